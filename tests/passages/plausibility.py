"""Passages of figures that something known bounds: the whole, a record, a country, the user's table."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from tests.passages.law import Law, Told, both
from tests.passages.pen import Pen, places, plain


def _between(*bounds: tuple[str, int, int, int, int]) -> Callable[[Pen], Told]:
    """Return passages of forms, each with the range of what may be and that of what cannot."""

    def passage(pen: Pen) -> Told:
        form, low, high, least, most = pen.one_of(*bounds)
        return both(form, f"{pen.whole(low, high):,}", f"{pen.whole(least, most):,}")

    return passage


def _share(pen: Pen) -> Told:
    form = pen.one_of(
        "Exports to the region accounted for {}% of all shipments.",
        "The survey found that {} percent of households own a car.",
    )
    return both(form, str(pen.whole(3, 99)), str(pen.whole(111, 190)))


def _fall(pen: Pen) -> Told:
    form = pen.one_of("The number of insolvencies fell by {}% in ten years.", "The new engine uses {}% less fuel.")
    return both(form, str(pen.whole(3, 95)), str(pen.whole(110, 500)))


def _gdp(pen: Pen) -> Told:
    form, low, high = pen.one_of(
        ("China's GDP reached {} trillion yuan in 2023.", 1_230, 1_300),
        ("In 2022, the gross domestic product of the United States was ${} trillion.", 250, 265),
        ("Germany's GDP came to ${} trillion in 2023.", 43, 47),
    )
    right = pen.tenths(low, high)
    return both(form, str(right), str(right * 10))


def _population(pen: Pen) -> Told:
    form, low, high = pen.one_of(
        ("The population of the United States was {} million in 2020.", 326, 336),
        ("Denmark is a country of {} million people.", 57, 60),
        ("Germany has a population of {} million.", 82, 85),
    )
    right = Decimal(pen.whole(low, high)) / (1 if low > 100 or low > 80 else 10)
    return both(form, str(right), str(right * 10))


def _area(pen: Pen) -> Told:
    form, size = pen.one_of(
        ("France covers {} square kilometers.", 550_000),
        ("China, with an area of {} square kilometers, has many climates.", 9_600_000),
        ("Canada's total area is {} square kilometers.", 9_980_000),
    )
    right = Decimal(size) * pen.whole(98, 102) / 100
    return both(form, plain(right, 2), plain(right * pen.one_of(Decimal(10), Decimal("0.1")), 2))


def _debt(pen: Pen) -> Told:
    form, low, high = pen.one_of(
        ("In 2003 the national debt of the United States reached ${}, and the White House expects more.", 65, 71),
        ("Britain's public debt stood at £{} in 2024, the Treasury said.", 26, 28),
    )
    right = pen.tenths(low, high)
    return both(form, f"{right} trillion", f"{right} {pen.one_of('billion', 'quadrillion')}")


def _size(pen: Pen) -> Told:
    form, size = pen.one_of(
        ("Kilimanjaro, the highest mountain of Africa, is {} high.", 5_895),
        ("Mount Everest ({}) has been climbed from both sides.", 8_849),
        ("The Eiffel Tower is {} tall and was built for a fair.", 330),
    )
    right = pen.one_of(f"{size:,} meters", f"{places(size / Decimal('0.3048'), 0):,} feet")
    return both(form, right, f"{size * 10:,} meters")


def _amount(pen: Pen) -> Told:
    form, low, high, unit, wrong = pen.one_of(
        ("Global oil demand reached {} {} barrels a day, the agency said.", 99, 104, "million", "billion"),
        ("Apple's market value is ${} {}, more than that of any other firm.", 3, 3, "trillion", "billion"),
    )
    right = pen.whole(low, high)
    return Told(form.format(right, unit), form.format(right, wrong))


def _equivalence(pen: Pen) -> Told:
    count = pen.whole(11, 900)
    form, right = pen.one_of(
        ("The park covers {{}} hectares, the size of {} football pitches.", Decimal(count) * pen.whole(60, 80) / 100),
        (
            "The reservoir holds {{}} cubic meters, enough to fill {} Olympic-size swimming pools.",
            Decimal(count) * 2_500,
        ),
    )
    return both(form.format(count), plain(right, 2), plain(right * pen.one_of(100, 1000), 2))


def _own_table(pen: Pen) -> Told:
    form, right, wrong = pen.one_of(
        ("In 2023, the GDP of Sundmark reached ${} billion.", ("410.2", "410"), ("4,102", "389.6", "41.02", "401.2")),
        ("In 2023, Sundmark's GDP grew by {} percent.", ("5.2",), ("2.5", "52", "6.2")),
        ("In 2023, the steelmaker's net revenue came to ${} billion.", ("4.23", "4.2"), ("42.3", "4.32", "2.43")),
    )
    return both(form, pen.one_of(*right), pen.one_of(*wrong))


def _per_head(pen: Pen) -> Told:
    people = pen.whole(21, 98)
    output = Decimal(people) * pen.whole(60, 150)
    form, right, wrong = pen.one_of(
        (
            "The gross domestic product of Shijing, a city of {} million people in eastern China, came to {{}} yuan.",
            f"{output / 100:.1f} billion",
            f"{output:.0f} billion",
        ),
        (
            "Anlan county in China has {}0,000 residents. Its gross domestic product was {{}} yuan in 2022.",
            f"{output / 100:.1f} billion",
            f"{output:.0f} billion",
        ),
    )
    millions = Decimal(people) / 10 if "million" in form else people
    return both(form.format(millions), right, wrong)


def _beyond_scale(pen: Pen) -> Told:
    mark = pen.whole(2, 9)
    form = "On a scale of 1 to 10, patients rated the pain at {} on average."
    return both(form, str(mark), str(mark + pen.whole(9, 60)))


def _likeness(pen: Pen) -> Told:
    times = pen.whole(3, 9)
    form = f"The fires burned {{}} square kilometers, {times} times the area of Wales."
    return both(form, f"{times * 20_780:,}", f"{times * 2_078:,}")


def _usual_size(pen: Pen) -> Told:
    form, low, high = pen.one_of(
        ("The tiger, which weighs {} kg, was moved to another zoo.", 110, 290),
        ("The Boeing 737, with 131 people on board, was cruising at {} metres over the sea.", 9_100, 12_400),
        ("The baby was born on Monday and weighed {} kilos at birth.", 3, 5),
    )
    size = pen.whole(low, high)
    return both(form, f"{size:,}", f"{size * 10:,}")


def _people_of(pen: Pen) -> Told:
    form, low, high = pen.one_of(
        ("China has more than {} million smokers, the report says.", 250, 400),
        ("Some {} million adults in India own a telephone.", 300, 900),
        ("More than {} million Americans voted on Tuesday.", 90, 160),
        ("In Japan {} million people are over 65, the ministry said.", 30, 39),
    )
    people = pen.whole(low, high)
    return both(form, str(people), f"{people * 10:,}")


def _members(pen: Pen) -> Told:
    form, right, *wrong = pen.one_of(
        ("It will be valid in all {} member states of the European Union from July.", 27, 28, 25, 15),
        ("The leaders of NATO's {} member states meet in Vilnius on Tuesday.", 30, 29, 28, 26),
        ("Prices in the {} countries that use the euro rose by 2.9 percent.", 19, 18, 17, 16),
        ("The text was backed by 120 of the {} members of the United Nations.", 193, 192, 191, 183),
    )
    return both(form, str(right), str(pen.one_of(*wrong)))


def _familiar(pen: Pen) -> Told:
    form, low, high, right, wrong = pen.one_of(
        ("A full-grown blue whale may weigh {} {{}}, as much as a jet.", 70, 190, "tonnes", "kilograms"),
        ("At night the air held {} {{}} of carbon dioxide, a record.", 350, 440, "parts per million", "ppb"),
        ("Everybody should take {} {{}} of vitamin D a day in winter.", 6, 40, "micrograms", "milligrams"),
        ("The human brain has some {} {{}} neurons.", 82, 99, "billion", "million"),
        ("An emperor penguin weighs about {} {{}} in March.", 22, 40, "kilograms", "tonnes"),
    )
    return both(form.format(pen.whole(low, high)), right, wrong)


def _average_pay(pen: Pen) -> Told:
    form = pen.one_of(
        "The average wage in Germany was €{} a year, said the union.", "In France the median salary is €{}."
    )
    pay = pen.whole(24, 58)
    return both(form, f"{pay},000", f"{pay}0,000")


def _light_time(pen: Pen) -> Told:
    minutes = pen.whole(11, 58)
    form = f"The signal took {minutes} minutes to arrive. The craft was some {{}} kilometers from Earth."
    return both(form, f"{minutes * 18} million", f"{minutes * 18} billion")


def _odd_magnitude(pen: Pen) -> Told:
    first, second = pen.whole(11, 39), pen.whole(41, 58)
    form = f"The airline will receive {{}} euros: {first}0 million from the state and {second}0 million from the banks."
    return both(form, f"{first + second}0 million", f"{first + second}0 billion")


LAWS = (
    Law("average-pay-implausible", _average_pay),
    Law("light-time-mismatch", _light_time),
    Law("odd-magnitude-word", _odd_magnitude),
    Law("people-above-country", _people_of, also=("people-above-world",)),
    Law("members-out-of-date", _members, published=date(2021, 6, 9)),
    Law("familiar-figure-mismatch", _familiar),
    Law("beyond-scale", _beyond_scale),
    Law("likeness-mismatch", _likeness),
    Law("gdp-per-head-implausible", _per_head, also=("gdp-out-of-scale", "wan-yi-slip")),
    Law("share-above-whole", _share),
    Law("fall-below-zero", _fall),
    Law("gdp-out-of-scale", _gdp),
    Law("population-out-of-scale", _population),
    Law("area-out-of-scale", _area),
    Law("debt-out-of-scale", _debt),
    Law("size-out-of-scale", _size, also=("mountain-beyond-record", "building-beyond-record")),
    Law("amount-out-of-scale", _amount),
    Law("equivalence-mismatch", _equivalence),
    Law("differs-from-reference", _own_table),
    Law(
        "age-beyond-record",
        _between(
            ("The painter died aged {} at her home.", 31, 105, 126, 190),
            ("A {}-year-old man was hurt when the bus turned over.", 18, 99, 126, 190),
            ("His grandmother lived to be {}, and cooked every day.", 70, 110, 126, 160),
        ),
    ),
    Law(
        "below-absolute-zero",
        _between(
            ("The magnets are cooled to minus {} degrees Celsius.", 100, 272, 280, 390),
            ("At -{} °F the gas turns to liquid.", 200, 450, 465, 900),
        ),
    ),
    Law(
        "building-beyond-record",
        _between(
            ("The {}-meter tower opened to visitors on Monday.", 100, 820, 1_000, 3_000),
            ("The bank's building has a height of {} feet.", 300, 2_700, 3_000, 9_000),
        ),
    ),
    Law(
        "cold-beyond-record",
        _between(
            ("In the Siberian village the thermometer fell to minus {} C last winter.", 20, 66, 95, 190),
            ("The cold snap brought minus {} degrees Celsius to the valley.", 10, 60, 95, 190),
        ),
    ),
    Law(
        "countries-above-world",
        _between(
            ("The company sells its machines in more than {} countries.", 20, 190, 260, 900),
            ("Delegates from {} nations met in Geneva.", 20, 190, 260, 900),
        ),
    ),
    Law(
        "depth-beyond-record",
        _between(
            (
                "The submersible reached the bottom of the trench at a depth of {} meters.",
                2_000,
                10_900,
                11_500,
                39_000,
            ),
            ("The wreck lies {} feet below the surface of the Atlantic.", 500, 20_000, 38_000, 90_000),
        ),
    ),
    Law(
        "earthquake-beyond-record",
        _between(
            ("An earthquake with a magnitude of {} shook the coast on Friday.", 3, 9, 11, 90),
            ("The quake measured {} on the Richter scale.", 3, 9, 11, 90),
        ),
    ),
    Law(
        "faster-than-light",
        _between(
            ("The jet of gas moves at {} km/s.", 1_000, 290_000, 330_000, 900_000),
            ("The probe passed the Sun at {} miles per second.", 10, 180_000, 200_000, 900_000),
        ),
    ),
    Law(
        "mountain-beyond-record",
        _between(
            (
                "The two climbers were lost near the summit of the {}-meter peak on Tuesday.",
                2_000,
                8_800,
                9_500,
                29_000,
            ),
            ("The volcano, which rises to {} meters, is the highest of the country.", 900, 6_800, 9_500, 29_000),
        ),
    ),
    Law(
        "people-above-world",
        _between(
            ("The new rules protect {} billion people in the union.", 1, 7, 12, 900),
            ("More than {} billion users open the app every month.", 1, 3, 12, 90),
        ),
    ),
    Law(
        "temperature-beyond-record",
        _between(
            ("The heat wave reached its height on Sunday, when the town measured {} degrees Celsius.", 25, 50, 66, 99),
            ("The mercury climbed to {} degrees Fahrenheit in Phoenix last week.", 80, 122, 150, 190),
        ),
    ),
    Law("size-unusual-for-kind", _usual_size),
    Law(
        "wind-beyond-record",
        _between(
            ("The typhoon came ashore with winds of {} mph.", 75, 200, 275, 600),
            ("Gusts of {} km/h tore the roofs off.", 80, 300, 520, 900),
        ),
    ),
)
