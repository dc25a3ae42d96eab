import pytest

from tests.checking.ran import loud, messages, ticks

RULE = "growth-basis-unlabelled"


def test_growth_that_the_levels_do_not_give_is_a_note_where_it_has_no_label() -> None:
    text = "GDP grew 5.2% to 126 trillion yuan, up from 118 trillion yuan a year earlier."
    assert len(messages(text, RULE)) == 1
    assert loud(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "GDP grew 5.2% in real terms to 126 trillion yuan, up from 118 trillion yuan a year earlier.",
        "GDP grew 6.8% to 126 trillion yuan, up from 118 trillion yuan a year earlier.",
        "Sales grew 5.2% to 126 million yuan, up from 118 million yuan a year earlier.",
    ],
)
def test_labelled_or_matching_growth_is_left_alone(text: str) -> None:
    assert messages(text, RULE) == []


def test_labelled_real_growth_beside_a_level_is_ticked() -> None:
    text = "The city's GDP reached 3.8 trillion yuan, a growth rate of 5.6% at constant prices."
    assert ticks(text, RULE) == ["5.6% is labelled as growth at constant prices"]
