"""The two sides of a vote beside all the votes.

Comes in: an article. Goes out: sums. Never happens here: adding up.

Worked examples: "312 votes to 240, out of 552 cast"; "17.4 million people chose Leave and 16.1 million Remain, out of a
total of 33.6 million valid papers"; "Of the 2.1 million who voted, 1.24 million said yes and 860,000 no". A vote on one
question has two sides, unless somebody abstained, or a third one is named.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.parts import Standing, Sum
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, skeletons
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import QuantityKind

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_LEAST = 3


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:vot\w+|ballots?|papers|cast)\b")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    few = rf"[^.;:,()\n–—{NO_FIGURE}]{{0,40}}?"
    one, other, total = (rf"(?P<{name}>{FIGURE})" for name in ("one", "other", "total"))
    sides = (
        rf"{one}{few},? (?:and|against|to|with) {few}{other}"
        rf"(?= ?(?:{few}\b(?:remain|leave|no|yes|against|for it|in favou?r|opposed|stay\w*|reject\w*|the other)\b|,))"
    )
    cast = r"(?:valid |legal )?(?:votes?|ballots?|papers|cast|counted|voting|who voted|polled)\b"
    return (
        re.compile(
            rf"{sides}{few},? (?:out )?of (?:a total of |the |all |some |about )*{total}(?: [a-z]+)? ?{cast}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\bof (?:the |all |all the |some |about )?{total} (?:[a-z]+ )?(?:valid |legal )?"
            rf"(?:votes?(?: cast| counted)?|ballots?(?: cast| counted)?|papers|cast|who voted|voters who took part),"
            rf" {few}{sides}",
            re.IGNORECASE,
        ),
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes two sides less than all: those who took none, a third side, a first round."""
    return re.compile(
        r"\b(?:abst\w+|spoil\w*|blank|invalid|absent|null|void|third|round|others?|undecided|did(?:n[’']t| not)"
        r"|registered|eligible|including|each|candidates?)\b",
        re.IGNORECASE,
    )


def sums_of_two_sides(article: Article) -> Iterator[Sum]:
    """Yield the two sides of each vote with the number of votes that its sentence tells."""
    for skeleton in skeletons(article, _gate(), least=_LEAST):
        if _otherwise().search(skeleton.text) is not None:
            continue
        for match in (match for form in _forms() for match in form.finditer(skeleton.text)):
            one, other, total = (skeleton.claim(match[name]) for name in ("one", "other", "total"))
            if all(map(_is_plain, (one, other, total))):
                yield Sum(total, (one, other), Standing.ALL)


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    is_count = quantity.kind in _COUNTS and quantity.best.value is not None and not quantity.hedged
    return is_count and claim.status is not Status.HYPOTHETICAL
