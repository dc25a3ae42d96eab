"""Conversions with more digits than their source."""

import pytest

from tests.checking.ran import messages

RULE = "conversion-sharper-than-source"


def test_two_digits_more_than_the_source_are_noted() -> None:
    assert messages("The village is 50 km (31.07 miles) away.", RULE) == [
        "31.07 mi has four digits, and 50 km is known to two at most; 31 mi says as much."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The village is 50 km (31.1 miles) away.",
        "The village is 50.00 km (31.07 miles) away.",
        "He is 6 ft 2 in (187.96 cm) tall.",
        "It cost 50 million yuan ($6.982 million).",
        "A mile (1.609 km) is long.",
        "The hall covers 3,000 m2 (32,292 square feet).",
    ],
)
def test_what_a_source_can_bear(text: str) -> None:
    assert messages(text, RULE) == []
