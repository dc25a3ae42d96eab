"""What of an article stands at a place, found without going through all of it.

Comes in: an article and a place. Goes out: its claims, sentences and blocks there. Everything of an article is in
order of place, so that a search takes time with the logarithm of the article's length.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.model.claim import Article, Claim
from factcheck.model.document import Block
from factcheck.model.span import Span


def claims_between(article: Article, start: int, end: int) -> Sequence[Claim]:
    """Return the claims that begin in [start, end)."""
    first = bisect_left(article.claims, start, key=_start)
    return article.claims[first : bisect_left(article.claims, end, lo=first, key=_start)]


def claim_at(article: Article, span: Span) -> Claim | None:
    """Return the claim at exactly this place."""
    found = claims_between(article, span.start, span.start + 1)
    return next((claim for claim in found if claim.span == span), None)


def claims_of_sentences(article: Article, first: int, last: int) -> Sequence[Claim]:
    """Return the claims of the sentences with the numbers from `first` to `last`, both included."""
    begin = bisect_left(article.claims, first, key=_sentence)
    return article.claims[begin : bisect_right(article.claims, last, lo=begin, key=_sentence)]


def sentence_from(article: Article, place: int) -> int:
    """Return the number of the first sentence that begins at `place` or behind it; that of none if there is none."""
    return bisect_left(article.sentences, place, key=_beginning)


def block_around(article: Article, span: Span) -> Block | None:
    """Return the block that holds all of `span`."""
    blocks = article.document.blocks
    index = bisect_right(blocks, span.start, key=_block_start) - 1
    return blocks[index] if index >= 0 and blocks[index].span.contains(span) else None


def _start(claim: Claim) -> int:
    return claim.span.start


def _sentence(claim: Claim) -> int:
    return claim.sentence


def _beginning(span: Span) -> int:
    return span.start


def _block_start(block: Block) -> int:
    return block.span.start
