from datetime import date

import pytest

from factcheck.model.statement import Statement
from factcheck.pipeline import statements_of
from tests.checking.ran import article, resources

DAY = date(2024, 5, 14)


def last(text: str) -> Statement:
    return statements_of(article(text, DAY), resources())[-1]


@pytest.mark.parametrize(
    ("text", "subject", "period", "inherited"),
    [
        ("Marlow Motors posted its results for 2023. Revenue was 48 billion euros.", "marlow motors", "2023", 2),
        (
            "Kestrel Foods to close Hull plant\n\nIt is old. Revenue was £1.48 billion in 2023.",
            "kestrel foods",
            "2023",
            1,
        ),
        (
            "Kestrel Foods to close Hull plant\n\nThe company's revenue was £2 billion in 2023.",
            "kestrel foods",
            "2023",
            0,
        ),
        ("Norland is poor. GDP grew 2.1 percent in 2023.", "", "2023", 0),
        ("China has slowed. GDP grew 5.2 percent in 2023.", "china", "2023", 1),
        ("China and France have slowed. GDP grew 5.2 percent in 2023.", "", "2023", 0),
        (
            "Acme Corp. and Bolt Motors met. Acme Corp. spoke. Bolt Motors left. Revenue was $2 billion in 2023.",
            "",
            "2023",
            0,
        ),
        (
            "Marlow Motors posted its results for 2023. Its bank's Swedish unit reported revenue of $2 billion.",
            "",
            "2023",
            0,
        ),
        (
            "Marlow Motors posted results for 2022 and 2023. Marlow Motors had revenue of $2 billion.",
            "marlow motors",
            "",
            0,
        ),
    ],
)
def test_a_slot_is_inherited_where_the_article_has_one_candidate(
    text: str, subject: str, period: str, inherited: int
) -> None:
    said = last(text)
    assert said.subject == subject
    if subject:
        assert (said.period, said.inherited) == (period, inherited)
