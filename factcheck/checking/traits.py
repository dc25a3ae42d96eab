"""What an article has, in the few terms in which a kind of check says what it needs.

Comes in: an article and the tables of known figures. Goes out: what cues are held against. Never happens here: knowing
any kind of check.
"""

from collections import Counter
from typing import NamedTuple

from factcheck.checking.words_of import Words, words_of
from factcheck.model.claim import Article, Claim, RelationKind
from factcheck.model.document import Role
from factcheck.model.mention import Form
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import Unit


class Traits(NamedTuple):
    """The traits of one article.

    words         whether a word stands in its text
    relations     the kinds of its relations
    figures       the kinds of its figures
    measures      what its figures measure: "length", "time", and "speed" for a length in a time
    languages     the languages that its figures are written in
    roles         the roles of its blocks
    figure_count  how many figures it has
    together      how many figures its fullest sentence has
    has_dates     whether it names a day, a month or a weekday
    is_dated      whether its day of publication is known
    has_table     whether the user gave figures to compare with
    """

    words: Words
    relations: frozenset[RelationKind]
    figures: frozenset[QuantityKind]
    measures: frozenset[str]
    languages: frozenset[str]
    roles: frozenset[Role]
    figure_count: int
    together: int
    has_dates: bool
    is_dated: bool
    has_table: bool


def _measures(claim: Claim) -> tuple[str, ...]:
    unit = claim.quantity.best.unit
    if not isinstance(unit, Unit):
        return ()
    return ("speed", unit.dimension) if unit.dimension.startswith("length") and unit.per else (unit.dimension,)


def traits_of(article: Article, has_table: bool) -> Traits:
    """Return the traits of an article; linear in its size."""
    sentences = Counter([claim.sentence for claim in article.claims])
    return Traits(
        words_of.of(article),
        frozenset({relation.kind for relation in article.relations}),
        frozenset({claim.quantity.kind for claim in article.claims}),
        frozenset({measure for claim in article.claims for measure in _measures(claim)}),
        frozenset({claim.quantity.mention.language for claim in article.claims}),
        frozenset({block.role for block in article.document.blocks}),
        len(article.claims),
        max(sentences.values(), default=0),
        any(mention.form is Form.DATE for mention in article.mentions),
        article.document.published is not None,
        has_table,
    )
