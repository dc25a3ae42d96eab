"""The shape of a rule file for editors: its JSON Schema, with the kinds of check and the options of each.

Comes in: the models of `schema` and the specs of the kinds. Goes out: text.
"""

import json
from collections.abc import Mapping
from typing import Any

from factcheck.model.rule import KindSpec, OptionValue
from factcheck.rulebook.schema import RuleFile

_ID = "https://raw.githubusercontent.com/factcheck-lint/factcheck/main/docs/rule.schema.json"
_TEXTS: dict[str, object] = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


def schema_text(kinds: Mapping[str, KindSpec]) -> str:
    """Return the JSON Schema of a rule file; for each kind it knows the options and the fields of the message."""
    schema: dict[str, Any] = RuleFile.model_json_schema()
    properties = schema["properties"]
    properties["kind"] |= {"enum": sorted(kinds)}
    properties["formerly"] |= {"default": []}
    _loosen(schema["$defs"]["ExampleFile"]["properties"])
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _ID,
        "title": "factcheck rule",
        "description": "A rule of factcheck: a fault, the kind of check that finds it, a message and examples.",
    }
    rest = {key: value for key, value in schema.items() if key not in head}
    by_kind = [_of_kind(name, spec) for name, spec in sorted(kinds.items())]
    return json.dumps({**head, **rest, "allOf": by_kind}, indent=1) + "\n"


def _loosen(example: dict[str, Any]) -> None:
    """Let a passage be a text as well as a list of texts, and a field that is not given have no text."""
    for name in ("wrong", "right"):
        told = {key: example[name][key] for key in ("description", "title") if key in example[name]}
        example[name] = {**told, **_TEXTS}
    for name in ("date", "says", "because"):
        example[name].pop("default", None)


def _of_kind(name: str, spec: KindSpec) -> dict[str, Any]:
    """Return what holds for rules of one kind."""
    options = {
        option: {"description": spec.about.get(option, ""), "default": _listed(value), **_type(value)}
        for option, value in spec.options.items()
    }
    fields = ", ".join(f"{{{field}}}" for field in spec.fields)
    message = {"description": f"what the reader sees; fields of this kind: {fields}"}
    told = {"options": {"additionalProperties": False, "properties": options}, "message": message}
    return {"if": {"properties": {"kind": {"const": name}}}, "then": {"properties": told}}


def _listed(value: OptionValue) -> object:
    return list(value) if isinstance(value, tuple) else value


def _type(value: OptionValue) -> dict[str, object]:
    if isinstance(value, tuple):
        return _TEXTS
    if isinstance(value, bool):
        return {"type": "boolean"}
    return {"type": "string"} if isinstance(value, str) else {"type": "number"}
