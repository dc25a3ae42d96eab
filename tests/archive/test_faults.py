"""Kills, crowds, full disks and files that are something else."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from random import Random
from time import sleep

import pytest

from factcheck.archive import opening, schema, store
from factcheck.archive.errors import ArchiveError
from factcheck.archive.store import Archive
from tests.archive.kept import added, article, asked, filled, statement
from tests.archive.writer import ARTICLES, CLAIMS, version

ROOT = Path(__file__).parents[2]
WRITER = (sys.executable, str(Path(__file__).with_name("writer.py")))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def started(*words: str, folder: Path) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [*WRITER, *words], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def killed(process: subprocess.Popen[bytes], after_lines: int, pause: float) -> None:
    """Kill a process some moments after it wrote so many lines."""
    assert process.stdout is not None
    for _ in range(after_lines):
        process.stdout.readline()
    sleep(pause)
    process.send_signal(signal.SIGKILL)
    process.communicate()


def versions_in(archive: Archive) -> dict[str, set[str]]:
    return {entry.identity.uri: {said.figure for said in entry.statements} for entry in archive.entries()}


@pytest.mark.parametrize("seed", range(20))
def test_a_killed_add_leaves_the_old_or_the_new_version_of_each_article(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    with filled(tmp_path / "news.db", *(version(number, -1) for number in range(ARTICLES))) as archive:
        assert archive.description()["claims"] == ARTICLES * CLAIMS
    lines = random.randrange(3 * ARTICLES)
    killed(started("add", "news.db", "1000", "0", "1", folder=tmp_path), lines, random.random() * 0.03)
    with Archive(str(tmp_path / "news.db")) as archive:
        assert archive.faults() == []
        found = versions_in(archive)
        assert len(found) == ARTICLES
        assert archive.description()["claims"] == ARTICLES * CLAIMS
        assert {len(figures) for figures in found.values()} == {1}
        rounds = {int(figure.removeprefix("$")) for figures in found.values() for figure in figures}
        assert max(rounds) - min(rounds) <= 1
        assert max(rounds) >= (lines - 1) // ARTICLES


@pytest.mark.parametrize("seed", range(10))
def test_a_killed_import_leaves_whole_articles(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    with filled(tmp_path / "old.db", *(version(number, number) for number in range(ARTICLES))) as old:
        old.export(str(tmp_path / "rows.jsonl"))
    Archive(str(tmp_path / "news.db"), writing=True).close()
    lines = random.randrange(2 * ARTICLES)
    killed(started("import", "news.db", "rows.jsonl", folder=tmp_path), lines, random.random() * 0.03)
    with Archive(str(tmp_path / "news.db")) as archive:
        assert archive.faults() == []
        whole = {f"{number}.txt": {f"${number}"} for number in range(ARTICLES)}
        found = versions_in(archive)
        assert found.items() <= whole.items()
        assert archive.description()["claims"] == CLAIMS * len(found)


@pytest.mark.parametrize("seed", range(4))
def test_a_program_that_is_killed_while_it_makes_the_archive_leaves_none_or_a_whole_one(
    tmp_path: Path, seed: int
) -> None:
    process = started("add", "news.db", "1", "0", "1", folder=tmp_path)
    sleep(0.08 + 0.03 * seed)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    if (tmp_path / "news.db").exists():
        with Archive(str(tmp_path / "news.db")) as archive:
            assert archive.faults() == []
    with Archive(str(tmp_path / "news.db"), writing=True) as archive:
        assert added(archive, [article("a.txt", statement("5.2"))])


def test_eight_that_add_and_check_at_once_lose_nothing_and_none_fails(tmp_path: Path) -> None:
    crowd = [started("add", "news.db", "5", str(first), "5", folder=tmp_path) for first in range(5)]
    while not (tmp_path / "news.db").exists():
        sleep(0.01)
    crowd += [started("check", "news.db", "30", folder=tmp_path) for _ in range(3)]
    done = [process.communicate() for process in crowd]
    assert [process.returncode for process in crowd] == [0] * 8, b"\n".join(errors for _, errors in done).decode()
    with Archive(str(tmp_path / "news.db")) as archive:
        assert archive.faults() == []
        assert versions_in(archive) == {f"{number}.txt": {"$4"} for number in range(ARTICLES)}


@pytest.mark.parametrize("room", [0, 3, 40])
def test_a_full_disk_is_said_and_leaves_the_archive_as_it_was(tmp_path: Path, room: int) -> None:
    path = tmp_path / "news.db"
    with filled(path, article("a.txt", *(statement(str(number)) for number in range(50)))) as archive:
        pages = archive._connection.execute("PRAGMA page_count").fetchone()[0]
        archive._connection.execute(f"PRAGMA max_page_count = {pages + room}")
        before = path.read_bytes()
        many = [article("b.txt", *(statement(str(number), sentence="x" * 900) for number in range(900)))]
        with pytest.raises(ArchiveError, match=r"news\.db: there is no room left on the disk.*free some space"):
            added(archive, many)
        assert path.read_bytes() == before
        assert archive.faults() == []
        assert asked(archive, statement("-1"))


def test_a_full_disk_in_the_middle_of_a_long_list_says_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_TOGETHER", 2)
    with filled(tmp_path / "news.db", article("a.txt", statement("1"))) as archive:
        pages = archive._connection.execute("PRAGMA page_count").fetchone()[0]
        archive._connection.execute(f"PRAGMA max_page_count = {pages + 8}")
        small = [article(f"{number}.txt", statement(str(number))) for number in range(4)]
        large = article("b.txt", *(statement(str(number), sentence="x" * 900) for number in range(900)))
        with pytest.raises(ArchiveError, match="the first 4 articles of this command are kept"):
            added(archive, [*small, large])
        assert archive.faults() == []
        assert sorted(one.uri for one in archive.articles()) == ["0.txt", "1.txt", "2.txt", "3.txt", "a.txt"]


def test_an_older_archive_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.db"
    filled(path, article("a.txt", statement("5.2"))).close()
    more = "CREATE TABLE notes (text TEXT);\nINSERT INTO notes VALUES ('made later')"
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, more))
    with Archive(str(path)) as archive:
        assert archive.description()["version"] == len(schema.STEPS)
        assert archive._connection.execute("SELECT text FROM notes").fetchall() == [("made later",)]
        assert asked(archive, statement("9")) == [("a.txt", "$5.2", 1)]


@pytest.mark.parametrize("first", range(1, len(schema.STEPS)))
def test_an_archive_of_each_version_that_ever_was_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    path = tmp_path / "news.db"
    with monkeypatch.context() as then:
        then.setattr(schema, "STEPS", schema.STEPS[:first])
        with Archive(str(path), writing=True) as old:
            assert old.description()["version"] == first
    with Archive(str(path)) as archive:
        assert archive.description()["version"] == len(schema.STEPS)
    with Archive(str(path), writing=True) as archive:
        added(archive, [article("a.txt", statement("5.2"))])
        assert asked(archive, statement("9")) == [("a.txt", "$5.2", 1)]
        assert archive.faults() == []


def test_a_step_that_fails_leaves_the_older_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.db"
    filled(path, article("a.txt", statement("5.2"))).close()
    before = path.read_bytes()
    monkeypatch.setattr(
        schema, "STEPS", (*schema.STEPS, "CREATE TABLE notes (text TEXT); CREATE TABLE notes (text TEXT)")
    )
    with pytest.raises(ArchiveError):
        Archive(str(path))
    monkeypatch.undo()
    assert path.read_bytes() == before
    with Archive(str(path)) as archive:
        assert archive.faults() == []


def test_what_a_hand_has_changed_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    changes = {
        "DELETE FROM claims WHERE id = (SELECT max(id) FROM claims)": "counts other claims",
        "UPDATE buckets SET count = count + 1": "counts other claims",
        "UPDATE buckets SET first = 7": "does not begin with the first",
        "DELETE FROM articles WHERE uri = 'b.txt'": "has no article",
        "DELETE FROM keys": "has no key",
        "DELETE FROM topics": "has no topic",
    }
    for number, (change, fault) in enumerate(changes.items()):
        path = tmp_path / f"{number}.db"
        filled(path, article("a.txt", statement("5.2")), article("b.txt", statement("5.2"))).close()
        with sqlite3.connect(path) as hand:
            hand.execute(change)
        hand.close()
        with Archive(str(path)) as archive:
            assert any(fault in found for found in archive.faults()), change


def mode_in(path: Path) -> object:
    with Archive(str(path), writing=True) as archive:
        return archive.description()["journal"]


def test_wal_is_used_only_where_it_is_known_to_be_safe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.db"
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 2))
    assert mode_in(path) == "delete"
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 3))
    assert mode_in(path) == "wal"
    monkeypatch.setattr(opening, "_NETWORK", frozenset({opening._file_system(str(path))}))
    assert mode_in(path) == "delete"


def spoiled(path: Path, change: str) -> Archive:
    """Return an archive of two articles, changed by somebody else's hand."""
    filled(path, article("a.txt", statement("5.2")), article("b.txt", statement("6.2"))).close()
    with sqlite3.connect(path) as hand:
        hand.execute(change)
    hand.close()
    return Archive(str(path))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE claims SET body = '[1, 2'",
        "UPDATE claims SET body = '[]'",
        "UPDATE buckets SET slots = '[]'",
        """UPDATE buckets SET slots = '{"wide_low": "five"}'""",
        "UPDATE articles SET uri = x'84' WHERE uri = 'b.txt'",
    ],
)
def test_what_no_archive_holds_is_called_damaged(tmp_path: Path, change: str) -> None:
    with spoiled(tmp_path / "news.db", change) as archive, pytest.raises(ArchiveError, match="damaged or cut off"):
        list(archive.entries())


def test_a_dispute_that_has_lost_its_claims_is_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with spoiled(path, "DELETE FROM claims") as archive, pytest.raises(ArchiveError, match="damaged or cut off"):
        list(archive.disputed())


def test_a_fault_of_the_program_is_not_blamed_on_a_whole_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Archive, "_claims_of", lambda *_: None + 1)  # type: ignore[operator]
    with filled(tmp_path / "news.db", article("a.txt", statement("5.2"))) as archive, pytest.raises(TypeError):
        list(archive.entries())
