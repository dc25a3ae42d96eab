"""Extracting: a Document's text -> Mentions, left to right, never overlapping.

Comes in: the text of a document, its blocks, the lexicon. Goes out: every figure, date, period, ordinal and
number-like name, as it stands on the page. Never happens here: working out a value, choosing between meanings.

At each digit or number word the recognizers below are asked in this order; the first that answers takes the
stretch off the table, so "Q1", "5G" and "October 22" are spoken for before anything can read them as quantities.
"""

from factcheck.extracting.calendar import calendar_at
from factcheck.extracting.figures import figure_at
from factcheck.extracting.grammar import Grammar, Place
from factcheck.extracting.names import name_at
from factcheck.model.document import Document, Role
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Mention

RECOGNIZERS = (calendar_at, name_at, figure_at)


def extract(document: Document, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return everything number-like in `document`, in order of place. Code blocks are not read."""
    grammar = Grammar.of(lexicon)
    mentions: list[Mention] = []
    for index, block in enumerate(document.blocks):
        if block.role is not Role.CODE:
            _scan(Place(document.text, block.span.start, block.span.end, index), grammar, mentions)
    return tuple(mentions)


def _scan(place: Place, grammar: Grammar, mentions: list[Mention]) -> None:
    """Append the mentions of one block, which is the stretch from `place.floor` to `place.end`."""
    at = place.floor
    while (anchor := grammar.anchor.search(place.text, at, place.end)) is not None:
        found: tuple[Mention, ...] = ()
        for recognizer in RECOGNIZERS:
            found = recognizer(place, anchor.start(), grammar)
            if found:
                break
        mentions.extend(found)
        at = max(anchor.end(), found[-1].span.end) if found else anchor.end()
        if found:
            place = place._replace(floor=at)
