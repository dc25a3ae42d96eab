"""Figures against the user's own tables.

Worked example: the table has "Acme,net revenue,2023,4.2 billion,USD,annual report". "In 2023 Acme's net revenue was
$4.2 billion" holds and gets a tick that names the report; "$42 billion" is ten times too large; "in 2022" and "adjusted
net revenue" are not compared.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.plausibility.sightings import Sighting, Wording, sightings
from factcheck.checking.wording import amount, scaled
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.finding import Level
from factcheck.model.interval import Interval
from factcheck.model.quantity import QuantityKind, Reading
from factcheck.model.reference import Reference, References
from factcheck.model.rule import KindSpec, Rule

_STATED = frozenset({Status.ACTUAL, Status.QUOTED})
_NUMBERS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_REACH = 250
_GROWTH = (" growth rate", " growth")


class _Meant(NamedTuple):
    """A figure of the article with whose it is and of what, in lower case; `sign` is -1 for a fall."""

    claim: Claim
    subject: str
    measure: str
    sign: int = 1


@lru_cache(maxsize=16)
def _wording(own: tuple[Reference, ...]) -> Wording:
    """Return the names of the table as articles write them; of "GDP growth" also "GDP", which can grow by a rate."""
    names = {name for row in own for name in row.measures}
    names |= {name.removesuffix(end) for name in names for end in _GROWTH}
    subjects = {name for row in own for name in row.subjects}
    return Wording(_with_capital(names), subjects=_with_capital(subjects))


def _with_capital(names: set[str]) -> tuple[str, ...]:
    return tuple(sorted(names | {name[0].upper() + name[1:] for name in names}))


@lru_cache(maxsize=16)
def _by_names(own: tuple[Reference, ...]) -> dict[tuple[str, str], tuple[Reference, ...]]:
    rows: dict[tuple[str, str], tuple[Reference, ...]] = {}
    for row in own:
        for subject in {_plain(name) for name in row.subjects}:
            for measure in {_plain(name) for name in row.measures}:
                rows[subject, measure] = (*rows.get((subject, measure), ()), row)
    return rows


@lru_cache(maxsize=1)
def _other_vintage() -> re.Pattern[str]:
    """Match what says that a figure is of another state or definition of the statistics than the published one."""
    return re.compile(
        r"\b(?:preliminary|provisional|revised|revision|initially|initial|previously|earlier estimate|first estimate"
        r"|flash|seasonally|adjusted|annualized|annualised|pro forma|restated|constant prices|real terms|excluding"
        r"|not including|per capita|per head|instead of|rather than|correct(?:ed|ion)|not)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    if not references.own:
        return
    rows = _by_names(references.own)
    seen: set[tuple[Claim, Reference]] = set()
    for meant in _figures(article, references.own):
        known = rows.get((meant.subject, meant.measure), ())
        for row in known:
            if (meant.claim, row) not in seen and _is_comparable(article, meant.claim, row):
                seen.add((meant.claim, row))
                yield from _compared(article, rule, meant, row, known)


def _figures(article: Article, own: tuple[Reference, ...]) -> Iterator[_Meant]:
    """Yield the figures that have a subject and a measure, by the wordings of the table and by their slots."""
    for sighting in sightings(article, _wording(own)):
        falls = sighting.is_growth and sighting.claim.direction is Direction.DOWN
        yield _Meant(sighting.claim, _plain(sighting.name), _plain(_measure(sighting)), -1 if falls else 1)
    for claim in article.claims:
        if claim.subject and claim.measure:
            yield _Meant(claim, _plain(claim.subject), _plain(claim.measure))


def _measure(sighting: Sighting) -> str:
    return f"{sighting.measure} growth" if sighting.is_growth else sighting.measure


def _plain(name: str) -> str:
    """Return a name without case, article and the last word of "growth rate"."""
    plain = name.lower().removeprefix("the ")
    return plain.removesuffix(" rate") if plain.endswith(" growth rate") else plain


def _is_comparable(article: Article, claim: Claim, row: Reference) -> bool:
    """Whether unit and period are those of the row, and nothing says that it is another vintage or definition."""
    if claim.status not in _STATED or claim.quantity.best.value is None:
        return False
    text = around(article, claim.span, _REACH)
    if row.period and _period(article, claim, text) != row.period:
        return False
    return _reading(claim, row) is not None and _other_vintage().search(text) is None


def _period(article: Article, claim: Claim, text: str) -> str:
    """Return the period of a figure; "last year" is the one before the publication."""
    published = article.document.published
    if not claim.period and published is not None and "last year" in text:
        return str(published.day.year - 1)
    return claim.period


def _reading(claim: Claim, row: Reference) -> Reading | None:
    """Return the likeliest reading in the unit of the row, or None."""
    return next((reading for reading in claim.quantity.readings if _is_in_unit(claim, reading, row.unit)), None)


def _is_in_unit(claim: Claim, reading: Reading, unit: str) -> bool:
    if reading.unit is not None:
        return "/".join(filter(None, (reading.unit.symbol, reading.unit.per))) == unit
    noun = claim.quantity.mention.noun.lower()
    return claim.quantity.kind in _NUMBERS and (not noun or noun.endswith(unit.lower()))


def _compared(
    article: Article, rule: Rule, meant: _Meant, row: Reference, known: tuple[Reference, ...]
) -> Iterator[Result]:
    claim, reading = meant.claim, _reading(meant.claim, row)
    assert reading is not None, "only comparable figures are compared"
    narrow, wide = (_signed(interval, meant.sign) for interval in (reading.narrow, reading.wide))
    if narrow.overlaps(row.band) and not claim.quantity.hedged:
        yield from held(rule, article, (claim.span,), _fields(reading, row, ""))
    elif not wide.overlaps(row.band):
        slip = power_of_ten(wide, row.band) if meant.sign * row.value > 0 else ""
        level = Level.NOTE if claim.status is Status.QUOTED else None if slip else Level.WARNING
        said = f"; the figure is {slip}" if slip else _of_other_period(wide, row, known)
        fields = _fields(reading, row, said)
        yield found(rule, article, claim.quantity.mention.amount, fields, level=level, confidence="high")


def _of_other_period(wide: Interval, row: Reference, known: tuple[Reference, ...]) -> str:
    others = (other for other in known if other.period != row.period and other.unit == row.unit)
    other = next((other for other in others if wide.overlaps(other.band)), None)
    return "" if other is None else f"; {_shown(other)} is the figure of {other.period}"


def _signed(interval: Interval, sign: int) -> Interval:
    if sign > 0:
        return interval
    return Interval(
        None if interval.high is None else interval.high.copy_negate(),
        None if interval.low is None else interval.low.copy_negate(),
    )


def _fields(reading: Reading, row: Reference, diagnosis: str) -> dict[str, str]:
    assert reading.value is not None, "ranges are left out before"
    return {
        "stated": amount(reading.value, reading.unit),
        "known": _shown(row),
        "subject": row.subjects[0],
        "measure": row.measures[0],
        "period": f" in {row.period}" if row.period else "",
        "source": row.source,
        "place": row.place,
        "diagnosis": diagnosis,
    }


def _shown(row: Reference) -> str:
    if row.unit == "%":
        return f"{row.value.normalize():f}%"
    is_code = len(row.unit) == len("USD") and row.unit.isupper()
    return f"{row.unit} {scaled(row.value)}" if is_code else f"{scaled(row.value)} {row.unit}"


_FIELDS = ("stated", "known", "subject", "measure", "period", "source", "place", "diagnosis")
KIND = Kind(KindSpec("own-table", {}, _FIELDS), referenced=_check)
