"""Days written in digits: "2020-10-22", "22/10/2020", and "20231014".

Comes in: a place and a digit. Goes out: a date and where it ends, or nothing. Never happens here: names of months, or
a choice of which of two small numbers is the month.
"""

from typing import NamedTuple

from factcheck.extracting.grammar import Place
from factcheck.extracting.patterns import Pattern
from factcheck.model.dates import WrittenDate

_COMPACT = Pattern(r"((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9%a-z]|[.,][0-9])")
_NUMERIC = Pattern(
    r"(?:(?P<year>[0-9]{4})(?P<sep>[-/.])(?P<month>[0-9]{1,2})(?P=sep)(?P<day>[0-9]{1,2})"
    r"|(?P<first>[0-9]{1,2})(?P<sep2>[/.-])(?P<second>[0-9]{1,2})(?P=sep2)(?P<last>[0-9]{4}|[0-9]{2}))(?![0-9/]|[.-][0-9])"
)
_SEPARATORS = frozenset("-/.")
_GLUE = frozenset("0123456789.,/-")
_LATEST_SHORT = 50
_DAYS_OF_MONTH = 31
_MONTHS_OF_YEAR = 12


class Found(NamedTuple):
    """A date and where it ends."""

    end: int
    date: WrittenDate


def in_digits(place: Place, at: int) -> Found | None:
    """Return the date that is written in digits alone at `at`, or nothing."""
    return numeric(place, at) or compact(place, at)


def numeric(place: Place, at: int) -> Found | None:
    """Read "2020-10-22", "22/10/2020" and "10/22/20"; which of two small numbers is the month stays open."""
    if place.plain[at - 1 : at] in _GLUE and at > place.floor:
        return None
    if _SEPARATORS.isdisjoint(place.plain[at + 1 : at + 5]):
        return None
    match = _NUMERIC.match(place.plain, at, place.end)
    if match is None:
        return None
    if match["year"]:
        date = WrittenDate(int(match["year"]), int(match["month"]), int(match["day"]))
        return Found(match.end(), date) if date.exists else None
    first, second = int(match["first"]), int(match["second"])
    if not (1 <= min(first, second) <= _MONTHS_OF_YEAR and max(first, second) <= _DAYS_OF_MONTH):
        return None
    year = full_year(match["last"])
    if first > _MONTHS_OF_YEAR:
        return Found(match.end(), WrittenDate(year, second, first))
    if second > _MONTHS_OF_YEAR:
        return Found(match.end(), WrittenDate(year, first, second))
    return Found(match.end(), WrittenDate(year))


def compact(place: Place, at: int) -> Found | None:
    """Read "20231014"; eight digits without a comma are no amount."""
    if not place.plain[at + 4 : at + 8].isdecimal() or place.plain[at - 1 : at].isalnum():
        return None
    match = _COMPACT.match(place.plain, at, place.end)
    if match is None:
        return None
    date = WrittenDate(int(match[1]), int(match[2]), int(match[3]))
    return Found(match.end(), date) if date.exists else None


def int_or_none(text: str | None) -> int | None:
    """Return the number of digits that may be missing."""
    return int(text) if text else None


def full_year(digits: str) -> int:
    """Return the year of two or four digits: "23" is 2023, "78" is 1978."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < _LATEST_SHORT else 1900)
