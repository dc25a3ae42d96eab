"""Passages with a headline or a caption."""

from decimal import Decimal

from tests.passages.law import Law, Told, both
from tests.passages.pen import MONEY, Pen


def _in_body(pen: Pen) -> Told:
    style, amount = pen.one_of(*MONEY[:3]), pen.level(3)
    form = pen.one_of(
        "Ferry operator to spend {{}} on new ships\n\nThe ferry operator will spend {} on new ships, its"
        " chairman said.",
        "Charity raises {{}} for hospital\n\nThe charity has raised {} for the hospital since May.",
    ).format(style.of(amount, 3))
    wrong = amount * pen.one_of(Decimal(1000), Decimal(10), Decimal("0.1"))
    return both(form, style.of(amount, pen.whole(2, 3)), style.of(wrong, 3))


def _count(pen: Pen) -> Told:
    count = pen.whole(2, 8) * 10 + pen.whole(1, 4)
    form = pen.one_of(
        "{{}} dead in ferry fire off Norland\n\nA ferry fire off Norland killed {} people on Monday, the coast"
        " guard said.",
        "Hotel fire kills {{}} in Ostburg\n\nSome {} people were killed in a fire in a hotel in Ostburg, the"
        " police said.",
        "Airline cuts {{}}00 jobs in Norland\n\nThe airline will cut {}00 jobs in Norland, its chairman said on"
        " Tuesday.",
    ).format(count)
    return both(form, str(count), str(count + pen.one_of(-9, 12, 30)))


def _quantifier(pen: Pen) -> Told:
    form, right, wrong = pen.one_of(
        (
            "Majority backs new bridge in Ostburg\n\nSome {} percent of voters back the new bridge in Ostburg, a"
            " survey shows.",
            pen.whole(52, 90),
            pen.whole(15, 45),
        ),
        (
            "Half of Norland's teachers plan to leave\n\nA survey says that {} percent of Norland's teachers"
            " plan to leave"
            " within five years.",
            pen.whole(48, 52),
            pen.whole(12, 36),
        ),
        (
            "Ferry profit doubles in Norland\n\nThe ferry company in Norland said that its profit rose by {} percent.",
            pen.whole(96, 108),
            pen.whole(11, 60),
        ),
    )
    return both(form, str(right), str(wrong))


def _caption(pen: Pen) -> Told:
    count = Decimal(pen.whole(12, 98) * 100 + pen.one_of(20, 50))
    form = pen.one_of(
        "Caption: Children plant some of the {{}} saplings on the slopes.\n\nSchools from the valley put {}"
        " saplings in the"
        " ground on the slopes on Monday.",
        "Photo caption: The fire destroyed {{}} homes.\n\nThe fire at the mill destroyed {} homes on Monday.",
    ).format(f"{count:,}")
    return both(form, f"{count:,}", f"{count * 10:,}")


LAWS = (
    Law("headline-not-in-body", _in_body, also=("retold-with-another-figure",)),
    Law("headline-count-differs", _count, also=("headline-not-in-body", "retold-with-another-figure")),
    Law("headline-quantifier-differs", _quantifier),
    Law("caption-differs", _caption, also=("headline-not-in-body", "retold-with-another-figure")),
)
