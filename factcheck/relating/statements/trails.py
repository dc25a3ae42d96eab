"""The words behind a figure: what it is of, where, how it is narrowed down, and what happened to what it counts.

Comes in: the trail of a figure, dates and brackets taken out and FIG for other figures. Worked example: " were sold by
Norden Motor" says who sold what is counted; " on research" narrows a spending down to what no slot holds.
"""

import re
from functools import cache
from typing import NamedTuple

from factcheck.relating.statements.verbs import ACTIONS


class Done(NamedTuple):
    """What was done with what a figure counts: by whom, or where.

    `action` is how the measure of it is called, "" where what is counted says enough; `people` the measure where nobody
    in particular is counted, "" for none.
    """

    who: str
    action: str
    people: str = ""


def done_behind(trail: str) -> Done | None:
    """Return who did what: "were sold by Norden Motor", "visited Georgia", "were registered in Germany"; or None."""
    passive = _passive().match(trail)
    if passive is not None and passive["verb"] in ACTIONS:
        return Done(passive["who"], ACTIONS[passive["verb"]])
    visited = _visited().match(trail)
    if visited is None:
        return None
    is_trip = visited["verb"].endswith((" with", " on", "used"))
    people = "population" if visited["verb"].startswith("live") else "" if is_trip else "visitors"
    return Done(visited["who"], "", people)


def those_behind(trail: str) -> Done | None:
    """Return of whom a percentage is and what they are: " of adults in Norland were fully vaccinated"; or None."""
    match = _those().match(trail)
    return None if match is None else Done(match["who"], f"{match['are']} {match['those']}")


@cache
def _those() -> re.Pattern[str]:
    name = r"(?:the )?[A-Z][\w’'-]*(?: (?:(?:of|and) )?[A-Z][\w’'-]*){0,3}"
    return re.compile(
        rf"\s*of (?:all |the )?(?P<those>[a-z][\w-]*(?: [a-z][\w-]*){{0,2}}) (?:in|of) (?P<who>{name})"
        r" (?:was|were|is|are|had|have|has) (?P<are>[a-z][\w-]*(?: [a-z][\w-]*){0,3}?)(?=$|[,.;]| by\b| in\b| at\b)"
    )


@cache
def _passive() -> re.Pattern[str]:
    name = r"(?:the )?[A-Z][\w&.’'-]*(?: (?:(?:of|and|&) )?[A-Z][\w&.’'-]*){0,4}"
    return re.compile(
        r"\s*(?:(?:from|of) (?:the )?[A-Za-z][\w-]*(?: [A-Z][\w-]*){0,2} )?"
        r"(?:was|were|has been|have been|had been) (?:\w+ly )?(?P<verb>[a-z]+)"
        rf" (?:(?:on|to|across|at) [a-z]+ )?(?:by|in|at|across) (?P<who>{name})(?=$|[\s,.;])"
    )


@cache
def _visited() -> re.Pattern[str]:
    name = r"(?:the )?[A-Z][\w’'-]*(?: (?:(?:of|and) )?[A-Z][\w’'-]*){0,3}"
    return re.compile(
        r"\s*(?P<verb>visited|came to|arrived in|travel(?:l)?ed (?:to|with|on)|flocked to|passed through"
        r"|went through|live in|lived in|flew with"
        r"|used)"
        rf" (?P<who>{name})(?=$|[\s,.;])"
    )


def owner_behind(trail: str) -> str:
    """Return who follows a sentence's opening that tells of them: "With a GDP of FIG, Suzhou is"; or ""."""
    match = _owner().match(trail)
    return "" if match is None else match["who"]


@cache
def _owner() -> re.Pattern[str]:
    name = r"(?:the )?[A-Z][\w’'-]*(?: (?:of )?[A-Z][\w’'-]*){0,3}"
    return re.compile(rf"[\s\w]{{0,20}}, (?P<who>{name}) (?:is|was|has|had|ranks?|ranked|remains?|remained)\b")


def share_behind(trail: str) -> str:
    """Return of what somebody has a share: "global smartphone market" of " share of the global smartphone market"."""
    match = _share().match(trail)
    return "" if match is None else match["what"]


