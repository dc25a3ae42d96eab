"""A bound, and the exact count that takes it up under another noun or none."""

import pytest

from tests.checking.ran import excerpts, loud

RULE = "bound-broken"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The quake killed more than 340 people. Most of the {} dead were children.", 310, 352),
        ("At least 45 men were underground when it flooded. A list has the names of the {} who had gone down.", 41, 47),
        ("Up to 30 families will be moved while lifts are replaced, and all {} families have been told.", 34, 28),
        (
            "At least 72 people were killed in the flood. The flood, in which {} people were killed, was the worst"
            " since 1953.",
            65,
            78,
        ),
        ("At least 20 people died. Relatives of the {} victims met.", 17, 24),
    ],
)
def test_a_count_beyond_its_bound_is_told(text: str, wrong: int, right: int) -> None:
    assert len(excerpts(text.format(wrong), RULE)) == 1
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The quake killed more than 340 people. Most of the 310 injured were children.",
        "The quake killed more than 340 people. The 310 dead of the first day were buried.",
        "At least 45 men were underground when it flooded. The 41 who could be rescued are safe.",
        "At least 45 men and 12 boys were underground. A list has the names of the 41 who had gone down.",
        "More than 340 people live there. Most of the 310 dead were children.",
    ],
)
def test_another_set_is_left_alone(text: str) -> None:
    assert loud(text) == []
