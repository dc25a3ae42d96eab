"""Figures that no verb of level or change leads to: what a bridge is long, what a firm was bought for, who voted.

Comes in: a figure with the words before and behind it. Goes out: a clause that says whose it is and which measure, or
None. Worked example: "The Kestrel Bridge, which is 4.8 kilometers long" is the length of the Kestrel Bridge; "completed
its $28 billion purchase of Splint" is the purchase price of Splint; "34 percent of those eligible voted in Norland" is
Norland's turnout. Never happens here: guessing between two names.
"""

import re
from functools import cache
from typing import NamedTuple

from factcheck.model.claim import Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.statement import FOR_LIFE
from factcheck.relating.statements.clauses import Clause
from factcheck.relating.statements.names import Names
from factcheck.relating.statements.trails import is_comparison

_DIMENSIONS = {
    "long": "length", "high": "height", "tall": "height", "deep": "depth", "wide": "width",
    "above sea level": "elevation", "below sea level": "depth below sea level",
}  # fmt: skip
# What rises and falls: the level of a lake has its day.
_MOVING = frozenset({"elevation", "depth below sea level"})
PURCHASE = "purchase price"
# How far before a sum, and half as far behind it, its sentence may say that nothing was bought.
_REACH = 120
# The end of what stands before a figure, with the words that may hedge it.
_END = (
    r"(?: (?:about|around|some|nearly|almost|roughly|just|only|over|under|more than|up to|an estimated|a record"
    r"|a total of))*\s*$"
)
# What may stand before a name and belongs to it: a queue at a bridge is no bridge.
_ADJECTIVES = (
    r"(?:(?!(?:at|in|of|on|for|near|by|from|to|with|over|behind|outside|under|along|and)\b)[a-z][\w-]+ ){0,2}?"
)
# Where a name is that of the clause, and not of what somebody does to it: "repairs to the bridge" are no bridge.
_START = r"(?:^(?:The )?|[,;] (?:the )?|(?<! of)(?<! in)(?<! on)(?<! at)(?<! to)(?<! by)(?<! for)(?<!from) the )"
_PARTICLES = "of|de|do|da|dos|del|della|di|du|van|von|der|den|la|le|al|el|y|and|&|the"
_NAME = rf"[A-Z][\w&.’'-]*(?: (?:(?:{_PARTICLES}) ){{0,2}}[A-Z0-9][\w&.’'-]*){{0,5}}"
_FACILITIES = (
    "bridge|tunnel|dam|wall|tower|canal|pier|pipeline|railway|line|road|highway|river|lake|mountain|glacier|cliff|beach"
    "|valley|cathedral|building|skyscraper|statue|chimney|reservoir|border|coast|island"
)


class Idiom(NamedTuple):
    """A clause, the period that its measure has by itself or "", and the unit that it has in any case or ""."""

    clause: Clause
    period: str = ""
    unit: str = ""


def idiom_of(claim: Claim, lead: str, trail: str, names: Names) -> Idiom | None:
    """Return what a figure says in a form that has no verb of its own, or None."""
    kind = claim.quantity.kind
    if kind in {QuantityKind.COUNT, QuantityKind.NUMBER}:
        return _inhabited(claim, lead) or _closed(lead) or (_kept(claim, lead) if kind is QuantityKind.COUNT else None)
    if kind is QuantityKind.MEASURE:
        return _covered(claim, lead) or _dimension(lead, trail)
    if kind is QuantityKind.MONEY:
        return _built(lead, trail) or _bought(lead, trail)
    if kind is QuantityKind.PERCENT and trail.startswith("of "):
        return _voted(lead, trail, names) or _shared(lead, trail, names)
    return None


def _inhabited(claim: Claim, lead: str) -> Idiom | None:
    """Read "Norwell, a port city of 265,000 people", "Norwell is home to 265,000 people"."""
    if claim.quantity.mention.noun.lower() not in _INHABITANTS:
        return None
    match = _place_of().search(lead)
    return None if match is None else Idiom(Clause(match["name"] or match["home"], counted="population"))


_INHABITANTS = frozenset({"", "people", "inhabitants", "residents"})


@cache
def _place_of() -> re.Pattern[str]:
    """Match whose inhabitants are counted at the end of the words before the figure."""
    kinds = (
        "city|town|village|county|country|nation|district|suburb|municipality|province|state|metropolis|borough|island"
    )
    return re.compile(
        rf"(?:(?:^|[ ,;])(?P<name>{_NAME}), (?:an?|the) (?:[a-z][\w-]+ ){{0,3}}(?:{kinds}) of"
        rf"|{_START}(?P<home>{_NAME}),? (?:which )?(?:is )?home to){_END}"
    )


