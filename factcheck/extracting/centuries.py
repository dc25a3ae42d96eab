"""Decades and centuries: "the 1990s", "the '80s", "the 20th century".

Comes in: a place and a number or rank. Goes out: a period, or nothing. Never happens here: years and eras.
"""

from factcheck.extracting.days import dated
from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.patterns import Pattern
from factcheck.model.dates import WrittenDate
from factcheck.model.mention import Form, Mention

_CENTURY_BEHIND = Pattern(rf"(?:st|nd|rd|th)?(?:{GAP}|-)century(?:{GAP}(b\.?c))?(?![a-z])")
_NUMBER = Pattern(r"[0-9]{1,2}")
_RANK_WORD = Pattern(r"(?:twenty-)?[a-z]{3,12}")
_DECADE = Pattern(r"(?:(?:1[0-9]|20)[0-9]0|[2-9]0)s(?![a-z])")
_RECENT_DECADES = range(30, 100)
_LAST_CENTURY = 25
_LONGEST = 26


def decade_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "1990s" or "90s", or nothing."""
    del grammar
    match = _DECADE.match(place.plain, at, place.end)
    if match is None:
        return None
    digits = match[0][:-1]
    if len(digits) == 4:
        first = int(digits)
    elif place.plain[at - 1 : at] == "'" and int(digits) in _RECENT_DECADES:
        first = 1900 + int(digits)
    else:  # somebody's thirties, degrees in the 70s
        return dated(place, Form.PERIOD, at, match.end(), None)
    return dated(place, Form.PERIOD, at, match.end(), WrittenDate(first, until=first + 9))


def century_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "20th century", "nineteenth-century" or "3rd century BC" from its rank on, or nothing."""
    if place.plain.find("century", at, at + _LONGEST) < 0:
        return None
    digits = _NUMBER.match(place.plain, at, place.end)
    word = None if digits else _RANK_WORD.match(place.plain, at, place.end)
    end = digits.end() if digits else word.end() if word else at
    match = _CENTURY_BEHIND.match(place.plain, end, place.end)
    if match is None or place.text[place.plain.index("century", end)] == "C":
        return None  # 20th Century Fox
    rank = int(digits[0]) if digits else grammar.lexicon.ordinals.get(word[0].removeprefix("twenty-"), 0) if word else 0
    if word and word[0].startswith("twenty-"):
        rank += 20
    if not 1 <= rank <= _LAST_CENTURY:
        return None
    date = None if match[1] else WrittenDate(100 * rank - 99, until=100 * rank)
    return dated(place, Form.PERIOD, at, match.end(), date)
