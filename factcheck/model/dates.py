"""Days, months, quarters and years as an article writes them, and what is known of them.

A written date may lack its year ("October 22"), its day ("May 2023") or everything but a weekday ("Thursday").
Nothing is guessed here: `resolved` completes a date only from a reference day that it is given.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
# Monday is 0, as in datetime.date.weekday().
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tues", "tue"),
            ("wednesday", "wed"),
            ("thursday", "thurs", "thur", "thu"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        )
    )
    for name in names
}
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def days_from(day: date, number: int) -> date:
    """Return the day so many days after `day`, before it for a negative number; the calendar's own end beyond it."""
    return date.fromordinal(min(max(day.toordinal() + number, date.min.toordinal()), date.max.toordinal()))


class WrittenDate(NamedTuple):
    """A date, period or weekday as far as the text gives it; `None` where the text is silent.

    `part` is a part of a year: "Q1" to "Q4", "H1", "H2", "Q1-Q3", "M01-M05" (January to May), "W41" (week 41),
    "spring", "FY". `weekday` counts from Monday = 0. `until` is the last year of a span that begins with `year`;
    a year before Christ is negative. `shift` counts days, weeks, months, quarters or years, as `part` says,
    from the publication: part "month" and shift -1 is "last month", and with a day that day of it; beside a
    weekday, 1 is "next Friday" and -1 "last Friday".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    until: int | None = None
    shift: int | None = None

    @property
    def exists(self) -> bool:
        """Whether the calendar has such a day: 31 June is no day, 29 February needs a leap year if one is given."""
        if self.month is None or self.day is None:
            return True
        if not 1 <= self.month <= 12:
            return False
        return 1 <= self.day <= _days_in(self.month, 2000 if self.year is None else self.year)

    def as_date(self) -> date | None:
        """Return the calendar day, if year, month and day are written and the day exists."""
        if self.year is None or self.month is None or self.day is None or not self.exists:
            return None
        return date(self.year, self.month, self.day) if 1 <= self.year <= 9999 else None

    def resolved(self, reference: date) -> date | None:
        """Return the day that is meant in an article published on `reference`, or None.

        A day without a year is the one closest to the publication, as is one without a month; a bare weekday is the
        last such day up to and including the publication, "next Friday" the first behind it.
        """
        whole = self.as_date()
        if whole is not None:
            return whole
        if self.month is not None and self.day is not None and self.year is None:
            years = (reference.year - 1, reference.year, reference.year + 1)
            days = [day for year in years if (day := self._replace(year=year).as_date()) is not None]
            return _closest(days, reference)
        if self.weekday is not None and self.month is None and self.year is None:
            back = (reference.weekday() - self.weekday) % 7
            if self.shift == 1:
                return days_from(reference, 7 - back)
            return days_from(reference, -7 if self.shift == -1 and back == 0 else -back)
        if self.part == "day" and self.shift is not None:
            return days_from(reference, self.shift)
        return self._of_month(reference) if self.day is not None and self.year is None else None

    def _of_month(self, reference: date) -> date | None:
        """Return the day without a month that is closest to the publication, or that of a month counted from it."""
        shifts = (-1, 0, 1) if self.shift is None else (self.shift,)
        months = (divmod(reference.year * 12 + reference.month - 1 + shift, 12) for shift in shifts)
        days = (WrittenDate(year, month + 1, self.day).as_date() for year, month in months)
        return _closest([day for day in days if day is not None], reference)

    def iso(self) -> str:
        """Return the date as text: "2020-07-29", "XXXX-10-22", "2023-05", "2021", "2020-H1", "Q1", "XXXX-WXX-4".

        A span of years is "2001/2005", what counts from the publication "year-1".
        """
        if self.shift is not None and self.part is not None:
            return f"{self.part}{self.shift:+d}" + ("" if self.day is None else f"-{self.day:02d}")
        if self.part is not None:
            return self.part if self.year is None else f"{self.year:04d}-{self.part}"
        if self.month is None:
            if self.year is not None:
                return f"{self.year:04d}" + ("" if self.until is None else f"/{self.until:04d}")
            if self.day is not None:
                return f"XXXX-XX-{self.day:02d}"
            return "" if self.weekday is None else f"XXXX-WXX-{self.weekday + 1}"
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        return f"{year}-{self.month:02d}" + ("" if self.day is None else f"-{self.day:02d}")


def _closest(days: Sequence[date], reference: date) -> date | None:
    return min(days, key=lambda day: abs((day - reference).days), default=None)


def _days_in(month: int, year: int) -> int:
    """Return the number of days of a month in the Gregorian calendar."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


# Most texts that are asked for a day have none, and this is seen in a tenth of the time.
_YEAR = re.compile(r"\d{4}")


def first_full_date(text: str) -> date | None:
    """Return the first existing day written in `text` with year, month and day, or None.

    Understands 2020-07-31, 2020/7/31, 2020.7.31, "October 13, 2023", "Oct. 13 2023", "13 October 2023" and
    "13-Oct-2023".
    """
    if _YEAR.search(text) is None:
        return None
    days = (_written_in(match).as_date() for match in _full_date().finditer(text))
    return next((day for day in days if day is not None), None)


def _written_in(match: re.Match[str]) -> WrittenDate:
    if match["y"]:
        return WrittenDate(int(match["y"]), int(match["m"]), int(match["d"]))
    month = match["month"] or match["month2"] or match["month3"]
    return WrittenDate(int(match["year"] or match["year2"]), MONTHS[month.lower()], int(match["day"] or match["day2"]))


@cache
def _full_date() -> re.Pattern[str]:
    """Compile when first asked: many runs read a date from nowhere, or from the command line."""
    names = "|".join(sorted(MONTHS, key=len, reverse=True))
    return re.compile(
        r"(?<![\d.,/-])(?:(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"
        rf"|\b(?P<month>{names})\b\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b"
        rf"|(?P<day2>\d{{1,2}})(?:(?:st|nd|rd|th)? (?P<month2>{names})\b\.?,? |-(?P<month3>{names})-)"
        r"(?P<year2>\d{4})\b)",
        re.IGNORECASE | re.ASCII,  # without regard to case ſ is an s, and "ſeptember" in no table
    )
