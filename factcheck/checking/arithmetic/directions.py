"""The verb of a change against its two levels.

Worked example: "rose from 40 to 20" rises to less than it rose from.
"""

from collections.abc import Iterator

from factcheck.checking.kinds import Kind, Result, found, held, related
from factcheck.checking.own_precision import equally_precise
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Relation, RelationKind
from factcheck.model.quantity import Quantity, QuantityKind, Reading
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import alike

_UP = frozenset(
    {
        "rose", "rises", "risen", "rising", "grew", "grown", "growing", "increased", "increases", "increasing",
        "climbed", "climbs", "surged", "surges", "jumped", "jumps", "soared", "expanded", "up",
    }
)  # fmt: skip
_DOWN = frozenset(
    {
        "fell", "falls", "fallen", "falling", "declined", "declines", "decreased", "decreases", "dropped", "drops",
        "shrank", "shrunk", "slumped", "plunged", "tumbled", "slid", "plummeted", "down",
    }
)  # fmt: skip
# What stands in a sentence whose smaller number is the better one, or whose rate is quoted the other way round.
_INVERTED = frozenset(
    {
        "rank", "ranks", "ranked", "ranking", "rankings", "place", "placed", "position", "spot", "table", "standings",
        "chart", "seed", "seeded", "handicap", "dollar", "yen", "euro", "currency", "exchange", "odds", "time", "pace",
        "below", "minus", "negative", "deficit", "loss", "losses", "bc",
    }
)  # fmt: skip
_AROUND = 200


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for relation in related(article, RelationKind.CHANGE):
        word = relation.word.lower()
        first, second = (article.claims[member].quantity for member in relation.members[:2])
        has_values = first.best.value and second.best.value
        if alike(first.best.unit, second.best.unit) and has_values and word in _UP | _DOWN:
            yield from _judged(article, rule, relation, first, second)


def _judged(article: Article, rule: Rule, relation: Relation, first: Quantity, second: Quantity) -> Iterator[Result]:
    fields = {"word": relation.word, "earlier": _words(first.best), "later": _words(second.best)}
    is_up = relation.word.lower() in _UP
    smaller, larger = (first.best, second.best) if is_up else (second.best, first.best)
    if smaller.narrow.below(larger.narrow):
        yield from held(rule, article, (first.span, second.span), fields)
    elif _is_below(larger, smaller, equally_precise(first, second)) and _is_plain(article, relation, first):
        yield found(rule, article, relation.span, fields, confidence="high")


def _is_below(one: Reading, other: Reading, precise: bool) -> bool:
    """Whether one level lies below the other as printed; rounding at one place keeps the order."""
    return one.written.below(other.written) or (precise and value_of(one) < value_of(other))


def _is_plain(article: Article, relation: Relation, first: Quantity) -> bool:
    """Whether the verb can only speak of the two levels as they stand."""
    is_range = relation.word.lower() in _DOWN and _may_be_range(article, first)
    return not is_range and not _is_inverted(article, relation)


def _is_inverted(article: Article, relation: Relation) -> bool:
    """Whether less is more here: ranks, times, currencies in units of another, figures below zero."""
    sentence = article.sentences[article.claims[relation.members[0]].sentence]
    start, end = relation.span
    around = article.text[max(sentence.start, start - _AROUND) : min(sentence.end, end + _AROUND)]
    words = {word.strip(".,;:()'\"’“”").removesuffix("'s").removesuffix("’s") for word in around.lower().split()}
    return not _INVERTED.isdisjoint(words)


def _may_be_range(article: Article, first: Quantity) -> bool:
    """Whether "fell from 10 to 20 percent" may mean a fall by ten to twenty percent: its unit stands only once."""
    unit = first.mention.unit
    return first.kind is QuantityKind.PERCENT or not unit or unit not in first.mention.amount.of(article.text)


def _words(reading: Reading) -> str:
    return amount(value_of(reading), reading.unit)


KIND = Kind(KindSpec("direction", {}, ("word", "earlier", "later")), within=_check)
