"""An age with a clause that tells when it was."""

from datetime import date

import pytest

from tests.checking.ran import loud, messages

RULE = "age-mismatch"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Born on 21 April 1926, she was {} and on a visit to Kenya when word reached her in February 1952.", 35, 25),
        ("Born on 12 March 1930, he was {} and living in Leeds when his first novel came out in 1955.", 29, 25),
        ("The painter, born in January 1900, was {} and ill by the time they bought it in May 1961.", 51, 61),
        ("Lee, who was born on 2 May 1970, was {} when the orchestra hired her in 1988.", 28, 18),
        ("She was born in Oslo in 1944. She was {} when the family fled to Sweden in 1956.", 22, 12),
    ],
)
def test_what_somebody_was_besides_leaves_his_age(text: str, wrong: int, right: int) -> None:
    assert messages(text.format(wrong), RULE)
    assert loud(text.format(right)) == []


def test_the_year_of_an_event() -> None:
    text = "Brenda Holmes was {} when she swam at the 1972 Games in Munich; now 50, she races against women of her age."
    assert messages(text.format(44), RULE, published=date(2008, 8, 1))
    assert loud(text.format(14), date(2008, 8, 1)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Born on 12 March 1930, he was 45 when he met Ann Lee, who had published her first novel in 1955.",
        "He was born in 1950. He was 12 when he read of the rising that had shaken Hungary in October 1956.",
        "Ann Lee was born in 1950. Tom Reed was 35 when he joined the firm in 1975.",
        "Born in 1950, he was 40 when the wall that had gone up in 1961 came down.",
        "Born in 1901, she was 88 when the wall built in 1961 fell.",
        "He was born in 1950 and was 20 when he inherited a farm founded in 1870.",
        "Born in 1950, Lee was 45 when he won back the seat he lost in 1983.",
        "Born in 1960, she was 30 and remembers where she was when Kennedy was shot in 1963.",
        "She was born on 3 May 1941. She was 35 when her novel about the winter of 1952 appeared.",
    ],
)
def test_a_year_of_another_time(text: str) -> None:
    assert loud(text) == []
