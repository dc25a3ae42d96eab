"""What the machine-readable outputs hold, field by field; `docs/report.schema.json` is made from this file.

    python -m factcheck.reporting.schema            write the JSON Schema
    python -m factcheck.reporting.schema --check    exit 1 if the file is not what would be written

`schema_version` rises when a field changes its meaning or goes away; new fields may come without it. Offsets count
code points of the file's own text from 0, `end` excluded; of a file that is no text (DOCX, PDF, mail), they count
within the text taken out of it, and `label` says where that stands. Lines and columns count from 1, columns in code
points, `end_column` excluded. Numbers are exact: whole numbers are integers, others decimals with all their digits, so
a reader that needs more than 17 digits must not parse them as binary floats. Paths are as they were given, with forward
slashes.
"""

import json
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, WithJsonSchema

Number = Annotated[Decimal, WithJsonSchema({"type": "number"})]
Count = Annotated[int, Field(ge=0)]
Level = Literal["error", "warning", "note"]
Kind = Literal["money", "percent", "points", "count", "number", "fraction", "multiple", "duration", "measure"]

# What a field holds, wherever it stands; a name with a point is that of one part alone.
ABOUT = {
    "archived": "What an archive knows of the place, null for a place in an article of the run.",
    "base_period": "Against which period a change is measured.",
    "basis": "What the figure is measured on.",
    "claims": "Every quantity with its meaning, in order of place.",
    "column": "The column where it begins, from 1, in code points.",
    "confidence": "How sure the finding is: high with a named diagnosis or a hard bound.",
    "counts": "Its findings and figures.",
    "currency": "The ISO 4217 code of money, else null.",
    "date": "The day of publication.",
    "direction": "Which way a change goes; level is a figure that is no change.",
    "documents": "The files that were asked for.",
    "Summary.documents": "How many files were asked for, failed ones included.",
    "SummaryLine.documents": "How many files were asked for, failed ones included.",
    "end": "The offset behind its last code point.",
    "end_column": "The column behind its last code point.",
    "end_line": "The line where it ends.",
    "error": "How many errors there are.",
    "Document.error": "Why the file could not be checked, else null.",
    "DocumentLine.error": "Why the file could not be checked, else null.",
    "evidence": "The further places that the finding rests on.",
    "excerpt": "The sentence around it, on one line.",
    "failed": "How many files could not be checked.",
    "family": "The family of the rule.",
    "figures": "How many figures there are.",
    "findings": "Figures that disagree, in order of place.",
    "fingerprint": "The identity of the finding, which edits elsewhere in the article leave as it is.",
    "flagged": "How many figures a finding stands on.",
    "hedge": "The hedging words as written, else null.",
    "high": "The most that the figure can mean as written, null for an open end.",
    "how": "How the day was found, in words.",
    "key": "What two claims must share to be comparable, null where the text leaves a slot open.",
    "kind": "What kind of figure, date or name it is.",
    "label": "What a person calls the place in a file without lines, else empty.",
    "ledger": "Every figure with its tick, in order of place.",
    "level": "How grave it is: an error is certain from the text alone.",
    "line": "The line where it begins, from 1.",
    "low": "The least that the figure can mean as written, null for an open end.",
    "measure": "What is measured, else empty.",
    "message": "What disagrees with what, and the sum behind it.",
    "name": "The name of the tool.",
    "note": "How many notes there are.",
    "Evidence.note": "What this place says.",
    "path": "The file as it was given, with forward slashes.",
    "per": "What each so much is counted for, else null.",
    "period": "When, in an ISO-like form, else empty.",
    "published": "The day of publication, null where none was found.",
    "quantities": "Everything that was recognized, in order of place.",
    "readings": "All units that the written one can mean, where it can mean several.",
    "rule": "The name of the rule; factcheck explain says more.",
    "rules": "The rules that gave the tick.",
    "schema_version": "Rises when a field changes its meaning or goes away.",
    "sentence": "The sentence that it stands in.",
    "settled": "What put the first reading first, else null.",
    "signed_off": "What a reviewer decided about the figure, as the baseline has it, else null.",
    "start": "The offset of its first code point in the file's text, from 0.",
    "status": "The tick of the figure.",
    "Document.status": "Whether the file could be checked.",
    "DocumentLine.status": "Whether the file could be checked.",
    "ClaimRow.status": "How firmly the article stands behind the figure.",
    "subject": "Who or where, else empty.",
    "suggestion": "Text that would silence the finding in place of what stands there, else empty.",
    "summary": "The totals of the run.",
    "suppressed": "How many findings a comment or the baseline silenced.",
    "text": "The text at the place.",
    "title": "The headline of its article.",
    "tool": "What wrote the report.",
    "type": "What the line holds.",
    "unchecked": "How many figures no rule spoke of.",
    "unit": "The unit, the ISO 4217 code of money, or the noun of a count; else null.",
    "value": "What the figure means; the ISO form of a date; null for a range.",
    "verified": "How many figures a sum that held covers.",
    "loosely": "How many of the verified figures only an order, a bound or a count of figures vouches for.",
    "LedgerRow.loosely": "Whether only an order, a bound or a count of figures vouches for a verified figure.",
    "version": "The version of the tool.",
    "verdict": '"right", "wrong" or "ask".',
    "by": "Who decided, else empty.",
    "on": "The day of the decision, YYYY-MM-DD, else empty.",
    "warning": "How many warnings there are.",
    "written_unit": "The unit or counted noun as the text has it, else null.",
}

