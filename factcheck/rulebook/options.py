"""The options of a rule: what a kind's default demands, and the written value in that type.

Worked example: a kind whose option `percent` is 5 by default takes "7" from a rule file as the whole number 7, and
refuses "7.5" and "many".
"""

from collections.abc import Sequence

from factcheck.model.rule import OptionValue

_TRUTHS = {"true": True, "false": False}


def read_option(raw: str | Sequence[str], default: OptionValue) -> OptionValue | None:
    """Return the text or texts of a YAML file in the type of `default`, or None where they are of no such type."""
    if not isinstance(raw, str):
        return tuple(raw) if isinstance(default, tuple) else None
    match default:
        case bool():
            return _TRUTHS.get(raw)
        case int():
            return int(raw) if raw.removeprefix("-").isdecimal() and raw.isascii() else None
        case float():
            return _number(raw)
        case str():
            return raw
    return None


def fit_option(value: object, default: OptionValue) -> OptionValue | None:
    """Return a value of a TOML file in the type of `default`, or None where it is of another type."""
    match default, value:
        case (tuple(), list(words) | tuple(words)):
            return tuple(words) if all(isinstance(word, str) for word in words) else None
        case (bool(), bool(value)) | (str(), str(value)):
            return value
        case (bool(), _) | (_, bool()):
            return None
        case (int(), int(value)):
            return value
        case (float(), int() | float()):
            return float(value)
    return None


def type_of(default: OptionValue) -> str:
    """Return in words what an option with this default takes."""
    match default:
        case bool():
            return "true or false"
        case int():
            return "a whole number"
        case float():
            return "a number"
        case str():
            return "a text"
    return "a list of texts"


def _number(raw: str) -> float | None:
    try:
        value = float(raw)
    except ValueError:
        return None
    return value if abs(value) != float("inf") and value == value else None
