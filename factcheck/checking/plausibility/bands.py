"""What a measure of a place came to in a year, as far as the table of known figures tells.

Worked example: for China's GDP of 2018 in yuan the table has a row; for 2012 it has 2010 and 2015, and the band spans
both. For a city whose output is known in yuan only, the dollars are those that China's own output has in both.
"""

from decimal import Decimal
from typing import NamedTuple

from factcheck.model.interval import EXACT, Interval
from factcheck.model.reference import Place, Reference, References

# Behind the last year of the table a figure may have grown or shrunk by so much a year, for so many years.
_GROWTH, _MOST_YEARS = {"gdp": Decimal("0.10"), "population": Decimal("0.02")}, 8
# Whose output tells what a currency was worth, for countries that the table has in dollars alone.
_ANCHORS = {"EUR": "euro area", "GBP": "United Kingdom", "JPY": "Japan", "CNY": "China"}
_USUAL = 2020
Years = tuple[int, int]


class Known(NamedTuple):
    """The band of a figure, and the row that is nearest to what was asked, for the message."""

    band: Interval
    row: Reference
    is_converted: bool = False


def known(references: References, place: Place, measure: str, unit: str, years: Years) -> Known | None:
    """Return what is known of a measure of a place, in `unit`, from the first to the last of `years`; else None."""
    rows = [row for row in references.known(place.name, measure) if row.unit == unit]
    if rows:
        return _from(rows, years)
    return _converted(references, place, measure, unit, years) if measure == "gdp" else None


def _from(rows: list[Reference], years: Years) -> Known | None:
    if not rows[0].period:
        return Known(_hull(rows), rows[0])
    first, last = years
    end = int(rows[-1].period)
    if first > end + _MOST_YEARS or last < int(rows[0].period):
        return None
    start = max((int(row.period) for row in rows if int(row.period) <= first), default=int(rows[0].period))
    stop = min((int(row.period) for row in rows if int(row.period) >= last), default=end)
    asked = [row for row in rows if start <= int(row.period) <= stop]
    band = _hull(asked)
    if last > end:
        band = band.widened(EXACT.multiply(_GROWTH[rows[0].measures[0]], Decimal(last - end)))
    nearest = min(asked, key=lambda row: (abs(int(row.period) - last), row.period))
    return Known(band, nearest)


def _converted(references: References, place: Place, measure: str, unit: str, years: Years) -> Known | None:
    """Go from the unit that is known to the one that is asked by what the country's own output is in both.

    Of a country it is the output of the one whose currency is asked.
    """
    country = references.place(place.within or _ANCHORS.get(unit, ""))
    own = [row for row in references.known(place.name, measure) if country is not None]
    if country is None or not own:
        return None
    source = _from([row for row in own if row.unit == own[0].unit], years)
    there, here = (known(references, country, measure, each, years) for each in (unit, own[0].unit))
    if source is None or there is None or here is None:
        return None
    ratio = EXACT.divide(there.row.value, here.row.value)
    value = EXACT.multiply(source.row.value, ratio)
    return Known(source.band.scaled(ratio), source.row._replace(value=value, unit=unit), True)


def in_currency(references: References, rows: tuple[Reference, ...], unit: str) -> tuple[Reference, ...]:
    """Return rows in dollars in another currency, by what the output of its country is in both; else ()."""
    country = references.place(_ANCHORS.get(unit, ""))
    if country is None:
        return ()
    there = []
    for row in rows:
        years = (int(row.period), int(row.period)) if row.period else (_USUAL, _USUAL)
        own, dollars = (known(references, country, "gdp", each, years) for each in (unit, "USD"))
        if row.unit == "USD" and own is not None and dollars is not None:
            ratio = EXACT.divide(own.row.value, dollars.row.value)
            there.append(row._replace(value=EXACT.multiply(row.value, ratio), band=row.band.scaled(ratio), unit=unit))
    return tuple(there)


def _hull(rows: list[Reference]) -> Interval:
    values = [row.value for row in rows]
    return Interval(min(values), max(values))
