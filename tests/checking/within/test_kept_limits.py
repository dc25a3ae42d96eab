import pytest

from tests.checking.ran import excerpts, loud

RULE = "bound-broken"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("At least 72 people were hurt, and all 65 of the injured were taken to hospital.", "65"),
        ("At least 40 families lost their homes, and all 36 are being housed in a school.", "36"),
        ("Over 2,000 people marched on Saturday. Police stopped the 1,700 marchers at the bridge.", "1,700 marchers"),
        ("The school admits up to 30 cadets a year, and this year's intake of 34 started on Monday.", "34"),
        ("The grant is worth up to £5,000. Mrs Dale received £6,400 to insulate her loft.", "£6,400"),
        ("A jury may have no more than 15 members. The one sworn in on Monday has 18.", "18"),
    ],
)
def test_a_count_of_all_and_what_a_rule_allows_keep_the_bound(text: str, figure: str) -> None:
    assert excerpts(text, RULE) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "At least 72 people were hurt, and all 65 of those from abroad were flown home.",
        "More than 120 passengers were on board. All 36 crew members were saved.",
        "The boat may carry up to 20 people. It sank with 30 on board.",
        "The law allows up to 12 weeks of leave. Ms Hart had 14 weeks by special permission.",
        "The hall holds up to 350 people. Some 420 people applied for tickets.",
        "Up to 30 bursaries may be given a year. Since then the fund gave 90.",
        "The plant makes up to 30 cars a day. It has 34 workers.",
        "The grant is worth up to £5,000. Mrs Dale paid £6,400 for insulation, more than that.",
    ],
)
def test_parts_breaches_and_other_things_are_left_alone(text: str) -> None:
    assert loud(text) == []
