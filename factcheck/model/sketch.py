"""A digest of an article's sentences, for asking whether two articles are one text.

Each sentence counts by its letters alone, so that an update with other figures, and a copy that is wrapped anew, keep
their sketch. The smallest numbers of all sentences are kept: two sketches share about as many as the texts do
(Broder, On the resemblance and containment of documents, 1997).
"""

from collections.abc import Iterable
from functools import lru_cache
from zlib import crc32

_KEPT, _BYTES = 48, 4
_FEWEST, _SHARED = 4, 0.6


def sketch_of(sentences: Iterable[str]) -> bytes:
    """Return the sketch of a text, b"" where it has too few sentences to tell."""
    numbers = {crc32(letters.encode()) for sentence in sentences if (letters := _letters(sentence))}
    if len(numbers) < _FEWEST:
        return b""
    return b"".join(number.to_bytes(_BYTES, "big") for number in sorted(numbers)[:_KEPT])


def nearly_same(left: bytes, right: bytes) -> bool:
    """Whether two sketches are of nearly the same text."""
    if not left or not right:
        return False
    if left == right:
        return True
    mine, theirs = _set_of(left), _set_of(right)
    both = mine | theirs
    if len(mine & theirs) < _SHARED * min(_KEPT, len(both)):
        return False
    kept = sorted(both)[:_KEPT]
    return len(mine & theirs & set(kept)) >= _SHARED * len(kept)


@lru_cache(maxsize=1 << 12)
def _set_of(sketch: bytes) -> frozenset[bytes]:
    return frozenset(numbers_of(sketch))


def numbers_of(sketch: bytes) -> list[bytes]:
    """Return the numbers that a sketch is made of, the smallest first."""
    return [sketch[start : start + _BYTES] for start in range(0, len(sketch), _BYTES)]


def _letters(sentence: str) -> str:
    return "".join(filter(str.isalpha, sentence.lower()))
