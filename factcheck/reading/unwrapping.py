r"""Wrapped lines come in, the same text with a space for each break goes out, with the way back to the source.

Worked example: "exports\r\n  rose" with its one break is "exports rose"; the place 11 of the source is 8 in the text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from factcheck.model.document import Segment
from factcheck.model.span import Span


def unwrapped(source: str, breaks: Sequence[Span]) -> tuple[str, tuple[Segment, ...], Callable[[int], int]]:
    """Return `source` with a space for each of `breaks`, its segments, and a function from source places to its own.

    `breaks` stand in order, none of them empty. Where each is one character long nothing moves: there are no segments.
    """
    if not breaks:
        return source, (), int
    edges = [0, *(place for span in breaks for place in span), len(source)]
    text = " ".join(source[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    longer = [span for span in breaks if span.length > 1]
    if not longer:
        return text, (), int
    ends = [span.end for span in longer]
    lost = [0, *accumulate(span.length - 1 for span in longer)]

    def place(offset: int) -> int:
        return offset - lost[bisect_left(ends, offset + 1)]

    segments: list[Segment] = []
    start = 0
    for span in longer:
        at = place(span.start)
        segments += (Segment(place(start), at, start, span.start), Segment(at, at + 1, span.start, span.end))
        start = span.end
    return text, (*segments, Segment(place(start), len(text), start, len(source))), place


def composed(segments: Sequence[Segment], below: Sequence[Segment]) -> tuple[Segment, ...]:
    """Return `segments` with their source, which is the text of the segments `below`, traced to the source of these."""
    traced: list[Segment] = []
    for start, end, first, last in segments:
        touched = below[bisect_right(below, first, key=_text_end) : bisect_left(below, last, key=_text_start)]
        if end - start != last - first:
            if touched:
                traced.append(Segment(start, end, touched[0].source_start, touched[-1].source_end))
            continue
        for one in touched:
            begin, stop = max(one.text_start, first), min(one.text_end, last)
            is_verbatim = one.text_end - one.text_start == one.source_end - one.source_start
            lead, tail = (begin - one.text_start, one.text_end - stop) if is_verbatim else (0, 0)
            at = start + begin - first
            traced.append(Segment(at, at + stop - begin, one.source_start + lead, one.source_end - tail))
    return tuple(traced)


def _text_start(segment: Segment) -> int:
    return segment.text_start


def _text_end(segment: Segment) -> int:
    return segment.text_end