@cache
def _share() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:market )?share of (?:the |its |all )?(?P<what>[A-Za-z][\w-]*(?: (?!(?:in|at|on|and|from|last|this)\b)"
        r"[a-z][\w-]*){0,4})"
    )


def is_without(trail: str) -> bool:
    """Whether what follows takes something out of the figure or puts something in: ", excluding one-off items"."""
    return _without().search(trail) is not None


@cache
def _without() -> re.Pattern[str]:
    return re.compile(
        r"^[^.;]{0,60}?,? (?:excluding|not including|not counting|stripping out|after stripping|before one-off"
        r"|adjusted for (?!inflation|seasonal)|when adjusted|without (?!a\b|any\b|precedent))"
    )


@cache
def of_what() -> re.Pattern[str]:
    """Match of what a figure is an amount."""
    stop = "in|at|from|to|for|and|by|on|per|a|so|this|last|since|during|over|with|was|were|is|are|as|has|have|had"
    return re.compile(rf"\s*(?:worth )?of (?P<what>[a-z][\w-]*(?: (?!(?:{stop})\b)[a-z][\w-]*){{0,2}})")


@cache
def on_what() -> re.Pattern[str]:
    """Match on what, or in what, somebody spends."""
    return re.compile(
        r"\s*(?:of GDP )?(?:on|in) (?P<what>(?!(?:the|a|an|its|total|all|real|nominal)\b)[a-z][\w&-]*"
        r"(?: (?:and )?(?!in\b|at\b|from\b|last\b|this\b|over\b)[a-z][\w-]*){0,3})"
    )


@cache
def share_of() -> re.Pattern[str]:
    """Match of what a figure is a percentage."""
    stop = "in|at|on|and|from|compared|against|last|this|over|to|for|by|while|as|up|down|or|with"
    return re.compile(
        rf"\s*of (?:the |its |their |all |total )?(?P<what>[A-Za-z][\w-]*(?: (?!(?:{stop})\b)[a-z][\w-]*){{0,2}})"
    )


@cache
def _scope() -> re.Pattern[str]:
    """Match how a figure is narrowed down behind it, in a way that no slot holds."""
    time = (
        r"(?:the |a |an |each |every |this |that )?(?:previous |same |first |second |third |last |past |whole "
        r"|full |final |prior )*"
        r"(?:FIG|year|quarter|month|half|period|week|day|total|all|time|record|high|low|average|basis|term)"
    )
    return re.compile(
        rf"\s*(?:excluding|including|among|under|with|without|per|within|apart|except|"
        rf"to (?!{time}|(?:an? )?(?:[a-z-]+ ){{0,3}}(?:rate|level|pace|total|record|high|low)\b|about|around|nearly"
        rf"|just|almost|more than)"
        rf"|(?:for|on|at|in|from|across|over|by|of) (?!{time}|(?:real|nominal|constant|current|comparable|value"
        rf"|volume|terms"
        rf"|US|dollar|dollars|year|annual|average|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|data|according"
        rf"|preliminary)\b))"
    )


@cache
def _named_place() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:in|at|from|to|across) (?P<where>(?:the )?(?!FIG)[A-Z][\w-]*(?: [A-Z][\w-]*){0,2})"
        r"(?: and (?P<other>(?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}))?(?=$|[\s,.;])"
    )


@cache
def _comparative() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:higher|lower|more|less|fewer|larger|smaller|bigger|above(?! sea level)|below(?! sea level)"
        r"|greater|faster|slower|better|worse"
        r"|older|longer"
        r"|times|as (?:much|many|large|high)|(?:of|off) (?:which|them|whom|those)|short of|shy of|away from)\b"
    )


def is_comparison(trail: str) -> bool:
    """Whether a figure is how far one thing is from another: "29% higher than the average"."""
    return _comparative().match(trail) is not None


def place_behind(trail: str) -> str:
    """Return where the figure is from, as the words behind it say, or ""."""
    match = _named_place().match(trail)
    if match is not None:
        return match["where"] if match["other"] is None else f"{match['where']} and {match['other']}"
    return "worldwide" if trail.startswith(("worldwide", "globally", "around the world")) else ""


def is_scoped(trail: str) -> bool:
    """Whether the words behind a figure narrow it down to what no slot holds: "on research", "excluding fuel"."""
    if _named_place().match(trail) or of_what().match(trail) or on_what().match(trail) or share_of().match(trail):
        return on_what().match(trail) is not None and not of_what().match(trail) and trail.startswith(("in ", "on "))
    return _scope().match(trail) is not None


def base_named(behind: str, period: str) -> str:
    """Return against what a rate of a month is measured that names the month: "month" for "in December from November".

    `behind` is the text behind the figure as it stands, `period` that of the figure, such as "2023-12".
    """
    match = _named_month().match(behind) if len(period) == 7 and period[5:].isdigit() else None
    if match is None:
        return ""
    named, month = _MONTHS.index(match["month"][:3]) + 1, int(period[5:])
    if named == month and (match["year"] is None or match["year"] < period[:4]):
        return "year"
    return "month" if named % 12 + 1 == month else ""


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@cache
def _named_month() -> re.Pattern[str]:
    return re.compile(
        r"[^.;%]{0,40}?\b(?:from|than(?: in)?|over|versus|against|compared (?:with|to)(?: that of| the level in)?) "
        rf"(?P<month>(?:{'|'.join(_MONTHS)})[a-z]*)\b(?: (?P<year>\d{{4}}))?"
    )
