"""A share right beside the two counts that it is the share of, in percent or in words.

Comes in: an article. Goes out: a part, its whole and what is said of them. Never happens here: judging.

The pair is told in one breath ("18 of the 90 seats", "84 of the 120 beds", "£40,000 out of £420,000"), or the two are
the only amounts of their unit around; the share stands in apposition to them (", that is, one in four", ": occupancy of
80 per cent", "(5%)"), or opens the sentence behind ("A quarter of her wage is thus gone"). Worked example: 18 of 90 are
one in five.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.exactness import said_fraction, said_percent
from factcheck.checking.arithmetic.own_subjects import is_of_other_place
from factcheck.checking.arithmetic.partition.amounts import Amount, Role, planned_amounts_of
from factcheck.checking.arithmetic.partition.shares import is_share
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_HUNDRED = Decimal(100)
_LONG, _BACK, _TIED, _LEAST, _MOST = 90, 2, 60, 4, 40
# What is further off than this is said of something else, unless by a power of ten.
_SIZE = Interval(Decimal("0.33"), Decimal(3))
_TOLD = frozenset({Status.ACTUAL, Status.FORECAST})
_SAID = Decimal("0.12")


class Beside(NamedTuple):
    """A part, its whole, where the share of them is told, and the percentages that it can mean."""

    part: Amount
    whole: Amount
    span: Span
    said: Interval
    in_words: bool = False

    @property
    def computed(self) -> Decimal:
        """The share in percent."""
        return EXACT.divide(EXACT.multiply(self.part.value, _HUNDRED), self.whole.value)

    @property
    def is_of_the_rest(self) -> bool:
        """Whether the share is that of all but the part: "all but 26 of the 75 came: 65 percent"."""
        return self.said.overlaps(Interval.point(_HUNDRED).minus(self.ratio))

    @property
    def ratio(self) -> Interval:
        """What the share can be, in percent."""
        if self.in_words and not any(each.claim.quantity.hedged for each in (self.part, self.whole)):
            return Interval.point(self.computed)  # words are loose enough for what was rounded as well
        one, other = (_meant(each) for each in (self.part, self.whole))
        return one.over(other).scaled(_HUNDRED)


def _meant(amount: Amount) -> Interval:
    """Return what an amount can mean: rounded to its last digit, a count below a hundred as it stands."""
    if amount.claim.quantity.hedged:
        return amount.claim.quantity.best.wide
    slack = Decimal(0) if amount.value < _HUNDRED and amount.unit == "count" else amount.last / 2
    return Interval.around(amount.value, slack, slack)


class _Said(NamedTuple):
    """A share as it is told: where, what it can mean, and its sentence."""

    span: Span
    said: Interval
    value: Decimal
    sentence: int
    in_words: bool = False


def beside(article: Article) -> Iterator[Beside]:
    """Yield shares with the pair beside them, whether they fit or not, in order of place."""
    amounts = planned_amounts_of.of(article)
    if len(amounts) < 2:
        return
    lower = words_of.of(article).lower
    pairs = list(_pairs(lower, amounts))
    for each in _shares(article, lower):
        if _is_of_another_group(article, each):
            continue
        # "Not a quarter" is less than one, and says no more.
        is_less = lower.endswith(("not ", "not even "), 0, each.span.start)
        told = each._replace(said=Interval(Decimal(0), each.value)) if is_less else each
        first = bisect_left(pairs, told.sentence - _BACK, key=_sentence)
        near = pairs[first : bisect_right(pairs, told.sentence, lo=first, key=_sentence)]
        best = next((pair for pair in reversed(near) if _is_tied(lower, article, told, pair)), None)
        best = best or _only_two(lower, article, told, amounts)
        if best is None:
            continue
        found = Beside(*best, told.span, told.said, told.in_words)
        if any(told.said.overlaps(found._replace(part=part, whole=whole).ratio) for part, whole in near):
            if told.said.overlaps(found.ratio):
                yield found
            continue  # it is the share of another pair near by
        # A part that is no majority always leaves one: there the rest says nothing.
        is_of_the_rest = found.is_of_the_rest and not _is_side(told)
        if _is_sized(told.value, found.computed) and (told.said.overlaps(found.ratio) or not is_of_the_rest):
            yield found


def _is_of_another_group(article: Article, told: _Said) -> bool:
    """Whether a share is one among others than were counted: "Among doctors the share is 45 percent"."""
    start = article.sentences[told.sentence].start
    known = article.text[article.sentences[max(0, told.sentence - _BACK)].start : start]
    return is_of_other_place(article.text, start, told.span.start, known)


def _is_side(told: _Said) -> bool:
    """Whether a share is one of two sides, a majority or a minority, and no size."""
    return told.said.high is not None and told.said.low is not None and told.said.high - told.said.low >= _HUNDRED / 2


def _sentence(pair: tuple[Amount, Amount]) -> int:
    return pair[0].sentence


def _from(amounts: Sequence[Amount], start: int, most: int) -> Sequence[Amount]:
    """Return so many amounts from a place on."""
    first = bisect_left(amounts, start, key=_start)
    return amounts[first : first + most]


def _start(one: Amount) -> int:
    return one.start


def _is_sized(value: Decimal, computed: Decimal) -> bool:
    ratio = EXACT.divide(value, computed)
    return _SIZE.contains(ratio) or any(abs(ratio * power - 1) < _SAID for power in (Decimal(10), Decimal("0.1")))


def _pairs(lower: str, amounts: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """Yield part and whole where they are told in one breath."""
    for at in range(len(amounts) - 1):
        one, other = amounts[at], amounts[at + 1]
        if _some_of().match(lower, other.end) is not None and _are_of_one(one, other) and other.value <= one.value:
            yield other, one
        if one.sentence != other.sentence or not _are_of_one(one, other):
            continue
        gap = lower[one.end : other.start].rstrip("$£€¥₹")
        if len(gap) > _TIED:
            continue
        if one.value <= other.value and _part_first().fullmatch(gap) is not None:
            yield one, other
        before = lower[max(0, one.start - 24) : one.start].rstrip("$£€¥₹")
        is_of = _of_all().search(before) is not None or _includes().search(gap) is not None
        if other.value <= one.value and is_of and _whole_first().fullmatch(gap) is not None:
            yield other, one


def _are_of_one(one: Amount, other: Amount) -> bool:
    if other.role is Role.STEP:
        return False
    return one.unit == other.unit or (other.unit == "count" and not other.claim.quantity.mention.noun)


@cache
def _some_of() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+)? of (?:them|these|those|this|it)\b")


@cache
def _part_first() -> re.Pattern[str]:
    return re.compile(
        r"(?: [a-z-]+){0,2}(?: \([^()]{1,30}\))? (?:out )?of (?:the |its |their |his |her |our |all |these |those |a"
        r" total of"
        r" |a possible )?(?:[a-z-]+[’']s? )?(?:total |combined )?|(?: [a-z-]+){1,2} in "
    )


@cache
def _of_all() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:of|among|out of)(?: (?:the|its|their|his|her|all|these|those|some|about))*(?: [a-z-]+[’']s)? $"
    )


@cache
def _includes() -> re.Pattern[str]:
    return re.compile(r"\b(?:includes?|including|of which|of whom|contain\w*)\b")


@cache
def _whole_first() -> re.Pattern[str]:
    return re.compile(r"(?:(?!\b(?:rest|remain\w*|other|half|third|quarter|each|per)\b)[^.;:()]){1,60}")


def _shares(article: Article, lower: str) -> Iterator[_Said]:
    """Yield what tells a share: percentages, fractions, "a majority"."""
    seen: set[int] = set()
    for claim in article.claims:
        if claim.quantity.kind is QuantityKind.FRACTION:
            seen.add(claim.span.start)  # read as what it is, or left alone with its hedge
            seen.add(claim.quantity.mention.amount.start)
        if claim.status not in _TOLD or claim.quantity.best.value is None:
            continue
        if claim.quantity.kind is QuantityKind.PERCENT and is_share(article, claim):
            seen.add(claim.span.start)
            yield _said(claim, said_percent(claim.quantity), claim.quantity.best.value)
        elif claim.quantity.kind is QuantityKind.FRACTION and not claim.quantity.hedged and not _is_pair(claim):
            value = EXACT.multiply(claim.quantity.best.value, _HUNDRED)
            yield _said(claim, said_fraction(claim.quantity).scaled(_HUNDRED), value)._replace(in_words=True)
    for match in _in_words().finditer(lower):
        number = article.number_around(Span(match.start(), match.end()))
        if number is not None and match.start() not in seen:
            value, said = _meaning(match)
            yield _Said(Span(match.start(), match.end()), said, value, number, in_words=True)


def _is_pair(claim: Claim) -> bool:
    """Whether a fraction is a pair of its own: "51 terms out of 253, 25 out of 100"."""
    return any(character.isdigit() for character in claim.quantity.mention.numeral.text)


def _said(claim: Claim, said: Interval, value: Decimal) -> _Said:
    return _Said(claim.quantity.mention.amount, said, value, claim.sentence)


_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}


@cache
def _in_words() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:a (?P<part>third|quarter|fifth|tenth)|a (?P<side>majority|minority)|(?P<small>half a per ?cent))"
        r"\b(?! (?:of a|of the (?:year|century|time)|mile|year|century))"
    )


def _meaning(match: re.Match[str]) -> tuple[Decimal, Interval]:
    """Return what a share in words is, and what it can mean, in percent."""
    if match["small"]:
        return Decimal("0.5"), Interval(Decimal("0.4"), Decimal("0.6"))
    if match["side"]:
        is_most = match["side"] == "majority"
        half = Decimal(50)
        return (half + 10, Interval(half, _HUNDRED)) if is_most else (half - 10, Interval(Decimal(0), half))
    value = EXACT.divide(_HUNDRED, Decimal(_PARTS[match["part"]]))
    return value, Interval.around(value, value * _SAID, value * _SAID)


def _is_tied(lower: str, article: Article, told: _Said, pair: tuple[Amount, Amount]) -> bool:
    """Whether a share is told of a pair: in apposition behind it or before it, or as the next sentence opens."""
    first, last = min(one.start for one in pair), max(one.end for one in pair)
    behind = lower[told.span.end : told.span.end + _TIED]
    if _own_whole().match(behind) is not None:
        return False
    if pair[0].sentence == told.sentence:
        if last <= told.span.start:
            gap = lower[last : told.span.start]
            return len(gap) <= _LONG and _apposed().search(gap) is not None and _ends().match(behind) is not None
        if told.span.end > first or _before().fullmatch(lower[told.span.end : first].rstrip("$£€¥₹")) is None:
            return False
        return pair[0].start < pair[1].start  # a rate of a whole that gives the part is judged as one
    if told.sentence - pair[0].sentence > 1 and _is_between(article, told, pair):
        return False
    beside_it = claims_of_sentences(article, told.sentence, told.sentence)
    if any(one.quantity.kind is QuantityKind.PERCENT and not one.span.overlaps(told.span) for one in beside_it):
        return False
    lead = lower[article.sentences[told.sentence].start : told.span.start]
    if not lead:
        return _of_itself().match(behind) is not None
    return _opening().fullmatch(lead) is not None and _goes_on().match(behind) is not None


@cache
def _of_itself() -> re.Pattern[str]:
    """Match what goes on about a share that opens its sentence: "One in three is an astonishing share"."""
    return re.compile(r"[.;!]| (?:it may be|it (?:was|is)|(?:is|was|would be) (?:an?|the|not) )")


def _is_between(article: Article, told: _Said, pair: tuple[Amount, Amount]) -> bool:
    """Whether figures stand in a sentence between a pair and a share."""
    return bool(claims_of_sentences(article, pair[0].sentence + 1, told.sentence - 1))


@cache
def _own_whole() -> re.Pattern[str]:
    """Match what makes a share one of something of its own."""
    return re.compile(
        r" of (?:the (?:population|electorate|world|market|vote)|gdp|all (?:the )?other|respondents|men|women)\b"
    )


@cache
def _apposed() -> re.Pattern[str]:
    """Match how what stands between a pair and its share ends."""
    joint = "or|thus|so|which is|equal to|equivalent to|making|meaning|representing|that is,?"
    more = r"just|only|about|some|roughly|nearly|almost|not even|not|barely|exactly|fully|around|i\.e\."
    kinds = "share|rate|proportion|occupancy|turnout|score|average|majority|fraction|attendance|yield"
    return re.compile(
        rf"(?:[,(–—:]| -| or)(?: ?(?:{joint})(?= ))?(?: ?(?:{more})(?= ))?"
        rf"(?: ?(?:an? |the )?(?:[a-z-]{{2,12}} ){{0,2}}(?:{kinds}) of)? ?$"
    )


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(
        r"[^\w]*(?:$|[.,;:)–—]| - |of (?:the total|them|all|its|their|it|the whole)\b|have\b|has\b|who\b|which\b)|\)?,"
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        r" of (?:the |its |their |his |her |that |this )?(?:[^.,;:()0-9]{2,40}(?: \(|, )(?:some |about )?"
        r"|(?:[a-z-]+[’']s )?)"
    )


@cache
def _opening() -> re.Pattern[str]:
    """Match how a sentence opens that tells the share of what was counted right before."""
    return re.compile(
        r"(?:(?:that|this|it|which) (?:is|was|makes?|means|amounts to|comes to|represents?|equals)(?: (?:just|only"
        r"|about"
        r"|nearly|roughly|almost|some|exactly))?|(?:the|its|their|his|her) (?:[a-z]+ )?(?:share|stake|proportion"
        r"|percentage"
        r"|rate|part)(?: of [a-z]+)?(?: is| was|:| stood at| came to)(?: (?:thus|therefore|just|only|about))?|to"
        r" [a-z]+|so"
        r"|thus|in other words,?|or|hence|share(?: of [a-z ]{2,20})?:)? ?"
    )


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(
        r"(?:[.;,:!]|$| (?:it may be|it was|it is|is (?:an?|the|thus)|of (?:her|his|its|their|the|a|it|them|that"
        r"|those|this|all)"
        r"\b))"
    )


def _only_two(lower: str, article: Article, told: _Said, amounts: Sequence[Amount]) -> tuple[Amount, Amount] | None:
    """Return the only two amounts of a unit around a share that is said to be of all or of one of them."""
    start = article.sentences[max(0, told.sentence - _BACK)].start
    behind = lower[told.span.end : told.span.end + _TIED]
    lead = lower[article.sentences[told.sentence].start : told.span.start]
    is_of_all = _of_total().match(behind) is not None or _of_amount(lower, told, amounts)
    is_share_of = _share_of().search(lead) is not None
    is_gone = _gone().match(behind) is not None and not lead
    if not (is_of_all or is_share_of or is_gone):
        return None
    around = claims_of_sentences(article, told.sentence - 1, told.sentence)
    if any(one.quantity.kind is QuantityKind.PERCENT and not one.span.overlaps(told.span) for one in around):
        return None  # several shares, each of something
    near = [one for one in _from(amounts, start, _MOST) if one.sentence <= told.sentence]
    near = [one for one in near if one.claim.quantity.kind is not QuantityKind.NUMBER or one.value >= _LEAST]
    units = sorted({_kind_of(one) for one in near})
    for unit in units:
        like = [one for one in near if _kind_of(one) == unit]
        if len(like) == 2 and like[0].value != like[1].value and all(one.role is not Role.STEP for one in like):
            whole, part = sorted(like, key=lambda one: -one.value)
            if _adjacent(told, like):
                return part, whole
    return None


def _kind_of(one: Amount) -> str:
    """Return the unit of an amount, whatever it is counted for: rent and wage are both by the month."""
    return one.unit.partition("/")[0]


def _adjacent(told: _Said, like: Sequence[Amount]) -> bool:
    return told.sentence - max(one.sentence for one in like) <= 1


def _of_amount(lower: str, told: _Said, amounts: Sequence[Amount]) -> bool:
    """Whether the whole follows with its name: "32.5 percent of its total exports of $28 billion"."""
    behind = next(iter(_from(amounts, told.span.end, 1)), None)
    if behind is None or behind.start - told.span.end > _TIED:
        return False
    return _of_named().fullmatch(lower[told.span.end : behind.start].rstrip("$£€¥₹")) is not None


@cache
def _of_named() -> re.Pattern[str]:
    return re.compile(r" of (?:its|their|his|her|the|all)(?: [a-z-]+[’']s)?(?: [a-z-]+){1,3} (?:of|worth) ")


@cache
def _of_total() -> re.Pattern[str]:
    return re.compile(r" of (?:the (?:total|whole|lot)|it all)(?=[.,;)]|$)")


@cache
def _share_of() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:its|his|her|their|the) (?:[a-z]+ )?(?:stake|share|holding|interest|proportion)(?: of [a-z ]{2,20})?"
        r" (?:is|was"
        r"|comes to|came to|stands at|amounts to) |share(?: of [a-z ]{2,20})?: )(?:just |only |about |thus )?$"
    )


@cache
def _gone() -> re.Pattern[str]:
    return re.compile(r" of (?:her|his|their|its) [a-z]+ (?:is|was|are|were|goes|went)\b")
