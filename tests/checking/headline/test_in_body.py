from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest

from factcheck.checking.headline import in_body
from factcheck.model.quantity import Reading
from tests.checking.ran import excerpts, findings, loud, messages, ticks

RULE = "headline-not-in-body"


@pytest.mark.parametrize(
    "text",
    [
        "Ferry operator to spend $40 million on ships\n\nThe operator will spend $40 billion on ships, it said.\n",
        "City spends $45 million on bridge\n\nThe city spent $450 million on the bridge, the mayor said.\n",
        "Half a million cases of flu\n\nDoctors counted half a billion cases of flu this winter.\n",
        "Covid cases pass half a million worldwide\n\nConfirmed cases of Covid worldwide passed half a billion.\n",
    ],
)
def test_a_headline_off_by_a_power_of_ten_is_an_error(text: str) -> None:
    (found,) = findings(text, RULE)
    assert found.level.value == "error"
    assert found.evidence


@pytest.mark.parametrize(
    "text",
    [
        "Ferry operator to spend $40 million\n\nThe ferry operator will spend 40.2 million dollars, it said.\n",
        "Five ways to save on heating\n\nLower the thermostat by 2 degrees and save 12% of the bill.\n",
        "Profit up to $2bn as ferries fill\n\nProfit rose to $2.04 billion. Fuel cost $2 million a day.\n",
        "Firm pays $5 million fine\n\nThe firm pays a fine of five million dollars. Its sales are $50 billion.\n",
        "Ticket for $3\n\nThe airport counted 3 million passengers. A coffee costs $30 there.\n",
        "500 cases in one town\n\nDoctors counted 5,000 cases in the country, and half a thousand in the town.\n",
        "Sales rise 5%\n\nThe firm grew again. Costs fell, too.\n",
    ],
)
def test_headlines_that_the_article_bears_out_or_does_not_repeat(text: str) -> None:
    assert loud(text) == []


def test_the_short_millions_of_a_headline_are_those_of_the_body() -> None:
    text = "Airport passengers up 4% to 40.6m\n\nPassenger numbers were 40.6 million, up 4%. The hall is 412 m long.\n"
    assert messages(text, RULE) == []


def test_a_percentage_of_the_headline_is_held_against_the_two_levels_of_the_body() -> None:
    text = "Army to be cut by 50%\n\nThe army will be cut from 146,000 to 100,000 men, the minister said.\n"
    (found,) = findings(text, RULE)
    assert found.message == "The headline says 50%, the article from 146,000 to 100,000, a change of -31.5%."
    assert found.level.value == "warning"
    assert messages(text.replace("50%", "nearly a third"), RULE) == []
    assert len(ticks(text.replace("50%", "32%"), RULE)) == 1


def test_levels_of_another_thing_say_nothing_about_the_headline() -> None:
    text = "Profit down 50%\n\nThe fleet was cut from 146 to 100 ships. Profit halved.\n"
    assert loud(text) == []


def test_a_figure_that_is_only_in_the_headline_is_a_note() -> None:
    text = "Sales rise 5% in May\n\nThe firm grew again. Some 3% of its sales were abroad.\n"
    (found,) = findings(text, RULE)
    assert found.level.value == "note"
    assert found.message == "The headline says 5%, the article no such figure."


def test_another_rate_of_the_same_move_in_the_first_sentence_is_a_warning() -> None:
    text = "Sales rise 5% in May\n\nThe firm grew again: sales were 3% higher.\n"
    (found,) = findings(text, RULE)
    assert (found.level.value, found.message) == ("warning", "The headline says 5%, the article 3%.")


def test_an_agreeing_figure_is_ticked_in_both_places() -> None:
    text = "Profit up to $2bn\n\nProfit rose to $2.04 billion last year.\n"
    assert ticks(text, RULE) == ["headline and article agree: $2bn, $2.04 billion"]


def test_a_first_line_full_of_figures_is_no_headline() -> None:
    text = "1% 2% 3% 4% 5% 6% 7% 8% 9%\n\nThe share was 90%.\n"
    assert messages(text, RULE) == []


