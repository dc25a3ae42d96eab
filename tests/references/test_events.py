import csv
import re
from datetime import date

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


def test_every_name_of_an_event_has_one_of_the_words_that_find_it() -> None:
    for row in rows():
        words = row["words"].split("|")
        for name in (*row["subjects"].split("|"), *row["called"].split("|")):
            assert not name or any(word in re.findall(r"\w+", name) for word in words), row


def test_an_event_is_found_by_its_words() -> None:
    events = Events(["Titanic|liner,the event,1912-04-15|1912-04,Titanic|liner,sank,,source"])
    (event,) = events.with_words(["liner", "sea", "Titanic"])
    assert event.days == ((1912, 4, 15), (1912, 4))
    assert (event.name, event.subjects, event.verbs) == ("the event", ("Titanic", "liner"), ("sank",))
    assert events.with_words(["event", "sank", ""]) == ()


def test_the_package_knows_the_titanic() -> None:
    (event,) = Figures().events(["Titanic"])
    assert event.days[0] == (1912, 4, 15)
