"""Subtitles, .srt and .vtt: what is said, without the times and the marks around it.

Comes in: the decoded file. Goes out: the document. A sentence goes on from one cue to the next, so the cues of a
sentence are one paragraph; it ends with a sentence, or where a speaker changes or is silent for long. Landmarks tell
the time of each cue. A `NOTE` of WebVTT is a comment and can silence rules.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model.document import Document, Landmark
from factcheck.model.span import Span
from factcheck.reading.assembling import assembled, drafted
from factcheck.reading.prose import Prose
from factcheck.reading.suppressing import directive_of

_TIME = r"(?:(\d{1,3}):)?(\d\d):(\d\d)[.,](\d{3})"
_TIMES = re.compile(rf"[ \t]*{_TIME}[ \t]+-->[ \t]+{_TIME}")
_LINES = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
# Tags of both formats (<i>, <v Speaker>, {\an8}), references of WebVTT, and the dash of a second speaker.
_MARKUP = re.compile(r"<[^<>\n]{0,200}>|\{\\[^{}\n]{0,100}\}|&(?:amp|lt|gt|nbsp|lrm|rlm);")
_SPEAKER = re.compile(r"\s*(?:(?:\{\\[^{}]*\}|<[^<>]*>)+\s*)?(?:[-–]\s?|>>\s?)(?=[^\d\s])")
_REFERENCES = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’)\]♪ ]*$")
# A silence that is longer ends the paragraph, in seconds.
_SILENCE = 4.0


class _Cue(NamedTuple):
    """What is shown at a time: from when to when, in seconds, and the lines as places in the source."""

    begin: float
    end: float
    lines: tuple[Span, ...]


def read_subtitles(source: str, uri: str, encoding: str) -> Document:
    """Return the document of a file of subtitles."""
    prose = Prose()
    landmarks = []
    before: _Cue | None = None
    for found in _found(source):
        if isinstance(found, Span):
            directive = directive_of(found.of(source).strip().removeprefix("NOTE"))
            if directive is not None:
                prose.cut()
                prose.remark(directive, found)
            continue
        if before is not None and _is_apart(before, found, source):
            prose.cut()
        landmarks.append(Landmark(found.lines[0].start, _clock(found.begin)))
        for line in found.lines:
            _write(prose, source, line)
        before = found
    return assembled(drafted(prose, uri, source, encoding, landmarks=landmarks))


def _found(source: str) -> Iterator[_Cue | Span]:
    """Yield the cues and the notes: blocks of lines between empty ones."""
    block: list[Span] = []
    for match in _LINES.finditer(source):
        if match[1].strip():
            block.append(Span(*match.span(1)))
            continue
        if block:
            yield from _read(block, source)
        block = []


def _read(block: list[Span], source: str) -> Iterator[_Cue | Span]:
    if block[0].of(source).startswith("NOTE"):
        yield block[0].joined(block[-1])
        return
    for number, line in enumerate(block[:2]):
        match = _TIMES.match(line.of(source))
        if match is not None and block[number + 1 :]:
            yield _Cue(_seconds(match.groups()[:4]), _seconds(match.groups()[4:]), tuple(block[number + 1 :]))
            return


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, milliseconds = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + milliseconds / 1000


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def _is_apart(before: _Cue, cue: _Cue, source: str) -> bool:
    last, first = before.lines[-1].of(source), cue.lines[0].of(source)
    return (
        _SENTENCE_END.search(_MARKUP.sub("", last)) is not None
        or cue.begin - before.end > _SILENCE
        or first.lstrip().startswith(("-", "–", ">>", "<v"))
    )


def _write(prose: Prose, source: str, line: Span) -> None:
    """Write a line of a cue; a dash at its beginning is the mark of another speaker, whose words are a new block."""
    start = line.start
    if speaker := _SPEAKER.match(line.of(source)):
        prose.cut()
        start += speaker.end()
    for match in _MARKUP.finditer(source, start, line.end):
        prose.running(source[start : match.start()], start)
        start = match.end()
        if match[0] in _REFERENCES:
            prose.write(_REFERENCES[match[0]], Span(*match.span()))
        elif match[0] == "&nbsp;":
            prose.gap(Span(*match.span()))
    prose.running(source[start : line.end], start)
    prose.gap(Span(line.end, line.end + 1))
