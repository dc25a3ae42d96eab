"""Plain text: the file's own text is the prose, but that lines which only wrapped are joined by a space.

Comes in: the decoded text. Goes out: the document. An empty line ends a block. Between lines without one, the shape
of the lines decides: hard-wrapped lines belong together, lines as long as paragraphs stand alone, and so do list
items, bylines and the furniture of a page. The first line is the headline if an empty line or a line as long as a
paragraph follows and it does not end like a sentence, while something behind it does, or if it is marked as one in the
manner of Markdown, "# Storm cuts power". Front matter, as in Markdown, is no part of the text; its title counts where
the text has none.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model.document import Block, Document, Role
from factcheck.model.span import Span
from factcheck.reading.assembling import Draft, assembled
from factcheck.reading.dateline import is_place_and_day, named_day
from factcheck.reading.furniture import role_of
from factcheck.reading.suppressing import Comment, Directive, directive_of
from factcheck.reading.unwrapping import unwrapped

if TYPE_CHECKING:
    from factcheck.reading.front_matter import FrontMatter

# Nobody wraps lines wider than this: a longer line that ends a sentence is a paragraph.
_LONG = 120
# And one that is longer than this is a paragraph in any case.
_VERY_LONG = 250
_LONGEST_TITLE = 200
# In so many blocks behind a headline one ends like a sentence.
_FAR = 20
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", ":", "：")
_CLOSERS = "\"'”’)]»」』）"
_HEADLINE = "# "
# Below the headline the day may stand in one of the lines before this one.
_LAST_OF_HEAD = 3
# Poems, addresses and columns of figures have lines as short as they like; nobody wraps prose as narrow as this.
_NARROWEST = 40
# From this sign on are those of scripts that put no space between words.
_UNSPACED = "\u2e80"
# A line of a quotation or of a drawn table begins with one of these.
_MARKED = ">|+"
# Poems and addresses, too, have lines of uneven length, but seldom by so many words.
_WORDS_OF_ROOM = 3
# What goes on to a day in the next line is no headline.
_GOING_ON = (
    " on",
    " of",
    " in",
    " since",
    " until",
    " to",
    " by",
    " from",
    " before",
    " after",
    " and",
    " or",
    " the",
    ",",
)
# The marks of list items.
_BULLETS = ("•", "·", "▪", "◦", "‣", "●", "■", "*", "-", "–", "—")


class _Line(NamedTuple):
    """A line with text, without the white space around it: where it stands, and what its shape says.

    `marker` is the length of a list item's or a headline's mark with the space after it, 0 for none.
    """

    start: int
    end: int
    indent: int
    follows_empty: bool
    role: Role | None
    marker: int
    ends_sentence: bool
    directive: Directive | None
    is_headline: bool = False

    @property
    def length(self) -> int:
        return self.end - self.start


class _Part(NamedTuple):
    """A block to be: its role so far, and its lines."""

    role: Role
    lines: list[_Line]

    @property
    def span(self) -> Span:
        return Span(self.lines[0].start + self.lines[0].marker, self.lines[-1].end)

    @property
    def directive(self) -> Directive | None:
        return self.lines[0].directive


def read_plain(source: str, uri: str, encoding: str) -> Document:
    """Return the document of a plain text; `text` is the source with a space for each break of a wrapped line."""
    head = _head(source)
    parts = _with_headline(source, _parts(_lines(source, head.end if head else 0)))
    text, segments, place = unwrapped(source, _wraps(source, parts))
    blocks = tuple(Block(part.role, Span(place(part.span.start), place(part.span.end))) for part in parts)
    draft = Draft(uri, source, encoding, text, blocks, segments, comments=tuple(_comments(parts, place)))
    return assembled(draft if head is None else _with_head(draft, head))


def _head(source: str) -> "FrontMatter | None":
    """Return the front matter of a text, if it may have any."""
    if not source.startswith(("---", "+++")):
        return None
    from factcheck.reading.front_matter import front_matter

    return front_matter(source)


def _with_head(draft: Draft, head: "FrontMatter") -> Draft:
    """Return a draft with the day and the language of the front matter, and with its title if the text has none."""
    title = head.fields.get("title")
    is_title = title is not None and title.value and all(block.role is not Role.TITLE for block in draft.blocks)
    first = (Block(Role.TITLE, Span(title.start, title.start + len(title.value))),) if title and is_title else ()
    comments = tuple(comment._replace(block=comment.block + len(first)) for comment in draft.comments)
    language = head.value("lang") or head.value("language")
    return draft._replace(blocks=first + draft.blocks, comments=comments, declared=head.published(), language=language)


def _lines(source: str, begin: int) -> list[_Line]:
    """Return the lines from `begin` on that are not empty; a line ends with CR LF, LF or CR, and with nothing else."""
    lines: list[_Line] = []
    end = -1
    for match in re.compile(r"[^\r\n]+").finditer(source, begin):
        content = match[0].strip()
        if content:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            between = source[end:start] if lines else ""
            end = start + len(content)
            empty = len(re.findall(r"\r\n?|\n", between)) > 1
            lines.append(_line(content, start, start - match.start(), empty))
    lines = _with_headline_apart(source, _with_day_apart(source, lines))
    return [_marked(source, lines[0]), *lines[1:]] if _has_headline_mark(source, lines) else lines


def _with_day_apart(source: str, lines: list[_Line]) -> list[_Line]:
    """Set apart a dateline above the text, and a line of names and a day right below the headline.

    They are read as if empty lines stood around them.
    """
    if len(lines) > 1 and _is_dateline(source, lines[0]) and not source[lines[1].start].islower():
        lines = [lines[0], lines[1]._replace(follows_empty=True), *lines[2:]]
    for place, line in enumerate(lines[1:_LAST_OF_HEAD], start=1):
        above = lines[place - 1]
        if line.follows_empty or above.length > _LONGEST_TITLE or place + 1 == len(lines):
            break
        # "What comes next?" is a headline if there is nothing but the day between it and an empty line.
        if above.ends_sentence and not (place == 1 and lines[place + 1].follows_empty):
            break
        if source[: above.end].endswith(_GOING_ON):
            break  # "it was signed on / October 13, 2023"
        if named_day(source[line.start : line.end]) is not None:
            behind = [after._replace(follows_empty=True) for after in lines[place + 1 : place + 2]]
            return [*lines[:place], line._replace(follows_empty=True), *behind, *lines[place + 2 :]]
    return lines


def _is_dateline(source: str, line: _Line) -> bool:
    return is_place_and_day(source[line.start : line.end])


def _with_headline_apart(source: str, lines: list[_Line]) -> list[_Line]:
    """Set apart the first line, or the first below the day, from the paragraph below it, as if one were empty."""
    for place, (line, below) in enumerate(pairwise(lines[:_LAST_OF_HEAD])):
        above = lines[place - 1] if place else None
        is_first = above is None or line.follows_empty or _is_dateline(source, above)
        is_short = not line.ends_sentence and line.length < min(below.length, _LONGEST_TITLE) and not line.marker
        is_open = is_short and not source[: line.end].endswith(_GOING_ON) and source[line.start].isalnum()
        is_paragraph = below.ends_sentence and not source[below.start].islower() and not below.follows_empty
        if not (is_first and is_open and is_paragraph and line.role is below.role is None):
            continue
        if below.length > _LONG:
            apart = [each._replace(follows_empty=True) for each in lines[place : place + 3]]
            return [*lines[:place], *apart, *lines[place + 3 :]]
        if _had_room(source, line, below) and not below.marker:
            return [*lines[: place + 1], below._replace(follows_empty=True), *lines[place + 2 :]]
    return lines


def _had_room(source: str, line: _Line, below: _Line) -> bool:
    """Whether the words of the line below, wrapped, would have begun in a line, which then was ended on purpose."""
    words = source[below.start : below.end].split(maxsplit=_WORDS_OF_ROOM)[:_WORDS_OF_ROOM]
    return line.length + len(" ".join(words)) < below.length and len(words) == _WORDS_OF_ROOM


def _has_headline_mark(source: str, lines: Sequence[_Line]) -> bool:
    """Whether the first line has a headline's mark; a second line with one makes both of them comments."""
    if len(lines) < 2 or lines[0].role is not None or lines[0].length > _LONGEST_TITLE:
        return False
    return source.startswith(_HEADLINE, lines[0].start) and not source.startswith("#", lines[1].start)


