"""What falls on each, with the total and the number of those who share it: quotient first, words second.

Comes in: an article. Goes out: quotients that miss by what a slip or the words make plain. Never happens here: wording.

Worked examples: "cost $48 million, or $800 for each of the county's 6,000 households"; "4,500 tonnes of maize. It had
sown 900 hectares. A yield of 50 tonnes a hectare"; "1,350 liters a day from 450 goats, i.e. five liters per animal".

Total and number are the only ones that they can be: the total has the unit of what falls on each, the number counts
those of whom each is one. How likely a chance hit is: a slip says here what it says of any product (`portions.slips`);
where none has a name the words must conclude ("i.e.", "the average of"), and the figures be of one size.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.amounts import COUNTS, is_amount
from factcheck.checking.arithmetic.exactness import rather
from factcheck.checking.arithmetic.nouns_of_sums import are_people, is_one_of
from factcheck.checking.arithmetic.portions.slips import slip_of
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of, is_step, like
from factcheck.checking.arithmetic.told_quotients import Quotient
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.derived.roles import role_of
from factcheck.checking.own_precision import own_precision
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import bare

_LEAD, _TAIL, _TWO = 70, 70, 2
_NEAR = Interval(Decimal("0.4"), Decimal("2.5"))
_PLAIN = rf"[^.;:{NO_FIGURE}]"
_NO_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "h", "min", "s", "annum", "night"})
_MEASURES = {
    "kilometer": "km", "kilometre": "km", "mile": "mi", "hectare": "ha", "acre": "acre", "barrel": "bbl", "tonne": "t",
    "ton": "t", "kilo": "kg", "liter": "L", "litre": "L", "megawatt-hour": "MWh", "meter": "m", "metre": "m",
}  # fmt: skip
_ANYBODY = frozenset({"person", "head", "capita", "resident", "inhabitant", "citizen", "individual"})
# Whoever is each of many by another name.
_OTHER_NAMES = {
    "child": ("pupil", "student", "schoolchildren", "kid"), "pupil": ("children", "student"),
    "vehicle": ("bus", "car", "truck", "lorr", "van"), "student": ("pupil", "undergraduate"),
    "worker": ("employee", "staff", "job"), "employee": ("worker", "staff"), "home": ("house", "flat", "household"),
    "household": ("home", "house"), "taxpayer": ("people", "resident"), "animal": ("goat", "cow", "sheep", "badger"),
}  # fmt: skip


class _Each(NamedTuple):
    """What falls on each: its place, the claim, of whom each is one, and the number right beside it if there is one."""

    place: int
    claim: Claim
    one: str
    heads: str


def shared_out(article: Article) -> Iterator[Quotient]:
    """Yield what does not fall on each though the total and the number stand near."""
    for window in windows(article, _gate(), least=3):
        for place, claim in figures_of(window):
            if window.start <= place < window.end and is_amount(claim._replace(status=Status.ACTUAL)):
                each = _each(window, place, claim)
                if each is not None and _otherwise().search(window.text, *_clauses(window, place)) is None:
                    yield from _quotients(window, each)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Ee]ach|[Ee]very|apiece|[Pp]er|an?|to the)\b")


@cache
def _behind() -> re.Pattern[str]:
    """Match, behind a figure, that it falls on each, of whom and of how many."""
    noun = r"(?P<one>(?!of\b|one\b|time\b|other\b)[a-z][a-z-]+)"
    of = rf"(?:each|every one) of (?:the |its |their |those |these |all )*(?:[\w’'-]+ ){{0,2}}(?P<heads>{FIGURE})"
    return re.compile(
        rf"(?:[ -][\w’']+){{0,4}}?,? (?:(?:for|to|from|on|by) {of}|for (?:every one|each) of them"
        rf"|(?:for |on |to |from |spent on )?(?:per"
        rf"|each|every) {noun}"
        rf"|(?:an?|to the) (?P<unit>[a-z-]+)\b|(?P<alone>each|apiece)\b)"
    )


@cache
def _before() -> re.Pattern[str]:
    """Match, before a figure, that it falls on each."""
    return re.compile(
        rf"\bper[ -](?P<one>[a-z]+)\b{_PLAIN}{{0,30}}$|\b[Ee]ach(?: (?:of (?:them|these|those)|(?P<two>[a-z]+)))?"
        rf" {_PLAIN}{{0,40}}$"
        rf"|\b[Ee]ach of (?:the |its |their |those |these |our )?(?P<heads>{FIGURE}) {_PLAIN}{{0,60}}$"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the figures no quotient: limits, medians, further amounts, other shares."""
    return re.compile(
        r"\b(?:median|up to|at least|at most|minimum|maximum|plus|another|additional|more than one|respectively|first"
        r"|remaining|rest|includ\w+|excluding|rose|fell|rise|raised to|compared|than|from \S+ to|initial\w*"
        r"|extra|net of"
        r"|after (?:tax|costs)|half of|some of|between)\b",
        re.IGNORECASE,
    )


