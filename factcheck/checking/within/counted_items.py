"""Figures that "respectively" hands to items that are only counted: "the two crossings take 25, 40 and 55 minutes".

Comes in: an article. Goes out: how many items there are said to be, how many figures there are, and the place of both.
Never happens here: items that are named, or lists of pairs.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.change_words import VERBS
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, skeletons
from factcheck.model.claim import Article
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_FEWEST, _MOST = 2, 6


class CountedItems(NamedTuple):
    """So many items and so many values; where the count and the list of values stand."""

    items: int
    values: int
    told: Span
    listed: Span


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b[Rr]espectively\b")


@cache
def _form() -> re.Pattern[str]:
    some = rf"(?:(?! and |;|:)[^.(){NO_FIGURE}])"
    return re.compile(
        rf"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?P<count>{FIGURE}){some}{{1,60}}? "
        rf"(?P<list>{FIGURE}(?:, {FIGURE})*,? and {FIGURE}){some}{{0,20}}?,? respectively\b"
    )


@cache
def _pair() -> re.Pattern[str]:
    """Match "sales of cars and vans went up by 4%, 6% and 9% respectively": a pair of single words, and more values."""
    some = rf"(?:(?! and |;|:)[^.(){NO_FIGURE}])"
    return re.compile(
        rf"\b[Oo]f (?P<pair>[a-z]{{3,}} and [a-z]{{3,}}) (?:{VERBS}|was|were|are|is|stood|came|reached"
        rf"|went){some}{{0,30}}? "
        rf"(?P<list>{FIGURE}, {FIGURE},? and {FIGURE}){some}{{0,20}}?,? respectively\b"
    )


def counted_items(article: Article) -> Iterator[CountedItems]:
    """Yield the lists of values that are longer or shorter than the items are many, and by no whole multiple."""
    for skeleton in skeletons(article, _gate(), least=3):
        for match in _pair().finditer(skeleton.text):
            values = [skeleton.claim(each) for each in re.findall(FIGURE, match["list"])]
            if " and " not in skeleton.text.replace(match[0], ""):
                listed = values[0].span.joined(values[-1].span)
                yield CountedItems(_FEWEST, len(values), skeleton.place(*match.span("pair")), listed)
        for match in _form().finditer(skeleton.text):
            count = skeleton.claim(match["count"])
            number, values = (
                count.quantity.best.value,
                [skeleton.claim(each) for each in re.findall(FIGURE, match["list"])],
            )
            is_count = count.quantity.kind is QuantityKind.COUNT and number is not None and not count.quantity.hedged
            if not is_count or number is None or not _FEWEST <= number <= _MOST or number != int(number):
                continue
            # "In 2020 and 2021 the three plants made 400 and 350 tonnes respectively" has other items.
            if len(values) % int(number) and " and " not in skeleton.text.replace(match[0], ""):
                listed = values[0].span.joined(values[-1].span)
                yield CountedItems(int(number), len(values), count.span, listed)
