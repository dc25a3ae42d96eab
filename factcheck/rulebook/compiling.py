"""`python -m factcheck.rulebook.compiling`: rules/**/*.yaml -> factcheck/rulebook/compiled.json, which is committed.

The same rule files give the same bytes. `--check` writes nothing and exits with 1 if the compiled file is not current;
a broken rule exits with 2.
"""

import json
import sys
from collections.abc import Sequence

from factcheck.rulebook.errors import RulebookError
from factcheck.rulebook.loading import COMPILED
from factcheck.rulebook.packs import read_pack
from factcheck.rulebook.sources import builtin_folder, digest


def compiled_text(folder: str) -> str:
    """Return the content of the compiled file for the rules in `folder`. Raises RulebookError if one is broken."""
    records = [entry.record for entry in read_pack(folder, None)]
    content = {"digest": digest(folder), "rules": records}
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def main(arguments: Sequence[str], folder: str = "", compiled: str = COMPILED) -> int:
    """Compile the built-in rules, or with `--check` compare only; return the exit code."""
    folder = folder or builtin_folder()
    try:
        text = compiled_text(folder)
    except RulebookError as error:
        print(error, file=sys.stderr)
        return 2
    if "--check" in arguments:
        return _check(text, compiled)
    with open(compiled, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return 0


def _check(text: str, compiled: str) -> int:
    try:
        with open(compiled, encoding="utf-8") as file:
            current = file.read() == text
    except OSError:
        current = False
    if not current:
        print(f"{compiled} is not current; run: python -m factcheck.rulebook.compiling", file=sys.stderr)
    return 0 if current else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
