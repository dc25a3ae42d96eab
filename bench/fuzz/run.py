"""Feed a target with mutated bytes, guided by the code that they reach, until something breaks or the time is over.

    python bench/fuzz/run.py TARGET [--seconds N] [--seeds FOLDER] [--blind]

Comes in: the name of a target (see targets.py). Goes out: how many inputs were tried; an input that breaks the target
is written to bench/fuzz/found/TARGET/, where the test suite tries it again on every run. Guided runs need atheris
(`pip install atheris`) and try some hundreds of inputs a second; with --blind the inputs are spliced from pieces of the
seeds without looking at what they reach, some thousands a second. Exit code 0 if nothing broke.
"""

import argparse
import random
import re
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

ROOT = Path(__file__).parents[2]
FOUND = Path(__file__).parent / "found"
sys.path.insert(0, str(ROOT))
# What articles hold by accident and readers stumble over.
ODD = (
    b"\0", b"\x1b[2J", "\u202e".encode(), "\ufeff".encode(), "\u200b".encode(), "１２".encode(), "٣".encode(),
    "½".encode(), "³".encode(), "亿".encode(), b"1e999999999", b"9" * 60, b",,,", b"...", b"((((", b"$$$", b"%%",
    b"<!--", b"-->", b"<table>", b"|", b"```", b"&#x110000;", b"\xff\xfe", b"\xed\xa0\x80", b"{{", b"'", b"---\n",
    b"\r\n", b'"""',
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Run one target. Return 1 if an input broke it."""
    parser = argparse.ArgumentParser(description="Fuzz a part of factcheck.")
    parser.add_argument("target")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds", help="a folder with files to start from")
    parser.add_argument("--longest", type=int, default=400, help="of an input, in bytes")
    parser.add_argument("--blind", action="store_true", help="do not look at the code that an input reaches")
    parser.add_argument("--random", type=int, default=0, help="where a blind run starts")
    asked = parser.parse_args(arguments)
    return _blind(asked) if asked.blind else _guided(asked)


def _blind(asked: argparse.Namespace) -> int:
    from bench.fuzz.targets import TARGETS

    chance, target = random.Random(asked.random), TARGETS[asked.target]
    pieces = [piece for path in sorted(asked.seeds.glob("*.*")) for piece in re.findall(rb"\s*\S+", path.read_bytes())]
    tried, end = 0, monotonic() + asked.seconds
    while monotonic() < end:
        data = b"".join(_mutated(chance.choice(pieces), chance) for _ in range(chance.randint(1, 12)))
        try:
            target(data[: asked.longest])
        except Exception:
            _keep(asked.target, data[: asked.longest])
            raise
        tried += 1
    print(f"{asked.target}: {tried} inputs, none broke it")
    return 0


def _mutated(piece: bytes, chance: random.Random) -> bytes:
    """Return a piece as it is, mostly; else cut, doubled, or with a byte or a digit changed."""
    way, at = chance.randrange(10), chance.randrange(len(piece) + 1)
    if way == 0:
        return piece[:at]
    if way == 1:
        return piece * chance.randint(2, 4)
    if way == 2:
        return piece[:at] + bytes([chance.randrange(256)]) + piece[at:]
    if way == 3:
        return piece[:at] + chance.choice(ODD) + piece[at:]
    return piece


def _guided(asked: argparse.Namespace) -> int:
    import atheris

    with atheris.instrument_imports(include=["factcheck"]):
        from bench.fuzz.targets import TARGETS

    def once(data: bytes) -> None:
        try:
            TARGETS[asked.target](data)
        except Exception:
            _keep(asked.target, data)
            raise

    # What it finds worth keeping goes to the first folder; the seeds stay as they are.
    with TemporaryDirectory() as grown:
        limits = [f"-max_len={asked.longest}", f"-max_total_time={asked.seconds}", "-timeout=20"]
        atheris.Setup([sys.argv[0], grown, str(asked.seeds), *limits], once)
        atheris.Fuzz()
    return 0


def _keep(target: str, data: bytes) -> None:
    place = FOUND / target / f"{sha256(data).hexdigest()[:12]}.bin"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    print(f"broken by {place}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
