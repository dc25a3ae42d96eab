"""A mantissa too large for its magnitude word, as a figure has that was counted in another scale.

Worked example: Chinese counts in wan (10^4) and yi (10^8). A release says 38,415.9 yi yuan; copied before "billion" it
becomes 38,415.9 billion, or 38.4 trillion, ten times too much: yi / 10 = billion, 3,841.59 billion.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from factcheck.checking.kinds import Kind, Result, found, held, related
from factcheck.checking.provenance import is_chinese
from factcheck.checking.wording import amount, plain, scaled
from factcheck.model.claim import Article, Claim, RelationKind
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, OptionValue, Rule
from factcheck.model.unit import Currency

# A count in yi is published with at most two decimals; divided by ten it has three.
_DECIMALS_OF_A_CONVERTED_FIGURE = 3
_ENGLISH = frozenset({"USD", "GBP", "EUR", "AUD", "CAD", "NZD", "INR", "ZAR"})
_SEPARATORS = str.maketrans("", "", ",'’ \u00a0\u2009\u202f")
# So many digits has what is rounded: 2,400 and 26,000, not 2,240.
_ROUND = 2
# How much of the text around a figure is read for a word that explains it.
_BEFORE, _BEHIND = 1000, 200
# How far before a figure the place may be named that it is a figure of.
_FAR = 6000


@lru_cache(maxsize=64)
def _explaining(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


@cache
def _within() -> re.Pattern[str]:
    return re.compile(r", |(?:,? in| of)(?: [a-z]{1,14}){0,2} ")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    """Look for large mantissas; from `usual_from` of them on (0 for never) they are the style of the text."""
    least, usual = rule.number("least"), int(rule.number("usual_from"))
    found_in = [
        (claim, mantissa) for claim in article.claims if (mantissa := _mantissa(claim, article, rule)) is not None
    ]
    large = sum(mantissa >= least for _, mantissa in found_in)
    is_style = 0 < usual <= large
    for claim, mantissa in found_in:
        if mantissa >= least and not is_style and not _is_expected(claim, article, rule) and not _is_largest(claim):
            is_usual = mantissa < _usual_below(claim, article, rule) and not _is_small(claim, article, rule)
            is_doubtful = is_usual or (large > 1 and _is_placeless(claim, article, rule))
            if rule.number("loud_when_round"):
                is_doubtful = large > 1 or not _is_rounded_alone(claim, article)
            level = Level.NOTE if is_doubtful else None
            yield found(rule, article, claim.quantity.mention.amount, _fields(claim, mantissa, rule), level=level)
        elif mantissa < least and claim.quantity.decimals >= _DECIMALS_OF_A_CONVERTED_FIGURE:
            yield from held(rule, article, (claim.span,), _fields(claim, mantissa, rule), loosely=True)


def _is_rounded_alone(claim: Claim, article: Article) -> bool:
    """Whether a figure is rounded to two digits, and no other of its article is told in its unit and magnitude word.

    Who has rounded so had no reason to keep to the smaller word, as accounts have, and nothing to compare it with. A
    conversion is none.
    """
    scale, unit = claim.quantity.mention.numeral.scale, claim.quantity.best.unit
    # Geologists count in millions of years, and other languages keep to a thousand billions.
    if claim.quantity.kind is QuantityKind.DURATION or (isinstance(unit, Currency) and unit.code not in _ENGLISH):
        return False
    conversions = related(article, RelationKind.CONVERSION)
    if any(article.claims[member] is claim for relation in conversions for member in relation.members):
        return False
    same = sum(
        each.quantity.mention.numeral.scale == scale and each.quantity.best.unit == unit for each in article.claims
    )
    return same == 1 and not claim.quantity.decimals and len(_digits(claim).rstrip("0")) <= _ROUND


def _is_largest(claim: Claim) -> bool:
    """Whether a figure cannot be written with a larger magnitude word: 1,200 trillion, of what is no yuan."""
    unit, mention = claim.quantity.best.unit, claim.quantity.mention
    is_yuan = isinstance(unit, Currency) and unit.code == "CNY"
    value = claim.quantity.best.value
    return value is not None and not is_yuan and scaled(value) == f"{mention.numeral.text} {mention.numeral.scale}"


def _mantissa(claim: Claim, article: Article, rule: Rule) -> Decimal | None:
    """Return the digits before the magnitude word, if the rule speaks of that word and of the currency."""
    mention, reading = claim.quantity.mention, claim.quantity.best
    scale = mention.numeral.scale.lower()
    if scale in rule.words("rounded_scales") and isinstance(reading.unit, Currency):
        return _rounded(claim)
    # Accounts are kept in millions, so that 1,240 million is no odd amount of money; nobody counts people or tonnes so.
    is_counted = scale in rule.words("counted_scales") and not isinstance(reading.unit, Currency)
    if (scale not in rule.words("scales") and not is_counted) or reading.value is None or mention.level:
        return None
    if not _is_meant(claim, article, rule):
        return None
    digits = _digits(claim)
    return Decimal(digits) if digits.isascii() and digits.replace(".", "", 1).isdigit() else None


def _digits(claim: Claim) -> str:
    """Return a numeral without what sets off its thousands; a comma may be its point: "R734,0 million"."""
    written = claim.quantity.mention.numeral.text
    is_point = claim.quantity.decimals > 0 and "." not in written
    return (written.replace(",", ".") if is_point else written).translate(_SEPARATORS)


def _rounded(claim: Claim) -> Decimal | None:
    """Return the mantissa of an amount in millions that is no figure of accounts, which have all digits."""
    digits = _digits(claim)
    is_round = digits.isascii() and digits.isdigit() and digits.endswith("0") and claim.quantity.best.value is not None
    return Decimal(digits) if is_round and not claim.quantity.mention.level else None


def _is_meant(claim: Claim, article: Article, rule: Rule) -> bool:
    """Whether the rule speaks of the figure's currency; a bare amount counts as Chinese in an article about China."""
    unit, currencies = claim.quantity.best.unit, rule.words("currencies")
    if isinstance(unit, Currency):
        return unit.code not in rule.words("other_than") and (not currencies or unit.code in currencies)
    if not currencies:
        return True
    return unit is None and not claim.quantity.mention.noun and is_chinese(article)


