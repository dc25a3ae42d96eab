"""The value of a number in words: "two hundred and five", "half a million", "two and a half billion", "dozens"."""

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.model.interval import EXACT
from factcheck.model.lexicon import Lexicon

_WORD = re.compile("[a-z]+")
_IDLE = frozenset({"a", "an", "and", "of", "the", "every"})
_FEW = re.compile(r"(several|a few|a couple(?: of)?|a handful of) ([a-z]+(?: [a-z]+){0,2})")
_AND_PART = re.compile(r"(.+?)[ -]and[ -]((?:an?|one|two|three|four|five|seven)[ -]([a-z]+))(?:[ -]([a-z]+))?")
_ONE_UNIT = re.compile("an? [a-z]+")
_RECIPROCAL = re.compile(
    r"(?:(an?|one|two|three) )?([a-z]+)-(hundredth|thousandth|millionth|billionth)(s?)(?: of(?: an?)?)?"
)
_LARGE = 1000
_LARGEST_DIGIT = 9
_ONE, _ZERO = Decimal(1), Decimal(0)


class Worded(NamedTuple):
    """The least and the most that words mean, equal except for vague ones; and whether they are a fraction."""

    low: Decimal
    high: Decimal
    fraction: bool = False


def words_value(text: str, lexicon: Lexicon) -> Worded | None:
    """Return the value of number words in lower case, or None if one of them is none."""
    phrase = " ".join(text.partition("(")[0].removesuffix("-fold").removesuffix(" fold").split())
    vague = lexicon.vague.get(phrase) or lexicon.vague.get(f"{phrase} of")
    if vague is not None:
        return Worded(Decimal(vague[0]), Decimal(vague[1]))
    if phrase in {"a", "an"}:
        return Worded(_ONE, _ONE)  # of "a week or two"
    bare = phrase.removeprefix("a ")
    known = lexicon.numbers.get(phrase, lexicon.numbers.get(bare))
    if known is not None:
        return Worded(Decimal(known), Decimal(known))
    readers = (_few, _vague, _with_part, _reciprocal, _parted, _pointed, _summed)
    return next((value for read in readers if (value := read(phrase, lexicon)) is not None), None)


def _few(phrase: str, lexicon: Lexicon) -> Worded | None:
    """Read "several hundred" and "several hundred million": the vague word multiplies."""
    match = _FEW.fullmatch(phrase)
    scale = _product(match[2].split(), lexicon) if match else None
    if match is None or scale is None:
        return None
    if match[1] in lexicon.numbers:  # "a couple" is two
        return Worded(lexicon.numbers[match[1]] * scale, lexicon.numbers[match[1]] * scale)
    low, high = lexicon.vague[match[1]]
    return Worded(low * scale, (high + 1) * scale - 1)


def _vague(phrase: str, lexicon: Lexicon) -> Worded | None:
    """Read "dozens of thousands", which the table does not know as a whole."""
    first, _, rest = phrase.partition(" of ")
    if first not in lexicon.vague or rest not in lexicon.scales:
        return None
    low, high = lexicon.vague[first]
    return Worded(low * lexicon.scales[rest], high * lexicon.scales[rest])


def _with_part(phrase: str, lexicon: Lexicon) -> Worded | None:
    """Read "two and a half billion" and "a million and a half": the part is of one, or of the magnitude before it."""
    match = _AND_PART.fullmatch(phrase)
    whole = None
    if match is not None and match[3] in lexicon.fractions:
        is_one = _ONE_UNIT.fullmatch(match[1]) and match[1].split()[1] not in lexicon.scales  # "a year and a half"
        whole = _exactly(_ONE) if is_one else _summed(_without_unit(match[1], lexicon), lexicon)
    if match is None or whole is None:
        return None
    scale = lexicon.scales.get(match[4] or "", _ONE)
    last = lexicon.scales.get(_WORD.findall(match[1])[-1], _ONE)
    share = _parted(match[2], lexicon)
    return None if share is None else _exactly((whole.low + share.low * last) * scale)


def _without_unit(phrase: str, lexicon: Lexicon) -> str:
    """Return the number of "two years", of "two years and a half"."""
    head, _, last = phrase.rpartition(" ")
    return head if head and last in lexicon.units and last not in lexicon.scales else phrase


def _reciprocal(phrase: str, lexicon: Lexicon) -> Worded | None:
    """Read "one two-hundredth" and "a ten-thousandth": the hyphen ties a number to the magnitude below the line."""
    match = _RECIPROCAL.fullmatch(phrase)
    parts = None if match is None else lexicon.numbers.get(match[2], lexicon.scales.get(match[2]))
    if match is None or parts is None or (match[1] is None and (match[4] or match[2] == "one")):
        return None
    count = lexicon.numbers.get(match[1] or "", 1)
    share = EXACT.divide(Decimal(count) * lexicon.fractions[match[3]], Decimal(parts))
    return _exactly(share)._replace(fraction=True)


def _parted(phrase: str, lexicon: Lexicon) -> Worded | None:
    """Read "two-thirds", "half a million", "three quarters of a million"."""
    words = [word for word in _WORD.findall(phrase) if word not in _IDLE]
    at = next((index for index, word in enumerate(words) if word in lexicon.fractions), None)
    if at is None:
        return None
    count = _summed(" ".join(words[:at]), lexicon) if at else _exactly(_ONE)
    scale = _product(words[at + 1 :], lexicon)
    if count is None or scale is None:
        return None
    value = EXACT.multiply(EXACT.multiply(count.low, lexicon.fractions[words[at]]), scale)
    return _exactly(value)._replace(fraction=scale == 1)


def _pointed(phrase: str, lexicon: Lexicon) -> Worded | None:
    """Read "two point five million": digits behind the point one by one."""
    head, point, tail = (f"zero {phrase}" if phrase.startswith("point ") else phrase).partition(" point ")
    words = _WORD.findall(tail)
    digits = [lexicon.numbers[word] for word in words if word in lexicon.numbers and word not in lexicon.scales]
    whole, scale = _summed(head, lexicon), _product(words[len(digits) :], lexicon)
    if not point or not digits or max(digits) > _LARGEST_DIGIT or whole is None or scale is None:
        return None
    return _exactly((whole.low + Decimal("0." + "".join(map(str, digits)))) * scale)


def _summed(phrase: str, lexicon: Lexicon) -> Worded | None:
    """Add number words up, as "two hundred and five thousand" is heard.

    `total` holds what is complete, `current` what a magnitude may still multiply.
    """
    total, current = _ZERO, _ZERO
    for word in _WORD.findall(phrase):
        if word in lexicon.scales:
            total, current = _scaled(total, current, lexicon.scales[word])
        elif word in lexicon.numbers:
            current += lexicon.numbers[word]
        elif word not in _IDLE:
            return None
    return _exactly(total + current)


def _scaled(total: Decimal, current: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
    """Return total and current behind a magnitude: "thousand billion" multiplies what is complete."""
    if scale < _LARGE:
        return total, (current or _ONE) * scale
    if current == 0 and total:
        return total * scale, _ZERO
    return total + (current or _ONE) * scale, _ZERO


def _product(words: list[str], lexicon: Lexicon) -> Decimal | None:
    """Return what magnitude words multiply by, or None if one of them is none."""
    scale = _ONE
    for word in words:
        if word not in lexicon.scales:
            return None
        scale *= lexicon.scales[word]
    return scale


def _exactly(value: Decimal) -> Worded:
    return Worded(value, value)
