"""Runs every written form of the data files beside this one.

A positive file has entries [[value]] with `is`, the value (or the two ends) and the likeliest unit or counted noun, the
`kind`, and the `forms` that all mean it; a form stands in the file's `carrier` sentence, or is a sentence by itself in
which braces mark the figure. `bound`, `low` and `high` say what its hedge does, `per` what it is counted for, `level`
that it is an attribute.
A file of the folder `negatives` has entries [[text]] with the `forms` in which no quantity may be found, but all that
`kinds` names.
"""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.document import Block, Document, Role
from factcheck.model.mention import Form
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from factcheck.normalizing import normalize
from factcheck.normalizing.values import value_of

HERE = Path(__file__).parent
LEXICON, CHINESE = load(), load("zh")
LEXICONS = {"en": LEXICON, "zh": CHINESE}
PLACES = Decimal("1e-9")


class Case(NamedTuple):
    """One written form in its sentence: `span` is where the figure stands."""

    text: str
    span: Span
    entry: dict[str, Any]


def document(text: str) -> Document:
    return Document("corpus", text, text, (Block(Role.PARAGRAPH, Span(0, len(text))),))


def quantities(text: str) -> list[Quantity]:
    mentions = extract(document(text), LEXICON, CHINESE)
    found = (normalize(mention, LEXICONS[mention.language]) for mention in mentions)
    return [quantity for quantity in found if quantity is not None]


def in_sentence(form: str, carrier: str) -> tuple[str, Span]:
    """Return the sentence without its braces, and the stretch that they marked."""
    marked = form if "{" in form else carrier.replace("{}", "{" + form + "}")
    start, end = marked.rindex("{"), marked.rindex("}") - 1
    text = marked[:start] + marked[start + 1 : end + 1] + marked[end + 2 :]
    assert not {"{", "}"} & {*text}, f"two figures are marked in {form!r}"
    return text, Span(start, end)


def read(name: str) -> dict[str, Any]:
    with (HERE / name).open("rb") as file:
        return tomllib.load(file)


def positive(name: str) -> list[Any]:
    data = read(name)
    shared = {key: value for key, value in data.items() if key not in {"value", "carrier"}}
    cases = []
    for entry in data["value"]:
        for form in entry["forms"]:
            text, span = in_sentence(form, data.get("carrier", "{}"))
            cases.append(pytest.param(Case(text, span, shared | entry), id=f"{name[:-5]}: {form}"))
    return cases


def negative(name: str) -> list[Any]:
    return [
        pytest.param(form, entry.get("kinds", []), id=form) for entry in read(name)["text"] for form in entry["forms"]
    ]


NEGATIVES = sorted(f"negatives/{path.name}" for path in HERE.glob("negatives/*.toml"))
POSITIVES = sorted(path.name for path in HERE.glob("*.toml") if path.name != "dates.toml")


@pytest.mark.parametrize("case", [case for name in POSITIVES for case in positive(name)])
def test_a_written_form_means_its_value(case: Case) -> None:
    found = {quantity.mention.span: quantity for quantity in quantities(case.text)}
    assert case.span in found, [quantity.mention.span.of(case.text) for quantity in found.values()]
    quantity = found[case.span]
    assert quantity.kind == case.entry["kind"]
    value, _, unit = case.entry["is"].partition(" ")
    assert quantity.unit_symbol == unit
    assert quantity.per == case.entry.get("per", quantity.per)
    assert written_ends(quantity) == [pytest.approx(Decimal(end), rel=PLACES) for end in value.split("..")]
    assert quantity.mention.bound == case.entry.get("bound", "")
    assert quantity.mention.level == case.entry.get("level", quantity.mention.level)


BOUNDED = [case for name in POSITIVES for case in positive(name) if "low" in case.values[0].entry]


@pytest.mark.parametrize("case", BOUNDED)
def test_a_hedge_sets_the_ends_of_what_can_be_meant(case: Case) -> None:
    quantity = next(quantity for quantity in quantities(case.text) if quantity.mention.span == case.span)
    assert quantity.best.narrow.low == (Decimal(case.entry["low"]) if case.entry["low"] else None)
    assert quantity.best.narrow.high == (Decimal(case.entry["high"]) if case.entry["high"] else None)


@pytest.mark.parametrize(("text", "kinds"), [case for name in NEGATIVES for case in negative(name)])
def test_no_quantity_is_found_where_there_is_none(text: str, kinds: list[str]) -> None:
    mentions = extract(document(text), LEXICON, CHINESE)
    assert [mention.span.of(text) for mention in mentions if mention.form is Form.FIGURE] == []
    assert [mention.form.value for mention in mentions] == kinds


def written_ends(quantity: Quantity) -> list[Decimal]:
    """Return the value, or the two ends of a range as written, or the ends of a vague word, in whole units."""
    best, mention = quantity.best, quantity.mention
    if mention.upper is not None:
        ends = (value_of(numeral, LEXICONS[mention.language]) for numeral in (mention.numeral, mention.upper))
        return [end.amount for end in ends if end is not None]
    if best.value is not None:
        return [best.value]
    return [end for end in (best.narrow.low, best.narrow.high) if end is not None]
