import sys
from pathlib import Path

import pytest

from bench import compiled


def checkout(folder: Path) -> Path:
    (folder / "factcheck").mkdir(parents=True)
    (folder / "factcheck" / "a.py").write_text("A = 1\n")
    (folder / "factcheck" / "a.so").write_text("made from something older")
    (folder / "pyproject.toml").write_text("[project]\n")
    return folder


def test_a_copy_has_the_sources_and_nothing_compiled_of_the_checkout(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    (copy / "factcheck").mkdir(parents=True)
    (copy / "factcheck" / "b.so").write_text("of an earlier copy")
    (copy / compiled.STAMP).touch()

    compiled.copied(checkout(tmp_path / "own"), copy)

    names = sorted(path.name for path in copy.rglob("*") if path.is_file())
    assert names == sorted(["a.py", "pyproject.toml", compiled.STAMP])


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("Years of work.")

    with pytest.raises(SystemExit, match="name a new folder"):
        compiled.copied(checkout(tmp_path / "own"), tmp_path / "mine")
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "Years of work."


def test_a_copy_is_told_from_one_of_other_sources(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    before = compiled.digest_of(root)
    (root / "factcheck" / "b.so").write_text("made by something else")
    assert compiled.digest_of(root) == before
    for name, text in (("pyproject.toml", "[project]\nname = 'a'\n"), ("factcheck/a.py", "A = 2\n")):
        (root / name).write_text(text)
        assert compiled.digest_of(root) != before
        before = compiled.digest_of(root)


def test_a_kept_copy_of_the_same_sources_is_used_again(tmp_path: Path) -> None:
    (tmp_path / "factcheck").mkdir()
    (tmp_path / "factcheck" / "__init__.py").touch()
    (tmp_path / compiled.STAMP).write_text(compiled.digest_of(compiled.ROOT))
    found = f"import os, sys, factcheck; sys.exit(5 if factcheck.__path__ == [{str(tmp_path / 'factcheck')!r}] else 6)"

    assert compiled.main(["--keep", str(tmp_path), sys.executable, "-c", found]) == 5


def test_a_build_that_fails_says_why(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[build-system]\nrequires = []\nbuild-backend = 'nothing'\n")

    with pytest.raises(SystemExit, match="the package was not compiled; remedy: install a C compiler"):
        compiled.compiled(tmp_path)


def test_without_a_command_nothing_is_built(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        compiled.main([])
    assert ended.value.code == 2
    assert "no command was given" in capsys.readouterr().err
