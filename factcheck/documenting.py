"""`python -m factcheck.documenting`: rules and schemas -> the pages and schemas of docs/, which are committed.

    docs/rules/*.md             a page for each rule, and an index
    docs/configuration.md       every key of the configuration
    docs/*.schema.json          the shapes of configuration, rule and baseline files, for editors

The same sources give the same bytes; pages of rules that are gone are removed. `--check` writes nothing and exits with
1 if a file is not current.
"""

import os
import sys
from collections.abc import Container, Mapping, Sequence

from factcheck.config import Config
from factcheck.pipeline import KINDS
from factcheck.reporting.pages import index, page
from factcheck.resources import open_resources

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "docs", "rules")


def pages() -> dict[str, str]:
    """Return the text of each page by its file name. Raises RulebookError if a rule is broken."""
    rules = open_resources(Config(), KINDS, examples=True).rules
    return {f"{rule.name}.md": page(rule, KINDS[rule.kind]) for rule in rules} | {"README.md": index(rules)}


def shapes() -> dict[str, str]:
    """Return the text of each page and schema beside the rules' pages by its file name."""
    from factcheck.baseline.schema import schema_text as of_baselines
    from factcheck.config.publishing import RuleNames, page, schema_text
    from factcheck.rulebook.publishing import schema_text as of_rules

    rules = [
        RuleNames(
            rule.name,
            rule.family,
            rule.summary,
            {name: (value, KINDS[rule.kind].about[name]) for name, value in sorted(rule.options.items())},
        )
        for rule in open_resources(Config(), KINDS).rules
    ]
    return {
        "baseline.schema.json": of_baselines(),
        "config.schema.json": schema_text(sorted(rules)),
        "configuration.md": page(),
        "rule.schema.json": of_rules(KINDS),
    }


def main(arguments: Sequence[str], folder: str = FOLDER) -> int:
    """Write the pages and the schemas, or with `--check` compare only; return the exit code."""
    docs = os.path.dirname(folder)
    wanted_of = {folder: pages(), docs: shapes()}
    stale: list[str] = []
    for place, wanted in wanted_of.items():
        current = _read(place, None if place == folder else wanted)
        old = sorted(name for name in wanted.keys() | current.keys() if wanted.get(name) != current.get(name))
        stale += old
        if "--check" not in arguments:
            _write(place, wanted, old)
    if stale and "--check" in arguments:
        print(f"{', '.join(stale)}: not current; run: python -m factcheck.documenting", file=sys.stderr)
        return 1
    return 0


def _read(folder: str, names: Container[str] | None) -> dict[str, str]:
    """Return the texts in a folder: of all files, or of those with one of `names`."""
    found = {}
    for name in os.listdir(folder) if os.path.isdir(folder) else ():
        if names is not None and name not in names:
            continue
        with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
            found[name] = file.read()
    return found


def _write(folder: str, wanted: Mapping[str, str], stale: Sequence[str]) -> None:
    os.makedirs(folder, exist_ok=True)
    for name in stale:
        path = os.path.join(folder, name)
        if name not in wanted:
            os.remove(path)
            continue
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(wanted[name])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
