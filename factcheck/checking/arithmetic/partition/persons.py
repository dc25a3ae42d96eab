"""Parts that are kinds of people, or of beasts, which leave nobody out.

Comes in: a text and the amounts of a list. Goes out: whether they are all there can be. Never happens here: adding.

Worked examples: "212 women and 181 men" are both sexes; "2,533 men, 1,731 women, 201 boys and 168 girls" are everybody;
"21 men, 12 women and 5 boys" are not.
"""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.checking.arithmetic.partition.amounts import Amount

_BOTH, _CLOSING = 2, frozenset(".,;:)\n") | {""}
_SEXES = {
    "women": "men", "men": "women", "girls": "boys", "boys": "girls", "females": "males", "males": "females",
    "female": "male", "male": "female", "ewes": "rams", "rams": "ewes", "cows": "bulls", "bulls": "cows",
}  # fmt: skip


_YOUNG = frozenset({"boys", "girls", "children", "minors", "babies", "infants", "toddlers", "teenagers"})
_ALL_YOUNG = (frozenset({"boys", "girls"}), frozenset({"children"}), frozenset({"minors"}))


def leave_nobody_out(lower: str, run: Sequence[Amount], end: int) -> bool:
    """Whether parts are those of both sexes, or men, women and the young, with nobody else behind them."""
    told = [_person().match(lower, part.end, end + 1) for part in run]
    last = told[-1]
    if last is None or lower[last.end() : last.end() + 1] not in _CLOSING:
        return False
    kinds = {match["kind"] for match in told if match is not None}
    if len(kinds) == len(run) == _BOTH:
        return all(_SEXES.get(kind) in kinds for kind in kinds) and "child" not in lower[run[0].start : end]
    young = kinds - {"men", "women"}
    return (
        len(kinds) == len(run) == len(young) + _BOTH and young <= _YOUNG and any(all_ <= young for all_ in _ALL_YOUNG)
    )


@cache
def _person() -> re.Pattern[str]:
    kinds = "|".join((*_SEXES, *sorted(_YOUNG - _SEXES.keys())))
    return re.compile(rf"(?: of (?:them|whom|these))?(?: (?:are|were|is|was|being))? (?P<kind>{kinds})\b")
