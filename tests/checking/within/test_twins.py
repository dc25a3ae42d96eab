"""Two sentences that say one thing in the same words, with a slip in one of them."""

import pytest

from tests.checking.ran import findings, loud

RETOLD = "retold-with-another-figure"


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        (
            "The Elm bypass will cost $412 million, the minister said. Residents complain of noise. "
            "The Elm bypass, which will cost $421 million, is to open in 2027.",
            "two digits swapped",
        ),
        (
            "Norden Works employs 6,840 people in Pune. It makes turbines. Norden Works employs 6,480 people in Pune.",
            "two digits swapped",
        ),
        (
            "Rastan had 81 million inhabitants in 2020. It is large. In 2020, Rastan had 18 million inhabitants.",
            "two digits swapped",
        ),
        (
            "The Kemi mine will cost 2.4 billion kronor. It is deep. The Kemi mine will cost 2.4 million kronor.",
            "a thousand times too small",
        ),
    ],
)
def test_a_slip_between_two_sentences_of_one_claim_is_told(text: str, slip: str) -> None:
    assert [found.rule for found in findings(text, RETOLD)] == [RETOLD]
    assert slip in findings(text, RETOLD)[0].message


@pytest.mark.parametrize(
    "text",
    [
        "The Elm bypass will cost $412 million. It is long. The Elm bridge, which will cost $421 million, is short.",
        "Norden Works employs 6,840 people in Pune. It makes turbines. Norden Works employs 6,480 people in Delhi.",
        "Rastan had 81 million inhabitants in 2020. It is large. In 1950, Rastan had 18 million inhabitants.",
        "The Kemi mine will cost 2.4 billion kronor. It is deep. The Kemi mine cost 2.4 million kronor last year.",
        "Norden Works employs 6,840 people in Pune. It makes turbines. Norden Works employs 5,200 people in Pune.",
        "Norden Works employs 6,840 people. Norden Works employs 6,480 people, from now on.",
    ],
)
def test_another_thing_time_or_place_is_left_alone(text: str) -> None:
    assert loud(text) == []
