import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reporting.encoding import Row, Value, encoded, listed, number

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.decimals(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("5.60", "5.6"),
        ("38415.9E+9", "38415900000000"),
        ("100", "100"),
        ("-0.050", "-0.05"),
        ("0.00", "0"),
        ("0.30000000000000000000000000000000001", "0.30000000000000000000000000000000001"),
        ("1E+5000", "1E+5000"),
        ("1.5E-100", "1.5E-100"),
    ],
)
def test_a_number_is_written_with_all_its_digits(value: str, written: str) -> None:
    assert number(Decimal(value)) == written


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_number_read_back_is_the_same_number(value: Decimal) -> None:
    assert json.loads(number(value), parse_float=Decimal, parse_int=Decimal) == value


@given(VALUES)
def test_what_is_encoded_reads_back_the_same(value: Value) -> None:
    assert json.loads(encoded(value), parse_float=Decimal) == value


def test_text_is_escaped_as_json_demands_and_otherwise_readable() -> None:
    assert encoded('亿 "\x1b\n') == '"亿 \\"\\u001b\\n"'


@pytest.mark.parametrize("rows", [[], [{"a": 1}], [{"a": 1}, {"a": "b"}]])
def test_a_list_has_a_row_a_line_and_is_json(rows: list[Row]) -> None:
    text = "".join(listed("rows", rows, last=True))

    assert json.loads("{" + text + "}") == {"rows": rows}
    assert text.count("\n") == (len(rows) + 2 if rows else 1)
