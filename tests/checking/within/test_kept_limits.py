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
        ("Tickets start at £45, and there are 12,500 of them. The cheapest are £38.", "£38"),
        ("Farmers can borrow up to 5,000 lira each from the fund. The largest loan was 6,200 lira.", "6,200 lira"),
        ("Prices of the flats range from €120,000 to €340,000. The dearest sold for €390,000.", "€390,000"),
        ("No more than 30 guests may come. In keeping with that limit, 34 guests sat down.", "34 guests"),
        ("The club never had fewer than 200 members. In 1974 it had 160.", "160"),
        ("The minimum wage is 12 euros an hour. Waiters at the hotel are paid 11 euros an hour.", "11 euros an hour"),
        ("The hotel takes up to 80 guests. Last week it had 110.", "110"),
        ("The prize is open to writers under 30. It went to Ada Lund, 34.", "34"),
        ("The fund pays between $500 and $2,000 to each family. The Ortegas got $2,400 from it.", "$2,400"),
        ("Entries are limited to no more than 180 runners. On Sunday 214 runners lined up in the rain.", "214 runners"),
        (
            "Growers are paid up to €30 a tree. Ana, who planted almonds in March, has been paid €38 a tree.",
            "€38 a tree",
        ),
        ("None of the 22 trams was off the road for more than 14 days. Number seven was away for 19 days.", "19 days"),
        ("More than 400 people were arrested. The 380 who were arrested will be in court this week.", "380"),
        ("No driver was caught at more than 90 mph. The fastest was timed at 104 mph.", "104 mph"),
        ("Of the ten runners, none took more than 40 minutes; the slowest took 44 minutes.", "44 minutes"),
        ("Speeds did not exceed 60 mph. The fastest car was doing 67 mph.", "67 mph"),
        ("Every shop took at least £5,000. The shop in Elm took £4,400.", "£4,400"),
        ("Each of the schools has more than 300 pupils. Hill School, one of them, has 240 pupils.", "240 pupils"),
        ("The pool is no more than two metres deep. Its deepest point is 2.4 metres.", "2.4 metres"),
        ("Up to 20 players are allowed in a squad, and the squad, which meets the rule, has 23 players.", "23 players"),
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
        "None of the banks lends more than 400 million. The least known of them has 900 million in deposits.",
        "None of the rivers rose by more than 2 metres. One rain gauge caught 40 mm, and one bridge of 3 metres fell.",
        "Farmers are paid up to £24 a metre. For stone walls, a separate scheme, they are paid £31 a metre.",
        "The boat may carry up to 20 people. It sank with 30 on board.",
        "The law allows up to 12 weeks of leave. Ms Hart had 14 weeks by special permission.",
        "The hall holds up to 350 people. Some 420 people applied for tickets.",
        "Up to 30 bursaries may be given a year. Since then the fund gave 90.",
        "Tickets start at £45. The cheapest in the resale market are £38.",
        "Prices of flats range from €120,000 to €340,000. The dearest house in the village sold for €390,000.",
        "The lake is between 4 and 9 metres deep. The deepest lake in the region is 34 metres deep.",
        "The fund pays up to $2,000. The Ortegas got $2,400, because they have five children.",
        "More than 400 people were arrested on Sunday. The 380 who were freed on Monday went home.",
        "Shares never fell below 40 pence in May. On 3 June they stood at 31 pence.",
        "He never ran more than 40 km a week. In May he ran 160 km.",
        "The minimum wage is 12 euros an hour. In Spain workers are paid 8 euros an hour.",
        "It takes at most 90 minutes. In line with EU rules, drivers rest 100 minutes.",
        "Bids must be at least $400. The lowest bid was $420 and the highest $900.",
        "The prize is open to writers under 30. It went to Ada Lund, 28, and her editor, Tom Berg, 54.",
        "The largest of the four lakes is at most 141 metres deep. The deepest, at 190 metres, is the smallest.",
        "The plant makes up to 30 cars a day. It has 34 workers.",
        "The grant is worth up to £5,000. Mrs Dale paid £6,400 for insulation, more than that.",
        "The fund may give grants of up to 5,000 euros. It has 7,200 euros left.",
        "The charity gives families up to £500. It got £640 from a bakery.",
        "The hall seats up to 300 people. The town has 420.",
        "The hotel takes up to 80 guests. Its rival has 110.",
        "The pay rises by at most 5 percent. The highest, 6 percent, was in 1990.",
        "No driver was caught at more than 90 mph. The fastest was timed at 88 mph.",
        "No driver was caught at more than 90 mph on Monday. The fastest on Tuesday was timed at 104 mph.",
        "Each of the schools has more than 300 pupils. Hill School has 240 girls.",
        "Neither of the brothers earned more than £20,000. Their sister earned £24,000.",
        "The river did not rise above 4 metres. A mile downstream it stood at 4.6 metres.",
        "The price is never above £5. In London it is £6.",
        "There is no evidence that more than 90 people died. The highest estimate is 104.",
    ],
)
def test_parts_breaches_and_other_things_are_left_alone(text: str) -> None:
    assert loud(text) == []
