"""HTML: the prose of a page, as a browser would show it, with the place of each character in the file.

Comes in: the decoded page, however broken. Goes out: the document. White space collapses; a reference (`&nbsp;`) is one
stretch of unequal length; raised digits stay raised ("10<sup>6</sup>" is "10⁶", never 106). What the author struck out
(`<del>`, `<s>`) and what nobody sees (scripts, styles, templates) is left out; navigation, share buttons, comments and
the like are furniture. Text in attributes (`alt`) is not read.

The headline is the first h1 within the article, else the first h1, else the page's title. A cell with more text than a
table holds (pages laid out with tables) is a paragraph.
"""

from collections import Counter
from html import unescape
from typing import NamedTuple

from factcheck.model.document import Block, Document, Role
from factcheck.model.span import Span
from factcheck.reading.assembling import Draft, assembled
from factcheck.reading.grid import Grid
from factcheck.reading.html.elements import BLOCKS, CLOSES, DROPPED, FORMATTING, ROLES, VOID, is_hidden, says_furniture
from factcheck.reading.html.metadata import Metadata
from factcheck.reading.html.tokens import Kind, Token, tokens
from factcheck.reading.prose import RAISED, Prose
from factcheck.reading.suppressing import directive_of

# A cell of a table of figures is shorter; in characters.
_LONGEST_CELL = 200
_WHITE_SPACE = frozenset(" \t\n\r\f")
# How good a headline is, the less the better; within the article, one better.
_RANK_H1 = 1
_RANK_HEADER = 3
_RANK_TITLE = 5


class _Context(NamedTuple):
    """An open element, and what it makes of the text in it.

    `ground` says why text is furniture: an "element" (for good), its "class" (until the article begins) or a "header"
    (which may hold the headline).
    """

    name: str
    role: Role = Role.PARAGRAPH
    cell: tuple[int, int, int] | None = None
    ground: str = ""
    in_article: bool = False
    dropped: bool = False
    raised: bool = False


def read_html(source: str, uri: str, encoding: str) -> Document:
    """Return the document of an HTML page."""
    page = _Page(source)
    for token in tokens(source):
        page.take(token)
    return assembled(page.draft(uri, encoding))


