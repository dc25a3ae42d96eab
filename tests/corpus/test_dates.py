"""Runs every date and period of `dates.toml`: its kind, the date as text, and the days that are meant."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.date_spans import days_of
from factcheck.model.document import Block, Document, Role
from factcheck.model.mention import Mention
from factcheck.model.span import Span

LEXICON, CHINESE = load(), load("zh")
FILE = Path(__file__).parent / "dates.toml"
DATA: dict[str, Any] = tomllib.loads(FILE.read_text(encoding="utf-8"))


def mentions(text: str) -> tuple[Mention, ...]:
    return extract(Document("corpus", text, text, (Block(Role.PARAGRAPH, Span(0, len(text))),)), LEXICON, CHINESE)


@pytest.mark.parametrize(
    ("form", "entry"), [pytest.param(form, entry, id=form) for entry in DATA["date"] for form in entry["forms"]]
)
def test_a_date_is_typed_and_means_its_days(form: str, entry: dict[str, str]) -> None:
    (mention,) = mentions(f"It rose in {form}, they said.")
    assert mention.form == entry["kind"]
    assert mention.date is not None
    assert mention.date.iso() == entry["is"]
    days = days_of(mention.date, DATA["published"])
    assert ("" if days is None else "..".join(map(str, days))) == entry.get("days", "")


def test_days_that_count_from_the_publication_need_it() -> None:
    for text in ("last year", "yesterday", "October 14", "September", "the third quarter"):
        (mention,) = mentions(f"It rose in {text}.")
        assert mention.date is not None
        assert days_of(mention.date, None) is None


def test_a_quarter_that_has_not_begun_is_the_one_of_the_year_before() -> None:
    (mention,) = mentions("It rose in the third quarter.")
    assert mention.date is not None
    assert days_of(mention.date, date(2024, 2, 1)) == (date(2023, 7, 1), date(2023, 9, 30))
