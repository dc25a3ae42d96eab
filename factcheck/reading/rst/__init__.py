"""reStructuredText: the prose of a file as its author wrote it, with the place of each character.

Comes in: the decoded file. Goes out: the document. Blocks are told by the shape and the indent of their lines: titles
with a line of signs below them, lists, tables, directives, quotations. Of a directive, its text is read where it is
prose (notes, captions, tables) and left out where it is none (program text, pictures, lists of contents). A comment
that holds nothing but "factcheck: ignore ..." silences rules.
"""

import re
from collections.abc import Sequence

from factcheck.model.document import Document, Published, Role
from factcheck.model.span import Span
from factcheck.reading.assembling import assembled, drafted
from factcheck.reading.dating import declared_day
from factcheck.reading.prose import Prose
from factcheck.reading.rst.inline import write_inline
from factcheck.reading.rst.tables import cells_of_grid, cells_of_simple, is_grid, is_simple
from factcheck.reading.source_lines import SourceLine, lines_of
from factcheck.reading.suppressing import directive_of

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{2,}$")
_FIELD = re.compile(r":([A-Za-z][\w -]{0,40}):(?:\s+|$)")
_MARKUP = re.compile(r"\.\.(?:\s+|$)")
_DIRECTIVE = re.compile(r"(?:\|[^|]+\|\s+)?([A-Za-z][\w:.-]*?)\s*::(?:\s+|$)")
_NOTE = re.compile(r"\[(?:\d+|#\w*|\*|[A-Za-z][\w.-]*)\]\s+|\[(?:\d+|#\w*|\*)\]$")
_ITEM = re.compile(r"(?:[*+•‣⁃-]|(?:\d{1,3}|[A-Za-z]|#|[ivxlc]{1,5})[.)]|\((?:\d{1,3}|[A-Za-z]|#)\))(?:\s+|$)")
# Directives whose text is no prose, and those whose first line is.
_NO_PROSE_NAMES = (
    "code code-block sourcecode literalinclude math raw highlight image contents toctree include index meta doctest"
    " parsed-literal only role default-role class rst-class sectnum target-notes unicode date replace automodule"
    " autoclass autofunction graphviz mermaid plot testcode testoutput prompt"
)
_NO_PROSE = frozenset(_NO_PROSE_NAMES.split())
_TITLED = frozenset({"table", "list-table", "csv-table", "topic", "admonition", "sidebar", "figure", "rubric"})


def read_rst(source: str, uri: str, encoding: str) -> Document:
    """Return the document of a file of reStructuredText."""
    page = _Page(source)
    page.read(lines_of(source), Role.PARAGRAPH)
    return assembled(drafted(page.prose, uri, source, encoding, declared=page.published))


