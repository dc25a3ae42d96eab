from decimal import Decimal

import pytest

from factcheck.lexicon import load
from factcheck.lexicon.loading import languages
from factcheck.model.lexicon import Hedge, Lexicon
from factcheck.model.unit import Currency


@pytest.fixture(scope="module")
def english() -> Lexicon:
    return load()


def codes(currencies: tuple[Currency, ...]) -> list[str]:
    return [currency.code for currency in currencies]


def test_english_is_the_default_and_a_region_does_not_change_it(english: Lexicon) -> None:
    assert english == load("en") == load("en-GB") == load("EN")
    assert english.language == "en"


def test_a_language_without_a_table_is_named_with_those_that_have_one() -> None:
    with pytest.raises(LookupError, match=r"'tlh'; there is one for: .*en"):
        load("tlh")


def test_the_languages_are_those_with_a_table() -> None:
    assert "en" in languages()


def test_number_words(english: Lexicon) -> None:
    assert english.numbers["seven"] == 7
    assert english.numbers["ninety"] == 90
    assert english.numbers["a dozen"] == 12
    assert english.ordinals["twelfth"] == 12


@pytest.mark.parametrize(
    ("word", "power"),
    [
        ("hundred", 2),
        ("k", 3),
        ("m", 6),
        ("mln", 6),
        ("MM", 6),
        ("bn", 9),
        ("b", 9),
        ("tn", 12),
        ("t", 12),
        ("trn", 12),
        ("thousand", 3),
        ("million", 6),
        ("billion", 9),
        ("trillion", 12),
        ("quadrillion", 15),
        ("quintillion", 18),
        ("lakh", 5),
        ("crore", 7),
        ("crores", 7),
    ],
)
def test_scales(english: Lexicon, word: str, power: int) -> None:
    assert english.scales[word] == Decimal(10) ** power


def test_fractions_and_vague_numbers(english: Lexicon) -> None:
    assert english.fractions["half"] == Decimal("0.5")
    assert english.fractions["quarters"] == Decimal("0.25")
    assert abs(english.fractions["thirds"] * 3 - 1) < Decimal("1e-20")
    assert english.fractions["thousandth"] == Decimal("0.001")
    assert english.vague["dozens"] == (20, 99)
    assert english.vague["hundreds"] == (200, 999)


@pytest.mark.parametrize(
    ("phrase", "meaning"),
    [
        ("more than", "over"),
        ("upwards of", "over"),
        ("no fewer than", "at least"),
        ("≥", "at least"),
        ("up to", "at most"),
        ("as many as", "at most"),
        ("fewer than", "under"),
        ("just under", "nearly"),
        ("nearly", "nearly"),
        ("slightly more than", "just over"),
        ("~", "about"),
        ("an estimated", "about"),
    ],
)
def test_hedges_before(english: Lexicon, phrase: str, meaning: str) -> None:
    assert english.hedges[phrase] == meaning


@pytest.mark.parametrize(
    ("phrase", "meaning"),
    [("or more", "at least"), ("+", "at least"), ("-odd", "over"), ("or so", "about"), ("or fewer", "at most")],
)
def test_hedges_after(english: Lexicon, phrase: str, meaning: str) -> None:
    assert english.hedges_after[phrase] == meaning


def test_the_widths_of_hedges(english: Lexicon) -> None:
    none, tenth = Decimal(0), Decimal("0.1")
    assert english.bounds == {
        "about": Hedge(tenth, tenth),
        "nearly": Hedge(tenth, none),
        "just over": Hedge(none, tenth),
        "over": Hedge(none, none, step=True),
        "at least": Hedge(none, None),
        "at most": Hedge(None, none),
        "under": Hedge(None, none),
    }


def test_every_hedge_has_its_bounds(english: Lexicon) -> None:
    assert {*english.hedges.values(), *english.hedges_after.values()} <= english.bounds.keys()


def test_every_form_means_units_that_exist(english: Lexicon) -> None:
    assert {key for keys in english.units.values() for key in keys} == english.unit_of.keys()


