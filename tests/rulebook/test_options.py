from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.rule import OptionValue
from factcheck.rulebook.options import fit_option, read_option, type_of


@pytest.mark.parametrize(
    ("raw", "default", "value"),
    [
        ("7", 5, 7),
        ("-7", 5, -7),
        ("0.5", 0.1, 0.5),
        ("2", 0.1, 2.0),
        ("true", False, True),
        ("false", True, False),
        ("both", "one", "both"),
        (["a", "b"], (), ("a", "b")),
        ([], ("a",), ()),
    ],
)
def test_a_written_option_gets_the_type_of_the_default(
    raw: str | list[str], default: OptionValue, value: OptionValue
) -> None:
    read = read_option(raw, default)
    assert read == value
    assert type(read) is type(default)


@pytest.mark.parametrize(
    ("raw", "default"),
    [
        ("7.5", 5), ("", 5), ("seven", 5), ("٧", 5), ("--7", 5), ("many", 0.1), ("nan", 0.1), ("inf", 0.1),
        ("yes", False), ("1", True), ("a", ()), (["a"], "b"), (["7"], 5),
    ],
)  # fmt: skip
def test_another_type_is_refused(raw: str | list[str], default: OptionValue) -> None:
    assert read_option(raw, default) is None


@pytest.mark.parametrize(
    ("value", "default", "fitted"),
    [(7, 5, 7), (0.5, 0.1, 0.5), (2, 0.1, 2.0), (True, False, True), ("x", "y", "x"), (["a"], (), ("a",))],
)
def test_a_configured_option_of_the_right_type_fits(value: object, default: OptionValue, fitted: OptionValue) -> None:
    found = fit_option(value, default)
    assert found == fitted
    assert type(found) is type(default)


@pytest.mark.parametrize(
    ("value", "default"),
    [
        (True, 5),
        (1, True),
        ("7", 5),
        (7.5, 5),
        (True, 0.1),
        ("0.5", 0.1),
        (5, "x"),
        ("a", ()),
        ([1], ()),
        (("a",), "b"),
    ],
)
def test_a_configured_option_of_another_type_does_not_fit(value: object, default: OptionValue) -> None:
    assert fit_option(value, default) is None


def test_every_type_has_words() -> None:
    words = [type_of(default) for default in (True, 1, 1.0, "x", ())]
    assert words == ["true or false", "a whole number", "a number", "a text", "a list of texts"]


@given(st.integers())
def test_every_whole_number_is_read_back(number: int) -> None:
    assert read_option(str(number), 0) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-1000000, max_value=1000000))
def test_every_decimal_is_read_as_the_nearest_float(number: Decimal) -> None:
    assert read_option(str(number), 0.0) == float(number)
