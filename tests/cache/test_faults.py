"""What can go wrong with a cache on the way: the run goes on without it, and a note says why."""

import os
import pickle
import sqlite3
import sys
import zlib
from pathlib import Path

import pytest

from factcheck.cache import articles as kept
from factcheck.cache import folder
from factcheck.cache.articles import NAME, Cache, clear, state_of
from factcheck.cache.remembering import Memory
from factcheck.config import Config
from factcheck.pipeline import KINDS
from factcheck.resources import open_resources
from factcheck.runs.inputs import Input
from tests.checking.ran import article

ONE = article("The road is 15 km long.", uri="a.txt")


def noted(cache: Cache, words: str) -> bool:
    """Whether the one note of a cache holds these words, its place and what to do."""
    (note,) = cache.notes
    return words in note and cache.path in note and "factcheck cache clear" in note


def test_a_cache_that_another_run_holds_is_let_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_PATIENCE", 0.01)
    Cache(str(tmp_path)).close()
    with sqlite3.connect(tmp_path / NAME, isolation_level=None) as busy:
        busy.execute("BEGIN IMMEDIATE")
        cache = Cache(str(tmp_path))
        cache.put(b"a", ONE)
        cache.close()
        busy.execute("ROLLBACK")
    busy.close()
    assert noted(cache, "nothing can be added to it")
    assert Cache(str(tmp_path)).article(b"a") is None


def test_a_full_disk_closes_the_cache_and_keeps_what_it_held(tmp_path: Path) -> None:
    before = Cache(str(tmp_path))
    before.put(b"0", ONE)
    before.close()
    cache = Cache(str(tmp_path))
    assert cache._open is not None
    cache._open.execute("PRAGMA max_page_count = 5")
    cache.put(b"a", article("The road is 15 km long. " * 2_000, uri="a.txt"))
    cache.flush()
    assert noted(cache, "full")
    assert cache._open is None
    cache.put(b"b", ONE)
    cache.close()
    assert cache.article(b"b") is None
    assert Cache(str(tmp_path)).article(b"0") is not None


def test_an_operational_fault_is_no_broken_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(_: Cache) -> sqlite3.Connection:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(Cache, "_prepared", refuses)
    cache = Cache(str(tmp_path))
    assert noted(cache, "unable to open")
    assert cache.article(b"a") is None
    cache.put(b"a", ONE)
    cache.close()
    assert (tmp_path / NAME).stat().st_size == 0


@pytest.mark.parametrize("content", [b"\x80", b"cno_such_module\nthing\n.", pickle.dumps(ONE)[:-20]])
def test_an_article_that_cannot_be_unpacked_is_read_again(tmp_path: Path, content: bytes) -> None:
    cache = Cache(str(tmp_path))
    cache.put(b"a", ONE)
    cache.flush()
    assert cache._open is not None
    cache._open.execute("UPDATE articles SET content = ?, checksum = ?", (content, zlib.crc32(content)))
    assert cache.article(b"a") is None
    assert noted(cache, "was read again")
    cache.close()


def test_what_is_no_article_is_not_taken_for_one(tmp_path: Path) -> None:
    cache = Cache(str(tmp_path))
    cache.put(b"a", ONE)
    cache.flush()
    content = pickle.dumps("another thing")
    assert cache._open is not None
    cache._open.execute("UPDATE articles SET content = ?, checksum = ?", (content, zlib.crc32(content)))
    assert cache.article(b"a") is None
    cache.close()


def test_many_articles_are_written_as_they_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_AT_ONCE", 3)
    cache, other = Cache(str(tmp_path)), Cache(str(tmp_path))
    for number in range(4):
        cache.put(bytes([number]), ONE)
    assert [other.article(bytes([number])) for number in range(4)] == [ONE, ONE, ONE, None]
    cache.close()
    assert other.article(b"\3") == ONE
    other.close()


def test_beyond_its_bound_the_older_half_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(str(tmp_path))
    for number in range(8):
        cache.put(bytes([number]), ONE)
        cache.flush()
    monkeypatch.setattr(kept, "_MOST", 0)
    cache.put(b"last", ONE)
    cache.flush()
    assert cache.article(b"\0") is None
    assert cache.article(b"\7") == cache.article(b"last") == ONE
    cache.close()


def test_a_file_that_goes_while_its_state_is_taken_is_as_one_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    alone = state_of([str(tmp_path / "a")])
    (tmp_path / "gone").symlink_to("nowhere")
    assert state_of([str(tmp_path / "a"), str(tmp_path / "gone")]) == alone
    assert state_of([str(tmp_path / "never")]) == state_of([])


def test_a_folder_that_is_not_there_is_clear(tmp_path: Path) -> None:
    assert clear(str(tmp_path / "none")) == 0
    Cache(str(tmp_path)).close()
    (tmp_path / "mine.txt").write_text("")
    assert clear(str(tmp_path)) >= 1
    assert os.listdir(tmp_path) == ["mine.txt"]


def test_what_is_no_file_has_no_key(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It is 5 km.")
    memory, resources = Memory(str(tmp_path / "kept"), "1"), open_resources(Config(), KINDS)

    def key(path: str, text: str | None = None, data: bytes | None = None) -> bytes:
        return memory.key(Input(path, "a.txt", Config(), text, data=data), resources, is_target=True)

    path = str(tmp_path / "a.txt")
    assert len(key(path)) == 20
    assert key(path, text="It is 5 km.") == key(path, data=b"It is 5 km.") == key(str(tmp_path / "gone.txt")) == b""
    memory.cache.close()


def test_windows_has_a_folder_for_it_and_keeps_it_to_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(folder.VARIABLE, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert folder.cache_folder() == str(tmp_path / "factcheck")
    monkeypatch.delenv("LOCALAPPDATA")
    assert folder.cache_folder() == ""
    (tmp_path / "a").write_text("")
    (tmp_path / "a").chmod(0o666)
    assert folder.is_ours(str(tmp_path / "a"))
    assert not folder.is_ours(str(tmp_path / "b"))
