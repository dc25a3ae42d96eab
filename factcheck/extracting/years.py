"""Years, spans of years and times of day; and whether four digits are a year or the number of something."""

from factcheck.extracting.days import YEAR, dated
from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.plain import DASH
from factcheck.model.dates import WrittenDate
from factcheck.model.mention import Form, Mention

_YEARS = Pattern(rf"({YEAR})(?:[-\x97/]([0-9]{{4}}|[0-9]{{2}})(?![0-9]))?(?![0-9%]|-?[a-z])")
_CLOCK = Pattern(rf"(?:[01]?[0-9]|2[0-4])[:.][0-5][0-9](?::[0-5][0-9])?(?:{GAP}?[ap]\.?m(?![a-z])\.?)?(?![0-9:])")
_HOUR = Pattern(
    rf"(?:1[0-2]|0?[1-9])(?:(?:[-\x97]|{GAP}to{GAP}|{GAP}and{GAP})(?:1[0-2]|0?[1-9]))?"
    rf"{GAP}?(?:[ap]\.m\.|[ap]m(?![a-z])|o'clock)"
)
_HOURS = Pattern(rf"(?:[01][0-9]|2[0-4])[0-5][0-9]{GAP}?(?:gmt|utc|local time|hrs)(?![a-z])|0[0-9][0-5][0-9]{GAP}hours")
_NEXT_WORD = Pattern(rf"{GAP}([a-z%°$£][\w%°./-]{{0,20}})")
_FIRST_YEAR, _LAST_YEAR = 1400, 2199
# Within these, a word such as "in" makes a year of four digits whatever follows.
_RECENT = range(1800, 2060)
_BEFORE_NUMBER = frozenset("0123456789.,-/$€£¥₹" + DASH)
_LONGEST_SHORT = 2
# No time of day is written without one of these; the digits that begin it stand before one of these signs.
_TELLING = (":", "am", "pm", ".m", "o'c", "gmt", "utc", "local", "hrs", "hours")
_BEHIND_HOUR = frozenset(":.-tapogulh" + DASH)
_LONGEST_TIME = 22


def time_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "10:30 a.m.", "5 o'clock" or "1400 GMT", or nothing."""
    window = place.plain[at : min(place.end, at + _LONGEST_TIME)]
    if window.lstrip("0123456789").lstrip()[:1] not in _BEHIND_HOUR or not any(sign in window for sign in _TELLING):
        return None
    patterns = (_HOUR, _HOURS, _CLOCK)
    match = next((found for pattern in patterns if (found := pattern.match(place.plain, at, place.end))), None)
    if match is None or place.plain[at - 1 : at] in _BEFORE_NUMBER:
        return None
    if "." in match[0] and match[0][-1].isdigit():
        return None  # 10.30 without "am" is a number
    if ":" in match[0] and place.words_before(at)[1].lower() in grammar.lexicon.words["scriptures"]:
        return None  # John 3:16
    return dated(place, Form.TIME, at, match.end(), None)


def year_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return a year or a span of years, unless what stands around says that it is a number; or nothing."""
    if at > place.start and place.plain[at - 1] in _BEFORE_NUMBER and not place.plain[at - 2].isalpha():
        return None
    if not place.plain[at + 1 : at + 4].isdecimal():
        return None
    match = _YEARS.match(place.plain, at, place.end)
    if match is None:
        return None
    year, to = int(match[1]), match[2]
    if to is not None and place.words_before(at)[1].lower() in grammar.lexicon.words["names beside years"]:
        return None  # Directive 2004/38
    if to is not None:
        follows = year < int(to) <= _LAST_YEAR if len(to) == 4 else int(to) > year % 100
        return dated(place, Form.PERIOD, at, match.end(), WrittenDate(year=year)) if follows else None
    if not _FIRST_YEAR <= year <= _LAST_YEAR or _counts(place, at, match.end(), year, grammar):
        return None
    return dated(place, Form.YEAR, at, match.end(), WrittenDate(year=year))


def _counts(place: Place, start: int, end: int, year: int, grammar: Grammar) -> bool:
    """Whether the four digits are the number of something rather than a year."""
    lexicon = grammar.lexicon
    before = place.before(start, 24).split()
    last = before[-1].lstrip("(\"'") if before else ""
    following = _NEXT_WORD.match(place.plain, end, place.end)
    word = following[1].rstrip(".") if following else ""
    if place.plain.startswith("'s", end):
        return False
    if last in lexicon.words["names beside years"] or last.upper() in lexicon.money_before or word in {"percent", "%"}:
        return True
    if word in lexicon.money_after and word not in lexicon.words["doubtful money"]:
        return True
    if last in lexicon.words["before years"] and year in _RECENT:
        return False
    if " ".join(before[-2:]) in lexicon.hedges or (last in lexicon.hedges and year not in _RECENT):
        return True
    if len(word) <= _LONGEST_SHORT:
        return False
    if word in lexicon.words["doubtful units"]:
        return False
    return word in lexicon.units or word in lexicon.scales or word in lexicon.words["counted"]