class _Page:
    """A file while it is read: the prose so far, and what has been seen once."""

    def __init__(self, source: str) -> None:
        self.prose = Prose()
        self.published: Published | None = None
        self._source = source
        self._tables = 0
        self._has_title = False
        # The left edge of the lines that are being read.
        self._left = 0

    def read(self, lines: Sequence[SourceLine], role: Role) -> None:
        """Read lines that have a common left edge, those of the blocks in them behind it."""
        outer, self._left = self._left, min((line.indent for line in lines if line.text), default=0)
        at = 0
        while at < len(lines):
            at = at + 1 if not lines[at].text else self._read_block(lines, at, role)
        self._left = outer

    def _read_block(self, lines: Sequence[SourceLine], at: int, role: Role) -> int:
        """Read the block that begins with line `at`; return the number of the first line behind it."""
        line = lines[at]
        if (end := self._title(lines, at)) is not None:
            return end
        if (field := _FIELD.match(line.text)) is not None:
            return self._field(lines, at, field)
        if is_simple(line) or is_grid(line):
            return self._table(lines, at)
        if (markup := _MARKUP.match(line.text)) is not None and (line.text == ".." or markup.end() < len(line.text)):
            is_empty = line.text == ".." and at + 1 < len(lines) and not lines[at + 1].text
            end = at + 1 if is_empty else _indented_end(lines, at + 1, line.indent)
            self._explicit(line.behind(markup.end()), lines[at + 1 : end], role)
            return end
        if (item := _ITEM.match(line.text)) is not None and self._is_item(lines, at, item):
            end = _indented_end(lines, at + 1, line.indent)
            self._items(line.behind(item.end()), lines[at + 1 : end])
            return end
        if line.text.startswith(">>> "):
            return _paragraph_end(lines, at)
        return self._paragraph(lines, at, role)

    def _title(self, lines: Sequence[SourceLine], at: int) -> int | None:
        """Read a title with the line below it, and the one above it if it has one; None if there is no title."""
        over = _ADORNMENT.match(lines[at].text) is not None
        text, under = at + over, at + over + 1
        if under >= len(lines) or not lines[text].text or not _ADORNMENT.match(lines[under].text):
            return at + 1 if over and not is_simple(lines[at]) and not is_grid(lines[at]) else None
        if len(lines[under].text) < min(4, len(lines[text].text)) or is_simple(lines[at]) or is_grid(lines[at]):
            return None
        first = not self._has_title and all(block.role is Role.FURNITURE for block in self.prose.blocks)
        self._has_title = True
        self._write(lines[text : text + 1], Role.TITLE if first else Role.HEADING)
        return under + 1

    def _field(self, lines: Sequence[SourceLine], at: int, field: re.Match[str]) -> int:
        """Read a field: what a file says about itself is furniture, and its date is the day of publication."""
        end = _indented_end(lines, at + 1, lines[at].indent)
        if field[1].lower() in ("date", "published", "updated") and self.published is None:
            self.published = declared_day(lines[at].text[field.end() :], f"field `{field[1]}`")
        self._write([lines[at].behind(field.end()), *lines[at + 1 : end]], Role.FURNITURE)
        return end

    def _is_item(self, lines: Sequence[SourceLine], at: int, item: re.Match[str]) -> bool:
        """Whether a line is an item: its next line is empty, an item or indented as far as its text."""
        following = lines[at + 1] if at + 1 < len(lines) else None
        if following is None or not following.text or _ITEM.match(following.text):
            return True
        return following.indent >= lines[at].indent + len(item[0].rstrip()) + 1

    def _items(self, first: SourceLine, rest: Sequence[SourceLine]) -> None:
        if first.text:
            self.read([first, *rest], Role.LIST_ITEM)
        else:
            self.read(rest, Role.LIST_ITEM)

    def _explicit(self, first: SourceLine, rest: Sequence[SourceLine], role: Role) -> None:
        """Read what begins with two points: a footnote, a directive, a target or a comment."""
        if (note := _NOTE.match(first.text)) is not None:
            self.read([first.behind(note.end()), *rest], Role.PARAGRAPH)
        elif (found := _DIRECTIVE.match(first.text)) is not None:
            self._directive(found[1].lower(), first.behind(found.end()), rest, role)
        elif not first.text.startswith(("_", "|", "__")):
            place = Span(first.start, max([first.end, *(line.end for line in rest if line.text)]))
            directive = directive_of(place.of(self._source))
            if directive is not None:
                self.prose.cut()
                self.prose.remark(directive, place)

    def _directive(self, name: str, argument: SourceLine, rest: Sequence[SourceLine], role: Role) -> None:
        if name in _NO_PROSE:
            return
        first = next((at for at, line in enumerate(rest) if line.text and not _FIELD.match(line.text)), len(rest))
        content = rest[first:]
        if name in _TITLED:
            if argument.text and name != "figure":
                self._write([argument], Role.HEADING if name == "rubric" else Role.CAPTION)
        elif argument.text:
            indent = next((line.indent for line in content if line.text), argument.indent)
            content = [argument._replace(indent=indent), *content]
        if name == "csv-table":
            self._csv(content)
        elif name == "list-table":
            self._list_table(content)
        else:
            self.read(content, Role.CAPTION if name == "figure" else _ROLES.get(name, role))

    def _table(self, lines: Sequence[SourceLine], at: int) -> int:
        """Read a table drawn with signs; it ends with an empty line behind a line of signs."""
        simple = is_simple(lines[at])
        end = at + 1
        while end < len(lines) and (lines[end].text or (simple and not is_simple(lines[end - 1]))):
            end += 1
        for (row, column), places in (cells_of_simple if simple else cells_of_grid)(lines[at:end]):
            self._cell(row, column, places)
        self._tables += 1
        return end

    def _csv(self, lines: Sequence[SourceLine]) -> None:
        for row, line in enumerate(line for line in lines if line.text):
            for column, match in enumerate(re.finditer(r'\s*(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)', line.text)):
                group = 1 if match[1] is not None else 2
                if match[group]:
                    self._cell(row, column, (Span(line.start + match.start(group), line.start + match.end(group)),))
        self._tables += 1

    def _list_table(self, lines: Sequence[SourceLine]) -> None:
        """Read a table written as a list of rows, each a list of cells."""
        row, column = -1, -1
        for line in lines:
            text = line
            if text.text.startswith("* -"):
                row, column, text = row + 1, 0, text.behind(3)
            elif text.text.startswith("- ") or text.text == "-":
                column, text = column + 1, text.behind(1)
            if text.text and row >= 0:
                self._cell(row, column, (Span(text.start, text.end),))
        self._tables += 1

    def _cell(self, row: int, column: int, places: Sequence[Span]) -> None:
        self.prose.cut(Role.TABLE_CELL, (self._tables, row, column))
        for place in places:
            write_inline(self.prose, self._source, place)
            self.prose.gap(Span(place.end, place.end + 1))

    def _paragraph(self, lines: Sequence[SourceLine], at: int, role: Role) -> int:
        """Read a paragraph and, if it ends in two colons, pass over the program text behind it."""
        end = _paragraph_end(lines, at)
        quoted = role is Role.PARAGRAPH and lines[at].indent > self._left
        last = lines[end - 1]
        if last.text.endswith("::"):
            shown = last._replace(text=last.text[:-1] if not last.text.endswith(" ::") and last.text != "::" else "")
            self._write([*lines[at : end - 1], shown] if shown.text else lines[at : end - 1], role)
            return _indented_end(lines, end, lines[at].indent)
        self._write(lines[at:end], Role.QUOTATION if quoted else role)
        return end

    def _write(self, lines: Sequence[SourceLine], role: Role) -> None:
        """Write lines as one block; a line block keeps its bars to itself."""
        texts = [line for line in lines if line.text]
        if not texts:
            return
        self.prose.cut(role)
        if all(line.text.startswith("|") for line in texts):
            for line in texts:
                write_inline(self.prose, self._source, Span(line.start + 1, line.end))
                self.prose.line_break(Span(line.end, line.end + 1))
        else:
            write_inline(self.prose, self._source, Span(texts[0].start, texts[-1].end))
        self.prose.cut()


_ROLES = {
    **dict.fromkeys(("epigraph", "highlights", "pull-quote"), Role.QUOTATION),
    **dict.fromkeys(("footer", "header", "seealso", "versionadded", "versionchanged", "deprecated"), Role.FURNITURE),
    "caption": Role.CAPTION,
}


def _indented_end(lines: Sequence[SourceLine], at: int, indent: int) -> int:
    """Return the first line from `at` on that is not indented further than `indent`."""
    while at < len(lines) and (not lines[at].text or lines[at].indent > indent):
        at += 1
    return at


def _paragraph_end(lines: Sequence[SourceLine], at: int) -> int:
    """Return the first line behind a paragraph: an empty one, or one with another indent."""
    end = at + 1
    while end < len(lines) and lines[end].text and lines[end].indent == lines[at].indent:
        end += 1
    return end
