import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck import Config, ConfigError, Level, check_paths, check_text, extract_paths
from tests.commands.drafts import CLEAN, CROSS_RULE, HIGH, LOW, NOTED, NOTED_RULE, RULE, WRONG, Desk


def test_a_text_is_checked() -> None:
    (finding,) = check_text(WRONG).findings

    assert (finding.rule, finding.location.span.of(WRONG)) == (RULE, "15 miles (240 km)")


def test_a_text_is_read_in_its_format() -> None:
    (finding,) = check_text("<p>The road is 15&nbsp;miles <b>(240 km)</b> long.</p>", suffix=".html").findings

    assert finding.rule == RULE


def test_a_text_of_an_unknown_format_fails() -> None:
    report = check_text(WRONG, suffix=".odt")

    assert report.articles == ()
    assert "cannot read files of type .odt" in report.failures[0].reason


def test_the_date_of_a_text_can_be_given() -> None:
    (article,) = check_text(CLEAN, date=dt.date(2024, 1, 12)).articles

    assert article.document.published is not None
    assert article.document.published.day == dt.date(2024, 1, 12)


def test_a_date_with_a_time_is_that_day() -> None:
    (article,) = check_text(CLEAN, date=dt.datetime(2024, 1, 12, 23, 59)).articles

    assert article.document.published is not None
    assert article.document.published.day == dt.date(2024, 1, 12)


@pytest.mark.parametrize(
    ("given", "remedy"),
    [("2024-01-12", r"date=datetime.date.fromisoformat\('2024-01-12'\)"), (20240112, r"date=datetime.date\(")],
)
def test_what_is_no_date_is_refused_with_a_remedy(given: object, remedy: str) -> None:
    expected = f"expected a datetime.date, found {given!r}; remedy: {remedy}"
    with pytest.raises(TypeError, match=expected):
        # Callers without a type checker are whom the message is for.
        check_text(CLEAN, date=given)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=expected):
        check_paths([], date=given)  # type: ignore[arg-type]


def test_one_path_in_place_of_a_list_is_refused() -> None:
    with pytest.raises(TypeError, match=r"paths: expected a list of texts.*remedy: paths=\['a.txt'\]"):
        check_paths("a.txt")
    with pytest.raises(TypeError, match=r"remedy: select=\['dates'\]"):
        check_paths(["a.txt"], select="dates")


def test_no_text_and_no_paths_are_clean() -> None:
    assert check_text("").findings == ()
    assert check_paths([]).articles == ()


def test_paths_are_checked_and_failures_collected(desk: Desk) -> None:
    desk.put("b.txt", WRONG)
    desk.put("a.txt", CLEAN)
    report = check_paths(["missing.txt", "b.txt", "a.txt"])

    assert [article.uri for article in report.articles] == ["a.txt", "b.txt"]
    assert [failure.uri for failure in report.failures] == ["missing.txt"]
    assert [finding.rule for finding in report.findings] == [RULE]


def test_the_wishes_of_a_caller_are_heard(desk: Desk) -> None:
    desk.put("a.txt", HIGH + "\n" + NOTED + "\n" + WRONG)
    desk.put("old.txt", LOW)

    def rules(**wishes: object) -> list[str]:
        return [finding.rule for finding in check_paths(["a.txt"], **wishes).findings]  # type: ignore[arg-type]

    assert rules() == [NOTED_RULE, RULE]
    assert rules(min_level=Level.WARNING) == [RULE]
    assert rules(select=[NOTED_RULE]) == [NOTED_RULE]
    assert rules(ignore=[NOTED_RULE]) == [RULE]
    assert rules(corpus=["old.txt"]) == [CROSS_RULE, NOTED_RULE, RULE]
    assert rules(corpus=["old.txt"], cross=False) == [NOTED_RULE, RULE]
    assert rules(config=Config(levels={NOTED_RULE: Level.ERROR}), min_level=Level.ERROR) == [NOTED_RULE, RULE]


def test_settings_that_cannot_be_used_are_raised(desk: Desk) -> None:
    desk.put("a.txt", CLEAN)

    with pytest.raises(ConfigError, match="no-such-rule"):
        check_paths(["a.txt"], select=["no-such-rule"])


def test_a_silenced_finding_is_counted(desk: Desk) -> None:
    desk.put("a.txt", f"# factcheck: ignore {RULE} -- as the ministry says\n{WRONG}")
    report = check_paths(["a.txt"])

    assert report.findings == ()
    assert [one.reason for one in report.silenced] == ["as the ministry says"]


def test_extracting_checks_nothing(desk: Desk) -> None:
    desk.put("a.txt", WRONG)
    report = extract_paths(["a.txt", "missing.txt"])

    assert [claim.quantity.unit_symbol for claim in report.articles[0].claims] == ["mi", "km"]
    assert report.findings == ()
    assert len(report.failures) == 1


def test_a_file_that_is_named_twice_is_checked_once(desk: Desk) -> None:
    desk.put("a.txt", WRONG)

    assert len(check_paths(["a.txt", "./a.txt", "."]).findings) == 1


@pytest.mark.parametrize("name", factcheck.__all__)
def test_every_name_of_the_face_is_there(name: str) -> None:
    assert getattr(factcheck, name) is not None


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chekc_text'"):
        factcheck.chekc_text  # noqa: B018 - looking the name up is the test


def test_the_face_imports_nothing_before_it_is_used(tmp_path: Path) -> None:
    program = "import sys, factcheck; sys.exit('factcheck.api' in sys.modules)"
    root = str(Path(__file__).parents[2])

    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env={"PYTHONPATH": root}, check=True)
