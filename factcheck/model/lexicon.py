"""What the words around a number mean: the tables that extracting, normalizing and relating consult."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.model.unit import Currency, Unit


class Hedge(NamedTuple):
    """What a hedging word does to the number v behind it, as shares of v.

    `below` and `above` are how far the meaning reaches to either side; None leaves that side open.
    `step` widens upward by one unit of the last non-zero digit instead of a share: "more than 200" is below 300.
    """

    below: Decimal | None
    above: Decimal | None
    step: bool = False


class Lexicon(NamedTuple):
    """The words of a language and of measurement, as plain dictionaries; every key is lower case unless it says so.

    language        BCP 47 tag
    numbers         number words below a hundred: "seven" -> 7, "ninety" -> 90, "a dozen" -> 12
    scales          magnitude words and their abbreviations: "billion" -> 10^9, "bn" -> 10^9, "hundred" -> 100
    fractions       "half" -> 0.5; with the denominators of "three-quarters" under their singular and plural
    vague           "dozens" -> (20, 99), "hundreds" -> (200, 999)
    ordinals        "first" -> 1, "twenty-third" is put together by the extractor
    hedges          hedging words before a number -> key of `bounds`: "more than" -> "over"
    hedges_after    the same behind a number: "or more" -> "at least"
    bounds          what each hedge key does
    units           surface form -> the units it can mean, likeliest first, as keys of `unit_of`; case matters for
                    symbols ("Mb" and "MB"), so symbols are kept as written and words in lower case
    unit_of         key -> unit
    unit_heads      the first words of units and money of several words -> the most words of a form that begins so, in
                    lower case: "square" -> 2
    money_before    what stands before an amount, as written: "$", "US$", "RMB", "EUR" -> currencies, likeliest first
    money_after     what stands behind an amount: "yuan", "dollars", "euros", "USD" -> currencies, likeliest first
    homes           places and peoples, one or two words in lower case -> the code of their currency: "cairo" -> "EGP"
    words           named word lists of the language, for the extractor and the relator: "stop", "names before", ...
    """

    language: str
    numbers: dict[str, int]
    scales: dict[str, Decimal]
    fractions: dict[str, Decimal]
    vague: dict[str, tuple[int, int]]
    ordinals: dict[str, int]
    hedges: dict[str, str]
    hedges_after: dict[str, str]
    bounds: dict[str, Hedge]
    units: dict[str, tuple[str, ...]]
    unit_of: dict[str, Unit]
    unit_heads: dict[str, int]
    money_before: dict[str, tuple[Currency, ...]]
    money_after: dict[str, tuple[Currency, ...]]
    homes: dict[str, str]
    words: dict[str, frozenset[str]]


class ById(NamedTuple):
    """A lexicon as a cache key: by identity, since its tables cannot be hashed."""

    lexicon: Lexicon

    def __hash__(self) -> int:
        return id(self.lexicon)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ById) and self.lexicon is other.lexicon
