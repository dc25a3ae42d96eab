import json
from pathlib import Path
from typing import Any

import pytest

from bench import score_findings
from bench.score_findings import Found, Place, Verdict, judge, label, occurrences

TEXTS = {
    "000_one.txt": "Sales rose by 5% to 38,000.\nSales rose by 5% in all, and\ncosts by 7%.",
    "001_two.html": "<p>Sales&nbsp;of <b>40</b>&#44;000 &amp; more</p>",
}


def expect(level: str, *spans: str, article: str = "000") -> score_findings.Label:
    return label({"id": "S1", "article": article, "spans": list(spans), "level": level}, TEXTS)


def on(passage: str, level: str = "warning", file: str = "000_one.txt", evidence: tuple[Place, ...] = ()) -> Found:
    return Found("some-rule", level, occurrences(file, TEXTS[file], passage)[0], evidence)


def verdict(wanted: score_findings.Label, *findings: Found, verified: tuple[Place, ...] = ()) -> Verdict:
    return judge([wanted], findings, verified)[0]


def test_every_occurrence_of_a_span_counts() -> None:
    assert [TEXTS[at.file][at.start : at.end] for at in expect("trap", "5%").places] == ["5%", "5%"]


def test_a_span_may_run_over_a_line_end() -> None:
    (place,) = occurrences("a.txt", TEXTS["000_one.txt"], "in all, and costs by 7%")
    assert TEXTS["000_one.txt"][place.start : place.end] == "in all, and\ncosts by 7%"


def test_tags_and_entities_do_not_hide_a_span_in_html() -> None:
    text = TEXTS["001_two.html"]
    (place,) = occurrences("001_two.html", text, "Sales of 40,000 & more")
    assert text[place.start : place.end] == "Sales&nbsp;of <b>40</b>&#44;000 &amp; more"


def test_white_space_on_both_sides_of_a_tag_is_one_space() -> None:
    assert len(occurrences("a.html", "sold <b> 40</b>", "sold 40")) == 1


def test_tags_are_text_in_a_plain_file() -> None:
    assert occurrences("a.txt", "a <b>4</b>", "a 4") == []


def test_articles_may_be_named_by_path_paths_or_prefix() -> None:
    rows: list[dict[str, Any]] = [{"path": "x/000_one.txt"}, {"paths": ["000_one.txt"]}, {"article": "000"}]
    found = [label(row | {"id": "S1", "span": "7%", "internal_only": "note"}, TEXTS) for row in rows]
    assert len(set(found)) == 1
    assert not found[0].paired


@pytest.mark.parametrize(
    "row",
    [
        {"article": "000", "span": "8%", "level": "note"},
        {"article": "002", "span": "7%", "level": "note"},
        {"article": "00", "span": "7%", "level": "note"},
        {"article": "000", "span": "7%", "level": "loud"},
    ],
)
def test_a_label_that_does_not_fit_is_refused(row: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"S9|called"):
        label(row | {"id": "S9"}, TEXTS)


@pytest.mark.parametrize("level", ["error", "warn"])
def test_an_expected_slip_needs_a_loud_finding_on_it(level: str) -> None:
    assert verdict(expect(level, "38,000"), on("to 38,000")).holds
    assert verdict(expect(level, "38,000"), on("38,000", "error")).holds
    assert not verdict(expect(level, "38,000"), on("38,000", "note")).holds
    assert not verdict(expect(level, "38,000"), on("7%")).holds


def test_any_span_of_a_label_will_do() -> None:
    assert verdict(expect("warn", "38,000", "7%"), on("7%")).holds


def test_a_note_must_be_there_and_be_no_louder() -> None:
    assert verdict(expect("note", "7%"), on("7%", "note")).holds
    assert not verdict(expect("note", "7%"), on("7%"), on("7%", "note")).holds
    assert not verdict(expect("note", "7%")).holds


def test_a_verified_span_needs_its_tick_and_no_loud_finding() -> None:
    tick = occurrences("000_one.txt", TEXTS["000_one.txt"], "7%")[0]
    assert verdict(expect("verified", "by 7%"), verified=(tick,)).holds
    assert verdict(expect("verified", "by 7%"), on("7%", "note"), verified=(tick,)).holds
    assert not verdict(expect("verified", "by 7%"), on("7%"), verified=(tick,)).holds
    assert not verdict(expect("verified", "38,000"), verified=(tick,)).holds


def test_a_trap_must_not_be_sprung_at_any_occurrence() -> None:
    second = occurrences("000_one.txt", TEXTS["000_one.txt"], "5%")[1]
    assert verdict(expect("trap", "5%"), on("5%", "note")).holds
    assert not verdict(expect("trap", "5%"), Found("r", "warning", second, ())).holds


def test_anything_goes_on_an_info_label() -> None:
    assert verdict(expect("info", "7%"), on("7%", "error")).holds


def test_an_expected_finding_counts_for_no_other_label() -> None:
    slip, trap, note = expect("warn", "38,000"), expect("trap", "to 38,000"), expect("note", "by 5% to 38,000")
    found = [item.holds for item in judge([slip, trap, note], [on("38,000")], [])]
    assert found == [True, True, False]


def test_a_label_over_two_articles_is_about_comparing_them() -> None:
    trap = expect("trap", "38,000", "40,000", article="000+001")
    there = occurrences("001_two.html", TEXTS["001_two.html"], "40,000")[0]
    assert verdict(trap, on("38,000")).holds
    assert not verdict(trap, on("38,000", evidence=(there,))).holds
    assert not judge([trap, expect("warn", "38,000")], [on("38,000", evidence=(there,))], [])[0].holds


def test_the_report_lists_labels_levels_and_loud_findings_beside_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "000_one.txt").write_text(TEXTS["000_one.txt"], encoding="utf-8")
    (tmp_path / "gold").write_text('{"id": "S1", "article": "000", "span": "38,000", "internal_only": "warn"}')
    at = {"path": str(articles / "000_one.txt"), "start": 0, "end": 5, "status": "verified"}
    report = {"findings": [at | {"rule": "odd", "level": "error"}], "ledger": [at]}
    (tmp_path / "report").write_text(json.dumps(report))
    score_findings.main([str(articles), str(tmp_path / "gold"), "--report", str(tmp_path / "report")])
    out = capsys.readouterr().out
    assert "NOT S1     warn     38,000" in out
    assert "warn     0 of 1 hold" in out
    assert "loud and on no label: 1\n  error odd: 000_one.txt 0-5" in out
