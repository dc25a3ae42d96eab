"""A hedge that points to the wrong side of the exact figure beside it.

Comes in: an article. Goes out: the exact figure and the hedged one that it cannot be. Never happens here: figures that
are far apart, which are two figures.

Worked examples: "10,240 cars ... just under 10,000"; "turnout was 48.7%. Just over half of voters took part"; the parts
of "more than 500 boats: 291, 84 and 37" add up to 412.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.arithmetic.nouns_of_sums import are_counts
from factcheck.checking.values import value_of
from factcheck.checking.within.limits import is_turned
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.model.unit import alike

_ABOVE = frozenset({"over", "just over"})
_BELOW = frozenset({"under", "nearly", "just under"})
_NEAR, _FAR, _SLACK = Decimal("0.1"), Decimal("0.3"), Decimal("0.01")
_REACH, _LEAD, _HUNDRED = 2, 50, Decimal(100)
_FEWEST_PARTS, _MOST_PARTS = 2, 8
_KINDS = frozenset(
    {QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT}
)


class Missed(NamedTuple):
    """The hedged figure, where the exact one stands, and how it is written."""

    hedged: Claim
    place: Span
    exact: str


def wrong_sides(article: Article) -> Iterator[Missed]:
    """Yield the hedges that an exact figure beside them contradicts."""
    hedged = [claim for claim in article.claims if _side(claim) and claim.status is Status.ACTUAL]
    for claim in hedged:
        if is_turned(article, claim):
            continue
        added = _added(article, claim)
        if added is not None:
            yield added
            continue
        others = _told_in(article, claim.sentence - _REACH, claim.sentence + _REACH)
        near = [other for other in others if _is_beside(article, claim, other)]
        missing = [other for other in near if _misses(claim, other)]
        if len(near) == len(missing) == 1:
            yield Missed(claim, missing[0].span, missing[0].span.of(article.text))


def _told_in(article: Article, first: int, last: int) -> Sequence[Claim]:
    """Return the figures of the sentences from `first` to `last`."""
    begin = bisect_left(article.claims, first, key=_sentence)
    return article.claims[begin : bisect_right(article.claims, last, key=_sentence)]


def _sentence(claim: Claim) -> int:
    return claim.sentence


def _side(claim: Claim) -> int:
    """Return 1 where a hedge says that the figure is more, -1 for less, 0 for anything else."""
    bound, value = claim.quantity.mention.bound, claim.quantity.best.value
    if value is None or value <= 0 or claim.quantity.mention.upper is not None:
        return 0
    return 1 if bound in _ABOVE else -1 if bound in _BELOW else 0


def _is_beside(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether a sharper figure of the same thing stands a sentence or two away."""
    apart = abs(other.sentence - claim.sentence)
    theirs = other.quantity
    if not 0 < apart <= _REACH or theirs.hedged or not theirs.best.value or theirs.mention.upper is not None:
        return False
    if _stepped().match(article.text, other.span.end) is not None:
        return False  # "£4,776 below the peak" is no price
    role = article.document.blocks[theirs.mention.block].role
    if role is not Role.PARAGRAPH or other.status is not Status.ACTUAL or theirs.kind not in _KINDS:
        return False
    is_one_thing = _are_of_one_thing(claim, other) and _have_one_whole(article, claim, other)
    is_one_thing = is_one_thing and _is_taken_up(article, claim, other)
    return is_one_thing and not any(_is_of_others(article, each) for each in (claim, other))


@cache
def _stepped() -> re.Pattern[str]:
    return re.compile(r" (?:[a-z]+ )?(?:below|above|less|more|lower|higher|short|fewer|cheaper|dearer)\b")


