import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import excerpts, loud, messages, ticks

RULE = "respectively-mismatch"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Exports of cars, ships and steel rose by 5% and 7%, respectively.", "two values to three items"),
        ("Profit was €4.1m, €3.8m and €1.9m in 2018 and 2019 respectively.", "three values to two items"),
        (
            "Respectively 17, 11 and 4 seats went to the Greens and the Left, and a mayor won.",
            "three values to two items",
        ),
        ("In May, June and July the port handled 41,000 and 44,000 boxes respectively.", "two values to three items"),
        ("Holes MR-1, MR-4 and MR-7 returned 18 and 22 metres of ore respectively.", "two values to three items"),
        ("Scores fell by 1.1 and 2.3 points respectively in the three groups.", "two values to three items"),
        ("Shares in Alfa, Beta and Gamma rose. They closed up 3% and 2% respectively.", "two values to three items"),
        (
            "The retail and leasing arms made, respectively, €4m, €2m and €1m.",
            "three values to two items",
        ),
        ("The first, second and third prizes went to Kenya and Eritrea respectively.", "two values to three items"),
        ("In Gdansk, Gdynia and Elblag they were up by 12% and 9% respectively.", "two values to three items"),
        ("Wheat and barley prices rose by 4%, 6% and 9% respectively.", "three values to two items"),
        ("It is over. Ann, Bob, Cal and Dee scored, respectively, 9, 8 and 7 points.", "three values to four items"),
        ("Wages and prices rose by, respectively, 3%, 4% and 5%.", "three values to two items"),
        ("Sales in May, June and July were £4m and £6m, respectively.", "two values to three items"),
        ("They cost £3 and £4 respectively for adults, children and students.", "two values to three items"),
        (
            "The mills in Turku, Pori and Vaasa, which employ 210 and 160 people respectively, are for sale.",
            "two values to three items",
        ),
        (
            "At the airport the rainfall in March, April and May was 41 and 63 millimetres respectively.",
            "two values to three items",
        ),
        ("Cars, ships, steel, and coal cost $5, $6 and $7, respectively.", "three values to four items"),
    ],
)
def test_too_many_or_too_few_figures(text: str, message: str) -> None:
    assert messages(text, RULE) == [f'"Respectively" hands {message}.']


@pytest.mark.parametrize(
    "text",
    [
        "Exports of cars, ships and steel rose by 5%, 7% and 9%, respectively.",
        "Unlike Leeds, York and Hull scored 3 and 4 goals respectively.",
        "Outside Paris, Lyon and Lille had 30 and 32 degrees respectively.",
        "Besides cars, ships and steel rose by 5% and 7%, respectively.",
        "Near Leeds, York and Hull gained. They closed up 3% and 2% respectively.",
        "Pain fell by 1.1 and 2.3 points respectively in the -3 groups.",
        "Pain fell by 1.1 and 2.3 points respectively in all 0 groups.",
        "In Germany, Siemens and Bosch rose 4 and 6 percent respectively.",
        "Turnover and profit in Lyon, Nantes and Lille were €4m and €1m respectively.",
        "On Monday and Tuesday, Paris, Lyon and Lille had 30, 31 and 32 degrees respectively.",
        "The two clubs scored 3, 4, 2 and 5 goals at home and away respectively.",
        "Shares in Alfa, Beta and Gamma rose. The first two closed up 3 and 2 percent respectively.",
        "Respectively 17 and 11 seats went to the Greens and the Left, and 4 to the Alliance.",
        "The first and second prizes went to Kenya and Uganda respectively.",
        "Research and development and marketing rose by 5% and 7% respectively.",
        "In May and June, sales rose by 4% and 6%, respectively.",
        "Specifically, investment in high-tech manufacturing and services rose by 12% and 14%, respectively.",
        "In the left part there are four beads, which have unitary values (1, 2, 3, and 4), and in the right side "
        "there are three beads with values of 5, 10, and 15 respectively.",
        "The firm, a maker of cars, and its partner, a bank, grew by 5% and 7% respectively.",
        "Sales, which were flat in May, and profits rose by 5% and 7% respectively.",
        "The number of the second and third industries rose 1 percent and 3.6 percent to $7 billion and $9 billion, "
        "respectively.",
        "France, Italy and Spain won gold and silver, with 5 and 7 medals, respectively.",
        "The two films took £3m and £4m respectively in Britain, France and Spain.",
        "Men and women in Elm, Moss and Till earned, respectively, £400 and £380 a week.",
        "Leeds and its rivals York and Hull won, respectively, 5 and 4 games.",
    ],
)
def test_lists_that_match_or_cannot_be_counted(text: str) -> None:
    assert messages(text, RULE) == []


