"""By its first word a text is known to name no known thing."""

import pytest

from factcheck.references.figures import Figures


@pytest.mark.parametrize(
    ("word", "expected"), [("Mount", True), ("Mt", True), ("Everest", True), ("China", True), ("Xyzzy", False)]
)
def test_a_thing_or_a_place_begins_with_a_word(word: str, expected: bool) -> None:
    assert Figures().begins_thing(word) is expected
