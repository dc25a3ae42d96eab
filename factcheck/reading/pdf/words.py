"""Words that are divided at the end of a line: whether the hyphen belongs to the word.

Comes in: the words of a document, and the two halves. Goes out: how the lines are joined. The document itself is asked
first: what it writes elsewhere, in one word or with the hyphen, it means here too.
"""

import re
from collections.abc import Iterable

from factcheck.reading.extracted import Joint

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HALF_AT_END = re.compile(r"(?<![^\W_])([^\W_]+)-$")
# A dash without a space before it joins what it stands between, wherever the line ends.
_DASH_AT_END = re.compile(r"[^\W_][–—]$")
_HALF_AT_START = re.compile(r"[^\W_]+")
# These begin words with a hyphen, numbers among them, whatever follows.
_NUMBERS = "twenty thirty forty fifty sixty seventy eighty ninety one two three four five six seven eight nine ten half"
_OTHERS = (
    "third quarter first second year month week day non long short high low mid multi self well so state double single"
    " full part million billion trillion percent per cross all ex vice cost price market interest large small"
)
_FIRST_HALVES = frozenset(f"{_NUMBERS} {_OTHERS}".split())


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of some lines, in small letters; of a divided word, neither half."""
    return frozenset(
        word.lower()
        for text in texts
        for word in _WORD.findall(_HALF_AT_END.sub("", text))
    )  # fmt: skip


def joint(line: str, following: str, words: frozenset[str]) -> Joint:
    """Return what lies between a line and the `following` one: the hyphen counts, it falls away, or there is none."""
    start = _HALF_AT_START.match(following)
    if start is not None and _DASH_AT_END.search(line):
        return Joint.HYPHEN
    end = _HALF_AT_END.search(line)
    if end is None or start is None:
        return Joint.SPACE
    one, other = end[1].lower(), start[0].lower()
    if any(letter.isdigit() for letter in one + other) or start[0][0].isupper() or one in _FIRST_HALVES:
        return Joint.HYPHEN
    if one + other in words:
        return Joint.NOTHING
    is_compound = f"{one}-{other}" in words or (one in words and other in words)
    return Joint.HYPHEN if is_compound else Joint.NOTHING
