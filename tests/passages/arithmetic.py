"""Passages of sums, changes, parts and rates."""

from decimal import Decimal

from tests.passages.law import Law, Told, both
from tests.passages.pen import ANY, GOODS, MONEY, Pen, places, telling

HUNDRED = Decimal(100)


def _percent_change(pen: Pen) -> Told:
    style = pen.one_of(*MONEY, *GOODS)
    before = pen.level(4)
    after = before * pen.whole(1_080, 2_700) / 1000
    if pen.one_of(True, False):
        before, after = after, before
    up = after > before
    change = abs(after / before - 1) * HUNDRED
    told = places(change, pen.whole(0, 1))
    sign = pen.one_of("%", " percent", " per cent")
    ends = {"before": style.of(before, 4), "after": style.of(after, 4), "year": str(pen.whole(2008, 2022))}
    form = pen.one_of(
        "Sales {rose} by {{}} from {{before}} to {{after}}.",
        "Sales {rose} {{}} to {{after}} from {{before}} a year earlier.",
        "Sales came to {{after}}, compared with {{before}} in {{year}}, {a_rise} of {{}}.",
        "Sales were {{after}}, {up} {{}} from {{before}}.",
    ).format(
        rose=pen.one_of("rose", "grew", "climbed") if up else pen.one_of("fell", "dropped", "declined"),
        a_rise="an increase" if up else "a decrease",
        up="up" if up else "down",
    )
    slipped = pen.slip(told, max(told / 4, Decimal(6)), "ten", "digit", *(("hundred",) if up else ()))
    return both(form, pen.hedged(change, told, f"{told}{sign}"), f"{slipped}{sign}", **ends)


def _amount_and_percent(pen: Pen) -> Told:
    style = pen.one_of(*MONEY)
    before, step = pen.level(4), pen.whole(40, 400)
    up = pen.one_of(True, False)
    change = before * step / 1000
    told = places(Decimal(step) / 10, pen.whole(0, 1))
    words = {
        "change": style.of(change, 4),
        "after": style.of(before + change if up else before - change, 4),
        "rose": pen.one_of("rose", "climbed", "grew") if up else pen.one_of("fell", "dropped", "declined"),
    }
    form = pen.one_of(
        "Revenue {rose} {change}, or {}, to {after}.",
        "Revenue {rose} by {change} ({}) to {after}.",
        "The company's revenue {rose} {}, or {change}, to {after} last year.",
    )
    sign = pen.one_of("%", " percent", " per cent")
    return both(form, f"{told}{sign}", f"{pen.slip(told, told / 2 + 3, 'ten', 'digit')}{sign}", **words)


def _average_growth(pen: Pen) -> Told:
    years, rate = pen.whole(4, 12), pen.tenths(15, 140)
    first = pen.whole(1995, 2010)
    before = pen.level(3)
    style = pen.one_of(*MONEY, *GOODS)
    words = {
        "before": style.of(before, 4),
        "after": style.of(before * (1 + rate / 100) ** years, 4),
        "first": str(first),
        "last": str(first + years),
    }
    form = pen.one_of(
        "Output grew by an average of {} a year from {before} in {first} to {after} in {last}.",
        "Sales expanded from {before} in {first} to {after} in {last}, an average annual increase of {}.",
        "Sales rose at a compound annual rate of {} from {before} in {first} to {after} in {last}.",
    )
    sign = pen.one_of("%", " percent")
    wrong = places((before * (1 + rate / 100) ** years / before - 1) * 100 / pen.one_of(1, years) * 2, 1)
    return both(form, f"{rate}{sign}", f"{wrong}{sign}", **words)


def _balance(pen: Pen) -> Told:
    out, back = pen.tenths(400, 989), pen.tenths(101, 389)
    if pen.one_of(True, False):
        out, back = back, out
    name = pen.one_of("surplus") if out > back else "deficit"
    gap = abs(out - back)
    if gap == int(gap):
        gap, out = gap + Decimal("0.1"), out + (Decimal("0.1") if out > back else Decimal("-0.1"))
    form = pen.one_of(
        "Exports came to ${out} billion in May and imports to ${back} billion, a trade {name} of ${{}} billion.",
        "Exports rose to ${out} billion while imports were ${back} billion. The trade {name} came to ${{}} billion.",
        "The government took in revenue of €{out} billion and spending came to €{back} billion. The budget {name} was"
        " €{{}} billion.",
        "Revenue was £{out}bn and expenditure £{back}bn last year, leaving a budget {name} of £{{}}bn.",
    ).format(out=out, back=back, name=name)
    return both(form, str(gap), str(pen.slip(gap, Decimal("0.3"), "ten", "swap", "digit")))


