"""The signs with which texts add up their figures: all together, all from the first, as their clauses say.

Comes in: terms of a tally. Goes out: ways to reckon with them. Never happens here: adding.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from factcheck.checking.arithmetic.reckoning import tally_words as words
from factcheck.checking.arithmetic.reckoning.cues import Way
from factcheck.checking.arithmetic.reckoning.terms import Term
from factcheck.checking.arithmetic.windows import Window

# Up to so many terms each way of adding and taking away is tried before a result is doubted.
MOST_TRIED = 6
_REACH = 50


class Signs(dict[int, int]):
    """The signs that the clauses of terms give, by place: 1 where what is told was added, -1 where it was taken."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window

    def __missing__(self, place: int) -> int:
        sign = self[place] = _sign(self._window, place)
        return sign


def ways(told: Signs, run: Sequence[Term]) -> Iterator[tuple[Way, tuple[int, ...]]]:
    """Yield the signs with which texts reckon."""
    yield Way.SUM, (1,) * len(run)
    yield Way.REST, (1, *(-1,) * (len(run) - 1))
    signs = tuple(told[term.place] for term in run[1:])
    if len(set(signs)) > 1:
        yield Way.BALANCE, (1, *signs)


def all_ways(run: Sequence[Term]) -> Iterator[tuple[int, ...]]:
    """Yield all signs that a few terms can have behind the first; of many the usual ones alone."""
    if len(run) > MOST_TRIED:
        yield (1,) * len(run)
        yield (1, *(-1,) * (len(run) - 1))
        return
    yield from ((1, *signs) for signs in product((1, -1), repeat=len(run) - 1))


def _sign(window: Window, place: int) -> int:
    """Return whether the clause of a term at `place` adds it or takes it away."""
    text, (start, end) = window.text, window.sentence_at(place)
    start = max(start, place - _REACH, max(text.rfind(mark, 0, place) for mark in (",", ";", " and ")) + 1)
    stops = [at for at in (text.find(mark, place, end) for mark in (",", ";", " and ", ".")) if at > 0]
    stretch = text[start : min([*stops, end])]
    return -1 if words.taken().search(stretch.lower()) is not None else 1
