"""Two levels of one thing at two times, wherever they stand, and what the sentences around them say of its course.

Comes in: an article. Goes out: courses: the earlier level, the later one, and the percentage, the multiple or the mere
word that tells the way between them. Never happens here: comparing values.

No form of words joins the levels: they are the only two amounts of one unit in a few sentences, and what stands beside
each says which is the earlier. Worked examples: "Exports saw a 16% jump. Some 104 tonnes were shipped in the latest
season; in the one before it was 40", "In May it handled 2.5 million. Now it is 3.2 million, which is 28% busier".
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from factcheck.checking.arithmetic.change_words import NOUNS, VERBS, points_up
from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.reckoning.terms import Term, terms_of
from factcheck.checking.arithmetic.skeletons import FIGURE, is_figure
from factcheck.checking.arithmetic.told_levels import figures_of, has_own_change, is_step, like
from factcheck.checking.arithmetic.when_told import is_before
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind

_BEFORE, _AFTER, _PAIR, _REACH = 2, 2, 2, 60
_LEAST_WORD = 4


class Course(NamedTuple):
    """Two levels in order of time, and what is told of them.

    stated   the percentage or the multiple, or None where a word alone tells the way
    word     the word of the change, as "jump" or "busier"
    is_up    whether that word says that it became more
    is_same  whether the words say that the levels are of that very thing, and not only that they stand near
    """

    earlier: Claim
    later: Claim
    stated: Claim | None
    word: str
    is_up: bool
    is_same: bool


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"%|\b(?:per ?cent|pct|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|[a-z]+fold|times|twice|half|halved"
        r"|ris(?:e|en|ing)|rose|fall(?:en|ing)?|fell|up on|down on|higher|lower|climb\w*|drop\w*|increas\w+|declin\w+"
        r"|fewer|more|shr[aiu]nk|gr[eo]wn?|shorten\w*|lengthen\w*|slump\w*|jump\w*|surg\w+)\b"
    )


@cache
def _times() -> re.Pattern[str]:
    """Match what sets two levels apart in time, in the sentence of the second."""
    return re.compile(
        r"\b(?:compared|against|versus|from|last|ago|earlier|previous\w*|before|had been|(?:18|19|20)\d\d|January"
        r"|February"
        r"|March|April|May|June|July|August|September|October|November|December)\b"
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


@cache
def _of_way() -> re.Pattern[str]:
    """Match a word that says which way it went, of what the clause is about: "turnout was lower"."""
    return re.compile(
        r"(?:\b(?:has|have) (?P<done>risen|fallen|climbed|dropped|increased|declined|decreased|grown|shrunk|slumped"
        r"|jumped|surged|lengthened|shortened|gone up|gone down|come down)\b"
        r"|\b(?:was|were|is|are) (?P<is>higher|lower|up|down)(?= (?:than|on)\b)"
        r"|(?:(?<=\. )|^)[A-Z][^,.;:]{2,50}? (?P<did>rose|fell|climbed|dropped|increased|declined|grew|slumped|jumped"
        r"|surged)(?=[.,:]| last| this| in "
        r"| again| sharply| slightly))"
    )


_UP_WAYS = frozenset(
    {
        "risen",
        "climbed",
        "increased",
        "grown",
        "jumped",
        "surged",
        "lengthened",
        "gone up",
        "higher",
        "up",
        "rose",
        "grew",
    }
)


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the change one of other levels: other times, prices, averages, what may come."""
    return re.compile(
        r"\b(?:annual(?:i[sz]ed)?|yearly|a year(?! (?:ago|earlier|before))|real terms|inflation|constant|like-for-like"
        r"|adjusted|underlying|organic|comparable|forecast|expected?|expects|target|predicted|points?|respectively"
        r"|could"
        r"|would|per year|each|every|another|interest|yield|chance|likely|not|no|never|if)\b",
        re.IGNORECASE,
    )


