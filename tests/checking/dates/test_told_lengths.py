"""Lengths of time against the years and days of the sentences around them, in any words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import loud, messages

RULE = "span-mismatch"
DAY = date(2021, 9, 14)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The pub, which opened in 1887, is to close after {} years.", 144, 134),
        ("The mill, founded in 1851, will shut next month after {} years in the same family.", 190, 170),
        ("Opened in 1974, the pool has served the town for {} years.", 57, 47),
        ("The choir was founded in 1946. This season it celebrates its {}th birthday.", 85, 75),
        ("The war began in 1992 and ended in 2005, {} years later.", 23, 13),
        ("She was chancellor from 2005 to 2021, {} years in all.", 26, 16),
        ("The café, which has been open since 1936, shut its doors this week after {} years.", 95, 85),
        ("The bank was established in 1821, exactly {} years ago.", 100, 200),
        ("The statue had stood since 1895. When it was pulled down in 2020 it was {} years old.", 135, 125),
        ("The talks opened on 3 March and closed on 14 March, {} days later.", 21, 11),
        ("She complained on 14 March. The company replied on 18 April, {} weeks later.", 3, 5),
        ("The road will be closed for {} weeks, from July 5 to July 18 inclusive.", 3, 2),
    ],
)
def test_a_wrong_length_is_told(text: str, wrong: int, right: int) -> None:
    assert messages(text.format(wrong), RULE, published=DAY)
    assert loud(text.format(right), DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "The bank, founded in 1921, offers a loan for 30 years.",
        "Opened in 1974, the pool has been closed for 7 years.",
        "The mill, founded in 1851, was rebuilt and has run for 60 years.",
        "He was jailed in 2001 for 30 years and is ill.",
        "The film of 1992 is still shown. In 1995, about 13 years later than planned, the sequel came out.",
        "She complained on 14 March. He was away. On 18 April, three weeks before the hearing, the company replied.",
        "The siege began on 4 May 1897. The town fell on 9 May, five days later.",
        "The strike began on 3 March. It ended on 28 March, five working days later than hoped.",
        "The offer came on 3 March. After talks on 20 March the deal was signed on 28 March, eight days later.",
    ],
)
def test_what_counts_from_elsewhere_is_left_alone(text: str) -> None:
    assert loud(text, DAY) == []


@given(st.integers(1700, 1990), st.integers(3, 200), st.sampled_from(["after {} years", "after its {} years here"]))
def test_what_fits_is_never_flagged(start: int, apart: int, words: str) -> None:
    day = date(start + apart, 6, 1)
    assert loud(f"The mill, which opened in {start}, is to close {words.format(apart)}.", day) == []
