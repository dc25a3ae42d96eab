"""The value of a written numeral, exactly, with how precisely it was written."""

import re
from decimal import Decimal
from functools import cache, lru_cache

from factcheck.model.interval import EXACT
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Numeral
from factcheck.normalizing.number_words import words_value
from factcheck.normalizing.value import Value

_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_SIGNS = "-−–"
# Full-width digits and separators, and the signs of multiplication and division that stand for one another.
_WIDE = str.maketrans("０１２３４５６７８９，．⋅∙⁄∕", "0123456789,.··//")
# Beyond this a figure is no figure, and exact arithmetic would only burn time.
_LARGEST_EXPONENT = 60
_LARGEST_IN_WORDS = 50
_LONGEST_NUMERAL = 60
_LONGEST_WORDS = 250
FEW_DIGITS, _LARGEST_WORD = 3, 99
_ONE, _ZERO = Decimal(1), Decimal(0)
# "two million" is as round as "2 million"; "two hundred" is as round as "200".
_THOUSAND = Decimal(1000)


def value_of(numeral: Numeral, lexicon: Lexicon) -> Value | None:
    """Return the value of a numeral, or None if it cannot be read as a number of publishable size."""
    if numeral.minus:
        value = value_of(numeral._replace(minus=False), lexicon)
        return None if value is None else value.times(-_ONE, _ONE)
    text, scale = numeral.text, _ONE
    if not numeral.scale and (short := _short(text, lexicon)) is not None:
        return short
    if numeral.scale:
        found = _scale(numeral.scale, lexicon)
        if found is None:
            return None
        scale = found
    if text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMERAL:
        return Value(Decimal(text), _ONE, 0, len(text.lstrip("0")) or 1).times(scale, scale)
    if len(text) > (_LONGEST_WORDS if text[-1].isalpha() else _LONGEST_NUMERAL):
        return None
    if lexicon.language == "zh" and not text.isascii() and (chinese := _chinese(text, bool(numeral.scale), lexicon)):
        return chinese.times(scale, scale)
    sign, text = _signed(text.strip().lower())
    if not text.isascii():
        text = text.translate(_WIDE)
    value = _words(text, lexicon) if text[:1].isalpha() else _digits(text, lexicon)
    return None if value is None else value.times(-scale if sign < 0 else scale, scale)


def _short(text: str, lexicon: Lexicon) -> Value | None:
    """Return the value of digits that are few, or of one number word, as most numerals are; None for all others."""
    if not text.isascii():
        return None
    if text.isdigit():
        return _of_few(text) if len(text) <= FEW_DIGITS else None
    number = lexicon.numbers.get(text)
    if number is None or number > _LARGEST_WORD or text in lexicon.scales or not text.isalpha():
        return None
    return _of_few(str(number))


@lru_cache(maxsize=1110)
def _of_few(digits: str) -> Value:
    """Return the value of one to three digits: a table that is filled as it is asked."""
    return Value(Decimal(digits), _ONE, 0, len(digits.lstrip("0")) or 1)


def _chinese(text: str, has_scale: bool, lexicon: Lexicon) -> Value | None:
    """Read a numeral with Chinese characters in it; no other article pays for their reader."""
    from factcheck.normalizing.chinese import chinese_value

    return chinese_value(text, has_scale, lexicon)


def _signed(text: str) -> tuple[int, str]:
    """Return -1 or 1, and the text without its sign; accounts put a negative number in brackets."""
    for word in ("minus ", "negative "):
        if text.startswith(word):
            return -1, text.removeprefix(word).lstrip()
    if text[:1] in "(（" and text[-1:] in ")）" and text:
        return -1, text[1:-1]
    if text[:1] in _SIGNS:
        return -1, text.lstrip(_SIGNS)
    return 1, text


def _scale(words: str, lexicon: Lexicon) -> Decimal | None:
    """Return what "billion" or "lakh crore" multiplies by."""
    product = _ONE
    for word in words.split() if words.isascii() else words:
        factor = lexicon.scales.get(word) or lexicon.scales.get(word.lower())
        if factor is None:
            return None
        product = EXACT.multiply(product, factor)
    return product


