"""The result of a run."""

from typing import NamedTuple

from factcheck.model.baseline import SignedFigure
from factcheck.model.claim import Article
from factcheck.model.finding import Finding, Level, Silenced, Verification
from factcheck.model.rates import Exchange
from factcheck.model.rule import Rule


class Failure(NamedTuple):
    """A file that could not be checked: what was wrong with it, and what to do about it."""

    uri: str
    reason: str


class Outcome(NamedTuple):
    """What the checks of one or more articles said; `silenced` are the findings that a comment silenced."""

    findings: tuple[Finding, ...]
    verifications: tuple[Verification, ...]
    silenced: tuple[Silenced, ...] = ()


class Report(NamedTuple):
    """Everything that a reporter may show.

    `articles` are those that were asked for, in order of their uri; `findings` stand in order of place. `witnesses`
    are articles that were read only to compare with (the corpus of a hook): evidence may lie in them.
    `silenced` are the findings that a comment or the baseline silenced, `exchanges` the conversions of money in the
    articles, where they were asked for. A finding of `fail_level` or graver is what makes the run fail. Fingerprints
    name files by their way from the folder `root`, which is "" for paths as given. `signed` are the figures that the
    baseline signs off. `notes` are about the run itself: what it had to do without.
    """

    articles: tuple[Article, ...]
    findings: tuple[Finding, ...]
    verifications: tuple[Verification, ...]
    failures: tuple[Failure, ...]
    rules: tuple[Rule, ...]
    witnesses: tuple[Article, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    fail_level: Level = Level.WARNING
    root: str = ""
    signed: tuple[SignedFigure, ...] = ()
    notes: tuple[str, ...] = ()
