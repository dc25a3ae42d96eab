"""The noun that a bare number counts: "5G base stations", "key industries", "countries and regions"."""

import re
from typing import NamedTuple

from factcheck.extracting.grammar import GAP, SPACES, Grammar, Place
from factcheck.extracting.patterns import Pattern

# How far behind the number the counted noun may stand.
_MOST_WORDS = 6
_WORD = Pattern(
    rf"(?:{GAP}\"?|(?<=[0-9])-)((?:[a-z]\.){{1,6}}|[^\W_](?:(?:[\w&'-]|/(?![0-9])){{0,40}}[^\W_])?)(?:\((?:s|es)\))?(?![\w])"
)
# "small and medium-sized enterprises"
_PAIRING = frozenset({"and", "or"})
# "new energy vehicles" are those, not vehicles that were added
_NOT_ADDED = (" energy ", "-energy ")
# What follows a verb and no counted noun: "two sets the pace", but "two sets to one".
_OBJECT = Pattern(rf"{GAP}(?:the|an?|its|their|his|her|that|how|what|it|them|up|out|off)(?![\w-])")
_NEXT_PLURAL = Pattern(rf"{GAP}([a-z]{{3,24}}s)(?![\w'-])")
# "15-year-old boys", "40-foot containers": a figure of its own.
_FIGURE = Pattern(r"[0-9]+-[a-z]")
# "ten 500ml bottles": a measure of its own, where "5G base stations" are named so
_MEASURE = Pattern(r"[0-9]{2,5}(?:g|kg|mg|ml|cl|l|cm|mm|km|m|ft|in|lb|oz|MW|kW|GB|MB|TB)(?!\w)")
_AND_PLURAL = Pattern(rf"{GAP}(?:and|or){GAP}([a-z][a-z-]{{0,30}})(?![\w-])")
_NO_PLURAL_ENDS = ("ss", "us", "is", "'s")
# "the countrys trade": owners that lost their apostrophe, whose plurals end otherwise.
_OWNERS = frozenset(
    {
        "countrys",
        "citys",
        "companys",
        "industrys",
        "agencys",
        "partys",
        "familys",
        "armys",
        "countys",
        "centurys",
        "ministrys",
        "economys",
    }
)
_SHORTEST_PLURAL = 4
# "200,000 East Timorese", "three Pakistanis": longer than "Paris" and "Davis".
_PEOPLES, _SHORTEST_PEOPLE = ("ese",), 6
_SHORT_FORM = 3


class Noun(NamedTuple):
    """A counted noun with the words that qualify it, and where it ends."""

    text: str
    end: int


def noun_after(place: Place, end: int, grammar: Grammar) -> Noun | None:
    """Return the noun phrase that begins at `end`, up to its first plural, or None if no plural stands there."""
    words = grammar.lexicon.words
    position, first, previous = end, -1, ""
    for _ in range(_MOST_WORDS):
        match = _WORD.match(place.plain, position, place.end)
        if match is not None and match[1] in _PAIRING and previous in words["paired adjectives"]:
            previous, position = "", match.end()
            continue
        if match is None or _ends_phrase(match, position == end, place, grammar):
            return None
        if position == end and place.text[position] == "\n" and place.text[match.start(1)].isupper():
            return None  # "People in need: 134 million", and on the next line "People to receive aid:"
        previous = match[1]
        if first < 0 and (match[1] not in words["additions"] or place.plain.startswith(_NOT_ADDED, match.end())):
            first = match.start(1)
        position = match.end()
        if _is_counted(match[1], match.start(1), place, words) or match[0].endswith(")"):
            position = _last_plural(place, position, words)
            return _with_partner(place, first if first >= 0 else match.start(1), position, grammar)
    return None


