"""Passages of amounts and measures that are told twice, in two units."""

import math
from datetime import date
from decimal import Decimal

from tests.checking.ran import FixedRate
from tests.passages.law import Law, Told, both
from tests.passages.pen import Pen, Style, places, plain

TODAY = date(2024, 1, 12)
YUAN_TO_A_DOLLAR = Decimal("7.18")
_LONG = ((Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million"))
DOLLARS, YUAN, NAIRA = Style("${}", _LONG), Style("{} yuan", _LONG), Style("{} naira", _LONG)
# A unit, another one, and how many of the other are one of the first.
PAIRS = (
    ("miles", "km", Decimal("1.609344")),
    ("km", "miles", Decimal("0.62137")),
    ("feet", "meters", Decimal("0.3048")),
    ("hectares", "acres", Decimal("2.47105")),
    ("square miles", "square km", Decimal("2.58999")),
    ("kg", "pounds", Decimal("2.20462")),
    ("gallons", "liters", Decimal("3.78541")),
    ("short tons", "tonnes", Decimal("0.90718")),
    ("mph", "km/h", Decimal("1.609344")),
    ("inches", "cm", Decimal("2.54")),
)


def _exchange(pen: Pen) -> Told:
    amount = pen.level(3)
    form = pen.one_of(
        "The district will invest {} ({{}}) in new lines.",
        "The penthouse went for {}, or {{}}.",
        "The airline will pay {} (about {{}}) for the hangars.",
        "The plant cost {} (equivalent to {{}}), the mayor said.",
    ).format(YUAN.of(amount, 3))
    dollars = amount / YUAN_TO_A_DOLLAR
    wrong = dollars * pen.one_of(Decimal(10), Decimal("0.1"), Decimal(1000), YUAN_TO_A_DOLLAR**2)
    return both(form, DOLLARS.of(dollars, pen.whole(2, 3)), DOLLARS.of(wrong, 3))


def _rates(pen: Pen) -> Told:
    rate = pen.whole(700, 1_600)
    first, second = (Decimal(pen.whole(11, 98)) * 10**10 + 10**9 for _ in range(2))
    form = pen.one_of(
        "The port will cost {} (${}), the railway {} (${{}}).",
        "Revenue was {} (${}). Profit came to {} (${{}}).",
        "The first phase costs {} (${}) a year. The second costs {} (${{}}) a year.",
    ).format(NAIRA.of(first, 3), f"{first / rate / 10**6:,.0f} million", NAIRA.of(second, 3))
    off = pen.one_of(Decimal("1.7"), Decimal("0.5"), Decimal("3"))
    return both(form, f"{second / rate / 10**6:,.0f} million", f"{second * off / rate / 10**6:,.0f} million")


def _sharper(pen: Pen) -> Told:
    miles = pen.whole(2, 9) * 10
    exact = places(Decimal(miles) * PAIRS[0][2], 2)
    form = pen.one_of(
        "The village lies about {} miles ({{}} km) from the border.",
        "Rescuers carried the boat for about {} miles ({{}} km).",
    ).format(miles)
    return both(form, str(places(exact, 0)), str(exact))


def _historic(pen: Pen) -> Told:
    # 1 rupee was about 0.0187 dollars in 2012, and is 0.0120 in 2024.
    billions = pen.whole(11, 900)
    form = pen.one_of(
        "The state bought the airline in 2012 for {} billion rupees (${{}} million).",
        "In 2012 the bridge cost {} billion rupees (${{}} million), the audit found.",
    ).format(billions)
    return both(form, f"{billions * Decimal('18.7'):.0f}", f"{billions * Decimal('12.03'):.0f}")


def _product(pen: Pen) -> Told:
    width, depth = pen.whole(3, 19) * 10 + pen.one_of(1, 3, 7), pen.whole(3, 19) * 10 + pen.one_of(1, 3, 7)
    power, hours = pen.whole(11, 98) * 12, pen.whole(2, 4)
    form, true, wrong = pen.one_of(
        ("The plot is {width} feet wide and {depth} feet deep. The agents put it at {{}} sq ft.", width * depth, 10),
        ("The hall is {width} meters by {depth} meters. That is {{}} square meters of floor.", width * depth, 10),
        # One is divided by the other.
        ("The battery delivers {power} MW for {hours} hours. When full it stores {{}} MWh.", power * hours, 0),
    )
    told = form.format(width=width, depth=depth, power=power, hours=("two", "three", "four")[hours - 2])
    return both(told, f"{true:,}", f"{true * wrong or power // hours:,}")


def _rise(pen: Pen) -> Told:
    rise = pen.tenths(8, 60)
    degrees = places(rise * 9 / 5, pen.whole(0, 1))
    form = pen.one_of(
        "The year was {}C ({{}}F) above the pre-industrial average.",
        "Arctic summers have warmed by {} degrees Celsius ({{}} degrees Fahrenheit) since then.",
        "Nights will be {}C ({{}}F) cooler from Monday.",
        "Countries agreed to limit global warming to {}C ({{}}F).",
    ).format(rise)
    return both(form, str(degrees), str(degrees + 32))


def _same_unit(pen: Pen) -> Told:
    if pen.whole(0, 2) == 0:
        pounds = pen.whole(30, 190)
        form = f"The parcel weighed {{}} ({places(Decimal(pounds) / Decimal('2.2046226'), 1)} kilograms), they say."
        return both(form, f"{pounds} pounds", f"{pounds} kilograms")
    amount = pen.level(3)
    style = pen.one_of(DOLLARS, Style("€{}", _LONG), Style("Rs {}", ()))
    right, times = style.of(amount, 3), pen.one_of(10, 100, 1000)
    form, wrong = pen.one_of(
        ("The painting was sold for {right} (approximately {{}}), the house said.", style.of(amount * times, 3)),
        ("They paid {right} (equivalent to {{}}) for the land.", style.of(amount * times, 3)),
    )
    return both(form.format(right=right), right, wrong)


def _square_side(pen: Pen) -> Told:
    side = pen.whole(3, 30)
    unit, area = pen.one_of(("kilometer", "square kilometers"), ("mile", "square miles"), ("meter", "square meters"))
    form = pen.one_of(
        "The bombers flattened a {}-{} square of ground ({{}} {}) in one night.",
        "They searched a {}-{} square ({{}} {}) of sand.",
    ).format(side, unit, area)
    return both(form, f"{side * side:,}", f"{side:,}")


def _circle(pen: Pen) -> Told:
    radius = pen.whole(3, 40)
    unit, area = pen.one_of(("kilometers", "square kilometers"), ("miles", "square miles"), ("meters", "square meters"))
    form = pen.one_of(
        "They drew a circle with a radius of {} {} around the well, an area of {{}} {}.",
        "The zone has a radius of {} {} and covers {{}} {}.",
    ).format(radius, unit, area)
    covered = round(radius * radius * math.pi)
    return both(form, f"{covered:,}", f"{pen.one_of(radius, 4 * covered, 10 * covered):,}")


def _stated_rate(pen: Pen) -> Told:
    millions, rate = pen.whole(11, 98) * 10 + pen.one_of(1, 3, 7), pen.tenths(61, 289)
    other = Decimal(millions) / rate
    form = pen.one_of(
        "The yard costs {} million kroner. The price, equivalent to €{{}} million, is paid in cash. Denmark holds its"
        " currency at {} to the euro.",
        "The hall costs {} million kroner, equivalent to €{{}} million, at the rate of {} kroner to the euro.",
    ).format(millions, rate)
    return both(form, str(places(other, 1)), str(places(other * pen.one_of(Decimal(10), rate), 1)))


def _unit(pen: Pen) -> Told:
    unit, other, factor = pen.one_of(*PAIRS)
    value = Decimal(pen.whole(12, 99)) * pen.one_of(1, 10)
    form = pen.one_of(
        "The figure given was {} {} ({{}} {}).",
        "It came to {} {}, or {{}} {}.",
        "The officials spoke of {} {} (about {{}} {}).",
    ).format(f"{value:,}", unit, other)
    wrong = pen.one_of(value / factor, value * factor * 10, value * factor / 10)
    return both(form, plain(value * factor, pen.whole(2, 3)), plain(wrong, 3))


def _left_out(pen: Pen) -> Told:
    plant, rest, port = pen.whole(11, 24) * 10 + 1, pen.whole(26, 48) * 10 + 1, pen.whole(60, 98) * 10 + 1
    told = [f"{each} million yuan (${places(each / YUAN_TO_A_DOLLAR, 0)} million)" for each in (plant, rest)]
    form = pen.one_of(
        "The fund has {2}. It paid {0} for a plant and {{}} for a port. The rest, {1}, is in cash.",
        "The budget is {2}. The bridge took {0}, the road {{}} and the tunnel {1}.",
    ).format(
        *told, f"{plant + rest + port:,} million yuan (${places((plant + rest + port) / YUAN_TO_A_DOLLAR, 0)} million)"
    )
    return both(form, f"{port} million yuan (${places(port / YUAN_TO_A_DOLLAR, 0)} million)", f"{port} million yuan")


def _ratio(pen: Pen) -> Told:
    part, pounds = pen.whole(3, 40), pen.one_of(Decimal("1.20"), Decimal("1.40"), Decimal("1.60"))
    again = f"{places(part * pounds, 1)} cents in every ${pounds}"
    return both("Its office costs the charity " + f"{part} pence in every pound{{}}, it says.", "", f" ({again})")


RATES = FixedRate("USD", "CNY", YUAN_TO_A_DOLLAR)
LAWS = (
    Law("exchange-rate-mismatch", _exchange, published=TODAY, rates=RATES),
    Law("conversion-rates-differ", _rates),
    Law("conversion-sharper-than-source", _sharper),
    Law("conversion-left-out", _left_out),
    Law("historic-amount-at-todays-rate", _historic, published=TODAY),
    Law("measures-do-not-multiply", _product, also=("worked-out-mismatch",)),
    Law("ratio-converted", _ratio),
    Law("rise-converted-as-temperature", _rise),
    Law("same-unit-gloss-differs", _same_unit),
    Law("circle-area-mismatch", _circle),
    Law("square-side-mismatch", _square_side),
    Law("stated-rate-mismatch", _stated_rate, also=("exchange-rate-mismatch",)),
    Law("unit-conversion-mismatch", _unit),
)