def test_a_list_that_matches_is_ticked() -> None:
    text = "Exports of cars, ships and steel rose by 5%, 7% and 9%, respectively."
    assert ticks(text, RULE) == ["three values for three items"]
    assert excerpts("Cars, ships and steel rose by 5% and 7%, respectively.", RULE) == ["5% and 7%, respectively"]


ITEMS = ("cars", "ships", "steel", "coal", "wheat", "robots", "drugs", "paper", "cotton", "tea")


def series(parts: list[str], serial_comma: bool) -> str:
    return ", ".join(parts[:-1]) + (", and " if serial_comma and len(parts) > 2 else " and ") + parts[-1]


@given(st.integers(2, 10), st.booleans(), st.booleans(), st.data())
def test_as_many_figures_as_items_are_never_flagged_and_a_dropped_one_always(
    count: int, serial: bool, other: bool, data: st.DataObject
) -> None:
    figures = [f"{data.draw(st.integers(1, 90))}%" for _ in range(count)]
    items = series(list(ITEMS[:count]), serial)
    assert loud(f"Exports of {items} rose by {series(figures, other)}, respectively.") == []
    if count > 2:
        fewer = series(figures[1:], other)
        assert len(messages(f"Exports of {items} rose by {fewer}, respectively.", RULE)) == 1


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Exports to Japan and Korea fell by 3%, 5% and 7%, respectively.", True),
        ("Exports to Japan and Korea fell by 3% and 5%, respectively.", False),
        ("Turnover and profit were £12m, £14m and £3m respectively.", True),
        ("Wheat, corn and soy prices respectively fell 2% and 3%.", True),
        ("Wheat, corn and soy prices respectively fell 2%, 4% and 3%.", False),
        ("The Dow, the S&P and the Nasdaq fell 1.1% and 1.4%, respectively.", True),
        ("Ann and Bo respectively, who won 2% and 3%, were glad.", False),
        ("The firm in Norland and its partner grew by 5%, 6% and 7%, respectively.", False),
    ],
)
def test_figures_may_follow_the_word_and_items_may_run_into_the_verb(text: str, is_told: bool) -> None:
    assert bool(messages(text, RULE)) is is_told


@pytest.mark.parametrize(
    "text",
    [
        "In 2018, 2019 and 2020, 340 and 365 thefts respectively were recorded in the town.",
        "In May, June and July, the shop sold 30 and 42 bicycles respectively.",
        "In 1998 and 2004 respectively, 61, 75 and 80 members left the club.",
    ],
)
def test_times_before_the_figures_are_as_many(text: str) -> None:
    assert messages(text, "respectively-mismatch")


@pytest.mark.parametrize(
    "text",
    [
        "In May and June, Anna, Ben and Cal scored 3, 4 and 5 goals respectively.",
        "In 2018 and 2019 the two clubs scored 3, 4, 5 and 6 goals respectively.",
        "On Monday and Tuesday the shops in Leeds, York and Hull sold 30, 40 and 50 bicycles respectively.",
    ],
)
def test_times_of_which_each_has_several_figures_are_left_alone(text: str) -> None:
    assert not messages(text, "respectively-mismatch")
