"""A text in, the same text with plain spaces for its no-break ones out, sign for sign: patterns need know one space.

Worked example: the no-break space of "1,150 people" becomes a plain one; that of "4 800 euros", which groups the digits
of one number, stays. Lengths and places stay the same.
"""

import re
from functools import cache

# No-break, figure, thin and narrow no-break space.
_SPACES = "\u00a0\u2007\u2009\u202f"


@cache
def _unlike_grouping() -> re.Pattern[str]:
    return re.compile(f"(?<![0-9])[{_SPACES}]|[{_SPACES}](?![0-9])")


def with_plain_spaces(text: str) -> str:
    """Return `text` with plain spaces for no-break and thin ones, except between two digits."""
    return _unlike_grouping().sub(" ", text) if any(space in text for space in _SPACES) else text
