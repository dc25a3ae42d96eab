"""What a letter glued to digits means."""

import pytest

from tests.extracting.figured import figures


def letter(text: str) -> tuple[str, str, str]:
    """Return magnitude, unit and sense of the first figure."""
    found = figures(text)[0]
    return found.numeral.scale, found.unit, found.sense


@pytest.mark.parametrize(
    "text",
    [
        "Sales hit 50m.",
        "50m people came.",
        "60m Britons came.",
        "2m more people came.",
        "A 2m-strong union struck.",
        "Its 40m registered users left.",
        "From 20m to 50m people came.",
        "The population grew to 50m.",
        "The firm is worth 300m now.",
        "They own 21.4m sq ft of shops.",
        "The land is 3m sq m.",
    ],
)
def test_people_goods_and_money_are_counted_by_the_million(text: str) -> None:
    assert letter(text)[0] == "m"


@pytest.mark.parametrize(
    "text",
    [
        "A 50m pool opened.",
        "It was 50m long.",
        "A 50m-long wall fell.",
        "She won by 50m there.",
        "The 100m in 9.58s was won.",
        "He ran 100m there.",
        "The 1500m was won.",
        "It lay 30m below it.",
        "A 3m x 4m room was free.",
        "A 25m square pool was dug.",
    ],
)
def test_distances_are_meters(text: str) -> None:
    assert letter(text) == ("", "m", "length")


@pytest.mark.parametrize("text", ["It ended 20m ago.", "About 20m ago it began."])
def test_times_are_minutes(text: str) -> None:
    assert letter(text) == ("", "m", "time")


@pytest.mark.parametrize("text", ["The 5m 20s video has many views.", "Its 2h 20m film has many views."])
def test_parts_of_a_time_are_no_magnitude(text: str) -> None:
    assert letter(text)[0] == ""


@pytest.mark.parametrize("text", ["There it was 50m.", "The firm. 50m it was.", "In 2020 10m left."])
def test_without_a_telling_word_nothing_is_decided(text: str) -> None:
    assert letter(text)[0] == ""
    assert letter(text)[2] == ""


def test_a_word_of_another_sentence_tells_nothing() -> None:
    assert letter("Sales rose. There it was 50m. The pool closed.") == ("", "m", "")


@pytest.mark.parametrize(
    ("text", "scale"),
    [("It was cooled to 4.2K there.", ""), ("It has 50K followers.", "K"), ("It costs 50K there.", "K")],
)
def test_kelvins_need_a_word_of_physics(text: str, scale: str) -> None:
    assert letter(text)[0] == scale
