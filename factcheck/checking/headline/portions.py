"""The shares that the first sentences of an article give: written ones, and those of one amount in another.

Comes in: an article and the numbers of its first and last sentence. Goes out: portions in percent. Never happens here:
holding them against a headline, or taking two amounts as part and whole that no words tie together.

Worked examples: "1,500 of its 9,000 miners", "Of the 1,460 bus stops, 483 have no seat", "all but 60 of the 240 shops",
"hoped for 50,000 tonnes. Hail took 10,100 tonnes of them", "29 voted for the tram and 12 against", and 13,250 and
11,750 beside the 25,000 that they add up to.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import NamedTuple

from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.document import Role
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.model.unit import alike

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_AMOUNTS = _COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE}
_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})
_HUNDRED = Decimal(100)
_MOST, _NEAR = 12, 40
# Of so few things a share is no share worth a headline.
_LEAST = Decimal(5)


class Portion(NamedTuple):
    """A share in percent, the figure that tells it, its clause, and all sentences that it takes.

    is_counted  whether it was worked out from two amounts
    """

    share: Decimal
    claim: Claim
    clause: Span
    passage: Span
    is_counted: bool

    def is_denied(self, text: str) -> bool:
        """Whether its clause says that something is not so, or who is against it."""
        return len(denied().findall(text, self.clause.start, self.clause.end)) % 2 == 1


_UNDONE = (
    r"un(?:able|happy|fit|paid|sold|aware|willing|sure|known|seen|told"
    r"|(?!der|veil|cover|earth|leash|load|lock|pack|fold|it|if)[a-z]{2,}ed)\b"
)


@cache
def undone() -> re.Pattern[str]:
    """Match what was not done to something, in one word: "unsolved"."""
    return re.compile(rf"\b{_UNDONE}", re.IGNORECASE)


@cache
def denied() -> re.Pattern[str]:
    """Match what turns a share around."""
    return re.compile(
        r"\b(?:no|not|nor|never|none|nothing|nobody|without|against|oppos\w+|reject\w*|refus\w+|fail\w*|lack\w*|unsafe"
        rf"|{_UNDONE}|dis(?:approv|satisf|agree)\w*|miss(?:ed|ing)|only half)\b|n['’]t\b",
        re.IGNORECASE,
    )


def portions_of(article: Article, first: int, last: int) -> list[Portion]:
    """Return the shares of some sentences, at most a hundred percent each, in order of place."""
    claims = [
        claim
        for claim in claims_of_sentences(article, first, last)
        if article.document.blocks[claim.quantity.mention.block].role is Role.PARAGRAPH
    ]
    amounts = [claim for claim in claims if _is_amount(claim)][:_MOST]
    found = [*_written(article, claims), *_counted(article, amounts), *_added(article, amounts)]
    return sorted(found, key=_place)


def _place(portion: Portion) -> int:
    return portion.claim.span.start


def _is_amount(claim: Claim) -> bool:
    quantity = claim.quantity
    value = quantity.best.value
    return quantity.kind in _AMOUNTS and value is not None and value > 0 and quantity.mention.upper is None


def _written(article: Article, claims: Sequence[Claim]) -> Iterator[Portion]:
    shares = [claim for claim in claims if claim.quantity.kind in _SHARES and (claim.quantity.best.value or 0) > 0]
    for claim in shares:
        value = value_of(claim.quantity.best)
        share = value if claim.quantity.kind is QuantityKind.PERCENT else EXACT.multiply(value, _HUNDRED)
        if share <= _HUNDRED:
            clause = _clause(article, claim, shares)
            share = _HUNDRED - share if _is_left_out(article, claim) else share
            yield Portion(share, claim, clause, article.sentences[claim.sentence], is_counted=False)


def _is_left_out(article: Article, claim: Claim) -> bool:
    """Whether a figure counts those of whom something is not told: "all but 60 of the 240 shops are empty"."""
    return _all_but().search(article.text, max(0, claim.span.start - _NEAR), claim.span.start) is not None


@cache
def _all_but() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:all|every(?:one|body|thing)?) (?:but|bar|save)|except(?: for| in| at)?|apart from|excluding)"
        r"(?: (?:about|some|just|only|the))* $",
        re.IGNORECASE,
    )


def _clause(article: Article, claim: Claim, others: Sequence[Claim]) -> Span:
    """Return the sentence of a figure, from behind the one like it before to the one like it behind."""
    sentence = article.sentences[claim.sentence]
    start = max((other.span.end for other in others if other.span.end <= claim.span.start), default=sentence.start)
    end = min((other.span.start for other in others if other.span.start > claim.span.start), default=sentence.end)
    # What stands between two figures is told of the first, unless it comes to an end before the second.
    told = article.text[claim.span.end : min(end, sentence.end)]
    is_first = start <= sentence.start
    return Span(sentence.start if is_first else claim.span.start, claim.span.end + len(told))


def _counted(article: Article, amounts: Sequence[Claim]) -> Iterator[Portion]:
    for one, other in combinations(amounts, 2):
        if other.sentence - one.sentence > 1 or not alike(one.quantity.best.unit, other.quantity.best.unit):
            continue
        first, second = value_of(one.quantity.best), value_of(other.quantity.best)
        if _is_part_first(article, one, other) and second >= _LEAST and first <= second:
            yield _portion(article, one, other, _in(first, second))
        elif _is_whole_first(article, one, other, amounts) and first >= _LEAST and second <= first:
            yield _portion(article, other, one, _in(second, first))
        elif _is_vote(article, one, other):
            yield _portion(article, one, other, _in(first, first + second), other.span.start)


def _portion(article: Article, claim: Claim, whole: Claim, share: Decimal, end: int = 0) -> Portion:
    sentence, other = article.sentences[claim.sentence], article.sentences[whole.sentence]
    clause = Span(sentence.start, end or sentence.end)
    share = _HUNDRED - share if _is_left_out(article, claim) else share
    return Portion(share, claim, clause, sentence.joined(other), is_counted=True)


def _in(part: Decimal, whole: Decimal) -> Decimal:
    return EXACT.divide(part * _HUNDRED, whole)


def _is_part_first(article: Article, one: Claim, other: Claim) -> bool:
    """Whether a figure is told as one of the next: "1,500 of its 9,000", "310 of the district's 940"."""
    between = article.text[one.quantity.mention.amount.end : other.quantity.mention.amount.start]
    return len(between) < _NEAR and _of().fullmatch(between) is not None


@cache
def _of() -> re.Pattern[str]:
    return re.compile(
        r"(?: (?!and|or|per|by)[a-z]+)?,? (?:out )?of(?: (?:an?|the|its|their|all|our|his|her|some|about|nearly|total"
        r"|of|more than|[\w-]+['’]s?))*(?: [a-z]+)? ?"
    )


def _is_whole_first(article: Article, one: Claim, other: Claim, amounts: Sequence[Claim]) -> bool:
    """Whether a figure is told of the one before: "Of the 240 schools, 55", "of them", "a survey of 600 pupils"."""
    text = article.text
    sentence = article.sentences[one.sentence]
    lead = text[sentence.start : one.span.start]
    is_next = not any(one.span.end <= each.span.start < other.span.start for each in amounts)
    if is_next and one.sentence == other.sentence and _out_of().search(lead[-_NEAR:]) is not None:
        return True
    if not is_next or not _are_of_one_noun(one, other):
        return False
    if _of_them().match(text, other.quantity.mention.amount.end) is not None:
        return True
    is_asked = _asked().search(text, sentence.start, one.span.start) is not None
    return is_asked and _found().search(text, one.span.end, other.span.start) is not None


@cache
def _out_of() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[;:—–] ?|, )(?:(?:[Oo]ut )?[Oo]f|[Aa]mong|[Ff]rom)(?: (?:the|its|their|all|some|[\w-]+['’]s?))* $"
    )


@cache
def _of_them() -> re.Pattern[str]:
    return re.compile(r" (?:[a-z]+ )?of (?:them|these|those)\b")


@cache
def _asked() -> re.Pattern[str]:
    """Match what leads to a number of which each was looked at."""
    return re.compile(
        r"\b(?:survey|poll|sample|stud(?:y|ied)|asked|checked|inspected|visited|surveyed|polled|questioned|interviewed"
        r"|examined|tested|looked at|reviewed|audited|counted|planned|promised|hoped for|ordered)\b[^.;]{0,40}$"
    )


@cache
def _found() -> re.Pattern[str]:
    """Match what leads from it to those of which something is so."""
    return re.compile(r"\b(?:found|finds|that|showed|shows|said|but|only|just|of whom|of which|and)\b[^.;]{0,30}$|, $")


def _are_of_one_noun(one: Claim, other: Claim) -> bool:
    """Whether a figure may count what another counts: it has its noun, or none."""
    mine, theirs = (claim.quantity.mention.noun.lower().rpartition(" ")[2].rstrip("s") for claim in (one, other))
    return not mine or not theirs or mine == theirs


@cache
def _against() -> re.Pattern[str]:
    return re.compile(r" (?:[a-z]+ )?(?:against|voted against|voted no|were against|opposed)\b")


@cache
def _for() -> re.Pattern[str]:
    return re.compile(r"\b(?:voted|by|votes?|passed|rejected|carried)(?: by)? $")


def _is_vote(article: Article, one: Claim, other: Claim) -> bool:
    """Whether two figures are those for and against: "by 151 to 143", "29 voted for the line and 12 against"."""
    if not {one.quantity.kind, other.quantity.kind} <= _COUNTS or one.sentence != other.sentence:
        return False
    between = article.text[one.quantity.mention.amount.end : other.quantity.mention.amount.start]
    if between in {" to ", "-", "–", " votes to "}:
        return _for().search(article.text[: one.span.start][-12:]) is not None
    is_against = _against().match(article.text, other.quantity.mention.amount.end) is not None
    return is_against and re.search(r"\b(?:for|in favou?r|back\w*|votes|yes)\b", between) is not None


def _added(article: Article, amounts: Sequence[Claim]) -> Iterator[Portion]:
    """Yield two amounts as shares of the third that they add up to, digit by digit."""
    for trio in combinations(amounts, 3):
        whole = max(trio, key=_value)
        parts = [claim for claim in trio if claim is not whole]
        is_sum = sum(map(_value, parts)) == _value(whole) and min(map(_value, parts)) > _HUNDRED
        if is_sum and all(alike(part.quantity.best.unit, whole.quantity.best.unit) for part in parts):
            yield from (_portion(article, part, whole, _in(_value(part), _value(whole))) for part in parts)


def _value(claim: Claim) -> Decimal:
    return value_of(claim.quantity.best)
