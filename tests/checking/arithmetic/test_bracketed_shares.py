import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import loud, messages, ticks

RULE = "share-mismatch"

STUDY = (
    "A survey went to 817 patients. In all 610 ({}%) answered, and 480 ({}%) of these agreed to be told more: 395 "
    "({}%) knew what they had been given, 85 ({}%) did not."
)


def test_counts_in_brackets_are_shares_of_what_was_told_before() -> None:
    assert ticks(STUDY.format("74.7", "78.7", "82.3", "17.7"), RULE) == [
        "610 of 817 is 74.7%",
        "480 of 610 is 78.7%",
        "395 of 480 is 82.3%",
        "85 of 480 is 17.7%",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Of 395 patients, 68 (17.2%) had a cold, 47 (19.9%) had a cough, and 280 (70.9%) had neither.",
            "47 of 395 is 11.9%, not 19.9%.",
        ),
        (
            "There were 1,204 schools. Mold was found in 173 (14.4%), lead in 88 (7.3%) and asbestos in 301 (20.5%).",
            "301 of 1,204 is 25%, not 20.5%.",
        ),
    ],
)
def test_a_slip_among_shares_of_one_whole_is_told(text: str, message: str) -> None:
    assert [one for one in messages(text, RULE) if one.startswith(message)]


@pytest.mark.parametrize(
    "text",
    [
        "Of 395 patients, 68 (17.2%) had a cold and 47 (21.4%) of the women had a cough.",
        "Some 12 trusts (34.2%) and 19 boards (61.7%) answered after 3 letters to 480 offices.",
        "The north has 41 stations (12.5%), the south 98 (29.9%), and the coast 71 (51.4% of its need).",
        "Sales rose to 4,100 (3.5%) and 5,200 (4.1%) in towns of 9,000 people.",
        "English was told by 885,825 (27.2%), German by 679,705 (20.9%), Dutch by 172,910 (5.3%) and Irish by 539,160 "
        "(16.6%) of the 3,290,350 people.",  # shares of those who answered
        "The index closed at 3,412 (0.4%) and the other at 9,120 (1.2%).",
    ],
)
def test_shares_of_what_is_not_told(text: str) -> None:
    assert loud(text) == []


@given(whole=st.integers(200, 99_999), parts=st.lists(st.floats(0.02, 0.9), min_size=2, max_size=5))
def test_shares_that_are_rounded_as_a_writer_rounds_are_never_flagged(whole: int, parts: list[float]) -> None:
    counts = [max(1, int(whole * part)) for part in parts]
    told = ", ".join(f"{count:,} ({100 * count / whole:.1f}%)" for count in counts)

    assert messages(f"There were {whole:,} answers. They fell into {told} of the kinds.", RULE) == []
