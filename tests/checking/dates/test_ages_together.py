"""Two ages of one person, or a birth and an age, in one paragraph."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import loud, messages

RULE = "age-mismatch"
DAY = date(2019, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "The poet died on Tuesday in Leeds, aged {}. She was born in May 1940 in Hull, the daughter of a miner.",
        "The former senator, who was born in March 1940, turned {} this spring.",
        "He joined the party in 1961 at the age of 20 and died in 2019 at {}.",
        "The architect was born in 1940. She was a bride of 19 in 1960. Now {}, she still draws.",
        "Ms Bell was 19 when she came to London in 1960. The shop was hers by 30. Now {}, she still runs it.",
        "Kim, who turns {} in December, was born in 1940.",
        "She was 29 on the night the Wall rose in August 1969. They run a bookshop, and at {} she keeps a stone.",
    ],
)
def test_a_wrong_decade_is_told(text: str) -> None:
    assert messages(text.format(68), RULE, published=DAY)
    assert loud(text.format(78), DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee was 19 when she came to London in 1964. Her mother, now 94, stayed.",
        "Guo, 60, replaces Shang Fulin, 65, who has led the board since 2011. Born in 1956, Guo studied law.",
        "Two men are in custody. He is a 58-year-old, and she is a 28-year-old, police said in 2019.",
        "Bell was 19 when she came in 1964. Tom Ray is 84 and has never met her.",
        "Ann Lee was 19 when she came in 1964. In 2001, aged about 46, she left.",
    ],
)
def test_other_people_are_left_alone(text: str) -> None:
    assert loud(text, DAY) == []


@given(st.integers(1900, 1980), st.integers(15, 25), st.integers(30, 39), st.integers(0, 1))
def test_consistent_ages_are_never_flagged(born: int, young: int, apart: int, before: int) -> None:
    text = f"She was {young} when she moved to Rome in {born + young}. In {born + young + apart}, at the age of"
    assert loud(f"{text} {young + apart - before}, she left.") == []
