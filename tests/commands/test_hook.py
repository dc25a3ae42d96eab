import random
from collections.abc import Sequence

import pytest

from tests.commands.drafts import CLEAN, CROSS_RULE, HIGH, LOW, NOTED, RULE, WRONG, Desk

Seen = tuple[str, str, int, str]


def seen(desk: Desk, calls: Sequence[Sequence[str]]) -> list[Seen]:
    """Return what the hook says of some files in one or more calls, in order: path, rule, place and message."""
    findings = [
        finding
        for names in calls
        for finding in desk.run("--hook", "--force-exclude", "--format", "json", *names).report["findings"]
    ]
    return sorted((row["path"], row["rule"], row["start"], row["message"]) for row in findings)


@pytest.fixture
def project(desk: Desk) -> Desk:
    """Return a project whose corpus is one folder: some of its files contradict one another, some outside do too."""
    desk.put("factcheck.toml", "corpus = ['articles']\nexclude = ['old/']\n")
    desk.put("articles/a.txt", HIGH)
    desk.put("articles/b.txt", LOW)
    desk.put("articles/c.txt", HIGH + "\n" + WRONG)
    desk.put("articles/quiet/factcheck.toml", f"ignore = ['{RULE}']\n")
    desk.put("articles/quiet/d.txt", LOW + "\n" + WRONG)
    desk.put("draft-1.txt", LOW.replace("3.61", "3.11"))
    desk.put("draft-2.txt", LOW.replace("3.61", "3.22"))
    desk.put("clean.txt", CLEAN)
    desk.put("old/e.txt", WRONG)
    return desk


NAMES = [
    "articles/a.txt",
    "articles/b.txt",
    "articles/c.txt",
    "articles/quiet/d.txt",
    "clean.txt",
    "draft-1.txt",
    "draft-2.txt",
    "old/e.txt",
]


def test_a_clean_file_passes_without_a_word(project: Desk) -> None:
    assert project.run("--hook", "clean.txt") == (0, "", "")


def test_a_note_alone_passes_without_a_word(project: Desk) -> None:
    project.put("noted.txt", NOTED)

    assert project.run("--hook", "noted.txt") == (0, "", "")
    assert "1 note" in project.run("--hook", "noted.txt", "--fail-level", "note").out


def test_a_wrong_figure_stops_with_its_excerpt(project: Desk) -> None:
    project.put("wrong.txt", WRONG)
    code, out, _ = project.run("--hook", "wrong.txt")

    assert code == 1
    assert "  | The road is 15 miles (240 km) long.\n" in out


def test_a_contradiction_with_an_unchanged_article_stands_in_the_changed_one(project: Desk) -> None:
    code, out, _ = project.run("--hook", "articles/a.txt")

    assert code == 1
    assert out.startswith(f"articles/a.txt:1:28 warning {CROSS_RULE}\n")
    assert 'also articles/b.txt:1:28 "3.61 trillion yuan"' in out


def test_a_contradiction_of_two_changed_articles_stands_in_both(project: Desk) -> None:
    places = [path for path, rule, *_ in seen(project, [["articles/a.txt", "articles/b.txt"]]) if rule == CROSS_RULE]

    assert places == ["articles/a.txt", "articles/b.txt"]


def test_articles_outside_the_corpus_are_not_compared_with_one_another(desk: Desk) -> None:
    desk.put("a.txt", HIGH)
    desk.put("b.txt", LOW)

    assert desk.run("--hook", "a.txt", "b.txt") == (0, "", "")


def test_the_order_and_the_splitting_of_the_files_change_nothing(project: Desk) -> None:
    whole = seen(project, [NAMES])
    shuffle = random.Random(2)

    assert {path for path, *_ in whole} == {*NAMES} - {"clean.txt", "old/e.txt"}
    for _ in range(6):
        names = shuffle.sample(NAMES, len(NAMES))
        cut = shuffle.randint(1, len(names) - 1)
        assert seen(project, [names]) == whole
        assert seen(project, [names[:cut], names[cut:]]) == whole
    assert seen(project, [[name] for name in NAMES]) == whole


def test_a_contradiction_with_a_changed_article_does_not_hide_behind_the_number_of_processes(project: Desk) -> None:
    one, two = (project.run("--hook", *NAMES, "--format", "json", "--jobs", jobs).out for jobs in "12")

    assert one == two
