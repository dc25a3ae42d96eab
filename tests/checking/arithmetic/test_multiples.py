"""Multipliers in words: what fits is silent, what does not is flagged."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.arithmetic_passages import said
from tests.checking.ran import findings, loud, messages

_said = partial(said, "multiple-mismatch")
WORDS = st.sampled_from([("doubled", 2), ("tripled", 3), ("quadrupled", 4), ("multiplied tenfold", 10)])
LEVELS = st.integers(1_001, 99_999)


@given(WORDS, LEVELS)
def test_an_exact_multiple_is_ticked(word: tuple[str, int], earlier: int) -> None:
    findings, ticks = _said(f"Membership {word[0]} from {earlier:,} to {earlier * word[1]:,}.")
    assert not findings
    assert len(ticks) == 1


@given(WORDS, LEVELS)
def test_one_time_and_a_half_as_much_again_is_flagged(word: tuple[str, int], level: int) -> None:
    earlier = level // 10 * 10 + 7
    assert _said(f"Membership {word[0]} from {earlier:,} to {earlier * word[1] * 3 // 2 // 10 * 10 + 7:,}.")[0]


@given(WORDS, LEVELS)
def test_the_reversed_order_says_the_same(word: tuple[str, int], level: int) -> None:
    later = level * word[1]
    assert not _said(f"Membership {word[0]} to {later:,} from {level:,}.")[0]
    assert _said(f"Membership {word[0]} to {level:,} from {later:,}.")[0]


def test_a_bound_is_broken_from_one_side_only() -> None:
    assert not _said("Membership more than doubled from 1,003 to 2,907.")[0]
    assert _said("Membership more than doubled from 1,003 to 1,807.")[0]


@pytest.mark.parametrize(
    "text",
    [
        "There were 90 cases, twice as many as the 30 of the year before.",
        "In 2010 there were 40 wolves; today there are 200, ten times as many.",
        "Exports of $12.2 billion were double the $9.1 billion a year earlier.",
        "The herd shrank by two-thirds, from 900 to 600.",
        "The price fell by half, from $80 to $60.",
    ],
)
def test_a_comparison_that_does_not_follow_is_flagged(text: str) -> None:
    assert len(findings(text, "multiple-mismatch")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "There were 60 cases, twice as many as the 30 of the year before.",
        "With 90 beds it is about twice the size of the 48-bed clinic in town.",
        "The herd shrank by a third, from 900 to 610.",
        "There were 90 cases, more than twice as many as the 30 of the year before.",
        "Its 120 staff are three times more than the 40 of 2010.",
        "Its 120 staff are two times more than the 40 of 2010.",
    ],
)
def test_a_comparison_that_a_writer_may_print(text: str) -> None:
    assert findings(text, "multiple-mismatch") == []


@pytest.mark.parametrize(
    "text",
    [
        "A liter fetched 480 rupees in January and 1,440 by August. Having {}, the price has eased.",
        "The parish had 480 inhabitants in 1950. Today there are 1,440, so the village has {}.",
    ],
)
def test_a_multiple_that_a_later_sentence_takes_up_is_held_against_the_levels(text: str) -> None:
    assert len(findings(text.format("quadrupled"), "multiple-mismatch")) == 1
    assert findings(text.format("tripled"), "multiple-mismatch") == []


def test_two_levels_without_their_times_are_not_of_one_thing() -> None:
    assert (
        findings("Rice cost 480 rupees and oil 1,440. Having quadrupled, prices have eased.", "multiple-mismatch") == []
    )


# fmt: off
_OF_LEVELS = [
    ("In 2014 the office logged 1,460 complaints. For 2016 the figure is 481. The number has thus {}.",
     "roughly halved", "fallen to a third"),
    ("In 2010 the clinic treated 1,700 patients. In 2020 it treated 850. The number has {}.",
     "fallen to a third", "halved"),
    ("Once 800 people worked the quarry; today it is 80, {} of what it was.", "a twentieth", "a tenth"),
    ("Some 24,000 tonnes were landed in 1988. In 2008 it was 6,000 tonnes, {} of that.", "half", "a quarter"),
    ("The court heard 740 cases last year, {} as many as the 370 of 2010.", "half", "twice"),
    ("The glacier was 15 kilometres long in 1900. It is now 5 kilometres long, {} of its former length.",
     "half", "a third"),
]
# fmt: on


@pytest.mark.parametrize(("text", "wrong", "right"), _OF_LEVELS)
def test_a_part_of_what_it_was_is_held_against_the_levels(text: str, wrong: str, right: str) -> None:
    assert len(findings(text.format(wrong), "multiple-mismatch")) == 1
    assert not findings(text.format(right), "multiple-mismatch")


@pytest.mark.parametrize(
    "text",
    [
        "In 2010 the clinic treated 1,500 patients. In 2020 it treated 750. The number of beds has fallen to a third.",
        "Some 20,000 tonnes were landed in 1988. In 2008 it was 5,000 tonnes, half of that cod.",
        "The stadium holds 54,000. It cost 180 million, half of it from the state, and 90 million went into the roof.",
        "Sales fell to a third in the first month. They were 900 in May and are 600 now.",
        "The road is 12 km long, the new one 4 km. It takes half as long as the 40 minutes of the old.",
    ],
)
def test_a_part_of_something_else_is_left_alone(text: str) -> None:
    assert not findings(text, "multiple-mismatch")


def test_what_there_was_not_one_of_denies_no_multiple() -> None:
    text = "There were 12 goats on the isle in 1990. Last summer there were 60, nine times as many, and not one sheep."
    assert messages(text, "multiple-mismatch")


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Profit was {} billion yen, 3.5 times the 73.2 billion of the year before.", "256", "225"),
        ("Sales tripled to {} million euros from 98 million a year earlier.", "294", "412"),
    ],
)
def test_a_level_without_its_unit_has_that_of_the_other(text: str, right: str, wrong: str) -> None:
    assert loud(text.format(right)) == []
    assert len(loud(text.format(wrong))) == 1


def test_a_count_of_other_things_is_no_level_of_money() -> None:
    assert loud("Sales doubled to 412 million euros while 98 million parcels were sent.") == []
