"""Where "one" and "zero" count: "one person died", "killed one woman", "zero cases"; not "one of them", "one day".

Comes in: a place behind the word. Goes out: the counted noun. Never happens here: "one" before a unit or magnitude,
which is a figure wherever it stands.
"""

import re

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.nouns import Noun
from factcheck.extracting.patterns import Pattern

WORDS = frozenset({"one", "zero", "nil"})
_NOUN = Pattern(
    rf"(?:{GAP}(?:more|other|additional|new))?{GAP}([a-z]{{3,20}})(?![\w'-])(?:{GAP}([a-z]{{2,16}})(?![\w-]))?"
)
# "at one point", "in one word"
_IDIOMS = frozenset({"point", "word"})
# What is said of somebody who is counted: "one person died", "one man was hurt", "one woman and two children".
_BEHIND = frozenset(
    {"died", "was", "dead", "killed", "injured", "hurt", "wounded", "missing", "and", "survived", "drowned", "dies"}
)
_BEFORE = (
    "only ", "just ", "at least ", "exactly ", "killed ", "killing ", "kills ", "injured ", "injuring ", "injures ",
    "wounded ", "wounding ", "wounds ", "arrested ", "leaving ", "lost ", "claimed ", "scored ", " and ", "including ",
)  # fmt: skip


# Behind these "one" counts whatever noun follows: "at least one stroke", "more than one attempt".
_BOUNDS = ("at least ", "more than ", "no more than ", "not more than ", "fewer than ", "no fewer than ", "up to ")
_BOUND_REACH = 14
# What verbs and plurals end in, and adverbs.
_VERBAL = ("ed", "s", "ing", "ly", "ago")


def is_part_of_many(place: Place, start: int, end: int) -> bool:
    """Whether a bound "one" is one of several, or of what a figure qualifies: "at least one of", "one 5-inch gun"."""
    follows = place.plain.startswith(" of ", end) or place.plain[end + 1 : end + 2].isdigit()
    return follows and place.before(start, _BOUND_REACH).endswith(_BOUNDS)


def single_noun(place: Place, start: int, end: int, grammar: Grammar) -> Noun | None:
    """Return the noun that "one" at [start, end) counts, or "zero" in front of a plural; else None.

    A noun alone tells too little, "one man said so" is a way of speaking: a word before or behind must count as well.
    """
    match = _NOUN.match(place.plain, end, place.end)
    if match is None or place.text[match.start(1)].isupper():
        return None
    noun, counted = match[1], grammar.lexicon.words["counted"]
    if place.plain[start:end] != "one":
        return _noun(place, match.start(1), match.end(1)) if noun in counted else None
    if noun in _IDIOMS or noun in grammar.lexicon.words["stop"]:
        return None
    if place.before(start, _BOUND_REACH).endswith(_BOUNDS):
        return _noun(place, match.start(1), match.end(_last_group(match, grammar)))
    if noun not in grammar.lexicon.words["counted singly"] and not _plurals(noun) & counted:
        return None
    in_list = place.plain[match.end(1) : match.end(1) + 1] == "," and place.before(start, 2) == ", "
    counts = in_list or match[2] in _BEHIND or place.before(start, 12).endswith(_BEFORE)
    return _noun(place, match.start(1), match.end(1)) if counts else None


def _last_group(match: re.Match[str], grammar: Grammar) -> int:
    """Return 2 where the noun is the second word, behind an adjective: "at least one slight stroke"; else 1."""
    words, second = grammar.lexicon.words, match[2]
    if second is None or second in words["stop"] or second in words["verbs"] or second.endswith(_VERBAL):
        return 1
    return 1 if match[1] in words["counted singly"] or _plurals(match[1]) & words["counted"] else 2


def _noun(place: Place, start: int, end: int) -> Noun:
    return Noun(place.text[start:end], end)


def _plurals(noun: str) -> set[str]:
    """Return how the plural of `noun` may be written."""
    return {f"{noun}s", f"{noun}es", f"{noun[:-1]}ies"} if not noun.endswith("s") else set()
