"""A comment that was meant to silence a rule and does not: its order is misspelled, or it names no rule.

Comes in: the comments of an article as the reader understood them, and all names of rules. Goes out: a finding at the
comment. The finding that it was to silence stays.
"""

from collections.abc import Iterator

from factcheck.checking.kinds import Heard, Kind, Result, found
from factcheck.model.claim import Article
from factcheck.model.document import Suppression
from factcheck.model.rule import KindSpec, Rule


def _check(article: Article, rule: Rule, heard: Heard) -> Iterator[Result]:
    for comment in article.document.suppressions:
        fault = comment.fault or _unknown(comment, heard)
        if fault:
            yield found(rule, article, comment.place, {"fault": fault}, confidence="high")


def _unknown(comment: Suppression, heard: Heard) -> str:
    """Return what is wrong with the first name that no rule and no family has, or ""."""
    for name in comment.rules:
        if heard.names and name not in heard.names:
            from factcheck.model.problem import nearest

            return f'there is no rule or family "{name}"; {nearest(name, heard.names)}'
    return ""


KIND = Kind(KindSpec("malformed-comment", {}, ("fault",)), closing=_check)
