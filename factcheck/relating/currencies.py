"""Which money a bare "$", "pounds" or "kroner" means: the readings put in the order that the document gives them.

Comes in: the text, its quantities, what the outlet means by bare money. Goes out: the same quantities with the same
readings, the likeliest by the evidence first, and what the evidence was. Never happens here: dropping a reading.

The evidence, in order:
1. the article declares it: "all figures are in Canadian dollars";
2. the nearest amount of money that is plain: "50 million Egyptian pounds" for "20 million pounds", "yen" for "¥". Not
   for "$": who writes "A$" beside a bare "$" means two kinds of dollars, so that it speaks against the Australian;
3. for a sign, the outlet's setting;
4. the places and peoples that the article names, if those of one currency outnumber the others;
5. for a word, the outlet's setting.
Without any, the order of the lexicon stands.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import pairwise

from factcheck.model.lexicon import Lexicon
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.unit import Currency

# In these countries newspapers write "$" for their own dollar; elsewhere only where "US$" is set apart from it.
_BARE_AT_HOME = frozenset({"USD", "CAD", "AUD", "NZD"})
# Where "$" is a peso, English copy writes it out.
_PESOS = frozenset({"MXN", "ARS", "CLP", "COP", "UYU", "DOP", "CUP"})
_DOLLAR_SIGNS = frozenset({"$", "＄"})
# Places must be named so many times as often as those of all rivals together.
_AHEAD = 2
_LEAST = 2
_MOST_PLACES = 3
# How many figures back the money may stand that cents are a part of.
_NEAR = 4
# How many characters "figures in this article are" has at most.
_LONGEST_LEAD = 40


def settled(
    text: str, quantities: tuple[Quantity, ...], lexicon: Lexicon, defaults: tuple[str, ...]
) -> tuple[Quantity, ...]:
    """Return the quantities, bare money read as the document says; in linear time, and none without bare money."""
    if not any(map(_is_open, quantities)):
        return quantities
    evidence = _Evidence(text, quantities, lexicon, defaults)
    found: list[Quantity] = []
    for quantity in quantities:
        code, why = evidence.of(quantity, found) if _is_open(quantity) else ("", "")
        found.append(_ordered(quantity, code, why) if code else quantity)
    return tuple(found)


def _is_open(quantity: Quantity) -> bool:
    return quantity.kind is QuantityKind.MONEY and len(_codes(quantity)) > 1


def _codes(quantity: Quantity) -> list[str]:
    return [reading.unit.code for reading in quantity.readings if isinstance(reading.unit, Currency)]


def _ordered(quantity: Quantity, code: str, why: str) -> Quantity:
    """Return the quantity with the readings of one currency first, the others behind them in their order."""
    readings = sorted(
        quantity.readings, key=lambda reading: not (isinstance(reading.unit, Currency) and reading.unit.code == code)
    )
    ends = tuple(_ordered(end, code, why) for end in quantity.ends)
    return quantity._replace(readings=tuple(readings), settled=why, ends=ends)


class _Evidence:
    """What a document says about its bare money; each part is worked out when it is first asked for."""

    def __init__(
        self, text: str, quantities: tuple[Quantity, ...], lexicon: Lexicon, defaults: tuple[str, ...]
    ) -> None:
        self._text, self._lexicon, self._defaults = text, lexicon, defaults
        self._plain = [
            quantity for quantity in quantities if quantity.kind is QuantityKind.MONEY and len(_codes(quantity)) == 1
        ]
        self._plain_by_codes: dict[frozenset[str], list[Quantity]] = {}
        self._homes: dict[tuple[str, ...], tuple[str, str]] = {}

    def of(self, quantity: Quantity, earlier: list[Quantity]) -> tuple[str, str]:
        """Return the code that the evidence points to and what it is, or two empty texts."""
        codes, unit = _codes(quantity), quantity.mention.unit
        is_sign = not unit[:1].isalpha()
        code = next((code for code in self._declared if code in codes), "")
        if code:
            return code, self._declared[code]
        if unit not in _DOLLAR_SIGNS and (near := self._nearest(quantity, codes, earlier)) is not None:
            return _codes(near)[0], near.mention.amount.of(self._text)
        default = next((code for code in self._defaults if code in codes), "")
        if is_sign and default:
            return default, "default-currencies"
        code, why = self._at_home(codes, unit)
        return (code, why) if code else (default, "default-currencies" if default else "")

    def _nearest(self, quantity: Quantity, codes: list[str], earlier: list[Quantity]) -> Quantity | None:
        """Return the plain amount of one of the currencies that stands last before a figure, or else first in all.

        Cents follow the bare "$" before them as well.
        """
        wanted, start = set(codes), quantity.span.start
        if isinstance(quantity.best.unit, Currency) and quantity.best.unit.per_unit > 1:
            for other in reversed(earlier[-_NEAR:]):
                if other.kind is QuantityKind.MONEY and _codes(other)[0] in wanted:
                    return other
        known = self._plain_of(frozenset(wanted))
        return known[max(bisect_left(known, start, key=_start) - 1, 0)] if known else None

    def _plain_of(self, codes: frozenset[str]) -> list[Quantity]:
        """Return the plain amounts of one of the currencies, in order of place."""
        if codes not in self._plain_by_codes:
            self._plain_by_codes[codes] = [other for other in self._plain if _codes(other)[0] in codes]
        return self._plain_by_codes[codes]

    def _at_home(self, codes: list[str], unit: str) -> tuple[str, str]:
        """Return the currency of the places that the text names far more often than those of its rivals, and these."""
        asked = (unit, *codes)
        if asked not in self._homes:
            self._homes[asked] = self._most_named(codes, unit)
        return self._homes[asked]

    def _most_named(self, codes: list[str], unit: str) -> tuple[str, str]:
        is_dollar = unit in _DOLLAR_SIGNS or unit.lower() in {"dollar", "dollars"}
        named = {code for other in self._plain for code in _codes(other)}
        set_apart = is_dollar and "USD" in named
        rivals = Counter({code: len(self._places[code]) for code in codes if code in self._places})
        if not rivals:
            return "", ""
        candidates = {code: count for code, count in rivals.items() if not (is_dollar and code in named | _PESOS)}
        if is_dollar and set_apart:
            most = max(_LEAST, rivals["USD"])
            candidates = {code: count for code, count in candidates.items() if code != "USD" and count >= most}
        elif is_dollar:
            candidates = {
                code: count for code, count in candidates.items() if code in _BARE_AT_HOME and count >= _LEAST
            }
        code = max(candidates, key=lambda one: candidates[one], default="")
        others = sum(count for other, count in rivals.items() if other not in {code, "USD" if set_apart else ""})
        if not code or candidates[code] <= others * (_AHEAD if is_dollar else 1):
            return "", ""
        places = ", ".join(list(dict.fromkeys(self._places[code]))[:_MOST_PLACES])
        return code, f"{places}, and US dollars set apart" if set_apart else places

    @cached_property
    def _places(self) -> dict[str, list[str]]:
        """Return the places and peoples that the text names, by the code of their currency."""
        places: dict[str, list[str]] = {}
        homes = self._lexicon.homes
        heads = frozenset(name.partition(" ")[0] for name in homes)
        words = _capitalized().findall(self._text)
        taken = ""
        for first, second in pairwise([*words, ""]):
            before, taken = taken, ""
            if first.lower() not in heads:
                continue
            pair = f"{first} {second}".lower()
            name = pair if pair in homes else first.lower()
            if name in homes and first != before:
                places.setdefault(homes[name], []).append(f"{first} {second}" if name == pair else first)
            taken = second if name == pair else ""
        return places

    @cached_property
    def _declared(self) -> dict[str, str]:
        """Return the codes that the text declares: "in Canadian dollars", which no number counts."""
        return dict(_declarations(self._text, self._lexicon))


def _declarations(text: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    for match in _in_money().finditer(text):
        lead = _lead().search(text, max(0, match.start() - _LONGEST_LEAD), match.start())
        code = "" if lead is None else _code_of(match[1].lower().split(), lexicon)
        if lead is not None and code:
            yield code, text[lead.start() : match.end()]


def _code_of(words: list[str], lexicon: Lexicon) -> str:
    """Return the code of the money that the words begin with, two of them at least, or ""."""
    for count in range(len(words), 1, -1):
        currencies = lexicon.money_after.get(" ".join(words[:count]), ())
        if len(currencies) == 1:
            return currencies[0].code
    return ""


def _start(quantity: Quantity) -> int:
    return quantity.span.start


@cache
def _in_money() -> re.Pattern[str]:
    """Match "in" before what may be money; that it begins with letters as they are makes it quick to search."""
    return re.compile(r" in ((?:[A-Z][\w.]{1,20} ){1,3}[a-z]{2,10})\b")


@cache
def _lead() -> re.Pattern[str]:
    """Match what says that all figures are meant, up to "in"."""
    return re.compile(
        r"\b(?:figures|amounts|prices|values|sums|dollars|currency|results|stated|expressed|reported|quoted|given|are|all)"
        r"(?: are| is| in this (?:story|article|report) are| quoted| given| stated| expressed| shown)?$"
    )


@cache
def _capitalized() -> re.Pattern[str]:
    return re.compile(r"(?<![\w$])(?:U\.[SK]\.|[A-Z][^\W\d_]+)")
