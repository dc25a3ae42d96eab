"""Words that say how far a number is to be trusted: "more than", "nearly" before it, "or more", "-odd" behind it.

Comes in: the place of an amount and the tables of hedges. Goes out: which hedge stands there, and from where to where.
Never happens here: what a hedge does to the number.
"""

from typing import NamedTuple

from factcheck.extracting.grammar import GAP, SPACES, Grammar, Place
from factcheck.extracting.nouns import noun_after
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.plain import DASH
from factcheck.extracting.prepositions import is_particle


class Hedged(NamedTuple):
    """A hedge: where it starts (before a number) or ends (behind one), its words and what they say.

    `bound` is a key of the lexicon's bounds, "" where there is no hedge. `opens` is the word
    that opens a range there, "between" or the "from" of "anywhere from"; the range begins at `start`, and where none
    follows the hedge begins at `alone`.
    """

    start: int
    end: int
    text: str = ""
    bound: str = ""
    opens: str = ""
    alone: int = -1


# A hedge has at most five words.
_MOST_WORDS = 5
_LONGEST = 40
_OPENING = "(\"'["
_AFTER = Pattern(r" ?([^\s.,;:)\]]{1,16})")
_OPENERS = frozenset({"from", "of"})
_AGES = frozenset({"aged", "ages", "age"})
# Bounds that outdo the hedge behind them: "up to about 200" is at most, "more than an estimated 200" is over.
_FIRM = frozenset({"over", "at least", "at most", "under"})
_MOST_FILLERS = 4
_LONGEST_SIGN = 2
# Hedges behind a number that a comma may set off: "200 people, give or take".
_SET_OFF = (", give or take", ", more or less", ", or thereabouts", ", or so")
_NEXT_AMOUNT = Pattern(
    rf"{GAP}(?:an?{GAP})?(?:[^\w\s.,;:)]{{0,2}}[0-9]|half|third|quarter|dozen|hundred|thousand|million|billion)"
)
_EXTREMES = frozenset({"maximum", "minimum"})
_OPEN_END = Pattern(rf"{GAP}plus({GAP}?[.,;:)]|$)?")


def hedge_before(place: Place, start: int, end: int, grammar: Grammar) -> Hedged:
    """Return the hedge before an amount that stands from `start` to `end`; one may stand before another."""
    before, last = _words_before(place, start)
    inner = _hedge_of(before, last, place, start, end, grammar)
    if inner is None and last in grammar.lexicon.words["hedge fillers"]:
        inner = _hedge_at(place, _fillers_start(place, start, grammar), end, grammar)
        inner = inner if inner is not None and not inner.opens else None
    if inner is None:
        return Hedged(start, start)
    return inner if inner.opens else _stacked(place, inner, end, grammar)


def _stacked(place: Place, inner: Hedged, end: int, grammar: Grammar) -> Hedged:
    """Take in a hedge before a hedge: "between about 5 and 10", "up to about 200", "perhaps more than 200"."""
    outer = _hedge_at(place, inner.start, end, grammar)
    if outer is None:
        return inner
    if outer.opens:
        return inner._replace(start=outer.start, opens=outer.opens, alone=inner.start)
    bound = outer.bound if outer.bound in _FIRM and inner.bound not in _FIRM else inner.bound
    return Hedged(outer.start, inner.end, f"{outer.text} {inner.text}", bound)


def _words_before(place: Place, start: int) -> tuple[str, str]:
    """Return what stands before `start`, as far as a hedge can reach, and the last word of it, "" for none."""
    before = place.before(start, _LONGEST)
    if DASH in before:
        before = before.rpartition(DASH)[2]  # "18,000 miles—more than twice"
    last = before.rsplit(None, 1)[-1:]
    return before, last[0] if last else ""


def _hedge_at(place: Place, start: int, end: int, grammar: Grammar) -> Hedged | None:
    """Return the hedge or the opening of a range that ends right before `start`."""
    return _hedge_of(*_words_before(place, start), place, start, end, grammar)


def _hedge_of(before: str, last: str, place: Place, start: int, end: int, grammar: Grammar) -> Hedged | None:
    """Return the hedge or the opening that `before` ends with, whose last word is `last`."""
    most = grammar.hedge_ends.get(last.lstrip(_OPENING))
    if most is None:
        return None
    words = before.split()[-_MOST_WORDS:]
    for first in range(max(0, len(words) - most), len(words)):
        phrase = " ".join(words[first:]).lstrip(_OPENING)
        bound = grammar.lexicon.hedges.get(phrase)
        if bound is not None:
            begin = _begin_of(len(words) - first, phrase, place, start)
            if not (_is_letter(phrase, place, begin) or is_particle(phrase, words[:first], place, start, end, grammar)):
                return Hedged(begin, start, place.text[begin:start].rstrip(SPACES), bound)
    return _opening_at(words, place, start, grammar)


