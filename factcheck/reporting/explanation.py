"""What a rule is for, as `factcheck explain` and `factcheck rules` print it.

Comes in: rules. Goes out: lines of plain text. Everything said here is written in the rule's own file.
"""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from factcheck.model.rule import Example, OptionValue, Rule
from factcheck.reporting.tables import table
from factcheck.reporting.terminal import visible

_WIDTH = 100


def explained(rule: Rule) -> Iterator[str]:
    """Yield name, summary, reason, examples, options and source of a rule, and how to silence it."""
    yield f"{visible(rule.name)} ({rule.level.value}, family {visible(rule.family)})\n\n"
    yield from _paragraph(rule.summary)
    yield from _paragraph(rule.why)
    for example in rule.examples:
        yield from _example(example)
    if rule.options:
        yield "Options, with their values:\n"
        yield from (f"  {visible(name)} = {_option(value)}\n" for name, value in sorted(rule.options.items()))
        yield "\n"
    if rule.formerly:
        yield f"Formerly: {visible(', '.join(rule.formerly))}\n"
    if rule.source_title or rule.source_url:
        yield f"Source: {visible(' '.join(part for part in (rule.source_title, rule.source_url) if part))}\n"
    yield f"To silence it in an article: factcheck: ignore {visible(rule.name)} -- and the reason, in a comment\n"


def listed(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield a table of rules, by family and name."""
    ordered = sorted(rules, key=lambda rule: (rule.family, rule.name))
    rows = [
        {"rule": rule.name, "family": rule.family, "level": rule.level.value, "summary": rule.summary}
        for rule in ordered
    ]
    yield from table(rows, widest=_WIDTH)


def _paragraph(text: str, mark: str = "") -> Iterator[str]:
    """Yield the wrapped lines of a text, the first behind `mark`, and an empty line."""
    shown = visible(" ".join(text.split()))
    lines = wrap(shown, _WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark))
    yield from (f"{line}\n" for line in lines)
    yield "\n"


def _example(example: Example) -> Iterator[str]:
    """Yield the passages and what is said of them."""
    dated = f", published on {example.date}" if example.date else ""
    yield f"{'Wrong' if example.wrong else 'Right'}{dated}:\n"
    for number, text in enumerate(example.texts):
        if number:
            yield "  and elsewhere:\n"
        yield from (f"  {visible(line)}".rstrip() + "\n" for line in text.rstrip("\n").split("\n"))
    yield from _paragraph(example.says or example.because, "    -> ")


def _option(value: OptionValue) -> str:
    return visible(", ".join(value) if isinstance(value, tuple) else str(value))
