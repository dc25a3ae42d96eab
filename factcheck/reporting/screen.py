"""Where a report will be read."""

from typing import NamedTuple


class Screen(NamedTuple):
    """What a text may use: `color` for terminal colors, `width` in terminal cells. Other formats ignore both.

    `silenced` asks for the findings that were silenced, too, in the formats that can say so; `statistics` for a text
    that counts findings and does not tell them.
    """

    color: bool = False
    width: int = 100
    silenced: bool = False
    statistics: bool = False
