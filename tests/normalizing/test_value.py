"""What happens to a value when something is added to it or it is multiplied."""

from decimal import Decimal

from factcheck.normalizing.value import Value


def test_what_is_added_moves_both_ends_and_no_precision() -> None:
    dozens = Value(Decimal(24), Decimal(1), 0, 2, most=Decimal(99))
    assert dozens.plus(Decimal(100)) == dozens._replace(amount=Decimal(124), most=Decimal(199))
    assert Value(Decimal(24)).plus(Decimal(1)) == Value(Decimal(25))


def test_a_negative_factor_turns_the_amount_and_keeps_how_precise_it_is() -> None:
    value = Value(Decimal("2.5"), Decimal("0.1"), 1, 2, spread=Decimal("0.2"))
    turned = value.times(Decimal(-1000), Decimal(1000))
    assert turned == value._replace(amount=Decimal(-2500), ulp=Decimal(100), spread=Decimal(200))
    assert Value(Decimal(2), most=Decimal(9)).times(Decimal(-1), Decimal(1)).most == Decimal(-9)
    assert value.times(Decimal(1), Decimal(1)) is value
