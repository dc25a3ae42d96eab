"""Dates, periods, years and times of day: recognized first, so that their digits are never quantities."""

import re

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.model.dates import MONTHS, WEEKDAYS, WrittenDate
from factcheck.model.mention import Form, Mention, Numeral
from factcheck.model.span import Span

_MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH = rf"(?:{_MONTH_NAMES})\b\.?"
_WEEKDAY = rf"(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b\.?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|[.,]\d|%)"
_YEAR = r"(?:1[0-9]|20|21)\d\d(?![\d%]|[.,]\d)"
_DAYS = (
    rf"(?P<day>{_DAY})(?:{GAP}?[-–/]{GAP}?{_DAY}|{GAP}(?:to|and){GAP}{_DAY}(?!{GAP}?(?:percent|per|million|billion)))?"
)

_FULL = re.compile(
    rf"(?:(?P<weekday>{_WEEKDAY}),?{GAP}(?:the{GAP})?)?"
    rf"(?:(?P<month>{_MONTH}){GAP}(?:the{GAP})?{_DAYS}(?:,?{GAP}(?P<year>{_YEAR}))?"
    rf"|{_DAYS.replace('P<day>', 'P<day2>')}{GAP}(?:of{GAP})?(?P<month2>{_MONTH})(?:,?{GAP}(?P<year2>{_YEAR}))?"
    rf"|(?P<month3>{_MONTH}),?{GAP}(?:of{GAP})?(?P<year3>{_YEAR}))",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?:(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"
    r"|(?P<first>\d{1,2})(?P<sep2>[/.-])(?P<second>\d{1,2})(?P=sep2)(?P<last>\d{4}|\d{2}))(?![\d/]|[.-]\d)"
)
_CHINESE = re.compile(
    r"(?P<year>\d{4})年(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?)?|(?P<month2>\d{1,2})月(?P<day2>\d{1,2})日"
)
_WEEKDAY_ONLY = re.compile(_WEEKDAY, re.IGNORECASE)
_MONTH_ONLY = re.compile(_MONTH, re.IGNORECASE)
# "May" and "March" are verbs, "Mar" and "Sat" are words: alone they are months only behind such a word.
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|by|of|from|until|till|to|through|during|last|this|next|early|late|mid|and|before|after|between|for|end|each|every)[ -]$",
    re.IGNORECASE,
)
_PLAIN_MONTHS = frozenset(MONTHS) - {
    "may",
    "march",
    "mar",
    "jan",
    "dec",
    "sep",
    "oct",
    "jun",
    "jul",
    "apr",
    "feb",
    "nov",
    "aug",
}

_OF_YEAR = rf"(?:{GAP}(?:of{GAP}|in{GAP})?(?:(?P<year>{_YEAR})|(?:the|this|last|next|each|every){GAP}(?:fiscal{GAP}|financial{GAP})?year))?"
_PART = re.compile(
    rf"(?P<which>first|second|third|fourth|last|1st|2nd|3rd|4th)(?:{GAP}|-)"
    rf"(?:(?P<count>two|three|2|3)(?:{GAP}|-)quarters|(?P<months>two|three|four|five|six|seven|eight|nine|ten|eleven|\d{{1,2}})"
    rf"(?:{GAP}|-)months|(?P<name>quarter|half)(?!-(?:century|hour|mile|million|billion|pound|dozen))\b(?:-year)?){_OF_YEAR}",
    re.IGNORECASE,
)
_CODED = re.compile(
    rf"(?:(?P<code>[QH][1-4]|[1-4][QH])(?:{GAP}?(?:of{GAP})?(?:(?P<year>{_YEAR})|['’]?(?P<short>\d\d)(?![\d.,%])))?"
    rf"|(?P<year2>{_YEAR}){GAP}?-?(?P<code2>[QH][1-4])|FY{GAP}?(?:(?P<year3>{_YEAR})|['’]?(?P<short3>\d\d)(?:[-/]\d\d)?))(?![A-Za-z\d])"
)
_FISCAL = re.compile(rf"(?:fiscal|financial){GAP}(?:year{GAP})?(?P<year>{_YEAR})(?:[-–/]\d\d(?:\d\d)?)?", re.IGNORECASE)
_DECADE = re.compile(r"(?:mid-|early |late )?(?:(?:1[5-9]|20)\d0|['’]?[2-9]0)s(?![A-Za-z])")
_YEAR_SPAN = re.compile(rf"(?<![\d.,-])(?P<year>{_YEAR})(?:[-–/](?P<to>\d{{4}}|\d\d))?(?![\d%])(?!-?[A-Za-z])")
_TIME = re.compile(
    rf"(?<![\d.,:])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:{GAP}?[ap]\.?m\b\.?)?(?![\d:])|(?<![\d.,])(?:1[0-2]|0?[1-9]){GAP}?(?:[ap]\.m\.|[ap]m\b)"
    rf"|(?<![\d.,])\d{{1,2}}{GAP}o['’]clock",
    re.IGNORECASE,
)

