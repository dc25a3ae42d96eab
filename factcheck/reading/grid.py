"""Where the cells of a table stand: tags in their order come in, rows and columns go out."""

# Spans beyond these are nonsense, and the browsers' own limits.
_WIDEST = 1000
_HIGHEST = 65534


class Grid:
    """One table while it is read. Rows and columns count from 0; a cell over several columns stands in its first."""

    def __init__(self) -> None:
        self._row = -1
        self._column = 0
        self._taken: dict[int, int] = {}

    def next_row(self) -> None:
        self._taken = {column: rows - 1 for column, rows in self._taken.items() if rows > 1}
        self._row += 1
        self._column = 0

    def next_cell(self, columns: str = "", rows: str = "") -> tuple[int, int]:
        """Return (row, column) of the next cell; `columns` and `rows` are how far it spans, as written in its tag."""
        if self._row < 0:
            self.next_row()
        while self._column in self._taken:
            self._column += 1
        column = self._column
        width = _number(columns, _WIDEST)
        height = _number(rows, _HIGHEST)
        if height > 1:
            self._taken.update(dict.fromkeys(range(column, column + width), height))
        self._column += width
        return self._row, column


def _number(written: str, most: int) -> int:
    """Return a span as a number from 1 to `most`; 1 for what is none."""
    digits = written.strip()
    return max(1, min(int(digits), most)) if digits.isdecimal() and len(digits) < 10 else 1
