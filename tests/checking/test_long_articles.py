"""Of a long article little is kept for each character, and what is not kept is worked out anew, the same."""

import tracemalloc
from pathlib import Path

import pytest

from factcheck.checking import in_prose, words_of
from factcheck.checking.arithmetic import windows
from factcheck.checking.arithmetic.skeletons import FIGURE, skeleton_of
from factcheck.checking.in_prose import Passages
from factcheck.checking.words_of import Words, lowered
from factcheck.config import Config
from factcheck.model.span import Span
from factcheck.pipeline import KINDS, checked_alone
from factcheck.resources import open_resources
from tests.checking.ran import article

SAMPLE = (Path(__file__).parents[2] / "seeds" / "beijing-first-three-quarters.txt").read_text(encoding="utf-8")
RESOURCES = open_resources(Config(), KINDS)
TALE = (
    "The bakery employs 710 people at its Dover plant, 260 in Ramsgate and 94 drivers. With the 42 at head office the"
    " payroll comes to {}."
)


def test_small_letters_stand_where_the_large_ones_stood() -> None:
    assert lowered("İZMİR, ISPARTA and Ünye") == "İzmİr, isparta and ünye"


def test_small_letters_of_a_text_with_one_that_grows_take_little_room() -> None:
    text = "A figure of 42 shops. " * 20_000 + "İzmir"
    tracemalloc.start()
    try:
        lowered(text)
        assert tracemalloc.get_traced_memory()[1] < 20 * len(text)
    finally:
        tracemalloc.stop()


def test_words_are_whole_wherever_a_long_text_is_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Words(SAMPLE).whole
    monkeypatch.setattr(words_of, "_PART", 3)
    assert Words(SAMPLE).whole == whole
    assert "about" in whole


def test_where_words_stand_is_found_again_after_it_was_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    one = article("Rain fell in May. Sales rose in June. Rain fell again.")
    asked = [(("rain",),), (("sales",),), (("rain", "sales"),), (("fell",), ("may",))]
    known = [list(Passages(one, one.sentences).holding(words)) for words in asked]
    monkeypatch.setattr(in_prose, "_MOST_KEPT", 1)
    passages = Passages(one, one.sentences)
    assert [list(passages.holding(words)) for words in (*asked, *asked)] == known * 2
    assert len(passages._holding) <= 1


def test_windows_that_are_not_kept_are_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"{TALE.format('1,206')}\n\n{SAMPLE}"
    said = checked_alone(article(text), RESOURCES).said
    monkeypatch.setattr(windows, "_MOST_KEPT", 0)
    assert checked_alone(article(text), RESOURCES).said == said
    assert "tally-mismatch" in {told.rule for told in said or ()}


def test_a_sentence_with_figures_takes_two_bytes_for_a_character() -> None:
    one = article(TALE.format("1,106"))
    made = skeleton_of(one, Span(0, len(one.text)))
    assert made is not None
    assert max(map(ord, made.text)) < 0x10000
    assert max(map(ord, FIGURE)) < 0x10000
