"""A Chinese term in Latin letters that its English does not say, and the text around such a term.

Comes in: an article and where a term stands in it. Goes out: the stretch in which its English words are looked for.
Never happens here: knowing any term.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.model.claim import Article
from factcheck.model.span import Span

_NEAR = 90


class Wrong(NamedTuple):
    """English words that a term does not mean: where they stand, the term, and what it means."""

    span: Span
    term: str
    meaning: str


def value_in(number: str) -> Decimal:
    """Return what digits say, commas and all."""
    return Decimal(number.replace(",", ""))


def around(article: Article, match: re.Match[str]) -> Span:
    """Return what stands close around a term in its sentence."""
    sentence = article.sentence_around(Span(*match.span())) or Span(*match.span())
    return Span(max(sentence.start, match.start() - _NEAR), min(sentence.end, match.end() + _NEAR))


def around_and_next(article: Article, match: re.Match[str]) -> Span:
    """Return what stands around a term, with the head of the next sentence, which often renders it."""
    near = around(article, match)
    sentence = article.sentence_around(Span(*match.span()))
    line = article.text.find("\n", match.end())
    end = len(article.text) if line < 0 else line
    is_last = sentence is not None and near.end == sentence.end
    return Span(near.start, min(end, near.end + _NEAR)) if is_last else near
