"""The value of a written numeral, exactly, with how precisely it was written."""

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from factcheck.model.interval import EXACT
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Numeral

_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_SEPARATORS = re.compile("[,'’ \u00a0\u2009\u202f]")
_POWER = re.compile(r"^(.*?)[ ]?[×x][ ]?10\^?([-−⁻0-9⁰¹²³⁴⁵⁶⁷⁸⁹]+)$|^([0-9.]+)\^([0-9]+)$")
_SLASH = re.compile(r"^(?:([0-9]+) )?([0-9]+)[/⁄]([0-9]+)$")
_TAIL_FRACTION = re.compile(r"(?i)\s+and\s+(?:a\s+(half|quarter|third)|(three\s+quarters))")
_WORD = re.compile(r"[a-z]+")
# Beyond this a figure is no figure, and exact arithmetic would only burn time.
_LARGEST_EXPONENT = 60
_LONGEST_NUMERAL = 60


class Value(NamedTuple):
    """What a numeral says.

    amount     digits times magnitude
    ulp        one unit of the last written place, times the magnitude (1e8 for "3.4 billion"); 0 for number words
    decimals   digits behind the point; `digits` significant digits as written
    fraction   whether it was written as a fraction, "one-fifth"
    """

    amount: Decimal
    ulp: Decimal
    decimals: int
    digits: int
    fraction: bool = False


def value_of(numeral: Numeral, lexicon: Lexicon) -> Value | None:
    """Return the value of a numeral, or None if it cannot be read as a number of publishable size."""
    text = numeral.text.strip().translate(_FULL_WIDTH)
    if len(text) > _LONGEST_NUMERAL:
        return None
    scale = _scale(numeral.scale, lexicon)
    if scale is None:
        return None
    sign = 1
    if text[:1] in "-−–" or text.lower().startswith("minus "):
        sign, text = -1, text.lower().removeprefix("minus ").lstrip("-−–")
    value = _digits(text) if text[:1].isdigit() or text[:1] in _VULGAR or text[:1] == "." else _words(text, lexicon)
    if value is None:
        return None
    factor = EXACT.multiply(scale, Decimal(sign))
    return value._replace(amount=EXACT.multiply(value.amount, factor), ulp=EXACT.multiply(value.ulp, scale))


def _scale(word: str, lexicon: Lexicon) -> Decimal | None:
    product = Decimal(1)
    for part in word.lower().split():
        if part not in lexicon.scales:
            return None
        product = EXACT.multiply(product, lexicon.scales[part])
    return product


def _digits(text: str) -> Value | None:
    """Read "38,415.9", "2½", "2 1/2", "6.02 x 10^23", "2 and a half"."""
    half = _TAIL_FRACTION.search(text)
    if half is not None:
        whole = _digits(text[: half.start()])
        part = {"half": "0.5", "quarter": "0.25", "third": "0.333333"}.get((half[1] or "").lower(), "0.75")
        return None if whole is None else whole._replace(amount=whole.amount + Decimal(part), ulp=Decimal(0))
    slash = _SLASH.match(text)
    if slash is not None:
        return _ratio(int(slash[1] or 0), int(slash[2]), int(slash[3]))
    if text[-1] in _VULGAR:
        numerator, denominator = _VULGAR[text[-1]]
        return _ratio(int(text[:-1] or 0), numerator, denominator)
    power = _POWER.match(text)
    if power is not None:
        return _power(power)
    return _plain(_SEPARATORS.sub("", text))


def _plain(text: str) -> Value | None:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        return None
    exponent = amount.as_tuple().exponent
    if not isinstance(exponent, int) or abs(amount.adjusted()) > _LARGEST_EXPONENT:
        return None
    return Value(amount, Decimal(1).scaleb(exponent), max(0, -exponent), len(amount.as_tuple().digits))


def _power(match: re.Match[str]) -> Value | None:
    if match[3]:
        base, exponent = _plain(match[3]), int(match[4])
        if base is None or base.amount != 10 or exponent > _LARGEST_EXPONENT:
            return None
        return Value(Decimal(1).scaleb(exponent), Decimal(0), 0, 1)
    base = _plain(_SEPARATORS.sub("", match[1]))
    exponent_text = match[2].translate(_SUPERSCRIPT).replace("−", "-")
    if base is None or not re.fullmatch(r"-?[0-9]{1,2}", exponent_text) or abs(int(exponent_text)) > _LARGEST_EXPONENT:
        return None
    shift = int(exponent_text)
    return base._replace(amount=base.amount.scaleb(shift), ulp=base.ulp.scaleb(shift))


def _ratio(whole: int, numerator: int, denominator: int) -> Value | None:
    if denominator == 0:
        return None
    part = EXACT.divide(Decimal(numerator), Decimal(denominator))
    return Value(EXACT.add(Decimal(whole), part), Decimal(0), 0, 1, fraction=whole == 0)


def _words(text: str, lexicon: Lexicon) -> Value | None:
    """Read "two hundred and five", "one-fifth", "half a million", "two and a half billion", "dozens"."""
    words = _WORD.findall(text.lower())
    if words and words[0] in lexicon.vague and (len(words) == 1 or words[1] == "of"):
        return _vague(words, lexicon)
    words = [word for word in words if word not in {"of", "the"}]
    whole, part, current, fraction = Decimal(0), Decimal(0), Decimal(0), False
    for index, word in enumerate(words):
        if word in {"a", "an", "and"}:
            continue
        if word in lexicon.numbers:
            current += lexicon.numbers[word]
        elif word in lexicon.scales:
            size = lexicon.scales[word]
            part_now = part if part else Decimal(0)
            current = (current + part_now or Decimal(1)) * size
            part = Decimal(0)
            if size >= 1000:
                whole, current = whole + current, Decimal(0)
        elif word in lexicon.fractions:
            share = lexicon.fractions[word]
            if index > 0 and words[index - 1] in {"a", "an"} and current:  # "two and a half"
                part = share
            else:
                part, current, fraction = (current or Decimal(1)) * share, Decimal(0), True
        else:
            return None
    total = whole + current + part
    fraction = fraction and whole == 0 and part != 0
    return Value(total, Decimal(0), 0, 1, fraction=fraction)


def _vague(words: list[str], lexicon: Lexicon) -> Value:
    """Read "dozens" as its lower end; the interval is made from the table."""
    low = Decimal(lexicon.vague[words[0]][0])
    for word in words[2:]:
        low *= lexicon.scales.get(word.rstrip("s"), Decimal(1))
    return Value(low, Decimal(0), 0, 1)
