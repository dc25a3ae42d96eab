"""A warm start: what a run takes over from earlier ones, what it leaves alone, and that nothing is said otherwise."""

import marshal
import os
import shutil
import subprocess
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest

from factcheck.cache.folder import VARIABLE, cache_folder, is_ours
from factcheck.warm.keeping import _is_new
from factcheck.warm.kept import Kept

ROOT = Path(__file__).parents[2]
TEXT = "The road is 15 miles (20 km) long. Sales rose by 5% in 2023.\n"
TOLD = """
import sys, re
from factcheck.__main__ import main
from factcheck.warm import keep, start
compiled = []
kept = start()
code = main(["a.txt", "--format", "json"])
if kept is not None:
    from factcheck.warm.modules import Loader
    ours = [module for name, module in sys.modules.items() if name.startswith("factcheck.")]
    warm = [module for module in ours if isinstance(module.__spec__.loader, Loader)]
    print(code, len(kept.compiled), len(kept.new_constructors), len(ours) - len(warm), len(warm), file=sys.stderr)
    keep(kept)
else:
    print("cold", file=sys.stderr)
"""


def run(
    folder: Path, cache: str, code: str = TOLD, root: Path = ROOT, text: str = TEXT, seed: str = "random"
) -> tuple[str, str]:
    """Return what a run in a process of its own prints as its report, and what it tells of itself."""
    (folder / "a.txt").write_text(text, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(root), VARIABLE: cache, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout, done.stderr.strip()


def numbers(told: str) -> list[int]:
    return [int(number) for number in told.split()]


def test_a_second_run_compiles_and_looks_for_nothing_and_says_the_same(tmp_path: Path) -> None:
    cold, first = run(tmp_path, str(tmp_path / "cache"))
    warm, second = run(tmp_path, str(tmp_path / "cache"))
    _, patterns, constructors, found, taken = numbers(first)
    assert min(patterns, constructors, found) > 20
    assert taken == 0
    _, patterns, constructors, found, taken = numbers(second)
    assert (patterns, constructors) == (0, 0)
    assert found < 10 < taken
    assert '"rule": "unit-conversion-mismatch"' in warm
    assert warm == cold


def test_what_is_compiled_does_not_depend_on_the_order_of_a_set(tmp_path: Path) -> None:
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
    text += (
        "\nWith annual sales of $394 million, Apple is known to many. Microsoft passed another mark of $2 million.\n"
    )
    _, first = run(tmp_path, str(tmp_path / "cache"), text=text, seed="1")
    _, second = run(tmp_path, str(tmp_path / "cache"), text=text, seed="2")
    assert numbers(first)[1] > 500
    assert numbers(second)[1] == 0


def test_a_second_run_does_not_unpack_the_exchange_rates(tmp_path: Path) -> None:
    text = "The plant cost 500 million yuan ($70 million) in 2023, Acme said on Tuesday, June 6, 2023.\n"
    code = TOLD + "print('zipfile' in sys.modules, file=sys.stderr)\n"
    cold, first = run(tmp_path, str(tmp_path / "cache"), code, text=text)
    warm, second = run(tmp_path, str(tmp_path / "cache"), code, text=text)
    assert first.endswith("True")
    assert second.endswith("False")
    assert '"status": "verified"' in warm
    assert warm == cold


def test_a_second_run_reads_a_known_config_without_its_schema(tmp_path: Path) -> None:
    config = tmp_path / "factcheck.toml"
    config.write_text('[levels]\nunit-conversion-mismatch = "note"\n', encoding="utf-8")
    code = TOLD + "print('pydantic' in sys.modules, file=sys.stderr)\n"
    cold, first = run(tmp_path, str(tmp_path / "cache"), code)
    warm, second = run(tmp_path, str(tmp_path / "cache"), code)
    assert first.endswith("True")
    assert second.endswith("False")
    assert '"level": "note"' in warm
    assert warm == cold
    config.write_text('[levels]\nunit-conversion-mismatch = "warning"\n', encoding="utf-8")
    assert '"level": "warning"' in run(tmp_path, str(tmp_path / "cache"), code)[0]


@pytest.mark.parametrize("spoil", ["cut", "noise", "empty", "other"])
def test_a_broken_file_or_one_of_another_python_is_made_anew(tmp_path: Path, spoil: str) -> None:
    cache = tmp_path / "cache"
    report, _ = run(tmp_path, str(cache))
    (path,) = cache.iterdir()
    whole = path.read_bytes()
    index = marshal.dumps(("another title", {}, {}, {}, ({}, {}, {}), 0))
    spoilt = {
        "cut": whole[: len(whole) // 2],
        "noise": b"\xff" * 4000,
        "empty": b"",
        "other": len(index).to_bytes(8, "little") + index,
    }
    path.write_bytes(spoilt[spoil])
    again, told = run(tmp_path, str(cache))
    assert again == report
    assert numbers(told)[1] > 20
    assert len(path.read_bytes()) > len(whole) / 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps each user's folder to the user")
def test_a_file_that_others_may_write_to_is_not_believed(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    run(tmp_path, str(cache))
    (path,) = cache.iterdir()
    assert path.stat().st_mode & 0o077 == 0
    path.chmod(0o666)
    assert not is_ours(str(path))
    _, told = run(tmp_path, str(cache))
    assert numbers(told)[1] > 20


def test_a_module_that_was_edited_is_read_again(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "factcheck", copy / "factcheck", ignore=ignored)
    shutil.copytree(ROOT / "rules", copy / "rules")
    cache = str(tmp_path / "cache")
    run(tmp_path, cache, root=copy)
    assert numbers(run(tmp_path, cache, root=copy)[1])[1] == 0
    edited = copy / "factcheck" / "reporting" / "as_json.py"
    edited.write_text(edited.read_text(encoding="utf-8") + "\nprint('edited')\n", encoding="utf-8")
    assert run(tmp_path, cache, root=copy)[0].startswith("edited")


def test_a_rule_that_was_edited_is_read_again(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(ROOT / "factcheck", copy / "factcheck", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "rules", copy / "rules")
    cache = str(tmp_path / "cache")
    run(tmp_path, cache, root=copy)
    rule = next((copy / "rules").rglob("unit-conversion-mismatch.yaml"))
    text = rule.read_text(encoding="utf-8")
    rule.write_text(text.replace("level: error", "level: note"), encoding="utf-8")
    assert '"level": "note"' in run(tmp_path, cache, root=copy)[0]


def test_nothing_is_kept_where_the_folder_is_named_empty_or_cannot_be_made(tmp_path: Path) -> None:
    report, told = run(tmp_path, "")
    assert told == "cold"
    (tmp_path / "file").write_text("", encoding="utf-8")
    again, _ = run(tmp_path, str(tmp_path / "file" / "cache"))
    assert again == report
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "file"]


def test_the_command_itself_starts_warm_and_ends_with_its_code(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(ROOT), VARIABLE: str(tmp_path / "cache")}
    command = [sys.executable, "-m", "factcheck", "a.txt", "--format", "json"]
    runs = [subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False) for _ in "12"]
    assert [run.returncode for run in runs] == [1, 1]
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].stdout.endswith(b"}\n")
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_the_folder_is_that_of_the_platform_unless_it_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert cache_folder() == str(tmp_path)
    monkeypatch.setenv(VARIABLE, "")
    assert cache_folder() == ""
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "x"))
    assert cache_folder() == str(tmp_path / "x" / "factcheck")
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == str(tmp_path / ".cache" / "factcheck")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cache_folder() == str(tmp_path / "Library" / "Caches" / "factcheck")


