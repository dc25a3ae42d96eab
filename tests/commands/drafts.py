"""Short articles with known slips, and a run of the command line in this process."""

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from factcheck.__main__ import main

CLEAN = "The road is 15 miles (24 km) long.\n"
WRONG = "The road is 15 miles (240 km) long.\n"
NOTED = "The index climbed from 0.8868 in 2016 to 0.997 in 2020.\n"
HIGH = "The GDP of Beijing reached 4.03 trillion yuan in 2021.\n"
LOW = "The GDP of Beijing reached 3.61 trillion yuan in 2021.\n"
RULE = "unit-conversion-mismatch"
NOTED_RULE = "unequal-precision"
CROSS_RULE = "articles-disagree"


class Outcome(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(self.out)
        return read

    @property
    def rules(self) -> list[tuple[str, str]]:
        """Return (path, rule) of each finding of a JSON report."""
        return [(finding["path"], finding["rule"]) for finding in self.report["findings"]]


class Desk:
    """A folder with articles, and the command line run in it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def put(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def run(self, *arguments: str) -> Outcome:
        code = main(arguments)
        return Outcome(code, *self._capsys.readouterr())
