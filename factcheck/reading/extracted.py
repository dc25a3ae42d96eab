"""Texts taken out of a file that is no text itself: pieces come in, a document goes out.

The source of such a document is lines, and a landmark for each says where it stands in the file. A paragraph of a DOCX
file is one line, so that the column of a finding is its offset within the paragraph; the lines of a PDF are its lines.
"""

from collections.abc import Iterable
from enum import Enum, auto
from typing import NamedTuple

from factcheck.model.document import Document, Landmark, Published, Role
from factcheck.model.span import Span
from factcheck.reading.assembling import assembled, drafted
from factcheck.reading.prose import RAISED, Prose
from factcheck.reading.suppressing import Directive

# A line break that the author has set within a line of the source.
LINE_BREAK = "\v"


class Stretch(NamedTuple):
    """A run of text within a line; its digits may be raised."""

    text: str
    raised: bool = False


class Joint(Enum):
    """What lies between a line and the next one of its piece: a space, the hyphen that ends the line, or nothing.

    With nothing, the hyphen only parts the halves of a word, and is not read.
    """

    SPACE = auto()
    HYPHEN = auto()
    NOTHING = auto()


class Line(NamedTuple):
    """A line of the source: its stretches, and what a person would call its place."""

    stretches: tuple[Stretch, ...]
    label: str
    joint: Joint = Joint.SPACE

    @property
    def text(self) -> str:
        return "".join(stretch.text for stretch in self.stretches)


class Piece(NamedTuple):
    """A paragraph, a heading or a cell. `directives` are those of comments that hang on it."""

    lines: tuple[Line, ...]
    role: Role = Role.PARAGRAPH
    cell: tuple[int, int, int] | None = None
    directives: tuple[Directive, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines).strip()


class About(NamedTuple):
    """What a file says about its text: its name in reports, how it was read, its language and its date."""

    uri: str
    encoding: str
    language: str = ""
    declared: Published | None = None


def extracted(pieces: Iterable[Piece], about: About) -> Document:
    """Return the document of pieces in their order."""
    writer = _Writer()
    for piece in pieces:
        writer.write(piece)
    source = "".join(f"{line}\n" for line in writer.lines)
    draft = drafted(writer.prose, about.uri, source, about.encoding, declared=about.declared, language=about.language)
    return assembled(draft._replace(landmarks=tuple(writer.landmarks)))


class _Writer:
    """The lines, the landmarks and the prose so far."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.landmarks: list[Landmark] = []
        self.prose = Prose()
        self._at = 0

    def write(self, piece: Piece) -> None:
        begin = self._at
        self.prose.cut(piece.role, piece.cell)
        for line in piece.lines:
            self.lines.append(line.text)
            self.landmarks.append(Landmark(self._at, line.label))
            self._line(line)
            if line.joint is Joint.SPACE:
                self.prose.gap(Span(self._at, self._at + 1))
            self._at += 1
        for directive in piece.directives:
            self.prose.remark(directive, Span(begin, self._at))

    def _line(self, line: Line) -> None:
        last = len(line.stretches) - 1
        for number, stretch in enumerate(line.stretches):
            hyphen = int(line.joint is Joint.NOTHING and number == last)
            self._stretch(stretch._replace(text=stretch.text[: len(stretch.text) - hyphen]))
            self._at += hyphen

    def _stretch(self, stretch: Stretch) -> None:
        for number, text in enumerate(stretch.text.split(LINE_BREAK)):
            if number:
                self.prose.line_break(Span(self._at, self._at + 1))
                self._at += 1
            self.prose.running(text.translate(RAISED) if stretch.raised else text, self._at)
            self._at += len(text)
