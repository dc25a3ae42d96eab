import json
import os
from pathlib import Path

import pytest

from factcheck.reporting.schema import Report
from tests.commands.drafts import CLEAN, CROSS_RULE, HIGH, LOW, NOTED, NOTED_RULE, RULE, WRONG, Desk


def test_a_clean_file_exits_with_0_and_one_line(desk: Desk) -> None:
    desk.put("a.txt", CLEAN)

    code, out, err = desk.run("a.txt")

    assert (code, err) == (0, "")
    assert out.startswith("Nothing to report in 1 file; 2 figures: ")
    assert out.count("\n") == 1


def test_a_wrong_figure_exits_with_1_and_its_excerpt(desk: Desk) -> None:
    desk.put("a.txt", WRONG)
    code, out, err = desk.run("check", "a.txt")

    assert (code, err) == (1, "")
    assert out.startswith(f"a.txt:1:13 error {RULE}\n  | The road is 15 miles (240 km) long.\n")


def test_a_file_of_no_bytes_is_named_and_the_others_are_checked(desk: Desk) -> None:
    desk.put("a.txt", "")
    desk.put("b.txt", WRONG)
    code, out, _ = desk.run(".")

    assert code == 2
    assert "a.txt: not checked: is empty (0 bytes); copy or save it again, or exclude it\n" in out
    assert f"b.txt:1:13 error {RULE}\n" in out


def test_a_file_of_blanks_is_clean(desk: Desk) -> None:
    desk.put("a.txt", " \n")

    assert desk.run("a.txt").code == 0


def test_a_folder_is_walked_and_paths_are_reported_as_given(desk: Desk) -> None:
    desk.put("news/b.txt", WRONG)
    desk.put("news/a.md", WRONG)
    desk.put("news/data.odt", WRONG)

    assert desk.run("news", "--format", "json").rules == [("news/a.md", RULE), ("news/b.txt", RULE)]


def test_a_json_report_is_what_the_schema_says_and_the_same_each_time(desk: Desk) -> None:
    desk.put("a.txt", WRONG + NOTED)
    desk.put("b.txt", CLEAN)
    first, second = desk.run(".", "--format", "json"), desk.run(".", "--format", "json")

    Report.model_validate_json(first.out)
    assert first.out == second.out
    assert [row["status"] for row in first.report["ledger"] if row["path"] == "a.txt"][:2] == ["flagged", "flagged"]


def test_json_lines_can_be_asked_for(desk: Desk) -> None:
    desk.put("a.txt", WRONG)
    lines = desk.run("a.txt", "--format", "jsonl").out.splitlines()

    assert [json.loads(line)["type"] for line in lines] == ["finding", "document", "summary"]


@pytest.mark.parametrize(("level", "code"), [("note", 1), ("warning", 0), ("error", 0)])
def test_the_fail_level_decides_about_the_exit_code(desk: Desk, level: str, code: int) -> None:
    desk.put("a.txt", NOTED)

    assert desk.run("a.txt", "--fail-level", level).code == code


def test_milder_findings_than_the_min_level_are_left_out(desk: Desk) -> None:
    desk.put("a.txt", NOTED + "\n" + WRONG)

    assert desk.run("a.txt", "--format", "json").rules == [("a.txt", NOTED_RULE), ("a.txt", RULE)]
    assert desk.run("a.txt", "--format", "json", "--min-level", "warning").rules == [("a.txt", RULE)]


@pytest.mark.parametrize(
    ("profile", "code", "rules"),
    [("default", 0, [NOTED_RULE]), ("strict", 1, [NOTED_RULE]), ("quiet", 0, [])],
)
def test_a_profile_sets_both_levels(desk: Desk, profile: str, code: int, rules: list[str]) -> None:
    desk.put("a.txt", NOTED)

    found = desk.run("a.txt", "--format", "json", "--profile", profile)

    assert (found.code, [rule for _, rule in found.rules]) == (code, rules)


def test_a_profile_can_be_configured_and_levels_go_before_it(desk: Desk) -> None:
    desk.put("a.txt", NOTED)
    desk.put("factcheck.toml", 'profile = "strict"\n')
    assert desk.run("a.txt").code == 1
    assert desk.run("a.txt", "--profile", "default").code == 0
    assert desk.run("a.txt", "--fail-level", "error").code == 0

    desk.put("b/a.txt", NOTED)
    desk.put("b/factcheck.toml", 'profile = "strict"\nfail-level = "warning"\n')
    assert desk.run("b/a.txt").code == 0
    assert desk.run("b/a.txt", "--profile", "strict").code == 1


