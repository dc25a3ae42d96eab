"""Content words brought down to a common stem, for asking whether two passages speak of the same thing.

Worked example: "the growing exports of trucks" and "truck exports grew" share `export` and `truck`.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

_SUFFIXES = (
    "izations", "ization", "ations", "ation", "ments", "ment", "ings", "ing", "ities", "ity", "ions", "ion",
    "ies", "ers", "er", "ed", "es", "ly", "th", "s", "e", "y",
)  # fmt: skip
_SHORTEST_STEM = 3
_MOST_KNOWN = 8192


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
    return frozenset(chain.from_iterable(map(_known(stop).__getitem__, forms)))


class _Known(dict[str, tuple[str, ...]]):
    """The stems of the words that were asked for last, as few as an article has."""

    def __init__(self, stop: frozenset[str]) -> None:
        super().__init__()
        self._stop = stop

    def __missing__(self, form: str) -> tuple[str, ...]:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        stems = self[form] = _stems_of(form, self._stop)
        return stems


@lru_cache(maxsize=4)
def _known(stop: frozenset[str]) -> _Known:
    return _Known(stop)


def _stems_of(form: str, stop: frozenset[str]) -> tuple[str, ...]:
    parts = {form, *form.split("-")} if "-" in form else (form,)
    plain = (part.removesuffix("'s").removesuffix("’s") for part in parts)
    return tuple(stem(word) for word in plain if len(word) > 2 and word[0].isalpha() and word not in stop)