def test_a_file_of_another_title_is_not_taken_over(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    run(tmp_path, str(cache))
    (path,) = cache.iterdir()
    kept = Kept(str(path), "another version")
    kept.read()
    assert (kept.patterns, kept.modules) == ({}, {})


SAME = """
import pickle
from factcheck.warm import start
COLD or start()
from factcheck.model.span import Span
from factcheck.model.quantity import Reading
from factcheck.model.unit import Unit, Currency
from fractions import Fraction
one = Unit("km", "length", Fraction(1000))
print(one, one._replace(per="day"), Unit._make(one) == one, one._asdict(), Unit._fields, Unit._field_defaults)
print(Currency("EUR"), Currency(code="EUR", per_unit=100).symbol, hash(one) == hash(tuple(one)), Span(1, 2).length)
print(Unit.__match_args__, Unit.__doc__, Unit.__module__, Unit.__qualname__, sorted(Unit.__annotations__), Unit.__mro__)
print(pickle.loads(pickle.dumps(one)) == one, isinstance(one, tuple), one.symbol, one[0], Currency("A") < Currency("B"))
for wrong in (lambda: Unit("km"), lambda: one._replace(x=1), lambda: Unit._make([1]), lambda: Currency("A", 1, "", 2)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
match one:
    case Unit("km", dimension=found):
        print(found)
"""


def test_a_named_tuple_that_is_made_warm_is_that_of_python(tmp_path: Path) -> None:
    cache = str(tmp_path / "cache")
    cold, _ = run(tmp_path, cache, SAME.replace("COLD", "True"))
    warm, _ = run(tmp_path, cache, SAME.replace("COLD", "False"))
    assert cold == warm
    assert "length" in warm


def test_a_module_that_is_compiled_is_not_kept() -> None:
    def module(origin: str) -> ModuleType:
        made = ModuleType("factcheck.made")
        made.__spec__ = ModuleSpec("factcheck.made", None, origin=origin)
        return made

    assert _is_new("factcheck.made", module("/site/factcheck/made.py"))
    assert not _is_new("factcheck.made", module("/site/factcheck/made.cpython-311-x86_64-linux-gnu.so"))
    assert not _is_new("other.made", module("/site/other/made.py"))
