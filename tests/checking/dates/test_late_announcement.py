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


@pytest.mark.parametrize(
    "text",
    [
        "Results will be put online on 27 May 2024, a day earlier than it had said.",
        "The county is to pick a new sheriff on May 14, 2024, and three deputies are running.",
        "Applications must be in by 30 April 2024, said the dean.",
        "The new timetable takes effect on 15 May 2024. The number 9 runs every 12 minutes.",
    ],
)
def test_whatever_is_to_be_done_on_a_whole_day_is_flagged(text: str) -> None:
    assert len(said(RULE, text, DAY)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The tax will be backdated from 1 January 2024, the minister said.",
        "The old timetable took effect on 15 May 2012.",
        "The ban takes effect on 1 July 2024. The old one took effect on 1 June 2012.",
        "The band will play songs from 12 May 1985.",
        "The team is to play in the hall opened on 12 May 2020.",
        "The price will be fixed on 1 June 2023 levels.",
        "The inquiry will report on 4 May 2021 events.",
        "The memorial will be held in 2020 Park.",
        "Under the agreement, troops are to be withdrawn on 1 May 2024.",
        "The treaty states that the islands shall be handed over on 1 January 2000.",
        "Companies must apply by 1 May 2024 to get the grant; 400 did so.",
        "“Applications must be in by 31 March 2024,” the form had said.",
    ],
)
def test_days_that_are_reckoned_from_or_quoted_are_left_alone(text: str) -> None:
    assert said(RULE, text, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "On 12 May 2024 the two ministers will sign the treaty on the border post, long after it was proposed.",
        "In April 2024 the city will open a second tram line.",
        "The ship will leave Durres on 12 May 2024 with 300 people on board.",
        "The board is expected to approve the sale on 6 May 2024.",
        "Voters will go to the polls on 8 May 2024 to elect a mayor.",
        "It will be opened by the president on 3 May 2024.",
        "The old ferry will make its last trip on 3 May 2024.",
        "The verdict is expected on 3 May 2024.",
        "The deadline for bids is 3 May 2024.",
        "Two weeks from now, on 20 May 2024, the bells will ring for the first time in forty years.",
    ],
)
def test_whatever_will_be_done_on_a_day_that_leads_or_closes_is_flagged(text: str) -> None:
    assert len(said(RULE, text, DAY)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "On 3 April 1917 Lenin will arrive at the Finland Station.",
        "On 12 May 2024, voters chose a mayor who will serve for six years.",
        "The inquiry will look into the crash on 12 May 2024.",
        "The mayor will unveil a plaque for the victims of the fire on 2 May 2024.",
        "The family will bury the man shot dead on 12 May 2024.",
        "The firm will recall cars sold on 2 May 2024.",
        "The rules set on 1 May 2024 are expected to last.",
        "The ferry will make the trip that it made on 3 May 2024 again.",
    ],
)
def test_a_day_of_what_has_happened_is_not_announced(text: str) -> None:
    assert said(RULE, text, DAY) == []
