"""A count that a sentence announces against the bulleted or numbered list below it.

Comes in: an article with list items. Goes out: the list and the count above it, where they differ or agree. Never
happens here: counting what stands inside of an item.

Worked example: "The law has three aims:" over two bullets has lost one of them.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.singular_items import counts_itself
from factcheck.checking.wording import number_word
from factcheck.model.claim import Article, Claim
from factcheck.model.document import Block, Role
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_MOST = 20
_ABOVE = frozenset({Role.PARAGRAPH, Role.HEADING})
_MARKER = 60
_LISTS = ("<ul", "<ol", "<UL", "<OL")


@cache
def _open() -> re.Pattern[str]:
    """Match the words of a sentence whose list need not be complete, or is one of several."""
    return re.compile(
        r"\b(?:includ\w+|such as|at least|for example|for instance|e\.g|among|some of|one of|either|or more|up to|about"
        r"|most|first|last|next|of the|other|any|given|where|between|if|when|each)\b",
        re.IGNORECASE,
    )


@cache
def _of_others() -> re.Pattern[str]:
    """Match, behind the count, what the list holds instead or besides: "have these rooms:", "and one why not:"."""
    return re.compile(
        r"\b(?:and|but|plus) (?:one|two|three|four|an?(?:other)?)\b|\b(?:these|the following"
        r"|their|its) [a-z]+s:"
    )


@cache
def _marker() -> re.Pattern[str]:
    """Match the sign of an item before its text: its indent, a bullet or a number, or an HTML tag."""
    return re.compile(r"(?:^|\n)(?P<indent>[ \t]*)(?:[-*+•]|\d{1,2}[.)])[ \t]+$|<li\b[^>]*>(?:\s|<[^>]+>)*$", re.I)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    blocks = article.document.blocks
    if all(block.role is not Role.LIST_ITEM for block in blocks):
        return
    by_block: dict[int, list[Claim]] = {}
    for claim in article.claims:
        by_block.setdefault(claim.quantity.mention.block, []).append(claim)
    for start, items in _lists(blocks):
        above = blocks[start - 1] if start else None
        head = _announced(article, above, by_block.get(start - 1, [])) if above and above.role in _ABOVE else None
        count = _count(article, items) if head is not None else None
        if head is None or count is None or _count_themselves(article, items, head.quantity.mention.noun):
            continue
        if not _goes_on(blocks, start + len(items)):
            yield from _judged(article, rule, head, count, items)


def _count_themselves(article: Article, items: list[Block], noun: str) -> bool:
    """Whether an item says how many of the things it is: "two limits on blocks" and "two limits on files" are four."""
    heads = (block.span.of(article.text)[:_MARKER] for block in items)
    return any(counts_itself(head) and noun in head for head in heads)


def _lists(blocks: tuple[Block, ...]) -> Iterator[tuple[int, list[Block]]]:
    """Yield the runs of list items, each with the index of its first block."""
    start = 0
    for is_item, run in groupby(blocks, key=lambda block: block.role is Role.LIST_ITEM):
        members = list(run)
        if is_item:
            yield start, members
        start += len(members)


def _goes_on(blocks: tuple[Block, ...], end: int) -> bool:
    """Whether another list begins right behind a paragraph or two: then the list may only be interrupted."""
    return any(block.role in {Role.LIST_ITEM, Role.TABLE_CELL, Role.CODE} for block in blocks[end : end + 2])


def _announced(article: Article, above: Block, claims: list[Claim]) -> Claim | None:
    """Return the count of the sentence that ends with a colon right above the list, the only one around, else None."""
    if not above.span.of(article.text).rstrip().endswith(":"):
        return None
    sentence = article.sentence_around(Span(above.span.end - 1, above.span.end)) or above.span
    inside = [claim for claim in claims if sentence.contains(claim.span)]
    if len(inside) != 1 or len(claims) > 1 or _open().search(sentence.of(article.text)) is not None:
        return None
    if _of_others().search(article.text, inside[0].span.end, sentence.end) is not None:
        return None
    quantity = inside[0].quantity
    value, noun = quantity.best.value, quantity.mention.noun
    is_plain = quantity.kind is QuantityKind.COUNT and not quantity.hedged and noun.endswith("s")
    return inside[0] if is_plain and value is not None and 2 <= value <= _MOST else None


def _count(article: Article, items: list[Block]) -> int | None:
    """Return how many items of the first level a list has; None where that cannot be seen."""
    source, indents = article.document.source, []
    first, last = (article.document.in_source(block.span) for block in (items[0], items[-1]))
    if any(tag in source[first.start : last.start] for tag in _LISTS):
        return None
    for block in items:
        start = article.document.in_source(block.span).start
        marker = _marker().search(source, max(0, start - _MARKER), start)
        if marker is None:
            return None
        indents.append(len(marker["indent"] or ""))
    return sum(indent == indents[0] for indent in indents)


def _judged(article: Article, rule: Rule, claim: Claim, count: int, items: list[Block]) -> Iterator[Result]:
    value = claim.quantity.best.value
    fields = {
        "announced": number_word(int(value or 0)),
        "listed": number_word(count),
        "noun": claim.quantity.mention.noun,
    }
    if value == count:
        yield from held(rule, article, (claim.span,), fields)
    elif count > 1:
        listed = at(article, items[0].span.joined(items[-1].span), "the list")
        yield found(rule, article, claim.span, fields, evidence=(listed,))


KIND = Kind(KindSpec("announced-items", {}, ("announced", "listed", "noun")), within=_check)
