"""A percentage of a small group whose number is told in a sentence before."""

import pytest

from tests.checking.ran import loud, messages

RULE = "impossible-share-for-count"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Twenty-five animals were trained. When shown a sample, {}% of the dogs sat down.", 67, 68),
        ("The trial had 18 volunteers. Nobody was paid. After a week {}% of the participants felt better.", 54, 56),
        ("Twelve schools took part. In the end {}% of the schools stayed.", 77, 83),
        ("There were 18 patients. In the end {}% of them recovered.", 51, 61),
    ],
)
def test_no_whole_number_is_told(text: str, wrong: int, right: int) -> None:
    assert messages(text.format(wrong), RULE)
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Twenty-five animals were trained and 22 were kept. In the end 67% of the dogs sat down.",
        "There were 18 patients. In the end 51% of the doctors left.",
        "There were 180 patients. In the end 51% of them recovered.",
        "There were about 18 patients. In the end 51% of them recovered.",
        "There were 18 patients. In the end 51% of the patients with colds recovered.",
    ],
)
def test_other_groups_are_left_alone(text: str) -> None:
    assert loud(text) == []
