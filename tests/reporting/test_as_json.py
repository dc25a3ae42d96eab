import json

import pytest

from factcheck.model.finding import Evidence, Silenced, Verification
from factcheck.model.report import Failure, Report
from factcheck.model.span import Span
from factcheck.reporting import FORMATS
from factcheck.reporting.schema import Line
from factcheck.reporting.schema import Report as ReportSchema
from factcheck.reporting.screen import Screen
from tests.reporting.made import article, at, finding, report

SALES = article("Sales rose to 50 cars from 40 cars,\nor by 20 percent, from 37.5 million.", "sales.txt")
WITNESS = article("Sales rose by 25 percent.", "old.txt")
FULL = report(
    SALES,
    findings=(
        finding(at(SALES, "20"), evidence=(Evidence(at(WITNESS, "25"), "the same"),)),
        finding(at(SALES, "20"), evidence=()),
    ),
    verifications=(Verification("held", "", (at(SALES, "40"),)),),
    failures=(Failure("broken.txt", "it is a binary file"),),
    witnesses=(WITNESS,),
    silenced=(Silenced(finding(at(SALES, "50")), Span(0, 2), "seen"), Silenced(finding(at(SALES, "40")))),
)


def rendered(report: Report, form: str = "json") -> str:
    return "".join(FORMATS[form](report, Screen()))


@pytest.mark.parametrize("made", [FULL, report(), report(SALES), report(failures=(Failure("b", "gone"),))])
def test_a_report_is_what_the_schema_says(made: Report) -> None:
    ReportSchema.model_validate_json(rendered(made))


def test_a_finding_has_its_place_its_excerpt_and_its_evidence() -> None:
    row = json.loads(rendered(FULL))["findings"][0]

    assert row.pop("fingerprint") != json.loads(rendered(FULL))["findings"][1]["fingerprint"]
    assert row == {
        "rule": "sum-mismatch",
        "family": "sums",
        "level": "warning",
        "confidence": "medium",
        "message": "1 and 2 are 3, not 4.",
        "path": "sales.txt",
        "start": 42,
        "end": 44,
        "line": 2,
        "column": 7,
        "end_line": 2,
        "end_column": 9,
        "label": "",
        "excerpt": "Sales rose to 50 cars from 40 cars, or by 20 percent, from 37.5 million.",
        "evidence": [
            {
                "path": "old.txt",
                "start": 14,
                "end": 16,
                "line": 1,
                "column": 15,
                "label": "",
                "text": "25",
                "note": "the same",
                "archived": None,
            }
        ],
        "suggestion": "",
    }


def test_documents_stand_in_order_of_path_the_failed_ones_with_their_reason() -> None:
    failed, checked = json.loads(rendered(FULL))["documents"]

    assert (failed["path"], failed["status"], failed["error"]) == ("broken.txt", "failed", "it is a binary file")
    assert checked["published"] == {"date": "2024-01-12", "how": "--date"}
    assert checked["counts"] == {
        "error": 0,
        "warning": 2,
        "note": 0,
        "figures": 4,
        "verified": 1,
        "flagged": 1,
        "unchecked": 2,
        "loosely": 0,
    }


def test_the_ledger_has_a_row_for_each_figure() -> None:
    ledger = json.loads(rendered(FULL))["ledger"]

    assert [(row["text"], row["status"], row["rules"]) for row in ledger] == [
        ("50", "unchecked", []),
        ("40", "verified", ["held"]),
        ("20", "flagged", ["sum-mismatch"]),
        ("37.5", "unchecked", []),
    ]
    assert ledger[3]["value"] == 37.5


def test_the_summary_adds_up() -> None:
    summary = json.loads(rendered(FULL))["summary"]

    assert (summary["documents"], summary["failed"], summary["suppressed"]) == (2, 1, 2)
    assert summary["figures"] == summary["verified"] + summary["flagged"] + summary["unchecked"] == 4


def test_the_same_report_gives_the_same_text() -> None:
    assert rendered(FULL) == rendered(FULL)


def test_json_lines_are_findings_then_documents_then_the_summary() -> None:
    from pydantic import TypeAdapter

    lines = rendered(FULL, "jsonl").splitlines()
    read = [TypeAdapter[object](Line).validate_json(line) for line in lines]

    assert [type(line).__name__ for line in read] == [
        *["FindingLine"] * 2,
        *["DocumentLine"] * 2,
        "SummaryLine",
    ]


def test_a_path_that_is_not_utf_8_is_still_json() -> None:
    odd = article("5", "caf\udce9.txt")
    written = rendered(report(odd, findings=(finding(at(odd, "5")),))).encode("utf-8", "backslashreplace")

    assert json.loads(written)["findings"][0]["path"] == "caf\udce9.txt"
