"""The README's sample is what the tool prints, and the list of changes names every rule under its level."""

import re
from pathlib import Path

from factcheck import check_paths
from factcheck.config import Config
from factcheck.model.finding import Level
from factcheck.pipeline import KINDS
from factcheck.resources import open_resources

ROOT = Path(__file__).parent.parent


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_sample_of_the_readme_is_what_is_printed() -> None:
    readme = flat((ROOT / "README.md").read_text(encoding="utf-8"))
    report = check_paths([str(ROOT / "seeds" / "beijing-first-three-quarters.txt")])
    (finding,) = (one for one in report.findings if one.level is Level.ERROR)
    assert f":1:164 error {finding.rule}" in readme
    assert flat(finding.message) in readme
    assert all(flat(evidence.note) in readme for evidence in finding.evidence)


def test_the_list_of_changes_names_every_rule_under_its_level() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").partition("### Rules")[2]
    titles = {Level.ERROR: "at error", Level.WARNING: "at warning", Level.NOTE: "as notes"}
    rules = open_resources(Config(), KINDS).rules
    for level, title in titles.items():
        listed = re.findall(r"`([a-z0-9-]+)`", text.partition(f"New, {title}:")[2].partition("\n- ")[0])
        assert listed == sorted(rule.name for rule in rules if rule.level is level)
