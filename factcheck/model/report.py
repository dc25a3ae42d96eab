"""The result of a run."""

from typing import NamedTuple

from factcheck.model.claim import Article
from factcheck.model.finding import Finding, Verification
from factcheck.model.rates import Exchange
from factcheck.model.rule import Rule


class Failure(NamedTuple):
    """A file that could not be checked: what was wrong with it, and what to do about it."""

    uri: str
    reason: str


class Outcome(NamedTuple):
    """What the checks of one or more articles said; `suppressed` counts the findings that a comment silenced."""

    findings: tuple[Finding, ...]
    verifications: tuple[Verification, ...]
    suppressed: int = 0


class Report(NamedTuple):
    """Everything that a reporter may show.

    `articles` are those that were asked for, in order of their uri; `findings` stand in order of place. `witnesses`
    are articles that were read only to compare with (the corpus of a hook): evidence may lie in them.
    `suppressed` counts the findings that a comment or the configuration silenced. `exchanges` are the conversions of
    money in the articles, where they were asked for.
    """

    articles: tuple[Article, ...]
    findings: tuple[Finding, ...]
    verifications: tuple[Verification, ...]
    failures: tuple[Failure, ...]
    rules: tuple[Rule, ...]
    witnesses: tuple[Article, ...] = ()
    suppressed: int = 0
    exchanges: tuple[Exchange, ...] = ()
