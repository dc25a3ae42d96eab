"""Products and quotients told over a few sentences: the right one is silent, a slip of the finger is named."""

from functools import partial

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.model.finding import Level
from tests.checking.arithmetic_passages import said
from tests.checking.ran import findings, loud

_said = partial(said, "worked-out-mismatch")
_RULE = "worked-out-mismatch"
COUNTS = st.integers(3, 99)
RATES = st.integers(11, 999)


@given(COUNTS, RATES)
def test_a_product_that_follows_is_ticked(count: int, rate: int) -> None:
    text = f"The mill grinds {rate} sacks an hour. After {count} hours that comes to {rate * count:,} sacks."
    found, ticks = _said(text)
    assert not found
    assert ticks


@given(COUNTS, st.integers(101, 998))
def test_a_product_ten_times_too_large_is_named(count: int, rate: int) -> None:
    assume(len(str(rate * count).strip("0")) > 1)  # one digit is another by chance
    found, _ = _said(
        f"The mill grinds {rate} sacks an hour. After {count} hours that comes to {rate * count * 10:,} sacks."
    )
    assert [each.confidence for each in found] == ["high"]


@given(COUNTS, RATES, st.sampled_from(["about", "some", "nearly", "roughly", "just over"]))
def test_a_product_rounded_by_a_writer_is_silent(count: int, rate: int, hedge: str) -> None:
    product = rate * count
    step = 10 ** (len(str(product)) - 2)
    near = {"nearly": -(-product // step), "just over": product // step}.get(hedge, round(product / step)) * step
    assert not findings(
        f"The mill grinds {rate} sacks an hour. In {count} hours it makes {hedge} {near:,} sacks.", _RULE
    )


@given(st.integers(2, 400), st.integers(101, 9_999))
def test_a_share_of_each_that_follows_is_silent(heads: int, each: int) -> None:
    text = f"The school spent £{heads * each:,} on trips last year. It has {heads} pupils, so that is £{each:,} a head."
    assert not findings(text, _RULE)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Rs 28 a kilo. A lorry takes 9,500 kilos, so each load is worth Rs {} lakh.", ("2.26", "2.66")),
        ("The house has 1,240 seats and sold out all 28 shows. Some {} people therefore saw it.", ("37,420", "34,720")),
        (
            "It will acquire 15.60 lakh shares from the public. The shares were offered at an average price of Rs 18"
            " apiece, valuing the offer at Rs {} crore.",
            ("2.43", "2.81"),
        ),
        ("The zoo sold 12,400 tickets. Tickets cost $15 each, which brought in ${}.", ("171,300", "186,000")),
        ("She bought 18 looms at $1,280 apiece. In all that comes to ${}.", ("32,040", "23,040")),
        ("Every house gets 60 liters of water a day. There are 350 of them, so {} liters.", ("12,000", "21,000")),
        ("Holders get 14p for every share. There are 250 million in issue, so it will cost £{}m.", ("53", "35")),
        ("It does 22 scans a shift and has three shifts a day, so {} patients a day is most.", ("76", "66")),
        ("A room is $129 a night, and they took 40 rooms over 12 nights. That comes to ${}.", ("71,920", "61,920")),
        ("A leak of 40 barrels an hour was found. In a day that adds up to {} barrels.", ("690", "960")),
        ("Zurich's airport handled 262,800 flights last year, or {} a day.", ("820", "720")),
        ("The bus covers 84,000 km a year and runs on 300 days. Its daily {} km wear it out.", ("380", "280")),
        ("They were called out 146 times last year, one call every {} days.", ("three and a half", "two and a half")),
        ("There are 28 staff and 644 children. A ratio of one adult to every {} pupils is high.", ("33", "23")),
        ("The hospital has 126 nurses for 756 beds. With {} beds to every nurse, it is stretched.", ("eight", "six")),
        ("There are 1,223 deaths in every 100,000 births, so of 400,000 babies some {} will die.", ("8,900", "4,900")),
        ("The battery delivers 98 MW for two hours. When full, therefore, it stores {} MWh.", ("49", "196")),
        ("A 2-kilowatt heater left on for 15 hours gets through {} kWh.", ("60", "30")),
        ("The plot has 60 feet of frontage and is 120 feet deep. The agents put it at {} sq ft.", ("9,200", "7,200")),
        ("A square with sides of 400 meters was sown. It covers {} square meters.", ("16,000", "160,000")),
        ("It had 74.1 million passengers between January and June. The monthly average was {} million.",
         ("14.3", "12.3")),
        ("The fine is £150 for each of the 2,140 viewers, a penalty of £{}.", ("231,000", "321,000")),
        ("A drone costs about $400, and they lose 6,500 of them a month. That is a monthly bill of ${} million.",
         ("26", "2.6")),
        ("It sang on 11 nights in a hall of 860 places, none of them empty. In all, {} tickets were sold.",
         ("9,640", "9,460")),
        ("He has 3,200 vines to the hectare on nine hectares. He lost all {} of them.", ("82,800", "28,800")),
        ("A crowd of 61,200 drank 153,000 pints: {} pints each.", ("3.5", "2.5")),
        ("The runways handle 1,300 flights a day, which in a year makes {}.", ("457,400", "474,500")),
        ("It prints 40 pages a minute. A 600-page thesis is therefore done in {} minutes.", ("25", "15")),
        ("The rug, 3.2 meters by 2.5, covers {} square meters.", ("6", "8")),
        ("Hornsea's 1.2 gigawatts, without a break, would make {} TWh in a year.", ("15.0", "10.5")),
        ("Tickets for the derby cost €55 and all 34,200 were sold. Takings of €{}m are a record.", ("1.81", "1.88")),
        ("Trays hold 195 vials and every vial holds six doses. A tray of 195 vials is good for {} jabs.",
         ("1,710", "1,170")),
        ("Farmers get Rs 6,000 a year. With 110 million of them enrolled, that is Rs {} crore a year.",
         ("56,000", "66,000")),
        ("It made $3.1m, $2.8m, $3.5m and $4.2m, so $13.6m in the year, or ${}m a quarter.", ("4.3", "3.4")),
        ("The fund bought 14 paintings for £9.8m at an average price of £{},000.", ("900", "700")),
        ("The banner is 45 meters long and 12 meters high; its {} square meters weigh much.", ("450", "540")),
        ("The fund held 15.8 trillion kroner. That is {} million kroner for each of the 5.5 million people.",
         ("28.7", "2.87")),
    ],
)  # fmt: skip
def test_a_slip_is_seen_and_the_right_figure_is_silent(wrong: str, right: tuple[str, str]) -> None:
    stated, meant = right
    assert len(findings(wrong.format(stated), _RULE)) == 1
    assert not findings(wrong.format(meant), _RULE)


