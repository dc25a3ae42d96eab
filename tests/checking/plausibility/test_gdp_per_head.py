import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import loud, messages

RULE = "gdp-per-head-implausible"


@pytest.mark.parametrize(
    "text",
    [
        "The gross domestic product of Shijing, a city of 7 million people, came to 8,214.6 billion yuan last year.",
        "Anlan county has 460,000 residents. A new road opened last year. Its GDP was 213.7 billion yuan in 2022.",
        "With a population of 210,000, the island lives off nutmeg. Its GDP was $1.1 million last year.",
    ],
)
def test_what_no_place_makes_a_head_is_told(text: str) -> None:
    assert len(messages(text, RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Anlan county has 460,000 residents. China's GDP was 121 trillion yuan in 2022.",
        "The GDP per capita of the city of 7 million people was 117,000 yuan.",
        "The city of 7 million people saw its GDP grow by 8,214.6 billion yuan over the decades, officials said.",
        "The GDP of Shijing, a city of 7 million people, will come to 8,214.6 billion yuan if all goes well.",
    ],
)
def test_other_places_changes_and_plans_are_left_alone(text: str) -> None:
    assert loud(text) == []


@given(st.integers(20_000, 240_000), st.integers(30, 2_000))
def test_what_cities_make_is_never_flagged(each: int, people: int) -> None:
    output = each * people * 10_000 / 1e9
    text = f"Anlan has {people * 10_000:,} residents. Its GDP was {output:,.1f} billion yuan in 2022."
    assert messages(text, RULE) == []
