"""Where a word or sign says how many times as much."""

import pytest

from tests.extracting.figured import figures


@pytest.mark.parametrize(
    "written", ["10-fold", "10 fold", "tenfold", "ten-fold", "ten fold", "2.5-fold", "3x", "3×", "fiftyfold"]
)
def test_a_fold_is_a_multiple(written: str) -> None:
    assert [mention.unit for mention in figures(f"It rose {written} there.")] == ["times"]


@pytest.mark.parametrize(
    "verb",
    ["doubled", "tripled", "trebled", "quadrupled", "quintupled", "sextupled", "septupled", "octupled", "quintupling"],
)
def test_a_verb_is_a_multiple(verb: str) -> None:
    assert [mention.unit for mention in figures(f"Exports {verb} there.")] == ["times"]


@pytest.mark.parametrize(
    "text", ["The 10 folders fell.", "He doubled down on it.", "Twice a week they met.", "A double room was free."]
)
def test_ways_of_speaking_are_none(text: str) -> None:
    assert "times" not in {mention.unit for mention in figures(text)}
