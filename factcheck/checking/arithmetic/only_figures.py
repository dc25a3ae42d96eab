"""A sentence, or two of one paragraph, that hold just so many figures and no more.

Comes in: an article, words that the last sentence has to hold, and how many figures. Goes out: such passages. Never
happens here: deciding how the figures belong together.

Worked example: "The school has 400 pupils. Of these, 80, or 20 percent, were absent" has three figures. Where one of
them is told as a share and another as a part, the third can only be the whole.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import Skeleton, is_figure
from factcheck.checking.arithmetic.windows import windows
from factcheck.model.claim import Article, Claim


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

    With `behind` it is the one behind it that they may stand in as well.
    """
    for window in windows(article, gate, before=not behind, after=behind, least=figures):
        for text in (window.cue, window.text):
            places = tuple(at for at, character in enumerate(text) if is_figure(character))
            if len(places) == figures:
                passage = Passage(text, places, window.skeleton)
                if len({passage.claim(place).quantity.mention.block for place in places}) == 1:
                    yield passage
                break
            if len(places) > figures:
                break
