from factcheck.reporting.fingerprints import fingerprints
from factcheck.reporting.places import Places
from tests.reporting.made import article, at, finding


def marks(text: str, message: str = "5 is not 6.", nths: tuple[int, ...] = (0,), uri: str = "a.txt") -> list[str]:
    made = article(text, uri)
    return list(fingerprints([finding(at(made, "5", nth), message=message) for nth in nths], Places([made])))


def test_a_fingerprint_stays_when_the_article_around_it_changes() -> None:
    assert marks("Sales were 5.") == marks("A new first line.\n\nAll in all, sales were 5, we hear.")


def test_a_fingerprint_stays_when_the_message_is_reworded() -> None:
    assert marks("Sales were 5.", "5 is not 6.") == marks("Sales were 5.", "Here 5, there 6.")


def test_a_fingerprint_changes_with_the_figures_and_the_path() -> None:
    marked = {*marks("5"), *marks("5", "5 is not 7."), *marks("5", uri="b.txt")}

    assert len(marked) == 3


def test_equal_findings_of_an_article_are_counted() -> None:
    first, second = marks("5 and 5", nths=(0, 1))

    assert first != second
    assert [first] == marks("5 and 5")


def test_a_path_that_is_not_utf_8_has_a_fingerprint() -> None:
    assert len(marks("5", uri="caf\udce9.txt")[0]) == 16
