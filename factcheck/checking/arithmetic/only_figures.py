"""A sentence, or two of one paragraph, that hold just so many figures and no more.

Comes in: an article, words that the last sentence has to hold, and how many figures. Goes out: such passages. Never
happens here: deciding how the figures belong together.

Worked example: "The school has 400 pupils. Of these, 80, or 20 percent, were absent" has three figures. Where one of
them is told as a share and another as a part, the third can only be the whole.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import Skeleton, is_figure
from factcheck.checking.arithmetic.windows import windows
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import Quantity, QuantityKind


class Passage(NamedTuple):
    """`text` is that of one or two sentences with characters for figures; `places` are those of the figures in it."""

    text: str
    places: tuple[int, ...]
    skeleton: Skeleton

    def claim(self, place: int) -> Claim:
        """Return the figure at a place of `text`."""
        return self.skeleton.claim(self.text[place])


def passages(article: Article, gate: re.Pattern[str], figures: int, *, behind: bool = False) -> Iterator[Passage]:
    """Yield each sentence of `figures` figures that holds words of `gate`, or one that has them with the one before.

    With `behind` it is the one behind it that they may stand in as well. Asides do not count where without them there
    are just so many.
    """
    for window in windows(article, gate, before=not behind, after=behind, least=figures):
        for text in (window.cue, window.text):
            places = tuple(at for at, character in enumerate(text) if is_figure(character))
            if len(places) >= figures:
                passage = Passage(text, places, window.skeleton)
                passage = passage if len(places) == figures else passage._replace(places=_without_asides(passage))
                if (
                    len(passage.places) == figures
                    and len({passage.claim(at).quantity.mention.block for at in places}) == 1
                ):
                    yield passage
                break


def _without_asides(passage: Passage) -> tuple[int, ...]:
    """Return the places of all figures but those that are of no other one's sort: "a 52-seat bus", "for 14 days"."""
    return tuple(at for at in passage.places if not _is_aside(passage, at))


def _is_aside(passage: Passage, place: int) -> bool:
    if _joined().match(passage.text, place + 1) is not None:
        return True
    quantity = passage.claim(place).quantity
    if quantity.mention.sense == "age":
        return True
    sorts = [_sort(passage.claim(at).quantity) for at in passage.places if at != place]
    sort = _sort(quantity)
    return quantity.kind in _SORTS and bool(sort) and sort not in sorts


@cache
def _joined() -> re.Pattern[str]:
    """Match what makes a figure that of a thing that is only named: "48-page"."""
    return re.compile(r"-[a-z]")


_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_SORTS = _COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.DURATION}


def _sort(quantity: Quantity) -> str:
    """Return what a figure is so many of, "" for a bare number, which may be of anything."""
    if quantity.kind in _COUNTS:
        return quantity.mention.noun.lower().rpartition(" ")[2]
    unit = quantity.best.unit
    return "" if unit is None else unit.dimension
