"""The register of formats: which suffix is read by which module, and what that module is given.

A format's module is imported when the first file of that format is read, and not before: a run on plain text pays for
no other format.
"""

from enum import Enum, auto
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from factcheck.model.document import Document


class Takes(Enum):
    """What a reader is given.

    TEXT      decoded text, whatever it says
    MARKUP    the same, of a format that may name its own encoding
    RECORD    one article of a file that may hold several; a text that is none is refused
    BYTES     the bytes of the file; a file that is not what its suffix says is refused
    """

    TEXT = auto()
    MARKUP = auto()
    RECORD = auto()
    BYTES = auto()


class Format(NamedTuple):
    """A kind of file: `name` is its module in this room, which has a function `read_` with that name."""

    name: str
    takes: Takes = Takes.TEXT


class TextReader(Protocol):
    """The text of a file, its uri and the name of its encoding -> the document."""

    def __call__(self, source: str, uri: str, encoding: str, /) -> Document: ...


class BytesReader(Protocol):
    """The bytes of a file and its uri -> the document. Raises UnreadableFileError."""

    def __call__(self, data: bytes, uri: str, /) -> Document: ...


_PLAIN = Format("plain")
_MARKDOWN = Format("markdown")
_HTML = Format("html", Takes.MARKUP)
_DOCX = Format("docx", Takes.BYTES)
_PDF = Format("pdf", Takes.BYTES)
_CSV = Format("csv")
_SUBTITLES = Format("subtitles")
_EML = Format("eml", Takes.BYTES)
_JSONL = Format("jsonl", Takes.RECORD)
_NEWS = Format("news", Takes.RECORD)
_LATEX = Format("latex")
_RST = Format("rst")
_ADOC = Format("adoc")

# Suffix, in lower case -> format. To add a format, write its module and its lines here.
READERS: dict[str, Format] = {
    ".txt": _PLAIN,
    ".text": _PLAIN,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".docx": _DOCX,
    ".pdf": _PDF,
    ".eml": _EML,
    ".csv": _CSV,
    ".tsv": _CSV,
    ".srt": _SUBTITLES,
    ".vtt": _SUBTITLES,
    ".jsonl": _JSONL,
    ".ndjson": _JSONL,
    ".xml": _NEWS,
    ".nitf": _NEWS,
    ".tex": _LATEX,
    ".latex": _LATEX,
    ".rst": _RST,
    ".adoc": _ADOC,
    ".asciidoc": _ADOC,
}


def text_reader(form: Format) -> TextReader:
    """Return the reader of a format that takes text."""
    return cast("TextReader", _function(form))


def bytes_reader(form: Format) -> BytesReader:
    """Return the reader of a format that takes bytes."""
    return cast("BytesReader", _function(form))


def _function(form: Format) -> object:
    return getattr(import_module(f"factcheck.reading.{form.name}"), f"read_{form.name}")
