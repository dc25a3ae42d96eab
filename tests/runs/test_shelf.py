"""Articles of a run that are too many for the memory."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import api
from factcheck.model.report import Failure, Report
from factcheck.reporting import FORMATS
from factcheck.reporting.screen import Screen
from factcheck.runs import mapping
from factcheck.runs.inputs import Wishes
from factcheck.runs.shelf import FULL, Shelf, StandIn

ARTICLES = {
    "a.txt": "A road\n\nThe GDP of Beijing reached 4.03 trillion yuan in 2021. The road is 15 miles (20 km) long.\n",
    "b.txt": "Another road\n\nIn 2021, the GDP of Beijing was 3.61 trillion yuan.\n",
    "c.md": "# A third\n\nThe road is 10 miles (30 km) long. <!-- factcheck: ignore unit-conversion-mismatch -->\n",
    "broken.txt": "\0\1\2\3" * 100,
}
Check = Callable[[int, int], Report]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Return a function that checks the articles with so many characters in memory and so many processes."""
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(mapping, "_WORTH_A_PROCESS", 0)

    def checked(kept: int, jobs: int) -> Report:
        monkeypatch.setattr(mapping, "Shelf", lambda: Shelf(kept))
        return api.checked((".",), Wishes(jobs=jobs, cache=False))

    return checked


def shelved(report: Report) -> list[bool]:
    return [isinstance(article, StandIn) for article in report.articles]


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_on_articles_from_disk_is_the_same(check: Check, form: str) -> None:
    near, far = check(10_000, 1), check(0, 1)
    assert (shelved(near), shelved(far)) == ([False] * 3, [True] * 3)
    assert len(near.findings) >= 2
    assert far.findings == near.findings
    assert list(FORMATS[form](far, Screen())) == list(FORMATS[form](near, Screen()))


def test_several_processes_shelve_as_well(check: Check) -> None:
    near, far = check(10_000, 2), check(0, 2)
    assert (shelved(near), shelved(far)) == ([False] * 3, [True] * 3)
    assert far.findings == near.findings
    assert [failure.uri for failure in far.failures] == ["broken.txt"]


def test_articles_go_to_disk_beyond_the_bound(check: Check) -> None:
    assert shelved(check(len(ARTICLES["a.txt"]), 1)) == [False, True, True]


def test_where_there_is_no_room_articles_stay_in_memory_and_a_note_says_so(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    report = check(0, 1)
    assert shelved(report) == [False] * 3
    assert report.notes == (FULL,)
    assert report.findings == check(10_000, 1).findings


def test_a_failure_and_a_book_stay_as_they_are(check: Check) -> None:
    (article, *_) = check(10_000, 1).articles
    book = article._replace(document=article.document._replace(source="x" * 600_000))
    shelf = Shelf(0)
    assert shelf.placed(book) is book
    assert shelf.placed(Failure("a.txt", "why")) == Failure("a.txt", "why")


def test_what_every_run_asks_is_answered_without_reading_the_article_again(check: Check) -> None:
    far, near = check(0, 1).articles, check(10_000, 1).articles
    for one in far:
        assert isinstance(one, StandIn)
        one._shelf._file.close()
    for one, other in zip(far, near, strict=True):
        assert (one.said, one.stated, one.identity) == (other.said, other.stated, other.identity)
        assert one.suppressions == other.document.suppressions
        assert other.identity is not None
    assert [bool(one.suppressions) for one in far] == [False, False, True]


def test_of_an_article_only_what_says_who_or_what_is_kept_for_comparing(check: Check) -> None:
    (first, *_) = check(10_000, 1).articles
    assert first.stated is not None
    assert len(first.claims) == 3
    assert [each.figure for each in first.stated] == ["4.03 trillion yuan", "15 miles"]
