"""Articles that have not changed are taken from the cache, and a cache never changes what is said."""

import os
import sqlite3
import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck.cache.articles import NAME, Cache, key_of, state_of
from factcheck.cache.folder import VARIABLE
from factcheck.model.claim import Article
from factcheck.runs import mapping
from tests.checking.ran import article
from tests.commands.drafts import CROSS_RULE, HIGH, LOW, RULE, WRONG, Desk


@pytest.fixture
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the folder of the cache; here even the shortest article is worth it."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    monkeypatch.setattr(mapping, "_WORTH_A_CACHE", 0)
    return tmp_path / "cache"


@pytest.fixture
def understood(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that fills with the names of the files that are understood anew."""
    names: list[str] = []
    real = mapping._article

    def heard(file: Any, settings: Any) -> Any:
        names.append(Path(file.path).name)
        return real(file, settings)

    monkeypatch.setattr(mapping, "_article", heard)
    return names


def test_a_file_that_has_not_changed_is_not_read_again(desk: Desk, cache: Path, understood: list[str]) -> None:
    desk.put("a.txt", WRONG)
    desk.put("b.txt", HIGH)
    first = desk.run(".", "--format", "json")
    assert sorted(understood) == ["a.txt", "b.txt"]
    understood.clear()
    assert desk.run(".", "--format", "json") == first
    assert understood == []
    desk.put("b.txt", LOW)
    again = desk.run(".", "--format", "json")
    assert understood == ["b.txt"]
    assert again.code == first.code
    assert (cache / NAME).stat().st_mode & 0o077 == 0 or sys.platform == "win32"


def test_articles_of_the_cache_are_compared_with_new_ones(desk: Desk, cache: Path, understood: list[str]) -> None:
    desk.put("a.txt", HIGH)
    desk.run("a.txt")
    desk.put("b.txt", LOW)
    understood.clear()
    assert {rule for _, rule in desk.run(".", "--format", "json").rules} == {CROSS_RULE}
    assert understood == ["b.txt"]
    assert cache.is_dir()


@pytest.mark.parametrize(
    "settings",
    ['ignore = ["conversion"]', 'default-currencies = ["AUD"]', "[levels]\nunit-conversion-mismatch = 'note'"],
)
def test_other_settings_are_other_articles(desk: Desk, cache: Path, understood: list[str], settings: str) -> None:
    desk.put("a.txt", WRONG)
    before = desk.run("a.txt", "--format", "json")
    assert [rule for _, rule in before.rules] == [RULE]
    understood.clear()
    config = desk.put("other.toml", settings)
    desk.run("a.txt", "--format", "json", "--config", str(config))
    assert understood == ["a.txt"]
    assert cache.is_dir()


def test_another_day_is_another_article(desk: Desk, cache: Path, understood: list[str]) -> None:
    desk.put("a.txt", WRONG)
    desk.run("a.txt", "--date", "2024-01-12")
    desk.run("a.txt", "--date", "2024-01-13")
    assert understood == ["a.txt", "a.txt"]
    assert cache.is_dir()


@pytest.mark.parametrize("spoil", ["noise", "cut"])
def test_a_broken_cache_is_told_of_and_begun_anew(desk: Desk, cache: Path, understood: list[str], spoil: str) -> None:
    desk.put("a.txt", WRONG)
    first = desk.run("a.txt", "--format", "json")
    path = cache / NAME
    whole = path.read_bytes()
    path.write_bytes(os.urandom(5000) if spoil == "noise" else b"SQLite format 3\0" + whole[200:900])
    again = desk.run("a.txt", "--format", "json")
    assert again.out == first.out
    assert again.code == first.code
    assert "is broken" in again.err
    assert "factcheck cache clear" in again.err
    understood.clear()
    assert desk.run("a.txt", "--format", "json") == first
    assert understood == []


def test_a_damaged_article_is_read_again(desk: Desk, cache: Path, understood: list[str]) -> None:
    desk.put("a.txt", WRONG)
    first = desk.run("a.txt", "--format", "json")
    with sqlite3.connect(cache / NAME) as opened:
        opened.execute("UPDATE articles SET content = x'00' || content")
    opened.close()
    understood.clear()
    again = desk.run("a.txt", "--format", "json")
    assert again.out == first.out
    assert "damaged" in again.err
    assert understood == ["a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps each user's folder to the user")
def test_a_cache_that_others_may_write_to_is_not_believed(desk: Desk, cache: Path, understood: list[str]) -> None:
    desk.put("a.txt", WRONG)
    desk.run("a.txt")
    (cache / NAME).chmod(0o666)
    understood.clear()
    assert "others may write to it" in desk.run("a.txt").err
    assert understood == ["a.txt"]


def test_without_a_cache_nothing_is_kept(desk: Desk, cache: Path) -> None:
    desk.put("a.txt", WRONG)
    desk.run("a.txt", "--no-cache")
    assert not cache.exists()


def test_a_folder_that_cannot_be_made_is_told_of(
    desk: Desk, cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.put("a.txt", WRONG)
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "file" / "cache"))
    told = desk.run("a.txt", "--format", "json")
    assert [rule for _, rule in told.rules] == [RULE]
    assert "cannot be used" in told.err
    assert not cache.exists()


def test_the_config_names_the_folder_and_it_can_be_cleared(desk: Desk, cache: Path, understood: list[str]) -> None:
    folder = desk.put("factcheck.toml", 'cache-dir = "kept"').parent / "kept"
    desk.put("a.txt", WRONG)
    desk.run("a.txt")
    assert (folder / NAME).is_file()
    assert not cache.exists()
    cleared = desk.run("cache", "clear")
    assert (cleared.code, cleared.err) == (0, "")
    assert str(folder) in cleared.out
    assert list(folder.iterdir()) == []
    understood.clear()
    desk.run("a.txt")
    assert understood == ["a.txt"]


def test_cache_knows_one_action(desk: Desk) -> None:
    assert desk.run("cache", "empty").code == 2


def test_two_runs_at_once_leave_both_articles(tmp_path: Path) -> None:
    one, other = Cache(str(tmp_path)), Cache(str(tmp_path))
    first, second = article("The road is 15 km long.", uri="a.txt"), article("The road is 16 km long.", uri="b.txt")
    one.put(b"a", first)
    other.put(b"b", second)
    one.close()
    assert other.article(b"a") == first
    other.close()
    last = Cache(str(tmp_path))
    found: list[Article | None] = [last.article(b"a"), last.article(b"b"), last.article(b"c")]
    last.close()
    assert found == [first, second, None]
    assert last.notes == set()


def test_a_key_and_a_state_change_with_what_they_are_made_of(tmp_path: Path) -> None:
    assert len({key_of(b"a", "b"), key_of(b"b", "a"), key_of(b"a", "c"), key_of(b"", "b", "a")}) == 4
    (tmp_path / "a").write_text("1")
    before = state_of([str(tmp_path)])
    assert state_of([str(tmp_path)]) == before
    (tmp_path / "a").write_text("12")
    assert state_of([str(tmp_path)]) != before
    (tmp_path / "b").write_text("")
    assert len({state_of([str(tmp_path)]), state_of([str(tmp_path / "a")]), before}) == 3
