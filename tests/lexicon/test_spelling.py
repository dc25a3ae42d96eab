import pytest
from hypothesis import given
from hypothesis import strategies as some

from factcheck.lexicon.spelling import UnbalancedBracesError, expand, hyphenated


@pytest.mark.parametrize(
    ("pattern", "forms"),
    [
        ("mile", ["mile"]),
        ("mile{,s}", ["mile", "miles"]),
        ("met{er,re}{,s}", ["meter", "meters", "metre", "metres"]),
        ("{square,sq} {mile{,s},mi}", ["square mile", "square miles", "square mi", "sq mile", "sq miles", "sq mi"]),
        ("{a}", ["a"]),
    ],
)
def test_braces_give_every_form(pattern: str, forms: list[str]) -> None:
    assert expand(pattern) == forms


@pytest.mark.parametrize("pattern", ["mile{,s", "mile,s}", "{a,{b}", "a}{b"])
def test_a_brace_that_stands_alone_is_refused(pattern: str) -> None:
    with pytest.raises(UnbalancedBracesError, match="brace"):
        expand(pattern)


@given(some.lists(some.lists(some.text("ab ", max_size=3), min_size=1, max_size=3), max_size=4))
def test_the_number_of_forms_is_the_product_of_the_choices(choices: list[list[str]]) -> None:
    count = 1
    for choice in choices:
        count *= len(choice)
    assert len(expand("".join("{" + ",".join(choice) + "}" for choice in choices))) == count


def test_words_of_two_and_three_parts_are_taken_with_hyphens_too() -> None:
    assert hyphenated(["mile", "square mile", "miles per hour"])[3:] == ["square-mile", "miles-per-hour"]
    assert hyphenated(["miles per us gallon"]) == ["miles per us gallon"]