def _clauses(window: Window, place: int) -> tuple[int, int]:
    start, end = window.sentence_at(place)
    return start, min(end, place + _TAIL)


def _each(window: Window, place: int, claim: Claim) -> _Each | None:
    """Return a figure as what falls on each of some; None for what does not, or is for a time."""
    start, end = window.sentence_at(place)
    tail, lead = window.text[place + 1 : min(end, place + _TAIL)], window.text[max(start, place - _LEAD) : place]
    unit = claim.quantity.best.unit
    per = claim.quantity.per or (unit.symbol.partition("/")[2] if unit is not None else "")
    if per:
        return None if per in _NO_TIMES else _Each(place, claim, "" if per == "one" else per, "")
    match = _behind().match(tail)
    if match is not None:
        one = match["one"] or match["unit"] or ""
        is_part = tail.startswith((" of it", " of this", " of that", " of which"), match.end())
        return (
            None if one in _NO_TIMES or is_part else _Each(place, claim, _MEASURES.get(one, one), match["heads"] or "")
        )
    match = _before().search(lead)
    if match is None or is_step(window, place):
        return None
    one = match["one"] or match["two"] or ""
    return None if one in _NO_TIMES else _Each(place, claim, _MEASURES.get(one, one), match["heads"] or "")


def _quotients(window: Window, each: _Each) -> Iterator[Quotient]:
    """Yield the quotient where total and number can be no others, and it misses."""
    others = [(at, claim) for at, claim in figures_of(window) if at != each.place and is_amount(claim)]
    heads = [claim for _, claim in others if _counts(claim, each, window)]
    heads = _fewest(heads, each)
    if len(heads) != 1:
        return
    totals = [(at, claim) for at, claim in others if claim is not heads[0] and _is_total(claim, each)]
    if len(totals) != 1:
        return
    ((at, total),) = totals
    stated = like(each.claim, total) if each.claim.quantity.best.unit is None else each.claim
    number = value_of(heads[0].quantity.best)
    if number <= 1 or _fits(total, stated, heads[0]) or not _is_plain(window, each, at, total, heads[0]):
        return
    yield Quotient(total, stated, heads[0], number, rather(heads[0].quantity), is_loose=True)


def _fewest(heads: list[Claim], each: _Each) -> list[Claim]:
    """Return who shares what is counted: the only ones of the sentence, or of two counts the smaller.

    "Two new schools. With 1,150 students that is £400 for each of them"; "three ships carry 720 cars, 240 each".
    """
    own = [
        claim for claim in heads if claim.sentence == each.claim.sentence and claim.span.start < each.claim.span.start
    ]
    if len(own) == 1 < len(heads) and not each.one:
        return own
    is_counted = each.claim.quantity.kind in COUNTS and each.claim.quantity.best.unit is None and not each.one
    if len(heads) != _TWO or not is_counted:
        return heads
    return sorted(heads, key=lambda claim: value_of(claim.quantity.best))[:1]


def _counts(claim: Claim, each: _Each, window: Window) -> bool:
    """Whether a figure counts those of whom each is one."""
    if each.heads:
        return claim is window.skeleton.claim(each.heads)
    unit, noun = claim.quantity.best.unit, claim.quantity.mention.noun.lower()
    if unit is not None:
        return bool(each.one) and unit.symbol == each.one and not unit.per
    if claim.quantity.kind not in COUNTS or not noun:
        return False
    if not each.one or is_one_of(each.one, noun):
        return True
    last = noun.split()[-1]
    return (each.one in _ANYBODY and are_people(last)) or last.startswith(_OTHER_NAMES.get(each.one, ("\0",)))


def _is_total(claim: Claim, each: _Each) -> bool:
    """Whether a figure can be what was shared out: more, of the same unit."""
    total, one = claim.quantity, each.claim.quantity
    if total.per and total.per not in _NO_TIMES:
        return False
    if one.best.unit is None and one.mention.numeral.scale:  # "cost 330 million euros, 1.5 million a kilometer"
        return total.kind is QuantityKind.MONEY
    unit = total.best.unit
    if unit is None and one.best.unit is None and total.kind in COUNTS and one.kind in COUNTS:
        return not each.one and not one.mention.noun and value_of(total.best) > value_of(one.best)
    if unit is None or one.kind is not total.kind:
        return False
    if one.kind is QuantityKind.MONEY:
        return bare(unit) == bare(one.best.unit)
    return unit.symbol.partition("/")[0] == (one.best.unit.symbol.partition("/")[0] if one.best.unit else "")


