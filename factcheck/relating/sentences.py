"""Where sentences begin and end.

Worked example: "The U.S. had 1.5 million. China had 2.1." is two sentences: a point inside "U.S." or "1.5" ends none.
A page may have lost the space behind one that does: "over last year.Exports rose".

A sentence of more figures than prose ever has is a table in disguise, or made to hurt: what compares the figures of a
sentence with one another would take time with their square. It counts as several.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.model.document import NOT_PROSE, Document
from factcheck.model.mention import Mention
from factcheck.model.span import Span
from factcheck.relating.words import word_set

# It begins with a set of signs, which is found many times as fast as one of several beginnings.
_END = re.compile(
    r"[.!?\n。！？](?:(?<=[.!?])[\"'”’)\]]*(?=\s+(?:[-–—•·*] )?[\"'“‘(\[]?[A-Z0-9$€£¥])"
    r"|(?<=[。！？])[”’」』）]*|(?<=\n)\s*\n|(?<=[a-z]{3}[.!?])(?=(?:[A-Z][a-z]+|A) ))"
)
# A period behind one of these, or behind a single capital, ends no sentence.
_ABBREVIATIONS = word_set("""
    Mr Mrs Ms Dr Rev Prof St Gen Sen Rep Gov Lt Col Sgt Capt Jr Sr Inc Ltd Co Corp vs etc approx ca cf e.g i.e No Nos
    Vol Fig Figs pp p Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec U.S U.K U.N E.U a.m p.m Mt Ave Rd est Rs al
""")
_LONGEST_ABBREVIATION = 8
# Mentions of one sentence; a stretch of fewer characters is not even counted.
_MOST_MENTIONS, _LONG = 40, 160


def sentences_of(document: Document, mentions: Sequence[Mention] = ()) -> tuple[tuple[Span, ...], tuple[int, ...]]:
    """Return the sentences of all prose blocks, and for each the index of its block.

    `mentions` are those of the document in order of place; a sentence with more than 40 of them is cut between them.
    """
    spans: list[Span] = []
    blocks: list[int] = []
    for index, block in enumerate(document.blocks):
        if block.role in NOT_PROSE:
            continue
        for span in _split(document.text, block.span):
            for piece in (span,) if span.length < _LONG else _pieces(document.text, span, mentions):
                spans.append(piece)
                blocks.append(index)
    return tuple(spans), tuple(blocks)


def _split(text: str, block: Span) -> list[Span]:
    spans: list[Span] = []
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        if text[match.start()] == "." and _is_abbreviation(text, start, match.start()):
            continue
        spans.append(Span(start, match.end()))
        start = match.end()
        while start < block.end and text[start].isspace():
            start += 1
    if start < block.end:
        spans.append(Span(start, block.end))
    return spans


def _pieces(text: str, span: Span, mentions: Sequence[Mention]) -> Iterator[Span]:
    """Yield the sentence, cut behind every so many mentions: at the last comma or semicolon before the next, if any."""
    first = bisect_left(mentions, span.start, key=_start)
    last = bisect_left(mentions, span.end, lo=first, key=_start)
    start = span.start
    for number in range(first + _MOST_MENTIONS, last, _MOST_MENTIONS):
        before, behind = mentions[number - 1].span.end, mentions[number].span.start
        marks = (text.rfind(mark, before, behind) for mark in ",;，；、")
        end = max(before, *marks) + 1
        while end < behind and text[end].isspace():
            end += 1
        yield Span(start, min(end, behind))
        start = min(end, behind)
    yield Span(start, span.end)


def _start(mention: Mention) -> int:
    return mention.span.start


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    """Whether the word that ends at the period at `end` is an abbreviation or an initial."""
    words = text[max(start, end - _LONGEST_ABBREVIATION) : end].split()
    word = words[-1].lstrip("([\"'“‘") if words else ""
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isupper()) or (word[-2:-1] == "." and word[-1:].isupper())