def test_the_figure_of_the_headline_is_the_place() -> None:
    text = "City spends $45 million on bridge\n\nThe city spent $450 million on the bridge.\n"
    assert excerpts(text, RULE) == ["$45 million"]


def test_a_figure_of_the_headline_that_the_first_sentence_gives_otherwise_is_told() -> None:
    text = "Ryder to hire 1,200 drivers\n\nThe firm Ryder will hire 2,100 drivers before Christmas, it said on Monday."
    assert messages(text, "headline-not-in-body") == [
        "The headline says 1,200 drivers, the article 2,100 drivers; the headline may have two digits swapped."
    ]


def test_a_slip_of_the_finger_is_named_where_the_sentence_has_other_figures_too() -> None:
    text = "Olive oil harvest to reach 1.92 million tonnes\n\nSpain expects to press 1.29 million tonnes of olive oil."
    told = "The headline says 1.92 million tonnes, the article 1.29 million tonnes"
    assert messages(text, "headline-not-in-body") == [f"{told}; the headline may have two digits swapped."]


@pytest.mark.parametrize(
    "text",
    [
        "Wall to run for 62 miles\n\nThe wall will run for 48 miles in the valley and 14 miles in the hills.",
        "13 rooftops around the world\n\nMore than 50 rooftops around the world are shown in the book.",
        "Rents up 12%\n\nRents stand at 24 euros, and rose by 2% in the month and by 12% in the year.",
        "Elm Springs adopts $30.4M budget\n\nElm Springs adopts the rate of $0.1778 per $100 of property.",
        "Ryder to hire 1,200 drivers\n\nThe firm Ryder employs 2,100 drivers. It will hire 1,200 more.",
    ],
)
def test_a_figure_of_another_thing_in_the_first_sentence_is_left_alone(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Strike cost theaters $65m\n\nThe strike left the theaters $56 million out of pocket.", True),
        ("Toyota recalls 1.2 million cars over airbags\n\nIt recalled 2.1 million vehicles over airbags.", True),
        ("Bank to close 95 branches\n\nLloyds said 59 branches would shut by March.", True),
        ("Aldi to open 45 stores in Poland\n\nThe firm will open 54 shops in Poland this year.", True),
        ("Aldi to open 45 stores in Poland\n\nThe firm has 54 lorries there.", False),
        ("Each of the five towns gets 20 buses\n\nThe five towns get 100 buses, the ministry said.", False),
        ("Girl, 12, rescued\n\nA girl of 21 was pulled from a well.", True),
        ("Strike cost theaters $65m\n\nThe strike cost the theaters $65 million, up from $56 million.", False),
        ("Bank to close 95 branches\n\nThe bank has 590 people in 59 towns. It will close 95 of its branches.", False),
        ("Sales up to $65m\n\nSales rose from $56 million, the maker said.", False),
        ("Mine yields 1.2 million tonnes\n\nThe mine employs 2,100 people.", False),
        ("Boy, four, rescued\n\nThe four-year-old boy is well.", False),
        ("Five-year-old girl rescued\n\nA seven-year-old girl was pulled from a well.", True),
        ("Five-year-old girl rescued\n\nA seven-year-old boy pulled her from a well.", False),
    ],
)
def test_a_slip_against_the_top_of_the_article(text: str, is_told: bool) -> None:
    assert bool(loud(text)) is is_told


def test_few_figures_of_the_body_are_taken_two_by_two(monkeypatch: pytest.MonkeyPatch) -> None:
    longest = list[int]()

    def counted(told: Sequence[Reading], size: int) -> Iterator[tuple[Reading, ...]]:
        longest.append(len(told))
        return combinations(told, size)

    monkeypatch.setattr(in_body, "combinations", counted)
    spent = " ".join(f"The mill spent ${number * 13 + 500} million on wool." for number in range(90))
    findings(f"Mill spends $41 million on silk\n\n{spent}\n", RULE)
    assert longest
    assert max(longest) <= in_body._MOST_RECKONED
