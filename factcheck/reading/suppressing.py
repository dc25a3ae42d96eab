"""Comments in an article that silence rules: what they say, and which stretch of the text they cover.

    <!-- factcheck: ignore conversion-mismatch, ZH -- the ministry rounds up -->      Markdown and HTML
    [//]: # (factcheck: ignore conversion-mismatch -- the ministry rounds up)         Markdown
    # factcheck: ignore conversion-mismatch -- the ministry rounds up                 plain text, on a line of its own

The comment holds nothing but "factcheck:", then "ignore" or "ignore-file", then rules separated by commas (kebab-case
names, or families of two capital letters; none means all), then, if wanted, "--" and the reason. Anything else, such
as a sentence that mentions "factcheck: ignore" or a reason without "--", silences nothing: the finding stays visible.

A comment inside or at the end of a block covers that block. One that stands alone covers the next block of prose, or
the whole table if that block is a cell. "ignore-file" covers the whole text.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model.document import NOT_PROSE, Block, Suppression
from factcheck.model.span import Span

_PREFIX = "factcheck:"
_RULE = r"[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+|[A-Z]{2}"


class Directive(NamedTuple):
    """What a comment asks for: silence of `rules` (empty for all) in its block, or in the `whole_file`."""

    rules: tuple[str, ...]
    whole_file: bool
    reason: str


class Comment(NamedTuple):
    """A directive and where it stands: at `place` of the source, within `covered` blocks from number `block` on.

    With `covered` 0, it stands alone before block number `block`.
    """

    directive: Directive
    place: Span
    block: int
    covered: int


def directive_of(comment: str) -> Directive | None:
    """Return what the inside of a comment asks for, or None if it is an ordinary comment."""
    content = comment.strip()
    if not content.startswith(_PREFIX):
        return None
    order, _, reason = content.removeprefix(_PREFIX).partition("--")
    verb, _, names = order.strip().partition(" ")
    rules = tuple(name.strip() for name in names.split(",")) if names.strip() else ()
    if verb not in ("ignore", "ignore-file") or not all(re.fullmatch(_RULE, rule) for rule in rules):
        return None
    return Directive(rules, verb == "ignore-file", reason.strip())


def suppressions(comments: Sequence[Comment], blocks: Sequence[Block], length: int) -> tuple[Suppression, ...]:
    """Return the suppressions that `comments` ask for in a text of `length` characters with these blocks."""
    if not comments:
        return ()
    following = _following_prose(blocks)
    return tuple(
        Suppression(asked.rules, _scope(comment, blocks, following, length), comment.place, asked.reason)
        for comment in comments
        if (asked := comment.directive)
    )


def _following_prose(blocks: Sequence[Block]) -> list[Block | None]:
    """Return, for each block and for the end, the first block of prose from there on."""
    following: list[Block | None] = [None]
    for block in reversed(blocks):
        following.append(following[-1] if block.role in NOT_PROSE else block)
    return following[::-1]


def _scope(comment: Comment, blocks: Sequence[Block], following: Sequence[Block | None], length: int) -> Span:
    """Return what a comment covers; an empty stretch at the end of the text if no block of prose follows it."""
    if comment.directive.whole_file:
        return Span(0, length)
    if comment.covered:
        return blocks[comment.block].span.joined(blocks[comment.block + comment.covered - 1].span)
    block = following[comment.block]
    if block is None:
        return Span(length, length)
    return block.span if block.cell is None else _table_span(block.cell[0], blocks)


def _table_span(table: int, blocks: Sequence[Block]) -> Span:
    cells = [block.span for block in blocks if block.cell is not None and block.cell[0] == table]
    return cells[0].joined(cells[-1])
