import json
import re
from pathlib import Path
from typing import Any

import pytest

from bench import score_extraction, score_findings

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SEEDS = ROOT / "seeds"
ARTICLES = sorted(path for path in SEEDS.iterdir() if path.suffix in {".txt", ".md", ".html"} and path.stem != "README")


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def source(path: str) -> str:
    return (ROOT / path).read_bytes().decode("utf-8")


def without_tags(text: str) -> str:
    return re.sub(r"<[^>]*>", "", text)


QUANTITIES = rows("seed_quantities.jsonl")
FINDINGS = rows("seed_findings.jsonl")


def test_offsets_of_a_quantity_give_back_its_text() -> None:
    for row in QUANTITIES:
        assert without_tags(source(row["path"])[row["start"] : row["end"]]) == row["text"], row


def test_offsets_of_a_number_give_back_its_text_inside_the_quantity() -> None:
    for row in QUANTITIES:
        assert row["start"] <= row["num_start"] < row["num_end"] <= row["end"], row
        assert source(row["path"])[row["num_start"] : row["num_end"]] == row["num"], row


def test_no_place_is_labelled_twice() -> None:
    places = [(row["path"], row["num_start"], row["num_end"]) for row in QUANTITIES]
    assert len(places) == len(set(places))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_every_digit_of_the_article_is_labelled(article: Path) -> None:
    text = article.read_bytes().decode("utf-8")
    body = max(text.find("<h1>"), text.find("\n# "), 0)
    tags = [range(*tag.span()) for tag in re.finditer(r"<[^>]*>", text)]
    labels = [range(row["start"], row["end"]) for row in QUANTITIES if row["path"] == f"seeds/{article.name}"]
    digits = [digit.start() for digit in re.finditer(r"\d", text) if digit.start() > body]
    assert [text[at - 20 : at + 20] for at in digits if not any(at in place for place in labels + tags)] == []


def test_every_article_has_labels_of_both_kinds() -> None:
    names = {f"seeds/{article.name}" for article in ARTICLES}
    assert {row["path"] for row in QUANTITIES} == names
    assert {path for row in FINDINGS for path in row["paths"]} == names


def test_every_labelled_passage_occurs_in_its_article() -> None:
    texts = score_findings.read_articles(SEEDS)
    for row in FINDINGS:
        assert score_findings.label(row, texts).places


def test_the_labels_fit_the_scorer_of_quantities() -> None:
    texts = score_extraction.read_articles(SEEDS)
    labels = score_extraction.read_entries((HERE / "seed_quantities.jsonl").read_text(encoding="utf-8"))
    assert [complaint for label in labels if (complaint := score_extraction.misfit(label, texts))] == []
