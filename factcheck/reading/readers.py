"""The door of the stage: a path or the content of a file comes in, a `Document` goes out."""

import os
import stat

from factcheck.model.document import Document
from factcheck.reading.formats import READERS, Format, Takes, bytes_reader, text_reader
from factcheck.reading.unreadable import UnreadableFileError


def read(path: str, uri: str) -> Document:
    """Read the file at `path`; `uri` is its name in reports, with forward slashes.

    Raises UnreadableFileError if the path does not lead to a regular file that may be read, if its suffix is none of
    READERS, if its content is not what the suffix says, or if it has none: no article is kept in a file of 0 bytes, and
    a copy that failed often leaves one.
    """
    _require_regular_file(path, uri)
    form = _format(uri, suffix_of(path))
    return _document(_bytes_of(path, uri), uri, form)


def read_data(data: bytes, uri: str, suffix: str) -> Document:
    """Read the content of a file of type `suffix`. Raises UnreadableFileError as `read` does."""
    return _document(data, uri, _format(uri, suffix.lower()))


def read_text(source: str, uri: str, suffix: str = ".txt", encoding: str = "utf-8") -> Document:
    """Read an article that is already text, as a file of type `suffix` would be read.

    Raises UnreadableFileError if the suffix is none of READERS, or one of a type that is no text (DOCX, PDF), and for
    data that is not what its suffix says.
    """
    form = _format(uri, suffix.lower())
    if form.takes is Takes.BYTES:
        return bytes_reader(form)(source.encode("utf-8", "surrogatepass"), uri)
    return text_reader(form)(source, uri, encoding)


def _document(data: bytes, uri: str, form: Format) -> Document:
    if form.takes is Takes.BYTES:
        return bytes_reader(form)(data, uri)
    from factcheck.reading.decoding import decoded

    source, encoding = decoded(data, uri, markup=form.takes is Takes.MARKUP)
    return text_reader(form)(source, uri, encoding)


def holds_records(path: str) -> bool:
    """Whether files of this type may hold several articles, which `records` tells apart."""
    form = READERS.get(suffix_of(path))
    return form is not None and form.takes is Takes.RECORD


def text_of(path: str, uri: str, data: bytes | None = None) -> str:
    """Return the decoded text of a file, or of its bytes. Raises UnreadableFileError as `read` does."""
    from factcheck.reading.decoding import decoded

    if data is None:
        _require_regular_file(path, uri)
        data = _bytes_of(path, uri)
    return decoded(data, uri)[0]


def suffix_of(path: str) -> str:
    """Return the suffix that decides how the file is read, in lower case: ".md" of "a/B.MD"; "" if there is none."""
    return os.path.splitext(path)[1].lower()


def unknown_suffix(suffix: str) -> tuple[str, str]:
    """Return the reason and the remedy for a suffix that is none of READERS."""
    reason = f"cannot read files of type {suffix}" if suffix else "the type of a file without a suffix is not known"
    return reason, f"expected one of {', '.join(READERS)}"


def _format(uri: str, suffix: str) -> Format:
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
            data = file.read()
    except OSError as error:
        raise _refused(uri, error) from error
    if not data:
        raise UnreadableFileError(uri, "is empty (0 bytes)", "copy or save it again, or exclude it")
    return data


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
