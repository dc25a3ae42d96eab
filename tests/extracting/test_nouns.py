import pytest

from tests.extracting.figured import figures


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("It has 12 small and medium-sized enterprises.", "small and medium-sized enterprises"),
        ("They hired 300 public or private teachers.", "public or private teachers"),
        ("It sold 2 million new energy vehicles.", "new energy vehicles"),
        ("It made 3,000 new jobs.", "jobs"),
        ("It built 71,000 5G base stations.", "5G base stations"),
        ("It is in 40 countries and regions.", "countries and regions"),
    ],
)
def test_a_counted_noun_keeps_the_words_that_qualify_it(text: str, noun: str) -> None:
    assert [figure.noun for figure in figures(text)] == [noun]


@pytest.mark.parametrize("text", ["It is 12 and medium-sized enterprises.", "He left 300 and private teachers came."])
def test_and_begins_no_counted_noun(text: str) -> None:
    assert [figure.noun for figure in figures(text)] == [""]
