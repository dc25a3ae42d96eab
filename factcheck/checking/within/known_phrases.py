"""Whether the words behind a figure only say again what was told: "the 17 houses destroyed by the fire on Mill Lane".

Comes in: the words behind a figure, and the roots of what was told. Goes out: yes or no. Never happens here: a phrase
with a place, a time or a name of its own.
"""

import re
from functools import cache

from factcheck.checking.within.tellings import root

_ENOUGH, _SHORTEST = 2, 3
_FUNCTION_LIST = """
    the its his her their was were are has have had been being that who whom which there they this these and
"""
_FUNCTION = frozenset(_FUNCTION_LIST.split())
_CLAUSES = frozenset({"who", "that", "which", "whom"})
_NARROWING = frozenset(
    {"in", "on", "at", "of", "by", "from", "to", "with", "for", "during", "over", "near", "under", "through"}
)


@cache
def _narrowing() -> re.Pattern[str]:
    """Match what begins a phrase that tells of which things a figure is: a participle, a clause, a place."""
    return re.compile(
        r" (?:(?:that|who|which|whom|in|on|at|by|of|for|from|to|with)\b|[a-z]+(?:ed|en|ing|wn|lt|ost|eft)\b)"
    )


@cache
def _part() -> re.Pattern[str]:
    return re.compile(r"[\w’'-]+|[,.;:()—–]")


def says_again(behind: str, known: frozenset[str]) -> bool:
    """Whether a phrase begins that has two or more of the known words, and then ends or comes to its verb."""
    if _narrowing().match(behind) is None:
        return False
    told, before, is_narrowed = 0, "", False
    for match in _part().finditer(behind):
        word = match[0]
        if not word[0].isalnum():
            break
        plain = re.sub(r"['’]s$", "", word)
        if len(plain) >= _SHORTEST and plain.lower() not in _FUNCTION | _NARROWING:
            if root(plain.lower()) not in known:
                # An unknown word is the verb, unless it is a name, or a preposition leads to it.
                is_own = plain[0].isupper() or plain[0].isdigit() or is_narrowed
                if is_own or before in _NARROWING or before in {"the", "a", "an"}:
                    return False
                break
            told += 1
        is_narrowed = is_narrowed or (told > 0 and plain in _CLAUSES)
        before = word.lower()
    return told >= _ENOUGH


@cache
def _cleft() -> re.Pattern[str]:
    """Match what stands behind a figure that "it was" leads to, up to the clause that says of whom it is told."""
    return re.compile(r"(?: [a-z]+)?(?:, [^,.;]{1,40},)? (?=(?:that|who|which)\b)")


def is_cleft(lead: str, behind: str, known: frozenset[str]) -> bool:
    """Whether a sentence is "it was so many, the club says, that watched the final", all of which was told."""
    match = _cleft().match(behind)
    is_it = re.fullmatch(r"(?:In all,? )?[Ii]t was ", lead) is not None
    return is_it and match is not None and says_again(behind[match.end() - 1 :], known)
