"""When a figure holds: the date or period of its sentence that it belongs to.

Worked example: in "revenue was $5.2 billion in 2023 and $5.6 billion in 2024" each year stands right behind its figure.
In "In 2023 revenue was $5.2 billion" the nearest date before it is the figure's.
"""

from bisect import bisect_left

from factcheck.model.date_spans import days_of
from factcheck.model.document import Published
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.relating.passages import Passage
from factcheck.relating.words import word_set

# What may stand between a figure and the date right behind it.
_LINKS = word_set("""
    in on of during for by at since as the end year fiscal early late mid a and month quarter ( yuan dollars
""")
_MOST_LINKS = 4


def period_of(quantity: Quantity, passage: Passage) -> str:
    """Return the period as ISO-like text, or "".

    It is a date right behind the figure, else the nearest before it, else the nearest behind it. A date that stands
    right behind another figure is that figure's.
    """
    dated, amount = passage.dated, quantity.mention.amount
    position = bisect_left(dated, amount.start, key=lambda mention: mention.amount.start)
    behind = dated[position] if position < len(dated) else None
    before = dated[position - 1] if position else None
    if behind is not None and _is_linked(quantity.mention.span.end, behind, passage):
        return _resolved(behind, passage.document.published)
    if before is not None:
        return "" if _is_taken(before, passage) else _resolved(before, passage.document.published)
    if behind is None or _is_taken(behind, passage):
        return ""
    return _resolved(behind, passage.document.published)


def _is_linked(end: int, date: Mention, passage: Passage) -> bool:
    """Whether only a preposition or so stands between `end` and the date."""
    words = passage.words
    between = words.forms[words.at(end) : words.at(date.span.start)]
    return len(between) <= _MOST_LINKS and all(form in _LINKS for form in between)


def _is_taken(date: Mention, passage: Passage) -> bool:
    """Whether the date stands right behind a figure, and so is that figure's."""
    quantities = passage.quantities
    position = bisect_left(quantities, date.amount.start, key=lambda quantity: quantity.mention.amount.start)
    return position > 0 and _is_linked(quantities[position - 1].mention.span.end, date, passage)


def _resolved(mention: Mention, published: Published | None) -> str:
    """Return the period as text, the year of publication added where only a part of a year is written."""
    date = mention.date
    assert date is not None, "only dated mentions are asked for"
    if date.part is not None and date.year is None and published is not None:
        days = days_of(date, published.day)
        return date._replace(year=published.day.year if days is None else days[0].year).iso()
    return date.iso()
