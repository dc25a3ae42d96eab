"""How far comments that silence rules reach: comments and a finished document come in, its suppressions go out.

A comment inside or at the end of a block covers that block. One that stands alone covers the next block of prose, or
the whole table if that block is a cell. Lines are lines of the file.

A comment that is no part of the prose is set behind it, as furniture, so that something can be said of it: of one that
silences nothing, or has a fault.
"""

import re
from collections.abc import Iterator, Sequence

from factcheck.model.document import NOT_PROSE, Block, Document, Role, Segment, Suppression
from factcheck.model.span import Span
from factcheck.reading.suppressing import END, FILE, LINE, NEXT_LINE, START, Comment

_LINE = re.compile(r"[^\r\n]*")
_LINE_END = re.compile(r"\r\n?|\n")
_BETWEEN = "\n\n"


def with_suppressions(document: Document, comments: Sequence[Comment]) -> Document:
    """Return the document with what `comments` ask for."""
    blocks, length = document.blocks, len(document.text)
    following = _following_prose(blocks)
    scopes = list(_scopes(comments, document, following, length))
    shown, places = _shown(document, comments)
    return shown._replace(
        suppressions=tuple(
            Suppression(asked.rules, scope, comment.place, asked.reason, place, fault)
            for comment, (scope, fault), place in zip(comments, scopes, places, strict=True)
            if (asked := comment.directive).verb != END or fault
        )
    )


def _shown(document: Document, comments: Sequence[Comment]) -> tuple[Document, list[Span]]:
    """Return the document with its comments as furniture, and the place of each in the text.

    One that is no part of the text is set behind the prose.
    """
    text, blocks, segments, places = document.text, list(document.blocks), list(document.segments), []
    for comment in comments:
        written = comment.place.of(document.source)
        if comment.shown is not None:
            places.append(comment.shown)
            continue
        text += _BETWEEN if blocks and written else ""
        place = Span(len(text), len(text) + len(written))
        places.append(place)
        if written:
            text += written
            blocks.append(Block(Role.FURNITURE, place))
            segments.append(Segment(place.start, place.end, comment.place.start, comment.place.end))
    return document._replace(text=text, blocks=tuple(blocks), segments=tuple(segments)), places


def _following_prose(blocks: Sequence[Block]) -> list[Block | None]:
    """Return, for each block and for the end, the first block of prose from there on."""
    following: list[Block | None] = [None]
    for block in reversed(blocks):
        following.append(following[-1] if block.role in NOT_PROSE else block)
    return following[::-1]


def _scopes(
    comments: Sequence[Comment], document: Document, following: Sequence[Block | None], length: int
) -> Iterator[tuple[Span, str]]:
    """Yield what each comment covers, with its fault; a faulty one covers nothing."""
    nothing = Span(length, length)
    ends = _ends(comments)
    starts = {end for end in ends.values() if end is not None}
    for number, comment in enumerate(comments):
        asked = comment.directive
        if asked.fault:
            yield nothing, asked.fault
        elif asked.verb == FILE:
            yield Span(0, length), ""
        elif asked.verb == LINE and _stands_alone(comment.place, document.source):
            yield nothing, "nothing else stands on this line; say ignore-next-line"
        elif asked.verb in (LINE, NEXT_LINE):
            yield _line_scope(comment, comments, document), ""
        elif asked.verb == END:
            yield nothing, "" if number in starts else "no ignore-start stands before it; write one, or delete this"
        elif asked.verb == START:
            end = ends[number]
            if end is None:
                yield nothing, "no ignore-end stands behind it; write one, or say ignore-file"
            else:
                yield _in_text(Span(comment.place.end, comments[end].place.start), document), ""
        else:
            yield _block_scope(comment, document.blocks, following, length), ""


def _ends(comments: Sequence[Comment]) -> dict[int, int | None]:
    """Return the number of the ignore-end that closes each ignore-start: one of the same rules, or of none."""
    open_starts: list[int] = []
    ends: dict[int, int | None] = {}
    for number, comment in enumerate(comments):
        asked = comment.directive
        if asked.fault:
            continue
        if asked.verb == START:
            open_starts.append(number)
            ends[number] = None
        elif asked.verb == END:
            closed = [start for start in open_starts if asked.rules in ((), comments[start].directive.rules)]
            ends |= dict.fromkeys(closed, number)
            open_starts = [start for start in open_starts if start not in closed]
    return ends


def _block_scope(comment: Comment, blocks: Sequence[Block], following: Sequence[Block | None], length: int) -> Span:
    """Return what a comment covers; an empty stretch at the end of the text if no block of prose follows it."""
    if comment.covered:
        return blocks[comment.block].span.joined(blocks[comment.block + comment.covered - 1].span)
    block = following[comment.block]
    if block is None:
        return Span(length, length)
    return block.span if block.cell is None else _table_span(block.cell[0], blocks)


def _table_span(table: int, blocks: Sequence[Block]) -> Span:
    cells = [block.span for block in blocks if block.cell is not None and block.cell[0] == table]
    return cells[0].joined(cells[-1])


def _stands_alone(place: Span, source: str) -> bool:
    """Whether a line holds a comment and nothing else."""
    start, end = _line_around(place, source)
    return not (source[start : place.start] + source[place.end : end]).strip(" \t>")


def _line_around(place: Span, source: str) -> Span:
    start = max(source.rfind("\n", 0, place.start), source.rfind("\r", 0, place.start)) + 1
    return Span(start, _end_of_line(source, place.end))


def _line_scope(comment: Comment, comments: Sequence[Comment], document: Document) -> Span:
    """Return the line of the file on which a comment stands, or the next one that holds more than comments."""
    source = document.source
    line = _line_around(comment.place, source)
    if comment.directive.verb == LINE:
        return _in_text(line, document)
    end = line.end
    begins = {other.place.start for other in comments}
    while end < len(source):
        line_end = _LINE_END.match(source, end)
        start = line_end.end() if line_end else len(source)
        end = _end_of_line(source, start)
        content = source[start:end].strip(" \t>")
        if content and source.find(content, start) not in begins:
            return _in_text(Span(start, end), document)
        if start == len(source):
            break
    return _in_text(Span(end, end), document)


def _end_of_line(source: str, at: int) -> int:
    match = _LINE.match(source, at)
    return match.end() if match else len(source)


def _in_text(span: Span, document: Document) -> Span:
    """Return the stretch of prose that stands in a stretch of the source; empty if none does."""
    if not document.segments:
        return span
    touched = [one for one in document.segments if one.source_start < span.end and span.start < one.source_end]
    if not touched:
        return Span(len(document.text), len(document.text))
    starts, ends = zip(*(_cut(one, span) for one in touched), strict=True)
    return Span(min(starts), max(ends))


def _cut(segment: Segment, span: Span) -> tuple[int, int]:
    """Return the stretch of text of a segment that stands in `span` of the source; all of one of unequal length."""
    text_start, text_end, source_start, source_end = segment
    if text_end - text_start != source_end - source_start:
        return text_start, text_end
    return max(text_start, text_start + span.start - source_start), min(text_end, text_end + span.end - source_end)
