import json

import pytest

from tests.commands.drafts import CLEAN, CROSS_RULE, HIGH, LOW, Desk

TOO_HIGH = "The GDP of Beijing reached 40.3 trillion yuan in 2021.\n"
NEWS = ("--archive", "news.db")


@pytest.fixture
def kept(desk: Desk) -> Desk:
    """Return a desk whose archive has three articles that agree and one that does not; their files are gone."""
    for name, text in {"a.txt": HIGH, "b.txt": HIGH, "c.txt": HIGH, "low.txt": LOW}.items():
        desk.put(name, f"---\ndate: 2022-03-0{len(name)}\n---\n{text}" if name.endswith(".md") else text)
    assert desk.run("archive", "add", ".", *NEWS).out == "4 added\n"
    for name in ("a.txt", "b.txt", "c.txt", "low.txt"):
        (desk.folder / name).unlink()
    return desk


@pytest.mark.parametrize("how", ["flag", "config", "command"])
def test_an_article_is_checked_against_what_was_printed(kept: Desk, how: str) -> None:
    new = "drafts/new.txt"
    kept.put(new, TOO_HIGH)
    if how == "config":
        kept.put("drafts/factcheck.toml", 'archive = "../news.db"\n')
    words = {"flag": (new, *NEWS), "config": (new,), "command": ("archive", "check", new, *NEWS)}
    run = kept.run(*words[how], "--format", "json")
    assert (run.code, run.rules) == (1, [(new, CROSS_RULE)])
    (evidence, *_) = run.report["findings"][0]["evidence"]
    assert (evidence["path"], evidence["line"], evidence["text"]) == ("a.txt", 1, "4.03 trillion yuan")
    assert evidence["archived"] == {"published": None, "title": "", "sentence": HIGH.strip()}


def test_the_text_report_shows_the_archived_sentence_and_its_day(desk: Desk) -> None:
    desk.put("old.md", f"---\ndate: 2022-03-04\n---\n{HIGH}")
    desk.run("archive", "add", "old.md", *NEWS)
    (desk.folder / "old.md").unlink()
    desk.put("new.txt", TOO_HIGH)
    assert f"    | 2022-03-04: {HIGH}" in desk.run("new.txt", *NEWS).out


def test_nothing_is_compared_with_the_archive_where_each_file_is_checked_by_itself(kept: Desk) -> None:
    kept.put("new.txt", LOW)
    assert kept.run("new.txt", "--no-cross", *NEWS).code == 0
    assert kept.run("new.txt", *NEWS).code == 1


def test_a_hook_holds_each_changed_file_against_the_archive(kept: Desk) -> None:
    kept.run("archive", "remove", "low.txt", *NEWS)
    kept.put("a.txt", TOO_HIGH)
    kept.put("b.txt", HIGH)
    run = kept.run("a.txt", "b.txt", "--hook", "--format", "json", *NEWS)
    assert run.rules == [("a.txt", CROSS_RULE)]


def test_the_archive_is_checked_against_itself(kept: Desk) -> None:
    run = kept.run("archive", "check", "--format", "json", *NEWS)
    (found,) = run.report["findings"]
    assert run.code == 1
    assert (found["rule"], found["path"], found["text"]) == (CROSS_RULE, "low.txt", "3.61 trillion yuan")
    assert [(other["path"], other["note"]) for other in found["evidence"]] == [
        ("a.txt", "the other figure, printed 3 times")
    ]
    shown = kept.run("archive", "check", *NEWS).out
    assert 'also a.txt:1:28 "4.03 trillion yuan": the other figure, printed 3 times' in shown


def test_what_another_rule_says_of_the_same_figure_is_shown(desk: Desk) -> None:
    desk.put("a.txt", "Norland's exports reached $61.2 billion in 2021. In 2023 they fell.\n")
    desk.put("b.txt", "Exports of Norland were $62.3 billion in 2023.\n")
    desk.put("c.txt", "Norland's exports rose to a record $58.4 billion in 2023.\n")
    desk.run("archive", "add", "a.txt", "b.txt", "c.txt", *NEWS)
    run = desk.run("archive", "check", "--format", "json", *NEWS)
    notes = [[other["note"] for other in found["evidence"]] for found in run.report["findings"]]
    assert any(note.startswith("record-was-higher-before: $58.4 billion") for of_one in notes for note in of_one)
    assert "  record-was-higher-before: $58.4 billion" in desk.run("archive", "check", *NEWS).out


def test_an_archive_that_agrees_with_itself_is_clean(kept: Desk) -> None:
    assert kept.run("archive", "remove", "low.txt", *NEWS).out == "low.txt  1\n"
    assert kept.run("archive", "check", *NEWS) == (0, "", "")


