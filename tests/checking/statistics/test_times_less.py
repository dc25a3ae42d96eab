import pytest

from tests.checking.ran import findings, loud

RULE = "times-less"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Women are three times less likely to apply.", "a third"),
        ("The new chip is twice as small.", "half"),
        ("The pill is 7 times cheaper.", "one part in 7"),
        ("Production was multiplied by 300 percent.", "multiplied by 3"),
    ],
)
def test_a_multiple_on_the_way_down_is_a_note_with_what_is_meant(text: str, meant: str) -> None:
    (found,) = findings(text, RULE)
    assert f"if {meant} is meant" in found.message
    assert loud(text) == []


@pytest.mark.parametrize(
    "text", ["The new chip is four times faster.", "He called three times, less often than she.", "Twice as many came."]
)
def test_a_multiple_on_the_way_up_is_left_alone(text: str) -> None:
    assert findings(text, RULE) == []
