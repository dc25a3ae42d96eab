"""On what ground a kind of check passes over a figure, in words.

Comes in: an article, one of its claims, the rules. Goes out: for each rule nothing, if it looks at the figure, or what
the figure lacks. It is told from the cues of the kind: those that hold for the whole article, and of the others those
that a single figure can lack, which are the company of other figures in its sentence and a part in a relation. A test
holds that no rule ever spoke of a figure that it is said here to pass over.
"""

from collections.abc import Iterable, Iterator

from factcheck.checking import KINDS
from factcheck.checking.cue import Cue
from factcheck.checking.traits import Traits, traits_of
from factcheck.model.claim import Article, Claim, RelationKind
from factcheck.model.reference import References
from factcheck.model.rule import Rule

_RELATIONS = {
    RelationKind.CONVERSION: "a conversion",
    RelationKind.CHANGE: "a change from one level to another",
    RelationKind.CHANGE_OF_RATE: "a rate that moved",
    RelationKind.RESPECTIVELY: "a list that is handed out",
    RelationKind.COUNT_OF_LIST: "a count and its list",
    RelationKind.COUNT_AND_LEVEL: "a count before a magnitude",
    RelationKind.RUNNING_TOTAL: "an addition and its total",
}
# A rule may speak of a figure beside these that is no member of them.
_OF_OTHERS = frozenset({RelationKind.RUNNING_TOTAL})
_ENTRIES = {entry.name: entry for entry in KINDS}


def grounds(
    article: Article, claim: Claim, rules: Iterable[Rule], references: References, alone: bool
) -> Iterator[tuple[Rule, str]]:
    """Yield each rule with the ground on which it passes over a figure, or "".

    `alone` says that the article is compared with no other.
    """
    traits = traits_of(article, bool(references.own))
    own = frozenset(
        relation.kind
        for relation in article.relations
        if relation.kind in _OF_OTHERS or _is_member(article, claim, relation.members)
    )
    for rule in rules:
        entry = _ENTRIES[rule.kind]
        if entry.closing:
            yield rule, "it looks at comments, not at figures"
        elif entry.across and alone:
            yield rule, "there is no other article to compare with"
        elif entry.paired and not alone:
            yield rule, ""
        else:
            yield rule, _lacking(entry.cues, traits, own, rule)


def _is_member(article: Article, claim: Claim, members: Iterable[int]) -> bool:
    return any(article.claims[index].span == claim.span for index in members)


def _lacking(cues: tuple[Cue, ...], traits: Traits, own: frozenset[RelationKind], rule: Rule) -> str:
    """Return what every cue lacks, in the words of the cue that is nearest to being met."""
    lacks = [_lack(cue, traits, own, rule) for cue in cues]
    return "" if not lacks or "" in lacks else lacks[0]


def _lack(cue: Cue, traits: Traits, own: frozenset[RelationKind], rule: Rule) -> str:
    """Return the first thing that is asked for and not there, or ""."""
    if cue.of_others and traits.relations.isdisjoint(cue.relations):
        return f"the article has not {' or '.join(_RELATIONS[kind] for kind in cue.relations)}"
    if cue.relations and not cue.of_others and own.isdisjoint(cue.relations):
        return f"it has no part in {' or '.join(_RELATIONS[kind] for kind in cue.relations)}"
    if cue.figures and traits.figures.isdisjoint(cue.figures):
        return f"the article has no figure of the kind {' or '.join(sorted(kind.value for kind in cue.figures))}"
    if cue.least > traits.figure_count or cue.together > traits.together:
        return "there are not enough figures beside it"
    if cue.roles and traits.roles.isdisjoint(cue.roles):
        return f"the article has no {' or '.join(role.value for role in cue.roles)}"
    if cue.dates and not traits.has_dates:
        return "the article names no day, month or weekday"
    if not traits.languages.issuperset(cue.languages):
        return "the article has not figures in two languages"
    if cue.published is not None and cue.published is not traits.is_dated:
        return f"the day of publication is {'not ' if cue.published else ''}known"
    if cue.own_table and not traits.has_table:
        return "there is no table of your own figures (references)"
    return "" if cue.is_met(traits, rule) else "the article has none of the words that it looks for"
