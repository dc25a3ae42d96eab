import json

import pytest

from factcheck.reporting.schema import Claims, Quantities
from factcheck.version import __version__
from tests.commands.drafts import CLEAN, CROSS_RULE, HIGH, RULE, WRONG, Desk

PACK = """\
id: house-rule
level: warning
kind: unit-conversion
summary: Ours.
message: "{original} is not {converted}."
why: Because.
source: {title: House style, url: "https://example.org"}
examples:
  - wrong: The road is <<15 miles (240 km)>> long.
    says: 15 mi is not 240 km.
  - right: The road is 15 miles (24 km) long.
    because: It is.
"""


def test_no_paths_is_bad_usage(desk: Desk) -> None:
    code, out, err = desk.run()

    assert (code, out) == (2, "")
    assert "Missing argument 'PATHS'" in err


def test_an_unknown_option_is_bad_usage_and_names_the_nearest(desk: Desk) -> None:
    code, _, err = desk.run("a.txt", "--fromat", "json")

    assert code == 2
    assert "--format" in err


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--format", "jsno"), 'did you mean "json"?'),
        (("--date", "2024-02-30"), "write it as 2024-01-31"),
        (("--jobs", "many"), "a whole number, at least 1"),
    ],
)
def test_a_value_that_means_nothing_is_bad_usage(desk: Desk, arguments: tuple[str, ...], complaint: str) -> None:
    code, _, err = desk.run("a.txt", *arguments)

    assert code == 2
    assert complaint in err
    assert arguments[0] in err


def test_the_version_is_printed(desk: Desk) -> None:
    assert desk.run("--version") == (0, f"factcheck {__version__}\n", "")


@pytest.mark.parametrize("words", [("--help",), ("-h",), ("check", "--help"), ("a.txt", "--help")], ids=" ".join)
def test_help_is_printed(desk: Desk, words: tuple[str, ...]) -> None:
    code, out, err = desk.run(*words)

    assert (code, err) == (0, "")
    assert out.startswith("Usage: factcheck")


def test_a_rule_is_explained_with_its_examples_and_its_source(desk: Desk) -> None:
    code, out, _ = desk.run("explain", RULE)

    assert code == 0
    assert out.startswith(f"{RULE} (error, family conversion)\n\n")
    assert "\nWrong:\n  " in out
    assert "\nRight:\n  " in out
    assert "\nSource: " in out
    assert f"factcheck: ignore {RULE} -- " in out


def test_an_unknown_rule_cannot_be_explained(desk: Desk) -> None:
    code, out, err = desk.run("explain", "articles-disagre")

    assert (code, out) == (2, "")
    assert f'did you mean "{CROSS_RULE}"?' in err


def test_rules_are_listed_those_that_are_ignored_too(desk: Desk) -> None:
    desk.put("factcheck.toml", f"ignore = ['{RULE}']\n")
    code, out, _ = desk.run("rules")
    (line,) = (line for line in out.splitlines() if line.startswith(RULE))

    assert code == 0
    assert line.split()[1:3] == ["conversion", "error"]


def test_a_rule_of_a_configured_pack_can_be_explained_and_runs(desk: Desk) -> None:
    desk.put("factcheck.toml", "rules = ['house-style']\nselect = ['house-rule']\n")
    desk.put("house-style/ours/house-rule.yaml", PACK)
    desk.put("a.txt", WRONG)

    assert "House style https://example.org" in desk.run("explain", "house-rule").out
    assert desk.run("a.txt", "--format", "json").rules == [("a.txt", "house-rule")]


def test_a_broken_pack_is_named_with_the_place_in_its_file(desk: Desk) -> None:
    desk.put("factcheck.toml", "rules = ['house-style']\n")
    desk.put("house-style/ours/house-rule.yaml", PACK.replace("level: warning", "level: fatal"))
    desk.put("a.txt", CLEAN)

    for command in (("a.txt",), ("rules",), ("extract", "a.txt"), ("prove", "house-style")):
        code, out, err = desk.run(*command)
        assert (code, out) == (2, "")
        assert "house-rule.yaml:2" in err


def test_the_built_in_rules_are_proved(desk: Desk) -> None:
    code, out, err = desk.run("prove")
    held, _, examples, *_ = out.split()

    assert (code, err) == (0, "")
    assert held == examples
    assert int(held) > 0


def test_a_pack_whose_examples_do_not_hold_is_refused(desk: Desk) -> None:
    desk.put("house-style/ours/house-rule.yaml", PACK.replace("15 mi is not 240 km", "Nonsense"))
    code, out, err = desk.run("prove", "house-style")

    assert code == 1
    assert "house-rule: example 1: " in err
    assert "examples of 1 rules hold" in out


def test_a_pack_without_rules_is_an_error(desk: Desk) -> None:
    (desk.folder / "empty").mkdir()

    assert desk.run("prove", "empty").code == 2


