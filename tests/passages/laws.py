"""All laws: one for each rule that reckons or compares figures. A new one is written beside its like."""

from itertools import chain

from tests.passages import (
    across,
    ambiguity,
    arithmetic,
    conversion,
    dates,
    headline,
    plausibility,
    statistics,
    tables,
    translation,
    within,
)
from tests.passages.law import Law

ROOMS = (
    arithmetic, conversion, statistics, dates, within, headline, tables, plausibility, translation, ambiguity, across
)  # fmt: skip
LAWS: tuple[Law, ...] = tuple(chain.from_iterable(room.LAWS for room in ROOMS))

# Kinds that reckon nothing: they look at words, at how a figure is written, or at what is missing beside it.
WORDS_ALONE = frozenset(
    {
        "count-or-level", "no-currency", "bare-dollar", "no-period", "magnitude-left-out", "malformed-number",
        "mixed-script-number", "additional", "unequal-precision", "malformed-comment",
        "unused-comment", "power-for-energy", "wrong-dimension", "order-of-day-and-month", "years-in-a-row",
        "lookalike-index", "unshown-rank", "double-denominator", "times-less", "bilingual-basis", "lost-hedges",
        "designated-size", "exclusive-above", "loose-growth-word", "unit-drift", "unlike-totals",
        "unlisted-count", "directions-across", "open-unit", "pinyin-terms", "bare-levels", "behind-so-many",
        "world-rank", "other-whole", "described-index",
    }
)  # fmt: skip
