"""Errors that were printed are found, and their corrected forms are left alone."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.checking.ran import findings, loud

FILES = sorted(Path(__file__).parent.glob("*.yaml"))
MISSED = "missed"


def read(path: Path) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return cases


CASES = [case for path in FILES if path.stem != MISSED for case in read(path)]
NOT_FOUND = [case for path in FILES if path.stem == MISSED for case in read(path)]
EACH = pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
EACH_TWIN = pytest.mark.parametrize("case", CASES + NOT_FOUND, ids=lambda case: case["case"])
EACH_MISSED = pytest.mark.parametrize("case", NOT_FOUND, ids=lambda case: case["case"])


def day(case: dict[str, Any]) -> date | None:
    found = case.get("date")
    return found if found is None or isinstance(found, date) else date.fromisoformat(found)


@EACH
def test_the_error_is_found_by_its_rule_once_and_by_no_other(case: dict[str, Any]) -> None:
    told = [found for found in findings(case["wrong"], published=day(case)) if found.level.value != "note"]
    assert [(found.rule, found.level.value) for found in told] == [(case["rule"], case["level"])]


@EACH_TWIN
def test_the_clean_twin_is_left_alone(case: dict[str, Any]) -> None:
    assert loud(case["clean"], published=day(case)) == []


@EACH_MISSED
def test_what_is_listed_as_missed_is_missed(case: dict[str, Any]) -> None:
    told = loud(case["wrong"], published=day(case))
    assert told == [], f'"{case["case"]}" is found now: move it from missed.yaml to the cases that are found'


def test_every_case_has_all_its_fields() -> None:
    assert all({"case", "wrong", "clean", "rule", "level"} <= set(case) for case in CASES)
    assert all({"case", "wrong", "clean", "reason"} <= set(case) for case in NOT_FOUND)
    assert len({case["case"] for case in CASES + NOT_FOUND}) == len(CASES + NOT_FOUND)


def test_of_the_corrections_that_the_text_itself_proves_nine_of_ten_are_found() -> None:
    """The sources are numbered by case; those of the three files of retold corrections and the missed ones count."""
    provable = {case["source"] for case in CASES + NOT_FOUND if case.get("provable")}
    missed = {case["source"] for case in NOT_FOUND if case.get("provable")}
    assert len(provable) >= 34
    assert len(missed) <= len(provable) / 10
