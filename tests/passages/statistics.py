"""Passages of rates, intervals, tests and means."""

from decimal import Decimal

from tests.passages.law import Law, Told, both
from tests.passages.pen import Pen, places

HUNDRED = Decimal(100)


def _annualized(pen: Pen) -> Told:
    rate = pen.tenths(4, 24)
    count, form = pen.one_of(
        (4, "The economy grew {}% in the second quarter, an annualized rate of {{}}%."),
        (12, "Prices rose {}% on the month, an annualized {{}}%."),
        (4, "Output expanded {}% from the previous quarter, or {{}}% at an annualized rate."),
    )
    form = form.replace("an annualized {{}}%", pen.one_of("an annualized {{}}%", "{{}}% annualized"))
    yearly = ((1 + rate / 100) ** count - 1) * 100
    return both(form.format(rate), str(places(yearly, 1)), str(places(yearly * 2 + 1, 1)))


def _confidence(pen: Pen) -> Told:
    low, width = pen.tenths(11, 40), pen.tenths(11, 40)
    high = low + width
    inside, outside = places(low + width * 2 / 5, 1), pen.one_of(low - Decimal("0.5"), high + Decimal("0.7"))
    form = pen.one_of(
        "The risk ratio was {{}} (95% CI {} to {}) for smokers.",
        "It was more common, OR = {{}}, 95% CI [{}, {}].",
        "The hazard ratio was {{}} (95% confidence interval, {}-{}).",
    ).format(low, high)
    return both(form, str(inside), str(outside))


def _whole_mean(pen: Pen) -> Told:
    count, form = pen.one_of(
        (16, "The 16 students answered on a five-point scale; their mean score was {}."),
        (12, "A panel of 12 judges gave whole numbers up to ten, and the wine averaged {}."),
        (
            20,
            "They rated their guilt on a scale of whole numbers from one to seven. In the 20-strong control group the"
            " mean was {}.",
        ),
    )
    total = pen.whole(count * 2, count * 4)
    right = places(Decimal(total) / count, 2)
    return both(form, str(right), str(places((Decimal(total) + Decimal("0.5")) / count, 2)))


def _whole_share(pen: Pen) -> Told:
    count = pen.whole(11, 24)
    part = pen.whole(2, count - 2)
    form = pen.one_of(
        "The drug helped {{}}% of the {} patients in the trial.",
        "In the end {{}} percent of {} students failed.",
    ).format(count)
    share = Decimal(part) / count * HUNDRED
    return both(form, str(places(share, 1)), str(places((part + Decimal("0.5")) / count * HUNDRED, 1)))


def _index_move(pen: Pen) -> Told:
    level = pen.whole(36_000, 40_000)
    points = pen.whole(210, 980)
    share = Decimal(points) / level * HUNDRED
    form, factor = pen.one_of(
        ("The Dow fell {points} points, or {{}} percent, on Monday, March 4, 2024, as banks slid.", 10),
        ("The Dow rose {{}} percent, or {points} points, on Monday, March 4, 2024.", 10),
    )
    return both(form.format(points=points), str(places(share, 1)), str(places(share * factor, 1)))


def _p_value(pen: Pen) -> Told:
    # The values of p for t with 28 degrees of freedom, two-sided, from tables.
    t, p = pen.one_of(("1.20", ".240"), ("1.70", ".100"), ("2.05", ".050"), ("2.20", ".036"), ("2.76", ".010"))
    form = pen.one_of(
        "The groups differed, t(28) = {}, p = {{}}.", "There was an effect (t(28) = {}, p = {{}})."
    ).format(t)
    wrong = pen.one_of(
        *(each for each in (".240", ".024", ".36", ".003", ".61") if abs(Decimal(each) - Decimal(p)) > Decimal("0.004"))
    )
    return both(form, p, wrong)


def _broken_base(pen: Pen) -> Told:
    more = pen.whole(2, 18) * 5
    less = places(Decimal(more) / (100 + more) * HUNDRED, 0)
    low, high = pen.whole(2, 40), pen.whole(41, 90)
    form, right, wrong = pen.one_of(
        (f"Plant A is {more}% larger than plant B, so plant B is {{}}% smaller than plant A.", f"{less}", f"{more}"),
        (f"The number of cases rose from {{}} to {high}, an increase of {{}}%.", "", ""),
    )
    if right:
        return both(form, right, wrong)
    share = places(Decimal(high - low) / low * HUNDRED, 0)
    return Told(form.format(low, f"{share:,}"), form.format(0, f"{high * 100:,}"))


