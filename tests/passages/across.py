"""Two articles or more that tell of one thing."""

from datetime import date
from decimal import Decimal

from tests.passages.law import Law, Told
from tests.passages.pen import MONEY, Pen, places


def _same_claim(pen: Pen) -> Told:
    style, amount, year = pen.one_of(*MONEY), pen.level(3), pen.whole(2012, 2022)
    first, form = pen.one_of(
        (
            "In {year} Acme's revenue was {told}, the company said.",
            "Analysts were surprised. In {year} Acme's revenue was {{}}.",
        ),
        (
            "The GDP of Norland reached {told} in {year}.",
            "Growth was broad. The GDP of Norland reached {{}} in {year}.",
        ),
    )
    first, form = first.format(year=year, told=style.of(amount, 3)), form.format(year=year)
    wrong = amount * pen.one_of(Decimal(10), Decimal(1000), Decimal("1.71"))
    return Told((first, form.format(style.of(amount, pen.whole(2, 3)))), (first, form.format(style.of(wrong, 3))))


def _cumulative(pen: Pen) -> Told:
    count = pen.whole(301, 950) * 1_000 + 311
    first, form = pen.one_of(
        (
            "Volt's vehicle deliveries reached {} in the first half of 2023.",
            "Volt's vehicle deliveries reached {} in the first nine months of 2023.",
        ),
        (
            "Steel production in Norland was {} tons in the first quarter of 2023.",
            "Steel production in Norland was {} tons in the first half of 2023.",
        ),
    )
    first = first.format(f"{count:,}")
    more, less = count * pen.whole(140, 190) // 100, count * pen.whole(51, 80) // 100
    return Told((first, form.format(f"{more:,}")), (first, form.format(f"{less:,}")))


def _jump(pen: Pen) -> Told:
    things = pen.one_of(
        "Norland's wheat exports were {} million tons in {}.", "Norland's steel output was {} million tons in {}."
    )
    one = pen.tenths(21, 48)
    other, last = (one * pen.whole(101, 109) / 100 for _ in range(2))
    told = tuple(things.format(f"{value:.2f}", year) for value, year in ((one, 2021), (last, 2023)))
    return Told(
        (*told, things.format(f"{other:.2f}", 2022)),
        (*told, things.format(f"{other * pen.one_of(10, 1000):.1f}", 2022)),
    )


def _part(pen: Pen) -> Told:
    first, form, low, high = pen.one_of(
        (
            "The GDP of Beijing was {} trillion yuan in 2022.",
            "The GDP of Haidian District in Beijing was {} trillion yuan in 2022.",
            41,
            43,
        ),
        (
            "The population of Shanghai was {} million in 2022.",
            "The population of Pudong District in Shanghai was {} million in 2022.",
            247,
            251,
        ),
    )
    whole = pen.tenths(low, high)
    small, large = (places(whole * pen.whole(*tenths) / 10, 1) for tenths in ((2, 3), (15, 29)))
    return Told((first.format(whole), form.format(small)), (first.format(whole), form.format(large)))


def _record(pen: Pen) -> Told:
    before = pen.tenths(521, 689)
    first, form = pen.one_of(
        (
            "Norland's exports reached ${} billion in 2021, the customs office said.",
            "Norland's exports rose to a record ${} billion in 2023.",
        ),
        ("Acme's revenue was ${} billion in 2019.", "Acme's revenue was ${} billion in 2023, the highest since 2015."),
    )
    first = first.format(before)
    return Told((first, form.format(before + pen.tenths(11, 49))), (first, form.format(before - pen.tenths(11, 49))))


def _units(pen: Pen) -> Told:
    billions = pen.whole(1, 9) * 10 + pen.whole(1, 9)
    first, form = pen.one_of(
        (
            "Sales at Dragon Motors were {} billion yuan in 2022, the firm said.",
            "In 2022, Dragon Motors had sales of {}.",
        ),
    )
    return Told(
        (first.format(billions), form.format(f"${Decimal(billions) / Decimal('6.73'):.1f} billion")),
        (first.format(billions), form.format(f"${billions} billion")),
    )


