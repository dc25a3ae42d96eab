"""What every format has in common once its prose is collected: a `Draft` comes in, a `Document` goes out.

Roles that the wording decides, suppressions, the day of publication and the language are settled here, in one way for
all formats.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model.document import Block, Document, Landmark, Published, Segment
from factcheck.model.span import Span
from factcheck.reading.dating import day_in_lines, day_in_name
from factcheck.reading.furniture import settled
from factcheck.reading.suppressing import Comment

if TYPE_CHECKING:
    from factcheck.reading.prose import Prose

# How much of a text decides whether it is Chinese, in characters, and from which share of its letters on it is.
_SAMPLE = 20_000
_CHINESE_SHARE = 0.3
_FIRST_CHINESE, _LAST_CHINESE = "\u3400", "\u9fff"


class Draft(NamedTuple):
    """A document as a reader of one format leaves it: `declared` and `link` are what the file says of itself."""

    uri: str
    source: str
    encoding: str
    text: str
    blocks: tuple[Block, ...]
    segments: tuple[Segment, ...] = ()
    comments: tuple[Comment, ...] = ()
    declared: Published | None = None
    language: str = ""
    landmarks: tuple[Landmark, ...] = ()
    link: str = ""


def drafted(
    prose: "Prose",
    uri: str,
    source: str,
    encoding: str,
    *,
    declared: Published | None = None,
    language: str = "",
    landmarks: Iterable[Landmark] = (),
) -> Draft:
    """Return the draft of prose that was collected from `source`, its last block closed."""
    prose.cut()
    blocks, segments, comments = tuple(prose.blocks), tuple(prose.segments), tuple(prose.comments)
    return Draft(uri, source, encoding, prose.text, blocks, segments, comments, declared, language, tuple(landmarks))


def assembled(draft: Draft) -> Document:
    """Return the finished document."""
    document = Document(
        uri=draft.uri,
        source=draft.source,
        text=draft.text,
        blocks=settled(draft.text, draft.blocks),
        segments=draft.segments,
        language=_language(draft.language, draft.text),
        encoding=draft.encoding,
        landmarks=draft.landmarks,
        link=draft.link,
    )
    dated = document._replace(published=draft.declared or _found_day(document, draft.blocks))
    if not draft.comments:
        return dated
    from factcheck.reading.scopes import with_suppressions

    return with_suppressions(dated, draft.comments)


def _found_day(document: Document, blocks: tuple[Block, ...]) -> Published | None:
    def place(offset: int) -> str:
        start = document.in_source(Span(offset, offset + 1)).start
        line = len(re.findall(r"\r\n?|\n", document.source[:start])) + 1
        return document.label_in_file(start) or f"line {line}"

    return day_in_lines(document.text, blocks, place) or day_in_name(document.uri)


def _language(declared: str, text: str) -> str:
    """Return the declared language, or English; Chinese if the letters say so and the declaration is not Asian."""
    tag = declared.strip().replace("_", "-")
    language = tag if tag and re.fullmatch(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", tag) else "en"
    sample = text[:_SAMPLE]
    if sample.isascii() or max(sample) < _FIRST_CHINESE or language[:2].lower() in ("zh", "ja", "ko"):
        return language
    letters = [letter for letter in sample if letter.isalpha()]
    chinese = sum(_FIRST_CHINESE <= letter <= _LAST_CHINESE for letter in letters)
    return "zh" if chinese > _CHINESE_SHARE * len(letters) else language
