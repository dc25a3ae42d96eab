"""Which figures are parts of others before them, and which come on top: a part is never added to its whole.

Comes in: a window and terms of a sum. Goes out: whether they overlap, or whether one is an addition. Never happens
here: adding.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from factcheck.checking.arithmetic.reckoning.terms import Term
from factcheck.checking.arithmetic.windows import Window

_REACH = 50
_ANOTHER = ("nother ", "urther ", "dditional ", "xtra ")
# What stands right before a whole whose parts are told.
_OF_WHOLES, _LEAST_LEAD = ("of the ", "of its ", "of their ", "of all ", "of all the "), 11


def is_added(window: Window, term: Term) -> bool:
    """Whether a figure comes on top of another one, whatever else is told: "1,500 more", "an additional 60"."""
    if _more().match(window.text, term.place + 1) is not None:
        return True
    return window.text.endswith(_ANOTHER, max(0, term.place - _REACH), term.place)


@cache
def _more() -> re.Pattern[str]:
    return re.compile(r" (?:[a-z]+ )?(?:more|additional|extra|further)\b(?! than)")


def has_part_of_another(window: Window, terms: Sequence[Term]) -> bool:
    """Whether something is added to the figure that it is a part of.

    "60,000 planes, including 45,000 fighters"; "1,200 of the 3,000 charging points"; "of the 24 boats, ten".
    """
    text, whole = window.text, of_whole()
    if any(whole.fullmatch(text, one.place + 1, other.place) for one, other in pairwise(terms)):
        return True
    if any(text[max(0, term.place - _LEAST_LEAD) : term.place].lower().endswith(_OF_WHOLES) for term in terms):
        return True
    return any(_inner().search(text, max(0, term.place - _REACH), term.place) is not None for term in terms[1:])


@cache
def _inner() -> re.Pattern[str]:
    """Match, right before a figure, what makes it a part of one before it."""
    return re.compile(r"\b(?:includ\w+|among them|of (?:whom|which|these|them|those))(?: [a-z]+){0,3} $")


@cache
def of_whole() -> re.Pattern[str]:
    """Match the words between a part and the whole behind it: "1,200 of the 3,000"."""
    return re.compile(r" (?:[a-z]+ ){0,2}(?:out )?of (?:the|its|their|all|all the|his|her) ")
