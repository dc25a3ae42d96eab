"""Content words brought down to a common stem, for asking whether two passages speak of the same thing."""

import re

_WORD = re.compile(r"[A-Za-z][A-Za-z-]{2,}")
_SUFFIXES = (
    "izations", "ization", "ations", "ation", "ments", "ment", "ings", "ing", "ities", "ity", "ions", "ion",
    "ies", "ers", "er", "ed", "es", "ly", "th", "s", "e", "y",
)  # fmt: skip
_SHORTEST_STEM = 3


def stem(word: str) -> str:
    """Return a crude stem: "growing", "growth" and "grows" all give "grow"."""
    lowered = word.lower()
    for suffix in _SUFFIXES:
        if lowered.endswith(suffix) and len(lowered) - len(suffix) >= _SHORTEST_STEM:
            return lowered[: -len(suffix)]
    return lowered


def content_stems(text: str, stop: frozenset[str]) -> frozenset[str]:
    """Return the stems of the words of `text` that are not function words; parts of hyphenated words count too."""
    stems: set[str] = set()
    for match in _WORD.finditer(text):
        for part in (match[0], *match[0].split("-")):
            if len(part) > 2 and part.lower() not in stop:
                stems.add(stem(part))
    return frozenset(stems)
