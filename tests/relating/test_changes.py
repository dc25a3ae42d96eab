import pytest

from factcheck.model.claim import RelationKind
from tests.relating.related import article_of, members, words


def changes(text: str) -> list[tuple[str, ...]]:
    return members(text, RelationKind.CHANGE)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Sales rose from 100 to 150.", ("100", "150")),
        ("Sales rose to 150 from 100.", ("100", "150")),
        ("Sales rose to 150 in 2023 from 100.", ("100", "150")),
        ("The index climbed from 0.731 in 2015 to 0.941 in 2019.", ("0.731", "0.941")),
        ("The rate fell from under 40 percent to nearly 20 percent.", ("under 40 percent", "nearly 20 percent")),
        ("Revenue was $5.2 million, up from $4.8 million.", ("$4.8 million", "$5.2 million")),
        ("Profit rose from $5 billion (35 billion yuan) to $6 billion.", ("$5 billion", "$6 billion")),
    ],
)
def test_the_earlier_level_comes_first(text: str, levels: tuple[str, ...]) -> None:
    assert changes(text) == [levels]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Sales rose 50% from 100 to 150.", "50%"),
        ("Sales rose by 50% to 150 from 100.", "50%"),
        ("Sales rose from 100 to 150, up 50%.", "50%"),
        ("Sales rose from 100 to 150, an increase of 50%.", "50%"),
        ("The army shrank from 146,000 to 100,000, a 32% reduction.", "32%"),
        ("Exports rose to $5.2 billion, up 8% from $4.8 billion a year earlier.", "8%"),
        ("Net profit rose 12% to Rs 964 crore against Rs 860 crore in the year-ago period.", "12%"),
        ("Sales grew 8% to $5.2 billion, compared with $4.8 billion a year earlier.", "8%"),
        ("Sales grew 8% year-on-year to $5.2 billion from $4.8 billion a year earlier.", "8%"),
        ("Abortions fell by up to 75% (from 20 million to 5 million).", "up to 75%"),
        ("Unemployment rose by 2 percentage points from 5% to 7%.", "2 percentage points"),
    ],
)
def test_the_change_that_is_stated_beside_the_levels(text: str, stated: str) -> None:
    (found,) = changes(text)
    assert found[2] == stated


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose an average of 5% a year from 100 to 150.",
        "Output rose 5% at constant prices from 100 billion yuan to 130 billion yuan.",
        "Sales rose 5% in May, from 100 in January to 130 in June.",
        "Sales rose 5% annually from 100 to 150.",
        "A 5% tax was added when prices went from 100 to 150.",
        "Profit rose 12% year-on-year to $964 million from $900 million in the previous quarter.",
        "Profit rose 12% sequentially to $964 million from $700 million a year earlier.",
    ],
)
def test_a_percentage_that_is_not_the_change_between_the_levels(text: str) -> None:
    (found,) = changes(text)
    assert len(found) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The train from platform 3 to 5 is late.",
        "He moved from 5 dollars to 7 kilometers.",
        "They sailed from Dover; prices rose to 5% from there.",
        "It grew from 500 to 1.9 million.",  # perhaps 2.1 million
        "From 100 patients only 20 went on to 3 doctors.",
        "Sales fell 3%, up from a fall of 5%.",  # the levels are falls
        "Sales rose 5% to $105 million against a forecast of $110 million.",
        "Sales rose to $105 million against $110 million for a rival.",
        "The home side won by 5 to 3 against 2 rivals.",
    ],
)
def test_figures_that_are_no_two_levels(text: str) -> None:
    assert changes(text) == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Sales rose from 100 to 150.", "rose"),
        ("Sales fell sharply in the second quarter from 150 to 100.", "fell"),
        ("Sales increased by 50% from 100 to 150.", "increased"),
        ("Revenue was $5 million, down from $6 million.", "down"),
        ("The rise in unemployment slowed from 5% to 3%.", ""),
        ("Sales fell, and prices went from 10 to 20.", ""),
        ("Prices rose while estimates went from 20 to 10.", ""),
        ("The change increased outlets from 300 to 200.", ""),
    ],
)
def test_only_the_governing_verb_is_the_word(text: str, verb: str) -> None:
    assert words(text, RelationKind.CHANGE) == [verb]


def test_the_passage_begins_with_from() -> None:
    text = "The index climbed from 0.7312 in 2015 to 0.941 in 2019."
    (relation,) = article_of(text).relations
    assert relation.span.of(text) == "from 0.7312 in 2015 to 0.941"
