"""A figure of a caption, chart or table that the text does not have, and one of the text that no label has.

Comes in: an article. Goes out: the two, where one is the other with a slip and the words beside them tie them together.
Never happens here: figures that stand on both sides, rounded or not; a table may say more than its article.

Worked example: the table has "Zeeland 76, Drenthe 71, Flevoland 46", the text "71% in Drenthe, in Zeeland 76%, in
Flevoland 64%": two rows agree, and 46 and 64 are alone, each on its side, beside one name.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.diagnosis import is_swapped, is_swapped_pair, power_of_ten, slip_between, with_one_other_digit
from factcheck.checking.placed import block_around
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Block, Role
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_MOST, _LONG, _NEAR = 80, 4, 90
# Among more than so many some pair is alike by chance.
_MOST_PAIRS = 3000
_SCALES = tuple(Decimal(10) ** power for power in (0, 3, 6, 9))
_NO_LEVELS = frozenset({QuantityKind.MULTIPLE, QuantityKind.FRACTION})
_SMALL = Decimal(100)
_PAIR, _YEARS = 2, Interval(Decimal(1500), Decimal(2100))
_FILLER = frozenset(
    {
        "with", "from", "that", "this", "were", "have", "been", "year", "years", "total", "million", "billion",
        "thousand", "photo", "picture", "caption", "table", "chart", "figure", "some", "last", "month", "quarter",
    }
)  # fmt: skip


class Unmatched(NamedTuple):
    """The figure of the label, that of the text, and what makes one of the other."""

    label: Claim
    body: Claim
    slip: str


class Rescaled(NamedTuple):
    """The heading of a column, a figure of the text that has the digits of a cell below, and what is wrong."""

    head: Span
    body: Claim
    slip: str


class _Label(NamedTuple):
    """A figure of a label with the words that say what it is of; `head` those of its `column`."""

    claim: Claim
    words: frozenset[str]
    head: frozenset[str]
    column: tuple[int, int] | None = None


@cache
def _called() -> re.Pattern[str]:
    """Match how a line begins or ends that is a label of a picture, chart or box."""
    return re.compile(
        r"[\[(*_ ]*(?:Caption|Photo(?:graph)?s?|Pictured?|Image|Chart|Graph(?:ic)?|Fig(?:ure|\.)?|Table|Below|Above"
        r"|Left|Right|Still|Map|Infographic|Diagram|Video|Pie chart|Bar chart|Illustration|Top|Bottom|Inset)"
        r"(?: \d{1,2})?(?: caption)?[:.] "
        r"|.{20,300}(?:\((?:Photo|Picture|Image|Source)[^)]*\)|(?:Photo|Photograph|Picture|Image): [^.]{2,40})\W*$",
        re.DOTALL,
    )


def unmatched(article: Article) -> Iterator[Unmatched]:
    """Yield the figures of labels with those of the text that they may be meant for."""
    labels, body = _split(article)
    if not labels or not body or len(labels) > _MOST or len(labels) * len(body) > _MOST_PAIRS:
        return
    lone = [label for label in labels if not any(_agree(label.claim, other) for other in body)]
    alone = [other for other in body if not any(_agree(label.claim, other) for label in labels)]
    for label in lone:
        column = [other for other in labels if other.column == label.column]
        if label.column is not None and not any(_agree(other.claim, told) for other in column for told in body):
            continue  # the text tells nothing of this column, as far as its figures go
        found = [(other, slip) for other in alone if (slip := _slip(article, label, other))]
        if len({value_of(other.quantity.best) for other, _ in found}) == 1:
            yield Unmatched(label.claim, *found[0])


@cache
def _scale() -> re.Pattern[str]:
    return re.compile(r"\b(?P<scale>thousand|million|billion|trillion|lakh|crore|mn|bn|tn)s?\b", re.IGNORECASE)


def rescaled(article: Article) -> Iterator[Rescaled]:
    """Yield the columns of which two rows or more stand in the text with another magnitude than the heading's."""
    blocks = {block.cell: block for block in article.document.blocks if block.cell is not None}
    heads = [
        (cell, match)
        for cell, block in blocks.items()
        if cell is not None and cell[1] == 0 and (match := _scale().search(article.text, *block.span))
    ]
    if not heads:
        return
    columns: dict[tuple[int, int], set[str]] = {}
    for cell, block in blocks.items():
        if cell is not None and cell[1]:
            columns.setdefault((cell[0], cell[2]), set()).add(block.span.of(article.text).strip())
    scaled: dict[str, list[Claim]] = {}
    for claim in article.claims:
        if claim.quantity.mention.numeral.scale:
            scaled.setdefault(claim.quantity.mention.numeral.text, []).append(claim)
    for (table, _, column), match in heads:
        digits = columns.get((table, column), set())
        named = _long_name(match["scale"])
        told = sorted((claim for text in digits for claim in scaled.get(text, ())), key=lambda claim: claim.span.start)
        scales = {_long_name(claim.quantity.mention.numeral.scale) for claim in told}
        if (
            len({claim.quantity.mention.numeral.text for claim in told}) >= _PAIR
            and scales
            and named not in scales
            and len(scales) == 1
        ):
            yield Rescaled(Span(*match.span()), told[0], f"has {named} where the text has {scales.pop()}")


def _long_name(scale: str) -> str:
    lower = scale.lower()
    return {"mn": "million", "m": "million", "bn": "billion", "b": "billion", "tn": "trillion"}.get(lower, lower)


