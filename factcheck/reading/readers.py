"""The register of formats, and the door of the stage: a path comes in, a `Document` goes out.

A format's module is imported when the first file of that format is read, and not before: a run on plain text never
pays for Markdown or HTML.
"""

import os
import stat
from collections.abc import Callable

from factcheck.model.document import Document
from factcheck.reading.unreadable import UnreadableFileError

# The text of a file, its uri and the name of its encoding -> the document.
Reader = Callable[[str, str, str], Document]


def _plain(source: str, uri: str, encoding: str) -> Document:
    from factcheck.reading.plain import read_plain

    return read_plain(source, uri, encoding)


def _markdown(source: str, uri: str, encoding: str) -> Document:
    from factcheck.reading.markdown import read_markdown

    return read_markdown(source, uri, encoding)


def _html(source: str, uri: str, encoding: str) -> Document:
    from factcheck.reading.html import read_html

    return read_html(source, uri, encoding)


# Suffix, in lower case -> reader. To add a format, write its module and its lines here.
READERS: dict[str, Reader] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
}


def read(path: str, uri: str) -> Document:
    """Read the file at `path`; `uri` is its name in reports, with forward slashes.

    Raises UnreadableFileError if the path does not lead to a regular file that may be read, if its suffix is none of
    READERS, or if its bytes are not text. An empty file is a document without blocks.
    """
    _require_regular_file(path, uri)
    reader = _reader(uri, suffix_of(path))
    from factcheck.reading.decoding import decoded

    source, encoding = decoded(_bytes_of(path, uri), uri, markup=reader is _html)
    return reader(source, uri, encoding)


def read_text(source: str, uri: str, suffix: str = ".txt", encoding: str = "utf-8") -> Document:
    """Read an article that is already text, as a file of type `suffix` would be read.

    Raises UnreadableFileError if the suffix is none of READERS; no text makes it raise.
    """
    return _reader(uri, suffix.lower())(source, uri, encoding)


def suffix_of(path: str) -> str:
    """Return the suffix that decides how the file is read, in lower case: ".md" of "a/B.MD"; "" if there is none."""
    return os.path.splitext(path)[1].lower()


def unknown_suffix(suffix: str) -> tuple[str, str]:
    """Return the reason and the remedy for a suffix that is none of READERS."""
    reason = f"cannot read files of type {suffix}" if suffix else "the type of a file without a suffix is not known"
    return reason, f"expected one of {', '.join(READERS)}"


def _reader(uri: str, suffix: str) -> Reader:
    if suffix not in READERS:
        raise UnreadableFileError(uri, *unknown_suffix(suffix))
    return READERS[suffix]


def _require_regular_file(path: str, uri: str) -> None:
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        raise _refused(uri, error) from error
    if stat.S_ISDIR(mode):
        raise UnreadableFileError(uri, "is a folder, not a file", "name a file in it")
    if not stat.S_ISREG(mode):
        raise UnreadableFileError(uri, "is a device or a pipe, not a regular file", "save its content to a file first")


def _bytes_of(path: str, uri: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise _refused(uri, error) from error


def _refused(uri: str, error: OSError | ValueError) -> UnreadableFileError:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return UnreadableFileError(uri, "no such file", "check the path; a link may lead nowhere")
        case PermissionError():
            return UnreadableFileError(uri, "permission denied", "make the file readable for this user")
        case OSError():
            return UnreadableFileError(uri, f"cannot be opened ({error.strerror})", "check the path and the disk")
        case _:
            return UnreadableFileError(uri, f"is no valid path ({error})", "check the path")
