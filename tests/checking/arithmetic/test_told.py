"""Results told over several sentences: the slip is flagged once, by its rule, and the right figure is silent."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.checking.ran import findings, loud, ticks

CHANGE, DIFFERENCE, SHARE = "percent-change-mismatch", "difference-mismatch", "share-mismatch"
SUM, EACH, PRODUCT = "sum-mismatch", "per-head-mismatch", "rate-times-base-mismatch"
MULTIPLE, GROWTH, PART = "multiple-mismatch", "average-growth-mismatch", "part-above-whole"

PASSAGES = [
    (
        DIFFERENCE,
        ("Claims fell to 212,000 last week. That was {} fewer than the 225,000 of the week before."),
        "31,000",
        "13,000",
    ),
    (
        DIFFERENCE,
        ("The clinic saw 1,840 people in 2022. Last year the number was 2,115, an increase of {}."),
        "375",
        "275",
    ),
    (DIFFERENCE, "Ann ran it in 9.63 seconds. Bea needed 9.75 seconds, {} seconds behind.", "0.21", "0.12"),
    (
        DIFFERENCE,
        (
            "The lake held 34 million tons on Monday. A week before it had been 41 million; the "
            "loss of {} tons "
            "alarmed the board."
        ),
        "17 million",
        "7 million",
    ),
    (CHANGE, "A home in Leeds now costs £243,000, against £225,000 a year ago. That is a rise of {}.", "18%", "8%"),
    (
        CHANGE,
        ("In 2015 they counted 3,200 wolves. By 2023 the figure had reached 4,800. The {} increase angers farmers."),
        "33%",
        "50%",
    ),
    (
        CHANGE,
        ("Profit was Rs 640 crore. In the same quarter last year it had been Rs 512 crore. Profit thus grew by {}."),
        "15%",
        "25%",
    ),
    (
        CHANGE,
        ("Traffic dropped from 4.2 million in 2019 to 1.26 million in 2020.\n\nA decline of {} was never seen before."),
        "90%",
        "70%",
    ),
    (
        SHARE,
        ("The poll covered 1,500 adults. Of these, 630 said that they trusted the police. That is {}."),
        "52%",
        "42%",
    ),
    # What the first is drawn from is its whole, and no level that it is held against.
    (SHARE, "The judges took 630 works from a field of 1,500. That is {}.", "52%", "42%"),
    (SHARE, "They asked 630 adults from a total of 1,500 adults. That is a share of {}.", "52%", "42%"),
    (
        SHARE,
        "The poll covered 1,500 adults from the north. Of these, 630 trusted the mayor. That is {}.",
        "52%",
        "42%",
    ),
    (
        SHARE,
        ("Forty-eight of the 160 samples held lead. {} of the samples therefore failed."),
        "Almost half",
        "Almost a third",
    ),
    (SHARE, "The court heard 2,400 cases last year. It rejected 1,680 of them, or {}.", "60%", "70%"),
    (
        SHARE,
        (
            "The state has a budget of Rs 3 lakh crore. Of that, health gets Rs 18,000 crore. It "
            "accounts for {} of the "
            "budget."
        ),
        "16%",
        "6%",
    ),
    (
        SUM,
        (
            "Three boats capsized. The first carried 41 people, the second 63 and the third 28. "
            "All {} people were saved."
        ),
        "142",
        "132",
    ),
    (
        SUM,
        "It sold 12,400 cars in Germany, 8,150 in France and 6,300 in Italy. The three markets came to {} cars.",
        "28,650",
        "26,850",
    ),
    (SUM, ("The house has 179 seats. The bloc holds 91 of them, and the opposition has the remaining {}."), "98", "88"),
    (
        SUM,
        ("Leaders approved £14.2m. Of that, £6.5m will go on roads, £4.4m on drains and {} on bridges."),
        "£5.3m",
        "£3.3m",
    ),
    (
        SUM,
        ("The squad has 26 players: three goalkeepers, nine defenders, {} midfielders and six forwards."),
        "six",
        "eight",
    ),
    (
        EACH,
        ("The scheme will cost £36 million and reach 120,000 families. That works out at {} a family."),
        "£3,000",
        "£300",
    ),
    (EACH, "The hospital did 7,300 operations last year. That makes an average of {} a day.", "200", "20"),
    (
        EACH,
        ("The city has 8.4 million people. On its 780 square kilometers live {} inhabitants per square kilometer."),
        "1,080",
        "10,800",
    ),
    (
        PRODUCT,
        ("The buyer pays a duty of 5 percent. On a house of 400,000 pounds that is {}."),
        "2,000 pounds",
        "20,000 pounds",
    ),
    (
        PRODUCT,
        ("The fund manages $60 billion. It takes a fee of 0.5 percent, or {} a year."),
        "$30 million",
        "$300 million",
    ),
    (
        MULTIPLE,
        ("The town had 11,000 inhabitants in 1990 and has 32,900 now. Its population has {}."),
        "quadrupled",
        "tripled",
    ),
    (
        MULTIPLE,
        "The telescope cost $10 billion. That is {} the original estimate of $500 million.",
        "ten times",
        "twenty times",
    ),
    (
        GROWTH,
        ("Capacity rose from 40 gigawatts in 2012 to 640 gigawatts in 2020. That is an average growth of {} a year."),
        "100%",
        "41%",
    ),
    (PART, "The factory employs 320 people. Of them, {} will lose their jobs.", "410", "210"),
]


MORE = [
    (DIFFERENCE, "The mayor won 18,420 votes. His rival got 16,905, {} fewer.", "2,515", "1,515"),
    (DIFFERENCE, "It had 8,900 workers in 2021 and 7,650 in 2023. It has thus shed {} jobs.", "2,150", "1,250"),
    (DIFFERENCE, "Last year it had 412 elk; this year it found 447. That makes {} more than a year ago.", "65", "35"),
    (CHANGE, "Rice cost 38 rupees last winter. This week they ask 57 rupees. Prices thus rose by {}.", "33%", "50%"),
    (SHARE, "Of the 2,300 who replied, 1,495 favored the plan. Support thus stood at {}.", "56%", "65%"),
    (SUM, "The fund put $120 million into Elm and $85 million into Oak. It also put $45 million into Ash. Altogether "
     "the three towns got {}.", "$350 million", "$250 million"),
    (SUM, "Anand made 82 runs, Ben made 47 and Cole made 39. The three of them made {} runs.", "186", "168"),
    (EACH, "The 36 winners share 9 million euros. Each of them gets {}.", "25,000 euros", "250,000 euros"),
    (EACH, "The oil fund is worth $1.4 trillion. For a population of 5.5 million, that is {} per person.", "$25,000",
     "$255,000"),
    (EACH, "The island has 52,000 residents and 13,000 cars, one car for every {}.", "two residents", "four residents"),
    (PRODUCT, "Of the 12,000 workers, 35 percent are women. The firm thus employs {} women.", "3,200", "4,200"),
    (PRODUCT, "He owns 4% of the firm, which is valued at $50 billion. His stake is worth {}.", "$200 million",
     "$2 billion"),
    (MULTIPLE, "In 2001 the museum drew 45,000 visitors. Last year 182,000 came, {} as many.", "six times",
     "four times"),
    (MULTIPLE, "Turnover was $3 billion in 2013. It reached $5.9 billion in 2023. It has therefore {}.", "tripled",
     "doubled"),
    ("unit-conversion-mismatch", "The runway is 3,200 metres long. That is about {}.", "5,200 feet", "10,500 feet"),
    ("percent-for-points", "Turnout was 61.2%. Four years ago it had been 66.7%, so it fell by {}.", "5.5%",
     "5.5 percentage points"),
    ("bound-broken", "At least 120 homes were destroyed in the fire. The owners of the {} homes destroyed in the fire "
     "will get aid.", "95", "140"),
    ("span-mismatch", "He was jailed in 1994 and freed in 2011, having spent {} behind bars.", "27 years", "17 years"),
    ("end-before-start", "The trial began in September 2019 and the verdict came in March {}.", "2018", "2021"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "wrong", "right"), [*PASSAGES, *MORE])
def test_a_slip_is_told_once_and_the_right_figure_is_silent(rule: str, text: str, wrong: str, right: str) -> None:
    assert [found.rule for found in findings(text.format(wrong)) if found.level.rank < 2] == [rule]
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        # Another measure, another firm, another base than the figure before it.
        "Revenue was $4.1 billion last year. Net profit was $2.3 billion, an increase of 12%.",
        "Acme sold 300 cars in May 2023. Bolt sold 200 cars in May 2024, a drop of 5%.",
        (
            "Trade with all of Asia reached $179 billion in 2016. Trade with Japan totaled $40 "
            "billion last year, a 10% drop."
        ),
        "The house has 150 seats. His party won 33, eight fewer than in 2012.",
        "Estimates are $56 million, an increase of $20 million over this year. Last year it was $19 million.",
        (
            "It sold 21 tractors in August; in August of 1960, it sold seven. Shipments of the "
            "maker rose 5% in the month."
        ),
        # A list that is none, or lacks a part.
        "The first tank holds two tons and the second four tons. In total the plant has 19 tons of room.",
        "The fire began at two places. Ten houses burned and 14 barns. In all, 900 people fled.",
        "Of the 118 people on board, 97 were passengers and 31 were British.",
        # A share of something else.
        "Output fell from 43 million tonnes to 32 million. Oil accounted for 98% of the volume of exports.",
        "All but 26 of the 75 members came. That is 65 percent.",
        "In all, 1,343 forms came back, 26.8% of the 5,014 that were sent. Fifty-seven forms could not be used.",
        "Only 3 ships were in use. Those since built make a total of 19. This year 10 ships and 3 tugs were built, in "
        "all four years 25 ships.",
        "It sold 12 cars in May, 14 in June and 17 in July. The two to three towns had 55 cars.",
        "It sold 12 cars in May, 14 in June and 17 in July. In all it has 50 to 60 cars.",
        "Crude output was 8 million barrels, imports 4 million, stocks 3 million and exports 2 million. "
        "In the four weeks "
        "refineries ran 12 million barrels.",
        # Another multiple, another quotient, another product.
        "The population has doubled. Output has risen from $50 billion to $255 billion.",
        "Today 25 percent of sales come from Asia; ten years ago it was 11 percent. In Asia sales "
        "doubled, in China tripled.",
        "The sea covers 106 million square kilometers; without its gulfs it covers 82 million. Its "
        "basin covers four times "
        "that of either rival.",
        "The bank lent 6.1 billion marks at an unchanged rate of 3.8%, thus subtracting 8.8 billion from the market.",
        "It bought 16 percent of the firm, at $3.28 a share, or $16.5 million.",
        "The firm has 4,500 workers. It made $9 million and pays $15 an hour.",
        "Sales rose 5 percent, or $20 million, to $420 million. Costs were $300 million.",
    ],
)
def test_what_is_not_tied_together_is_left_alone(text: str) -> None:
    assert loud(text) == []


PARTS = st.integers(11, 999).map(lambda tens: tens * 10 + 3)
LEVELS = st.integers(110, 9_999).map(lambda tens: tens * 10 + 3)


@given(LEVELS, st.integers(12, 80), st.booleans())
def test_a_change_that_follows_is_never_flagged(level: int, percent: int, up: bool) -> None:
    later = round(level * (100 + percent if up else 100 - percent) / 100)
    word = "rise" if up else "fall"
    text = f"The port handled {level:,} boxes in 2019. In 2023 it handled {later:,}. That is a {word} of {percent}%."
    assert loud(text) == []
    assert ticks(text, CHANGE)


@given(LEVELS, st.integers(12, 80))
def test_a_change_that_is_off_is_flagged(level: int, percent: int) -> None:
    later = round(level * (100 + percent) / 100)
    text = (
        f"The port handled {level:,} boxes in 2019. In 2023 it handled {later:,}. That is a rise of {percent + 11}.5%."
    )
    assert [found.rule for found in findings(text, CHANGE)] == [CHANGE]


@given(PARTS, PARTS, PARTS)
def test_a_total_told_behind_its_parts_is_never_flagged(one: int, two: int, three: int) -> None:
    text = (
        f"The shop sold {one:,} pens in May, {two:,} in June and {three:,} in July. The three "
        f"months came to {{:,}} pens."
    )
    total = one + two + three
    assert loud(text.format(total)) == []
    assert [found.rule for found in findings(text.format(total + 112), SUM)] == [SUM]


@given(st.integers(23, 400), st.integers(101, 9_000))
def test_what_each_gets_is_never_flagged_where_it_follows(each: int, heads: int) -> None:
    text = (
        f"The town shares out ${each * heads:,} among its pupils. There are {heads:,} pupils. That is ${{:,}} a pupil."
    )
    assert loud(text.format(each)) == []
    assert [found.rule for found in findings(text.format(each * 10), EACH)] == [EACH]


@given(st.integers(101, 9_000).map(lambda tens: tens * 10 + 7), st.integers(2, 95))
def test_a_share_told_behind_its_part_is_never_flagged(whole: int, percent: int) -> None:
    part = whole * percent // 1_000 * 10 + 3
    assume(part < whole)
    text = f"The office heard {whole:,} cases. It turned down {part:,} of them. That is {{:.1f}}%."
    assert loud(text.format(part / whole * 100)) == []
    off = part / whole * 100 + 12.5
    assert [found.rule for found in findings(text.format(off), SHARE)] == [SHARE]


RETOLD = [
    (CHANGE, "Vacancies stood at 2,450 in May. A year earlier there had been 1,960. Ann, who runs six, says the "
     "{} jump is no surprise.", "35%", "25%"),
    (CHANGE, "The acreage slid to 7.5 million from 8.5 million the previous fall. Growers called the {} retreat sad.",
     "22 percent", "12 percent"),
    (CHANGE, "Rents were 8.4 yuan a square metre, having been 9.6 yuan a year before. Owners have thus given up {}.",
     "14.3 per cent", "12.5 per cent"),
    (SHARE, "Out of 1,800 pupils who sat the paper, 1,242 passed. The pass rate, {}, was the lowest.", "59%", "69%"),
    (SHARE, "The bank lent $84 billion, of which $21 billion to builders. In plain words, {} of its book is in bricks.",
     "a third", "a quarter"),
    (SHARE, "Rwanda exported goods worth $2.4 billion. Gold brought in $880 million, or {} of the earnings.",
     "27 percent", "37 percent"),
    (SHARE, "The ministry got 6.4 billion kwacha out of a budget of 71.6 billion. At {} of spending, that is little.",
     "12 percent", "9 percent"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "wrong", "right"), RETOLD)
def test_a_ratio_that_is_taken_up_later_is_reckoned(rule: str, text: str, wrong: str, right: str) -> None:
    assert len(findings(text.format(wrong), rule)) == 1
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Imports rose to 65 billion baht from 58 billion. It meant a 27 pct increase in imports of oil.",
        "Exports were $180 million, compared with $147 million for coffee, a drop of 42 percent from last year.",
        "It cut its stake to 286,500 shares, or 3.7 percent of the total, from 962,400 shares, or 12.4 percent.",
        "It had deals worth 836 billion yuan (115 billion euros; 98.2 billion), more than the 9.5 percent rise in May.",
        "Spending was $90.6 million. There was an increase of receipts of $5.5 million, or 7.1 per cent.",
        "Roads of 79,400 miles and trails of 8,000 miles are planned. Approximately 40 percent of the value is timber.",
    ],
)
def test_a_ratio_of_something_else_is_left_alone(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    ("rule", "text", "wrong", "right"),
    [
        (CHANGE, "The rent was up {} on the year, at Rs 28,500 a month compared with Rs 25,000.", "24%", "14%"),
        (MULTIPLE, "Its debt has {} in five years, from $4.1 billion to $8.2 billion.", "tripled", "doubled"),
        (PRODUCT, "He was fined 5% of his annual salary of £62,000, or {}.", "£6,200", "£3,100"),
        ("mean-mismatch", "Growth was 1.2%, 0.8%, 1.0% and 0.6%, an average of {} a quarter.", "1.2%", "0.9%"),
        (DIFFERENCE, "Two more bodies were found on Sunday, raising the death toll from 17 to {}.", "21", "19"),
        (SUM, "The 60-member choir, which consists of 34 women and {} men, sang Elgar.", "36", "26"),
    ],
)
def test_a_slip_that_one_plain_sentence_tells(rule: str, text: str, wrong: str, right: str) -> None:
    assert rule in [found.rule for found in findings(text.format(wrong)) if found.level.rank < 2]
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose 5% a month from 100 to 130 dollars.",
        "Rents rose 5% a month, to Rs 28,500 from Rs 25,000.",
        "Ten more members were elected, bringing the number of women from 17 to 21.",
        "The 60-member choir, which consists of 34 women and 20 men, and six children, sang.",
        "Growth was 1.2%, 0.8% and 1.0%, above the average of 0.5%.",
    ],
)
def test_what_looks_like_such_a_slip_and_is_none(text: str) -> None:
    assert loud(text) == []