def _closed(lead: str) -> Idiom | None:
    """Read "The Norland 100 closed at 7,512.3": an index has a level of its day."""
    match = _index().search(lead) if _settling().search(lead[-40:]) else None
    return None if match is None else Idiom(Clause(match["name"], counted="close"))


@cache
def _settling() -> re.Pattern[str]:
    return re.compile(rf"\b(?:closed|ended|settled|finished)\b[^.;]{{0,30}} at{_END}")


@cache
def _index() -> re.Pattern[str]:
    return re.compile(
        rf"{_START}(?P<name>{_NAME})(?: (?:share |stock |price |composite )?(?:index|average))?"
        rf" (?:closed|ended|settled|finished)(?: (?:the day|the session|the week|up|down|FIG|\w+ly"
        rf"|higher|lower|flat|almost|barely))*"
        rf" at{_END}"
    )


def _covered(claim: Claim, lead: str) -> Idiom | None:
    """Read "Lake Norvel, which covers 1,240 square kilometers"."""
    if not claim.quantity.unit_symbol.endswith(_SQUARE):
        return None
    match = _covering().search(lead)
    return None if match is None else Idiom(Clause(match["name"], counted="area"), FOR_LIFE)


_SQUARE = ("2", "ha", "acre")


@cache
def _covering() -> re.Pattern[str]:
    return re.compile(
        rf"{_START}(?P<name>{_NAME}(?: (?:{_FACILITIES}|forest|desert|reserve|park|estate))?),?"
        rf"(?: (?:which|that))?"
        rf" (?:covers|spans|occupies)(?: an area of)?{_END}"
    )


def _built(lead: str, trail: str) -> Idiom | None:
    """Read "The Kestrel Bridge, which cost 21 billion rupees"."""
    match = _costing().search(lead) if " cost" in lead[-40:] and not is_comparison(trail) else None
    return None if match is None else Idiom(Clause(match["name"], counted="building cost"), FOR_LIFE)


@cache
def _costing() -> re.Pattern[str]:
    kinds = "|".join((_FACILITIES, "stadium|arena|museum|airport|hospital|terminal|plant|opera house|library|palace"))
    return re.compile(
        rf"{_START}{_ADJECTIVES}(?P<name>[A-Z][\w&.’'-]*(?: [A-Z][\w&.’'-]*){{0,4}}? (?:(?i:{kinds})))"
        rf",?(?: (?:which|that))?(?: has| had)? cost{_END}"
    )


def _kept(claim: Claim, lead: str) -> Idiom | None:
    """Read "its 12,400 workers", "Acme's 12,400 employees"."""
    if claim.quantity.mention.noun.lower() not in _KEPT:
        return None
    match = _whose().search(lead)
    who = "" if match is None else match["who"].removesuffix("'s").removesuffix("’s")
    return Idiom(Clause(who, counted="employees")) if who else None


_KEPT = frozenset({"workers", "employees", "staff", "staff members"})


@cache
def _whose() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[ ,])(?P<who>its|the [a-z]+['’]s|{_NAME}['’]s){_END}", re.IGNORECASE)


def _dimension(lead: str, trail: str) -> Idiom | None:
    """Read "The Kestrel Bridge is 4.8 km long", "Lake Norvel stood at 1,042 feet above sea level"."""
    behind = _adjective().match(trail)
    if behind is None:
        return None
    before = _being().search(lead)
    if before is None:
        return None
    measure = _DIMENSIONS[behind["adjective"]]
    return Idiom(Clause(before["name"], counted=measure), "" if measure in _MOVING else FOR_LIFE)


@cache
def _adjective() -> re.Pattern[str]:
    return re.compile(rf"-?\s*(?P<adjective>{'|'.join(_DIMENSIONS)})(?=$|[\s,.;])(?! (?:enough|jump)\b)")


@cache
def _being() -> re.Pattern[str]:
    """Match who is so long at the end of the words before the figure."""
    where = r"(?: (?:over|near|in|on|across|at|outside|between|under|off) [^,;]{2,40}?)?"
    return re.compile(
        rf"(?:^|[,;] |\b(?:and|that|said|while) )(?:(?:[Tt]he|[Aa]|[Aa]n|[Ii]ts) )?{_ADJECTIVES}"
        rf"(?P<name>{_NAME}(?: (?:{_FACILITIES}))?){where},?"
        rf"(?: (?:which|that))? (?:is|was|will be|stands|stood|stands at|stood at|rises|rises to|measures|measured"
        rf"|stretches|runs for|lies){_END}"
    )


