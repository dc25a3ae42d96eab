import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands.drafts import CLEAN, NOTED, NOTED_RULE, RULE, WRONG, Desk

FILE = "factcheck-baseline.json"


def baseline(desk: Desk, name: str = FILE) -> Any:
    return json.loads((desk.folder / name).read_text("utf-8"))


def rules(desk: Desk, *arguments: str) -> list[str]:
    return [rule for _, rule in desk.run(*arguments, "--format", "json").rules]


def test_what_is_accepted_is_not_told_again_and_what_is_new_is(desk: Desk) -> None:
    desk.put("a.txt", WRONG + NOTED)
    run = desk.run("baseline", "write", "a.txt", "--reason", "the ministry rounds", "--by", "Ada")

    assert run == (0, f"{FILE}: 2 findings accepted, 2 of them new; 0 gone.\n", "")
    assert desk.run("a.txt", "--baseline", FILE).code == 0
    assert rules(desk, "a.txt", "--baseline", FILE) == []
    # Lines move, the text is wrapped anew, and a second slip of the same kind comes in.
    wrapped = WRONG.replace(" long", "\nlong")
    desk.put("a.txt", f"A new beginning.\n\n{wrapped}\n\n{NOTED}\n\nIt has 3 miles (50 km) of fence.\n")
    run = desk.run("a.txt", "--baseline", FILE, "--format", "json")
    assert run.code == 1
    assert [finding["excerpt"] for finding in run.report["findings"]] == ["It has 3 miles (50 km) of fence."]
    assert run.report["summary"]["suppressed"] == 2


def test_the_file_is_sorted_and_has_a_line_for_each_decision(desk: Desk) -> None:
    desk.put("b.txt", WRONG)
    desk.put("a.txt", NOTED + WRONG)
    desk.run("baseline", "write", ".", "--reason", "old", "--by", "Ada")
    lines = (desk.folder / FILE).read_text("utf-8").splitlines()

    found = baseline(desk)["findings"]
    assert [(one["path"], one["rule"]) for one in found] == [("a.txt", NOTED_RULE), ("a.txt", RULE), ("b.txt", RULE)]
    assert (found[1]["text"], found[1]["reason"], found[1]["by"]) == ("15 miles (240 km)", "old", "Ada")
    assert len(found[1]["on"]) == len("2024-01-12")
    assert [json.loads(line.rstrip(",")) for line in lines if line.startswith('{"')] == found


def test_a_decision_keeps_its_reason_when_the_file_is_written_again(desk: Desk) -> None:
    desk.put("a.txt", WRONG)
    desk.run("baseline", "write", "a.txt", "--reason", "first")
    before = (desk.folder / FILE).read_text("utf-8")
    desk.run("baseline", "write", "a.txt", "--reason", "second")
    assert (desk.folder / FILE).read_text("utf-8") == before

    desk.put("a.txt", WRONG + NOTED)
    desk.run("baseline", "write", "a.txt", "--reason", "second")
    assert [one["reason"] for one in baseline(desk)["findings"]] == ["second", "first"]


def test_writing_leaves_alone_what_the_run_had_no_say_in(desk: Desk) -> None:
    desk.put("a.txt", WRONG)
    desk.put("b.txt", WRONG + NOTED)
    desk.run("baseline", "write", ".")
    desk.put("b.txt", CLEAN)
    desk.run("baseline", "write", "b.txt", "--select", NOTED_RULE)

    assert [(one["path"], one["rule"]) for one in baseline(desk)["findings"]] == [("a.txt", RULE), ("b.txt", RULE)]
    desk.run("baseline", "write", "b.txt")
    assert [one["path"] for one in baseline(desk)["findings"]] == ["a.txt"]


def test_only_levels_that_are_reported_are_accepted_anew(desk: Desk) -> None:
    desk.put("a.txt", WRONG + NOTED)
    desk.run("baseline", "write", "a.txt", "--min-level", "error")
    assert [one["rule"] for one in baseline(desk)["findings"]] == [RULE]

    desk.run("baseline", "write", "a.txt")
    desk.run("baseline", "write", "a.txt", "--min-level", "error")
    assert [one["rule"] for one in baseline(desk)["findings"]] == [NOTED_RULE, RULE]


def test_pruning_takes_out_what_is_there_no_more(desk: Desk) -> None:
    desk.put("a.txt", WRONG)
    desk.put("b.txt", WRONG)
    desk.put("c.txt", WRONG)
    desk.run("baseline", "write", ".")
    desk.put("a.txt", CLEAN)
    (desk.folder / "c.txt").unlink()

    look = desk.run("baseline", "prune", ".", "--check")
    assert look.code == 1
    assert look.out.splitlines()[-1] == f"{FILE}: 2 of 3 findings not found any more."
    assert len(baseline(desk)["findings"]) == 3
    assert desk.run("baseline", "prune", ".").out == f"{FILE}: 2 findings taken out, 1 left.\n"
    assert [one["path"] for one in baseline(desk)["findings"]] == ["b.txt"]
    assert desk.run("baseline", "prune", ".", "--check").code == 0