@pytest.mark.parametrize(
    "text",
    [
        "The estate is valued at £1.9 million. After £20,000 for a donkey sanctuary, his two nieces get £630,000 each.",
        "The firm sold 1.2 million shares at $18 each, valuing the company at $64 million.",
        "The zoo sold 12,400 tickets. Tickets cost $15 each, and children paid half, which brought in $171,300.",
        "The stadium sold 12,400 tickets. Tickets cost $15 each. Food and drink brought in $171,300.",
        "Sales rose from $9.2 billion in 1959 to about $10.1 billion, the most in three years, through gains in all.",
        "Each of the four shots cost him two strokes. So he wound up with a dozen.",
        "The board has 16 teams in two leagues. All ten of the former clubs play in one of them.",
        "Arkansas gained 64 yards on 5 completions. Completing 12 of 15 passes for 174 yards, the Aggies won.",
        "Rates range from $3.00 to $3.50 a day and go up to $7.00 and $8.00 a day for more than fifteen days.",
        "The denomination opened 7,000 churches in 35 years and wants one church for every 10,000 persons.",
        "I lived on what was left, about £200 a month. I bought no lunch, which would save about £25 a week.",
        "The average annual value of imports for the ten years to 1890 was $692 million, and in 1891 this average"
        " was exceeded by $132 million.",
        "The biggest device measured some 15 megatons, although they are said to carry two 20-megaton bombs apiece.",
        "It took two years and $206,701.95. New routes were opened at an annual cost of $136,963.",
        "It took thirteen months to sell bonds payable in thirty years, each bearing interest at a rate of 4.",
        "It has two reactors of 1,630 MW each and makes about 25 TWh a year.",
        "The plane burns 2.4 tonnes of fuel an hour. For the six-hour flight it took on 18 tonnes, with reserves.",
        "A nurse on band 5 earns £29,970. The rise would cost £2,900 for each full-time post.",
        "The pool holds 2,500 cubic meters. It loses 12 liters a minute through evaporation, or 30 in summer.",
    ],
)
def test_figures_that_were_not_worked_out_are_left_alone(text: str) -> None:
    assert not findings(text, _RULE)


def test_a_sum_or_a_difference_that_fits_is_no_slip() -> None:
    assert not findings("The mill grinds 45 sacks an hour in 11 rooms, so 56 seals were bought.", _RULE)


def test_nobody_reckons_by_one() -> None:
    text = (
        "That means $14.7 billion of investment in one year. Building farms added $13 billion a year on average to the "
        "economy over the past five years."
    )
    assert loud(text) == []


def test_what_neither_a_slip_nor_words_of_consequence_bear_out_is_a_note() -> None:
    beds, turbines = (
        "It has 756 beds and 126 nurses. With {} beds to every nurse it is stretched.",
        "Each of 36 turbines has 9.5 MW, in all {} MW.",
    )
    assert [one.level for one in findings(beds.format("17"), _RULE)] == [Level.NOTE]
    assert [one.level for one in findings(beds.format("9"), _RULE)] == [Level.WARNING]
    assert [one.level for one in findings(turbines.format("432"), _RULE)] == [Level.ERROR]


@pytest.mark.parametrize(
    "text",
    [
        "It earned 585,000 dollars in the previous fourth quarter. Full-year earnings totaled 2.9 million dollars.",
        "It bought 120,480,000 ounces and issued notes of $116,784,000. The average price paid during the year was 94"
        " cents per ounce.",
        "They agreed a $700,000 sabbatical payment and five years of service at $600,000 annually.",
        "A credit of $40 to each taxpayer and $40 for each dependent was granted. Thus the tax of a man with two"
        " children would be reduced.",
        "The coins of $247,131,549 weighed 203,882,554 ounces. The silver in those thus coined was worth 94 cents"
        " each.",
    ],
)
def test_what_was_counted_once_or_at_another_time_is_no_factor(text: str) -> None:
    assert loud(text) == []


def test_a_rate_is_a_factor_by_itself() -> None:
    text = "The pumps lift 1,800 liters a minute. In the space of an hour they bring up {} cubic meters of water."
    assert loud(text.format("108")) == []
    assert loud(text.format("180")) != []
