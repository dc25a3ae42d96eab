"""A rate and by how much it moved.

Worked example: "exports fell by 4.1%, and the decline narrowed by 2.7%" relates the rate 4.1% to its move 2.7%.
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Direction, Relation, RelationKind
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.relating.passages import Passage
from factcheck.relating.words import Words, word_set

# What a percentage that was just given is called: a noun that points the way that the percentage went.
_NOUNS = {
    Direction.DOWN: word_set("decline decrease drop fall contraction reduction"),
    Direction.UP: word_set("growth increase rise expansion gain"),
}
_VERBS = word_set("""
    narrowed narrowing narrows widened widening slowed slowing accelerated accelerating eased moderated deepened
    shrank quickened
""")
# What may stand between the noun and its verb.
_BETWEEN = word_set("rate pace in of was has had have been also further then")
# How many other figures may stand between the rate and its move.
_MOST_BETWEEN = 3
_ARTICLES = frozenset({"a", "an", "another", "further"})


def rate_moves(claims: tuple[Claim, ...], passage: Passage) -> Iterator[Relation]:
    """Yield (rate, move) of "fell by 3.2%, and the decline narrowed by 3.4%"."""
    for index in range(1, len(claims)):
        move = claims[index].quantity
        verb = _verb_before(move.span.start, passage.words) if move.kind is QuantityKind.PERCENT else -1
        noun = _noun_before(verb, passage.words) if verb >= 0 else -1
        rate = _nearest_rate(claims, index) if noun >= 0 else -1
        if rate >= 0 and passage.words.forms[noun] in _NOUNS.get(claims[rate].direction, ()):
            span = Span(passage.words.starts[noun], move.span.end)
            yield Relation(RelationKind.CHANGE_OF_RATE, (rate, index), span, word=passage.words.forms[verb])


def _nearest_rate(claims: tuple[Claim, ...], index: int) -> int:
    """Return the index of the last percentage before the claim at `index`, or -1 if none is near."""
    near = range(index - 1, max(-1, index - 1 - _MOST_BETWEEN), -1)
    return next((each for each in near if claims[each].quantity.kind is QuantityKind.PERCENT), -1)


def _verb_before(at: int, words: Words) -> int:
    """Return the index of the verb of "narrowed by" or "narrowed" before `at`, or -1."""
    by = words.before(at, _ARTICLES)
    if words.form(by) in _VERBS:
        return by
    return by - 1 if words.form(by) == "by" and words.form(by - 1) in _VERBS else -1


def _noun_before(verb: int, words: Words) -> int:
    """Return the index of the noun that the verb speaks of, or -1."""
    index = verb - 1
    while index >= 0 and words.forms[index] in _BETWEEN:
        index -= 1
    return index
