"""Sizes told as so many times that of a known place or thing.

Comes in: an article and the table of known figures. Goes out: comparisons whose own figure is a power of ten away from
what they say. Never happens here: a comparison of two things of which neither is known, nor one whose sentence, or the
one before it, gives no single figure of the dimension.

Worked example: "13,200 square kilometers ... more than six times the area of Wales": Wales has 20,779, six times that
is 125,000, ten times as much as the figure.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.in_prose import matches_beside
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.placed import claims_between
from factcheck.checking.plausibility.larger_than import larger
from factcheck.checking.plausibility.named_sizes import (
    NAME,
    in_base,
    known_sizes,
    other_subject,
    own_size,
    sizes_in,
    spread,
    telling_size,
)
from factcheck.checking.wording import amount, plain, rounded
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.interval import Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.reference import Reference, References
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_CUES = (
    " size of", " area of", " surface of", "height of", "length of", "weight of", "depth of", "population of",
    "big as", "large as", "high as", "tall as", "long as", "deep as", "heavy as", "big\nas", "large\nas", "high\nas",
    "tall\nas", "long\nas", "deep\nas", "heavy\nas",
    " size", "quator", " world", " globe", " earth", " fill", " pack", "moon",
)  # fmt: skip
# Nobody fills the stadium or goes to the Moon: the figure itself is no less true.
_IMAGINED = frozenset({"capacity", "length of the equator", "distance of the Moon"})
# What a dimension word asks of the table, and what the figure beside it must measure.
_MEASURES = {
    "size": ("area", "area"), "area": ("area", "area"), "surface": ("area", "area"), "big": ("area", "area"),
    "large": ("area", "area"), "height": ("height", "length"), "high": ("height", "length"),
    "tall": ("height", "length"), "length": ("length", "length"), "long": ("length", "length"),
    "depth": ("depth", "length"), "deep": ("depth", "length"), "weight": ("mass", "mass"), "mass": ("mass", "mass"),
    "heavy": ("mass", "mass"), "population": ("population", "people"),
}  # fmt: skip
_MULTIPLES = frozenset({QuantityKind.MULTIPLE, QuantityKind.FRACTION})
_BACK, _LEAD, _MOST = 14, 60, Decimal("1.35")
_FAR, _EXACT_BELOW = Decimal(2), Decimal("1.05")
# So many times too large or small, a size that is likened where it is told is that of another place.
_ANOTHER = Decimal(3)


class _Likeness(NamedTuple):
    """A figure is to be `factor` times the `value` of something, in the base unit of `dimension`."""

    span: Span
    factor: Interval
    shown: str
    dimension: str
    known: Interval
    row: Reference
    rows: list[Reference]
    name: str
    match: re.Match[str]


@cache
def _likened() -> re.Pattern[str]:
    """Compile "the size of Wales", "as high as the Eiffel Tower", "round the Equator", "fill Wembley"."""
    nouns = "size|area|surface|height|length|depth|weight|mass|population"
    first, second, third = (NAME.format(mark) for mark in ("", "2", "3"))
    return re.compile(
        rf"\b(?:the|its|that)\s(?:total\s|combined\s|whole\s|land\s|entire\s)?(?P<noun>{nouns})"
        rf"(?:\sarea)?\sof\s{first}"
        rf"|\bas\s(?P<adjective>big|large|high|tall|long|deep|heavy)\sas\s{second}"
        r"|\b(?P<round>a?round\sthe\s(?:[Ee]quator|world|globe|[Ee]arth|planet))\b"
        r"|\b(?P<moon>to\sthe\s[Mm]oon(?:\sand\sback)?)\b"
        rf"|\b(?:fill|filled|fills|pack|packed|filling)\s(?:up\s)?{third}"
    )


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    for match in matches_beside(article, _likened(), _CUES):
        likeness = _read(article, match, references)
        if likeness is not None:
            yield from _judged(article, rule, likeness)
    yield from larger(article, rule, references)


def _read(article: Article, match: re.Match[str], references: References) -> _Likeness | None:
    """Return what a match compares with, and how many times; None where nothing is known of it."""
    name = match["name"] or match["name2"] or match["name3"] or ""
    measure, dimension = _asked(match)
    rows = known_sizes(name, measure, references) if name else known_sizes("Earth", measure, references)
    factor = _factor(article, match)
    is_of_another = (match["noun"] or match["adjective"]) and _described(article, factor, match)
    if not rows or factor is None or is_of_another:
        return None
    row = rows[-1]
    own = own_size(rows)
    if match["moon"] and match["moon"].endswith("back"):
        own = own.scaled(Decimal(2))
    own_span = Span(*match.span())
    span = own_span if factor[1] is None else own_span.joined(factor[1])
    shown = factor[1].of(article.text) if factor[1] else "once"
    return _Likeness(span, factor[0], shown, dimension, own, row, rows, row.subjects[0], match)


def _described(article: Article, factor: tuple[Interval, Span | None] | None, match: re.Match[str]) -> bool:
    """Whether it is something else that has the size: "of forest in a country six times the size of Wales"."""
    start = factor[1].start if factor is not None and factor[1] is not None else match.start()
    before = article.text[max(0, start - 40) : start]
    return other_subject().search(before) is not None


def _asked(match: re.Match[str]) -> tuple[str, str]:
    if match["round"]:
        return "length of the equator", "length"
    if match["moon"]:
        return "distance of the Moon", "length"
    return ("capacity", "people") if match["name3"] else _MEASURES[match["noun"] or match["adjective"]]


def _factor(article: Article, match: re.Match[str]) -> tuple[Interval, Span | None] | None:
    """Return how many times, from the multiple right before, or behind for "fill Wembley three times over"."""
    for claim in claims_between(article, max(0, match.start() - _LEAD), match.end() + _BACK):
        gap = article.text[claim.quantity.mention.amount.end : match.start()]
        is_before = claim.span.end <= match.start() and re.fullmatch(r"(?:\stimes)?\s(?:of\s)?", gap) is not None
        behind = article.text[match.end() : claim.span.start]
        is_behind = claim.span.start >= match.end() and re.fullmatch(r"\s", behind) is not None
        is_times = claim.quantity.kind in _MULTIPLES or claim.quantity.mention.noun == "times"
        if is_times and (is_before or (is_behind and not match["noun"] and not match["adjective"])):
            return claim.quantity.best.wide, claim.span
    is_bare = match.string[max(0, match.start() - _BACK) : match.start()]
    if re.search(r"\b(?:times|than|half|twice|third|quarter|tenth|fraction|of|way|part|not|nearly|almost)\s$", is_bare):
        return None
    is_equal = match["noun"] in {None, "size"} or re.search(r"\b(?:equal to|equivalent to|same as|roughly)\s$", is_bare)
    is_once = is_equal and (match["noun"] or match["adjective"] or match["moon"])
    return (Interval.point(Decimal(1)), None) if is_once else None


def _judged(article: Article, rule: Rule, likeness: _Likeness) -> Iterator[Result]:
    figure = _figure(article, likeness)
    if figure is None or _other().search(_sentence(article, likeness.span)) is not None:
        return
    stated = in_base(figure)
    expected = likeness.known.times(likeness.factor)
    if stated.overlaps(spread(expected, _FAR)):
        return
    slip = power_of_ten(stated, spread(expected, _MOST)) or _other_place(article, figure, likeness, stated, expected)
    if not slip or _is_of_the_subject(article, figure, likeness):
        return
    is_stated = figure.status is Status.ACTUAL or likeness.row.measures[0] in _IMAGINED
    ends = dict.fromkeys(row.value for row in likeness.rows)
    fields = {
        "size": figure.quantity.mention.amount.of(article.text),
        "times": likeness.shown,
        "name": likeness.name,
        "known": f"{' to '.join(amount(end, None, 4) for end in ends)} {likeness.row.unit}",
        "slip": slip,
    }
    evidence = (at(article, figure.span, "the size"),)
    level = None if is_stated else Level.NOTE
    yield found(rule, article, likeness.span, fields, level=level, evidence=evidence, confidence="high")


def _other_place(article: Article, figure: Claim, likeness: _Likeness, stated: Interval, expected: Interval) -> str:
    """Return how far off a size is that is likened right where it is told, as to another place, or ""."""
    if likeness.row.measures[0] in _IMAGINED or stated.overlaps(spread(expected, _ANOTHER)):
        return ""
    gap = article.text[figure.quantity.mention.amount.end : likeness.span.start]
    is_beside = figure.span.end <= likeness.span.start and _beside().fullmatch(gap) is not None
    if not is_beside or None in (*stated, *expected) or figure.quantity.mention.level:
        return ""
    ratio = stated.over(expected) if expected.below(stated) else expected.over(stated)
    nearest = rounded(ratio.low, 1) if ratio.low is not None else Decimal(0)
    return f"more than {plain(nearest)} times too {'large' if expected.below(stated) else 'small'}"


@cache
def _beside() -> re.Pattern[str]:
    """Match what may stand between a size and what it is likened to, at once: ", an area about", " of ice, roughly"."""
    return re.compile(
        r"(?: of [a-z]+(?: [a-z]+)?| (?:in (?:size|area|all|total)|high|tall|long|deep))?"
        r"(?:,| [–—-]|[–—])?(?: (?:which is|that is|this is|making (?:it|this)|or|and|is|was|are|it is))?"
        r"(?: (?:an?|its) (?:total )?(?:area|expanse|territory|region|patch|stretch|space|tract)(?: of land)?)?"
        r"(?: (?:that is|which is))?"
        r"(?: (?:about|roughly|nearly|almost|some|around|equal to|equivalent to|more than|over))* "
    )


def _is_of_the_subject(article: Article, figure: Claim, likeness: _Likeness) -> bool:
    """Whether the likeness describes a noun before it, of which the figure behind is a part: "The state, twice the"."""
    if likeness.span.start > figure.span.start or not (likeness.match["noun"] or likeness.match["adjective"]):
        return False
    if _area_itself().search(article.text, max(0, likeness.span.start - _LEAD), likeness.span.start) is not None:
        return False
    if figure.sentence != article.number_around(likeness.span):
        return False  # the next sentence tells it of the same thing
    between = article.text[likeness.span.end : figure.span.start]
    return telling_size().fullmatch(between) is None


@cache
def _area_itself() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:area|expanse|land|territory|tract|stretch)(?: of [a-z]+)?,?(?: (?:about|roughly|nearly|almost|some))? $",
        re.IGNORECASE,
    )


def _sentence(article: Article, span: Span) -> str:
    sentence = article.sentence_around(span)
    return "" if sentence is None else sentence.of(article.text)


@cache
def _other() -> re.Pattern[str]:
    """Match what makes the figure one of a part, or the comparison one of something else."""
    return re.compile(
        r"\b(?:(?:of them|them|ones|[mk]|[a-z]+s) each|each of|per(?! cent)|only a|scale model|replica"
        r"|would be|if it|economy|roughly half of it|combined with)\b"
    )


def _figure(article: Article, likeness: _Likeness) -> Claim | None:
    """Return the one figure of the dimension in the sentence, or in the one before it where it takes that up."""
    number = article.number_around(likeness.span)
    if number is None:
        return None
    own = [claim for claim in sizes_in(article, number, likeness.dimension) if not claim.span.overlaps(likeness.span)]
    lead = article.text[article.sentences[number].start : likeness.span.start]
    if not own and number > 0 and re.search(r"\b(?:That|This|It|The|Its|that|this|it|which)\b", lead[:60]):
        own = list(sizes_in(article, number - 1, likeness.dimension))
    if not own:
        return _in_the_next(article, likeness, number)
    first = in_base(own[0])
    return own[0] if all(in_base(each).overlaps(spread(first, _EXACT_BELOW)) for each in own) else None


def _in_the_next(article: Article, likeness: _Likeness, number: int) -> Claim | None:
    """Return the size that the next sentence tells of what a sentence begins with and likens: "It covers"."""
    if number + 1 >= len(article.sentences) or likeness.dimension != "area":
        return None
    sentence, following = article.sentences[number], article.sentences[number + 1]
    lead = _begun().fullmatch(article.text, sentence.start, likeness.span.start)
    told = list(sizes_in(article, number + 1, likeness.dimension))
    others = _another().search(article.text, likeness.span.end, sentence.end)
    if lead is None or len(told) != 1 or others is not None:
        return None
    match = _covers().fullmatch(article.text, following.start, told[0].span.start)
    is_same = match is not None and (match["noun"] is None or match["noun"] == lead["noun"])
    return told[0] if is_same else None


@cache
def _begun() -> re.Pattern[str]:
    """Match the beginning of a sentence up to its likeness, with the noun that is likened: "An iceberg more than"."""
    return re.compile(
        r"\s*(?:An?|The) (?:[a-z-]+ ){0,2}?(?P<noun>[a-z]+),? (?:(?:about|almost|nearly|some|roughly|that is|which is"
        r"|is|was|now) ){0,3}"
    )


@cache
def _another() -> re.Pattern[str]:
    """Match what the next sentence may be about instead: "has one national park"."""
    return re.compile(r"\b(?:an?|one|another|its|their|two|three)\s[a-z]")


@cache
def _covers() -> re.Pattern[str]:
    """Match a sentence up to its area: by a pronoun, by the noun itself, or by the name of a thing not named before."""
    return re.compile(
        r"\s*(?:It|(?:The|This) (?P<noun>[a-z]+)|[A-Z][\w-]*\d|Named [^.;,]{1,30}, it|Called [^.;,]{1,30}, it)(?=[ ,])"
        r"(?:[^.;]{0,160}\b(?:and|,))? (?:covers|covered|spans|measures|extends over|takes up|has an area of) "
    )


_FIELDS = ("size", "times", "name", "known", "slip")
KIND = Kind(KindSpec("likened", {}, _FIELDS), referenced=_check)
