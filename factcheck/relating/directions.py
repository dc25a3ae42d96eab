"""Which way a sentence says that a figure moved."""

import re

from factcheck.model.claim import Direction

_UP = (
    r"ris(?:e|es|en|ing)|rose|gr[eo]w(?:n|s|ing|th)?|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|surg(?:e|es|ed|ing)|jump(?:s|ed|ing)?|gain(?:s|ed|ing)?"
    r"|soar(?:s|ed|ing)?|expand(?:s|ed|ing)?|up|advanc(?:e|es|ed|ing)|leap(?:t|ed|s)?|rocketed|swelled|added|accelerated|improved|higher"
)
_DOWN = (
    r"fall(?:s|en|ing)?|fell|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|drop(?:s|ped|ping)?|down|shrank|shrunk|shrink(?:s|ing)?|contract(?:ed|ing|s)"
    r"|contraction|slump(?:s|ed|ing)?|plung(?:e|es|ed|ing)|slid|slipped|tumbled|lost|sank|dipped|reduc(?:e|es|ed|ing)|cut|lower"
)
_WORD = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_AFTER = re.compile(
    rf"(?:\s+(?:year-on-year|annual|real|nominal|quarterly|monthly))*\s+(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b",
    re.IGNORECASE,
)


def direction_before(text: str, start: int, end: int) -> Direction:
    """Return where the last change word between `start` and `end` points; LEVEL if there is none."""
    last = None
    for last in _WORD.finditer(text, start, end):
        pass
    return _direction(last)


def direction_after(text: str, end: int, limit: int) -> Direction:
    """Return where the word right behind a figure points: "the 150% increase"."""
    return _direction(_AFTER.match(text, end, limit))


def direction_word(text: str, start: int, end: int) -> str:
    """Return the last change word between `start` and `end`, as written, or ""."""
    words = _WORD.findall(text[start:end])
    return (words[-1][0] or words[-1][1]) if words else ""


def direction_of(word: str) -> Direction:
    """Return where a change word points; LEVEL for any other word."""
    return _direction(_WORD.fullmatch(word))


def _direction(match: re.Match[str] | None) -> Direction:
    if match is None:
        return Direction.LEVEL
    return Direction.UP if match["up"] else Direction.DOWN
