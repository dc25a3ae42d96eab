"""Words that say how large something is, beside figures that say otherwise.

Worked examples: 4 million are not "almost as many" as 8 million; a vote of 310 to 120 does not pass "narrowly"; prices
do not "soar" by 0.1 percent, nor "edge up" by 40. Each word has room: only what no reader would call so is told.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.in_prose import DIGITS, matches
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.within.sized import sized
from factcheck.checking.within.worded_parts import worded_parts
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Finding, Level
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import alike

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
# Votes fewer than this are a committee or a game.
_LEAST_VOTES = 20
_ALMOST, _ONE = Decimal("0.8"), Decimal(1)
# So many times another figure is nothing like it for anybody.
_FAR = Decimal("1.7")
_NARROW, _LANDSLIDE = Decimal("0.2"), Decimal("0.04")
_SOARING, _EDGING, _SLIGHT, _TENTH = Decimal("0.6"), Decimal(12), Decimal(25), Decimal(10)
_VAST, _SLIM = Decimal(58), Decimal(60)
_SIZE = r"(?:many|much|large|big|high|long|tall|great|heavy|wide|old|fast|populous|expensive)"


class _Form(NamedTuple):
    """A form of words with a `word` and one or two figures, and what to say of figures that no reader would call so."""

    pattern: str
    judge: Callable[[list[Decimal]], str]


def _almost(values: list[Decimal]) -> str:
    ratio = EXACT.divide(values[0], values[1])
    if _ALMOST <= ratio <= _ONE:
        return ""
    return f"the first is {plain(EXACT.multiply(ratio, Decimal(100)), 2)}% of the second"


def _margin(values: list[Decimal]) -> Decimal:
    return EXACT.divide(abs(EXACT.subtract(*values)), EXACT.add(*values))


def _narrowly(values: list[Decimal]) -> str:
    return "that is no narrow margin" if sum(values) >= _LEAST_VOTES and _margin(values) > _NARROW else ""


def _clearly(values: list[Decimal]) -> str:
    return "that is a narrow margin" if sum(values) >= _LEAST_VOTES and _margin(values) < _LANDSLIDE else ""


def _below(limit: Decimal, words: str) -> Callable[[list[Decimal]], str]:
    return lambda values: words if values[0] < limit else ""


def _from(limit: Decimal, words: str) -> Callable[[list[Decimal]], str]:
    return lambda values: words if values[0] >= limit else ""


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:almost|nearly) as|narrow(?:ly)?|landslide|overwhelming(?:ly)?|vast|huge|slim|slender|bare|soar\w*"
        r"|skyrocket\w*|rocketed|plummet\w*|plung\w+|collaps\w+|edg(?:ed|es|ing)|inch(?:ed|es|ing)|crept|nudged|ticked"
        r"|slight(?:ly)?|marginal(?:ly)?|decimat\w+)\b",
        re.IGNORECASE,
    )


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Callable[[list[Decimal]], str]], ...]:
    some = rf"[^;:()\n{NO_FIGURE}]"
    near = rf"[^,;:()\n{NO_FIGURE}]"
    one, two = rf"(?P<one>{FIGURE})", rf"(?P<two>{FIGURE})"
    against = r"(?: [a-z]+)?(?: to| against| versus|-|–| votes to| votes against)"
    course = r"(?:up|down|higher|lower)"
    forms = (
        _Form(
            rf"{one}{some}{{0,60}}? (?P<word>(?:almost|nearly) as {_SIZE}){some}{{0,60}}? as {some}{{0,60}}?{two}",
            _almost,
        ),
        _Form(
            rf"(?P<word>\b(?:almost|nearly) as {_SIZE})[^;()\n{NO_FIGURE}]{{0,60}}?[:,] {one}{near}{{0,30}}?"
            rf" (?:against|versus|compared with|to){near}{{0,20}}? {two}",
            _almost,
        ),
        _Form(
            rf"(?P<word>\bnarrowly\b(?!-)|\bby a narrow margin\b){some}{{0,80}}? {one}{against} {two}(?! from)",
            _narrowly,
        ),
        _Form(rf"(?P<word>\b(?:in|by) a landslide\b|\boverwhelmingly\b){some}{{0,60}}? {one}{against} {two}", _clearly),
        _Form(
            rf"(?P<word>\b(?:overwhelming|vast|huge) majority\b)(?: of |, of | \(|, |,? with |,? at |: ){one}",
            _below(_VAST, "that is little more than half"),
        ),
        _Form(
            rf"{one},? (?:a|an|the) (?P<word>(?:overwhelming|vast|huge) majority\b)",
            _below(_VAST, "that is little more than half"),
        ),
        _Form(
            rf"(?P<word>\b(?:slim|slender|bare|narrow) majority\b)(?: of |, of | \(|, |,? with |,? at |: ){one}",
            _from(_SLIM, "that is far more than half"),
        ),
        _Form(
            rf"(?P<word>\b(?:soar|skyrocket|rocket|plummet|plung|collaps)\w*)(?: by)? {one}",
            _below(_SOARING, "that is hardly a change"),
        ),
        _Form(
            rf"(?P<word>\b(?:edg|inch|creep|crept|nudg|tick)\w* {course})(?P<by> by)? {one}(?(by)|(?! to\b))",
            _from(_EDGING, "that is no small step"),
        ),
        _Form(
            rf"(?P<word>\b(?:slightly|marginally)){near}{{0,15}},? by {one}"
            rf"|(?P<word2>\bslight (?:increase|rise|drop|fall|decline|gain|decrease)) of (?P<other>{FIGURE})",
            _from(_SLIGHT, "that is no slight change"),
        ),
        _Form(
            rf"(?P<word>\bdecimat\w+){near}{{0,40}} {one}",
            _below(_TENTH, "to decimate is to take a tenth, or far more"),
        ),
    )
    return tuple((re.compile(form.pattern, re.IGNORECASE), form.judge) for form in forms)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    words = (*sized(article), *worded_parts(article))
    plain = {word.place.start for word in words if word.is_plain}
    told = [each for each in _by_forms(article, rule) if each.location.span.start not in plain]
    yield from told
    taken = {each.location.span.start for each in told}
    for word in words:
        if word.place.start not in taken:
            figures = " and ".join(figure.of(article.text) for figure in word.figures)
            fields = {"word": word.place.of(article.text), "figures": figures, "fault": word.fault}
            evidence = tuple(at(article, figure, "the figure") for figure in word.figures)
            level = None if word.is_plain else Level.NOTE
            yield found(rule, article, word.place, fields, level=level, evidence=evidence)


def _by_forms(article: Article, rule: Rule) -> Iterator[Finding]:
    for skeleton in skeletons(article, _gate(), least=1):
        for pattern, judge in _forms():
            for match in pattern.finditer(skeleton.text):
                yield from _judged(article, rule, skeleton, match, judge)
    if "arrow" in article.text or "verwhelming" in article.text:
        yield from _scores(article, rule)


def _scores(article: Article, rule: Rule) -> Iterator[Finding]:
    """Judge votes that are written as a score, "72-28", which is no figure."""
    for match in matches(article, _score(), ("narrowly", "overwhelmingly"), DIGITS):
        judge = _clearly if match["word"].lower().startswith("over") else _narrowly
        fault = judge([Decimal(match["one"]), Decimal(match["two"])])
        if fault:
            fields = {"word": match["word"], "figures": match["score"], "fault": fault}
            evidence = (at(article, Span(*match.span("score")), "the votes"),)
            yield found(rule, article, Span(*match.span("word")), fields, level=Level.NOTE, evidence=evidence)


@cache
def _score() -> re.Pattern[str]:
    return re.compile(
        r"(?P<word>\b(?:narrowly|overwhelmingly)\b)(?=[^.;:\n]*\b(?:vot|pass|approv|reject|back|bill|motion|measure"
        r"|Senate|House|parliament))"
        r"[^.;:()\n\d]{0,80}\s\(?(?P<score>(?P<one>\d{1,3})[-–](?P<two>\d{1,3}))(?![\d-])",
        re.IGNORECASE,
    )


def _judged(
    article: Article,
    rule: Rule,
    skeleton: Skeleton,
    match: re.Match[str],
    judge: Callable[[list[Decimal]], str],
) -> Iterator[Finding]:
    given = match.groupdict()
    name = "word" if given["word"] else "word2"
    claims = [skeleton.claim(given[key]) for key in ("one", "other", "two") if given.get(key)]
    values = [claim.quantity.best.value for claim in claims]
    if not _are_comparable(claims, judge) or not all(values):
        return
    fault = judge([value for value in values if value is not None])
    if fault:
        word = skeleton.place(*match.span(name))
        figures = " and ".join(claim.span.of(article.text) for claim in claims)
        fields = {"word": word.of(article.text), "figures": figures, "fault": fault}
        evidence = tuple(at(article, claim.span, "the figure") for claim in claims)
        is_sure = judge is _almost and _is_doubtless(skeleton, match, claims)
        yield found(rule, article, word, fields, level=None if is_sure else Level.NOTE, evidence=evidence)


def _is_doubtless(skeleton: Skeleton, match: re.Match[str], claims: list[Claim]) -> bool:
    """Whether two figures are far from "almost as many" and nothing else can be meant.

    They are the only ones of their unit, and the words are of the first: "8 tonnes in 2019, almost as much as".
    """
    one, two = (claim.quantity.best for claim in claims)
    if sum(alike(claim.quantity.best.unit, one.unit) for claim in skeleton.claims) != len(claims):
        return False
    ratio = EXACT.divide(one.value or _ONE, two.value or _ONE)
    is_far = not _ONE / _FAR < ratio < _FAR
    between = skeleton.text[match.end("one") : match.start("word")]
    is_behind = match.start("word") < match.start("one")
    is_turned = _of_another().search(skeleton.text, match.end("word"), match.start("two")) is not None
    return is_far and (is_behind or (_apposed().fullmatch(between) is not None and not is_turned))


@cache
def _apposed() -> re.Pattern[str]:
    """Match what may stand between a figure and the words of its size."""
    return re.compile(
        r"(?: (?!(?:and|but|or|who|which|that|while)\b)[a-z-]+){0,4}?(?: (?:in|of|by|on|for) (?:[A-Z]\w+|\d{4}))?"
        r"(?:,| –| —| (?:was|were|is|are)) "
    )


@cache
def _of_another() -> re.Pattern[str]:
    """Match what makes the second figure one of something else than what the first is set beside."""
    return re.compile(r"\b(?:whose|did|does|do|had|filled|until|before|after)\b")


def _are_comparable(claims: list[Claim], judge: Callable[[list[Decimal]], str]) -> bool:
    """Whether one figure is a percentage, or two are of one unit; votes are counts or percentages."""
    first = claims[0].quantity
    if len(claims) == 1:
        return first.kind is QuantityKind.PERCENT
    second = claims[1].quantity
    if judge is _almost:
        nouns = {quantity.mention.noun.lower() for quantity in (first, second)} - {""}
        is_bare = second.best.unit is None and second.kind is QuantityKind.COUNT and not second.mention.noun
        return (alike(first.best.unit, second.best.unit) or is_bare) and len(nouns) <= 1
    are_votes = all(quantity.kind in _COUNTS or quantity.kind is QuantityKind.PERCENT for quantity in (first, second))
    return are_votes and alike(first.best.unit, second.best.unit)


KIND = Kind(KindSpec("size-words", {}, ("word", "figures", "fault")), within=_check)