def _difference(pen: Pen) -> Told:
    before, step = Decimal(pen.whole(1_010, 9_000)), Decimal(pen.whole(11, 98) * 10 + pen.whole(1, 9))
    up = pen.one_of(True, False)
    after = before + step if up else before - step
    money = pen.one_of("{}", "${}", "${} million", "{} tonnes")
    words = {
        "before": money.format(f"{before:,}"),
        "after": money.format(f"{after:,}"),
        "rose": pen.one_of("rose", "climbed", "increased") if up else pen.one_of("fell", "dropped", "declined"),
        "up": "up" if up else "down",
    }
    form = pen.one_of(
        "The total {rose} by {} to {after} from {before}.",
        "The total {rose} by {} from {before} to {after}.",
        "The total was {after}, {up} {} from {before} in 2018.",
    )
    slipped = pen.slip(step, Decimal(60), "ten", "swap", "digit")
    return both(form, money.format(f"{step:,}"), money.format(f"{slipped:,}"), **words)


def _direction(pen: Pen) -> Told:
    style = pen.one_of(*ANY)
    low = pen.level(3)
    high = low * pen.whole(1_100, 3_000) / 1000
    ends = {"low": style.of(low, 4), "high": style.of(high, 4)}
    form, rose, fell = pen.one_of(
        (
            "Sales {} from {low} to {high}.",
            pen.one_of("rose", "grew", "climbed"),
            pen.one_of("fell", "dropped", "slid"),
        ),
        ("Sales {} to {high} from {low} a year earlier.", "increased", "decreased"),
        ("Sales reached {high}, {} {low} a year earlier.", "up from", "down from"),
        ("Sales {} from {high} to {low}.", pen.one_of("fell", "dropped"), pen.one_of("rose", "climbed")),
    )
    return both(form, rose, fell, **ends)


def _mean(pen: Pen) -> Told:
    values = [pen.whole(21, 98) for _ in range(pen.whole(3, 5))]
    mean = Decimal(sum(values)) / len(values)
    told = telling(mean, pen.whole(0, 1))
    listed = ", ".join(map(str, values[:-1])) + f" and {values[-1]}"
    count = ("three", "four", "five")[len(values) - 3]
    form = pen.one_of(
        "Marks of {listed} in the {count} papers gave the candidate an average of {{}}.",
        "The {count} judges gave her {listed}. Her mean score of {{}} was enough for silver.",
    ).format(listed=listed, count=count)
    return both(form, str(told), str(pen.slip(told, Decimal(3), "ten", "swap", "digit")))


def _multiple(pen: Pen) -> Told:
    word, times = pen.one_of(("doubled", 2), ("tripled", 3), ("quadrupled", 4))
    style = pen.one_of(*ANY)
    before = pen.level(2)
    near = Decimal(pen.whole(97, 103)) / 100
    form = pen.one_of(
        "Membership {word} from {before} to {{}} in two years.",
        "Spending {word} to {{}} from {before} a year earlier.",
        "Spending {word} in two years, from {before} to {{}}.",
    ).format(word=word, before=style.of(before, 2))
    wrong = before * (times + pen.one_of(Decimal("1.5"), Decimal(3), Decimal("-0.6")))
    return both(form, style.of(before * times * near, 3), style.of(wrong, 3))


def _open_change(pen: Pen) -> Told:
    low, high = pen.whole(2, 4) * 1_000, pen.whole(60, 99) * 100
    form = pen.one_of(
        "Output rose from {} million euros to nearly {} million euros in ten years.",
        "Spending on roads climbed from {} dollars to almost {} dollars within a decade.",
        "The number of visitors grew from {} to nearly {} last year.",
    )
    return Told(form.format(f"{low + 7:,}", f"{high:,}"), form.format(f"more than {low:,}", f"{high:,}"))