class _Way(NamedTuple):
    """Where a way is told, with its figure if it has one."""

    place: int
    stated: Claim | None
    word: str
    is_up: bool
    is_compared: bool = False


def courses(article: Article) -> Iterator[Course]:
    """Yield each way that is told with a figure of the only two levels around it."""
    for window in windows(article, _gate(), before=_BEFORE, after=_AFTER):
        told = [*_told(window)]
        pair = _pair(window, of_percent=False) if told else None
        if pair is not None:
            yield from (course for each in told if (course := _course(window, each, pair)) is not None)


def mere_courses(article: Article) -> Iterator[Course]:
    """Yield each way that a word alone tells of two levels behind it."""
    for window in windows(article, _times(), before=_BEFORE, least=_PAIR):
        pair = _pair(window, of_percent=True)
        way = None if pair is None else _mere_way(window, min(term.place for term in pair))
        if pair is not None and way is not None and any(window.start <= term.place for term in pair):
            course = _course(window, way, pair)
            if course is not None:
                yield course


def _mere_way(window: Window, first: int) -> _Way | None:
    """Return the last way before the first level that a word tells, if no other figure stands between."""
    ways = list(_of_way().finditer(window.text, 0, first))
    if not ways or any(ways[-1].end() <= at < first and _is_amount(claim) for at, claim in figures_of(window)):
        return None
    place, end = ways[-1].start(), window.sentence_at(first)[1]
    if _moves().search(window.text, max(ways[-1].end(), window.sentence_at(first)[0]), end) is not None:
        return None  # the levels have a way of their own
    if place >= window.sentence_at(first)[0] and _goes_on().search(window.text[ways[-1].end() : first]) is None:
        return None
    if _otherwise().search(window.text, window.sentence_at(place)[0], end) is not None:
        return None
    word = ways[-1]["done"] or ways[-1]["is"] or ways[-1]["did"]
    return _Way(place, None, word, word in _UP_WAYS, is_compared=ways[-1]["is"] is not None)


def _is_amount(claim: Claim) -> bool:
    return claim.quantity.kind is not QuantityKind.DURATION


@cache
def _moves() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{VERBS}|{NOUNS})\b")


@cache
def _goes_on() -> re.Pattern[str]:
    """Match what adds levels to a way in its own sentence: ", with an average of"."""
    return re.compile(r"(?:,|:|–|—) (?:with|to|at|reaching|standing at)\b[^,;:]{0,30}$")


def _told(window: Window) -> Iterator[_Way]:
    """Yield the ways that the sentence in the middle tells."""
    seen: set[str] = set()
    for match in (match for form in _of_percent() for match in form.finditer(window.cue)):
        stated, word = window.skeleton.claim(match["stated"]), match["word"]
        around = window.cue[max(0, match.start() - _REACH) : match.end() + _REACH]
        is_percent = stated.quantity.kind is QuantityKind.PERCENT
        if is_percent and match["stated"] not in seen and _otherwise().search(around) is None:
            seen.add(match["stated"])
            yield _Way(window.start + match.start("stated"), stated, word, _points_up(word))
    for place in range(window.start, window.end):
        if is_figure(window.text[place]):
            claim = window.skeleton.claim(window.text[place])
            if claim.quantity.kind is QuantityKind.MULTIPLE and _is_of_levels(window, place):
                yield _Way(place, claim, claim.quantity.mention.numeral.text, is_up=True)


def _is_of_levels(window: Window, place: int) -> bool:
    """Whether a multiple is said of what moved, and not of something that somebody doubled."""
    return _otherwise().search(window.cue) is None and _ended().match(window.text, place + 1) is not None


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(
        rf"(?=[.,;])| (?:in|since|over|within|from|what it|what they)\b|[ -](?:{NOUNS}|growth|expansion|drop)(?=[.,;]"
        rf"| in\b| since\b)"
    )


