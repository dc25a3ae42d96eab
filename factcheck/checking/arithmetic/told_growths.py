"""A growth rate per year that is told beside two levels and two years in several sentences.

Comes in: an article. Goes out: the rate, the levels and the years between them. Never happens here: taking roots.

Worked example: "Capacity rose from 40 gigawatts in 2012 to 640 gigawatts in 2020. That is an average growth of 41% a"
                " year."
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.between.words import ANNUAL
from factcheck.checking.arithmetic.own_subjects import has_own_subject, is_of_other_place
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, is_figure
from factcheck.checking.arithmetic.told_levels import figures_of, pair_of_levels
from factcheck.checking.arithmetic.two_times import levels_at_two_times
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.diagnosis import is_swapped
from factcheck.checking.values import value_of
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rounding import to_decimals
from factcheck.model.span import Span

_MOST_YEARS = 200
_AROUND, _ENDS = 2, 2
_ONE, _HALF, _HUNDRED = Decimal(1), Decimal("0.5"), Decimal(100)


class ToldGrowth(NamedTuple):
    """A yearly rate in percent, the levels at both ends, and the years between them."""

    rate: Claim
    earlier: Claim
    later: Claim
    years: int


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        at_edge(
            "averag(?:e|ed|ing)|compound(?:ed)?|CAGR|annual(?:ly)?|a year|per year|each year|every year|yearly"
            "|per annum"
        )
    )


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    some = rf"[^;:()\n{NO_FIGURE}]"
    yearly = r"(?:a|per|each|every) year|yearly|annually|per annum"
    return (
        re.compile(rf"\b(?:averag\w+|compound\w*|CAGR|{ANNUAL})\b{some}{{0,60}}?(?P<rate>{FIGURE})"),
        re.compile(rf"(?P<rate>{FIGURE}){some}{{0,20}}?\b(?:{yearly})\b{some}{{0,20}}?\b(?:on average)\b"),
        re.compile(
            rf"(?P<rate>{FIGURE})(?: on average)? (?:{yearly}|annual (?:growth|increase|rise|decline|average))\b"
        ),
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the rate one of other levels: other prices, shares, other times."""
    return re.compile(
        r"\b(?:real|constant|comparable|inflation|adjusted|volume|respectively|projected|points?|faster|slower"
        r"|national average"
        r"|above average|below average|will|expect\w*|forecast\w*|interest|yield\w*|return\w*|dividend\w*|next|until"
        r"|past|previous|than|compared|target|(?:18|19|20)\d0s|(?:first|second|last) (?:half|decade"
        r"|[a-z]+ (?:years|decades)))\b",
        re.IGNORECASE,
    )


@cache
def _falling() -> re.Pattern[str]:
    return re.compile(r"\b(?:fell|fall\w*|declin\w*|drop\w*|decreas\w*|shr[aiu]nk\w*|lost|loss|down)\b", re.IGNORECASE)


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def told_growths(article: Article) -> Iterator[ToldGrowth]:
    """Yield each yearly rate that is told of the only two levels and years around it."""
    seen: set[Span] = set()
    for window in windows(article, _gate()):
        if _otherwise().search(window.cue) is None:
            for growth in _of_window(window):
                seen.add(growth.rate.span)
                yield growth
    for window in windows(article, _gate(), before=_AROUND, after=_AROUND):
        if _otherwise().search(window.cue) is None:
            yield from (growth for growth in _around(window) if growth.rate.span not in seen)


def _around(window: Window) -> Iterator[ToldGrowth]:
    """Yield a rate of the only two levels around it, where it is what dividing the whole change gives, or mistyped."""
    named = {int(year[0]) for year in _year().finditer(window.text)}
    pair = levels_at_two_times(window) if len(named) == _ENDS else None
    rates = {match["rate"] for form in _forms() for match in form.finditer(window.cue)}
    if pair is None or len(rates) != 1:
        return
    rate, years = window.skeleton.claim(rates.pop()), max(named) - min(named)
    value = rate.quantity.best.value
    if rate.quantity.kind is not QuantityKind.PERCENT or not value or not 1 < years <= _MOST_YEARS:
        return
    ratio = EXACT.divide(value_of(pair[1].quantity.best), value_of(pair[0].quantity.best))
    simple = abs(EXACT.multiply(EXACT.subtract(ratio, _ONE), _HUNDRED)) / years
    compound = abs(
        EXACT.multiply(EXACT.subtract(EXACT.power(ratio, EXACT.divide(_ONE, Decimal(years))), _ONE), _HUNDRED)
    )
    # Of small rates the two are one.
    is_simple = abs(simple - value) <= _HALF and abs(simple - compound) > 1
    if is_simple or is_swapped(value, to_decimals(compound, 0)):
        yield ToldGrowth(rate, *pair, years)


def _of_window(window: Window) -> Iterator[ToldGrowth]:
    years = _years_of(window)
    rates = [match for form in _forms() for match in form.finditer(window.cue)]
    if len({match["rate"] for match in rates}) > 1:
        return  # each of a series of its own: "output grew by 8.7% annually; investment was up by 18.5% annually"
    for match in rates:
        rate = window.skeleton.claim(match["rate"])
        if rate.quantity.kind is QuantityKind.PERCENT and 1 < years <= _MOST_YEARS:
            levels = pair_of_levels(window, window.start + match.start("rate"))
            if levels is not None and len({level.quantity.mention.block for level in levels}) > 1:
                continue  # what was taken up to one year and what came in over five stand in paragraphs of their own
            if levels is not None and not _is_of_another(window, window.start + match.start("rate")):
                ordered = sorted(levels, key=lambda claim: value_of(claim.quantity.best))
                earlier, later = ordered[::-1] if _falling().search(window.text) else ordered
                yield ToldGrowth(rate, earlier, later, years)
                return


def _is_of_another(window: Window, place: int) -> bool:
    """Whether a rate is told of a thing that was not spoken of, or of another place or time: "Wages rose by 2"."""
    text, (start, _) = window.text, window.sentence_at(place)
    return has_own_subject(text, start, place, text[:start]) or is_of_other_place(text, start, place, text[:start])


def _years_of(window: Window) -> int:
    """Return the years between the only two that are named, or those that were counted, or 0."""
    named = {int(year[0]) for year in _year().finditer(window.text)}
    if len(named) == 2:
        return max(named) - min(named)
    spans = [claim for place, claim in figures_of(window) if _is_span(window, place, claim)]
    value = spans[0].quantity.best.value if len(spans) == 1 else None
    return int(value) if value is not None and value == int(value) and len(named) < 2 else 0


def _is_span(window: Window, place: int, claim: Claim) -> bool:
    """Whether a figure says how long it took: "five years later", "over ten years", "in a decade"."""
    unit = claim.quantity.best.unit
    before, behind = window.text[max(0, place - 10) : place].lower(), window.text[place + 1 : place + 8].lower()
    is_told = behind.startswith((" later", " ago", " earlier")) or before.endswith(
        (" over ", " in ", " within ", "within ", "in ")
    )
    is_years = (
        claim.quantity.kind is QuantityKind.DURATION and unit is not None and unit.symbol in {"yr", "a", "y", "year"}
    )
    return is_figure(window.text[place]) and is_years and (is_told or behind[:6] == " later")
