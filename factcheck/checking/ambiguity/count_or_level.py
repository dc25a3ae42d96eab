"""Is it a count, or does it multiply? "two trillion-yuan-level clusters" is two clusters, or the two-trillion level.

Worked example: "five hundred-billion-yuan-level clusters" counts five clusters of 100 billion each, or speaks of
clusters at the level of 500 billion. A list of five behind it supports the count; the wording stays ambiguous.
"""

from collections.abc import Iterator

from factcheck.checking.ambiguity.unhyphenated import unhyphenated
from factcheck.checking.kinds import Kind, Result, at, found, related
from factcheck.checking.wording import amount, number_word
from factcheck.model.claim import Article, RelationKind
from factcheck.model.finding import Evidence, Level
from factcheck.model.interval import EXACT
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_LARGE = ("billion", "trillion")
_HUNDRED = 100
_LEVELS = ("-level", "-scale", "-class")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    yield from unhyphenated(article, rule)
    lists = {list_.members[0]: list_.items for list_ in related(article, RelationKind.COUNT_OF_LIST)}
    for relation in related(article, RelationKind.COUNT_AND_LEVEL):
        count, level = (article.claims[member].quantity.best for member in relation.members)
        if not count.value or level.value is None:  # "-0 billion-dollar companies": of none there is no level
            continue
        fields = {
            "text": relation.span.of(article.text),
            "count": number_word(int(count.value)),
            "noun": relation.items[0].of(article.text),
            "each": amount(level.value, level.unit),
            "product": amount(EXACT.multiply(count.value, level.value), level.unit),
        }
        evidence = _support(article, lists.get(relation.members[0], ()), int(count.value))
        # "Three trillion-yuan clusters" is wording that English has, too: more often a count than not.
        level_words = article.claims[relation.members[1]].quantity.mention
        # "Five hundred billion-yuan clusters" has two magnitudes of which either can go with either number.
        is_usual = count.value < _HUNDRED and level_words.unit and level_words.numeral.text.lower().startswith(_LARGE)
        is_level = article.text.startswith(_LEVELS, level_words.amount.end)
        softened = Level.NOTE if is_usual and not is_level else None
        yield found(rule, article, relation.span, fields, level=softened, evidence=evidence, confidence="high")


def _support(article: Article, items: tuple[Span, ...], count: int) -> tuple[Evidence, ...]:
    """Return the list that follows as evidence, if it has as many items as the count says."""
    if len(items) != count:
        return ()
    span = items[0].joined(items[-1])
    return (at(article, span, f"a list of {number_word(count)} follows, which supports the count"),)


KIND = Kind(KindSpec("count-or-level", {}, ("text", "count", "noun", "each", "product")), within=_check)