def _points_up(word: str) -> bool:
    """Whether a word or a comparative says that there is more of something; "busier" does, "lighter" does not."""
    small = word.lower()
    if points_up(small.split(" ")[0]):
        return True
    fewer = {
        "lighter",
        "quieter",
        "thinner",
        "shorter",
        "smaller",
        "lower",
        "cheaper",
        "weaker",
        "emptier",
        "scarcer",
        "rarer",
    }
    return small.endswith("er") and small not in fewer and " " not in small and small != "fewer"


def _pair(window: Window, *, of_percent: bool) -> tuple[Term, Term] | None:
    """Return the only two levels of one unit in order of time, or None."""
    levels = [term for term in terms_of(window) if not is_step(window, term.place) and not _is_minor(term)]
    if not of_percent:
        levels = [term for term in levels if term.quantity.kind is not QuantityKind.PERCENT]
    unit_of = {term.place: term.unit.partition("/")[0] for term in levels}
    groups = [
        list(group)
        for _, group in groupby(sorted(levels, key=lambda term: unit_of[term.place]), lambda term: unit_of[term.place])
    ]
    pairs = [tuple(sorted(group)) for group in groups if len(group) == _PAIR]
    if len(pairs) != 1 or any(len(group) > _PAIR for group in groups if group[0].unit == pairs[0][0].unit):
        return None
    one, other = pairs[0]
    if one.value == other.value or other.sentence - one.sentence > _PAIR:
        return None
    if one.unit == "count" and not can_be_added([one.claim, other.claim]):
        return None
    order = is_before(window, one.place, other.place)
    return None if order is None else (one, other) if order else (other, one)


def _is_minor(term: Term) -> bool:
    """Whether a count in letters may be one of other things beside the levels, or a span of time is one."""
    return term.quantity.kind is QuantityKind.DURATION and term.is_word


def _course(window: Window, way: _Way, pair: tuple[Term, Term]) -> Course | None:
    earlier, later = pair
    is_share = earlier.quantity.kind is QuantityKind.PERCENT
    if (is_share and way.stated is not None) or any(
        has_own_change(window, term.place) and not _is_its_own(window, way, term) for term in pair
    ):
        return None
    if way.stated is not None and any(term.claim.span == way.stated.span for term in pair):
        return None
    first, last = like(earlier.claim, later.claim), like(later.claim, earlier.claim)
    return Course(first, last, way.stated, way.word, way.is_up, _is_same(window, way, pair))


def _is_its_own(window: Window, way: _Way, term: Term) -> bool:
    """Whether the change that stands behind a level is the very one that is told."""
    return term.place < way.place < window.sentence_at(term.place)[1]


def _is_same(window: Window, way: _Way, pair: tuple[Term, Term]) -> bool:
    """Whether the levels are told of what the way is told of: beside it, by its name, or by a pronoun."""
    if way.is_compared:
        return True  # "lower than four years ago", and the only two levels are of two times
    start, end = window.sentence_at(way.place)
    first = min(term.place for term in pair)
    if any(start <= term.place < end for term in pair):
        return True
    told, levels = window.text[start:end], window.text[slice(*window.sentence_at(first))]
    names = {_stem(word) for word in _words().findall(told)} & {_stem(word) for word in _words().findall(levels)}
    return bool(names - _COMMON) or _pronoun().match(levels) is not None


_COMMON = frozenset(
    {
        "year",
        "month",
        "week",
        "last",
        "this",
        "said",
        "have",
        "been",
        "were",
        "from",
        "with",
        "that",
        "than",
        "time",
        "season",
        "quarter",
        "compared",
        "their",
    }
)


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"[A-Za-z]{{{_LEAST_WORD},}}")


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(r"(?:It|They|The (?:figure|number|total|rate|price|count))\b")


def _stem(word: str) -> str:
    return word.lower().removesuffix("s").removesuffix("e")[:6]
