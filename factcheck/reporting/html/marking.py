"""A stretch of an article, cut where a mark begins or ends.

Comes in: the text, a span of it, and the marks that may touch it: figures, findings, places that findings rest on.
Goes out: pieces in order, which joined give back the text; each knows every mark that it lies in. Marks may overlap as
they like: a finding on half a figure cuts the figure in two pieces.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.model.finding import Level
from factcheck.model.span import Span


class Mark(NamedTuple):
    """Something that stands at a place of an article.

    `anchor` is the name that links lead to: "figure-3", "finding-1", "evidence-1-2"; `number` is that of the figure,
    or of the finding that stands here or rests on this place.
    """

    span: Span
    anchor: str
    number: int
    status: str = ""
    level: Level | None = None


class Piece(NamedTuple):
    """A run of text under the same marks.

    `figure` is the figure that it is part of, with its `status`; `findings` are those that stand here, `level` the
    gravest of theirs; `rests` are the findings that rest on this place. `anchors` are the marks that begin here.
    """

    text: str
    figure: int | None
    status: str
    findings: tuple[int, ...]
    level: str
    rests: tuple[int, ...]
    anchors: tuple[str, ...]


def sorted_into(marks: Iterable[Mark], stretches: Sequence[Span]) -> list[list[Mark]]:
    """Return for each stretch the marks that touch it; stretches stand in order and never overlap."""
    touching: list[list[Mark]] = [[] for _ in stretches]
    starts = [stretch.start for stretch in stretches]
    ends = [stretch.end for stretch in stretches]
    for mark in marks:
        for index in range(bisect_right(ends, mark.span.start), bisect_left(starts, mark.span.end)):
            touching[index].append(mark)
    return touching


def pieces(text: str, stretch: Span, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """Return the pieces of `stretch`; an anchor stands on the first piece of its mark that lies in the stretch."""
    ends = (end for mark in marks for end in mark.span if stretch.start < end < stretch.end)
    cuts = sorted({stretch.start, stretch.end, *ends})
    waiting = sorted(marks, key=lambda mark: mark.span, reverse=True)
    here: list[Mark] = []
    told: set[str] = set()
    made = []
    for start, end in pairwise(cuts):
        while waiting and waiting[-1].span.start < end:
            here.append(waiting.pop())
        here = [mark for mark in here if mark.span.end > start]
        made.append(_piece(text[start:end], here, told))
        told.update(mark.anchor for mark in here)
    return tuple(made)


def _piece(text: str, here: Sequence[Mark], told: set[str]) -> Piece:
    figure = next((mark for mark in here if mark.status), None)
    findings = [mark for mark in here if mark.level is not None]
    gravest = min((mark.level for mark in findings if mark.level is not None), key=lambda level: level.rank, default="")
    return Piece(
        text,
        None if figure is None else figure.number,
        "" if figure is None else figure.status,
        tuple(mark.number for mark in findings),
        str(gravest),
        tuple(sorted({mark.number for mark in here if not mark.status and mark.level is None})),
        tuple(mark.anchor for mark in here if mark.anchor not in told),
    )
