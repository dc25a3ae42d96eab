"""Mail: the message as its reader sees it.

Comes in: the bytes of an .eml file. Goes out: the document. Its source is the subject and the text of the message,
decoded; landmarks count the lines of the message. Of a message in several forms the plain text is read, else the HTML.
Quoted mail and the signature are furniture, attachments are not read. The day is that of the `Date` field.
"""

import re
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage

from factcheck.model.document import Block, Document, Landmark, Published, Role
from factcheck.reading.plain import read_plain
from factcheck.reading.unreadable import UnreadableFileError

_LINE_END = re.compile(r"\r\n?|\n")
_QUOTED = re.compile(r"\s{0,3}>|(?:On|Am|Le) .{5,200}(?:wrote|schrieb|écrit)\s?:$", re.MULTILINE)
# Python's parser of mail takes the square of the length of a field that describes a part, and of the number of parts.
_LONG_FIELD = re.compile(rb"^content-[a-z-]{1,40}:(?:[^\n]|\n[ \t]){8000}", re.IGNORECASE | re.MULTILINE)
_PART = re.compile(rb"^content-type:", re.IGNORECASE | re.MULTILINE)
_MOST_PARTS = 1000
_SIGNATURE = re.compile(r"^-- *$", re.MULTILINE)


def read_eml(data: bytes, uri: str) -> Document:
    """Return the document of a message. Raises UnreadableFileError if it has no text, or is made to be unreadable."""
    if _LONG_FIELD.search(data) or len(_PART.findall(data)) > _MOST_PARTS:
        reason = f"has more than {_MOST_PARTS:,} parts, or a field as long as an article"
        raise UnreadableFileError(uri, reason, "save its text as .txt")
    try:
        message = message_from_bytes(data, policy=policy.default)
        body = message.get_body(("plain", "html")) if isinstance(message, EmailMessage) else None
        subject = " ".join(str(message.get("subject", "")).split())
        text = str(body.get_content()) if body is not None else ""
        published = _day(message)
    except (MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableFileError(uri, f"is damaged or no mail ({error})", "save the mail again as .eml") from error
    if not text.strip() or not message.keys():
        raise UnreadableFileError(uri, "is no mail with a text", "save the mail itself as .eml, or its text as .txt")
    text = _LINE_END.sub("\n", text)
    if body is not None and body.get_content_subtype() == "html":
        return _page(text, uri, published)
    return _letter(text, subject, uri, published)


def _day(message: EmailMessage) -> Published | None:
    try:
        day = getattr(message.get("date"), "datetime", None)
    except (ValueError, OverflowError):  # a day of the year 29,999,999,999
        return None
    return Published(day.date(), "mail field `Date`") if isinstance(day, datetime) else None


def _page(text: str, uri: str, published: Published | None) -> Document:
    """Return a message in HTML, whose source is the HTML."""
    from factcheck.reading.html import read_html

    document = read_html(text, uri, "eml")
    return document._replace(published=published or document.published, landmarks=_landmarks(text, 0))


def _letter(text: str, subject: str, uri: str, published: Published | None) -> Document:
    """Return a message in plain text, whose source is the subject, an empty line and the text."""
    source = f"{subject}\n\n{text}" if subject else text
    document = read_plain(source, uri, "eml")
    signature = _SIGNATURE.search(source, len(subject))
    end = signature.start() if signature else len(source)
    return document._replace(
        published=published or document.published,
        blocks=tuple(_settled(block, document, bool(subject), end) for block in document.blocks),
        landmarks=_landmarks(text, len(source) - len(text)),
    )


def _settled(block: Block, document: Document, has_subject: bool, end: int) -> Block:
    if has_subject and block.span.start == 0:
        return block._replace(role=Role.TITLE)
    written = document.in_source(block.span)
    if written.start >= end or _QUOTED.match(written.of(document.source)):
        return block._replace(role=Role.FURNITURE)
    return block._replace(role=Role.PARAGRAPH) if block.role is Role.TITLE and has_subject else block


def _landmarks(text: str, start: int) -> tuple[Landmark, ...]:
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    counted = (Landmark(start + at, f"line {number} of the message") for number, at in enumerate(lines, 1))
    return ((Landmark(0, "the subject"),) if start else ()) + tuple(counted)
