"""An article against statements whose articles are no part of the run."""

from factcheck.model.report import Report
from factcheck.pipeline import findings_of, statements_of
from factcheck.reporting import FORMATS
from factcheck.reporting.screen import Screen
from tests.checking.ran import article, resources

FIRST = article("In 2023 Acme's revenue was $5.2 billion, the company said.", uri="old.txt")
SECOND = article("\nAnalysts were surprised.\n\nIn 2023 Acme's revenue was $52 billion.", uri="new.txt")
TARGET = frozenset({"new.txt"})


def test_an_archived_article_says_what_an_article_of_the_run_does() -> None:
    archived = findings_of([SECOND], resources(), targets=TARGET, archived=statements_of(FIRST, resources()))
    assert archived == findings_of([FIRST, SECOND], resources(), targets=TARGET)
    assert [found.rule for found in archived.findings] == ["articles-disagree"]


def test_every_format_shows_the_archived_figure_and_its_place() -> None:
    outcome = findings_of([SECOND], resources(), targets=TARGET, archived=statements_of(FIRST, resources()))
    report = Report((SECOND,), outcome.findings, outcome.verifications, (), resources().rules)
    for name, render in FORMATS.items():
        shown = "".join(render(report, Screen()))
        assert "$5.2 billion" in shown, name
        assert "old.txt" in shown, name


def test_a_statement_knows_its_place_in_the_file() -> None:
    (statement,) = statements_of(SECOND, resources())
    source = SECOND.document.source
    assert source[statement.source_start : statement.source_end] == "$52 billion"
    assert (statement.line, statement.column) == (4, 28)
    assert statement.sentence == "In 2023 Acme's revenue was $52 billion."
