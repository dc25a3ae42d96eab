"""A table or chart in lines of text, "Leeds: 19", and the sentence that tells the figure of one of its lines.

Comes in: an article. Goes out: the figure of the line and that of the sentence, where they differ. Never happens here:
sentences that tell another time, or several figures of which none is surely that of the line.

Worked examples: "As Table 1 shows, Leeds had 14 wet days in May" and, in "Table 1. Wet days in May", "Leeds: 19";
"Figure 2: Monthly rent of a flat in 2018: £270" and "the rent of a flat in 2018, which was £720".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.placed import claims_between
from factcheck.checking.values import value_of
from factcheck.checking.within.tellings import root
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.model.unit import alike

_BARE = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_MOST, _MOST_TOLD, _LEAD, _SHORTEST = 40, 200, 24, 3
_NEAR = Interval(Decimal("0.3"), Decimal(3))


class _Row(NamedTuple):
    """The label of a line, "" where the heading is all of it; the heading; and the figure of the line."""

    label: str
    heading: str
    figure: Claim


@cache
def _titled() -> re.Pattern[str]:
    """Match a heading with its kind, and the lines below it: a label, a colon and a figure each."""
    return re.compile(
        r"(?:Table|Chart|Figure|Graph|Graphic|Diagram)(?: \d{1,2})?[.:] (?P<heading>[^\n]{3,160})"
        r"(?P<rows>(?:\n[^\n:]{1,40}: [^\n]{1,40}){0,40})"
    )


@cache
def _columns() -> re.Pattern[str]:
    """Match two columns between bars, the first line their heads."""
    return re.compile(
        r"\|[^|\n]{1,40}\|(?P<heading>[^|\n]{2,60})\|(?P<rows>(?:\n\|[^|\n]{1,40}\|[^|\n]{1,40}\|){1,40})"
    )


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"\n\|?[ ]?(?P<label>[^|\n:]{1,40}?)(?:: | ?\| ?)(?P<value>[^|\n]{1,40})")


@cache
def _shown() -> re.Pattern[str]:
    """Match what sends the reader to the table."""
    return re.compile(r"\b(?:table|chart|figure \d|graph|graphic|diagram)\b", re.IGNORECASE)


@cache
def _apart() -> re.Pattern[str]:
    """Match what, right before a figure, makes it a step or the start of one."""
    return re.compile(r"\b(?:by|from|than|about|over|under|nearly|almost|another|other|average of|total of) $")


@cache
def _time() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:1[5-9]\d\d|20\d\d|January|February|March|April|May|June|July|August|September|October|November|December"
        r"|[A-Z][a-z]+day)\b"
    )


@cache
def _part() -> re.Pattern[str]:
    """Match the noun of what may narrow a figure: "in the north", "from firms"."""
    return re.compile(r"\b(?:[Ii]n|[Oo]f|[Ff]or|[Aa]mong|[Tt]o|[Ff]rom|[Aa]t) (?:the |a |an |its )?([A-Za-z]+)")


def rows_told(article: Article) -> Iterator[tuple[Span, Claim, str]]:
    """Yield (figure of the line, figure of the sentence, what is wrong with the first), in order of the lines."""
    rows = list(_rows(article))
    if not rows or len(rows) > _MOST:
        return
    own = {row.figure.sentence for row in rows}
    told = [claim for claim in article.claims if claim.sentence not in own and _is_told(article, claim)]
    labels = {row.label for row in rows} - {""}
    for row in rows:
        for claim in told[:_MOST_TOLD]:
            if _is_of(article, row, claim, labels, told):
                if _differ(claim, row.figure):
                    yield row.figure.span, claim, "has another figure"
                break
    yield from _by_nouns(article, rows)


def _by_nouns(article: Article, rows: list[_Row]) -> Iterator[tuple[Span, Claim, str]]:
    """Yield the line whose label is what a sentence counts, where another line agrees with that sentence."""
    by_label = {row.label.lower(): row for row in rows if row.label and row.figure.quantity.kind in _BARE}
    first = min((row.figure.span.start for row in rows), default=0)
    counted: dict[int, list[Claim]] = {}
    for claim in claims_between(article, 0, first):
        if claim.quantity.mention.noun.lower() in by_label and not claim.quantity.hedged and claim.quantity.best.value:
            counted.setdefault(claim.sentence, []).append(claim)
    for claims in counted.values():
        of_rows = [(by_label[claim.quantity.mention.noun.lower()].figure, claim) for claim in claims]
        agree = [claim for figure, claim in of_rows if figure.quantity.best.value == claim.quantity.best.value]
        for figure, claim in of_rows:
            if agree and _differ(claim, figure):
                yield figure.span, claim, "has another figure"


def _rows(article: Article) -> Iterator[_Row]:
    for block in article.document.blocks:
        for form in (_titled(), _columns()):
            match = form.match(article.text, *block.span)
            if match is None:
                continue
            heading = match["heading"]
            lines = list(_line().finditer(article.text, *match.span("rows")))
            for line in lines:
                yield from _row(article, line["label"].strip(), heading, Span(*line.span("value")))
            if not lines and ": " in heading:
                head, _, value = heading.rpartition(": ")
                end = match.end("heading")
                yield from _row(article, "", head, Span(end - len(value), end))


def _row(article: Article, label: str, heading: str, value: Span) -> Iterator[_Row]:
    """Yield the line whose value is one figure."""
    claims = claims_between(article, *value)
    if len(claims) == 1 and claims[0].quantity.best.value and value_of(claims[0].quantity.best) > 0:
        yield _Row(label, heading, claims[0])


def _is_told(article: Article, claim: Claim) -> bool:
    quantity = claim.quantity
    role = article.document.blocks[quantity.mention.block].role
    is_plain = bool(quantity.best.value) and not quantity.hedged and quantity.mention.upper is None
    lead = article.text[max(0, claim.span.start - _LEAD) : claim.span.start]
    return is_plain and role is Role.PARAGRAPH and claim.status is Status.ACTUAL and _apart().search(lead) is None


def _is_of(article: Article, row: _Row, claim: Claim, labels: set[str], told: list[Claim]) -> bool:
    """Whether a sentence tells the figure of a line: it names the label, speaks of the heading, and has one such."""
    sentence = article.sentences[claim.sentence]
    text = sentence.of(article.text)
    if not _are_alike(row, claim) or not _speaks_of(row, text, labels):
        return False
    like = [each for each in told if each.sentence == claim.sentence and _are_alike(row, each)]
    named = [label for label in labels if _stands(label, text)]
    if not row.label:
        return len(like) == 1
    if row.label not in named:
        return False
    if len(named) == 1:
        return len(like) == 1
    behind = _in_label().match(article.text, claim.quantity.mention.amount.end)
    if behind is not None and behind["label"] in labels:
        return behind["label"] == row.label
    before = article.text[
        max([sentence.start, *(each.span.end for each in like if each.span.end < claim.span.start)]) : claim.span.start
    ]
    return [label for label in named if _stands(label, before)] == [row.label]


@cache
def _in_label() -> re.Pattern[str]:
    """Match the name of a line right behind a figure: "840 births in 2020"."""
    return re.compile(r"(?: [a-z]+)? (?:in|on|at|for) (?P<label>[A-Z0-9][\w’'-]*)")


def _differ(claim: Claim, figure: Claim) -> bool:
    """Whether two figures differ, but are of one size."""
    ratio = EXACT.divide(value_of(claim.quantity.best), value_of(figure.quantity.best))
    return _NEAR.contains(ratio) and not claim.quantity.best.wide.overlaps(figure.quantity.best.wide)


def _stands(label: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(label)}(?!\w)", text) is not None


def _are_alike(row: _Row, claim: Claim) -> bool:
    """Whether a figure has the unit of the line, or the one that the heading tells for bare numbers."""
    one, other = row.figure.quantity, claim.quantity
    if one.best.unit is not None:
        # "£720 a month" of a chart of "monthly rent" has its month in the heading.
        units = (one.best.unit, other.best.unit)
        symbols = {"" if unit is None else unit.symbol.partition("/")[0] for unit in units}
        return one.kind is other.kind and (alike(*units) or len(symbols) == 1)
    if one.kind not in _BARE:
        return False
    words = {root(word) for word in _words(row.heading)}
    name = other.mention.unit or other.mention.noun.rpartition(" ")[2]
    if not name:
        return other.kind in _BARE
    return all(root(word) in words for word in _words(name))


def _speaks_of(row: _Row, text: str, labels: set[str]) -> bool:
    """Whether a sentence has the words of a heading, some of them where it names the table, and no other year."""
    times, own_times = set(_time().findall(f"{row.heading} {row.label}")), set(_time().findall(text))
    if own_times - times - labels or any(each.isdecimal() for each in times - own_times):
        return False
    known = {root(word) for word in _words(f"{row.heading} {row.label}")}
    if any(root(word.lower()) not in known for word in _part().findall(text) if len(word) >= _SHORTEST):
        return False
    own = {root(word) for word in _words(re.sub(r"\([^()]*\)", " ", row.heading))}
    shared = own & {root(word) for word in _words(text)}
    if _shown().search(text) is not None:
        return bool(shared)
    return bool(own) and shared == own


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[a-z]{3,}", text.lower()) if word not in {"the", "and", "for", "per"}]
