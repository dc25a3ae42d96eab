"""The characters of a PDF with their places on the page: bytes come in, lines of words go out, as they were drawn.

The file is read by pypdfium2, which knows nothing of paragraphs: a PDF says where each character stands. Lengths are
in points, from the lower left corner of the page. Text that stands askew, such as a watermark, is left out.
"""

import ctypes
import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from factcheck.reading.unreadable import UnreadableFileError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

# What pdfium puts for a hyphen that divides a word at the end of a line.
_DIVIDING = frozenset("\x02\xad\ufffe")
_HYPHEN = "-"
_SOFT_HYPHEN = "\xad"
# What it gives for characters that a font does not explain.
_UNEXPLAINED = frozenset("\0\ufffd\uffff")
# pdfium's number for "a password is needed".
_NEEDS_PASSWORD = 4
# From which share of characters on that no font explains a file cannot be read.
_TOO_MANY = 0.3
# Beyond this angle text stands askew, in radians.
_ASKEW = 0.05
# A gap between two words that is wider than this many line heights may part two cells or two columns.
_WIDE_GAP = 0.6


class Glyph(NamedTuple):
    """A character: where it begins and ends on its line, and the size of its type."""

    text: str
    left: float
    right: float
    baseline: float
    height: float


class Strip(NamedTuple):
    """Glyphs in a row, with a space wherever the words stand apart; `divided` says that it ends within a word."""

    glyphs: tuple[Glyph, ...]
    divided: bool = False

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return self.glyphs[-1].right

    @property
    def height(self) -> float:
        """The height of its tallest characters: raised ones and capitals in small print are less tall."""
        return max(glyph.height for glyph in self.glyphs)

    @property
    def baseline(self) -> float:
        """The baseline of its tallest characters; a file may claim that none has any height."""
        tall = 0.9 * self.height
        return next((glyph.baseline for glyph in self.glyphs if glyph.height > tall), self.glyphs[0].baseline)

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)


class Page(NamedTuple):
    """A page: its height, and its strips in the order in which they were drawn."""

    height: float
    strips: tuple[Strip, ...]


def pages_of(data: bytes, uri: str) -> list[Page]:
    """Return the pages. Raises UnreadableFileError for a file that is damaged or encrypted, or holds no text."""
    pdf = _opened(data, uri)
    try:
        pages = [Page(page.get_height(), tuple(_strips(page))) for page in _each(pdf, uri)]
    finally:
        pdf.close()
    _require_text(pages, uri)
    return pages


def _opened(data: bytes, uri: str) -> "PdfDocument":
    if not data:
        raise UnreadableFileError(uri, "is empty (0 bytes), and so no PDF", "copy or save it again")
    try:
        from pypdfium2 import PdfDocument, PdfiumError
    except ImportError as error:
        remedy = 'install what it takes with: pip install "factcheck[pdf]"'
        raise UnreadableFileError(uri, "cannot read PDF without pypdfium2", remedy) from error
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if getattr(error, "err_code", None) == _NEEDS_PASSWORD:
            reason, remedy = "is a PDF that is encrypted", "save a copy without a password"
        else:
            reason, remedy = f"is damaged or no PDF ({error})", "export it again from the program that wrote it"
        raise UnreadableFileError(uri, reason, remedy) from error


def _each(pdf: "PdfDocument", uri: str) -> "Iterator[PdfPage]":
    from pypdfium2 import PdfiumError

    for number in range(len(pdf)):
        try:
            page = pdf[number]
        except PdfiumError as error:
            reason = f"is damaged: page {number + 1} cannot be read ({error})"
            raise UnreadableFileError(uri, reason, "export it again from the program that wrote it") from error
        yield page
        page.close()


def _require_text(pages: list[Page], uri: str) -> None:
    characters = [glyph.text for page in pages for strip in page.strips for glyph in strip.glyphs if glyph.text != " "]
    if not characters:
        reason = "holds no text, only pictures (a scan?)" if pages else "holds no page"
        raise UnreadableFileError(uri, reason, "add the text with a program for text recognition, such as ocrmypdf")
    if sum(text in _UNEXPLAINED for text in characters) > _TOO_MANY * len(characters):
        reason = "does not say which letters its fonts show"
        raise UnreadableFileError(uri, reason, "export it again with fonts embedded, or use text recognition")


