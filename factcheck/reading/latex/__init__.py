"""LaTeX: the prose of a file as its author wrote it, with the place of each character.

Comes in: the decoded file, or a part of one without a preamble. Goes out: the document. Commands that change how text
looks fall away and leave it; what a command needs to know (labels, keys, sizes) is left out, and so are program text
and equations on lines of their own. Equations within a sentence are read sign by sign, "$10^6$" as 10⁶. Footnotes
follow their paragraph. A comment that holds nothing but "factcheck: ignore ..." silences rules.
"""

import re
from unicodedata import normalize

from factcheck.model.document import Document, Published, Role
from factcheck.model.span import Span
from factcheck.reading.assembling import assembled, drafted
from factcheck.reading.dating import declared_day
from factcheck.reading.grid import Grid
from factcheck.reading.latex.commands import (
    ACCENTS,
    BLOCKS,
    DROPPED_ARGUMENTS,
    ENVIRONMENT_ARGUMENTS,
    ENVIRONMENT_ROLES,
    NO_PROSE,
    NOTES,
    NUMBER_AND_UNIT,
    SYMBOLS,
    TABLES,
)
from factcheck.reading.prose import RAISED, Prose
from factcheck.reading.suppressing import directive_of
from factcheck.reading.unreadable import UnreadableFileError

# What is read within itself takes a part of Python's stack.
_DEEPEST = 100
_TOKEN = re.compile(
    r"(?P<comment>%[^\r\n]*)|\\verb\*?(?P<fence>[^\sA-Za-z*])(?P<verbatim>[^\r\n]*?)(?P=fence)"
    r"|(?P<command>\\(?:[A-Za-z@]+\*?|[^\r\n]|$))|(?P<empty>(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*)"
    r"|(?P<dash>-{2,3})|(?P<quote>``|'')|(?P<sign>[{}$&~^_])|(?P<text>[^%\\{}$&~^_`'\-\r\n]+|[`'\-\r\n])"
)
_BRACE = re.compile(r"\\.|%[^\r\n]*|[{}]", re.DOTALL)
_SHOWN = {"---": "—", "--": "–", "``": "“", "''": "”", "~": "\xa0"}
_SPACE = re.compile(r"[ \t]*(?:(?:\r\n?|\n)[ \t]*)?")
_OPTION = re.compile(r"\[(?:[^\[\]{}]|\{[^{}]*\})*\]")
# What is passed over from these commands on: an equation on a line of its own, the head of a table for later pages.
_UNTIL = {"[": "\\]", "endfirsthead": "\\endhead"}
_DEFINED = re.compile(r"\s*\\[A-Za-z@]+[#\d\s]*")


def read_latex(source: str, uri: str, encoding: str) -> Document:
    """Return the document of a LaTeX file."""
    page = _Page(source)
    try:
        page.read()
    except _DeepError as error:
        reason = f"nests notes or headings more than {_DEEPEST} deep"
        raise UnreadableFileError(uri, reason, "write them one behind the other") from error
    return assembled(drafted(page.prose, uri, source, encoding, declared=page.published))


class _DeepError(Exception):
    """A file that nests what no author nests."""


