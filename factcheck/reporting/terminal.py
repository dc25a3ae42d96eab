"""What a terminal shows: escapes made harmless, widths in cells, colors.

An article can hold anything, terminal commands included; nothing of it may reach a terminal unchanged that would move
the cursor, change colors or turn the direction of writing.
"""

import re
from enum import Enum
from unicodedata import category, east_asian_width

# Control characters; separators that end a line; the marks that turn the direction of writing; halves of surrogate
# pairs, which a file name that is not UTF-8 leaves behind.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Style(Enum):
    """The parameters of a terminal's color command."""

    ERROR = "1;31"
    WARNING = "1;33"
    NOTE = "1;36"
    PATH = "1"
    FAINT = "2"


def visible(text: str) -> str:
    r"""Return `text` with everything unsafe written out: an escape becomes the four characters \x1b."""
    return _UNSAFE.sub(_written_out, text)


def _written_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def painted(text: str, style: Style, color: bool) -> str:
    """Return `text` in a style where `color` allows it."""
    return f"\x1b[{style.value}m{text}\x1b[0m" if color else text


def cells(text: str) -> int:
    """Return how many terminal cells `text` takes: 2 for a wide character, 0 for a combining mark."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def head_of(text: str, width: int) -> str:
    """Return the longest beginning of `text` that fits into `width` cells."""
    used = 0
    for index, character in enumerate(text):
        used += _cells_of(character)
        if used > width:
            return text[:index]
    return text


def tail_of(text: str, width: int) -> str:
    """Return the longest end of `text` that fits into `width` cells and does not begin with a combining mark."""
    used, start = 0, len(text)
    for index in range(len(text) - 1, -1, -1):
        size = _cells_of(text[index])
        used += size
        if used > width:
            break
        if size:
            start = index
    return text[start:]
