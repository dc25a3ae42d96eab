"""A comment that silences nothing any more: the figure was mended, or moved away from its comment.

Comes in: the comments of an article and what they silenced. Goes out: a finding at each comment, or name in it, that
silenced nothing. Nothing is said of a rule that did not run, nor of one that compares articles: what it would have
said may need an article that is no part of this run.
"""

from collections.abc import Iterator

from factcheck.checking.kinds import Heard, Kind, Result, found
from factcheck.model.claim import Article
from factcheck.model.document import Suppression
from factcheck.model.rule import KindSpec, Rule


def _check(article: Article, rule: Rule, heard: Heard) -> Iterator[Result]:
    for comment in article.document.suppressions:
        if comment.fault or not heard.names.keys() >= set(comment.rules):
            continue
        idle = _idle(article.uri, comment, heard)
        if idle:
            fields = {"what": idle, "remedy": _remedy(idle, comment)}
            yield found(rule, article, comment.place, fields, confidence="high")


def _idle(uri: str, comment: Suppression, heard: Heard) -> str:
    """Return the names in a comment that silenced nothing, "anything" for a comment without names, or ""."""
    silenced = {
        one.finding.rule for one in heard.silenced if one.comment == comment.comment and one.finding.location.uri == uri
    }
    if not comment.rules:
        return "" if silenced or not heard.is_settled("") else "anything"
    return ", ".join(
        name for name in comment.rules if heard.is_settled(name) and silenced.isdisjoint(heard.names[name])
    )


def _remedy(idle: str, comment: Suppression) -> str:
    return "delete it" if idle in ("anything", ", ".join(comment.rules)) else "delete these names from it"


KIND = Kind(KindSpec("unused-comment", {}, ("what", "remedy")), closing=_check)
