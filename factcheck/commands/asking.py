"""`factcheck figure FILE:LINE:COLUMN`: a place in, what was read there and what became of it out.

The column may be left out: then it is the first figure of the line. The file is checked as it would be in a run on it
alone, with the corpus and the baseline of its configuration.
"""

import os
from typing import NamedTuple

from factcheck.api import checked
from factcheck.commands.writing import complain, show
from factcheck.config import ignores_for
from factcheck.model.claim import Article
from factcheck.model.finding import Location
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.pipeline import KINDS, grounds_of
from factcheck.reporting.dossier import Asked, figure, other
from factcheck.reporting.places import Places
from factcheck.resources import open_resources
from factcheck.runs.inputs import Wishes, run_config

_DONE, _FAILED = 0, 2
# Of a number of a line or column.
_LONGEST = 9


class Spot(NamedTuple):
    """A place as it is typed; `column` is 0 for any."""

    path: str
    line: int
    column: int


def spot_of(word: str) -> Spot | None:
    """Return the place in "a.txt:3:14" or "a.txt:3", or None; a path may hold colons of its own."""
    head, _, last = word.rpartition(":")
    before, _, middle = head.rpartition(":")
    if before and _is_number(middle) and _is_number(last):
        return Spot(before, int(middle), int(last))
    return Spot(head, int(last), 0) if head and _is_number(last) else None


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdecimal() and len(word) <= _LONGEST and int(word) > 0


def ask(word: str, wishes: Wishes) -> int:
    """Print all about the figure at a place."""
    spot = spot_of(word)
    if spot is None:
        complain(f'"{word}" is no place; write FILE:LINE:COLUMN as the report does, such as draft.txt:3:14')
        return _FAILED
    report = checked((spot.path,), wishes)
    complain(*(f"{failure.uri}: {failure.reason}" for failure in report.failures))
    if not report.articles:
        return _FAILED
    places = Places(report.articles)
    for article in report.articles:
        mention = next((one for one in article.mentions if _is_at(article, one.span, spot, places)), None)
        claim = next((one for one in article.claims if _is_at(article, one.span, spot, places)), None)
        if claim is not None:
            show(figure(_asked(article, claim.span, report, wishes)))
            return _DONE
        if mention is not None:
            show(other(article, mention, report))
            return _DONE
    complain(f"{word}: no figure was read there; factcheck extract {spot.path} lists those that were")
    return _FAILED


def _is_at(article: Article, span: Span, spot: Spot, places: Places) -> bool:
    """Whether a stretch of prose covers the place."""
    place = places.place(Location(article.uri, span))
    if not spot.column:
        return place.line <= spot.line <= place.end_line
    return (place.line, place.column) <= (spot.line, spot.column) < (place.end_line, place.end_column)


def _asked(article: Article, span: Span, report: Report, wishes: Wishes) -> Asked:
    claim = next(one for one in article.claims if one.span == span)
    settings = run_config((article.uri,), wishes)
    everything = open_resources(settings._replace(select=(), ignore=()), KINDS)
    opened = open_resources(settings, KINDS)
    ran = {rule.name for rule in opened.rules} - ignores_for(opened.config, os.path.abspath(article.uri))
    running = everything._replace(rules=tuple(rule for rule in everything.rules if rule.name in ran))
    alone = len(report.articles) + len(report.witnesses) < 2
    off = tuple(rule.name for rule in everything.rules if rule.name not in ran)
    return Asked(article, claim, report, grounds_of(article, claim, running, alone), off)
