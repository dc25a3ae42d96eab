"""Subtitles: what is said, and when."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.reading import read_text
from tests.reading.test_places import FIGURE

SRT = """1
00:00:01,000 --> 00:00:03,500
The road is 15 miles

2
00:00:03,600 --> 00:00:06,000
<i>(24 km)</i> long.

3
01:02:03,600 --> 01:02:06,000 X1:5
{\\an8}- Really? 5%?
- Yes, 6% and -7%.
"""
VTT = """WEBVTT - 2024

STYLE
::cue { color: #123456 }

NOTE factcheck: ignore a -- said so

intro
00:01.000 --> 00:03.500 line:85%
<v Jane Roe>Up 5% &amp; more</v>

00:20.000 --> 00:23.500
then 7%
"""


def read(source: str, suffix: str) -> tuple[Document, list[tuple[str, str]]]:
    document = read_text(source, f"a{suffix}", suffix)
    return document, [
        (document.label_in_file(document.in_file(block.span).start), block.span.of(document.text))
        for block in document.blocks
    ]


def test_a_sentence_goes_on_from_cue_to_cue_and_speakers_are_told_apart() -> None:
    assert read(SRT, ".srt")[1] == [
        ("00:00:01", "The road is 15 miles (24 km) long."),
        ("01:02:03", "Really? 5%?"),
        ("01:02:03", "Yes, 6% and -7%."),
    ]


def test_the_parts_of_webvtt_that_nobody_sees_are_left_out_but_its_notes_count() -> None:
    document, found = read(VTT, ".vtt")

    assert found == [("00:00:01", "Up 5% & more"), ("00:00:20", "then 7%"), ("", "NOTE factcheck: ignore a -- said so")]
    assert [(one.rules, one.reason, one.scope.of(document.text)) for one in document.suppressions] == [
        (("a",), "said so", "Up 5% & more")
    ]


LINES = st.lists(
    st.sampled_from(["up 150%", "<i>é 😀 5.6%</i>", "- No, 7%.", "&nbsp;8%", "words", "{\\an8}150% more"]),
    min_size=1,
    max_size=2,
)


@given(cues=st.lists(LINES, max_size=5), end=st.sampled_from(["\n", "\r\n"]))
def test_every_figure_is_found_at_its_place(cues: list[list[str]], end: str) -> None:
    parts = [[str(n), f"00:00:{n:02},000 --> 00:00:{n:02},900", *lines, ""] for n, lines in enumerate(cues, 1)]
    source = end.join(line for part in parts for line in part)

    document, _ = read(source, ".srt")

    found = [document.in_file(Span(*match.span())) for match in FIGURE.finditer(document.text)]
    assert found == [Span(*match.span()) for match in FIGURE.finditer(source)]
