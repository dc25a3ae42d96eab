"""AsciiDoc: the prose of a file as its author wrote it, with the place of each character.

Comes in: the decoded file. Goes out: the document. Delimited blocks say by their signs whether they hold prose
(quotations, examples, sidebars) or none (program text, comments, markup for other programs). Footnotes follow their
paragraph. A comment line that holds nothing but "factcheck: ignore ..." silences rules.
"""

import re
from collections.abc import Sequence

from factcheck.model.document import Document, Published, Role
from factcheck.model.span import Span
from factcheck.reading.adoc.inline import write_inline
from factcheck.reading.adoc.tables import cells_of
from factcheck.reading.assembling import assembled, drafted
from factcheck.reading.dating import declared_day
from factcheck.reading.prose import Prose
from factcheck.reading.source_lines import SourceLine, lines_of
from factcheck.reading.suppressing import directive_of

_HEADING = re.compile(r"(={1,6}|#{1,6})\s+(?=\S)")
_ATTRIBUTE = re.compile(r":!?([\w-]+)!?:(?:\s+|$)")
_BLOCK_ATTRIBUTES = re.compile(r"^\[.*\]$")
_CAPTION = re.compile(r"\.(?=[^\s.])")
_ITEM = re.compile(r"(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.|[A-Za-z]\.|<\d{1,2}>)\s+(?:\[[ xX*]\]\s+)?(?=\S)")
_TERM = re.compile(r"(?P<term>.*?\S)(?P<colons>:{2,4}|;;)(?:\s+|$)")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+")
_MACRO = re.compile(r"(?:image|include|video|audio|toc|ifdef|ifndef|ifeval|endif|stem|latexmath)::")
_TABLE = re.compile(r"[|!,:]={3,}$")
_BREAK = re.compile(r"'{3,}$|<{3,}$|-{3}$|\*{3}$")
# The signs that open and close a block, by their first character: what they hold is prose in a role, or none.
_NO_PROSE = re.compile(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,}\w*)$")
_PROSE = re.compile(r"(?:_{4,}|={4,}|\*{4,}|--|\"{2})$")


def read_adoc(source: str, uri: str, encoding: str) -> Document:
    """Return the document of a file of AsciiDoc."""
    page = _Page(source)
    page.read(lines_of(source), Role.PARAGRAPH)
    return assembled(drafted(page.prose, uri, source, encoding, declared=page.published))


