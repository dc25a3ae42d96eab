"""Known figures: the package's table of places, things and extremes, and the user's own tables.

Comes in: figures.csv, places.csv, things.csv, events.csv and familiar.csv beside this file, read by the first
question, and the paths of the user's files. Goes out: `factcheck.model.reference.References`. Never happens here:
interpolation, extrapolation, a guess.

The figures of the package are rounded: they are there to tell a million from a billion. Each has its year and source.
"""

import os
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from factcheck.model.event import Event
from factcheck.model.interval import EXACT, Interval
from factcheck.model.reference import Familiar, Place, PlaceKind, Reference
from factcheck.references.events import Events

_HALF = Decimal("0.5")
_HEAD, _LETTERS = re.compile(r"\w+"), re.compile(r"[a-z]+")
MAGNITUDES = {
    "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
}


class Figures:
    """The tables of a run; `own` are the user's rows."""

    def __init__(self, own: Iterable[Reference] = (), folder: str = "") -> None:
        self._own = tuple(own)
        self._folder = folder or os.path.dirname(os.path.abspath(__file__))
        self._places: dict[str, Place] = {}
        self._adjectives: dict[str, Place] = {}
        self._things: dict[str, Place] = {}
        self._heads: frozenset[str] = frozenset()
        self._events: Events | None = None
        self._text = ""
        self._familiar: dict[str, tuple[Familiar, ...]] = {}
        self._answers: dict[tuple[str, str], tuple[Reference, ...]] = {}

    @property
    def own(self) -> tuple[Reference, ...]:
        return self._own

    def place(self, name: str) -> Place | None:
        self._open_places()
        return self._places.get(name)

    def place_of(self, adjective: str) -> Place | None:
        self._open_places()
        return self._adjectives.get(adjective)

    def thing(self, name: str) -> Place | None:
        self._open_things()
        return self._things.get(name) or self.place(name)

    def begins_thing(self, word: str) -> bool:
        if not self._heads:
            self._open_things()
            self._open_places()
            heads = (_HEAD.match(name) for name in (*self._things, *self._places))
            self._heads = frozenset(head[0] for head in heads if head is not None)
        return word in self._heads

    def events(self, words: Iterable[str]) -> tuple[Event, ...]:
        if self._events is None:
            self._events = Events(self._content("events.csv").splitlines()[1:])
        return self._events.with_words(words)

    def known(self, subject: str, measure: str) -> tuple[Reference, ...]:
        asked = (subject, measure)
        if asked not in self._answers:
            rows = map(reference, _cells(self._lines(f"{subject},{measure},")))
            self._answers[asked] = tuple(sorted(rows, key=lambda row: row.period))
        return self._answers[asked]

    def familiar(self, words: frozenset[str]) -> tuple[Familiar, ...]:
        if not self._familiar:
            by_word: dict[str, dict[Familiar, None]] = {}
            for cells in _cells(self._content("familiar.csv").splitlines()[1:]):
                row = _familiar(cells)
                for name in row.names:
                    head = _LETTERS.findall(name[0].lower())[0]
                    for word in (head, f"{head}s"):
                        by_word.setdefault(word, {})[row] = None
            self._familiar = {word: tuple(rows) for word, rows in by_word.items()}
        met = words.intersection(self._familiar)
        return tuple(dict.fromkeys(row for word in sorted(met) for row in self._familiar[word]))

    def _lines(self, start: str) -> Iterator[str]:
        """Yield the lines of the table that begin so; the others are never parsed."""
        if not self._text:
            self._text = self._content("figures.csv")
        at = self._text.find(f"\n{start}")
        while at >= 0:
            end = self._text.index("\n", at + 1)
            yield self._text[at + 1 : end]
            at = self._text.find(f"\n{start}", end)

    def _open_things(self) -> None:
        if not self._things:
            for own, aliases in _cells(self._content("things.csv").splitlines()[1:]):
                self._things.update(dict.fromkeys((own, *names_in(aliases)), Place(own, PlaceKind.THING)))

    def _open_places(self) -> None:
        if self._places:
            return
        for name, kind, within, aliases, adjectives in _cells(self._content("places.csv").splitlines()[1:]):
            place = Place(name, PlaceKind(kind), within)
            self._places.update(dict.fromkeys((name, *names_in(aliases)), place))
            self._adjectives.update(dict.fromkeys(names_in(adjectives), place))

    def _content(self, name: str) -> str:
        with open(os.path.join(self._folder, name), encoding="utf-8") as file:
            return file.read()


def _cells(lines: Iterable[str]) -> Iterable[list[str]]:
    import csv

    return csv.reader(lines)


def _familiar(cells: list[str]) -> Familiar:
    subject, measure, names, cues, needs, unless, unit, low, high, source = cells
    parted = tuple(tuple(name.split("+")) for name in names_in(names))
    ends = value_of(low)[0], value_of(high)[0]
    return Familiar(subject, measure, parted, cues, needs, unless, unit, *ends, source)


def reference(cells: list[str], place: str = "") -> Reference:
    """Return the row with the cells subject, measure, period, value, unit, source; `|` stands between names.

    Raises ValueError if the value is no number with or without a magnitude word.
    """
    subject, measure, period, written, unit, source = cells
    value, band = value_of(written)
    return Reference(names_in(subject), names_in(measure), period, value, band, unit, source, place)


def names_in(cell: str) -> tuple[str, ...]:
    """Return the names in a cell: "Beijing|the capital" has two."""
    return tuple(name.strip() for name in cell.split("|") if name.strip())


def value_of(written: str) -> tuple[Decimal, Interval]:
    """Return the value of "17.8 trillion" and what its digits can stand for: half a unit of the last, to both sides.

    Raises ValueError if it is no number with or without a magnitude word.
    """
    digits, _, word = written.partition(" ")
    scale = MAGNITUDES.get(word.strip()) if word else Decimal(1)
    if scale is None or not digits.lstrip("-").replace(".", "", 1).isdecimal() or not digits.isascii():
        raise ValueError(f'"{written}" is no number')
    number = Decimal(digits)
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int), "digits alone are a finite number"
    value = EXACT.multiply(number, scale)
    half = EXACT.multiply(EXACT.multiply(Decimal(1).scaleb(exponent), scale), _HALF)
    return value, Interval.around(value, half, half)
