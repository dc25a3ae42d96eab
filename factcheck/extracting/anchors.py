"""Where a look is worth while: the digits of a text, and its words that can begin something, from left to right.

Comes in: a text in plain signs, as `plain` makes it, and the words. Goes out: anchors. Where none stands, a text costs
no more than the search for a byte: only what a regular expression and `bytes.find` stop at is looked at in Python.
"""

import re
from collections.abc import Container, Iterable, Set

# How many letters of a word are compared before the dictionary is asked: measured, with five the least is done in vain.
_LETTERS = 5
_VULGAR = b"\xbc\xbd\xbe"
_SIGNS = bytes(
    ord("0") if (chr(sign).isascii() and chr(sign).isdigit()) or sign in _VULGAR
    else sign if ord("a") <= sign <= ord("z") else ord(" ")
    for sign in range(256)
)  # fmt: skip


# Where something may begin: its start, its end, and the word, which is "" for a digit. One is made for each figure and
# many for nothing, so it is as cheap as can be.
Anchor = tuple[int, int, str]


class Anchors:
    """The anchors of a text, handed out from left to right.

    The text is searched as bytes: letters as they are, 0 for a digit or vulgar fraction, a space for all the rest. One
    more space stands before it, so that a byte has the place of the character behind its own.
    """

    __slots__ = ("_digit", "_known", "_plain", "_search", "_signs", "_word")

    def __init__(self, plain: str, promising: re.Pattern[bytes], known: Container[str]) -> None:
        """`promising` finds a space and a word behind it that may be in `known`."""
        self._plain, self._known, self._search = plain, known, promising.search
        self._signs = b" " + plain.encode("latin-1", "replace").translate(_SIGNS)
        self._digit = -1
        self._word: Anchor = (-1, -1, "")

    def between(self, at: int, end: int) -> Anchor | None:
        """Return the first anchor that starts in [at, end); `at` is never smaller than it was before."""
        if self._digit < at:
            found = self._signs.find(b"0", at + 1)
            self._digit = found - 1 if found > 0 else len(self._plain)
        if self._word[0] < at:
            self._word = self._word_from(at)
        digit, word = self._digit, self._word
        if digit < word[0]:
            return (digit, digit + 1, "") if digit < end else None
        return word if word[0] < end else None

    def _word_from(self, at: int) -> Anchor:
        search, signs, plain, known = self._search, self._signs, self._plain, self._known
        while (match := search(signs, at)) is not None:
            start, at = match.span()
            at -= 1
            word = plain[start:at]
            if word in known:
                return start, at, word
        return len(plain), len(plain), ""


def promising(words: Iterable[str]) -> re.Pattern[bytes]:
    """Return the pattern of a space and a word with the first letters of one of `words`."""
    return re.compile(f" {_beginning(frozenset(words), _LETTERS)}[a-z]*+".encode())


def _beginning(words: Set[str], letters: int) -> str:
    """Return the pattern of the first `letters` of `words`, each beginning that they share written once."""
    if "" in words or letters == 0:
        return ""
    rests: dict[str, set[str]] = {}
    for word in words:
        rests.setdefault(word[0], set()).add(word[1:])
    behind: dict[str, list[str]] = {}
    for first in sorted(rests):
        behind.setdefault(_beginning(rests[first], letters - 1), []).append(first)
    choices = [f"[{''.join(firsts)}]{rest}" for rest, firsts in behind.items()]
    return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"