def test_rules_can_be_selected_and_ignored_by_name_and_by_family(desk: Desk) -> None:
    desk.put("a.txt", NOTED + "\n" + WRONG)

    assert desk.run("a.txt", "--format", "json", "--select", NOTED_RULE).rules == [("a.txt", NOTED_RULE)]
    assert desk.run("a.txt", "--format", "json", "--ignore", "conversion").rules == [("a.txt", NOTED_RULE)]


def test_an_unknown_rule_is_an_error_that_names_the_nearest(desk: Desk) -> None:
    desk.put("a.txt", CLEAN)
    code, out, err = desk.run("a.txt", "--select", "unit-conversion-mismatsh")

    assert (code, out) == (2, "")
    assert f'did you mean "{RULE}"?' in err


def test_the_date_given_goes_before_the_articles_own(desk: Desk) -> None:
    desk.put("a.txt", "A headline\n\nUpdated: 2020-02-03\n\nIt rained.\n")
    (document,) = desk.run("a.txt", "--date", "2024-01-12", "--format", "json").report["documents"]

    assert document["published"] == {"date": "2024-01-12", "how": "--date"}


def test_the_date_of_the_configuration_is_for_articles_without_one(desk: Desk) -> None:
    desk.put("factcheck.toml", "date = 2019-05-06\n")
    desk.put("a.txt", CLEAN)
    desk.put("b.md", "---\ndate: 2020-02-03\n---\n\nIt rained.\n")
    published = [row["published"] for row in desk.run(".", "--format", "json").report["documents"]]

    assert published[0] == {"date": "2019-05-06", "how": "config `date`"}
    assert published[1]["date"] == "2020-02-03"


def test_standard_input_is_checked_under_the_name_that_it_is_given(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from io import BytesIO, TextIOWrapper

    for name, arguments in (("-", ()), ("news/a.md", ("--stdin-filename", "news/a.md"))):
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(WRONG.encode())))
        assert desk.run("-", "--format", "json", *arguments).rules == [(name, RULE)]


def test_binary_standard_input_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from io import BytesIO, TextIOWrapper

    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b"\0\1\2")))
    code, _, err = desk.run("-")

    assert code == 2
    assert err.startswith("factcheck: -: is not a text file")


# --- what can be wrong with the input ---------------------------------------------------------------------------


def _loop(desk: Desk) -> None:
    (desk.folder / "bad").mkdir()
    (desk.folder / "bad" / "again").symlink_to(desk.folder / "bad")


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda _desk: None, "no such file"),
        (lambda desk: (desk.folder / "bad").mkdir(), "no file to read in this folder"),
        (lambda desk: desk.put("bad/data.odt", "1,2"), "no file to read in this folder"),
        (lambda desk: desk.put("bad/a.txt", b"\0\1\2\3"), "is not a text file"),
        (lambda desk: desk.put("bad/a.txt", b"\xff\xfe\x00"), "does not fit its encoding"),
        (_loop, "no file to read in this folder"),
    ],
    ids=["missing", "empty folder", "no article", "binary", "encoding", "loop"],
)
def test_what_cannot_be_read_is_named_and_the_others_are_checked(desk: Desk, make: object, reason: str) -> None:
    desk.put("good.txt", WRONG)
    make(desk)  # type: ignore[operator]
    text = desk.run("bad", "good.txt")
    machine = desk.run("bad", "good.txt", "--format", "json")

    assert (text.code, machine.code) == (2, 2)
    assert text.err.startswith("factcheck: bad")
    assert reason in text.err
    assert reason in text.out
    assert machine.rules == [("good.txt", RULE)]
    (failed,) = [row for row in machine.report["documents"] if row["status"] == "failed"]
    assert reason in failed["error"]
    assert machine.err == text.err


def test_a_word_that_looks_like_a_command_is_understood(desk: Desk) -> None:
    assert 'did you mean the command "explain"?' in desk.run("explian").err


