"""Where sentences begin and end."""

import re

from factcheck.model.document import NOT_PROSE, Document
from factcheck.model.span import Span

_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9$€£¥])|[。！？][”’」』）]*|\n\s*\n")
# A period behind one of these, or behind a single capital, ends no sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Jr|Sr|Inc|Ltd|Co|Corp|vs|etc|approx|ca|cf|e\.g|i\.e|No|Nos|Vol|Fig|pp|p"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|U\.S|U\.K|U\.N|a\.m|p\.m|Mt|Ave|Rd|est|Rs)|\b[A-Z])$"
)


def sentences_of(document: Document) -> tuple[tuple[Span, ...], tuple[int, ...]]:
    """Return the sentences of all prose blocks, and for each the index of its block."""
    spans: list[Span] = []
    blocks: list[int] = []
    for index, block in enumerate(document.blocks):
        if block.role in NOT_PROSE:
            continue
        for span in _split(document.text, block.span):
            spans.append(span)
            blocks.append(index)
    return tuple(spans), tuple(blocks)


def _split(text: str, block: Span) -> list[Span]:
    spans: list[Span] = []
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        is_period = text[match.start()] == "."
        if is_period and _ABBREVIATION.search(text, max(start, match.start() - 8), match.start()):
            continue
        spans.append(Span(start, match.end()))
        start = match.end()
        while start < block.end and text[start].isspace():
            start += 1
    if start < block.end:
        spans.append(Span(start, block.end))
    return spans
