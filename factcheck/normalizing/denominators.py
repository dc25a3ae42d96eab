"""What a figure is counted for, as written in, one name for it out: "kilo", "kilogram" and "kg" are all "kg"."""

from factcheck.model.lexicon import Lexicon

_ONE_NAME = {
    "annum": "year", "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day",
    "nightly": "night", "hourly": "h", "capita": "person", "head": "person", "people": "person", "persons": "person",
}  # fmt: skip
_SIZES = {"hundred": "100", "thousand": "1000", "million": "1000000", "dozen": "12"}


def denominator_of(written: str, lexicon: Lexicon) -> str:
    """Return the symbol of a unit, or a noun in lower case, digits without commas before it: "bbl", "100000 person"."""
    return "/".join(_named(part, lexicon) for part in written.split(" per ")) if written else ""


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


def _unit(written: str, lexicon: Lexicon) -> str:
    lowered = written.lower()
    name = _ONE_NAME.get(lowered)
    if name is not None:
        return name
    keys = lexicon.units.get(written) or lexicon.units.get(lowered.replace("-", " "))
    return lexicon.unit_of[keys[0]].symbol if keys else lowered