def _part_above(pen: Pen) -> Told:
    whole, part = pen.whole(31, 900) * 10 + pen.whole(1, 9), pen.whole(5, 97)
    small, large = whole * part // 100, whole * (100 + part) // 100
    form = pen.one_of(
        "Of the {whole:,} pupils, {{:,}} passed the exam.",
        "The company employs {whole:,} people, {{:,}} of them in Germany.",
        "The town has {whole:,} people, including {{:,}} adults.",
        "The fire destroyed {{:,}} of the town's {whole:,} houses.",
    ).format(whole=whole)
    return Told(form.format(small), form.format(large))


def _per_head(pen: Pen) -> Told:
    heads, each = pen.whole(13, 900), Decimal(pen.whole(102, 989)) * pen.one_of(1, 10, 100)
    style = pen.one_of(*MONEY[:3], MONEY[5])
    form = pen.one_of(
        "The state paid {total} to {heads} families, or {{}} each.",
        "They left {total} to the {heads} workers ({{}} apiece).",
        "Donors gave {total} for {heads} children, or {{}} per child.",
    ).format(total=style.of(heads * each, 4), heads=heads)
    told = pen.hedged(each, each, style.of(each, 3))
    return both(form, told, style.of(pen.slip(each, each / 2, "ten", "tenth"), 3))


def _rate_times_base(pen: Pen) -> Told:
    base, rate = pen.level(3), pen.tenths(8, 450)
    style = pen.one_of(*MONEY)
    result = base * rate / 100
    form = pen.one_of(
        "The bank took a {rate} percent fee on the {base} offering, or {{}}.",
        "The levy is {rate} percent of the {base} bill, or {{}}.",
        "About {rate}% of the {base} budget ({{}}) goes to schools.",
    ).format(rate=rate, base=style.of(base, 3))
    wrong = result * pen.one_of(Decimal(10), Decimal(1000), Decimal("0.1"))
    return both(form, style.of(result, 3), style.of(wrong, 3))


def _share(pen: Pen) -> Told:
    whole = pen.whole(400, 9_000)
    part = whole * pen.whole(8, 92) // 100
    share = Decimal(part) / whole * 100
    told = places(share, pen.whole(0, 1))
    sign = pen.one_of("%", " percent", " per cent")
    form = pen.one_of(
        "In the vote {part:,} of the {whole:,} members, or {{}}, stayed away.",
        "Some {part:,} of the {whole:,} clinics ({{}}) have closed.",
        "Of the {whole:,} pupils who sat the exam, {part:,} failed it, or {{}}.",
        "Of {whole:,} homes that were inspected, {part:,} ({{}}) had mold.",
    ).format(part=part, whole=whole)
    slipped = 100 - told if abs(50 - told) > 10 else places(told * 3 / 2 - 10, 1)
    wrong = pen.one_of(slipped, places(told / 10, 1))
    return both(form, pen.hedged(share, told, f"{told}{sign}"), f"{wrong}{sign}")


def _share_again(pen: Pen) -> Told:
    whole = pen.whole(3, 40) * 10 ** pen.whole(0, 3)
    form = pen.one_of(
        "The risk is {}, or one in {{}}, the board said.",
        "Some {} of the bulbs (one in {{}}) are faulty.",
        "The fault is in {} of the lamps. That is one in {{}}.",
    ).format(f"{telling(Decimal(100) / whole, 2 if whole < 1_000 else 5)} percent")
    return both(form, f"{whole:,}", f"{whole * 10:,}")


def _sum(pen: Pen) -> Told:
    parts = [pen.tenths(41, 99) for _ in range(3)]
    total, style = sum(parts, Decimal(0)), pen.one_of("${} million", "€{} billion", "{} million tonnes", "£{}m")
    told = [style.format(part) for part in parts]
    form = pen.one_of(
        "The town spent {0} on roads, {1} on schools and {2} on parks, for a total of {{}}.",
        "The county paid {{}} in total: {0} for roads, {1} for schools and {2} for parks.",
        "North made {0}, South made {1} and West made {2}, a total of {{}}.",
    ).format(*told)
    return both(form, style.format(total), style.format(pen.slip(total, Decimal(1), "ten", "swap", "digit")))


