"""The register of kinds: its entries say of the kinds what is true, and no cue hides what a kind would say."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.checking import KINDS
from factcheck.checking.cue import Cue
from factcheck.checking.entries import Entry
from factcheck.checking.in_prose import Passages
from factcheck.config import Config
from factcheck.model.claim import Article
from factcheck.model.report import Outcome
from factcheck.pipeline import KINDS as SPECS
from factcheck.pipeline import claims_of, findings_of
from factcheck.proving import passage_of
from factcheck.reading import read, uri_of
from factcheck.references.csv_figures import specimen
from factcheck.references.figures import Figures
from factcheck.resources import open_resources
from tests.checking.ran import article

ROOT = Path(__file__).parents[2]
RULES = open_resources(Config(), SPECS, examples=True)
RESOURCES = RULES._replace(references=Figures(specimen()))
EVERY_CUE = [
    pytest.param(entry, cue, id=f"{entry.name}-{number}") for entry in KINDS for number, cue in enumerate(entry.cues)
]


def groups() -> Iterator[tuple[str, tuple[Article, ...]]]:
    """Yield the articles that are checked together, by a name: each example, each printed slip, the samples."""
    for rule in RULES.rules:
        for number, example in enumerate(rule.examples, start=1):
            documents = passage_of(example).documents
            yield f"{rule.name}, example {number}", tuple(claims_of(each, RESOURCES) for each in documents)
    for path in sorted((ROOT / "tests" / "cases").glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            texts = [text for key in ("wrong", "clean") for text in _texts(case[key])]
            yield case["case"], tuple(article(text, _day(case), f"{at}.txt") for at, text in enumerate(texts))
    files = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in {".txt", ".md", ".html"})
    yield "seeds", tuple(claims_of(read(str(path), uri_of(str(path))), RESOURCES) for path in files)


def _texts(written: str | list[str]) -> list[str]:
    return [written] if isinstance(written, str) else written


def _day(case: dict[str, Any]) -> date | None:
    found = case.get("date")
    return found if found is None or isinstance(found, date) else date.fromisoformat(found)


def outcome(articles: tuple[Article, ...]) -> Outcome:
    return findings_of(articles, RESOURCES)


def test_no_cue_and_no_word_of_a_pattern_hides_a_finding_or_a_tick(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = list(groups())
    compared += [(f"{name}, without its day", tuple(map(_undated, articles))) for name, articles in compared]
    with_cues = [outcome(articles) for _, articles in compared]
    monkeypatch.setattr(Entry, "may_speak", lambda *_: True)
    monkeypatch.setattr(Passages, "holding", lambda passages, _: iter(passages.spans))
    for (name, articles), known in zip(compared, with_cues, strict=True):
        assert outcome(articles) == known, name


def _undated(one: Article) -> Article:
    return one._replace(document=one.document._replace(published=None))


def test_an_entry_says_of_its_kind_what_is_true() -> None:
    for entry in KINDS:
        kind = entry.kind
        assert kind.spec.name == entry.name
        assert entry.across == (kind.across is not None), entry.name
        assert entry.paired == (kind.paired is not None), entry.name
        assert entry.closing == (kind.closing is not None), entry.name
        looks_at_one = bool(kind.within or kind.priced or kind.referenced)
        assert looks_at_one == entry.is_of_one, entry.name
        assert not (entry.across and entry.cues), entry.name


def test_every_kind_has_a_name_of_its_own_and_is_used_by_a_rule() -> None:
    names = [entry.name for entry in KINDS]
    assert len(set(names)) == len(names)
    assert {rule.kind for rule in RULES.rules} == set(names)


@pytest.mark.parametrize(("entry", "cue"), EVERY_CUE)
def test_a_cue_asks_for_options_that_are_empty_by_default(entry: Entry, cue: Cue) -> None:
    assert not any(entry.kind.spec.options[option] for option in cue.options)


def test_every_cue_asks_for_something() -> None:
    assert all(cue != Cue() for entry in KINDS for cue in entry.cues)


def test_a_kind_without_its_cues_is_not_imported() -> None:
    code = (
        "import sys; from factcheck import check_text; check_text('The road is 15 miles (24 km) long.');"
        "print(*(name for name in sys.modules if name.startswith('factcheck.checking.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    imported = done.stdout.split()
    assert "factcheck.checking.conversion.unit_conversion" in imported
    assert not {"factcheck.checking.tables.totals", "factcheck.checking.statistics.p_value"}.intersection(imported)
