"""What the built-in rules say of a Chinese text and its English translation."""

from factcheck.model.report import Outcome
from factcheck.pipeline import claims_of, findings_of
from factcheck.reading import read_text
from tests.checking.ran import resources


def outcome(chinese: str, english: str, targets: frozenset[str] | None = None) -> Outcome:
    documents = read_text(chinese, "news.zh.txt"), read_text(english, "news.en.md")
    return findings_of([claims_of(each, resources()) for each in documents], resources(), targets=targets)


def said(chinese: str, english: str, rule: str = "") -> list[str]:
    """Return the messages of one rule, or of all of them."""
    return [found.message for found in outcome(chinese, english).findings if rule in {"", found.rule}]
