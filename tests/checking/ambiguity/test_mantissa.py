import pytest

from tests.checking.ran import excerpts, findings, loud, messages, ticks

SLIP, LARGE = "wan-yi-slip", "oversized-mantissa"


def test_five_digits_before_billion_yuan_are_a_warning_with_both_readings() -> None:
    text = "The city's GDP reached 38,415.9 billion yuan."
    (found,) = findings(text)
    assert found.rule == SLIP
    assert "38,415.9 billion yuan is 38.4 trillion" in found.message
    assert "3,841.59 billion yuan" in found.message
    assert excerpts(text) == ["38,415.9 billion yuan"]


@pytest.mark.parametrize(
    "text",
    [
        "The GDP of China was 45,093.3 billion yuan. The value added of industry was 17,998.4 billion yuan.",
        "National deposits reached 292,270 billion yuan.",
        "The company reported net sales of 12,345 million yuan.",
        "Its debt was 38,415.9 billion yen.",
    ],
)
def test_figures_of_that_size(text: str) -> None:
    assert messages(text, SLIP) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Chinese capital's GDP reached 38,415.9 billion yuan, the National Bureau of Statistics said.",
        "China's economy grew. The city of Hefei said that its output hit 13,507.7 billion yuan.",
        "In Shanghai and Beijing the output of the district came to 21,640.8 billion.",
    ],
)
def test_a_smaller_place_is_not_excused_by_the_country_around_it(text: str) -> None:
    (found,) = findings(text)
    assert (found.rule, found.level.value) == (SLIP, "warning")


def test_four_digits_are_usual_for_a_large_city_and_only_a_note() -> None:
    (found,) = findings("Shanghai's imports were 2,536.12 billion yuan.")
    assert (found.rule, found.level.value) == (SLIP, "note")
    assert "253.612 billion yuan" in found.message


def test_a_bare_amount_counts_only_in_an_article_about_china() -> None:
    text = "The output of the district came to 21,640.8 billion."
    assert messages(text, SLIP) == []
    assert messages(f"Beijing and Shanghai met. {text}", SLIP) != []


def test_money_in_banks_is_as_large_as_that_in_a_city_too() -> None:
    assert messages("Deposits in the city's banks reached 24,100.5 billion yuan.", SLIP) == []


def test_three_decimals_show_that_a_count_was_converted() -> None:
    assert ticks("They raised RMB 43.136 billion.", SLIP) == [
        "43.136 billion is 431.36 yi: the three decimals show that a count of yi was divided by ten"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The fund manages $2.45 trillion.",
        "The order was worth IDR 5,000 trillion.",
        "Profit rose to R833,1 million from R734,0 million.",
        "The company reported net sales of EUR 1,234 million.",
        "Some 2,450 companies lost a billion each.",
        "The money supply was $21,000 billion.",
    ],
)
def test_mantissas_that_are_usual(text: str) -> None:
    assert messages(text, LARGE) == []


def test_many_of_them_are_the_style_of_the_text() -> None:
    text = "Sales were $2,450 billion, costs $2,100 billion{}."
    assert len(messages(text.format(""), LARGE)) == 2
    assert messages(text.format(", and debts $3,700 billion"), LARGE) == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The fund now manages $2,450 billion for pensioners.", "note"),
        ("The buses carried 1,240 million people.", "note"),
        ("The fund now manages $2,400 billion for pensioners.", "warning"),
        ("The buses carried 1,200 million people.", "warning"),
        ("The river carries 1,400 million tonnes of silt.", "warning"),
        ("The buses took in 1,200 million euros.", "warning"),
        ("The buses took in 1,240 million euros.", "note"),
        ("The state sold the airline for 192 billion rupees ($3,590 billion).", "note"),
        ("The fund stood at about 15,800 billion kroner.", "note"),
        ("There were 1,028 million people at the census of 2001.", "note"),
        ("The buses took in 1,240 million euros, after 970 million euros in 2019.", "note"),
    ],
)
def test_a_rounded_one_is_loud_where_nothing_is_told_in_its_word(text: str, level: str) -> None:
    (found,) = findings(text, LARGE)
    assert found.level.value == level


def test_only_the_largest_provinces_have_five_digits_of_billions() -> None:
    text = "{} province recorded a GDP of 12,911.86 billion yuan in 2022, an increase of 1.9 percent."
    assert loud(text.format("Guangdong")) == []
    assert loud(text.format("Gansu")) != []
    assert loud(text.replace("12,911.86", "129,118.6").format("Guangdong")) != []
