"""The figures of a caption against the article around it.

Worked example: "The fire destroyed 430 homes" under a picture, "the fire at the mill destroyed 340 homes" beside it:
two digits changed places. A caption may have figures of its own, so only a slip that has a name is told.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checking.diagnosis import Typed, diagnosed, is_swapped_pair
from factcheck.checking.headline.dated import other_years
from factcheck.checking.headline.labels import mislabelled
from factcheck.checking.headline.rows import rows_told
from factcheck.checking.headline.unmatched import rescaled, unmatched
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.finding import Finding
from factcheck.model.interval import EXACT
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_BODY = frozenset({Role.PARAGRAPH, Role.TITLE, Role.LIST_ITEM})
_FEWEST_DIGITS = 2
# Figures of captions that are held against the body; a page of more is a gallery.
_MOST_CAPTIONED = 100
_LONGEST_LINE = 600
# So many figures of the same thing on either side of a caption are looked at.
_NEAREST, _PAIR = 12, 2
# A figure so many times another is not that one, be it hedged.
_FAR = 5
_FILLER = frozenset(
    {"after", "when", "with", "without", "from", "near", "some", "that", "were", "which", "during", "where"}
)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    blocks = article.document.blocks
    captions: list[Claim] = []
    seen: set[Span] = set()
    body: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in article.claims:
        role = blocks[claim.quantity.mention.block].role
        if _is_caption(article, claim):
            captions.append(claim)
        elif role in _BODY:
            body.setdefault(_thing(claim), []).append(claim)
    for claim in captions[:_MOST_CAPTIONED]:
        like = body.get(_thing(claim), [])
        place = bisect_left(like, claim.span.start, key=_start)
        for result in _against(article, rule, claim, like[max(0, place - _NEAREST) : place + _NEAREST]):
            if isinstance(result, Finding):
                seen.add(result.location.span)
            yield result
    yield from _of_labels(article, rule, seen)


def _of_labels(article: Article, rule: Rule, seen: set[Span]) -> Iterator[Result]:
    """Yield what years, headings of columns and figures without a partner tell, beside what was told already."""
    for year, told in other_years(article):
        yield _told(article, rule, year, told, "may have two digits swapped")
    for span, other, power in mislabelled(article):
        yield _told(article, rule, span, other.span, power)
    for span, claim, words in rows_told(article):
        if span not in seen:
            yield _told(article, rule, span, claim.span, words)
            seen.add(span)
    for label, claim, slip in unmatched(article):
        # The line of a chart and one other figure are too little to tell a slip by.
        is_enough = len(article.claims) > _PAIR or _is_caption(article, label)
        if label.span not in seen and is_enough:
            yield _told(article, rule, label.span, claim.span, slip)
    for column in rescaled(article):
        yield _told(article, rule, column.head, column.body.span, column.slip)


def _told(article: Article, rule: Rule, caption: Span, body: Span, diagnosis: str) -> Result:
    fields = {"caption": caption.of(article.text), "body": body.of(article.text), "diagnosis": diagnosis}
    return found(rule, article, caption, fields, evidence=(at(article, body, "the body"),))


def _is_caption(article: Article, claim: Claim) -> bool:
    role = article.document.blocks[claim.quantity.mention.block].role
    return role is Role.CAPTION or (role in _BODY and _is_called_so(article, claim))


def _is_called_so(article: Article, claim: Claim) -> bool:
    """Whether the line of a figure says that it is a caption: "Caption: Children plant some of the 1,200 trees"."""
    first = max(article.document.blocks[claim.quantity.mention.block].span.start, claim.span.start - _LONGEST_LINE)
    line = max(first, article.text.rfind("\n", first, claim.span.start) + 1)
    return _called().match(article.text, line, claim.span.start) is not None


@cache
def _called() -> re.Pattern[str]:
    return re.compile(r"(?:Caption|Photo|Picture|Pictured|Photograph|Image)(?: caption)?:\s")


def _thing(claim: Claim) -> tuple[str, str, str]:
    """Return what a figure is of: its kind, its unit and its noun."""
    quantity = claim.quantity
    return quantity.kind.value, quantity.unit_symbol.lower(), quantity.mention.noun.lower()


def _start(claim: Claim) -> int:
    return claim.span.start


def _against(article: Article, rule: Rule, claim: Claim, alike_ones: Sequence[Claim]) -> Iterator[Result]:
    """Hold one figure of a caption against those of its kind in the article, unless one of them agrees with it."""
    wide = claim.quantity.best.wide
    agreeing = next((other for other in alike_ones if other.quantity.best.wide.overlaps(wide)), None)
    fewest = int(rule.number("shared_words"))
    if agreeing is not None:
        if len(claim.stems & agreeing.stems) >= fewest:
            yield from held(rule, article, (claim.span, agreeing.span), _fields(article, claim, agreeing, ""))
        return
    for other in alike_ones:
        slip = _slip(claim, other) if len(claim.stems & other.stems) >= fewest else ""
        if slip:
            evidence = (at(article, other.span, "the body"),)
            yield found(rule, article, claim.span, _fields(article, claim, other, slip), evidence=evidence)
            return
    if len(alike_ones) == 1 and _is_same_scene(article, claim, alike_ones[0]):
        evidence = (at(article, alike_ones[0].span, "the body"),)
        fields = _fields(article, claim, alike_ones[0], "has another figure")
        yield found(rule, article, claim.span, fields, evidence=evidence)


def _is_same_scene(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether a caption says nothing else than the sentence of the other count, and cannot show some of its things."""
    quantities = claim.quantity, other.quantity
    values = [value_of(each.best) for each in quantities if each.best.value]
    is_amount = claim.quantity.best.unit is not None
    if len(values) < _PAIR or claim.quantity.hedged or not (is_amount or all(each.mention.noun for each in quantities)):
        return False
    if other.quantity.hedged and max(values) < _FAR * min(values):
        return False
    scene, told = (article.sentences[each.sentence].of(article.text) for each in (claim, other))
    words = [{word.lower() for word in _word().findall(text)} for text in (_called().sub("", scene), told)]
    is_whole = is_amount or values[0] > values[1] or _the().search(scene) is not None
    is_whole = is_whole or _all_shown().search(told) is not None
    number = claim.span.of(article.text).split()[0].lower()
    return is_whole and other.status is Status.ACTUAL and words[0] - {number} - _FILLER <= words[1]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{4,}")