@pytest.mark.parametrize(
    ("config", "complaint"),
    [
        ("selct = []\n", 'did you mean "select"?'),
        ("select = [\n", "not valid TOML"),
        ("fail-level = 'fatal'\n", "fail-level"),
        ("rules = ['nowhere']\n", "nowhere"),
        ("select = ['no-such-rule']\n", "no-such-rule"),
        ("rates = ['nowhere.csv']\n", "nowhere.csv"),
    ],
)
def test_a_broken_configuration_is_named_with_its_place(desk: Desk, config: str, complaint: str) -> None:
    desk.put("factcheck.toml", config)
    desk.put("a.txt", CLEAN)
    text, machine = desk.run("a.txt"), desk.run("a.txt", "--format", "json")

    assert (text.code, text.out) == (2, "")
    assert complaint in text.err
    assert machine.code == 2
    Report.model_validate_json(machine.out)
    assert {row["status"] for row in machine.report["documents"]} == {"failed"}
    assert complaint.replace('"', '\\"') in machine.out


def test_a_broken_configuration_below_costs_only_the_files_that_it_governs(desk: Desk) -> None:
    desk.put("old/factcheck.toml", "selct = []\n")
    desk.put("older/factcheck.toml", "select = ['nothing']\n")
    desk.put("old/a.txt", CLEAN)
    desk.put("older/a.txt", CLEAN)
    desk.put("b.txt", WRONG)
    run = desk.run(".", "--format", "json")

    assert run.code == 2
    assert run.rules == [("b.txt", RULE)]
    assert [row["path"] for row in run.report["documents"] if row["status"] == "failed"] == ["old/a.txt", "older/a.txt"]


def test_a_config_file_can_be_named(desk: Desk) -> None:
    desk.put("factcheck.toml", f"ignore = ['{RULE}']\n")
    desk.put("other.toml", "")
    desk.put("a.txt", WRONG)

    assert desk.run("a.txt").code == 0
    assert desk.run("a.txt", "--config", "other.toml").code == 1
    assert desk.run("a.txt", "--config", "missing.toml").code == 2


# --- which settings govern which file ---------------------------------------------------------------------------


def test_each_file_is_governed_by_the_nearest_config_file(desk: Desk) -> None:
    desk.put("factcheck.toml", "select = ['conversion']\n")
    desk.put("quiet/factcheck.toml", f"[levels]\n{RULE} = 'note'\n")
    for name in ("a.txt", "quiet/a.txt"):
        desk.put(name, NOTED + "\n" + WRONG)
    findings = desk.run(".", "--format", "json").report["findings"]

    assert [(row["path"], row["rule"], row["level"]) for row in findings] == [
        ("a.txt", RULE, "error"),
        ("quiet/a.txt", NOTED_RULE, "note"),
        ("quiet/a.txt", RULE, "note"),
    ]


def test_rules_can_be_ignored_for_some_files(desk: Desk) -> None:
    desk.put("factcheck.toml", "[per-file-ignores]\n'drafts/' = ['conversion']\n")
    desk.put("a.txt", WRONG)
    desk.put("drafts/a.txt", WRONG)

    assert desk.run(".", "--format", "json").rules == [("a.txt", RULE)]


def test_a_contradiction_between_two_configurations_is_reported_once(desk: Desk) -> None:
    desk.put("factcheck.toml", "[per-file-ignores]\n'b.txt' = ['conversion']\n")
    desk.put("a.txt", HIGH)
    desk.put("b.txt", LOW)

    assert [rule for _, rule in desk.run(".", "--format", "json").rules] == [CROSS_RULE]


def test_excluded_files_are_left_out_unless_they_are_named(desk: Desk) -> None:
    desk.put("factcheck.toml", "exclude = ['old/']\n")
    desk.put("a.txt", CLEAN)
    desk.put("old/a.txt", WRONG)
    named = desk.run("old/a.txt", "a.txt", "--format", "json")

    assert desk.run(".").code == 0
    assert named.rules == [("old/a.txt", RULE)]
    assert desk.run("old/a.txt", "a.txt", "--force-exclude").code == 0


def test_a_folder_below_excludes_its_own_files(desk: Desk) -> None:
    desk.put("news/factcheck.toml", "exclude = ['README.md']\n")
    desk.put("news/README.md", WRONG)
    desk.put("news/a.txt", CLEAN)

    assert desk.run("news").code == desk.run(".").code == 0