def _marked(source: str, line: _Line) -> _Line:
    """Return a line with the mark of a headline and the spaces behind it as its marker."""
    written = source[line.start + len(_HEADLINE) : line.end]
    return line._replace(marker=len(_HEADLINE) + len(written) - len(written.lstrip()), is_headline=True)


def _line(content: str, start: int, indent: int, follows_empty: bool) -> _Line:
    directive = directive_of(content[1:]) if content.startswith("#") else None
    role = Role.FURNITURE if directive else role_of(content)
    marker = 0 if role else _marker_length(content)
    ends = content.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)
    return _Line(start, start + len(content), indent, follows_empty, role, marker, ends, directive)


def _marker_length(content: str) -> int:
    """Return the length of "• ", "- ", "1. ", "12) " or "a) " at the start of a line; 0 if there is none."""
    mark, _, rest = content[:16].partition(" ")
    if not rest.strip():
        return 0
    number = mark[:-1]
    is_numbered = mark[-1:] in (".", ")") and len(number) <= 2 and (number.isdecimal() or mark[1:] == ")")
    if mark not in _BULLETS and not is_numbered:
        return 0
    return len(content) - len(content[len(mark) :].lstrip())


def _parts(lines: Sequence[_Line]) -> list[_Part]:
    parts: list[_Part] = []
    for line in lines:
        if not parts or _begins_part(line, parts[-1]):
            parts.append(_Part(_role(line), [line]))
        else:
            parts[-1].lines.append(line)
    return parts


def _role(line: _Line) -> Role:
    """Return the role that the shape of a block's first line gives it; its wording is judged later, for all formats."""
    if line.directive is not None:
        return Role.FURNITURE
    return Role.LIST_ITEM if line.marker and not line.is_headline else Role.PARAGRAPH


