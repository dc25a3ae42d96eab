"""Several processes say what one says, in the same order, and are not begun for little."""

import json
from pathlib import Path

import pytest

from factcheck.config import Config
from factcheck.runs import mapping
from factcheck.runs.inputs import Input
from tests.commands.drafts import HIGH, LOW, WRONG, Desk


@pytest.fixture
def many(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(mapping, "_WORTH_A_PROCESS", 0)
    monkeypatch.setattr(mapping, "_SMALL_PIECE", 100)
    for number in range(30):
        desk.put(f"{number:02}.txt", (WRONG, HIGH, LOW, "Nothing.\n")[number % 4] * (1 + number % 5))
    desk.put("sub/factcheck.toml", 'ignore = ["conversion"]\n[per-file-ignores]\n"b.txt" = ["across"]\n')
    desk.put("sub/a.txt", WRONG)
    desk.put("sub/b.txt", HIGH)
    return desk


def test_two_and_three_processes_say_what_one_says(many: Desk) -> None:
    one = many.run(".", "--format", "json")
    assert len(one.rules) > 10
    assert many.run(".", "--format", "json", "--jobs", "2") == one
    assert many.run(".", "--format", "json", "--jobs", "3") == one
    listed = many.run("extract", ".", "--format", "jsonl")
    assert many.run("extract", ".", "--format", "jsonl", "--jobs", "2") == listed
    assert len([json.loads(line) for line in listed.out.splitlines()]) > 30


def test_little_is_read_in_one_process(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put("a.txt", WRONG)
    desk.put("b.txt", WRONG)
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", None)
    assert len(desk.run(".", "--format", "json", "--jobs", "2").rules) == 2


def test_pieces_are_of_like_size_and_keep_the_order(tmp_path: Path) -> None:
    files = [Input(str(tmp_path / name), name, Config()) for name in "abcdefgh"]
    sizes = [10_000, 10_000, 900_000, 10_000, 20_000, 200_000, 0, 300_000]
    pieces = mapping._pieces(files, sizes, 2)
    assert [file.uri for piece in pieces for file in piece] == list("abcdefgh")
    assert [[file.uri for file in piece] for piece in pieces] == [["a", "b"], ["c"], ["d", "e"], ["f"], ["g", "h"]]
