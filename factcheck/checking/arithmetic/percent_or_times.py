"""A percentage and a multiple side by side that say one and the same thing.

Comes in: an article. Goes out: the percentage, the multiple, and whether the percentage comes on top. Never happens
here: judging.

Worked examples: "sales were 320% of their usual level, or more than three times as high"; "400% higher, or five
times as high".
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, skeletons
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind


class PercentOrTimes(NamedTuple):
    """`is_more` says that the percentage is an increase."""

    percent: Claim
    times: Claim
    is_more: bool


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"%|\bper ?cent\b", re.IGNORECASE)


@cache
def _form() -> re.Pattern[str]:
    few = rf"[^.;:()\n–—{NO_FIGURE}]"
    joined = r"(?:,? or|,? that is|, i\.e\.|, meaning|, in other words|, which (?:is|means)|,? \(?ie|, hence|[ ,–—(]+)"
    size = r"as (?:much|many|high|large|big|great|long|heavy|expensive|dear|costly|strong)"
    return re.compile(
        rf"(?P<percent>{FIGURE}) of {few}{{1,40}}?{joined},? (?P<times>{FIGURE}) {size}"
        rf"|(?P<times2>{FIGURE}) {size}(?: as {few}{{1,30}}?)?{joined},? (?P<percent2>{FIGURE}) of\b"
        rf"|(?P<percent3>{FIGURE}) (?P<more>more|higher|larger|bigger|greater|dearer)\b{few}{{0,30}}?"
        rf"(?:, or|,? that is,?|, i\.e\.|, meaning|, in other words,?) (?P<times3>{FIGURE}) {size}"
    )


def percent_or_times(article: Article) -> Iterator[PercentOrTimes]:
    """Yield each percentage with the multiple that repeats it."""
    for skeleton in skeletons(article, _gate()):
        for match in _form().finditer(skeleton.text):
            percent = skeleton.claim(match["percent"] or match["percent2"] or match["percent3"])
            times = skeleton.claim(match["times"] or match["times2"] or match["times3"])
            kinds = (percent.quantity.kind, times.quantity.kind)
            has_values = percent.quantity.best.value and times.quantity.best.value
            if kinds == (QuantityKind.PERCENT, QuantityKind.MULTIPLE) and has_values:
                yield PercentOrTimes(percent, times, is_more=match["more"] is not None)
