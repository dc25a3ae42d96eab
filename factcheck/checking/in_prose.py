"""Patterns in the prose of an article: what a figure alone does not say."""

import re
from collections.abc import Iterator

from factcheck.model.claim import Article
from factcheck.model.document import NOT_PROSE
from factcheck.model.span import Span


def matches(article: Article, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield where `pattern` stands in blocks of prose, in order; a match never reaches from one block into the next."""
    for block in article.document.blocks:
        if block.role not in NOT_PROSE:
            yield from pattern.finditer(article.text, block.span.start, block.span.end)


def around(article: Article, span: Span, reach: int) -> str:
    """Return the sentence around `span`, cut to `reach` characters on either side of it."""
    sentence = article.sentence_around(span) or span
    return article.text[max(sentence.start, span.start - reach) : min(sentence.end, span.end + reach)]
