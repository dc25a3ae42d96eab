"""Files made by real programs, read as a person reads them; `files/README.md` says how each was made."""

import re
from pathlib import Path

import pytest

from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.reading import READERS, read
from factcheck.reading.prose import RAISED
from tests.reading.listing import listing

FILES = Path(__file__).parent / "files"
NAMES = sorted(path.name for path in FILES.iterdir() if path.suffix in READERS and path.name != "README.md")
FIGURE = re.compile(r"\d(?:[\d.,]*\d)?")


def document_of(name: str) -> Document:
    return read(str(FILES / name), name)


@pytest.mark.parametrize("name", NAMES)
def test_a_real_file_is_read_as_its_listing_says(name: str) -> None:
    expected = (FILES / "read" / f"{name}.listing").read_text(encoding="utf-8")

    assert listing(document_of(name)) == expected


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_of_a_real_file_stands_in_its_source_as_it_is_read(name: str) -> None:
    document = document_of(name)
    figures = [Span(*match.span()) for match in FIGURE.finditer(document.text)]

    assert figures
    for figure in figures:
        assert document.in_source(figure).of(document.source).translate(RAISED) == figure.of(document.text).translate(
            RAISED
        )


def test_no_file_is_without_a_note_of_how_it_was_made() -> None:
    notes = (FILES / "README.md").read_text(encoding="utf-8")

    assert [name for name in NAMES if f"`{name}`" not in notes] == []