def _strips(page: "PdfPage") -> Iterator[Strip]:
    """Yield the strips of a page: pdfium ends a line where the writing jumps, which it does for raised signs too."""
    waiting: Strip | None = None
    for strip in _split(_lines(page)):
        if waiting is not None and _continues(waiting, strip):
            space = () if strip.left - waiting.right < 0.1 * waiting.height else (_space(waiting.glyphs[-1]),)
            waiting = Strip((*waiting.glyphs, *space, *strip.glyphs), strip.divided)
            continue
        if waiting is not None:
            yield waiting
        waiting = strip
    if waiting is not None:
        yield waiting


def _continues(strip: Strip, other: Strip) -> bool:
    """Whether `other` stands on the same line, close behind `strip`."""
    gap = other.left - strip.right
    height = max(strip.height, other.height)
    return (
        not strip.divided and abs(strip.baseline - other.baseline) < 0.5 * height and -0.2 * height < gap < 0.9 * height
    )


def _split(lines: Iterator[Strip]) -> Iterator[Strip]:
    """Yield the strips between the wide gaps of each line."""
    for line in lines:
        height = line.height
        start = 0
        for place, glyph in enumerate(line.glyphs):
            if glyph.text != " " or place == start:
                continue
            if line.glyphs[place + 1].left - line.glyphs[place - 1].right > _WIDE_GAP * height:
                yield Strip(line.glyphs[start:place])
                start = place + 1
        yield Strip(line.glyphs[start:], line.divided)


def _lines(page: "PdfPage") -> Iterator[Strip]:
    """Yield the lines that pdfium sees, without space around them and with single spaces in them."""
    glyphs: list[Glyph] = []
    divided = False
    for glyph in (*_glyphs(page), None):
        if glyph is None or glyph.text in "\r\n" or (divided and _is_below(glyph, glyphs[-1])):
            if glyphs and glyphs[-1].text == " ":
                glyphs.pop()
            if glyphs:
                yield Strip(tuple(glyphs), divided)
            glyphs, divided = [], False
        if glyph is None or glyph.text in "\r\n":
            continue
        if glyph.text.isspace():
            if glyphs and glyphs[-1].text != " ":
                glyphs.append(_space(glyphs[-1]))
        elif glyph.text != _SOFT_HYPHEN or glyph.right > glyph.left:
            divided = glyph.text in _DIVIDING
            glyphs.append(glyph._replace(text=_HYPHEN) if divided else glyph)


def _is_below(glyph: Glyph, before: Glyph) -> bool:
    """Whether a character stands on another line: pdfium ends no line behind the hyphen that divides a word."""
    return abs(glyph.baseline - before.baseline) > 0.5 * before.height


def _space(glyph: Glyph) -> Glyph:
    """Return a space behind a character."""
    return glyph._replace(text=" ", left=glyph.right)


def _glyphs(page: "PdfPage") -> Iterator[Glyph]:
    """Yield all characters; those that pdfium adds, spaces and ends of lines, have no size of their own."""
    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    box, matrix, across, up = pdfium.FS_RECTF(), pdfium.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text.raw, index)
        if abs(pdfium.FPDFText_GetCharAngle(text.raw, index)) % 6.2832 > _ASKEW and code not in (10, 13, 32):
            continue
        pdfium.FPDFText_GetLooseCharBox(text.raw, index, box)
        pdfium.FPDFText_GetCharOrigin(text.raw, index, across, up)
        character = chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd"
        pdfium.FPDFText_GetMatrix(text.raw, index, matrix)
        height = pdfium.FPDFText_GetFontSize(text.raw, index) * math.hypot(matrix.c, matrix.d)
        yield Glyph(character, box.left, box.right, up.value, height)
    text.close()
