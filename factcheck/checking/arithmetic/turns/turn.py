"""What one clause tells of a change.

Comes in: parts of a sentence. Goes out: one noun. Never happens here: finding them.
"""

from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import Skeleton
from factcheck.checking.arithmetic.turns.roles import Part

# How far before its first figure the words of a change begin.
_LEAD = 90


class Turn(NamedTuple):
    """What one clause tells of a change: in percent or points, as an amount, the level before and the level after.

    `start` and `end` are its stretch of `skeleton`; what is `is_carried` has figures of the sentence before as well.
    """

    skeleton: Skeleton
    start: int
    end: int
    ratio: Part | None = None
    step: Part | None = None
    before: Part | None = None
    after: Part | None = None
    is_carried: bool = False

    @property
    def told(self) -> Part | None:
        """The step, as a ratio if it is told so."""
        return self.ratio or self.step

    @property
    def lead(self) -> str:
        """The words before its first figure."""
        return self.skeleton.text[max(0, self.start - _LEAD) : self.start]

    @property
    def text(self) -> str:
        """Its words from the first figure to the last."""
        return self.skeleton.text[self.start : self.end]

    @property
    def behind(self) -> str:
        """The words behind its last figure."""
        return self.skeleton.text[self.end : self.end + _LEAD]

    @property
    def sentence(self) -> int:
        """The number of its sentence in the article."""
        return self.skeleton.claims[0].sentence

    @property
    def levels(self) -> tuple[Part, ...]:
        """Its levels, the earlier one first."""
        return tuple(part for part in (self.before, self.after) if part is not None)
