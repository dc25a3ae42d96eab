"""Files made by real programs, read as a person reads them; `files/README.md` says how each was made."""

import re
from pathlib import Path

import pytest

from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.reading import READERS, holds_records, read
from factcheck.reading.prose import RAISED
from factcheck.reading.readers import text_of
from factcheck.reading.records import Record, read_record, records_of
from tests.reading.listing import listing

FILES = Path(__file__).parent / "files"
NAMES = sorted(path.name for path in FILES.iterdir() if path.suffix in READERS and path.name != "README.md")
FIGURE = re.compile(r"\d(?:[\d.,]*\d)?")


def documents_of(name: str) -> list[Document]:
    """Return the article of a file, or the articles of a file of several."""
    path = FILES / name
    if not holds_records(str(path)):
        return [read(str(path), name)]
    records = [one for one in records_of(text_of(str(path), name), name, path.suffix, {}) if isinstance(one, Record)]
    return [read_record(one.text, one.uri, path.suffix, {})._replace(origin=one.origin) for one in records]


@pytest.mark.parametrize("name", NAMES)
def test_a_real_file_is_read_as_its_listing_says(name: str) -> None:
    expected = (FILES / "read" / f"{name}.listing").read_text(encoding="utf-8")

    assert "\n".join(listing(document) for document in documents_of(name)) == expected


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_of_a_real_file_stands_in_its_source_as_it_is_read(name: str) -> None:
    for document in documents_of(name):
        figures = [Span(*match.span()) for match in FIGURE.finditer(document.text)]

        assert figures
        for figure in figures:
            in_source = document.in_source(figure).of(document.source)
            assert in_source.translate(RAISED) == figure.of(document.text).translate(RAISED)


def test_no_file_is_without_a_note_of_how_it_was_made() -> None:
    notes = (FILES / "README.md").read_text(encoding="utf-8")

    assert [name for name in NAMES if f"`{name}`" not in notes] == []
