"""Patterns in the prose of an article: what a figure alone does not say."""

import re
from collections.abc import Iterator

from factcheck.model.claim import Article
from factcheck.model.document import NOT_PROSE
from factcheck.model.span import Span


def matches(article: Article, pattern: re.Pattern[str], words: tuple[str, ...] = ()) -> Iterator[re.Match[str]]:
    """Yield where `pattern` stands in blocks of prose, in order; a match never reaches from one block into the next.

    With `words`, of which every match holds one, blocks without them are not searched.
    """
    for block in article.document.blocks:
        if block.role not in NOT_PROSE:
            start, end = block.span
            if not words or any(article.text.find(word, start, end) >= 0 for word in words):
                yield from pattern.finditer(article.text, start, end)


def matches_beside(article: Article, pattern: re.Pattern[str], words: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Yield where `pattern` stands in sentences that hold one of `words`, in order; the others are not searched."""
    for start, end in sorted({sentence for word in words for sentence in _sentences_with(article, word)}):
        yield from pattern.finditer(article.text, start, end)


def _sentences_with(article: Article, word: str) -> Iterator[Span]:
    at = article.text.find(word)
    while at >= 0:
        sentence = article.sentence_around(Span(at, at + len(word)))
        if sentence is not None:
            yield sentence
        at = article.text.find(word, sentence.end if sentence is not None else at + 1)


def around(article: Article, span: Span, reach: int) -> str:
    """Return the sentence around `span`, cut to `reach` characters on either side of it."""
    sentence = article.sentence_around(span) or span
    return article.text[max(sentence.start, span.start - reach) : min(sentence.end, span.end + reach)]