def _digits(text: str, lexicon: Lexicon) -> Value | None:
    """Read "38,415.9", "2½", "2 1/2", "6.02 x 10^23", "2 and a half", "1 in 5", "5 ± 0.2"."""
    plain = _plain(text)
    if plain is not None:
        return plain
    if text[-1:] in _VULGAR and (text[:-1].rstrip().isdecimal() or len(text) == 1):
        return _ratio(int(text[:-1] or 0), *_VULGAR[text[-1]])
    if text.endswith("s") and text[:-1].isdecimal():
        return _decade(text[:-1])
    if text.endswith(("fold", "x", "×")):
        return _plain(text.rstrip("foldx×- "))
    for read in (_slashed, _power, _with_spread):
        value = read(text)
        if value is not None:
            return value
    if text[-1].isalpha() and (value := _stepped(text, lexicon)) is not None:
        return value
    return _with_part(text, lexicon) or _share_of(text, lexicon)


def _decade(tens: str) -> Value:
    """Read the 40s of "in his 40s": any of ten years."""
    return Value(Decimal(tens), most=Decimal(tens) + 9)


def _plain(text: str) -> Value | None:
    """Read digits with separators and a point, or None."""
    whole, point, part = text.partition(".")
    if whole.isascii() and _is_grouped(whole) and (not point or (part.isascii() and part.isdigit())):
        return _of_digits(whole.replace(",", ""), part)
    match = _pattern("plain").fullmatch(text)
    if match is None:
        return None
    if match["dots"]:
        whole, part = match["dots"], match["comma"] or ""
    elif match["short"]:
        whole, part = match["short"], match["after"]
    else:
        whole, part = match["whole"], match["part"] or ""
    return _of_digits("".join(sign for sign in whole if sign.isdecimal()), part)


def _is_grouped(whole: str) -> bool:
    """Whether digits have no commas, or one before each three: "1,234", not "1,23"."""
    first, *rest = whole.split(",")
    if not rest:
        return first.isdigit()
    return first.isdigit() and len(first) <= 3 and all(len(group) == 3 and group.isdigit() for group in rest)


