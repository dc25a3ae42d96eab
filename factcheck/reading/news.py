"""NewsML-G2 and NITF, the formats of news agencies: one item comes in, its document goes out.

Read are the headline, the dateline and the text: of NITF its body, of NewsML-G2 the content set, be it NITF, XHTML or
plain text within. The day is that of `date.issue` or of `versionCreated`. Bylines, credits and editors' notes are
furniture; all other metadata is left out. The parser is expat, which says where each piece of text stands; a file that
declares entities is refused before one of them unfolds.
"""

import re
from html import unescape
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType, errors

from factcheck.model.document import Block, Document, Published, Role
from factcheck.model.span import Span
from factcheck.reading.assembling import assembled, drafted
from factcheck.reading.code_points import code_point_offsets
from factcheck.reading.dating import declared_day
from factcheck.reading.grid import Grid
from factcheck.reading.prose import RAISED, Prose
from factcheck.reading.suppressing import directive_of
from factcheck.reading.unreadable import UnreadableFileError

_ROLES = {
    **dict.fromkeys(("hl1", "headline", "h1"), Role.TITLE),
    **dict.fromkeys(("hl2", "subheadline", "h2", "h3", "h4", "h5", "h6"), Role.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), Role.LIST_ITEM),
    **dict.fromkeys(("td", "th"), Role.TABLE_CELL),
    **dict.fromkeys(("caption", "media-caption", "figcaption"), Role.CAPTION),
    **dict.fromkeys(("bq", "blockquote"), Role.QUOTATION),
    **dict.fromkeys(("byline", "tagline", "copyrite", "note", "series", "credit", "distributor"), Role.FURNITURE),
    "pre": Role.CODE,
}
_BLOCKS = frozenset(
    (*_ROLES, "p", "block", "dateline", "inlinedata", "body", "div", "table", "tr", "ul", "ol", "abstract")
)
# Text is read within these, and nowhere else.
_READ = frozenset({"body", "contentset", "headline", "dateline"})
_DROPPED = frozenset(
    {"head", "del", "s", "strike", "script", "style", "media-reference", "media-producer", "remotecontent"}
)
# Where the day of publication stands, best first: the attribute `norm`, or the text of the element.
_DATES = ("date.issue", "date.release", "story.date", "versioncreated", "firstcreated", "contentcreated")
# No editor nests deeper; what is around each element is looked at, so that depth costs more than length.
_DEEPEST = 500
_COMMENT = re.compile(r"<!--((?:(?!<!--).)*?)-->", re.DOTALL)


def read_news(source: str, uri: str, encoding: str) -> Document:
    """Return the document of one item. Raises UnreadableFileError for XML that is broken or no news."""
    item = _Item(source)
    try:
        item.read()
    except ExpatError as error:
        reason = f"is broken XML ({errors.messages[error.code]}, line {error.lineno})"
        raise UnreadableFileError(uri, reason, "mend it, or ask the sender for it again") from error
    except _EntitiesError as error:
        raise UnreadableFileError(uri, "declares entities, which may hide anything", "write them out") from error
    except _DeepError as error:
        reason = f"nests elements more than {_DEEPEST} deep"
        raise UnreadableFileError(uri, reason, "ask the sender for a sound file") from error
    item.prose.cut()
    if not item.prose.blocks:
        raise UnreadableFileError(uri, "is no NewsML-G2 or NITF with a text", "expected a `body` or a `contentSet`")
    return assembled(
        drafted(item.prose, uri, source, encoding, declared=item.published(), language=item.language)._replace(
            blocks=_with_one_headline(item.prose.blocks)
        )
    )


class _EntitiesError(Exception):
    """A file that declares entities."""


class _DeepError(Exception):
    """A file whose elements nest deeper than those of any article."""


