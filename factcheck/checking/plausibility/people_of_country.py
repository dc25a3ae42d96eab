"""People of one country who are more than it has: smokers, voters, pensioners, Americans.

Comes in: an article and the table of known figures. Goes out: counts of people that words from closed lists tie to one
country, and that its whole population falls far short of, or so much of it as can meet with the same: that dies of one
thing, or works. Never happens here: what counts visits, doses or accounts, of which a person has several; people of
several countries; people of former times.

Worked examples: "China has more than 3 billion smokers" are twice as many as it has people; a tenth would fit. "150
million Americans have been shot dead" are almost every second one; a thousandth would fit.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.plausibility.placing import only_country
from factcheck.checking.wording import amount, rounded
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.reference import Place, PlaceKind, Reference, References
from factcheck.model.rule import KindSpec, OptionValue, Rule

_STATED = frozenset({Status.ACTUAL, Status.QUOTED})
_KINDS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_LEAST = Decimal(1_000_000)
# Who is counted twice, on two rolls or in two years, makes a population a little larger, and no more than that.
_FAR = Decimal("1.5")
# Who is called by the country's name is one of its people.
_CALLED = Decimal("1.1")
_LEFT, _RIGHT = 90, 110
_BEFORE, _BEHIND = 120, 60
_OF_THOUSANDS = 3
_PARTS = {1: "a tenth", 2: "a hundredth", 3: "a thousandth", 6: "a millionth"}
_NAME = r"(?P<name>[A-Z][\w.]*(?:(?: (?:of |the |of the )?)[A-Z][\w.]*){0,4})"
_ABOUT = (
    r"(?:(?:about|some|roughly|around|nearly|almost|over|more than|at least|as many as|up to|an estimated|only|just|now"
    r"|currently|already|still|a|the|all|today) )*"
)


@cache
def _owner() -> re.Pattern[str]:
    """Match a name, or "the country", right before a figure that it has, holds or is the place of."""
    having = (
        r"(?:,? (?:which |that |now |currently |already |today )*(?:has|had|have|counts?|counted|is home to|was home to"
        r"|with|(?:has |had |have )?(?:lost|recorded|reported|mourns|mourned))"
        r"|['’]s?)"
    )
    name = rf"(?:the )?{_NAME}|(?P<country>[Tt]h(?:e|is) (?:country|nation))"
    place = rf"[Ii]n (?:the )?{_NAME.replace('name', 'inside')}"
    part = rf"^\s*(?:In|On|Across|Throughout) [^,;:.]{{1,30}} (?:of|in) (?:the )?{_NAME.replace('name', 'beyond')}"
    return re.compile(rf"(?<![\w-])(?:{name}){having} {_ABOUT}$|(?:\b{place}|{part}),? {_ABOUT}$")


@lru_cache(maxsize=4)
def _people(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the people right behind an amount, and perhaps the place that they are in."""
    words = "|".join(map(re.escape, nouns))
    who = (
        r"(?:,? (?:who|that|are|were|is|was|aged|over|under|live|lived|living|registered|eligible|entitled|to|vote|on"
        r"|the|roll|\d\d|and|or|older|younger|now|officially|own|owning|use|using|have|having|without|with|an?|work"
        r"|working|been|die|died|killed|shot|dead|murdered)(?! [A-Z])){0,7}"
    )
    where = rf" (?:in|across|throughout) (?:the )?{_NAME}(?=[.;:)]|,(?! [A-Z])| (?!and [A-Z])[a-z]|$)"
    return re.compile(rf"(?: [a-z-]+){{0,2}}? (?:{words})\b(?:{who}{where})?")


