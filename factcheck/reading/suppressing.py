"""Comments in an article that silence rules: what they say.

    <!-- factcheck: ignore conversion-mismatch, ZH -- the ministry rounds up -->      Markdown and HTML
    [//]: # (factcheck: ignore conversion-mismatch -- the ministry rounds up)         Markdown
    # factcheck: ignore conversion-mismatch -- the ministry rounds up                 plain text, on a line of its own

The comment holds nothing but "factcheck:", then an order, then rules separated by commas (kebab-case names, or families
of two capital letters; none means all), then, if wanted, "--" and the reason. The orders:

    ignore             the block that the comment stands in, or the next one; all of a table
    ignore-line        the line of the file that the comment stands on
    ignore-next-line   the line behind it
    ignore-start       everything from here to
    ignore-end         here
    ignore-file        the whole file

A comment that was meant as an order and is none, such as one with a reason but no "--", silences nothing: the finding
stays visible, and the comment has a `fault`. What reads as an ordinary comment is one.
"""

import re
from typing import NamedTuple

from factcheck.model.span import Span

BLOCK, LINE, NEXT_LINE, START, END, FILE = VERBS = (
    "ignore",
    "ignore-line",
    "ignore-next-line",
    "ignore-start",
    "ignore-end",
    "ignore-file",
)
_NAME = "factcheck"
_PREFIX = f"{_NAME}:"
_RULE = r"[a-z][a-z0-9]*+(?:-[a-z0-9]++)*|[A-Z]{2}"
# Orders of other tools; the second ones only where nothing else is said: "factcheck: on inflation" is a heading.
_ELSEWHERE = ("disable", "noqa", "nolint", "silence", "suppress")
_ELSEWHERE_ALONE = ("off", "on", "enable", "skip")


class Directive(NamedTuple):
    """What a comment asks for: silence of `rules` (empty for all), `verb` says where.

    `fault` says what is wrong with a comment that was meant as an order and silences nothing, else "".
    """

    rules: tuple[str, ...] = ()
    verb: str = BLOCK
    reason: str = ""
    fault: str = ""


class Comment(NamedTuple):
    """A directive and where it stands: at `place` of the source, within `covered` blocks from number `block` on.

    With `covered` 0, it stands alone before block number `block`. `shown` is where it stands in the text, if it does.
    """

    directive: Directive
    place: Span
    block: int
    covered: int
    shown: Span | None = None


def directive_of(comment: str) -> Directive | None:
    """Return what the inside of a comment asks for, or None if it is an ordinary comment."""
    content = comment.strip()
    if not content.startswith(_PREFIX):
        return _nearly(content)
    order, _, reason = content.removeprefix(_PREFIX).partition("--")
    verb, _, names = order.strip().partition(" ")
    if verb not in VERBS:
        return _misspelled(verb, names)
    rules = tuple(name.strip() for name in names.split(",")) if names.strip() else ()
    for rule in rules:
        if not re.fullmatch(_RULE, rule):
            return Directive(fault=_misnamed(rule))
    return Directive(rules, verb, reason.strip())


def _nearly(content: str) -> Directive | None:
    """Return a faulty directive for an order without its colon or in other letters: "FactCheck ignore ..."."""
    if content[: len(_NAME)].lower() != _NAME:
        return None
    words = content[len(_NAME) :].lstrip(" \t:-").split(maxsplit=1)
    if not words or not _is_order(words[0].lower(), len(words) == 1):
        return None
    return Directive(fault=f'write "{_PREFIX} ignore" in small letters and with the colon')


def _misspelled(verb: str, names: str) -> Directive | None:
    """Return a faulty directive for an order that nobody knows, or None if it is no order."""
    if not verb or _is_order(verb.lower(), not names.strip()):
        found = f'"{verb}" is no order' if verb else "there is no order"
        return Directive(fault=f"{found}; expected one of {', '.join(VERBS)}")
    return None


def _is_order(word: str, alone: bool) -> bool:
    """Whether a word was meant as an order: it looks like one of ours, or is one of another tool."""
    if word.startswith(("ignor", *_ELSEWHERE)) or (alone and word in _ELSEWHERE_ALONE):
        return True
    from difflib import get_close_matches

    return bool(get_close_matches(word, VERBS, n=1, cutoff=0.75))


def _misnamed(rule: str) -> str:
    if not rule:
        return "a name is missing beside a comma; name a rule there or take the comma away"
    if " " in rule:
        return f'"{rule}" is no name of a rule; put commas between names, and -- before the reason'
    return f'"{rule}" is no name of a rule; names are in small letters: unit-conversion-mismatch'
