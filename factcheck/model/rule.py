"""A rule: a fault that has a name, an algorithm that finds it, and examples that prove it."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.model.finding import Level

# The values that a rule's `options` can have: one number or word, or a list of words.
OptionValue = str | int | float | bool | tuple[str, ...]


class Example(NamedTuple):
    """A short passage and what must be said of it.

    texts      one or more documents, in plain text; the span that must be flagged stands in << >> in a wrong one
    wrong      whether the rule must speak (True) or every rule must be silent (False)
    says       the exact message of a wrong example
    because    why a right example is right
    date       publication date as YYYY-MM-DD, or ""
    format     the suffix that decides how the texts are read: ".txt", ".md", ".html"
    """

    texts: tuple[str, ...]
    wrong: bool
    says: str = ""
    because: str = ""
    date: str = ""
    format: str = ".txt"


class Rule(NamedTuple):
    """One rule of a pack; see docs/rules for how each field is written.

    `name` is the kebab-case id, `kind` the algorithm in `checking/`, `message` a template with named fields,
    `verifies` the sentence that the ledger shows when the sum held ("" if the rule only flags).
    """

    name: str
    family: str
    level: Level
    kind: str
    summary: str
    message: str
    why: str
    source_title: str
    source_url: str
    examples: tuple[Example, ...]
    options: dict[str, OptionValue]
    formerly: tuple[str, ...] = ()
    verifies: str = ""

    def number(self, option: str) -> Decimal:
        """Return a numeric option exactly as it was written."""
        return Decimal(str(self.options[option]))

    def words(self, option: str) -> tuple[str, ...]:
        """Return an option that is a list of words."""
        value = self.options[option]
        return value if isinstance(value, tuple) else (str(value),)


class KindSpec(NamedTuple):
    """What a rule of a kind may say: the options with their defaults, and the fields of its message.

    A default's type is the option's type. `about` says of each option what it does, for those who want to change it.
    """

    name: str
    options: dict[str, OptionValue]
    fields: tuple[str, ...]
    about: dict[str, str] = {}  # noqa: RUF012 - a NamedTuple's default, never changed
