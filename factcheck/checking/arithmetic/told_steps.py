"""By how much the only two levels around it are said to differ: "another 14 cases", "cut by 1,150".

Comes in: an article. Goes out: courses. Never happens here: comparing values.

Worked example: "Rescuers pulled 11 more bodies out. The toll now stands at 74; it was 63 in the morning."
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.change_words import NOUNS, VERBS
from factcheck.checking.arithmetic.reckoning.terms import Term
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of, like
from factcheck.checking.arithmetic.two_times import Course, Way, course_of, pair_of
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import bare

_BEFORE, _AFTER = 2, 2
# So near one another are a level and what little was taken off it.
_LIKE = Interval(Decimal("0.5"), Decimal(2))


def steps(article: Article) -> Iterator[Course]:
    """Yield each amount by which the only two levels around it are said to differ."""
    for window in windows(article, _step_gate(), before=_BEFORE, after=_AFTER):
        if _otherwise_of_step().search(window.cue) is None:
            for match in (match for form in _of_step() for match in form.finditer(window.cue)):
                yield from _steps(window, match)


def _steps(window: Window, match: re.Match[str]) -> Iterator[Course]:
    """Yield the step that a form of words tells, with the only two levels around it."""
    stated = window.skeleton.claim(match["stated"])
    if stated.quantity.kind not in _STEPS:
        return
    pair = pair_of(window, of_percent=False, step=stated)
    if pair is not None and bare(stated.quantity.best.unit) == bare(pair[0].quantity.best.unit):
        way = Way(window.start + match.start("stated"), stated, match.groupdict().get("word") or "more", is_up=True)
        course = course_of(window, way, pair)
        if course is not None:
            yield course._replace(is_same=course.is_same or _is_counted_on(window, pair))


def taken_off(article: Article) -> Iterator[Course]:
    """Yield what was taken off a level to make the only amount before it: "in 54.9 s. It took 0.4 s off a 55.3"."""
    for window in windows(article, _of_taking(), before=1):
        yield from _taken_off(window)


@cache
def _of_taking() -> re.Pattern[str]:
    return re.compile(r"\boff (?:an?|the|his|her|its|their)\b")


def _taken_off(window: Window) -> Iterator[Course]:
    for match in _of_taken().finditer(window.cue):
        stated, base = (window.skeleton.claim(match[name]) for name in ("stated", "base"))
        unit, place = bare(stated.quantity.best.unit), window.start + match.start("stated")
        if unit is None or bare(base.quantity.best.unit) not in {unit, None} or base.quantity.mention.noun:
            continue
        before = [each for at, each in figures_of(window) if at < place and bare(each.quantity.best.unit) == unit]
        values = [each.quantity.best.value for each in (stated, base, *before[-1:])]
        if len(before) == 1 and all(values) and _LIKE.contains(EXACT.divide(*map(_value, (before[0], base)))):
            yield Course(like(base, before[0]), before[0], stated, "off", is_up=False, is_same=True)


def _value(claim: Claim) -> Decimal:
    return value_of(claim.quantity.best)


@cache
def _of_taken() -> re.Pattern[str]:
    taken = "took|takes|taking|taken|knocked|knocking|shaved|shaving|cut|cutting|sliced|clipped|lopped"
    doing = r"\b(?:[Tt]hat|[Tt]his|[Ww]hich|[Ii]t|in doing so|thus|thereby)|,"
    return re.compile(
        rf"(?:{doing}) (?:{taken}) (?P<stated>{FIGURE})(?: [a-z]+)? off (?:an?|the|his|her|its|their)"
        rf" [^.;,{NO_FIGURE}]{{0,40}}(?P<base>{FIGURE})"
    )


def _is_counted_on(window: Window, pair: tuple[Term, Term]) -> bool:
    """Whether the levels are told as running counts: "the toll now stands at", "it was 65 before"."""
    places = [window.sentence_at(term.place) for term in pair]
    return any(_running().search(window.text, start, end) is not None for start, end in places)


@cache
def _running() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:toll|tally|total|in all|altogether|now (?:stands?|has|have|holds?|numbers?)|counts?|number of|count"
        r"|stock"
        r"|membership|collection|reserves?|score|record(?:ed)?)\b"
    )


_STEPS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.MEASURE})


@cache
def _step_gate() -> re.Pattern[str]:
    return re.compile(
        at_edge(
            "by|of|more|fewer|less|another|further|additional|new|taken|took|added|off|up|down|bringing|taking|lifting|raising|pushing|brings|takes|lifts|raises|pushes"
        )
    )


@cache
def _of_step() -> tuple[re.Pattern[str], ...]:
    some = rf"[^,;.{NO_FIGURE}]"
    return (
        re.compile(rf"\b(?P<word>{VERBS})\b{some}{{0,40}}? by (?:about |some )?(?P<stated>{FIGURE})"),
        re.compile(rf"\b(?!loss)(?P<word>{NOUNS}) of (?:about |some )?(?P<stated>{FIGURE})"),
        re.compile(rf"\b(?:[Aa]nother|[Aa] further|[Aa]n additional|[Aa]n extra) (?P<stated>{FIGURE})"),
        re.compile(rf"(?P<stated>{FIGURE}) (?:more|further|additional|new|extra|fewer)\b(?! than)"),
        re.compile(
            rf"(?P<stated>{FIGURE})[^.;{NO_FIGURE}]{{1,80}}?,? (?:bring|tak|lift|rais|push)(?:ing|es) (?:the|its|their)"
            rf"(?: [\w’'-]+){{1,6}}? to (?:about |at least )?{FIGURE}"
        ),
        re.compile(
            rf"\b(?:taken|took|takes|knocked|wiped|shaved|added|put) (?:a further"
            rf" )?(?P<stated>{FIGURE}){some}{{0,20}}? (?:off|on|to)\b"
        ),
    )


@cache
def _otherwise_of_step() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:each|every|per|average|annual\w*|forecast|expect\w*|target|plan\w*|will|would|could|respectively|if"
        r"|injur\w*"
        r"|wounded|missing)\b",
        re.IGNORECASE,
    )
