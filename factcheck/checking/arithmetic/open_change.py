"""A change between hedged ends: what range of multiples it allows.

Worked example: "from more than 200 to nearly 600" is anything from 540 / 300 = 1.8 times to 600 / 200 = 3 times.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, found, related
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim, Relation, RelationKind
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import alike

# From where on the multiples are too far apart to say "doubled" or "tripled".
_WIDE = Decimal("1.3")
_STATED = ("doubl", "tripl", "quadrupl", "fold", " times", "percent", "per cent", "%")
_SENTENCE = 150
_OPEN = frozenset({"over", "at least", "under", "at most"})


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for relation in related(article, RelationKind.CHANGE):
        earlier, later = (article.claims[member] for member in relation.members[:2])
        multiples = _multiples(earlier, later)
        if multiples is None or multiples.low is None or multiples.high is None or multiples.low < 1:
            continue
        if multiples.high >= EXACT.multiply(multiples.low, _WIDE) and not _is_stated(article, relation):
            fields = {
                "earlier": earlier.span.of(article.text),
                "later": later.span.of(article.text),
                "least": plain(multiples.low, 2),
                "most": plain(multiples.high, 2),
            }
            yield found(rule, article, relation.span, fields)


def _is_stated(article: Article, relation: Relation) -> bool:
    """Whether the sentence gives the change itself, as a multiple or in percent."""
    words = around(article, relation.span, _SENTENCE).lower()
    return any(word in words for word in _STATED)


def _multiples(earlier: Claim, later: Claim) -> Interval | None:
    """Return how many times the earlier figure the later one can be, if both are hedged and one end is open."""
    bounds = {claim.quantity.mention.bound for claim in (earlier, later)}
    first, second = earlier.quantity.best, later.quantity.best
    is_open = "" not in bounds and not bounds.isdisjoint(_OPEN) and alike(first.unit, second.unit)
    if not is_open or not first.wide.low or first.wide.low <= 0 or second.wide.low is None or second.wide.low <= 0:
        return None
    return second.wide.over(first.wide)


KIND = Kind(KindSpec("open-change", {}, ("earlier", "later", "least", "most")), within=_check)