def _begins_part(line: _Line, part: _Part) -> bool:
    """Whether a line starts a new block after the block `part`."""
    previous = part.lines[-1]
    if line.follows_empty or line.role is not None or previous.role is not None or previous.is_headline:
        return True
    if line.marker:
        return _begins_item(part)
    if part.role is not Role.LIST_ITEM and line.indent > previous.indent:
        return True
    if previous.length > _VERY_LONG:
        return True
    return previous.ends_sentence and (previous.length > _LONG or line.length > _LONG)


def _wraps(source: str, parts: Sequence[_Part]) -> list[Span]:
    """Return where, in blocks of several lines, one line only wrapped into the next, in order."""
    wraps: list[Span] = []
    for part in parts:
        width = max(line.length for line in part.lines) if len(part.lines) > 1 else 0
        wraps += (
            Span(line.end, below.start)
            for line, below in pairwise(part.lines)
            if _only_wraps(source, line, below, width)
        )
    return wraps


@cache
def _columns() -> re.Pattern[str]:
    """Match the room between two columns of a table; two spaces behind a sentence are none."""
    return re.compile(r"(?<![.!?:\s])(?: {2,}|[ ]*\t)(?=\S)")


def _only_wraps(source: str, line: _Line, below: _Line, width: int) -> bool:
    """Whether the first word of the next line had no room in a line, or the words say that the sentence goes on."""
    last, first = source[line.end - 1], source[below.start]
    if max(last, first) >= _UNSPACED or (first in _MARKED and (source[line.start] in _MARKED or last == ":")):
        return False
    if any(_columns().search(source, each.start + each.marker, each.end) for each in (line, below)):
        return False
    word = source[below.start : below.end].split(maxsplit=1)[0]
    is_full = width >= _NARROWEST and line.length + len(word) >= width
    return is_full or first.islower() or source.endswith(_GOING_ON, line.start, line.end)


def _begins_item(part: _Part) -> bool:
    """Whether a line with a list mark after `part` is an item; a dash or a number may stand there by wrapping."""
    return part.role is Role.LIST_ITEM or part.lines[-1].ends_sentence or part.lines[-1].length < _LONG // 2


def _with_headline(source: str, parts: list[_Part]) -> list[_Part]:
    """Give the headline its role. A name before it ("Daily News", on its own line) is a masthead: furniture.

    A line of nothing but a day is no headline, whatever follows it: "Friday 12 July 2019".
    """
    places = [place for place, part in enumerate(parts) if part.lines[0].role is None][:3]
    if len(places) < 2 or not _may_be_headline(source, parts, places[0]):
        return parts
    headline = places[0]
    is_dated = named_day(parts[headline].span.of(source)) is not None
    if is_dated or _is_name(parts[headline].span.of(source)):
        if _may_be_headline(source, parts, places[1]):
            parts[headline] = parts[headline]._replace(role=Role.PARAGRAPH if is_dated else Role.FURNITURE)
            headline = places[1]
        elif is_place_and_day(parts[headline].span.of(source)):
            return parts
    parts[headline] = parts[headline]._replace(role=Role.TITLE)
    return parts


def _may_be_headline(source: str, parts: Sequence[_Part], place: int) -> bool:
    part = parts[place]
    return (
        part.lines[0].is_headline
        or (
            part.role is Role.PARAGRAPH
            and len(part.lines) == 1
            and place + 1 < len(parts)
            and parts[place + 1].lines[0].follows_empty
            and part.span.length <= _LONGEST_TITLE
            and not part.span.of(source).rstrip(_CLOSERS).endswith((".", ",", ";", ":", "。", "，"))
            # Where nothing ends like a sentence, the first of many short statements is one of them.
            and any(behind.lines[-1].ends_sentence for behind in parts[place + 1 : place + 1 + _FAR])
        )
    )


def _is_name(line: str) -> bool:
    """Whether a line is only a name: "Daily News"."""
    words = line.split()
    return len(words) <= 3 and line.isascii() and all(word[0].isupper() and word.isalpha() for word in words)


def _comments(parts: Sequence[_Part], text_place: Callable[[int], int]) -> list[Comment]:
    """Return the comment lines: each covers the block that it ends, the two halves that it divides, or the next one."""
    comments = []
    for place, part in enumerate(parts):
        if part.directive is not None:
            first, covered = _covered(parts, place)
            shown = Span(text_place(part.span.start), text_place(part.span.end))
            comments.append(Comment(part.directive, part.span, first, covered, shown))
    return comments


def _covered(parts: Sequence[_Part], place: int) -> tuple[int, int]:
    """Return the first block that the comment at `place` covers and how many; with 0, it stands before that block."""
    touches_previous = place > 0 and not parts[place].lines[0].follows_empty
    touches_next = place + 1 < len(parts) and not parts[place + 1].lines[0].follows_empty
    if touches_previous and not touches_next:
        return place - 1, 1
    if touches_previous and touches_next:
        previous, following = parts[place - 1], parts[place + 1].lines[0]
        if not _begins_part(following, previous):
            return place - 1, 3
    return place, 0
