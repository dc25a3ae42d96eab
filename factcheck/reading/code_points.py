"""Offsets in the UTF-8 bytes of a text come in, offsets in its code points go out."""

import re
from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate


def code_point_offsets(source: str) -> Callable[[int], int]:
    """Return the function from byte offsets of `source` in UTF-8 to its code points.

    An offset must be where a character begins. A lone surrogate counts as one byte.

    >>> code_point_offsets("é 5")(3)
    2
    """
    if source.isascii():
        return int
    runs = list(re.finditer(rb"[\x80-\xbf]+", source.encode("utf-8", "replace")))
    starts = [run.start() for run in runs]
    # How many bytes up to each run continue a character instead of beginning one.
    before = [0, *accumulate(run.end() - run.start() for run in runs)]

    def code_point(offset: int) -> int:
        return offset - before[bisect_left(starts, offset)]

    return code_point
