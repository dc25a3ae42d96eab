"""Where the strings of a JSON object stand: the text of an object comes in, places and decoded pieces go out.

The standard library's parser does not say where a value stood. What comes in here has been parsed by it before, so it
is known to be an object.
"""

import json
import re
from collections.abc import Iterator

from factcheck.model.span import Span

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]', re.DOTALL)
# A run without escapes; a character beyond the first plane, written as two escapes; any other escape.
_PIECE = re.compile(r"[^\\]++|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")


def values_of(source: str) -> dict[str, Span]:
    """Return the place of each string that is a value of the outermost object, without its quotes, by its key.

    Of a key that stands twice the last value counts, as for the parser.
    """
    places: dict[str, Span] = {}
    depth, key, is_value = 0, "", False
    for match in _TOKEN.finditer(source):
        sign = match[0][0]
        if sign in "{[":
            depth += 1
        elif sign in "}]":
            depth -= 1
        elif depth == 1 and sign == ":":
            is_value = True
        elif depth == 1 and sign == ",":
            is_value = False
        elif depth == 1 and sign == '"':
            if is_value:
                places[key] = Span(match.start() + 1, match.end() - 1)
            else:
                key = str(json.loads(match[0], strict=False))
    return places


def pieces_of(source: str, place: Span) -> Iterator[tuple[str, Span]]:
    """Yield the runs and the escapes of the string at `place`, decoded, each with its own place."""
    for match in _PIECE.finditer(source, *place):
        raw = match[0]
        yield (str(json.loads(f'"{raw}"')) if raw[0] == "\\" else raw), Span(*match.span())
