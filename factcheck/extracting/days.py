"""Days and months as text has them: "October 22", "22 Oct. 2020", "Thursday", "2020-10-22"."""

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.nouns import noun_after
from factcheck.extracting.numeric_days import Found, compact, full_year, in_digits, int_or_none, numeric
from factcheck.extracting.patterns import Pattern
from factcheck.model.dates import MONTHS, WEEKDAYS, WrittenDate
from factcheck.model.mention import Form, Mention, Numeral
from factcheck.model.span import Span

YEAR = r"(?:1[0-9]|20|21)[0-9][0-9](?![0-9%]|[.,][0-9])"
MONTH_NAME = Pattern(r"[a-z]{3,10}(?![a-z])")
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9a-z%]|[:.][0-9]|,[0-9]{1,3}(?![0-9]))"
# "October 22-24", "October 22 and 23," but not "October 22 and 23 people"
_DAYS = (
    rf"({_DAY})(?:{GAP}?[-\x97/]{GAP}?{_DAY}|{GAP}(?:to|and|or|through){GAP}{_DAY}"
    rf"(?=[.,;)]|{GAP}?$|{GAP}(?:at|in|for|when|while|with|from|during|this|last|next|as){GAP}))?"
)
_DAY_BEHIND = Pattern(rf"\.?{GAP}(?:the{GAP})?{_DAYS}(?:,?{GAP}?(?<![0-9])({YEAR}))?")
# not the "2022-23" of "August 2022-23", nor the first number of "2018-10-24" on the next line
_YEAR_BEHIND = Pattern(rf"(?:\.?,?{GAP}(?:of{GAP})?|-)({YEAR})(?![-\x97/][0-9])")
# "from Jan. 21 | to 27 totaled 157,000"
_FROM, _TO_DAY = "from ", Pattern(rf"{GAP}(?:to|through|until){GAP}({_DAY})(?={GAP}[a-z])")
_DAY_BEFORE = Pattern(
    rf"({_DAY})(?:{GAP}?[-\x97/]{GAP}?{_DAY}|{GAP}(?:to|and|until|-){GAP}{_DAY})?(?:{GAP}(?:of{GAP})?|-)([a-z]{{1,12}})"
)
# "14-Oct-23", "14 Oct '23"
_SHORT_YEAR_BEHIND = Pattern(r"(?:-|,? ?')([0-9]{2})(?![0-9a-z])|-((?:19|20)[0-9]{2})(?![0-9])")
# What stands between a weekday and its date, and between a date and its weekday: "Sunday (Oct 14)", "Oct 14 (Sunday)"
_OPEN_DATE = Pattern(rf"\.?{GAP}\((?:the{GAP})?")
_WEEKDAY_BEHIND = Pattern(rf"(?:{GAP}\(([a-z]{{3,9}})\.?\)|,{GAP}(?:a{GAP})?([a-z]{{6,9}})(?=[,.;)]|$))")
# "Monday 14 to Friday 18 October"
_BARE_DAY = Pattern(rf"{GAP}({_DAY})(?={GAP}?(?:-|to|and|until|through){GAP}?[a-z]{{3,9}}day(?![a-z]))")
_COMING = {"next": 1, "coming": 1, "last": -1, "previous": -1}
_NEXT_WORD = Pattern(rf"{GAP}?([^\s,;:.()]{{1,20}})")
_TO_DATE = Pattern(rf"\.?,?{GAP}(?:the{GAP})?")
_NUMBER = Pattern("[0-9]+")
# What stands before a month that is no verb and no other word: "in May", "last March".
_BEFORE_MONTH = frozenset(
    {
        "in", "since", "by", "of", "from", "until", "till", "to", "through", "during", "last", "this", "next", "early",
        "late", "mid", "ended", "ending", "and", "before", "after", "between", "for", "end", "each", "every",
    }
)  # fmt: skip
# A month of more letters is nothing else; "May", "March" and short forms may be other words.
_PLAIN_MONTHS = frozenset(month for month in MONTHS if len(month) > 3) - {"march", "sept"}
_VERBS = frozenset({"may", "march"})
_SHORTEST_WEEKDAY = 6
_SPANS = frozenset({"year", "month", "week", "day", "hour", "quarter", "second"})


