"""Reading a table that a person keeps as a CSV file: its lines, and where in them something is wrong."""

import csv
from collections.abc import Iterator, Sequence

from factcheck.model.problem import InputError, Problem


def lines_of(
    path: str, header: Sequence[str], setting: str, error: type[InputError]
) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines below the header that are not empty, with their numbers from 1, their cells without outer spaces.

    Raises `error` if the file cannot be read or begins with another header; `setting` is the key that names the file.
    """
    reader = csv.reader(text_of(path, setting, error).split("\n"))
    found = next(reader, [])
    if [cell.strip() for cell in found] != list(header):
        message = f'expected the header "{",".join(header)}", found "{",".join(found)}"'
        raise error([Problem(path, 1, 0, "", message, "make it the first line")])
    for cells in reader:
        if any(cells):
            yield reader.line_num, [cell.strip() for cell in cells]


def text_of(path: str, setting: str, error: type[InputError]) -> str:
    """Return the text of a file in UTF-8. Raises `error` if it cannot be read."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except OSError as failure:
        message = f"cannot be read: {failure.strerror}"
        raise error([Problem(path, 0, 0, "", message, f'correct the path under "{setting}"')]) from failure
    except UnicodeDecodeError as failure:
        raise error([Problem(path, 0, 0, "", "is not encoded in UTF-8", "save it as UTF-8")]) from failure


def column_of(line: str, cell: int) -> int:
    """Return the column, from 1, at which a cell begins in its line; commas inside quotation marks are no borders."""
    passed, is_quoted = 0, False
    for column, character in enumerate(line, start=1):
        if passed == cell:
            return column
        if character == '"':
            is_quoted = not is_quoted
        elif character == "," and not is_quoted:
            passed += 1
    return len(line) + 1
