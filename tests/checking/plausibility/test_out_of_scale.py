from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checking.plausibility import placing
from factcheck.model.finding import Level
from factcheck.model.reference import Reference
from factcheck.references.figures import Figures
from tests.checking.ran import excerpts, findings, loud, ticks

GDP, PEOPLE, AREA = "gdp-out-of-scale", "population-out-of-scale", "area-out-of-scale"
TABLE = Figures()
SENTENCES = {"USD": "${} trillion", "CNY": "{} trillion yuan", "EUR": "{} trillion euros", "JPY": "{} trillion yen"}


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The GDP of Hangzhou totaled 18.1 trillion yuan in 2022.", "18.1 trillion yuan"),
        ("Shenzhen grew fast. Its GDP reached 34 trillion yuan in 2023.", "34 trillion yuan"),
        ("In 2023, the nominal gross domestic product (GDP) of Germany grew by 6.1% to $45 trillion.", "$45 trillion"),
        ("India's economy is worth $35 trillion.", "$35 trillion"),
        ("Germany's $45 trillion economy shrank.", "$45 trillion"),
        ("The German economy reached $45 trillion.", "$45 trillion"),
        ("France reported a GDP of $300 billion in 2022.", "$300 billion"),
        ("Global GDP reached $106 billion in 2023.", "$106 billion"),
        ("Vietnam, a country of 100 million, had a GDP of $4.3 trillion in 2023.", "$4.3 trillion"),
        ("Paris's GDP reached 80 trillion euros.", "80 trillion euros"),
        ("China's GDP was 18.7 trillion yuan in 2024.", "18.7 trillion yuan"),
        ("The GDP of Guangdong province exceeded 135 trillion yuan in 2023.", "135 trillion yuan"),
        ("With a GDP of 34.6 trillion yuan, Shenzhen ranked third in 2023.", "34.6 trillion yuan"),
        ("GDP in Chengdu totaled 22 trillion yuan in 2023.", "22 trillion yuan"),
        ("The $270 trillion U.S. economy is slowing.", "$270 trillion"),
    ],
)
def test_an_output_far_from_what_is_known_is_flagged(text: str, span: str) -> None:
    assert excerpts(text, GDP) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "China's digital economy reached 500 trillion yuan in 2023.",
        "The GDP of Beijing Eastfield reached 38 trillion yuan in 2023.",
        "Southern China's GDP reached 3 trillion yuan in 2023.",
        "India and China's GDP reached $180 trillion in 2023.",
        "In 1990, China's GDP was 1.9 trillion yuan.",
        "China's M2 stood at 292 trillion yuan, and its banks' assets at 417 trillion yuan.",
        "The city's GDP reached 3,841.59 billion yuan, the Beijing Municipal Bureau of Statistics said.",
        "In the first month, Shenzhen's GDP reached 290 billion yuan.",
        "Tourism added $45 trillion to Germany's GDP of 2023.",
    ],
)
def test_other_figures_beside_the_word_are_left_alone(text: str) -> None:
    assert findings(text, GDP) == []


def test_a_city_without_a_name_is_held_against_its_country() -> None:
    (found,) = findings("The city's GDP reached 38,415.9 billion yuan, a growth of 5.6%.", GDP)
    assert "of that of China" in found.message
    assert found.level is Level.WARNING


def test_the_places_of_an_article_are_looked_for_once() -> None:
    before = placing._all.cache_info().misses
    findings("The city's GDP reached 3 trillion yuan in 2023. " * 20, GDP)
    assert placing._all.cache_info().misses - before == 1


def test_a_dollar_that_can_be_australian_is_judged_by_what_it_can_be() -> None:
    assert findings("Australia's GDP was $2.6 trillion in 2023.", GDP) == []


def test_a_quoted_figure_is_a_note() -> None:
    (found,) = findings('"Germany\'s GDP was $45 trillion in 2023," she said.', GDP)
    assert found.level is Level.NOTE


