"""What the relators look at: the document cut into sentences, with everything recognized in it."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Mention
from factcheck.model.span import Span

# Where a clause begins inside a sentence, for a reader who looks for the subject of a verb.
_CLAUSE = re.compile(
    r"[;:—]|, (?:and|but|while|which|with|as|revealing|reflecting|bringing|making|where|although)\b|\b(?:that|because|whereas|when)\b|, "
)


class Context(NamedTuple):
    """A document with its sentences; `blocks[i]` is the block of sentence i."""

    document: Document
    sentences: tuple[Span, ...]
    blocks: tuple[int, ...]
    mentions: tuple[Mention, ...]
    lexicon: Lexicon

    @property
    def text(self) -> str:
        return self.document.text

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """Return the mentions whose amount lies in `span`."""
        first = bisect_left(self.mentions, span.start, key=lambda mention: mention.amount.start)
        last = bisect_right(self.mentions, span.end - 1, key=lambda mention: mention.amount.start)
        return self.mentions[first:last]

    def clause_start(self, sentence: Span, before: int) -> int:
        """Return where the clause begins that `before` lies in, by the punctuation and conjunctions before it."""
        start = sentence.start
        for match in _CLAUSE.finditer(self.text, sentence.start, before):
            start = match.end()
        return start


def by_sentence(claims: tuple[Claim, ...]) -> dict[int, list[int]]:
    """Return the indices of the claims of each sentence, in order."""
    grouped: dict[int, list[int]] = {}
    for index, claim in enumerate(claims):
        grouped.setdefault(claim.sentence, []).append(index)
    return grouped
