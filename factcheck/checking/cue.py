"""A cue: what an article must have before a kind of check can say anything of it.

Comes in: the traits of an article and a rule. Goes out: whether the cue is met. Never happens here: judging; a cue may
let an article pass of which the kind then says nothing, never the reverse.
"""

from typing import NamedTuple

from factcheck.checking.traits import Traits
from factcheck.model.claim import RelationKind
from factcheck.model.document import Role
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import Rule


class Cue(NamedTuple):
    """What an article must have before a kind can speak of it; what is left out is not asked for.

    words       one of these stands in the text; one with a capital as written, others in any case
    options     one of the words of these options of the rule stands in the text; by default they have none
    measured    it has a figure of what this option of the rule names, if the rule does not count nouns as well
    relations   it has a relation of one of these kinds
    of_others   the kind speaks of figures beside those that the relation holds
    figures     it has a figure of one of these kinds
    dimension   it has a figure of this dimension
    roles       it has a block of one of these roles
    least       it has so many figures
    together    it has so many figures in one sentence
    dates       it names a day, a month or a weekday
    languages   it has a figure in the words of each of these languages
    published   its day of publication is known (True) or unknown (False)
    own_table   the user gave figures to compare with
    """

    words: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    measured: str = ""
    relations: tuple[RelationKind, ...] = ()
    of_others: bool = False
    figures: tuple[QuantityKind, ...] = ()
    dimension: str = ""
    roles: tuple[Role, ...] = ()
    least: int = 0
    together: int = 0
    dates: bool = False
    languages: tuple[str, ...] = ()
    published: bool | None = None
    own_table: bool = False

    def is_met(self, traits: Traits, rule: Rule) -> bool:
        """Whether an article with these traits has all that is asked for."""
        return (
            self.least <= traits.figure_count
            and self.together <= traits.together
            and (not self.relations or not traits.relations.isdisjoint(self.relations))
            and (not self.figures or not traits.figures.isdisjoint(self.figures))
            and (not self.dimension or self.dimension in traits.measures)
            and (not self.roles or not traits.roles.isdisjoint(self.roles))
            and (traits.has_dates or not self.dates)
            and traits.languages.issuperset(self.languages)
            and (self.published is None or self.published is traits.is_dated)
            and (traits.has_table or not self.own_table)
            and (not self.measured or _is_measured(traits, rule, self.measured))
            and (not self.words or traits.words.has_any(self.words))
            and (not self.options or any(traits.words.has_any(rule.written(option)) for option in self.options))
        )


def _is_measured(traits: Traits, rule: Rule, option: str) -> bool:
    return traits.measures.issuperset(rule.written(option)) or bool(rule.written("nouns"))
