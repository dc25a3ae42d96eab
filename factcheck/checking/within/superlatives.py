"""A superlative on the lower of two figures, or on the higher one where it points down.

Worked example: "growth was fastest in Spain, at 2.1%, ahead of Italy at 5.3%" has its figures or its countries
exchanged. What was the highest since some time is compared with other times, and left alone.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.arithmetic.windows import windows
from factcheck.checking.dates.stretch import MONTHS
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.model.claim import Article, Claim, Direction
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import alike

_KINDS = frozenset({QuantityKind.PERCENT, QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE})
_UP = (
    "highest|largest|biggest|fastest|greatest|strongest|sharpest|steepest|longest|tallest|heaviest|oldest|richest|most"
)
_DOWN = "lowest|smallest|slowest|fewest|weakest|shortest|lightest|youngest|least"


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_UP}|{_DOWN})\b", re.IGNORECASE)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    some = rf"(?:(?!\b(?:{_UP}|{_DOWN})\b)[^;:()\n{NO_FIGURE}])"
    near = rf"(?:(?!\b(?:and|but|while|{_UP}|{_DOWN})\b)[^,;:()\n{NO_FIGURE}])"
    first, second = rf"\(?(?P<first>{FIGURE})\)?", rf"\(?(?P<second>{FIGURE})\)?"
    place = rf"\b(?P<word>{_UP}|{_DOWN})\b{near}{{0,60}},?{near}{{0,30}}[ ,]{first}{near}{{0,30}},?"
    against = r"(?:ahead of|compared (?:with|to)|against|versus|vs\.?|while|whereas|but)"
    return (
        re.compile(rf"{place} {against} {some}{{0,50}}?{second}", re.IGNORECASE),
        re.compile(
            rf"{place} (?:and|while|but) {near}{{0,40}}(?P<other>{_UP}|{_DOWN})\b{near}{{0,60}},?{near}{{0,30}}"
            rf"[ ,]{second}",
            re.IGNORECASE,
        ),
    )


@cache
def compared_otherwise() -> re.Pattern[str]:
    """Match what sets the figure against other times, against all of them together, or against what was expected."""
    return re.compile(
        r"\b(?:since|ever|records?|decades?|years?|quarters?|months?|weeks?|days?|hours?|previous\w*|earlier|last"
        r"|expect\w*|forecast\w*|target\w*|total|overall|combined|together|all|almost|nearly|second|third|fourth|one of"
        r"|among|at most|at least|per|each|average|median|not|most of|(?:19|20)\d\d|worth of|share"
        r"|population|inhabitants)\b"
        r"|\bmost\s(?!in\b)",
        re.IGNORECASE,
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Match a superlative with its figure, and of another place what is the same thing's: "In the south they rose"."""
    near = rf"(?:(?!\b(?:and|but|while|{_UP}|{_DOWN})\b)[^,;:()\n{NO_FIGURE}])"
    thing = r"(?:(?:they|it) [a-z]+(?: by| to| at)?|the (?:rise|increase|growth|rate|figure) (?:was|is))"
    return re.compile(
        rf"\b(?P<word>{_UP}|{_DOWN}) (?P<where>in|on|at|among|for) (?P<one>{near}{{1,40}}),?{near}{{0,30}}[ ,]"
        rf"(?P<first>{FIGURE})(?:; |\. )(?P=where) {near}{{1,40}}?,? {thing} (?P<second>{FIGURE})(?=[.,;]|$)",
        re.IGNORECASE,
    )


def _in_two_places(article: Article, rule: Rule) -> Iterator[Result]:
    for window in windows(article, _gate(), before=0, after=1, least=2):
        for match in _elsewhere().finditer(window.text):
            told = window.text[match.start() : match.end()]
            ways = {window.skeleton.claim(match[name]).direction for name in ("first", "second")}
            is_one_way = ways == {Direction.DOWN} or Direction.DOWN not in ways
            if match.start() < window.end and is_one_way and compared_otherwise().search(told) is None:
                yield from _judged(article, rule, window.skeleton, match)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    yield from _in_two_places(article, rule)
    for skeleton in skeletons(article, _gate()):
        if compared_otherwise().search(skeleton.text) is not None:
            continue
        for form in _forms():
            for match in form.finditer(skeleton.text):
                yield from _judged(article, rule, skeleton, match)


def _judged(article: Article, rule: Rule, skeleton: Skeleton, match: re.Match[str]) -> Iterator[Result]:
    first, second = skeleton.claim(match["first"]), skeleton.claim(match["second"])
    points_up = match["word"].lower() in _UP.split("|")
    if "other" in match.groupdict() and (match["other"].lower() in _UP.split("|")) is points_up:
        return
    low, high = (second, first) if points_up else (first, second)
    if _compared().match(skeleton.text, match.end("second")) is not None:
        return
    if _are_comparable(first, second) and high.quantity.best.wide.below(low.quantity.best.wide):
        fields = {
            "word": match["word"].lower(),
            "first": first.span.of(article.text),
            "second": second.span.of(article.text),
            "relation": "more" if points_up else "less",
        }
        word = skeleton.place(*match.span("word"))
        evidence = (at(article, second.span, "the other figure"),)
        yield found(rule, article, word.joined(first.span), fields, evidence=evidence)


@cache
def _compared() -> re.Pattern[str]:
    """Match what makes a figure a distance, or one of another day: "6 percent less than feared", "35 on May 8"."""
    return re.compile(
        rf"(?: [a-z]+)? (?:more|less|fewer|higher|lower|above|below|over|under)\b| (?:on|in) (?:{MONTHS})\b"
    )


def _are_comparable(first: Claim, second: Claim) -> bool:
    one, other = first.quantity, second.quantity
    nouns = {quantity.mention.noun.lower() for quantity in (one, other)} - {""}
    are_values = all(quantity.best.value is not None and quantity.best.value > 0 for quantity in (one, other))
    return are_values and one.kind in _KINDS and alike(one.best.unit, other.best.unit) and len(nouns) <= 1


KIND = Kind(KindSpec("superlatives", {}, ("word", "first", "second", "relation")), within=_check)
