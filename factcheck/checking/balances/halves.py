"""Wholes that are told in two halves which leave nothing out: men and women, town and country, residents and others.

Worked examples: "Of the 1,312,600 persons employed, 705,200 were males and 607,400 females."; "Total arrivals came to
297,348. Non-resident arrivals amounted to 252,652. Resident arrivals rose to 44,696."
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.partition.nearby import whole_of
from factcheck.checking.balances.accounts import Account, digits_of
from factcheck.checking.balances.changes import Change, change_of, is_step
from factcheck.checking.balances.terms import without_shares
from factcheck.checking.near_figures import near_figures
from factcheck.checking.placed import claims_between
from factcheck.checking.values import value_of
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.model.unit import alike

_AMOUNTS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE})
# The words of each half as patterns; the first word of each is what must stand in the text at all.
_PAIRS = (
    ("male", r"males?", "female", r"females?"),
    ("men", r"men", "women", r"women"),
    ("boys", r"boys", "girls", r"girls"),
    ("urban", r"urban", "rural", r"rural"),
    ("resident", r"(?<!non-)residents?", "non-resident", r"non-residents?"),
    ("overnight", r"overnight", "same-day", r"same-day"),
    ("onshore", r"onshore", "offshore", r"offshore"),
    ("full-time", r"full-time", "part-time", r"part-time"),
    ("domestic", r"domestic", "international", r"international"),
    ("domestic", r"domestic", "foreign", r"foreign"),
    ("formal", r"(?<!in)formal", "informal", r"informal"),
    ("inpatient", r"inpatients?", "outpatient", r"outpatients?"),
    ("public", r"public", "private", r"private"),
)
# A half and its figure lie so many characters apart at most; so do the two halves, and a whole and the halves.
_REACH, _APART, _BEFORE = 80, 160, 400
# A share and its half stand side by side.
_BESIDE = 30
# Nothing but their digits makes a figure nearby the whole of two halves: so many sums must have been possible for each.
_CHOICES = 3_000
# A figure of so many digits has those of a sum by chance once in thousands.
_MANY_DIGITS = 4


class _Half(NamedTuple):
    """One half: its figure, where its word stands, and the words behind that."""

    claim: Claim
    word: Span
    head: str


def halved_accounts(article: Article) -> Iterator[tuple[Account, ...]]:
    """Yield each whole with its two halves."""
    words = words_of.of(article)
    for one, first, other, second in _PAIRS:
        if words[one] and words[other]:
            yield from _of_pair(article, (one, other), (first, second))


def halved_shares(article: Article) -> Iterator[tuple[tuple[str, Claim], tuple[str, Claim]]]:
    """Yield two shares of one whole with their names, each beside its word: "51.3% male, 48.7% female"."""
    words = words_of.of(article)
    for one, first, other, second in _PAIRS:
        if words[one] and words[other]:
            ones, others = (_shares(article, *half) for half in ((one, first), (other, second)))
            for share in ones:
                near = _near(article, share, others)
                both = (share, *near)
                is_pair = len(near) == 1 and not all(
                    article.text.startswith(" of ", half.claim.span.end) for half in both
                )
                if is_pair and not any(_is_narrowed(article, half) for half in both):
                    yield (one, share.claim), (other, near[0].claim)


def _is_narrowed(article: Article, half: _Half) -> bool:
    """Whether more words tell which of a half are meant: "women aged over 60"."""
    return _ends().match(article.text, max(half.word.end, half.claim.span.end)) is None


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r"\)?(?:[.,;:)]| (?:and|of|while|but|with|compared|against|in|to)\b|$|\n)")


def _standing(article: Article, stem: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield where near a figure a pattern stands that begins with `stem`: a word is found quicker than a pattern."""
    lower = words_of.of(article).lower
    for start, end in near_figures.of(article):
        at = lower.find(stem, start, end)
        while at >= 0:
            match = pattern.match(lower, at)
            if match is not None:
                yield match
            at = lower.find(stem, at + 1 if match is None else match.end(), end)


