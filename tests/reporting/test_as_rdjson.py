import json
from pathlib import Path

import jsonschema
import pytest

from factcheck.model.report import Report
from tests.reporting.reported import FULL, REPORTS, rendered

SCHEMA = json.loads(Path(__file__).with_name("data").joinpath("rdjson.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("made", REPORTS)
def test_a_report_is_what_reviewdog_documents(made: Report) -> None:
    result = json.loads(rendered(made, "rdjson"))

    jsonschema.Draft202012Validator(SCHEMA).validate(result)
    assert len(result["diagnostics"]) == len(made.findings) + len(made.failures)


def test_columns_count_bytes() -> None:
    _, first, second, _ = json.loads(rendered(FULL, "rdjson"))["diagnostics"]

    # "😀 é sales rose to " is 4 + 1 + 2 + 15 bytes long.
    assert first["location"]["range"] == {"start": {"line": 1, "column": 23}, "end": {"line": 1, "column": 25}}
    assert first["suggestions"] == [{"range": first["location"]["range"], "text": "48"}]
    assert second["severity"] == "INFO"
    assert second["related_locations"][0]["location"] == {"path": "gone.txt", "range": {"start": {"line": 3}}}
