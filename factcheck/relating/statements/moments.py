"""When a figure holds, by the calendar: the period of its sentence, counted from the day of publication.

Worked example: published on 20 October 2023, "last year" is "2022", "the third quarter" "2023-Q3", "January-September"
"2023-Q1-Q3" as "the first nine months", "fiscal 2023" "FY2023" and "the year to March" "year-to-2023-03". A weekday is
when somebody spoke, and no period.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from factcheck.model.date_spans import days_of
from factcheck.model.dates import WrittenDate
from factcheck.model.mention import Mention
from factcheck.model.span import Span

_SPANS = {
    (1, 12): "",
    (1, 6): "-H1",
    (7, 12): "-H2",
    (1, 9): "-Q1-Q3",
    (1, 3): "-Q1",
    (4, 6): "-Q2",
    (7, 9): "-Q3",
    (10, 12): "-Q4",
}
_BACK = 30
_LINKS = re.compile(
    r"[\s(]*(?:(?:people|cars|units|a share|per share|year[- ]on[- ]year|year over year|of gdp|in total|overall)\s+)?"
    r"(?:(?:in|on|of|during|for|at|by|over|through|as of|from|the|end|end of|beginning of|late|early|mid|whole|calendar"
    r"|fiscal|financial|year|ended|ending|to|up to|three|six|nine|twelve|12|months|last|quarter|half)[\s-]+)*(?:the "
    r"|end-)?",
    re.IGNORECASE,
)


def moment_of(
    figure: Span, sentence: Span, text: str, dated: Sequence[Mention], figures: Sequence[Span], published: date | None
) -> str:
    """Return the period of a figure as text, or "". `dated` and `figures` are those of its sentence, in order.

    A date right behind the figure is its own; else the last before it that is not another figure's; else the next.
    """
    if _is_back(text[sentence.start : figure.start]):
        return ""
    usable = [mention for mention in dated if not _is_compared(mention, figure, text)]
    behind = [mention for mention in usable if mention.span.start >= figure.end]
    before = [mention for mention in usable if mention.span.end <= figure.start]
    free = [mention for mention in before if not _is_taken(mention, figures, text) and _is_period(mention, text)]
    is_when_said = bool(behind and free) and _is_day(behind[0]) and not _ends_a_period(behind[0], text)
    if behind and not is_when_said and _is_linked(_end_of_move(figure, figures, text), behind[0], text):
        return _period(behind[0], behind[1:], text, published)
    if not free and before and _is_period(before[-1], text) and _arrives(before[-1], figure, figures, text):
        return _period(before[-1], (), text, published)
    free = free or [mention for mention in before[:1] if _opens(mention, sentence, text)]
    if free:
        pair = [mention for mention in free[-2:] if mention is not free[-1]]
        return _spanned(pair, free[-1], text, published) or _period(free[-1], (), text, published)
    if before and not all(map(_is_day, before)):
        return ""
    following = [
        mention
        for mention in behind
        if not _is_taken(mention, figures, text) and not _is_day(mention) and _is_one_clause(figure, mention, text)
    ]
    return _period(following[0], following[1:], text, published) if following else ""


def _is_back(lead: str) -> bool:
    """Whether a clause looks back from the time of its sentence: "the year before, when employers added"."""
    return "when " in lead and _looking_back().search(lead) is not None


@cache
def _looking_back() -> re.Pattern[str]:
    return re.compile(r"\b(?:year|quarter|month|week|day|decade)s? (?:before|earlier|ago|previously),? when\b[^;]*$")


def _is_one_clause(figure: Span, mention: Mention, text: str) -> bool:
    """Whether no other clause has begun before a date: in "added 141,000 jobs, traders bet on a cut in May" one has."""
    between = text[figure.end : mention.span.start]
    return ", " not in between or _attributed().search(between) is not None or between.rstrip().endswith(",")


@cache
def _attributed() -> re.Pattern[str]:
    return re.compile(
        r", (?:according to|(?:[\w.&'’-]+ ){1,9}(?:said|says|showed|reported|announced))\b|, (?:up|down|or|and|worth) "
    )


def _arrives(mention: Mention, figure: Span, figures: Sequence[Span], text: str) -> bool:
    """Whether only "to" stands between the date of a move and a figure: "fell by $18.7 billion in January to"."""
    moved = next((other for other in reversed(figures) if other.end <= mention.span.start), None)
    if moved is None or text[max(0, moved.start - _BACK) : moved.start].rstrip().endswith(" from"):
        return False
    return text[mention.span.end : figure.start].strip(" ,") in {"to", "to a record", "to about", "to around"}


def _end_of_move(figure: Span, figures: Sequence[Span], text: str) -> int:
    """Return where "12% to $5 million" ends, whose date is that of both, or else where the figure does."""
    following = next((other for other in figures if other.start >= figure.end), None)
    is_move = following is not None and _into_level().fullmatch(text[figure.end : following.start]) is not None
    return following.end if following is not None and is_move else figure.end


@cache
def _into_level() -> re.Pattern[str]:
    """Match what stands between a change and the level that it led to: "4.4% from a year earlier to $54 billion"."""
    return re.compile(r"(?:[^.;,]{0,40}[ ])?to ?|[ ]to[ ]")


def year_before(period: str) -> str:
    """Return the same period of the year before: "2022-Q3" for "2023-Q3", "2022/2023" for "2023/2024".

    It is "" for a period that has no single year, such as a span of several.
    """
    match = _year_of().fullmatch(period)
    if match is None or (match["until"] and int(match["until"]) != int(match["year"]) + 1):
        return ""
    until = f"/{match['year']}" if match["until"] else ""
    return f"{match['front']}{int(match['year']) - 1:04d}{until}{match['rest']}"


@cache
def _year_of() -> re.Pattern[str]:
    return re.compile(r"(?P<front>FY|year-to-|)(?P<year>\d{4})(?:/(?P<until>\d{4}))?(?P<rest>(?:-[^/]*)?)")


def _is_day(mention: Mention) -> bool:
    """Whether a date is a day or a weekday: when something was said, unless it stands right behind the figure."""
    written = mention.date
    assert written is not None, "only dated mentions are asked for"
    return written.day is not None or written.weekday is not None or written.part == "day"


def _is_period(mention: Mention, text: str) -> bool:
    return not _is_day(mention) or _ends_a_period(mention, text)


def _ends_a_period(mention: Mention, text: str) -> bool:
    """Whether a day is the last of a period that is named: "the quarter ended June 30"."""
    return _ending().search(text[max(0, mention.span.start - _BACK) : mention.span.start].lower()) is not None


def _opens(mention: Mention, sentence: Span, text: str) -> bool:
    """Whether a full day is what the sentence sets out from: "On 1 January 2023, ..."."""
    lead = text[sentence.start : mention.span.start].strip().lower()
    return mention.date is not None and mention.date.year is not None and lead in {"on", "as of", "as at", "at"}


def _is_compared(mention: Mention, figure: Span, text: str) -> bool:
    """Whether a date is only what the figure is compared with: "than in 2019", "since March", "from August"."""
    lead = text[max(0, mention.span.start - _BACK) : mention.span.start]
    if mention.span.start > figure.end and lead.lower().endswith(("from ", "from the ")):
        return True
    return _comparison().search(lead) is not None


@cache
def _comparison() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:than(?: it was)?(?: in)?|since|compared (?:with|to)(?: that of)?(?: the)?|against|versus|over|after"
        r"|before|until|the same period)"
        r" (?:in |the |of |end of |early |late )*$",
        re.IGNORECASE,
    )


def _is_linked(end: int, mention: Mention, text: str) -> bool:
    between = text[end : mention.span.start]
    return len(between) <= 60 and _LINKS.fullmatch(between) is not None


def _is_taken(mention: Mention, figures: Sequence[Span], text: str) -> bool:
    """Whether a date stands right behind another figure, and so is that figure's; "three months to May" has none."""
    if _ends_a_period(mention, text):
        return False
    before = [figure for figure in figures if figure.end <= mention.span.start]
    return bool(before) and _is_linked(before[-1].end, mention, text)


