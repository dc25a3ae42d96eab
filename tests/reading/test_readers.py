"""The door of the stage: paths and texts in, documents or one kind of error out."""

import contextlib
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Document
from factcheck.model.report import Failure
from factcheck.model.span import Span
from factcheck.reading import READERS, UnreadableFileError, read, read_data, read_text
from factcheck.reading.formats import Takes
from factcheck.reading.prose import RAISED

TOKENS = """
< > / <!-- --> & &amp; &nbsp; &#49; &#; <p> </p> <nav> </div> <b> </b> <sup> </sup> <td> <tr> <table>
</table>
<br> <li> <h1> </h1> <script> </script> <s> </s> <title> </title> <article> <header> <time>
* ** ` ``` > # ## - 1. | ---
[ ] ( ) ![ ~~ ~ [^1] [^1]: 150% 5 x y. \\ é 北 😀 ?? / By Updated: 2022-10-10
"""
# The types that are text: any text is an article of theirs.
TEXTS = sorted(suffix for suffix, form in READERS.items() if form.takes in (Takes.TEXT, Takes.MARKUP))
# Those of them in which any text is prose: a percent sign begins a comment in LaTeX.
PROSE = [suffix for suffix in TEXTS if suffix not in (".srt", ".vtt", ".tex", ".latex")]
COMMENTS = ["<!-- factcheck: ignore a -- b -->", "# factcheck: ignore", "[//]: # (factcheck: ignore)"]
SPACES = [" ", "\n", "\n\n", "\r\n", "\t", "    ", "\xa0"]
MARKUP = st.lists(st.sampled_from([*TOKENS.split(), *COMMENTS, *SPACES, *SPACES, "---\n", "a: b\n"]), max_size=60).map(
    "".join
)


def is_shown_as(written: str, shown: str) -> bool:
    """Whether a character of the file may stand for one of the text: itself, raised, or a space."""
    return shown in (written, written.translate(RAISED)) or (shown.isspace() and (written.isspace() or written == "~"))


def assert_sound(document: Document) -> None:
    """The laws of every document: blocks in order, every segment at its place, every comment where it says."""
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        assert block.span.of(document.text).strip()
        end = block.span.end
    end = 0
    for segment in document.segments:
        assert end <= segment.text_start < segment.text_end
        assert 0 <= segment.source_start < segment.source_end <= len(document.source)
        end = segment.text_end
        text = document.text[segment.text_start : segment.text_end]
        source = document.source[segment.source_start : segment.source_end]
        if len(text) == len(source):
            assert all(is_shown_as(one, other) for one, other in zip(source, text, strict=True))
    for suppression in document.suppressions:
        assert Span(0, len(document.text)).contains(suppression.scope)
        assert "factcheck:" in suppression.comment.of(document.source)
    for offset in range(len(document.text)):
        place = document.in_source(Span(offset, offset + 1))
        assert 0 <= place.start <= place.end <= len(document.source)


@pytest.mark.parametrize("suffix", TEXTS)
@given(source=st.one_of(st.text(), st.text(alphabet=st.characters()), MARKUP))
def test_any_text_is_read_and_the_document_is_sound(suffix: str, source: str) -> None:
    assert_sound(read_text(source, f"any{suffix}", suffix))


@pytest.mark.parametrize("suffix", PROSE)
def test_lone_surrogates_are_read(suffix: str) -> None:
    document = read_text("é\ud800 150% \udfff", "a", suffix)

    assert document.text == "é\ud800 150% \udfff"


@given(data=st.binary(max_size=300), suffix=st.sampled_from(sorted(READERS)))
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / f"bytes{suffix}"
    path.write_bytes(data)

    with contextlib.suppress(UnreadableFileError):
        assert_sound(read(str(path), "bytes"))