_ORDINAL_PARTS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}


def calendar_at(place: Place, at: int, grammar: Grammar) -> tuple[Mention, ...]:
    """Return the date, period, year or time that stands at `at`, or nothing."""
    for recognize in (_coded_period, _numeric_date, _full_date, _time, _part_of_year, _decade, _lone_word):
        found = recognize(place, at)
        if found is not None:
            return (found,)
    found = _year(place, at, grammar)
    return () if found is None else (found,)


def _mention(place: Place, form: Form, start: int, end: int, date: WrittenDate | None) -> Mention:
    span = Span(start, end)
    return Mention(form, span, span, place.block, Numeral(span, span.of(place.text)), date=date)


def _coded_period(place: Place, at: int) -> Mention | None:
    """Q1, H1 2020, 2Q23, FY2023: the anchor is the digit, the letter may stand before it."""
    start = at
    while start > place.floor and place.text[start - 1].isalpha():
        start -= 1
    match = _CODED.match(place.text, start, place.end)
    if match is None or match.end() <= at:
        return None
    year = _int(match["year"] or match["year2"] or match["year3"])
    short = match["short"] or match["short3"]
    if short:
        year = 2000 + int(short)
    code = (match["code"] or match["code2"] or "").upper()
    if code and code[0].isdigit():
        code = code[1] + code[0]
    if code in {"H3", "H4"}:
        return None
    return _mention(place, Form.PERIOD, start, match.end(), WrittenDate(year=year, part=code or "FY"))


def _numeric_date(place: Place, at: int) -> Mention | None:
    match = _CHINESE.match(place.text, at, place.end)
    if match is not None:
        date = WrittenDate(
            _int(match["year"]), _int(match["month"] or match["month2"]), _int(match["day"] or match["day2"])
        )
        return _mention(place, Form.YEAR if date.month is None else Form.DATE, at, match.end(), date)
    match = _NUMERIC.match(place.text, at, place.end)
    if match is None:
        return None
    if match["year"]:
        date = WrittenDate(int(match["year"]), int(match["month"]), int(match["day"]))
        return _mention(place, Form.DATE, at, match.end(), date) if date.exists else None
    first, second = int(match["first"]), int(match["second"])
    if not (1 <= min(first, second) <= 12 and max(first, second) <= 31):
        return None
    year = int(match["last"]) if len(match["last"]) == 4 else None
    day, month = (first, second) if first > 12 else (second, first) if second > 12 else (None, None)
    return _mention(place, Form.DATE, at, match.end(), WrittenDate(year, month, day))


def _full_date(place: Place, at: int) -> Mention | None:
    """Weekday, day, month and year in the orders that English uses; at least month and day, or month and year."""
    match = _FULL.match(place.text, at, place.end)
    if match is None or place.text[at - 1 : at] in {"$", "€", "£", "¥", ".", ","}:
        return None
    month_word = match["month"] or match["month2"] or match["month3"]
    if not month_word[0].isupper():
        return None
    day = match["day"] or match["day2"]
    date = WrittenDate(
        year=_int(match["year"] or match["year2"] or match["year3"]),
        month=MONTHS[month_word.rstrip(".").lower()],
        day=int(re.match(r"\d+", day)[0]) if day else None,  # type: ignore[index]
        weekday=WEEKDAYS[match["weekday"].rstrip(".").lower()] if match["weekday"] else None,
    )
    return _mention(place, Form.DATE, at, match.end(), date)


def _time(place: Place, at: int) -> Mention | None:
    match = _TIME.match(place.text, at, place.end)
    return None if match is None else _mention(place, Form.TIME, at, match.end(), None)


