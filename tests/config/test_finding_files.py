import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.config import Config, ConfigError, find, load_file
from factcheck.model.finding import Level

CHECKOUT = Path(__file__).parents[2]
ALL = """\
select = ["conversion", "headline-differs"]
ignore = ["headline"]
exclude = ["drafts/", "*.bak"]
corpus = ["archive"]
rules = ["house-style"]
rates = ["house.csv"]
default-currencies = ["AUD", "INR"]
fail-level = "error"
min-level = "warning"
date = "2024-01-12"
language = "zh"
jobs = 4
jsonl = { text = "body" }

[levels]
length-mismatch = "note"

[options.length-mismatch]
tolerance = 0.5
units = ["mile"]
round = false

[per-file-ignores]
"*.md" = ["headline"]
"""


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def problems_of(path: Path) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        load_file(str(path))
    assert all(problem.path == str(path) for problem in caught.value.problems)
    return [str(problem).removeprefix(str(path)) for problem in caught.value.problems]


def test_every_setting_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "factcheck.toml", ALL)
    assert load_file(str(path)) == Config(
        path=str(path),
        root=str(tmp_path),
        select=("conversion", "headline-differs"),
        ignore=("headline",),
        levels={"length-mismatch": Level.NOTE},
        options={"length-mismatch": {"tolerance": 0.5, "units": ("mile",), "round": False}},
        exclude=("drafts/", "*.bak"),
        per_file_ignores={"*.md": ("headline",)},
        corpus=("archive",),
        rules=("house-style",),
        rates=("house.csv",),
        default_currencies=("AUD", "INR"),
        fail_level=Level.ERROR,
        min_level=Level.WARNING,
        date="2024-01-12",
        language="zh",
        jobs=4,
        jsonl={"text": "body"},
    )


def test_pyproject_says_the_same_in_its_table(tmp_path: Path) -> None:
    own = load_file(str(written(tmp_path / "factcheck.toml", ALL)))
    table = "[tool.factcheck]\n" + ALL.replace("\n[", "\n[tool.factcheck.")
    shared = load_file(str(written(tmp_path / "pyproject.toml", table)))
    assert shared == own._replace(path=shared.path)
    assert shared.path.endswith("pyproject.toml")


def test_a_day_of_toml_is_a_date_too(tmp_path: Path) -> None:
    assert load_file(str(written(tmp_path / "x.toml", "date = 2024-01-12\n"))).date == "2024-01-12"


def test_an_empty_file_gives_the_defaults_with_its_place(tmp_path: Path) -> None:
    path = written(tmp_path / "factcheck.toml", "")
    assert load_file(str(path)) == Config(path=str(path), root=str(tmp_path))


def test_the_nearest_file_upwards_applies(tmp_path: Path) -> None:
    written(tmp_path / "factcheck.toml", "jobs = 2")
    written(tmp_path / "a" / "pyproject.toml", "[tool.factcheck]\njobs = 3")
    (tmp_path / "a" / "b").mkdir()
    (tmp_path / "c").mkdir()
    assert find(str(tmp_path / "a" / "b")).jobs == 3
    assert find(str(tmp_path / "a")).root == str(tmp_path / "a")
    assert find(str(tmp_path / "c")).jobs == 2


def test_our_own_file_comes_before_pyproject(tmp_path: Path) -> None:
    written(tmp_path / "factcheck.toml", "jobs = 2")
    written(tmp_path / "pyproject.toml", "[tool.factcheck]\njobs = 3")
    assert find(str(tmp_path)).jobs == 2


@pytest.mark.parametrize("text", ['[project]\nname = "x"\n', "# no [tool.factcheck] here\n", "broken ["])
def test_a_pyproject_of_other_tools_does_not_stop_the_search(tmp_path: Path, text: str) -> None:
    written(tmp_path / "factcheck.toml", "jobs = 2")
    written(tmp_path / "a" / "pyproject.toml", text)
    assert find(str(tmp_path / "a")).jobs == 2


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert find(str(tmp_path)) == Config()


def test_a_folder_is_looked_at_once(tmp_path: Path) -> None:
    written(tmp_path / "factcheck.toml", "jobs = 2")
    assert find(str(tmp_path)) is find(os.path.join(str(tmp_path), "x", os.pardir))


