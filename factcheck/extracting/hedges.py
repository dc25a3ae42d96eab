"""Words that say how far a number is to be trusted: "more than", "nearly" before it, "or more", "-odd" behind it."""

from typing import NamedTuple

from factcheck.extracting.grammar import SPACES, Grammar, Place
from factcheck.extracting.patterns import Pattern

# The bound of the word that opens a range; no key of the lexicon's bounds.
BETWEEN = "between"


class Hedged(NamedTuple):
    """A hedge: where it starts (before a number) or ends (behind one), its words and what they say.

    `bound` is a key of the lexicon's bounds, BETWEEN for the word that opens a range, "" where there is no hedge.
    """

    start: int
    end: int
    text: str = ""
    bound: str = ""


# A hedge has at most five words.
_MOST_WORDS = 5
_LONGEST = 40
_OPENING = "(\"'["
_AFTER = Pattern(r" ?([^\s.,;:)\]]{1,16})")
_SPAN_OF_TIME = Pattern(r"[\w,.-]{1,20}[ -]([a-z]{1,12})")
_PREPOSITIONS = frozenset({"over", "under", "above", "below"})
# "for over five years" hedges all the same.
_BEFORE_HEDGED_SPANS = ("for ", "of ", "after ", "lasted ", "lasting ", "took ", "spent ", "is ", "was ", "aged ")


def hedge_before(place: Place, start: int, grammar: Grammar) -> Hedged:
    """Return the hedge directly before an amount that starts at `start`."""
    before = place.before(start, _LONGEST)
    last = before.rsplit(None, 1)[-1:]
    if not last or last[0].lstrip(_OPENING) not in grammar.hedge_ends:
        return Hedged(start, start)
    words = before.split()[-_MOST_WORDS:]
    for first in range(len(words)):
        phrase = " ".join(words[first:]).lstrip(_OPENING)
        bound = grammar.lexicon.hedges.get(phrase)
        if bound is not None and not _is_preposition(phrase, place, start, grammar):
            begin = _begin_of(len(words) - first, phrase, place, start)
            return Hedged(begin, start, place.text[begin:start].rstrip(SPACES), bound)
    if words[-1].lstrip(_OPENING) == BETWEEN:
        return Hedged(_begin_of(1, BETWEEN, place, start), start, "", BETWEEN)
    return Hedged(start, start)


def _begin_of(count: int, phrase: str, place: Place, start: int) -> int:
    """Return where the last `count` words before `start` begin, an opening bracket left out."""
    begin = start
    for word in reversed(phrase.split()[:count]):
        begin = place.plain.rindex(word, place.floor, begin)
    return begin


def _is_preposition(phrase: str, place: Place, start: int, grammar: Grammar) -> bool:
    """Whether "over" speaks of a span of time ("rose over five years") rather than of an amount."""
    if phrase not in _PREPOSITIONS:
        return False
    if place.before(start, _LONGEST).rstrip()[: -len(phrase)].endswith(_BEFORE_HEDGED_SPANS):
        return False
    following = _SPAN_OF_TIME.match(place.plain, start, min(place.end, start + _LONGEST))
    return following is not None and following[1] in grammar.lexicon.words["spans of time"]


def hedge_after(place: Place, end: int, grammar: Grammar) -> Hedged | None:
    """Return a hedge directly behind `end`: "or more", "+", "-odd"."""
    table = grammar.lexicon.hedges_after
    if place.plain[end : end + 2].lstrip(" ")[:1] not in grammar.after_signs:
        return None
    first = _AFTER.match(place.plain, end, place.end)
    if first is None:
        return None
    if first[1][0] == "+" and not place.plain[first.start(1) + 1 : first.start(1) + 2].isalnum():
        return _behind(place, end, first.start(1) + 1, table["+"])
    if first[1] not in grammar.after_starts or (first[1] == "plus" and first.start(1) > end):
        return None
    if place.text[first.start(1)].isupper():
        return None  # "737 MAX"
    words, stops = [first[1]], [first.end()]
    while len(words) < _MOST_WORDS and (word := _AFTER.match(place.plain, stops[-1], place.end)) is not None:
        words.append(word[1])
        stops.append(word.end())
    for count in range(len(words), 0, -1):
        bound = table.get(" ".join(words[:count]))
        if bound is not None:
            return _behind(place, end, stops[count - 1], bound)
    return None


def _behind(place: Place, start: int, end: int, bound: str) -> Hedged:
    return Hedged(start, end, place.text[start:end].strip(SPACES), bound)
