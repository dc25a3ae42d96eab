"""What a rule is for, as `factcheck explain` and `factcheck rules` print it.

Comes in: rules. Goes out: lines of plain text. Everything said here is written in the rule's own file.
"""

import json
from collections.abc import Iterable, Iterator
from textwrap import wrap

from factcheck.model.rule import Example, KindSpec, OptionValue, Rule
from factcheck.reporting.tables import table
from factcheck.reporting.terminal import visible

_WIDTH = 100


OVER_PARAGRAPHS = "What it finds in figures that stand in several paragraphs is only a note."


def explained(rule: Rule, spec: KindSpec) -> Iterator[str]:
    """Yield name, summary, reason, examples, options and source of a rule of a kind, and how to silence it."""
    yield f"{visible(rule.name)} ({rule.level.value}, family {visible(rule.family)})\n\n"
    yield from _paragraph(rule.summary)
    yield from _paragraph(rule.why)
    if rule.reach == "paragraph":
        yield from _paragraph(OVER_PARAGRAPHS)
    for example in rule.examples:
        yield from _example(example)
    if rule.options:
        yield "Options, with their values:\n"
        for name, value in sorted(rule.options.items()):
            yield f"  {visible(name)} = {written_option(value)}\n"
            yield f"    {spec.about[name]}\n"
        yield "\n"
    if rule.formerly:
        yield f"Formerly: {visible(', '.join(rule.formerly))}\n"
    if rule.source_title or rule.source_url:
        yield f"Source: {visible(' '.join(part for part in (rule.source_title, rule.source_url) if part))}\n"
    yield f"To silence it in an article: {silencing(rule)}, in a comment\n"


def silencing(rule: Rule) -> str:
    """Return the words of the comment that silences a rule."""
    return f"factcheck: ignore {visible(rule.name)} -- and the reason"


def listed(rules: Iterable[Rule], form: str) -> Iterator[str]:
    """Yield rules by family and name: "text" as a table, "jsonl" one a line, "json" in an object."""
    rows = [_row(rule) for rule in sorted(rules, key=lambda rule: (rule.family, rule.name))]
    if form == "json":
        yield json.dumps({"rules": rows}, ensure_ascii=False, indent=2) + "\n"
    elif form == "jsonl":
        yield from (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    else:
        yield from table(rows, widest=_WIDTH)


def _row(rule: Rule) -> dict[str, str]:
    return {
        "rule": rule.name,
        "family": rule.family,
        "level": rule.level.value,
        "kind": rule.kind,
        "summary": rule.summary,
    }


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


def written_option(value: OptionValue) -> str:
    """Return the value of an option as a reader would say it."""
    return visible(", ".join(value) if isinstance(value, tuple) else str(value))
