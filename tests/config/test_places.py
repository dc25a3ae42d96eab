from pathlib import Path

from factcheck.config import Config
from factcheck.config.places import line_in_file, line_of

TEXT = """\
[project]
name = "news"

[tool.factcheck]
select = [
    "conversion",
    "headline",
]
levels = {"unit-mismatch" = "note"}

[tool.factcheck.per-file-ignores]
"drafts/*.md" = ["headline"]

[tool.factcheck.options.unit-mismatch]
tolerance = 3
"""


def test_keys_are_found_under_their_headers() -> None:
    assert line_of(TEXT, ("project", "name")) == 2
    assert line_of(TEXT, ("tool", "factcheck", "select")) == 5
    assert line_of(TEXT, ("tool", "factcheck", "per-file-ignores", "drafts/*.md")) == 12
    assert line_of(TEXT, ("tool", "factcheck", "options", "unit-mismatch", "tolerance")) == 15


def test_a_key_of_an_inline_table_is_where_the_table_is() -> None:
    assert line_of(TEXT, ("tool", "factcheck", "levels", "unit-mismatch")) == 9


def test_dotted_keys_and_quoted_keys_are_found() -> None:
    assert line_of('[tool]\nfactcheck.levels."a.b" = 1\n', ("tool", "factcheck", "levels", "a.b")) == 2


def test_what_is_not_there_has_no_line() -> None:
    assert line_of(TEXT, ("ruff", "select")) == 0
    assert line_of(TEXT, ("tool", "factcheck", "jobs"), least=3) == 0


def test_a_value_of_a_list_has_its_own_line(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(TEXT)
    config = Config(path=str(path))
    assert line_in_file(config, ("select",), "headline") == 7
    assert line_in_file(config, ("select",)) == 5


def test_what_the_command_line_has_set_is_in_no_file(tmp_path: Path) -> None:
    path = tmp_path / "factcheck.toml"
    path.write_text('select = ["conversion"]\n')
    config = Config(path=str(path))
    assert line_in_file(config, ("select",), "headline") == 0
    assert line_in_file(config, ("ignore",), "headline") == 0
    shared = tmp_path / "pyproject.toml"
    shared.write_text('[tool.factcheck]\nselect = ["headline"]\n')
    assert line_in_file(Config(path=str(shared)), ("jobs",)) == 0
    assert line_in_file(Config(path=str(shared)), ("ignore",), "headline") == 0
    assert line_in_file(Config(), ("select",), "headline") == 0
    assert line_in_file(Config(path=str(tmp_path / "gone.toml")), ("select",), "headline") == 0
