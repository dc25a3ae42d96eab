"""A sum of which only a part is quoted is the article's own affair."""

import pytest

from factcheck.model.finding import Level
from tests.checking.ran import findings


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("rate-times-base-mismatch", "One percent of $21.1 billion, or $2 billion, would be raised."),
        ("sum-mismatch", "There were 12 people in total: five men and nine women."),
    ],
)
def test_nothing_quoted_keeps_its_level(rule: str, text: str) -> None:
    assert any(found.level is not Level.NOTE for found in findings(text, rule))


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("rate-times-base-mismatch", 'A tax of 1% on $21.1 billion would raise "$2 billion", he said.'),
        ("share-mismatch", 'Seven of the 20 patients ("80 percent") recovered, she said.'),
        ("amount-and-percent-differ", 'Revenue rose $12 million, or "25%", to $92 million, she said.'),
    ],
)
def test_what_the_article_itself_denies_is_not_only_the_speakers(rule: str, text: str) -> None:
    (found,) = findings(text, rule)
    assert found.level is not Level.NOTE
    assert "speaker" not in found.message


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("rate-times-base-mismatch", '"The tax of 1% on $21.1 billion would raise $2 billion," the minister said.'),
        ("share-mismatch", '"Seven of the 20 patients, or 80 percent, recovered," she said.'),
        ("amount-and-percent-differ", '"Revenue rose $12 million, or 25%, to $92 million," she said.'),
    ],
)
def test_a_sum_that_is_quoted_whole_is_a_note(rule: str, text: str) -> None:
    (found,) = findings(text, rule)
    assert found.level is Level.NOTE
    assert found.message.endswith("It is the speaker's figure.")