class _Page:
    """A file while it is read: where it stands, what is open, and the prose so far."""

    def __init__(self, source: str) -> None:
        self.prose = Prose()
        self.published: Published | None = None
        self._source = source
        self._closing = _braces(source)
        self._ends: dict[int, str] = {}
        self._notes: list[Span] = []
        self._roles: list[Role] = [Role.PARAGRAPH]
        self._tables = 0
        self._grids: list[tuple[int, Grid]] = []
        self._raised_until = -1
        self._at = 0
        self._depth = 0
        self._unclosed: set[str] = set()

    def read(self) -> None:
        """Read the title and the text."""
        begin = self._source.find("\\begin{document}")
        if begin >= 0:
            self._preamble(begin)
        end = self._source.find("\\end{document}")
        self.walk(max(begin, 0), end if end >= 0 else len(self._source))
        self.cut()

    def _preamble(self, end: int) -> None:
        """Take the title and the date from before the text."""
        for match in re.compile(r"\\(title|date)\s*(?=\{)").finditer(self._source, 0, end):
            inside = self._argument(match.end())
            if inside is None:
                continue
            if match[1] == "date":
                self.published = declared_day(inside.of(self._source), "command \\date")
            else:
                self._block(inside, Role.TITLE)

    def walk(self, start: int, end: int) -> None:
        """Read a stretch of the source."""
        self._at = start
        while self._at < end and (match := _TOKEN.match(self._source, self._at, end)):
            self._at = match.end()
            self._take(match)

    def cut(self) -> None:
        """End the block, and read the notes that hang on it."""
        notes, self._notes = self._notes, []
        self._fresh()
        at = self._at
        for note in notes:
            self._block(note, Role.PARAGRAPH)
        self._at = at

    def _fresh(self) -> None:
        self.prose.cut(Role.PARAGRAPH if self._roles[-1] is Role.TABLE_CELL else self._roles[-1])

    def _block(self, place: Span, role: Role) -> None:
        """Read a stretch as a block of its own, which ends no list and no table that it stands in."""
        if self._depth == _DEEPEST:
            raise _DeepError
        self.prose.cut(role)
        roles, self._roles = self._roles, [role]
        grids, self._grids = self._grids, []
        self._depth += 1
        self.walk(*place)
        self._roles, self._grids = roles, grids
        self.cut()
        self._depth -= 1

    def _take(self, match: re.Match[str]) -> None:
        place = Span(*match.span())
        match match.lastgroup:
            case "comment":
                directive = directive_of(match[0][1:])
                if directive is not None:
                    self.prose.remark(directive, place)
            case "command":
                self._command(match[0][1:], place)
            case "empty":
                self.cut()
            case "dash" | "quote":
                self.prose.write(_SHOWN[match[0]], place)
            case "verbatim":
                self.prose.running(match["verbatim"], match.start("verbatim"))
            case "sign":
                self._sign(match[0], place)
            case _:
                raised = place.start < self._raised_until
                self.prose.running(match[0].translate(RAISED) if raised else match[0], place.start)

    def _sign(self, sign: str, place: Span) -> None:
        if sign == "~":
            self.prose.write(_SHOWN[sign], place)
        elif sign == "$" and self._source.startswith("$", place.end):
            closing = self._source.find("$$", place.end + 1)
            self._at = closing + 2 if closing >= 0 else place.end + 1
            self.cut()
        elif sign == "^":
            self._raised_until = self._closing.get(place.end, place.end + 1)
        elif sign == "&" and self._grids:
            self._next_cell()
        elif place.start in self._ends:
            self.prose.write(self._ends.pop(place.start), place)

    def _command(self, written: str, place: Span) -> None:
        name = written.rstrip("*")
        if name in SYMBOLS:
            self._symbol(SYMBOLS[name], place)
        elif name in ACCENTS and self._accent(ACCENTS[name], place):
            return
        elif name in _UNTIL:
            closing = self._source.find(_UNTIL[name], self._at)
            self._at = closing if closing >= 0 else self._at
        elif name in (" ", "/"):
            self.prose.gap(place)
        elif name == "\\" or name in ("tabularnewline", "newline", "cr"):
            self._line_end(place)
        elif name[:1].isalpha():
            self._word(name, place)

    def _word(self, name: str, place: Span) -> None:
        """Take a command with a name."""
        match name:
            case "begin" | "end":
                self._environment(name)
            case "par" | "medskip" | "bigskip" | "smallskip" | "maketitle":
                self.cut()
            case "item":
                self._skip_option()
                self.cut()
            case "def":
                defined = _DEFINED.match(self._source, self._at)
                self._at = defined.end() if defined else self._at
                self._drop_argument()
            case _:
                self._with_arguments(name, place)

    def _with_arguments(self, name: str, place: Span) -> None:
        """Take a command and its arguments, those that are text and those that are not."""
        self._skip_option()
        if name == "textsuperscript":
            self._raised_until = self._closing.get(self._at, self._at)
        for _ in range(DROPPED_ARGUMENTS.get(name, 0)):
            self._drop_argument()
        inside = self._argument(self._at)
        if name in BLOCKS and inside is not None:
            after = self._closing[inside.start - 1] + 1
            self.cut()
            self._block(inside, BLOCKS[name])
            self._at = after
        elif name in NOTES and inside is not None:
            self._notes.append(inside)
            self._at = inside.end + 1
        elif name in NUMBER_AND_UNIT and inside is not None:
            self._ends[inside.end] = "\u202f"
        elif name in ("frac", "tfrac", "nicefrac", "sfrac") and inside is not None:
            self._ends[inside.end] = "/"
        elif inside is None:
            self._swallow_space(place)

    def _swallow_space(self, place: Span) -> None:
        """Pass over the blanks behind a command without arguments, as LaTeX does."""
        space = _SPACE.match(self._source, self._at)
        if space is not None and self._at == place.end:
            self._at = space.end()

    def _symbol(self, shown: str, place: Span) -> None:
        if len(place.of(self._source)) > 2 and self._source.startswith("{}", self._at):
            self._at += 2
        elif len(place.of(self._source)) > 2:
            self._swallow_space(place)
        self.prose.write(shown, place)

    def _accent(self, mark: str, place: Span) -> bool:
        """Write a letter with its accent, if a letter follows."""
        match = re.compile(r"\s*(?:\{\s*\\?([A-Za-z])\s*\}|\\?([A-Za-z]))").match(self._source, place.end)
        if match is None or (place.of(self._source)[1].isalpha() and match[2] and not match[0][0].isspace()):
            return False
        self._at = match.end()
        self.prose.write(normalize("NFC", (match[1] or match[2]) + mark), Span(place.start, match.end()))
        return True

    def _environment(self, step: str) -> None:
        inside = self._argument(self._at)
        if inside is None:
            return
        written = inside.of(self._source)
        name = written if written in TABLES else written.rstrip("*")
        self._at = inside.end + 1
        if step == "begin" and name in NO_PROSE:
            self._skip_to_end_of(written)
        elif step == "begin":
            self._begin(name)
        else:
            self._end(name)
        if step == "begin" and name in TABLES:
            self.cut()
            self._next_cell()
        elif not self._grids:
            self.cut()

    def _skip_to_end_of(self, environment: str) -> None:
        """Pass over what is no prose; an environment that nothing ends is looked for once."""
        closing = -1 if environment in self._unclosed else self._source.find(f"\\end{{{environment}}}", self._at)
        if closing < 0:
            self._unclosed.add(environment)
        else:
            self._at = closing

    def _begin(self, name: str) -> None:
        self._skip_option()
        for _ in range(ENVIRONMENT_ARGUMENTS.get(name, 0)):
            self._drop_argument()
            self._skip_option()
        if name in TABLES:
            self._grids.append((self._tables, Grid()))
            self._tables += 1
            self._grids[-1][1].next_row()
            self._roles.append(Role.TABLE_CELL)
        elif name in ENVIRONMENT_ROLES:
            self._roles.append(ENVIRONMENT_ROLES[name])

    def _end(self, name: str) -> None:
        is_table = name in TABLES and bool(self._grids)
        if is_table:
            self._grids.pop()
        if (is_table or name in ENVIRONMENT_ROLES) and len(self._roles) > 1:
            self._roles.pop()

    def _next_cell(self) -> None:
        number, grid = self._grids[-1]
        self.prose.cut(Role.TABLE_CELL, (number, *grid.next_cell()))

    def _line_end(self, place: Span) -> None:
        self._skip_option()
        if self._grids:
            self._grids[-1][1].next_row()
            self._next_cell()
        else:
            self.prose.line_break(place)

    def _argument(self, at: int) -> Span | None:
        """Return the inside of the group that begins at `at`, blanks aside; None if there is none."""
        space = _SPACE.match(self._source, at)
        start = space.end() if space else at
        return Span(start + 1, self._closing[start]) if start in self._closing else None

    def _drop_argument(self) -> None:
        inside = self._argument(self._at)
        if inside is not None:
            self._at = inside.end + 1

    def _skip_option(self) -> None:
        match = _OPTION.match(self._source, self._at)
        self._at = match.end() if match else self._at


def _braces(source: str) -> dict[int, int]:
    """Return where each group ends, by where it begins; a group that nothing closes is none."""
    closing: dict[int, int] = {}
    waiting: list[int] = []
    for match in _BRACE.finditer(source):
        if match[0] == "{":
            waiting.append(match.start())
        elif match[0] == "}" and waiting:
            closing[waiting.pop()] = match.start()
    return closing
