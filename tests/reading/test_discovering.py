"""Paths as given to the files of a run."""

import os
from pathlib import Path

import pytest

from factcheck.model.report import Failure
from factcheck.reading import READERS, Discovery, discover, read, uri_of
from factcheck.reading.unreadable import UnreadableFileError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("news/b.txt", "news/a.md", "news/z/c.html", "news/notes.odt", "news/.hidden/x.txt", "news/.x.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("text")
    Path("news/~$b.docx").write_text("the mark of an open file")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_folder_is_walked_by_name_and_hidden_things_are_left_out() -> None:
    assert discover(["news"]) == Discovery(("news/a.md", "news/b.txt", "news/z/c.html"), ())


@pytest.mark.usefixtures("folder")
def test_the_current_folder_adds_nothing_to_the_paths() -> None:
    assert discover(["."]).files == ("news/a.md", "news/b.txt", "news/z/c.html")


@pytest.mark.usefixtures("folder")
def test_a_file_given_by_name_stays_as_it_was_given_even_if_hidden() -> None:
    assert discover(["./news/b.txt", "news/.x.txt"]).files == ("./news/b.txt", "news/.x.txt")


@pytest.mark.usefixtures("folder")
def test_a_file_counts_once_however_often_it_is_named() -> None:
    found = discover(["news/b.txt", "news", "./news/z/../b.txt", "news/z"])

    assert found == Discovery(("news/b.txt", "news/a.md", "news/z/c.html"), ())


def test_a_link_to_a_file_of_the_run_is_the_same_file(folder: Path) -> None:
    (folder / "news" / "link.txt").symlink_to("b.txt")

    assert discover(["news"]).files == ("news/a.md", "news/b.txt", "news/z/c.html")


def test_a_loop_of_links_is_walked_once(folder: Path) -> None:
    (folder / "news" / "loop").symlink_to(folder / "news")
    (folder / "news" / "z" / "up").symlink_to("..")
    (folder / "news" / "self").symlink_to("self")

    assert discover(["news"]) == Discovery(("news/a.md", "news/b.txt", "news/z/c.html"), ())


@pytest.mark.usefixtures("folder")
def test_every_path_that_leads_to_no_file_is_a_failure() -> None:
    Path("empty").mkdir()

    assert discover(["nowhere", "news/notes.odt", "news/b.txt", "empty", "", "a\0b"]) == Discovery(
        ("news/b.txt",),
        (
            Failure("nowhere", "no such file or folder; check the spelling, and from which folder the path starts"),
            Failure(
                "news/notes.odt",
                f"cannot read files of type .odt; expected one of {', '.join(READERS)}",
            ),
            Failure(
                "empty",
                f"no file to read in this folder; expected files of type {', '.join(READERS)}",
            ),
            Failure("", "no such file or folder; check the spelling, and from which folder the path starts"),
            Failure("a\0b", "no such file or folder; check the spelling, and from which folder the path starts"),
        ),
    )


def test_a_link_to_nowhere_is_left_for_the_reader_to_report(folder: Path) -> None:
    (folder / "news" / "gone.txt").symlink_to("nowhere.txt")

    found = discover(["news/gone.txt"])

    assert found.files == ("news/gone.txt",)
    with pytest.raises(UnreadableFileError, match="no such file"):
        read(found.files[0], "news/gone.txt")


@pytest.mark.usefixtures("folder")
def test_the_caller_excludes_files_of_folders_but_none_given_by_name() -> None:
    asked: list[str] = []

    def excluded(path: str) -> bool:
        asked.append(path)
        return path.endswith((".txt", ".md"))

    assert discover(["news", "news/b.txt"], excluded) == Discovery(("news/z/c.html", "news/b.txt"), ())
    assert asked == ["news/a.md", "news/b.txt", "news/z/", "news/z/c.html"]


@pytest.mark.usefixtures("folder")
def test_nothing_is_looked_at_in_an_excluded_folder() -> None:
    listed: list[str] = []

    def excluded(path: str) -> bool:
        listed.append(path)
        return path == "news/z/"

    assert discover(["news"], excluded) == Discovery(("news/a.md", "news/b.txt"), ())
    assert "news/z/c.html" not in listed
    assert discover(["news/z"], excluded).files == ("news/z/c.html",)


@pytest.mark.usefixtures("folder")
def test_a_folder_whose_folders_are_all_excluded_is_no_failure() -> None:
    assert discover(["."], lambda path: path == "news/") == Discovery((), ())


@pytest.mark.usefixtures("folder")
def test_a_folder_whose_files_are_all_excluded_is_no_failure() -> None:
    assert discover(["news"], lambda _: True) == Discovery((), ())


def test_a_folder_that_cannot_be_listed_is_a_failure(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = folder / "news" / "locked"
    locked.mkdir(mode=0)
    listdir = os.listdir

    # The superuser may list everything: there, the refusal of the system is played.
    def refused(path: str) -> list[str]:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    if os.access(locked, os.R_OK):
        monkeypatch.setattr("os.listdir", refused)

    failure = Failure(
        "news/locked", "cannot list this folder (Permission denied); make it readable for this user, or exclude it"
    )
    assert discover(["news"]) == Discovery(("news/a.md", "news/b.txt", "news/z/c.html"), (failure,))
    assert discover(["news/locked"]) == Discovery((), (failure,))


def test_a_uri_can_always_be_printed() -> None:
    assert uri_of(os.path.join("a", "b.txt")) == "a/b.txt"
    assert uri_of("caf\udce9.txt").encode() == b"caf?.txt"
