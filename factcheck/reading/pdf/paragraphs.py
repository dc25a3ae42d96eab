"""How the rows of a PDF belong together: rows come in, pieces of text go out.

A PDF says nothing of paragraphs. A line goes on with the one before it as long as distance, size and indent stay the
same and the first word of it had no room there.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from factcheck.model.document import Role
from factcheck.reading.extracted import Line, Piece, Stretch
from factcheck.reading.pdf.glyphs import Glyph, Strip
from factcheck.reading.pdf.rows import Row
from factcheck.reading.pdf.tables import Layout, columns_of, in_reading_order, laid_out
from factcheck.reading.pdf.words import joint, words_of

# A line that is taller than the body text by this factor is a heading.
_HEADING = 1.12
_LONGEST_HEADING = 250
# A distance between lines that is larger than the usual one by this factor parts two paragraphs.
_APART = 1.3
# The same within a sentence, which something tall may stand in.
_FAR_APART = 1.9
# The end of a sentence, with the mark of a footnote behind it or without.
_SENTENCE_ENDS = re.compile(r"(?:[.!?…。！？:：][\"'”’)\]]*|[^\W\d][.!?][\"'”’)\]]*\d{1,2})$")
_BULLET = re.compile(r"[•·▪◦‣●■\uf000-\uf0ff]\s?|[-–—*] |(?:\d{1,2}|[a-z])[.)] (?=\S)")


class _Type(NamedTuple):
    """What is usual in a document: the height of its lines and the distance from one to the next, in heights."""

    height: float
    step: float
    words: frozenset[str]


def pieces_of(rows: Sequence[Row]) -> list[Piece]:
    """Return the pieces of a document in the order in which they are read."""
    usual = _usual(rows)
    pieces: list[Piece] = []
    tables = 0
    for layout, group in laid_out(rows):
        if layout is Layout.FURNITURE:
            pieces += [Piece((_line(row),), Role.FURNITURE) for row in group]
        elif layout is Layout.TABLE:
            pieces += _table(group, tables)
            tables += 1
        else:
            flowing = in_reading_order(group) if layout is Layout.COLUMNS else group
            pieces += [_piece(part, usual) for part in _paragraphs(flowing, usual)]
    return _with_title(_continued(pieces, usual), rows, usual)


def _with_title(pieces: list[Piece], rows: Sequence[Row], usual: _Type) -> list[Piece]:
    """Give the tallest heading of the first page its role."""
    tallest = max((row for row in rows if row.page == 1 and not row.is_furniture), key=_height, default=None)
    if tallest is None or tallest.height <= _HEADING * usual.height:
        return pieces
    is_title = [piece.role is Role.HEADING and piece.lines[0].label == tallest.label for piece in pieces]
    place = is_title.index(True) if any(is_title) else len(pieces)
    return [piece._replace(role=Role.TITLE) if at == place else piece for at, piece in enumerate(pieces)]


def _height(row: Row) -> float:
    return row.height


def _usual(rows: Sequence[Row]) -> _Type:
    flowing = [row for row in rows if not row.is_furniture]
    heights = sorted(height for row in flowing for strip in row.strips for height in [strip.height] * len(strip.text))
    height = heights[len(heights) // 2] if heights else 1.0
    steps = [
        (one.baseline - other.baseline) / height
        for one, other in pairwise(flowing)
        if one.page == other.page and 0 < one.baseline - other.baseline < 3 * height
    ]
    words = words_of(strip.text for row in flowing for strip in row.strips)
    return _Type(height, median(steps) if steps else 1.2, words)


def _table(rows: Sequence[Row], table: int) -> Iterator[Piece]:
    for number, (row, columns) in enumerate(zip(rows, columns_of(rows), strict=True)):
        for strip, column in zip(row.strips, columns, strict=True):
            yield Piece((Line(_stretches(strip), row.label),), Role.TABLE_CELL, (table, number, column))


def _paragraphs(rows: Sequence[Row], usual: _Type) -> Iterator[list[Row]]:
    """Yield the rows of each paragraph; a row that stands alone with its gaps is one line of text."""
    paragraph: list[Row] = []
    edge, reach = max(row.right for row in rows), 0.0
    for place, row in enumerate(rows):
        is_below = bool(paragraph) and _column(paragraph[-1]) == _column(row)
        if paragraph:
            following = [each.right for each in rows[place : place + 3] if _column(each) == _column(paragraph[-1])]
            if _begins(row, paragraph, usual, (max([reach, *following]), edge)):
                yield paragraph
                paragraph, is_below = [], False
        reach = max(reach, row.right) if is_below else row.right
        paragraph.append(row)
    if paragraph:
        yield paragraph


def _column(row: Row) -> tuple[int, int]:
    return row.page, row.column


def _begins(row: Row, paragraph: Sequence[Row], usual: _Type, edges: tuple[float, float]) -> bool:
    """Whether a row begins a new paragraph behind `paragraph`.

    `edges` are how far the lines around it reach to the right, and how far any lines do.
    """
    before = paragraph[-1]
    height = max(row.height, before.height)
    step = before.baseline - row.baseline
    if abs(row.height - before.height) > 0.12 * height or _BULLET.match(_text(row)):
        return True
    if row.page != before.page or not 0 < step < 4 * height:
        return True
    if row.left > before.right or row.right < before.left:
        return True
    ends = _SENTENCE_ENDS.search(_text(before)) is not None
    apart = _APART if ends or not _text(row)[:1].islower() else _FAR_APART
    if step > apart * usual.step * height:
        return True
    had_room, may_have_had = (edge - before.right > _first_word(row) + 0.6 * height for edge in edges)
    indented = row.left > before.left + 0.7 * height and len(paragraph) > 1
    return (had_room and _text(row)[:1].isupper()) or (ends and (may_have_had or indented))


def _first_word(row: Row) -> float:
    """Return the width of the first word of a row."""
    strip = row.strips[0]
    end = strip.text.find(" ")
    return strip.glyphs[end - 1 if end > 0 else -1].right - strip.left


def _piece(rows: Sequence[Row], usual: _Type) -> Piece:
    lines = [_line(row) for row in rows]
    joined = [line._replace(joint=joint(line.text, following.text, usual.words)) for line, following in pairwise(lines)]
    return _with_role(Piece((*joined, lines[-1])), rows[0].height, usual)


def _with_role(piece: Piece, height: float, usual: _Type) -> Piece:
    """Return a piece as a heading, or as a list item without its mark."""
    if height > _HEADING * usual.height and len(piece.text) <= _LONGEST_HEADING:
        return piece._replace(role=Role.HEADING)
    first = piece.lines[0]
    bullet = _BULLET.match(first.text)
    if bullet is None or bullet.end() >= len(first.stretches[0].text):
        return piece
    opened = first.stretches[0]._replace(text=first.stretches[0].text[bullet.end() :])
    line = first._replace(stretches=(opened, *first.stretches[1:]))
    return piece._replace(lines=(line, *piece.lines[1:]), role=Role.LIST_ITEM)


def _continued(pieces: Sequence[Piece], usual: _Type) -> list[Piece]:
    """Join paragraphs that go on in the next column or on the next page."""
    joined: list[Piece] = []
    for piece in pieces:
        last = _last_of_text(joined)
        if last is not None and _goes_on(joined[last], piece):
            before = joined[last]
            line = before.lines[-1]
            line = line._replace(joint=joint(line.text, piece.lines[0].text, usual.words))
            between = joined[last + 1 :]
            del joined[last:]
            joined += [*between, before._replace(lines=(*before.lines[:-1], line, *piece.lines))]
        else:
            joined.append(piece)
    return joined


def _last_of_text(pieces: Sequence[Piece]) -> int | None:
    """Return the place of the last piece that is no furniture."""
    places = range(len(pieces) - 1, max(-1, len(pieces) - 8), -1)
    return next((place for place in places if pieces[place].role is not Role.FURNITURE), None)


def _goes_on(before: Piece, piece: Piece) -> bool:
    """Whether a paragraph is open at its end and the next one begins in the middle of a sentence."""
    flows = before.role in (Role.PARAGRAPH, Role.LIST_ITEM) and piece.role is Role.PARAGRAPH
    jumps = _page_and_column(before.lines[-1]) != _page_and_column(piece.lines[0])
    is_open = _SENTENCE_ENDS.search(before.text) is None and len(before.text) > 40
    return flows and jumps and is_open and (piece.text[:1].islower() or before.text.endswith((",", "-")))


def _page_and_column(line: Line) -> str:
    return line.label.rpartition("line ")[0]


def _text(row: Row) -> str:
    return " ".join(strip.text for strip in row.strips)


def _line(row: Row) -> Line:
    """Return the line of a row; strips that make no table are parted by a space."""
    stretches = [stretch for strip in row.strips for stretch in (*_stretches(strip), Stretch(" "))]
    label = f"page {row.page}, at its edge" if row.is_furniture else row.label
    return Line(tuple(stretches[:-1]), label)


def _stretches(strip: Strip) -> tuple[Stretch, ...]:
    """Return the text of a strip, its raised signs apart; signs of a font's own are blanks."""
    height, baseline = strip.height, strip.baseline
    stretches: list[Stretch] = []
    for glyph in strip.glyphs:
        raised = _is_raised(glyph, height, baseline)
        text = " " if "\ue000" <= glyph.text <= "\uf8ff" else glyph.text
        if stretches and stretches[-1].raised == raised:
            stretches[-1] = Stretch(stretches[-1].text + text, raised)
        else:
            stretches.append(Stretch(text, raised))
    return tuple(stretches)


def _is_raised(glyph: Glyph, height: float, baseline: float) -> bool:
    return glyph.height < 0.85 * height and glyph.baseline > baseline + 0.12 * height
