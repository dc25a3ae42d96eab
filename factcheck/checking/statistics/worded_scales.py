"""A ratio of two figures on a scale whose zero is nothing: degrees, magnitudes, decibels, pH, IQ, categories, balances.

Comes in: an article. Goes out: the ratio, and what is wrong with it. Never happens here: a ratio of anything else; it
must be that of two figures of the scale that stand near it, and be said with a word that is used of the scale.

Worked examples: 80 decibels are not "twice as loud" as 40; an IQ of 105 is not "5% cleverer" than one of 100; from 80
to 40 degrees nothing has "lost half its heat".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import permutations
from typing import NamedTuple

from factcheck.checking.placed import claims_between
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_RATIOS = frozenset({QuantityKind.PERCENT, QuantityKind.MULTIPLE, QuantityKind.FRACTION, QuantityKind.COUNT})
_ONE, _HUNDRED = Decimal(1), Decimal(100)
_SLACK = Decimal("0.012")
_BACK, _MOST_VALUES, _HOTTEST = 4, 8, Decimal(200)


class _Scale(NamedTuple):
    """What a figure of a scale looks like, which words compare by it, what is wrong with a ratio of it; a first cue."""

    cues: tuple[str, ...]
    figure: str
    words: str
    fault: str


_N = r"(?:minus |[-−–])?\d{1,3}(?:\.\d{1,2})?"
_SCALES = (
    _Scale(
        ("°", "degree", "C ", "F ", "C,", "F,", "C.", "F.", "C;", "F;"),
        rf"(?P<n>{_N}) ?(?:°|degrees?\b|[CF]\b)",
        r"warm(?:er|th)?|hot(?:ter)?|cold(?:er|ness)?|cool(?:er)?|heat|mild(?:er)?|chill(?:y|ier)|temperature|balmy"
        r"|scorching|freezing|icy|toasty",
        "degrees on this scale have no zero to count from; give the difference",
    ),
    _Scale(
        ("agnitude", "ichter"),
        rf"(?:[Mm]agnitude(?:[ -]| of | was | is )|[Mm]easur(?:ed|ing) )(?P<n>{_N})|(?P<m>\d\.\d)[- ]magnitude"
        rf"|(?P<k>{_N}) on the Richter",
        r"strong(?:er)?|powerful|violent|big(?:ger)?|large[r]?|intense|severe|great(?:er)?|strength|force|energy|fierce"
        r"|weak(?:er)?|bad|worse",
        "magnitudes are logarithms; each whole step is about 32 times the energy",
    ),
    _Scale(
        ("decibel", " dB", "0dB", "5dB"),
        rf"(?P<n>{_N}) ?(?:decibels?|dB)",
        r"loud(?:er|ness)?|nois[ey]\w*|quiet(?:er)?|sound|volume|silent|deafening|racket|din",
        "decibels are logarithms; ten more are ten times the power of a sound",
    ),
    _Scale(
        ("pH",),
        rf"\bpH(?: value| level)?(?: of| is| was|:)? ?(?P<n>{_N})",
        r"acid(?:ic|ity)?|sour(?:er)?|alkaline|tart|sharp|corrosive|basic",
        "pH is a logarithm; each whole step is ten times the acid",
    ),
    _Scale(
        ("IQ",),
        rf"\bIQs?(?: score| scores)?(?: of| is| was| at|:)? ?(?P<n>{_N})",
        r"clever(?:er)?|intelligent|intelligence|bright(?:er)?|smart(?:er)?|brain\w*|gifted|brilliant|stupid",
        "an IQ is a place in a distribution around 100, without a zero to count from",
    ),
    _Scale(
        ("ategory", " force ", "Force "),
        r"\b(?:[Cc]ategory|[Ff]orce)[- ](?P<n>\d{1,2})\b",
        r"strong(?:er)?|powerful|violent|fierce|intense|severe|destructive|dangerous|furious|devastating|bad|windy",
        "a category is a step of a scale, not an amount",
    ),
    _Scale(
        ("minus", "−", " -"),
        r"\b(?:confidence|sentiment|morale|climate|mood|optimism|barometer|gauge|balance|index|indicator)\b"
        r"[^.;]{0,90}?(?P<n>(?:minus |[-−–])\d{1,3}(?:\.\d)?)",
        r"gloom(?:y|ier)|pessimis\w+|optimis\w+|confiden\w+|cheer\w*|upbeat|worr\w+|anxious|bleak\w*|depressed|downbeat"
        r"|worse|better|happier|mood|sunnier|dark\w*|bad",
        "a balance of answers has no zero to count from; give the difference in points",
    ),
)  # fmt: skip


@cache
def _figure(form: str) -> re.Pattern[str]:
    return re.compile(form)


@cache
def _bare() -> re.Pattern[str]:
    """Match a further figure of a scale that is named only once: "returns at 40", "one of 4.5"."""
    return re.compile(
        rf"(?:of|at|to|from|against|and|between|was|is|had|has|with|by|than|in|only) (?P<n>{_N})(?![\d%]|[.,]\d)"
        r"(?=[.,;:)]|$| (?:in|at|and|on|to|by|for|the|between|degrees?|a|from|after|against|before|when|last|is|was|it)"
        r"\b)"
    )


@cache
def _said(words: str) -> re.Pattern[str]:
    """Match what stands behind a ratio of the scale: "as loud", "stronger", "of its heat", "again as big"."""
    return re.compile(
        rf"(?: times)?(?: (?:again|more|less|of|its|their|the|a|as|so|up|in)){{0,3}} (?:{words})\b", re.IGNORECASE
    )


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(r"\b(?:kelvin|energy|likel\w+|not|n['’]t|faster|times as (?:many|much)|seismograph|amplitude)\b")


@cache
def _again() -> re.Pattern[str]:
    """Match a fraction that is no figure by itself: "a third again as big"."""
    return re.compile(r"\b(?P<part>half|a third|a quarter|a fifth) (?:again as|as much again|as \w+ again|more) ?\w*")


_PARTS = {"half": _ONE / 2, "a third": _ONE / 3, "a quarter": _ONE / 4, "a fifth": _ONE / 5}


def worded_scales(article: Article) -> Iterator[tuple[Span, str]]:
    """Yield each ratio of two figures of such a scale, with what is wrong with it."""
    words = words_of.of(article)
    for scale in _SCALES:
        if words.has_any(scale.cues):
            for match in _figure(scale.figure).finditer(article.text):
                yield from _near(article, scale, match)


def _near(article: Article, scale: _Scale, match: re.Match[str]) -> Iterator[tuple[Span, str]]:
    """Yield the ratios of the sentence of a figure of the scale and of those behind it."""
    first = article.number_around(Span(*match.span()))
    if first is None:
        return
    start = article.sentences[first].start
    block = article.text[start : article.sentences[min(first + _BACK, len(article.sentences)) - 1].end].split("\n\n")[0]
    for place, factor in _ratios(article, start, start + len(block)):
        if _said(scale.words).match(article.text, place.end) is None and not _says(scale, place.of(article.text)):
            continue
        sentence = article.sentence_around(Span(place.start, place.start))
        is_plain = sentence is not None and _otherwise().search(article.text, *sentence) is None
        if is_plain and _is_ratio_of(factor, _values(scale, block)):
            yield place, scale.fault


def _says(scale: _Scale, ratio: str) -> bool:
    return re.search(rf"\b(?:{scale.words})$", ratio) is not None


def _ratios(article: Article, start: int, end: int) -> Iterator[tuple[Span, Decimal]]:
    """Yield the ratios of a stretch, each with its place and its size."""
    for claim in claims_between(article, start, end):
        if _is_ratio(claim):
            yield claim.quantity.mention.amount, _factor(claim)
    for match in _again().finditer(article.text, start, end):
        yield Span(*match.span()), _PARTS[match["part"]]


def _values(scale: _Scale, text: str) -> list[Decimal]:
    """Return the figures of the scale in a passage, those with its name first."""
    named = [next(filter(None, match.groups())) for match in _figure(scale.figure).finditer(text)]
    written = [*named, *(match["n"] for match in _bare().finditer(text))]
    values = dict.fromkeys(Decimal(re.sub(r"minus |[−–]", "-", one)) for one in written)
    return [value for value in values if value and abs(value) < _HOTTEST][:_MOST_VALUES]


def _is_ratio(claim: Claim) -> bool:
    quantity = claim.quantity
    is_times = quantity.kind is not QuantityKind.COUNT or quantity.mention.noun == "times"
    return quantity.kind in _RATIOS and is_times and bool(quantity.best.value)


def _factor(claim: Claim) -> Decimal:
    value = claim.quantity.best.value
    assert value is not None, "a range is no ratio"
    return EXACT.divide(value, _HUNDRED) if claim.quantity.kind is QuantityKind.PERCENT else value


def _is_ratio_of(factor: Decimal, values: list[Decimal]) -> bool:
    """Whether two of the values have this ratio, or differ by this share of one of them."""
    for one, other in permutations(values, 2):
        ratio = EXACT.divide(one, other)
        share = EXACT.divide(abs(EXACT.subtract(one, other)), abs(other))
        if any(abs(EXACT.subtract(each, factor)) <= EXACT.multiply(_SLACK, factor) for each in (ratio, share)):
            return True
    return False
