"""A claim that can be compared beyond its article: what an archive keeps of it.

Comes in: what one figure of an article says, with every slot resolved in the whole article. Goes out: plain values, so
that a statement of a file that is long gone is worth as much as one of the run. Never happens here: comparing.

Two statements are comparable where `key` is equal and none of the other slots differ; a slot that is "" is unknown.
"""

from decimal import Decimal
from operator import attrgetter
from typing import NamedTuple

from factcheck.model.finding import Evidence, Location, Quote
from factcheck.model.interval import Interval
from factcheck.model.span import Span

# Stands in no word of an article: the parts of a key never run into one another.
_BETWEEN = "\x1f"
# Measures that no article names: what its conversions imply, and how often something happened in a row by then.
IMPLIED_RATE = "implied exchange rate"
RUNNING_COUNT = "running count"
EDITION = "edition"
_LIFELONG = "year of "
# The period of what is true for life, such as a year of birth.
FOR_LIFE = "ever"
# Distinct figures that are compared of one key: of one that an article asks for, and of another key of its topic.
MOST_ASKED, MOST_NEAR = 64, 16


class Statement(NamedTuple):
    """One figure with who, what, when and where; all text is normalized but `figure`, `sentence` and `title`.

    uri           the article's path; `start` and `end` are its place in the article's prose, `source_start` and
                  `source_end` in its file; `line` and `column` count from 1 in the file, `label` is what a person
                  calls the place in a file that has no lines of its own, else ""
    figure        as written, hedge and unit included; `sentence` is the one around it, on one line
    title         the article's headline, or ""
    published     day of publication as YYYY-MM-DD, or ""
    link          the address that the article itself says is its own (canonical link), or ""
    sketch        a digest of the article's words: alike for articles of nearly the same text; b"" for a short one
    subject       who or what the figure is about: "beijing", "acme"
    whole         what the subject is known to be a part of ("beijing" of "beijing e-town"), or ""
    measure       what is measured, by its usual name: "gdp", "value added of high-tech manufacturing"
    place         where, if the figure covers only that part of the subject ("europe"), or ""
    period        when, resolved against the day of publication: "2023", "2023-H1", "2023-06", "2023-06-30", "FY2024"
    kind          the sort of quantity, a QuantityKind: "money", "percent", "count" ...
    unit          an ISO 4217 code, a unit's symbol, or the noun that is counted; `per` what each so much is counted for
    change        whether it says how far the measure moved, not where it stands
    basis         "nominal" or "real", or ""; `base_period` a BasePeriod, `direction` a Direction, `status` a Status
    vintage       "provisional", "revised" or "final", or ""
    value         in the unit; None for a range
    narrow_low .. written_high    the ends of the three intervals of the number model; None is an open end
    times         how many articles' claims it stands for: an archive answers once for all that say the same
    peak          "record" where the sentence calls the figure one, the year since which it is the highest, or ""
    inherited     how many of its slots no word of its own sentence fills, but the only candidate of its article
    doubtful      whether its passage was damaged on its way, so that no more than a note can rest on it
    hushed        the rules that a comment of its article silences at its place, "*" for all, one space apart
    """

    uri: str
    start: int
    end: int
    source_start: int
    source_end: int
    line: int
    column: int
    label: str
    figure: str
    sentence: str
    title: str
    published: str
    link: str
    sketch: bytes
    subject: str
    whole: str
    measure: str
    place: str
    period: str
    kind: str
    unit: str
    per: str
    change: bool
    basis: str
    base_period: str
    direction: str
    status: str
    vintage: str
    value: Decimal | None
    narrow_low: Decimal | None
    narrow_high: Decimal | None
    wide_low: Decimal | None
    wide_high: Decimal | None
    written_low: Decimal | None
    written_high: Decimal | None
    times: int = 1
    peak: str = ""
    inherited: int = 0
    doubtful: bool = False
    hushed: str = ""

    @property
    def is_about_something(self) -> bool:
        """Whether it says at least who or what; nobody asks for one that says neither."""
        return bool(self.subject or self.measure)

    @property
    def slots(self) -> tuple[object, ...]:
        """What it says, apart from where: two with equal slots say the same."""
        return _SLOTS_OF(self)

    @property
    def order(self) -> tuple[str, str, int]:
        """What orders statements in time: the day of publication, those without one last; then the place."""
        return self.published or "9999", self.uri, self.start

    @property
    def key(self) -> str:
        """What must be equal for two statements to be comparable, or "" where who, measure or period is unknown."""
        if not (self.subject and self.measure and self.period):
            return ""
        change = "change" if self.change else "level"
        return _BETWEEN.join((self.subject, self.measure, self.period, self.unit, self.per, change))

    @property
    def drawer(self) -> str:
        """Where an archive keeps it: its key, or what stands for one where a slot of it is unknown."""
        return self.key or f"{self.period}\0{self.unit}\0{topic_text(self.subject, self.measure)}"

    @property
    def topic(self) -> str:
        """What must be equal for two statements to belong to one series, whatever the period and the unit, or ""."""
        return topic_of(self.subject, self.measure)

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics that the statement is to be compared with: its own, and that of what its subject is a part of."""
        named = (self.topic, topic_of(self.whole, self.measure))
        return tuple(topic for topic in named if topic)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def location(self) -> Location:
        return Location(self.uri, self.span)

    @property
    def narrow(self) -> Interval:
        return Interval(self.narrow_low, self.narrow_high)

    @property
    def wide(self) -> Interval:
        return Interval(self.wide_low, self.wide_high)

    @property
    def written(self) -> Interval:
        return Interval(self.written_low, self.written_high)

    def evidence(self, note: str) -> Evidence:
        """Return the statement as evidence, which a report can show without having its article."""
        quote = Quote(
            text=self.figure,
            start=self.source_start,
            end=self.source_end,
            line=self.line,
            column=self.column,
            label=self.label,
            sentence=self.sentence,
            title=self.title,
            published=self.published,
        )
        return Evidence(self.location, note, quote)


# What the article and the place are, by which statements that say the same differ.
OF_PLACE = (
    "start", "end", "source_start", "source_end", "line", "column", "label", "figure", "sentence", "doubtful", "hushed",
)  # fmt: skip
OF_ARTICLE = ("uri", "title", "published", "link", "sketch")
SLOTS = tuple(name for name in Statement._fields if name not in {*OF_ARTICLE, *OF_PLACE, "times"})
_SLOTS_OF = attrgetter(*SLOTS)


def is_lifelong(statement: Statement) -> bool:
    """Whether a statement is of the year of something that happens once."""
    return statement.period == FOR_LIFE and statement.measure.startswith(_LIFELONG)


def lifelong(event: str) -> str:
    """Return the measure of the year of something that happens once: "birth", "founding", "opening"."""
    return f"{_LIFELONG}{event}"


def topic_of(subject: str, measure: str) -> str:
    """Return the topic of a measure of a subject, or "" if either is unknown."""
    return _BETWEEN.join((subject, measure)) if subject and measure else ""


def topic_text(subject: str, measure: str) -> str:
    """Return what stands for a topic that may lack its subject or its measure."""
    return topic_of(subject, measure) or f"{subject}\0{measure}"
