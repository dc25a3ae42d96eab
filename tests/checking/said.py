"""What the built-in rules say of a short text."""

from datetime import date
from functools import cache

from factcheck.config import Config
from factcheck.model.document import Published
from factcheck.model.finding import Finding
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import Resources, open_resources


@cache
def _resources() -> Resources:
    return open_resources(Config(), KINDS)


def said(rule: str, text: str, published: date | None = None) -> list[Finding]:
    """Return what `rule` says of `text`, a plain text published on `published`."""
    document = read_text(text, "a.txt")
    if published is not None:
        document = document._replace(published=Published(published, "a test"))
    resources = _resources()
    rules = tuple(each for each in resources.rules if each.name == rule)
    assert rules, f"there is a rule {rule}"
    outcome = findings_of([claims_of(document, resources)], resources._replace(rules=rules))
    return list(outcome.findings)
