"""A sentence with its figures as single characters, for kinds that look for a form of words around figures.

Worked example: "12 people: five men and seven women" is "a people: b men and c women", if a, b and c stand for the
three figures. A pattern writes `FIGURE` where a figure must stand, and the character that it meets leads back to the
claim. Hedges ("more than") are part of the figure, its counted noun is not. What parts two paragraphs, or two sentences
that each have a line of their own, is a space: an agency ends a paragraph behind each sentence.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.checking.of_one_article import OfOneArticle
from factcheck.model.claim import Article, Claim
from factcheck.model.span import Span

# Characters for private use; a sentence that has one of its own is left out. Those of the first plane take half the
# memory of others: a text has as many bytes for each of its characters as the largest of them needs.
_FIRST = 0xEE00
_MOST_FIGURES = 60
FIGURE = "[\uee00-\uee3b]"
NO_FIGURE = "\uee00-\uee3b"
_OR = "or "
_BREAK = re.compile(r"(?:\r?\n){2}|(?<=[.!?])\r?\n")
_OPENING, _CLOSING = frozenset("\"'“‘„«"), frozenset("\"'”’“»")
_TAKEN = re.compile(FIGURE)


def is_figure(character: str) -> bool:
    """Whether a character of a skeleton stands for a figure."""
    return _FIRST <= ord(character) < _FIRST + _MOST_FIGURES


class Skeleton(NamedTuple):
    """`text` is the sentence without its figures, `claims` are the figures in order of place.

    `starts` are the places in the article at which the stretches of text begin that figures and ends of paragraphs
    part, `marks` those of the same stretches in `text`; `places` are those of the figures in `text`.
    """

    text: str
    claims: tuple[Claim, ...]
    starts: tuple[int, ...]
    marks: tuple[int, ...]
    places: tuple[int, ...]

    def claim(self, character: str) -> Claim:
        """Return the claim that a character of `text` stands for."""
        return self.claims[ord(character) - _FIRST]

    def place(self, start: int, end: int) -> Span:
        """Return where a stretch of `text` without figures stands in the article."""
        stretch = bisect_right(self.marks, start) - 1
        first = self.starts[stretch] + start - self.marks[stretch]
        return Span(first, first + end - start)

    def index_of(self, place: int) -> int:
        """Return where in `text` a place of the article stands that lies in none of the figures."""
        stretch = bisect_right(self.starts, place, lo=1) - 1
        return self.marks[stretch] + max(0, place - self.starts[stretch])


class _Sentences:
    """The sentences of an article that hold figures, each with its skeleton once somebody has asked for it."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self.spans: list[tuple[Span, range]] = []
        self._made: list[Skeleton | None] = []
        for sentence in sorted({sentence for claim in article.claims if (sentence := _sentence_of(article, claim))}):
            claims = _figures.of(article).within(sentence)
            if len(claims) <= _MOST_FIGURES and not _is_taken(article, sentence):
                self.spans.append((sentence, claims))
        self._made = [None] * len(self.spans)

    def skeleton(self, index: int) -> Skeleton:
        known = self._made[index]
        if known is None:
            known = self._made[index] = _skeleton(self._article, *self.spans[index])
        return known


class _Figures:
    """The figures of an article: where each begins, and where it stands as a skeleton sees it."""

    def __init__(self, article: Article) -> None:
        self._starts = [claim.quantity.mention.span.start for claim in article.claims]
        self.places = [_place_of(article.text, claim) for claim in article.claims]
        self.is_taken = _TAKEN.search(article.text) is not None

    def within(self, stretch: Span) -> range:
        """Return which of the claims begin in a stretch."""
        return range(bisect_left(self._starts, stretch.start), bisect_left(self._starts, stretch.end))


_figures = OfOneArticle(_Figures)
_sentences = OfOneArticle(_Sentences)


def skeletons(article: Article, gate: re.Pattern[str], least: int = 2) -> Iterator[Skeleton]:
    """Yield the sentences that hold the words of `gate` and `least` figures or more; the others cost nothing."""
    sentences = _sentences.of(article)
    for index, (sentence, claims) in enumerate(sentences.spans):
        if len(claims) >= least and gate.search(article.text, *sentence) is not None:
            yield sentences.skeleton(index)


def skeleton_of(article: Article, stretch: Span) -> Skeleton | None:
    """Return a stretch of the article without its figures; None if there are too many, or a character is taken."""
    claims = _figures.of(article).within(stretch)
    return None if len(claims) > _MOST_FIGURES or _is_taken(article, stretch) else _skeleton(article, stretch, claims)


def _is_taken(article: Article, stretch: Span) -> bool:
    return _figures.of(article).is_taken and _TAKEN.search(article.text, *stretch) is not None


def _skeleton(article: Article, stretch: Span, claims: range) -> Skeleton:
    places = _figures.of(article).places[claims.start : claims.stop]
    gaps = sorted((*places, *_breaks(article.text, stretch, places)))
    starts = (stretch.start, *(gap.end for gap in gaps))
    text, marks = _without(article.text, stretch, gaps, frozenset(places))
    figures = tuple(mark - 1 for mark, gap in zip(marks[1:], gaps, strict=True) if text[mark - 1] != " ")
    return Skeleton(text, article.claims[claims.start : claims.stop], starts, marks, figures)


def _breaks(text: str, stretch: Span, places: list[Span]) -> Iterator[Span]:
    """Yield what parts paragraphs and the lines of sentences, but within a figure."""
    if text.find("\n", *stretch) < 0:
        return
    for match in _BREAK.finditer(text, *stretch):
        gap = Span(*match.span())
        if not any(gap.overlaps(place) for place in places):
            yield gap


def _sentence_of(article: Article, claim: Claim) -> Span | None:
    return article.sentence_around(Span(claim.span.start, claim.span.start))


def _place_of(text: str, claim: Claim) -> Span:
    """Return the figure with its hedge and the quotation marks that enclose nothing else: "rose "20%" to 90"."""
    # "Or about 300" is a hedge; its "or" also joins the figure to what stands before it.
    mention = claim.quantity.mention
    start, end = mention.span.start, mention.amount.end
    if text.startswith(_OR, start):
        start += len(_OR)
    is_quoted = start > 0 and text[start - 1] in _OPENING and text[end : end + 1] in _CLOSING
    return Span(start - 1, end + 1) if is_quoted and end < len(text) else Span(start, end)


def _without(text: str, stretch: Span, gaps: list[Span], figures: frozenset[Span]) -> tuple[str, tuple[int, ...]]:
    """Return a stretch of text with a character for each figure and a space for each other gap, and its marks.

    These are where what stands before, between and behind the gaps begins in the text that is returned.
    """
    pieces, marks, at, number = [], [0], stretch.start, _FIRST
    for gap in gaps:
        sign = " "
        if gap in figures:
            sign, number = chr(number), number + 1
        pieces += [text[at : gap.start], sign]
        marks.append(marks[-1] + gap.start - at + 1)
        at = gap.end
    return "".join((*pieces, text[at : stretch.end])), tuple(marks)
