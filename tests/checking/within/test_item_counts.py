import pytest

from factcheck.checking.within.item_counts import counts_words, item_counts
from factcheck.model.span import Span


def spans(text: str, *items: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(item), text.index(item) + len(item)) for item in items)


@pytest.mark.parametrize(
    ("text", "items", "counts"),
    [
        ("heat, drought and wind", ("heat", "drought", "wind"), (3, 3)),
        ("heat, drought, and wind", ("heat", "drought", "wind"), (3, 3)),
        ("heat and wind", ("heat", "wind"), (2, 2)),
        ("heat and drought, wind, and rain", ("heat", "drought", "wind", "rain"), (3, 4)),
        ("the firm, a bank, and wind", ("the firm", "a bank", "wind"), (2, 3)),
        ("heat", ("heat",), (1, 1)),
    ],
)
def test_a_list_is_counted_by_commas_and_by_conjunctions(
    text: str, items: tuple[str, ...], counts: tuple[int, int]
) -> None:
    assert item_counts(text, spans(text, *items)) == counts


def test_counts_are_told_as_one_or_as_a_range() -> None:
    assert counts_words(3, 3) == "three"
    assert counts_words(3, 5) == "three to five"