def _spanned(before: Sequence[Mention], last: Mention, text: str, published: date | None) -> str:
    """Return "2012/2022" for two years that are one span: "from 2012 to 2022"."""
    if not before or before[-1].date is None or last.date is None:
        return ""
    first, final = before[-1].date, last.date
    is_joined = text[before[-1].span.end : last.span.start].strip() in {"to", "and", "-", "–", "until", "through"}
    if not is_joined:
        return ""
    if first.year is None or final.year is None or first.month or final.month:
        first = _in_year_of(first, final)
        ends = canonical(first, published), canonical(final, published)
        if joined := _months_together(*ends):
            return joined
        return "/".join(ends) if all(ends) and first.weekday is None and final.weekday is None else ""
    return f"{first.year:04d}/{final.year:04d}"


def _in_year_of(first: WrittenDate, final: WrittenDate) -> WrittenDate:
    """Return the first of two months in the year that only the second names: "between October and December 2022"."""
    if first.year is not None or final.year is None or not first.month or not final.month:
        return first
    return first._replace(year=final.year - (first.month > final.month))


def _months_together(first: str, last: str) -> str:
    """Return "2023-Q4" for October and December 2023, "" for what is no two months of one year."""
    is_one_year = first[:4] == last[:4] and len(first) == len(last) == 7 and "-" == first[4] == last[4]
    if not is_one_year or not (first[5:].isdigit() and last[5:].isdigit()):
        return ""
    months = int(first[5:]), int(last[5:])
    return f"{first[:4]}{_SPANS.get(months, f'-M{months[0]:02d}-M{months[1]:02d}')}" if months[0] < months[1] else ""


