"""Patterns in the prose of an article: what a figure alone does not say.

A pattern is searched where it can match at all: most of them need words that few passages have, and a word is found in
a hundredth of the time that a pattern takes. Where a word stands is kept for whoever asks next, for the
words that were asked for last.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence

from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article
from factcheck.model.document import NOT_PROSE
from factcheck.model.span import Span

# Words of a pattern that wants a number in digits, and of one that wants a year.
DIGITS = tuple("0123456789")
YEARS = ("15", "16", "17", "18", "19", "20")
# For so many words, those asked for last, it is kept where they stand: of a long text that is much for each.
_MOST_KEPT = 12
# Passages are few where they are less than one of so many: it is quicker then to look at each of them.
_FEW = 4


class Passages:
    """Passages of an article in order, and in which of them a word stands."""

    def __init__(self, article: Article, spans: tuple[Span, ...]) -> None:
        self._text, self._words = article.text, words_of.of(article)
        self._starts = [span.start for span in spans]
        self._holding: dict[tuple[str, ...], frozenset[int]] = {}
        self.spans = spans

    def holding(self, words: tuple[tuple[str, ...], ...]) -> Iterator[Span]:
        """Yield the passages that hold one word of each tuple; one with a capital as written, others in any case."""
        return map(self.spans.__getitem__, self.numbers(words))

    def numbers(self, words: tuple[tuple[str, ...], ...], among: Sequence[int] | None = None) -> list[int]:
        """Return the numbers of the passages that hold one word of each tuple, all or some of them, in order.

        The tuple whose words are the rarest best comes first.
        """
        if not all(map(self._words.has_any, words)):
            return []
        # What is known already costs nothing; of few passages each is looked at by itself.
        numbers: Collection[int] | None = among
        for others in sorted(words, key=self._is_new):
            if numbers is None:
                numbers = self._with_any(others)
            elif others in self._holding or len(numbers) * _FEW > len(self.spans):
                numbers = self._with_any(others).intersection(numbers)
            else:
                numbers = list(self._among(numbers, others))
        return sorted(range(len(self.spans)) if numbers is None else numbers)

    def _is_new(self, words: tuple[str, ...]) -> bool:
        return words not in self._holding

    def _among(self, numbers: Iterable[int], words: tuple[str, ...]) -> Iterator[int]:
        """Yield which of these passages hold one of the words."""
        standing = [word for word in words if self._words[word]]
        for number in numbers:
            start, end = self.spans[number]
            if any(self._text_for(word).find(word, start, end) >= 0 for word in standing):
                yield number

    def _text_for(self, word: str) -> str:
        return self._words.lower if word == word.lower() else self._text

    def _with_any(self, words: tuple[str, ...]) -> frozenset[int]:
        """Return the numbers of the passages that hold one of the words."""
        known = self._holding.pop(words, None)
        if known is None:
            known = frozenset(self._search(words))
            if len(self._holding) >= _MOST_KEPT:
                del self._holding[next(iter(self._holding))]
        self._holding[words] = known  # the last that somebody asked for is let go last
        return known

    def standing(self, words: tuple[str, ...]) -> list[tuple[int, int]]:
        """Return where one of the words stands in any case, in order, each with the end of its passage."""
        lower = self._words.lower
        places = (at for word in words if self._words[word] for at in _places(lower, word))
        numbered = ((at, bisect_right(self._starts, at) - 1) for at in sorted(places))
        return [(at, self.spans[number].end) for at, number in numbered if number >= 0 and at < self.spans[number].end]

    def _search(self, words: tuple[str, ...]) -> Iterator[int]:
        for word in words:
            if not self._words[word]:
                continue
            text = self._text_for(word)
            at = text.find(word)
            while at >= 0:
                number = bisect_right(self._starts, at) - 1
                if number >= 0 and at + len(word) <= self.spans[number].end:
                    yield number
                    at = text.find(word, self.spans[number].end)
                else:
                    at = text.find(word, at + 1)


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _blocks(article: Article) -> Passages:
    return Passages(article, tuple(block.span for block in article.document.blocks if block.role not in NOT_PROSE))


_blocks_of = OfOneArticle(_blocks)
_sentences_of = OfOneArticle(lambda article: Passages(article, article.sentences))


def matches(article: Article, pattern: re.Pattern[str], *words: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Yield where `pattern` stands in blocks of prose, in order; a match never reaches from one block into the next.

    Every match holds one word of each tuple of `words`, one with a capital as written and others in any case; blocks
    that do not are not searched.
    """
    for start, end in blocks_with(article, *words):
        yield from pattern.finditer(article.text, start, end)


def matches_beside(article: Article, pattern: re.Pattern[str], *words: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Yield where `pattern` stands in sentences that hold one word of each tuple, in order; see `matches`."""
    for start, end in _sentences_of.of(article).holding(words):
        yield from pattern.finditer(article.text, start, end)


def blocks_with(article: Article, *words: tuple[str, ...]) -> Iterator[Span]:
    """Yield the blocks of prose that hold one word of each tuple, in order; see `matches`."""
    return _blocks_of.of(article).holding(words)


def sentences_with(article: Article, *words: tuple[str, ...], among: Sequence[int] | None = None) -> list[int]:
    """Return the numbers of the sentences that hold one word of each tuple, all or some of them, in order."""
    return _sentences_of.of(article).numbers(words, among)


def matches_from(article: Article, pattern: re.Pattern[str], words: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Yield where `pattern` stands in blocks of prose, in order; every match begins with one of `words`, in any case.

    It is only tried where one of them stands, which takes a tenth of the time of searching for it.
    """
    done = 0
    for at, end in _blocks_of.of(article).standing(words):
        match = pattern.match(article.text, at, end) if at >= done else None
        if match is not None:
            done = match.end()
            yield match


def around(article: Article, span: Span, reach: int) -> str:
    """Return the sentence around `span`, cut to `reach` characters on either side of it."""
    sentence = article.sentence_around(span) or span
    return article.text[max(sentence.start, span.start - reach) : min(sentence.end, span.end + reach)]
