"""What "them" and "whom" stand for: a count that was told before, or something else.

Comes in: the text between a count and the words that take it up. Goes out: whether another plural stands there, or a
figure is said to be of them. Never happens here: comparing figures.

Worked example: in "the two ministers will sign, and drivers need not queue twice. About 700 of them pass" the drivers
pass, for whom there is no figure.
"""

import re
from functools import cache

from factcheck.checking.arithmetic.nouns_of_sums import are_people

_LEAD = 24


def has_rival(between: str, noun: str) -> bool:
    """Whether a plural other than the counted noun stands in a text; a verb in -s passes for one."""
    own = {word.lower() for word in noun.split()}
    words = (match[0].lower() for match in _word().finditer(between))
    return any(word not in own and (_plural().fullmatch(word) is not None or are_people(word)) for word in words)


def is_of_them(text: str, at: int) -> bool:
    """Whether a figure at a place is said to be some of what was counted before: "of whom 680", "Of these, some 30"."""
    return _of_them().search(text, max(0, at - _LEAD), at) is not None


@cache
def _of_them() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Oo]f|[Aa]mong) (?:whom|which|them|these|those),?(?: (?:some|about|only|just))? $")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"(?<![\w’'-])[A-Za-z][a-z]{2,}(?![\w’'-])")


@cache
def _plural() -> re.Pattern[str]:
    return re.compile(r"(?!(?:does|its|was|has|his|this|thus|plus|always|perhaps|besides|ours)$)[a-z]{3,}(?<![siu])s")
