"""Runs a command with the package compiled, as far as pyproject.toml says.

    python bench/compiled.py [--keep FOLDER] COMMAND ...

Comes in: a command, as one would run it in the top folder: `python bench/extraction.py PROSE`. Goes out: what the
command says, and its exit code. A copy of the checkout is compiled through the hook of pyproject.toml, for which the
build tools are fetched as for any installation and a C compiler is needed. With `--keep` the copy stays in FOLDER,
which is new or an earlier copy, and is used again as long as all that is copied is the same. Never happens here:
leaving anything compiled in the checkout, where it would go on standing before the sources when they change.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[1]
COPIED = (
    "factcheck",
    "rules",
    "seeds",
    "tests",
    "bench",
    "docs",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
)
HOOK = "HATCH_BUILD_HOOK_ENABLE_MYPYC"
STAMP = "compiled-from"


LEFT_OUT = ("__pycache__", "*.so", "*.pyd")
# Of each of these packages every module is compiled.
COMPILED = ("factcheck.extracting.figures", "factcheck.normalizing.values")


def digest_of(root: Path) -> str:
    """Return what tells whether anything of a checkout that is copied is other than before."""
    digest = sha256()
    for path in sorted(path for name in COPIED for path in (root / name, *(root / name).rglob("*")) if path.is_file()):
        if not any(part.match(pattern) for part in (path, *path.parents) for pattern in LEFT_OUT):
            digest.update(str(path.relative_to(root)).encode() + path.read_bytes())
    return digest.hexdigest()


def copied(root: Path, folder: Path) -> None:
    """Put a copy of the checkout into the folder, in the place of an earlier copy.

    Raises SystemExit for a folder that holds anything else, which is left as it is.
    """
    if folder.exists() and any(folder.iterdir()):
        if not (folder / STAMP).exists():
            raise SystemExit(f"{folder}: holds something else than a compiled copy; remedy: name a new folder")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / STAMP).touch()
    for name in COPIED:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns(*LEFT_OUT))
        elif source.exists():
            shutil.copy2(source, folder / name)


def compiled(folder: Path) -> None:
    """Compile the copy where it stands. Raises SystemExit with what the build said if it fails."""
    with tempfile.TemporaryDirectory() as wheels:
        command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", wheels, str(folder)]
        done = subprocess.run(command, env=dict(os.environ) | {HOOK: "1"}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"the package was not compiled; remedy: install a C compiler\n{done.stdout}{done.stderr}")
    told = (
        f"import sys, {', '.join(COMPILED)}; sys.exit(any(sys.modules[n].__file__.endswith('.py') for n in {COMPILED}))"
    )
    if run(folder, [sys.executable, "-c", told]):
        raise SystemExit("the package was built, but Python still takes the sources; remedy: look at pyproject.toml")


def run(folder: Path, command: Sequence[str]) -> int:
    """Return the exit code of the command, run in the copy and with the package that stands there."""
    environment = dict(os.environ) | {"PYTHONPATH": str(folder)}
    return subprocess.run(command, cwd=folder, env=environment, check=False).returncode


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--keep", metavar="FOLDER", type=Path, help="a folder for the compiled copy")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    asked = parser.parse_args(arguments)
    if not asked.command:
        parser.error("no command was given; one that works: python -m pytest tests/corpus")
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.keep.absolute() if asked.keep else Path(scratch) / "copy"
        stamp, digest = folder / STAMP, digest_of(ROOT)
        if not stamp.exists() or stamp.read_text() != digest:
            copied(ROOT, folder)
            compiled(folder)
            stamp.write_text(digest)
        return run(folder, asked.command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
