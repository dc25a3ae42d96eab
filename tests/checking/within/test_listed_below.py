"""Counts above bulleted and numbered lists."""

from pathlib import Path

import pytest

from factcheck.pipeline import claims_of, findings_of
from factcheck.reading import read
from tests.checking.ran import resources

RULE = "bullet-count-mismatch"


def said(text: str, folder: Path, suffix: str = ".md") -> list[str]:
    path = folder / f"a{suffix}"
    path.write_text(text, encoding="utf-8")
    outcome = findings_of([claims_of(read(str(path), "a.md"), resources())], resources())
    return [finding.message for finding in outcome.findings if finding.rule == RULE]


@pytest.mark.parametrize(
    ("head", "items"),
    [
        ("There are four steps:", ["1. Open it.", "2. Read it.", "3. Close it."]),
        ("We ask three questions:", ["* Who?", "* Where?"]),
        ("The plan names two goals:", ["- growth", "- jobs", "- homes"]),
    ],
)
def test_a_list_with_another_count_is_told(head: str, items: list[str], tmp_path: Path) -> None:
    text = head + "\n\n" + "\n".join(items)
    assert len(said(text, tmp_path)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "There are three steps:\n\n1. Open it.\n2. Read it.\n3. Close it.",
        "There are two steps:\n\n1. Open it.\n   - by hand\n   - by key\n2. Read it.",
        "There are at least four steps:\n\n1. Open it.\n2. Read it.\n3. Close it.",
        "Some of the four steps:\n\n1. Open it.\n2. Read it.\n3. Close it.",
        "There are four steps.\n\n1. Open it.\n2. Read it.\n3. Close it.",
        "The four ports have two docks:\n\n- Elm\n- Redhill\n- Ostburg",
        "There are four steps:\n\n1. Open it.\n2. Read it.\n\nWait.\n\n3. Close it.\n4. Go.",
    ],
)
def test_what_need_not_have_as_many_items_is_left_alone(text: str, tmp_path: Path) -> None:
    assert not said(text, tmp_path)


def test_a_list_inside_of_an_html_item_leaves_the_count_open(tmp_path: Path) -> None:
    text = "<p>There are two steps:</p><ul><li>Open<ul><li>by hand</li><li>by key</li></ul></li><li>Read</li></ul>"
    assert not said(text, tmp_path, ".html")