@lru_cache(maxsize=4)
def _called(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """Match what people of a country are called: " Americans", " young Chinese", " French women"."""
    words = "|".join(map(re.escape, nouns))
    return re.compile(
        rf"(?: [a-z-]+)? (?P<called>[A-Z][a-z]+(?:(?:ese|s)\b|(?= (?:{words})\b)))"
        r"(?! (?:and|or) [A-Z])(?![- ][A-Z])"
    )


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    for claim in article.claims:
        if not _is_many(claim):
            continue
        place, most = _place(article, claim, rule, references)
        if place is not None and place.kind is PlaceKind.COUNTRY:
            yield from _judged(article, rule, claim, place, most, references)


def _is_many(claim: Claim) -> bool:
    quantity = claim.quantity
    is_count = quantity.kind in _KINDS and claim.status in _STATED and not quantity.per and not quantity.mention.level
    return is_count and quantity.best.value is not None and quantity.best.value >= _LEAST


def _place(article: Article, claim: Claim, rule: Rule, references: References) -> tuple[Place | None, Decimal]:
    """Return the country that the figure counts people of, or None, and how many times its people they may be."""
    text, start, end = article.text, claim.quantity.mention.span.start, claim.quantity.mention.amount.end
    sentence = article.sentences[claim.sentence]
    called = _called(rule.words("nouns")).match(text, end, min(sentence.end, end + _RIGHT))
    if called is not None:
        name = called["called"]
        return references.place_of(name) or references.place_of(name.removesuffix("s")), _CALLED
    people = _people(rule.words("nouns")).match(text, end, min(sentence.end, end + _RIGHT))
    if people is None:
        return None, _FAR
    if people["name"]:
        return _named(people["name"], references), _FAR
    owner = _owner().search(text, max(sentence.start, start - _LEFT), start)
    if owner is None:
        return None, _FAR
    if owner["country"]:
        return only_country(article, references), _FAR
    group = next(group for group in ("name", "inside", "beyond") if owner[group])
    is_joined = text.endswith((" and ", " or ", ", "), 0, owner.start(group))
    return None if is_joined else _named(owner[group], references), _FAR


def _named(name: str, references: References) -> Place | None:
    """Return the place of a name, or of what follows its first word where that begins a sentence."""
    *_, behind = name.partition(" ")
    return references.place(name) or references.place(name.rstrip(".")) or references.place(behind)


def _judged(
    article: Article, rule: Rule, claim: Claim, place: Place, most: Decimal, references: References
) -> Iterator[Result]:
    sentence, span = article.sentences[claim.sentence], claim.span
    behind = re.split(r"[,;:]", article.text[span.end : min(sentence.end, span.end + _BEHIND)])[0]
    text = article.text[max(sentence.start, span.start - _BEFORE) : span.end] + behind
    rows = references.known(place.name, "population")
    if not rows or _of_others(rule.words("unless")).search(text) is not None or _old().search(text) is not None:
        return
    own = _own_clause().search(article.text, max(sentence.start, span.start - _BEFORE), span.start)
    part = _part(rule.words("parts"), "" if own is None else own[0] + span.of(article.text) + behind)
    if part is None and _of_others(rule.words("again")).search(text) is not None:
        return
    known = max(rows, key=_value)
    limit = EXACT.multiply(known.value, most if part is None else part)
    if all(reading.wide.low is not None and reading.wide.low > limit for reading in claim.quantity.readings):
        yield _finding(article, rule, claim, place, known, limit)


def _part(options: tuple[str, ...], text: str) -> Decimal | None:
    """Return the largest part of a people that can meet with what the text tells, or None if that may be all."""
    parts = [Decimal(part) for part, words in _parts(options) if words.search(text) is not None]
    return min(parts, default=None)


@cache
def _own_clause() -> re.Pattern[str]:
    """Match what stands between the mark or figure before and the end."""
    return re.compile(r"[^,;:()\d]*$")


@lru_cache(maxsize=4)
def _parts(options: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Read the option: "0.1: died|killed"."""
    pairs = (option.partition(": ") for option in options)
    return tuple((part, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for part, _, words in pairs)


def _value(row: Reference) -> Decimal:
    return row.value


@lru_cache(maxsize=4)
def _of_others(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@cache
def _old() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])1[0-9]\d\d(?![\d,%]|\.\d)|\bcentury\b|\bempire\b", re.IGNORECASE)


def _finding(article: Article, rule: Rule, claim: Claim, place: Place, known: Reference, limit: Decimal) -> Result:
    value = claim.quantity.best.value
    assert value is not None, "ranges are left out before"
    most = min(limit, known.value)
    # The dead of a country are told by the thousand, where its people are by the million.
    powers = _PARTS if most == known.value else sorted(_PARTS, key=lambda each: each != _OF_THOUSANDS)
    power = next((each for each in powers if EXACT.multiply(value, Decimal(10) ** -each) <= most), None)
    meant = None if power is None else EXACT.multiply(value, Decimal(10) ** -power)
    fields = {
        "stated": amount(value, None),
        "place": place.name,
        "than": "more than" if value > known.value else "too many of",
        "known": f"{amount(rounded(known.value, 3), None)} people of {known.period}",
        "source": known.source,
        "fitting": "" if meant is None or power is None else f"; {_PARTS[power]}, {amount(meant, None)}, would fit",
    }
    level = Level.NOTE if claim.status is Status.QUOTED else None
    return found(rule, article, claim.quantity.mention.amount, fields, level=level, confidence="high")


_OPTIONS: dict[str, OptionValue] = {"nouns": (), "parts": (), "unless": (), "again": ()}
_MEANING = {
    "nouns": "what people are called",
    "parts": "the largest part of a people that can meet with the same, and words for it with bars between",
    "unless": "words of the sentence that make it a count of something else",
    "again": "words that make it a count of what one does or has several times; nobody dies twice",
}
_FIELDS = ("stated", "place", "than", "known", "source", "fitting")
KIND = Kind(KindSpec("people-of-country", _OPTIONS, _FIELDS, _MEANING), referenced=_check)
