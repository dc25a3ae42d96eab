"""Parts of years: "Q1", "H1 2020", "the first three quarters of 2020", "fiscal 2023", "week 41 of 2023"."""

import re
from datetime import date

from factcheck.extracting.days import MONTH_NAME, YEAR, dated
from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.patterns import Pattern
from factcheck.model.dates import MONTHS, WrittenDate
from factcheck.model.mention import Form, Mention

_OF_YEAR = Pattern(
    rf"{GAP}(?:of{GAP}|in{GAP})?(?:({YEAR})(?:[-\x97/](?:[12][0-9])?[0-9][0-9](?![0-9]))?|(?:the|this|last|next|each|every){GAP}(?:fiscal{GAP}|financial{GAP})?year(?![a-z]))"
)
_RANK = Pattern(r"[a-z0-9]{3,6}(?![a-z0-9])")
_BEHIND_RANK = Pattern(
    rf"(?:{GAP}|-)(?:(?P<quarters>two|three|2|3)(?:{GAP}|-)quarters"
    rf"|(?P<months>two|three|four|five|six|seven|eight|nine|ten|eleven|[0-9]{{1,2}})(?:{GAP}|-)months"
    rf"|(?P<name>quarter|half)(?:-year)?(?!-[a-z]))(?![a-z])"
)
_CODED = Pattern(
    rf"(?:(?P<code>[QH][1-4]|[1-4][QH])(?:[-\u2013](?P<last>Q[2-4]))?(?:{GAP}?(?:of{GAP})?(?P<year>{YEAR})|'?(?P<short>[0-9][0-9])(?![0-9%]|[.,][0-9]))?"
    rf"|(?P<year2>(?:19|20)[0-9][0-9]){GAP}?-?(?P<code2>[QH][1-4])"
    rf"|FY{GAP}?(?:(?P<year3>{YEAR})|'?(?P<short3>[0-9][0-9]))(?:[-/][0-9][0-9])?)(?![A-Za-z0-9])"
)
_FISCAL = Pattern(rf"(?:(?:fiscal|financial){GAP}(?:year{GAP})?|fy{GAP})({YEAR})(?:[-\x97/][0-9][0-9](?:[0-9][0-9])?)?")
_WEEK = Pattern(rf"([0-9]{{1,2}})(?:{GAP}of|,)?{GAP}({YEAR})")
_NUMBERED = Pattern(rf"(one|two|three|four|[1-4])(?:(?:{GAP}of|,)?{GAP}({YEAR}))?(?![a-z0-9])(?!{GAP}?[%-]|[.,][0-9])")
# "The quarter four firms closed": the quarter stands for itself, and the number is that of the firms.
_OF_ITSELF = Pattern(
    r"(?<![a-z])(?:the|a|an|this|that|last|next|each|every|per|past|previous|first|second|third|fourth|final|half) $"
)
_ISO_WEEK = Pattern(r"([12][0-9]{3})-?W([0-5][0-9])(?:-([1-7]))?(?![0-9A-Za-z])")
_WEEKS = 53
_MONTH_SPAN = Pattern(rf"\.?(?:{GAP}?[-\x97]{GAP}?|{GAP}(?:to|through){GAP})([a-z]{{1,12}})(?![a-z])")
_IN_YEAR = Pattern(rf"\.?,?{GAP}(?:of{GAP})?({YEAR})")
_QUARTER = Pattern(rf"{GAP}(?:quarter|period)(?![a-z])")
_RANKS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
# How many months from January on are which part of a year.
_PARTS = {"three": "Q1", "3": "Q1", "six": "H1", "6": "H1", "nine": "Q1-Q3", "9": "Q1-Q3"}
_SPANS = {(1, 3): "Q1", (4, 6): "Q2", (7, 9): "Q3", (10, 12): "Q4", (1, 6): "H1", (7, 12): "H2", (1, 9): "Q1-Q3"}
_CENTURY = 2000
# A coded period has one of these, at the latest behind its year: "2023 -Q1".
_CODE_LETTERS, _LONGEST_YEAR_BEFORE = frozenset("QHF"), 7
# Words of numbers from one on, as months are counted.
_COUNTED = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11,
}  # fmt: skip


def coded_period_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "Q1", "H1 2020", "2Q23" or "FY2023" around the digit at `at`, or nothing."""
    del grammar
    text, start = place.text, at
    while start > max(place.floor, at - 2) and text[start - 1] in "QHFY":
        start -= 1
    if text[start - 1 : start].isalnum() or _CODE_LETTERS.isdisjoint(text[start : start + _LONGEST_YEAR_BEFORE]):
        return None
    match = _CODED.match(text, start, place.end)
    if match is None or match.end() <= at:
        return None
    code = match["code"] or match["code2"] or "FY"
    part = code[::-1] if code[0].isdigit() else code
    if match["last"] is not None:
        part = f"{part}-{match['last']}"
    short = match["short"] or match["short3"]
    year = match["year"] or match["year2"] or match["year3"]
    if part in {"H3", "H4"}:
        return None
    written = WrittenDate(_CENTURY + int(short) if short else int(year) if year else None, part=part)
    return dated(place, Form.PERIOD, start, match.end(), written)


def part_of_year_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "the first half of 2020" or "the first nine months of the year" from its ordinal on, or nothing."""
    del grammar
    word = _RANK.match(place.plain, at, place.end)
    rank = _RANKS.get(word[0]) if word else None
    match = _BEHIND_RANK.match(place.plain, word.end(), place.end) if word and rank else None
    if rank is None or match is None:
        return None
    part = _part(rank, match)
    if part is None and not match["name"]:
        return None
    year = _OF_YEAR.match(place.plain, match.end(), place.end)
    date = WrittenDate(year=int(year[1]) if year and year[1] else None, part=part)
    return dated(place, Form.PERIOD, at, year.end() if year else match.end(), date)


