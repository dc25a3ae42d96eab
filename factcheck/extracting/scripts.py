"""Which script a text is written in: a text comes in, whether Chinese may stand in it comes out."""

from factcheck.extracting.patterns import Pattern
from factcheck.model.document import Document
from factcheck.model.span import Span

FIRST, LAST = "\u3400", "\u9fff"
_IDEOGRAPH = Pattern("[\u3400-\u9fff]")
_RUNS = Pattern("[\u3400-\u9fff]+|[A-Za-z]+")
# An ideograph says as much as this many letters, so that Latin names make no English article of a Chinese one.
_LETTERS = 3
# Of these languages, which write ideographs as well, nothing is known here.
_OTHERS = ("ja", "ko")


def writes_chinese(document: Document) -> bool:
    """Whether there are ideographs in a document of no other language that writes them."""
    if document.text.isascii() or document.language[:2].lower() in _OTHERS:
        return False
    return _IDEOGRAPH.search(document.text) is not None


def has_ideographs(text: str, span: Span) -> bool:
    """Whether a Chinese character stands in a stretch of text."""
    return _IDEOGRAPH.search(text, span.start, span.end) is not None


def is_mostly_chinese(text: str, span: Span, language: str) -> bool:
    """Whether a stretch of text is Chinese with foreign words, and not the other way round.

    The `language` of the document decides where no letter does, as in a cell of a table.
    """
    runs = _RUNS.findall(text, span.start, span.end)
    if not runs:
        return language[:2].lower() == "zh"
    ideographs = sum(len(run) for run in runs if run[0] >= FIRST)
    return ideographs * _LETTERS > sum(len(run) for run in runs if run[0] < FIRST)


def is_ideograph(sign: str) -> bool:
    """Whether `sign`, one character or none, is a Chinese one."""
    return FIRST <= sign <= LAST or sign == "〇"
