"""Config -> Resources: opens the shelves, and fits the rules to the configuration.

Comes in: the settings and the kinds of check that the code offers. Goes out: everything that the stages may consult.
Never happens here: reading an article. Only this module opens the lexicon, the rulebook, the exchange rates
and the tables of known figures.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from factcheck.config import Config, ConfigError, line_in_file, resolved
from factcheck.lexicon import load as load_lexicon
from factcheck.model.lexicon import Lexicon
from factcheck.model.problem import Problem, nearest
from factcheck.model.rates import Rates
from factcheck.model.reference import Reference, References
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.thesaurus import Thesaurus
from factcheck.references.columns import RatesError
from factcheck.references.figures import Figures
from factcheck.references.pegs import PeggedRates
from factcheck.references.ranges import RoughRates
from factcheck.references.rates import ChainedRates, EcbRates
from factcheck.rulebook.errors import RulebookError
from factcheck.rulebook.loading import load_builtin, load_pack
from factcheck.rulebook.options import fit_option, type_of
from factcheck.rulebook.sources import builtin_folder

if TYPE_CHECKING:
    from factcheck.archive.store import Archive


class Resources(NamedTuple):
    """What the stages may consult: `rules` are those that run, with the levels and options of the configuration.

    `names` are those of all rules and families, with the ids that each means. `config.per_file_ignores` names current
    ids only, so that `ignores_for` gives what a finding's `rule` can be.
    """

    lexicon: Lexicon
    rules: tuple[Rule, ...]
    rates: Rates
    references: References
    config: Config
    names: Mapping[str, frozenset[str]] = MappingProxyType({})


class _Names(NamedTuple):
    """What a configuration can call the rules: `ids` by id and earlier id, `families` with the ids of each."""

    ids: dict[str, str]
    families: dict[str, frozenset[str]]

    def all_meant(self) -> dict[str, frozenset[str]]:
        """Return every name with the ids that it means."""
        return {name: frozenset({rule}) for name, rule in self.ids.items()} | self.families

    def meant(self, names: Iterable[str]) -> frozenset[str]:
        """Return the ids that are meant by ids, earlier ids and families; an unknown name means none."""
        ids = {self.ids[name] for name in names if name in self.ids}
        return frozenset(ids.union(*(self.families.get(name, ()) for name in names)))


def open_resources(config: Config, kinds: Mapping[str, KindSpec], *, examples: bool = False) -> Resources:
    """Open everything that a run needs; the ECB's rates and the package's figures are read by the first question only.

    `examples` asks for the built-in rules with their examples, which are left out otherwise for speed.

    Raises RulebookError with all problems of all rule packs, or ConfigError with all of the configuration and of the
    files of rates and figures that it names.
    """
    rules = _all_rules(config, kinds, examples)
    names = _names(rules)
    rates, problems = _rates(config)
    references, faults = _references(config)
    problems += faults
    problems += _unknown_names(config, names)
    lexicon = load_lexicon()
    problems += _unknown_currencies(config, lexicon)
    problems += _option_problems(config, {rule.name: rule.kind for rule in rules}, kinds, names)
    selected = _selected(config, names)
    running = tuple(_fitted(config, rule, names) for rule in rules if rule.name in selected)
    if not running and not problems:
        problems.append(_problem(config, ("select",), "", "select and ignore leave no rule to run", "ignore less"))
    if problems:
        raise ConfigError(problems)
    return Resources(lexicon, running, rates, references, _with_current_ids(config, names), names.all_meant())


@cache
def lexicon_of(language: str) -> Lexicon:
    """Return the lexicon of a second language, read when the first text needs it; raises LookupError if it has none."""
    return load_lexicon(language)


def thesaurus() -> Thesaurus:
    """Return what other words mean, read when articles are first compared."""
    from factcheck.lexicon.thesaurus import load_thesaurus

    return load_thesaurus()


def open_archive(path: str, *, writing: bool = False) -> "Archive":
    """Return the archive at `path`; for writing it is made where there is none. Raises ArchiveError."""
    from factcheck.archive.store import Archive

    return Archive(path, writing=writing)


def rules_to_prove(pack: str, kinds: Mapping[str, KindSpec]) -> tuple[tuple[Rule, ...], Resources]:
    """Return the rules of a pack with their examples, and resources in which all rules run, the pack's included.

    The user's table is a specimen, for the examples of rules that compare with one.

    `pack` is a folder of rule files or a single one; the built-in folder, or a part of it, is no second pack. Raises
    RulebookError with all problems.
    """
    builtin = os.path.realpath(builtin_folder())
    is_builtin = os.path.commonpath([builtin, os.path.realpath(pack)]) == builtin if builtin_folder() else False
    config = Config() if is_builtin else Config(rules=(os.path.abspath(pack),))
    from factcheck.references.csv_figures import specimen

    resources = open_resources(config, kinds)
    return load_pack(pack, kinds), resources._replace(references=Figures(specimen()))


def _all_rules(config: Config, kinds: Mapping[str, KindSpec], examples: bool) -> list[Rule]:
    """Return the built-in rules, then those of the configured packs, in their order."""
    rules = list(load_builtin(kinds, examples=examples))
    problems: list[Problem] = []
    for pack in config.rules:
        names = _names(rules)
        try:
            rules += load_pack(resolved(config, pack), kinds, {*names.ids, *names.families})
        except RulebookError as error:
            problems += error.problems
    if problems:
        raise RulebookError(problems)
    return rules


def _names(rules: Iterable[Rule]) -> _Names:
    names = _Names({}, {})
    for rule in rules:
        names.ids.update(dict.fromkeys((rule.name, *rule.formerly), rule.name))
        names.families[rule.family] = names.families.get(rule.family, frozenset()) | {rule.name}
    return names


def _rates(config: Config) -> tuple[Rates, list[Problem]]:
    """Return the user's rates before the ECB's and the pegs, and what is wrong with the user's."""
    problems: list[Problem] = []
    sources: list[Rates] = []
    if config.rates:
        from factcheck.references.csv_rates import CsvRates

        for path in config.rates:
            try:
                sources.append(CsvRates(resolved(config, path)))
            except RatesError as error:
                problems += error.problems
    daily = ChainedRates((*sources, EcbRates()))
    published = ChainedRates((daily, PeggedRates(daily)))
    return ChainedRates((published, RoughRates(published))), problems


