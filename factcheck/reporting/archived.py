"""What the commands of an archive print: as text for a person, as JSON for a program, as JSON lines for many rows.

Comes in: plain values of an archive. Goes out: lines. A claim is shown with its place, its sentence and its day, since
its article need not be at hand.
"""

from collections.abc import Callable, Iterable, Iterator

from factcheck.model.finding import Evidence, Finding
from factcheck.model.statement import Statement
from factcheck.reporting.encoding import Row, Value, encoded, listed
from factcheck.reporting.terminal import visible


def table(name: str, rows: Iterable[Row], style: str) -> Iterator[str]:
    """Yield rows; as text the values of each stand on one line, two spaces apart."""
    return _rendered(name, rows, style, _line)


def claims(found: Iterable[Statement], style: str) -> Iterator[str]:
    """Yield what was printed about something, in the order of `found`."""
    return _rendered("claims", map(claim_row, found), style, _claim_lines)


def disputes(found: Iterable[Row], style: str) -> Iterator[str]:
    """Yield rows of `dispute_row`."""
    return _rendered("findings", found, style, _dispute_lines)


def claim_row(said: Statement) -> Row:
    """Return the row of a claim: where and when it was printed, and what it says."""
    return {
        **_printed(said),
        "title": said.title,
        "subject": said.subject,
        "measure": said.measure,
        "place": said.place,
        "period": said.period,
        "unit": said.unit or None,
        "per": said.per or None,
        "value": said.value,
        "low": said.narrow_low,
        "high": said.narrow_high,
        "basis": said.basis,
        "status": said.status,
        "vintage": said.vintage,
    }


def dispute_row(finding: Finding, said: Statement) -> Row:
    """Return the row of a figure that others contradict; `said` is what was printed at its place."""
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "confidence": finding.confidence,
        "message": finding.message,
        **_printed(said),
        "evidence": [_evidence_row(each) for each in finding.evidence],
    }


def _evidence_row(evidence: Evidence) -> Row:
    quote = evidence.quote
    if quote is None:  # what another rule says of the same figure
        return {"path": evidence.location.uri, "text": "", "note": evidence.note}
    return {
        "path": evidence.location.uri,
        "start": quote.start,
        "end": quote.end,
        "line": quote.line,
        "column": quote.column,
        "published": quote.published or None,
        "text": quote.text,
        "sentence": quote.sentence,
        "note": evidence.note,
    }


def _printed(said: Statement) -> Row:
    return {
        "path": said.uri,
        "start": said.source_start,
        "end": said.source_end,
        "line": said.line,
        "column": said.column,
        "published": said.published or None,
        "text": said.figure,
        "sentence": said.sentence,
    }


def _rendered(name: str, rows: Iterable[Row], style: str, written: Callable[[Row], Iterable[str]]) -> Iterator[str]:
    if style == "json":
        yield "{"
        yield from listed(name, rows, last=True)
        yield "}\n"
        return
    for row in rows:
        yield from [encoded(row)] if style == "jsonl" else written(row)
        yield "\n"


def _line(row: Row) -> Iterator[str]:
    yield "  ".join(_shown(value) for value in row.values() if value not in (None, "", []))


def _shown(value: Value) -> str:
    return visible(", ".join(map(str, value)) if isinstance(value, list) else str(value))


def _claim_lines(row: Row) -> Iterator[str]:
    about = [row[name] for name in ("subject", "measure", "place", "period", "basis", "vintage") if row[name]]
    yield f"{_place(row)}  {_shown(row['text'])}  ({_shown(about)})\n"
    yield f"  | {_shown(row['sentence'])}\n"


def _dispute_lines(row: Row) -> Iterator[str]:
    yield f"{_place(row)} {row['level']} {row['rule']}\n"
    yield f"  | {_shown(row['sentence'])}\n"
    yield f"  {_shown(row['message'])}\n"
    evidence = row["evidence"]
    assert isinstance(evidence, list)
    for other in evidence:
        assert isinstance(other, dict)
        if not other["text"]:
            yield f"  {_shown(other['note'])}\n"
            continue
        yield f'  also {_place(other)} "{_shown(other["text"])}": {_shown(other["note"])}\n'
        yield f"  | {_shown(other['sentence'])}\n"


def _place(row: Row) -> str:
    day = f" ({row['published']})" if row["published"] else ""
    return f"{_shown(row['path'])}:{row['line']}:{row['column']}{day}"