def _bought(lead: str, trail: str) -> Idiom | None:
    """Read "bought Splint for $28 billion", "its $28 billion purchase of Splint"; an offer is no price."""
    match = _purchase_behind().match(trail)
    if match is None and " for" in lead[-30:]:
        match = _bought_before().search(lead[-_REACH:])
    if match is None or _open_deal().search(f"{lead[-_REACH:]} {trail[: _REACH // 2]}") is not None:
        return None
    return Idiom(Clause(match["name"], counted=PURCHASE), FOR_LIFE)


@cache
def _open_deal() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:offer(?:ed|s)?|bid|bids|stakes?|shares?|percent|per cent|talks|consider\w*|could|might|may|would"
        r"|part of"
        r"|proposed|reject\w*|valu\w+|half|assets?|some of|worth of|units? of)\b|%|FIG"
    )


@cache
def _purchase_behind() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:all-cash |cash |all-stock )?(?:(?:purchase|acquisition|takeover|buyout) of"
        rf"|(?:deal|agreement) to (?:buy|acquire|purchase|take over)) (?:the )?(?:[a-z][\w-]+ ){{0,2}}(?P<name>{_NAME})"
    )


@cache
def _bought_before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?:buy|bought|buying|acquire|acquired|acquiring|purchased|purchase of|acquisition of"
        rf"|takeover of|take over)"
        rf" (?:the )?(?:rival |[a-z][\w-]+maker |retailer |lender |insurer )?(?P<name>{_NAME})"
        rf"(?:,? from {_NAME})?,? for{_END})"
    )


def _voted(lead: str, trail: str, names: Names) -> Idiom | None:
    """Read "34 percent of those eligible voted in the European election in Norland"."""
    match = _turned_out().match(trail)
    if match is None:
        return None
    where = match["in"] or match["owner"] or ""
    opening = _opening_place().match(lead)
    where = where or (opening["place"] if opening is not None else "")
    event = f"{match['event'].lower()} " if match["event"] else ""
    return Idiom(Clause(where, counted=f"{event}turnout"), unit="%") if names.is_place(where) else None


@cache
def _opening_place() -> re.Pattern[str]:
    return re.compile(rf"(?:In|Across) (?:the )?(?P<place>{_NAME}),")


@cache
def _turned_out() -> re.Pattern[str]:
    who = (
        r"(?:those (?:who were )?(?:eligible|registered)(?: to vote)?|(?:eligible |registered )?voters|the electorate)"
    )
    event = r"(?:[\w-]+ ){0,3}?(?:elections?|referendum|run-off|runoff|plebiscite)"
    name = r"(?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}"
    return re.compile(
        rf"of {who} (?:had )?(?:voted|turned out|cast (?:their |a )?(?:ballots?|votes?)|went to the polls|took part)"
        rf"(?:(?: in)? (?:the |['’]s |(?P<owner>{name})['’]s )?(?:(?:last|first) )?(?P<event>{event}))?"
        rf"(?: (?:in|across) (?P<in>{name}))?(?=$|[\s,.;])"
    )


def _shared(lead: str, trail: str, names: Names) -> Idiom | None:
    """Read "Wind power produced 27 percent of Norland's electricity": a share that has a place and a kind."""
    before = _sharing().search(lead)
    match = _whole_behind().match(trail) if before is not None else None
    if before is None or match is None:
        return None
    where = match["owner"] or match["in"]
    what = _without_article().sub("", before["what"]).lower()
    if not names.is_place(where) or names.is_place(before["what"]):
        return None
    return Idiom(
        Clause(where, counted=f"{what.removesuffix(' power')} share of {match['of'] or match['whole']}"), unit="%"
    )


@cache
def _without_article() -> re.Pattern[str]:
    return re.compile(r"^(?:The|the|A|a|An|an|All|all) ")


@cache
def _sharing() -> re.Pattern[str]:
    """Match what has a share at the end of the words before a figure, at the beginning of its clause."""
    verbs = (
        "accounted for|accounts for|produced|produces|generated|generates|supplied|supplies|provided|provides|made up"
        "|makes up|represented|represents|contributed|contributes|met|covered|covers"
    )
    return re.compile(
        rf"(?:^|[,;] |\b(?:that|said) )(?P<what>[A-Za-z][\w-]*(?: [a-z][\w-]*){{0,4}}),? (?:{verbs}){_END}"
    )


@cache
def _whole_behind() -> re.Pattern[str]:
    name = r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}"
    noun = r"[a-z][\w-]*(?: (?!(?:in|from|for|at|by|and|last|this|on|to|with|against|compared)\b)[a-z][\w-]*){0,3}"
    return re.compile(
        rf"of (?:(?:all |total )?(?:the )?(?P<owner>{name})['’]s? (?:total )?(?P<of>{noun})"
        rf"|(?:all |the |total )*(?P<whole>{noun}) in (?:the )?(?P<in>{name}))(?=$|[\s,.;])"
    )
