"""What stood in printed articles and is right: names of periods, shares of another whole, bases of another noun."""

import pytest

from tests.checking.ran import loud

PASSAGES = [
    "7,352 deaths were registered in quarter 1 2005, 521 less than quarter 1 2004.",
    "The rate was 11.7 per 1,000 people, a decrease of 1.4 per 1,000 from quarter 1 2019. Deaths rose, with 8,674"
    " recorded. That is an increase of 0.6%, or 56 deaths from 2019.",
    "There were 7,197 deaths in quarter two, a fall of 447 (or 5.8 per cent) from the same period.",
    "There were 7,004 murders, an increase of 841, according to the report for the second quarter of 2022/23. This"
    " marks an increase of 13.6%.",
    "There were 10,553 (63.9 per cent) births registered within marriage. There were 5,949 births registered outside"
    " marriage accounting for 36.1 per cent of all births in the quarter.",
    "Trade with these states reached 4.24 trillion yuan, accounting for 28.9 percent of the total trade. The 6.12"
    " trillion yuan contribution of private firms accounted for 41.7 percent of the total trade.",
    "Speeding was a factor when 3,172 people died. There were 247,780 road casualties, which is 4% fewer than in 2006.",
    "Nights spent went up by 8.6 per cent, amounting to 1,444,104 nights. Tourists rose to 166,266 in June from the"
    " month before, an increase of 8.6 per cent.",
    "There were 59.6 million people in 2021, up from 56.1 million in 2011. People of working age make up 64.1% of the"
    " population.",
    "The number waiting increased from 43,051 in August of last year to 49,695 in August 2013. The number of patients"
    " waiting longer than nine months more than doubled from 2,199 in August last year to 4,729 in August this year.",
    "Of the 291 fires recorded through the season, 105 were human-caused and 206 needed a full response.",
    "They were riding high at 353 for 1 on the first day. They reached 527, but Northants replied with 781 for 7.",
    "The coalition captured a total 82 seats. The DAP won 40 seats, PKR 31, Amanah 8, UPKO 2 and Muda one seat.",
    "Rape cases increased by 13,7% to 10, 818 compared to last year's figure of 9, 518.",
    "All of the 300 tons from New York came back, so that 47.9% is at home. New York still holds 1,236 tons.",
    "There were 10,553 (63.9 per cent) births within marriage and three of these at an average age of 30.5. There"
    " were 5,949 births outside marriage accounting for 36.1 per cent of all births.",
    "Other income increased to Rs1,125.08 crore from Rs842.28 crore, a rise of 33.58%.",
]


@pytest.mark.parametrize("passage", PASSAGES)
def test_a_right_passage_is_silent(passage: str) -> None:
    assert loud(passage) == []


def test_a_percentage_is_shown_with_the_digits_that_tell_it_apart() -> None:
    (message,) = loud("Other income increased to Rs1,125.08 crore from Rs842.28 crore, a rise of 33.60%.")
    assert "33.58%, not 33.6%" in str(message)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("It had 900 complaints in 2020. Carriers blamed the snow. Complaints then {}, to 600, this year.",
         "halved", "fell"),
    ],
)  # fmt: skip
def test_a_slip_with_one_level_beside_it_is_told(text: str, wrong: str, right: str) -> None:
    assert loud(text.format(wrong)) != []
    assert loud(text.format(right)) == []
