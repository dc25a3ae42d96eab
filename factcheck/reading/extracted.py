"""Texts taken out of a file that is no text itself: pieces come in, a document goes out.

The source of such a document is one line for each piece, and a landmark for each line says where it stands in the
file. So the line of a finding is the number of its piece, and its column the offset within it.
"""

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.model.document import Document, Landmark, Role
from factcheck.model.span import Span
from factcheck.reading.assembling import Draft, assembled
from factcheck.reading.prose import RAISED, Prose
from factcheck.reading.suppressing import Directive

LINE_BREAK = "\v"


class Stretch(NamedTuple):
    """A run of text within a piece; its digits may be raised."""

    text: str
    raised: bool = False


class Piece(NamedTuple):
    """A paragraph, a heading or a cell: its stretches, its role, and what a person would call its place.

    `directives` are those of comments that hang on it.
    """

    stretches: tuple[Stretch, ...]
    label: str
    role: Role = Role.PARAGRAPH
    cell: tuple[int, int, int] | None = None
    directives: tuple[Directive, ...] = ()


def extracted(pieces: Iterable[Piece], uri: str, encoding: str, language: str = "") -> Document:
    """Return the document of pieces in their order. Line breaks within a piece are written as LINE_BREAK."""
    lines: list[str] = []
    landmarks: list[Landmark] = []
    prose = Prose()
    at = 0
    for piece in pieces:
        line = "".join(stretch.text for stretch in piece.stretches)
        landmarks.append(Landmark(at, piece.label))
        lines.append(line)
        prose.cut(piece.role, piece.cell)
        _write(prose, piece, at)
        at += len(line) + 1
    prose.cut()
    draft = Draft(
        uri=uri,
        source="".join(f"{line}\n" for line in lines),
        encoding=encoding,
        text=prose.text,
        blocks=tuple(prose.blocks),
        segments=tuple(prose.segments),
        comments=tuple(prose.comments),
        language=language,
        landmarks=tuple(landmarks),
    )
    return assembled(draft)


def _write(prose: Prose, piece: Piece, start: int) -> None:
    at = start
    for stretch in piece.stretches:
        for number, text in enumerate(stretch.text.split(LINE_BREAK)):
            if number:
                prose.line_break(Span(at, at + 1))
                at += 1
            prose.running(text.translate(RAISED) if stretch.raised else text, at)
            at += len(text)
    for directive in piece.directives:
        prose.remark(directive, Span(start, at))
