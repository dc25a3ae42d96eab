"""Content words brought down to a common stem, for asking whether two passages speak of the same thing.

Worked example: "the growing exports of trucks" and "truck exports grew" share `export` and `truck`.
"""

from collections.abc import Iterable
from functools import lru_cache

_SUFFIXES = (
    "izations", "ization", "ations", "ation", "ments", "ment", "ings", "ing", "ities", "ity", "ions", "ion",
    "ies", "ers", "er", "ed", "es", "ly", "th", "s", "e", "y",
)  # fmt: skip
_SHORTEST_STEM = 3


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return a crude stem: "growing", "growth" and "grows" all give "grow"."""
    lowered = word.lower()
    for suffix in _SUFFIXES:
        if lowered.endswith(suffix) and len(lowered) - len(suffix) >= _SHORTEST_STEM:
            return lowered[: -len(suffix)]
    return lowered


def content_stems(forms: Iterable[str], stop: frozenset[str]) -> frozenset[str]:
    """Return the stems of the words that are not function words; parts of hyphenated words count too."""
    stems: set[str] = set()
    for form in forms:
        for part in {form, *form.split("-")}:
            plain = part.removesuffix("'s").removesuffix("’s")
            if len(plain) > 2 and plain[0].isalpha() and plain not in stop:
                stems.add(stem(plain))
    return frozenset(stems)
