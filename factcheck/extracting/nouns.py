"""The noun that a bare number counts: "5G base stations", "key industries", "countries and regions"."""

import re
from typing import NamedTuple

from factcheck.extracting.grammar import GAP, Grammar, Place

# How far behind the number the counted noun may stand.
_MOST_WORDS = 6
_NOUN_WORD = re.compile(
    rf"(?:{GAP}|(?<=\d)-)((?:[A-Za-z]\.)+|[A-Za-z0-9](?:[A-Za-z0-9&’'/-]*[A-Za-z0-9])?)(?:\((?:s|es)\))?"
)
_AND_PLURAL = re.compile(rf"{GAP}(?:and|or){GAP}([a-z][a-z-]*)(?![\w-])")


class Noun(NamedTuple):
    """A counted noun with the words that qualify it, and where it ends."""

    text: str
    end: int


def noun_after(place: Place, end: int, grammar: Grammar) -> Noun | None:
    """Return the noun phrase that begins at `end`, up to its first plural, or None if no plural stands there."""
    text, words = place.text, grammar.lexicon.words
    position, first = end, -1
    for _ in range(_MOST_WORDS):
        match = _NOUN_WORD.match(text, position, place.end)
        if match is None:
            return None
        word = match[1].lower()
        if grammar.number_word.match(word) and "-" in word:
            return None  # "two trillion-yuan-level clusters": the magnitude is a figure of its own
        if word in words["stop"] or (position == end and word in words["verbs"]):
            return None
        if first < 0 and word not in words["additions"]:
            first = match.start(1)
        position = match.end()
        if _is_plural(word, words) or match[0].endswith(")"):
            return _with_partner(place, first if first >= 0 else match.start(1), position, grammar)
    return None


def _with_partner(place: Place, start: int, end: int, grammar: Grammar) -> Noun:
    """Take in the second half of "countries and regions"."""
    match = _AND_PLURAL.match(place.text, end, place.end)
    if (
        match is not None
        and _is_plural(match[1], grammar.lexicon.words)
        and match[1] not in grammar.lexicon.words["verbs"]
    ):
        end = match.end()
    return Noun(re.sub(r"\s+", " ", place.text[start:end]), end)


def _is_plural(word: str, words: dict[str, frozenset[str]]) -> bool:
    last = word.rsplit("-", 1)[-1]
    if last in words["plurals"]:
        return True
    return (
        len(last) > 3
        and last.endswith("s")
        and not last.endswith(("ss", "us", "is", "'s", "’s"))
        and last not in words["no plurals"]
    )
