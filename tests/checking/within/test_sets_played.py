"""The number of sets of a match and their scores."""

import pytest

from tests.checking.ran import loud, messages

RULE = "announced-count-mismatch"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("He won his seventh title on Sunday in {} sets, 4-6, 7-5, 6-3, 6-4.", "five", "four"),
        ("She beat Lee in {} sets (6-4, 7-6 (5)).", "three", "two"),
        ("Nadal beat Murray 6-4, 3-6, 7-5, 6-2 in {} sets.", "three", "four"),
        ("In {} sets she beat Ann Lee 6-4, 6-3.", "three", "two"),
        ("The final went to {} sets, 6-3, 4-6, 6-3.", "four", "three"),
        ("The {}-set final ended 6-4, 3-6, 7-5, 6-2.", "five", "four"),
        ("The side won by three sets to {}, 25-20, 23-25, 25-18, 25-22.", "two", "one"),
        ("She won in straight sets, 6-4, {}, 6-2.", "3-6", "6-3"),
    ],
)
def test_there_are_as_many_scores_as_sets(text: str, wrong: str, right: str) -> None:
    assert messages(text.format(wrong), RULE)
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "She lost the first two sets, 4-6, 3-6, and won the third 6-2.",
        "He won the last three sets, 6-3, 6-2, 6-1, after dropping the first two.",
        "He beat Murray 6-4, 3-6, 7-5, 6-2 in four sets, and Lee in three, 6-1, 6-2, 6-3.",
        "The five-set final, in which he led 6-4, 6-3, lasted four hours.",
        "Two of the five sets went to a tie-break, 7-6, 7-6.",
        "She won in straight sets, 6-4, 2-0, when her rival retired.",
    ],
)
def test_sets_that_were_not_all_that_was_played(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("The {} members (Belgium, France, Italy, the Netherlands and West Germany) signed the treaty.", True),
        ("It was signed by {} states: Belgium, France, Italy, the Netherlands and West Germany.", True),
        ("The {} guests (Ann Lee, the President, Tom Reed and Bob Ray) left early.", False),
    ],
)
def test_a_name_in_the_plural_is_an_item(text: str, is_wrong: bool) -> None:
    assert bool(messages(text.format("six"), RULE)) is is_wrong
    assert loud(text.format("five")) == []
