"""The value of a Chinese numeral: "三万五千", "1亿2000万", "三分之一", "两个半", "翻一番", "零下五".

Comes in: a numeral as the extractor cut it out, its magnitude apart, and the lexicon of Chinese. Goes out: the value of
what is written, before the magnitude multiplies it, or None. Plain digits are not read here.
"""

import re
from decimal import Decimal

from factcheck.model.chinese_numbers import number_in
from factcheck.model.interval import EXACT
from factcheck.model.lexicon import Lexicon
from factcheck.normalizing.value import Value

_PARTS_OF = "分之"
_HALF = "半"
_DOUBLED = "翻"
_TENTH = "成"
_MINUS = ("零下", "负", "負", "-", "−", "–")
# Digits with magnitudes between them: 1亿2000万 is its pieces, "1亿" and "2000万".
_PIECE = re.compile(r"([0-9.,]+)([^0-9.,]*)")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")
_LONGEST = 60
_MOST_DOUBLINGS = 30
_GROUP = 10_000
_FIVE = 5
_ONE, _ZERO = Decimal(1), Decimal(0)


def chinese_value(text: str, has_scale: bool, lexicon: Lexicon) -> Value | None:
    """Return the value of a numeral with Chinese characters in it; `has_scale` says that a magnitude follows it."""
    if len(text) > _LONGEST:
        return None
    text = text.translate(_FULL_WIDTH)
    for sign in _MINUS:
        if text.startswith(sign):
            value = _unsigned(text[len(sign) :].strip(), has_scale, lexicon)
            return None if value is None else value.times(-_ONE, _ONE)
    return _unsigned(text, has_scale, lexicon)


def _unsigned(text: str, has_scale: bool, lexicon: Lexicon) -> Value | None:
    if text.startswith(_DOUBLED):
        return _doublings(text, lexicon)
    if _PARTS_OF in text:
        return _fraction(text, lexicon)
    if _TENTH in text:
        return _tenths(text, lexicon)
    if _HALF in text:
        return _with_half(text, lexicon)
    return (
        _pieces(text, lexicon) if text[:1].isdigit() and text.isascii() is False else _plain(text, has_scale, lexicon)
    )


def _plain(text: str, has_scale: bool, lexicon: Lexicon) -> Value | None:
    """Read digits or characters; those alone are exact, behind the point or before a magnitude they were rounded."""
    if text.isascii():
        return _digits(text)
    meant = number_in(text, lexicon) or _discount(text, lexicon)
    if meant is None:
        return None
    low, high, decimals = meant
    if low != high:
        return Value(low, most=high)
    ulp = _ONE.scaleb(-decimals) if decimals else _ONE if has_scale else _last_place(text, low, lexicon)
    return Value(low, ulp, decimals, len(str(low.normalize(EXACT)).replace(".", "").partition("E")[0]))


def _discount(text: str, lexicon: Lexicon) -> tuple[Decimal, Decimal, int] | None:
    """Read "七五" of "七五折": 7.5 tenths of a price."""
    digits = [lexicon.numbers.get(sign, _GROUP) for sign in text]
    if len(digits) != 2 or max(digits) > 9:
        return None
    value = Decimal(f"{digits[0]}.{digits[1]}")
    return value, value, 1


def _tenths(text: str, lexicon: Lexicon) -> Value | None:
    """Read "八成五", eight tenths and a half of one: 8.5 before its magnitude."""
    whole, _, part = text.partition(_TENTH)
    tenths = _FIVE if part == _HALF else lexicon.numbers.get(part)
    if whole not in lexicon.numbers or tenths is None:
        return None
    return Value(Decimal(f"{lexicon.numbers[whole]}.{tenths}"), Decimal("0.1"), 0, 2)


def _last_place(text: str, value: Decimal, lexicon: Lexicon) -> Decimal:
    """Return what a number of ten thousand or more was rounded to, the magnitude that it ends in; 0 for a small one."""
    if value < _GROUP:
        return _ZERO
    place = _ONE
    for sign in reversed(text):
        if sign not in lexicon.scales:
            break
        place *= lexicon.scales[sign]
    return place


def _digits(text: str) -> Value | None:
    whole, _, part = text.replace(",", "").partition(".")
    if not whole.isdigit() or (part and not part.isdigit()):
        return None
    amount = Decimal(f"{whole}.{part}" if part else whole)
    return Value(amount, _ONE.scaleb(-len(part)), len(part), len(f"{whole}{part}".lstrip("0")) or 1)


def _pieces(text: str, lexicon: Lexicon) -> Value | None:
    """Add the pieces of "1亿2000万" up; the last one says how precise it is."""
    total, last, end = _ZERO, Value(_ZERO), 0
    for match in _PIECE.finditer(text):
        piece, scale = _digits(match[1]), _product(match[2], lexicon)
        if match.start() != end or piece is None or scale is None:
            return None
        last, end = piece.times(scale, scale), match.end()
        total = EXACT.add(total, last.amount)
    return last._replace(amount=total) if end == len(text) else None


def _product(signs: str, lexicon: Lexicon) -> Decimal | None:
    product = _ONE
    for sign in signs:
        if sign not in lexicon.scales:
            return None
        product = EXACT.multiply(product, lexicon.scales[sign])
    return product


def _fraction(text: str, lexicon: Lexicon) -> Value | None:
    """Read "三分之一" and "3分之1"."""
    below, _, above = text.partition(_PARTS_OF)
    parts = [_plain(part, False, lexicon) for part in (above, below)]
    if parts[0] is None or parts[1] is None or parts[1].amount == 0:
        return None
    return Value(EXACT.divide(parts[0].amount, parts[1].amount), fraction=True)


def _with_half(text: str, lexicon: Lexicon) -> Value | None:
    """Read "半", "一半", "半数", and "两个半" or "一年半", where the half is of what the word before it counts."""
    half = lexicon.fractions[_HALF]
    before = text.partition(_HALF)[0]
    if before in {"", "一", "过", "過"}:
        return Value(half, fraction=True)
    longest = max((at for at in range(1, len(before) + 1) if _is_numeric(before[at - 1], lexicon)), default=0)
    whole = _plain(before[:longest], False, lexicon)
    return None if whole is None else Value(EXACT.add(whole.amount, half))


def _is_numeric(sign: str, lexicon: Lexicon) -> bool:
    return sign.isdigit() or sign in lexicon.numbers or sign in lexicon.scales


def _doublings(text: str, lexicon: Lexicon) -> Value | None:
    """Read "翻番", "翻一番" and "翻了两番": each doubles."""
    count = text.lstrip(_DOUBLED).lstrip("了").rstrip("番")
    times = _plain(count, False, lexicon) if count else Value(_ONE)
    if times is None or not 0 < times.amount <= _MOST_DOUBLINGS or times.amount != int(times.amount):
        return None
    return Value(lexicon.scales["番"] ** int(times.amount))
