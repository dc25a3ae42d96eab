"""A rule is never said to pass over a figure of which it speaks: over all examples and the samples."""

from pathlib import Path

import pytest

from factcheck.checking.grounds import grounds
from factcheck.model.claim import Article
from factcheck.model.finding import Location
from factcheck.model.report import Outcome
from factcheck.model.rule import Rule
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.proving import passage_of
from factcheck.reading import read
from factcheck.resources import rules_to_prove
from factcheck.rulebook.sources import builtin_folder
from tests.checking.ran import all_rules, article, findings

SAMPLES = sorted(path for path in (Path(__file__).parents[2] / "seeds").iterdir() if path.suffix in {".txt", ".html"})
RULES, EVERYTHING = rules_to_prove(builtin_folder(), KINDS)


def denied(articles: list[Article], outcome: Outcome) -> list[tuple[str, str, str]]:
    """Return (rule, figure, ground) of what a rule speaks of and is said to pass over."""
    by_uri = {one.uri: one for one in articles}
    told: list[tuple[str, Location]] = [(one.rule, one.location) for one in outcome.findings]
    told += [(one.rule, place) for one in outcome.verifications for place in one.locations]
    wrong = []
    for rule, (uri, span) in told:
        made = by_uri[uri]
        touched = [claim for claim in made.claims if claim.span.overlaps(span)]
        said = [
            ground
            for claim in touched
            for one, ground in grounds(made, claim, EVERYTHING.rules, EVERYTHING.references, alone=len(articles) == 1)
            if one.name == rule
        ]
        if said and "" not in said:
            wrong.append((rule, span.of(made.text), said[0]))
    return wrong


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_rule_is_said_to_pass_over_what_it_speaks_of(rule: Rule) -> None:
    for example in rule.examples:
        articles = [claims_of(document, EVERYTHING) for document in passage_of(example).documents]
        assert denied(articles, findings_of(articles, EVERYTHING)) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_nor_in_whole_articles(path: Path) -> None:
    articles = [claims_of(read(str(path), path.name), EVERYTHING)]

    assert denied(articles, findings_of(articles, EVERYTHING)) == []


def ground(text: str, rule: str) -> str:
    made = article(text)
    found = grounds(made, made.claims[0], all_rules().rules, all_rules().references, alone=True)
    return next(ground for one, ground in found if one.name == rule)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("unit-conversion-mismatch", "it has no part in a conversion"),
        ("unequal-precision", "it has no part in a change from one level to another"),
        ("table-total-mismatch", "the article has no table cell"),
        ("articles-disagree", "there is no other article to compare with"),
        ("weekday-mismatch", "the article names no day, month or weekday"),
        ("differs-from-reference", "there is no table of your own figures (references)"),
        ("unused-suppression", "it looks at comments, not at figures"),
        ("undated-article", ""),
    ],
)
def test_a_ground_names_what_is_lacking(rule: str, expected: str) -> None:
    assert ground("The road is 15 miles long.", rule) == expected


def test_a_rule_that_speaks_has_looked() -> None:
    text = "The road is 15 miles (240 km) long."

    assert findings(text, "unit-conversion-mismatch")
    assert ground(text, "unit-conversion-mismatch") == ""