class _Item:
    """An item while it is read: the elements that are open, and the prose so far."""

    def __init__(self, source: str) -> None:
        self.prose = Prose()
        self.language = ""
        self._source = source
        self._offset = code_point_offsets(source)
        self._parser: XMLParserType = ParserCreate("utf-8")
        self._open: list[str] = []
        self._dropped = 0
        self._tables = 0
        self._grids: list[tuple[int, Grid]] = []
        self._cell: tuple[int, int, int] | None = None
        self._dates: dict[str, Published] = {}

    def read(self) -> None:
        parser = self._parser
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = self._comment
        parser.SkippedEntityHandler = self._skipped
        parser.EntityDeclHandler = self._refuse
        # XML forbids two dashes within a comment, which stand before the reason of a comment for the checker.
        lenient = _COMMENT.sub(lambda comment: f"<!--{comment[1].replace('-', '.')}-->", self._source)
        parser.Parse(lenient.encode("utf-8", "replace"), True)

    def published(self) -> Published | None:
        return next((self._dates[name] for name in _DATES if name in self._dates), None)

    def _refuse(self, *_: object) -> None:
        raise _EntitiesError

    def _here(self) -> int:
        return self._offset(self._parser.CurrentByteIndex)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _local(tag)
        self._open.append(name)
        if len(self._open) > _DEEPEST:
            raise _DeepError
        self._dropped += name in _DROPPED
        if name in _DATES and attributes.get("norm"):
            self._note_date(name, attributes["norm"])
        if name in ("newsitem", "nitf", "inlinexml", "html"):
            self.language = self.language or attributes.get("xml:lang", "") or attributes.get("lang", "")
        self._follow_table(name, attributes)
        if name == "br":
            end = self._source.find(">", self._here()) + 1
            self.prose.line_break(Span(self._here(), end))
        elif name in _BLOCKS:
            self._cut()

    def _end(self, tag: str) -> None:
        name = self._open.pop()
        self._dropped -= name in _DROPPED
        if name == "table" and self._grids:
            self._grids.pop()
            self._cell = None
        if name in _BLOCKS:
            self._cut()
        del tag

    def _follow_table(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table":
            self._grids.append((self._tables, Grid()))
            self._tables += 1
        elif name == "tr" and self._grids:
            self._grids[-1][1].next_row()
        elif name in ("td", "th") and self._grids:
            number, grid = self._grids[-1]
            self._cell = number, *grid.next_cell(attributes.get("colspan", ""), attributes.get("rowspan", ""))

    def _cut(self) -> None:
        role = next((_ROLES[name] for name in reversed(self._open) if name in _ROLES), Role.PARAGRAPH)
        self.prose.cut(role, self._cell if role is Role.TABLE_CELL else None)

    def _text(self, text: str) -> None:
        if self._open and self._open[-1] in _DATES:
            self._note_date(self._open[-1], text)
        if self._dropped or _READ.isdisjoint(self._open):
            return
        start = self._here()
        end = start + len(text)
        if text == "\n" and self._open[-1] == "inlinedata" and self._follows_line_end(start):
            self._cut()
        if self._source[start:end] == text:
            self.prose.running(text.translate(RAISED) if "sup" in self._open else text, start)
        elif text.isspace():
            self.prose.gap(Span(start, start + 1))
        else:  # a reference, "&amp;"
            self.prose.write(text, Span(start, self._source.index(";", start) + 1))

    def _follows_line_end(self, start: int) -> bool:
        """Whether the line before the line end at `start` is empty: it parts paragraphs where no markup does."""
        return self._source[max(0, start - 80) : start].rstrip(" \t\r").endswith("\n")

    def _skipped(self, name: str, is_parameter: bool) -> None:
        """Write a character that only the document type explains, which is not read: "&nbsp;"."""
        text = unescape(f"&{name};")
        if not is_parameter and not self._dropped and not _READ.isdisjoint(self._open) and len(text) == 1:
            self.prose.write(text, Span(self._here(), self._here() + len(name) + 2))

    def _comment(self, text: str) -> None:
        start = self._here() + len("<!--")
        directive = directive_of(self._source[start : start + len(text)])
        if directive is not None:
            self.prose.remark(directive, Span(start - len("<!--"), start + len(text) + len("-->")))

    def _note_date(self, name: str, value: str) -> None:
        found = declared_day(value, f"element `{name}`")
        if found is not None:
            self._dates.setdefault(name, found)


def _local(tag: str) -> str:
    return tag.rpartition(":")[2].lower()


def _with_one_headline(blocks: list[Block]) -> tuple[Block, ...]:
    """Keep the first headline; the same one is often given twice, by the metadata and by the text."""
    first = next((place for place, block in enumerate(blocks) if block.role is Role.TITLE), -1)
    return tuple(
        block._replace(role=Role.FURNITURE) if block.role is Role.TITLE and place != first else block
        for place, block in enumerate(blocks)
    )
