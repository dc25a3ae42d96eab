import pytest

from factcheck.model.claim import RelationKind
from tests.relating.related import article_of, members, words


def conversions(text: str) -> list[tuple[str, ...]]:
    return members(text, RelationKind.CONVERSION)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The road is 15 miles (24 km) long.", ("15 miles", "24 km")),
        ("The road is 15 miles [about 24 km] long.", ("15 miles", "about 24 km")),
        ("It cost 100 billion yuan (or $13.9 billion).", ("100 billion yuan", "$13.9 billion")),
        ("It cost 100 billion yuan ($13.9 billion, by Friday's rate).", ("100 billion yuan", "$13.9 billion")),
        ("He paid 6.5 billion yuan, or about $1.05 billion, for it.", ("6.5 billion yuan", "or about $1.05 billion")),
        ("The wall is 30 feet or 9.1 meters high.", ("30 feet", "9.1 meters")),
        ("A marathon of 26.2 miles / 42.2 km is long.", ("26.2 miles", "42.2 km")),
        ("The 30-foot fence (9 m) fell.", ("30-foot", "9 m")),
        ("They put up 30-foot fence panels (9 meters).", ("30-foot", "9 meters")),
        ("The year was 1.5C above the average (2.7F).", ("1.5C", "2.7F")),
        ("It lasted 9 hours and 39 minutes, or 0.4 days.", ("9 hours and 39 minutes", "0.4 days")),
        ("He is 6ft 2in (188 cm) tall.", ("6ft 2in", "188 cm")),
        ("Brent stood at $95 a barrel (£75).", ("$95 a barrel", "£75")),
        ("Land sold at 300 yuan per sq m ($42 per sq m).", ("300 yuan per sq m", "$42 per sq m")),
        ("The $30 million penthouse (£23 million) was sold.", ("$30 million", "£23 million")),
        ("It gave €40 million in military aid ($44 million).", ("€40 million", "$44 million")),
        ("The road is 15 miles - or about 24 km - long.", ("15 miles", "or about 24 km")),
        ("It cost €40 million — $44 million — to build.", ("€40 million", "$44 million")),
        ("It cost €40 million; that is, $44 million.", ("€40 million", "$44 million")),
        ("It cost €40 million = $44 million.", ("€40 million", "$44 million")),
        ("It invests 300 trillion won, roughly $230 billion, in all.", ("300 trillion won", "roughly $230 billion")),
        ("It cost €40 million (worth $44 million).", ("€40 million", "$44 million")),
        ("They live in a 20-kilometer (12-mile) radius.", ("20-kilometer", "12-mile")),
    ],
)
def test_two_amounts_that_are_said_to_be_one(text: str, pair: tuple[str, ...]) -> None:
    assert conversions(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "The 10 km race (2 laps) was hard.",  # another dimension
        "A 500 m stretch (2 km away) was closed.",  # more in the brackets
        "The 5-mile and 10-km runs start at noon.",
        "They chose between 10 GB or 1 TB plans.",  # alternatives in one system
        "It lasted 9.5 hours and 39 minutes, or 0.4 days.",  # the end of a longer amount
        "The township (36 square miles), the section (1 square mile), and the quarter (160 acres).",
        "The share rose to 5% (2 percentage points).",
        "The 2 km road (50 m wide) is closed.",
        "The 30-foot tall wooden garden fence panels sold (9 m) fell.",
        "The 30-foot fence that fell (9 m) was new.",
        "He ran 5 km and she ran 3 miles.",
        "It got 20 million euros, about 3 million dollars of it in cash.",
        "It got 20 million euros, 3 million dollars, and some land.",
        "The race is 5 km, or 10 miles for those who want more.",
        "It cost €20 million; that is $4 million more than planned.",
        "The budget is €100 million — $30 million of it from America.",
        "The plant has 5 km – 2 miles too many – of pipes.",
        "Petrol costs $3 a gallon (€0.90 a liter).",  # two prices, of two amounts
    ],
)
def test_two_amounts_that_are_two(text: str) -> None:
    assert conversions(text) == []


def test_a_bracket_may_end_the_text() -> None:
    text = "The road is 15 miles (24 km)"
    (relation,) = article_of(text).relations
    assert relation.span.of(text) == "15 miles (24 km)"


def test_the_passage_ends_with_the_bracket_right_behind() -> None:
    text = "The road is 15 miles (24 km) long."
    (relation,) = article_of(text).relations
    assert relation.span.of(text) == "15 miles (24 km)"


def test_amounts_of_another_time_say_so() -> None:
    text = "The dam cost 90 billion yuan (then worth $10.4 billion)."
    assert words(text, RelationKind.CONVERSION) in ([], ["then worth"])
    assert words("It cost £5 ($8 at the time).", RelationKind.CONVERSION) == ["at the time"]
    assert words("It cost £5 ($8).", RelationKind.CONVERSION) == [""]
