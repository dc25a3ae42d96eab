"""An amount or a measure without its conversion beside others of its kind that have theirs.

Comes in: an article. Goes out: the amounts that were left out. Never happens here: an article that converts the first
amount and no other, which is a house rule of many.

Worked examples: "100 million yuan ($14 million) ... 250 million yuan ... 80 million yuan ($11 million)"; "230 meters
(755 ft) long, 18 meters (59 ft) wide and 41 meters high" in one sentence.
"""

from collections.abc import Iterator

from factcheck.checking.conversion.money_pairs import Pair, money_pairs
from factcheck.checking.covering import Covering
from factcheck.checking.kinds import Kind, Result, found, related
from factcheck.checking.kinds import at as at_place
from factcheck.model.claim import Article, Claim, Relation, RelationKind, Status
from factcheck.model.document import Role
from factcheck.model.finding import Finding
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Currency

# A sentence with more figures behind is a table in prose.
_FEWEST, _FEWEST_BESIDE, _MOST_BEHIND = 3, 2, 8
# Words of fewer letters are no verbs that tell a measure: "of", "with".
_SHORTEST = 4
_PROSE = frozenset({Role.PARAGRAPH, Role.LIST_ITEM})


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    told = set[Span]()
    for result in (*_between(article, rule), *_beside(article, rule), *_alone(article, rule)):
        span = result.location.span
        if span not in told:
            told.add(span)
            yield result


def _beside(article: Article, rule: Rule) -> Iterator[Finding]:
    """Yield the last figure of a sentence that converts the one before it, as its paragraph did with others."""
    paragraphs: dict[int, list[Relation]] = {}
    for relation in related(article, RelationKind.CONVERSION):
        if not relation.word:
            block = article.claims[relation.members[0]].quantity.mention.block
            paragraphs.setdefault(block, []).append(relation)
    for relations in paragraphs.values():
        firsts = [article.claims[relation.members[0]] for relation in relations]
        units = {claim.quantity.best.unit for claim in firsts}
        if len(firsts) < _FEWEST_BESIDE or len(units) > 1:
            continue
        last = max(member for relation in relations for member in relation.members)
        sentence = article.claims[last].sentence
        rest = [each for each in article.claims[last + 1 : last + 1 + _MOST_BEHIND] if each.sentence == sentence]
        alike = [each for each in rest if each.quantity.best.unit in units]
        if len(alike) == 1 and alike[0] is rest[0] and len(rest) < _MOST_BEHIND and _is_told(article, rest[0]):
            claim = rest[0]
            converted = article.claims[relations[0].members[1]].quantity
            fields = {"amount": claim.span.of(article.text), "currency": converted.unit_symbol}
            evidence = (at_place(article, relations[0].span, "an amount with its conversion"),)
            yield found(rule, article, claim.span, fields, evidence=evidence)


def _alone(article: Article, rule: Rule) -> Iterator[Finding]:
    """Yield the only figure of an article in a unit that has no conversion, behind one in its sentence that has."""
    relations = [relation for relation in related(article, RelationKind.CONVERSION) if not relation.word]
    members = {member for relation in relations for member in relation.members}
    for unit in dict.fromkeys(article.claims[relation.members[0]].quantity.best.unit for relation in relations):
        of_unit = [index for index, claim in enumerate(article.claims) if claim.quantity.best.unit == unit]
        told = {article.claims[index].quantity.best.value for index in of_unit if index in members}
        lone = [index for index in of_unit if index not in members]
        if unit is None or len(lone) != 1 or not _is_told(article, article.claims[lone[0]]):
            continue
        claim = article.claims[lone[0]]
        for relation in relations:
            first, converted = (article.claims[member] for member in relation.members[:2])
            is_near = first.sentence == claim.sentence or _is_said_again(article, first, claim)
            is_behind = is_near and relation.members[1] < lone[0]
            is_of_unit = first.quantity.best.unit == unit and first.quantity.kind is converted.quantity.kind
            if is_behind and is_of_unit and claim.quantity.best.value not in told and not claim.quantity.per:
                fields = {"amount": claim.span.of(article.text), "currency": converted.quantity.unit_symbol}
                evidence = (at_place(article, relation.span, "an amount with its conversion"),)
                yield found(rule, article, claim.span, fields, evidence=evidence)
                break


def _is_said_again(article: Article, first: Claim, claim: Claim) -> bool:
    """Whether the next sentence says of a figure what was said of the one with a conversion, with the same verb."""
    words = [article.text[: each.span.start].rpartition("\n")[2].split()[-1:] for each in (first, claim)]
    is_verb = words[0] == words[1] != [] and len(words[0][0]) > _SHORTEST and words[0][0].isalpha()
    # Amounts of all kinds are "reached"; a measure that has the same verb is the same measure.
    is_measure = claim.quantity.kind is not QuantityKind.MONEY
    return is_measure and claim.sentence == first.sentence + 1 and is_verb


def _is_told(article: Article, claim: Claim) -> bool:
    """Whether a figure stands for itself in prose, and no bracket that was not understood stands behind it."""
    is_prose = article.document.blocks[claim.quantity.mention.block].role in _PROSE
    is_plain = claim.quantity.best.value is not None and not claim.quantity.mention.level
    return is_prose and is_plain and not article.text[claim.span.end :].lstrip().startswith("(")


def _between(article: Article, rule: Rule) -> Iterator[Finding]:
    pairs = list(money_pairs(article))
    if len(pairs) < _FEWEST:
        return
    currencies = {pair.currency for pair in pairs}
    bases = {pair.base for pair in pairs}
    if len(currencies) > 1 or len(bases) > 1:
        return  # who converts from and into several has no one habit
    converted = Covering.of_intervals(pair.original.best.wide for pair in pairs)
    members = Covering.of_spans(span for pair in pairs for span in (*pair.spans, pair.relation.span))
    for claim in article.claims:
        is_between = pairs[0].original.span.end < claim.span.start < pairs[-1].original.span.start
        is_left = is_between and _is_plain(article, claim, pairs[0]) and not members.touches(claim.span)
        if is_left and not converted.meets(claim.quantity.best.wide):
            fields = {"amount": claim.span.of(article.text), "currency": pairs[0].base}
            evidence = (at_place(article, pairs[0].relation.span, "an amount with its conversion"),)
            yield found(rule, article, claim.span, fields, evidence=evidence)


def _is_plain(article: Article, claim: Claim, pair: Pair) -> bool:
    """Whether an amount stands for itself in the prose, in the currency that the article converts."""
    quantity, unit = claim.quantity, claim.quantity.best.unit
    is_money = quantity.kind is QuantityKind.MONEY and isinstance(unit, Currency) and unit.code == pair.currency
    is_prose = article.document.blocks[quantity.mention.block].role in _PROSE and claim.status is not Status.QUOTED
    return is_money and is_prose and not quantity.per and not quantity.mention.level and quantity.best.value is not None


KIND = Kind(KindSpec("left-out", {}, ("amount", "currency")), within=_check)
