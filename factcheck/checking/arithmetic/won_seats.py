"""A majority that somebody is said to have won, with how many it was of how many.

Comes in: an article. Goes out: the part, the whole and the words. Never happens here: dividing; what was won more than
before, or from somebody, is no part.

Worked examples: "has won a clear majority of the 80 seats, taking 39 to its rival's 17"; "an outright majority in the
council, with 35 of the 72 members".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, skeletons
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.span import Span

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_LEAD, _HALF = 60, Decimal("0.5")


class Won(NamedTuple):
    """How many of how many are called a majority, and where."""

    part: Claim
    whole: Claim
    words: Span


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\bmajority\b|\bmore than half\b")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    some = rf"[^,;:()\n–—{NO_FIGURE}]{{0,60}}?"
    most = rf"(?P<words>\b(?:an?|its|his|her|their) (?:[a-z]+ )?majority\b|{FIGURE}(?= of))"
    won = (
        r", (?:(?:having|after) )?(?:taking|taken|winning|won|capturing|captured|holding|securing|secured|gaining"
        r"|collecting|with) "
    )
    # "Taking 39 from its rivals", "with 39 more", "19 in the north": these are no or not all of what was won.
    other = "more|fewer|less|women|men|new|per"
    whole_of_it = rf"(?! (?:(?:{other})\b|(?:[a-z]+ )?(?:from\b|in (?!all\b|[A-Z]|the end|(?:19|20)\d\d))))"
    # "12 of the 30 seats at stake" are not all there are.
    partial = "at stake|up|on offer|that|which|contested|decided|filled|declared|counted|so far|in"
    all_of_it = rf"(?!(?: [a-z]+)? (?:{partial})\b)"
    the = r"(?:the |its |all )?"
    whole, part = rf"{the}(?P<whole>{FIGURE})", rf"(?P<part>{FIGURE})"
    return (
        re.compile(rf"{most} (?:of|in) {whole}{some}{won}{part}{whole_of_it}"),
        re.compile(rf"{most} (?:of|in|on) {some}{won}{part}(?: [a-z]+)?(?: out)? of {whole}{all_of_it}"),
        re.compile(rf"\b[Oo]f {whole}{some}, (?P<words>a majority)(?:,| \(| –| —) ?{part}(?:,|\)| –| —)"),
    )


@cache
def _not_won() -> re.Pattern[str]:
    """Match what, before a majority, says that nobody has it."""
    return re.compile(
        r"\b(?:no|not|n[’']t|never|without|lost|losing|short of|shy of|denied|deprived|missed|failed|need\w*|required?"
        r"|for)\b"
    )


def won_seats(article: Article) -> Iterator[Won]:
    """Yield each majority that is counted out, whether it is one or not."""
    for skeleton in skeletons(article, _gate()):
        for match in (match for form in _forms() for match in form.finditer(skeleton.text)):
            lead = skeleton.text[max(0, match.start() - _LEAD) : match.start("words")]
            part, whole = (skeleton.claim(match[name]) for name in ("part", "whole"))
            if _not_won().search(lead) is not None or not (_is_count(part) and _is_count(whole)):
                continue
            is_bare = skeleton.text.endswith("majority of ", 0, match.start("whole"))
            if is_bare and not whole.quantity.mention.noun:
                continue  # so much is it larger than the other side: "a majority of 72, with 15 absent"
            if not match["words"].endswith("majority"):
                half = skeleton.claim(match["words"])
                if _is_more_than_half(half.quantity):
                    yield Won(part, whole, half.span)
            else:
                yield Won(part, whole, skeleton.place(*match.span("words")))


def _is_count(claim: Claim) -> bool:
    quantity = claim.quantity
    is_told = claim.status is Status.ACTUAL and not quantity.hedged and bool(quantity.best.value)
    return is_told and quantity.kind in _COUNTS


def _is_more_than_half(quantity: Quantity) -> bool:
    is_half = quantity.kind is QuantityKind.FRACTION and quantity.best.value == _HALF
    return is_half and quantity.mention.hedge.lower() in {"more than", "over", "well over", "just over"}
