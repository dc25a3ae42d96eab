"""Numbers in Chinese characters, after the values that a lexicon gives to each: "三万五千", "十七八", "几十", "三点五".

Comes in: a run of characters and a lexicon. Goes out: the least and the most that it means, or None where it is no
number: "五一" and "三农" are none. Both the stage that looks for numbers and the stage that works them out ask here.
"""

from decimal import Decimal
from typing import NamedTuple

from factcheck.model.lexicon import Lexicon

# From here on a magnitude closes what stands before it: 10,000 and 100,000,000 multiply all of "三千五百".
_GROUP = 10_000
_TEN = 10
_POINTS = ("点", "點")
_LONGEST = 30


class Meant(NamedTuple):
    """The least and the most that a run means, equal for a plain number; and its digits behind the point."""

    low: Decimal
    high: Decimal
    decimals: int = 0


def number_in(run: str, lexicon: Lexicon) -> Meant | None:
    """Return what a run of characters means as a number, or None."""
    if not run or len(run) > _LONGEST:
        return None
    for point in _POINTS:
        if point in run:
            head, _, tail = run.partition(point)
            return _pointed(head, tail, lexicon)
    if any(sign in lexicon.vague for sign in run):
        return _vague(run, lexicon)
    value = whole(run, lexicon)
    return _about(run, lexicon) if value is None else Meant(Decimal(value), Decimal(value))


def whole(run: str, lexicon: Lexicon) -> int | None:
    """Return the whole number that a run spells, "三万五" as 35,000 included, or None for one that spells none.

    `total` is what a magnitude from 10,000 on has closed, `section` what the next such magnitude will multiply.
    """
    numbers, scales = lexicon.numbers, lexicon.scales
    total = section = last = 0
    digit, smallest = -1, _GROUP
    for at, sign in enumerate(run):
        if sign in numbers:
            value = numbers[sign]
            if digit > 0 or (at == 1 and _opens_bare(run, lexicon)) or (value >= _TEN >= smallest):
                return None
            if value >= _TEN:
                section, smallest = section + value, _TEN
            else:
                digit = value
            continue
        scale = int(scales.get(sign, 0))
        if scale == 0 or (scale < _GROUP and scale >= smallest):
            return None
        if scale < _GROUP:
            section, smallest = section + (1 if digit < 0 else digit) * scale, scale
        else:
            section += max(digit, 0) + (at == 0)
            total = total + section * scale if section and scale <= last else (total + section) * scale
            section, smallest, last = 0, _GROUP, scale
        digit = -1
    return total + section + max(digit, 0) * _trailing(run, lexicon)


def _opens_bare(run: str, lexicon: Lexicon) -> bool:
    """Whether a run begins with a magnitude that needs a digit before it: "万一", "百五"; "十五" does not."""
    return lexicon.scales.get(run[0], 0) > _TEN


def _trailing(run: str, lexicon: Lexicon) -> int:
    """Return what the last digit counts: tenths of the magnitude before it in "三万五" and "一百五", else ones."""
    before = int(lexicon.scales.get(run[-2], 0)) if len(run) > 1 else 0
    return before // _TEN if before > _TEN else 1


def _pointed(head: str, tail: str, lexicon: Lexicon) -> Meant | None:
    """Read "三点一四": digits behind the point one by one."""
    value, digits = whole(head, lexicon), [lexicon.numbers.get(sign, _TEN) for sign in tail]
    if value is None or not digits or max(digits) >= _TEN:
        return None
    amount = Decimal(f"{value}.{''.join(map(str, digits))}")
    return Meant(amount, amount, len(digits))


def _vague(run: str, lexicon: Lexicon) -> Meant | None:
    """Read "几十", "十几" and "数百万": the vague sign stands for a digit, and what it leaves open is open."""
    at = next(at for at, sign in enumerate(run) if sign in lexicon.vague)
    before, after = run[:at], run[at + 1 :]
    least, most = lexicon.vague[run[at]]
    ends = [whole(f"{before}{_sign(end, lexicon)}{after}", lexicon) for end in (1 if before else least, most)]
    step = whole(f"{_sign(1, lexicon)}{after}", lexicon)
    if ends[0] is None or ends[1] is None or step is None or (before and not _ends_in_scale(before, lexicon)):
        return None
    return Meant(Decimal(ends[0]), Decimal(ends[1] + step - 1))


def _about(run: str, lexicon: Lexicon) -> Meant | None:
    """Read "十七八" and "三四百": two digits in a row, each one more than the last, are from the one to the other."""
    numbers = lexicon.numbers
    for at in range(1, len(run)):
        first, second = numbers.get(run[at - 1], 0), numbers.get(run[at], 0)
        if 0 < first < _TEN and second == first + 1 < _TEN:
            ends = whole(run[:at] + run[at + 1 :], lexicon), whole(run[: at - 1] + run[at:], lexicon)
            return None if ends[0] is None or ends[1] is None else Meant(Decimal(ends[0]), Decimal(ends[1]))
    return None


def _ends_in_scale(run: str, lexicon: Lexicon) -> bool:
    return run[-1] in lexicon.scales


def _sign(value: int, lexicon: Lexicon) -> str:
    """Return a character that means `value`, from 1 to 9."""
    return next(sign for sign, number in lexicon.numbers.items() if number == value)
