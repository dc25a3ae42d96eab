"""Files that hold several articles: the text of a file comes in, its articles one by one go out.

Each is named after the file with its id behind it, "wire.jsonl#a17"; one without an id has the number of its line
there.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from factcheck.model.document import Document, Origin
from factcheck.model.report import Failure
from factcheck.reading.jsonl import Fields, read_jsonl, record_of
from factcheck.reading.unreadable import UnreadableFileError


class Record(NamedTuple):
    """One article of a file: its name in reports, its line as it stands there, and where that begins."""

    uri: str
    text: str
    origin: Origin


def records_of(source: str, uri: str, names: Mapping[str, str]) -> Iterator[Record | Failure]:
    """Yield the articles of a file of JSON Lines in order, and a failure for each line that is none.

    `names` are the names of the fields that differ from the usual ones, see Fields. An id that stands twice is a
    failure, because findings could not say which article is meant.
    """
    fields = Fields(**names)
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
    return Record(f"{uri}#{name}", line, origin)


def read_record(line: str, uri: str, names: Mapping[str, str]) -> Document:
    """Return the document of one article of a file of JSON Lines. Raises UnreadableFileError."""
    return read_jsonl(line, uri, "utf-8", Fields(**names))
