"""The day of publication, from the text of an article or from the name of its file.

Comes in: the blocks of a document, before their wording has changed their roles; or a uri. Goes out: `Published`, with
how the day was found, or None. What the file declares about itself (front matter, metadata) goes before; the readers
look for that.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from factcheck.model.document import Block, Published, Role
from factcheck.reading.dateline import compact_day_in, day_in, is_day_alone, labelled_day, named_day, opening_day
from factcheck.reading.furniture import is_widgets

# How many lines at either end of an article may carry its date.
_LINES = 10
# What of a date line is shown, in characters.
_SHOWN = 80


class _Line(NamedTuple):
    """A line of a block: its text, where it starts in the document's text, and whether it is (or opens) a paragraph."""

    text: str
    start: int
    opens_paragraph: bool


def day_in_lines(text: str, blocks: Sequence[Block], place: Callable[[int], str]) -> Published | None:
    """Return the day of a dateline or byline among the first or last lines of `text`.

    `place` gives for an offset in `text` what a person calls that place of the file: "line 3".
    """
    first = islice(_lines(text, blocks), _LINES)
    last = islice(_lines(text, blocks, backwards=True), _LINES)
    title = next((block.span.start for block in blocks if block.role is Role.TITLE), 0)
    told = ([(line, day) for line in lines if (day := _day_of(line)) is not None] for lines in (first, last))
    line, day = next((_of_article(days, title) for days in told if days), (None, None))
    return None if line is None or day is None else Published(day, f"{place(line.start)}: {_shown(line.text)}")


def _of_article(days: Sequence[tuple[_Line, date]], title: int) -> tuple[_Line, date]:
    """Return the first of some datelines, or the next one if the first is the day of a visit.

    Many sites have a clock at the top of the page: a day alone, above the title or later than the dateline below it.
    """
    (line, day), *others = days
    is_visit = is_day_alone(line.text) and bool(others) and (line.start < title or others[0][1] < day)
    return others[0] if is_visit else (line, day)


def day_in_name(uri: str) -> Published | None:
    """Return the day in the name of a file: "2020-07-31", "20200731" or "2020_07_31"."""
    day = compact_day_in(uri.rpartition("/")[2])
    return None if day is None else Published(day, "file name")


def declared_day(value: str, how: str) -> Published | None:
    """Return the day of a field that holds nothing else, in ISO 8601 or in words; `how` names the field."""
    day = day_in(value[:100]) or compact_day_in(value[:100])
    return None if day is None else Published(day, how)


def _day_of(line: _Line) -> date | None:
    day = labelled_day(line.text)
    if day is not None or not line.opens_paragraph:
        return day
    return named_day(line.text) or opening_day(line.text) or (day_in(line.text) if _is_button_line(line.text) else None)


def _is_button_line(line: str) -> bool:
    return len(line) <= _SHOWN * 2 and is_widgets(line)


def _lines(text: str, blocks: Sequence[Block], backwards: bool = False) -> Iterator[_Line]:
    """Yield the lines of all blocks but headlines and program text, from the start or from the end."""
    for block in reversed(blocks) if backwards else blocks:
        if block.role in (Role.TITLE, Role.CODE):
            continue
        lines = [
            _Line(match[0].strip(), match.start(), block.role is Role.PARAGRAPH and match.start() == block.span.start)
            for match in re.compile(r"[^\r\n]+").finditer(text, *block.span)
            if match[0].strip()
        ]
        yield from reversed(lines) if backwards else lines


def _shown(line: str) -> str:
    words = " ".join(line.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"
