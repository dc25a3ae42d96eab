import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reporting.terminal import cells, head_of, tail_of, visible


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("a\nb\tc\r", r"a\x0ab\x09c\x0d"),
        ("\x9b2J", r"\x9b2J"),
        ("\u202e123", r"\u202e123"),
        ("caf\udce9.txt", r"caf\xe9.txt"),
        ("\ud800", r"\ud800"),
        ("亿 ½ é", "亿 ½ é"),
    ],
)
def test_what_a_terminal_would_obey_is_written_out(raw: str, shown: str) -> None:
    assert visible(raw) == shown


@given(st.text())
def test_nothing_unsafe_survives(text: str) -> None:
    shown = visible(text)

    assert shown.isprintable() or not re.search(r"[\x00-\x1f\x7f-\x9f]", shown)
    shown.encode("utf-8")


def test_wide_characters_take_two_cells_and_combining_marks_none() -> None:
    assert [cells("abc"), cells("亿元"), cells("e\u0301"), cells("１")] == [3, 4, 1, 2]


@given(st.text(alphabet="ab亿元e\u0301"), st.integers(0, 20))
def test_a_cut_fits_and_is_as_long_as_can_be(text: str, width: int) -> None:
    head, tail = head_of(text, width), tail_of(text, width)

    assert text.startswith(head)
    assert text.endswith(tail)
    assert cells(head) <= width
    assert cells(tail) <= width
    assert min(cells(head), cells(tail)) >= min(cells(text), width - 1)
    assert not tail.startswith("\u0301")