def _part(rank: int, match: re.Match[str]) -> str | None:
    if match["name"]:
        letter = match["name"][0].upper()
        return f"{letter}{rank}" if rank <= {"Q": 4, "H": 2}[letter] else None
    if rank != 1:
        return None
    if match["quarters"]:
        return "H1" if match["quarters"] in {"two", "2"} else "Q1-Q3"
    months = match["months"]
    number = int(months) if months.isdigit() else _COUNTED[months]
    return _PARTS.get(months) or (f"M01-M{number:02d}" if 2 <= number <= 11 else None)


def fiscal_year_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "fiscal 2023" or "financial year 2022-23", or nothing."""
    del grammar
    match = _FISCAL.match(place.plain, at, place.end)
    if match is None:
        return None
    return dated(place, Form.PERIOD, at, match.end(), WrittenDate(int(match[1]), part="FY"))


def numbered_quarter_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "1 2020" behind "quarter", as statistics offices call it, or nothing."""
    del grammar
    start = at - len("quarter ")
    if not place.plain.startswith("quarter ", max(start, 0)) or start < place.floor:
        return None
    match = _NUMBERED.match(place.plain, at, place.end)
    if match is None or _OF_ITSELF.search(place.plain, max(place.floor, start - 12), start) is not None:
        return None
    number = _COUNTED[match[1]] if match[1] in _COUNTED else int(match[1])
    year = int(match[2]) if match[2] else None
    return dated(place, Form.PERIOD, start, match.end(), WrittenDate(year, part=f"Q{number}"))


def week_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "41 of 2023" behind "week", "2023-W41" or "2023-W41-6", or nothing."""
    del grammar
    match = _ISO_WEEK.match(place.text, at, place.end) if "W" in place.text[at + 4 : at + 6] else None
    if match is not None:
        return _iso_week(place, at, match)
    match = _WEEK.match(place.plain, at, place.end) if place.plain.endswith("week ", place.floor, at) else None
    if match is None:
        return None
    return dated(place, Form.PERIOD, at, match.end(), WrittenDate(int(match[2]), part=f"W{int(match[1]):02d}"))


def _iso_week(place: Place, at: int, match: re.Match[str]) -> Mention | None:
    year, week, day = int(match[1]), int(match[2]), match[3]
    if not 1 <= week <= _WEEKS:
        return None
    if day is None:
        return dated(place, Form.PERIOD, at, match.end(), WrittenDate(year, part=f"W{week:02d}"))
    try:
        found = date.fromisocalendar(year, week, int(day))
    except ValueError:
        return None
    return dated(place, Form.DATE, at, match.end(), WrittenDate(found.year, found.month, found.day))


def month_span_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "January to June 2020" or "Jan-Sept", or nothing."""
    del grammar
    name = MONTH_NAME.match(place.plain, at, place.end)
    first = MONTHS.get(name[0]) if name else None
    match = _MONTH_SPAN.match(place.plain, name.end(), place.end) if name and first else None
    last = MONTHS.get(match[1]) if match else None
    if first is None or match is None or last is None:
        return None
    if not (place.text[at].isupper() and place.text[match.start(1)].isupper()):
        return None
    behind = _QUARTER.match(place.plain, match.end(), place.end)
    stop = behind.end() if behind else match.end()
    year = _IN_YEAR.match(place.plain, stop, place.end)
    if year is None and behind is None and place.plain[match.end() + 1 : match.end() + 2].isdigit():
        return None  # "June to July 5"
    part = _SPANS.get((first, last), f"M{first:02d}-M{last if last > first else last + 12:02d}")
    date = WrittenDate(year=int(year[1]) if year else None, part=part)
    return dated(place, Form.PERIOD, at, year.end() if year else stop, date)


def month_quarter_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "March quarter" or "June quarter of 2023", named by its last month, or nothing."""
    del grammar
    name = MONTH_NAME.match(place.plain, at, place.end)
    month = MONTHS.get(name[0]) if name else None
    if name is None or month is None or month % 3 or not place.text[at].isupper():
        return None
    if not place.plain.startswith(" quarter", name.end()):
        return None
    end = name.end() + len(" quarter")
    year = _IN_YEAR.match(place.plain, end, place.end)
    date = WrittenDate(int(year[1]) if year else None, part=f"Q{month // 3}")
    return dated(place, Form.PERIOD, at, year.end() if year else end, date)
