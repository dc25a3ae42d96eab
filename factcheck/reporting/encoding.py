"""Plain values -> JSON text, with every number exact.

`json` would turn a Decimal into a float or refuse it. Here each digit is written as it is: whole numbers as integers,
others as decimals without trailing zeros, and numbers beyond 40 digits in E notation. Text stays readable: only what
JSON demands is escaped.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from json.encoder import encode_basestring as quoted

Value = str | int | bool | Decimal | None | Sequence["Value"] | Mapping[str, "Value"]
Row = dict[str, Value]

# Beyond this many digits nobody reads a number out, and a file could ask for gigabytes of zeros.
_LONGEST = 40


def encoded(value: Value) -> str:
    """Return `value` as JSON on one line."""
    match value:
        case None:
            return "null"
        case str():
            return quoted(value)
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case Decimal():
            return number(value)
        case dict() | Mapping():  # to ask of a dict whether it is one takes a tenth of the time
            return "{" + ", ".join([f"{quoted(key)}: {encoded(item)}" for key, item in value.items()]) + "}"
        case _:
            return "[" + ", ".join([encoded(item) for item in value]) + "]"


def number(value: Decimal) -> str:
    """Return a finite decimal as a JSON number of the same value: "5.6", "38415900000000", "1E+5000"."""
    if value == 0:
        return "0"
    if abs(value.adjusted()) > _LONGEST:
        return f"{value:E}"
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def listed(name: str, rows: Iterable[Row], *, last: bool = False) -> Iterator[str]:
    """Yield the member `name` of an object, a list with one row a line."""
    yield f"{quoted(name)}: ["
    separator = "\n"
    for row in rows:
        yield f"{separator}{encoded(row)}"
        separator = ",\n"
    yield f"{'' if separator == chr(10) else chr(10)}]{'' if last else ','}\n"
