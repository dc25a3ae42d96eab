"""Errors that were printed are found, and their corrected forms are left alone."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.checking.ran import findings, loud

CASES = yaml.safe_load((Path(__file__).parent / "published.yaml").read_text(encoding="utf-8"))
EACH = pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])


def day(case: dict[str, Any]) -> date | None:
    found = case.get("date")
    return found if found is None or isinstance(found, date) else date.fromisoformat(found)


@EACH
def test_the_error_is_found_by_its_rule_once_and_by_no_other(case: dict[str, Any]) -> None:
    told = [found for found in findings(case["wrong"], published=day(case)) if found.level.value != "note"]
    assert [(found.rule, found.level.value) for found in told] == [(case["rule"], case["level"])]


@EACH
def test_the_clean_twin_is_left_alone(case: dict[str, Any]) -> None:
    assert loud(case["clean"], published=day(case)) == []


def test_every_case_has_all_its_fields() -> None:
    assert all({"case", "wrong", "clean", "rule", "level"} <= set(case) for case in CASES)
    assert len({case["case"] for case in CASES}) == len(CASES)
