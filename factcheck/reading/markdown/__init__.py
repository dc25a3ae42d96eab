"""Markdown: the prose of a file as its author wrote it, with the place of each character.

Comes in: the decoded file. Goes out: the document. The parser is pyromark, which gives the byte range of every run of
text; raw HTML is no prose, but the comments in it can silence rules. Line breaks become spaces, an entity or an escape
is a stretch of unequal length, footnote marks fall away. What stands between `~~` is left out, being struck out; a
single `~` is text, because it writes ranges ("5~10%"). The text of an image is a caption after its paragraph.

The headline is the first heading of level 1, else the front matter's `title`, else a heading before all else.
"""

import re
from collections import deque
from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

import pyromark

from factcheck.model.document import Block, Document, Role
from factcheck.model.span import Span
from factcheck.reading.assembling import Draft, assembled
from factcheck.reading.code_points import code_point_offsets
from factcheck.reading.front_matter import FrontMatter, front_matter
from factcheck.reading.markdown.comments import comments_in, ends_block, hidden_links
from factcheck.reading.prose import RAISED, Prose
from factcheck.reading.suppressing import Directive, directive_of

if TYPE_CHECKING:
    from pyromark.event import Event

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
)
_WHITE_SPACE = " \t\n\r\f"
# The elements that hold blocks, with the role of the text in them; and the blocks, with a role of their own or None.
_CONTAINERS = {"Item": Role.LIST_ITEM, "BlockQuote": Role.QUOTATION, "FootnoteDefinition": Role.PARAGRAPH}
_BLOCKS = {
    "Paragraph": None,
    "HtmlBlock": None,
    "TableCell": Role.TABLE_CELL,
    "Heading": Role.HEADING,
    "CodeBlock": Role.CODE,
}
# The tags in running text that change what is read, not only how it looks.
_STRUCK = frozenset({"del", "s", "strike"})


def read_markdown(source: str, uri: str, encoding: str) -> Document:
    """Return the document of a Markdown file."""
    head = front_matter(source)
    page = _Page(source, head.end)
    page.headline(head)
    for event, place in _events(source, head.end):
        page.take(event, place)
    page.finish()
    return assembled(
        Draft(
            uri=uri,
            source=source,
            encoding=encoding,
            text=page.prose.text,
            blocks=page.blocks(),
            segments=tuple(page.prose.segments),
            comments=tuple(page.prose.comments),
            declared=head.published(),
            link=head.link(),
            language=head.value("lang") or head.value("language"),
        )
    )


def _events(source: str, begin: int) -> Iterator[tuple["Event", Span]]:
    """Yield what pyromark meets from `begin` on, with its place in the source."""
    body = source[begin:]
    offset = code_point_offsets(body)
    # pyromark takes no lone surrogates.
    for event, place in pyromark.events_with_range(body.encode("utf-8", "replace").decode(), options=_OPTIONS):
        yield event, Span(begin + offset(place["start"]), begin + offset(place["end"]))


class _Container(NamedTuple):
    """An open list item, quotation or footnote: the role of the text in it, and the number of its first block."""

    role: Role
    first_block: int


