"""Pairs of articles: what contradicts is told by its rule, what only looks alike is left alone; in any order."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck import check_paths
from factcheck.model.claim import Article
from factcheck.model.finding import Finding
from factcheck.pipeline import findings_of, statements_of
from factcheck.runs.reducing import Group, with_the_corpus
from tests.checking.ran import article, resources

FILES = sorted(Path(__file__).parent.glob("*.yaml"))
CASES: list[dict[str, Any]] = [case for path in FILES for case in yaml.safe_load(path.read_text(encoding="utf-8"))]
EACH = pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])


def articles_of(case: dict[str, Any]) -> list[Article]:
    pairs = zip("abcdef", case["articles"], strict=False)
    return [article(text, day if isinstance(day, date) else None, f"{letter}.txt") for letter, (day, text) in pairs]


def loud(found: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(each.rule, each.level.value) for each in found if each.level.value != "note"]


@EACH
def test_a_pair_of_articles(case: dict[str, Any]) -> None:
    found = findings_of(articles_of(case), resources()).findings
    if "innocent" in case:
        assert loud(found) == []
    else:
        rule, level = case["expect"].split()
        assert (rule, level) in {(each.rule, each.level.value) for each in found}
        assert {name for name, _ in loud(found)} <= {rule}


@EACH
def test_the_order_of_the_files_changes_nothing(case: dict[str, Any]) -> None:
    articles = articles_of(case)
    assert findings_of(articles, resources()) == findings_of(articles[::-1], resources())


@EACH
def test_what_a_changed_article_contradicts_is_told_in_it_and_nothing_else(case: dict[str, Any]) -> None:
    articles = articles_of(case)
    across = tuple(rule for rule in resources().rules if rule.family == "across-documents")
    comparing = resources()._replace(rules=across)
    everything = findings_of(articles, comparing).findings
    for changed in articles:
        told = findings_of(articles, comparing, targets=frozenset({changed.uri})).findings
        assert {each.location.uri for each in told} <= {changed.uri}
        own = {each.location for each in everything if each.location.uri == changed.uri}
        assert own <= {each.location for each in told}


@EACH
def test_an_archive_says_what_a_folder_says_of_its_last_article(case: dict[str, Any]) -> None:
    *earlier, last = articles_of(case)
    target = frozenset({last.uri})
    archived = [statement for each in earlier for statement in statements_of(each, resources())]
    from_archive = findings_of([last], resources(), targets=target, archived=archived)
    assert from_archive == findings_of([*earlier, last], resources(), targets=target)


def test_neither_the_order_of_files_nor_the_number_of_jobs_changes_a_run(tmp_path: Path) -> None:
    paths = []
    for number, case in enumerate(CASES):
        for letter, (day, text) in zip("abcdef", case["articles"], strict=False):
            path = tmp_path / f"{number:02d}-{letter}-{day}.txt"
            path.write_text(text, encoding="utf-8")
            paths.append(str(path))
    once = check_paths(paths, jobs=1)
    again = check_paths(paths[::-1], jobs=2)
    assert once.findings == again.findings
    assert once.verifications == again.verifications
    assert len(once.findings) > 20


def test_each_of_several_changed_articles_is_held_against_the_corpus_alone() -> None:
    texts = (
        "Acme had sales of $5.2 billion in 2022.",
        "In 2022 Acme's revenue was $52 billion.",
        "Acme's revenue was $5.9 billion in 2022.",
    )
    corpus, *changed = (article(text, uri=f"{letter}.txt") for letter, text in zip("abc", texts, strict=True))
    found = with_the_corpus([Group(resources(), tuple(changed))], [corpus]).findings
    places = [(each.location.uri, each.evidence[0].location.uri) for each in found]
    assert places == [("b.txt", "a.txt"), ("c.txt", "a.txt")]


def test_a_correction_is_no_witness() -> None:
    wrong = "Net profit at Acme Holdings was £54.3m in 2022, not £45.3m as we reported."
    later = "Acme Holdings had a net profit of £45.3m in 2022."
    articles = [article(text, uri=f"{letter}.txt") for letter, text in zip("ab", (wrong, later), strict=True)]
    assert findings_of(articles, resources()).findings == ()


def test_there_are_sixty_pairs_and_half_of_them_innocent() -> None:
    innocent = [case for case in CASES if "innocent" in case]
    assert len(CASES) >= 60
    assert len(innocent) * 2 >= len(CASES) - 1
    assert len({case["case"] for case in CASES}) == len(CASES)
