"""A table or chart that stands as a line of text, with the unit of its figures in its heading.

Comes in: an article. Goes out: figures of such a line beside the figure that the article gives for the same name, where
the unit of the heading makes the one a power of ten of the other. Never happens here: tables with cells.

Worked example: "Table 2: Cod landings, tonnes. Nordhavn 61; Skerry 38" beside "Nordhavn, with 61,000 tonnes": the
heading should say thousand tonnes.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.diagnosis import is_swapped, is_swapped_pair, power_of_ten
from factcheck.checking.in_prose import matches
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import Interval
from factcheck.model.span import Span

_SCALES = {
    "thousand": 3, "thousands": 3, "'000": 3, "’000": 3, "000": 3, "million": 6, "millions": 6, "m": 6, "mn": 6,
    "billion": 9, "billions": 9, "bn": 9,
}  # fmt: skip
_FAR, _BESIDE = 60, 12


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        r"(?:Table|Chart|Graphic|Graph|Figure)\s?\d{0,3}[:.]\s(?P<heading>[^.;:\n]{5,160})[.:]\s"
        r"(?P<items>(?:(?:[A-Z][\w'’. -]{1,30}?,?|(?:19|20)\d\d:)\s\d[\d,.]*(?:;|,|\.|$)\s?){2,12})"
    )


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r"(?P<name>[A-Z][\w'’. -]{1,30}?|(?:19|20)\d\d)[,:]?\s(?P<number>\d[\d,]*(?:\.\d+)?)(?=;|,|\.|$)")


@cache
def _scale() -> re.Pattern[str]:
    return re.compile(r"\b(thousands?|millions?|billions?|mn|bn|m)\b|(['’]?000)")


def mislabelled(article: Article) -> Iterator[tuple[Span, Claim, str]]:
    """Yield (figure of the line, figure of the article, which power of ten is between them)."""
    for match in matches(article, _label(), ("Table", "Chart", "Graph", "Figure")):
        scale = _scale().search(match["heading"])
        factor = Decimal(10) ** (_SCALES[scale[0]] if scale else 0)
        agree = 0
        swapped: list[tuple[Span, Claim]] = []
        for item in _item().finditer(article.text, *match.span("items")):
            value = Decimal(item["number"].replace(",", "")) * factor
            other = _told_of(article, item["name"], Span(*match.span()), match["heading"])
            power = power_of_ten(Interval.point(value), other.quantity.best.written) if other is not None else ""
            if other is not None and power:
                yield Span(*item.span("number")), other, f"is {power}"
                break
            if other is not None:
                agree += other.quantity.best.wide.contains(value)
                meant = value_of(other.quantity.best)
                if is_swapped(value, meant) or is_swapped_pair(value, meant):
                    swapped.append((Span(*item.span("number")), other))
        # The rest of the chart agrees with the text, and one figure has its digits the other way round.
        if agree and len(swapped) == 1:
            yield *swapped[0], "may have two digits swapped"


def _told_of(article: Article, name: str, label: Span, heading: str) -> Claim | None:
    """Return the first figure behind a name in the prose that is in the unit of the heading."""
    for claim in article.claims:
        if label.overlaps(claim.span) or not claim.quantity.best.value or value_of(claim.quantity.best) <= 0:
            continue
        unit = claim.quantity.mention.unit or claim.quantity.mention.noun.rpartition(" ")[2]
        lead = article.text[max(0, claim.span.start - _FAR) : claim.span.start]
        near = article.text[claim.span.end : claim.span.end + _BESIDE]
        is_named = re.search(rf"\b{re.escape(name)}\b[^.\d]*$", lead) is not None
        is_dated = name.isdigit() and re.match(rf" in {name}\b", near) is not None
        if unit and unit.rstrip("s") in heading and (is_dated or (is_named and not name.isdigit())):
            return claim
    return None
