"""Chinese in brackets inside English prose, which gives the words that a passage translates.

Comes in: an article. Goes out: each such gloss with the sentence that it stands in. Never happens here: comparing.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.in_prose import matches
from factcheck.checking.placed import claims_between
from factcheck.model.claim import Article, Claim
from factcheck.model.span import Span


class Gloss(NamedTuple):
    """Chinese words in brackets: where, and the figures of their sentence, Chinese ones and English ones."""

    span: Span
    words: str
    sentence: Span
    chinese: tuple[Claim, ...]
    english: tuple[Claim, ...]

    def nearest(self, claims: list[Claim]) -> Claim | None:
        """Return the claim nearest to the gloss, one before it first."""
        return min(claims, key=self._rank, default=None)

    def _rank(self, claim: Claim) -> tuple[bool, int]:
        return claim.span.start > self.span.start, abs(claim.span.start - self.span.start)


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"[(（](?P<words>[^()（）\n]{0,30}[一-鿿][^()（）\n]{0,30})[)）]")


def glosses(article: Article) -> Iterator[Gloss]:
    """Yield the glosses of an article in order."""
    for match in matches(article, _bracketed(), ("(", "（")):
        span = Span(*match.span("words"))
        sentence = article.sentence_around(span)
        if sentence is None or not re.search("[a-z]{3}", sentence.of(article.text)):
            continue
        claims = claims_between(article, *sentence)
        inside = tuple(claim for claim in claims if span.start <= claim.span.start < span.end)
        english = tuple(claim for claim in claims if claim.quantity.mention.language == "en" and claim not in inside)
        yield Gloss(span, match["words"], sentence, inside, english)
