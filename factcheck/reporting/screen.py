"""Where a report will be read."""

from typing import NamedTuple


class Screen(NamedTuple):
    """What a text may use: `color` for terminal colors, `width` in terminal cells. Other formats ignore it."""

    color: bool = False
    width: int = 100