def _is_expected(claim: Claim, article: Article, rule: Rule) -> bool:
    """Whether the passage speaks of what is so large.

    Words of `unless` explain the figure from anywhere in the paragraph before it, as stocks of money do. Words of
    `nationwide` do so too, unless a word of `local` stands nearer to the figure: "the Chinese capital's output" is that
    of a city, whatever was said of the country before.
    """
    block = article.document.blocks[claim.quantity.mention.block].span
    sentence = article.sentences[claim.sentence]
    start, end = max(block.start, claim.span.start - _BEFORE), min(sentence.end, claim.span.end + _BEHIND)
    if _names(rule.words("unless"), article.text, start, end):
        return True
    places = rule.words("nationwide") + rule.words("local")
    place = _last_place(article.text, claim.span.start, places) or _next_place(article.text, claim.span.end, places)
    return place in {word.lower() for word in rule.words("nationwide")}


def _is_placeless(claim: Claim, article: Article, rule: Rule) -> bool:
    """Whether nothing says of which place the figure is: several of a whole country may have five digits."""
    places = rule.words("nationwide") + rule.words("local")
    span = claim.span
    return bool(places) and not (
        _last_place(article.text, span.start, places) or _next_place(article.text, span.end, places)
    )


def _usual_below(claim: Claim, article: Article, rule: Rule) -> Decimal:
    """Return the mantissa below which a figure is only noted: for the largest places it is twice as large."""
    places = rule.words("nationwide") + rule.words("local")
    large = {word.lower() for word in rule.words("large")}
    is_large = bool(large) and _last_name(article.text, claim.span.start, places) in large
    return rule.number("note_below") * (2 if is_large else 1)


def _last_name(text: str, before: int, words: tuple[str, ...]) -> str:
    """Return the last of the words before a figure that is a name, in small letters, or ""."""
    return _last_place(text, before, tuple(word for word in words if word[0].isupper()))


def _is_small(claim: Claim, article: Article, rule: Rule) -> bool:
    """Whether a figure is that of a place so small that a trillion is a second sign: a town, a county."""
    places = rule.words("nationwide") + rule.words("local")
    return _last_place(article.text, claim.span.start, places) in {word.lower() for word in rule.words("small")}


