"""Python before 3.11.5 loses its place in a possessive group that gives up halfway: "1,800," was a figure there."""

import re
from pathlib import Path

import pytest

SOURCES = sorted((Path(__file__).parents[2] / "factcheck").rglob("*.py"))
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+|\(\?>")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: "/".join(path.parts[-2:]))
def test_no_group_is_possessive(path: Path) -> None:
    assert POSSESSIVE_GROUP.findall(path.read_text(encoding="utf-8")) == []


def test_a_possessive_group_is_seen() -> None:
    assert POSSESSIVE_GROUP.search(r"(?:,[0-9]++)++")
    assert POSSESSIVE_GROUP.search(r"(?:-[a-z]+){0,12}+")
    assert not POSSESSIVE_GROUP.search(r"(?:,[0-9]++)+ \)+")
