"""Lists that a sentence announces or hands figures out to: "respectively", "five trends. These include ..."."""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim, Relation, RelationKind
from factcheck.model.mention import Form, Mention
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.relating.context import Context

_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_JOINT = re.compile(
    r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s+or\s+|/)(?:by\s+|to\s+|a\s+|an\s+|up\s+|down\s+)*$", re.IGNORECASE
)
_CONJUNCT = re.compile(r"\s*(?:,\s*(?:and|or|as well as)\s+|,\s*|\s+as well as\s+|\s+and\s+|\s+or\s+|;\s*(?:and\s+)?)")
_OPENER = re.compile(
    r"(?:,? (?P<loose>including|such as)|[:—]|,? namely|,? (?:which|that) are|\. (?:They|These)(?: (?:\w+\s)?(?:include|comprise|are|were)|:))\s*:?\s+",
)
_INTRODUCTION = re.compile(
    r"^(?:in|on|at|by|for|since|during|after|before|according|meanwhile|last|this|over|between|from|among|compared|however"
    r"|also|moreover|furthermore|similarly|additionally|overall|finally|separately|as|with|while|when|if|although|under|led"
    r"|driven|thus|so|but|and|yet|still|then|here|there)",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:was|were|is|are|rose|fell|grew|had|has|have|reached|increased|decreased|surged|dropped|growing|rising|falling|accounted|said|which|who|that)\b",
    re.IGNORECASE,
)
_LONGEST_ITEM = 120


def list_relations(claims: tuple[Claim, ...], context: Context) -> Iterator[Relation]:
    """Yield the lists of "respectively" and the lists that an announced count is followed by."""
    yield from _respectively(claims, context)
    yield from _announced(claims, context)


def _respectively(claims: tuple[Claim, ...], context: Context) -> Iterator[Relation]:
    """Yield the run of figures next to "respectively" with the items that it can be handed out to.

    The items are the conjuncts of the same sentence before the figures; a relation is only made where they are plain.
    """
    by_start = {claim.quantity.mention.amount.start: index for index, claim in enumerate(claims)}
    for sentence in context.sentences:
        for match in _RESPECTIVELY.finditer(context.text, sentence.start, sentence.end):
            run = _figures_before(context, sentence, match.start())
            members = tuple(by_start[mention.amount.start] for mention in run if mention.amount.start in by_start)
            if len(members) < 2 or len(members) != len(run):
                continue
            items = _items(context.text, sentence.start, run[0].span.start)
            span = Span(run[0].span.start, match.end())
            if items:
                yield Relation(RelationKind.RESPECTIVELY, members, span, items, match[0])


def _figures_before(context: Context, sentence: Span, end: int) -> list[Mention]:
    """Return the run of figures that ends right before "respectively": 5.7%, 8.3% and 9%."""
    run: list[Mention] = []
    stop = end
    for mention in reversed(context.mentions_in(Span(sentence.start, end))):
        between = context.text[mention.span.end : stop]
        if mention.form is not Form.FIGURE or not (between.strip(" ,") == "" if not run else _JOINT.fullmatch(between)):
            break
        run.append(mention)
        stop = mention.span.start
    return run[::-1]


def _items(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the conjuncts between `start` and `end`, introductions left off: "A, B and C rose by " gives A, B, C."""
    spans = [span for span in conjuncts(text, Span(start, end)) if span.of(text).strip()]
    while len(spans) > 1 and (_INTRODUCTION.match(spans[0].of(text)) or _VERB.search(spans[0].of(text))):
        spans.pop(0)
    return tuple(spans)


def conjuncts(text: str, span: Span) -> list[Span]:
    """Cut a stretch of text at commas and conjunctions."""
    spans: list[Span] = []
    start = span.start
    for match in _CONJUNCT.finditer(text, span.start, span.end):
        if match.start() > start:
            spans.append(Span(start, match.start()))
        start = match.end()
    if start < span.end:
        spans.append(Span(start, span.end))
    return spans


def _announced(claims: tuple[Claim, ...], context: Context) -> Iterator[Relation]:
    """Yield (count,) with the items of the list that follows "five major trends"; the word says how it was opened."""
    text = context.text
    for index, claim in enumerate(claims):
        mention = claim.quantity.mention
        value = claim.quantity.best.value
        if (
            claim.quantity.kind is not QuantityKind.COUNT
            or claim.quantity.hedged
            or value is None
            or not 2 <= value <= 20
        ):
            continue
        start = _noun_end(mention, context)
        if start is None:
            continue
        opener = _OPENER.match(text, start)
        if opener is None:
            continue
        end = _list_end(text, opener.end(), context, claim.sentence)
        items = tuple(span for span in conjuncts(text, Span(opener.end(), end)) if span.length <= _LONGEST_ITEM)
        if len(items) >= 2:
            word = "including" if opener["loose"] else opener[0].strip(" .:,—").lower() or ":"
            yield Relation(RelationKind.COUNT_OF_LIST, (index,), Span(mention.span.start, end), items, word)


_LEVEL_NOUN = re.compile(r"\s[\w-]+(?:-[\w-]+)*(?:\s[a-z][\w-]*){0,4}?s(?![\w-])")


def _noun_end(mention: Mention, context: Context) -> int | None:
    """Return where the counted noun ends; for a count before a magnitude ("four hundred-billion clusters") too."""
    if mention.noun:
        return mention.span.end
    match = _LEVEL_NOUN.match(context.text, mention.span.end)
    return match.end() if match else None


def _list_end(text: str, start: int, context: Context, sentence: int) -> int:
    """Return where the sentence ends that the list stands in, its full stop left off."""
    for index in range(sentence, min(sentence + 2, len(context.sentences))):
        span = context.sentences[index]
        if span.start <= start < span.end:
            return span.start + len(span.of(text).rstrip(" .!?\n"))
    return start
