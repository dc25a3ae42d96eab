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

from factcheck.checking.arithmetic.own_subjects import is_of_other_place
from factcheck.checking.arithmetic.partition.amounts import Amount, Role, planned_amounts_of
from factcheck.checking.arithmetic.partition.apposed import apposed_to
from factcheck.checking.arithmetic.partition.only_two import only_two
from factcheck.checking.arithmetic.partition.said import Said, apposition, shares_told
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_HUNDRED = Decimal(100)
_LONG, _BACK, _TIED = 90, 2, 60
# What is further off than this is said of something else, unless by a power of ten.
_SIZE = Interval(Decimal("0.33"), Decimal(3))
_SAID = Decimal("0.12")
_RATES = "|occupancy|turnout|score|average|majority|attendance|yield"


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


def beside(article: Article) -> Iterator[Beside]:
    """Yield shares with the pair beside them, whether they fit or not, in order of place."""
    amounts = planned_amounts_of.of(article)
    if len(amounts) < 2:
        return
    lower = words_of.of(article).lower
    pairs = list(_pairs(lower, amounts))
    for each in shares_told(article, lower):
        if _is_of_another_group(article, each) or _compared().match(lower, each.span.end) is not None:
            continue  # "898 tons (42%) less than the year before" is no share
        # "Not a quarter" is less than one, and says no more.
        is_less = lower.endswith(("not ", "not even "), 0, each.span.start)
        told = each._replace(said=Interval(Decimal(0), each.value)) if is_less else each
        first = bisect_left(pairs, told.sentence - _BACK, key=_sentence)
        near = pairs[first : bisect_right(pairs, told.sentence, lo=first, key=_sentence)]
        best = next((pair for pair in reversed(near) if _is_tied(lower, article, told, pair)), None)
        if not told.is_loose:  # "nearly a fifth of the total" may be of any total
            best = best or only_two(lower, article, told, amounts) or apposed_to(lower, article, told, amounts)
        if best is None or _is_instead(lower, best):
            continue
        found = Beside(*best, told.span, told.said, told.in_words)
        if any(told.said.overlaps(found._replace(part=part, whole=whole).ratio) for part, whole in near):
            if told.said.overlaps(found.ratio):
                yield found
            continue  # it is the share of another pair near by
        # A part that is no majority always leaves one, and what is told of a pair behind it is of that pair.
        is_of_the_rest = found.is_of_the_rest and not _is_side(told) and told.span.start > found.part.start
        if _is_sized(told.value, found.computed) and (told.said.overlaps(found.ratio) or not is_of_the_rest):
            yield found


def _is_instead(lower: str, pair: tuple[Amount, Amount]) -> bool:
    """Whether one amount stands in the place of the other, and is no part of it: "12 watts instead of 40"."""
    one, other = sorted(pair, key=_start)
    return "instead of" in lower[one.end : other.start] or "rather than" in lower[one.end : other.start]


def _start(amount: Amount) -> int:
    return amount.start


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(r"\)? (?:less|more|fewer|lower|higher|smaller|larger|greater|below|above|up|down)\b")


def _is_of_another_group(article: Article, told: Said) -> bool:
    """Whether a share is one among others than were counted: "Among doctors the share is 45 percent"."""
    start = article.sentences[told.sentence].start
    known = article.text[article.sentences[max(0, told.sentence - _BACK)].start : start]
    return is_of_other_place(article.text, start, told.span.start, known)


def _is_side(told: Said) -> bool:
    """Whether a share is one of two sides, a majority or a minority, and no size."""
    return told.said.high is not None and told.said.low is not None and told.said.high - told.said.low >= _HUNDRED / 2


def _sentence(pair: tuple[Amount, Amount]) -> int:
    return pair[0].sentence


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
    return one.unit == other.unit or any(_is_bare(each) for each in (one, other))


def _is_bare(amount: Amount) -> bool:
    """Whether an amount leaves its unit to the one beside it: "504 of the 1,260 hectares"."""
    return amount.unit == "count" and not amount.claim.quantity.mention.noun


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


def _is_tied(lower: str, article: Article, told: Said, pair: tuple[Amount, Amount]) -> bool:
    """Whether a share is told of a pair: in apposition behind it or before it, or as the next sentence opens."""
    first, last = min(one.start for one in pair), max(one.end for one in pair)
    behind = lower[told.span.end : told.span.end + _TIED]
    if _own_whole().match(behind) is not None:
        return False
    if pair[0].sentence == told.sentence:
        if last <= told.span.start:
            gap = lower[last : told.span.start]
            return (
                len(gap) <= _LONG and apposition(_RATES).search(gap) is not None and _ends().match(behind) is not None
            )
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


def _is_between(article: Article, told: Said, pair: tuple[Amount, Amount]) -> bool:
    """Whether figures stand in a sentence between a pair and a share."""
    return bool(claims_of_sentences(article, pair[0].sentence + 1, told.sentence - 1))


@cache
def _own_whole() -> re.Pattern[str]:
    """Match what makes a share one of something of its own."""
    return re.compile(
        r" of (?:the (?:population|electorate|world|market|vote)|gdp|all (?:the )?other|respondents|men|women)\b"
    )


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(
        r"[^\w]*(?:$|[.,;:)–—](?! of )| - "
        r"|of (?:the total|the whole|its|their|(?:them|all|it)(?! (?:in|on|to|for|from|by|with|at|after)\b))\b"
        r"|have\b|has\b|who\b|which\b)|\)?,(?! of )"
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        r" of (?:the |its |their |his |her |that |this )?(?:[^.,;:()0-9]{2,40}(?: \(|, |: | – | — |—)(?:or )?"
        r"(?:some |about )?|(?:[a-z-]+[’']s )?)"
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
