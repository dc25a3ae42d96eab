"""Files that may hold several articles: the text of a file comes in, its articles one by one go out.

Each is named after the file with its id behind it, "wire.jsonl#a17"; one without an id has the number of its line
there. A file of NewsML-G2 or NITF with one item has the name of the file.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from factcheck.model.document import Document, Origin
from factcheck.model.report import Failure
from factcheck.reading.formats import READERS, text_reader
from factcheck.reading.jsonl import Fields, read_jsonl, record_of
from factcheck.reading.unreadable import UnreadableFileError

_ITEM = re.compile(r"<(?:\w+:)?newsItem\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.IGNORECASE)
_NEWS = re.compile(r"<(?:\w+:)?(?:nitf|newsItem|newsMessage)\b", re.IGNORECASE)


class Record(NamedTuple):
    """One article of a file: its name in reports, its text as it stands there, and where that begins."""

    uri: str
    text: str
    origin: Origin


def records_of(source: str, uri: str, suffix: str, names: Mapping[str, str]) -> Iterator[Record | Failure]:
    """Yield the articles of a file of type `suffix` in order, and a failure for each part that is none.

    `names` are the names of the fields of JSON Lines that differ from the usual ones, see Fields.
    """
    return _lines(source, uri, Fields(**names)) if READERS[suffix].name == "jsonl" else _items(source, uri)


def read_record(text: str, uri: str, suffix: str, names: Mapping[str, str]) -> Document:
    """Return the document of one article. Raises UnreadableFileError."""
    if READERS[suffix].name == "jsonl":
        return read_jsonl(text, uri, "utf-8", Fields(**names))
    return text_reader(READERS[suffix])(text, uri, "utf-8")


def _items(source: str, uri: str) -> Iterator[Record | Failure]:
    """Yield the items of a news message, or the file as a whole if it has no more than one."""
    if _NEWS.search(source) is None:
        yield Failure(uri, "is no NewsML-G2 or NITF; no other XML is read")
        return
    starts = [match.start() for match in _ITEM.finditer(source)]
    if len(starts) < 2:
        yield Record(uri, source, Origin())
        return
    for number, start in enumerate(starts, 1):
        end = re.compile(r"</(?:\w+:)?newsItem\s*>", re.IGNORECASE).search(source, start)
        text = source[start : end.end() if end else len(source)]
        line = source.count("\n", 0, start)
        first = source.rfind("\n", 0, start) + 1
        # The blanks before the item keep its columns.
        yield Record(f"{uri}#{number}", " " * (start - first) + text, Origin(first, line + 1, str(number)))


def _lines(source: str, uri: str, fields: Fields) -> Iterator[Record | Failure]:
    """Yield the articles of JSON Lines.

    An id that stands twice is a failure, because findings could not say which article is meant.
    """
    seen: dict[str, int] = {}
    offset = 0
    # Other signs that end a line may stand within a string.
    for number, line in enumerate(source.split("\n"), 1):
        if line.strip():
            yield _record(line.rstrip("\r"), uri, Origin(offset, number), fields, seen)
        offset += len(line) + 1
    if not source.strip():
        yield Failure(uri, "holds no article; expected one JSON object on each line")


def _record(line: str, uri: str, origin: Origin, fields: Fields, seen: dict[str, int]) -> Record | Failure:
    where = f"{uri}:{origin.line}"
    try:
        record = record_of(line, where, fields)
    except UnreadableFileError as error:
        return error.failure
    given = record.get(fields.id)
    name = str(given) if isinstance(given, str | int) and str(given).strip() else str(origin.line)
    if seen.setdefault(name, origin.line) != origin.line:
        reason = f'has the same {fields.id}, "{name}", as line {seen[name]}; give each article one of its own'
        return Failure(where, reason)
    return Record(f"{uri}#{name}", line, origin._replace(key=name))
