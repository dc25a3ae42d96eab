from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.finding import Level
from factcheck.model.span import Span
from factcheck.reporting.html.marking import Mark, pieces, sorted_into

TEXT = "one two three four five six seven"


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, len(TEXT) - 1))
    return Span(start, draw(st.integers(start + 1, len(TEXT))))


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    levels = st.sampled_from(list(Level))
    found = draw(st.lists(st.tuples(spans(), levels), max_size=6))
    rests = draw(st.lists(spans(), max_size=6))
    return [
        *(Mark(span, f"finding-{number}-text", number, level=level) for number, (span, level) in enumerate(found, 1)),
        *(Mark(span, f"evidence-{number}-1", number) for number, span in enumerate(rests, 1)),
    ]


@given(marks(), spans())
def test_pieces_give_back_the_text_and_each_knows_just_the_marks_that_it_lies_in(
    marks: list[Mark], stretch: Span
) -> None:
    made = pieces(TEXT, stretch, marks)
    assert "".join(piece.text for piece in made) == stretch.of(TEXT)
    at = stretch.start
    for piece in made:
        here = Span(at, at + len(piece.text))
        at = here.end
        covering = [mark for mark in marks if mark.span.contains(here)]
        assert covering == [mark for mark in marks if mark.span.overlaps(here)]
        assert sorted(piece.findings) == sorted(mark.number for mark in covering if mark.level is not None)
        assert piece.rests == tuple(sorted({mark.number for mark in covering if mark.level is None}))


@given(marks(), spans())
def test_an_anchor_stands_once_where_its_mark_begins(marks: list[Mark], stretch: Span) -> None:
    anchors = [anchor for piece in pieces(TEXT, stretch, marks) for anchor in piece.anchors]
    assert sorted(anchors) == sorted(mark.anchor for mark in marks if mark.span.overlaps(stretch))


def test_the_gravest_level_shows() -> None:
    span = Span(0, 3)
    levels = [Mark(span, "a", 1, level=Level.NOTE), Mark(span, "b", 2, level=Level.ERROR)]
    assert pieces(TEXT, span, levels)[0].level == "error"


def test_a_figure_lies_under_its_finding() -> None:
    figure, finding = Mark(Span(4, 7), "figure-1", 1, status="flagged"), Mark(Span(0, 9), "f", 1, level=Level.WARNING)
    told = [(piece.text, piece.figure, piece.findings) for piece in pieces(TEXT, Span(0, 13), [figure, finding])]
    assert told == [("one ", None, (1,)), ("two", 1, (1,)), (" t", None, (1,)), ("hree", None, ())]


def test_a_mark_is_sorted_into_every_stretch_that_it_touches() -> None:
    mark = Mark(Span(4, 9), "a", 1)
    assert sorted_into([mark], [Span(0, 4), Span(4, 6), Span(8, 12), Span(12, 14)]) == [[], [mark], [mark], []]
