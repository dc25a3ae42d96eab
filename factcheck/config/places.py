"""Where a key or a value stands in a TOML file: the standard library's parser does not say."""

import os
import re
from collections.abc import Sequence

from factcheck.config.settings import Config

_PART = r"\"[^\"\n]*\"|'[^'\n]*'|[\w-]+"
_KEY = rf"(?:{_PART})(?:\s*\.\s*(?:{_PART}))*"
_HEADER = re.compile(rf"\s*\[\s*({_KEY})\s*\]")
_ENTRY = re.compile(rf"\s*({_KEY})\s*=")


def line_of(text: str, keys: Sequence[str], least: int = 1) -> int:
    """Return the line, from 1, that sets the key behind `keys`, or one around it; 0 if none is found.

    ("tool", "factcheck", "levels") finds `levels = ...` under [tool.factcheck] and the header [tool.factcheck.levels].
    Fewer than `least` of the keys are no find.
    """
    lines = _keys_by_line(text)
    for length in range(len(keys), least - 1, -1):
        wanted = tuple(keys[:length])
        if wanted in lines:
            return lines[wanted]
    return 0


def line_in_file(config: Config, keys: Sequence[str], value: str = "") -> int:
    """Return the line of the config file that sets a key, or the `value` in its list; 0 if the file does not set it.

    What a flag of the command line has set is in no file.
    """
    if not config.path:
        return 0
    text = _text(config.path)
    prefix = ("tool", "factcheck") if os.path.basename(config.path) == "pyproject.toml" else ()
    first = line_of(text, (*prefix, *keys), least=len(prefix) + 1)
    if not value or not first:
        return first
    below = enumerate(text.split("\n")[first - 1 :], first)
    return next((number for number, line in below if f'"{value}"' in line or f"'{value}'" in line), 0)


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return ""


def _keys_by_line(text: str) -> dict[tuple[str, ...], int]:
    lines: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(line):
            table = _parts(header[1])
            lines.setdefault(table, number)
        elif entry := _ENTRY.match(line):
            lines.setdefault((*table, *_parts(entry[1])), number)
    return lines


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, key))
