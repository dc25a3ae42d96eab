"""A written unit behind a number in, all that it can mean out."""

from factcheck.model.lexicon import Lexicon
from factcheck.model.unit import Currency, Unit


def meanings(form: str, lexicon: Lexicon) -> list[Unit | Currency]:
    """Return the currencies, then the units of measurement that a form behind a number can mean, likeliest first."""
    form = " ".join(form.split())
    money = lexicon.money_after.get(form) or lexicon.money_after.get(form.lower()) or ()
    keys = lexicon.units.get(form) or lexicon.units.get(form.lower()) or ()
    return [*money, *(lexicon.unit_of[key] for key in keys)]
