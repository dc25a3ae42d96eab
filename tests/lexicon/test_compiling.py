import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck.lexicon import compiling, load
from factcheck.lexicon.compiling import FaultyLexiconError, compiled, compiled_from, main, source, text_of
from factcheck.lexicon.loading import lexicon_of, table_path


@pytest.fixture(scope="module")
def english() -> dict[str, Any]:
    return compiled("en")


def test_the_committed_table_is_up_to_date() -> None:
    assert main(["--check"]) == 0


def test_a_compiled_table_reads_back_as_the_lexicon(english: dict[str, Any]) -> None:
    assert lexicon_of("en", json.loads(text_of(english))) == load("en")


def test_the_text_of_a_table_is_the_same_whatever_the_order_of_its_entries(english: dict[str, Any]) -> None:
    turned = {name: dict(reversed(table.items())) for name, table in reversed(english.items())}
    assert text_of(turned) == text_of(english)
    assert text_of(english).endswith("}\n")


def test_an_older_table_is_told_by_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(compiling, "table_path", lambda tag: str(tmp_path / f"{tag}.json"))
    assert main(["--check"]) == 1
    assert f"{tmp_path / 'en.json'} is older than the data files; run python -m" in capsys.readouterr().err
    assert main([]) == 0
    assert (tmp_path / "en.json").read_bytes() == Path(table_path("en")).read_bytes()
    assert main(["--check"]) == 0


def test_faults_are_told_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(compiling, "FOLDER", str(tmp_path))
    monkeypatch.setattr(compiling, "table_path", lambda tag: str(tmp_path / f"{tag}.json"))
    (tmp_path / "en.toml").write_text("[numbers\n")
    assert main([]) == 1
    assert "en.toml: not valid TOML" in capsys.readouterr().err
    assert not (tmp_path / "en.json").exists()


def test_the_faults_of_all_files_are_told_at_once() -> None:
    language, units, money = source("en.toml"), source("units.toml"), source("currencies.toml")
    language["numbers"]["minus"] = "x"
    units["length"]["ell"] = {"pint": "smoot", "words": ["mile"]}
    money["currencies"]["GBP"]["before"].append("€")
    with pytest.raises(FaultyLexiconError) as raised:
        compiled_from("en.toml", language, units, money)
    assert {fault.place for fault in raised.value.faults} == {
        "en.toml [numbers] minus",
        "units.toml [length] ell",
        "currencies.toml [currencies] GBP",
    }


def test_loading_imports_neither_pint_nor_a_parser_of_toml() -> None:
    program = "import sys, factcheck.lexicon; factcheck.lexicon.load(); print(sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    for module in ("'pint'", "'tomllib'", "'dataclasses'", "'pathlib'", "'factcheck.lexicon.units'"):
        assert module not in run.stdout
