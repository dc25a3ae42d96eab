import json
from pathlib import Path

import pytest

from bench import extraction
from bench.extraction import FLOOR, IDLE, OURS, OURS_ON_SAMPLE, THEIRS, Timing
from factcheck.lexicon import load
from factcheck.reading import read_text

_TEXT = "The road is 15 miles long, and one of us may walk it on May 5.\n\nIt cost more than $3 million.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(_TEXT)
    return path


def _run(article: Path, *options: str) -> int:
    return extraction.main([str(article), "--megabytes", "0.001", "--runs", "1", "--sample", "1", *options])


def test_what_was_found_is_overwritten_and_nothing_else() -> None:
    document = read_text(_TEXT, "a.txt", ".txt")

    idle = extraction.without_figures(document, load())

    assert idle.text == _TEXT.replace("15 miles", "x" * 8).replace("May 5", "x" * 5).replace(
        "more than $3 million", "x" * 20
    )
    assert extraction.quantities([document], load()) == 2
    assert extraction.quantities([idle], load()) == 0


def test_documents_are_repeated_until_they_hold_enough() -> None:
    documents = [read_text("five\n", "a.txt", ".txt"), read_text("12 apples\n", "b.txt", ".txt")]

    assert [document.uri for document in extraction.repeated(documents, 16)] == ["a.txt", "b.txt", "a.txt"]


def test_a_sample_is_taken_from_all_over_the_documents() -> None:
    documents = [read_text(f"{letter * 600}\n", f"{letter}.txt", ".txt") for letter in "abcdef"]

    assert [piece.strip()[0] for piece in extraction.stretches(documents, 1803)] == ["a", "c", "e"]
    assert len(extraction.stretches(documents, 100_000)) == 6


def test_ratios_compare_speeds_within_the_run() -> None:
    timings = {OURS: Timing(2, 4000, 10), IDLE: Timing(0.5, 4000, 0), FLOOR: Timing(0.1, 4000, 5)}

    assert list(extraction.ratios(timings).values()) == [None, 0.25, 20]

    sampled = {OURS_ON_SAMPLE: Timing(0.1, 100, 1), THEIRS: Timing(12, 100, 1)}
    assert extraction.ratios(timings | sampled)["times as fast as quantulum3"] == pytest.approx(120)


def test_a_run_says_what_it_ran_on_and_writes_the_same_as_json(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extraction, "peer", lambda: None)
    written = tmp_path / "timings.json"

    assert _run(article, "--json", str(written)) == 0

    lines = capsys.readouterr().out.splitlines()
    found = json.loads(written.read_text())
    assert lines[0] == found["ran on"]
    assert str(article) in lines[0]
    assert lines[-1].endswith("remedy: pip install quantulum3")
    assert found["timings"][OURS]["size"] >= 1000
    assert found["ratios"]["times as fast as quantulum3"] is None


def test_quantulum3_reads_the_same_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def parse(piece: str) -> list[str]:
        read.append(piece)
        return ["15 miles"]

    monkeypatch.setattr(extraction, "peer", lambda: parse)

    timings = extraction.compared(["5 km", "more than $3 million", "none"], load())

    assert read == ["5 km", "more than $3 million", "none"]
    assert (timings[THEIRS].found, timings[OURS_ON_SAMPLE].found) == (3, 2)
    assert timings[THEIRS].size == timings[OURS_ON_SAMPLE].size


@pytest.mark.parametrize("demand", [("--idle-at-most", "0"), ("--at-least", "100")])
def test_a_demand_that_is_not_met_fails(
    article: Path, demand: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extraction, "peer", lambda: None)

    assert _run(article, *demand) == 1


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no prose in"):
        extraction.main([str(tmp_path)])