def test_a_pyproject_that_is_named_must_have_our_table(tmp_path: Path) -> None:
    path = written(tmp_path / "pyproject.toml", "[tool.other]\n")
    assert problems_of(path) == [": tool.factcheck: the file has no such table; add [tool.factcheck]"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("jobs = 1\nselct = []\n", ':2: selct: there is no setting "selct"; did you mean "select"?'),
        ("fail_level = 'note'\n", ':1: fail_level: there is no setting "fail_level"; did you mean "fail-level"?'),
        ("select = 'a'\n", ":1: select: expected a list of rule ids or families, found 'a'"),
        ("select = [1]\n", ":1: select: expected a list of rule ids or families, found 1"),
        ("select = ['']\n", ":1: select: expected a list of rule ids or families, found ''"),
        (
            "default-currencies = ['$']\n",
            ':1: default-currencies: expected a list of ISO 4217 codes such as "AUD", '
            """for what a bare "$" or "rupees" means, found '$'""",
        ),
        ("jobs = 0\n", ":1: jobs: expected a whole number of processes, at least 1, found 0"),
        ("jobs = '2'\n", ":1: jobs: expected a whole number of processes, at least 1, found '2'"),
        ("jobs = true\n", ":1: jobs: expected a whole number of processes, at least 1, found True"),
        ("fail-level = 'bad'\n", ':1: fail-level: expected "error", "warning" or "note", found \'bad\''),
        ("date = '2024-02-30'\n", ":1: date: expected a day such as 2024-01-12, found '2024-02-30'"),
        ("date = '20240112'\n", ":1: date: expected a day such as 2024-01-12, found '20240112'"),
        ("date = 2024\n", ":1: date: expected a day such as 2024-01-12, found 2024"),
        (
            "\n[levels]\na = 'bad'\n",
            ':3: levels.a: expected a table of rule ids to "error", "warning" or "note", found',
        ),
        ("levels = []\n", ":1: levels: expected a table of rule ids"),
        ("[options.a]\nb = 2024-01-12\n", ":2: options.a.b: expected a table of rule ids to tables of options"),
        ("[options]\na = 3\n", ":2: options.a: expected a table of rule ids to tables of options"),
        ("exclude = ['!x']\n", ":1: exclude: expected a list of patterns"),
        ("exclude = ['/']\n", ":1: exclude: expected a list of patterns"),
        ("exclude = ['[z-a]']\n", ":1: exclude: expected a list of patterns"),
        ("[per-file-ignores]\n'!x' = ['a']\n", ":2: per-file-ignores.!x: expected a table of patterns"),
        ("[per-file-ignores]\n'x' = 'a'\n", ":2: per-file-ignores.x: expected a table of patterns"),
        ("jobs = \n", ":1:8: this is not valid TOML: Invalid value"),
        ("jobs = 1\njobs = 2\n", ":2:9: this is not valid TOML: Cannot overwrite a value"),
    ],
)
def test_each_fault_is_told_with_file_line_and_key(tmp_path: Path, text: str, told: str) -> None:
    [problem] = problems_of(written(tmp_path / "factcheck.toml", text))
    assert problem.startswith(told)


def test_all_faults_are_told_in_order(tmp_path: Path) -> None:
    path = written(tmp_path / "factcheck.toml", "jobs = 0\ndate = 3\nselct = []\n\n[levels]\na = 'x'\nb = 'y'\n")
    assert [problem.split(":")[1] for problem in problems_of(path)] == ["1", "2", "3", "6", "7"]


def test_a_fault_in_pyproject_has_the_line_of_its_table(tmp_path: Path) -> None:
    path = written(tmp_path / "pyproject.toml", "[tool.other]\njobs = 0\n\n[tool.factcheck]\njobs = 0\n")
    assert problems_of(path)[0].startswith(":5: jobs: expected")


def test_a_table_that_is_none_is_told(tmp_path: Path) -> None:
    path = written(tmp_path / "pyproject.toml", "[tool]\nfactcheck = 3\n")
    assert problems_of(path) == [":2: expected a table, found 3"]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "gone.toml")[0].startswith(": the file cannot be read: No such file")
    assert problems_of(tmp_path)[0].startswith(": the file cannot be read: Is a directory")
    path = tmp_path / "latin.toml"
    path.write_bytes(b"jobs = 1\n# \xe9\n")
    assert problems_of(path)[0].startswith(":2: the file is not encoded in UTF-8")


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "factcheck.toml"
    path.write_bytes(b"\xef\xbb\xbfjobs = 2\r\n")
    assert load_file(str(path)).jobs == 2


def test_without_a_config_file_nothing_heavy_is_imported(tmp_path: Path) -> None:
    written(tmp_path / "pyproject.toml", "[tool.other]\n")
    code = (
        f"import sys; sys.path[:0] = {[str(CHECKOUT), *(part for part in sys.path if part)]!r}\n"
        f"from factcheck.config import find; assert find({str(tmp_path)!r}).path == ''\n"
        "print(sorted({'tomllib', 'pydantic', 'pathlib', 'dataclasses', 'difflib', 'fnmatch'} & sys.modules.keys()))\n"
    )
    run = subprocess.run([sys.executable, "-I", "-S", "-c", code], check=True, capture_output=True, text=True)
    assert run.stdout.strip() == "[]"
