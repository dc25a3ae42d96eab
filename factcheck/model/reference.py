"""Figures that are known from elsewhere, and the places that they are known of."""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, Protocol

from factcheck.model.event import Event
from factcheck.model.interval import Interval


class PlaceKind(StrEnum):
    """How large a place is: no city produces what its country does, no country what the world does.

    A thing is no place, but has measures that are known: a mountain, a company, light.
    """

    WORLD = "world"
    CONTINENT = "continent"
    COUNTRY = "country"
    REGION = "region"
    CITY = "city"
    DISTRICT = "district"
    THING = "thing"


class Place(NamedTuple):
    """A place of the table; `within` is the country of a region or city, else ""."""

    name: str
    kind: PlaceKind
    within: str = ""


class Reference(NamedTuple):
    """One row of a table: what a measure of a subject came to.

    subjects  the names of the subject, the first of them for messages: ("Beijing", "the Chinese capital")
    measures  the names of the measure, likewise: ("GDP", "gross domestic product")
    period    as an article's periods are written, "2023" or "2023-H1"; "" for what holds at any time
    value     in the unit; `band` is what the digits of the value can stand for
    unit      a currency's code, a unit's symbol, or what is counted: "CNY", "%", "km2", "people"
    source    who says so
    place     the line of the user's file as "figures.csv:3", "" for the table of the package
    """

    subjects: tuple[str, ...]
    measures: tuple[str, ...]
    period: str
    value: Decimal
    band: Interval
    unit: str
    source: str
    place: str = ""


class Familiar(NamedTuple):
    """A figure that everybody has heard of: the speed of light, the weight of a blue whale.

    subject, measure  what is measured, for messages; the measure says by which words it is told
    names   the names of the subject, each as the words that must stand in the sentence; those in capitals as written
    cues    a pattern of further words right before the figure
    needs   a pattern of words of which one must stand around, or ""
    unless  a pattern of words that make the figure another one, or ""
    unit    a unit of the table, or the nouns of what is counted behind "="
    low, high  what is known of it
    """

    subject: str
    measure: str
    names: tuple[tuple[str, ...], ...]
    cues: str
    needs: str
    unless: str
    unit: str
    low: Decimal
    high: Decimal
    source: str


class References(Protocol):
    """Tables of known figures. Never a guess: what is in no table is unknown."""

    def __hash__(self) -> int:
        """Two tables are never taken for one another."""

    @property
    def own(self) -> tuple[Reference, ...]:
        """The rows of the user's own tables, in their order."""

    def place(self, name: str) -> Place | None:
        """Return the place of this name or abbreviation, letter for letter as it is written, or None."""

    def place_of(self, adjective: str) -> Place | None:
        """Return the place that an adjective such as "Chinese" speaks of, or None."""

    def thing(self, name: str) -> Place | None:
        """Return the mountain, river, building, planet or company of this name, or the place, or None."""

    def begins_thing(self, word: str) -> bool:
        """Whether the name of something that `thing` knows begins with this run of letters and digits."""

    def events(self, words: Iterable[str]) -> tuple[Event, ...]:
        """Return the well-known events that may be told where these words stand."""

    def known(self, subject: str, measure: str) -> tuple[Reference, ...]:
        """Return the rows of the package's table for a place or for "Earth", oldest first within a unit."""

    def familiar(self, words: frozenset[str]) -> tuple[Familiar, ...]:
        """Return the familiar figures of what one of these words, in small letters, begins the name of."""
