from collections.abc import Sequence

from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.pipeline import claims_of, findings_of
from factcheck.reading import read_text
from tests.checking.ran import resources

RULE = "table-column-mismatch"
ALONE = resources()._replace(rules=tuple(rule for rule in resources().rules if rule.name == RULE))
ROWS = st.lists(st.tuples(st.integers(100, 900), st.integers(100, 900)), min_size=4, max_size=8, unique=True)


def told(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    """Return what the rule says of a Markdown table; a first column numbers the rows."""
    body = [[f"Row {place}", *map(str, row)] for place, row in enumerate(rows, 1)]
    lines = [["Name", *heads], ["---"] * (len(heads) + 1), *body]
    text = "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"
    return [found.message for found in findings_of([claims_of(read_text(text, "a.md", ".md"), ALONE)], ALONE).findings]


def test_a_product_needs_no_heading_where_four_rows_show_it() -> None:
    rows = [(4, 12, 48), (13, 5, 65), (7, 9, 63), (6, 11, 66), (45, 8, 390)]
    assert told(["a", "b", "c"], rows) == ['"c" is a times b in the other rows; for Row 5 that is 360, not 390.']


def test_two_rows_that_do_not_follow_show_no_formula() -> None:
    assert told(["a", "b", "Cost"], [(4, 12, 48), (13, 5, 65), (7, 9, 70), (45, 8, 390)]) == []


@given(ROWS)
def test_a_column_that_was_worked_out_is_never_flagged(pairs: list[tuple[int, int]]) -> None:
    assert told(["New", "Old", "Change"], [(a, b, f"{100 * (a - b) / b:+.1f}%") for a, b in pairs]) == []


@given(ROWS)
def test_one_change_that_is_far_off_is(pairs: list[tuple[int, int]]) -> None:
    rows = [[a, b, f"{100 * (a - b) / b:+.1f}%"] for a, b in pairs]
    assume(len({row[2] for row in rows[1:]}) > 1)  # one change over and over shows no formula
    rows[0][2] = f"{100 * (pairs[0][0] - pairs[0][1]) / pairs[0][1] + 31:+.1f}%"
    assert len(told(["New", "Old", "Change"], rows)) == 1
