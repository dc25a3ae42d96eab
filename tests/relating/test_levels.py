import pytest

from factcheck.model.claim import RelationKind
from tests.relating.related import items, members


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The province has three trillion-yuan-level industries.", "industries"),
        ("They promised six hundred-billion chip parks.", "chip parks"),
        ("It lists two hundred-million-dollar contracts.", "contracts"),
        ("It fosters two trillion-level and six hundred-billion-level industries.", "industries"),
    ],
)
def test_a_count_before_a_magnitude_that_it_could_multiply(text: str, noun: str) -> None:
    assert items(text, RelationKind.COUNT_AND_LEVEL) == [(noun,)]


@pytest.mark.parametrize(
    "text",
    [
        "The agent sold five million-dollar homes.",
        "The city wants a trillion-yuan-level industry.",
        "About two hundred thousand visitors came.",
        "The fund manages a $2 trillion-plus portfolio.",
        "It has three billion-year-old rocks.",
    ],
)
def test_a_count_that_multiplies_nothing(text: str) -> None:
    assert members(text, RelationKind.COUNT_AND_LEVEL) == []
