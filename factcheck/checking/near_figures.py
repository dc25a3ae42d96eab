"""The stretches of an article around its figures: long prose has few, and most patterns only count beside one.

Comes in: an article. Goes out: stretches of its text in order, none of which touches the next. Never happens here:
searching.
"""

import re
from collections.abc import Iterable, Iterator

from factcheck.checking.of_one_article import OfOneArticle
from factcheck.model.claim import Article
from factcheck.model.span import Span

# So many characters a stretch reaches before and behind a figure.
_REACH = 200
# So many sentences before that of a figure belong to a stretch of sentences, and so many behind it.
_BEFORE, _BEHIND = 1, 3


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """Yield spans in order, those that overlap or touch as one."""
    known = None
    for start, end in spans:
        if known is not None and start <= known[1]:
            known = known[0], max(known[1], end)
            continue
        if known is not None:
            yield Span(*known)
        known = start, end
    if known is not None:
        yield Span(*known)


def _stretches(article: Article) -> tuple[Span, ...]:
    spans = (claim.span for claim in article.claims)
    return tuple(_joined((max(0, start - _REACH), end + _REACH) for start, end in spans))


def around_sentences(article: Article, numbers: Iterable[int], before: int, behind: int) -> tuple[Span, ...]:
    """Return the stretches of the sentences with these numbers, with so many before and behind each."""
    sentences, last = article.sentences, len(article.sentences) - 1
    reach = ((max(0, number - before), min(last, number + behind)) for number in sorted(set(numbers)))
    return tuple(_joined((sentences[first].start, sentences[final].end) for first, final in reach))


def _sentences(article: Article) -> tuple[Span, ...]:
    return around_sentences(article, (claim.sentence for claim in article.claims), _BEFORE, _BEHIND)


# Around the figures; a pattern counts there whose matches lie within a hundred characters of one.
near_figures = OfOneArticle(_stretches)
# Around the figures, by sentences: that of a figure, the one before it, and the three behind it.
sentences_near_figures = OfOneArticle(_sentences)


def matches_near_figures(article: Article, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield where a pattern stands in the sentence of a figure, in the one before it or in the three behind it.

    `text` is that of the article, as it is or in small letters.
    """
    for start, end in sentences_near_figures.of(article):
        yield from pattern.finditer(text, start, end)


def stands_near_figures(article: Article, pattern: re.Pattern[str], text: str) -> bool:
    """Whether it stands there at all."""
    return next(matches_near_figures(article, pattern, text), None) is not None
