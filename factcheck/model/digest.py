"""Digests of what statements say: numbers that are equal for equal texts, on every machine and in every run."""

import json
from collections.abc import Mapping
from decimal import Decimal
from hashlib import blake2b
from typing import Any

from factcheck.model.statement import SLOTS, Statement

# The slots that hold exact numbers, and what a slot holds that nothing is known of.
DECIMALS = frozenset(name for name, kind in Statement.__annotations__.items() if kind == Decimal | None)
UNKNOWN: dict[str, Any] = {
    name: None if name in DECIMALS else kind() for name, kind in Statement.__annotations__.items() if name in SLOTS
}


def slots_as_text(values: Mapping[str, Any]) -> str:
    """Return the known slots of a statement, by name, as JSON."""
    told = (name for name in SLOTS if values[name] != UNKNOWN[name])
    known = {name: str(values[name]) if name in DECIMALS else values[name] for name in told}
    return as_text(known)


def as_text(value: object) -> str:
    """Return JSON that can be stored: with escapes only where a text holds half a character."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text if storable(text) == text else json.dumps(value, separators=(",", ":"))


def storable(text: str) -> str:
    """Return `text` with the halves of characters that a file name can hold written out, as a database wants it."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode("utf-8")


def number_of(text: str) -> int:
    """Return the number of a text, 64 bits of a digest: alike only for equal texts, but for one pair in 10^19."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def digest_of_slots(statement: Statement) -> int:
    """Return the number of what a statement says, wherever it says so."""
    return number_of(slots_as_text(statement._asdict()))
