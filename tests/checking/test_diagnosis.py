from decimal import Decimal

import pytest

from factcheck.checking.diagnosis import (
    WRONG_DIGIT,
    Slip,
    Typed,
    diagnosed,
    is_mistyped,
    is_swapped,
    is_swapped_pair,
    power_of_ten,
    slip_between,
)
from factcheck.model.interval import EXACT, Interval


def around(value: str) -> Interval:
    return Interval.point(Decimal(value)).widened(Decimal("0.02"))


@pytest.mark.parametrize(
    ("stated", "computed", "said"),
    [
        ("240", "24.1", "10 times too large"),
        ("2.4", "24.1", "10 times too small"),
        ("23000000000", "23100000", "a thousand times too large, as a million that became a billion"),
        ("23", "23100", "a thousand times too small, as a billion that became a million"),
        ("241", "24", "10 times too large"),
        ("100", "10000", "100 times too small"),
        ("30", "24", ""),
        ("24", "24", ""),
    ],
)
def test_a_power_of_ten_is_named(stated: str, computed: str, said: str) -> None:
    assert power_of_ten(around(stated), around(computed)) == said


@pytest.mark.parametrize(
    ("stated", "computed", "said"),
    [
        ("1171", "1117", "may have two digits swapped"),
        ("46.72", "47.62", "may have two digits swapped"),
        ("116", "1116", "may have lost a digit"),
        ("1.16", "1.216", "may have lost a digit"),
        ("12233", "1233", "may have a digit too many"),
        ("21", "12", ""),
        ("1117", "1117.4", ""),
        ("1118", "1117", ""),
        ("98000", "0.089", ""),
        ("500", "0", ""),
        ("512", "0", ""),
        ("1171", "11.17", ""),
        ("0.116", "0.1216", "may have lost a digit"),
        ("1.16", "1.126", "may have lost a digit"),
        ("123", "13", ""),
        ("22.4", "24.16", "may have two digits swapped"),
    ],
)
def test_a_slip_of_the_finger_is_named(stated: str, computed: str, said: str) -> None:
    far = Interval.point(Decimal("7e9")), Interval.point(Decimal("3e-9"))
    assert diagnosed(*far, typed=Typed(Decimal(stated), Decimal(computed))) == said


def test_slips_are_tried_in_their_order() -> None:
    other_way, base = Slip("fits the change the other way", around("30")), Slip("fits another base", around("30"))
    typed = Typed(Decimal("3012"), Decimal("3102"))
    assert diagnosed(around("30"), around("300"), other_way, typed=typed) == "is 10 times too small"
    assert diagnosed(around("30"), around("7"), other_way, base, typed=typed) == "fits the change the other way"
    assert diagnosed(around("41"), around("7"), other_way, typed=typed) == "may have two digits swapped"
    assert diagnosed(around("41"), around("7"), other_way) == ""


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [
        ("1.92", "1.29", True),
        ("1.902", "1.92", True),
        ("1.92", "1.902", True),
        ("20", "2", False),
        ("192", "1.29", False),
        ("1" * 28 + "12", "1" * 28 + "21", True),
    ],
)
def test_neighbors_change_places_zeros_at_the_end_included(one: str, other: str, is_so: bool) -> None:
    assert is_swapped(Decimal(one), Decimal(other)) is is_so


@pytest.mark.parametrize(
    ("stated", "computed", "is_so"),
    [
        ("4321", "4371", True),
        ("0.431", "0.437", True),
        ("43", "47", True),
        ("1171", "1117", True),
        ("4321", "4378", False),
        ("43", "470", False),
        ("5", "0", False),
    ],
)
def test_one_digit_in_its_place_may_be_another(stated: str, computed: str, is_so: bool) -> None:
    assert is_mistyped(Typed(Decimal(stated), Decimal(computed))) is is_so


def test_a_slip_between_two_figures_may_be_in_either() -> None:
    assert slip_between(Decimal(116), Decimal(1216)) == "may have lost a digit"
    assert slip_between(Decimal(1216), Decimal(116)) == "may have a digit too many"
    assert slip_between(Decimal(24), Decimal(24)) == ""
    assert slip_between(Decimal(432), Decimal(482)) == WRONG_DIGIT
    assert slip_between(Decimal(43), Decimal(47)) == ""
    assert slip_between(Decimal(432), Decimal(987)) == ""


def test_a_power_of_ten_tells_nothing_of_one_digit_unless_it_is_sure() -> None:
    assert slip_between(Decimal(2), Decimal(20)) == ""
    assert slip_between(Decimal(2), Decimal(20), is_sure=True) == "is 10 times too small"
    assert slip_between(Decimal(24), Decimal(240)) == "is 10 times too small"


def test_two_digits_are_a_swapped_pair_at_one_place_only() -> None:
    assert is_swapped_pair(Decimal("6.2"), Decimal("2.6"))
    assert not is_swapped_pair(Decimal("6.2"), Decimal("26"))
    assert not is_swapped_pair(Decimal("4.4"), Decimal("4.4"))
    assert not is_swapped_pair(Decimal("123"), Decimal("321"))


@pytest.mark.parametrize(
    ("stated", "meant", "swapped"),
    [
        ("1.92", "1.29", True),
        ("62", "26", True),
        ("120", "210", True),
        ("20", "2", False),  # a power of ten
        ("2.6", "62", False),
        ("190", "109", True),  # the zero at the end is one of the neighbors
        ("1234", "1324", True),
        ("1234", "4321", False),
        ("1234", "1432", False),  # no neighbors
        ("44", "44", False),
    ],
)
def test_two_neighbors_that_changed_places(stated: str, meant: str, swapped: bool) -> None:
    assert is_swapped(Decimal(stated), Decimal(meant)) is swapped


def test_a_fraction_has_no_digits_that_could_slip() -> None:
    sixth = EXACT.divide(Decimal(1), Decimal(6))
    third = EXACT.divide(Decimal(1), Decimal(3))
    assert slip_between(sixth, third) == slip_between(third, sixth) == ""
