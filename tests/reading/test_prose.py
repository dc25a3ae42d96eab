"""Collecting prose: white space, blocks, and the segments that lead back to the file."""

import doctest

from factcheck.model.document import Block, Role, Segment
from factcheck.model.span import Span
from factcheck.reading import code_points, prose
from factcheck.reading.code_points import code_point_offsets
from factcheck.reading.prose import Prose


def test_the_examples_of_the_docstrings() -> None:
    assert doctest.testmod(prose).failed == doctest.testmod(code_points).failed == 0
    assert doctest.testmod(prose).attempted + doctest.testmod(code_points).attempted == 5


def test_runs_that_continue_each_other_are_one_segment() -> None:
    made = Prose()
    made.running("up ", 10)
    made.running("5%\n", 13)
    made.running("now", 16)
    made.cut()

    assert made.text == "up 5% now"
    assert made.segments == [Segment(0, 9, 10, 19)]


def test_white_space_of_another_length_is_a_segment_of_its_own() -> None:
    made = Prose()
    made.running("  up \n 5%  ", 0)
    made.cut()

    assert made.text == "up 5%"
    assert made.segments == [Segment(0, 2, 2, 4), Segment(2, 3, 4, 7), Segment(3, 5, 7, 9)]


def test_a_character_written_longer_is_a_segment_of_its_own() -> None:
    made = Prose()
    made.running("a", 0)
    made.write("&", Span(1, 6))
    made.running("b", 6)
    made.cut()

    assert made.segments == [Segment(0, 1, 0, 1), Segment(1, 2, 1, 6), Segment(2, 3, 6, 7)]


def test_blocks_without_visible_text_are_none() -> None:
    made = Prose()
    for _ in range(3):
        made.running(" ", 0)
        made.write("\xa0", Span(0, 6))
        made.cut()
    made.cut(Role.HEADING)
    made.running("x", 9)
    made.cut(Role.TABLE_CELL, (0, 1, 2))
    made.running("y", 20)
    made.cut()

    assert made.text == "x\n\ny"
    assert made.blocks == [Block(Role.HEADING, Span(0, 1)), Block(Role.TABLE_CELL, Span(3, 4), (0, 1, 2))]


def test_one_line_break_is_kept_and_two_end_the_block() -> None:
    made = Prose()
    made.line_break(Span(0, 4))
    made.running("a ", 4)
    made.line_break(Span(6, 10))
    made.running(" b", 10)
    made.line_break(Span(12, 16))
    made.line_break(Span(16, 20))
    made.running("c", 20)
    made.cut()

    assert made.text == "a\nb\n\nc"
    assert [block.span for block in made.blocks] == [Span(0, 3), Span(5, 6)]


def test_byte_offsets_become_offsets_of_characters() -> None:
    source = "aé北😀b"
    offset = code_point_offsets(source)

    starts = [len(source[:place].encode()) for place in range(len(source) + 1)]
    assert [offset(start) for start in starts] == list(range(len(source) + 1))
