"""The inline markup of AsciiDoc: a stretch of the source comes in, its prose goes to a `Prose`."""

import re

from factcheck.model.span import Span
from factcheck.reading.prose import RAISED, Prose

_MARKUP = re.compile(
    r"footnote(?:ref)?:[\w-]{0,40}\[(?P<note>(?:[^\]\\]|\\.){0,2000})\]"
    r"|(?P<curly>\"`|`\"|'`|`')"
    r"|(?P<attributes>\[[^\[\]\n]{0,200}\])?(?P<mark>\*\*|__|##|``|(?<![\w*_#`])[*_#`])(?=\S)"
    r"(?P<inner>(?:(?!(?P=mark)).)*?\S)(?P=mark)"
    r"|\^(?P<raised>[^\s^]{1,40})\^|~(?P<lowered>[^\s~]{1,40})~"
    r"|\b(?:https?|ftp|mailto):/{0,2}[^\s\[\]<>]{1,2000}\[(?P<address>(?:[^\]\\]|\\.){0,1000})\]"
    r"|\b(?:link|xref):[^\s\[\]]{1,2000}\[(?P<link>(?:[^\]\\]|\\.){0,1000})\]"
    r"|<<[^<>,\n]{1,200},(?P<reference>[^<>]{1,500})>>|<<[^<>\n]{1,500}>>"
    r"|\b(?:image|icon|anchor|indexterm2?|bibitem):[^\s\[\]]{0,1000}\[[^\]]{0,1000}\]|\[\[[^\[\]\n]{0,500}\]\]"
    r"|(?:latexmath|stem|asciimath|pass|kbd|btn|menu):\w{0,40}\[\$?(?P<macro>[^\]$]{0,1000})\$?\]"
    r"|\\(?P<escaped>[*_`#^~{\[<])"
    r"|(?P<comment>(?<=\n)//[^\n]*)|(?P<hard>[ \t]\+(?=\r?\n))",
    re.DOTALL,
)
_QUOTES = re.compile(r"``|''")
_SHOWN = {"``": "“", "''": "”", '"`': "“", '`"': "”", "'`": "‘", "`'": "’"}
_STRUCK = ("line-through", ".deletion", "del")


def write_inline(prose: Prose, source: str, place: Span) -> list[Span]:
    """Write the prose of `place`; return the places of the footnotes that hang on it."""
    notes: list[Span] = []
    at = place.start
    for match in _MARKUP.finditer(source, *place):
        _plain(prose, source, Span(at, match.start()))
        at = match.end()
        notes += _write(prose, source, match)
    _plain(prose, source, Span(at, place.end))
    return notes


def _write(prose: Prose, source: str, match: re.Match[str]) -> list[Span]:
    """Write the text of one piece of markup; return the footnotes in it."""
    if match["note"] is not None:
        return [Span(*match.span("note"))] if match["note"].strip() else []
    if match["inner"] is not None:
        if any(word in (match["attributes"] or "") for word in _STRUCK):
            return []
        return write_inline(prose, source, Span(*match.span("inner")))
    if match["raised"] is not None:
        prose.running(match["raised"].translate(RAISED), match.start("raised"))
    for group in ("lowered", "address", "link", "reference", "macro", "escaped"):
        if match[group]:
            prose.running(match[group], match.start(group))
    if match["curly"] is not None:
        prose.write(_SHOWN[match["curly"]], Span(*match.span()))
    if match["hard"] is not None:
        prose.line_break(Span(*match.span()))
    return []


def _plain(prose: Prose, source: str, place: Span) -> None:
    """Write text without markup; quotation marks of two signs are those that they are shown as."""
    at = place.start
    for match in _QUOTES.finditer(source, *place):
        prose.running(source[at : match.start()], at)
        prose.write(_SHOWN[match[0]], Span(*match.span()))
        at = match.end()
    prose.running(source[at : place.end], at)
