"""The headline of a text that was taken out of a file: pieces come in, pieces with one headline go out."""

from factcheck.model.document import Role
from factcheck.reading.dateline import is_day_alone
from factcheck.reading.extracted import Piece

_LONGEST = 250


def with_headline(pieces: list[Piece]) -> list[Piece]:
    """Give the headline its role where no style did: a heading before all else, or a short line that ends openly."""
    if any(piece.role is Role.TITLE for piece in pieces):
        return pieces
    place = next((place for place, piece in enumerate(pieces) if not _is_above_headline(piece)), len(pieces))
    first = pieces[place : place + 1]
    if not first or not _is_headline(first[0], pieces[place + 1 : place + 2]):
        return pieces
    return [*pieces[:place], first[0]._replace(role=Role.TITLE), *pieces[place + 1 :]]


def _is_above_headline(piece: Piece) -> bool:
    """Whether a piece can stand before the headline: furniture, or a line of nothing but the day of publication."""
    return piece.role is Role.FURNITURE or (piece.role is Role.PARAGRAPH and is_day_alone(piece.text))


def _is_headline(first: Piece, following: list[Piece]) -> bool:
    if first.role is Role.HEADING:
        return True
    is_line = len(first.text) <= _LONGEST and not first.text.endswith((".", ",", ";", ":", "。", "，"))
    return first.role is Role.PARAGRAPH and is_line and bool(following) and _is_text(following[0])


def _is_text(piece: Piece) -> bool:
    """Whether a piece reads like the first paragraph of an article, and not like the next line of a list of lines."""
    return piece.role is Role.PARAGRAPH and piece.text.endswith((".", "!", "?", "”", '"', "。", "！", "？"))