def _of_digits(whole: str, part: str) -> Value | None:
    if len(whole) > _LARGEST_EXPONENT:
        return None
    decimals = len(part)
    amount = Decimal(f"{whole or 0}.{part}" if part else whole)
    return Value(amount, _ONE.scaleb(-decimals), decimals, len(f"{whole}{part}".lstrip("0")) or 1)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compile when first asked: most articles need one or two of these."""
    return re.compile(_PATTERNS[name])


_PATTERNS = {
    "plain": (
        r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:['’][0-9]{3})+"
        r"|[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}|[0-9０-９]*)"
        r"(?:[.．](?P<part>[0-9０-９]+))?(?<=[0-9０-９])"
        r"|(?P<dots>[0-9]{1,3}(?:\.[0-9]{3}){2,}|[0-9]{1,3}(?:\.[0-9]{3})+(?=,))(?:,(?P<comma>[0-9]{1,2}))?"
        r"|(?P<short>[0-9]{1,3}),(?P<after>[0-9]{1,2})"
    ),
    "slashed": r"(?:([0-9]{1,9})[ -])?([0-9]{1,9})/([0-9]{1,9}|[0-9]{1,3},[0-9]{3})",
    "power": r"(?:(.+?) ?[×x*·] ?)?10(?:\^([+−-]?[0-9]{1,3})|([⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))|([0-9.]+)e([+−-]?[0-9]{1,3})",
    "step": r"([0-9][0-9.,]*)\s([a-z]+)",
    "spread": r"(.+?)(?:\s?(?:±|\+/-)\s?|,?\s(?:plus[\s-]or[\s-]minus|give or take)\s)([0-9.]+)",
    "part": r"(.+?) and (.+)",
    "share": r"(?:([Oo]ne|1) (?!in )[A-Za-z]+|(.+?))[ -](?:in|out of|of|to)(?:[ -]every)?[ -](.+)",
}


def _slashed(text: str) -> Value | None:
    match = _pattern("slashed").fullmatch(text)
    return None if match is None else _ratio(int(match[1] or 0), int(match[2]), int(match[3].replace(",", "")))


def _power(text: str) -> Value | None:
    match = _pattern("power").fullmatch(text)
    if match is None:
        return None
    written = match[2] or match[3] or match[5]
    exponent = int(written.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−⁺", "0123456789--+")))
    mantissa = match[1] or match[4]
    base = Value(_ONE) if mantissa is None else _plain(mantissa)
    if base is None or abs(exponent) > _LARGEST_EXPONENT:
        return None
    return base._replace(amount=base.amount.scaleb(exponent), ulp=base.ulp.scaleb(exponent))


def _stepped(text: str, lexicon: Lexicon) -> Value | None:
    """Read "1 million 300 thousand", as precise as its last step."""
    total: Value | None = None
    end = 0
    for match in _pattern("step").finditer(text):
        digits, scale = _plain(match[1]), lexicon.scales.get(match[2])
        if digits is None or scale is None or text[end : match.start()].strip() not in {"", "and"}:
            return None
        step, end = digits.times(scale, scale), match.end()
        total = step if total is None else step._replace(amount=EXACT.add(total.amount, step.amount))
    return total if end == len(text) else None


def _with_spread(text: str) -> Value | None:
    match = _pattern("spread").fullmatch(text)
    value, spread = (_plain(match[1]), _plain(match[2])) if match else (None, None)
    return None if value is None or spread is None else value._replace(spread=spread.amount)


def _with_part(text: str, lexicon: Lexicon) -> Value | None:
    """Read "5 and a half", "2 and two-thirds"."""
    match = _pattern("part").fullmatch(" ".join(text.split()))
    whole = _plain(match[1]) or _plain(match[1].partition(" ")[0]) if match else None  # "2 years and a half"
    part = words_value(match[2], lexicon) if whole and match else None
    if whole is None or part is None or not part.fraction:
        return None
    return Value(EXACT.add(whole.amount, part.low))


def _share_of(text: str, lexicon: Lexicon) -> Value | None:
    """Read "one in five", "one child in five" and "9 out of 10" as a fraction."""
    match = _pattern("share").fullmatch(" ".join(text.split()))
    if match is None:
        return None
    ends = [_plain(end) if end[0].isdigit() else _words(end, lexicon) for end in (match[1] or match[2], match[3])]
    if ends[0] is None or ends[1] is None or ends[1].amount == 0:
        return None
    return Value(EXACT.divide(ends[0].amount, ends[1].amount), fraction=True)


def _ratio(whole: int, numerator: int, denominator: int) -> Value | None:
    if denominator == 0:
        return None
    part = EXACT.divide(Decimal(numerator), Decimal(denominator))
    return Value(EXACT.add(Decimal(whole), part), fraction=whole == 0)


def _words(text: str, lexicon: Lexicon) -> Value | None:
    if " in " in text or "-in-" in text or " out " in text or " to " in text or " of every " in text:
        return _share_of(text, lexicon)
    found = words_value(text, lexicon)
    if found is None or found.high.adjusted() > _LARGEST_IN_WORDS:
        return None
    low, high, fraction = found
    if low == high and not fraction and low == low.to_integral_value():
        last = lexicon.scales.get(text.replace("-", " ").split()[-1], _ONE)
        ulp = last if last >= _THOUSAND else _ONE
        ulp = ulp if EXACT.remainder(low, ulp) == 0 else ulp / 10  # "two and a half million" is 2.5 million
        return Value(low, ulp, 0, len(str(abs(int(EXACT.divide(low, ulp))))))
    return Value(low, most=None if low == high else high, fraction=fraction)
