"""People of one country who are more than it has: smokers, voters, pensioners, Americans.

Comes in: an article and the table of known figures. Goes out: counts of people that words from closed lists tie to one
country, and that its whole population falls far short of. Never happens here: what counts visits, doses or accounts, of
which a person has several; people of several countries; people of former times.

Worked example: "China has more than 3 billion smokers" are twice as many as it has people; a tenth would fit.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from factcheck.checking.kinds import Kind, Result, found
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
_LEFT, _RIGHT = 90, 110
_BEFORE, _BEHIND = 120, 60
_PARTS = {1: "a tenth", 2: "a hundredth", 3: "a thousandth", 6: "a millionth"}
_NAME = r"(?P<name>[A-Z][\w.]*(?:(?: (?:of |the |of the )?)[A-Z][\w.]*){0,4})"
_ABOUT = (
    r"(?:(?:about|some|roughly|around|nearly|almost|over|more than|at least|as many as|up to|an estimated|only|just|now"
    r"|currently|already|still|a|the|all|today) )*"
)


@cache
def _owner() -> re.Pattern[str]:
    """Match a name right before a figure that it has, holds or is the place of."""
    having = (
        r"(?:,? (?:which |that |now |currently |already )?(?:has|had|counts|counted|is home to|was home to|with)"
        r"|['’]s?)"
    )
    return re.compile(
        rf"(?<![\w-])(?:the )?{_NAME}{having} {_ABOUT}$|\b[Ii]n (?:the )?{_NAME.replace('name', 'inside')},? {_ABOUT}$"
    )


@lru_cache(maxsize=4)
def _people(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the people right behind an amount, and perhaps the place that they are in."""
    words = "|".join(map(re.escape, nouns))
    who = (
        r"(?:,? (?:who|that|are|were|is|was|aged|over|under|live|lived|living|registered|eligible|entitled|to|vote|on"
        r"|the|roll|\d\d|and|or|older|younger|now|officially|own|owning|use|using|have|having|without|with|an?|work"
        r"|working)(?! [A-Z])){0,7}"
    )
    where = rf" (?:in|across|throughout) (?:the )?{_NAME}(?=[.;:)]|,(?! [A-Z])| (?!and [A-Z])[a-z]|$)"
    return re.compile(rf"(?: [a-z-]+){{0,2}}? (?:{words})\b(?:{who}{where})?")


@cache
def _called() -> re.Pattern[str]:
    """Match what people of a country are called: " Americans", " young Chinese"."""
    return re.compile(r"(?: [a-z-]+)? (?P<called>[A-Z][a-z]+(?:ese|s))\b(?! (?:and|or) [A-Z])(?![- ][A-Z])")


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    for claim in article.claims:
        if not _is_many(claim):
            continue
        place = _place(article, claim, rule, references)
        if place is not None and place.kind is PlaceKind.COUNTRY:
            yield from _judged(article, rule, claim, place, references)


def _is_many(claim: Claim) -> bool:
    quantity = claim.quantity
    is_count = quantity.kind in _KINDS and claim.status in _STATED and not quantity.per and not quantity.mention.level
    return is_count and quantity.best.value is not None and quantity.best.value >= _LEAST


def _place(article: Article, claim: Claim, rule: Rule, references: References) -> Place | None:
    """Return the country that the figure counts people of, or None."""
    text, start, end = article.text, claim.quantity.mention.span.start, claim.quantity.mention.amount.end
    sentence = article.sentences[claim.sentence]
    called = _called().match(text, end, min(sentence.end, end + _RIGHT))
    if called is not None:
        return references.place_of(called["called"]) or references.place_of(called["called"].removesuffix("s"))
    people = _people(rule.words("nouns")).match(text, end, min(sentence.end, end + _RIGHT))
    if people is None:
        return None
    if people["name"]:
        return _named(people["name"], references)
    owner = _owner().search(text, max(sentence.start, start - _LEFT), start)
    if owner is None or text.endswith((" and ", " or ", ", "), 0, owner.start("name" if owner["name"] else "inside")):
        return None
    return _named(owner["name"] or owner["inside"], references)


def _named(name: str, references: References) -> Place | None:
    """Return the place of a name, or of what follows its first word where that begins a sentence."""
    *_, behind = name.partition(" ")
    return references.place(name) or references.place(name.rstrip(".")) or references.place(behind)


def _judged(article: Article, rule: Rule, claim: Claim, place: Place, references: References) -> Iterator[Result]:
    sentence, span = article.sentences[claim.sentence], claim.span
    behind = re.split(r"[,;:]", article.text[span.end : min(sentence.end, span.end + _BEHIND)])[0]
    text = article.text[max(sentence.start, span.start - _BEFORE) : span.end] + behind
    rows = references.known(place.name, "population")
    if not rows or _of_others(rule.words("unless")).search(text) is not None or _old().search(text) is not None:
        return
    most = max(rows, key=_value)
    limit = EXACT.multiply(most.value, _FAR)
    if all(reading.wide.low is not None and reading.wide.low > limit for reading in claim.quantity.readings):
        yield _finding(article, rule, claim, place, most)


def _value(row: Reference) -> Decimal:
    return row.value


@lru_cache(maxsize=4)
def _of_others(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@cache
def _old() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])1[0-9]\d\d(?![\d,%]|\.\d)|\bcentury\b|\bempire\b", re.IGNORECASE)


def _finding(article: Article, rule: Rule, claim: Claim, place: Place, most: Reference) -> Result:
    value = claim.quantity.best.value
    assert value is not None, "ranges are left out before"
    power = next((each for each in _PARTS if EXACT.multiply(value, Decimal(10) ** -each) <= most.value), None)
    meant = None if power is None else EXACT.multiply(value, Decimal(10) ** -power)
    fields = {
        "stated": amount(value, None),
        "place": place.name,
        "known": f"{amount(rounded(most.value, 3), None)} people of {most.period}",
        "source": most.source,
        "fitting": "" if meant is None or power is None else f"; {_PARTS[power]}, {amount(meant, None)}, would fit",
    }
    level = Level.NOTE if claim.status is Status.QUOTED else None
    return found(rule, article, claim.quantity.mention.amount, fields, level=level, confidence="high")


_OPTIONS: dict[str, OptionValue] = {"nouns": (), "unless": ()}
_MEANING = {"nouns": "what people are called", "unless": "words of the sentence that make it a count of something else"}
_FIELDS = ("stated", "place", "known", "source", "fitting")
KIND = Kind(KindSpec("people-of-country", _OPTIONS, _FIELDS, _MEANING), referenced=_check)
