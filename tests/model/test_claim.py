from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from factcheck.model.claim import BasePeriod, Basis, Claim, Direction, Status
from factcheck.model.interval import Interval
from factcheck.model.mention import Form, Mention, Numeral
from factcheck.model.quantity import Quantity, QuantityKind, Reading
from factcheck.model.span import Span
from factcheck.model.unit import Currency, Unit
from tests.checking.ran import article


def claim(unit: Unit | Currency | None, kind: QuantityKind) -> Claim:
    span = Span(0, 1)
    mention = Mention(Form.FIGURE, span, span, 0, Numeral(span, "5"))
    point = Interval.point(Decimal(5))
    quantity = Quantity(mention, kind, (Reading(Decimal(5), unit, point, point, point),), 0, 1)
    return Claim(quantity, 0, "acme", "revenue", "2023")


YUAN, DOLLAR = claim(Currency("CNY"), QuantityKind.MONEY), claim(Currency("USD"), QuantityKind.MONEY)


def test_claims_with_one_key_have_who_what_when_and_unit_in_common() -> None:
    assert YUAN.key == YUAN._replace(sentence=7).key
    assert YUAN.key != DOLLAR.key
    assert claim(Unit("km", "length", Fraction(1000)), QuantityKind.MEASURE).key != YUAN.key


@pytest.mark.parametrize(
    "change",
    [
        {"subject": "bolt"},
        {"measure": "profit"},
        {"period": "2022"},
        {"direction": Direction.UP},
        {"status": Status.TARGET},
        {"basis": Basis.REAL},
        {"base_period": BasePeriod.YEAR},
    ],
)
def test_every_slot_keeps_claims_apart(change: dict[str, Any]) -> None:
    assert YUAN._replace(**change).key != YUAN.key


@pytest.mark.parametrize("slot", ["subject", "measure", "period"])
def test_a_claim_without_who_what_or_when_has_no_key(slot: str) -> None:
    unknown: dict[str, Any] = {slot: ""}
    assert YUAN._replace(**unknown).key is None


def test_the_sentence_around_a_span_is_found_or_there_is_none() -> None:
    text = "Sales rose by 5%. Costs fell by 3%.\n\n0 Comment(s)\n"
    found = article(text)
    for figure, sentence in (("5%", "Sales rose by 5%."), ("3%", "Costs fell by 3%.")):
        around = found.sentence_around(Span(text.index(figure), text.index(figure) + 2))
        assert around is not None
        assert around.of(text) == sentence
    assert found.sentence_around(Span(10, 25)) is None
    assert found.sentence_around(Span(text.index("Comment"), text.index("Comment") + 7)) is None