FILE = Path(__file__).parents[2] / "docs" / "report.schema.json"


class Part(BaseModel):
    """A part of an output: all fields are always there, and no others."""

    model_config = ConfigDict(extra="forbid", defer_build=True, json_schema_serialization_defaults_required=True)


class Tool(Part):
    """What wrote the report."""

    name: Literal["factcheck"]
    version: str


class Published(Part):
    """The publication date of a document, and how it was found, in words."""

    date: date
    how: str


class LevelCounts(Part):
    """Findings of each level."""

    error: Count
    warning: Count
    note: Count


class Counts(LevelCounts):
    """The findings and the figures of a document; verified, flagged and unchecked add up to figures.

    The loosely verified are some of the verified.
    """

    figures: Count
    verified: Count
    flagged: Count
    unchecked: Count
    loosely: Count


class Document(Part):
    """A file that was asked for. A failed one has the reason in `error` and was not checked."""

    path: str
    status: Literal["checked", "failed"]
    error: str | None
    published: Published | None
    counts: Counts


class Stretch(Part):
    """A place in a file; `label` is what a person calls it where a file has no lines ("page 3, line 12"), else ""."""

    path: str
    start: Count
    end: Count
    label: str


class Archived(Part):
    """What an archive keeps of an article around a figure: its day, its headline, the sentence on one line."""

    published: date | None
    title: str
    sentence: str


class Evidence(Stretch):
    """A further place that a finding rests on, the text there, and what it says. It may lie in a file of the corpus.

    `archived` is given for a place in an article of the archive, whose file need not exist any more.
    """

    line: Annotated[int, Field(ge=1)]
    column: Annotated[int, Field(ge=1)]
    text: str
    note: str
    archived: Archived | None


class Finding(Stretch):
    """Figures that disagree, or one that cannot be what it says.

    `excerpt` is the sentence around the place on one line; `suggestion` would replace the text there and silence the
    finding, or is "". `fingerprint` stays the same while the article is edited elsewhere.
    """

    rule: str
    family: str
    level: Level
    confidence: Literal["high", "medium", "low"]
    message: str
    line: Annotated[int, Field(ge=1)]
    column: Annotated[int, Field(ge=1)]
    end_line: Annotated[int, Field(ge=1)]
    end_column: Annotated[int, Field(ge=1)]
    excerpt: str
    evidence: list[Evidence]
    suggestion: str
    fingerprint: Annotated[str, Field(pattern="^[0-9a-f]{16}$")]


class SignedOff(Part):
    """What a reviewer has decided about a figure, as a baseline has it: "right", "wrong" or "ask"; who, and when."""

    verdict: str
    by: str
    on: str