def _points(pen: Pen) -> Told:
    first, step = pen.tenths(31, 89), pen.tenths(11, 29)
    up = pen.one_of(True, False)
    last = first + step if up else first - step
    form = pen.one_of(
        "Unemployment {rose} by {{}}, from {first}% to {last}%.",
        "The rate {rose} {{}} to {last}% from {first}%.",
        "Turnout {rose} by {{}}, to {last} percent from {first} percent.",
    ).format(rose="rose" if up else "fell", first=first, last=last)
    percent = places(step / first * HUNDRED, pen.whole(0, 1))
    return Told(form.format(pen.one_of(f"{step} percentage points", f"{percent}%")), form.format(f"{step}%"))


def _interval_scale(pen: Pen) -> Told:
    low, times = pen.whole(3, 20), pen.whole(2, 3)
    high = low * times
    form = pen.one_of(
        "At {high}C it was {{}} as warm as the {low}C of the day before.",
        "It was {high}C on Friday, {{}} as hot as the {low}C of Thursday.",
    ).format(high=high, low=low)
    words = ("twice", "three times")[times - 2]
    right = form.replace("{} as warm as", "warmer than").replace("{} as hot as", "hotter than")
    return Told(right, form.format(words))


def _real_terms(pen: Pen) -> Told:
    gain, prices = pen.tenths(41, 118), pen.tenths(11, 38)
    real = ((1 + gain / 100) / (1 + prices / 100) - 1) * HUNDRED
    form = pen.one_of(
        "Wages rose {} percent in the year to August while prices went up {} percent. In real terms they were {{}}"
        " percent higher.",
        "Pay rose {}%. With inflation at {}%, workers are {{}}% better off in real terms.",
    ).format(gain, prices)
    right = pen.one_of(places(real, 1), gain - prices)
    return both(form, str(right), str(gain + prices))


def _spans(pen: Pen) -> Told:
    billions, months, month = pen.whole(20, 90), pen.whole(4, 6), pen.one_of("May", "June")
    form = (
        pen.one_of(
            "Exports in {month} were ${} billion, compared with ${{}} billion in {{}} last year.",
            "Car sales in {month} fell to {},000 from {{}},000 in {{}} of last year.",
        )
        .replace("{month}", month)
        .format(billions)
    )
    half = pen.one_of(f"January-{month}", "the first half")
    return Told(form.format(billions + 1, month), form.format(billions * months, half))


def _growth_basis(pen: Pen) -> Told:
    before, growth, prices = pen.whole(801, 1_290), pen.whole(21, 69), pen.whole(25, 60)
    after = places(Decimal(before) * (1000 + growth + prices) / 10_000, 1)
    form = pen.one_of(
        "Gross domestic product grew {growth}%{{}} to {after} trillion yuan, up from {before} trillion yuan a year"
        " earlier.",
        "The economy grew by {growth} percent{{}} from ${before} billion to ${after} billion.",
    ).format(growth=Decimal(growth) / 10, before=Decimal(before) / 10, after=after)
    return both(form, pen.one_of(" at constant prices", " in real terms"), "")


def _points_as_percent(pen: Pen) -> Told:
    level, move = pen.whole(25_000, 39_000), pen.whole(110, 640)
    form = pen.one_of(
        "The Dow rose {{}} to {:,}.",
        "The Nikkei added {{}} and closed at {:,}.",
        "The Dow fell {{}} to {:,} on Friday.",
    ).format(level)
    return both(form, f"{move} points", f"{move} percent")


LAWS = (
    Law("annualized-rate-mismatch", _annualized),
    Law("confidence-interval-misses-estimate", _confidence),
    Law("impossible-mean-for-count", _whole_mean),
    Law("impossible-share-for-count", _whole_share),
    Law("index-points-as-percent", _points_as_percent, also=("fall-below-zero",)),
    Law("index-points-mismatch", _index_move),
    Law("p-value-mismatch", _p_value),
    Law("percent-base-broken", _broken_base),
    Law("percent-for-points", _points),
    Law("ratio-on-interval-scale", _interval_scale),
    Law("real-terms-mismatch", _real_terms),
    Law("unlike-spans-compared", _spans),
    Law("growth-basis-unlabelled", _growth_basis),
)
