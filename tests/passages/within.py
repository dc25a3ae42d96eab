"""Passages that tell one thing twice, hand figures out, count what they list, or rank."""

from decimal import Decimal

from tests.passages.law import Law, Told, both
from tests.passages.pen import MONEY, Pen

COUNTS = ("two", "three", "four", "five", "six")
TOWNS = ("Oslo", "Bergen", "Moss", "Hamar", "Kemi", "Tornio", "Lund")


def _announced(pen: Pen) -> Told:
    count = pen.whole(3, 5)
    places = pen.some(count, *TOWNS)
    listed = ", ".join(places[:-1]) + f" and {places[-1]}"
    form = pen.one_of(
        "The medals went to {{}} cities: {}.", "The ministry chose {{}} sites: {}.", "The report names {{}} ports: {}."
    ).format(listed)
    return both(form, COUNTS[count - 2], COUNTS[count - 2 + pen.one_of(-1, 1)])


def _bullets(pen: Pen) -> Told:
    count = pen.whole(3, 5)
    items = "\n".join(
        f"- {word}" for word in pen.some(count, "cut waste", "save water", "plant trees", "pay miners", "mend roads")
    )
    form = pen.one_of(
        "The law has {{}} aims:\n\n{}\n\nIt takes effect in May.\n", "The report makes {{}} demands:\n\n{}\n"
    ).format(items)
    return both(form, COUNTS[count - 2], COUNTS[count - 2 + pen.one_of(-1, 1)])


def _respectively(pen: Pen) -> Told:
    values = [f"{pen.tenths(11, 99)}%" for _ in range(3)]
    form = pen.one_of(
        "Exports of cars, ships and steel rose by {}, respectively.",
        "Wheat, rye and barley prices rose by {} respectively.",
    )
    return both(form, ", ".join(values[:2]) + f" and {values[2]}", " and ".join(values[:2]))


def _same_claim(pen: Pen) -> Told:
    style, amount = pen.one_of(*MONEY), pen.level(3)
    year = pen.whole(2012, 2022)
    form = pen.one_of(
        "Acme's revenue reached {first} in {year}, the firm said. Margins were thin. In {year} Acme's revenue"
        " was {{}}.",
        "The GDP of Norland reached {first} in {year}. Growth was slow. In {year} the GDP of Norland was {{}}.",
        "Acme's profit reached {first} in {year}. Shares rose.\n\nAcme's profit of {{}} in {year} was a record.",
    ).format(first=style.of(amount, 3), year=year)
    wrong = amount * pen.one_of(Decimal(10), Decimal(1000), Decimal("1.71"), Decimal("0.61"))
    return both(form, style.of(amount, pen.whole(2, 3)), style.of(wrong, 3))


def _retold(pen: Pen) -> Told:
    count = Decimal(pen.whole(11, 98) * 100 + pen.one_of(12, 23, 34, 45, 56, 67, 78))
    form = pen.one_of(
        "The council approved the {first}-home scheme on Tuesday. Residents objected.\n\nThe {{}}-home scheme will be"
        " built by Barrow.",
        "The study followed {first} patients for ten years. It found no link.\n\nOf the {{}} patients, one in"
        " forty died.",
    ).format(first=f"{count:,}")
    return both(form, f"{count:,}", f"{pen.slip(count, Decimal(9), 'swap', 'ten'):,}")


def _bound(pen: Pen) -> Told:
    count = pen.whole(5, 8) * 10 + pen.whole(1, 4)
    form, right, wrong = pen.one_of(
        (
            "At least {} people died in the flood, the governor said.\n\nThe flood, in which {{}} people died,"
            " left three"
            " villages under water.",
            count + 4,
            count - 9,
        ),
        (
            "More than {} homes were destroyed by the fire near Redhill.\n\nThe {{}} homes destroyed by the fire near"
            " Redhill were insured.",
            count + 4,
            count - 9,
        ),
    )
    return both(form.format(count), str(right), str(wrong))


def _twins(pen: Pen) -> Told:
    count = Decimal(pen.whole(11, 98) * 1_000 + pen.one_of(123, 234, 345, 456, 567, 678))
    form = pen.one_of(
        "The census counted {} residents of the island. Of the island's residents counted by the census, {{}} speak"
        " English.",
        "The regional court heard {} appeals. Behind closed doors, the president of the regional court thought {{}}"
        " appeals too many.",
    ).format(f"{count:,}")
    other = Decimal(int(count) * 3 // 5)
    return both(form, f"{other:,}", f"{pen.slip(count, Decimal(9), 'swap'):,}")


def _told_rank(pen: Pen) -> Told:
    first, second, third, fourth = sorted(
        (20 + 3 * each for each in (pen.whole(0, 4), pen.whole(6, 10), pen.whole(12, 16), pen.whole(18, 22))),
        reverse=True,
    )
    form = pen.one_of(
        "Elmworth had {1} falls on its wards in October, Leigh Park {0}, St Luke's {3} and the Royal {2}. {{}}'s"
        " total was"
        " the highest.",
        "Judges gave the Elmworth pudding {1} points, the Leigh Park {0} and the Bury {3}. The trophy goes to {{}}.",
    ).format(first, second, third, fourth)
    return both(form, "Leigh Park", "Elmworth")


def _ranking(pen: Pen) -> Told:
    high = pen.whole(2, 6) * 10 + pen.whole(1, 4)
    low = high - pen.whole(5, 9)
    form = pen.one_of(
        "Norland led with {} percent of the vote, followed by Ostland with {} percent.",
        "Tea was the largest export at ${} million, followed by coffee at ${} million.",
        "The biggest buyer was Acme, with {} ships, followed by Bolt, with {} ships.",
    )
    return Told(form.format(high, low), form.format(low, high))


def _superlative(pen: Pen) -> Told:
    low, high = pen.tenths(11, 39), pen.tenths(41, 99)
    form = pen.one_of(
        "Growth was fastest in Spain, at {}%, ahead of Italy at {}%.",
        "The largest donor was Norway with ${} million, ahead of Sweden with ${} million.",
        "Unemployment was highest in Spain at {}% and lowest in Italy at {}%.",
    )
    return Told(form.format(high, low), form.format(low, high))


def _series(pen: Pen) -> Told:
    games = pen.whole(5, 7)
    form = pen.one_of(
        "The Lynx won it all in Game {} and took the series 4-{{}}.",
        "They took the series 4-{{}} by winning at home in Game {}.",
    ).format(games)
    lost = games - 4
    return both(form, str(lost), str(lost - pen.whole(1, lost)))


def _size_words(pen: Pen) -> Told:
    big = pen.whole(60, 90)
    form = pen.one_of(
        "Spain's {} million visitors were almost as many as Italy's {} million.",
        "The port's {} ships were almost as many as the {} of its rival.",
    )
    return Told(form.format(big * 96 // 100, big), form.format(big // 2, big))


LAWS = (
    Law("announced-count-mismatch", _announced),
    Law("bullet-count-mismatch", _bullets, names=("a.md",)),
    Law("respectively-mismatch", _respectively),
    Law("contradicting-claims", _same_claim),
    Law("retold-with-another-figure", _retold, also=("digit-twins", "contradicting-claims")),
    Law("bound-broken", _bound, also=("retold-with-another-figure",)),
    Law("digit-twins", _twins, also=("retold-with-another-figure",)),
    Law("rank-contradicts-list", _told_rank),
    Law("ranking-out-of-order", _ranking),
    Law("superlative-on-lower-figure", _superlative),
    Law("series-score-mismatch", _series),
    Law("size-word-mismatch", _size_words),
)
