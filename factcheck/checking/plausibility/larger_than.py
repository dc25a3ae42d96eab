"""Sizes told as larger or smaller than a known place or thing, on the wrong side of it.

Comes in: an article and the table of known figures. Goes out: such comparisons. Never happens here: a size that the
words between leave to another thing than the one that is compared, and a comparison with a factor, which is `likened`.

Worked example: "2.2 million acres, an area larger than Belgium" are 8,900 square kilometers, and Belgium has 30,690.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.in_prose import matches_beside
from factcheck.checking.kinds import Result, at, found
from factcheck.checking.plausibility.named_sizes import (
    NAME,
    in_base,
    known_sizes,
    other_subject,
    own_size,
    sizes_in,
    telling_size,
)
from factcheck.checking.wording import amount, plain, rounded
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.reference import PlaceKind, References
from factcheck.model.rule import Rule
from factcheck.model.span import Span

_MEASURES = {
    **dict.fromkeys(("larger", "bigger", "smaller"), ("area", "area")),
    **dict.fromkeys(("taller", "higher"), ("height", "length")),
    "longer": ("length", "length"), "deeper": ("depth", "length"),
    **dict.fromkeys(("heavier", "lighter"), ("mass", "mass")),
}  # fmt: skip
_LESS = frozenset({"smaller", "lighter"})
_CUES = tuple(f"{adjective} than" for adjective in _MEASURES)
# How far on the wrong side a size must be; a city has several borders.
_FAR, _FAR_OF_CITY = Decimal("1.1"), Decimal(3)
_LEAD = 40


@cache
def _compared() -> re.Pattern[str]:
    """Match "larger than Belgium", with nothing behind the name that makes it part of another."""
    return re.compile(
        rf"\b(?P<adjective>{'|'.join(_MEASURES)}) than {NAME.format('')}(?<!['’]s)"
        r"(?=[.,;:)\n—–]|$| (?:and|but|or|with|is|was|which|that|has|had|have)\b| [–—(])"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes of a comparison a factor, a wish or its contrary: "no larger than", "ten times bigger than"."""
    return re.compile(
        r"\b(?:no|not|never|nothing|none|any|times|cent|twice|half|third|quarter|tenth|little|hardly|scarcely|if|would"
        r"|could|much less|once|nowhere|neither|nor)(?: (?:much|far|even|any|be|been))* $|% $|n['’]t(?: [a-z]+)? $"
    )


@cache
def _tied() -> re.Pattern[str]:
    """Match what may stand between a size and what it is larger than, with nothing else to be compared."""
    light = (
        r"which|that|this|it|and|is|was|are|makes?|making|made|an?|the|area|expanse|territory|region|stretch|tract|so"
        r"|of land|of forest|already|now|even|much|far|slightly|somewhat|still|well|this year|last year|in all|in total"
        r"|in area|in size|high|tall|long|deep|altogether|therefore|thus"
    )
    return re.compile(rf"[,(]?(?: ?[–—-])?(?: (?:{light})(?=[ ,]),?){{1,8}} ")


@cache
def _subject_between() -> re.Pattern[str]:
    """Match the one that is larger, behind a size that opens the clause: "At 280 meters, the tower is"."""
    return re.compile(r",?(?: [\w’'-]+){1,6} (?:is|was)(?: (?:now|already|still|even|slightly|much|far))? ")


@cache
def _opened() -> re.Pattern[str]:
    return re.compile(r"(?:^|[,;:] )\s*(?:At|With|at|with)(?: an area of| a height of| a length of| just| only)? ?$")


def larger(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    """Yield the sizes that are told as larger or smaller than what is not."""
    for match in matches_beside(article, _compared(), _CUES):
        lead = article.text[max(0, match.start() - _LEAD) : match.start()]
        number = article.number_around(Span(*match.span()))
        if number is None or _otherwise().search(lead) is not None:
            continue
        measure, dimension = _MEASURES[match["adjective"]]
        rows = known_sizes(match["name"], measure, references)
        sizes = [claim for claim in sizes_in(article, number, dimension) if _is_tied(article, claim, match)]
        if rows and len(sizes) == 1:
            own, stated = own_size(rows), in_base(sizes[0])
            slip = _slip(stated, own, _far(match["name"], references), is_less=match["adjective"] in _LESS)
            if slip:
                fields = {
                    "size": sizes[0].quantity.mention.amount.of(article.text),
                    "times": f"{match['adjective']} than",
                    "name": rows[-1].subjects[0],
                    "known": f"{amount(rows[-1].value, None, 4)} {rows[-1].unit}",
                    "slip": slip,
                }
                level = None if sizes[0].status is Status.ACTUAL else Level.NOTE
                evidence = (at(article, sizes[0].span, "the size"),)
                yield found(rule, article, Span(*match.span()), fields, level=level, evidence=evidence)


def _is_tied(article: Article, claim: Claim, match: re.Match[str]) -> bool:
    """Whether words tie a size of the sentence to what is compared."""
    text, sentence = article.text, article.sentences[claim.sentence]
    start, end = claim.span.start, claim.quantity.mention.amount.end
    if start > match.end():
        lead = text[max(sentence.start, match.start() - _LEAD) : match.start()]
        return other_subject().search(lead) is None and telling_size().fullmatch(text, match.end(), start) is not None
    if end > match.start():
        return False
    if _opened().search(text[sentence.start : start]) is not None:
        return _subject_between().fullmatch(text, end, match.start()) is not None
    return _tied().fullmatch(text, end, match.start()) is not None


def _far(name: str, references: References) -> Decimal:
    place = references.place(name)
    is_city = place is not None and place.kind in {PlaceKind.CITY, PlaceKind.DISTRICT}
    return _FAR_OF_CITY if is_city else _FAR


def _slip(stated: Interval, own: Interval, far: Decimal, *, is_less: bool) -> str:
    """Return by how much a size is on the wrong side of what is known, or ""."""
    low, high = (own.high, stated.low) if is_less else (stated.high, own.low)
    if low is None or high is None or low <= 0 or high <= EXACT.multiply(low, far):
        return ""
    return f"{plain(rounded(EXACT.divide(high, low), 2))} times too {'large' if is_less else 'small'}"
