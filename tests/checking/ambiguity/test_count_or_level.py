import pytest

from tests.checking.ran import findings, messages

RULE = "count-or-magnitude"


def test_both_readings_are_told() -> None:
    (found,) = findings("The province has fostered three trillion-yuan-level industries.", RULE)
    assert found.message == (
        '"three trillion-yuan-level industries" can mean three industries of CNY 1 trillion each, or industries of CNY '
        "3 trillion."
    )
    assert found.level.value == "warning"


def test_a_list_as_long_as_the_count_is_evidence_for_the_count() -> None:
    text = "It built four hundred-billion industrial clusters: cars, chips, drugs and steel."
    (found,) = findings(text, RULE)
    assert [each.note for each in found.evidence] == ["a list of four follows, which supports the count"]


@pytest.mark.parametrize(
    "text",
    [
        "The agent sold five million-dollar homes last spring.",
        "The city wants to build a trillion-yuan-level industry.",
        "About two hundred thousand visitors came.",
        "The cave holds three billion-year-old rocks.",
        "The fund manages a $2 trillion-plus portfolio.",
    ],
)
def test_wordings_with_one_reading(text: str) -> None:
    assert messages(text, RULE) == []


def test_wording_that_english_has_too_is_a_note() -> None:
    (found,) = findings("The city is home to three trillion-yuan clusters.", "count-or-magnitude")
    assert found.level.value == "note"
    (level,) = findings("The city is home to three trillion-yuan-level clusters.", "count-or-magnitude")
    assert level.level.value == "warning"


@pytest.mark.parametrize(
    "text",
    [
        "The zone has two 100-billion-yuan-level clusters.",
        "It built six ten-billion-yuan-level parks.",
        "He ran two hundred-meter sprints.",
        "The agent sold five million-dollar homes.",
    ],
)
def test_what_no_number_word_can_multiply(text: str) -> None:
    assert messages(text, "count-or-magnitude") == []