def test_quantities_are_extracted_in_each_format(desk: Desk) -> None:
    desk.put("a.txt", HIGH)
    code, out, _ = desk.run("extract", "a.txt", "--format", "json")
    Quantities.model_validate_json(out)
    rows = json.loads(out)["quantities"]

    assert code == 0
    assert [(row["text"], row["kind"], row["value"]) for row in rows] == [
        ("4.03 trillion yuan", "money", 4030000000000),
        ("2021", "year", "2021"),
    ]
    lines = desk.run("extract", "a.txt", "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == rows
    assert desk.run("extract", "a.txt").out.splitlines()[1].startswith("a.txt:1:28  4.03 trillion yuan")


def test_claims_say_what_a_figure_is_about(desk: Desk) -> None:
    desk.put("a.txt", HIGH)
    out = desk.run("claims", "a.txt", "--format", "json").out
    Claims.model_validate_json(out)
    (row,) = json.loads(out)["claims"]

    assert (row["subject"], row["measure"], row["period"]) == ("beijing", "gdp", "2021")


def test_a_listing_can_be_written_to_a_file_and_names_what_failed(desk: Desk) -> None:
    desk.put("a.txt", HIGH)
    code, out, err = desk.run("extract", "a.txt", "missing.txt", "--format", "json", "--output", "out.json")

    assert (code, out) == (2, "")
    assert "missing.txt: no such file" in err
    assert len(json.loads((desk.folder / "out.json").read_text("utf-8"))["quantities"]) == 2


@pytest.mark.parametrize(
    ("filters", "all_are"),
    [(("--family", "dates"), "dates"), (("--level", "error"), "error"), (("--kind", "above-the-whole"), "above")],
)
def test_rules_are_listed_by_filters(desk: Desk, filters: tuple[str, ...], all_are: str) -> None:
    code, out, _ = desk.run("rules", *filters)

    rows = out.splitlines()[1:]
    assert code == 0
    assert rows
    assert all(all_are in row for row in rows)


def test_rules_are_listed_for_programs(desk: Desk) -> None:
    code, out, _ = desk.run("rules", "weekday-mismatch", "--format", "json")

    assert code == 0
    assert [(row["rule"], row["family"], row["level"]) for row in json.loads(out)["rules"]] == [
        ("weekday-mismatch", "dates", "error")
    ]


@pytest.mark.parametrize(
    ("filters", "complaint"),
    [
        (("--family", "date"), 'there is no rule of the family "date"; did you mean "dates"?'),
        (("--family", "dates", "--level", "fatal"), 'there is no rule of the level "fatal"'),
        (("xyzzy",), "no rule meets all of these filters"),
    ],
)
def test_a_filter_that_no_rule_meets_is_an_error(desk: Desk, filters: tuple[str, ...], complaint: str) -> None:
    code, out, err = desk.run("rules", *filters)

    assert (code, out) == (2, "")
    assert complaint in err


def test_bare_money_is_that_of_the_outlet_and_a_price_names_what_it_is_paid_for(desk: Desk) -> None:
    desk.put("factcheck.toml", 'default-currencies = ["AUD"]')
    desk.put("a.txt", "Costs\n\nOil rose to $95 a barrel.\n")
    (row,) = json.loads(desk.run("extract", "a.txt", "--format", "json").out)["quantities"]

    assert (row["value"], row["unit"], row["per"], row["settled"]) == (95, "AUD", "bbl", "default-currencies")
    assert row["readings"][:2] == ["AUD", "USD"]


def test_a_figure_shows_its_unit_as_the_text_has_it_and_as_it_is_compared(desk: Desk) -> None:
    desk.put("a.txt", "Steel\n\nIt made 3.2 million tonnes, up from 2.9 million, and hired 40 new IT workers in May.\n")
    rows = json.loads(desk.run("extract", "a.txt", "--format", "json").out)["quantities"]

    units = [(row["text"], row["unit"], row["written_unit"]) for row in rows]
    assert units == [
        ("3.2 million tonnes", "t", "tonnes"),
        ("2.9 million", "t", "tonnes"),
        ("40 new IT workers", "IT workers", "IT workers"),
        ("May", None, None),
    ]


@pytest.mark.parametrize(
    ("settings", "flags", "found"),
    [
        ("", (), ["3万人"]),
        ("", ("--language", "ja"), ["3"]),
        ('language = "ja"', (), ["3"]),
        ('language = "ja"', ("--language", "zh"), ["3万人"]),
    ],
)
def test_the_language_of_files_can_be_said(desk: Desk, settings: str, flags: tuple[str, ...], found: list[str]) -> None:
    desk.put("factcheck.toml", settings)
    desk.put("a.txt", "Towns\n\nNara: 3万人 in all.\n")
    out = desk.run("extract", "a.txt", "--format", "json", *flags).out

    assert [row["text"] for row in json.loads(out)["quantities"]] == found


def test_a_language_that_is_not_known_is_an_error(desk: Desk) -> None:
    desk.put("factcheck.toml", 'language = "fr"')
    desk.put("a.txt", "Oil rose to $95 a barrel.\n")

    code, _, err = desk.run("a.txt")

    assert code == 2
    assert 'language: expected "en", "zh", "ja" or "ko"' in err
