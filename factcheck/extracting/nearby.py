"""Times that count from the publication: "last year", "this month", "next week", "yesterday".

Comes in: a place and the word. Goes out: a period or day with its distance, or nothing. Never happens here: looking at
the day of publication.
"""

import re

from factcheck.extracting.days import dated
from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.patterns import Pattern
from factcheck.model.dates import WrittenDate
from factcheck.model.mention import Form, Mention

_RELATIVE = Pattern(rf"(last|this|next|previous){GAP}(year|month|week|quarter)(?![a-z-])")
# "the last quarter of 2023" is its fourth, "the last week of August" no week of the publication
_OF_WHAT = Pattern(
    rf"{GAP}of{GAP}(?:([12][0-9]{{3}})(?![0-9])|(?:the|this|last|next|each|every){GAP}(?:fiscal{GAP}|financial{GAP})?year(?![a-z]))?"
)
_NEARBY = Pattern(r"(?:yesterday|today|tomorrow)(?![a-z])")
_SHIFTS = {"last": -1, "previous": -1, "this": 0, "next": 1}
_NEARBY_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def relative_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "last year", "this month", "next week" or "yesterday", or nothing."""
    del grammar
    match = _RELATIVE.match(place.plain, at, place.end)
    if match is not None:
        whole = _OF_WHAT.match(place.plain, match.end(), place.end) if match[1] == "last" else None
        if whole is not None:
            return _last_of(place, at, match, whole)
        return dated(place, Form.PERIOD, at, match.end(), WrittenDate(part=match[2], shift=_SHIFTS[match[1]]))
    word = _NEARBY.match(place.plain, at, place.end)
    if word is None:
        return None
    return dated(place, Form.DATE, at, word.end(), WrittenDate(part="day", shift=_NEARBY_DAYS[word[0]]))


def _last_of(place: Place, at: int, last: re.Match[str], whole: re.Match[str]) -> Mention | None:
    """Return the last quarter of a year; a week, month or year that is the last of something else has no date here."""
    if last[2] != "quarter" or whole[0].split()[-1] == "of":
        return None
    return dated(place, Form.PERIOD, at, whole.end(), WrittenDate(int(whole[1]) if whole[1] else None, part="Q4"))
