"""Times that count from the publication: "last year", "this month", "next week", "yesterday".

Comes in: a place and the word. Goes out: a period or day with its distance, or nothing. Never happens here: looking at
the day of publication.
"""

from factcheck.extracting.days import dated
from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.patterns import Pattern
from factcheck.model.dates import WrittenDate
from factcheck.model.mention import Form, Mention

_RELATIVE = Pattern(rf"(last|this|next|previous){GAP}(year|month|week|quarter)(?![a-z-])")
_NEARBY = Pattern(r"(?:yesterday|today|tomorrow)(?![a-z])")
_SHIFTS = {"last": -1, "previous": -1, "this": 0, "next": 1}
_NEARBY_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def relative_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "last year", "this month", "next week" or "yesterday", or nothing."""
    del grammar
    match = _RELATIVE.match(place.plain, at, place.end)
    if match is not None:
        return dated(place, Form.PERIOD, at, match.end(), WrittenDate(part=match[2], shift=_SHIFTS[match[1]]))
    word = _NEARBY.match(place.plain, at, place.end)
    if word is None:
        return None
    return dated(place, Form.DATE, at, word.end(), WrittenDate(part="day", shift=_NEARBY_DAYS[word[0]]))
