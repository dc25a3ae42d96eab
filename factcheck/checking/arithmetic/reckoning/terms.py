"""The figures of a few sentences that can be reckoned with.

Comes in: a window. Goes out: its terms in order of place. Never happens here: choosing among them.

Worked example: in "It had 214 shops. It closed 37 and bought five." the terms are 214, 37 and five, all counts.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.periods import names_period
from factcheck.checking.arithmetic.skeletons import FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import ANY_WORDS, LISTED, Window, windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.mention import AGE
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.unit import Currency, Unit

COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_KINDS = COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT, QuantityKind.DURATION}
_UNSAID = frozenset({Status.HYPOTHETICAL, Status.TARGET})
_TWO = Decimal(2)
_BEFORE, _LONGEST, _FEWEST = 5, 1400, 2
# So far before a figure its words are read: nearer to the beginning of a window some of them are cut off.
_LEAD = 16
# So near is the size of a figure that leaves its unit out.
_LIKE = Interval(Decimal("0.2"), Decimal(5))


class Term(NamedTuple):
    """A figure with its place in the text of the window and the number of its sentence there.

    `unit` is what terms that can be added to one another share: a currency, a unit of measurement, or that both count;
    `value` is that of the figure.
    """

    place: int
    sentence: int
    claim: Claim
    unit: str
    value: Decimal

    @property
    def quantity(self) -> Quantity:
        return self.claim.quantity

    @property
    def noun(self) -> str:
        """The last word of what a count counts, without the ending of a plural, or ""."""
        return self.quantity.mention.noun.lower().rpartition(" ")[2].rstrip("s")

    @property
    def is_word(self) -> bool:
        """Whether it is written in letters: "five"."""
        return self.quantity.mention.numeral.text.replace("-", "").replace(" ", "").isalpha()


class Context(NamedTuple):
    """A sentence with the sentences before it, and all terms of these."""

    window: Window
    terms: tuple[Term, ...]

    @property
    def told(self) -> Iterator[Term]:
        """The terms of the sentence itself."""
        return (term for term in self.terms if self.window.start <= term.place < self.window.end)


def contexts(article: Article) -> Iterator[Context]:
    """Yield the sentences that can tell a result, each with those before it."""
    for window in windows(article, ANY_WORDS, before=_BEFORE, longest=_LONGEST, least=_FEWEST, roles=LISTED):
        yield Context(window, tuple(terms_of(window)))


def terms_of(window: Window) -> Iterator[Term]:
    """Yield the figures that stand for one positive amount that is told as a fact."""
    sentence, lent = 0, ""
    known = window.units  # what unit a figure has, "" if it is no term, is the same in all windows that it stands in
    last: Term | None = None
    for place, claim in figures_of(window):
        while sentence + 1 < len(window.sentences) and window.sentences[sentence + 1] <= place:
            sentence += 1
        start = claim.span.start
        unit = known.get(start) if place >= _LEAD else _term_unit(window, place, claim)
        if unit is None:
            unit = known[start] = _term_unit(window, place, claim)
        if unit:
            lent = "" if unit == "count" and not _is_bare(claim, last) else lent or unit
            shared = lent if unit == "count" and lent else unit
            last = Term(place, sentence, claim, shared, value_of(claim.quantity.best))
            lent = "" if last.unit == "count" or is_rate(last) else last.unit
            yield last


def _term_unit(window: Window, place: int, claim: Claim) -> str:
    """Return the unit of a figure that is a term, else ""."""
    unit = _unit_of(claim.quantity)
    return unit if unit and _is_plain(claim) and not _is_of_another(window, place) else ""


def _is_of_another(window: Window, place: int) -> bool:
    """Whether a figure is another word for the one before it, or says of what kind a thing is: "a 72-hole total"."""
    is_gloss = _glossed().search(window.text, max(0, place - 3), place) is not None
    quantity = window.skeleton.claim(window.text[place]).quantity
    is_bare = quantity.kind in COUNTS and not quantity.mention.noun and not quantity.mention.numeral.scale
    is_age = is_bare and window.text[max(0, place - 5) : place] == ", at " and window.text[place + 1 : place + 2] == ","
    is_after = quantity.kind in COUNTS and window.text[max(0, place - 6) : place].lower() == "after "  # "108 games"
    is_span = is_after and came_or_went().match(window.text, place + 1) is None
    is_score = quantity.kind in COUNTS and _scored().search(window.text, max(0, place - 6), place + 6) is not None
    if names_period(window.text, window.skeleton.claim(window.text[place]), place):
        return True
    return is_score or is_gloss or is_age or is_span or _attributed().match(window.text, place + 1) is not None


@cache
def came_or_went() -> re.Pattern[str]:
    """Match what is told of some who come or go: "after 35 more arrived", "after eight closures"."""
    return re.compile(
        r"(?: (?:more|others?|new|further|of (?:them|its|the|their)))*(?: [a-z]+)?? (?:(?:were|was|had been) [a-z]+"
        r"|arrived|joined|left|moved|died|came|went|quit|closed|retired|resigned|fled|(?:clos|depart|addit|resignat|defect)[a-z]+"
        r"|deaths|arrivals|births|losses)\b"
    )


@cache
def _scored() -> re.Pattern[str]:
    """Match a score of cricket: "353 for 1"."""
    return re.compile(rf"{FIGURE} for {FIGURE}")


@cache
def _glossed() -> re.Pattern[str]:
    """Match what makes a figure another word for the one before it: "85% (1,055)"."""
    return re.compile(rf"{FIGURE} \($")


@cache
def _attributed() -> re.Pattern[str]:
    return re.compile(r"-(?!(?:strong|odd|plus)\b)[a-z]")


def _is_plain(claim: Claim) -> bool:
    mention, value = claim.quantity.mention, claim.quantity.best.value
    is_amount = value is not None and value > 0 and claim.quantity.kind is not QuantityKind.FRACTION
    return is_amount and not mention.level and mention.sense != AGE and claim.status not in _UNSAID


def _is_bare(claim: Claim, last: Term | None) -> bool:
    """Whether a figure is no more than a number like that before it: "12.2 million" after "39.4 million hectares"."""
    mention = claim.quantity.mention
    if last is None or claim.quantity.kind not in COUNTS or mention.noun or mention.elided:
        return False
    before = last.quantity.mention.numeral
    return mention.numeral.scale == before.scale and _is_of_size(claim, last)


def _is_of_size(claim: Claim, last: Term) -> bool:
    return bool(claim.quantity.mention.numeral.scale) or _LIKE.contains(
        EXACT.divide(value_of(claim.quantity.best), last.value)
    )


def _unit_of(quantity: Quantity) -> str:
    unit = quantity.best.unit
    if quantity.kind not in _KINDS:
        return ""
    if unit is None:
        return "count"
    if isinstance(unit, Currency):
        return f"{unit.code}/{unit.per}" if unit.per else unit.code
    return unit.symbol if not unit.per else f"{unit.symbol}/{unit.per}"


def is_rate(term: Term) -> bool:
    """Whether a figure is counted for each of something: "$10 a barrel"."""
    unit = term.quantity.best.unit
    return isinstance(unit, Unit | Currency) and bool(unit.per)


def is_conceded(window: Window, term: Term) -> bool:
    """Whether a figure is told of what did not help: "from 320 to 365, although 25 new cameras were put up"."""
    return _conceded().search(window.text, window.sentence_at(term.place)[0], term.place) is not None


@cache
def _conceded() -> re.Pattern[str]:
    return re.compile(r"\b(?:(?:[Ee]ven |[Aa]l)?[Tt]hough|[Dd]espite|[Ii]n spite of|[Ee]ven (?:if|as|with))\b[^,.;:]*$")


def meant(term: Term, finest: Decimal) -> Interval:
    """Return what a term can stand for in a result that is written to `finest`.

    Beside a result of 109.9 km a run of 20 km was not rounded to tens: a result is no finer than what it comes of.
    Hedged figures keep the interval of their hedge, figures with a magnitude word that of their last digit.
    """
    reading, mention = term.quantity.best, term.quantity.mention
    if term.quantity.hedged or finest >= last_digit(term):
        return reading.wide
    return reading.narrow if mention.numeral.scale or term.quantity.decimals else Interval.point(term.value)


def last_digit(term: Term) -> Decimal:
    """Return one unit of the last digit that is no round zero: 1 for 214, 1,000 for 388,000, 0.1 for 37.5."""
    value = term.value
    digits = len(value.normalize(EXACT).as_tuple().digits)
    least = Decimal(1).scaleb(value.adjusted() - digits + 1)
    low = term.quantity.best.written.low
    return max(least, EXACT.multiply(_TWO, EXACT.subtract(value, low))) if low is not None else least
