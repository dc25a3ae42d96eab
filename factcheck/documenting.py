"""`python -m factcheck.documenting`: rules/**/*.yaml -> docs/rules/*.md, a page for each rule and an index, committed.

The same rules give the same bytes; pages of rules that are gone are removed. `--check` writes nothing and exits with 1
if a page is not current.
"""

import os
import sys
from collections.abc import Mapping, Sequence

from factcheck.config import Config
from factcheck.pipeline import KINDS
from factcheck.reporting.pages import index, page
from factcheck.resources import open_resources

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "docs", "rules")


def pages() -> dict[str, str]:
    """Return the text of each page by its file name. Raises RulebookError if a rule is broken."""
    rules = open_resources(Config(), KINDS, examples=True).rules
    return {f"{rule.name}.md": page(rule, KINDS[rule.kind]) for rule in rules} | {"README.md": index(rules)}


def main(arguments: Sequence[str], folder: str = FOLDER) -> int:
    """Write the pages, or with `--check` compare only; return the exit code."""
    wanted, current = pages(), _read(folder)
    stale = sorted(name for name in wanted.keys() | current.keys() if wanted.get(name) != current.get(name))
    if "--check" not in arguments:
        _write(folder, wanted, stale)
    elif stale:
        print(f"{', '.join(stale)}: not current; run: python -m factcheck.documenting", file=sys.stderr)
        return 1
    return 0


def _read(folder: str) -> dict[str, str]:
    found = {}
    for name in os.listdir(folder) if os.path.isdir(folder) else ():
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
