from pathlib import Path

from factcheck.rulebook.sources import builtin_folder, digest, rule_files
from tests.rulebook.samples import copied


def made(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x: 1\n")
    return folder


def test_a_checkout_has_its_rules_beside_the_package(tmp_path: Path) -> None:
    made(tmp_path, "factcheck/rules/a/b.yaml", "rules/factcheck-rules.txt", "rules/a/b.yaml")
    assert builtin_folder(str(tmp_path / "factcheck")) == str(tmp_path / "rules")


def test_a_wheel_has_them_inside_and_a_stranger_beside_it_is_not_ours(tmp_path: Path) -> None:
    made(tmp_path, "factcheck/rules/a/b.yaml", "rules/__init__.py", "rules/a/b.yaml")
    assert builtin_folder(str(tmp_path / "factcheck")) == str(tmp_path / "factcheck" / "rules")


def test_without_either_there_is_no_folder(tmp_path: Path) -> None:
    assert builtin_folder(str(tmp_path / "factcheck")) == ""


def test_this_checkout_is_recognized() -> None:
    assert builtin_folder() == str(Path(__file__).parents[2] / "rules")


def test_only_rule_files_count_and_none_that_are_hidden(tmp_path: Path) -> None:
    made(tmp_path, "b/y.yaml", "a/z.yml", "a/notes.md", ".git/x.yaml", "a/.x.yaml")
    assert [Path(path).name for path in rule_files(str(tmp_path))] == ["z.yml", "y.yaml"]


def test_the_digest_changes_with_every_change_of_a_file(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    before = digest(str(pack))
    path = pack / "conversion" / "length-mismatch.yaml"
    seen = {before}
    path.write_text(path.read_text() + " ")
    seen.add(digest(str(pack)))
    path.rename(path.with_name("other.yaml"))
    seen.add(digest(str(pack)))
    path.with_name("other.yaml").unlink()
    seen.add(digest(str(pack)))
    made(pack, "conversion/new.yaml")
    seen.add(digest(str(pack)))
    assert len(seen) == 5


def test_the_digest_does_not_see_where_the_pack_lies_nor_its_line_ends(tmp_path: Path) -> None:
    one, two = copied(tmp_path / "one"), copied(tmp_path / "two")
    for path in two.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert digest(str(one)) == digest(str(two))


def test_the_digest_does_not_see_what_is_no_rule(tmp_path: Path) -> None:
    pack = copied(tmp_path)
    before = digest(str(pack))
    made(pack, "README.md")
    assert digest(str(pack)) == before
