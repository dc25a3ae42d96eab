"""The sheet of an article that its statements are written on: everything but what they say."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model.claim import Article, Direction, Status
from factcheck.model.sketch import sketch_of
from factcheck.model.span import Span
from factcheck.model.statement import Statement

_LINE_END = re.compile(r"\r\n?|\n")

# A list without a full stop, or a file of figures alone; each of its figures would have the whole of it to itself.
_LONGEST_SENTENCE, _REACH = 2000, 500


class Sheet(NamedTuple):
    """An article with where its lines begin, its headline, its day and the sketch of its text."""

    article: Article
    lines: Sequence[int]
    title: str
    published: str
    sketch: bytes

    def blank(self, span: Span) -> Statement:
        """Return a statement of the figure at `span` that says nothing yet."""
        article, document = self.article, self.article.document
        place = document.in_source(span)
        line = bisect_right(self.lines, place.start)
        return Statement(
            uri=article.uri,
            start=span.start,
            end=span.end,
            source_start=document.origin.offset + place.start,
            source_end=document.origin.offset + place.end,
            line=document.origin.line + line - 1,
            column=place.start - self.lines[line - 1] + 1,
            label=document.label_in_file(document.origin.offset + place.start),
            figure=_flat(span.of(article.text)),
            sentence=_flat(around(article, span).of(article.text)),
            title=self.title,
            published=self.published,
            link=document.link,
            sketch=self.sketch,
            subject="",
            whole="",
            measure="",
            place="",
            period="",
            kind="",
            unit="",
            per="",
            change=False,
            basis="",
            base_period="",
            direction=Direction.LEVEL.value,
            status=Status.ACTUAL.value,
            vintage="",
            value=None,
            narrow_low=None,
            narrow_high=None,
            wide_low=None,
            wide_high=None,
            written_low=None,
            written_high=None,
        )


def sheet_of(article: Article) -> Sheet:
    """Return the sheet of an article."""
    text, title, published = article.text, article.document.title, article.document.published
    return Sheet(
        article,
        [0, *(match.end() for match in _LINE_END.finditer(article.document.source))],
        "" if title is None else _flat(title.span.of(text)),
        "" if published is None else published.day.isoformat(),
        sketch_of(sentence.of(text) for sentence in article.sentences),
    )


def around(article: Article, span: Span) -> Span:
    """Return the sentence that a figure is read in, or of one that nobody would read to its end, what is near."""
    sentence = article.sentence_around(span) or span
    if sentence.length <= _LONGEST_SENTENCE:
        return sentence
    return Span(max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH))


def _flat(text: str) -> str:
    return " ".join(text.split())