def _have_one_whole(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether no percentage is one "of the votes" where the sentence of the other tells of no votes."""
    wholes = [_of_whole().match(article.text, each.span.end) for each in (claim, other)]
    sentences = [article.sentences[each.sentence].of(article.text).lower() for each in (other, claim)]
    return all(whole is None or whole[1] in told for whole, told in zip(wholes, sentences, strict=True))


@cache
def _of_whole() -> re.Pattern[str]:
    return re.compile(r" of (?:the |all |its |their )+([a-z]{3,}?)s?\b")


def _is_of_others(article: Article, claim: Claim) -> bool:
    """Whether a sentence tells its figure of others: "Other cities that made more than 500,000 units are"."""
    start = article.sentences[claim.sentence].start
    return _others().search(article.text, start, claim.span.start) is not None


@cache
def _others() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Oo]thers?|[Aa]nother|[Ee]lsewhere|sectors|industries|such as)\b")


def _are_of_one_thing(claim: Claim, other: Claim) -> bool:
    """Whether two figures have one unit and noun, or are a fraction and a percentage, and lie near each other."""
    mine, theirs = claim.quantity, other.quantity
    if mine.kind is QuantityKind.FRACTION and theirs.kind is QuantityKind.PERCENT:
        value = EXACT.multiply(value_of(mine.best), _HUNDRED)
    elif mine.kind is theirs.kind and alike(mine.best.unit, theirs.best.unit) and _is_sharper(other, claim):
        nouns = {quantity.mention.noun.lower().rpartition(" ")[2] for quantity in (mine, theirs)}
        is_bare = nouns == {""} and not claim.stems & other.stems
        if len(nouns - {""}) > 1 or (mine.mention.noun and not theirs.mention.noun) or is_bare:
            return False
        value = value_of(mine.best)
    else:
        return False
    reach = EXACT.multiply(value, _NEAR)
    return Interval.around(value, reach, reach).contains(value_of(theirs.best))


def _is_sharper(claim: Claim, other: Claim) -> bool:
    """Whether a figure has more digits than another one, trailing zeros left aside."""
    digits = [len(value_of(one.quantity.best).normalize(EXACT).as_tuple().digits) for one in (claim, other)]
    return digits[0] > digits[1]


@cache
def _known() -> re.Pattern[str]:
    """Match what makes the later of two figures one of what was told before."""
    return re.compile(
        r"\b(?:[Tt]hat|[Tt]his|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]hese|[Tt]hose|or|which)\b[^.;]{0,30}$"
        r"|\b(?:losses|sales|profits?|takings|turnout|crowd|number|figure|total|amount)\b[^.;]{0,20}$",
        re.IGNORECASE,
    )


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:last year|year earlier|previous\w*|another|others?|target|forecast|expect\w*|estimat\w*|from|against"
        r"|than|compared|average|capacity|more than half of them|each|per|since|rose|fell|up|down|grew|limit|record"
        r"|women|men|girls|boys|(?:19|20)\d\d)\s(?:\w+\s){0,3}$",
        re.IGNORECASE,
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Match a sentence that begins with another place, or tells what others say, or what none is."""
    return re.compile(
        r"(?:In [^,.;]{1,40},|(?:Other|Some|Earlier) (?:reports|sources|media)\b|[^.;]{0,200}\bnone of\b)"
    )


def _is_taken_up(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether the later of the two stands for what the earlier one told."""
    later = max(claim, other, key=_start)
    sentence = article.sentences[later.sentence]
    before = article.text[max(sentence.start, later.span.start - _LEAD) : later.span.start]
    of_change = [_changed().search(article.text, *article.sentences[one.sentence]) for one in (claim, other)]
    is_change = any(of_change) if other.quantity.kind is QuantityKind.PERCENT else of_change[later is other]
    if is_change or _elsewhere().match(article.text, *sentence):
        return False
    nouns = [one.quantity.mention.noun.lower() for one in (claim, other)]
    is_head = not before.strip() and (claim.quantity.kind is QuantityKind.FRACTION or (nouns[0] == nouns[1] != ""))
    return (is_head or _known().search(before) is not None) and _apart().search(before) is None


@cache
def _changed() -> re.Pattern[str]:
    """Match a sentence that tells of a change, whose size is no level."""
    return re.compile(
        r"\b(?:increas|decreas|rise|rose|fall|fell|growth|grew|gain|declin|drop|jump|add)\w*\b", re.IGNORECASE
    )


def _misses(claim: Claim, other: Claim) -> bool:
    """Whether the exact figure lies on the other side of the round one, and not right beside it."""
    factor = Decimal("0.01") if claim.quantity.kind is QuantityKind.FRACTION else Decimal(1)
    exact = other.quantity.best.narrow.scaled(factor)
    round_one = value_of(claim.quantity.best)
    slack = EXACT.multiply(round_one, _SLACK)
    limit = Interval.around(round_one, slack, slack)
    return exact.below(limit) if _side(claim) > 0 else limit.below(exact)


def _added(article: Article, claim: Claim) -> Missed | None:
    """Return what a list behind a colon adds up to, if the hedged count before it cannot be that."""
    sentence = article.sentences[claim.sentence]
    colon = article.text.find(": ", claim.span.end, sentence.end)
    own = _told_in(article, claim.sentence, claim.sentence)
    parts = [other for other in own if sentence.contains(other.span) and other.span.start > claim.span.end]
    is_list = colon >= 0 and _FEWEST_PARTS <= len(parts) <= _MOST_PARTS and parts[0].span.start <= colon + 3
    is_part = any(word in article.text[claim.span.end : sentence.end] for word in ("includ", "of them", "among"))
    if is_part or not is_list or not are_counts((claim, *parts)) or not _are_joined(article.text, parts):
        return None
    values = [part.quantity.best.value for part in parts if not part.quantity.hedged]
    if len(values) < len(parts) or any(value is None for value in values):
        return None
    total = sum((value for value in values if value is not None), Decimal(0))
    limit = value_of(claim.quantity.best)
    is_wrong = total < limit if _side(claim) > 0 else total > limit
    reach = EXACT.multiply(limit, _FAR)
    if not is_wrong or not Interval.around(limit, reach, reach).contains(total):
        return None
    return Missed(claim, parts[0].span.joined(parts[-1].span), f"{plain(total)} in all")


def _are_joined(text: str, parts: Sequence[Claim]) -> bool:
    """Whether the parts make one closed list of short items."""
    gaps = [text[left.span.end : right.span.start] for left, right in pairwise(parts)]
    are_commas = all(gap.strip(" ").startswith((",", "and ", ";")) or len(gap) < _LEAD for gap in gaps)
    return are_commas and " and " in gaps[-1]


def _start(claim: Claim) -> int:
    return claim.span.start
