import json
from pathlib import Path

import jsonschema
import pytest

from factcheck.model.report import Report
from tests.reporting.reported import FULL, REPORTS, rendered

SCHEMA = json.loads(Path(__file__).with_name("data").joinpath("gitlab.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("made", REPORTS)
def test_a_report_is_what_gitlab_documents(made: Report) -> None:
    issues = json.loads(rendered(made, "gitlab"))

    jsonschema.Draft202012Validator(SCHEMA).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(made.findings) + len(made.failures)


def test_an_issue_names_its_rule_and_has_the_fingerprint_of_the_json_report() -> None:
    broken, first, *_ = json.loads(rendered(FULL, "gitlab"))

    assert broken["severity"] == "blocker"
    assert first["description"].splitlines() == [
        "sum-mismatch: 1 and 2 are 3, not 4.",
        'Also news desk/sales.txt:2:21 "20": [the](1) share',
    ]
    assert first["severity"] == "major"
    assert first["location"]["positions"]["begin"] == {"line": 1, "column": 19}
    assert first["fingerprint"] == json.loads(rendered(FULL, "json"))["findings"][0]["fingerprint"]