def _tally(pen: Pen) -> Told:
    # Nothing is round here, neither what is counted nor what comes out.
    start, gone = pen.whole(210, 900) * 10 + pen.whole(5, 6), pen.whole(10, 98) * 10 + pen.whole(1, 4)
    more = pen.whole(101, 189) * 10 + pen.whole(1, 4)
    form, true = pen.one_of(
        (
            f"The mill had {start:,} workers in March. Of those, {gone} have found other jobs, leaving {{}} there.",
            start - gone,
        ),
        (
            f"The shelter began the week with {start:,} guests. Since then buses have moved {gone} to Bari, while"
            f" {more:,} more have arrived. On Friday it held {{}} people.",
            start - gone + more,
        ),
        (
            f"Divers brought up {gone} jars on the first day and {more:,} on the second. The museum now has {{}} jars"
            " in all.",
            gone + more,
        ),
    )
    wrong = pen.slip(Decimal(true), Decimal(9), "ten")
    return both(form, f"{true:,}", f"{wrong:,}")


def _running_total(pen: Pen) -> Told:
    added, before = pen.whole(1_020, 9_800), pen.whole(12_000, 90_000)
    form = pen.one_of(
        "Last year {added:,} new chargers were installed, bringing the total to {{}}.",
        "The city added {added:,} beds, bringing its total to {{}}.",
        "Some {added:,} new homes were completed, raising the total number of homes to {{}}.",
    ).format(added=added)
    return both(form, f"{before + added:,}", f"{added * pen.whole(20, 75) // 100:,}")


def _worked_out(pen: Pen) -> Told:
    count, each = pen.whole(1, 9) * 10 + pen.one_of(1, 3, 7, 9), pen.tenths(31, 99)
    rate = pen.whole(2, 18) * 500 + pen.whole(1, 4) * 100
    form, true = pen.one_of(
        (
            f"Each of the {count} turbines is rated at {each} MW. At full tilt the array would put {{}} MW into"
            f" the grid.",
            count * each,
        ),
        (
            f"The pumps lift {rate:,} liters a minute. In the space of an hour they bring up {{}} cubic meters of"
            f" water.",
            Decimal(rate * 60) / 1000,
        ),
    )
    told = telling(true, 0)
    return both(form, pen.one_of("", "about ", "some ") + f"{told:,}", f"{pen.slip(told, told / 4, 'ten', 'digit'):,}")


def _overlapping(pen: Pen) -> Told:
    one = pen.whole(51, 88)
    other = pen.whole(one + 1, 90)
    form = pen.one_of(
        "High-tech firms accounted for {} percent of the total export value.\n\n"
        "Firms with foreign owners made up {} percent of the total export value.",
        "Private owners accounted for {} percent of the total housing stock.\n\n"
        "Owners from abroad accounted for {} percent of the total housing stock.",
    )
    return Told(form.format(100 - other, one), form.format(one, other))


def _rate_of_counts(pen: Pen) -> Told:
    whole = pen.whole(301, 988) * 10 + pen.whole(1, 9)
    part = whole * pen.whole(21, 68) // 100 + 3
    told = telling(Decimal(part) / whole * HUNDRED, pen.whole(0, 1))
    form = pen.one_of(
        "There were {whole:,} registered voters and {part:,} votes were cast, a turnout of {{}} percent.",
        "The state carried out {whole:,} tests and found {part:,} new cases. The positivity rate was {{}}%.",
    ).format(whole=whole, part=part)
    return both(form, str(told), str(pen.slip(told, told / 4, "swap", "digit", "ten")))


LAWS = (
    Law(
        "rate-of-counts-mismatch", _rate_of_counts, also=("share-above-whole", "share-mismatch", "worked-out-mismatch")
    ),
    Law("percent-change-mismatch", _percent_change, also=("fall-below-zero",)),
    Law("amount-and-percent-differ", _amount_and_percent, also=("percent-change-mismatch",)),
    Law("average-growth-mismatch", _average_growth),
    Law("balance-mismatch", _balance, also=("tally-mismatch",)),
    Law("difference-mismatch", _difference),
    Law("direction-contradicts-figures", _direction),
    Law("mean-mismatch", _mean),
    Law("multiple-mismatch", _multiple),
    Law("open-ended-change", _open_change),
    Law("part-above-whole", _part_above),
    Law("per-head-mismatch", _per_head),
    Law("rate-times-base-mismatch", _rate_times_base),
    Law("share-mismatch", _share),
    Law("share-told-twice-differs", _share_again),
    Law("sum-mismatch", _sum, also=("tally-mismatch",)),
    Law("tally-mismatch", _tally, also=("sum-mismatch",)),
    Law("total-below-addition", _running_total),
    Law("worked-out-mismatch", _worked_out),
    Law("overlapping-shares", _overlapping),
)
