"""The words of an article: whether one stands in its text.

Comes in: an article. Goes out: for each word that somebody asks for whether it is there, looked for once. Never happens
here: knowing where it stands, or what it means.
"""

import sys
from collections.abc import Iterator
from functools import lru_cache

from factcheck.checking.of_one_article import OfOneArticle

_PART = 100_000
_GROWING = "İ"
_FOR_LATIN = {ord("ſ"): "s", ord("ı"): "i", ord("\N{COMBINING DOT ABOVE}"): None, ord("K"): "k"}
# So many signs in a row are looked up together, as one number.
_RUN = 4
# The letters a to z as they are, a space for all other signs.
_LETTERS = bytes(sign if ord("a") <= sign <= ord("z") else ord(" ") for sign in range(256))


def lowered(text: str) -> str:
    """Return the text in lower-case, character for character: what grows by that, as the Turkish I, stays as it is."""
    # The only letter that grows; character by character a text would take seventy times its room.
    return _GROWING.join(map(str.lower, text.split(_GROWING)))


def as_in_tables(word: str) -> str:
    """Return a matched word in the small letters of a table: without regard to case `re` takes ſ for s and ı for i."""
    return word.lower().translate(_FOR_LATIN)


def _parts(text: str) -> Iterator[str]:
    """Yield a text in parts that end at a space: all of its words at once would take ten times its room."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + _PART)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end


def _different(text: str) -> str:
    """Return the different parts of a text between spaces: each with a space where one stands beside it in the text."""
    first, _, rest = text.partition(" ")
    between, _, last = rest.rpartition(" ")
    return " ".join((first, *{word for part in _parts(between) for word in part.split(" ")}, last)) if rest else text


def _letters(text: str) -> bytes:
    """Return a text of small letters with a space for each sign that is none of a to z."""
    return text.encode("latin-1", "replace").translate(_LETTERS)


def _runs_in(letters: bytes) -> set[int]:
    """Return all runs of so many signs, each as one number."""
    runs: set[int] = set()
    for shift in range(_RUN):
        end = len(letters) - (len(letters) - shift) % _RUN
        runs.update(memoryview(letters)[shift:end].cast("I"))
    return runs


@lru_cache(maxsize=8192)
def _runs(word: str) -> frozenset[int]:
    """Return the runs of letters of a word in small letters, and those with the space before or behind them."""
    letters = _letters(word)
    runs = (letters[at : at + _RUN] for at in range(len(letters) - _RUN + 1))
    return frozenset(int.from_bytes(run, sys.byteorder) for run in runs if b" " not in run[1:-1])


class Words(dict[str, bool]):
    """Whether a word stands in the text: one with a capital as written, others in any case.

    Most of those that are asked for do not stand there: some of the letters in a row that they have stand nowhere. The
    others are looked for among the different parts between spaces, which have a third of the length of a text, or a
    tenth of that of a long one.

    `whole` are all runs of the letters a to z in the text, in small letters.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text, self.lower = text, lowered(text)
        self._different = _different(text)
        self._different_lower = lowered(self._different)
        self.whole = frozenset(_letters(self._different_lower).decode("ascii").split())
        self._runs = _runs_in(f" {' '.join(self.whole)} ".encode("ascii"))

    def __missing__(self, word: str) -> bool:
        lower = word.lower()
        found = self._runs.issuperset(_runs(lower)) and self._stands(word, is_lower=word == lower)
        self[word] = found
        return found

    def _stands(self, word: str, *, is_lower: bool) -> bool:
        different = self._different_lower if is_lower else self._different
        if " " not in word[1:-1]:
            return word in different
        return max(word.split(" "), key=len) in different and word in (self.lower if is_lower else self.text)

    def has_any(self, words: tuple[str, ...]) -> bool:
        """Whether one of the words stands in the text."""
        return any(map(self.__getitem__, words))


words_of = OfOneArticle(lambda article: Words(article.text))
