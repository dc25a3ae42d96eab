"""The examples of docs/adding-a-form.md, applied as they stand there: what was unknown is then read."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from factcheck.extracting import extract
from factcheck.lexicon import compiling, load
from factcheck.lexicon.loading import FOLDER, lexicon_of
from factcheck.model.document import Block, Document, Role
from factcheck.model.lexicon import Lexicon
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from factcheck.normalizing import normalize

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "adding-a-form.md").read_text(encoding="utf-8")
DATA = re.compile(r"In `factcheck/lexicon/([a-z.]+)`, below the line `([^`]+)`:\n\n    (.+)\n")
CORPUS = re.compile(r"At the end of `tests/corpus/([a-z.]+)`:\n\n((?:    .+\n)+)")


class Example(NamedTuple):
    """One section of the page: the line, where it goes, and the entry of the corpus."""

    file: str
    below: str
    line: str
    corpus: str
    entry: dict[str, Any]


def examples() -> list[Example]:
    found = []
    for section in PAGE.split("\n## ")[1:]:
        data, corpus = DATA.search(section), CORPUS.search(section)
        if data is not None and corpus is not None:
            entry = "\n".join(line[4:] for line in corpus[2].splitlines())
            found.append(Example(data[1], data[2], data[3], corpus[1], tomllib.loads(entry)["value"][0]))
    return found


EXAMPLES = examples()


def holds(text: str, example: Example) -> bool:
    return f"\n{example.line}\n" in text


def source_with(example: Example, name: str) -> dict[str, Any]:
    text = (Path(FOLDER) / name).read_text(encoding="utf-8")
    if name == example.file and not holds(text, example):
        assert text.count(f"\n{example.below}\n") == 1, f"{example.below} is not one line of {name}"
        text = text.replace(f"\n{example.below}\n", f"\n{example.below}\n{example.line}\n")
    return tomllib.loads(text)


def lexicon_with(example: Example) -> Lexicon:
    sources = (source_with(example, name) for name in ("en.toml", "units.toml", "currencies.toml"))
    return lexicon_of("en", compiling.compiled_from("en.toml", *sources))


def reads(example: Example, form: str, lexicon: Lexicon) -> bool:
    """Whether a form in the carrier of its corpus file is exactly the quantity that the entry says."""
    with (ROOT / "tests" / "corpus" / example.corpus).open("rb") as file:
        shared = tomllib.load(file)
    text = shared["carrier"].replace("{}", form)
    start = text.index(form)
    block = Block(Role.PARAGRAPH, Span(0, len(text)))
    found = [normalize(mention, lexicon) for mention in extract(Document("made", text, text, (block,)), lexicon)]
    spans = [quantity.span for quantity in found if quantity is not None]
    return spans == [Span(start, start + len(form))] and says(found[0], {**shared, **example.entry})


def says(quantity: Quantity | None, entry: dict[str, Any]) -> bool:
    assert quantity is not None
    value, _, unit = entry["is"].partition(" ")
    ends = [quantity.best.narrow.low, quantity.best.narrow.high]
    limits = [Decimal(entry[end]) for end in ("low", "high") if end in entry]
    right = quantity.best.value == Decimal(value) and quantity.unit_symbol == unit and quantity.kind == entry["kind"]
    return right and quantity.mention.bound == entry.get("bound", "") and (not limits or limits == ends)


def test_the_page_has_an_example_of_every_kind() -> None:
    assert [example.file for example in EXAMPLES] == ["units.toml", "currencies.toml", "en.toml", "en.toml"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.line)
def test_a_documented_line_makes_its_forms_readable(example: Example) -> None:
    forms = example.entry["forms"]
    is_there = holds((Path(FOLDER) / example.file).read_text(encoding="utf-8"), example)
    assert all(reads(example, form, load()) for form in forms) == is_there, "the example shows nothing new"
    lexicon = lexicon_with(example)
    assert [form for form in forms if not reads(example, form, lexicon)] == []