def _split(article: Article) -> tuple[list[_Label], list[Claim]]:
    """Return the figures of labels with their words, and those of the paragraphs."""
    labels: list[_Label] = []
    body: list[Claim] = []
    cells = {block.cell: block for block in article.document.blocks if block.cell is not None}
    for claim in article.claims:
        if not _is_plain(claim):
            continue
        block = block_around(article, claim.span)
        if block is None:
            continue
        if block.cell is not None:
            table, row, column = block.cell
            named, head = cells.get((table, row, 0)), cells.get((table, 0, column))
            if column and row and named is not None:
                labels.append(_Label(claim, _words(article, named), _words(article, head), (table, column)))
        elif _is_label(article, block):
            labels.append(_Label(claim, _words(article, block), frozenset()))
        elif block.role is Role.PARAGRAPH:
            body.append(claim)
    return labels, body


def _is_label(article: Article, block: Block) -> bool:
    if block.role in {Role.CAPTION, Role.LIST_ITEM}:
        return block.role is Role.CAPTION or ":" in block.span.of(article.text)[:40]
    if block.role is not Role.PARAGRAPH:
        return False
    document = article.document
    before = document.in_source(block.span).start - 1
    is_set_off = before >= 0 and document.source[before] in "*_[" and block.span.length < 300
    is_single = is_set_off and document.source[before - 1 : before] in {"", "\n"}
    return is_single or _called().match(article.text, block.span.start, block.span.end) is not None


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    value = quantity.best.value
    if quantity.kind in _NO_LEVELS or quantity.hedged or value is None or value <= 0 or quantity.mention.upper:
        return False
    is_year = quantity.best.unit is None and not quantity.mention.noun and _YEARS.contains(value)
    is_year = is_year and value == value.to_integral_value() and len(quantity.mention.numeral.text) == 4
    return claim.status in {Status.ACTUAL, Status.QUOTED, Status.TARGET, Status.FORECAST} and not is_year


def _words(article: Article, block: Block | None) -> frozenset[str]:
    return _words_of("" if block is None else block.span.of(article.text))


def _words_of(text: str) -> frozenset[str]:
    found = re.findall(r"[^\W\d_]{4,}", text)
    return frozenset(word.lower().rstrip("s") for word in found) - _FILLER


def _agree(label: Claim, other: Claim) -> bool:
    """Whether two figures can be one, in whatever magnitude the label leaves unsaid."""
    if label.quantity.best.unit is not None and not _are_of_one_unit(label, other):
        return False
    mine, wide = value_of(label.quantity.best), other.quantity.best.wide
    own = label.quantity.best.wide
    return any(wide.overlaps(own.scaled(scale)) or wide.contains(EXACT.multiply(mine, scale)) for scale in _SCALES)


def _slip(article: Article, label: _Label, other: Claim) -> str:
    """Name what makes one figure of the other, if words or unit tie them together; else ""."""
    stated, meant = value_of(label.claim.quantity.best), value_of(other.quantity.best)
    if label.column or label.claim.quantity.best.unit is None:
        stated = next((EXACT.multiply(stated, scale) for scale in _SCALES if _is_near(stated * scale, meant)), stated)
    if not _are_of_one_unit(label.claim, other):
        return ""
    near = article.text[max(0, other.span.start - _NEAR) : other.span.end + _NEAR]
    is_named = bool(label.words & _words_of(near))
    block = block_around(article, other.span)
    is_of_head = block is not None and bool(label.head & _words_of(block.span.of(article.text)))
    if is_swapped_pair(stated, meant) or is_swapped(stated, meant):
        return "may have two digits swapped" if is_named or is_of_head or not label.column else ""
    if not is_named:
        return ""
    power = power_of_ten(Interval.point(stated), Interval.point(meant))
    if power and not label.column:
        return f"is {power}"
    if (
        not label.column
        and stated < _SMALL
        and not label.claim.quantity.mention.noun
        and label.claim.quantity.best.unit is None
    ):
        return ""  # "Ayrault, le 27 octobre": a bare number of two digits may be anything
    is_tied = bool(label.column) or len(label.words & _words_of(near)) >= _PAIR
    if not is_tied and label.claim.quantity.kind is QuantityKind.PERCENT:
        return ""  # of shares of one thing in many places two are alike but for a digit by chance
    fewest = _PAIR if is_tied else _PAIR + 1
    if stated in set(with_one_other_digit(meant)) and len(_digits(meant)) >= fewest and not _is_foreign(label.claim):
        return "may have a wrong digit"
    if _digits(stated)[1:] == _digits(meant) and stated.adjusted() == meant.adjusted() + 1:
        return "may have a digit too many"
    return slip_between(stated, meant, is_sure=True)


def _is_foreign(claim: Claim) -> bool:
    """Whether a small count has a noun of its own: one digit less is then another count."""
    return claim.quantity.best.unit is None and claim.quantity.kind is QuantityKind.COUNT and _is_small(claim)


def _is_small(claim: Claim) -> bool:
    return value_of(claim.quantity.best) < _SMALL and bool(claim.quantity.mention.noun)


def _is_near(stated: Decimal, meant: Decimal) -> bool:
    return stated.adjusted() == meant.adjusted()


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.normalize(EXACT).as_tuple().digits))


def _are_of_one_unit(label: Claim, other: Claim) -> bool:
    """Whether no unit or noun tells the two apart; a cell may leave out both."""
    mine, theirs = label.quantity, other.quantity
    if mine.best.unit is not None or mine.mention.noun:
        if mine.best.unit is None or theirs.best.unit is None:
            heads = [each.mention.noun.lower().rpartition(" ")[2].rstrip("s") for each in (mine, theirs)]
            return mine.best.unit is theirs.best.unit and (heads[0] == heads[1] or not all(heads))
        return mine.best.unit.symbol == theirs.best.unit.symbol
    return True
