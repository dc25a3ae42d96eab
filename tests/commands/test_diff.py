"""`--diff` in real repositories."""

import os
import subprocess
from io import BytesIO, TextIOWrapper

import pytest

from tests.commands.drafts import CLEAN, HIGH, LOW, RULE, WRONG, Desk


def git(desk: Desk, *arguments: str) -> None:
    command = ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run([*command, *arguments], cwd=desk.folder, check=True, capture_output=True)


def commit(desk: Desk, message: str = "more") -> None:
    git(desk, "add", "-A")
    git(desk, "commit", "-q", "-m", message)


@pytest.fixture
def repository(desk: Desk) -> Desk:
    """Return a repository with one article of two slips, a paragraph each."""
    git(desk, "init", "-q")
    desk.put("a.txt", f"{WRONG}\nIt has 3 miles (50 km) of fence.\n")
    commit(desk)
    return desk


def lines(desk: Desk, *arguments: str) -> list[tuple[str, int]]:
    report = desk.run(*arguments, "--format", "json").report
    return [(finding["path"], finding["line"]) for finding in report["findings"]]


def test_only_findings_on_changed_lines_are_told(repository: Desk) -> None:
    assert lines(repository, ".", "--diff", "HEAD") == []
    assert repository.run(".", "--diff", "HEAD").code == 0

    repository.put("a.txt", f"{WRONG}\nIt has 3 miles (50 km) of wire.\n")
    assert lines(repository, ".", "--diff", "HEAD") == [("a.txt", 3)]
    assert lines(repository, ".") == [("a.txt", 1), ("a.txt", 3)]


def test_what_an_editor_hands_over_is_compared_and_not_the_file_on_the_disk(
    repository: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(typed: str, name: str) -> list[tuple[str, int]]:
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(typed.encode())))
        return lines(repository, "-", "--stdin-filename", name, "--diff", "HEAD")

    typed = f"{WRONG}\nIt has 3 miles (60 km) of fence.\n"

    assert told(typed, "a.txt") == [("a.txt", 3)]
    assert told(f"{WRONG}\nIt has 3 miles (50 km) of fence.\n", "a.txt") == []
    assert told(typed, "new.txt") == [("new.txt", 1), ("new.txt", 3)]


def test_a_line_that_only_moved_has_not_changed(repository: Desk) -> None:
    repository.put("a.txt", f"An opening.\n\n{WRONG}\nIt has 3 miles (50 km) of fence.\n")

    assert lines(repository, ".", "--diff", "HEAD") == []


def test_a_finding_is_told_that_rests_on_a_changed_line(repository: Desk) -> None:
    repository.put("old.txt", HIGH)
    repository.put("new.txt", CLEAN)
    commit(repository)
    repository.put("new.txt", LOW)

    told = repository.run(".", "--diff", "HEAD", "--format", "json").report["findings"]
    assert [finding["rule"] for finding in told] == ["articles-disagree"]


def test_a_file_that_git_does_not_know_is_new(repository: Desk) -> None:
    repository.put("b ü.txt", WRONG)
    assert lines(repository, ".", "--diff", "HEAD") == [("b ü.txt", 1)]

    commit(repository)
    assert lines(repository, ".", "--diff", "HEAD~1") == [("b ü.txt", 1)]
    assert lines(repository, ".", "--diff", "HEAD") == []


def test_a_branch_is_compared_with_where_it_left(repository: Desk) -> None:
    git(repository, "switch", "-q", "-c", "draft")
    repository.put("b.txt", WRONG)
    commit(repository)
    git(repository, "switch", "-q", "main")
    repository.put("a.txt", CLEAN)
    commit(repository)
    git(repository, "switch", "-q", "draft")

    assert lines(repository, ".", "--diff", "main") == [("b.txt", 1)]


def test_a_run_from_a_folder_below_sees_the_same(repository: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.put("news/b.txt", WRONG)
    monkeypatch.chdir(repository.folder / "news")

    assert lines(repository, "b.txt", "--diff", "HEAD") == [("b.txt", 1)]


def test_fingerprints_are_those_of_the_whole_run(repository: Desk) -> None:
    repository.put("a.txt", f"{WRONG}\nAn end.\n\n{WRONG}")
    whole = repository.run("a.txt", "--format", "json").report["findings"]
    (told,) = repository.run("a.txt", "--diff", "HEAD", "--format", "json").report["findings"]

    assert told["fingerprint"] == whole[1]["fingerprint"] != whole[0]["fingerprint"]


def test_a_revision_that_is_not_there_is_refused(repository: Desk) -> None:
    run = repository.run(".", "--diff", "nonsense")

    assert (run.code, run.out) == (2, "")
    assert 'there is no revision "nonsense"' in run.err


def test_without_a_repository_the_option_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put("a.txt", WRONG)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", os.path.dirname(desk.folder))
    run = desk.run("a.txt", "--diff", "HEAD")

    assert run.code == 2
    assert "this folder is in no git repository" in run.err


def test_without_git_the_option_is_refused(repository: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert "git is not installed" in repository.run(".", "--diff", "HEAD").err
    assert RULE in repository.run(".").out
