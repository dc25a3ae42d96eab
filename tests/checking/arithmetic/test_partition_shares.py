"""Shares of wholes that stand elsewhere, lists of counts with their shares, counts in brackets behind a share."""

import re

import pytest

from tests.checking.ran import loud, ticks

# Wrong and right in one: [wrong|right].
_TWINS = (
    "The same goes for 18 (24 per cent) of the 74 BJP winners, 26 ([69|60] per cent) of 43 in the JD(U), 12 (63"
    " per cent) of 19.",
    "Turnout was [81.97|71.67] per cent (22,497 out of 31,391 voters) in Selsella.",
    "Turnout stood at [47.07|74.07] per cent, where 22,908 of 30,927 electors came out.",
    "Of the 75 winners 47 ([36|63] per cent) polled more than half of the votes.",
    "Turnout was [65%|55%], meaning that 1,905,960 voters cast their ballots out of a total of 3,465,736.",
    "Foreign trade came to 14.67 trillion yuan. Trade with the bloc reached 4.24 trillion yuan (620 billion U.S."
    " dollars), up 9.7 percent, accounting for [29.8|28.9] percent of the total trade.",
    "In 2020 there were 14,371 births. The highest number was in Dublin with [1,858|1,585], which equates to 11% of"
    " total births.",
    "Total exports amounted to $142.06 billion. Exports of machinery were $68.07 billion, up 24 percent, accounting for"
    " [49.7|47.9] percent of the country's total exports.",
    "Total sales came to $4.9 billion last year. Sales of tyres were $2.36 billion. Tyres accounted for [42%|48%] of"
    " total sales.",
    "The port's total cargo came to 84.2 million tonnes. Coal shipments rose to 31.6 million tonnes. Coal made up"
    " [35.7|37.5] percent of the port's total cargo.",
    "Overall spending was €883.5 million. Of this, hotels took €265.1 million ([33|30] per cent).",
    "There were 10,553 (63.9 per cent) births within marriage. There were [5,499|5,949] births outside marriage,"
    " accounting for 36.1 per cent of all births.",
    "Yes won 68.0 per cent with 48,731 votes against [28,298|22,898] (32.0 per cent) for No.",
    "In Messina 125,962 voted Yes, or [76.1|71.6] per cent, and 50,067 No, or 28.4 per cent.",
    "Holding polled [9,437|9,347] votes (65.94%), ahead of Gardner with 3,802 (26.82%), Davis with 897 (6.33%) and"
    " Murray with 129 (0.91%).",
    "Foreign trade rose 11.4 percent to 461.4 billion yuan. Trade with ASEAN grew by 6 percent to 83.59 billion"
    " yuan and accounted for [13.1|18.1] percent of the total.",
    "Of the 75 RJD winners [47|41] (55 per cent) polled more than half of the votes.",
    "Of the 1,250 tap-water samples sent to the laboratory, 85 held more lead than the law allows, or"
    " [14.7 percent|6.8 percent].",
    "The council spent £318m in the last year. Members froze its share of the tax. Care for adults cost £143m,"
    " [65 per cent|45 per cent] of the outlay.",
    "The mill employs 840 people. Women number 336, or [60|40] per cent of the workforce.",
    "Of 350 letters sent to landlords, 84 have been answered. A response of [34 per cent|24 per cent] shames the town.",
    "Of those who caught the virus at the factory, 112 had no symptoms. The cluster ran to 160 cases, so [80|70] per"
    " cent felt perfectly well.",
    "By May 610 people, or [47.7%|74.7%], of the 817 who were asked have answered.",
)
_SILENT = (
    "Total sales came to $4.9 billion last year. Sales of tyres were $2.36 billion. Winter tyres accounted for 42% of"
    " total sales.",
    "Total sales came to $4.9 billion last year. Sales of tyres were $2.36 billion. Online orders accounted for 42% of"
    " total sales.",
    "The county's exports were 12.41 billion kronor. Timber exports stood at 3.87 billion kronor. Timber represented"
    " 13.2 percent of the country's exports.",
    "The port's total cargo came to 84.2 million tonnes. Coal shipments rose to 31.6 million tonnes. Coal accounted for"
    " 75.3 percent of the port's total cargo in 1990.",
    "The ward had 160 patients. Of these, 112 were tested, so 80 per cent of the staff stayed away.",
    "The council spent £318m last year. Schools had £143m to spend, 12 per cent of the budget of the county.",
    "The firm sold 9,600 cars. Vans brought in 2,400 orders, 35 percent of the turnover.",
    "Of the 1,250 samples, 85 held lead, or 14.7 percent of the 578 from old houses.",
    "The harvest was 3.1 million tonnes. Wheat came to 1.2 million tonnes, 52 per cent of the output of the north.",
    "Trade with the bloc reached 4.24 trillion yuan, accounting for 28.9 percent of the total trade.",
    "There were 10,553 (63.9 per cent) births within marriage, and 312 births (36.1 per cent more) at home.",
    "Of the 75 winners 47 had degrees; 36 per cent were under 40.",
    "Turnout rose to 61.2% (2019: 58.4%). Of the total electorate of 24,310, women made up 52%.",
    "The yes side won 54.1% with 12,310 votes. In the second district, no had 45.9%, or 8,120 votes.",
    "The firm cut 1,240 jobs (12 percent) in May and 860 jobs (88 percent in Spain) in June.",
    "Exports were $12.3 billion, or 13.2 percent of GDP. GDP was $93.2 billion in 2020, $101.1 billion in 2021.",
    "The company holds 26% of the market. Some 120 of its 310 branches stand abroad.",
    "Of them, 1,240 (31%) were under 18. There were 4,310 cases in May and 3,120 in June.",
    "More than 200 people were hurt, 96 in Gansu and 124 in Qinghai, or 220 in all.",
)


@pytest.mark.parametrize("twin", _TWINS)
def test_a_share_and_what_it_is_of_are_held_together(twin: str) -> None:
    wrong, right = (re.sub(r"\[([^|\]]*)\|([^\]]*)\]", rf"\{side}", twin) for side in (1, 2))
    assert loud(right) == []
    assert len([told for told in loud(wrong) if told.startswith("share-mismatch")]) == 1
    assert ticks(right, "share-mismatch") != []


@pytest.mark.parametrize("text", _SILENT)
def test_shares_of_something_else_are_left_alone(text: str) -> None:
    assert loud(text) == []
