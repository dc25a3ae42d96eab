"""Which cell of a table a sentence speaks of: the one whose row and column it names.

Comes in: a table and a sentence. Goes out: the cell, how surely it is meant, and what its column is counted in. Never
happens here: comparing figures.

Worked example: "Cloud revenue was $451.2 million" names the row "Cloud" and the column "Revenue ($m)", in millions.
"""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.tables.cells import Figure, Table

_LARGEST = 80
_SHORTEST_WORD = 3
_ROOT = 5
_NAMELESS_LIST = "total sum all other average mean yes none name unit note year change rank"
_NAMELESS = frozenset(word[:5] for word in _NAMELESS_LIST.split())
_DULL_LIST = "the and for per from with was were are has had have its this that"
_DULL = frozenset(_DULL_LIST.split())
_SCALES = (
    (re.compile(r"\btrillions?\b|\b(?:tn|trn)\b|[$€£]tn?\b", re.I), Decimal(10) ** 12),
    (re.compile(r"\bbillions?\b|\b(?:bn|bln)\b|[$€£](?:bn|b)\b", re.I), Decimal(10) ** 9),
    (re.compile(r"\bcrores?\b|\bcr\b", re.I), Decimal(10) ** 7),
    (re.compile(r"\bmillions?\b|\b(?:mn|mln|m)\b|[$€£]m\b", re.I), Decimal(10) ** 6),
    (re.compile(r"\blakhs?\b", re.I), Decimal(10) ** 5),
    (re.compile(r"\bthousands?\b|[’']?000s?\b|[$€£]k\b", re.I), Decimal(10) ** 3),
)


class Named(NamedTuple):
    """The cell that a sentence names.

    figure     what the cell holds
    scale      what the figure is counted in, by the heading of its column; 1 where that does not say
    heading    the label of the row and of the column, as a message shows them
    is_certain whether the column is named by words, not by a year alone, and in full
    """

    figure: Figure
    scale: Decimal
    is_scaled: bool
    heading: str
    is_certain: bool
    is_share: bool


class Labels(NamedTuple):
    """The labels of a table: the roots of each row's and each column's words, empty for a label that names nothing."""

    table: Table
    rows: Sequence[frozenset[str]]
    columns: Sequence[frozenset[str]]
    numeric: Sequence[int]

    @classmethod
    def of(cls, table: Table) -> "Labels | None":
        """Return the labels of a table of ordinary size with a column of figures, else None."""
        if table.rows > _LARGEST or table.columns > _LARGEST:
            return None
        numeric = [
            column
            for column in range(1, table.columns)
            if any((cell := table.cell(row, column)) and cell.figure for row in range(1, table.rows))
        ]
        rows = [_label(table.words(row, 0)) for row in range(table.rows)]
        columns = [_label(table.words(0, column)) for column in range(table.columns)]
        return cls(table, rows, columns, numeric) if numeric else None

    def named_in(self, sentence: frozenset[str]) -> Named | None:
        """Return the cell whose row and column stand in a sentence of these words; None if there is not exactly one."""
        rows = _matched(range(1, self.table.rows), self.rows, sentence)
        if len(rows) != 1:
            return None
        columns = _matched(self.numeric, self.columns, sentence)
        is_named = len(columns) == 1
        if not columns and len(self.numeric) == 1 and self.columns[self.numeric[0]] & sentence:
            columns = list(self.numeric)
        cell = self.table.cell(rows[0], columns[0]) if len(columns) == 1 else None
        return None if cell is None or cell.figure is None else self._named(rows[0], columns[0], cell.figure, is_named)

    def _named(self, row: int, column: int, figure: Figure, is_named: bool) -> Named:
        heading = self.table.words(0, column)
        scale = next((size for pattern, size in _SCALES if pattern.search(heading)), Decimal(1))
        has_words = any(not word[0].isdigit() for word in self.columns[column])
        return Named(
            figure,
            scale,
            scale != 1,
            f"{self.table.words(row, 0)}, {heading}",
            is_named and has_words,
            "%" in heading or "percent" in heading.lower() or "per cent" in heading.lower(),
        )


def _matched(places: Iterable[int], labels: Sequence[frozenset[str]], sentence: frozenset[str]) -> list[int]:
    """Return the places whose labels stand in the sentence, those that are part of another such label left out."""
    found = [place for place in places if labels[place] and labels[place] <= sentence]
    return [place for place in found if not any(labels[place] < labels[other] for other in found)]


@cache
def _brackets() -> re.Pattern[str]:
    return re.compile(r"\([^)]{0,40}\)|\[[^\]]{0,40}\]|[$€£%*†]")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z][A-Za-z]+|\d{4}")


def _label(text: str) -> frozenset[str]:
    """Return the roots of a label's words; nothing for a label that names no one row, "Total", or a long text."""
    words = roots(_brackets().sub(" ", text))
    return frozenset() if words <= _NAMELESS or len(words) > _ROOT else words


def roots(text: str) -> frozenset[str]:
    """Return the first letters of the words of a text and its years: "exported" and "exports" share a root."""
    words = (word.lower() for word in _words().findall(text))
    return frozenset(word[:_ROOT].rstrip("s") for word in words if len(word) >= _SHORTEST_WORD and word not in _DULL)
