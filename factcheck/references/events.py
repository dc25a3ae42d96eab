"""Well-known events with their dates: events.csv beside this file.

Comes in: the text of the table. Goes out: its rows, and which of them may be told where some words stand. Never happens
here: reading an article.

A row begins with words, one of each name in it: it is read only where one of them stands. Of "assassination of * Franz
Ferdinand" that is "Franz", the first with a capital, since "assassination" stands in too many texts.
"""

from collections.abc import Iterable

from factcheck.model.event import Day, Event


class Events:
    """The rows of a table by the words that their names have."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines: dict[str, list[str]] = {}
        for line in lines:
            words, _, _ = line.partition(",")
            for word in words.split("|"):
                self._lines.setdefault(word, []).append(line)

    def with_words(self, words: Iterable[str]) -> tuple[Event, ...]:
        """Return the events that have a name with one of the words, in the order of the words."""
        lines = {line: None for word in words for line in self._lines.get(word, ())}
        if not lines:
            return ()
        import csv

        return tuple(map(_event, csv.reader(lines)))


def _event(cells: list[str]) -> Event:
    _, name, days, *words, source = cells
    subjects, verbs, called = (tuple(filter(None, cell.split("|"))) for cell in words)
    return Event(name, tuple(map(_day, days.split("|"))), subjects, verbs, called, source)


def _day(written: str) -> Day:
    """Return the numbers of "1912-04-15", "1989-06" or "1991"."""
    return tuple(map(int, written.split("-")))
