"""Accounts of comings and goings: the level at the end is what the words lead to, whatever order they are told in."""

import pytest

from tests.checking.ran import findings, loud

TALLY = "tally-mismatch"

# fmt: off
_ACCOUNTS = [
    ("The Liberals gained 14 seats in the county and now have 63, having started the night with {}.", "47", "49"),
    ("Adding 40 cents to the bridge toll, which is $3.25 today, the board put the new price at {}.", "$3.85", "$3.65"),
    ("We began 2017 with 4,180 staff on the books. During the year 260 people joined us and 345 left, of whom 71 "
     "retired. At the close, therefore, the group employed {} men and women at 12 sites.", "4,195", "4,095"),
    ("The library owned 51,200 books in January. It has since bought 1,950 and thrown out 800, so that there are now "
     "{}.", "53,350", "52,350"),
    ("There were 88 passengers on board; 27 got off at Ulm and 14 got on, so that {} went on to Linz.", "65", "75"),
    ("Opening balance: £9,300. Receipts: £6,250. Payments: £7,100. Closing balance: £{}.", "9,450", "8,450"),
    ("The fund stood at 6.4 billion kroner, paid out 0.7 billion and took in 0.2 billion. It now holds {} billion.",
     "6.2", "5.9"),
    ("Two of the 17 goats died; {} are left.", "16", "15"),
    ("A shave now costs €17. That is €3 more than last year, when it was €{}.", "11", "14"),
    ("With 18 new cases since Monday, the total stands at 352. On Monday it was {}.", "344", "334"),
    ("The price of a season ticket rises by £8, from £67 to £{}.", "78", "75"),
    ("Of the 420 crates, 63 went overboard; the remaining {} reached port.", "367", "357"),
    ("The zoo began the year with 318 animals. There were 52 births and 35 deaths, and by December the count was {}.",
     "345", "335"),
]
# fmt: on


@pytest.mark.parametrize(("text", "wrong", "right"), _ACCOUNTS)
def test_the_level_at_the_end_is_what_came_and_went(text: str, wrong: str, right: str) -> None:
    assert len(loud(text.format(wrong))) == 1
    assert not loud(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "The club won 12 games and now has 41 points. Before the winter break it had 28.",
        "The company hired 300 people last year and now has 5,200 employees. In 2015 it had 4,100.",
        "The party lost six seats in the north and won nine in the south. It now has 63; in the last one it had 58.",
        "The museum bought 14 paintings. It has 340 on show now; in the old house there was room for 200.",
        "The index added 35 points to 4,120. On Monday it had closed at 4,098.",
        "The collection at the gala was £4,000 and it gave away £2,500. It now has £12,000, and began with £9,800.",
        "The fire brigade bought six engines and now has 31. Until 2010 it had 18.",
        "The club began the year with 1,240 members. It gained 85 and lost 130, among them 20 juniors. It ended the"
        " year with 1,195.",
        "The herd had 1,240 goats. It lost 85, of which 12 were stolen, and 130 were sold. That leaves 1,025.",
        "The herd had 1,240 goats in May. It lost 85, including 12 kids, and 130 were sold; 1,025 are left.",
        "Revenue was up 14 million to 310 million. Before the merger it was 190 million.",
        "It sold 138,176 orders fewer, a decrease of $2,549,382.55 from $13,792,455.31. Notes came to $12,649,094.55.",
        "England ended the day at 6 for 255. Ames was out for 58, he and Vaughan adding 113 for the fourth wicket.",
        "The airline will add six planes and retire three. It now has 41; a year ago it had 39.",
        "A pint costs £4.20 now, 30p more than in the pub next door, and cost £3.60 before the tax went up.",
        "Cash was $410 million. It spent $120 million on a rival and $60 million on rent. It now has $480 million.",
        "The village had 640 people before the war. Some 90 were killed and 210 fled; today there are 520 again.",
        "It opened 34 stores and closed 10 in the quarter, and now has 512, up from 480 a year earlier.",
    ],
)
def test_what_need_not_be_all_that_came_and_went_is_silent(text: str) -> None:
    assert not findings(text, TALLY)


def test_rises_and_falls_are_the_whole_way_together() -> None:
    found = findings("The herd numbered 1,240 until May. It grew by 30, then fell by 85, and now numbers 1,195.", TALLY)
    assert [each.message for each in found] == ["1,240 + 30 - 85 is 1,185, not 1,195."]
