"""What can stand in the way of a warm start: everything works without it."""

import os
import sys
import typing
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import factcheck.warm
from factcheck.cache.folder import VARIABLE
from factcheck.warm import constructors, keeping, modules, patterns
from factcheck.warm import kept as kept_file
from factcheck.warm.kept import Kept


@pytest.fixture
def python(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put everything of Python's that a warm start changes back behind the test."""
    compiler = sys.modules["re._compiler"]
    module: Any = typing
    monkeypatch.setattr(compiler, "compile", vars(compiler)["compile"])
    monkeypatch.setattr(module.NamedTupleMeta, "__new__", vars(module.NamedTupleMeta)["__new__"])
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])


@pytest.mark.usefixtures("python")
def test_a_python_whose_tuples_are_made_otherwise_starts_cold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))

    def differs(_: Kept) -> None:
        raise AttributeError("NamedTupleMeta")

    monkeypatch.setattr(factcheck.warm, "warm_constructors", differs)
    assert factcheck.warm.start() is None
    monkeypatch.undo()
    monkeypatch.setenv(VARIABLE, "")
    assert factcheck.warm.start() is None


def _tuple(name: str, fields: dict[str, Any], module: str = "factcheck.made", **defaults: Any) -> Any:
    """Return a named tuple as a class statement in a module would make it."""
    body = {"__annotations__": fields, "__module__": module, **defaults}
    private: Any = typing  # the stubs leave out what makes a named tuple
    return private.NamedTupleMeta(name, (private._NamedTuple,), body)


@pytest.mark.usefixtures("python")
def test_only_sound_tuples_of_our_own_are_made_so(tmp_path: Path) -> None:
    kept = Kept(str(tmp_path / "start"), "title")
    constructors.warm_constructors(kept)
    ours = _tuple("Ours", {"one": int, "two": int}, two=2)
    assert ours(1) == (1, 2)
    assert repr(ours(1)._replace(one=3)) == "Ours(one=3, two=2)"
    assert [*kept.new_constructors] == ["one, two"]
    assert _tuple("Other", {"three": int}, module="another")(3).three == 3
    with pytest.raises(TypeError, match="default"):
        _tuple("Wrong", {"one": int, "two": int}, one=1)
    assert [*kept.new_constructors] == ["one, two"]


@pytest.mark.usefixtures("python")
def test_a_pattern_is_heard_once_and_one_that_is_none_stays_unheard(tmp_path: Path) -> None:
    compiler: Any = sys.modules["re._compiler"]
    before = compiler._sre
    kept = Kept(str(tmp_path / "start"), "title")
    patterns.warm_patterns(kept)
    assert compiler.compile(r"un(?P<said>heard)", 0).match("unheard")["said"] == "heard"
    assert [*kept.compiled] == [(r"un(?P<said>heard)", 0)]
    with pytest.raises(Exception, match="unterminated"):
        compiler.compile("(", 0)
    assert compiler._sre is before
    assert ("(", 0) not in kept.compiled
    heard = len(kept.compiled)
    parsed = sys.modules["re._parser"].parse("a+", 0)
    assert compiler.compile(parsed, 0).match("aa")
    assert len(kept.compiled) == heard


def _kept_module(tmp_path: Path, modified: int = 0, size: int = 0) -> tuple[Kept, Path]:
    path = tmp_path / "one.py"
    path.write_text("ONE = 1\n")
    found = path.stat()
    kept = Kept(str(tmp_path / "start"), "title")
    kept.modules["one"] = (str(path), found.st_mtime_ns + modified, found.st_size + size, (0, 0))
    return kept, path


@pytest.mark.parametrize(("modified", "size", "is_found"), [(0, 0, True), (1, 0, False), (0, 1, False)])
def test_a_module_is_taken_while_its_file_is_as_it_was(
    tmp_path: Path, modified: int, size: int, is_found: bool
) -> None:
    kept, path = _kept_module(tmp_path, modified, size)
    finder = modules._Finder(kept)
    assert (finder.find_spec("one") is not None) is is_found
    assert finder.find_spec("two") is None
    path.unlink()
    assert finder.find_spec("one") is None


def test_a_folder_that_takes_nothing_keeps_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    kept = Kept(str(tmp_path / "start"), "title")
    kept.compiled["a", 0] = ("a", 0, [1], 1, {}, (None,))

    def full(_: str, __: str) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", full)
        keeping.keep_everything(kept)
    assert list(tmp_path.iterdir()) == []
    keeping.keep_everything(kept)
    again = Kept(kept.path, "title")
    again.read()
    assert again.pattern("a", 0) == (0, b"\x01\0\0\0", 1, {}, (None,))


def test_a_pattern_with_the_number_of_another_is_not_taken_for_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for module in (keeping, kept_file):
        monkeypatch.setattr(module, "number_of", lambda _, __: 1)
    kept = Kept(str(tmp_path / "start"), "title")
    kept.compiled["a", 2] = ("a", 2, [1], 1, {}, (None,))
    keeping.keep_everything(kept)
    again = Kept(kept.path, "title")
    again.read()
    assert again.pattern("a", 2) is not None
    assert [again.pattern(*other) for other in (("b", 2), ("a", 0), (b"a", 2))] == [None] * 3


def test_what_a_run_replaces_does_not_stay_in_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(keeping, "_is_new", lambda _, __: False)
    monkeypatch.setattr(keeping, "HISTORIES", {})
    lengths = []
    for compiled in ("a", "a", "b"):
        kept = Kept(str(tmp_path / "start"), "title")
        kept.read()
        kept.compiled[compiled, 0] = (compiled, 0, [1] * 100, 1, {}, (None,))
        keeping.keep_everything(kept)
        again = Kept(kept.path, "title")
        again.read()
        lengths.append(len(again.pieces))
    assert lengths[0] == lengths[1] == lengths[2] / 2


def test_patterns_made_from_articles_do_not_add_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(keeping, "_MOST_PATTERNS", 1)
    kept = Kept(str(tmp_path / "start"), "title")
    kept.compiled["a", 0] = kept.compiled["b", 0] = ("a", 0, [1], 0, {}, (None,))
    kept.new_constructors["one"] = compile("1", "<one>", "eval")
    keeping.keep_everything(kept)
    again = Kept(kept.path, "title")
    again.read()
    assert ([*again.patterns], [*again.constructors]) == ([], ["one"])


def test_a_module_without_code_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    module = ModuleType("factcheck.made_here")
    module.__spec__ = ModuleSpec("factcheck.made_here", None, origin=str(tmp_path / "made_here.py"))
    monkeypatch.setitem(sys.modules, "factcheck.made_here", module)
    kept = Kept(str(tmp_path / "start"), "title")
    kept.before = frozenset(sys.modules) - {"factcheck.made_here"}
    keeping.keep_everything(kept)
    again = Kept(kept.path, "title")
    again.read()
    assert again.modules == {}
