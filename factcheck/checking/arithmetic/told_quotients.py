"""What each gets, or what falls on a day, told behind the total and the number of those who share it.

Comes in: an article. Goes out: quotients. Never happens here: dividing.

Worked examples: "The scheme costs $36 million and reaches 120,000 families. That works out at $300 a family.", "7,300
operations last year, an average of 20 a day", "8.4 million people on 780 square kilometers: 10,800 to the square
kilometer".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.arithmetic.nouns_of_sums import is_one_of
from factcheck.checking.arithmetic.skeletons import FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.unit import bare

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_TOTALS = _COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE}
_LEAD = 30
_HALF, _TENTH = Decimal("0.5"), Decimal("0.1")
_PER_AREA = {"/km2": "km2", "/mi2": "mi2"}
# How many of the one make the other, with the leap year, the working days and the holidays that a writer may leave out.
_TIMES = {
    ("day", "year"): (365, 250, 366), ("day", "month"): (30, 20, 31), ("day", "week"): (7, 5, 7),
    ("week", "year"): (52, 50, 53), ("month", "year"): (12, 12, 12), ("hour", "day"): (24, 24, 24),
}  # fmt: skip


class Quotient(NamedTuple):
    """A total, what each is said to get, and how many share it: a claim, or a number of days in a span.

    It is loose where no form of words joins the three.
    """

    total: Claim
    each: Claim
    heads: Claim | None
    number: Decimal
    counted: Interval
    is_loose: bool = False


@cache
def _gate() -> re.Pattern[str]:
    one = " [^;\n]{0,40}? an? [a-z]+"  # a stop may be that of a decimal
    return re.compile(
        at_edge(
            r"ratio|to an? [a-z]+|works? out|one(?: [a-z]+){0,2} (?:for|to|per)|Each|Every|averag\w+|equivalent|apiece"
            rf"|each|per|or{one}|is{one}|makes{one}|means{one}|equals{one}|comes to{one}",
            anywhere="/km",
        )
    )


@cache
def _form() -> re.Pattern[str]:
    cue = r"(?:, or|[Tt]hat is|[Tt]hat makes|[Tt]his is|works? out (?:at|as|to)|averag(?:e|es|ed"
    cue += r"|ing)(?: of)?|on average|which is"
    cue += r"|equivalent to|means|equals?|[Tt]hat comes to|comes to|would get|will get|gets?|got|equal to|[–—])"
    return re.compile(
        rf"{cue}(?: (?:roughly|about|just|only|just over|around|a|an|average|of|some|each)){{0,3}} (?P<each>{FIGURE})"
        r"(?P<noun>(?: (?!a\b|an\b|per\b)[a-z]+){0,2})"
        r"(?:,? (?:an?|per|for every|for each|each|every|to the) (?P<unit>[a-z]+)|,? (?:each|apiece)\b)(?! (?:of"
        r"|[a-z]+ly)\b)"
    )


@cache
def _each_gets() -> re.Pattern[str]:
    """Match "each of them gets $20" and "every winner will take home $20"."""
    return re.compile(
        rf"\b(?:Each|Every)(?: of (?:them|the [a-z]+))?(?: (?!of\b)[a-z]+){{0,3}}? (?:gets?|got|receives?|received"
        rf"|takes home"
        rf"|pays?|paid|owes|earns?|costs?|will get|will receive|would get|would pay|stands to get) (?P<each>{FIGURE})"
        r"(?P<unit>)(?! (?:an?|per)\b)"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the two figures no quotient: limits, medians, shares, further shareholders."""
    return re.compile(
        r"\b(?:median|up to|at least|minimum|maximum|more than half|half of|plus|first|another|additional|more than one"
        r"|respectively|initial\w*|remaining|rose|fell|from|compared|than|rate of|wage\w*|salar\w+|spend\w*"
        r"|price\w*)\b",
        re.IGNORECASE,
    )


def told_quotients(article: Article) -> Iterator[Quotient]:
    """Yield what is told of a total and the number of those who share it."""
    for window in windows(article, _gate(), least=2):
        if _otherwise().search(window.cue) is not None:
            continue
        for match in (match for form in (_form(), _each_gets()) for match in form.finditer(window.cue)):
            each = window.skeleton.claim(match["each"])
            yield from _of(window, window.start + match.start("each"), each, match["unit"] or "")
        yield from _ratios(window)
        yield from _to_one(window)
        for place, each in figures_of(window):
            unit = each.quantity.best.unit
            if unit is not None and unit.symbol in _PER_AREA and place >= window.start:
                yield from _on_area(window, place, each)


