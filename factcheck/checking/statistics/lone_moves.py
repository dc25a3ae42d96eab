"""A rate and its change where the earlier rate is not given.

Worked example: "the jobless rate rose 0.2% to 4.1%": the rate is 4.1%, the change 0.2.
"""

import re
from collections.abc import Iterator, Set
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.change_words import VERBS, points_up
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, skeletons
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span


class LoneMove(NamedTuple):
    """The change that is stated of a rate, and whether it is upward; `beside` if it sets the rate beside another."""

    stated: Claim
    is_up: bool
    beside: bool = False


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:rates?|unemployment|joblessness|inflation|yields?|turnout|margin)\b")


@cache
def _form() -> re.Pattern[str]:
    some = rf"[^,;:()\n–—{NO_FIGURE}]"
    return re.compile(
        rf"\b(?:rates?|unemployment|joblessness|inflation|yields?|turnout|margin)\b{some}{{0,30}}?"
        rf"\b(?P<word>{VERBS})\b(?: \w+ly)?(?: by)? (?P<step>{FIGURE})(?: in [A-Z][a-z]+)?,? to (?P<rate>{FIGURE})"
        r"(?! (?:from|billion|million))"
    )


def unseen_moves(article: Article, taken: Set[Span]) -> Iterator[tuple[Claim, LoneMove]]:
    """Yield (rate, its move) for each percentage "to" which a rate moved by a percentage that is not `taken`."""
    for skeleton in skeletons(article, _gate()):
        for match in _form().finditer(skeleton.text):
            step, rate = skeleton.claim(match["step"]), skeleton.claim(match["rate"])
            values = [claim.quantity.best.value for claim in (step, rate)]
            is_rate = step.quantity.kind is rate.quantity.kind is QuantityKind.PERCENT
            if is_rate and step.span not in taken and all(value is not None and value > 0 for value in values):
                yield rate, LoneMove(step, points_up(match["word"]))
