from hypothesis import given
from hypothesis import strategies as st

from tests.checking.said import said

RULE = "series-score-mismatch"
FORMS = st.sampled_from(
    [
        "The Lynx won it all in Game {game} and took the series {score}.",
        "They took the series {score} by winning Game 1 in the rain and at home in Game {game}.",
    ]
)


@given(FORMS, st.integers(1, 3))
def test_the_score_of_the_deciding_game_is_left_alone(form: str, lost: int) -> None:
    assert said(RULE, form.format(game=4 + lost, score=f"4-{lost}")) == []


@given(FORMS, st.integers(0, 2), st.integers(5, 7))
def test_the_score_of_fewer_games_is_told(form: str, lost: int, game: int) -> None:
    assert len(said(RULE, form.format(game=game, score=f"4-{lost}"))) == (4 + lost < game)


def test_a_series_that_is_not_over_is_left_alone() -> None:
    assert said(RULE, "They lead the series 3-2 and can win it in Game 6.") == []