def _fits(total: Claim, stated: Claim, heads: Claim) -> bool:
    said = own_precision(stated.quantity, stated.quantity.best).hull(stated.quantity.best.narrow)
    said = said.hull(stated.quantity.best.wide) if stated.quantity.hedged else said
    return said.overlaps(rather(total.quantity).over(rather(heads.quantity)))


def _is_plain(window: Window, each: _Each, at: int, total: Claim, heads: Claim) -> bool:
    """Whether a slip or the words make it plain that the figure is wrong."""
    stated = value_of(each.claim.quantity.best)
    share = EXACT.divide(value_of(total.quantity.best), value_of(heads.quantity.best))
    slip, role = slip_of(stated, share, Decimal(0)), role_of(window, each.place)
    start = window.sentence_at(each.place)[0]
    lead = window.text[max(start, each.place - _LEAD) : each.place].rpartition(";")[2]
    is_said = _concluded().search(lead) is not None or (role is not None and role.means)
    last = max(at, next((place for place, claim in figures_of(window) if claim is heads and place < each.place), at))
    is_glued = start <= last < each.place and _glue().match(window.text[last + 1 : each.place]) is not None
    is_one = total.sentence == each.claim.sentence and at < each.place and ";" not in window.text[at : each.place]
    is_said = is_said or (is_one and role is not None and role.concluded)
    is_said = is_said or _is_shared(window, each, at, last)
    if slip.strength >= _TWO and not slip.is_double:
        bill = role_of(window, at) if at > each.place and total.sentence == each.claim.sentence else None
        is_bill = bill is not None and bill.concluded
        is_of_all = bool(each.heads) and total.sentence == each.claim.sentence
        is_of_all = is_of_all and (at < each.place or _so().search(window.text, each.place, at) is not None)
        return is_said or is_glued or is_bill or is_of_all
    is_of_some = bool(each.one or each.heads) or _is_shared(window, each, at, last)
    return is_said and is_of_some and _NEAR.contains(EXACT.divide(stated, share))


def _is_shared(window: Window, each: _Each, at: int, last: int) -> bool:
    """Whether all of a total is said to be shared out alike: "share the prize; each gets", "720 together, 240 each".

    Or nothing but a comma stands between the last of total and number and what is told to fall on each.
    """
    start, _ = window.sentence_at(each.place)
    if not start <= last < each.place or _ends().match(window.text, each.place + 1) is None:
        return False
    if _divided().search(window.text, start, each.place) is not None:
        return True
    return start <= at < each.place and _comma().fullmatch(window.text, last + 1, each.place) is not None


@cache
def _divided() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:shar(?:e|es|ed|ing)|split|divid(?:e|es|ed|ing)|equally|evenly|in equal parts|together|between them"
        r"|in all|altogether|in total)\b"
    )


@cache
def _so() -> re.Pattern[str]:
    """Match what leads from what falls on each to what all of it comes to."""
    return re.compile(
        r"\b(?:which|so|that|thus|therefore|bring\w*|brought|costs?|costing|mak(?:es|ing)|in all|altogether|total\w*)\b"
    )


@cache
def _ends() -> re.Pattern[str]:
    """Match the end of the clause behind what falls on each."""
    return re.compile(r"(?: [\w’'-]+){0,2}?(?: each| apiece)?(?:[.,;)]|$| and\b)")


@cache
def _comma() -> re.Pattern[str]:
    return re.compile(r"(?: (?!each|per)[\w’'-]+){0,3}(?:,| \(| –| —|:)(?: or| that is,?)? (?:[$£€¥₹])?")


@cache
def _glue() -> re.Pattern[str]:
    """Match what stands between the total or the number and what falls on each, where it is told as the same."""
    some = r"(?:(?:or|that is|i\.e\.|which is|equal to|equivalent to|some|about|roughly|nearly|almost|just),? )*"
    gives = r"(?:is|are|was|were) (?:paying|spending|getting|losing|owing)"
    return re.compile(rf"{_PLAIN}{{0,50}}(?:, {some}| \({some}| or |: | [–—-] |[–—]| = |, [^.;:]{{0,30}} {gives} )$")


@cache
def _concluded() -> re.Pattern[str]:
    """Match what, before a figure, says that it was worked out: an average, a yield, so much a head."""
    return re.compile(
        r"\b(?:average|averag(?:es|ed|ing)|[Yy]ield|i\.e\.,?|that is,?|which is|works? out|so that|output|spending|thus"
        rf"|therefore|[Tt]hat is|per[ -][a-z]+){_PLAIN}{{0,25}}$"
    )
