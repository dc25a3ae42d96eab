import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from factcheck.config import Config, load_file
from factcheck.config.publishing import Key, first_file, keys, page, written
from factcheck.config.schema import known_keys

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "config.schema.json").read_text("utf-8"))
CHECKER = jsonschema.Draft202012Validator(SCHEMA)


@pytest.mark.parametrize("key", keys(), ids=lambda key: key.name)
def test_every_key_has_an_example_that_holds(key: Key, tmp_path: Path) -> None:
    file = tmp_path / "factcheck.toml"
    file.write_text("\n".join(written(key.name, key.example)), "utf-8")
    loaded = load_file(str(file))

    assert loaded._replace(path="", root="") != Config() or key.name == "profile"
    CHECKER.validate(tomllib.loads(file.read_text("utf-8")))
    assert key.about.endswith(".")
    assert f"## {key.name}\n" in page()


@pytest.mark.parametrize(
    "table", ["selct = []", "jobs = 0", "[levels]\na = 5", 'select = "dates"', "[levels]\nweekday-mismatch = 'fatal'"]
)
def test_the_schema_refuses_what_the_tool_refuses(table: str) -> None:
    assert not CHECKER.is_valid(tomllib.loads(table))


def test_the_schema_describes_every_key_and_knows_rules_and_options() -> None:
    properties = SCHEMA["properties"]

    assert [*properties] == known_keys()
    assert all(shape["description"] and "default" in shape for shape in properties.values())
    assert "weekday-mismatch" in properties["select"]["items"]["anyOf"][0]["enum"]
    option = properties["options"]["properties"]["exchange-rate-mismatch"]["properties"]["window_days"]
    assert option["description"]
    assert isinstance(option["default"], int | float)


def test_a_first_file_changes_nothing_until_something_is_taken_out(tmp_path: Path) -> None:
    file = tmp_path / "factcheck.toml"
    file.write_text("".join(first_file()), "utf-8")
    assert load_file(str(file))._replace(path="", root="") == Config()

    settings = [line.removeprefix("# ") for line in file.read_text("utf-8").splitlines() if line.startswith("# ")]
    uncommented = "\n".join(line for line in settings if " = " in line or line.startswith("["))
    assert {*tomllib.loads(uncommented)} == {*known_keys()}
    CHECKER.validate(tomllib.loads(uncommented))
