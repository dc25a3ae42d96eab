import pytest

from factcheck.lexicon import load
from tests.extracting.figured import figures

LEXICON = load()
CODES = sorted(
    form for form in LEXICON.money_before if form.isalpha() and form in LEXICON.money_after and len(form) == 3
)


@pytest.mark.parametrize("code", CODES)
def test_a_code_stands_before_and_behind_an_amount(code: str) -> None:
    for text in (
        f"It paid {code} 5.2 million then.",
        f"It paid 5.2 million {code} then.",
        f"It paid {code}5.2 million.",
    ):
        (figure,) = figures(text)
        assert figure.unit == code


@pytest.mark.parametrize("name", sorted(form for form in LEXICON.money_after if form.isalpha() and len(form) > 3))
def test_a_name_stands_behind_an_amount(name: str) -> None:
    (figure,) = figures(f"It paid 5.2 million {name} then.")
    assert figure.unit == name


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It costs 5 quid.", "quid"),
        ("It costs 300 toman.", "toman"),
        ("It fell 3 U.S. cents.", "U.S. cents"),
        ("It rose by 50p.", "p"),
        ("A C$1.2-1.5 billion raise.", "C$"),
    ],
)
def test_money_is_found_in_its_many_forms(text: str, unit: str) -> None:
    assert [figure.unit for figure in figures(text)] == [unit]


@pytest.mark.parametrize(
    "text", ["They won 5 won games.", "The TOP 10 list.", "It is R2 and K9.", "It has 3 real friends."]
)
def test_words_that_are_money_elsewhere_are_none_here(text: str) -> None:
    assert [figure.unit for figure in figures(text) if figure.unit] == []
