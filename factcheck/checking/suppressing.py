"""Findings that a comment in the article silences."""

from collections.abc import Iterable, Sequence

from factcheck.model.claim import Article
from factcheck.model.document import Suppression
from factcheck.model.finding import Finding, Silenced
from factcheck.model.rule import Rule
from factcheck.model.span import Span


class Suppressed:
    """The comments of some articles, ready to be asked about findings."""

    def __init__(self, articles: Iterable[Article], rules: Sequence[Rule]) -> None:
        self._comments: dict[str, tuple[Suppression, ...]] = {
            article.uri: article.suppressions for article in articles if article.suppressions
        }
        self._names = {rule.name: names_of(rule) for rule in rules}

    def silenced(self, finding: Finding) -> Silenced | None:
        """Return the finding with the first comment that silences it, or None.

        A comment does if it covers the finding's place and names its rule, a former name, its family, or nothing.
        """
        names = self._names[finding.rule]
        for comment in self._comments.get(finding.location.uri, ()):
            is_named = not comment.rules or not names.isdisjoint(comment.rules)
            if not comment.fault and is_named and comment.scope.overlaps(finding.location.span):
                return Silenced(finding, comment.comment, comment.reason)
        return None


def names_of(rule: Rule) -> frozenset[str]:
    """Return everything that a rule is called: its name, earlier names and its family."""
    return frozenset({rule.name, rule.family, *rule.formerly})


def hushed_at(span: Span, comments: Sequence[Suppression]) -> str:
    """Return the names of rules that the comments silence at a place, "*" for all, one space apart."""
    covering = [comment for comment in comments if not comment.fault and comment.scope.overlaps(span)]
    return " ".join(sorted({name for comment in covering for name in comment.rules or ("*",)}))
