"""A table of written figures: kind, decimals and digits as written, value, unit, and the three intervals.

A line of `figures.txt` is a sentence with one figure or more, and behind bars what each is read as: its kind with its
decimals and digits; its value, "-" where it has none, and unit; what it means strictly, as written, and at its widest.
"""

from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from tests.corpus.test_corpus import quantities

LINES = Path(__file__).with_name("figures.txt").read_text(encoding="utf-8").splitlines()


def plain(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"


def ends(interval: Interval) -> str:
    return f"{plain(interval.low)}..{plain(interval.high)}"


def shown(quantity: Quantity) -> str:
    best = quantity.best
    unit = "" if best.unit is None else f" {best.unit.symbol}{'/' if best.unit.per else ''}{best.unit.per}"
    meanings = " ".join(map(ends, (best.narrow, best.written, best.wide)))
    kind = f"{quantity.kind.value} {quantity.decimals} {quantity.digits}"
    return f"{kind} | {plain(best.value) or '-'}{unit} | {meanings}"


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.partition(" | ")[0])
def test_a_written_figure_means_what_the_table_says(line: str) -> None:
    sentence, _, meant = line.partition(" | ")
    assert " || ".join(map(shown, quantities(sentence))) == meant
