"""Bytes come in, text and the name of its encoding go out; what is not text is refused.

The order: a byte order mark; UTF-16 without one, by its NUL bytes; UTF-8; the encoding that an HTML page declares; an
encoding that explains the bytes as ordinary words. A byte order mark is not part of the text, so offsets count from the
character after it (as editors count), and the encoding's name tells that it was there: "utf-8-sig", "utf-16". Line ends
stay as they are.
"""

import codecs
import re

from factcheck.reading.unreadable import UnreadableFileError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Control characters that no text holds: all but tab, line ends, form feed and the escape of old Asian encodings.
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1b")
# How far into a page a declaration of its encoding is looked for, in bytes (browsers look at 1,024).
_DECLARATION_WITHIN = 4096
# The encodings of news archives, for bytes that are neither UTF-8 nor declared, in order of preference.
_LEGACY = ("gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1251", "koi8_r", "cp1250")


def decoded(data: bytes, uri: str, markup: bool = False) -> tuple[str, str]:
    """Return the text of `data` and the name of its encoding; `markup` says that it may declare one itself.

    Raises UnreadableFileError for binary content and for bytes that no encoding explains.
    """
    mark = next((name for start, name in _MARKS if data.startswith(start)), None)
    if mark is not None:
        return _text_or_refusal(data, mark, uri), mark
    if b"\0" in data:
        return _wide_text(data, uri)
    if len(data.translate(None, _CONTROLS)) * 20 < len(data) * 19:
        raise _binary(uri, "more than one byte in twenty is a control character")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        encoding = (_declared(data) if markup else None) or _probable(data, uri)
        return _text_or_refusal(data, encoding, uri), encoding


def _text_or_refusal(data: bytes, encoding: str, uri: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"byte {error.start + 1} does not fit its encoding, {encoding}"
        raise UnreadableFileError(uri, reason, "save the file as UTF-8") from error


def _wide_text(data: bytes, uri: str) -> tuple[str, str]:
    """Return the text of UTF-16 without a mark: its NUL bytes all stand in even places, or all in odd ones."""
    encoding = "utf-16-be" if b"\0" in data[::2] else "utf-16-le"
    is_wide = len(data) % 2 == 0 and not (b"\0" in data[::2] and b"\0" in data[1::2])
    text = data.decode(encoding, "replace") if is_wide else ""
    strange = sum(character == "\ufffd" or (character < " " and character not in "\t\n\r\f") for character in text)
    if not text or strange * 50 > len(text) or not any(character in text for character in " \n、。"):
        raise _binary(uri, "it holds NUL bytes")
    return text, encoding


def _binary(uri: str, evidence: str) -> UnreadableFileError:
    return UnreadableFileError(uri, f"is not a text file: {evidence}", "save the article as UTF-8 text")


def _declared(data: bytes) -> str | None:
    """Return the encoding that a page names in `<meta charset>` or in its XML declaration, if the bytes fit it."""
    head = data[:_DECLARATION_WITHIN]
    match = re.search(rb"<(?:meta\b[^>]*?charset|\?xml[^>]*?encoding)\s*=\s*[\"']?\s*([\w.:-]+)", head, re.IGNORECASE)
    if match is None:
        return None
    label = match[1].decode("ascii").lower()
    # Only character encodings: Python also "decodes" punycode, escapes and the like.
    if not re.match(r"iso|windows|cp\d|gb|hz|big5|euc|shift|sjis|koi8|mac|tis|x-|ks_c", label):
        return None
    # Browsers read these labels as their supersets, and so do the programs that wrote the pages.
    name = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "windows-1252", "shift_jis": "cp932"}.get(label, label)
    try:
        data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return None
    return name


def _probable(data: bytes, uri: str) -> str:
    """Return the encoding that makes words of bytes that are no UTF-8."""
    if _is_western(data):
        return "windows-1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(_LEGACY)).best()
    if best is None or best.encoding not in _LEGACY:
        raise UnreadableFileError(uri, "no encoding explains its bytes", "save the file as UTF-8")
    # A few common simplified characters are valid Big5 as well; news in GB encodings is far more frequent.
    if best.encoding == "big5" and re.fullmatch(rb"(?:[\0-\x7f]|[\xa1-\xa3\xb0-\xd7][\xa1-\xfe])*", data):
        return "gb18030"
    return best.encoding


def _is_western(data: bytes) -> bool:
    """Whether the bytes beyond ASCII stand alone, or in pairs within a word, and read well as windows-1252.

    charset-normalizer takes short Western texts for other encodings ("£5" for Japanese), and a currency sign matters.
    """
    runs = len(re.findall(rb"[\x80-\xff]+", data))
    lone = rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])|(?<=[A-Za-z])[\x80-\xff]{2}(?=[a-z])"
    if len(re.findall(lone, data)) < 0.8 * runs:
        return False
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    # In another encoding's words, its letters would show as symbols between letters ("wzros³a").
    return re.search(r"[^\W\d_][\x80-\x9f¡-©«-´¶-¹»-¿‚„†‡‰‹›][^\W\d_]", text) is None
