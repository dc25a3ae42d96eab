"""How a figure moved: from-to, the change of a rate, an addition and the total that it leads to."""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim, Direction, Relation, RelationKind
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.span import Span
from factcheck.relating.context import Context, by_sentence
from factcheck.relating.directions import direction_word

_FROM = re.compile(r"\bfrom\s+(?:(?:a|an|the|its|just|only|some|as|low|high)\s+)*$", re.IGNORECASE)
_TO = re.compile(r"\bto\s+(?:(?:a|an|the|its|just|only|current|present|record|about|some)\s+)*$", re.IGNORECASE)
_BREAK = re.compile(r"[;:]|\bfrom\b|\bwhile\b|\bcompared\b|\bagainst\b", re.IGNORECASE)
# The end of "from 5.2 in 2016 to 9.1": how much may stand between the two ends.
_LONGEST_GAP = 60
_BY = re.compile(r"\bby\s+(?:(?:a|an|some)\s+)?$", re.IGNORECASE)

_RATE_NOUN = r"(?:decline|decrease|drop|fall|contraction|loss|growth|growth rate|increase|rise|gain|deficit|rate|pace of growth|expansion|inflation|unemployment)"
_RATE_VERB = (
    r"(?P<verb>narrowed|narrowing|narrows|widened|widening|slowed|slowing|accelerated|accelerating|eased|moderated|deepened|shrank|quickened"
    r"|picked up)"
)
_CHANGE_OF_RATE = re.compile(
    rf"\b(?P<noun>{_RATE_NOUN})(?:\s+(?:rate|in|of|was|has|had|have|been|also|further|then))*\s+{_RATE_VERB}\s+by\s+(?:a\s+)?$",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:increasing|bringing|raising|taking|lifting|pushing|boosting)\s+(?:the|its|their|our)\s+(?:\w+\s+){0,2}?(?:total|number|tally|count|figure)"
    r"(?:\s+number)?(?:\s+of\s+[\w -]{1,40})?\s+to\s+$",
    re.IGNORECASE,
)
_ADDED = re.compile(r"\b(?:new|newly|added|additional|opened|built|launched|installed|more)\b", re.IGNORECASE)


def change_relations(claims: tuple[Claim, ...], context: Context) -> Iterator[Relation]:
    """Yield from-to changes, changes of a rate and running totals, sentence by sentence."""
    for members in by_sentence(claims).values():
        yield from _from_to(claims, members, context)
        yield from _change_of_rate(claims, members, context)
        yield from _running_total(claims, members, context)


def _before(text: str, span_start: int, floor: int) -> str:
    return text[max(floor, span_start - 70) : span_start]


def _from_to(claims: tuple[Claim, ...], members: list[int], context: Context) -> Iterator[Relation]:
    """Yield (earlier, later) of "from A to B" and "to B from A", with a stated change as third member, if any."""
    text = context.text
    for index in members:
        first = claims[index].quantity
        sentence = context.sentences[claims[index].sentence]
        lead = _FROM.search(text, max(sentence.start, first.span.start - _LONGEST_GAP), first.span.start)
        if lead is None:
            continue
        later = next((j for j in members if j > index and _is_to(first, claims[j].quantity, text)), None)
        if later is None:
            earlier_to = [
                j for j in members if j < index and _is_reversed(claims[j].quantity, first, text, sentence.start)
            ]
            later = earlier_to[-1] if earlier_to else None
        if later is None:
            continue
        stated = _stated_change(claims, members, (index, later), context)
        word = direction_word(text, sentence.start, min(first.span.start, claims[later].span.start))
        span = Span(lead.start(), first.span.end).joined(claims[later].span)
        yield Relation(RelationKind.CHANGE, (index, later, *stated), span, word=word)


def _is_to(first: Quantity, second: Quantity, text: str) -> bool:
    between = text[first.mention.amount.end : second.span.start]
    return (
        len(between) <= _LONGEST_GAP
        and _TO.search(between) is not None
        and not _BREAK.search(between)
        and _same_measure(first, second)
    )


def _is_reversed(second: Quantity, first: Quantity, text: str, floor: int) -> bool:
    """Whether the sentence says "to B from A"."""
    between = text[second.mention.amount.end : first.span.start]
    return (
        _TO.search(_before(text, second.span.start, floor)) is not None
        and re.fullmatch(r"(?:\s+in\s+\w+)?,?\s+(?:up |down )?from\s+(?:(?:a|an|the|just|only)\s+)*", between)
        is not None
        and _same_measure(first, second)
    )


def _same_measure(first: Quantity, second: Quantity) -> bool:
    """Whether two figures can be two levels of one thing."""
    left, right = first.best.unit, second.best.unit
    if left is None or right is None:
        nouns = {first.mention.noun, second.mention.noun} - {""}
        return left is right and len(nouns) <= 1 and not (first.mention.level or second.mention.level)
    return left.dimension == right.dimension


def _stated_change(
    claims: tuple[Claim, ...], members: list[int], ends: tuple[int, int], context: Context
) -> tuple[int, ...]:
    """Return the figure of "rose by 50% from 100 to 150", if the sentence has exactly one."""
    sentence = context.sentences[claims[ends[0]].sentence]
    stated = [
        index
        for index in members
        if index not in ends
        and claims[index].quantity.kind in {QuantityKind.PERCENT, QuantityKind.POINTS}
        and _BY.search(_before(context.text, claims[index].span.start, sentence.start))
        and claims[index].direction is not Direction.LEVEL
    ]
    return (stated[0],) if len(stated) == 1 else ()


def _change_of_rate(claims: tuple[Claim, ...], members: list[int], context: Context) -> Iterator[Relation]:
    """Yield (rate, move) of "fell by 3.2%, and the decline narrowed by 3.4%"; the rate may be the sentence before's."""
    text = context.text
    for position, index in enumerate(members):
        move = claims[index].quantity
        sentence = context.sentences[claims[index].sentence]
        match = _CHANGE_OF_RATE.search(text, max(sentence.start, move.span.start - 90), move.span.start)
        if match is None or move.kind is not QuantityKind.PERCENT:
            continue
        rates = [
            earlier
            for earlier in members[:position]
            if claims[earlier].quantity.kind is QuantityKind.PERCENT
            and claims[earlier].direction is not Direction.LEVEL
        ]
        if rates:
            span = Span(match.start(), move.span.end)
            yield Relation(RelationKind.CHANGE_OF_RATE, (rates[-1], index), span, word=match["verb"].lower())


def _running_total(claims: tuple[Claim, ...], members: list[int], context: Context) -> Iterator[Relation]:
    """Yield (added, total) of "5,135 stations were opened, increasing the total number to 22,500"."""
    text = context.text
    for position, index in enumerate(members):
        total = claims[index].quantity
        sentence = context.sentences[claims[index].sentence]
        match = _TOTAL.search(text, max(sentence.start, total.span.start - 90), total.span.start)
        if match is None or position == 0:
            continue
        added = claims[members[position - 1]].quantity
        between = text[sentence.start : match.start()]
        if (
            added.kind is QuantityKind.COUNT
            and total.kind in {QuantityKind.COUNT, QuantityKind.NUMBER}
            and _ADDED.search(between)
        ):
            span = Span(added.span.start, total.span.end)
            yield Relation(
                RelationKind.RUNNING_TOTAL, (members[position - 1], index), span, word=match[0].split()[0].lower()
            )
