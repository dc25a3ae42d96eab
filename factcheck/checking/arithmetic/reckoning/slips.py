"""Slips of the finger: how one figure is another but for a digit, and how much that says.

Comes in: a stated and a computed value. Goes out: by how many digits the two agree. Never happens here: judging.

Worked example: 1,175 is 1,075 but for one digit, and agrees with it in three; 985 is 895 with two digits swapped.
"""

from decimal import Decimal

from factcheck.model.interval import EXACT

_LONGEST = 12
# Two digits are one swapped pair of each other as easily as not.
_PAIR = 2
# By so many places a point or a word of magnitude goes astray.
_SHIFTS = frozenset({1, 3})


def agreement(stated: Decimal, computed: Decimal) -> int:
    """Return in how many digits two different values agree of which one is the other but for a slip, else 0.

    A swapped pair of neighbors counts as the digits of which there were to choose: as one other digit does. Of a
    figure ten or a thousand times too large or too small all digits agree; two or fewer would by chance.
    """
    if computed <= 0:
        return 0
    written, meant = _digits(stated), _digits(computed)
    if stated.adjusted() != computed.adjusted():
        is_shifted = written == meant and abs(stated.adjusted() - computed.adjusted()) in _SHIFTS
        return len(written) if is_shifted and len(written) > _PAIR else 0
    length = max(len(written), len(meant))
    if length > _LONGEST:
        return 0
    pairs = list(zip(written.ljust(length, "0"), meant.ljust(length, "0"), strict=True))
    other = [at for at, (one, two) in enumerate(pairs) if one != two]
    if len(other) == 1:
        return length - 1
    is_swap = len(other) == 2 and other[1] == other[0] + 1 and pairs[other[0]] == pairs[other[1]][::-1]
    return (length if length > _PAIR else length - 1) if is_swap else 0


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.normalize(EXACT).as_tuple().digits))