def _of(window: Window, place: int, each: Claim, unit: str) -> Iterator[Quotient]:
    """Yield the quotient if its total and its count are the only ones that it can be of."""
    before = [(at, _as_level(claim)) for at, claim in figures_of(window) if at < place]
    others = [(at, claim) for at, claim in before if _is_plain(claim)]
    heads = [claim for at, claim in others if _is_count_of(claim, unit) or _is_population(window, at, unit)]
    if len(heads) == 1:
        totals = [claim for _, claim in others if claim is not heads[0] and _is_total(claim.quantity, each.quantity)]
        count = heads[0].quantity.best.value
        if len(totals) == 1 and count:
            yield Quotient(totals[0], each, heads[0], count, heads[0].quantity.best.wide)
    elif not heads and unit in {"day", "week", "month", "hour"}:
        yield from _over_time(
            window, place, each, unit, [pair for pair in others if _is_total(pair[1].quantity, each.quantity)]
        )


def _over_time(
    window: Window, place: int, each: Claim, unit: str, totals: list[tuple[int, Claim]]
) -> Iterator[Quotient]:
    """Yield the quotient of the only total and the one span of time that it came together in."""
    if len(totals) != 1 or _is_of_something_else(window, place, each, totals[0][1]):
        return
    start, end = window.sentence_at(totals[0][0])
    spans = {match[1] or "year" for match in _spans().finditer(window.text[start : min(end, place)])}
    times = _TIMES.get((unit, next(iter(spans)))) if len(spans) == 1 else None
    if times is not None:
        usual, fewest, most = map(Decimal, times)
        yield Quotient(totals[0][1], each, None, usual, Interval(fewest, most))


def _is_of_something_else(window: Window, place: int, each: Claim, total: Claim) -> bool:
    """Whether another sentence tells of another thing: a loss of so much, and so much cash that is burnt in a day."""
    start = window.sentence_at(place)[0]
    is_taken_up = _takes_up().match(window.text, start) is not None
    return each.sentence != total.sentence and not is_taken_up and not each.stems & total.stems


@cache
def _takes_up() -> re.Pattern[str]:
    return re.compile(r"\s*(?:That|This|It|Which|On average|The average|An average|Each|Every)\b")


@cache
def _spans() -> re.Pattern[str]:
    """Match the time in which a total came together."""
    return re.compile(
        r"\b(?:last|this|a|per|each|every|the (?:past|whole|previous)) (year|month|week|day)\b|\bin (?:19|20)\d\d\b"
    )


def _on_area(window: Window, place: int, each: Claim) -> Iterator[Quotient]:
    unit = each.quantity.best.unit
    symbol = _PER_AREA[unit.symbol] if unit is not None else ""
    others = [claim for at, claim in figures_of(window) if at != place and _is_plain(claim)]
    areas = [
        claim for claim in others if claim.quantity.best.unit is not None and claim.quantity.best.unit.symbol == symbol
    ]
    people = [
        claim for claim in others if claim.quantity.kind in _COUNTS and is_one_of("person", claim.quantity.mention.noun)
    ]
    if len(areas) == len(people) == 1 and areas[0].quantity.best.value:
        yield Quotient(people[0], each, areas[0], areas[0].quantity.best.value, areas[0].quantity.best.wide)


@cache
def _one_for() -> re.Pattern[str]:
    """Match "one car for every two residents" and "one for every 83 households"."""
    return re.compile(rf"\bone(?: [a-z]+){{0,2}} (?:for|to|per) (?:every |each )?(?P<each>{FIGURE})(?! ?%)")


