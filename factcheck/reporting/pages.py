"""The documentation of a rule as a page of Markdown, and the index of all of them.

Comes in: rules with their examples, and what their kinds say of options. Goes out: text. Everything said here is
written in the rule's own file or in its kind; `factcheck explain` says the same on a terminal.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from factcheck.model.rule import Example, KindSpec, Rule
from factcheck.reporting.explanation import OVER_PARAGRAPHS, silencing, written_option

_MADE = "<!-- Made from the rule's file by python -m factcheck.documenting; change that file instead. -->\n"


def page(rule: Rule, spec: KindSpec) -> str:
    """Return the page of a rule: summary, reason, examples, options, source, and how to silence it."""
    return "".join(_page(rule, spec))


def _page(rule: Rule, spec: KindSpec) -> Iterator[str]:
    yield f"{_MADE}\n# {rule.name}\n\n"
    yield f"**{rule.level.value}**, family [{rule.family}](README.md#{rule.family}), kind `{rule.kind}`\n\n"
    yield f"{_flat(rule.summary)}\n\n{_flat(rule.why)}\n\n"
    if rule.reach == "paragraph":
        yield f"{OVER_PARAGRAPHS}\n\n"
    for title, wrong in (("Flagged", True), ("Left alone", False)):
        yield f"## {title}\n\n"
        for example in rule.examples:
            if example.wrong is wrong:
                yield from _example(example)
    if rule.options:
        yield "## Options\n\n| option | value | what it does |\n|---|---|---|\n"
        for name, value in sorted(rule.options.items()):
            yield f"| `{name}` | {_cell(written_option(value)) or 'none'} | {_cell(spec.about[name])} |\n"
        yield f"\nThey are set under `[options.{rule.name}]` in the configuration.\n\n"
    yield "## To silence it\n\n"
    yield f'In an article, in a comment: `{silencing(rule)}`. In the configuration: `ignore = ["{rule.name}"]`.\n\n'
    if rule.formerly:
        yield f"Formerly: {', '.join(rule.formerly)}.\n\n"
    yield f"Source: [{rule.source_title}]({rule.source_url})\n"


def _example(example: Example) -> Iterator[str]:
    """Yield the passages as code, which Markdown leaves as they are, and what is said of them."""
    if example.date:
        yield f"Published on {example.date}:\n\n"
    for number, text in enumerate(example.texts):
        if number:
            yield "and in another article:\n\n"
        fence = "`" * max(3, _longest_run(text) + 1)
        yield f"{fence}{_LANGUAGES.get(example.format, 'text')}\n{text.rstrip()}\n{fence}\n\n"
    yield f"> {_flat(example.says or example.because)}\n\n"


_LANGUAGES = {".md": "markdown", ".html": "html"}


def _longest_run(text: str) -> int:
    """Return the length of the longest run of backticks."""
    return max((len(list(run)) for tick, run in groupby(text) if tick == "`"), default=0)


def index(rules: Iterable[Rule]) -> str:
    """Return the page that lists all rules by family."""
    ordered = sorted(rules, key=lambda rule: (rule.family, rule.name))
    lines = [f"{_MADE}\n# The rules\n\n{len(ordered)} rules. Those in bold are errors.\n"]
    for family, members in groupby(ordered, key=lambda rule: rule.family):
        lines.append(f"\n## {family}\n\n| rule | level | what it finds |\n|---|---|---|\n")
        lines += (
            f"| [{rule.name}]({rule.name}.md) | {_level(rule)} | {_cell(_flat(rule.summary))} |\n" for rule in members
        )
    return "".join(lines)


def _level(rule: Rule) -> str:
    return f"**{rule.level.value}**" if rule.level.rank == 0 else rule.level.value


def _flat(text: str) -> str:
    return " ".join(text.split())


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