@pytest.mark.parametrize(
    ("form", "symbol"),
    [
        ("square kilometers", "km2"),
        ("square-kilometre", "km2"),
        ("km²", "km2"),
        ("sq km", "km2"),
        ("KM", "km"),
        ("km/h", "km/h"),
        ("kilometres per hour", "km/h"),
        ("miles an hour", "mph"),
        ("Mb", "Mbit"),
        ("MiB", "MiB"),
        ("Mbps", "Mbit/s"),
        ("MW", "MW"),
        ("mW", "mW"),
        ("kilowatt-hours", "kWh"),
        ("hectares", "ha"),
        ("acre", "acre"),
        ("mu", "mu"),
        ("jin", "jin"),
        ("tonnes", "t"),
        ("barrels", "bbl"),
        ("barrels of oil equivalent", "boe"),
        ("tce", "tce"),
        ("grams per 100 km", "g/100km"),
        ("TEUs", "TEU"),
        ("dwt", "dwt"),
        ("troy ounces", "oz t"),
        ("°C", "°C"),
        ("degrees fahrenheit", "°F"),
        ("centuries", "century"),
        ("％", "%"),
        ("per cent", "%"),
        ("percentage points", "pp"),
        ("basis points", "bp"),
        ("‰", "‰"),
    ],
)
def test_unit_forms(english: Lexicon, form: str, symbol: str) -> None:
    assert [english.unit_of[key].symbol for key in english.units[form]] == [symbol]


@pytest.mark.parametrize(
    ("form", "symbols"),
    [
        ("ton", ["t", "short ton", "long ton"]),
        ("gallons", ["gal", "imp gal"]),
        ("m", ["m", "min"]),
        ("degrees", ["°", "°C", "°F"]),
        ("ounces", ["oz", "oz t", "fl oz", "imp fl oz"]),
        ("bps", ["bp", "bit/s"]),
    ],
)
def test_ambiguous_units_have_the_likeliest_first(english: Lexicon, form: str, symbols: list[str]) -> None:
    assert [english.unit_of[key].symbol for key in english.units[form]] == symbols


def test_percent_points_and_basis_points_are_two_dimensions(english: Lexicon) -> None:
    percent, point, basis = (english.unit_of[key] for key in ("%", "pp", "bp"))
    assert percent.dimension == "share"
    assert point.dimension == basis.dimension == "points"
    assert (percent.factor, point.factor, basis.factor * 100) == (point.factor, basis.factor * 100, percent.factor)


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("US$", "USD"),
        ("HK$", "HKD"),
        ("A$", "AUD"),
        ("R$", "BRL"),
        ("RM", "MYR"),
        ("£", "GBP"),
        ("€", "EUR"),
        ("CN¥", "CNY"),
        ("RMB", "CNY"),
        ("₹", "INR"),
        ("₩", "KRW"),
        ("₽", "RUB"),
        ("zł", "PLN"),
        ("KZT", "KZT"),
    ],
)
def test_what_stands_before_an_amount(english: Lexicon, form: str, code: str) -> None:
    assert english.money_before[form] == (Currency(code),)


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("yuan", "CNY"),
        ("renminbi", "CNY"),
        ("euros", "EUR"),
        ("us dollars", "USD"),
        ("hong kong dollars", "HKD"),
        ("pounds sterling", "GBP"),
        ("reais", "BRL"),
        ("baht", "THB"),
        ("zł", "PLN"),
        ("元", "CNY"),
        ("SEK", "SEK"),
    ],
)
def test_what_stands_behind_an_amount(english: Lexicon, form: str, code: str) -> None:
    assert english.money_after[form] == (Currency(code),)


def test_bare_signs_and_names_mean_several_currencies(english: Lexicon) -> None:
    assert codes(english.money_before["$"])[:3] == ["USD", "CAD", "AUD"]
    assert codes(english.money_before["¥"]) == ["CNY", "JPY"]
    assert codes(english.money_after["won"])[0] == "KRW"
    assert codes(english.money_after["pounds"])[0] == "GBP"


def test_minor_units_are_parts_of_their_currency(english: Lexicon) -> None:
    assert english.money_after["pence"] == (Currency("GBP", 100),)
    assert english.money_after["jiao"] == (Currency("CNY", 10),)
    assert english.money_after["cents"][0] == Currency("USD", 100)


def test_function_words_are_listed(english: Lexicon) -> None:
    assert {"the", "of", "in", "by", "and", "to", "was", "were", "has"} <= english.words["stop"]


def test_doubtful_words_are_forms_of_units_and_codes(english: Lexicon) -> None:
    forms = {form.lower() for form in english.units}
    assert english.words["doubtful units"] <= forms
    assert english.words["doubtful codes"] <= {form.lower() for form in english.money_before}


def test_a_megabyte_is_read_in_powers_of_ten_first_and_of_two_after(english: Lexicon) -> None:
    assert [english.unit_of[key].symbol for key in english.units["MB"]] == ["MB", "MiB"]
