"""Feed a target with mutated bytes until something breaks or the time is over.

    python bench/fuzz/run.py TARGET|all [--seconds N] [--blind] [--log FILE]

Comes in: the name of a target (see targets.py), or "all" for each in turn. Goes out: how many inputs were tried, as a
line; with --log it is added to that file as well. An input that breaks the target, or takes more than ten seconds, is
written to bench/fuzz/found/TARGET/, where the test suite tries it again on every run. Guided runs need atheris
(`pip install atheris`): they look at the code that an input reaches and try some hundreds to thousands a second; with
--blind the inputs are sound ones with a few pieces changed, some thousands a second. Exit code 0 if nothing broke.
"""

import argparse
import mmap
import os
import random
import re
import signal
import subprocess
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
    b"\r\n", b'"""', b"\f", b"*", b"\\", b"]]>", b"<", b">", b"[", b"]", b": ", b"- ", b"\n\n", b"-1", b"0",
)  # fmt: skip
_PIECE = re.compile(rb"[^\s<>]*[\s<>]*")
_PATIENCE = 10


class HangError(Exception):
    """An input took longer than anybody would wait for a few hundred bytes."""


def main(arguments: list[str]) -> int:
    """Run one target, or all. Return 1 if an input broke one."""
    parser = argparse.ArgumentParser(description="Fuzz a part of factcheck.")
    parser.add_argument("target")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--longest", type=int, default=600, help="of an input, in bytes")
    parser.add_argument("--blind", action="store_true", help="do not look at the code that an input reaches")
    parser.add_argument("--random", type=int, default=0, help="where a run starts")
    parser.add_argument("--log", type=Path, help="a file to add the number of inputs to")
    asked = parser.parse_args(arguments)
    if asked.target == "all":
        return _all(arguments[arguments.index("all") + 1 :] + arguments[: arguments.index("all")])
    return _blind(asked) if asked.blind else _guided(asked)


def _all(options: list[str]) -> int:
    """Run each target in a process of its own: what one breaks does not keep the others from their turn."""
    from bench.fuzz.targets import TARGETS

    codes = [subprocess.run([sys.executable, __file__, target, *options], check=False).returncode for target in TARGETS]
    return 1 if any(codes) else 0


def _blind(asked: argparse.Namespace) -> int:
    from bench.fuzz.seeds import seeds_of
    from bench.fuzz.targets import TARGETS

    chance, target = random.Random(asked.random), TARGETS[asked.target]
    seeds = [[seed] if _is_whole(seed) else _PIECE.findall(seed) for seed in seeds_of(asked.target)]
    signal.signal(signal.SIGPROF, _hang)  # seconds of CPU: a busy machine is no fault of an input's
    tried, end = 0, monotonic() + asked.seconds
    while monotonic() < end:
        data = _drawn(seeds, chance, asked.longest)
        signal.setitimer(signal.ITIMER_PROF, _PATIENCE)
        try:
            target(data)
        except Exception:
            _keep(asked.target, data)
            _tell(asked, tried + 1, "the last one broke it")
            raise
        tried += 1
    signal.setitimer(signal.ITIMER_PROF, 0)
    _tell(asked, tried, "none broke it")
    return 0


def _is_whole(seed: bytes) -> bool:
    """Whether a seed is no text, of which no stretch says anything by itself."""
    return b"\0" in seed or seed.startswith(b"%PDF")


def _hang(*_: object) -> None:
    raise HangError(f"more than {_PATIENCE} seconds of CPU")


def _drawn(seeds: list[list[bytes]], chance: random.Random, longest: int) -> bytes:
    """Return a stretch of a seed with some pieces changed; of a seed that is no text, all with some bytes changed."""
    pieces = chance.choice(seeds)
    if len(pieces) == 1 and len(pieces[0]) > longest:
        return _scratched(pieces[0], chance)
    start = 0 if chance.random() < 0.5 else chance.randrange(len(pieces))
    stretch = pieces[start : start + chance.randint(1, 60)]
    for _ in range(chance.choice((0, 1, 1, 2, 2, 3, 5))):
        at = chance.randrange(len(stretch))
        stretch[at] = _changed(stretch[at], seeds, chance)
    return b"".join(stretch)[:longest]


def _changed(piece: bytes, seeds: list[list[bytes]], chance: random.Random) -> bytes:
    """Return a piece cut, doubled, with a byte or a digit changed, or another one in its place."""
    way, at = chance.randrange(8), chance.randrange(len(piece) + 1)
    match way:
        case 0:
            return piece[:at]
        case 1:
            return piece * chance.choice((2, 3, 40))
        case 2:
            return piece[:at] + bytes([chance.randrange(256)]) + piece[at:]
        case 3:
            return piece[:at] + chance.choice(ODD) + piece[at:]
        case 4:
            return re.sub(rb"[0-9]", lambda _: b"%d" % chance.randrange(10), piece)
        case 5:
            return b""
        case 6:
            return chance.choice(chance.choice(seeds))
    return piece[:at] + chance.choice(chance.choice(seeds)) + piece[at:]


def _scratched(data: bytes, chance: random.Random) -> bytes:
    """Return a file with some bytes changed, a stretch left out, or its end missing."""
    content = bytearray(data)
    for _ in range(chance.choice((1, 2, 4, 16))):
        at = chance.randrange(len(content))
        content[at] = chance.choice((0, 1, 0x7F, 0xFF, chance.randrange(256)))
    way, at = chance.randrange(4), chance.randrange(len(content))
    if way == 0:
        del content[at:]
    elif way == 1:
        del content[at : at + chance.randint(1, 50)]
    return bytes(content)


def _guided(asked: argparse.Namespace) -> int:
    import atheris

    with atheris.instrument_imports(include=["factcheck"]):
        from bench.fuzz.seeds import seeds_of
        from bench.fuzz.targets import TARGETS
    # libFuzzer ends its process by itself, so that another one counts.
    tried = memoryview(mmap.mmap(-1, 8)).cast("Q")

    def once(data: bytes) -> None:
        tried[0] += 1
        try:
            TARGETS[asked.target](data)
        except Exception:
            _keep(asked.target, data)
            raise

    with TemporaryDirectory() as grown:
        for number, seed in enumerate(seeds_of(asked.target)):
            Path(grown, str(number)).write_bytes(seed if _is_whole(seed) else seed[: asked.longest])
        limits = [f"-max_total_time={asked.seconds}", f"-timeout={_PATIENCE}", f"-artifact_prefix={grown}/"]
        limits += [f"-max_len={max(asked.longest, *map(os.path.getsize, Path(grown).iterdir()))}", "-verbosity=0"]
        child = os.fork()
        if not child:
            atheris.Setup([sys.argv[0], grown, *limits, f"-seed={asked.random + 1}"], once)
            atheris.Fuzz()
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    _tell(asked, tried[0], f"guided, {'the last one broke it' if code else 'none broke it'}")
    return 1 if code else 0


def _tell(asked: argparse.Namespace, tried: int, what: str) -> None:
    line = f"{asked.target}: {tried} inputs, {what}"
    print(line)
    if asked.log is not None:
        with asked.log.open("a", encoding="utf-8") as log:
            log.write(line + "\n")


def _keep(target: str, data: bytes) -> None:
    place = FOUND / target / f"{sha256(data).hexdigest()[:12]}.bin"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    print(f"broken by {place}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
