import pytest

from factcheck.model.span import Span
from factcheck.relating.passages import quoted_in
from tests.relating.related import article_of, passage_of


@pytest.mark.parametrize(
    ("text", "figure", "clause"),
    [
        ("Exports rose by 5%.", "5%", "Exports rose by"),
        ("Imports fell, and exports rose by 5%.", "5%", "exports rose by"),
        ("Imports fell; exports rose by 5%.", "5%", "exports rose by"),
        ("He said that exports rose by 5%.", "5%", "exports rose by"),
        ("The firm (a baker) sold 5%.", "5%", "sold"),
    ],
)
def test_a_clause_begins_behind_a_mark_or_a_conjunction(text: str, figure: str, clause: str) -> None:
    passage = passage_of(text)
    first, last = passage.clause(text.index(figure))
    assert text[passage.words.starts[first] : passage.words.ends[last - 1]] == clause


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "we sold 5" and left.', ['"we sold 5']),
        ("“We sold 5,” he said. “And 6.”", ["“We sold 5,", "“And 6."]),
        ("“We sold 5, he said.", ["“We sold 5, he said."]),
        ('The 5" pipe and the 6" pipe.', []),
        ("Nothing is quoted.", []),
    ],
)
def test_quoted_stretches(text: str, quoted: list[str]) -> None:
    assert [span.of(text) for span in quoted_in(text, Span(0, len(text)))] == quoted


def test_each_figure_belongs_to_the_sentence_that_it_stands_in() -> None:
    text = "A headline of 1%\n\nFirst 2%. Then 3% and 4%.\n\nAt last 5%.\n"
    article = article_of(text)
    for claim in article.claims:
        assert article.sentences[claim.sentence].contains(claim.span)
    assert [claim.quantity.mention.numeral.text for claim in article.claims] == ["1", "2", "3", "4", "5"]
