"""What is told with a percentage or a multiple of the only two levels around it: "a 16% jump", "has doubled".

Comes in: an article. Goes out: courses. Never happens here: comparing values.

Worked examples: "Exports saw a 16% jump. Some 104 tonnes were shipped this season; in the one before it was 40", "In
May it handled 2.5 million. Now it is 3.2 million, which is 28% busier".
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.between.words import way_of
from factcheck.checking.arithmetic.change_words import NOUNS, VERBS
from factcheck.checking.arithmetic.own_subjects import are_of_two, has_own_subject
from factcheck.checking.arithmetic.reckoning.terms import Term
from factcheck.checking.arithmetic.skeletons import FIGURE, is_figure
from factcheck.checking.arithmetic.two_times import Course, Way, course_of, otherwise, pair_of
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.model.claim import Article
from factcheck.model.quantity import QuantityKind

_BEFORE, _AFTER, _REACH = 2, 2, 60


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"%|\b(?:per ?cent|pct|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|[a-z]+fold|times|twice|half|halved"
        r"|ris(?:e|en|ing)|rose|fall(?:en|ing)?|fell|up on|down on|higher|lower|climb\w*|drop\w*|increas\w+|declin\w+"
        r"|fewer|more|shr[aiu]nk|gr[eo]wn?|shorten\w*|lengthen\w*|slump\w*|jump\w*|surg\w+)\b"
    )


@cache
def _of_percent() -> tuple[re.Pattern[str], ...]:
    """Match a percentage of a change with its word: "a 16% jump", "risen by 52%", "28% busier", "25% less common"."""
    adjective = (
        r"(?:(?:more|less|fewer) [a-z]+|fewer|more|less|[a-z]+(?<!oth)(?<!numb)(?<!memb)(?<!aft)(?<!und)(?<!ov)er)"
    )
    return (
        re.compile(rf"(?P<stated>{FIGURE})(?: [a-z]+)?[ -](?P<word>{NOUNS})\b(?! (?:of|from|on) {FIGURE})"),
        re.compile(rf"\b(?P<word>{NOUNS}) of (?:about |some |nearly |almost )?(?P<stated>{FIGURE})"),
        re.compile(rf"\b(?P<word>{VERBS})(?: by)? (?:about |some |nearly |almost |a |an )?(?P<stated>{FIGURE})"),
        re.compile(rf"(?P<stated>{FIGURE}) (?P<word>{adjective})\b"),
    )


def courses(article: Article) -> Iterator[Course]:
    """Yield each way that is told with a figure of the only two levels around it."""
    for window in windows(article, _gate(), before=_BEFORE, after=_AFTER):
        told = [*_told(window)]
        pair = pair_of(window, of_percent=False) if told else None
        if pair is not None:
            ways = (each for each in told if not _is_of_another(window, each, pair))
            yield from (course for each in ways if (course := course_of(window, each, pair)) is not None)


def _is_of_another(window: Window, way: Way, pair: tuple[Term, Term]) -> bool:
    """Whether the levels were told before, of something else: "from 400 to 1,200, while wages rose 20 percent"."""
    start, _ = window.sentence_at(way.place)
    first, last = sorted(term.place for term in pair)
    is_behind = last < way.place and has_own_subject(window.text, start, way.place, window.text[:start])
    return is_behind or are_of_two(window.text, window.sentence_at(last)[0], first, last)


def _told(window: Window) -> Iterator[Way]:
    """Yield the ways that the sentence in the middle tells."""
    seen: set[str] = set()
    for match in (match for form in _of_percent() for match in form.finditer(window.cue)):
        stated, word = window.skeleton.claim(match["stated"]), match["word"]
        around = window.cue[max(0, match.start() - _REACH) : match.end() + _REACH]
        is_up = way_of(word) if stated.quantity.kind is QuantityKind.PERCENT else None
        if is_up is not None and match["stated"] not in seen and otherwise().search(around) is None:
            seen.add(match["stated"])
            yield Way(window.start + match.start("stated"), stated, word, is_up)
    for place in range(window.start, window.end):
        if is_figure(window.text[place]):
            claim = window.skeleton.claim(window.text[place])
            if claim.quantity.kind is QuantityKind.MULTIPLE and _is_of_levels(window, place):
                yield Way(place, claim, claim.quantity.mention.numeral.text, is_up=True)


def _is_of_levels(window: Window, place: int) -> bool:
    """Whether a multiple is said of what moved, and not of something that somebody doubled."""
    return otherwise().search(window.cue) is None and _ended().match(window.text, place + 1) is not None


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(
        r"(?=[.,;])| (?:in|since|over|within|from|last|this|what it|what they)\b"
        rf"|[ -](?:{NOUNS}|growth|expansion|drop)(?=[.,;]| in\b| since\b)"
    )
