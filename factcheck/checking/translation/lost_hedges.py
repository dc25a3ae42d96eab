"""A Chinese word that bounds a number against the English number without it, or with the contrary.

Worked example: "300 households" for jin 300: jin says nearly 300. "Over 60" for 60 yi-shang leaves out those who are
60; "fewer than 200" for chaoguo 200 turns it round.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.kinds import Result, found
from factcheck.checking.translation.glosses import is_reading
from factcheck.checking.translation.pairs import kind_of_pairs
from factcheck.checking.translation.versions import Figure, Pair, is_same_number, same_sort
from factcheck.model.finding import Evidence, Level, Location
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import KindSpec, Rule

_MEANINGS = {
    "over": "more than", "at least": "and above", "at most": "and below", "under": "less than", "nearly": "nearly",
    "just over": "just over", "about": "about",
}  # fmt: skip
_BELOW, _ABOVE = frozenset({"under", "nearly"}), frozenset({"over", "just over"})
_CONTRARY = {
    **dict.fromkeys(_BELOW, _ABOVE | {"at least"}), **dict.fromkeys(_ABOVE, _BELOW),
    "at least": frozenset({"under", "nearly", "at most"}), "at most": frozenset({"over", "at least"}),
}  # fmt: skip
# What counts its number in.
_CLOSED = frozenset({"at least", "at most"})
_LEAD = 24
# What tells that a number is nearly another, and how far from that it can be at all.
_LOOSE = frozenset({"over", "just over", "nearly"})
_ROOM = Interval(Decimal("0.75"), Decimal("1.25"))


_SIGNS = {
    "近": "nearly", "超": "over", "超过": "over", "逾": "over", "不足": "under", "不到": "under", "少于": "under",
    "至少": "at least", "不少于": "at least", "至多": "at most", "不超过": "at most",
}  # fmt: skip


def _written_before(pair: Pair, source: Figure) -> str:
    """Return the bound that Chinese signs give an English figure that they stand before: "近200 firms"."""
    lead = pair.chinese.text[pair.chinese.span.start : source.claim.span.start]
    return _SIGNS.get(lead, "") if pair.is_inline else ""


@cache
def _exactly() -> re.Pattern[str]:
    return re.compile(r"\b(?:exactly|precisely)\s(?:the\s)?$", re.IGNORECASE)


@cache
def _open() -> re.Pattern[str]:
    """Match the English words that leave their number out, whatever the reader takes them for in an age."""
    return re.compile(r"(?<!and )(?<!or )\b(?:over|above|exceeding|under|below|than)$", re.IGNORECASE)


@cache
def _reaching() -> re.Pattern[str]:
    """Match what says how high a number gets, rather than that it gets no higher."""
    return re.compile("[高多长長]达|[高多长長]達|最")


@cache
def _counted_in() -> re.Pattern[str]:
    return re.compile("[及或含]")


def _check(pair: Pair, rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    if targets is not None and pair.english.uri not in targets:
        return
    for source in pair.chinese.figures:
        bound = source.claim.quantity.mention.bound or _written_before(pair, source)
        if bound not in _MEANINGS or _reaching().search(source.claim.quantity.mention.hedge):
            continue
        likes = [figure for figure in pair.english.figures if is_same_number(figure, source)]
        if pair.is_inline:
            likes = [figure for figure in likes if pair.are_near(figure, source)]
        wrongs = [_wrong(pair, figure, source, bound) for figure in likes]
        told = [(likes[0], wrongs[0])] if likes and all(wrongs) else []
        others = pair.english.figures if pair.is_close and not told else ()
        told.extend((each, Level.WARNING) for each in others if _is_beyond(pair, each, source, bound))
        for figure, level in told[:1]:
            text = figure.claim.span.of(pair.english.text)
            words = pair.chinese.span if pair.is_inline else source.claim.span
            fields = {"text": text, "source": words.of(pair.chinese.text), "meaning": _MEANINGS[bound]}
            evidence = (Evidence(Location(pair.chinese.uri, source.claim.span), "the Chinese words"),)
            yield found(rule, pair.english.article, figure.claim.span, fields, level=level, evidence=evidence)


def _is_beyond(pair: Pair, figure: Figure, source: Figure, bound: str) -> bool:
    """Whether an English figure that stands for a Chinese one lies where the Chinese words cannot reach."""
    quantity, other = figure.claim.quantity, source.claim.quantity
    mine, theirs = quantity.best.value, other.best.value
    if not mine or not theirs or not same_sort(figure, source) or not _is_its_rendering(pair, figure, source):
        return False
    if bound == "at least":
        # From 60 on, not from 61: the bound is counted in.
        is_next = (
            mine == theirs + 1 and quantity.mention.bound in {"", "at least"} and not quantity.mention.numeral.scale
        )
        return is_next and (bool(quantity.mention.bound) or _goes_on(pair, figure))
    if bound not in _LOOSE or quantity.mention.bound or not _ROOM.contains(EXACT.divide(mine, theirs)):
        return False
    return mine > theirs if bound in _BELOW else mine < theirs


@cache
def _further() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+)? (?:or|and) (?:more|older|over|above|up|upwards?)\b", re.IGNORECASE)


def _goes_on(pair: Pair, figure: Figure) -> bool:
    """Whether a figure is where a range begins: "eleven or more"."""
    return _further().match(pair.english.text, figure.claim.span.end) is not None


@cache
def _told_again() -> re.Pattern[str]:
    """Match what leads from words to the figure that they stand for: ", that is," and ", or", or a mark alone."""
    return re.compile(
        r"[,:;(\u2013\u2014-]\s?(?:or|that is|that means|which means|i\.e\.|in fact|meaning)?,?"
        r"\s?(?:exactly\s|just\s)?$"
    )


@cache
def _noun_left_out() -> re.Pattern[str]:
    """Match what goes on behind a figure that counts what was named before: "560 to be exact", "270 by the count"."""
    return re.compile(r"\s(?:to be|in (?:all|total|fact)|by|according)\b|[,.;)]")


def _is_its_rendering(pair: Pair, figure: Figure, source: Figure) -> bool:
    """Whether an English figure tells what a Chinese one tells: alone in their lines, or told again behind it."""
    if pair.is_line:
        return len(pair.chinese.figures) == len(pair.english.figures) == 1
    text, start, end = pair.english.text, figure.claim.span.start, figure.claim.span.end
    if start < source.claim.span.end or not is_reading(text, source.claim.span, figure.claim.span):
        return False
    is_bare = not figure.claim.quantity.mention.noun and _noun_left_out().match(text, end) is not None
    is_led = _told_again().search(text, source.claim.span.end, start) is not None
    return is_led and (is_bare or bool(figure.claim.quantity.mention.bound))


def _wrong(pair: Pair, figure: Figure, source: Figure, bound: str) -> Level | None:
    """Return how grave it is that an English figure stands for a Chinese one with a bound; None where it may."""
    mine, theirs = figure.claim.quantity.mention, source.claim.quantity.mention
    if mine.bound in _CONTRARY.get(bound, ()):
        return Level.WARNING
    if bound in _CLOSED:
        is_wrong = _open().search(mine.hedge) is not None
        return None if not is_wrong else Level.WARNING if _counted_in().search(theirs.hedge) else Level.NOTE
    if mine.bound:
        return None
    start = figure.claim.span.start
    is_exact = _exactly().search(pair.english.text, max(0, start - _LEAD), start) is not None
    return Level.WARNING if is_exact else Level.NOTE


KIND = kind_of_pairs(KindSpec("lost-hedges", {}, ("text", "source", "meaning")), _check)
