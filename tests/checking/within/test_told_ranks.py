import pytest

from tests.checking.ran import messages, ticks

RULE = "rank-contradicts-list"
LIST = "Elm had 41 falls on its wards in May, Leigh Park 38, St Luke's 29 and the Royal 57."


@pytest.mark.parametrize(
    "told",
    [
        "Elm's total was the highest.",
        "The highest was at Elm.",
        "St Luke's recorded the second fewest.",
        "Leigh Park came top.",
    ],
)
def test_a_rank_that_another_name_has_is_told(told: str) -> None:
    assert len(messages(f"{LIST} {told}", RULE)) == 1


@pytest.mark.parametrize(
    "told",
    [
        "Elm's total was the second highest.",
        "The Royal's was the highest.",
        "Elm had the highest rate per bed.",
        "Elm had the largest increase.",
        "Elm's was the highest in the country.",
        "St Luke's recorded the fewest.",
    ],
)
def test_true_ranks_and_ranks_of_another_kind_are_left_alone(told: str) -> None:
    assert messages(f"{LIST} {told}", RULE) == []


def test_a_true_rank_is_ticked() -> None:
    assert ticks(f"{LIST} Elm's total was the second highest.", RULE) == ["Elm with 41 is the second highest"]


def test_nobody_wins_an_election_of_states_by_its_list() -> None:
    text = "Lane got 1,866 votes, Dougall 1,376 votes and Bell 588 votes. Dougall won Missouri and split New Jersey."
    assert messages(text, RULE) == []


@pytest.mark.parametrize(
    "told", ["with Cork posting the sharpest rise of the three", "with Limerick recording the biggest rise"]
)
def test_names_behind_their_figures_are_ranked(told: str) -> None:
    text = "Rents went up by 9.4% in Galway, 6.1% in Cork and 5.5% in Limerick, {}."
    assert len(messages(text.format(told), RULE)) == 1
    assert messages(text.format("with Galway posting the sharpest rise"), RULE) == []