def _last_place(text: str, before: int, words: tuple[str, ...]) -> str:
    """Return the last of the words before a figure, in small letters, or "". A dateline names no place of figures."""
    if not words:
        return ""
    last, end = "", -1
    for match in _explaining(words).finditer(text, max(0, before - _FAR), before):
        # In "Chengdu, China, came to" and "a city in eastern China" the figure is the city's.
        is_land_behind_city = end >= 0 and _within().fullmatch(text, end, match.start()) is not None
        if not is_land_behind_city and not (match[0].isupper() and _is_dateline(text, match)):
            last = match[0].lower()
        end = match.end()
    return last


def _next_place(text: str, behind: int, words: tuple[str, ...]) -> str:
    """Return the first of the words behind a figure, for an article that names none before it."""
    found_behind = _explaining(words).search(text, behind, behind + _FAR) if words else None
    return found_behind[0].lower() if found_behind else ""


def _is_dateline(text: str, match: re.Match[str]) -> bool:
    """Whether a word in capitals begins a line, before a comma, a bracket or a dash: "BEIJING, May 3 (Xinhua) --"."""
    begins = match.start() == 0 or text[match.start() - 1] == "\n"
    return begins and text[match.end() : match.end() + 2].lstrip()[:1] in {",", "(", "-", "–", "—"}


def _names(words: tuple[str, ...], text: str, start: int, end: int) -> bool:
    return bool(words) and _explaining(words).search(text, start, end) is not None


def _fields(claim: Claim, mantissa: Decimal, rule: Rule) -> dict[str, str]:
    value, ratio, unit = claim.quantity.best.value, rule.number("ratio"), claim.quantity.best.unit
    assert value is not None, "only figures with a value have a mantissa"
    scale = claim.quantity.mention.numeral.scale
    is_yuan = isinstance(unit, Currency) and unit.code == "CNY"
    return {
        "figure": claim.quantity.mention.numeral.text,
        "yuan": " yuan" if is_yuan else "",
        "scale": scale,
        "value": amount(value, unit, 3),
        "bare": scaled(value, 3),
        "in_counted_scale": plain(EXACT.multiply(mantissa, ratio)),
        "smaller": f"{plain(EXACT.divide(mantissa, ratio))} {scale}",
        "smaller_value": amount(EXACT.divide(value, ratio), unit),
    }


_OPTIONS: dict[str, OptionValue] = {
    "least": 1000,
    "note_below": 0,
    "usual_from": 0,
    "loud_when_round": 0,
    "ratio": 10,
    "scales": ("billion",),
    "counted_scales": (),
    "rounded_scales": (),
    "currencies": (),
    "other_than": (),
    "unless": (),
    "nationwide": (),
    "local": (),
    "small": (),
    "large": (),
}
_FIELDS = ("figure", "yuan", "scale", "value", "bare", "in_counted_scale", "smaller", "smaller_value")
_ABOUT = {
    "least": 'the mantissa from which the rule speaks: 1000 for "1,000 billion"',
    "note_below": "the mantissa below which it only notes",
    "usual_from": "the number of such figures in an article from which they are its style; 0 for never",
    "loud_when_round": "1 to only note what is not rounded, or stands beside others of its unit and magnitude word",
    "ratio": "by how much the figure shrinks if it was counted in the smaller scale",
    "scales": "the magnitude words that it looks at",
    "counted_scales": "further ones, of counts alone",
    "rounded_scales": "further ones, of amounts of money that end in a zero: accounts are kept in millions",
    "currencies": "the currencies that it looks at, ISO 4217; all if empty",
    "other_than": "currencies that it leaves alone",
    "unless": "words before the figure that explain its size",
    "nationwide": "words that explain it too, unless a place within the country is named nearer to the figure",
    "local": "words that name such a place",
    "small": "those of them whose figures are too small for such a mantissa, so that it is no mere note",
    "large": "those of them whose figures are so large that it is only noted up to twice as many",
}
KIND = Kind(KindSpec("oversized-mantissa", _OPTIONS, _FIELDS, _ABOUT), within=_check)
