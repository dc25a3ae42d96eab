from datetime import date

import pytest

from tests.checking.ran import messages

RULE = "span-mismatch"
DAY = date(2018, 11, 8)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The shop opened in 1971. In 37 years behind the counter he has never been ill.", "37 years"),
        (
            "The truce was signed in November 1918. Sunday's ceremony will mark the 90th anniversary.",
            "90th anniversary",
        ),
        ("The club was founded in 1918. It celebrates its bicentenary on Saturday.", "bicentenary"),
    ],
)
def test_a_count_that_is_off_by_whole_decades_is_told(text: str, told: str) -> None:
    assert [message.rpartition(" says ")[2] for message in messages(text, RULE, DAY)] == [f"{told}."]


def test_a_year_behind_which_another_is_told_is_held_against_it() -> None:
    text = (
        "The keeper left in 1986. Machines followed in 1988, and the house was sold in 1978, a decade after the last."
    )
    assert messages(text, RULE) == ["From 1988 to 1978 are 10 years the other way; the text says a decade."]


@pytest.mark.parametrize(
    "text",
    [
        "The shop opened in 1971. In 47 years behind the counter he has never been ill.",
        "The shop opened in 1971. He bought it in 1981. In 37 years behind the counter he has never been ill.",
        "The shop opened in 1971. In about 37 years behind the counter he has never been ill.",
        "The shop opened in 1971. He has been here for 30 years and is ill today.",
        "The keeper retired in 1986. Machines followed in 1988, and the house was sold in 1998, a decade after the"
        " last.",
        "The keeper retired in 1986. The house was sold in 1998, a decade after his death.",
    ],
)
def test_what_may_be_counted_from_something_else_is_left_alone(text: str) -> None:
    assert messages(text, RULE, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "The company has made brake pads in Linz since 1998. It celebrated the {} years of production on Tuesday.",
        "The bakery was founded in 1998. On Friday it celebrates its {} years with free bread.",
        "The choir was founded in 1998 and celebrated its {} years on Sunday with a concert.",
        "The club has played in the stadium since 1998. Its {} years there end with a match on Saturday.",
    ],
)
def test_years_that_are_celebrated(text: str) -> None:
    assert len(messages(text.format(30), RULE, date(2018, 6, 6))) == 1
    assert messages(text.format(20), RULE, date(2018, 6, 6)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The pool opened in 1998. On Tuesday the town celebrated 30 years of peace.",
        "The firm has been listed since 2008. It celebrates 100 years of brewing this week.",
        "The choir was founded in 1998. Its leader celebrated his 30 years as a singer on Sunday.",
    ],
)
def test_years_of_something_else_are_celebrated(text: str) -> None:
    assert messages(text, RULE, date(2018, 6, 6)) == []
