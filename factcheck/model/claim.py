"""What an article says: who, which measure, when, how much; and how its figures belong together."""

from bisect import bisect_right
from enum import StrEnum
from typing import NamedTuple

from factcheck.model.document import Document, Suppression
from factcheck.model.finding import Finding, Verification
from factcheck.model.identity import Identity
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from factcheck.model.statement import Statement


class Direction(StrEnum):
    """Which way a change goes; `LEVEL` is a figure that is not a change."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"


class Status(StrEnum):
    """How firmly the article stands behind a figure."""

    ACTUAL = "actual"
    FORECAST = "forecast"
    TARGET = "target"
    QUOTED = "quoted"
    HYPOTHETICAL = "hypothetical"


class Basis(StrEnum):
    """What a figure is measured on, where the text says so."""

    UNSTATED = ""
    NOMINAL = "nominal"
    REAL = "real"


class BasePeriod(StrEnum):
    """Against which period a rate of change is measured, where the text says so; ANNUALIZED is a rate for a year."""

    UNSTATED = ""
    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    ANNUALIZED = "annualized"


class Claim(NamedTuple):
    """One figure with its meaning in the sentence; a slot that the text leaves open is "".

    sentence   index of its sentence in the article
    subject    who or where, normalized: "beijing"
    measure    what is measured, normalized: "gdp", "value added of high-tech manufacturing"
    period     when, as an ISO-like text: "2020-H1", "2021"; a year is added from the publication date where it is safe
    stems      the content words around the figure, stemmed: what a restatement of it would share
    """

    quantity: Quantity
    sentence: int
    subject: str = ""
    measure: str = ""
    period: str = ""
    basis: Basis = Basis.UNSTATED
    base_period: BasePeriod = BasePeriod.UNSTATED
    status: Status = Status.ACTUAL
    direction: Direction = Direction.LEVEL
    stems: frozenset[str] = frozenset()

    @property
    def span(self) -> Span:
        return self.quantity.span

    @property
    def key(self) -> tuple[str, str, str, str, str, str, str, str] | None:
        """What two claims must share to be comparable, or None when who, measure or period is unknown."""
        if not (self.subject and self.measure and self.period):
            return None
        unit = self.quantity.best.unit
        counted = self.quantity.kind.value if unit is None or not unit.symbol else unit.symbol
        counted += f"/{unit.per}" if unit is not None and unit.per else ""
        return (
            self.subject, self.measure, self.period, counted,
            self.basis.value, self.base_period.value, self.direction.value, self.status.value,
        )  # fmt: skip


class RelationKind(StrEnum):
    """How figures belong together.

    CONVERSION        one amount said twice: members are the original and its conversion
    CHANGE            from one level to another: members are the earlier and the later level
    CHANGE_OF_RATE    a rate and by how much it moved: "fell by 3.2%, and the decline narrowed by 3.4%"
    RESPECTIVELY      a list of figures handed out to a list of items
    COUNT_OF_LIST     an announced count and the list that follows it
    COUNT_AND_LEVEL   a count before a magnitude that may multiply it: "two trillion-yuan-level clusters"
    RUNNING_TOTAL     an addition and the total that it leads to
    """

    CONVERSION = "conversion"
    CHANGE = "change"
    CHANGE_OF_RATE = "change of rate"
    RESPECTIVELY = "respectively"
    COUNT_OF_LIST = "count of list"
    COUNT_AND_LEVEL = "count and level"
    RUNNING_TOTAL = "running total"


class Relation(NamedTuple):
    """Figures that belong together.

    members   indices into the article's claims, in the order that the kind says
    span      the whole passage
    items     the list items that the kind speaks of, as spans: subjects of "respectively", items of an announced list
    word      the word that made the relation ("respectively", "narrowed", "rose"), as written
    """

    kind: RelationKind
    members: tuple[int, ...]
    span: Span
    items: tuple[Span, ...] = ()
    word: str = ""


class Article(NamedTuple):
    """A document with all that was understood of it: what checks are given.

    `mentions` holds everything recognized, dates and names too; `claims` one entry for each quantity, in order.
    `uri` repeats the document's, and so does `text`, place for place, with plain spaces for no-break ones that part no
    digits: patterns need know one space. `said` is what the rules that govern the article say of it by itself, where
    that was asked already, else None; `stated` likewise what of it can be compared beyond it, and `identity` what
    another version of it is told by.
    """

    uri: str
    text: str
    document: Document
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    said: tuple[Finding | Verification, ...] | None = None
    stated: tuple[Statement, ...] | None = None
    identity: Identity | None = None

    @property
    def suppressions(self) -> tuple[Suppression, ...]:
        return self.document.suppressions

    def sentence_around(self, span: Span) -> Span | None:
        """Return the sentence that holds all of `span`, or None outside of the prose."""
        number = self.number_around(span)
        return None if number is None else self.sentences[number]

    def number_around(self, span: Span) -> int | None:
        """Return the number of the sentence that holds all of `span`, or None outside of the prose."""
        index = bisect_right(self.sentences, span.start, key=_start) - 1
        return index if index >= 0 and self.sentences[index].contains(span) else None


def _start(span: Span) -> int:
    return span.start
