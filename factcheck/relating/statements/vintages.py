"""Whether a figure is a first, a revised or a final one, as its sentence says: "preliminary data", "was revised to"."""

import re
from functools import cache

_SIGNS = (
    "prelim",
    "provis",
    "flash",
    "first est",
    "advance",
    "initial est",
    "revis",
    "final",
    "updated est",
    "second est",
)
_REVISED, _PROVISIONAL, _FINAL = "revised", "provisional", "final"


def vintage_of(sentence: str) -> str:
    """Return "provisional", "revised", "final" or ""."""
    lowered = sentence.lower()
    if not any(sign in lowered for sign in _SIGNS):
        return ""
    match = _words().search(lowered)
    return "" if match is None else (match.lastgroup or "")


@cache
def _words() -> re.Pattern[str]:
    what = r"(?:data|figures?|estimates?|readings?|results?|numbers?|statistics|accounts|release|tally|count)"
    return re.compile(
        rf"\b(?:(?P<{_REVISED}>revised|revision|(?:second|third|updated) (?:estimate|reading)|(?:up"
        rf"|down)ward(?:ly)? revised)"
        rf"|(?P<{_PROVISIONAL}>preliminary|preliminarily|provisional(?:ly)?|flash|(?:first|advance|initial) {what})"
        rf"|(?P<{_FINAL}>(?:final|finalized|finalised|definitive) (?:\w+ )?{what}|final(?:ized|ised)))\b"
    )
