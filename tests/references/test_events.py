import csv
from datetime import date

import pytest

from factcheck.references.events import Events
from factcheck.references.figures import Figures
from tests.references.test_figures import FOLDER


def rows() -> list[dict[str, str]]:
    with (FOLDER / "events.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_event_has_words_that_tell_it_and_days_that_exist() -> None:
    for row in rows():
        assert row["called"] or (row["subjects"] and row["verbs"]), row
        assert row["source"], row
        for day in row["days"].split("|"):
            parts = [*map(int, day.split("-")), 1, 1][:3]
            assert date(*parts), row


def test_no_event_has_two_rows_with_the_same_words() -> None:
    told = [(subject, verb) for row in rows() for subject in row["subjects"].split("|")
            for verb in row["verbs"].split("|") if subject and verb]  # fmt: skip
    kept = [pair for pair in told if told.count(pair) > 1]
    days = {pair: {row["days"] for row in rows() if pair[0] in row["subjects"].split("|")
                   and pair[1] in row["verbs"].split("|")} for pair in kept}  # fmt: skip
    assert all(len(each) == 1 for each in days.values()), days


@pytest.mark.parametrize("name", ["sinking of the Titanic", "assassination of * Franz Ferdinand"])
def test_an_event_is_found_by_the_first_word_of_its_name_that_has_a_capital(name: str) -> None:
    events = Events([f"the event,1912-04-15|1912-04,,,{name},source"])
    word = "Titanic" if "Titanic" in name else "Franz"
    (event,) = events.with_words([word, "sea"])
    assert event.days == ((1912, 4, 15), (1912, 4))
    assert events.with_words(["assassination", "sinking", "the"]) == ()


def test_the_package_knows_the_titanic() -> None:
    (event,) = Figures().events(["Titanic"])
    assert event.days[0] == (1912, 4, 15)
