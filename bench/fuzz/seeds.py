"""What a target's inputs are made from: sound inputs, and the pieces that they fall into.

Comes in: the name of a target. Goes out: its seeds, as bytes, in an order that does not change. Never happens here:
changing a seed.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from bench.fuzz.targets import BORDER
from factcheck.archive.store import Archive
from factcheck.pipeline import KINDS
from factcheck.rulebook.loading import load_builtin
from tests.archive.kept import article, filled, statement
from tests.reading.drawn import Word, lines, pdf

ROOT = Path(__file__).parents[2]
_MARKS = re.compile(r"<<|>>")
_PARTS = ("word/document.xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml")
# What no sample has and each format reads.
_JSON_LINES = b'{"id": "a", "title": "Two roads", "date": "2024-01-12", "text": "It is 15 miles (20 km) long."}\n'
_NEWS = (
    b'<nitf><head><title>Two roads</title><docdata><date.issue norm="20240112"/></docdata></head>'
    b"<body><body.head><hedline><hl1>Two roads</hl1></hedline></body.head>"
    b"<body.content><p>It is 15 miles (20 km) long.</p></body.content></body></nitf>"
)
_MAIL = (
    b"From: a@example.com\r\nSubject: Two roads\r\nDate: Fri, 12 Jan 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n'
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\nIt is 15 miles (20 km) =\r\nlong.\r\n--b\r\n"
    b"Content-Type: text/html\r\n\r\n<p>It is 15 miles (20 km) long.</p>\r\n--b--\r\n"
)
_SUBTITLES = (
    b"WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.500\nIt is 15 miles\n(20 km) long.\n\n"
    b"2\n00:01:00,000 --> 00:02:00,000\n- No.\n"
)
_TABLE = b'Region,Sales,Share\nNorth,"1,200",40%\nSouth,"1,800",60%\nTotal,"3,000",100%\n'
_CONFIG = (
    b'select = ["conversion"]\nignore = ["headline"]\nexclude = ["drafts/", "**/*.bak", "a[b-d]?.md"]\njobs = 2\n'
    b'date = 2024-01-12\ndefault-currencies = ["AUD"]\nprofile = "strict"\n[levels]\nopen-ended-change = "warning"\n'
    b'[options.exchange-rate-mismatch]\nwindow_days = 45\n[per-file-ignores]\n"news/*.txt" = ["dates"]\n'
    b'[jsonl]\ntext = "body"\n'
)
_BASELINE = (
    b'{"schema_version": 1, "findings": [{"fingerprint": "a", "rule": "b", "path": "c", "text": "d", "message": "e"}],'
    b' "figures": [{"path": "a", "text": "5 km", "fingerprint": "b", "verdict": "right", "by": "c", "on": "d"}]}'
)
_RATES = b"date,base,currency,rate\n2024-01-12,USD,TWD,31.08\n2024-01-15,EUR,USD,1.0945\n"
_PATTERNS = (b"drafts/\na/drafts/b.md", b"**/old/*.md\nold/a.md", b"n?ws/[a-z]*.t[!b]t\nnews/a/b.txt", b"/a/**\na/b/c")


def seeds_of(target: str) -> list[bytes]:
    """Return the seeds of a target."""
    return [seed for seed in dict.fromkeys(_SEEDS.get(target, _of_reader)(target)) if seed]


def _of_reader(target: str) -> Iterator[bytes]:
    """Yield the samples and the test files of a reader's format."""
    suffix = target.removeprefix("read")
    for folder in ("seeds", "tests/reading/files"):
        for path in sorted((ROOT / folder).glob(f"*{suffix}")):
            yield path.read_bytes()
    yield _SAMPLES.get(suffix, b"")
    if suffix == ".pdf":
        yield from _small_pdfs()


def _small_pdfs() -> Iterator[bytes]:
    """Yield files of a thousand bytes, of which hundreds can be tried while one of a word processor is read."""
    told = ["A new road", "It is 15 miles (20 km) long,", "and cost $3.5 bil-", "lion in 2023."]
    cells = ("North", "40", "60%", "South", "8", "9%")
    table = [Word(text, 50 + 150 * (at % 3), 500 - 14 * (at // 3)) for at, text in enumerate(cells)]
    yield pdf([lines(told)])
    yield pdf([lines(told[:2]), lines(told[2:])])
    yield pdf([[*lines(told[:2], left=50), *lines(told[1:], left=320)]])
    yield pdf([[Word("Sales", 50, 600, 22), *table, Word("7", 300, 20, 7)]])


def _prose(_: str) -> Iterator[bytes]:
    """Yield paragraphs of samples, and the examples of all rules."""
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        yield from path.read_bytes().split(b"\n\n")
    for rule in load_builtin(KINDS, examples=True):
        for example in rule.examples:
            yield from (_MARKS.sub("", text).encode() for text in example.texts)


def _pairs(_: str) -> Iterator[bytes]:
    """Yield the examples with several articles, and other examples beside themselves."""
    for rule in load_builtin(KINDS, examples=True):
        for example in rule.examples:
            texts = example.texts if len(example.texts) > 1 else example.texts * 2
            yield BORDER.join(_MARKS.sub("", text) for text in texts[:2]).encode()


def _rules(_: str) -> Iterator[bytes]:
    return (path.read_bytes() for path in sorted((ROOT / "rules").rglob("*.yaml")))


def _parts(target: str) -> Iterator[bytes]:
    """Yield the body, or the parts, of a document of Word."""
    for path in sorted((ROOT / "tests/reading/files").glob("*.docx")):
        with ZipFile(path) as file:
            held = [file.read(name) if name in file.namelist() else b"" for name in _PARTS]
        body = held[0].partition(b"<w:body>")[2].partition(b"</w:body>")[0]
        yield body if target == "docx-body" else BORDER.encode().join(held)


def _references(_: str) -> Iterator[bytes]:
    yield (ROOT / "factcheck/references/specimen.csv").read_bytes()


@cache
def _archives() -> tuple[bytes, bytes]:
    """Return an archive, and the rows of one."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        entries = [
            article(f"{number}.txt", *(statement(str(number), period=str(2000 + year)) for year in range(3)))
            for number in range(3)
        ]
        with filled(folder / "a.db", *entries) as archive:
            archive.export(str(folder / "a.jsonl"))
        assert Archive(str(folder / "a.db")).faults() == []
        return (folder / "a.db").read_bytes(), (folder / "a.jsonl").read_bytes()


_SAMPLES = {
    ".jsonl": _JSON_LINES, ".xml": _NEWS, ".eml": _MAIL, ".srt": _SUBTITLES, ".csv": _TABLE,
}  # fmt: skip
_SEEDS: dict[str, Callable[[str], Iterator[bytes]]] = {
    "extraction": _prose,
    "checking": _prose,
    "comparing": _pairs,
    "reporting": _prose,
    "docx-body": _parts,
    "docx-parts": _parts,
    "rule": _rules,
    "config": lambda _: iter((_CONFIG,)),
    "patterns": lambda _: iter(_PATTERNS),
    "baseline": lambda _: iter((_BASELINE,)),
    "rates": lambda _: iter((_RATES,)),
    "references": _references,
    "archive-rows": lambda _: iter(_archives()[1:]),
    "archive": lambda _: iter(_archives()[:1]),
}
