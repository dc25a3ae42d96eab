"""The stretches of an article around its figures: long prose has few, and most patterns only count beside one.

Comes in: an article. Goes out: stretches of its text, or sentences, in order. Never happens here: searching a pattern.
"""

from collections.abc import Iterable, Iterator

from factcheck.checking.in_prose import sentences_with
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.model.claim import Article
from factcheck.model.span import Span

# So many characters a stretch reaches before and behind a figure.
_REACH = 200
# So many sentences before that of a figure are near it, and so many behind it.
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


def _numbers(article: Article) -> list[int]:
    last = len(article.sentences) - 1
    own = {claim.sentence for claim in article.claims}
    return sorted({near for at in own for near in range(max(0, at - _BEFORE), min(last, at + _BEHIND) + 1)})


# Around the figures; a pattern counts there whose matches lie within a hundred characters of one.
near_figures = OfOneArticle(_stretches)
_near = OfOneArticle(_numbers)


def sentences_near_figures(article: Article, words: tuple[str, ...]) -> Iterator[Span]:
    """Yield each sentence that holds one of the words and stands near a figure: up to one before it, or three behind.

    A word with a capital stands there as written, others in any case.
    """
    return (article.sentences[number] for number in sentences_with(article, words, among=_near.of(article)))
