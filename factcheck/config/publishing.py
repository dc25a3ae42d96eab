"""The configuration for those who write one: its JSON Schema, its page, and a first file to fill in.

Comes in: the shape of the configuration, and the names of rules with their options. Goes out: text. Everything said
here is written beside the keys in `schema`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from factcheck.config.schema import ConfigFile

_ID = "https://raw.githubusercontent.com/factcheck-lint/factcheck/main/docs/config.schema.json"
_TABLES = ("jsonl", "levels", "options", "per-file-ignores")
_MADE = "<!-- Made from factcheck/config/schema.py by python -m factcheck.documenting; change that file instead. -->\n"


class RuleNames(NamedTuple):
    """A rule as a configuration can speak of it: its options with their defaults and what each does."""

    name: str
    family: str
    summary: str
    options: Mapping[str, tuple[object, str]]


class Key(NamedTuple):
    """One key, as it is written in the file."""

    name: str
    shape: str
    about: str
    default: object
    example: object


def keys() -> list[Key]:
    """Return the keys, in their order."""
    return [
        Key(
            field.alias or name,
            field.title or field.description or "",
            field.description or "",
            field.default,
            (field.examples or [field.default])[0],
        )
        for name, field in ConfigFile.model_fields.items()
    ]


def schema_text(rules: Sequence[RuleNames]) -> str:
    """Return the JSON Schema of factcheck.toml: with it an editor proposes rules and options, and explains them."""
    schema: dict[str, Any] = ConfigFile.model_json_schema()
    properties = schema["properties"]
    names = sorted({name for rule in rules for name in (rule.name, rule.family)})
    known = {"anyOf": [{"enum": names}, {"type": "string", "minLength": 1}]}
    for key in ("select", "ignore"):
        properties[key]["items"] = known
    properties["per-file-ignores"]["additionalProperties"]["items"] = known
    properties["levels"]["properties"] = {
        rule.name: {"enum": ["error", "warning", "note"], "description": rule.summary} for rule in rules
    }
    properties["options"]["properties"] = {
        rule.name: {"type": "object", "description": rule.summary, "properties": dict(_options(rule))}
        for rule in rules
        if rule.options
    }
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _ID,
        "title": "factcheck.toml",
        "description": "The keys of factcheck.toml, and of [tool.factcheck] in pyproject.toml.",
    }
    rest = {key: value for key, value in schema.items() if key not in head}
    return json.dumps({**head, **rest}, indent=1) + "\n"


def _options(rule: RuleNames) -> Iterator[tuple[str, dict[str, object]]]:
    for name, (default, about) in rule.options.items():
        value = list(default) if isinstance(default, tuple) else default
        yield name, {"description": about, "default": value}


def page() -> str:
    """Return docs/configuration.md: every key with its default and an example."""
    return "".join(_page())


def _page() -> Iterator[str]:
    yield _MADE
    yield "\n# Configuration\n\n"
    yield (
        "`factcheck.toml`, or the table `[tool.factcheck]` in `pyproject.toml`; the nearest one above a file\n"
        "governs it. What concerns the run as a whole (levels, corpus, baseline, jobs) comes from the one nearest to\n"
        "the folder that all paths have in common. Flags go before both. `factcheck config show` prints every value\n"
        "and where it came from; `factcheck init` writes a first file.\n\n"
        "An editor completes and explains the keys by the [schema](config.schema.json). For taplo and Even Better\n"
        "TOML write this as the first line:\n\n"
        f"    #:schema {_ID}\n\n"
    )
    yield "| key | default | what it is for |\n|---|---|---|\n"
    for key in keys():
        yield f"| [`{key.name}`](#{key.name}) | {_default(key)} | {key.about.replace('|', chr(92) + '|')} |\n"
    for key in keys():
        yield f"\n## {key.name}\n\n{key.about} It is {key.shape}.\n\n"
        yield f"Default: {_default(key)}. Example:\n\n"
        yield "".join(f"    {line}\n" for line in written(key.name, key.example))


def _default(key: Key) -> str:
    return "none" if key.default in (None, [], {}) else f"`{_value(key.default)}`"


def first_file() -> Iterator[str]:
    """Yield the lines of a configuration in which every key stands as a comment, with its default."""
    yield f"#:schema {_ID}\n"
    yield "# The configuration of factcheck. Every key is optional; factcheck config show says what is in force.\n"
    everything = keys()
    ordered = [key for key in everything if key.name not in _TABLES] + [
        key for key in everything if key.name in _TABLES
    ]
    for key in ordered:
        yield "\n"
        yield from (f"# {line}\n" for line in _wrapped(key.about))
        shown = key.example if key.default in (None, [], {}) else key.default
        yield from (f"# {line}\n" for line in written(key.name, shown))


def _wrapped(text: str) -> Iterable[str]:
    from textwrap import wrap

    return wrap(text, 110)


def written(name: str, value: object) -> list[str]:
    """Return the lines of TOML that set a key; a table has a header of its own."""
    if not isinstance(value, Mapping):
        return [f"{name} = {_value(value)}"]
    lines: list[str] = []
    plain = {key: item for key, item in value.items() if not isinstance(item, Mapping)}
    if plain:
        lines = [f"[{name}]", *(f"{_key(key)} = {_value(item)}" for key, item in plain.items())]
    for key, item in value.items():
        if isinstance(item, Mapping):
            lines += written(f"{name}.{_key(key)}", item)
    return lines


def _key(key: str) -> str:
    return key if key.replace("-", "").replace("_", "").isalnum() and key.isascii() else json.dumps(key)


def _value(value: object) -> str:
    """Return a value as TOML writes it; for texts, numbers, truths and lists of them JSON does, too."""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
