"""Rows -> a table of aligned columns, for people."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.reporting.terminal import cells, head_of, visible


def table(rows: Sequence[Mapping[str, str]], widest: int = 48) -> Iterator[str]:
    """Yield a heading and a line for each row; the keys of the first row are the columns, empty ones are left out.

    Cells wider than `widest` are cut: a table is for looking over, other formats have the whole.
    """
    if not rows:
        return
    columns = [key for key in rows[0] if any(row[key] for row in rows)]
    lines = [columns, *([_cell(row[key], widest) for key in columns] for row in rows)]
    widths = [max(cells(line[index]) for line in lines) for index in range(len(columns))]
    for line in lines:
        padded = (cell + " " * (width - cells(cell)) for cell, width in zip(line, widths, strict=True))
        yield "  ".join(padded).rstrip() + "\n"


def _cell(text: str, widest: int) -> str:
    shown = visible(" ".join(text.split()))
    return shown if cells(shown) <= widest else head_of(shown, widest - 3) + "..."
