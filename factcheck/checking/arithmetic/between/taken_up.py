"""A word that takes up two levels as what became more or less: "the decline", "has risen", "it had been wider".

Comes in: an article. Goes out: the two levels, the word and the way that it points. Never happens here: comparing
values.

The levels are the only two amounts of one sort near the word, each with a time of its own. Nothing else near them may
tell which way they went: then the word is of something else. Worked examples: "Attendance was 31,200. A year ago it had
been 29,800. The club blames the weather for the decline"; "The gap was 1.7 billion in May. It had been wider in April,
at 1.2 billion"; "The share, at 41.20 euros a week ago, has risen to 38.90".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.between.amounts import COUNT, amounts_of
from factcheck.checking.arithmetic.between.levels import Levels, levels_near
from factcheck.checking.arithmetic.between.words import way_of
from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import are_part_and_whole
from factcheck.checking.arithmetic.when_told import is_before
from factcheck.checking.arithmetic.windows import ANY_WORDS, LISTED, Window, windows
from factcheck.checking.near_figures import sentences_near_figures
from factcheck.checking.values import value_of
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval

_BEFORE, _PAIR = 2, 2
_LIKE, _SIZED = Interval(Decimal("0.5"), Decimal(2)), Interval(Decimal("0.2"), Decimal(5))
_NAMES = ("noun", "verb", "more", "ever", "way")


class TakenUp(NamedTuple):
    """Two levels in order of time, the word, and whether it says that there is more of the later one.

    `is_gap` where the word compares two levels, as "wider" does, and says nothing of better or worse.
    """

    earlier: Claim
    later: Claim
    word: str
    is_up: bool
    is_gap: bool = False


def taken_up(article: Article) -> Iterator[TakenUp]:
    """Yield the words that take up two levels near them, whether they fit or not."""
    for window in windows(article, _gate(), before=_BEFORE, least=_PAIR, roles=LISTED):
        for match in _forms().finditer(window.text, window.start, window.end):
            yield from _told(window, match)
    for window in windows(article, _stood(), before=1, least=_PAIR, roles=LISTED):
        yield from _led_before(window)
    # A sentence without figures has no window of its own.
    near = sentences_near_figures(article, (*_TAKING_UP, *_MADE))
    if any(_noun().search(article.text, *sentence) is not None for sentence in near):
        for window in windows(article, ANY_WORDS, before=1, after=1, least=_PAIR, roles=LISTED):
            end = window.sentence_at(window.end)[1]
            behind = _noun().search(window.text, window.end, end)
            if behind is not None and _figure().search(window.text, window.end, end) is None:
                yield from _told(window, behind)


def _told(window: Window, match: re.Match[str]) -> Iterator[TakenUp]:
    given = match.groupdict()
    word = next(given[name] for name in _NAMES if given.get(name) is not None)
    is_up, end = way_of(word), window.sentence_at(match.start())[1]
    if is_up is None or _otherwise().search(window.text, window.sentences[0], end) is not None:
        return
    led = _led_from().match(window.text, match.end()) if given.get("noun") else None
    if led is not None:
        levels = _from(window, match.start(), led.end() - 1)
    else:
        levels = _led_to(window, match) if given.get("verb") else _near(window, match.start())
    if levels is None or not levels.is_alone or _is_unsure(window, levels, match):
        return
    is_behind = max(levels.first, levels.last) < match.start()
    if given.get("noun") and led is None and not is_behind:
        return  # "the cause for the rise was" looks back to what was told before
    if not (given.get("more") or given.get("ever")):
        yield TakenUp(levels.earlier, levels.later, word, is_up)
        return
    of_it = _of_clause(window, levels, match)
    if of_it is not None:
        yield TakenUp(levels.earlier, levels.later, word, is_up is (of_it is levels.later), is_gap=True)


def _led_before(window: Window) -> Iterator[TakenUp]:
    """Yield the level that a verb leads to and the earlier one of the next sentence: "rose to 8.1. It had been 8.4"."""
    prior = _past().match(window.text, window.start)
    verb = None if prior is None else _to_level().search(window.text, window.sentences[0], window.start)
    if prior is None or verb is None or _otherwise().search(window.text) is not None:
        return
    if _led_from().search(window.text, verb.end(), window.start) is not None:
        return
    first, last = verb.end() - 1, prior.end() - 1
    amounts = {each.place: each for each in amounts_of(window)}
    pair = [amounts.get(place) for place in (first, last)]
    is_up = way_of(verb["verb"])
    if is_up is None or pair[0] is None or pair[1] is None or pair[0].unit != pair[1].unit:
        return
    alike = [each for each in amounts.values() if each.unit == pair[0].unit]
    if len(alike) != _PAIR or not _LIKE.contains(EXACT.divide(pair[0].value, pair[1].value)):
        return
    is_past = prior["had"] is not None or is_before(window, first, last) is False
    if is_past and all(each.claim.status is Status.ACTUAL and not each.claim.quantity.hedged for each in alike):
        yield TakenUp(pair[1].claim, pair[0].claim, verb["verb"], is_up)


@cache
def _stood() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Ii]t|[Tt]hey|[Tt]hat|figure|rate|number|total|share|index|level) (?:had|was|were|stood|came)\b"
    )


@cache
def _past() -> re.Pattern[str]:
    """Match how the next sentence tells where something stood before."""
    it = r"(?:[Ii]t|[Tt]hey|[Tt]hat|[Tt]he (?:figure|rate|number|total|share|index|level))"
    stood = r"(?:(?P<had>had (?:been|stood)(?: at)?)|was|were|stood at|came to)"
    when = r"(?:In [A-Z][a-z]+,? |A (?:year|month|week|quarter) (?:ago|earlier|before),? |The (?:year|month) before,? )"
    return re.compile(rf"\s*{when}?{it} {stood} {FIGURE}")


@cache
def _to_level() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<verb>{VERBS})(?: back| again| further| sharply)? to (?:an? )?{FIGURE}")


def _near(window: Window, place: int) -> Levels | None:
    return levels_near(window, place, stated=None) or levels_near(window, place, stated=None, of_percent=True)


def _led_to(window: Window, match: re.Match[str]) -> Levels | None:
    """Return the levels of a verb that leads to the later one: "41 a week ago, has risen to"."""
    levels = levels_near(window, match.start(), stated=None, rivals=True)
    if levels is None or levels.last != match.end() + len(" to ") or levels.first > match.start():
        return None
    if _then().search(window.text, levels.first, match.start()) is None:
        return None
    one = window.skeleton.claim(window.text[levels.first])
    return levels if levels.earlier.span == one.span else levels._replace(earlier=levels.later, later=levels.earlier)


def _from(window: Window, place: int, earlier: int) -> Levels | None:
    """Return the level that a noun leads away from, and the only one like it told before: "Their slide from"."""
    amounts = amounts_of(window)
    start = next((each for each in amounts if each.place == earlier), None)
    told = [each for each in amounts if start is not None and each.place < place and each.unit == start.unit]
    if start is None or len(told) != 1 or not _LIKE.contains(EXACT.divide(told[0].value, start.value)):
        return None
    return Levels(start.claim, told[0].claim, True, True, told[0].place, earlier)


@cache
def _led_from() -> re.Pattern[str]:
    return re.compile(rf" from {FIGURE}(?! to\b)")


@cache
def _then() -> re.Pattern[str]:
    return re.compile(r"\b(?:ago|earlier|before|last [a-z]+|in (?:19|20)\d\d)\b")


def _is_unsure(window: Window, levels: Levels, match: re.Match[str]) -> bool:
    """Whether the levels are no plain facts of one thing, or other words near them tell which way they went."""
    claims = (levels.earlier, levels.later)
    if any(claim.quantity.hedged or claim.status is not Status.ACTUAL for claim in claims):
        return True
    if not _SIZED.contains(EXACT.divide(*(value_of(claim.quantity.best) for claim in claims))):
        return True
    if are_part_and_whole(window, claims) or _is_of_another(window, levels, match):
        return True
    start = window.sentence_at(min(levels.first, levels.last))[0]
    end = window.sentence_at(max(levels.first, levels.last, match.start()))[1]
    ways = (way.span() for way in _ways().finditer(window.text, start, end))
    return any(not (match.start() <= at < match.end() or at <= match.start() < to) for at, to in ways)


def _is_of_another(window: Window, levels: Levels, match: re.Match[str]) -> bool:
    """Whether an amount of another unit stands between a word and its levels."""
    low, high = sorted((match.start(), max(levels.first, levels.last)))
    between = [each for each in amounts_of(window) if low < each.place < high]
    return any(each.unit != COUNT and each.place not in {levels.first, levels.last} for each in between)


def _of_clause(window: Window, levels: Levels, match: re.Match[str]) -> Claim | None:
    """Return the level that a comparison is told of: that of its own clause, behind it or right before it."""
    start, end = window.sentence_at(match.start())
    claims = {levels.first: window.skeleton.claim(window.text[levels.first])}
    claims[levels.last] = window.skeleton.claim(window.text[levels.last])
    here = [place for place in sorted(claims) if start <= place < end]
    if len(here) == 1:
        place = here[0]
    else:
        before = [place for place in here if place < match.start()]
        if len(before) != _PAIR:
            return None
        place = before[-1]
    return levels.earlier if claims[place].span == levels.earlier.span else levels.later


_TAKING_UP = (
    "rise", "increase", "decline", "drop", "fall", "slide", "slump", "jump", "decrease", "growth", "surge", "dip",
    "upturn", "downturn",
)  # fmt: skip
# A firm that sold more can make one of these.
_MADE = ("gain", "loss")
_NOUN = (
    r"(?<!despite )(?<!after )(?<!before )\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)"
    r" (?:sharp |steep |slight |small |big |sudden |steady |recent )?"
    rf"(?P<noun>{'|'.join(_TAKING_UP)}|(?:{'|'.join(_MADE)})(?= from {FIGURE}))\b"
    # "The fall rains" and "the drop was in bread" are of something else.
    r"(?!(?:,[^,.;]{1,40},)? (?:is|was|were) (?:in|of|on|for|among)\b| (?:started|ceased|ended)\b)"
    r"(?=[.,;:)–—]|$| (?:and|which|that|from|put|is|was|were|means|meant|makes?|made|took|led|left|brought|[a-z]+ed"
    r"|down to)\b)"
)


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(_NOUN)


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(FIGURE)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(at_edge(f"{NOUNS}|slide|growth|risen|fallen|{THAN}|wider|narrower|dearer|up|down|has|had|have"))


@cache
def _forms() -> re.Pattern[str]:
    some = rf"[^.;:{NO_FIGURE}]"
    verbs = (
        "risen|fallen|climbed|dropped|increased|declined|decreased|grown|shrunk|slumped|jumped|surged|slipped"
        "|gone up|gone down|come down"
    )
    more = "more|fewer|less|higher|lower|larger|smaller|wider|narrower|dearer|cheaper|longer|shorter|heavier|lighter"
    return re.compile(
        rf"{_NOUN}"
        rf"|(?:has|have|had)(?: since| now)? (?P<verb>{verbs})(?= to {FIGURE})"
        rf"|\b(?:(?:was|were|is|are|had been|has been)(?: (?:even|still|much|far|slightly))? )(?P<more>{more})"
        rf"(?=,? (?:in|last|this|then|a year|the year|at|namely|with){some}{{0,30}}{FIGURE}|, {some}{{0,16}}{FIGURE})"
        rf"|(?<={FIGURE}, )(?P<ever>{more}) than ever before\b"
        r"|, which (?:was|were|is|are) (?P<way>up|down)(?=[.,;]|$)"
    )


@cache
def _ways() -> re.Pattern[str]:
    """Match any word that says which way something went."""
    words = rf"\b(?:{VERBS}|{NOUNS}|{THAN}|slide|growth|wider|narrower|dearer)\b(?<! down)(?<! up)"
    return re.compile(rf"{words}|(?:up|down) (?:from|on|by)\b")


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:expect\w*|forecast\w*|target\w*|plan\w*|would|could|might|if|not|never|no|rank\w*|place|position|record"
        r"|each|every|per|average|respectively|minus|dollar|yen|exchange|odds|time|pace|seed\w*)\b",
    )