@cache
def _the() -> re.Pattern[str]:
    return re.compile(r":\s[Tt]he [\w-]+ [a-z]+")


@cache
def _all_shown() -> re.Pattern[str]:
    return re.compile(r"\ball\b[^.;]{0,40}\b(?:in the (?:picture|photo\w*|image)|pictured|shown)\b")


def _slip(claim: Claim, other: Claim) -> str:
    """Name the slip that makes one plain figure of the other, or ""."""
    mine, theirs = claim.quantity, other.quantity
    if mine.hedged or theirs.hedged or mine.best.value is None or theirs.best.value is None:
        return ""
    if other.status is Status.HYPOTHETICAL or not (mine.best.value > 0 and theirs.best.value > 0):
        return ""
    values = value_of(mine.best), value_of(theirs.best)
    scales = {mine.mention.numeral.scale, theirs.mention.numeral.scale}
    if min(len(value.normalize(EXACT).as_tuple().digits) for value in values) < _FEWEST_DIGITS and len(scales) == 1:
        return ""
    if is_swapped_pair(*values):
        return "may have two digits swapped"
    return diagnosed(mine.best.written, theirs.best.written, typed=Typed(*values))


def _fields(article: Article, claim: Claim, other: Claim, diagnosis: str) -> dict[str, str]:
    return {
        "caption": claim.span.of(article.text),
        "body": other.span.of(article.text),
        "diagnosis": diagnosis,
    }


_ABOUT = {"shared_words": "how many words caption and body must share before two figures are compared"}
KIND = Kind(KindSpec("caption", {"shared_words": 2}, ("caption", "body", "diagnosis"), _ABOUT), within=_check)