def dated(place: Place, form: Form, start: int, end: int, date: WrittenDate | None) -> Mention:
    """Return the mention of a date or period that is written from `start` to `end`."""
    span = Span(start, end)
    return Mention(form, span, span, place.block, Numeral(span, span.of(place.text)), date=date)


def month_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the date that begins with the name of a month at `at`, or nothing. A month has a capital."""
    found = _month_first(place, at, grammar) or _lone_month(place, at)
    return None if found is None else _with_weekday(place, at, found)


def weekday_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the weekday at `at` with the date behind it, in brackets or not, or nothing."""
    name, end = _name_at(place, at)
    if name not in WEEKDAYS:
        return None
    weekday = WEEKDAYS[name]
    found = _date_behind(place, end, grammar)
    if found is not None:
        return dated(place, Form.DATE, at, found.end, found.date._replace(weekday=weekday))
    if len(name) < _SHORTEST_WEEKDAY:
        return None  # "Sat" and "Sun" are words of their own
    bare = _BARE_DAY.match(place.plain, end, place.end)
    if bare is not None:
        return dated(place, Form.DATE, at, bare.end(), WrittenDate(day=_leading_int(bare[1]), weekday=weekday))
    shift = _COMING.get(place.words_before(at)[1].lower())
    return dated(place, Form.DATE, at, end, WrittenDate(weekday=weekday, shift=shift))


def _date_behind(place: Place, end: int, grammar: Grammar) -> Found | None:
    """Return the date behind a weekday: "Sunday, October 14", "Sunday (14 October 2023)"."""
    opening = _OPEN_DATE.match(place.plain, end, place.end)
    if opening is not None:
        found = _any_order(place, opening.end(), grammar)
        closed = found is not None and place.plain[found.end : found.end + 1] == ")"
        return found._replace(end=found.end + 1) if found is not None and closed else None
    joint = _TO_DATE.match(place.plain, end, place.end)
    return _any_order(place, joint.end(), grammar) if joint else None


def _with_weekday(place: Place, at: int, found: Found) -> Mention:
    """Return the date with the weekday behind it, if one stands there: "Oct 14, 2023 (Saturday)"."""
    behind = _WEEKDAY_BEHIND.match(place.plain, found.end, place.end) if found.date.day else None
    name = (behind[1] or behind[2]) if behind else ""
    if behind is None or name not in WEEKDAYS or not place.text[behind.start(1 if behind[1] else 2)].isupper():
        return dated(place, Form.DATE, at, found.end, found.date)
    return dated(place, Form.DATE, at, behind.end(), found.date._replace(weekday=WEEKDAYS[name]))


def day_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the date that begins with a number at `at`: "22 October", "2020-10-22", or nothing."""
    del grammar
    found = _day_first(place, at) or in_digits(place, at)
    if found is None:
        return None
    return _with_weekday(place, at, found)


def compact_day_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the date of eight digits at `at`, "20231014", or nothing."""
    del grammar
    found = compact(place, at)
    return None if found is None else _with_weekday(place, at, found)


def _any_order(place: Place, at: int, grammar: Grammar) -> Found | None:
    if at >= place.end:
        return None
    if not place.text[at].isdigit():
        return _month_first(place, at, grammar)
    return _day_first(place, at) or numeric(place, at)


def _name_at(place: Place, at: int) -> tuple[str, int]:
    """Return the capitalized word at `at` in lower case, and where it ends; "" where there is none."""
    match = MONTH_NAME.match(place.plain, at, place.end) if place.text[at].isupper() else None
    return ("", at) if match is None else (match[0], match.end())


