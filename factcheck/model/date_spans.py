"""From when to when a written date or period goes: the first and the last day of "Q3 2023" or "last month".

Comes in: a WrittenDate and, where the text leaves the year open, the day of publication. Goes out: two days, both
included. Nothing is guessed: a fiscal year, whose months the firm decides, and a year before Christ have no days here.
"""

from calendar import monthrange
from datetime import date

from factcheck.model.dates import WrittenDate, days_from

# The first and the last month of a part of a year; winter ends in the next.
_MONTHS = {
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12), "Q1-Q3": (1, 9),
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14),
}  # fmt: skip
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}
_FIRST_MONTH, _LAST_MONTH = date.min.year * 12, date.max.year * 12 + 11

Days = tuple[date, date]


def days_of(written: WrittenDate, published: date | None) -> Days | None:
    """Return the first and the last day that are meant, or None where the text and the publication do not tell.

    A part of a year without its year is the last that had begun when the article was published.
    """
    if written.shift is not None and written.month is None and written.weekday is None and written.day is None:
        return None if published is None else _shifted(written.part or "", written.shift, published)
    if written.part is not None and written.day is None:
        return _part(written, published)
    if written.day is not None or written.weekday is not None:
        day = written.as_date() or (written.resolved(published) if published is not None else None)
        return None if day is None else (day, day)
    if written.month is not None:
        return _month(written, published)
    if written.year is None or written.year < 1:
        return None
    return date(written.year, 1, 1), date(written.until or written.year, 12, 31)


def _months(year: int, first: int, last: int) -> Days:
    """Return the days from the beginning of one month to the end of another; months count on behind December."""
    end = _start(year, last)
    return _start(year, first), end.replace(day=monthrange(end.year, end.month)[1])


def _start(year: int, month: int) -> date:
    """Return the first day of a month, of the calendar's own first or last month beyond it."""
    months = min(max(year * 12 + month - 1, _FIRST_MONTH), _LAST_MONTH)
    return date(months // 12, months % 12 + 1, 1)


def _part(written: WrittenDate, published: date | None) -> Days | None:
    part, year = written.part or "", written.year
    if part[0] == "W":
        return None if year is None else _week(year, int(part[1:]))
    months = (int(part[1:3]), int(part[5:7])) if part[0] == "M" else _MONTHS.get(part)
    if months is None or (year is None and published is None):
        return None
    if year is not None:
        return _months(year, *months)
    assert published is not None, "a part without a year is asked for with a publication"
    this = _months(published.year, *months)
    return this if this[0] <= published else _months(published.year - 1, *months)


def _week(year: int, number: int) -> Days | None:
    """Return the days of a week as ISO 8601 counts them, or None for a week that the year has not."""
    if not 1 <= number <= date(year, 12, 28).isocalendar().week:
        return None
    first = date.fromisocalendar(year, number, 1)
    return first, days_from(first, 6)


def _month(written: WrittenDate, published: date | None) -> Days | None:
    assert written.month is not None, "only dates with a month are asked for"
    if not 1 <= written.month <= 12:
        return None
    if written.year is not None:
        return _months(written.year, written.month, written.month)
    if published is None:
        return None
    choices = [_months(published.year + step, written.month, written.month) for step in (-1, 0, 1)]
    return min(choices, key=lambda days: abs((days[0] - published).days))


def _shifted(part: str, shift: int, published: date) -> Days | None:
    if part == "day":
        day = days_from(published, shift)
        return day, day
    if part == "week":
        monday = days_from(published, 7 * shift - published.weekday())
        return monday, days_from(monday, 6)
    length = _MONTHS_OF[part]
    first = (published.month - 1) // length * length + 1 + shift * length
    return _months(published.year, first, first + length - 1)