def _ends_phrase(match: re.Match[str], is_first: bool, place: Place, grammar: Grammar) -> bool:
    """Whether no counted noun can hold a word: a preposition, a verb at its head, a figure, a tied magnitude."""
    words, word = grammar.lexicon.words, match[1]
    if word in words["additions"]:
        return word == "such" and not is_first
    if word in words["stop"] and _is_short_form(match, place):
        return False  # "three US soldiers", "20 IT workers"
    if word in words["stop"] or word.isdigit() or word == "x":
        return True
    if word[0].isdigit() and (_FIGURE.match(word) or _MEASURE.match(place.text, match.start(1), place.end)):
        return True
    if is_first and (word in words["verbs"] or word in words["verbs or nouns"]):
        return word in words["verbs"] or _has_object(place, match.end(1), grammar)
    head, hyphen, _ = word.partition("-")
    return bool(hyphen) and head in grammar.counting  # "two trillion-yuan-level clusters"


def _is_short_form(match: re.Match[str], place: Place) -> bool:
    """Whether a word that is a stop in small letters stands in capitals, in text that is not."""
    start, end = match.span(1)
    if end - start < len("US") or not place.text[start:end].isupper():
        return False
    return place.plain[end : end + 1] in SPACES and place.text[end + 1 : end + 3].islower()


def _has_object(place: Place, end: int, grammar: Grammar) -> bool:
    """Whether what follows makes "sets" or "kills" a verb: "sets the pace", "kills two"."""
    following = _WORD.match(place.plain, end, place.end)
    if following is not None and (following[1] in grammar.counting or following[1].isdigit()):
        return True
    return _OBJECT.match(place.plain, end, place.end) is not None


def _with_partner(place: Place, start: int, end: int, grammar: Grammar) -> Noun:
    """Take in the second half of "countries and regions"."""
    words = grammar.lexicon.words
    match = _AND_PLURAL.match(place.plain, end, place.end)
    if match is None or match[1] in grammar.kinds or match[1] in words["verbs"]:
        return Noun(" ".join(place.text[start:end].split()), end)  # "homes and hundreds of cars"
    if is_plural(match[1], words):
        end = match.end()
    return Noun(" ".join(place.text[start:end].split()), end)


def _last_plural(place: Place, end: int, words: dict[str, frozenset[str]]) -> int:
    """Return where the plurals end that stand in a row: "two standards organizations". Plurals have no verb in -s."""
    for _ in range(_MOST_WORDS):
        match = _NEXT_PLURAL.match(place.plain, end, place.end)
        if match is None or not is_plural(match[1], words) or match[1] in words["verbs"] or match[1] in words["stop"]:
            return end
        end = match.end()
    return end


def _is_counted(word: str, at: int, place: Place, words: dict[str, frozenset[str]]) -> bool:
    """Whether a word is the counted noun: a plural, or a people at the end of its phrase, "20 young Israelis"."""
    if is_plural(word, words):
        return True
    if not place.text[at].isupper():
        return False
    if len(word) == _SHORT_FORM and place.text[at + 1].isupper() and place.text[at + 2] == "s":
        return True  # "six MPs", "two TVs"
    if len(word) < _SHORTEST_PEOPLE:
        return False
    if word.endswith("is"):
        return word not in words["no plurals"]
    following = _WORD.match(place.plain, at + len(word), place.end)
    return word.endswith(_PEOPLES) and (following is None or following[1] in words["stop"])


def is_plural(word: str, words: dict[str, frozenset[str]]) -> bool:
    """Whether a word in lower case has the form of a plural."""
    last = word.rpartition("-")[2]
    if last in words["plurals"]:
        return True
    if last.endswith("men"):
        return last not in words["no plurals"]  # "gunmen", "councilwomen"
    return (
        len(last) >= _SHORTEST_PLURAL
        and last.endswith("s")
        and not last.endswith(_NO_PLURAL_ENDS)
        and last not in _OWNERS
        and last not in words["no plurals"]
    )


def is_word_behind(place: Place, end: int) -> bool:
    """Whether another word of the phrase follows at `end`, one space on."""
    return place.text[end : end + 1] in SPACES and place.plain[end + 1 : end + 2].isalpha()
