"""What a baseline file holds, field by field; `docs/baseline.schema.json` is made from this file.

A test holds what is written, and the fields of the model, against it. Runs that read a baseline do without it.
"""

import json
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Fingerprint = Annotated[str, Field(description="What factcheck calls it, whatever lines move: 16 hexadecimal digits.")]
By = Annotated[str, Field(description="Who decided.")]
On = Annotated[str, Field(description="The day of the decision, YYYY-MM-DD, or empty.")]
_ID = "https://raw.githubusercontent.com/factcheck-lint/factcheck/main/docs/baseline.schema.json"


class Part(BaseModel):
    """A part of the file; further fields are left to those who write them."""

    model_config = ConfigDict(defer_build=True)


class Finding(Part):
    """A finding that somebody has decided about."""

    fingerprint: Fingerprint
    rule: str = Field(description="The name of the rule that found it.")
    path: str = Field(description="The article, from the folder of the config file.")
    text: str = Field(description="The figure, for those who read this file.")
    message: str = Field(description="What was found, for those who read this file.")
    verdict: str = Field(default="accepted", description='"accepted" silences the finding; any other verdict does not.')
    reason: str = Field(default="", description="Why it was decided so.")
    by: By = ""
    on: On = ""


class Figure(Part):
    """A figure that a reviewer has looked up. It silences nothing; the ledger shows it."""

    path: str = Field(description="The article, from the folder of the config file.")
    text: str = Field(description="The figure as it is written.")
    fingerprint: Fingerprint
    verdict: str = Field(description='"right", "wrong" or "ask".')
    by: By = ""
    on: On = ""


class File(Part):
    """A baseline of factcheck: decisions about findings, and figures that were signed off."""

    schema_version: Literal[1] = Field(description="The version of this form.")
    findings: list[Finding] = Field(default=[], description="Decisions about findings.")
    figures: list[Figure] = Field(default=[], description="Figures that were signed off.")


def schema_text() -> str:
    """Return the JSON Schema of a baseline."""
    schema: dict[str, Any] = File.model_json_schema()
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": _ID, "title": "factcheck baseline"}
    return json.dumps({**head, **{key: value for key, value in schema.items() if key != "title"}}, indent=1) + "\n"
