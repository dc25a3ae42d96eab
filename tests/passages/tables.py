"""Tables and lists with totals, derived columns, and text beside them."""

from decimal import Decimal

from tests.passages.law import Law, Told
from tests.passages.pen import Pen, places

MARKDOWN = ("a.md",)
REGIONS = ("North", "South", "East", "West")


def _total(pen: Pen) -> Told:
    values = [(pen.whole(210, 980), pen.whole(210, 980)) for _ in range(pen.whole(2, 4))]
    rows = "".join(f"| {name} | {one:,} | {two:,} |\n" for name, (one, two) in zip(REGIONS, values, strict=False))
    first, second = (sum(pair[side] for pair in values) for side in (0, 1))
    form = f"| Region | 2022 | 2023 |\n|---|---|---|\n{rows}| Total | {first:,} | {{}} |\n"
    wrong = pen.slip(Decimal(second), Decimal(9), "digit", "swap", "ten")
    return Told(form.format(f"{second:,}"), form.format(f"{wrong:,}"))


def _column(pen: Pen) -> Told:
    before = [pen.whole(1, 9) + 140 * row for row in range(2, 6)]
    first = pen.one_of(pen.whole(60, 80), pen.whole(110, 150))
    after = [value * (first + 3 * row) // 100 for row, value in enumerate(before)]
    changes = [f"{places(Decimal(two - one) / one * 100, 1):+}%" for one, two in zip(before, after, strict=True)]
    place = pen.whole(0, 3)
    wrong = places(Decimal(after[place] - before[place]) / before[place] * 100 + pen.one_of(-21, 17, 40), 1)
    return Told(
        _divisions(before, after, changes),
        _divisions(before, after, [*changes[:place], f"{wrong:+}%", *changes[place + 1 :]]),
    )


def _divisions(before: list[int], after: list[int], changes: list[str]) -> str:
    rows = zip(REGIONS, before, after, changes, strict=True)
    told = "".join(f"| {name} | {two} | {one} | {change} |\n" for name, one, two, change in rows)
    return f"| Division | 2020 | 2019 | Change |\n|---|---|---|---|\n{told}"


def _list(pen: Pen) -> Told:
    parts = [pen.whole(10_101, 39_899) for _ in range(3)]
    total = Decimal(sum(parts))
    items = "\n".join(f"- {name}: {part:,}" for name, part in zip(("Fiction", "Children", "Other"), parts, strict=True))
    form = f"The county's libraries lent {{}} books in 2023:\n\n{items}\n"
    return Told(form.format(f"{total:,}"), form.format(f"{pen.slip(total, Decimal(900), 'digit'):,}"))


def _in_text(pen: Pen) -> Told:
    revenue, profit = pen.whole(301, 988) * 10 + pen.whole(1, 9), pen.whole(31, 98) * 10 + pen.whole(1, 9)
    cell = Decimal(revenue) / 10
    rows = f"| Cloud | {cell} | {profit / 10} |\n| Games | 120.9 | 12.4 |\n"
    table = f"| Segment | Revenue ($m) | Profit ($m) |\n|---|---|---|\n{rows}"
    form = pen.one_of("Cloud revenue was ${} million.\n\n", "Cloud revenue came to ${} million.\n\n")
    right = pen.one_of(cell, places(cell, 0))
    return Told(form.format(right) + table, form.format(pen.slip(cell, Decimal(9), "ten", "swap")) + table)


LAWS = (
    Law("table-total-mismatch", _total, names=MARKDOWN),
    Law("table-column-mismatch", _column, names=MARKDOWN),
    Law("list-total-mismatch", _list, names=MARKDOWN),
    Law("text-differs-from-table", _in_text, names=MARKDOWN),
)