class _Page:
    """A file while it is read: the prose so far, and what the next block is told about itself."""

    def __init__(self, source: str) -> None:
        self.prose = Prose()
        self.published: Published | None = None
        self._source = source
        self._tables = 0
        self._attributes = ""

    def read(self, lines: Sequence[SourceLine], role: Role) -> None:
        at = 0
        while at < len(lines):
            at = at + 1 if not lines[at].text or lines[at].text == "+" else self._read_block(lines, at, role)

    def _read_block(self, lines: Sequence[SourceLine], at: int, role: Role) -> int:
        """Read the block that begins with line `at`; return the number of the first line behind it."""
        line = lines[at]
        if _NO_PROSE.match(line.text) or _PROSE.match(line.text) or _TABLE.match(line.text):
            return self._delimited(lines, at, role)
        if line.text.startswith("//"):
            self._comment(line)
            return at + 1
        if (heading := _HEADING.match(line.text)) is not None:
            return self._heading(lines, at, heading)
        if (attribute := _ATTRIBUTE.match(line.text)) is not None:
            self._attribute(attribute[1], line.text[attribute.end() :])
            return at + 1
        if _BLOCK_ATTRIBUTES.match(line.text):
            self._attributes += line.text.lower()
            return at + 1
        if _MACRO.match(line.text) or _BREAK.match(line.text):
            return at + 1
        if (caption := _CAPTION.match(line.text)) is not None:
            self._write(line.behind(caption.end()), line.end, Role.CAPTION)
            return at + 1
        return self._text(lines, at, role)

    def _delimited(self, lines: Sequence[SourceLine], at: int, role: Role) -> int:
        """Read a block between two lines of the same signs; without the second it reaches to the end."""
        sign = lines[at].text
        closer = "```" if sign.startswith("```") else sign
        end = next((place for place in range(at + 1, len(lines)) if lines[place].text == closer), len(lines))
        content = lines[at + 1 : end]
        attributes, self._attributes = self._attributes, ""
        if _TABLE.match(sign):
            for row, column, place in cells_of(self._source, content, sign, attributes):
                self.prose.cut(Role.TABLE_CELL, (self._tables, row, column))
                write_inline(self.prose, self._source, place)
            self.prose.cut()
            self._tables += 1
        elif _PROSE.match(sign) and not attributes.startswith(("[source", "[listing", "[verse,no")):
            is_quoted = sign[0] in '_"' or attributes.startswith("[quote")
            self.read(content, Role.QUOTATION if is_quoted else role)
        return end + 1

    def _comment(self, line: SourceLine) -> None:
        directive = directive_of(line.text[2:])
        if directive is not None:
            self.prose.cut()
            self.prose.remark(directive, Span(line.start, line.end))

    def _heading(self, lines: Sequence[SourceLine], at: int, heading: re.Match[str]) -> int:
        """Read a heading; behind that of the document, its author and its date may stand on lines of their own."""
        is_title = len(heading[1]) == 1 and not self.prose.blocks
        self._write(lines[at].behind(heading.end()), lines[at].end, Role.TITLE if is_title else Role.HEADING)
        at += 1
        while is_title and at < len(lines) and lines[at].text:
            if (attribute := _ATTRIBUTE.match(lines[at].text)) is not None:
                self._attribute(attribute[1], lines[at].text[attribute.end() :])
            elif lines[at].text.startswith("//"):
                self._comment(lines[at])
            else:
                self._attribute("revdate", lines[at].text)
                self._write(lines[at], lines[at].end, Role.FURNITURE)
            at += 1
        return at

    def _attribute(self, name: str, value: str) -> None:
        if name.lower() in ("date", "revdate", "docdate", "published") and self.published is None:
            self.published = declared_day(value, "revision date" if name == "revdate" else f"attribute `{name}`")

    def _text(self, lines: Sequence[SourceLine], at: int, role: Role) -> int:
        """Read a paragraph or an item of a list."""
        line, end = lines[at], at + 1
        while end < len(lines) and lines[end].text and not self._interrupts(lines[end]):
            end += 1
        attributes, self._attributes = self._attributes, ""
        stop = lines[end - 1].end
        if (item := _ITEM.match(line.text)) is not None:
            self._write(line.behind(item.end()), stop, Role.LIST_ITEM)
        elif (term := _TERM.match(line.text)) is not None:
            self._write(line, line.start + term.end("term"), Role.LIST_ITEM)
            self._write(line.behind(term.end()), stop, Role.LIST_ITEM)
        elif line.indent == 0 or role is not Role.PARAGRAPH or self._follows_item():
            skipped = _ADMONITION.match(line.text)
            quoted = Role.QUOTATION if attributes.startswith(("[quote", "[verse")) else role
            no_prose = attributes.startswith(("[source", "[listing", "[literal", "[stem", "[latexmath"))
            if not no_prose:
                self._write(line.behind(skipped.end()) if skipped else line, stop, quoted)
        return end

    def _follows_item(self) -> bool:
        return bool(self.prose.blocks) and self.prose.blocks[-1].role is Role.LIST_ITEM

    def _interrupts(self, line: SourceLine) -> bool:
        """Whether a line ends the paragraph before it without an empty line."""
        patterns = (_ITEM, _NO_PROSE, _PROSE, _TABLE, _BLOCK_ATTRIBUTES)
        return line.text == "+" or line.text.startswith("//") or any(pattern.match(line.text) for pattern in patterns)

    def _write(self, first: SourceLine, end: int, role: Role) -> None:
        """Write what stands from the beginning of a line to `end` as one block, and its footnotes behind it."""
        self.prose.cut(role)
        notes = write_inline(self.prose, self._source, Span(first.start, end))
        self.prose.cut()
        for note in notes:
            self.prose.cut(Role.PARAGRAPH)
            write_inline(self.prose, self._source, note)
            self.prose.cut()
