import pytest

from tests.checking.ran import excerpts, loud

RULE = "bound-broken"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The flight took 71 minutes, less than an hour.", "71 minutes"),
        ("No fewer than 300 people came, 260 in all.", "260"),
        ("The shop sold fewer than 500 loaves on Saturday, 520 to be exact.", "520"),
        ("The bag weighed more than 20 kg. It weighed 18 kg.", "18 kg"),
        ("The fine was under £500: it came to £620.", "£620"),
        ("More than 400 people attended. The attendance was 350.", "350"),
        ("Fewer than 30 pupils passed. The number who passed was 34.", "34"),
        ("At 9.8 seconds, he ran the race in over ten seconds.", "9.8 seconds"),
        ("Lasting 38 minutes, the talk was over in less than half an hour.", "38 minutes"),
    ],
)
def test_the_figure_beside_a_bound_keeps_to_it(text: str, figure: str) -> None:
    assert excerpts(text, RULE) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "The flight took 71 minutes, less than an hour of it over land.",
        "She paid £40 for the coat, less than £30 a month.",
        "No fewer than 300 people came, 260 in all of them from Leeds.",
        "The bag weighed more than 20 kg. It weighed 18 kg when it left Leeds.",
        "More than 400 people attended on Friday. On Saturday the attendance was 350.",
        "More than 400 people attended. The average attendance was 350.",
        "Fewer than 30 pupils passed in Elm. The number who passed in Moss was 34.",
        "Not more than 40 people came. The number was 36.",
        "Lasting 90 minutes, the film was shot in less than two weeks.",
        "The fine was over £500: it was £300 for the speeding and £250 for the phone.",
    ],
)
def test_parts_other_times_and_denied_bounds_are_left_alone(text: str) -> None:
    assert loud(text) == []
