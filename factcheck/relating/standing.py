"""How firmly an article stands behind a figure, and on what the figure is measured.

Worked example: in "exports could reach $5 billion" the figure is a forecast; in "“We made $5 billion,” she said" it is
quoted; "at constant prices" makes it a real one.
"""

from bisect import bisect_right
from typing import NamedTuple

from factcheck.model.claim import Status
from factcheck.model.document import Role
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from factcheck.relating.passages import Passage
from factcheck.relating.words import word_set

_HYPOTHETICAL = frozenset({"if", "suppose", "supposing", "imagine", "assuming", "assume"})
_TARGET = word_set("target targets targeted targeting aim aims aimed aiming goal goals")
_FORECAST = word_set("""
    expect expects expected forecast forecasts projected projects projection projections predicted predicts will
    would may could should might shall
""")
_PHRASES = {
    Status.HYPOTHETICAL: ("were to", "for example", "for instance", "e.g"),
    Status.TARGET: ("plan to", "plans to", "planned to", "seeks to", "hopes to", "wants to", "hope to", "seek to"),
    Status.FORECAST: ("is set to", "are set to", "likely to", "due to reach", "estimates that", "on track to"),
}
_WORDS = {Status.HYPOTHETICAL: _HYPOTHETICAL, Status.TARGET: _TARGET, Status.FORECAST: _FORECAST}
# How many words behind a figure its own clause may still say "is expected".
_WORDS_BEHIND = 6
_MARKS = frozenset(",;:.()")


class Standing(NamedTuple):
    """What one sentence says of all its figures.

    marks    index of the first word from which on the sentence is hypothetical, a target, a forecast
    """

    marks: dict[Status, int]


def standing_of(passage: Passage) -> Standing:
    """Return the standing of a sentence, looked up once for all its figures."""
    forms = passage.words.forms
    flat, known = f" {' '.join(forms)} ", set(forms)
    marks = {status: first for status in _PHRASES if (first := _first_mark(passage, status, flat, known)) >= 0}
    return Standing(marks)


def _first_mark(passage: Passage, status: Status, flat: str, known: set[str]) -> int:
    """Return the index of the first word that gives the sentence this status, or -1; `known` are all its words."""
    words, telling = passage.words, known & _WORDS[status]
    first = -1
    if telling:
        places = (index for index, form in enumerate(words.forms) if form in telling and not _is_month(passage, index))
        first = next(places, -1)
    for phrase in _PHRASES[status]:
        at = flat.find(f" {phrase} ")
        if at >= 0:
            index = flat.count(" ", 0, at + 1) - 1
            first = index if first < 0 else min(first, index)
    return first


def _is_month(passage: Passage, index: int) -> bool:
    """Whether "may" is the month: in a sentence it has a capital letter."""
    return passage.words.forms[index] == "may" and passage.text[passage.words.starts[index]] == "M"


def status_of(quantity: Quantity, passage: Passage, standing: Standing) -> Status:
    """Return how firmly the sentence stands behind one of its figures."""
    at = quantity.mention.amount.start
    if passage.document.blocks[passage.block].role is Role.QUOTATION or _is_quoted(passage.quoted, at):
        return Status.QUOTED
    index = passage.words.at(at)
    for status in (Status.HYPOTHETICAL, Status.TARGET, Status.FORECAST):
        if standing.marks.get(status, index) < index:
            return status
    return Status.FORECAST if _is_expected_behind(quantity, passage) else Status.ACTUAL


def _is_quoted(quoted: tuple[Span, ...], at: int) -> bool:
    position = bisect_right(quoted, at, key=lambda stretch: stretch.start) - 1
    return position >= 0 and at < quoted[position].end


def _is_expected_behind(quantity: Quantity, passage: Passage) -> bool:
    """Whether the clause goes on "is expected", "is projected" behind the figure."""
    words = passage.words
    index = words.at(quantity.mention.span.end)
    for place, form in enumerate(words.forms[index : index + _WORDS_BEHIND], index):
        if form in _MARKS:
            return False
        if form in _FORECAST and not _is_month(passage, place):
            return True
    return False