def test_a_question_is_answered_with_places_and_days(kept: Desk) -> None:
    run = kept.run("archive", "query", "what", "did", "we", "print", "about", "the", "GDP", "of", "Beijing", *NEWS)
    assert run.out.startswith("a.txt:1:28  4.03 trillion yuan  (beijing, gdp, 2021)\n  | The GDP of Beijing")
    rows = kept.run("archive", "query", "GDP of Beijing", "--format", "json", *NEWS).report["claims"]
    assert [row["path"] for row in rows] == ["a.txt", "b.txt", "c.txt", "low.txt"]
    assert rows[0]["value"] == 4_030_000_000_000
    lines = kept.run("archive", "query", "GDP of Beijing", "--format", "jsonl", "--most", "2", *NEWS)
    assert [json.loads(line)["path"] for line in lines.out.splitlines()] == ["a.txt", "b.txt"]
    assert "more than 2 claims" in lines.err


@pytest.mark.parametrize("wording", ["economic output of Beijing", "Beijing's gross domestic product in 2021"])
def test_a_question_may_use_other_names(kept: Desk, wording: str) -> None:
    assert len(kept.run("archive", "query", wording, "--format", "json", *NEWS).report["claims"]) == 4


def test_a_question_without_an_answer_says_what_to_try(kept: Desk) -> None:
    run = kept.run("archive", "query", "GDP of Atlantis", *NEWS)
    assert (run.code, run.out) == (0, "")
    assert "nothing about" in run.err


def test_adding_again_changes_nothing_and_an_edited_article_is_replaced(desk: Desk) -> None:
    desk.put("a.txt", HIGH)
    desk.put("b.txt", CLEAN)
    assert desk.run("archive", "add", ".", *NEWS).out == "2 added\n"
    desk.put("a.txt", LOW)
    run = desk.run("archive", "add", ".", *NEWS, "--format", "json")
    assert [(row["path"], row["change"]) for row in run.report["articles"]] == [
        ("a.txt", "replaced"), ("b.txt", "unchanged"),
    ]  # fmt: skip
    assert [row["text"] for row in desk.run("archive", "query", "GDP", "--format", "json", *NEWS).report["claims"]] == [
        "3.61 trillion yuan"
    ]


def test_an_unreadable_file_costs_no_other_its_place(desk: Desk) -> None:
    desk.put("a.txt", HIGH)
    desk.put("b.txt", b"\x00\x01\x02\xff" * 50)
    run = desk.run("archive", "add", "a.txt", "b.txt", "absent.txt", *NEWS)
    assert (run.code, run.out) == (2, "1 added\n")
    assert "absent.txt" in run.err
    assert [row["path"] for row in desk.run("archive", "list", *NEWS, "--format", "json").report["articles"]] == [
        "a.txt"
    ]


def test_an_export_makes_the_same_archive(kept: Desk) -> None:
    assert kept.run("archive", "export", "news.jsonl", *NEWS).out == "news.jsonl  4\n"
    assert kept.run("archive", "import", "news.jsonl", "--archive", "copy.db").out == "4 added\n"
    both = [
        kept.run("archive", "list", "--format", "json", "--archive", name).report for name in ("news.db", "copy.db")
    ]
    assert both[0] == both[1]


def test_verify_says_how_the_archive_keeps_itself_safe(kept: Desk) -> None:
    (row,) = kept.run("archive", "verify", "news.db", "--format", "json").report["archives"]
    assert (row["whole"], row["articles"], row["claims"], row["faults"]) == (True, 4, 4, [])
    assert row["journal"] in {"delete", "wal"}
    assert "whole: True" in kept.run("archive", "verify", *NEWS).out


COMMANDS = (("list",), ("check",), ("verify",), ("query", "GDP"), ("export", "x.jsonl"), ("remove", "a.txt"))


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_command_needs_to_know_which_archive(desk: Desk, words: tuple[str, ...]) -> None:
    run = desk.run("archive", *words)
    assert run.code == 2
    assert 'archive = "FILE" in factcheck.toml' in run.err


@pytest.mark.parametrize("words", [*COMMANDS[:-1], ("check", "a.txt")], ids=" ".join)
def test_an_archive_that_is_not_there_is_an_error(desk: Desk, words: tuple[str, ...]) -> None:
    desk.put("a.txt", CLEAN)
    run = desk.run("archive", *words, *NEWS)
    assert run.code == 2
    assert "news.db: there is no archive; make it with: factcheck archive add" in run.err
    assert not (desk.folder / "news.db").exists()


def test_removing_what_is_not_there_is_said(kept: Desk) -> None:
    run = kept.run("archive", "remove", "z.txt", "a.txt", *NEWS)
    assert (run.code, run.out) == (2, "z.txt  0\na.txt  1\n")
    assert "z.txt: the archive has no such article" in run.err


def test_an_unknown_format_is_a_mistake(kept: Desk) -> None:
    assert kept.run("archive", "list", "--format", "yaml", *NEWS).code == 2


def test_pages_of_one_address_replace_each_other(desk: Desk) -> None:
    page = '<html><head><link rel="canonical" href="https://n.org/gdp"></head><body><p>{}</p></body></html>'
    desk.put("first.html", page.format(LOW))
    desk.put("second.html", page.format(HIGH))
    run = desk.run("archive", "add", "first.html", *NEWS), desk.run("archive", "add", "second.html", *NEWS)
    assert [one.out for one in run] == [
        "1 added\n",
        "second.html: replaced, another version is first.html\n1 replaced\n",
    ]
    assert desk.run("archive", "list", *NEWS).out == "second.html  1\n"
