"""An article as a reader hands it over: its prose, and the way back to the place in the file.

Two coordinate systems, and one crossing point. `source` is the file's own text after decoding; `text` is the prose
that a person reads, without markup. All stages work in `text`; a place is translated to `source` once, by
`Document.in_source`, when it is reported. For plain text the two are the same but for the breaks of wrapped lines.

A file that is no text (DOCX, PDF, mail) has none of its own: there `source` is the text taken out of it, and landmarks
say in a person's words where its stretches stand in the file.
"""

from bisect import bisect_right
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from factcheck.model.span import Span


class Role(StrEnum):
    """What a block is for the reader of the article."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    CAPTION = "caption"
    QUOTATION = "quotation"
    FURNITURE = "furniture"
    CODE = "code"


# What is read but not part of the article: comment counters, share buttons, program text.
NOT_PROSE = frozenset({Role.FURNITURE, Role.CODE})


class Block(NamedTuple):
    """A stretch of `Document.text` with one role; blocks stand in order and never overlap.

    `cell` is (table, row, column), counted from 0 within the document, for a table cell.
    """

    role: Role
    span: Span
    cell: tuple[int, int, int] | None = None


class Segment(NamedTuple):
    """A run of `Document.text` and the run of `Document.source` that it came from.

    Of equal length, the runs correspond character by character; of unequal length ("&nbsp;" for one space), only
    as wholes.
    """

    text_start: int
    text_end: int
    source_start: int
    source_end: int


class Landmark(NamedTuple):
    """What a person would call the place that begins at offset `start` of the source: "page 3, line 12"."""

    start: int
    label: str


class Origin(NamedTuple):
    """Where the source of a document begins in a file that holds several: the offset there, and the line, from 1.

    `key` is what the uri of the document has behind that of the file and "#"; "" for a file with one document.
    """

    offset: int = 0
    line: int = 1
    key: str = ""


class Published(NamedTuple):
    """The day of publication, and `how` it was found, in words ("front matter `date`")."""

    day: date
    how: str


class Suppression(NamedTuple):
    """A comment in the article that silences rules.

    `rules` are rule names or families, empty for all; `scope` is the stretch of `Document.text` that it covers;
    `comment` is the place of the comment in `Document.source`; `reason` is what stands after "--" in it. `place` is
    where the comment stands in `Document.text`, which holds it as furniture. One with a `fault`, in words and with a
    remedy, silences nothing.
    """

    rules: tuple[str, ...]
    scope: Span
    comment: Span
    reason: str
    place: Span = Span(0, 0)
    fault: str = ""


class Document(NamedTuple):
    """One article, read.

    `uri` is the path as given, with forward slashes; `segments` is empty where each place of the text is the same in
    the source. `encoding` is how the bytes were decoded. `language` is a BCP 47 tag. `landmarks` stand in order, each
    holds up to the next; there are none in a file whose own lines say where its text stands. `link` is the address that
    the article itself says is its own, or "".
    """

    uri: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    segments: tuple[Segment, ...] = ()
    published: Published | None = None
    suppressions: tuple[Suppression, ...] = ()
    language: str = "en"
    encoding: str = "utf-8"
    landmarks: tuple[Landmark, ...] = ()
    origin: Origin = Origin()
    link: str = ""

    @property
    def file(self) -> str:
        """The path of the file that the document stands in: its uri, but for its name in a file of several."""
        return self.uri.removesuffix(f"#{self.origin.key}") if self.origin.key else self.uri

    def label_in_file(self, offset: int) -> str:
        """Return what a person would call the place at an offset of the file, "" where lines and columns say it."""
        index = bisect_right(self.landmarks, offset - self.origin.offset, key=attrgetter("start")) - 1
        return self.landmarks[index].label if index >= 0 else ""

    def in_file(self, span: Span) -> Span:
        """Return the stretch of the file, as reports count it, that holds the stretch `span` of `text`."""
        start, end = self.in_source(span)
        return Span(self.origin.offset + start, self.origin.offset + end)

    def in_source(self, span: Span) -> Span:
        """Return the stretch of `source` that holds the stretch `span` of `text`, markup between them included."""
        if not self.segments:
            return span
        start = self._source_offset(span.start)[0]
        end = self._source_offset(span.end - 1)[1] if span.length else start
        return Span(start, end)

    def _source_offset(self, offset: int) -> tuple[int, int]:
        """Return the source span of the one code point of `text` at `offset`."""
        index = bisect_right(self.segments, offset, key=attrgetter("text_start")) - 1
        if index < 0:
            first = self.segments[0]
            return first.source_start, first.source_start
        text_start, text_end, source_start, source_end = self.segments[index]
        if offset >= text_end:
            return source_end, source_end
        if text_end - text_start != source_end - source_start:
            return source_start, source_end
        at = source_start + offset - text_start
        return at, at + 1

    @property
    def title(self) -> Block | None:
        """The headline, if the document has one."""
        return next((block for block in self.blocks if block.role is Role.TITLE), None)
