"""CSV and TSV: cells at their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Document, Role
from factcheck.reading import read_text


def cells(source: str) -> list[tuple[tuple[int, int, int] | None, str]]:
    document = read_text(source, "a.csv", ".csv")
    return [(block.cell, block.span.of(document.text)) for block in document.blocks]


def test_a_quoted_cell_holds_separators_line_ends_and_doubled_quotes() -> None:
    source = 'a,"1,204","so ""x"" it\r\ngoes"\r\n,5\r\n'

    assert cells(source) == [
        ((0, 0, 0), "a"),
        ((0, 0, 1), "1,204"),
        ((0, 0, 2), 'so "x" it goes'),
        ((0, 1, 1), "5"),
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_the_sign_that_the_lines_have_in_common(separator: str) -> None:
    rows = [("Place", "a, b", "c"), ("x", "1 204", "5.6"), ("y", "880", "7.1")]
    source = "\n".join(separator.join(f'"{cell}"' if "," in cell else cell for cell in row) for row in rows)

    assert [cell for cell, _ in cells(source)] == [(0, row, column) for row in range(3) for column in range(3)]


def test_an_empty_line_begins_a_new_table() -> None:
    assert [cell for cell, _ in cells("a,1\n\nb,2\n")] == [(0, 0, 0), (0, 0, 1), (1, 0, 0), (1, 0, 1)]


def test_a_line_with_a_comment_silences_the_table_below_it() -> None:
    document = read_text("# factcheck: ignore a -- rounded\nx,1\ny,2\n", "a.csv", ".csv")

    assert [(one.rules, one.scope.of(document.text)) for one in document.suppressions] == [(("a",), "x\n\n1\n\ny\n\n2")]


def test_a_long_cell_is_a_text() -> None:
    document = read_text(f"id,text\n1,{'word ' * 60}\n", "a.csv", ".csv")

    assert [block.role for block in document.blocks] == [Role.TABLE_CELL] * 3 + [Role.PARAGRAPH]


CELLS = st.text(alphabet=st.sampled_from('ab 5%,;"\n|é😀'), max_size=12).map(lambda text: f"x{text}x")


@given(rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=5))
def test_every_cell_of_a_table_is_found_at_its_place(rows: list[list[str]]) -> None:
    written = [['"' + cell.replace('"', '""') + '"' for cell in row] for row in rows]
    source = "".join("\t".join(row) + "\r\n" for row in written)

    document = read_text(source, "a.tsv", ".tsv")

    assert [in_source(document, place) for place in range(len(document.blocks))] == [
        cell[1:-1] for row in written for cell in row
    ]


def in_source(document: Document, place: int) -> str:
    return document.in_file(document.blocks[place].span).of(document.source)
