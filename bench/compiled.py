"""Runs a command with the package compiled, as far as pyproject.toml says.

    python bench/compiled.py [--keep FOLDER] COMMAND ...

Comes in: a command, as one would run it in the top folder: `python bench/extraction.py PROSE`. Goes out: what the
command says, and its exit code. A copy of the checkout is compiled through the hook of pyproject.toml, for which the
build tools are fetched as for any installation and a C compiler is needed; with `--keep` the copy stays in FOLDER and
is used again as long as the sources are the same. Never happens here: leaving anything compiled in the checkout, where
it would go on standing before the sources when they change.
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


def digest_of(root: Path) -> str:
    """Return what tells whether the sources of a checkout are others than before."""
    digest = sha256()
    for path in sorted((root / "factcheck").rglob("*.py")):
        digest.update(str(path.relative_to(root)).encode() + path.read_bytes())
    return digest.hexdigest()


def copied(root: Path, folder: Path) -> None:
    """Put a copy of the checkout into the folder, in the place of what stood there."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in COPIED:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyd"))
        elif source.exists():
            shutil.copy2(source, folder / name)


def compiled(folder: Path) -> None:
    """Compile the copy where it stands. Raises SystemExit with what the build said if it fails."""
    with tempfile.TemporaryDirectory() as wheels:
        command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", wheels, str(folder)]
        done = subprocess.run(command, env=dict(os.environ) | {HOOK: "1"}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"the package was not compiled; remedy: install a C compiler\n{done.stdout}{done.stderr}")


def run(folder: Path, command: Sequence[str]) -> int:
    """Return the exit code of the command, run in the copy and with the package that stands there."""
    environment = dict(os.environ) | {"PYTHONPATH": str(folder)}
    return subprocess.run(command, cwd=folder, env=environment, check=False).returncode


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--keep", metavar="FOLDER", type=Path, help="a folder for the compiled copy")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    asked = parser.parse_args(arguments)
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
