import pytest

from tests.extracting.figured import figures


@pytest.mark.parametrize(
    ("text", "span", "parts"),
    [
        ("He is 6ft 2in tall.", "6ft 2in", [("2", "in")]),
        ("He is 6 feet 2 inches tall.", "6 feet 2 inches", [("2", "inches")]),
        ("The 6-foot-4 guard left.", "6-foot-4", [("4", "in")]),
        ("She stands 5 ft 4 in tall.", "5 ft 4 in", [("4", "in")]),
        ("She stands 5 ft 4 in her socks.", "5 ft 4", [("4", "in")]),
        ("He is six-foot-two and heavy.", "six-foot-two", [("two", "in")]),
        ("The baby weighed 6 pounds 3 ounces.", "6 pounds 3 ounces", [("3", "ounces")]),
        ("It took 2 hours 15 minutes.", "2 hours 15 minutes", [("15", "minutes")]),
        (
            "It took 2 hours, 15 minutes and 3 seconds.",
            "2 hours, 15 minutes and 3 seconds",
            [("15", "minutes"), ("3", "seconds")],
        ),
        ("He got two years and three months.", "two years and three months", [("three", "months")]),
        ("It is 1 m 80 cm wide.", "1 m 80 cm", [("80", "cm")]),
        ("He weighs 10 stone 4 pounds.", "10 stone 4 pounds", [("4", "pounds")]),
    ],
)
def test_a_measure_in_several_units_is_one(text: str, span: str, parts: list[tuple[str, str]]) -> None:
    (figure,) = figures(text)
    assert figure.span.of(text) == span
    assert [(part.numeral.text, part.unit) for part in figure.parts] == parts


@pytest.mark.parametrize(
    "text",
    [
        "They ran 5 km and 400 meters.",  # two races
        "It took 2.5 hours and 15 minutes.",
        "It took 2 hours and 75 minutes.",
        "It is 6 feet and 40 inches.",
        "They spent 3 hours and 5 months.",
        "It is 3m x 4m large.",
    ],
)
def test_two_measures_stay_two(text: str) -> None:
    assert [figure.parts for figure in figures(text)] == [(), ()]
