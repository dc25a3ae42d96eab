"""The sample pack, the kinds that it needs, and a way to break one of its files."""

import shutil
from pathlib import Path

from factcheck.model.problem import Problem
from factcheck.model.rule import KindSpec
from factcheck.rulebook.errors import RulebookError
from factcheck.rulebook.packs import read_pack

PACK = Path(__file__).parent / "data" / "pack"
LENGTHS = PACK / "conversion" / "length-mismatch.yaml"
KINDS = {
    "lengths": KindSpec(
        "lengths",
        {"tolerance": 0.01, "units": ("mile",), "round": True, "digits": 3, "side": "both"},
        ("original", "expected", "converted"),
    ),
    "headlines": KindSpec("headlines", {}, ("headline", "body")),
}


def copied(folder: Path) -> Path:
    """Return a copy of the sample pack that a test may break."""
    return Path(shutil.copytree(PACK, folder / "pack"))


def broken(folder: Path, old: str, new: str) -> tuple[Problem, ...]:
    """Return what is said of the sample pack after `old` has become `new` in its rule about lengths."""
    pack = copied(folder)
    path = pack / "conversion" / "length-mismatch.yaml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1, "the test must change one place"
    path.write_text(text.replace(old, new), "utf-8")
    return problems_of(pack)


def problems_of(pack: Path) -> tuple[Problem, ...]:
    """Return what is wrong with a pack, which must be something."""
    try:
        read_pack(str(pack), KINDS)
    except RulebookError as error:
        return error.problems
    raise AssertionError("nothing is said to be wrong")
