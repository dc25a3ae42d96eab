"""One sentence with the figures in it: what the relators look at.

Comes in: the document cut into sentences, with everything recognized in it. Goes out: for each sentence that holds a
figure its words, its mentions and its figures. Each sentence is looked at once, however many figures it has.

Worked example: "Imports fell, and exports rose by 5% in May." is one passage with the figure 5% and the date May; the
clause of 5% is "exports rose by".
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.model.document import Document
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from factcheck.relating.words import Words, word_set

# A clause ends at one of these marks, and behind one of these words.
_MARKS = frozenset(",;:()[]—–")
_CLAUSE_WORDS = frozenset({"that", "because", "whereas", "when", "said", "says"})
# Conjunctions that a mark before them draws into the boundary: ", while exports".
_JOINTS = word_set("and but while which with as where although making bringing revealing reflecting")
# How many words a clause can reach back from a figure: prose never needs more, and a table in disguise would.
_LONGEST_CLAUSE = 60


class Passage(NamedTuple):
    """A sentence, or a heading or cell without a full stop.

    number      that of the sentence in the article
    following   the next sentence of the same block, if there is one
    block       index of its block in the document
    dated       those of its mentions that have a date or period, in order
    quoted      stretches of its block in quotation marks, in order
    lexicon     the words of its language
    """

    document: Document
    number: int
    span: Span
    following: Span | None
    block: int
    words: Words
    mentions: tuple[Mention, ...]
    dated: tuple[Mention, ...]
    quoted: tuple[Span, ...]
    quantities: tuple[Quantity, ...]
    lexicon: Lexicon

    @property
    def text(self) -> str:
        return self.document.text

    def clause(self, at: int) -> tuple[int, int]:
        """Return the words [first, last) between the beginning of the clause that `at` lies in, and `at`."""
        forms, last = self.words.forms, self.words.at(at)
        first = last
        while first > 0 and last - first < _LONGEST_CLAUSE:
            if forms[first - 1] in _MARKS:
                return first + (first < last and forms[first] in _JOINTS), last
            if forms[first - 1] in _CLAUSE_WORDS:
                break
            first -= 1
        return first, last

    def mentions_before(self, at: int, most: int) -> Sequence[Mention]:
        """Return the last mentions, at most `most`, whose amount starts before `at`."""
        last = bisect_left(self.mentions, at, key=_amount_start)
        return self.mentions[max(0, last - most) : last]

    def mentions_between(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions whose amount starts in [start, end)."""
        first = bisect_left(self.mentions, start, key=_amount_start)
        return self.mentions[first : bisect_left(self.mentions, end, key=_amount_start)]


def passages_of(
    document: Document,
    sentences: Sequence[Span],
    blocks: Sequence[int],
    mentions: Sequence[Mention],
    quantities: Sequence[Quantity],
    lexicon: Lexicon,
) -> Iterator[Passage]:
    """Yield a passage for each sentence with figures; sentences, mentions and quantities stand in order of place."""
    starts = [sentence.start for sentence in sentences]
    figures = [quantity.mention.amount.start for quantity in quantities]
    places = [mention.amount.start for mention in mentions]
    quoted: dict[int, tuple[Span, ...]] = {}
    position = 0
    while position < len(quantities):
        number = max(0, bisect_right(starts, figures[position]) - 1)
        span, block = sentences[number], blocks[number]
        end = bisect_left(figures, starts[number + 1], lo=position + 1) if number + 1 < len(starts) else len(figures)
        if block not in quoted:
            quoted = {block: quoted_in(document.text, document.blocks[block].span)}
        inside = tuple(mentions[bisect_left(places, span.start) : bisect_left(places, span.end)])
        yield Passage(
            document=document,
            number=number,
            span=span,
            following=sentences[number + 1] if blocks[number + 1 : number + 2] == blocks[number : number + 1] else None,
            block=block,
            words=Words.of(document.text, span),
            mentions=inside,
            dated=tuple(mention for mention in inside if mention.date is not None and mention.date.shift is None),
            quoted=quoted[block],
            quantities=tuple(quantities[position:end]),
            lexicon=lexicon,
        )
        position = end


def _amount_start(mention: Mention) -> int:
    return mention.amount.start


def quoted_in(text: str, block: Span) -> tuple[Span, ...]:
    """Return the stretches of a block in double quotation marks; one that is left open reaches to the block's end."""
    stretches: list[Span] = []
    opened = -1
    for at in _quotation_marks(text, block):
        if opened < 0 and text[at] != "”" and not text[at - 1 : at].isdigit():  # behind a digit it is an inch mark
            opened = at
        elif opened >= 0 and text[at] != "“":
            stretches.append(Span(opened, at))
            opened = -1
    if opened >= 0:
        stretches.append(Span(opened, block.end))
    return tuple(stretches)


def _quotation_marks(text: str, block: Span) -> list[int]:
    """Return the places of “, ” and " in order."""
    places: list[int] = []
    for mark in '“”"':
        at = text.find(mark, block.start, block.end)
        while at >= 0:
            places.append(at)
            at = text.find(mark, at + 1, block.end)
    return sorted(places)