def _ratios(window: Window) -> Iterator[Quotient]:
    """Yield how many of the one there are to each of the other, of the only two counts before it."""
    for match in _one_for().finditer(window.cue):
        each, place = window.skeleton.claim(match["each"]), window.start + match.start("each")
        counts = [claim for at, claim in figures_of(window) if at < place and claim.quantity.kind in _COUNTS]
        stated = each.quantity.best.value
        if len(counts) != 2 or not all(map(_is_plain, counts)) or each.quantity.kind not in _COUNTS or not stated:
            continue
        fewer, more = sorted(counts, key=lambda claim: value_of(claim.quantity.best))
        number = value_of(fewer.quantity.best)
        rounding = max(_HALF, EXACT.multiply(stated, _TENTH))
        is_off = abs(EXACT.divide(value_of(more.quantity.best), number) - stated) > rounding
        if is_off and _last_word(more) == _last_word(each) and _last_word(more) != _last_word(fewer):
            yield Quotient(more, each, fewer, number, fewer.quantity.best.wide)


@cache
def _one_of() -> re.Pattern[str]:
    """Match "a ratio of 18 to 1" and "25 pupils to a teacher"."""
    return re.compile(
        rf"\bratio of (?P<ratio>{FIGURE})|(?P<each>{FIGURE}) (?P<many>[a-z]+) (?:to|for) (?:an?|every|each)"
        rf" (?P<one>[a-z]+)\b"
    )


def _to_one(window: Window) -> Iterator[Quotient]:
    """Yield how many there are to one of the other, of the only two counts before it."""
    for match in _one_of().finditer(window.cue):
        each = window.skeleton.claim(match["ratio"] or match["each"])
        place = window.start + match.start("ratio" if match["ratio"] else "each")
        counts = [claim for at, claim in figures_of(window) if at < place and claim.quantity.kind in _COUNTS]
        if len(counts) != 2 or not all(map(_is_plain, counts)) or not each.quantity.best.value:
            continue
        more, fewer = sorted(counts, key=lambda claim: -value_of(claim.quantity.best))
        if match["ratio"] and not _is_to_one(each):
            continue
        if not match["ratio"] and (_last_word(more) != match["many"] or not is_one_of(match["one"], _last_word(fewer))):
            continue
        number = value_of(fewer.quantity.best)
        if abs(EXACT.divide(value_of(more.quantity.best), number) - each.quantity.best.value) > _HALF:
            yield Quotient(more, each, fewer, number, generous(fewer.quantity))


def _is_to_one(each: Claim) -> bool:
    return each.quantity.kind is QuantityKind.MULTIPLE and each.quantity.mention.numeral.text.endswith(
        ("to 1", "to one")
    )


def _last_word(claim: Claim) -> str:
    return claim.quantity.mention.noun.lower().rpartition(" ")[2]


def _as_level(claim: Claim) -> Claim:
    """Return a range as its lower end, which can mean all of the range; any other figure as it is."""
    if not claim.quantity.ends or claim.quantity.kind not in _TOTALS - _COUNTS:
        return claim
    first, best = claim.quantity.ends[0], claim.quantity.best
    reading = first.best._replace(unit=best.unit, narrow=best.narrow, wide=best.wide, written=best.written)
    return claim._replace(quantity=claim.quantity._replace(readings=(reading,)))


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    is_amount = quantity.kind in _TOTALS and quantity.best.value is not None and quantity.best.value > 0
    return is_amount and not quantity.mention.level and claim.status not in {Status.TARGET, Status.HYPOTHETICAL}


def _is_count_of(claim: Claim, unit: str) -> bool:
    """Whether a figure counts those of whom "a family" is one; for "each" any that counts something by its name."""
    noun = claim.quantity.mention.noun
    return claim.quantity.kind in _COUNTS and bool(noun) and (not unit or is_one_of(unit, noun))


def _is_population(window: Window, place: int, unit: str) -> bool:
    """Whether a figure without a noun counts people: "a population of 5.5 million"."""
    lead = window.text[max(0, place - _LEAD) : place]
    return is_one_of(unit, "people") and re.search(r"\bpopulation (?:of|is|was)(?: \w+)? $", lead) is not None


def _is_total(total: Quantity, each: Quantity) -> bool:
    if total.per or total.best.value is None or each.best.value is None:
        return False
    if each.kind in _COUNTS:
        names = {
            quantity.mention.noun.split()[-1:][0].rstrip("s") for quantity in (total, each) if quantity.mention.noun
        }
        return total.kind in _COUNTS and len(names) <= 1
    return total.kind is each.kind and total.best.unit == bare(each.best.unit)
