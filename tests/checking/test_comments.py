"""What is said of the comments that silence rules: those that are written wrongly, and those that silence nothing."""

from tests.commands.drafts import CLEAN, NOTED, NOTED_RULE, RULE, WRONG, Desk

UNUSED, MALFORMED = "unused-suppression", "malformed-suppression"


def rules(desk: Desk, *arguments: str) -> list[str]:
    return [rule for _, rule in desk.run(".", "--format", "json", *arguments).rules]


def test_an_unused_comment_is_a_note_at_its_own_place(desk: Desk) -> None:
    desk.put("a.md", f"{CLEAN}\n[//]: # (factcheck: ignore {RULE} -- old)\n\nIt is open.\n")
    run = desk.run("a.md", "--format", "json")
    (found,) = run.report["findings"]

    assert run.code == 0
    assert (found["rule"], found["level"], found["line"], found["column"]) == (UNUSED, "note", 3, 1)
    assert found["excerpt"] == f"[//]: # (factcheck: ignore {RULE} -- old)"


def test_a_comment_that_silences_is_not_unused(desk: Desk) -> None:
    desk.put("a.txt", f"# factcheck: ignore {RULE}\n{WRONG}")

    assert rules(desk) == []


def test_a_rule_that_did_not_run_is_not_called_unused(desk: Desk) -> None:
    desk.put("a.txt", f"# factcheck: ignore {RULE}\n{CLEAN}")

    assert rules(desk) == [UNUSED]
    assert rules(desk, "--ignore", RULE) == []
    assert rules(desk, "--ignore", "unit-conversion-mismatch,weekday-mismatch") == []


def test_a_rule_that_is_left_out_for_a_file_is_not_called_unused(desk: Desk) -> None:
    desk.put("a.txt", f"# factcheck: ignore {RULE}\n{CLEAN}")
    desk.put("factcheck.toml", f'per-file-ignores = {{"a.txt" = ["{RULE}"]}}\n')

    assert rules(desk) == []


def test_a_family_of_which_a_rule_did_not_run_is_not_called_unused(desk: Desk) -> None:
    desk.put("a.txt", f"# factcheck: ignore conversion\n{CLEAN}")

    assert rules(desk) == [UNUSED]
    assert rules(desk, "--ignore", "wrong-dimension") == []


def test_a_rule_across_articles_is_not_called_unused(desk: Desk) -> None:
    desk.put("a.txt", f"# factcheck: ignore articles-disagree\n{CLEAN}")

    assert rules(desk) == []


def test_a_comment_about_everything_is_unused_only_where_every_rule_ran(desk: Desk) -> None:
    desk.put("a.txt", f"# factcheck: ignore\n{CLEAN}")
    assert rules(desk) == []

    desk.put("b.txt", CLEAN)
    assert rules(desk) == [UNUSED]
    assert rules(desk, "--no-cross") == []
    assert rules(desk, "--ignore", NOTED_RULE) == []


def test_a_malformed_comment_silences_nothing_and_says_why(desk: Desk) -> None:
    desk.put("a.html", f"<!-- factcheck: ignore {RULE} it is rounded --><p>{WRONG}</p>")

    assert rules(desk) == [RULE, MALFORMED]


def test_a_comment_of_an_unknown_rule_names_the_nearest(desk: Desk) -> None:
    desk.put("a.txt", f"# factcheck: ignore {RULE[:-2]}\n{WRONG}")
    shown = desk.run("a.txt").out

    assert f'did you mean "{RULE}"?' in shown
    assert rules(desk) == [MALFORMED, RULE]


def test_what_is_said_of_comments_can_be_left_out(desk: Desk) -> None:
    desk.put("a.txt", f"# factcheck: ignroe {RULE}\n{NOTED}")

    assert rules(desk, "--ignore", "comments") == [NOTED_RULE]
