"""The reduce: articles -> what disagrees and what held, each article by the rules that govern it.

Articles under one configuration are reduced at once. Under several, each group is compared with all articles but
reported by its own rules; a contradiction between two groups is then seen from both sides, and kept once.

A hook is given some of the files that changed, in any order and in any number of calls. So that the findings do not
depend on that, each changed file is compared with the corpus as it is on disk, never with the other changed files
unless they lie in the corpus, and what it contradicts is reported at its own place.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.model.claim import Article
from factcheck.model.finding import Location, place_of_silenced
from factcheck.model.report import Outcome
from factcheck.pipeline import findings_of, statements_of
from factcheck.resources import Resources
from factcheck.runs.recalling import Recall, nothing


class Group(NamedTuple):
    """Articles that are governed by the same rules."""

    resources: Resources
    articles: tuple[Article, ...]

    @property
    def uris(self) -> frozenset[str]:
        return frozenset(article.uri for article in self.articles)


def each_by_itself(groups: Iterable[Group]) -> Outcome:
    """Return what the rules say of each article alone."""
    return _joined(findings_of(group.articles, group.resources, cross=False) for group in groups)


def with_one_another(groups: Sequence[Group], witnesses: Sequence[Article], recall: Recall = nothing) -> Outcome:
    """Return what the rules say of all articles, compared with one another, with the witnesses and the archive."""
    if len(groups) == 1 and not witnesses and recall is nothing:
        return findings_of(groups[0].articles, groups[0].resources)
    everything = (*(article for group in groups for article in group.articles), *witnesses)
    return _seen_once(
        _joined(
            findings_of(everything, group.resources, targets=group.uris, archived=recall(group.articles))
            for group in groups
        )
    )


def with_the_corpus(groups: Sequence[Group], corpus: Sequence[Article], recall: Recall = nothing) -> Outcome:
    """Return what the rules say of each article, compared with the corpus and the archive.

    An article may be a part of the corpus.
    """
    members = frozenset(article.uri for article in corpus)
    outcomes = []
    for group in groups:
        if inside := group.uris & members:
            asked = [article for article in group.articles if article.uri in inside]
            outcomes.append(findings_of(corpus, group.resources, targets=inside, archived=recall(asked)))
        outside = [article for article in group.articles if article.uri not in members]
        several = corpus if len(outside) > 1 else ()
        known = {article.uri: statements_of(article, group.resources) for article in several}
        outcomes += [
            findings_of(
                (article, *corpus),
                group.resources,
                targets=frozenset({article.uri}),
                archived=recall((article,)),
                known=known,
            )
            for article in outside
        ]
    return _joined(outcomes)


def _seen_once(outcome: Outcome) -> Outcome:
    """Return the outcome without what was already seen from the other side: the same rule, the same places."""
    first_seen: dict[tuple[str, frozenset[Location]], str] = {}
    kept = []
    for finding in outcome.findings:
        places = frozenset({finding.location, *(evidence.location for evidence in finding.evidence)})
        if first_seen.setdefault((finding.rule, places), finding.location.uri) == finding.location.uri:
            kept.append(finding)
    return outcome._replace(findings=tuple(kept))


def _joined(outcomes: Iterable[Outcome]) -> Outcome:
    """Return one outcome, in order of place."""
    together = list(outcomes)
    findings = sorted(
        (finding for outcome in together for finding in outcome.findings),
        key=lambda finding: (finding.location, finding.level.rank, finding.rule, finding.message),
    )
    verifications = sorted({held for outcome in together for held in outcome.verifications})
    silenced = dict.fromkeys(one for outcome in together for one in outcome.silenced)
    return Outcome(tuple(findings), tuple(verifications), tuple(sorted(silenced, key=place_of_silenced)))