class LedgerRow(Stretch):
    """A figure and its tick, with the rules that gave it; also a date, where a rule spoke of just that date.

    `unit` is the ISO 4217 code of money, "%", "pp", "bp", a unit's symbol, or the noun of a count; `per` is what each
    so much is counted for, "bbl" in "$10 a barrel"; `value` is null for a range; `low` and `high` are what the figure
    means as written, with its rounding and its hedge, null for an open end. A date has its ISO form as `value`, with
    XXXX for a year that is not written.
    """

    text: str
    kind: Kind | Literal["date", "period", "year"]
    unit: str | None
    per: str | None
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] | None
    value: Number | str | None
    low: Number | None
    high: Number | None
    status: Literal["verified", "flagged", "unchecked"]
    loosely: bool
    rules: list[str]
    signed_off: SignedOff | None


class Summary(Counts):
    """The totals of the run; `documents` counts the failed ones too, `suppressed` what comments and config silenced."""

    documents: Count
    failed: Count
    suppressed: Count


class Report(Part):
    """`factcheck check --format json`."""

    schema_version: Literal["1"]
    tool: Tool
    documents: list[Document]
    findings: list[Finding]
    ledger: list[LedgerRow]
    summary: Summary


class FindingLine(Finding):
    """A line of `factcheck check --format jsonl`."""

    type: Literal["finding"]


class DocumentLine(Document):
    """A line of `factcheck check --format jsonl`, behind the findings."""

    type: Literal["document"]


class SummaryLine(Summary):
    """The last line of `factcheck check --format jsonl`."""

    type: Literal["summary"]
    schema_version: Literal["1"]
    tool: Tool


Line = Annotated[FindingLine | DocumentLine | SummaryLine, Field(discriminator="type")]


class QuantityRow(Stretch):
    """Something recognized: a line of `factcheck extract --format jsonl`.

    What is no quantity has the kind date, period, year, time, ordinal, name or identifier; its `value` is text, of a
    date in ISO form with XXXX for a year that is not written. `unit` is the code of a currency, the symbol of a unit or
    the counted noun; `written_unit` is what the text has for it, beside the number or where it stands once for several.
    `hedge` is as written. `per` is what each so much is
    counted for, "bbl" in "$10 a barrel". `readings` holds all units that the written one can mean, likeliest first,
    where it can mean several, and `settled` what in the document or the configuration put the first of them first.
    """

    text: str
    kind: Kind | Literal["date", "period", "year", "time", "ordinal", "name", "identifier", "figure"]
    value: Number | str | None
    low: Number | None
    high: Number | None
    unit: str | None
    written_unit: str | None
    per: str | None
    hedge: str | None
    readings: list[str]
    settled: str | None


class ClaimRow(Stretch):
    """A quantity with its meaning: a line of `factcheck claims --format jsonl`.

    An open slot is "". Two claims are comparable when their `key` is equal and not null: subject, measure, period,
    dimension, basis, base period, direction, status.
    """

    text: str
    subject: str
    measure: str
    period: str
    basis: Literal["", "nominal", "real"]
    base_period: Literal["", "year", "quarter", "month", "annualized"]
    status: Literal["actual", "forecast", "target", "quoted", "hypothetical"]
    direction: Literal["up", "down", "level"]
    key: list[str] | None


class Quantities(Part):
    """`factcheck extract --format json`."""

    quantities: list[QuantityRow]


class Claims(Part):
    """`factcheck claims --format json`."""

    claims: list[ClaimRow]


def schema_text() -> str:
    """Return the JSON Schema of a report, with the other outputs beside it under `$defs`."""
    schema: dict[str, Any] = TypeAdapter(Report | Line | Quantities | Claims).json_schema()
    for name, part in schema["$defs"].items():
        for field, shape in part["properties"].items():
            if about := ABOUT.get(f"{name}.{field}") or ABOUT.get(field):
                shape.setdefault("description", about)
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://raw.githubusercontent.com/factcheck-lint/factcheck/main/docs/report.schema.json",
        "title": "factcheck report",
        "description": "What factcheck check --format json prints; the other outputs stand beside it under $defs.",
        "$ref": "#/$defs/Report",
        "$defs": schema["$defs"],
    }
    return json.dumps(whole, indent=1) + "\n"


def main(arguments: list[str]) -> int:
    """Write the schema, or compare it; return the exit code, 1 for a file that is not up to date."""
    if "--check" not in arguments:
        FILE.write_text(schema_text(), encoding="utf-8")
        return 0
    if FILE.is_file() and FILE.read_text(encoding="utf-8") == schema_text():
        return 0
    print(f"{FILE} is not up to date; run python -m factcheck.reporting.schema", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