def _period(mention: Mention, following: Sequence[Mention], text: str, published: date | None) -> str:
    written = mention.date
    assert written is not None, "only dated mentions are asked for"
    named = canonical(written, published)
    if _is_so_far(mention, text):
        return f"{named}-to-{published:%m-%d}" if published is not None and named == f"{published.year:04d}" else ""
    if following:
        named = _spanned((mention,), following[0], text, published) or named
    lead = text[max(0, mention.span.start - _BACK) : mention.span.start].lower()
    if not named or written.part == "FY":
        return named
    if len(named) == len("2023") and (part := _part_of().search(lead)) is not None:
        return f"{named}-Q4" if part["quarter"] else f"{named}-H2" if part["half"] else ""
    ending = _ending().search(lead)
    if ending is not None:
        return _up_to(named, ending["months"] or ending["part"])
    is_fiscal = _fiscal().search(lead) is not None
    return f"FY{named}" if is_fiscal and "/" not in named else named


def _is_so_far(mention: Mention, text: str) -> bool:
    """Whether only the part of a year is meant that is over: "so far this year"."""
    before, behind = text[max(0, mention.span.start - 14) : mention.span.start], text[mention.span.end :][:8]
    return before.lower().rstrip().endswith(("so far", "so far in", "so far during")) or behind.startswith(" so far")


@cache
def _part_of() -> re.Pattern[str]:
    """Match the part of a year that stands before it: "the final quarter of 2023", "the closing weeks of 2023"."""
    last = r"(?:final|last|closing)"
    return re.compile(
        rf"(?:(?P<quarter>{last} (?:quarter|three months))|(?P<half>{last} (?:half|six months))"
        r"|\b\w+ (?:quarter|half|third|months?|weeks?|days?|part|stages)) of (?:the year )?$"
    )


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(
        r"(?:year|(?P<months>three|six|nine|12|twelve|3|6|9) months|(?P<part>quarter|half))(?:-to| to| ended| ending"
        r"| through"
        r"| up to)"
        r"(?: the end of| end-| late| on)?\s*-?$"
    )


@cache
def _fiscal() -> re.Pattern[str]:
    return re.compile(r"\b(?:fiscal|financial|business)(?: year)?(?: ending| ended)?(?: in)?[ -]$|\bfy ?$")


_MONTHS = {"three": 3, "3": 3, "six": 6, "6": 6, "nine": 9, "9": 9, "12": 12, "twelve": 12, "quarter": 3, "half": 6}


_YEAR = 12


def _up_to(named: str, months: str | None) -> str:
    """Return the period of so many months that ends in the month or on the day that is named."""
    if len(named) < 7 or not named[5:7].isdigit():
        return named
    year, last, count = int(named[:4]), int(named[5:7]), _MONTHS.get(months or "12", 12)
    if not months or count == _YEAR:
        return f"year-to-{named[:7]}"
    part = _SPANS.get((last - count + 1, last))
    return f"{count}m-to-{named[:7]}" if part is None else f"{year:04d}{part}"


def canonical(written: WrittenDate, published: date | None) -> str:
    """Return a date or period as one text however it is written, "" where its year cannot be told."""
    if written.part == "FY" or (written.part or "").startswith("FY"):
        return "" if written.year is None else f"FY{written.year:04d}"
    if written.until is not None and written.year is not None:
        return f"{written.year:04d}/{written.until:04d}"
    if written.year is not None and written.year < 1:
        return ""
    days = days_of(written, published)
    if days is None:
        return ""
    is_bare_month = written.month is not None and written.year is None and written.day is None and not written.shift
    if is_bare_month and published is not None and days[0] > published:  # no figure is there before its month
        days = days_of(written._replace(year=days[0].year - 1), published) or days
    first, last = days
    if first == last:
        return first.isoformat()
    if first.year == last.year and first.day == 1 and (first.month, last.month) in _SPANS:
        return f"{first.year:04d}{_SPANS[first.month, last.month]}"
    if first.year == last.year and first.month == last.month and first.day == 1 and (last - first).days > 26:
        return f"{first.year:04d}-{first.month:02d}"
    if first.year == last.year and first.day == 1 and (last - first).days > 26:
        return f"{first.year:04d}-M{first.month:02d}-M{last.month:02d}"
    return f"{first.isoformat()}/{last.isoformat()}"
