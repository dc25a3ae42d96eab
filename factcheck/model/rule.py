"""A rule: a fault that has a name, an algorithm that finds it, and examples that prove it."""

from collections.abc import Callable, Iterator, Mapping
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


class LateOptions(Mapping[str, OptionValue]):
    """The options of a rule whose kind is asked for its defaults only when one of them is needed.

    `written` is what the rule itself writes, as texts; `read` gives all options, each in its type.
    """

    def __init__(self, written: Mapping[str, str | list[str]], read: Callable[[], dict[str, OptionValue]]) -> None:
        self.written = written
        self._read = read
        self._all: dict[str, OptionValue] | None = None

    def _known(self) -> dict[str, OptionValue]:
        if self._all is None:
            self._all = self._read()
        return self._all

    def __getitem__(self, option: str) -> OptionValue:
        return self._known()[option]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known())

    def __len__(self) -> int:
        return len(self._known())


class Rule(NamedTuple):
    """One rule of a pack; see docs/rules for how each field is written.

    `name` is the kebab-case id, `kind` the algorithm in `checking/`, `message` a template with named fields,
    `verifies` the sentence that the ledger shows when the sum held ("" if the rule only flags). `reach` is how far
    apart figures may stand for a finding to be as grave as the rule: in one "article", or in one "paragraph".
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
    options: Mapping[str, OptionValue]
    formerly: tuple[str, ...] = ()
    verifies: str = ""
    reach: str = "article"

    def number(self, option: str) -> Decimal:
        """Return a numeric option exactly as it was written."""
        return Decimal(str(self.options[option]))

    def words(self, option: str) -> tuple[str, ...]:
        """Return an option that is a list of words."""
        value = self.options[option]
        return value if isinstance(value, tuple) else (str(value),)

    def written(self, option: str) -> tuple[str, ...]:
        """Return an option that is a list of words, or one, as far as that needs no defaults: () if it writes none."""
        options = self.options
        value = options.written.get(option) if isinstance(options, LateOptions) else options.get(option)
        return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, (list, tuple)) else ()


class KindSpec(NamedTuple):
    """What a rule of a kind may say: the options with their defaults, and the fields of its message.

    A default's type is the option's type. `about` says of each option what it does, for those who want to change it.
    `of_whole` says that the kind speaks of what a whole article lacks: the examples of other rules, which are passages
    of some article, are not held against it.
    """

    name: str
    options: dict[str, OptionValue]
    fields: tuple[str, ...]
    about: dict[str, str] = {}  # noqa: RUF012 - a NamedTuple's default, never changed
    of_whole: bool = False
