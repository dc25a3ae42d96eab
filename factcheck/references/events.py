"""Well-known events with their dates: events.csv beside this file.

Comes in: the text of the table. Goes out: its rows, and which of them may be told where some words stand. Never happens
here: reading an article.

A row is found by one word of each name: "assassination of * Franz Ferdinand" by "Franz", its first with a capital.
"""

import re
from collections.abc import Iterable

from factcheck.model.event import Day, Event

_WORD = re.compile(r"\w+")


class Events:
    """The rows of a table by the words that their names have."""

    def __init__(self, lines: Iterable[str]) -> None:
        import csv

        self._by_word: dict[str, dict[Event, None]] = {}
        for name, days, *words, source in csv.reader(lines):
            subjects, verbs, called = (tuple(filter(None, cell.split("|"))) for cell in words)
            event = Event(name, tuple(map(_day, days.split("|"))), subjects, verbs, called, source)
            for told in (*subjects, *called):
                self._by_word.setdefault(_key(told), {})[event] = None

    def with_words(self, words: Iterable[str]) -> tuple[Event, ...]:
        """Return the events that have a name with one of the words, in the order of the table's words."""
        return tuple({event: None for word in words for event in self._by_word.get(word, ())})


def _day(written: str) -> Day:
    """Return the numbers of "1912-04-15", "1989-06" or "1991"."""
    return tuple(map(int, written.split("-")))


def _key(name: str) -> str:
    """Return the first word of a name that has a capital, else its first."""
    words: list[str] = _WORD.findall(name)
    return next((word for word in words if word[0].isupper()), words[0])
