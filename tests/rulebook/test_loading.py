import json
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.model.rule import KindSpec, Rule
from factcheck.rulebook.compiling import main
from factcheck.rulebook.errors import RulebookError
from factcheck.rulebook.loading import load_pack, load_rules
from tests.rulebook.samples import KINDS, PACK, copied

CHECKOUT = Path(__file__).parents[2]


def compiled(pack: Path) -> Path:
    path = pack.parent / "compiled.json"
    assert main([], str(pack), str(path)) == 0
    return path


def without_examples(rules: tuple[Rule, ...]) -> list[Rule]:
    return [rule._replace(examples=()) for rule in rules]


def test_the_compiled_form_gives_the_rules_of_the_files_without_examples(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    rules = load_rules(str(pack), str(compiled(pack)), KINDS)
    assert list(rules) == without_examples(load_pack(str(pack), KINDS))
    assert rules[0].options["units"] == ("mile", "km")


def test_examples_come_from_the_files(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    rules = load_rules(str(pack), str(compiled(pack)), KINDS, examples=True)
    assert rules == load_pack(str(PACK), KINDS)
    assert all(rule.examples for rule in rules)


def test_an_edited_rule_takes_effect_at_once(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    path = compiled(pack)
    rule = pack / "conversion" / "length-mismatch.yaml"
    rule.write_text(rule.read_text().replace("level: error", "level: note"))
    assert load_rules(str(pack), str(path), KINDS)[0].level == "note"


def test_an_added_rule_and_a_removed_rule_take_effect_at_once(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    path = compiled(pack)
    (pack / "headline" / "headline-differs.yaml").rename(pack / "headline" / "headline-off.yaml")
    rule = pack / "headline" / "headline-off.yaml"
    rule.write_text(rule.read_text().replace("headline-differs", "headline-off"))
    assert [rule.name for rule in load_rules(str(pack), str(path), KINDS)] == ["length-mismatch", "headline-off"]


def test_a_rule_that_was_broken_by_an_edit_is_told(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    path = compiled(pack)
    rule = pack / "conversion" / "length-mismatch.yaml"
    rule.write_text(rule.read_text().replace("level: error", "level: x"))
    with pytest.raises(RulebookError, match="level: expected"):
        load_rules(str(pack), str(path), KINDS)


@pytest.mark.parametrize("content", ["", "<<<<<<< HEAD\n", "[]", '{"digest": "x"}'])
def test_a_compiled_file_that_is_broken_is_not_needed(tmp_path: Path, content: str) -> None:
    pack = copied(tmp_path)
    (tmp_path / "compiled.json").write_text(content)
    assert len(load_rules(str(pack), str(tmp_path / "compiled.json"), KINDS)) == 2
    assert len(load_rules(str(pack), str(tmp_path / "none.json"), KINDS)) == 2


def test_the_compiled_form_serves_alone(tmp_path: Path) -> None:
    path = compiled(copied(tmp_path))
    assert [rule.name for rule in load_rules("", str(path), KINDS)] == ["length-mismatch", "headline-differs"]


def test_without_files_and_without_the_compiled_form_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RulebookError, match="install factcheck again"):
        load_rules("", str(tmp_path / "none.json"), KINDS)


def test_a_kind_that_has_changed_in_the_code_is_told_although_the_files_have_not(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    path = compiled(pack)
    changed = KINDS | {"lengths": KindSpec("lengths", {"width": 1}, KINDS["lengths"].fields)}
    with pytest.raises(RulebookError, match=r"has no option \"tolerance\"") as caught:
        _ = [rule.options["width"] for rule in load_rules(str(pack), str(path), changed)]
    assert len(caught.value.problems) == 2


def test_a_default_that_has_changed_in_the_code_takes_effect(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    options = KINDS["lengths"].options | {"digits": 9}
    changed = KINDS | {"lengths": KINDS["lengths"]._replace(options=options)}
    assert load_rules(str(pack), str(compiled(pack)), changed)[0].options["digits"] == 9


def test_current_rules_are_loaded_without_yaml_and_pydantic_and_edited_ones_with_them(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    path = compiled(pack)
    code = (
        "import sys\n"
        f"sys.path[:0] = {[str(CHECKOUT), *(part for part in sys.path if part)]!r}\n"
        "from factcheck.model.rule import KindSpec\n"
        "from factcheck.rulebook.loading import load_rules\n"
        f"specs = {[tuple(spec) for spec in KINDS.values()]!r}\n"
        "kinds = {spec[0]: KindSpec(*spec) for spec in specs}\n"
        f"assert len(load_rules({str(pack)!r}, {str(path)!r}, kinds)) == 2\n"
        "print(sorted({'yaml', 'pydantic', 'dataclasses', 'difflib', 'pathlib'} & sys.modules.keys()))\n"
        f"assert len(load_rules({str(pack)!r}, 'none', kinds)) == 2\n"
        "print(sorted({'yaml', 'pydantic'} & sys.modules.keys()))\n"
    )
    run = subprocess.run([sys.executable, "-I", "-S", "-c", code], check=True, capture_output=True, text=True)
    assert run.stdout.splitlines() == ["[]", "['pydantic', 'yaml']"]


def test_the_compiled_form_holds_no_examples(tmp_path: Path) -> None:
    content = json.loads(compiled(copied(tmp_path)).read_text("utf-8"))
    assert all("examples" not in record for record in content["rules"])
