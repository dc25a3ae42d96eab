"""Pieces of prose, each with its place in the file, come in; the text, blocks and segments of a document go out.

A reader of markup walks its file from left to right and tells a `Prose` what it meets: running text, white space,
characters written as references, the edge of a block, a comment for the checker. Blocks are joined by an empty line.

    >>> prose = Prose()
    >>> prose.running("up  5%", 3)
    >>> prose.cut()
    >>> prose.text, prose.segments[-1]
    ('up 5%', Segment(text_start=3, text_end=5, source_start=7, source_end=9))
"""

import re

from factcheck.model.document import Block, Role, Segment
from factcheck.model.span import Span
from factcheck.reading.suppressing import Comment, Directive

_BETWEEN_BLOCKS = "\n\n"
# Words with single spaces between them: what a browser shows as it is written. A no-break space is no white space.
_WORDS = re.compile(r"[^ \t\n\r\f]++(?: [^ \t\n\r\f]++)*")

# Raised digits as characters of their own: "10<sup>6</sup>" must not become 106, nor a footnote mark a last digit.
RAISED = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")


class Prose:
    """The prose of one document while it is collected. `blocks`, `segments` and `comments` stand in order.

    White space within a block becomes one space, at its edges nothing. A block begins with a visible character, so
    no-break spaces alone are none.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.segments: list[Segment] = []
        self.comments: list[Comment] = []
        self._pieces: list[str] = []
        self._length = 0
        self._start: int | None = None
        self._role = Role.PARAGRAPH
        self._cell: tuple[int, int, int] | None = None
        self._gap: tuple[str, Span] | None = None

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def cut(self, role: Role = Role.PARAGRAPH, cell: tuple[int, int, int] | None = None) -> None:
        """End the block, if one is open; what follows has this role and cell."""
        if self._start is not None:
            self.blocks.append(Block(self._role, Span(self._start, self._length), self._cell))
        self._start, self._gap, self._role, self._cell = None, None, role, cell

    def running(self, text: str, start: int) -> None:
        """Add text that stands in the source, character by character, from offset `start` on."""
        end = 0
        for words in _WORDS.finditer(text):
            self.gap(Span(start + end, start + words.start()))
            end = words.end()
            self.write(words[0], Span(start + words.start(), start + end))
        self.gap(Span(start + end, start + len(text)))

    def write(self, text: str, place: Span) -> None:
        """Add `text` for the stretch `place` of the source; of unequal length, the two correspond as wholes."""
        if not text or (self._start is None and text.isspace()):
            return
        if self._start is None:
            self._append(_BETWEEN_BLOCKS if self.blocks else "")
            self._start = self._length
        elif self._gap is not None:
            self._join(*self._gap)
        self._gap = None
        self._join(text, place)

    def gap(self, place: Span) -> None:
        """Note white space at `place`: a space, if text of the same block follows and none is noted yet."""
        if place.length and self._start is not None and self._gap is None:
            self._gap = " ", place

    def line_break(self, place: Span) -> None:
        """Note a forced line break; a second one in a row ends the block."""
        if self._gap is not None and self._gap[0] == "\n":
            self.cut(self._role, self._cell)
        elif self._start is not None:
            self._gap = "\n", place

    def remark(self, directive: Directive, place: Span) -> None:
        """Note a comment that silences rules, at `place` of the source: within the open block, or before the next."""
        self.comments.append(Comment(directive, place, len(self.blocks), int(self._start is not None)))

    def attach_remarks(self, first: int) -> None:
        """Give comments that stand after the last block, from number `first` on, to that block."""
        last = len(self.blocks)
        for place in range(len(self.comments) - 1, -1, -1):
            comment = self.comments[place]
            if comment.block != last or last <= first:
                return
            self.comments[place] = comment._replace(block=last - 1, covered=1)

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _join(self, text: str, place: Span) -> None:
        start = self._length
        self._append(text)
        self._add(Segment(start, self._length, place.start, place.end))

    def _add(self, new: Segment) -> None:
        """Add a segment, as a part of the last one where both continue it character by character."""
        if self.segments:
            last = self.segments[-1]
            if last[1::2] == new[::2] and _is_verbatim(last) and _is_verbatim(new):
                self.segments[-1] = Segment(last.text_start, new.text_end, last.source_start, new.source_end)
                return
        self.segments.append(new)


def _is_verbatim(segment: Segment) -> bool:
    return segment.text_end - segment.text_start == segment.source_end - segment.source_start
