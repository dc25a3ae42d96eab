"""A quantity in any of its written forms is the same quantity: the same interval, the same unit.

The forms come from the lexicon itself, so a unit, a currency or a hedge that is added is held to these laws as well.
"""

from collections import defaultdict
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.quantity import Quantity, Reading
from factcheck.model.unit import Currency, Unit
from factcheck.normalizing import normalize
from tests.properties.strategies import document

LEXICON = load()
DOUBTFUL = {
    word
    for name in ("doubtful units", "doubtful money", "doubtful codes", "things", "units of several senses")
    for word in LEXICON.words[name]
}
SHORTEST = 3

small = st.integers(min_value=2, max_value=99)
decimals = st.decimals(min_value=Decimal("1.01"), max_value=Decimal("999.99"), places=2).filter(lambda value: value % 1)


def is_plain(form: str) -> bool:
    """Whether a form means its unit in any sentence: no letter or two, no word with another meaning."""
    letters = form.replace(" ", "").replace("-", "")
    if len(form) < SHORTEST or not (letters.isalpha() and letters.isascii()):
        return False
    if form in LEXICON.money_after and form.lower() in LEXICON.units:
        return False  # "KGS" is som and kilograms
    return form.lower() not in DOUBTFUL and form.partition(" ")[0].lower() not in LEXICON.scales


def by_meaning(table: dict[str, tuple[str, ...]]) -> dict[tuple[str, ...], list[str]]:
    """Return the plain forms of each meaning that has two of them or more."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for form, meaning in table.items():
        if is_plain(form):
            groups[meaning].append(form)
    return {meaning: forms for meaning, forms in groups.items() if len(forms) > 1}


def codes(table: dict[str, tuple[Currency, ...]]) -> dict[str, tuple[str, ...]]:
    return {form: tuple(f"{each.code}/{each.per_unit}" for each in currencies) for form, currencies in table.items()}


UNITS = by_meaning(LEXICON.units)
MONEY = by_meaning(codes(LEXICON.money_after))
CODES = sorted(form for form, meant in LEXICON.money_before.items() if form == meant[0].code and is_plain(form))
HEDGES: dict[str, list[str]] = defaultdict(list)
for hedge, bound in LEXICON.hedges.items():
    HEDGES[bound].append(hedge)

two_unit_forms = st.sampled_from(sorted(UNITS)).flatmap(
    lambda unit: st.tuples(st.sampled_from(UNITS[unit]), st.sampled_from(UNITS[unit]))
)
two_money_forms = st.sampled_from(sorted(MONEY)).flatmap(
    lambda money: st.tuples(st.sampled_from(MONEY[money]), st.sampled_from(MONEY[money]))
)
two_hedges = st.sampled_from(sorted(HEDGES)).flatmap(
    lambda bound: st.tuples(st.just(bound), st.sampled_from(HEDGES[bound]), st.sampled_from(HEDGES[bound]))
)


def only(text: str) -> Quantity:
    """Return the only quantity of a text."""
    found = [normalize(mention, LEXICON) for mention in extract(document(text), LEXICON)]
    (quantity,) = [quantity for quantity in found if quantity is not None]
    return quantity


def meaning(text: str) -> tuple[Reading, ...]:
    """Return all readings of the only quantity of a text."""
    return only(text).readings


@given(decimals, two_unit_forms)
def test_every_word_of_a_unit_means_the_same(value: Decimal, forms: tuple[str, str]) -> None:
    first, second = forms
    readings = meaning(f"It was {value} {first} there.")
    assert readings == meaning(f"It was {value} {second} there.")
    assert all(isinstance(reading.unit, Unit) for reading in readings)


@given(decimals, two_money_forms)
def test_every_name_of_a_currency_means_the_same(value: Decimal, forms: tuple[str, str]) -> None:
    first, second = forms
    readings = meaning(f"They paid {value} million {first} then.")
    assert readings == meaning(f"They paid {value} million {second} then.")
    assert all(isinstance(reading.unit, Currency) for reading in readings)


@given(decimals, st.sampled_from(CODES))
def test_a_code_stands_before_or_behind(value: Decimal, code: str) -> None:
    forms = (f"{code} {value} million", f"{code}{value} million", f"{value} million {code}", f"{code}{value}m")
    readings = [meaning(f"They paid {form} then.") for form in forms]
    assert all(each == readings[0] for each in readings)
    assert [reading.unit for reading in readings[0]] == list(LEXICON.money_before[code])


@given(decimals, st.sampled_from(["million", "billion", "trillion"]))
def test_every_short_form_of_a_magnitude_means_the_same(value: Decimal, scale: str) -> None:
    short = {"million": ("m", "mn", "mln", "M"), "billion": ("bn", "B", "bln"), "trillion": ("tn", "trn")}[scale]
    expected = meaning(f"They paid ${value} {scale} then.")
    for letters in short:
        assert meaning(f"They paid ${value}{letters} then.") == expected


@given(small, st.sampled_from(["kilometers", "people", "percent", "euros", "cows"]))
def test_digits_and_number_words_mean_the_same(value: int, unit: str) -> None:
    in_words = num2words(value)
    expected = meaning(f"There were {value} {unit} of it.")
    assert meaning(f"There were {in_words} {unit} of it.") == expected
    assert meaning(f"{in_words.capitalize()} {unit} of it were there.") == expected
    assert (
        only(f"There were {in_words} {unit} of it.").unit_symbol
        == only(f"There were {value} {unit} of it.").unit_symbol
    )


@given(st.integers(min_value=11, max_value=99), two_hedges)
def test_hedges_of_one_kind_mean_the_same(value: int, hedges: tuple[str, str, str]) -> None:
    bound, first, second = hedges
    quantity = only(f"It weighs {first} {value} kg now.")
    assert quantity.mention.bound == bound
    assert quantity.readings == meaning(f"It weighs {second} {value} kg now.")
    assert quantity.best.written == only(f"It weighs {value} kg now.").best.written


@given(st.integers(min_value=2, max_value=40), st.integers(min_value=41, max_value=99), st.sampled_from(["km", "%"]))
def test_every_form_of_a_range_means_the_same(low: int, high: int, unit: str) -> None:
    gap = "" if unit == "%" else " "
    expected = meaning(f"It lies between {low} and {high}{gap}{unit} there.")
    for joint in (" to ", "-", "–", " - ", " – ", "—"):
        assert meaning(f"It was {low}{joint}{high}{gap}{unit} there.") == expected
    assert meaning(f"It lies between {low}{gap}{unit} and {high}{gap}{unit} there.") == expected
