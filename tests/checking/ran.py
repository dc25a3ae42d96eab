"""What the built-in rules say of short texts, with the rates and the day that a test gives them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.config import Config
from factcheck.model.claim import Article
from factcheck.model.document import Published
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval
from factcheck.model.rates import Rates, RateWindow
from factcheck.model.report import Outcome
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import Resources, open_resources


@cache
def all_rules() -> Resources:
    """Return what the checks consult, with all built-in rules."""
    return open_resources(Config(), KINDS)


@cache
def resources() -> Resources:
    """Return all rules but those on what a whole article lacks: the texts of tests are passages of some article."""
    whole = all_rules()
    return whole._replace(rules=tuple(rule for rule in whole.rules if not KINDS[rule.kind].of_whole))


class FixedRate(NamedTuple):
    """Rates for tests: one rate on every day, between two currencies and the other way round; no other currency."""

    base: str
    currency: str
    rate: Decimal

    def window(self, base: str, currency: str, first: date, last: date) -> RateWindow | None:
        if {base, currency} != {self.base, self.currency}:
            return None
        rate = self.rate if base == self.base else 1 / self.rate
        return RateWindow(base, currency, first, last, Interval.point(rate), "the test's rates")


def article(text: str, published: date | None = None, uri: str = "a.txt") -> Article:
    document = read_text(text, uri)
    if published is not None:
        document = document._replace(published=Published(published, "a test"))
    return claims_of(document, resources())


def run(
    text: str | Sequence[str],
    rule: str = "",
    published: date | None = None,
    rates: Rates | None = None,
    targets: frozenset[str] | None = None,
) -> Outcome:
    """Run the rules for passages, or any one, over one text or over several: "a.txt", "b.txt" and so on."""
    texts = [text] if isinstance(text, str) else text
    articles = [article(each, published, f"{letter}.txt") for letter, each in zip("abcdefgh", texts, strict=False)]
    chosen = resources()
    if rule:
        chosen = chosen._replace(rules=tuple(each for each in all_rules().rules if each.name == rule))
        assert chosen.rules, f"there is a rule {rule}"
    if rates is not None:
        chosen = chosen._replace(rates=rates)
    return findings_of(articles, chosen, targets=targets)


def findings(text: str | Sequence[str], rule: str = "", published: date | None = None) -> list[Finding]:
    return list(run(text, rule, published).findings)


def messages(text: str | Sequence[str], rule: str = "", published: date | None = None) -> list[str]:
    return [finding.message for finding in findings(text, rule, published)]


def ticks(text: str | Sequence[str], rule: str, published: date | None = None) -> list[str]:
    return [tick.message for tick in run(text, rule, published).verifications]


def excerpts(text: str, rule: str = "", published: date | None = None) -> list[str]:
    return [finding.location.span.of(text) for finding in findings(text, rule, published)]


def loud(text: str | Sequence[str], published: date | None = None) -> list[str]:
    """Return what any rule says at error or warning."""
    return [f"{found.rule}: {found.message}" for found in findings(text, published=published) if found.level.rank < 2]
