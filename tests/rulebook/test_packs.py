from pathlib import Path

import pytest

from factcheck.rulebook.errors import RulebookError
from factcheck.rulebook.packs import read_pack
from tests.rulebook.samples import KINDS, LENGTHS, PACK, copied, problems_of


def test_rules_come_in_order_of_family_and_name(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    first = LENGTHS.read_text().replace("length-mismatch", "area-mismatch").replace("miles-", "acres-")
    (pack / "conversion" / "area-mismatch.yml").write_text(first)
    names = [entry.record["name"] for entry in read_pack(str(pack), KINDS)]
    assert names == ["area-mismatch", "length-mismatch", "headline-differs"]


def test_a_pack_can_be_a_single_file() -> None:
    assert [entry.record["name"] for entry in read_pack(str(LENGTHS), KINDS)] == ["length-mismatch"]


def test_examples_are_kept_as_written() -> None:
    one, two, right = read_pack(str(LENGTHS), KINDS)[0].examples
    assert one.texts == ("The road is <<15 miles (20 km)>> long.",)
    assert (one.wrong, one.says, one.format, one.date) == (True, "15 miles is about 24 km, not 20 km.", ".txt", "")
    assert (len(two.texts), two.format, two.date) == (2, ".md", "2024-01-12")
    assert (right.wrong, right.because) == (False, "24.14 rounds to 24.")
    headline = read_pack(str(PACK), KINDS)[1].examples[0]
    assert headline.texts == ("<<300>> jobs lost\n\nThe works cut 200 jobs.\n",)


def test_the_family_is_the_folder_whether_the_file_names_it_or_not(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    for path in pack.rglob("*.yaml"):
        path.write_text(path.read_text().replace("family:", "#"))
    assert [entry.record["family"] for entry in read_pack(str(pack), KINDS)] == ["conversion", "headline"]


def test_folded_prose_is_one_line() -> None:
    why = read_pack(str(LENGTHS), KINDS)[0].record["why"]
    assert why == "A conversion that is off sends the reader the wrong way."


def test_a_pack_that_does_not_exist_or_holds_no_rule_is_an_error(tmp_path: Path) -> None:
    [missing] = problems_of(tmp_path / "nowhere")
    assert "nowhere: there is no such rule pack" in str(missing)
    (tmp_path / "readme.txt").write_text("no rule")
    (tmp_path / ".hidden.yaml").write_text("no rule either")
    [empty] = problems_of(tmp_path)
    assert "the folder holds no rule" in str(empty)


def test_the_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    for path in pack.rglob("*.yaml"):
        path.write_text(path.read_text().replace("level: ", "level: x"))
    assert [Path(problem.path).stem for problem in problems_of(pack)] == ["length-mismatch", "headline-differs"]


@pytest.mark.parametrize(
    ("formerly", "said"),
    [
        ("length-mismatch", '"length-mismatch" is the name of the rule in'),
        ("miles-mismatch", '"miles-mismatch" is the name of the rule in'),
        ("headline-differs", '"headline-differs" is the name of the rule in'),
        ("conversion", '"conversion" is the name of a family'),
    ],
)
def test_a_name_means_one_thing_only(tmp_path: Path, formerly: str, said: str) -> None:
    pack = copied(tmp_path)
    path = pack / "headline" / "headline-differs.yaml"
    path.write_text(path.read_text().replace("family:", f"formerly: [{formerly}]\nfamily:"))
    [problem] = problems_of(pack)
    assert said in problem.message
    assert (problem.line, problem.field) == (2, "formerly[1]")


def test_two_files_with_one_id_are_an_error(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    other = pack / "lengths" / "length-mismatch.yaml"
    other.parent.mkdir()
    other.write_text(LENGTHS.read_text().replace("family: conversion", "family: lengths").replace("miles-m", "feet-m"))
    [problem] = problems_of(pack)
    assert problem.path == str(other)
    assert "conversion/length-mismatch.yaml" in problem.message


def test_a_name_that_is_taken_elsewhere_is_an_error() -> None:
    with pytest.raises(RulebookError, match="already"):
        read_pack(str(PACK), KINDS, {"headline-differs"})


def test_a_pack_may_add_to_a_family_that_is_loaded_already() -> None:
    assert len(read_pack(str(PACK), KINDS, {"conversion", "headline"})) == 2


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    (pack / "headline" / "gone.yaml").symlink_to(tmp_path / "nowhere.yaml")
    [problem] = problems_of(pack)
    assert "gone.yaml: the file cannot be read: No such file" in str(problem)


def test_without_kinds_only_the_shape_is_looked_at(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    path = pack / "conversion" / "length-mismatch.yaml"
    path.write_text(path.read_text().replace("kind: lengths", "kind: unheard-of"))
    assert len(read_pack(str(pack), None)) == 2
    assert len(problems_of(pack)) == 1
