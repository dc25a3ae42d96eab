"""A Baseline -> the text of its file: sorted, an entry a line, the same for the same decisions."""

import json
from collections.abc import Iterable, Iterator

from factcheck.baseline.reading_files import VERSION
from factcheck.model.baseline import ACCEPTED, Baseline, Decided, SignedFigure


def text_of(baseline: Baseline) -> str:
    """Return the text of the file; entries stand in order of path, rule or text, and fingerprint."""
    findings = sorted(baseline.findings, key=lambda one: (one.path, one.rule, one.text, one.fingerprint))
    figures = sorted(baseline.figures, key=lambda one: (one.path, one.text, one.fingerprint))
    return "".join(_lines(map(_finding, findings), map(_figure, figures)))


def _lines(findings: Iterable[dict[str, str]], figures: Iterable[dict[str, str]]) -> Iterator[str]:
    yield f'{{\n"schema_version": {VERSION},\n'
    yield from _listed("findings", findings)
    yield ",\n"
    yield from _listed("figures", figures)
    yield "\n}\n"


def _listed(name: str, rows: Iterable[dict[str, str]]) -> Iterator[str]:
    written = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    yield f'"{name}": [\n{written}\n]' if written else f'"{name}": []'


def _finding(one: Decided) -> dict[str, str]:
    row = one._asdict()
    if one.verdict == ACCEPTED:
        del row["verdict"]
    return row


def _figure(one: SignedFigure) -> dict[str, str]:
    return one._asdict()
