"""The words by which a topic is found again."""

import re

_WORD = re.compile(r"[^\W_]+")
# Each character of a script without spaces is a word of its own.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_PERIOD = re.compile(r"(?:FY)?[12]\d{3}(?:-[\dA-Z-]+)?")
_EMPTY = frozenset({
    "a", "about", "an", "and", "did", "do", "does", "for", "from", "how", "in", "is", "it", "its", "many", "much", "of",
    "on", "our", "print", "s", "say", "the", "their", "to", "was", "we", "were", "what", "when", "which", "who", "with",
    "write",
})  # fmt: skip


def words_of(*texts: str) -> tuple[str, ...]:
    """Return the telling words of some texts, in lower case, sorted, each once; a plural counts as its singular."""
    found = (word for text in texts for word in _WORD.findall(_UNSPACED.sub(r" \g<0> ", text.casefold())))
    return tuple(sorted({_singular(word) for word in found} - _EMPTY))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def is_period(word: str) -> bool:
    """Whether a word of a question is a period as statements write it: "2021", "2023-Q1", "2023-06-30"."""
    return _PERIOD.fullmatch(word) is not None
