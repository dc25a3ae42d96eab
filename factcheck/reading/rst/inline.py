"""The inline markup of reStructuredText: a stretch of the source comes in, its prose goes to a `Prose`."""

import re

from factcheck.model.span import Span
from factcheck.reading.prose import RAISED, Prose

_MARKUP = re.compile(
    r"``(?P<literal>[^`](?:[^`]|`(?!`))*?)``"
    r"|(?P<role>:[A-Za-z][\w.:+-]{0,60}:)?`(?P<text>[^`\\]+(?:\\.[^`\\]*)*)`(?P<roled>:[A-Za-z][\w.:+-]{0,60}:)?_{0,2}"
    r"|(?P<mark>\*{1,2})(?=\S)(?P<strong>[^*\\]*(?:\\.[^*\\]*)*[^\s*\\])(?P=mark)(?!\w)"
    r"|(?<!\w)\|(?P<substitution>\S(?:[^|\n]*\S)?)\|_{0,2}"
    r"|\s?\[(?P<note>\d+|#[\w-]*|\*|[A-Za-z][\w.-]*)\]_(?!\w)"
    r"|(?P<reference>(?<=\w)__?(?!\w))"
    r"|\\(?P<escaped>.)",
    re.DOTALL,
)
_ADDRESS = re.compile(r"(?<!\s)\s*<[^<>]*>$")
_STRUCK = re.compile(r"\[STRIKEOUT:[^\]]*\]")


def write_inline(prose: Prose, source: str, place: Span) -> None:
    """Write the prose of `place`: markup falls away, links leave their text, marks of footnotes nothing."""
    at = place.start
    for match in _MARKUP.finditer(source, *place):
        if match["mark"] and match.start() > place.start and source[match.start() - 1].isalnum():
            continue
        _plain(prose, source, Span(at, match.start()))
        _write(prose, source, match)
        at = match.end()
    _plain(prose, source, Span(at, place.end))


def _plain(prose: Prose, source: str, place: Span) -> None:
    at = place.start
    for struck in _STRUCK.finditer(source, *place):
        prose.running(source[at : struck.start()], at)
        at = struck.end()
    prose.running(source[at : place.end], at)


def _write(prose: Prose, source: str, match: re.Match[str]) -> None:
    if match["escaped"] is not None:
        if not match["escaped"].isspace():
            prose.running(match["escaped"], match.start("escaped"))
    elif match["text"] is not None:
        role = match["role"] or match["roled"] or ""
        address = _ADDRESS.search(match["text"])
        shown = match["text"][: address.start()] if address and address.start() else match["text"]
        raised = role == ":sup:"
        prose.running(shown.translate(RAISED) if raised else shown, match.start("text"))
    elif match["strong"] is not None:
        write_inline(prose, source, Span(*match.span("strong")))
    elif match["literal"] is not None:
        prose.running(match["literal"], match.start("literal"))
    elif match["substitution"] is not None:
        prose.running(match["substitution"], match.start("substitution"))
