"""Chinese inside English prose, in brackets or among the words, which gives the words that a passage translates.

Comes in: an article. Goes out: each such gloss with the sentence that it stands in. Never happens here: comparing.

Worked examples: "rose 160 percent (增长1.6倍)"; "rose by 1.6倍, that is, by 160 percent".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.in_prose import matches
from factcheck.checking.placed import claims_between
from factcheck.model.claim import Article, Claim
from factcheck.model.span import Span

# An ideograph says as much as this many letters.
_LETTERS = 3


class Gloss(NamedTuple):
    """Chinese words: where, and the figures of their sentence, Chinese ones and English ones.

    `is_inline` if they stand among the English words, not in brackets: the figure of "近200 firms" is theirs.
    """

    span: Span
    words: str
    sentence: Span
    chinese: tuple[Claim, ...]
    english: tuple[Claim, ...]
    is_inline: bool = False

    def nearest(self, claims: list[Claim]) -> Claim | None:
        """Return the claim nearest to the gloss, one before it first."""
        return min(claims, key=self._rank, default=None)

    def _rank(self, claim: Claim) -> tuple[bool, int]:
        return claim.span.start > self.span.start, abs(claim.span.start - self.span.start)


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"[(（](?P<words>[^()（）\n]{0,30}[一-鿿][^()（）\n]{0,30})[)）]")


@cache
def _of_another() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:and|but|while|whereas|when|after|before|as|though|although)\b|[;.] (?!(?:it|they|that|this)\b)"
    )


def is_reading(text: str, one: Span, other: Span) -> bool:
    """Whether nothing between a Chinese word and an English figure of its sentence brings in something else."""
    first, second = sorted((one, other))
    return _of_another().search(text, first.end, second.start) is None


@cache
def _among() -> re.Pattern[str]:
    """Match Chinese words among English ones, with the digits that they are written together with."""
    return re.compile(r"(?:\d[\d.,]{0,20})?[一-鿿](?:[一-鿿]|\d|[.,](?=\d)){0,30}")


def glosses(article: Article) -> Iterator[Gloss]:
    """Yield the glosses of an article in brackets, in order."""
    for match in matches(article, _bracketed(), ("(", "（")):
        gloss = _gloss(article, Span(*match.span("words")), is_inline=False)
        if gloss is not None:
            yield gloss


def inline_glosses(article: Article) -> Iterator[Gloss]:
    """Yield the Chinese words of English sentences that stand in no brackets, in order."""
    if article.text.isascii():
        return
    bracketed = [Span(*match.span()) for match in matches(article, _bracketed(), ("(", "（"))]
    starts = [each.start for each in bracketed]
    for match in _among().finditer(article.text):
        span = Span(*match.span())
        before = bisect_right(starts, span.start) - 1
        if before < 0 or not bracketed[before].contains(span):
            gloss = _gloss(article, span, is_inline=True)
            if gloss is not None:
                yield gloss


def _gloss(article: Article, span: Span, *, is_inline: bool) -> Gloss | None:
    """Return Chinese words with the English sentence that they stand in, or None where it is no English one."""
    sentence = article.sentence_around(span)
    if sentence is None or _is_chinese(sentence.of(article.text), is_inline=is_inline):
        return None
    claims = claims_between(article, *sentence)
    inside = tuple(claim for claim in claims if span.start <= claim.span.start < span.end)
    english = tuple(claim for claim in claims if claim.quantity.mention.language == "en" and claim not in inside)
    return Gloss(span, span.of(article.text), sentence, inside, english, is_inline)


def _is_chinese(sentence: str, *, is_inline: bool) -> bool:
    """Whether a sentence has no English words, or, around Chinese words without brackets, has fewer than those."""
    if re.search("[a-z]{3}", sentence) is None:
        return True
    return is_inline and len(re.findall("[一-鿿]", sentence)) * _LETTERS > len(re.findall("[A-Za-z]", sentence))
