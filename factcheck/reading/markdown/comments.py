"""Where comments for the checker stand in Markdown: the source comes in, places and directives go out."""

import re
from collections.abc import Iterator

from factcheck.model.span import Span
from factcheck.reading.suppressing import Directive, directive_of

# `[//]: # (comment)`, a link definition that no link uses; it may stand in a list item or a quotation.
_HIDDEN_LINK = r"^[ \t>]*+(\[//\]:[ \t]*+#[ \t]*+(?:\((.*)\)|\"(.*)\"|'(.*)'))[ \t]*\r?$"


def comments_in(raw: str, start: int) -> Iterator[Span]:
    """Yield the places of the closed `<!-- comments -->` of raw HTML that starts at offset `start` of the source."""
    at = 0
    while (begin := raw.find("<!--", at)) >= 0 and (end := raw.find("-->", begin + 4)) >= 0:
        at = end + len("-->")
        yield Span(start + begin, start + at)


def hidden_links(source: str, begin: int) -> Iterator[tuple[Directive, Span]]:
    """Yield the comments that are written as link definitions, in order."""
    if "[//]" in source:
        for match in re.compile(_HIDDEN_LINK, re.MULTILINE).finditer(source, begin):
            directive = directive_of(match[2] or match[3] or match[4] or "")
            if directive is not None:
                yield directive, Span(*match.span(1))


def ends_block(source: str, place: Span) -> bool:
    """Whether a comment stands on the line after a text, with an empty line or nothing after it."""
    before = re.search(r"[^\r\n]*(?:\r\n?|\n)[ \t>]*\Z", source[max(0, place.start - 1000) : place.start])
    return before is not None and before[0].strip(" \t\r\n>") != "" and not _following_line(source, place.end)


def _following_line(source: str, at: int) -> str:
    """Return the text of the line that begins at offset `at`, without quotation marks."""
    line = re.compile(r"[^\r\n]*").match(source, at)
    return line[0].strip(" \t>") if line else ""
