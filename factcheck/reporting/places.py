"""Where a stretch of prose stands in its file, and the sentence around it.

Comes in: locations in the prose of articles. Goes out: offsets, lines and columns in the files' own text, counted in
code points, lines and columns from 1, and one-line excerpts. A document's line index is made once, when first needed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.model.claim import Article
from factcheck.model.finding import Evidence, Location, Quote
from factcheck.model.span import Span

_LINE_END = re.compile(r"\r\n?|\n")
_BLANK = re.compile(r"\s+")
# How far an excerpt reaches to either side of its figure, in code points: a sentence of 60 words fits, while a file
# without a full stop does not repeat itself in every finding.
_REACH = 400
# Articles whose line index is at hand.
_NEAR = 1_000


class Place(NamedTuple):
    """A stretch of a file: `end` and `end_column` are behind its last code point.

    `label` is what a person would call the place in a file that has no lines of its own, else "".
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    label: str = ""


def address(uri: str, place: Place | Quote) -> str:
    """Return "path:line:column", with what a person calls the place behind it where the file has no lines."""
    label = f" ({place.label})" if place.label else ""
    return f"{uri}:{place.line}:{place.column}{label}"


class Excerpt(NamedTuple):
    """The sentence around a figure, on one line, in three parts; each may be empty."""

    before: str
    figure: str
    after: str

    @property
    def text(self) -> str:
        return self.before + self.figure + self.after


class Places:
    """The way from a location to its place, for a fixed set of articles."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.uri: article for article in articles}
        self._line_starts: dict[str, list[int]] = {}

    def place(self, location: Location) -> Place:
        """Return where `location` stands in its file, markup inside it included."""
        document = self._articles[location.uri].document
        start, end = document.in_file(location.span)
        lines = *self.line_and_column(location.uri, start), *self.line_and_column(location.uri, end)
        return Place(start, end, *lines, document.label_in_file(start))

    def address(self, location: Location) -> str:
        """Return "path:line:column" of where `location` begins, with what a person would call it in brackets."""
        return address(location.uri, self.place(location))

    def knows(self, uri: str) -> bool:
        """Whether a file is one of the articles; what is quoted from an archive need not be."""
        return uri in self._articles

    def file(self, uri: str) -> str:
        """Return the path of the file that an article stands in, which may hold others as well."""
        return self._articles[uri].document.file if uri in self._articles else uri

    def offset_in_file(self, uri: str, offset: int) -> int:
        """Return where an offset of an article's source stands in its file."""
        return self._articles[uri].document.origin.offset + offset

    def text(self, location: Location) -> str:
        """Return the prose at `location`, as it stands there."""
        return location.span.of(self._articles[location.uri].text)

    def quote(self, evidence: Evidence) -> Quote:
        """Return what stands at the place of `evidence`, and where; of a file that is no part of the run, as quoted."""
        archived = self.archived(evidence)
        if archived is not None:
            return archived
        place = self.place(evidence.location)
        return Quote(self.text(evidence.location), place.start, place.end, place.line, place.column, place.label)

    def evidence(self, evidence: Evidence) -> tuple[str, str]:
        """Return the address of a piece of evidence, and `"2.3 million": the same measure` on one line."""
        quote = self.quote(evidence)
        figure = " ".join(quote.text.split())
        return address(evidence.location.uri, quote), f'"{figure}"{evidence.note and f": {evidence.note}"}'

    def archived(self, evidence: Evidence) -> Quote | None:
        """Return the quote of an article that is no part of the run, or None."""
        return None if evidence.location.uri in self._articles else evidence.quote

    def excerpt(self, location: Location) -> Excerpt:
        """Return the sentence, or the several sentences, that `location` lies in."""
        article = self._articles[location.uri]
        span = location.span
        around = _around(article, span)
        start, end = max(around.start, span.start - _REACH), min(around.end, span.end + _REACH)
        before = _one_line(article.text[start : span.start]).lstrip()
        after = _one_line(article.text[span.end : end]).rstrip()
        return Excerpt(
            f"...{before}" if start > around.start else before,
            _one_line(span.of(article.text)),
            f"{after}..." if end < around.end else after,
        )

    def byte_column(self, uri: str, offset: int) -> int:
        """Return the column of an offset in the file of `uri`, counted in bytes of UTF-8 from 1."""
        _, column = self.line_and_column(uri, offset)
        document = self._articles[uri].document
        within = offset - document.origin.offset
        line = document.source[within - column + 1 : within]
        return len(line.encode("utf-8", "surrogatepass")) + 1

    def line_and_column(self, uri: str, offset: int) -> tuple[int, int]:
        """Return where an offset in the file of `uri` stands, both from 1."""
        document = self._articles[uri].document
        starts = self._line_starts.get(uri)
        if starts is None:
            if len(self._line_starts) >= _NEAR:  # a report goes from article to article
                self._line_starts.clear()
            source = document.source
            starts = self._line_starts[uri] = [0, *(match.end() for match in _LINE_END.finditer(source))]
        within = offset - document.origin.offset
        line = bisect_right(starts, within)
        return document.origin.line + line - 1, within - starts[line - 1] + 1


def _around(article: Article, span: Span) -> Span:
    """Return the sentences that `span` touches, or the line of prose around it where there is no sentence."""
    last = bisect_right(article.sentences, max(span.start, span.end - 1), key=lambda sentence: sentence.start) - 1
    first = bisect_right(article.sentences, span.start, key=lambda sentence: sentence.start) - 1
    if first >= 0 and article.sentences[first].end > span.start:
        return article.sentences[first].joined(article.sentences[last]).joined(span)
    start = article.text.rfind("\n", 0, span.start) + 1
    end = article.text.find("\n", span.end)
    return Span(start, len(article.text) if end < 0 else end)


def _one_line(text: str) -> str:
    return _BLANK.sub(" ", text)