def test_the_fail_level_of_the_common_folder_holds(desk: Desk) -> None:
    desk.put("factcheck.toml", "fail-level = 'note'\n")
    desk.put("below/factcheck.toml", "fail-level = 'error'\n")
    desk.put("below/a.txt", NOTED)
    desk.put("b.txt", CLEAN)

    assert desk.run("below/a.txt", "b.txt").code == 1
    assert desk.run("below/a.txt").code == 0


# --- comparing articles -----------------------------------------------------------------------------------------


def test_articles_are_compared_unless_each_is_to_be_checked_by_itself(desk: Desk) -> None:
    desk.put("a.txt", HIGH)
    desk.put("b.txt", LOW)

    assert desk.run(".", "--format", "json").rules == [("b.txt", CROSS_RULE)]
    assert desk.run(".", "--no-cross").code == 0


@pytest.mark.parametrize("way", ["flag", "config"])
def test_a_corpus_is_compared_with_and_not_checked(desk: Desk, way: str) -> None:
    desk.put("archive/old.txt", LOW + "\n" + WRONG)
    desk.put("archive/older.txt", HIGH)
    desk.put("news/z.txt", HIGH)
    flags = ("--corpus", "archive") if way == "flag" else ()
    if way == "config":
        desk.put("factcheck.toml", "corpus = ['archive']\n")
    run = desk.run("news", "--format", "json", *flags)

    assert run.rules == [("news/z.txt", CROSS_RULE)]
    assert [row["path"] for row in run.report["findings"][0]["evidence"]] == ["archive/old.txt"]
    assert [row["path"] for row in run.report["documents"]] == ["news/z.txt"]
    assert {row["path"] for row in run.report["ledger"]} == {"news/z.txt"}


def test_a_missing_corpus_is_a_failure(desk: Desk) -> None:
    desk.put("a.txt", CLEAN)
    run = desk.run("a.txt", "--corpus", "nowhere")

    assert run.code == 2
    assert "nowhere: no such file" in run.err


def test_the_number_of_processes_changes_nothing(desk: Desk) -> None:
    for number in range(6):
        desk.put(f"{number}.txt", (HIGH, LOW, WRONG, NOTED, CLEAN, "")[number])
    desk.put("bad.txt", b"\0\0")
    alone, together = (desk.run(".", "--format", "json", "--jobs", jobs) for jobs in ("1", "3"))

    assert alone == together
    assert alone.code == 2


# --- where the report goes --------------------------------------------------------------------------------------


def test_a_report_can_be_written_to_a_file(desk: Desk) -> None:
    desk.put("a.txt", WRONG)
    shown = desk.run("a.txt", "--format", "json")
    saved = desk.run("a.txt", "--format", "json", "--output", "report.json")

    assert (saved.code, saved.err) == (1, "")
    assert saved.out == desk.run("a.txt").out
    assert (desk.folder / "report.json").read_text("utf-8") == shown.out
    assert sorted(os.listdir(desk.folder)) == ["a.txt", "report.json"]


def test_a_report_file_is_replaced_and_a_link_to_it_stays(desk: Desk) -> None:
    desk.put("a.txt", CLEAN)
    desk.put("real.txt", "old")
    (desk.folder / "link.json").symlink_to("real.txt")
    desk.run("a.txt", "--output", "text:link.json")

    assert (desk.folder / "link.json").is_symlink()
    assert (desk.folder / "real.txt").read_text().startswith("Nothing to report")


def test_a_report_that_cannot_be_written_is_an_error(desk: Desk) -> None:
    desk.put("a.txt", CLEAN)
    run = desk.run("a.txt", "--output", "nowhere/report.txt")

    assert run.code == 2
    assert run.err.startswith("factcheck: nowhere/report.txt: the report cannot be written")


def test_a_quiet_run_speaks_only_when_it_fails(desk: Desk) -> None:
    desk.put("clean.txt", NOTED)
    desk.put("wrong.txt", WRONG)

    assert desk.run("clean.txt", "--quiet") == (0, "", "")
    assert RULE in desk.run("wrong.txt", "--quiet").out
    assert desk.run("clean.txt", "--quiet", "--format", "json").report["summary"]["note"] == 1


