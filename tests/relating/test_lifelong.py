from datetime import date

import pytest

from factcheck.model.statement import FOR_LIFE
from factcheck.pipeline import statements_of
from tests.checking.ran import article, resources

DAY = date(2024, 5, 14)


def lives(text: str) -> list[tuple[str, str, str, str]]:
    """Return (subject, measure, first year, last year) of what an article says for life."""
    said = statements_of(article(text, DAY), resources())
    return [
        (each.subject, each.measure, str(each.narrow_low), str(each.narrow_high))
        for each in said
        if each.period == FOR_LIFE
    ]


@pytest.mark.parametrize(
    ("text", "subject", "measure", "first", "last"),
    [
        ("Elena Marchetti, 46, will step down.", "elena marchetti", "birth", 1977, 1978),
        ("Elena Marchetti, aged 46, will step down.", "elena marchetti", "birth", 1977, 1978),
        ("He met 46-year-old Moussa Faki Mahamat on Monday.", "moussa faki mahamat", "birth", 1977, 1978),
        ("Elena Marchetti was born in 1976 in Turin.", "elena marchetti", "birth", 1976, 1976),
        ("Elena Marchetti (born 3 May 1976) is a singer.", "elena marchetti", "birth", 1976, 1976),
        ("Bergmann AG, founded in 1887, makes pumps.", "bergmann", "founding", 1887, 1887),
        ("The club was strong. Acme Inc. was first established in March 1998.", "acme", "founding", 1998, 1998),
        ("Founded in 1985, ZTE is a maker of telephones.", "zte", "founding", 1985, 1985),
        ("The Alma Bridge, which was built in 1931, was closed.", "alma bridge", "building", 1931, 1931),
        ("Port Alma Airport opened in 1957.", "port alma airport", "opening", 1957, 1957),
    ],
)
def test_what_stays_true_for_life(text: str, subject: str, measure: str, first: int, last: int) -> None:
    assert lives(text) == [(subject, f"year of {measure}", str(first), str(last))]


@pytest.mark.parametrize(
    "text",
    [
        "Elena Marchetti, 46 at the time, was named chief executive.",
        "In 2010 Elena Marchetti, 46, was named chief executive.",
        "He met a 28-year-old Northport Rovers striker.",
        "On March 3, 14, people came.",
        "Munn was born in July 1980.",
        "It opened in 1976.",
        "The war lasted from 1939, 45, 46 at most.",
        "Highway 12, 46, and others were closed.",
    ],
)
def test_what_is_no_life(text: str) -> None:
    assert lives(text) == []