def _shares(article: Article, stem: str, words: str) -> list[_Half]:
    """Return the percentages that a word of a half follows at once, or that stand right behind it."""
    found = []
    if not any(claim.quantity.kind is QuantityKind.PERCENT for claim in article.claims):
        return []
    for match in _standing(article, stem, re.compile(rf"\b{words}\b")):
        before = claims_between(article, max(0, match.start() - _BESIDE), match.start())
        behind = claims_between(article, match.end(), match.end() + _BESIDE)
        claim = next((each for each in (*before[-1:], *behind[:1]) if _is_share_of(article, each, match)), None)
        if claim is not None:
            found.append(_Half(claim, Span(*match.span()), ""))
    return sorted(found, key=_start_of)


def _is_share_of(article: Article, claim: Claim, match: re.Match[str]) -> bool:
    quantity, text = claim.quantity, article.text
    if quantity.kind is not QuantityKind.PERCENT or quantity.hedged or claim.status is not Status.ACTUAL:
        return False
    if claim.span.start < match.start():
        return _joined().fullmatch(text, quantity.mention.amount.end, match.start()) is not None
    return _makes_up().fullmatch(text, match.end(), claim.span.start) is not None


@cache
def _makes_up() -> re.Pattern[str]:
    return re.compile(r" (?:(?:make|made|making) up|account(?:s|ed|ing)? for|for|at|with|were|are)? ?|,? \(")


def _of_pair(article: Article, names: tuple[str, str], patterns: tuple[str, str]) -> Iterator[tuple[Account, ...]]:
    ones, others = (_halves(article, *half) for half in zip(names, patterns, strict=True))
    for one in ones:
        near = _near(article, one, others)
        if len(near) != 1 or len(_near(article, near[0], ones)) != 1:
            continue
        whole = whole_of(article, (one.claim, near[0].claim)) or _whole(article, one, near[0], patterns)
        if whole is not None and not _has_third(article, whole, one, near[0]):
            yield (_account(article, names, one, near[0], whole),)
        elif whole is None:
            loose = [_account(article, names, one, near[0], each) for each in _wholes_around(article, one, near[0])]
            likely = tuple(each._replace(is_loose=True) for each in loose if each.choices >= _CHOICES * len(loose))
            if likely:
                yield likely


def _account(article: Article, names: tuple[str, str], one: _Half, other: _Half, whole: Claim) -> Account:
    own = article.sentences[whole.sentence]
    changes = (
        change_of(article, own.start, whole, claims_between(article, own.start, own.end), own.end),
        *(_change(article, half) for half in (one, other)),
    )
    return Account(_name(one), whole, ((names[0], one.claim, 1), (names[1], other.claim, 1)), changes)


def _change(article: Article, half: _Half) -> Change | None:
    sentence = article.sentences[half.claim.sentence]
    claims = claims_between(article, half.word.end, sentence.end)
    return change_of(article, half.word.end, half.claim, claims, sentence.end)


def _wholes_around(article: Article, one: _Half, other: _Half) -> list[Claim]:
    """Return the levels near two halves of which nothing says that they are their whole.

    One that has the digits of their sum may stand further off.
    """
    first, last = sorted((one.claim.span, other.claim.span))
    near = claims_between(article, max(0, first.start - _BEFORE), last.end + _APART)
    values = [value_of(half.claim.quantity.best) for half in (one, other)]
    floor, digits = max(values), digits_of(EXACT.add(*values))
    return [
        claim
        for claim in near
        if claim.span not in (first, last)
        and _is_amount(claim)
        and value_of(claim.quantity.best) > floor
        and (
            claim.sentence >= min(one.claim.sentence, other.claim.sentence) - 1
            or (len(digits) >= _MANY_DIGITS and digits_of(value_of(claim.quantity.best)) == digits)
        )
        and _are_alike(claim, one.claim)
        and not is_step(article, claim.span.start)
    ]


