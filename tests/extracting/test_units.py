import pytest

from tests.extracting.figured import figures


def amounts(text: str) -> list[tuple[str, str]]:
    return [(figure.span.of(text), figure.unit) for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It runs 26.2 miles/42.2 km.", [("26.2 miles", "miles"), ("42.2 km", "km")]),
        ("The road is 42.2 km. It ends there.", [("42.2 km", "km")]),
        ('"It is 42.2 km."', [("42.2 km", "km")]),
        ("It is 42.2 km. long.", [("42.2 km.", "km.")]),
        ("It is 5 million sq. ft. in all.", [("5 million sq. ft.", "sq. ft.")]),
        ("A room of 3m x 4m was let.", [("3m", "m"), ("4m", "m")]),
        ("It is 10 by 12 feet.", [("10", "feet"), ("12 feet", "feet")]),
        ("A 10-by-12-foot room was let.", [("10", "foot"), ("12-foot", "foot")]),
        ("It is 10x12 feet.", [("10", "feet"), ("12 feet", "feet")]),
        ("It is 1.2 by 3.4 by 5 metres.", [("1.2", "metres"), ("3.4", "metres"), ("5 metres", "metres")]),
        ("They planted 20,000 mu of forest.", [("20,000 mu", "mu")]),
        ("It has a torque of 300 Nm now.", [("300 Nm", "Nm")]),
        ("It makes 7 nm chips.", [("7 nm", "nm")]),
        ("It burns 6.5 litres/100km now.", [("6.5 litres/100km", "litres/100km")]),
        ("It took 2h15m.", [("2h15m", "h")]),
        ("She ran it in 3m42s.", [("3m42s", "m")]),
        ("It is 6ft2in tall.", [("6ft2in", "ft")]),
        ("It costs $3.2 per million BTU.", [("$3.2 per million BTU", "$")]),
        ("It costs 10 dollars and 50 cents.", [("10 dollars and 50 cents", "dollars")]),
    ],
)
def test_a_unit_ends_where_it_ends(text: str, expected: list[tuple[str, str]]) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    "text",
    ["He has 50 li and more.", "The 4x100m relay was won.", "It is a 6ft2 code.", "It met 7 nm rivals."],
)
def test_what_only_looks_like_a_measure_has_no_unit(text: str) -> None:
    assert [unit for _, unit in amounts(text) if unit] == []