class _Page:
    """A file while it is read: the containers that are open, and the prose so far."""

    def __init__(self, source: str, begin: int) -> None:
        self.prose = Prose()
        self._source = source
        self._containers = [_Container(Role.PARAGRAPH, 0)]
        self._levels: dict[int, int] = {}
        self._cell = (-1, -1, -1)
        self._struck = 0
        self._is_raised = False
        self._images = 0
        self._alternatives: list[list[tuple[str, Span]]] = []
        self._links = deque(hidden_links(source, begin))
        self._has_front_title = False

    def headline(self, head: FrontMatter) -> None:
        """Begin with the title of the front matter; it is dropped to furniture if the text has its own."""
        title = head.fields.get("title")
        if title is not None:
            self.prose.cut(Role.TITLE)
            self.prose.running(title.value, title.start)
            self._cut()
            self._has_front_title = bool(self.prose.blocks)

    def take(self, event: "Event", place: Span) -> None:
        match event:
            case {"Start": tag}:
                self._remark_links(place.start)
                self._start(tag, place)
            case {"End": tag}:
                self._end(tag, place)
            case {"Text": str(text)}:
                self._leaf(place)
                self._write(text, place)
            case {"Code": str(text)}:
                self._leaf(place)
                self._code(text, place)
            case {"InlineHtml": str(text)}:
                self._leaf(place)
                self._inline_html(text, place)
            case {"Html": _}:
                self._leaf(place)
            case "SoftBreak" | "HardBreak":
                self._write(" ", place)
            case "Rule":
                self._cut()

    def finish(self) -> None:
        self._cut()
        self._remark_links(len(self._source))

    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks with one headline among them, if there is any."""
        blocks = list(self.prose.blocks)
        title = self._title_place()
        if self._has_front_title and title != 0:
            blocks[0] = blocks[0]._replace(role=Role.FURNITURE)
        if title is not None:
            blocks[title] = blocks[title]._replace(role=Role.TITLE)
        return tuple(blocks)

    def _title_place(self) -> int | None:
        blocks = self.prose.blocks
        headings = [place for place in self._levels if place < len(blocks) and blocks[place].role is Role.HEADING]
        highest = next((place for place in headings if self._levels[place] == 1), None)
        if highest is not None:
            return highest
        return 0 if self._has_front_title or (headings and headings[0] == 0) else None

    def _start(self, tag: object, place: Span) -> None:
        name = _name(tag)
        if name in _BLOCKS or name in _CONTAINERS:
            self._cut(_BLOCKS.get(name))
        if name in _CONTAINERS:
            self._containers.append(_Container(_CONTAINERS[name], len(self.prose.blocks)))
            self._cut()
        match tag:
            case {"Heading": {"level": str(level)}}:
                self._levels[len(self.prose.blocks)] = int(level[1])
            case "HtmlBlock":
                self._html_block(place)
            case {"Table": _} | "TableHead" | "TableRow" | "TableCell":
                self._table(name)
            case "Strikethrough":
                self._strike(place.start, 1)
            case {"Image": _}:
                self._images += 1
                self._alternatives.append([])

    def _end(self, tag: object, place: Span) -> None:
        name = _name(tag)
        if name in _CONTAINERS:
            self._leave(place)
        elif name in _BLOCKS:
            self._cut()
        elif name == "Strikethrough":
            self._strike(place.end - 1, -1)
        elif name == "Image":
            self._images -= 1

    def _leave(self, place: Span) -> None:
        """Close a container; a comment at its end is about its last block."""
        self._cut()
        self._remark_links(place.end)
        self.prose.attach_remarks(self._containers.pop().first_block)
        self._cut()

    def _cut(self, role: Role | None = None, cell: tuple[int, int, int] | None = None) -> None:
        """End the block, add the texts of its images as captions, and go on in `role` or that of the container."""
        role = role or self._containers[-1].role
        self._struck, self._is_raised = 0, False
        for alternative in self._alternatives:
            self.prose.cut(Role.CAPTION)
            for text, place in alternative:
                self._put(text, place)
        self._alternatives.clear()
        self.prose.cut(role, cell)

    def _table(self, name: str) -> None:
        """Count tables, rows and columns; the head is row 0."""
        table, row, column = self._cell
        match name:
            case "Table":
                self._cell = table + 1, -1, -1
            case "TableCell":
                self._cell = table, row, column + 1
                self._cut(Role.TABLE_CELL, self._cell)
            case _:
                self._cell = table, row + 1, -1

    def _write(self, text: str, place: Span) -> None:
        """Add text to the block, or to the image that it stands in."""
        if self._struck:
            return
        if len(text) == place.length:
            # The same text, but for the characters that pyromark does not take.
            text = place.of(self._source)
        if self._images:
            self._alternatives[-1].append((text, place))
        else:
            self._put(text.translate(RAISED) if self._is_raised else text, place)

    def _put(self, text: str, place: Span) -> None:
        if not text.strip(_WHITE_SPACE):
            self.prose.gap(place)
        elif len(text) == place.length:
            self.prose.running(text, place.start)
        else:
            self.prose.write(text, place)

    def _code(self, text: str, place: Span) -> None:
        """Add program text within a sentence; without line breaks in it, it corresponds character by character."""
        written = place.of(self._source)
        inner = written.strip("`")
        start = place.start + written.index(inner) if inner else place.start
        start += inner.find(text) if text in inner else 0
        if text in inner:
            place = Span(start, start + len(text))
        self._write(text, place)

    def _strike(self, tilde: int, step: int) -> None:
        """Begin or end what is struck out by two tildes; a single one, at offset `tilde`, is text."""
        if self._source[tilde - (step < 0) :].startswith("~~"):
            self._struck = max(0, self._struck + step)
        else:
            self._write("~", Span(tilde, tilde + 1))

    def _inline_html(self, tag: str, place: Span) -> None:
        name = re.match(r"</?([A-Za-z]\w*)", tag)
        step = -1 if tag.startswith("</") else 1
        match name[1].lower() if name else "":
            case "br":
                self._write(" ", place)
            case "sup":
                self._is_raised = step > 0
            case struck if struck in _STRUCK:
                self._struck = max(0, self._struck + step)
        if tag.startswith("<!--"):
            self._remark(directive_of(tag[4:-3]), place)

    def _html_block(self, place: Span) -> None:
        """Note the comments of raw HTML. What surrounds a comment is prose if it holds no tags."""
        comments = list(comments_in(place.of(self._source), place.start))
        edges = [place.start, *(edge for comment in comments for edge in comment), place.end]
        texts = [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
        is_prose = not any("<" in text.of(self._source) for text in texts)
        first = len(self.prose.comments)
        for text, comment in zip_longest(texts, comments):
            if is_prose:
                self.prose.running(text.of(self._source), text.start)
            if comment is not None:
                self._remark(directive_of(comment.of(self._source)[4:-3]), comment)
        if len(self.prose.comments) > first and ends_block(self._source, place):
            self.prose.attach_remarks(0)

    def _leaf(self, place: Span) -> None:
        """Note the hidden links before this piece of the text; one within it is no link, it is shown."""
        self._remark_links(place.start)
        while self._links and self._links[0][1].start < place.end:
            self._links.popleft()

    def _remark_links(self, until: int) -> None:
        while self._links and self._links[0][1].end <= until:
            self._remark(*self._links.popleft())

    def _remark(self, directive: Directive | None, place: Span) -> None:
        if directive is not None:
            self.prose.remark(directive, place)


def _name(tag: object) -> str:
    """Return what pyromark calls an element: the tag itself, or the one key of a tag with details."""
    return str(next(iter(tag))) if isinstance(tag, dict) else str(tag)