def test_pruning_never_accepts_and_never_judges_what_cannot_be_read(desk: Desk) -> None:
    desk.put("a.txt", WRONG)
    desk.run("baseline", "write", ".")
    desk.put("a.txt", b"\0\0")
    desk.put("b.txt", WRONG)
    run = desk.run("baseline", "prune", ".")

    assert run.code == 2
    assert "a.txt" in run.err
    assert [one["path"] for one in baseline(desk)["findings"]] == ["a.txt"]


def test_a_baseline_can_be_configured_and_holds_from_every_folder(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put("factcheck.toml", 'baseline = ["known.json"]\n')
    desk.put("news/a.txt", WRONG)
    desk.run("baseline", "write", "news")
    assert baseline(desk, "known.json")["findings"][0]["path"] == "news/a.txt"
    assert rules(desk, "news") == rules(desk, str(desk.folder / "news")) == []

    monkeypatch.chdir(desk.folder / "news")
    assert rules(desk, "a.txt") == []
    assert rules(desk, "./a.txt") == []


def test_the_sign_offs_of_the_page_are_taken_over(desk: Desk) -> None:
    desk.put("a.txt", WRONG)
    finding = desk.run("a.txt", "--format", "json").report["findings"][0]
    signed = {
        "schema_version": 1,
        "findings": [
            {"path": "a.txt", "text": "x", "fingerprint": finding["fingerprint"], "rule": RULE, "message": "y",
             "verdict": "accepted", "reason": "seen", "by": "Ada", "on": "2024-01-12"}
        ],
        "figures": [],
    }  # fmt: skip
    desk.put("signed.json", json.dumps(signed))
    assert desk.run("a.txt", "--baseline", "signed.json").code == 0
    assert desk.run("baseline", "merge", "signed.json").code == 0
    assert baseline(desk)["findings"][0]["by"] == "Ada"

    signed["findings"][0]["verdict"] = "wrong"  # type: ignore[index]
    desk.put("signed.json", json.dumps(signed))
    desk.run("baseline", "merge", "signed.json")
    assert rules(desk, "a.txt", "--baseline", FILE) == [RULE]


def test_a_signed_figure_is_signed_in_the_ledger_as_long_as_it_stands_there(desk: Desk) -> None:
    from factcheck import check_paths
    from factcheck.model.finding import Location
    from factcheck.reporting.fingerprints import figure_fingerprints
    from factcheck.reporting.places import Places

    desk.put("a.txt", CLEAN)
    (article,) = check_paths(["a.txt"]).articles
    miles = article.claims[0].quantity.mention.amount
    (mark,) = figure_fingerprints([Location("a.txt", miles)], Places([article]))
    figure = {"path": "a.txt", "text": "15 miles", "fingerprint": mark, "verdict": "right", "by": "Ada", "on": ""}
    desk.put(FILE, json.dumps({"schema_version": 1, "findings": [], "figures": [figure]}))

    def signed() -> list[object]:
        ledger = desk.run("a.txt", "--baseline", FILE, "--format", "json").report["ledger"]
        return [row["signed_off"] for row in ledger]

    assert signed() == [{"verdict": "right", "by": "Ada", "on": ""}, None]
    desk.put("a.txt", CLEAN.replace("15", "16"))
    assert signed() == [None, None]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("<<<<<<< HEAD\n", f"{FILE}:1: this is no JSON"),
        ("[]", f"{FILE}:1: expected an object, found list"),
        ("{}", "schema_version: expected 1, found None"),
        ('{"schema_version": 2}', "schema_version: expected 1, found 2; use the factcheck that wrote it"),
        ('{"schema_version": 1, "findings": {}}', "findings: expected a list, found {}"),
        ('{"schema_version": 1, "findings": [{}, 5]}', "findings[1].rule: expected a text; add or mend the field"),
        ('{"schema_version": 1, "figures": [{"path": 5}]}', "figures[0].path: expected a text"),
    ],
)
def test_a_broken_baseline_is_refused_before_anything_is_checked(desk: Desk, text: str, complaint: str) -> None:
    desk.put("a.txt", WRONG)
    desk.put(FILE, text)
    run = desk.run("a.txt", "--baseline", FILE)

    assert (run.code, run.out) == (2, "")
    assert complaint in run.err


def test_a_missing_baseline_is_refused(desk: Desk) -> None:
    desk.put("a.txt", WRONG)

    assert "the baseline cannot be read" in desk.run("a.txt", "--baseline", FILE).err


def test_a_silenced_finding_carries_its_sign_off_into_sarif(desk: Desk) -> None:
    desk.put("a.txt", WRONG)
    desk.run("baseline", "write", "a.txt", "--reason", "agreed", "--by", "Ada")
    run = desk.run("a.txt", "--baseline", FILE, "--format", "sarif", "--show-suppressed")
    (result,) = run.report["runs"][0]["results"]

    assert result["suppressions"][0]["kind"] == "external"
    assert result["suppressions"][0]["justification"] == "agreed"


def test_the_schema_of_baselines_holds_what_is_written(desk: Desk) -> None:
    import jsonschema

    schema = json.loads((Path(__file__).parents[2] / "docs" / "baseline.schema.json").read_text("utf-8"))
    desk.put("a.txt", WRONG)
    desk.run("baseline", "write", "a.txt")
    check = jsonschema.Draft202012Validator(schema)

    check.validate(baseline(desk))
    assert not check.is_valid({"schema_version": 1, "findings": [{"rule": "x"}]})
