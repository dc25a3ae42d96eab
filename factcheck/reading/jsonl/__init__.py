"""JSON Lines: one article on each line, an object with its text, and if it has them its id, title and date.

Comes in: one line, and the names of the fields. Goes out: the document of that article. Its source is the line, so that
each figure is found in the file within the JSON string where it stands; an escape for a character is a stretch of
unequal length. The text is read as plain text.
"""

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from factcheck.model.document import Block, Document, Published, Role, Segment, Suppression
from factcheck.model.span import Span
from factcheck.reading.dating import declared_day
from factcheck.reading.jsonl.strings import pieces_of, values_of
from factcheck.reading.plain import read_plain
from factcheck.reading.unreadable import UnreadableFileError
from factcheck.reading.unwrapping import composed

_BETWEEN = "\n\n"


class Fields(NamedTuple):
    """The names of the fields of an article; a name that no line has is no fault, but for the text."""

    text: str = "text"
    id: str = "id"
    title: str = "title"
    date: str = "date"


def read_jsonl(source: str, uri: str, encoding: str, fields: Fields = Fields()) -> Document:  # noqa: B008 - immutable
    """Return the document of one line. Raises UnreadableFileError for what is no object with a text."""
    record = record_of(source, uri, fields)
    pieces = list(_pieces(source, record, fields))
    text = "".join(piece for piece, _ in pieces)
    document = read_plain(text, uri, encoding)
    segments = tuple(_segments(pieces))
    title = len(str(record.get(fields.title) or ""))
    traced = composed(document.segments, segments) if document.segments else segments
    placed = document._replace(source=source, segments=traced)
    return placed._replace(
        blocks=tuple(_settled(block, title) for block in document.blocks),
        published=_declared(record, fields) or document.published,
        suppressions=tuple(_placed(one, placed) for one in document.suppressions),
    )


def record_of(line: str, uri: str, fields: Fields) -> Mapping[str, object]:
    """Return the object that a line holds. Raises UnreadableFileError for what is no object with a text."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = f"is no JSON object on one line ({error})"
        raise UnreadableFileError(uri, reason, "write each article on a line of its own") from error
    record = cast("Mapping[str, object]", value) if isinstance(value, dict) else {}
    if not isinstance(record.get(fields.text), str):
        reason = f'has no text in a field "{fields.text}"'
        raise UnreadableFileError(uri, reason, 'name the field in the configuration, jsonl = { text = "..." }')
    return record


def _declared(record: Mapping[str, object], fields: Fields) -> Published | None:
    return declared_day(str(record.get(fields.date) or ""), f"field `{fields.date}`")


def _pieces(source: str, record: Mapping[str, object], fields: Fields) -> Iterator[tuple[str, Span]]:
    """Yield the title and the text in pieces, each with its place in the line; what parts them has none."""
    places = values_of(source)
    if isinstance(record.get(fields.title), str) and record[fields.title]:
        yield from pieces_of(source, places[fields.title])
        yield _BETWEEN, Span(places[fields.title].end, places[fields.title].end)
    yield from pieces_of(source, places[fields.text])


def _segments(pieces: list[tuple[str, Span]]) -> Iterator[Segment]:
    at = 0
    for piece, place in pieces:
        if place.length:
            yield Segment(at, at + len(piece), place.start, place.end)
        at += len(piece)


def _settled(block: Block, title: int) -> Block:
    """Return a block; with a title of `title` characters that is the headline, and no other."""
    if not title:
        return block
    if block.span.start < title:
        return block._replace(role=Role.TITLE)
    return block._replace(role=Role.PARAGRAPH) if block.role is Role.TITLE else block


def _placed(suppression: Suppression, document: Document) -> Suppression:
    return suppression._replace(comment=document.in_source(suppression.place))
