"""Which way it went, told by a word alone, of two levels in the sentences around it.

Comes in: an article. Goes out: courses without a figure of the change. Never happens here: comparing values.

Worked examples: "Turnout was lower than four years ago. Some 58.3% voted; in 2019 it was 64.1%", "In January they
waited 50 minutes. By March the wait had shortened to 20".
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.change_words import NOUNS, VERBS
from factcheck.checking.arithmetic.reckoning.terms import Term
from factcheck.checking.arithmetic.told_levels import content, figures_of, like
from factcheck.checking.arithmetic.two_times import COMMON, Course, Way, course_of, otherwise, pair_of, words_of
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind

_BEFORE, _PAIR, _REACH = 2, 2, 60


@cache
def _times() -> re.Pattern[str]:
    """Match what sets two levels apart in time, in the sentence of the second."""
    return re.compile(
        at_edge(
            r"compared|against|versus|from|last|ago|earlier|previous\w*|before|had been|1[89]\d\d|20\d\d|January"
            "|February|March|April|May|June|July|August|September|October|November|December"
        )
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


def mere_courses(article: Article) -> Iterator[Course]:
    """Yield each way that a word alone tells of two levels behind it."""
    for window in windows(article, _times(), before=_BEFORE, least=_PAIR):
        pair = pair_of(window, of_percent=True)
        reached = None if pair is None else _reached_way(window, pair)
        if pair is not None and reached is not None:
            yield Course(
                pair[0].claim, like(pair[1].claim, pair[0].claim), None, reached.word, reached.is_up, is_same=True
            )
            continue
        way = None if pair is None else _mere_way(window, min(term.place for term in pair))
        if pair is not None and way is not None and any(window.start <= term.place for term in pair):
            course = course_of(window, way, pair)
            if course is not None:
                yield course


def _mere_way(window: Window, first: int) -> Way | None:
    """Return the last way before the first level that a word tells, if no other figure stands between."""
    ways = list(_of_way().finditer(window.text, 0, first))
    if not ways or any(ways[-1].end() <= at < first and _is_amount(claim) for at, claim in figures_of(window)):
        return None
    place, end = ways[-1].start(), window.sentence_at(first)[1]
    if _moves().search(window.text, max(ways[-1].end(), window.sentence_at(first)[0]), end) is not None:
        return None  # the levels have a way of their own
    if place >= window.sentence_at(first)[0] and _goes_on().search(window.text[ways[-1].end() : first]) is None:
        return None
    if otherwise().search(window.text, window.sentence_at(place)[0], end) is not None:
        return None
    word = ways[-1]["done"] or ways[-1]["is"] or ways[-1]["did"]
    return Way(place, None, word, word in _UP_WAYS, is_compared=ways[-1]["is"] is not None)


def _reached_way(window: Window, pair: tuple[Term, Term]) -> Way | None:
    """Return the way that leads to the later level in another sentence: "by March it had lengthened to"."""
    earlier, later = pair
    start = window.sentence_at(later.place)[0]
    if later.place < window.start or earlier.place >= start:
        return None
    way = _to().search(window.text[max(start, later.place - _REACH) : later.place])
    names = {_root(word) for word in words_of().findall(window.text[start : later.place])}
    told = {_root(word) for word in words_of().findall(window.text[slice(*window.sentence_at(earlier.place))])}
    is_same = _taken_up().search(window.text, start, later.place) is not None or bool(names & told - COMMON)
    if way is not None and _names_another(window.text[start : later.place - len(way[0])], told):
        return None
    if (
        way is None
        or not is_same
        or otherwise().search(window.text, start, window.sentence_at(later.place)[1]) is not None
    ):
        return None
    return Way(later.place, None, way["word"], way["word"] in _UP_TO)


def _names_another(clause: str, told: set[str]) -> bool:
    """Whether a clause names what was not spoken of: "the share of overnight guests" is not that of day guests."""
    return not {_root(word) for word in content(clause)} <= told | _LEVELS


def _root(word: str) -> str:
    """Return what two forms of a word share: "waited" and "wait"."""
    return word.lower().removesuffix("ed").removesuffix("ing").removesuffix("s").removesuffix("e")[:6]


_LEVELS = frozenset(
    map(
        _root,
        (
            "share", "proportion", "rate", "figure", "number", "total", "average", "level", "price", "cost", "wait",
            "count", "toll", "tally", "bill", "fee", "fare", "rent", "further", "again", "even", "only", "again",
        ),
    )
)  # fmt: skip
_UP_TO = frozenset(
    {
        "risen",
        "rose",
        "climbed",
        "increased",
        "grown",
        "grew",
        "jumped",
        "swelled",
        "firmed",
        "lengthened",
        "went up",
        "gone up",
        "edged up",
        "crept up",
    }
)


@cache
def _to() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<word>risen|rose|climbed|increased|grown|grew|jumped|swelled|firmed|lengthened|(?:went|gone|edged"
        r"|crept) up"
        r"|fallen|fell|dropped|declined|decreased|eased|slipped|shortened|shrank|shrunk|slumped|tumbled|dwindled"
        r"|(?:went|gone|come|came|edged|crept) down)(?: [a-z]+ly| back| further| again)? to (?:about |just |only "
        r"|some )?$"
    )


@cache
def _taken_up() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:it|they|(?:the|its|their|that)(?: average)? (?:price|figure|rate|number|total|count|wait|toll|tally"
        r"|level|share"
        r"|cost|bill|fee|fare|rent))\b",
        re.IGNORECASE,
    )


def _is_amount(claim: Claim) -> bool:
    return claim.quantity.kind is not QuantityKind.DURATION


@cache
def _moves() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{VERBS}|{NOUNS})\b")


@cache
def _goes_on() -> re.Pattern[str]:
    """Match what adds levels to a way in its own sentence: ", with an average of"."""
    return re.compile(r"(?:,|:|–|—) (?:with|to|at|reaching|standing at)\b[^,;:]{0,30}$")
