"""The wheel as a user gets it: built, installed into a fresh environment, run from another folder."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, text=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the interpreter of an environment that has the wheel; its dependencies are those of this run.

    A path file lends them, so that no test needs a network; it comes after the environment's own packages, so the
    factcheck found there is the wheel's.
    """
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    interpreter = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = [str(interpreter), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True, text=True)
    packages = next(folder.glob("lib/python*/site-packages"), folder / "Lib" / "site-packages")
    (packages / "zz-lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return interpreter


# A search path of this run would put the checkout before the wheel.
PLAIN = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def run(python: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(python), "-m", "factcheck", *arguments], cwd=folder, env=PLAIN, capture_output=True, text=True, check=False
    )


def test_the_wheel_holds_the_rules_and_the_tables(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert "factcheck/rules/conversion/unit-conversion-mismatch.yaml" in names
    assert "factcheck/rulebook/compiled.json" in names
    assert "factcheck/lexicon/tables.en.json" in names
    assert "factcheck/py.typed" in names
    assert not [name for name in names if name.startswith(("tests/", "seeds/", "rules/"))]


def test_the_installed_package_is_the_one_of_the_wheel(python: Path, tmp_path: Path) -> None:
    command = [str(python), "-c", "import factcheck; print(factcheck.__file__)"]
    found = subprocess.run(command, cwd=tmp_path, env=PLAIN, capture_output=True, text=True, check=True).stdout

    assert Path(found.strip()).is_relative_to(python.parent.parent)


def test_an_installed_factcheck_checks_an_article_in_another_folder(python: Path, tmp_path: Path) -> None:
    (tmp_path / "walk.txt").write_text("The path is 15 miles (20 km) long.\n", encoding="utf-8")

    done = run(python, tmp_path, "walk.txt")

    assert done.returncode == 1
    assert "unit-conversion-mismatch" in done.stdout
    assert done.stderr == ""


def test_an_installed_factcheck_proves_its_own_rules(python: Path, tmp_path: Path) -> None:
    done = run(python, tmp_path, "prove")

    assert done.returncode == 0, done.stdout + done.stderr


def test_an_installed_factcheck_explains_a_rule(python: Path, tmp_path: Path) -> None:
    done = run(python, tmp_path, "explain", "wan-yi-slip")

    assert done.returncode == 0
    assert "hundred million" in done.stdout
