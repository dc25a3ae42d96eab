"""Extracting: a Document's text -> Mentions, left to right, never overlapping.

Comes in: the text of a document, its blocks, the lexicon. Goes out: every figure, date, period, ordinal and
number-like name, as it stands on the page. Never happens here: working out a value, choosing between meanings.

At each digit, and at each word that can begin something, the recognizers of its kind are asked in the order below;
the first that answers takes the stretch off the table, so "Q1", "5G" and "October 22" are spoken for before anything
can read them as quantities.
"""

from collections.abc import Callable
from typing import NamedTuple

from factcheck.extracting.codes import code_at, enumerator_at, list_number_at, stands_alone
from factcheck.extracting.days import day_at, month_at, weekday_at
from factcheck.extracting.figures import (
    digit_figure_at,
    fraction_figure_at,
    multiple_figure_at,
    vague_figure_at,
    word_figure_at,
)
from factcheck.extracting.grammar import Grammar, Place
from factcheck.extracting.labels import (
    compound_ordinal_at,
    label_at,
    labeled_word_at,
    ordinal_at,
    ordinal_word_at,
    street_number_at,
)
from factcheck.extracting.number_words import WORD
from factcheck.extracting.periods import (
    coded_period_at,
    decade_at,
    fiscal_year_at,
    month_span_at,
    part_of_year_at,
)
from factcheck.extracting.plain import plain
from factcheck.extracting.years import time_at, year_at
from factcheck.model.document import Document, Role
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Mention

Recognizer = Callable[[Place, int, Grammar], Mention | None]

RECOGNIZERS: dict[str, tuple[Recognizer, ...]] = {
    "digits alone": (
        day_at,
        time_at,
        list_number_at,
        enumerator_at,
        year_at,
        street_number_at,
        label_at,
        digit_figure_at,
    ),
    "digits joined": (
        coded_period_at,
        day_at,
        time_at,
        part_of_year_at,
        decade_at,
        list_number_at,
        code_at,
        year_at,
        label_at,
        ordinal_at,
        digit_figure_at,
    ),
    "month": (month_span_at, month_at),
    "weekday": (weekday_at,),
    "fiscal": (fiscal_year_at,),
    "multiple": (multiple_figure_at,),
    "vague": (vague_figure_at,),
    "fraction": (fraction_figure_at, word_figure_at),
    "rank": (part_of_year_at,),
    "ordinal": (ordinal_word_at,),
    "number": (labeled_word_at, compound_ordinal_at, word_figure_at),
}


_ALONE, _JOINED = ("digits alone",), ("digits joined",)


def extract(document: Document, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return everything number-like in `document`, in order of place. Code blocks are not read."""
    grammar = Grammar.of(lexicon)
    smoothed = plain(document.text)
    mentions: list[Mention] = []
    for index, block in enumerate(document.blocks):
        if block.role is not Role.CODE:
            _scan(Place.at_start(document.text, smoothed, block.span, index), grammar, mentions)
    return tuple(mentions)


def _scan(place: Place, grammar: Grammar, mentions: list[Mention]) -> None:
    """Append the mentions of one block."""
    anchor = _anchor_from(place, place.start, grammar)
    while anchor is not None:
        found = _recognized(place, anchor, grammar)
        if found is None:
            anchor = _anchor_from(place, anchor.end, grammar)
        else:
            mentions.append(found)
            place = place.read_to(max(found.span.end, anchor.end))
            anchor = _anchor_from(place, place.floor, grammar)


class _Anchor(NamedTuple):
    """A digit or word that may begin something, and its kinds."""

    start: int
    end: int
    kinds: tuple[str, ...]


def _anchor_from(place: Place, at: int, grammar: Grammar) -> _Anchor | None:
    """Return the first anchor at or behind `at`."""
    if at == place.start and (word := WORD.match(place.plain, at, place.end)) and word[0] in grammar.kinds:
        return _Anchor(at, word.end(), grammar.kinds[word[0]])
    search, kinds = grammar.anchor.search, grammar.kinds
    while (match := search(place.plain, at, place.end)) is not None:
        start, at = match.span()
        if at - start == 1:
            return _Anchor(start, at, _ALONE if stands_alone(place, start) else _JOINED)
        known = kinds.get(match[0][1:])
        if known is not None:
            return _Anchor(start + 1, at, known)
    return None


def _recognized(place: Place, anchor: _Anchor, grammar: Grammar) -> Mention | None:
    for kind in anchor.kinds:
        for recognize in RECOGNIZERS[kind]:
            found = recognize(place, anchor.start, grammar)
            if found is not None:
                return found
    return None
