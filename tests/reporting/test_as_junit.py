from pathlib import Path

import pytest
import xmlschema
from junitparser import JUnitXml

from factcheck.model.finding import Level
from factcheck.model.report import Report
from tests.reporting.reported import CLEAN, FULL, REPORTS, rendered

SCHEMA = xmlschema.XMLSchema(str(Path(__file__).with_name("data") / "junit.xsd"))


@pytest.mark.parametrize("silenced", [False, True])
@pytest.mark.parametrize("made", REPORTS)
def test_a_report_is_what_build_servers_take(made: Report, silenced: bool) -> None:
    SCHEMA.validate(rendered(made, "junit", silenced=silenced))


def read(made: Report, *, silenced: bool = False) -> JUnitXml:
    return JUnitXml.fromstring(rendered(made, "junit", silenced=silenced).encode())


def results(suites: JUnitXml) -> dict[str, list[str]]:
    """Return the verdicts by suite, "passed" for none."""
    return {
        str(suite.name): [str(case.result[0]._tag) if case.result else "passed" for case in suite] for suite in suites
    }


def test_a_finding_fails_from_the_fail_level_on() -> None:
    assert results(read(FULL)) == {
        "broken%.txt": ["error"],
        "news desk/sales.txt": ["failure", "passed"],
        "old.txt": ["failure"],
    }
    assert results(read(FULL._replace(fail_level=Level.ERROR)))["news desk/sales.txt"] == ["passed", "passed"]
    assert (read(FULL).tests, read(FULL).failures, read(FULL).errors) == (4, 2, 1)


def test_what_was_silenced_is_skipped_where_it_is_asked_for() -> None:
    assert results(read(FULL, silenced=True))["news desk/sales.txt"] == ["failure", "passed", "skipped", "skipped"]


def test_a_clean_file_is_one_test_that_passed() -> None:
    assert results(read(CLEAN)) == {"news desk/sales.txt": ["passed"]}
