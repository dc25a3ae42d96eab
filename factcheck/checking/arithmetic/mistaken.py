"""How many times too much it was, beside what it was and what it should have been.

Comes in: an article. Goes out: the multiple, the smaller and the larger of the two. Never happens here: dividing.

Worked examples: "30 grams instead of 0.3 grams. The dose was ten times too high"; "charged $450 for a ride that should
have cost $4.50, a hundred times too much".
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_LEAST, _TIMES = 3, "times"
_AMOUNTS = frozenset(
    {QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT}
)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:times|fold) too\b")


@cache
def _too() -> re.Pattern[str]:
    size = (
        "high|low|large|small|big|great|much|little|strong|weak|long|short|heavy|light|fast|slow|dear|expensive|cheap"
    )
    return re.compile(
        rf"({FIGURE})(?: times)? too (?:{size}|many)(?=[.,;:)]| [a-z]+ing\b| (?:because|since|as|for|and|but)\b)"
    )


@cache
def _it() -> re.Pattern[str]:
    """Match how a sentence begins that goes on about what was wrong."""
    return re.compile(r"(?:But |And )?(?:That|This|It|The [a-z]+|An? [a-z]+) (?:was|is|were|had been|proved) [^;,]*$")


@cache
def _instead() -> re.Pattern[str]:
    """Match, from what was to what should have been, that the one stands for the other."""
    return re.compile(
        rf"[^.;:{NO_FIGURE}]{{0,70}}\b(?:instead of|rather than|in place of|should (?:only )?have [a-z]+|ought to have"
        rf" [a-z]+|was meant to [a-z]+|and not)\b[^.;:{NO_FIGURE}]{{0,25}}"
    )


def mistaken(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield each multiple with the two amounts right before it, both as facts: what should have been is known."""
    for window in windows(article, _gate(), before=1, least=_LEAST):
        for match in _too().finditer(window.text, window.start, window.end):
            stated = window.skeleton.claim(match[1])
            start = window.sentence_at(match.start())[0]
            if not _is_multiple(stated):
                continue
            before = [(at, claim) for at, claim in figures_of(window) if at < match.start() and _is_amount(claim)]
            for (first, one), (second, other) in pairwise(before[-2:]):
                is_instead = _instead().fullmatch(window.text, first + 1, second) is not None
                if is_instead and alike(one.quantity.best.unit, other.quantity.best.unit):
                    known = (claim._replace(status=Status.ACTUAL) for claim in (one, other))
                    smaller, larger = sorted(known, key=lambda claim: value_of(claim.quantity.best))
                    is_it = _it().match(window.text, start, match.start()) is not None
                    if second > start or (is_it and _is_by_the_point(smaller, larger)):
                        yield stated, smaller, larger


def _is_by_the_point(smaller: Claim, larger: Claim) -> bool:
    """Whether two amounts differ by where the decimal point stands alone, as a slip leaves them."""
    digits = (value_of(claim.quantity.best).normalize(EXACT).as_tuple().digits for claim in (smaller, larger))
    return len(set(digits)) == 1


def _is_multiple(claim: Claim) -> bool:
    """Whether a figure says how many times as much; "100 times" may be read as so many occasions."""
    quantity = claim.quantity
    is_times = quantity.kind is QuantityKind.MULTIPLE or quantity.mention.noun == _TIMES
    return is_times and quantity.best.value is not None and quantity.best.value > 1


def _is_amount(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.kind in _AMOUNTS and quantity.best.value is not None and quantity.mention.noun != _TIMES