def _year(pen: Pen) -> Told:
    one, other = pen.tenths(201, 489), pen.tenths(201, 489)
    texts = (
        f"In the first half of 2022, Norland's exports were ${one} billion.",
        f"In the second half of 2022, Norland's exports were ${other} billion.",
    )
    form = "In 2022, Norland's exports were ${} billion."
    return Told(
        (*texts, form.format(one + other)),
        (*texts, form.format((one + other) * pen.one_of(Decimal(10), Decimal("0.81")))),
    )


def _life(pen: Pen) -> Told:
    age = pen.whole(31, 70)
    form = "Updated: {}\n\nElena Marchetti, {}, {} chief executive of the insurer on Tuesday."
    first = form.format("2022-05-10", age, "was named")
    return Told(
        (first, form.format("2024-05-14", age + pen.whole(1, 3), "stepped down as")),
        (first, form.format("2024-05-14", age + pen.one_of(8, 10, -4), "stepped down as")),
    )


def _editions(pen: Pen) -> Told:
    count = pen.whole(24, 90)
    form = "Updated: {}\n\nThe {}th Norland Film Festival opened in Port Alma on Wednesday."
    count += 4 if count % 10 in (1, 2, 3) else 0
    later = count + 1 if (count + 1) % 10 not in (1, 2, 3) else count
    first = form.format("2022-06-01", count)
    if later == count:
        return Told((first, form.format("2022-06-09", count)), (first, form.format("2023-06-02", count)))
    return Told((first, form.format("2023-06-02", later)), (first, form.format("2023-06-02", count)))


def _editions_jump(pen: Pen) -> Told:
    count = pen.whole(2, 9) * 10 + pen.whole(4, 5)
    form = "Updated: {}\n\nThe {}th Norland Film Festival opened in Port Alma on Wednesday."
    first = form.format("2022-06-01", count)
    return Told(
        (first, form.format("2023-06-02", count + 1)), (first, form.format("2023-06-02", count + pen.one_of(4, -6, 13)))
    )


def _superseded(pen: Pen) -> Told:
    final, early = pen.tenths(21, 39), pen.tenths(11, 19)
    told = f"Updated: 2023-09-30\n\nNorland's GDP grew by a revised {final}% in 2022, the office said."
    form = "Updated: {}\n\nPreliminary data showed that Norland's GDP grew by {}% in 2022."
    return Told((form.format("2023-01-30", early), told), (told, form.format("2023-10-30", early)))


def _implied(pen: Pen) -> Told:
    rate = Decimal(pen.whole(850, 990)) / 10
    amounts = [int(pen.tenths(21, 98) * 10**9) for _ in range(3)]
    things = ("The plant cost {} billion rubles (${} million), the mayor said.",
              "The road cost {} billion rubles (${} million), officials said.",
              "The dam cost {} billion rubles (${} million), engineers said.")  # fmt: skip
    right = [
        form.format(Decimal(each) / 10**9, f"{each / rate / 10**6:.1f}")
        for form, each in zip(things, amounts, strict=True)
    ]
    off = things[2].format(Decimal(amounts[2]) / 10**9, f"{amounts[2] / rate / 10**6 * Decimal('1.4'):.1f}")
    return Told(tuple(right), (*right[:2], off))


LAWS = (
    Law("articles-disagree", _same_claim, also=("retold-with-another-figure",)),
    Law("cumulative-total-falls", _cumulative),
    Law("jump-in-series", _jump, also=("articles-disagree",)),
    Law("part-above-whole-elsewhere", _part),
    Law("record-was-higher-before", _record),
    Law("units-disagree", _units),
    Law("year-misses-its-parts", _year, also=("cumulative-total-falls",)),
    Law("years-of-life-disagree", _life),
    Law("repeated-running-count", _editions),
    Law("running-count-jumps", _editions_jump),
    Law("superseded-figure", _superseded),
    Law("implied-rate-outlier", _implied, published=date(2023, 10, 12)),
)
