"""Well-known events whose dates everybody can look up."""

from typing import NamedTuple

# A year, a year and a month, or all three.
Day = tuple[int, ...]


class Event(NamedTuple):
    """An event with the words that tell it, and the days that it can be dated to.

    name      what a message calls it: "the sinking of the Titanic"
    days      the days, the usual one first: some happened at midnight, some are told by the day of their result
    subjects  who or what it happened to or was done by: "Titanic"
    verbs     what a subject did or what was done to it: "sank", "was assassinated"; `*` stands for a few words
    called    what it is called: "sinking of the Titanic", "assassination of * Franz Ferdinand"
    source    who says so
    """

    name: str
    days: tuple[Day, ...]
    subjects: tuple[str, ...]
    verbs: tuple[str, ...]
    called: tuple[str, ...]
    source: str