def _month_first(place: Place, at: int, grammar: Grammar) -> Found | None:
    """Read "October 22, 2020", "Oct. 22" or "October 2020"."""
    name, end = _name_at(place, at)
    month = MONTHS.get(name)
    if month is None:
        return None
    match = _DAY_BEHIND.match(place.plain, end, place.end)
    if (
        match is not None
        and not _measures(place, match.end(), grammar)
        and not (match[2] is None and _counts(place, at, name, match.end(), grammar))
    ):
        end = match.end() if match[2] else _last_day(place, at, match.end(), grammar)
        return Found(end, WrittenDate(int_or_none(match[2]), month, _leading_int(match[1])))
    match = _YEAR_BEHIND.match(place.plain, end, place.end)
    return None if match is None else Found(match.end(), WrittenDate(int(match[1]), month))


def _last_day(place: Place, at: int, end: int, grammar: Grammar) -> int:
    """Return where the second day of "from Jan. 21 to 27" ends, if a date at `at` has one and it counts nothing."""
    match = _TO_DAY.match(place.plain, end, place.end) if place.before(at, len(_FROM)) == _FROM else None
    if match is None or _measures(place, match.end(), grammar) or noun_after(place, match.end(), grammar) is not None:
        return end
    return match.end()


def _day_first(place: Place, at: int) -> Found | None:
    """Read "22 October 2020" or "the 5th of May", but not the version and the month of "v31 Jun 29, 2008"."""
    if (at > 0 and place.text[at - 1].isalnum()) or place.plain[at + 1 : at + 3].isdecimal():
        return None
    match = _DAY_BEFORE.match(place.plain, at, place.end)
    if match is None or match[2] not in MONTHS or not place.text[match.start(2)].isupper():
        return None
    year = _YEAR_BEHIND.match(place.plain, match.end(), place.end)
    if year is None and (short := _SHORT_YEAR_BEHIND.match(place.plain, match.end(), place.end)) is not None:
        written = WrittenDate(full_year(short[1] or short[2]), MONTHS[match[2]], _leading_int(match[1]))
        return Found(short.end(), written)
    end = year.end() if year else match.end()
    return Found(end, WrittenDate(int_or_none(year[1]) if year else None, MONTHS[match[2]], _leading_int(match[1])))


def _measures(place: Place, end: int, grammar: Grammar) -> bool:
    """Whether a unit or magnitude makes an amount of what looks like a day: "in May 5 million people"."""
    match = _NEXT_WORD.match(place.plain, end, place.end)
    if match is None:
        return False
    word, lexicon = match[1], grammar.lexicon
    if word in _SPANS:
        return False  # "the June 30 year"
    return len(word) > 2 and (word in lexicon.scales or word in lexicon.units or word in lexicon.money_after)


def _counts(place: Place, at: int, name: str, end: int, grammar: Grammar) -> bool:
    """Whether what looks like a day counts people or things: "May 5 people attend?", "In May 20 people died"."""
    following = _NEXT_WORD.match(place.plain, end, place.end)
    if following is None or following[1] not in grammar.lexicon.words["counted"]:
        return False
    before = place.before(at, 12).split()
    begins = not before or before[-1][-1] in '.!?:"'
    return (begins and name in _VERBS) or (bool(before) and before[-1] == "in")


def _lone_month(place: Place, at: int) -> Found | None:
    name, end = _name_at(place, at)
    if name not in MONTHS:
        return None
    if name not in _PLAIN_MONTHS:
        before = place.before(at, 12).replace("-", " ").rpartition(" ")
        if before[2] or before[0].rpartition(" ")[2].lstrip("\"'(") not in _BEFORE_MONTH:
            return None
    return Found(end, WrittenDate(month=MONTHS[name]))


def _leading_int(text: str) -> int:
    digits = _NUMBER.match(text)
    assert digits is not None, "a day begins with digits"
    return int(digits[0])
