"""Which place a name, or "the city", stands for.

Worked example: in an article that names Shenzhen and no other city, "the city's GDP" is that of Shenzhen. In one that
names two cities it is that of some city, and the currency tells of which country.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.checking.plausibility.sightings import NAME, Sighting
from factcheck.model.claim import Article
from factcheck.model.reference import Place, PlaceKind, References
from factcheck.model.unit import Currency

_KINDS = {
    **dict.fromkeys(("city", "capital", "metropolis", "municipality", "megacity"), PlaceKind.CITY),
    **dict.fromkeys(("province", "state", "prefecture"), PlaceKind.REGION),
    **dict.fromkeys(("county", "district", "town"), PlaceKind.DISTRICT),
    **dict.fromkeys(("country", "city-state", "nation", "republic", "kingdom"), PlaceKind.COUNTRY),
    **dict.fromkeys(("world", "planet", "globe"), PlaceKind.WORLD),
}
# What has one of these kinds in the text may have another in the table: Beijing is a city that ranks as a province.
_ALSO = {PlaceKind.CITY: {PlaceKind.CITY}, PlaceKind.REGION: {PlaceKind.REGION, PlaceKind.CITY}}
# Currencies of one country, whose regions and cities can be compared with it.
_COUNTRY_OF = {
    "CNY": "China", "INR": "India", "JPY": "Japan", "GBP": "United Kingdom", "KRW": "South Korea", "RUB": "Russia",
    "BRL": "Brazil", "IDR": "Indonesia", "TWD": "Taiwan", "CAD": "Canada", "MXN": "Mexico", "VND": "Vietnam",
}  # fmt: skip
# At the head of a sentence these have a capital letter without being a part of the name.
_LEADS = frozenset({
    "across", "after", "all", "also", "although", "among", "and", "as", "because", "before", "but", "by", "despite",
    "even", "for", "from", "if", "in", "last", "meanwhile", "most", "now", "of", "once", "only", "out", "since", "so",
    "still", "the", "then", "this", "though", "throughout", "today", "under", "until", "when", "where", "whereas",
    "while", "with", "yet",
})  # fmt: skip
_PARTS = frozenset({
    "ancient", "central", "colonial", "downtown", "east", "eastern", "former", "greater", "imperial", "inner",
    "mainland", "medieval", "metropolitan", "north", "northeast", "northern", "northwest", "ottoman", "outer",
    "roman", "rural", "south", "southeast", "southern", "southwest", "soviet", "urban", "west", "western",
})  # fmt: skip
_WITH_ARTICLE = frozenset(
    {"United States", "United Kingdom", "United Arab Emirates", "Netherlands", "Philippines", "European Union",
     "euro area", "Dominican Republic", "Democratic Republic of the Congo"}
)  # fmt: skip
_LYING = frozenset({"in", "near", "outside", "across", "within", "off", "from", "to"})
_NEAR, _LEAD = 600, 40


class Placed(NamedTuple):
    """`place` is a place of the table, or one without a name; `label` is what to call it in a message."""

    place: Place
    label: str

    @property
    def is_named(self) -> bool:
        return self.place.name != ""


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){NAME}")


def placed(article: Article, sighting: Sighting, references: References) -> Placed | None:
    """Return the place of a sighting; None if nothing is known of it."""
    if sighting.name and _is_of_a_town(article, sighting):
        return None
    if sighting.name:
        place = _named(article, sighting, references)
        return None if place is None else Placed(place, _label(place))
    if sighting.noun == "its":
        place = _only(_near(article, sighting, references))
        return None if place is None or _is_only_where(article, sighting, place) else Placed(place, _label(place))
    return _described(article, sighting, references)


def _is_only_where(article: Article, sighting: Sighting, place: Place) -> bool:
    """Whether a place only says where something lies: "A county in China has 800,000 people. Its output"."""
    number = sighting.claim.sentence
    text = article.text[article.sentences[max(0, number - 1)].start : sighting.claim.span.start]
    before = [text[: match.start()].rstrip().rpartition(" ")[2] for match in re.finditer(re.escape(place.name), text)]
    return bool(before) and all(word.lower() in _LYING for word in before)


def _is_around_another(text: str, name: str) -> bool:
    """Whether a place only says where another lies that "the city" may be: "the port city of Elmby in Suzhou"."""
    places = list(re.finditer(rf"\b{re.escape(name)}\b", text))
    return bool(places) and all(_lying().search(text, max(0, at.start() - _LEAD), at.start()) for at in places)


@cache
def _lying() -> re.Pattern[str]:
    return re.compile(r"\b[A-Z][a-z’'-]+,? (?:in|near|outside) $")


def _is_of_a_town(article: Article, sighting: Sighting) -> bool:
    """Whether a name only says where a town lies: "Paris, Texas, has 24,500 people"."""
    sentence = article.sentences[sighting.claim.sentence].of(article.text)
    at = sentence.find(f", {sighting.name},")
    before = sentence[:at].rpartition(" ")[2].lstrip("(\"“‘'") if at > 0 else ""
    return before[:1].isupper()


def _named(article: Article, sighting: Sighting, references: References) -> Place | None:
    words = sighting.name.split(" ")
    place = _by_name(sighting, sighting.name, references)
    while place is None and len(words) > 1 and words[0].lower() in _LEADS:
        words = words[1:]
        place = _by_name(sighting, " ".join(words), references)
    return None if place is None or _is_part(article, sighting, words[0]) else place


def _by_name(sighting: Sighting, name: str, references: References) -> Place | None:
    """Look a name up; an adjective tells of output only: "the Chinese population" may live anywhere."""
    place = references.place(name) or references.place(name.rstrip("."))
    if place is None and isinstance(sighting.claim.quantity.best.unit, Currency):
        return references.place_of(name)
    return place


def _is_part(article: Article, sighting: Sighting, first: str) -> bool:
    """Whether the name is only a part of one, or of a list: "northern China", "India and China's"."""
    sentence = article.sentences[sighting.claim.sentence]
    start = article.text.find(sighting.name, sentence.start, sentence.end)
    at = article.text.find(first, start, sentence.end)
    before = article.text[max(sentence.start, at - 30) : at].rstrip()
    last = before.rsplit(" ", 1)[-1].lower()
    return last in _PARTS or last.endswith("-") or (last in {"and", "or", "&"} and before[:1].isupper())


def _described(article: Article, sighting: Sighting, references: References) -> Placed | None:
    """Return the one place of the article that "the city" can be, else some city of the country of the currency."""
    kind = _KINDS.get(sighting.noun)
    if kind is None:
        return None
    if kind is PlaceKind.WORLD:
        place = references.place("world")
        return None if place is None else Placed(place, _label(place))
    also = _ALSO.get(kind, {kind})
    named = {place for place in _all(article.text, references) if place.kind in also}
    if len(named) == 1:
        only = named.pop()
        return None if _is_around_another(article.text, only.name) else Placed(only, only.name)
    if kind is PlaceKind.COUNTRY:
        return None
    return Placed(Place("", kind, _country(article, sighting, references, named)), f"a {sighting.noun}")


def _country(article: Article, sighting: Sighting, references: References, named: set[Place]) -> str:
    unit = sighting.claim.quantity.best.unit
    if isinstance(unit, Currency) and unit.code in _COUNTRY_OF:
        return _COUNTRY_OF[unit.code]
    countries = {place.within for place in named} or {
        place.name for place in _all(article.text, references) if place.kind is PlaceKind.COUNTRY
    }
    return countries.pop() if len(countries) == 1 else ""


@lru_cache(maxsize=4)
def _all(text: str, references: References) -> frozenset[Place]:
    """Return all places that an article names; asked again for each of its figures."""
    return frozenset(_in(text, references))


def only_country(article: Article, references: References) -> Place | None:
    """Return the country of all places that an article names, if that is one."""
    places = _all(article.text, references)
    names = {place.name if place.kind is PlaceKind.COUNTRY else place.within for place in places} - {""}
    return references.place(names.pop()) if len(names) == 1 else None


def _near(article: Article, sighting: Sighting, references: References) -> set[Place]:
    """Return the places that the nearest sentence names, up to the figure, of the own and the one before it."""
    number = sighting.claim.sentence
    end = sighting.claim.span.start
    block = article.document.blocks[sighting.claim.quantity.mention.block].span
    for sentence in (article.sentences[number], *article.sentences[max(0, number - 1) : number]):
        start = max(sentence.start, block.start, end - _NEAR)
        found = set(_in(article.text[start : min(end, sentence.end)], references))
        if found:
            return found
    return set()


def _in(text: str, references: References) -> Iterator[Place]:
    """Yield the places that a text names, "Beijing" in "Beijing Municipal Bureau" too."""
    for match in _names().finditer(text):
        words = match[0].split(" ")
        while len(words) > 1 and words[0].lower() in _LEADS:
            words = words[1:]
        for length in range(len(words), 0, -1):
            place = references.place(" ".join(words[:length]))
            if place is not None:
                yield place
                break


def _label(place: Place) -> str:
    return f"the {place.name}" if place.kind is PlaceKind.WORLD or place.name in _WITH_ARTICLE else place.name


def _only(places: set[Place]) -> Place | None:
    return places.pop() if len(places) == 1 else None
