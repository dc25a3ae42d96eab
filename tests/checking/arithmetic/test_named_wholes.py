"""Counts with their share beside them and the whole that words tie them to."""

import pytest

from tests.checking.ran import messages, ticks

RULE = "share-mismatch"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (
            "In all, 3,305 (80%) of the 4,123 contacts were visited.",
            "In all, 3,305 (74%) of the 4,123 contacts were visited.",
        ),
        (
            "The team traced 4,123 contacts in May. Of them 3,259 (79%) were visited.",
            "The team traced 4,123 contacts in May. Of them 3,529 (79%) were visited.",
        ),
        (
            "The study had 817 participants. Some wrote. In the end 610 participants (74.7%) gave an answer.",
            "The study had 817 participants. Some wrote. In the end 610 participants (77.4%) gave an answer.",
        ),
        (
            "There were 14,371 births in the quarter. The city had 1,585, which equates to 11% of total live births.",
            "There were 14,371 births in the quarter. The city had 1,585, which equates to 17% of total live births.",
        ),
        (
            "Of 817 asked, 610 (74.7%) answered and 480 (58.8%) wrote.\n\nTwelve weeks later, 395 (48.3%) were"
            " asked again.",
            "Of 817 asked, 610 (74.7%) answered and 480 (58.8%) wrote.\n\nTwelve weeks later, 359 (48.3%) were"
            " asked again.",
        ),
    ],
)
def test_a_share_is_held_to_the_whole_that_it_is_tied_to(right: str, wrong: str) -> None:
    assert (messages(right, RULE), bool(ticks(right, RULE))) == ([], True)
    assert len(messages(wrong, RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "There were 10,553 (63.9 per cent) births within marriage. There were 5,949 births outside marriage,"
        " accounting for"
        " 36.1 per cent of all births.",
        "Trade with the region reached 4.24 trillion yuan, 28.9 percent of the total.\n\nThe 6.12 trillion"
        " yuan of private"
        " firms accounted for 41.7 percent of the total trade.",
        "The clinic has 817 patients. Its rival saw 610 patients (32.5% of those in town).",
        "The party had 4,123 members in 2010. Of these towns 3,305 (31%) have a branch.",
    ],
)
def test_a_part_and_another_whole_are_left_alone(text: str) -> None:
    assert messages(text, RULE) == []
