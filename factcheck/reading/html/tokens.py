"""HTML text comes in; its tags, comments, references and runs of text go out, each with its place.

Every character belongs to exactly one token, and the time is linear in the length of the text, whatever it holds. The
standard library's `html.parser` is not used: in Python 3.11.7 it takes 26 seconds for 60 KB of unclosed tags, raises
AssertionError for "<![", and after a second malformed "&#" hands the rest of the page, tags included, over as text.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What a token is; RAW is the content of a script or style element, never prose."""

    TEXT = auto()
    REFERENCE = auto()
    START = auto()
    END = auto()
    COMMENT = auto()
    RAW = auto()
    DECLARATION = auto()


class Token(NamedTuple):
    """A token from `start` to `end`; tags have a name in small letters, start tags have attributes as written."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: tuple[tuple[str, str], ...] = ()

    def attribute(self, name: str) -> str:
        """Return the value of an attribute, "" if the tag does not have it."""
        return next((value for key, value in self.attributes if key == name), "")


# Elements whose content is no markup.
_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
_SPECIAL = re.compile(r"[<&]")
_NAME = re.compile(r"</?([A-Za-z][^\s/>]*+)")
_ATTRIBUTE = re.compile(r"[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]*+)))?")
_TAG_END = re.compile(r"[\s/]*+>")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}+;?|#[xX][0-9a-fA-F]{1,6}+;?|[A-Za-z][A-Za-z0-9]{1,31}+;?)")
_COMMENT_END = re.compile(r"--!?>")


def tokens(source: str) -> Iterator[Token]:
    """Yield the tokens of a page, in order and without a gap."""
    at = 0
    last_tag_end = source.rfind(">")
    while at < len(source):
        token = _token(source, at, last_tag_end)
        yield token
        at = token.end
        if token.kind is Kind.START and token.name in _RAW:
            end = _raw_end(source, at, token.name)
            yield Token(Kind.RAW, at, end, token.name, token.attributes)
            at = end


def _token(source: str, at: int, last_tag_end: int) -> Token:
    if source[at] == "&" and (match := _REFERENCE.match(source, at)):
        return Token(Kind.REFERENCE, at, match.end())
    if source[at] == "<" and at < last_tag_end:
        following = source[at + 1]
        if following in "!?":
            return _declaration(source, at)
        if match := _NAME.match(source, at):
            return _end_tag(source, at, match[1]) if following == "/" else _start_tag(source, at, match)
    return _text(source, at)


def _text(source: str, at: int) -> Token:
    special = _SPECIAL.search(source, at + 1)
    return Token(Kind.TEXT, at, special.start() if special else len(source))


def _declaration(source: str, at: int) -> Token:
    """Return a comment, or a document type, processing instruction and the like."""
    if not source.startswith("<!--", at):
        return Token(Kind.DECLARATION, at, source.index(">", at) + 1)
    # The dashes of "<!-->" both open and close.
    match = _COMMENT_END.search(source, at + 2)
    return Token(Kind.COMMENT, at, match.end() if match else len(source))


def _end_tag(source: str, at: int, name: str) -> Token:
    return Token(Kind.END, at, source.index(">", at) + 1, name.lower())


def _start_tag(source: str, at: int, name: re.Match[str]) -> Token:
    """Return the tag; if a quote swallows every ">" to the end of the page, return the rest as text."""
    attributes: list[tuple[str, str]] = []
    end = name.end()
    while match := _ATTRIBUTE.match(source, end):
        attributes.append((match[1].lower(), match[2] or match[3] or match[4] or ""))
        end = match.end()
    closed = _TAG_END.match(source, end)
    if closed is None:
        return Token(Kind.TEXT, at, len(source))
    return Token(Kind.START, at, closed.end(), name[1].lower(), tuple(attributes))


def _raw_end(source: str, at: int, name: str) -> int:
    match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, at)
    return match.start() if match else len(source)
