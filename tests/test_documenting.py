from pathlib import Path

from factcheck.config import Config
from factcheck.documenting import main, pages
from factcheck.pipeline import KINDS as SPECS
from factcheck.reporting.explanation import explained
from factcheck.resources import open_resources


def test_pages_are_written_and_then_current(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    assert main(["--check"], str(folder)) == 1
    assert main([], str(folder)) == 0
    assert main(["--check"], str(folder)) == 0


def test_a_changed_page_and_one_of_no_rule_are_stale(tmp_path: Path) -> None:
    assert main([], str(tmp_path)) == 0
    (tmp_path / "README.md").write_text("old", encoding="utf-8")
    assert main(["--check"], str(tmp_path)) == 1
    assert main([], str(tmp_path)) == 0
    (tmp_path / "gone.md").write_text("old", encoding="utf-8")
    assert main(["--check"], str(tmp_path)) == 1
    assert main([], str(tmp_path)) == 0
    assert not (tmp_path / "gone.md").exists()


def test_a_page_says_what_explain_says() -> None:
    written = pages()
    for rule in open_resources(Config(), SPECS, examples=True).rules:
        page, told = written[f"{rule.name}.md"], " ".join("".join(explained(rule, SPECS[rule.kind])).split())
        facts = [rule.summary, rule.why, rule.source_url, *SPECS[rule.kind].about.values()]
        facts += [example.says or example.because for example in rule.examples]
        for fact in facts:
            flat = " ".join(fact.split())
            assert flat in told
            assert flat in page
        for example in rule.examples:
            assert all(text.rstrip() in page for text in example.texts)


def test_every_option_of_every_kind_is_explained() -> None:
    for name, spec in SPECS.items():
        assert spec.options.keys() == spec.about.keys(), name
