"""Any bytes at all: short runs of every fuzzing target, and everything that ever broke one."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

FUZZ = Path(__file__).parents[2] / "bench" / "fuzz"


def _targets() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz_targets", FUZZ / "targets.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


TARGETS = _targets().TARGETS
KEPT = sorted((FUZZ / "found").glob("*/*.bin"))
PIECES = st.sampled_from(
    [
        "5", "1,234.5", "1,23,456", "½", "³", "１２", "٣", "三亿", "1e999999999", "9" * 60, "-", "–", "$", "€", "%",
        "(", ")", "km", "miles", "billion", "yuan", "from", "to", "of", "and", "more than", "respectively", "in 2023",
        "May 5", "rose", "\0", "\x1b[2J", "\u202e", "\u200b", "\ud800", "\n\n", "\r\n", "|", "<td>", "<!--", "```",
        "&#x110000;", "# ", "- ", "---\n", "<<", ">>", ": ", "id: a", "examples:\n  - wrong: ", "[options.", "]", " = ",
        '"""', "'", "&a ", "*a", "!!python/object:os.system",
    ]
)  # fmt: skip
INPUTS = st.one_of(
    st.binary(max_size=300),
    st.lists(PIECES, max_size=30).map(lambda pieces: " ".join(pieces).encode("utf-8", "surrogatepass")),
    st.lists(PIECES, max_size=30).map(lambda pieces: "".join(pieces).encode("utf-8", "surrogatepass")),
)


@pytest.mark.parametrize("target", sorted(TARGETS))
@given(data=INPUTS)
def test_any_bytes_are_taken_or_refused_in_order(target: str, data: bytes) -> None:
    TARGETS[target](data)


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_broke_a_target_once_does_so_no_more(kept: Path) -> None:
    TARGETS[kept.parent.name](kept.read_bytes())