def _near(article: Article, one: _Half, others: Sequence[_Half]) -> list[_Half]:
    """Return the other halves that one can belong to; both stand in the order of the text."""
    start = one.claim.span.start
    first = bisect_left(others, start - _APART, key=_start_of)
    last = bisect_right(others, start + _APART, key=_start_of)
    return [half for half in others[first:last] if _are_halves(article, one, half)]


def _start_of(half: _Half) -> int:
    return half.claim.span.start


def _has_third(article: Article, whole: Claim, one: _Half, other: _Half) -> bool:
    """Whether a further part stands beside the halves: "of the 40, 21 were men, 12 women and seven children"."""
    taken = {whole.span, one.claim.span, other.claim.span}
    last = max(one.claim, other.claim, key=lambda claim: claim.span.start)
    behind = claims_between(article, last.span.end, article.sentences[last.sentence].end)
    return any(_is_amount(claim) and claim.span not in taken and _are_alike(claim, last) for claim in behind)


def _name(half: _Half) -> str:
    return half.head or "total"


def _are_halves(article: Article, one: _Half, other: _Half) -> bool:
    start, end = sorted((one.claim.span.start, other.claim.span.start))
    is_one_kind = one.head == other.head or not one.head or not other.head
    return (
        one.claim is not other.claim
        and is_one_kind
        and _are_alike(one.claim, other.claim)
        and "\n\n" not in article.text[start:end]
    )


def _are_alike(one: Claim, other: Claim) -> bool:
    units = (claim.quantity.best.unit for claim in (one, other))
    are_money = (claim.quantity.kind is QuantityKind.MONEY for claim in (one, other))
    return alike(*units) and len(set(are_money)) == 1


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b({words})\b(?! (?:and|or|to) [a-z])(?: ([a-z]+(?: (?:force|arrivals|visitors|population))?))?"
    )


def _halves(article: Article, stem: str, words: str) -> list[_Half]:
    found = []
    for match in _standing(article, stem, _pattern(words)):
        word = Span(*match.span(1))
        sentence = article.sentence_around(Span(match.start(), match.start() + 1))
        claim = _figure(article, word, sentence) if sentence is not None else None
        if claim is not None:
            found.append(_Half(claim, word, _head(match[2] or "")))
    return sorted(found, key=_start_of)


# What stands behind the word of a half and is no noun that it belongs to.
_NO_HEADS = frozenset({
    "in", "and", "or", "who", "were", "was", "are", "is", "had", "has", "have", "rose", "fell", "increased",
    "decreased", "by", "to", "at", "of", "on", "from", "with", "for", "as", "that", "the", "a", "an", "accounted",
    "made", "stood", "came", "went", "grew", "dropped", "amounted", "reached", "numbered", "totaled", "totalled",
    "while", "but", "said",
})  # fmt: skip


def _head(words: str) -> str:
    lowered = words.lower()
    return "" if lowered.split(" ")[0] in _NO_HEADS else lowered


def _figure(article: Article, word: Span, sentence: Span) -> Claim | None:
    """Return the figure of a half: right before its word ("705,200 were males"), else the level behind it."""
    before = counted_before(article, word, sentence)
    if before is not None:
        return before
    claims = [claim for claim in claims_between(article, sentence.start, sentence.end) if _is_amount(claim)]
    behind = [claim for claim in claims if word.end <= claim.span.start <= word.end + _REACH]
    levels = [claim for claim in behind if not is_step(article, claim.span.start)]
    if levels and not _breaks().search(without_shares(article.text[word.end : levels[0].span.start])):
        return levels[0]
    return None


def counted_before(article: Article, word: Span, sentence: Span) -> Claim | None:
    """Return the amount right before a word: "705,200 were males", "494,943 (49.81%) girls"."""
    before = [claim for claim in claims_between(article, sentence.start, word.start) if _is_amount(claim)]
    if not before or before[-1].quantity.mention.amount.end > word.start:
        return None
    between = article.text[before[-1].quantity.mention.amount.end : word.start]
    return before[-1] if _joined().fullmatch(without_shares(between).replace("  ", " ")) else None


