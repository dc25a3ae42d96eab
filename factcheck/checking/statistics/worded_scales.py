"""A ratio of two figures on a scale whose zero is nothing: degrees, magnitudes, decibels, pH, IQ, categories, balances.

Comes in: an article. Goes out: the ratio, and what is wrong with it. Never happens here: a ratio of anything else; it
must be that of two figures of the scale that stand near it, and be said with a word that is used of the scale.

Worked examples: 80 decibels are not "twice as loud" as 40; an IQ of 105 is not "5% cleverer" than one of 100; from 80
to 40 degrees nothing has "lost half its heat".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import permutations
from typing import NamedTuple

from factcheck.checking.in_prose import sentences_with
from factcheck.checking.near_figures import around_sentences
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
    """What a figure of a scale looks like, which words compare by it, what is wrong with a ratio of it; a first cue.

    `before` are words of change that lead to a ratio of it, "" where only what stands behind the ratio counts.
    """

    cues: tuple[str, ...]
    figure: str
    words: str
    fault: str
    before: str = ""


_MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
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
        r"|weak(?:er)?|bad|worse|destructive|shaking",
        "magnitudes are logarithms; each whole step is about 32 times the energy",
    ),
    _Scale(
        ("decibel", " dB", "0dB", "5dB"),
        rf"(?P<n>{_N}) ?(?:decibels?|dB)",
        r"loud(?:er|ness)?|nois[ey]\w*|quiet(?:er)?|sound|volume|silent|deafening|racket|din|intens(?:e|ity)",
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
        r"|worse|better|happier|mood|sunnier|dark\w*|bad|improvement|deterioration",
        "a balance of answers has no zero to count from; give the difference in points",
    ),
    _Scale(
        ("PMI", "urchasing manager", "iffusion index"),
        r"(?:\bPMI\b|\b[Pp]urchasing[- ][Mm]anagers?['’]?s? [Ii]ndex|\b[Dd]iffusion index)[^.;]{0,90}?"
        r"\b(?:to|at|of|was|reached|hit|is|read) (?P<n>\d{2}(?:\.\d)?)(?![\d%]|[.,]\d| per ?cent)",
        r"higher|lower|better|worse|stronger|weaker|up|down|improvement|increase|rise|drop|fall|decline|gain",
        "50 means no change on this scale, which has no zero to count from; give the difference in points",
        r"improvement|improv\w+|increase\w*|rise|rose|risen|gain\w*|jump\w*|up|climb\w*|grew|growth|better|drop\w*|fell|fall\w*"
        r"|declin\w+|down|lost|loss|slid|slump\w*|worse\w*|advanc\w+",
    ),
)  # fmt: skip


@cache
def _figure(form: str) -> re.Pattern[str]:
    return re.compile(form)


@cache
def _bare() -> re.Pattern[str]:
    """Match a further figure of a scale that is named only once: "returns at 40", "one of 4.5"."""
    return re.compile(
        r"(?:of|at|to|from|against|and|between|was|is|had|has|with|by|than|in|only|after|ones?|other|latter|second|first"
        rf"|(?!{_MONTHS})[A-Z][a-z]{{3,}}) (?P<n>{_N})(?![\d%]|[.,]\d)"
        r"(?! in the (?:morning|afternoon|evening|night))"
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
def _led(words: str) -> re.Pattern[str]:
    """Match what leads to a ratio of the scale: ", an improvement of", "and rose by", "That rise of"."""
    again = r"(?:an?|the|it|or|and|that|which|is|was|has|thus|so|again)"
    return re.compile(
        rf"(?:^(?P<pointing>{_POINTING}) (?:[a-z]+ ){{0,2}}?|(?:[,:;–—]| and| or) (?:{again} ){{0,4}})(?:{words})"
        r"(?: (?:of|by|about|around|nearly|almost|some|just|over|only)){0,3} $",
        re.IGNORECASE,
    )


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:kelvin|(?P<energy>energy)|likel\w+|not|n['’]t|faster|times as (?:many|much)|seismograph|amplitude)\b"
    )


@cache
def _again() -> re.Pattern[str]:
    """Match a fraction that is no figure by itself: "a third again as big"."""
    return re.compile(r"\b(?P<part>half|a third|a quarter|a fifth) (?:again as|as much again|as \w+ again|more) ?\w*")


_POINTING = "(?:That|This|It|An?|The (?:index|gauge|PMI|indicator))"
_PARTS = {"half": _ONE / 2, "a third": _ONE / 3, "a quarter": _ONE / 4, "a fifth": _ONE / 5}


def worded_scales(article: Article) -> Iterator[tuple[Span, str]]:
    """Yield each ratio of two figures of such a scale, with what is wrong with it."""
    words = words_of.of(article)
    scales = [scale for scale in _SCALES if words.has_any(scale.cues)]
    stretches = _before_ratios(article) if scales else ()
    for scale in scales:
        figures = (match for each in stretches for match in _figure(scale.figure).finditer(article.text, *each))
        numbers = dict.fromkeys(article.number_around(Span(*match.span())) for match in figures)
        for first in numbers:
            if first is not None:
                yield from _near(article, scale, first)


def _before_ratios(article: Article) -> tuple[Span, ...]:
    """Return the sentences of what may be ratios, with those before them in which the figures of a scale count."""
    ratios = {claim.sentence for claim in article.claims if _is_ratio(claim)}
    again = sentences_with(article, ("half", "a third", "a quarter", "a fifth"), ("again", "more"))
    return around_sentences(article, ratios.union(again), _BACK, 1)


def _near(article: Article, scale: _Scale, first: int) -> Iterator[tuple[Span, str]]:
    """Yield the ratios of the sentence of a figure of the scale and of those behind it in its paragraph."""
    sentences = _passage(article, first)
    said = [
        (place, factor, slack)
        for place, factor, slack in _ratios(article, sentences[0].start, sentences[-1].end)
        if _is_said(article, scale, place) or _says(scale, place.of(article.text))
    ]
    values = _values(article, scale, sentences) if said else []
    for place, factor, slack in said:
        sentence = article.sentence_around(Span(place.start, place.start))
        is_plain = sentence is not None and not _is_otherwise(article, scale, sentence)
        if is_plain and _is_ratio_of(factor, slack, values):
            yield place, scale.fault


def _passage(article: Article, first: int) -> list[Span]:
    """Return a sentence and those behind it in its paragraph, a few at most."""
    sentences = article.sentences[first : first + _BACK]
    end = article.text.find("\n\n", sentences[0].start, sentences[-1].end)
    return [each for each in sentences if end < 0 or each.start < end]


def _is_said(article: Article, scale: _Scale, place: Span) -> bool:
    """Whether words of the scale stand behind a ratio, or lead to it in a clause without a subject of its own."""
    if _said(scale.words).match(article.text, place.end) is not None:
        return True
    sentence = article.sentence_around(Span(place.start, place.start)) if scale.before else None
    if sentence is None:
        return False
    own = article.text[sentence.start : place.start]
    led = _led(scale.before).search(own)
    # A clause that takes up its subject needs a figure before it; one that points back has it in the sentence before.
    return led is not None and (led["pointing"] is not None or _figure(scale.figure).search(own) is not None)


def _is_otherwise(article: Article, scale: _Scale, sentence: Span) -> bool:
    """Whether a ratio is denied or one of something else; energy is what naive ratios of magnitudes are told of."""
    match = _otherwise().search(article.text, *sentence)
    return match is not None and not (match["energy"] is not None and "energy" in scale.words)


def _says(scale: _Scale, ratio: str) -> bool:
    return re.search(rf"\b(?:{scale.words})$", ratio) is not None


def _ratios(article: Article, start: int, end: int) -> Iterator[tuple[Span, Decimal, Decimal]]:
    """Yield the ratios of a stretch, each with its place, its size and by how much it may have been rounded."""
    for claim in claims_between(article, start, end):
        if _is_ratio(claim):
            factor = _factor(claim)
            is_percent = claim.quantity.kind is QuantityKind.PERCENT
            rounding = _ONE.scaleb(-2 - claim.quantity.decimals) / 2 if is_percent else Decimal(0)
            yield claim.quantity.mention.amount, factor, max(rounding, EXACT.multiply(_SLACK, factor))
    for match in _again().finditer(article.text, start, end):
        yield Span(*match.span()), _PARTS[match["part"]], EXACT.multiply(_SLACK, _PARTS[match["part"]])


def _values(article: Article, scale: _Scale, sentences: Sequence[Span]) -> list[Decimal]:
    """Return the figures of the scale in a passage, those with its name first; one without it stands beside one."""
    named, bare = list[str](), list[str]()
    for sentence in sentences:
        own = [next(filter(None, each.groups())) for each in _figure(scale.figure).finditer(article.text, *sentence)]
        named += own
        if own:
            bare += (match["n"] for match in _bare().finditer(article.text, *sentence))
    values = dict.fromkeys(Decimal(re.sub(r"minus |[−–]", "-", one)) for one in (*named, *bare))
    return [value for value in values if value and abs(value) < _HOTTEST][:_MOST_VALUES]


def _is_ratio(claim: Claim) -> bool:
    quantity = claim.quantity
    is_times = quantity.kind is not QuantityKind.COUNT or quantity.mention.noun == "times"
    return quantity.kind in _RATIOS and is_times and bool(quantity.best.value)


def _factor(claim: Claim) -> Decimal:
    value = claim.quantity.best.value
    assert value is not None, "a range is no ratio"
    return EXACT.divide(value, _HUNDRED) if claim.quantity.kind is QuantityKind.PERCENT else value


def _is_ratio_of(factor: Decimal, slack: Decimal, values: list[Decimal]) -> bool:
    """Whether two of the values have this ratio, or differ by this share of one of them."""
    for one, other in permutations(values, 2):
        ratio = EXACT.divide(one, other)
        share = EXACT.divide(abs(EXACT.subtract(one, other)), abs(other))
        if any(abs(EXACT.subtract(each, factor)) <= slack for each in (ratio, share)):
            return True
    return False