def test_the_year_comes_from_the_publication_where_the_text_has_none() -> None:
    text = "China's GDP was 12 trillion yuan."
    assert findings(text, GDP, date(2001, 5, 1)) == []
    assert len(findings(text, GDP, date(2024, 5, 1))) == 1


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The world population stood at 800 million in 2022.", ["800 million"]),
        ("Tokyo, with a population of 140 million, is large.", ["140 million"]),
        ("The city has a population of 219 million, officials in Beijing said.", ["219 million"]),
        ("The city's population is 219 million.", ["219 million"]),
        ("Germany has 840 million inhabitants.", ["840 million"]),
        ("Some 140 million people live in Tokyo.", ["140 million"]),
        ("Mumbai, a city of 200 million people, floods each year.", ["200 million"]),
        ("Brazil, home to 2.1 billion people, voted on Sunday.", ["2.1 billion"]),
        ("Some 14 million people live in Germany's cities, 3 million people live in Lagos State.", []),
        ("Some 140 million people live in Tokyo Bay.", []),
        ("With 98,000 residents, Boston is the largest town of the fens.", []),
        ("Ecuador's 17.8 billion people will vote on Sunday.", ["17.8 billion"]),
        ("India, home by the count of the UN to 1.4 million people, is large.", ["1.4 million"]),
        ("With 2.1 million people, Brazil is the largest country there.", ["2.1 million"]),
        ("The fort was built in 1850. Arizona, with 10,000 people, was a territory.", []),
        ("Germany has 8.4 million inhabitants, and more cows.", ["8.4 million"]),
        ("The Chinese population of Manila was 300,000.", []),
        ("The Turkish population of Berlin is 20,000.", []),
        ("India has a population of 3,700 tigers.", []),
        ("Algeria's population was an estimated 37.9 (in millions).", []),
    ],
)
def test_populations(text: str, spans: list[str]) -> None:
    assert excerpts(text, PEOPLE) == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("France covers an area of 5.5 million square kilometers.", ["5.5 million square kilometers"]),
        ("Texas covers 268,596 square kilometers.", ["268,596 square kilometers"]),
        ("Texas covers 268,596 square miles.", []),
        ("Beijing covers 164,000 square kilometers.", ["164,000 square kilometers"]),
        ("Greater Tokyo covers 13,500 square kilometers.", []),
    ],
)
def test_areas(text: str, spans: list[str]) -> None:
    assert excerpts(text, AREA) == spans


def gdp_rows() -> list[Reference]:
    names = ("China", "Germany", "Japan", "United States", "Beijing", "Shenzhen", "Guangdong", "Brazil", "Vietnam")
    return [row for name in names for row in TABLE.known(name, "gdp") if row.unit in SENTENCES]


def sentence(row: Reference, factor: Decimal, digits: int) -> str:
    trillions = row.value * factor / Decimal(10) ** 12
    written = format(round(trillions, digits), "f")
    return f"In {row.period}, the GDP of {row.subjects[0]} reached {SENTENCES[row.unit].format(written)}."


@settings(deadline=None)
@given(st.sampled_from(gdp_rows()), st.decimals("0.8", "1.25", places=2), st.integers(2, 4))
def test_what_the_table_says_or_nearly_is_never_flagged(row: Reference, share: Decimal, digits: int) -> None:
    assert findings(sentence(row, share, digits), GDP) == []


@settings(deadline=None)
@given(st.sampled_from(gdp_rows()), st.sampled_from([Decimal(10), Decimal(1000), Decimal("0.1"), Decimal("0.001")]))
def test_a_slip_by_powers_of_ten_is_always_flagged(row: Reference, factor: Decimal) -> None:
    assert len(findings(sentence(row, factor, 6), GDP)) == 1


def test_a_place_where_something_lies_is_not_what_its_output_is_of() -> None:
    assert loud("Anlan county in China has 800,000 residents. Its gross domestic product was 110.4 billion yuan.") == []
    assert loud("China is growing. Its gross domestic product was 126 billion yuan in 2023.")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Beijing's GDP reached 4,376.07 billion yuan in 2023.", 1),
        ("The GDP of Zhejiang was 8.26 trillion yuan in 2023.", 1),
        ("Beijing's GDP reached 3,100 billion yuan in the first three quarters of 2023.", 0),
        ("The GDP of Wenling was 128.5 billion yuan in 2023.", 0),
    ],
)
def test_what_is_known_of_a_place_bears_a_figure_out(text: str, count: int) -> None:
    assert len(ticks(text, GDP)) == count


def test_a_known_output_is_no_slip_of_scale() -> None:
    assert findings("Beijing's GDP reached 4,376.07 billion yuan in 2023.") == []
    assert [found.rule for found in findings("The city's exports reached 4,376.07 billion yuan in 2023.")] == [
        "wan-yi-slip"
    ]
