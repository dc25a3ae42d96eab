"""How loudly sums are told that are tied together over sentences."""

import pytest

from tests.checking.ran import findings

_SALES = "Sales of tea came to 400 tonnes, against 320 tonnes a year ago. {}"


def _levels(text: str) -> list[str]:
    return [found.level.value for found in findings(text, "percent-change-mismatch")]


@pytest.mark.parametrize(
    ("behind", "levels"),
    [
        ("That is a rise of 41 percent.", ["warning"]),  # words conclude
        ("The rise of 35 percent came as a surprise.", ["warning"]),  # 25 but for a digit
        ("The rise of 41 percent came as a surprise.", ["note"]),  # it may be of anything
        ("The rise of 25 percent came as a surprise.", []),
    ],
)
def test_a_miss_without_a_name_is_loud_where_words_or_digits_bear_it_out(behind: str, levels: list[str]) -> None:
    assert _levels(_SALES.format(behind)) == levels


def test_figures_of_many_digits_are_no_slip() -> None:
    assert _levels(_SALES.format(f"The rise of 41.{'7' * 5000} percent came as a surprise.")) in ([], ["note"])
