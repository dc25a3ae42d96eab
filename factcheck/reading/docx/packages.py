"""Files that are zip archives of parts: bytes come in, the content of a part goes out.

A package can be made to swell without end, and to claim anything about itself. What a part would unpack to is looked
at before it is unpacked, and no more than that is ever unpacked.
"""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from factcheck.reading.unreadable import UnreadableFileError

# No text part of an article is larger, in bytes: a novel has one million.
_LARGEST_PART = 100_000_000
# Markup shrinks to a tenth, tables of it to a fiftieth; what shrinks more than this, beyond a size, is no document.
_HIGHEST_RATIO = 250
_RATIO_COUNTS_FROM = 5_000_000
# How old Office files and encrypted new ones begin.
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Package:
    """An archive of parts. `kind` is what the file should be, in words, for messages."""

    def __init__(self, data: bytes, uri: str, kind: str) -> None:
        """Open the archive. Raises UnreadableFileError for what is none, and for an encrypted document."""
        self._uri = uri
        self._kind = kind
        _require_package(data, uri, kind)
        try:
            self._archive = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError) as error:
            raise self.broken(str(error)) from error
        self._parts = {info.filename: info for info in self._archive.infolist()}

    def part(self, name: str) -> bytes | None:
        """Return the content of a part, None if there is none of this name. Raises UnreadableFileError."""
        info = self._parts.get(name)
        if info is None:
            return None
        self._require_sane(info)
        try:
            return self._archive.read(info)
        except (BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError, RuntimeError) as error:
            raise self.broken(f"{name}: {error}") from error

    def broken(self, evidence: str) -> UnreadableFileError:
        """Return the refusal of a file that is damaged."""
        reason = f"is damaged or no {self._kind} ({evidence})"
        return UnreadableFileError(self._uri, reason, "open it in the program that wrote it and save it again")

    def _require_sane(self, info: ZipInfo) -> None:
        if info.flag_bits & 1:
            raise _encrypted(self._uri, self._kind)
        swells = info.file_size > max(info.compress_size, 1) * _HIGHEST_RATIO
        if info.file_size > _LARGEST_PART or (swells and info.file_size > _RATIO_COUNTS_FROM):
            packed, unpacked = f"{info.compress_size:,}", f"{info.file_size:,}"
            reason = f"is no document: {info.filename} would unpack from {packed} to {unpacked} bytes"
            raise UnreadableFileError(self._uri, reason, "do not open it unless you know who made it")


def _require_package(data: bytes, uri: str, kind: str) -> None:
    if not data:
        raise UnreadableFileError(uri, f"is empty (0 bytes), and so no {kind}", "copy or save it again")
    if not data.startswith(_COMPOUND_FILE):
        return
    if _ENCRYPTED in data:
        raise _encrypted(uri, kind)
    raise UnreadableFileError(uri, f"is an old Office file, not a {kind}", "save it in the new format")


def _encrypted(uri: str, kind: str) -> UnreadableFileError:
    return UnreadableFileError(uri, f"is a {kind} that is encrypted", "save a copy without a password")