class _Page:
    """A page while it is read: the elements that are open, the tables among them, and the prose so far."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._prose = Prose()
        self._metadata = Metadata()
        self._language = ""
        self._open = [_Context("")]
        self._open_names: Counter[str] = Counter()
        self._tables = 0
        self._grids: list[tuple[int, Grid]] = []
        self._article_seen = False
        self._headlines: dict[int, int] = {}

    def take(self, token: Token) -> None:
        match token.kind:
            case Kind.TEXT:
                self._text(token)
            case Kind.REFERENCE:
                self._reference(token)
            case Kind.START:
                self._start(token)
            case Kind.END:
                self._end(token.name)
            case Kind.COMMENT:
                self._comment(token)
            case Kind.RAW:
                self._raw(token)

    def draft(self, uri: str, encoding: str) -> Draft:
        self._prose.cut()
        text = self._prose.text
        headlines = [place for place, block in enumerate(self._prose.blocks) if block.role is Role.TITLE]
        best = min(headlines, key=lambda place: (self._headlines[place], place), default=None)
        return Draft(
            uri=uri,
            source=self._source,
            encoding=encoding,
            text=text,
            blocks=tuple(self._settled(place, block, best) for place, block in enumerate(self._prose.blocks)),
            segments=tuple(self._prose.segments),
            comments=tuple(self._prose.comments),
            declared=self._metadata.published(),
            language=self._language,
            link=self._metadata.link(),
        )

    def _settled(self, place: int, block: Block, best: int | None) -> Block:
        """Keep one headline: other h1 are headings, other titles furniture. Turn long cells into paragraphs."""
        if block.role is Role.TITLE and place != best:
            return block._replace(role=Role.HEADING if self._headlines[place] < _RANK_HEADER else Role.FURNITURE)
        if block.role is Role.TABLE_CELL and block.span.length > _LONGEST_CELL:
            return block._replace(role=Role.PARAGRAPH, cell=None)
        return block

    def _text(self, token: Token) -> None:
        context = self._open[-1]
        if context.dropped:
            return
        text = self._source[token.start : token.end]
        self._prose.running(text.translate(RAISED) if context.raised else text, token.start)
        self._note_headline(context)

    def _reference(self, token: Token) -> None:
        """Write the character that "&amp;" stands for; of "&pound100", without its semicolon, the digits are text."""
        context = self._open[-1]
        if context.dropped:
            return
        raw = self._source[token.start : token.end]
        text = unescape(raw)
        plain = _common_end(raw[1:], text)
        end = token.end - plain
        character = text[: len(text) - plain]
        if character in _WHITE_SPACE:
            self._prose.gap(Span(token.start, end))
        else:
            self._prose.write(character, Span(token.start, end))
        self._prose.running(raw[len(raw) - plain :], end)
        self._note_headline(context)

    def _note_headline(self, context: _Context) -> None:
        """Remember how good a headline the block is that this text stands in, if it may be one."""
        if context.role is Role.TITLE:
            rank = _RANK_TITLE if context.name == "title" else _RANK_HEADER if context.ground else _RANK_H1
            self._headlines[len(self._prose.blocks)] = rank - context.in_article

    def _start(self, tag: Token) -> None:
        match tag.name:
            case "br":
                self._prose.line_break(Span(tag.start, tag.end))
            case "hr":
                self._cut()
            case "meta":
                self._metadata.add_meta(tag)
            case "link":
                self._metadata.add_link(tag)
            case "html":
                self._language = tag.attribute("lang") or tag.attribute("xml:lang") or self._language
        if tag.name == "time" and self._open[-1].role is not Role.FURNITURE:
            self._metadata.add_time(tag)
        if tag.name not in VOID and tag.name not in FORMATTING:
            self._push(tag)

    def _push(self, tag: Token) -> None:
        while self._open[-1].name in CLOSES.get(tag.name, ()):
            self._pop()
        outer = self._open[-1]
        context = self._context(tag, outer)
        self._open.append(context)
        self._open_names[tag.name] += 1
        if tag.name in BLOCKS or context.role is not outer.role:
            self._cut()

    def _context(self, tag: Token, outer: _Context) -> _Context:
        """Return what an element means within the one around it."""
        is_article = tag.name in ("article", "main")
        begins_article = is_article and not self._article_seen
        self._article_seen |= is_article
        role, ground = _role_and_ground(tag, outer, begins_article)
        return _Context(
            name=tag.name,
            role=role,
            cell=self._cell(tag) or (outer.cell if role is Role.TABLE_CELL else None),
            ground=ground,
            in_article=outer.in_article or (is_article and not ground),
            dropped=outer.dropped or tag.name in DROPPED,
            raised=outer.raised or tag.name == "sup",
        )

    def _cell(self, tag: Token) -> tuple[int, int, int] | None:
        """Follow the rows and cells of the innermost table; return the cell that a tag opens."""
        if tag.name == "table":
            self._grids.append((self._tables, Grid()))
            self._tables += 1
        elif self._grids and tag.name == "tr":
            self._grids[-1][1].next_row()
        elif self._grids and tag.name in ("td", "th"):
            number, grid = self._grids[-1]
            return number, *grid.next_cell(tag.attribute("colspan"), tag.attribute("rowspan"))
        return None

    def _end(self, name: str) -> None:
        """Close an element and all that is open in it; an end tag without a beginning is passed over."""
        if not self._open_names[name]:
            return
        before = self._open[-1].role
        is_block = False
        while self._open_names[name]:
            closed = self._pop()
            is_block |= closed in BLOCKS
            if closed == name:
                break
        if is_block or self._open[-1].role is not before:
            self._cut()

    def _pop(self) -> str:
        name = self._open.pop().name
        self._open_names[name] -= 1
        if name == "table":
            self._grids.pop()
        return name

    def _cut(self) -> None:
        self._prose.cut(self._open[-1].role, self._open[-1].cell)

    def _comment(self, token: Token) -> None:
        directive = directive_of(self._source[token.start + len("<!--") : token.end].removesuffix("-->"))
        if directive is not None:
            self._prose.remark(directive, Span(token.start, token.end))

    def _raw(self, token: Token) -> None:
        if token.name == "script" and "ld+json" in token.attribute("type").lower():
            self._metadata.add_linked_data(self._source[token.start : token.end])


def _role_and_ground(tag: Token, outer: _Context, begins_article: bool) -> tuple[Role, str]:
    """Return the role of the text in an element, and if it is furniture, on what ground.

    A form around the whole page, as some servers write it, is its frame and no form to fill in.
    """
    if outer.ground == "header" and tag.name == "h1":
        return Role.TITLE, "header"
    if outer.ground and not (begins_article and outer.ground == "class"):
        return Role.FURNITURE, outer.ground
    if not begins_article and says_furniture(tag.name, tag.attributes):
        return Role.FURNITURE, "class"
    if is_hidden(tag.attributes):
        return Role.FURNITURE, "element"
    if tag.name == "header" and not outer.in_article:
        return Role.FURNITURE, "header"
    inherited = Role.PARAGRAPH if begins_article else outer.role
    is_frame = tag.name == "form" and outer.name in ("", "html", "body")
    role = inherited if inherited is Role.CODE or is_frame else ROLES.get(tag.name, inherited)
    return role, "element" if role is Role.FURNITURE else ""


def _common_end(one: str, other: str) -> int:
    """Return how many last characters two texts share."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
