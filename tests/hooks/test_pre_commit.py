"""The hooks in a real git repository, under the real pre-commit, installed from this repository as it stands.

The environment of the hook is built once, which takes a package index and about a minute.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# What a hook's installation needs of this repository.
SHIPPED = ("factcheck", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")

CLEAN = "The road is 15 miles (24 km) long.\n"
WRONG = "The road is 15 miles (240 km) long.\n"
HIGH = "The GDP of Beijing reached 4.03 trillion yuan in 2021.\n"
LOW = "The GDP of Beijing reached 3.61 trillion yuan in 2021.\n"


class Project:
    """A git repository with the hooks installed."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self._environment = environment

    def call(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words,
            cwd=self.folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    def must(self, *words: str) -> str:
        done = self.call(*words)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def put(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def commit(self, **articles: str) -> subprocess.CompletedProcess[str]:
        """Commit articles by the stem of their name, with the hooks at work."""
        for stem, text in articles.items():
            self.put(f"articles/{stem}.txt", text)
        self.must("git", "add", "--all")
        return self.call("git", "commit", "--message", "News")


def _pre_commit(*words: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "pre_commit", *words)


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the variables of a person without git settings and with an empty pre-commit cache."""
    home = tmp_path_factory.mktemp("home")
    people = {
        f"GIT_{role}_{part}": "desk@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")
    }
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    return {
        **kept,
        **people,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(home / "cache"),
        "PRE_COMMIT_COLOR": "never",
    }


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> tuple[str, str]:
    """Return a repository with this tool in it as it stands, and its revision."""
    source = Project(tmp_path_factory.mktemp("factcheck"), environment)
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source.folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, source.folder / name)
    source.must("git", "init", "--quiet")
    source.must("git", "add", "--all")
    source.must("git", "commit", "--quiet", "--message", "The tool")
    return str(source.folder), source.must("git", "rev-parse", "HEAD").strip()


@pytest.fixture
def start(tmp_path: Path, environment: dict[str, str], hooks: tuple[str, str]) -> Callable[[str], Project]:
    """Return a function that starts a project with one of the hooks and an article in its corpus."""
    repository, revision = hooks

    def started(hook: str) -> Project:
        project = Project(tmp_path, environment)
        project.put(
            ".pre-commit-config.yaml",
            f"repos:\n- repo: {repository}\n  rev: {revision}\n  hooks:\n  - id: {hook}\n",
        )
        project.put("factcheck.toml", "corpus = ['articles']\n")
        project.put("articles/first.txt", HIGH)
        project.must("git", "init", "--quiet")
        project.must("git", "add", "--all")
        project.must("git", "commit", "--quiet", "--message", "Start")
        project.must(*_pre_commit("install", "--install-hooks"))
        return project

    return started


def test_a_clean_commit_passes_and_the_tool_says_nothing(start: Callable[[str], Project]) -> None:
    done = start("factcheck").commit(clean=CLEAN)

    assert done.returncode == 0
    assert re.search(r"^factcheck\.+Passed$", done.stdout, re.MULTILINE)
    assert "figure" not in done.stdout


def test_a_bad_figure_stops_the_commit_with_its_excerpt(start: Callable[[str], Project]) -> None:
    project = start("factcheck")
    done = project.commit(wrong=WRONG)

    assert done.returncode == 1
    assert "articles/wrong.txt:1:13 error unit-conversion-mismatch\n" in done.stdout
    assert "  | The road is 15 miles (240 km) long.\n  |             ^^^^^^^^^^^^^^^^^\n" in done.stdout
    assert project.must("git", "log", "--format=%s").split() == ["Start"]


def test_a_contradiction_between_a_changed_and_an_unchanged_article_is_seen(start: Callable[[str], Project]) -> None:
    done = start("factcheck").commit(second=LOW)

    assert done.returncode == 1
    assert "articles/second.txt:1:28 warning articles-disagree\n" in done.stdout
    assert 'also articles/first.txt:1:28 "4.03 trillion yuan"' in done.stdout


def test_files_that_are_no_articles_are_not_passed(start: Callable[[str], Project]) -> None:
    project = start("factcheck")
    project.put("LICENSE", WRONG)
    project.put("table.csv", WRONG)

    assert project.commit(clean=CLEAN).returncode == 0


def test_a_file_that_cannot_be_read_stops_the_commit(start: Callable[[str], Project]) -> None:
    project = start("factcheck")
    project.put("articles/torn.txt", "")
    (project.folder / "articles" / "torn.txt").write_bytes(b"\xff\xfeN\x00o")
    done = project.commit()

    assert done.returncode == 1
    assert done.stdout.count("articles/torn.txt") == 1


def test_a_list_of_files_that_pre_commit_cuts_gives_the_same_findings(start: Callable[[str], Project]) -> None:
    project = start("factcheck")
    for number in range(700):
        text = (CLEAN, WRONG, LOW)[number % 3 if number < 60 else 0]
        project.put(f"articles/{number:04}-{'long-name-' * 20}.txt", text)
    project.must("git", "add", "--all")
    done = project.call(*_pre_commit("run", "--all-files", "factcheck"))
    found = re.findall(r"^articles/(\w+).*?:\d+:\d+ \w+ ([\w-]+)$", done.stdout, re.MULTILINE)

    summaries = re.findall(r"^.* in \d+ files; .*$", done.stdout, re.MULTILINE)
    rules = {1: "unit-conversion-mismatch", 2: "articles-disagree"}
    expected = [(f"{number:04}", rules[number % 3]) for number in range(60) if number % 3]

    assert len(summaries) > 1, "pre-commit was to call the hook more than once"
    assert sorted(found) == [*expected, ("first", "articles-disagree")]


def test_all_articles_are_compared_in_one_go(start: Callable[[str], Project]) -> None:
    project = start("factcheck-all")
    passed = project.commit(clean=CLEAN)
    stopped = project.commit(second=LOW)

    assert passed.returncode == 0
    assert "figure" not in passed.stdout
    assert stopped.returncode == 1
    assert "articles/second.txt:1:28 warning articles-disagree\n" in stopped.stdout
