"""Every entry of the lexicon, printed behind or before a number, is read as that value, unit and interval again.

Nothing is drawn by lot here: all forms of the tables are tried. A form that is an ordinary word or a single letter as
well needs more than a number beside it, so it is read in one of several sentences.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity
from factcheck.model.unit import Currency
from factcheck.normalizing import normalize
from tests.properties.strategies import document

LEXICON = load()
CHINESE = load("zh")
VALUE = Decimal("41.5")
HALF = Decimal("0.05")
# Quotation marks are inches and minutes of arc behind feet and degrees only; the compounds test them.
QUOTES = {'"', "“", "”", "″", "'", "’", "′"}


def quantities(text: str) -> list[Quantity]:
    lexicons = {"en": LEXICON, "zh": CHINESE}
    found = (normalize(mention, lexicons[mention.language]) for mention in extract(document(text), LEXICON, CHINESE))
    return [quantity for quantity in found if quantity is not None]


def unread(forms: Iterable[str], carriers: Iterable[str], means: Callable[[str, Quantity], bool]) -> list[str]:
    """Return the forms that no sentence makes the only quantity in it with the right meaning."""
    sentences = tuple(carriers)

    def is_read(form: str, carrier: str) -> bool:
        found = quantities(carrier.format(form))
        return len(found) == 1 and means(form, found[0])

    return [form for form in forms if not any(is_read(form, carrier) for carrier in sentences)]


def stands_for(quantity: Quantity, value: Decimal, half: Decimal) -> bool:
    return quantity.best.value == value and quantity.best.narrow == Interval.around(value, half, half)


def test_every_form_of_a_unit_is_read_as_it() -> None:
    def means(form: str, quantity: Quantity) -> bool:
        units = {LEXICON.unit_of[key] for key in LEXICON.units[form]}
        return stands_for(quantity, VALUE, HALF) and units <= {reading.unit for reading in quantity.readings}

    carriers = (
        "They measured 41.5 {} there.",
        "It is 41.5{} there.",
        "It weighs 41.5 {} now.",
        "The area is 41.5 {} now.",
    )
    cues = ("pressure", "magnetic field", "film is thick, the height", "energy", "turn of the shaft")
    told = tuple(f"The {cue} was 41.5 {{}} then." for cue in cues)
    forms = [form for form in LEXICON.units if form not in QUOTES and form not in LEXICON.money_after]
    assert unread(forms, (*carriers, *told), means) == []


def test_every_name_of_a_currency_is_read_behind_an_amount() -> None:
    def means(form: str, quantity: Quantity) -> bool:
        return is_money(quantity, LEXICON.money_after[form])

    assert unread(LEXICON.money_after, ("They paid 41.5 million {} then.", "They paid 41.5{} then."), means) == []


def test_every_sign_and_code_of_a_currency_is_read_before_an_amount() -> None:
    def means(form: str, quantity: Quantity) -> bool:
        return is_money(quantity, LEXICON.money_before[form])

    assert unread(LEXICON.money_before, ("They paid {}41.5 million then.",), means) == []
    longer = [form for form in LEXICON.money_before if len(form) > 1 or not form.isalpha()]
    assert unread(longer, ("They paid {} 41.5 million then.",), means) == []


def is_money(quantity: Quantity, meant: tuple[Currency, ...]) -> bool:
    """Whether a quantity is 41.5 or 41.5 million of the likeliest of `meant`, and may be of all others."""
    scale = Decimal(1) if quantity.mention.numeral.scale == "" else Decimal(10) ** 6
    parts = Decimal(meant[0].per_unit)
    value, low, high = (EXACT.divide(each * scale, parts) for each in (VALUE, VALUE - HALF, VALUE + HALF))
    units = {reading.unit for reading in quantity.readings}
    return quantity.best.value == value and quantity.best.narrow == (low, high) and {*meant} <= units


def test_every_magnitude_multiplies() -> None:
    def means(form: str, quantity: Quantity) -> bool:
        scale = LEXICON.scales[form]
        return stands_for(quantity, VALUE * scale, HALF * scale) and quantity.unit_symbol == "EUR"

    assert unread(LEXICON.scales, ("They paid €41.5 {} then.",), means) == []


def test_every_number_word_counts() -> None:
    def means(form: str, quantity: Quantity) -> bool:
        return quantity.best.value == LEXICON.numbers[form]

    carriers = (
        "They bought {} cows then.",
        "It was {} the size of that.",
        "It {} in size.",
        "At least {} person died.",
    )
    more = ("They bought a {} cows then.", "{} of cows were sold.", "The under-{} came.", "They had {} cases then.")
    assert unread(LEXICON.numbers, (*carriers, *more), means) == []


def test_every_fraction_divides() -> None:
    def means(form: str, quantity: Quantity) -> bool:
        share = LEXICON.fractions[form]
        return quantity.best.value in (share, share * 3)

    assert unread(LEXICON.fractions, ("Three {} of it is left.", "One {} of it is left.", "It {} in May."), means) == []


def test_every_hedge_sets_its_bound() -> None:
    def means(form: str, quantity: Quantity) -> bool:
        return quantity.mention.bound == LEXICON.hedges[form] and quantity.best.written.contains(Decimal(43))

    assert unread(LEXICON.hedges, ("It weighs {} 43 kg now.",), means) == []


def test_every_hedge_behind_a_number_sets_its_bound() -> None:
    def means(form: str, quantity: Quantity) -> bool:
        return quantity.mention.bound == LEXICON.hedges_after[form] and quantity.best.written.contains(Decimal(43))

    assert (
        unread(LEXICON.hedges_after, ("It weighs 43 kg {} now.", "It has 43{} cows.", "It weighs 43 kg {}."), means)
        == []
    )
