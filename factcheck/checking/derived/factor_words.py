"""The words around a figure that say for what it is so much, or how often it comes.

Comes in: the text of a window with its figures as characters, and places in it. Goes out: what stands there. Never
happens here: arithmetic.
"""

import re
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.model.claim import Claim
from factcheck.model.quantity import QuantityKind

_LEAD, _TAIL, _AROUND = 90, 45, 60
_NO_UNIT = r"(?! (?:mile|kilomet|met|feet|foot|yard|inch|km|mi|centimet))"


def holds_for_each(text: str, first: int, last: int) -> bool:
    """Whether the later of two figures holds for each of the first: "each of the 36 turbines", "each with"."""
    lead, tail = text[max(0, first - _LEAD) : first], text[last + 1 : last + _TAIL]
    if _each_of().search(lead) is not None or _each_with().search(text[first + 1 : last]) is not None:
        return True
    if _all_full().match(text, last + 1) is not None:
        return True
    everybody = _everybody().search(lead)
    is_named = everybody is not None and tail.startswith(f" {everybody[1]}")
    return is_named or tail.startswith((" of them", " of these"))


@cache
def _everybody() -> re.Pattern[str]:
    """Match "Every household gets", where the number of households follows."""
    return re.compile(rf"\b(?:Each|Every) ([a-z]+)\b[^.;{NO_FIGURE}]*$")


@cache
def _each_of() -> re.Pattern[str]:
    return re.compile(r"\b(?:each|every one)(?: one)? of (?:the |its |their |these |those )?$", re.IGNORECASE)


@cache
def _each_with() -> re.Pattern[str]:
    return re.compile(rf"\b(?:each|every|sold out|all full|apiece)\b[^{NO_FIGURE}.;]*$", re.IGNORECASE)


@cache
def _all_full() -> re.Pattern[str]:
    """Match, behind places and seats, that none was left."""
    return re.compile(
        rf"[^{NO_FIGURE}.;]{{0,40}}\b(?:sold out|full|none (?:of them )?(?:was |were )?(?:empty|unsold)|every seat"
        r"|to capacity|all (?:of them )?(?:taken|sold|filled|occupied))\b"
    )


@cache
def for_a_time() -> re.Pattern[str]:
    """Match a unit of time behind a figure and its noun: "60 liters of water a day"."""
    return re.compile(
        r"(?: of)?(?: (?!an?\b|per\b|or\b|in\b|for\b|to\b|by\b)[a-z-]+){0,3} (?:an?|per|each|every)"
        r" (?P<noun>second|minute|hour|day|week|month|year|night)\b(?! (?:ago|earlier|later|before|after|old))"
    )


@cache
def in_every() -> re.Pattern[str]:
    """Match, behind a figure and its noun, what it is so many of: "1,223 deaths among every 100,000 births"."""
    return re.compile(
        r"(?: (?!and\b|or\b|to\b)[a-z-]+){0,3} (?:per|(?:for|in|out of|among|of|per) every|out of|in)"
        rf" (?P<many>{FIGURE})"
    )


def is_side(text: str, place: int) -> bool:
    """Whether a length is the side of a square: "a square 40 kilometers on a side", "40 kilometers square"."""
    before = _square_before().search(text[max(0, place - _AROUND) : place])
    return before is not None or _square_behind().match(text, place + 1) is not None


@cache
def _square_behind() -> re.Pattern[str]:
    return re.compile(rf"[ -]square\b{_NO_UNIT}|,? (?:on|to|along) (?:a|each|every) side\b| a side\b")


@cache
def _square_before() -> re.Pattern[str]:
    return re.compile(rf"\bsquare\b{_NO_UNIT}[^.;:{NO_FIGURE}]{{0,40}}$")


@cache
def often() -> re.Pattern[str]:
    """Match an adjective shortly before a figure that says for which time it is so much."""
    return re.compile(rf"\b(hourly|daily|nightly|weekly|monthly|quarterly)\b[^.;:,{NO_FIGURE}]{{0,16}}$", re.IGNORECASE)


@cache
def apiece() -> re.Pattern[str]:
    """Match what makes a figure so much for each, right behind it and its noun."""
    return re.compile(r"(?: (?!and\b|or\b|to\b)[a-z-]+){0,2},? (?:each|apiece|a piece)\b")


def averaged_money(claim: Claim, text: str, place: int) -> bool:
    """Whether only the word "average" says that an amount is for one of many: "at an average price of"."""
    if claim.quantity.kind is not QuantityKind.MONEY or apiece().match(text, place + 1) is not None:
        return False
    return _averaged().search(text[max(0, place - _AROUND) : place]) is not None


@cache
def _averaged() -> re.Pattern[str]:
    of = r"(?:of|at|was|is|were|came to|stood at|worked out at)"
    return re.compile(
        rf"\baverag(?:e(?: [a-z]+){{0,3}} {of}|ed|ing)(?: (?:just|about|around|some|roughly|only))? $", re.I
    )