def _is_letter(phrase: str, place: Place, begin: int) -> bool:
    """Whether "C" and "CA" are a letter and a state, no hedge."""
    return len(phrase.rstrip(".")) <= _LONGEST_SIGN and phrase[0].isalpha() and place.text[begin].isupper()


def _opening_at(words: list[str], place: Place, start: int, grammar: Grammar) -> Hedged | None:
    """Return the words that open a range, "between", "ranging from", "plus or minus" and the like, or None."""
    last = words[-1].lstrip(_OPENING)
    known = grammar.lexicon.words
    if last == "between":
        return Hedged(_begin_of(1, last, place, start), start, opens=last, alone=start)
    if last in _AGES or (last in _OPENERS and len(words) > 1 and words[-2].lstrip(_OPENING) in known[f"range {last}"]):
        begin = _begin_of(1, last, place, start) if last == "from" else start
        return Hedged(begin, start, opens="between" if "between" in words else "from", alone=start)
    for count in (3, 1):
        phrase = " ".join(words[-count:]).lstrip(_OPENING)
        if phrase in known["either way"]:
            return Hedged(_begin_of(count, phrase, place, start), start)
    return None


def _fillers_start(place: Place, start: int, grammar: Grammar) -> int:
    """Return where the words begin that a hedge reaches over: "nearly | a further", "more than | a"; else `start`."""
    fillers, begin = grammar.lexicon.words["hedge fillers"], start
    for word in reversed(place.before(start, _LONGEST).split()[-_MOST_FILLERS:]):
        if word not in fillers:
            break
        begin = place.plain.rindex(word, place.floor, begin)
    return begin


def _begin_of(count: int, phrase: str, place: Place, start: int) -> int:
    """Return where the last `count` words before `start` begin, an opening bracket left out."""
    begin = start
    for word in reversed(phrase.split()[:count]):
        begin = place.plain.rindex(word, place.floor, begin)
    return begin


def hedge_after(place: Place, end: int, grammar: Grammar) -> Hedged | None:
    """Return a hedge directly behind `end`: "or more", "+", "-odd", ", give or take"."""
    table = grammar.lexicon.hedges_after
    signs = place.plain[end : end + 3].lstrip(" ")[:2]
    if signs[:1] == ",":
        return _set_off(place, end, table)
    may_hedge = signs in grammar.after_signs or signs[:1] == "+"
    first = _AFTER.match(place.plain, end, place.end) if may_hedge else None
    if first is None:
        return None
    if first[1][0] == "+" and not place.plain[first.start(1) + 1 : first.start(1) + 2].isalnum():
        return _behind(place, end, first.start(1) + 1, table["+"])
    if first[1] not in grammar.after_starts or (
        first[1] == "plus" and not _is_open(place, end, first.start(1), grammar)
    ):
        return None
    if place.text[first.start(1)].isupper():
        return None  # "737 MAX"
    words, stops = [first[1]], [first.end()]
    while len(words) < _MOST_WORDS and (word := _AFTER.match(place.plain, stops[-1], place.end)) is not None:
        words.append(word[1])
        stops.append(word.end())
    for count in range(len(words), 0, -1):
        bound = table.get(" ".join(words[:count]))
        if bound is not None and words[count : count + 1] != ["than"]:  # "5 people or more than half"
            if _is_of_what_follows(words[:count], place, stops[count - 1], grammar):
                return None
            return _behind(place, end, stops[count - 1], bound)
    return None


def _is_of_what_follows(words: list[str], place: Place, end: int, grammar: Grammar) -> bool:
    """Whether a hedge is that of what stands behind it: "a dozen and over a third", "shares at a maximum price"."""
    if words[0] == "and":
        return _NEXT_AMOUNT.match(place.plain, end, place.end) is not None
    following = _AFTER.match(place.plain, end, place.end) if words[-1] in _EXTREMES else None
    return following is not None and following[1].isalpha() and following[1] not in grammar.lexicon.words["stop"]


def _is_open(place: Place, end: int, start: int, grammar: Grammar) -> bool:
    """Whether "plus" behind a number is no addition: "5plus", "$5 million plus.", "200 plus people"."""
    if start == end:
        return True
    match = _OPEN_END.match(place.plain, end, place.end)
    if match is None:
        return False
    last = place.before(end, _LONGEST).replace("-", " ").rpartition(" ")[2]
    is_bare = last[-1:].isdigit() or last in grammar.counting
    return match[1] is not None or (is_bare and noun_after(place, match.end(), grammar) is not None)


def _set_off(place: Place, end: int, table: dict[str, str]) -> Hedged | None:
    """Return the hedge behind a comma."""
    if not place.plain.startswith(_SET_OFF, end):
        return None
    phrase = next(phrase for phrase in _SET_OFF if place.plain.startswith(phrase, end))
    stop = end + len(phrase)
    if place.plain[stop : stop + 1].isalpha():
        return None
    return _behind(place, end, stop, table[phrase.lstrip(", ")])


def _behind(place: Place, start: int, end: int, bound: str) -> Hedged:
    return Hedged(start, end, place.text[start:end].strip(SPACES + ","), bound)
