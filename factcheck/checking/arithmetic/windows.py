"""A few sentences in a row with their figures as single characters, for results that are told after their figures.

Comes in: an article and the words that a result comes with. Goes out: for each sentence that holds them a window: that
sentence and those before it. Never happens here: deciding which figures belong together.

Worked example: "It sold 75 cars in May. A year ago it was 60. That is a rise of 25%." is one window, whose last
sentence states the result. A wire agency ends a paragraph behind each sentence, so a window reaches over paragraphs,
but never over a heading, a list or a table.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import Skeleton, skeleton_of
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article
from factcheck.model.document import Role
from factcheck.model.span import Span

_LONGEST = 900
# So many windows of an article are kept for all who ask: those of a hundred pages. Of a longer one the others are made
# anew, for together they are many times as long as the text.
_MOST_KEPT = 1000
_PROSE = frozenset({Role.PARAGRAPH})
# A result may be told behind a list: "- Leeds: 14", then "Together ...".
LISTED = frozenset({Role.PARAGRAPH, Role.LIST_ITEM})
# For what is told in any words.
ANY_WORDS = re.compile("")


class Window(NamedTuple):
    """`skeleton` holds all sentences; the one that states the result is `skeleton.text[start:end]`.

    `sentences` are the places in `skeleton.text` at which its sentences begin. `units` is what all windows of an
    article know of its figures, by their places in the article; see `reckoning.terms`, which fills it.
    """

    skeleton: Skeleton
    start: int
    end: int
    sentences: tuple[int, ...]
    units: dict[int, str]

    @property
    def text(self) -> str:
        """All sentences, with characters for figures."""
        return self.skeleton.text

    @property
    def cue(self) -> str:
        """The sentence that states the result."""
        return self.skeleton.text[self.start : self.end]

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Return where the sentence around a place of `text` begins and ends."""
        index = bisect_right(self.sentences, place) - 1
        following = self.sentences[index + 1] if index + 1 < len(self.sentences) else len(self.text)
        return self.sentences[index], following


class _Windows:
    """The sentences of an article that have figures, and the windows that somebody has asked for."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._counts = Counter([claim.sentence for claim in article.claims])
        self._near: dict[tuple[int, int, int], tuple[int, ...]] = {}
        self._made: dict[_Reach, Window | None] = {}
        self._units: dict[int, str] = {}

    def near(self, before: int, after: int, least: int) -> tuple[int, ...]:
        """Return the sentences with figures that have `least` figures with those so far before and behind them."""
        known = self._near.get((before, after, least))
        if known is None:
            count = self._counts.__getitem__
            known = self._near[before, after, least] = tuple(
                index for index in self._counts if sum(map(count, range(index - before, index + after + 1))) >= least
            )
        return known

    def around(self, reach: "_Reach") -> Window | None:
        if reach in self._made:
            return self._made[reach]
        window = _around(self._article, reach, self._units)
        if len(self._made) < _MOST_KEPT:
            self._made[reach] = window
        return window


class _Reach(NamedTuple):
    """The sentence that a window is made around, and how far it reaches."""

    sentence: int
    before: int
    after: int
    longest: int
    roles: frozenset[Role]


def _roles(article: Article) -> tuple[Role, ...]:
    blocks = article.document.blocks
    starts = [block.span.start for block in blocks]
    return tuple(blocks[max(0, bisect_right(starts, span.start) - 1)].role for span in article.sentences)


_windows = OfOneArticle(_Windows)
# The role of the block of each sentence.
_roles_of = OfOneArticle(_roles)


def windows(
    article: Article,
    gate: re.Pattern[str],
    before: int = 2,
    after: int = 0,
    least: int = 3,
    longest: int = _LONGEST,
    roles: frozenset[Role] = _PROSE,
    in_small: bool = False,
) -> Iterator[Window]:
    """Yield a window of `least` figures around each sentence with figures that holds words of `gate`.

    `before` and `after` count sentences; a window is not longer than `longest` characters, all in blocks of `roles`.
    `gate` is looked for in the text as it is, or in small letters.
    """
    if len(article.claims) < least:
        return
    # Other kinds may ask of another article before the next window is wanted.
    known, sentences = _windows.of(article), article.sentences
    text = words_of.of(article).lower if in_small else article.text
    for index in known.near(before, after, least):
        start, end = sentences[index]
        if gate.search(text, start, end) is not None:
            window = known.around(_Reach(index, before, after, longest, roles))
            if window is not None and len(window.skeleton.claims) >= least:
                yield window


def _around(article: Article, reach: _Reach, units: dict[int, str]) -> Window | None:
    """Return the sentences around one of them that are of one run of blocks and not too long, or None."""
    index, sentences, roles = reach.sentence, article.sentences, _roles_of.of(article)
    if roles[index] not in reach.roles:
        return None
    first, last, (start, end) = index, index, sentences[index]
    least, most = max(0, index - reach.before), min(len(sentences) - 1, index + reach.after)
    while first > least and roles[first - 1] in reach.roles and end - sentences[first - 1].start <= reach.longest:
        first -= 1
    while last < most and roles[last + 1] in reach.roles and sentences[last + 1].end - start <= reach.longest:
        last += 1
    spans = sentences[first : last + 1]
    skeleton = skeleton_of(article, Span(spans[0].start, spans[-1].end))
    if skeleton is None:
        return None
    places = [skeleton.index_of(span.start) for span in spans]
    start = places[index - first]
    end = places[index - first + 1] if index < last else len(skeleton.text)
    return Window(skeleton, start, end, tuple(places), units)
