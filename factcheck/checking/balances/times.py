"""When the figures of a sentence hold: the times that it names, or those of the sentence before.

Worked example: "in the first half of 2015" is (2015, H1), which meets "January to June" and not "June".
"""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model.claim import Article
from factcheck.model.dates import WrittenDate
from factcheck.model.mention import Form

_TIMES = frozenset({Form.DATE, Form.PERIOD, Form.YEAR})
_HALVES = {"M01-M06": "H1", "M07-M12": "H2", "M01-M03": "Q1", "M04-M06": "Q2", "M07-M09": "Q3", "M10-M12": "Q4"}


class Times(NamedTuple):
    """Pairs of a year, None where it is not told, and a part of a year, "" for all of it."""

    named: frozenset[tuple[int | None, str]]

    def meets(self, other: "Times") -> bool:
        """Whether both can be of one time; what names none can be of any."""
        if not self.named or not other.named:
            return True
        return any(_is_one(one, another) for one in self.named for another in other.named)


def _is_one(one: tuple[int | None, str], other: tuple[int | None, str]) -> bool:
    years = {one[0], other[0]} - {None}
    parts = {one[1], other[1]} - {""}
    return len(years) < 2 and len(parts) < 2


def times_of(article: Article) -> Sequence[Times]:
    """Return the times of each sentence; one that names none goes on with those of the one before."""
    named: list[set[tuple[int | None, str]]] = [set() for _ in article.sentences]
    number = 0
    for mention in article.mentions:
        while number < len(named) and article.sentences[number].end <= mention.span.start:
            number += 1
        if number == len(named):
            break
        if mention.form in _TIMES and mention.date is not None and (time := _time(mention.date)) is not None:
            named[number].add(time)
    times, last = [], Times(frozenset())
    for each in named:
        last = Times(frozenset(each)) if each else last
        times.append(last)
    return times


def _time(written: WrittenDate) -> tuple[int | None, str] | None:
    """Return a time that an account can be of; a day is when it was told."""
    if written.day is not None or written.weekday is not None:
        return None
    if written.month is not None:
        return written.year, f"M{written.month:02}"
    part = _HALVES.get(written.part or "", written.part or "")
    if written.shift is not None:
        return None, f"{part}{written.shift:+}"
    return (written.year, part) if written.year is not None or part else None
