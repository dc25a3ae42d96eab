import re

from tests.reporting.made import article, at, finding, report
from tests.reporting.reported import FULL, HOSTILE, rendered


def test_a_comment_begins_with_its_mark_and_folds_each_finding_the_gravest_first() -> None:
    lines = rendered(FULL, "markdown").splitlines()

    assert lines[:3] == [
        "<!-- factcheck report -->",
        "",
        "### factcheck: 1 error, 1 warning, 1 note, 1 file not checked",
    ]
    assert [line for line in lines if line.startswith("<details")] == [
        lines[4],
        *(line for line in lines if "<b>warning</b>" in line),
        "<details><summary>1 note</summary>",
        *(line for line in lines if "<summary>note <code>" in line),
        "<details open><summary>Not checked</summary>",
    ]
    assert "<b>error</b> <code>old.txt:1:15</code>" in lines[4]
    assert "<blockquote>😀 é sales rose to <b>50</b> cars, from 40 cars, or by 20 percent.</blockquote>" in lines


def test_every_fold_is_closed_and_holds_no_empty_line() -> None:
    for made in (FULL, HOSTILE):
        text = rendered(made, "markdown")
        assert text.count("<details") == text.count("</details>")
        assert all("\n\n" not in fold for fold in re.findall(r"<details.*?</details>", text, re.DOTALL))


def test_what_an_article_says_is_neither_markup_nor_a_call() -> None:
    text = rendered(HOSTILE, "markdown")

    assert "<script" not in text
    assert "@ada" not in text
    assert "#1" not in text
    assert "\x1b" not in text


def test_a_comment_is_never_longer_than_github_takes() -> None:
    long = article("It is 5. " * 2000)
    text = rendered(report(long, findings=tuple(finding(at(long, "5", nth)) for nth in range(900))), "markdown")

    assert len(text) < 65_536
    assert re.search(r"and \d+ findings more that this comment has no room for", text)