def _references(config: Config) -> tuple[References, list[Problem]]:
    """Return the package's table with the user's, and what is wrong with the user's."""
    problems: list[Problem] = []
    own: list[Reference] = []
    if config.references:
        from factcheck.references.csv_figures import ReferencesError, csv_figures

        for path in config.references:
            try:
                own += csv_figures(resolved(config, path), os.path.basename(path))
            except ReferencesError as error:
                problems += error.problems
    return Figures(own), problems


def _selected(config: Config, names: _Names) -> frozenset[str]:
    selected = names.meant(config.select) if config.select else frozenset(names.ids.values())
    return selected - names.meant(config.ignore)


def _fitted(config: Config, rule: Rule, names: _Names) -> Rule:
    """Return the rule with the level and the options that the configuration gives it, as far as they fit."""
    options = rule.options
    for name, changes in config.options.items():
        if names.ids.get(name) == rule.name:
            known = {
                option: fit_option(value, options[option]) for option, value in changes.items() if option in options
            }
            options = {**options, **{option: value for option, value in known.items() if value is not None}}
    levels = [level for name, level in config.levels.items() if names.ids.get(name) == rule.name]
    return rule._replace(options=options, level=levels[-1] if levels else rule.level)


def _with_current_ids(config: Config, names: _Names) -> Config:
    ignores = {pattern: tuple(sorted(names.meant(rules))) for pattern, rules in config.per_file_ignores.items()}
    return config._replace(per_file_ignores=ignores)


def _unknown_names(config: Config, names: _Names) -> Iterator[Problem]:
    """Yield what is called a rule or a family and is none."""
    lists: dict[tuple[str, ...], tuple[str, ...]] = {("select",): config.select, ("ignore",): config.ignore}
    lists |= {("per-file-ignores", pattern): rules for pattern, rules in config.per_file_ignores.items()}
    both = {*names.ids, *names.families}
    for keys, used in lists.items():
        for name in used:
            if name not in both:
                yield _problem(config, keys, name, f'there is no rule or family "{name}"', nearest(name, both))
    for key, table in (("levels", config.levels), ("options", config.options)):
        for name in table:
            if name not in names.ids:
                yield _problem(config, (key, name), "", f'there is no rule "{name}"', nearest(name, names.ids))


def _unknown_currencies(config: Config, lexicon: Lexicon) -> Iterator[Problem]:
    """Yield the codes of the outlet's money that the lexicon does not know."""
    for code in config.default_currencies:
        if code not in lexicon.money_after:
            remedy = 'write a code of ISO 4217, such as "AUD"'
            yield _problem(config, ("default-currencies",), code, f'there is no currency "{code}"', remedy)


def _option_problems(
    config: Config, kind_of: Mapping[str, str], kinds: Mapping[str, KindSpec], names: _Names
) -> Iterator[Problem]:
    """Yield options that a rule does not have, and values that are not of the option's type."""
    for name, changes in config.options.items():
        if name not in names.ids:
            continue
        kind = kinds[kind_of[names.ids[name]]]
        for option, value in changes.items():
            keys = ("options", name, option)
            if option not in kind.options:
                message = f'the rule "{name}" has no option "{option}"'
                yield _problem(config, keys, "", message, nearest(option, kind.options))
            elif fit_option(value, kind.options[option]) is None:
                expected = type_of(kind.options[option])
                yield _problem(config, keys, "", f"expected {expected}, found {value!r}", "")


def _problem(config: Config, keys: tuple[str, ...], value: str, message: str, remedy: str) -> Problem:
    """Return a problem at the place of a key, or of a value in its list; flags of the command line have no place."""
    line = line_in_file(config, keys, value)
    return Problem(config.path if line else "", line, 0, ".".join(keys), message, remedy)