@cache
def _breaks() -> re.Pattern[str]:
    """Match what stands between a half and the figure of something else; "rose and amounted to" goes on with it."""
    return re.compile(
        r"[;(]|(?!^):|\band (?!(?:amounted|reached|stood|came|totall?ed|numbered|made|now|is|was|were)\b)"
    )


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(r" (?:(?:of (?:them|whom) )?(?:were|are|was) )?")


def _is_amount(claim: Claim) -> bool:
    quantity = claim.quantity
    is_known = quantity.best.value is not None and not quantity.hedged and claim.status is Status.ACTUAL
    return is_known and quantity.kind in _AMOUNTS


def _whole(article: Article, one: _Half, other: _Half, patterns: Sequence[str]) -> Claim | None:
    """Return the figure that is said to be of both halves."""
    first = min(one.claim, other.claim, key=lambda claim: claim.span.start)
    taken = {one.claim.span, other.claim.span}
    wholes = [
        claim
        for claim in claims_between(article, max(0, first.span.start - _BEFORE), first.span.start)
        if claim.span not in taken
        and _is_amount(claim)
        and _are_alike(claim, first)
        and not is_step(article, claim.span.start)
    ]
    if not wholes:
        return None
    own = [claim for claim in wholes if claim.sentence == first.sentence]
    named = next((claim for claim in own if _is_of(article, claim)), None)
    if named is not None:
        return named
    if own and _set_beside().fullmatch(article.text, own[-1].span.end, first.span.start):
        return own[-1]
    taken_up = article.text[article.sentences[first.sentence].start : first.span.start]
    is_taken_up = _taken_up().match(taken_up) is not None
    before = [claim for claim in wholes if claim.sentence == first.sentence - 1]
    if is_taken_up and len(before) == 1:
        return before[0]
    return _by_head(article, first, one.head or other.head, wholes, patterns)


def _is_of(article: Article, claim: Claim) -> bool:
    """Whether a figure is said to be what parts are of: "of the 4,812 people", "out of all the 611,952 candidates"."""
    return _of_them().search(article.text, max(0, claim.span.start - _REACH), claim.span.start) is not None


def _by_head(
    article: Article, halved: Claim, head: str, wholes: Sequence[Claim], patterns: Sequence[str]
) -> Claim | None:
    """Return the one figure before the halves that is told of what both are halves of: arrivals, the labour force."""
    if not head:
        return None
    told = re.compile(rf"\b{re.escape(head)}\b", re.IGNORECASE)
    named = []
    for claim in wholes:
        sentence = article.sentences[claim.sentence]
        match = told.search(article.text, max(sentence.start, claim.span.start - _REACH), claim.span.start)
        halves = any(re.search(rf"\b{words}\b", sentence.of(article.text), re.IGNORECASE) for words in patterns)
        if claim.quantity.mention.noun and not can_be_added([claim, halved]):
            continue
        if match is not None and not halves and not _levels_between(article, match.end(), claim.span.start):
            named.append(claim)
    return named[-1] if named else None


def _levels_between(article: Article, start: int, end: int) -> bool:
    """Whether a figure that is no step and no share stands there."""
    claims = claims_between(article, start, end)
    return any(_is_amount(claim) and not is_step(article, claim.span.start) for claim in claims)


@cache
def _of_them() -> re.Pattern[str]:
    whole = r"(?:the|these|those|its|their|our|all|all the|a total of|some)"
    return re.compile(rf"\b(?:[Oo]f|[Aa]mong) {whole}(?: (?:total|other|estimated))? $")


@cache
def _set_beside() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+)?(?:,|:|;| \(| [–—-]|,? of (?:whom|which|them)) ?")


@cache
def _taken_up() -> re.Pattern[str]:
    return re.compile(
        r"(?:Of|Among) (?:this|these|them|those|whom)\b|(?:They|These|This) (?:were|are|was|is|compris\w+|consist\w+)\b"
    )
