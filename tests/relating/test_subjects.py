import pytest

from factcheck.relating.subjects import split_phrase
from tests.relating.related import claim_of


@pytest.mark.parametrize(
    ("text", "figure", "subject", "measure"),
    [
        ("Beijing's GDP reached 4 trillion yuan.", "4 trillion yuan", "beijing", "gdp"),
        ("In 2023, the GDP of Norland was $410 billion.", "$410 billion", "norland", "gdp"),
        ("The population of New South Wales stood at 8 million.", "8 million", "new south wales", "population"),
        ("The city's GDP reached 4 trillion yuan.", "4 trillion yuan", "the city", "gdp"),
        ("Later the firm said Acme's revenue was $5 billion.", "$5 billion", "acme", "revenue"),
        ("Exports amounted to $5 billion.", "$5 billion", "", "exports"),
        ("Acme's fleet has grown to 40 ships.", "40 ships", "acme", "fleet ships"),
        ("Acme's revenue was $2 billion in the year to June.", "$2 billion", "acme", "revenue"),
        ("Acme's revenue was $2 billion in early 2023.", "$2 billion", "acme", "revenue"),
        ("Acme's sales rose by 5% in 2023.", "5%", "acme", "sales"),
        ("In 2023 Acme reported net revenue of $5 billion.", "$5 billion", "acme", "net revenue"),
        ("Acme's profit was $2 per share.", "$2 per share", "acme", "profit"),
        ("Acme's profit of $5 million in 2022 was a record.", "$5 million", "acme", "profit"),
        ("Revenue at Acme Corp was $5 million.", "$5 million", "acme corp", "revenue"),
        ("Acme Holdings posted a profit of $5 million.", "$5 million", "acme holdings", "profit"),
    ],
)
def test_who_and_what_stand_before_the_verb(text: str, figure: str, subject: str, measure: str) -> None:
    claim = claim_of(text, figure)
    assert (claim.subject, claim.measure) == (subject, measure)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Acme's revenue reached $5 billion (4.6 billion euros).", "4.6 billion euros"),
        ("Acme's revenue rose from $4 billion to $5 billion.", "$5 billion"),
        ("Acme's revenue rose by 5% to $5 billion.", "$5 billion"),
        ("Acme's revenue was, after a year of strikes and closures, all of $5 billion.", "$5 billion"),
        ("Costs were high, and $5 billion was lost.", "$5 billion"),
        ("Acme's revenue was $2 billion in Europe in 2023.", "$2 billion"),
        ("It reported revenue of $2 billion.", "$2 billion"),
        ("Acme reported 5% growth and revenue of $2 billion.", "$2 billion"),
        ("Acme, a baker, reported revenue of $2 billion.", "$2 billion"),
        ("Acme reported revenue of $2 billion in Europe.", "$2 billion"),
        ("Acme's revenue rose by $2 billion in 2023.", "$2 billion"),
        ("Acme's revenue rose $2 billion in 2023.", "$2 billion"),
        ("Acme's revenue rose from $2 billion in 2022.", "$2 billion"),
    ],
)
def test_a_figure_behind_another_one_or_far_from_the_verb_has_no_subject(text: str, figure: str) -> None:
    assert claim_of(text, figure).subject == ""


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("the GDP of Beijing", ("Beijing", "GDP")),
        ("Beijing’s total GDP", ("Beijing", "GDP")),
        ("unemployment in the United States", ("United States", "unemployment")),
        ("the number of patients", ("", "number of patients")),
        ("5 * 3", ("", "")),
    ],
)
def test_phrases_are_split_into_who_and_what(phrase: str, parts: tuple[str, str]) -> None:
    assert split_phrase(phrase) == parts
