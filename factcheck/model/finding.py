"""What a check says: a finding where figures disagree, a verification where a sum held."""

from enum import StrEnum
from typing import NamedTuple

from factcheck.model.span import Span


class Level(StrEnum):
    """SARIF's levels. An error is certain from the text; a note is merely worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for an error, 2 for a note: the smaller, the graver."""
        return _RANKS[self]

    def lowered(self) -> "Level":
        """Return the next milder level; a note stays a note."""
        return Level.WARNING if self is Level.ERROR else Level.NOTE


_RANKS = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTE: 2}


class Location(NamedTuple):
    """A place in an article: the document's uri and a span of its `text`."""

    uri: str
    span: Span


class Quote(NamedTuple):
    """What stands at a place of a file that need not be at hand: text, offsets there, line and column from 1.

    `label` is what a person calls the place in a file that has no lines of its own, else "".
    `sentence` is the one around it, on one line; `title` and `published` are the article's, "" where it has none.
    """

    text: str
    start: int
    end: int
    line: int
    column: int
    label: str = ""
    sentence: str = ""
    title: str = ""
    published: str = ""


class Evidence(NamedTuple):
    """A further place that a finding or a verification rests on, with what it says there.

    `quote` is given for a place in another article, which may be in an archive and no part of the run.
    """

    location: Location
    note: str
    quote: Quote | None = None


class Finding(NamedTuple):
    """Figures that disagree, or one that cannot be what it says. It says what disagrees, never who is wrong.

    confidence   "high" with a named diagnosis or a hard bound, else "medium", or "low" where a slot was unknown
    suggestion   text that would replace the location's text and silence the finding, or ""
    fingerprint  what it is called among all findings of its run, "" as long as nobody has asked
    """

    rule: str
    level: Level
    message: str
    location: Location
    evidence: tuple[Evidence, ...] = ()
    confidence: str = "medium"
    suggestion: str = ""
    fingerprint: str = ""


class Silenced(NamedTuple):
    """A finding that is not told, and who says so.

    comment   the place of the comment in the source of the finding's file that silences it; None: the baseline does
    reason    why, as it was written there, or ""
    by, on    who signed it off and on which day, as the baseline has it, or ""
    """

    finding: Finding
    comment: Span | None = None
    reason: str = ""
    by: str = ""
    on: str = ""


def place_of_silenced(one: Silenced) -> tuple[Location, str, str]:
    """Return what silenced findings are sorted by."""
    return one.finding.location, one.finding.rule, one.finding.message


class Verification(NamedTuple):
    """A sum that held: the ledger's tick. `locations` are all figures that it vouches for.

    loosely   whether it would hold of most other figures, too: an order, a bound, as many figures as items
    """

    rule: str
    message: str
    locations: tuple[Location, ...]
    loosely: bool = False
