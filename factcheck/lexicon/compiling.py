"""The data files of this room in, one plain table a language out: `python -m factcheck.lexicon.compiling`.

The tables are committed, so that a run of the tool reads JSON and needs neither TOML nor pint; `--check` fails when
they are older than the data. Nothing is written while a data file has a fault, and all faults are told at once.
"""

import json
import os
import sys
import tomllib
from typing import Any

from factcheck.lexicon.clashes import check_clashes
from factcheck.lexicon.forms import Fault, heads_of
from factcheck.lexicon.loading import FOLDER, table_path
from factcheck.lexicon.money_table import home_forms, money_forms
from factcheck.lexicon.own_forms import add_own_money, add_own_units
from factcheck.lexicon.unit_table import entries, unit_forms, unit_rows
from factcheck.lexicon.word_table import word_tables

LANGUAGES = ("en", "zh")

Source = dict[str, Any]


class FaultyLexiconError(ValueError):
    """The faults of the data files, one a line."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def main(arguments: list[str]) -> int:
    """Write the table of every language, or with `--check` only compare; return the exit code."""
    try:
        texts = {table_path(tag): text_of(compiled(tag)) for tag in LANGUAGES}
    except FaultyLexiconError as error:
        print(error, file=sys.stderr)
        return 1
    if "--check" in arguments:
        return _compare(texts)
    for path, text in texts.items():
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    return 0


def compiled(tag: str) -> Source:
    """Return the table of a language, compiled from the data files of this folder; raises FaultyLexiconError."""
    return compiled_from(f"{tag}.toml", source(f"{tag}.toml"), source("units.toml"), source("currencies.toml"))


def compiled_from(file: str, language: Source, units: Source, currencies: Source) -> Source:
    """Return the table that the data say; `file` names the language's own in messages; raises FaultyLexiconError."""
    faults: list[Fault] = []
    known = entries(units, faults)
    forms = unit_forms(units, known, faults)
    before, behind = money_forms(currencies, faults)
    codes = {*currencies.get("currencies", {})}
    add_own_units(file, language, {unit.key for unit in known}, forms, faults)
    add_own_money(file, language, "money_before", codes, before, faults)
    add_own_money(file, language, "money_after", codes, behind, faults)
    table = {
        **word_tables(file, language, faults),
        "units": forms.grouped(),
        "unit_of": unit_rows(known, faults),
        "unit_heads": heads_of((*forms.meaning, *behind.meaning)),
        "money_before": before.grouped(),
        "money_after": behind.grouped(),
        "homes": home_forms(currencies, faults).grouped(),
    }
    check_clashes(file, language, forms, behind, faults)
    if faults:
        raise FaultyLexiconError(faults)
    return table


def source(name: str) -> Source:
    """Return a data file of this folder as TOML has it; raises FaultyLexiconError where it is no TOML."""
    with open(os.path.join(FOLDER, name), "rb") as file:
        try:
            return tomllib.load(file)
        except tomllib.TOMLDecodeError as error:
            raise FaultyLexiconError([Fault(name, f"not valid TOML: {error}")]) from error


def text_of(table: Source) -> str:
    """Return a table as JSON with sorted keys, one entry a line, so that a changed entry is a changed line."""
    sections = [f"{json.dumps(name)}: {{\n{_lines(entries)}\n}}" for name, entries in sorted(table.items())]
    return "{\n" + ",\n".join(sections) + "\n}\n"


def _lines(entries: Source) -> str:
    return ",\n".join(
        f" {json.dumps(key, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
        for key, value in sorted(entries.items())
    )


def _compare(texts: dict[str, str]) -> int:
    stale = [path for path, text in texts.items() if _text_at(path) != text]
    for path in stale:
        print(f"{path} is older than the data files; run python -m factcheck.lexicon.compiling", file=sys.stderr)
    return 1 if stale else 0


def _text_at(path: str) -> str:
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as file:
        return file.read()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
