"""The items of a list in a sentence, cut at commas and conjunctions.

Worked example: "heat, drought and poor soil" is `heat`, `drought`, `poor soil`. A comma inside brackets or between two
digits cuts nothing: "2,2-dimethylbutane (a gas, mostly) and hexane" has two items.
"""

import re
from functools import cache

from factcheck.model.span import Span


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(r"(?:,\s+(?:and|or|as well as)\s+|,\s+|(?<!\s)\s+(?:as well as|and|or)\s+|;\s+(?:and\s+|or\s+)?)")


def conjuncts(text: str, span: Span) -> list[Span]:
    """Return the stretches between the commas, semicolons and conjunctions of `span`, none of them empty."""
    spans: list[Span] = []
    start, depth, scanned = span.start, 0, span.start
    for match in _joint().finditer(text, span.start, span.end):
        between = text[scanned : match.start()]
        depth = max(0, depth + between.count("(") - between.count(")"))
        scanned = match.start()
        if depth:
            continue
        if match.start() > start:
            spans.append(Span(start, match.start()))
        start = match.end()
    if text[start : span.end].strip():
        spans.append(Span(start, span.end))
    return spans
