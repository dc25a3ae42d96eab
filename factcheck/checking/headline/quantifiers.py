"""A share that a headline puts into words, against the shares that the first sentences give.

Comes in: an article with a headline. Goes out: the words, what they can stand for, and the first share that is told of
it. Never happens here: a headline whose words any share of the first sentences fits, one way or, where something is
denied, the other way round.

Worked example: "Most shops in High Street stand empty" over "Nine of the 84 shops in the High Street are empty": nine
of 84 are 11%.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.placed import claims_of_sentences, sentence_from
from factcheck.checking.wording import plain
from factcheck.checking.words_of import as_in_tables
from factcheck.model.claim import Article, Claim
from factcheck.model.document import Role
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_HUNDRED, _DEEP, _LONG, _DIGITS, _STEM = Decimal(100), 4, 4, 3, 5
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})
_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}


class WordedShare(NamedTuple):
    """The words of the headline, what they can be in percent, and the share of the body, in percent as well."""

    words: Span
    allowed: Interval
    share: Decimal
    claim: Claim


def _between(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


_OPENS = r"(?:(?<=^)|(?<=\n)|(?<=: ))"
_WORDS = (
    (
        r"(?:nearly|almost|virtually|practically) (?:all|every(?:one|body)?)(?! (?:day|week|month|year)s?)\b",
        ("80", "100"),
    ),
    (r"(?:vast|overwhelming|huge) majority\b", ("60", "100")),
    (r"(?:more than|over) half\b", ("50", "100")),
    (r"(?:less than|fewer than|under) half\b", ("0", "50")),
    (r"(?:almost|nearly|just under) half\b", ("42", "50.4")),
    (r"minority\b", ("0", "50")),
    (
        rf"(?:majority|{_OPENS}most)\b(?! (?:\w+ly|leader|whip|stake|owner|shareholder|rule|party|report|valuable"
        r"|likely|popular|wanted|recent|of the (?:day|time|night)))",
        ("50", "100"),
    ),
    (
        r"(?<!first )(?<!second )(?<!last )(?<!other )(?<!this )half\b(?![ -](?:a|an|day|time|hour|year|century"
        r"|marathon|term|million|billion|price|mast|dozen|way)|-)",
        ("44", "56"),
    ),
    (r"(?:barely |nearly |about |almost |just )?(?:a|one) quarter\b(?! (?:of a|century|final))", ("19", "30")),
    (r"three[- ]quarters\b", ("69", "81")),
    (r"two[- ]thirds\b", ("60", "73")),
    (
        r"(?:nearly |about |almost |just )?(?:a|one) third\b(?! (?:of a|time|term|straight|man|woman|title|party))",
        ("27", "39"),
    ),
    (r"(?:a|one) fifth\b(?! (?:time|term|of a))", ("16", "25")),
    (r"(?:a|one) tenth\b(?! (?:time|of a))", ("7", "14")),
    (r"50[-–]50\b|evenly (?:split|divided)\b|splits? evenly\b|split down the middle\b", ("45", "55")),
    (rf"{_OPENS}few\b(?! (?:days|weeks|months|years|hours|people know))", ("0", "40")),
    (
        rf"{_OPENS}all\b(?!-| (?:time|day|night|over|about|out|but|eyes|the|in|set|right|we|you|quiet|round|clear|ages"
        r"|too|at|is))",
        ("96", "100"),
    ),
)  # fmt: skip


@cache
def _worded() -> re.Pattern[str]:
    """Match the words of a share, and "three in four" and "every second"."""
    named = "|".join(f"(?P<w{at}>{form})" for at, (form, _) in enumerate(_WORDS))
    count = "|".join((*_NUMBERS, r"\d{1,2}"))
    return re.compile(
        rf"(?<![\w-])(?:{named}|(?P<some>{count})[- ](?:in|out of)(?: every)?[- ](?P<of>{count})\b"
        rf"(?! (?:years?|months?|days?|weeks?|hours?|games?|matches))"
        rf"|every (?P<each>{'|'.join(_ORDINALS)})\b(?! (?:year|month|day|week|time)))",
        re.IGNORECASE,
    )


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:not?|never|none|nobody|without|against|oppos\w+|reject\w*|refus\w+|fail\w*|un[a-z]+|dis[a-z]+|lack\w*|only"
        r"|neither|rest|others?|less|fewer|except|but)\b|n['’]t\b",
        re.IGNORECASE,
    )


@cache
def _turned() -> re.Pattern[str]:
    """Match what turns the share of a headline around."""
    return re.compile(r"\b(?:not?|never|none|without|against|oppos\w+|reject\w*|refus\w+)\b|n['’]t\b", re.IGNORECASE)


@cache
def _change() -> re.Pattern[str]:
    """Match a verb of change in a headline, where a share may be that by which something changed."""
    return re.compile(
        r"\b(?:ris\w+|rose|fall\w*|fell|drop\w*|up|down|grow\w*|grew|cut\w*|slash\w*|jump\w*|gain\w*|los[et]\w*|shrink\w*"
        r"|shed\w*|off|price|cheaper|dearer|more|less|to come|slump\w*|soar\w*)\b",
        re.IGNORECASE,
    )


def worded_shares(article: Article) -> Iterator[WordedShare]:
    """Yield the share in words of the headline, if no share of the first sentences fits it."""
    title = article.document.title
    if title is None:
        return
    head = title.span.of(article.text)
    match = _worded().search(head)
    if match is None or _turned().search(head.replace(match[0], "")) or _change().search(head.replace(match[0], "")):
        return
    allowed = _allowed(match)
    first = sentence_from(article, title.span.end)
    shares = list(_shares(article, first, first + _DEEP - 1))
    own = _stems(head.replace(match[0], ""))
    like = [
        (share, claim) for share, claim in shares if own & _stems(article.sentences[claim.sentence].of(article.text))
    ]
    if not like or not like[0][1].sentence - first <= 2:
        return
    for share, claim in shares:
        is_denied = _denied().search(article.text, *article.sentences[claim.sentence]) is not None
        rest = [_HUNDRED - share] if len(shares) == 1 and (is_denied or claim.quantity.kind in _SHARES) else []
        beside = [other + share for other, told in shares if told.sentence == claim.sentence and told is not claim]
        if any(map(allowed.contains, (share, *rest, *(() if is_denied else beside)))):
            return
    start = title.span.start
    yield WordedShare(Span(start + match.start(), start + match.end()), allowed, *like[0])


def _allowed(match: re.Match[str]) -> Interval:
    if match["each"]:
        return Interval.point(_HUNDRED / _ORDINALS[as_in_tables(match["each"])]).widened(Decimal("0.2"))
    if match["some"]:
        some, every = (int(_NUMBERS.get(as_in_tables(match[name])) or match[name]) for name in ("some", "of"))
        share = EXACT.divide(_HUNDRED * some, Decimal(max(some, every, 1)))
        return (
            Interval.around(share, Decimal(6), Decimal(6))
            if every <= 5
            else Interval.point(share).widened(Decimal("0.2"))
        )
    at = next(at for at in range(len(_WORDS)) if match[f"w{at}"])
    return _between(*_WORDS[at][1])


def _shares(article: Article, first: int, last: int) -> Iterator[tuple[Decimal, Claim]]:
    """Yield the shares of the first sentences in percent: written ones, and "nine of the 84"."""
    claims = [
        claim
        for claim in claims_of_sentences(article, first, last)
        if article.document.blocks[claim.quantity.mention.block].role is Role.PARAGRAPH
    ]
    for claim in claims:
        value = claim.quantity.best.value
        if claim.quantity.kind in _SHARES and value is not None and value > 0:
            share = value if claim.quantity.kind is QuantityKind.PERCENT else EXACT.multiply(value, _HUNDRED)
            if share <= _HUNDRED:
                yield share, claim
    for one, other in pairwise(claims):
        counted = _of_counts(article, one, other)
        if counted is not None:
            yield counted, one


def _of_counts(article: Article, one: Claim, other: Claim) -> Decimal | None:
    """Return the share of "nine of the 84 shops", "at 21 of them" behind "210 beaches", and "by 151 to 143"."""
    if one.quantity.kind not in _COUNTS or other.quantity.kind not in _COUNTS:
        return None
    first, second = one.quantity.best.value, other.quantity.best.value
    if first is None or second is None or min(first, second) <= 0:
        return None
    between = article.text[one.quantity.mention.amount.end : other.quantity.mention.amount.start]
    if re.fullmatch(r" (?:out )?of (?:the |its |their |all )?(?:\w+ )?", between) and first <= second:
        return EXACT.divide(first * _HUNDRED, second)
    if (
        re.match(r" of (?:them|these|those)\b", article.text[other.quantity.mention.amount.end :][:12])
        and second <= first
    ):
        return EXACT.divide(second * _HUNDRED, first)
    voted = re.search(r"\b(?:voted|by|votes?|passed|rejected|carried)(?: by)? $", article.text[: one.span.start][-12:])
    if between in {" to ", "-", "–", " votes to "} and voted is not None:
        return EXACT.divide(first * _HUNDRED, first + second)
    return None


def _stems(text: str) -> frozenset[str]:
    found = re.findall(rf"[^\W\d_]{{{_LONG},}}", text.lower())
    return frozenset(word.rstrip("s")[:_STEM] for word in found)


def described(share: WordedShare) -> tuple[str, str]:
    """Return what the words allow, and the share of the body, as a message says them."""
    low, high = share.allowed.low or Decimal(0), share.allowed.high or _HUNDRED
    return f"{plain(low, _DIGITS)}% to {plain(high, _DIGITS)}%", f"{plain(share.share, _DIGITS)}%"