# What stands right before such a figure ends so.
_ENDS_OF_ONE_IN = ("every ", "each ", "per ", "to ", "for ", "about ", "roughly ", "some ")


def one_in(lead: str) -> re.Match[str] | None:
    """Return what, right before a figure, makes it the span from one to the next: "one call every", "a train every"."""
    end = lead[-len("roughly \n") :].lower().removesuffix("\n")
    return _one_in().search(lead) if end.endswith(_ENDS_OF_ONE_IN) else None


@cache
def _one_in() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:an? (?P<noun>[a-z]+)(?: [a-z]+)? (?:for )?(?:every|each)"
        r"|one (?P<noun2>[a-z]+)(?: [a-z]+)? (?:every|each|for every|for each|per|to every|to each|to|for))"
        r"(?: about| roughly| some)? $",
        re.IGNORECASE,
    )


@cache
def for_each() -> re.Pattern[str]:
    """Match, behind a figure and its noun, for what each it is so many: "eight beds to every nurse"."""
    return re.compile(
        r"(?: (?!for\b|to\b)[a-z-]+){0,2} (?:(?:to|for) (?:each|every) (?P<noun>(?!of\b|one\b)[A-Za-z]+)"
        r"|(?:to|on) (?:the|an|each) (?P<measure>square kilomet(?:er|re)|square mile"
        r"|hectare|acre|kilomet(?:er|re)|mile|lit(?:er|re)|gallon|tonne|ton|kilo"
        r"|pound|barrel)\b)"
    )


@cache
def for_one_of() -> re.Pattern[str]:
    """Match, behind a price and its noun, the one of many that it is for: "$65,000 a teacher"."""
    return re.compile(r" an? (?P<noun>[a-z]{3,})\b")


def is_known(text: str, place: int, told: re.Match[str]) -> bool:
    """Whether what a figure is for is one of a unit, or told with "each"; else of those that were spoken of before."""
    return told.re is not for_one_of() or told["noun"] in _SYMBOLS or f" {told['noun']}s" in text[:place]


def is_refused(text: str, place: int) -> bool:
    """Whether a figure is told as the one that does not hold: "3.5 million rather than 6.5 million"."""
    return text.endswith(("rather than ", "instead of ", "as opposed to ", "and not ", ", not "), 0, place)


_SYMBOLS = {
    "cubic meter": "m3", "cubic metre": "m3",
    "square kilometer": "km2", "square kilometre": "km2", "square mile": "mi2",
    "hectare": "ha", "acre": "acre", "kilometer": "km", "kilometre": "km", "mile": "mi", "liter": "L", "litre": "L",
    "gallon": "gal", "tonne": "t", "ton": "t", "kilo": "kg", "pound": "lb", "barrel": "bbl",
}  # fmt: skip


def named_by(match: re.Match[str]) -> str:
    """Return for what a figure is so many: the symbol of a unit, or a noun; whoever has a name is a person."""
    noun = match.groupdict().get("measure") or match["noun"]
    return _SYMBOLS.get(noun) or ("person" if noun[0].isupper() else noun)


@cache
def price_of_one() -> re.Pattern[str]:
    """Match, before a figure, what it is the price or the measure of: "a single drone costs about", "tickets cost"."""
    return re.compile(
        r"\b(?:(?:an?|one|each|every)(?: single)? (?P<noun>(?:cubic |square )?[a-z]+)(?: of(?: [a-z]+){1,2}| [a-z]+)?"
        r" (?:costs?|sells? for|fetch(?:es|ed)"
        r"|weighs?|holds?|is (?:worth|rated at|priced at)|was (?:worth|rated at|priced at))"
        r"|(?P<many>[a-z]+s)(?: (?:for|to|at) [a-z ]{1,20})? (?:cost|costing|sold for|sell for"
        r"|(?:are|were) (?:priced|offered|sold|valued) at)(?: an? (?:[a-z]+ )?price of)?)"
        r"(?: about| some| roughly)? $",
        re.IGNORECASE,
    )


def one_of(match: re.Match[str]) -> str:
    """Return what `price_of_one` has matched the price of: the symbol of a unit, or a noun."""
    noun: str = (match["noun"] or match["many"]).lower()
    return _SYMBOLS.get(noun, noun)


@cache
def average_one() -> re.Pattern[str]:
    """Match, before a figure, of whom everybody has so much: "the average Dane drinks"."""
    return re.compile(
        r"\b[Tt]he (?:average|typical) (?P<noun>[A-Za-z]+) [a-z]+(?: about| some| roughly| only| just)? $"
    )


@cache
def gathered() -> re.Pattern[str]:
    """Match, before a figure without a noun, what it counts: "a crowd of", "a population of"."""
    return re.compile(
        r"\b(?:crowd|population|audience|workforce|staff|membership|electorate|payroll|nation|city|town|congregation|army"
        r"|attendance|gate|enrollment|enrolment) of $|\bpopulation(?: of [a-z ]{1,30}?)? (?:is|was|stands at|stood at)"
        r"(?: about| some| roughly| around| nearly)? $",
        re.IGNORECASE,
    )
