"""Names with a value each, wherever an article lists them: in a sentence, in a bulleted list, in a table.

Comes in: an article. Goes out: the lists, two names or more. Never happens here: comparing values, or reading what is
measured.

Worked examples: "Brazil exported 3.1 million tonnes of maize, Argentina 2.4 million and Ukraine 1.9 million"; the item
"- Norway: 8"; a column of a table with its row labels.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.placed import sentence_from
from factcheck.checking.tables.cells import Table, tables_of
from factcheck.checking.values import value_of
from factcheck.checking.within.named_values import NamedValues, Value, named_values
from factcheck.model.claim import Article, Claim
from factcheck.model.document import Role
from factcheck.model.mention import AGE
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.model.unit import alike

_KINDS = frozenset(
    {QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT}
)
_FEWEST, _MOST = 2, 40
_LONGEST_LABEL = 40
_NO_NAME_LIST = """
    In On At The A An By For And But While With From To Of As It Its This That These Those There They He She We Last
    January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday Total Totals All Both Together Overall Other Others Sum Average Mean Per
    After Before Since During When Where If Among Some About
"""
_NO_NAME = frozenset(_NO_NAME_LIST.split())
_NO_LABEL = frozenset(["Total", "Totals", "All", "Both", "Together", "Overall", "Sum", "Average", "Mean", "Grand"])


@cache
def _name() -> re.Pattern[str]:
    # "St. Mary" and "U.S." are names; the point of "Duns. Shops" ends a sentence.
    capital = r"[A-ZÀ-ÖØ-Þ](?:[\w&-]|\.(?! )|(?<=\bSt)\.|(?<=\b[A-Z])\.)*(?:['’](?!s\b)\w+)?"
    return re.compile(rf"{capital}(?:(?: (?:of|de|du|la|el|al|the)| &)? {capital}){{0,3}}")


def rosters(article: Article) -> tuple[NamedValues, ...]:
    """Return the lists of an article; one sentence may be read in two ways."""
    return _made.of(article)


_made = OfOneArticle(lambda article: tuple(_rosters(article)))


def _rosters(article: Article) -> Iterator[NamedValues]:
    yield from named_values(article)
    for sentence, claims in groupby(article.claims, key=lambda claim: claim.sentence):
        yield from _in_sentence(article, sentence, list(claims))
    yield from item_lists(article)
    for table in tables_of(article):
        yield from _in_columns(article, table)


def _in_sentence(article: Article, sentence: int, claims: Sequence[Claim]) -> Iterator[NamedValues]:
    """Yield the figures of one unit of a sentence that each have a name of their own before them."""
    if article.document.blocks[claims[0].quantity.mention.block].role is not Role.PARAGRAPH:
        return
    if sum(map(_is_value, claims)) < _FEWEST:
        return
    behind = _named_behind(article, claims)
    if behind:
        yield NamedValues(behind, sentence)
        return
    start = article.sentences[sentence].start
    ends = [start, *(claim.span.end for claim in claims)]
    values: dict[str, Value] = {}
    first: Claim | None = None
    nameless: list[Claim] = []
    for end, claim in zip(ends, claims, strict=False):
        name = _last_name(article.text[end : claim.span.start])
        nameless += [claim] if _is_value(claim) and not name else []
        if not _is_value(claim) or not name or (first is not None and not _goes_on(first, claim)):
            continue
        if any(name in other or other in name for other in values):
            return
        first = first or claim
        values[name] = Value(value_of(claim.quantity.best), claim.span, claim.quantity.mention.noun)
    # Where a figure of the kind has no name before it, the names may stand behind: "50,866 as Catholics".
    are_before = first is not None and not any(_goes_on(first, each) or _goes_on(each, first) for each in nameless)
    if are_before and _FEWEST <= len(values) <= _MOST:
        yield NamedValues(values, sentence)


@cache
def _place() -> re.Pattern[str]:
    """Match a name right behind a figure: "9.4% in Galway", "12 medals for Norway", "48,000 from France"."""
    return re.compile(rf"(?: [a-z]+)?? (?:in|for|at|from|to|by|on) (?:the )?(?P<name>{_name().pattern})")


def _named_behind(article: Article, claims: Sequence[Claim]) -> dict[str, Value]:
    """Return the figures of a sentence by the names right behind them, if all of one unit have one."""
    plain = [claim for claim in claims if _is_value(claim)]
    if not plain:
        return {}
    values: dict[str, Value] = {}
    for claim in (each for each in plain if _is_of_unit(plain[0], each)):
        match = _place().match(article.text, claim.span.end)
        if match is None or match["name"] in values or match["name"].split()[0] in _NO_NAME:
            return {}
        values[match["name"]] = Value(value_of(claim.quantity.best), claim.span, claim.quantity.mention.noun)
    return values if _FEWEST <= len(values) <= _MOST else {}


def in_paragraphs(article: Article) -> Iterator[NamedValues]:
    """Yield the figures of one unit of a paragraph that each have a name of their own, sentence by sentence."""
    for _, group in groupby(article.claims, key=lambda claim: claim.quantity.mention.block):
        claims = [claim for claim in group if _is_value(claim)]
        if not claims or article.document.blocks[claims[0].quantity.mention.block].role is not Role.PARAGRAPH:
            continue
        first = next((claim for claim in claims if claim.quantity.best.unit is not None), claims[0])
        like = [claim for claim in claims if _is_of_unit(first, claim)]
        if len(like) > _FEWEST and like[0].sentence != like[-1].sentence:
            values = _one_by_one(article, like)
            if len(values) == len(like) <= _MOST:
                yield NamedValues(values, like[-1].sentence)


def _one_by_one(article: Article, claims: Sequence[Claim]) -> dict[str, Value]:
    values: dict[str, Value] = {}
    end = 0
    for claim in claims:
        name = _last_name(article.text[max(end, article.sentences[claim.sentence].start) : claim.span.start])
        if not name or name in values:
            return {}
        values[name] = Value(value_of(claim.quantity.best), claim.span, claim.quantity.mention.noun)
        end = claim.span.end
    return values


def _last_name(text: str) -> str:
    """Return the last name of a stretch before a figure, "" if it has none."""
    # "In the Americas" begins with no name, and has one.
    names = [match[0].removeprefix("In the ").removeprefix("For the ") for match in _name().finditer(text)]
    names = [name for name in names if name.split()[0] not in _NO_NAME]
    return names[-1].removesuffix("'s").removesuffix("’s") if names else ""


def _is_value(claim: Claim) -> bool:
    quantity = claim.quantity
    is_plain = quantity.best.value is not None and quantity.best.value > 0 and quantity.mention.upper is None
    return is_plain and quantity.kind in _KINDS and quantity.mention.sense != AGE and not quantity.mention.level


def _goes_on(first: Claim, claim: Claim) -> bool:
    """Whether a figure is of the unit of the first, counts the same, or leaves both unsaid."""
    mine, theirs = claim.quantity, first.quantity
    if mine.best.unit is None:
        return mine.mention.noun.lower() in {"", theirs.mention.noun.lower()}
    return theirs.best.unit is not None and alike(mine.best.unit, theirs.best.unit)


def _is_of_unit(first: Claim, claim: Claim) -> bool:
    """Whether a figure has the unit of the first one, or counts as it does."""
    units = first.quantity.best.unit, claim.quantity.best.unit
    return _goes_on(first, claim) if units == (None, None) else None not in units and alike(*units)


def item_lists(article: Article) -> Iterator[NamedValues]:
    """Yield the bulleted lists all of whose items are a label and one figure."""
    by_block: dict[int, list[Claim]] = {}
    for claim in article.claims:
        by_block.setdefault(claim.quantity.mention.block, []).append(claim)
    runs = groupby(enumerate(article.document.blocks), key=lambda each: each[1].role is Role.LIST_ITEM)
    for is_list, run in runs:
        items = [(block.span, by_block.get(index, [])) for index, block in run] if is_list else []
        read = [_item(article, span, claims) for span, claims in items]
        values = dict(filter(None, read))
        if _FEWEST <= len(values) == len(items) <= _MOST and _are_one_unit([claims[0] for _, claims in items]):
            yield NamedValues(values, items[-1][1][0].sentence)


def _item(article: Article, span: Span, claims: Sequence[Claim]) -> tuple[str, Value] | None:
    if len(claims) != 1 or not _is_value(claims[0]):
        return None
    label = article.text[span.start : claims[0].span.start].rstrip(" :–—-,(").strip("*_ ")
    if not label or len(label) > _LONGEST_LABEL or label.split()[0] in _NO_LABEL:
        return None
    return label, Value(value_of(claims[0].quantity.best), claims[0].span, claims[0].quantity.mention.noun)


def _are_one_unit(claims: Sequence[Claim]) -> bool:
    return all(_goes_on(one, other) for one, other in pairwise(claims))


def _in_columns(article: Article, table: Table) -> Iterator[NamedValues]:
    """Yield the only column of figures of a table with its row labels."""
    columns = [
        column
        for column in range(1, table.columns)
        if any((cell := table.cell(row, column)) and cell.figure for row in range(1, table.rows))
    ]
    if len(columns) != 1 or table.rows > _MOST:
        return
    values: dict[str, Value] = {}
    for row in range(1, table.rows):
        label, cell = table.words(row, 0), table.cell(row, columns[0])
        if label and cell is not None and cell.figure is not None and label.split()[0] not in _NO_LABEL:
            values[label] = Value(cell.figure.value, cell.figure.span, table.words(0, columns[0]).lower())
    if len(values) >= _FEWEST:
        last = max(value.span.start for value in values.values())
        sentence = sentence_from(article, last + 1)
        if sentence < len(article.sentences):
            yield NamedValues(values, sentence - 1)
