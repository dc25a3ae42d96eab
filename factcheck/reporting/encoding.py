"""Plain values -> JSON text, with every number exact.

`json` would turn a Decimal into a float or refuse it. Here each digit is written as it is: whole numbers as integers,
others as decimals without trailing zeros, and numbers beyond 40 digits in E notation. Text stays readable: only what
JSON demands is escaped, and what a terminal would obey.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from json.encoder import encode_basestring

Value = str | int | bool | Decimal | None | Sequence["Value"] | Mapping[str, "Value"]
Row = dict[str, Value]

# Beyond this many digits nobody reads a number out, and a file could ask for gigabytes of zeros.
_LONGEST = 40
# JSON lets these stand: further control characters, and the marks that turn the direction of writing.
_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def quoted(text: str) -> str:
    """Return a text as JSON, with nothing in it that a terminal would obey."""
    written = encode_basestring(text)
    if written.isascii() and "\x7f" not in written:
        return written
    return _OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


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