def test_a_fault_of_the_tool_costs_one_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.reading import read
    from factcheck.runs import mapping

    def stumble(path: str, uri: str) -> object:
        if uri == "a.txt":
            raise RecursionError("too deep")
        return read(path, uri)

    monkeypatch.setattr(mapping, "read", stumble)
    desk.put("a.txt", CLEAN)
    desk.put("b.txt", WRONG)
    run = desk.run(".", "--format", "json")

    assert run.code == 2
    assert run.rules == [("b.txt", RULE)]
    assert "a.txt: factcheck itself failed on this file (RecursionError: too deep; stumble, line" in run.err


def test_a_name_that_is_not_utf_8_is_checked(desk: Desk) -> None:
    path = os.fsencode(desk.folder) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(path)).write_text(WRONG)
    except OSError:
        pytest.skip("this file system wants names in UTF-8")
    run = desk.run(".", "--format", "json")

    assert run.code == 1
    assert run.rules[0][0].startswith("caf")


def test_a_broken_configuration_in_a_folder_whose_name_is_not_utf_8_is_reported(desk: Desk) -> None:
    folder = os.fsencode(desk.folder) + b"/caf\xe9"
    try:
        os.mkdir(folder)
    except OSError:
        pytest.skip("this file system wants names in UTF-8")
    (Path(os.fsdecode(folder)) / "factcheck.toml").write_text("selct = []")
    (Path(os.fsdecode(folder)) / "a.txt").write_text(CLEAN)
    run = desk.run(os.fsdecode(folder), "--format", "json")

    assert run.code == 2
    assert "caf\\udce9" in run.out
    Report.model_validate(run.report)


def test_one_run_writes_several_reports_and_text_still_goes_to_the_terminal(desk: Desk) -> None:
    desk.put("a.txt", WRONG)
    run = desk.run("a.txt", "--output", "sarif:scan.json", "--output", "page.json", "--output", "tests.xml")

    assert (run.code, run.out) == (1, desk.run("a.txt").out)
    assert json.loads((desk.folder / "scan.json").read_text("utf-8"))["version"] == "2.1.0"
    assert (desk.folder / "page.json").read_text("utf-8") == desk.run("a.txt", "--format", "json").out
    assert (desk.folder / "tests.xml").read_text("utf-8").startswith("<?xml")


def test_a_named_format_goes_before_the_suffix_and_standard_output_can_be_named(desk: Desk) -> None:
    desk.put("a.txt", WRONG)
    as_json = desk.run("a.txt", "--format", "json").out

    assert desk.run("a.txt", "--output", "json:-").out == as_json
    desk.run("a.txt", "--format", "json", "--output", "tests.xml")
    assert (desk.folder / "tests.xml").read_text("utf-8") == as_json
    run = desk.run("a.txt", "--format", "json", "--output", "gitlab:quality.json")
    assert run.out == as_json
    assert json.loads((desk.folder / "quality.json").read_text("utf-8"))[0]["check_name"] == RULE


def test_a_format_that_nobody_knows_is_named_with_its_neighbor(desk: Desk) -> None:
    desk.put("a.txt", CLEAN)
    run = desk.run("a.txt", "--output", "sarf:a.json")

    assert run.code == 2
    assert 'did you mean "sarif"?' in " ".join(run.err.split())


def test_a_quiet_clean_run_writes_its_files_all_the_same(desk: Desk) -> None:
    desk.put("a.txt", CLEAN)

    assert desk.run("a.txt", "--quiet", "--output", "a.sarif") == (0, "", "")
    assert (desk.folder / "a.sarif").is_file()


def test_settings_that_cannot_be_used_are_in_the_report_files(desk: Desk) -> None:
    desk.put("a.txt", CLEAN)
    run = desk.run("a.txt", "--select", "nonsense", "--output", "a.json")

    assert (run.code, run.out) == (2, "")
    assert json.loads((desk.folder / "a.json").read_text("utf-8"))["summary"]["failed"] == 1


@pytest.mark.parametrize("command", ["extract", "rules"])
def test_a_listing_in_a_format_of_reports_is_refused(desk: Desk, command: str) -> None:
    desk.put("a.txt", CLEAN)
    words = ("a.txt",) if command == "extract" else ()
    run = desk.run(command, *words, "--format", "sarif")

    assert (run.code, run.out) == (2, "")
    assert "expected one of text, json, jsonl" in run.err
