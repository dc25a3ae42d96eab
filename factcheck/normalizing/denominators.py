"""What a figure is counted for, as written in, one name for it out: "kilo", "kilogram" and "kg" are all "kg"."""

from factcheck.model.lexicon import Lexicon

_ONE_NAME = {
    "annum": "year", "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day",
    "nightly": "night", "hourly": "h", "capita": "person", "head": "person", "people": "person", "persons": "person",
}  # fmt: skip
_CHINESE_NAMES = {
    "人": "person", "股": "share", "户": "household", "戶": "household", "辆": "vehicle", "輛": "vehicle",
    "张": "ticket", "張": "ticket",
    "件": "piece", "次": "time", "日": "day", "天": "day", "平": "m2",
}  # fmt: skip
_SIZES = {"hundred": "100", "thousand": "1000", "million": "1000000", "dozen": "12"}


def denominator_of(written: str, lexicon: Lexicon) -> str:
    """Return the symbol of a unit, or a noun in lower case, digits without commas before it: "bbl", "100000 person"."""
    if lexicon.language == "zh":
        return _in_chinese(written, lexicon)
    return "/".join(_named(part, lexicon) for part in written.split(" per ")) if written else ""


def _in_chinese(written: str, lexicon: Lexicon) -> str:
    """Return the name of "吨", and of "10万人" with its number before it."""
    unit = written.lstrip("0123456789０１２３４５６７８９" + "".join(lexicon.scales))
    from factcheck.normalizing.chinese import chinese_value

    if written in lexicon.units or written in _CHINESE_NAMES:
        return _CHINESE_NAMES.get(written) or _unit(written, lexicon)
    number = written[: len(written) - len(unit)]
    size = chinese_value(number, False, lexicon) if number else None
    name = _CHINESE_NAMES.get(unit) or _unit(unit, lexicon)
    return name if size is None else f"{size.amount:f} {name}"


def _named(written: str, lexicon: Lexicon) -> str:
    number, _, rest = written.partition(" ")
    if number.lower() in _SIZES and (rest or number.lower() != "dozen"):
        return f"{_SIZES[number.lower()]} {_unit(rest, lexicon)}".rstrip()
    if not number[0].isdigit():
        return _unit(written, lexicon)
    digits = number.replace(",", "")
    if digits.isdigit():
        return f"{digits} {_unit(rest, lexicon)}" if rest else digits
    size = next(at for at, sign in enumerate(digits) if not sign.isdigit())
    return f"{digits[:size]} {_unit(digits[size:].lstrip('-'), lexicon)}"


def unit_keys(written: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the keys of the units that a denominator can be, the likeliest first; none where it is a thing."""
    return lexicon.units.get(written) or lexicon.units.get(written.lower().replace("-", " ")) or ()


def _unit(written: str, lexicon: Lexicon) -> str:
    lowered = written.lower()
    name = _ONE_NAME.get(lowered)
    if name is not None:
        return name
    keys = unit_keys(written, lexicon)
    return lexicon.unit_of[keys[0]].symbol if keys else lowered