def _part_of_year(place: Place, at: int) -> Mention | None:
    match = _PART.match(place.text, at, place.end)
    if match is None:
        match = _FISCAL.match(place.text, at, place.end)
        return (
            None
            if match is None
            else _mention(place, Form.PERIOD, at, match.end(), WrittenDate(int(match["year"]), part="FY"))
        )
    which, year = match["which"].lower(), _int(match["year"])
    part: str | None
    if match["count"]:
        part = "H1" if match["count"] in {"two", "2"} else "Q1-Q3"
        part = part if which in {"first", "1st"} else None
    elif match["name"]:
        # "last quarter" is the one before this one, whichever that is.
        number = _ORDINAL_PARTS.get(which, 0)
        letter = match["name"][0].upper()
        part = f"{letter}{number}" if 1 <= number <= {"Q": 4, "H": 2}[letter] else None
    else:
        part = {"three": "Q1", "3": "Q1", "six": "H1", "6": "H1", "nine": "Q1-Q3", "9": "Q1-Q3"}.get(
            match["months"].lower()
        )
        part = part if which in {"first", "1st"} else None
    return _mention(place, Form.PERIOD, at, match.end(), WrittenDate(year=year, part=part))


def _decade(place: Place, at: int) -> Mention | None:
    match = _DECADE.match(place.text, at, place.end)
    return None if match is None else _mention(place, Form.PERIOD, at, match.end(), None)


def _lone_word(place: Place, at: int) -> Mention | None:
    """A weekday, or a month without a day or a year."""
    text = place.text
    if not text[at].isupper():
        return None
    match = _WEEKDAY_ONLY.match(text, at, place.end)
    if match is not None:
        word = match[0].rstrip(".").lower()
        if len(word) < 6:  # "Sat" and "Sun" are words of their own
            return None
        return _mention(place, Form.DATE, at, at + len(word), WrittenDate(weekday=WEEKDAYS[word]))
    match = _MONTH_ONLY.match(text, at, place.end)
    if match is None:
        return None
    word = match[0].rstrip(".").lower()
    if word in _PLAIN_MONTHS or _BEFORE_MONTH.search(text, max(place.floor, at - 12), at):
        return _mention(place, Form.DATE, at, at + len(word), WrittenDate(month=MONTHS[word]))
    return None


def _year(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """A year, unless a hedge, a currency, a unit or a counted noun says that it is a number."""
    match = _YEAR_SPAN.match(place.text, at, place.end)
    if match is None:
        return None
    year = int(match["year"])
    to = match["to"]
    if to is not None:
        if (len(to) == 4 and not year <= int(to) <= 2199) or (len(to) == 2 and int(to) <= year % 100):
            return None
        return _mention(place, Form.PERIOD, at, match.end(), WrittenDate(year=year))
    if not 1400 <= year <= 2199 or _counts_something(place, at, match.end(), grammar):
        return None
    return _mention(place, Form.YEAR, at, match.end(), WrittenDate(year=year))


_NEXT_WORDS = re.compile(r"[ \u00a0]([A-Za-z%°][\w%°./-]*)")
_LAST_WORD = re.compile(r"([^\s]+)[ \u00a0]*$")


def _counts_something(place: Place, start: int, end: int, grammar: Grammar) -> bool:
    """Whether the four digits are the number of something rather than a year."""
    lexicon, text = grammar.lexicon, place.text
    before = _LAST_WORD.search(text, max(place.floor, start - 24), start)
    last = before[1].lower() if before else ""
    if last in lexicon.words["before years"]:
        return False
    if last in lexicon.hedges or text[max(place.floor, start - 10) : start].lower().endswith(
        ("more than ", "less than ")
    ):
        return True
    if text[start - 1 : start] in {"$", "€", "£", "¥", "₹"} or last.upper() in lexicon.money_before:
        return True
    after = _NEXT_WORDS.match(text, end, place.end)
    if after is None:
        return False
    word = after[1]
    if word.lower() in {"in", "a", "at", "as", "m", "b", "k", "t", "c", "f", "h", "d", "pm", "am"}:
        return False
    return (
        word in lexicon.units
        or word.lower() in lexicon.units
        or word.lower() in lexicon.money_after
        or word.lower() in lexicon.scales
        or word.lower() in lexicon.words["counted"]
    )


def _int(text: str | None) -> int | None:
    return int(text) if text else None
