from datetime import date

import pytest

from tests.checking.said import said

RULE = "late-announcement"
DAY = date(2024, 6, 4)


@pytest.mark.parametrize(
    "form",
    [
        "The bridge will open on {} after years of work.",
        "The talks are to begin on {}.",
        "The law is set to take effect on {}, the ministry said.",
        "She will visit the new plant in Turin on {}.",
    ],
)
def test_a_day_that_has_passed_is_flagged(form: str) -> None:
    assert len(said(RULE, form.format("June 2, 2024"), DAY)) == 1
    assert len(said(RULE, form.format("2 June 2023"), DAY)) == 1
    assert said(RULE, form.format("June 3, 2024"), DAY) == []
    assert said(RULE, form.format("June 30, 2024"), DAY) == []
    assert said(RULE, form.format("June 2, 2024")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The bank will replace the notes printed in 2010.",
        "He had said that the bridge will open in 2022.",
        "“The bridge will open in 2022,” he told the council.",
        "In 2020 the mayor announced that the bridge will open in 2022.",
    ],
)
def test_what_was_announced_back_then_is_left_alone(text: str) -> None:
    assert said(RULE, text, DAY) == []
