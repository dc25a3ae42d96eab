import pytest

from tests.extracting.figured import figures


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("He weighs 180 pounds.", "mass"),
        ("The coat cost 180 pounds.", ""),
        ("It warmed by 2 degrees.", "temperature"),
        ("He turned by 90 degrees.", ""),
        ("She drank 8 ounces of milk.", "volume"),
    ],
)
def test_the_words_around_a_unit_tell_what_it_measures(text: str, sense: str) -> None:
    assert [figure.sense for figure in figures(text)] == [sense]
