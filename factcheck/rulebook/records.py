"""A rule in its compiled form: what is left of a rule file when a run needs it fast.

A record is what JSON holds, without the examples; options are still the texts of the file, because their types are
known only to the kind of check that takes them.
"""

from collections.abc import Callable, Mapping
from typing import TypedDict

from factcheck.model.finding import Level
from factcheck.model.rule import Example, KindSpec, LateOptions, OptionValue, Rule
from factcheck.rulebook.options import read_option


class Record(TypedDict):
    """The fields of `factcheck.model.rule.Rule`, as JSON has them."""

    name: str
    family: str
    level: str
    kind: str
    summary: str
    message: str
    why: str
    source_title: str
    source_url: str
    options: dict[str, str | list[str]]
    formerly: list[str]
    verifies: str
    reach: str


def rule_of(record: Record, kinds: Mapping[str, KindSpec], examples: tuple[Example, ...] = ()) -> Rule | None:
    """Return the rule with all options of its kind, or None if the kind or an option is unknown or of another type."""
    kind = kinds.get(record["kind"])
    options = None if kind is None else _options(record["options"], kind.options)
    return None if options is None else _rule(record, options, examples)


def late_rule_of(record: Record, kinds: Mapping[str, KindSpec], refuse: Callable[[], object]) -> Rule | None:
    """Return the rule of a record that was valid when it was compiled, or None if there is no such kind any more.

    Its kind is asked for defaults when an option is needed. If one does not fit its kind then, `refuse` is called,
    which is to raise what is wrong with the rule files.
    """
    written, name = record["options"], record["kind"]

    def read() -> dict[str, OptionValue]:
        options = _options(written, kinds[name].options)
        if options is None:
            refuse()
            raise KeyError(f"the compiled rule {record['name']} does not fit its kind; compile the rules again")
        return options

    return _rule(record, LateOptions(written, read)) if name in kinds else None


def _rule(record: Record, options: Mapping[str, OptionValue], examples: tuple[Example, ...] = ()) -> Rule:
    return Rule(
        name=record["name"],
        family=record["family"],
        level=Level(record["level"]),
        kind=record["kind"],
        summary=record["summary"],
        message=record["message"],
        why=record["why"],
        source_title=record["source_title"],
        source_url=record["source_url"],
        examples=examples,
        options=options,
        formerly=tuple(record["formerly"]),
        verifies=record["verifies"],
        reach=record["reach"],
    )


def _options(
    written: Mapping[str, str | list[str]], defaults: Mapping[str, OptionValue]
) -> dict[str, OptionValue] | None:
    """Return the defaults with the written options over them."""
    options = dict(defaults)
    for name, raw in written.items():
        value = read_option(raw, defaults[name]) if name in defaults else None
        if value is None:
            return None
        options[name] = value
    return options