@pytest.mark.parametrize("suffix", TEXTS)
def test_a_file_of_a_blank_is_a_document_without_blocks(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"empty{suffix}"
    path.write_bytes(b"\n")

    document = read(str(path), f"empty{suffix}")

    assert (document.text.strip(), document.blocks, document.published) == ("", (), None)


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_a_file_of_no_bytes_is_refused_and_a_text_of_none_is_read(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"empty{suffix}"
    path.write_bytes(b"")

    with pytest.raises(UnreadableFileError, match=r"is empty \(0 bytes\)"):
        read(str(path), f"empty{suffix}")
    if suffix in TEXTS:
        assert read_data(b"", "typed", suffix).blocks == ()


def test_the_suffix_decides_in_either_case(tmp_path: Path) -> None:
    path = tmp_path / "A.MD"
    path.write_text("Up **5%**.")

    assert read(str(path), "A.MD").text == "Up 5%."
    assert read_text("Up **5%**.", "-", ".MD").text == "Up 5%."


def refusal(path: Path | str) -> UnreadableFileError:
    with pytest.raises(UnreadableFileError) as caught:
        read(str(path), "given.txt")
    return caught.value


def test_a_missing_file_is_named_with_a_remedy(tmp_path: Path) -> None:
    assert str(refusal(tmp_path / "no.txt")) == "given.txt: no such file; check the path; a link may lead nowhere"


def test_a_path_through_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")

    assert refusal(tmp_path / "a.txt" / "b.txt").reason == "no such file"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal(tmp_path).reason == "is a folder, not a file"


def test_an_unknown_type_names_the_known_ones(tmp_path: Path) -> None:
    (tmp_path / "a.odt").write_text("x")
    (tmp_path / "README").write_text("x")

    assert refusal(tmp_path / "a.odt").failure == Failure(
        "given.txt",
        f"cannot read files of type .odt; expected one of {', '.join(READERS)}",
    )
    assert refusal(tmp_path / "README").reason == "the type of a file without a suffix is not known"
    with pytest.raises(UnreadableFileError, match=r"cannot read files of type \.odt"):
        read_text("x", "-", ".odt")


def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert refusal(tmp_path / "pipe.txt").reason == "is a device or a pipe, not a regular file"


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")

    assert "cannot be opened" in refusal(tmp_path / "loop.txt").reason


def test_a_path_with_a_nul_is_refused() -> None:
    assert "is no valid path" in refusal("a\0.txt").reason


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)

    # The superuser may read everything: there, the refusal of the system is played.
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    if os.access(path, os.R_OK):
        monkeypatch.setattr("builtins.open", refused)

    assert refusal(path).reason == "permission denied"


def test_the_error_survives_a_process_pool() -> None:
    error = UnreadableFileError("a.txt", "is odd", "mend it")

    assert str(pickle.loads(pickle.dumps(error))) == "a.txt: is odd; mend it"


@pytest.mark.parametrize(
    ("suffix", "source"),
    [
        (".html", "<div>" * 10_000 + "5%" + "</div>" * 10_000),
        (".html", "<blockquote><ul><li>" * 10_000 + "5%"),
        (".html", "<table><tr><td>" * 10_000 + "5%"),
        (".html", "<b>" * 10_000 + "5%" + "</i>" * 10_000),
        (".html", '<script type="application/ld+json">' + "[" * 100_000 + "</script>5%"),
        (".html", "<a b='" * 10_000 + "5%"),
        (".html", '<a b=">" ' * 10_000 + "5%"),
        (".html", "<!--" * 10_000 + "5%"),
        (".html", "&#" * 10_000 + "5%"),
        (".md", ">" * 10_000 + " 5%"),
        (".md", "- " * 10_000 + "5%"),
        (".md", "*a_ " * 10_000 + "5%"),
        (".md", "[" * 10_000 + "5%" + "](" * 10_000),
        (".md", "<!--" * 10_000 + "\n\n5%"),
    ],
)
def test_deep_nesting_neither_crashes_nor_hangs(suffix: str, source: str) -> None:
    assert "5%" in read_text(source, "deep", suffix).source


@pytest.mark.parametrize("suffix", PROSE)
def test_a_line_of_a_megabyte_is_one_block(suffix: str) -> None:
    source = "word 5% " * 130_000 + "end."

    document = read_text(source, "long", suffix)

    assert [block.span for block in document.blocks] == [Span(0, len(source))]


def test_plain_text_imports_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Headline 5%\n\nUpdated: 2022-10-10\n\nThe city’s output rose by 5%.\n")
    program = (
        "import sys; from factcheck.reading import discover, read;"
        f"read(discover([{str(path)!r}]).files[0], 'a.txt');"
        "print(*sys.modules)"
    )
    environment = {"PYTHONPATH": str(Path(__file__).parents[2])}

    # -S, because the packages of the environment may import anything when Python starts.
    run = subprocess.run(
        [sys.executable, "-S", "-c", program], capture_output=True, text=True, check=True, env=environment
    )

    assert set(run.stdout.split()).isdisjoint(
        {
            "pathlib",
            "dataclasses",
            "pyromark",
            "html",
            "html.parser",
            "json",
            "logging",
            "charset_normalizer",
            "difflib",
        }
    )
