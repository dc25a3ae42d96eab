import pytest

from tests.extracting.read import forms, read


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("20th century", "1901/2000"),
        ("nineteenth century", "1801/1900"),
        ("twenty-first century", "2001/2100"),
        ("1990s", "1990/1999"),
        ("'80s", "1980/1989"),
    ],
)
def test_a_century_or_decade_is_the_span_of_its_years(text: str, span: str) -> None:
    (mention,) = read(f"It rose in the {text}.")
    assert mention.date is not None
    assert mention.date.iso() == span


def test_the_thirties_of_a_person_are_no_decade() -> None:
    (mention,) = read("He is in his 30s.")
    assert mention.date is None


def test_a_company_named_after_a_century_keeps_its_rank() -> None:
    assert forms("20th Century Fox fell.") == ["ordinal: 20th"]


def test_a_century_before_christ_has_no_years_here() -> None:
    (mention,) = read("It rose in the 3rd century BC.")
    assert mention.date is None
