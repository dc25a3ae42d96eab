"""Findings that a comment in the article silences."""

from collections.abc import Iterable, Sequence

from factcheck.model.claim import Article
from factcheck.model.document import Suppression
from factcheck.model.finding import Finding
from factcheck.model.rule import Rule


class Suppressed:
    """The comments of some articles, ready to be asked about findings."""

    def __init__(self, articles: Iterable[Article], rules: Sequence[Rule]) -> None:
        self._comments: dict[str, tuple[Suppression, ...]] = {
            article.uri: article.document.suppressions for article in articles if article.document.suppressions
        }
        self._names = {rule.name: {rule.name, rule.family, *rule.formerly} for rule in rules}

    def covers(self, finding: Finding) -> bool:
        """Whether a comment covers the finding's place and names its rule, a former name, its family, or nothing."""
        names = self._names[finding.rule]
        return any(
            comment.scope.overlaps(finding.location.span) and (not comment.rules or not names.isdisjoint(comment.rules))
            for comment in self._comments.get(finding.location.uri, ())
        )
