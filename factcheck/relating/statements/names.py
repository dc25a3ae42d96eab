"""Who is meant by a name in one article: its short forms, "the company", "the city".

Comes in: an article and what is known of places. Goes out: one name in lower case for everybody who is named, whatever
form of the name a sentence has. Never happens here: guessing among two. Who is only described is found where the
article has named one alone.

Worked example: behind "Beijing Economic-Technological Development Area (Beijing E-Town)" both names are "beijing
e-town"; in "Acme Corp. opened a plant. The company's revenue ..." the company is "acme".
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

from factcheck.model.claim import Article
from factcheck.model.reference import Place, PlaceKind, References
from factcheck.model.thesaurus import Thesaurus
from factcheck.relating.words import word_set

# What a firm's name may end in without being another firm.
FORMS_OF_FIRMS = r"(?:Corp|Inc|Ltd|Co|Plc|PLC|plc|LLC|LLP|GmbH|AG|SE|SA|NV|Corporation|Incorporated|Limited|Company)"
_PLACES = {
    "city": PlaceKind.CITY, "capital": PlaceKind.CITY, "town": PlaceKind.CITY, "metropolis": PlaceKind.CITY,
    "country": PlaceKind.COUNTRY, "nation": PlaceKind.COUNTRY, "kingdom": PlaceKind.COUNTRY,
    "province": PlaceKind.REGION, "state": PlaceKind.REGION, "region": PlaceKind.REGION,
}  # fmt: skip
_FIRMS = word_set("""
    company firm group carmaker automaker bank retailer manufacturer chipmaker airline startup start-up
    corporation business maker drugmaker developer conglomerate lender insurer brand enterprise it its
    charity club operator utility carrier publisher broadcaster brewer
    builder shipbuilder steelmaker miner producer supplier exchange cooperative foundation
""")
# What a name may end in that is "the school", and so on.
_HOUSES = {
    "school": frozenset({"School", "Academy", "College", "Gymnasium", "Grammar", "Primary", "High"}),
    "academy": frozenset({"Academy"}),
    "college": frozenset({"College"}),
    "university": frozenset({"University"}),
    "hospital": frozenset({"Hospital", "Infirmary", "Clinic"}),
    "museum": frozenset({"Museum", "Gallery"}),
    "stadium": frozenset({"Stadium", "Arena", "Park"}),
    "arena": frozenset({"Arena"}),
    "bridge": frozenset({"Bridge"}),
    "tunnel": frozenset({"Tunnel"}),
    "dam": frozenset({"Dam"}),
    "tower": frozenset({"Tower"}),
    "airport": frozenset({"Airport"}),
    "hotel": frozenset({"Hotel"}),
    "zoo": frozenset({"Zoo"}),
    "theater": frozenset({"Theater", "Theatre"}),
    "theatre": frozenset({"Theater", "Theatre"}),
}
_ENDS_OF_HOUSES = frozenset().union(*_HOUSES.values())
_ACRONYM = re.compile(r"[A-Z][A-Z&.-]{1,7}")
_LONGEST_NAME = 90
Named = TypeVar("Named", Place, str)


class Names(NamedTuple):
    """The names of one article.

    aliases   every form of a name that the article itself equates with another, and the one that stands for both
    longer    a first word that stands for one longer name alone: "bolt" for "bolt motors"
    places    the places that are named, as (offset, place), each where it is named first
    firms     whose name opens a sentence, as (offset, name), each where it does so first
    houses    the schools, hospitals and the like that are named, as (offset, name), each where it is first
    headline_firms  whose name opens the headline, if a headline in which not every word has a capital letter
    """

    thesaurus: Thesaurus
    references: References
    aliases: dict[str, str]
    longer: dict[str, str]
    places: tuple[tuple[int, Place], ...]
    firms: tuple[tuple[int, str], ...]
    headline_firms: frozenset[str] = frozenset()
    houses: tuple[tuple[int, str], ...] = ()

    def resolved(self, name: str, at: int) -> str:
        """Return the one form of a name or description that stands before offset `at`, or "" if nobody is known."""
        plain = without_description(name)
        lowered = plain.lower()
        bare = lowered.removeprefix("the ")
        if bare in _PLACES or bare in _FIRMS or bare in _HOUSES:
            return self._described(bare, at) if bare != lowered or bare in {"it", "its"} else ""
        named = plain.removeprefix("The ").removeprefix("the ")
        is_named = named[:1].isupper() and (named.split(" ")[0] not in _NOBODY or self.is_place(named))
        return self.usual(named) if is_named or self.is_known(named) else ""

    def usual(self, name: str) -> str:
        """Return the name in lower case that stands for all forms of it."""
        lowered = name.lower()
        place = self.references.place(name) or self.references.place_of(name)
        if place is not None:
            lowered = place.name.lower()
        lowered = self.aliases.get(lowered, self.longer.get(lowered, lowered))
        return self.thesaurus.names.get(lowered, lowered)

    def is_known(self, name: str) -> bool:
        """Whether the thesaurus has the name, or stands it for another."""
        lowered = name.lower()
        return lowered in self.thesaurus.names or lowered in self.thesaurus.names.values()

    def is_place(self, name: str) -> bool:
        known = self.references.place(name) or self.references.place_of(name)
        return known is not None or name.lower() in self.thesaurus.names

    def _described(self, bare: str, at: int) -> str:
        """Return the only place, or the only firm, that was named before `at`."""
        kind = _PLACES.get(bare)
        if kind is not None:
            named = {place.name.lower() for offset, place in self.places if offset < at and place.kind is kind}
            return self.thesaurus.names.get(min(named), min(named)) if len(named) == 1 else ""
        ends = _HOUSES.get(bare)
        if ends is not None:
            houses = {name for offset, name in self.houses if offset < at and name.split(" ")[-1] in ends}
            return self.usual(min(houses)) if len(houses) == 1 else ""
        firms = {name for offset, name in self.firms[:2] if offset < at} or self.headline_firms
        return self.usual(min(firms)) if len(firms) == 1 else ""


def names_of(article: Article, thesaurus: Thesaurus, references: References) -> Names:
    """Return the names of an article, read once."""
    text = article.text
    named = [(match.start(), without_description(match[0])) for match in _name().finditer(text)]
    title = article.document.title
    if title is not None:  # every word of a headline may have a capital letter
        named = [(at, name) for at, name in named if not title.span.start <= at < title.span.end]
    single = [(at, part) for at, name in named for part in _single(name, references)]
    known = {name: _place(name, references) for name in {name for _, name in single}}
    places = _firsts((at, place) for at, name in single if (place := known[name]) is not None)
    starts = frozenset(sentence.start for sentence in article.sentences)
    openings = ((at, _leading().sub("", name)) for at, name in single if at in starts)
    firms = _firsts((at, name) for at, name in openings if _is_firm(name, references))
    names = Names(thesaurus, references, _aliases(text), _longer(named, references), places, firms)
    headline = "" if title is None else title.span.of(text)
    houses = _firsts((at, name) for at, name in named if " " in name and name.split(" ")[-1] in _ENDS_OF_HOUSES)
    return names._replace(
        headline_firms=frozenset(map(names.usual, _opening_names(headline, references))), houses=houses
    )


def _firsts(named: Iterable[tuple[int, Named]]) -> tuple[tuple[int, Named], ...]:
    """Return the first place of each that is named, in order of place."""
    first: dict[Named, int] = {}
    for at, name in named:
        first.setdefault(name, at)
    return tuple((at, name) for name, at in first.items())


def _opening_names(headline: str, references: References) -> list[str]:
    """Return the name that opens a headline: "Kestrel Foods" of "Kestrel Foods to close Hull plant"."""
    match = _name().match(headline)
    if match is None or not headline[match.end() :].startswith((" ", "'s ", "’s ")):
        return []
    name = without_description(match[0])
    following = headline[match.end() :].split()[:1] or [""]
    is_sentence = following[0][:1].islower() or following[0] in {"'s", "’s"}
    return [name] if is_sentence and _is_firm(name, references) else []


def _single(name: str, references: References) -> list[str]:
    """Return the names that "and" joins; "Trinidad and Tobago" is one."""
    return [name] if " and " not in name or references.place(name) is not None else name.split(" and ")


def _place(name: str, references: References) -> Place | None:
    """Return the place of a name or of an adjective, else that which a longer name begins with: "Beijing Daily"."""
    first, _, rest = name.partition(" ")
    return references.place(name) or references.place_of(name) or (references.place(first) if rest else None)


_NOBODY = word_set("""
    In On At The A An But And This That These Those It He She They We I If When While For After Before As By
    From Its His Her Their There Here However Meanwhile Last Shares Sales Revenue Analysts Officials Visitors Of
    To Among Over Under With Without Since Because Both Each Every Some Many Most All Another Other One Two
    Three First Second Now Then Today Yesterday Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
    February March April May June July August September October November December Not No Or So If Where Which
    Who What Night Also Yet Still Total Average Real Nominal Net Gross Exports Imports Prices Inflation
    Unemployment
""")


def _is_firm(name: str, references: References) -> bool:
    """Whether a name that opens a sentence can be that of a firm: no place, and no word that only begins a sentence."""
    return name.split(" ")[0] not in _NOBODY and references.place(name) is None and references.place_of(name) is None


@cache
def _leading() -> re.Pattern[str]:
    """Match what a sentence begins with before a name: "Shares of"."""
    return re.compile(
        r"^(?:Shares|Sales|Revenue|Analysts|Officials|Investors|Workers|Managers|Executives) (?:of|at|in) "
    )


@lru_cache(maxsize=8192)
def without_description(name: str) -> str:
    """Return a name without its possessive, without what its bearer is, and without the form of the firm."""
    bare = re.sub(r"(?:['’]s|['’])$", "", name.strip(' ,.“”"'))
    bare = _described().sub("", bare)
    return _form().sub("", bare).strip(" ,.") or bare


@cache
def _form() -> re.Pattern[str]:
    return re.compile(rf",? {FORMS_OF_FIRMS}\b\.?$")


@cache
def _described() -> re.Pattern[str]:
    """Match what a firm is, before its name: "the anvil maker Acme", "Airline SkyBlue"."""
    kinds = (
        "[Aa]irline|[Cc]armaker|[Cc]hipmaker|[Rr]etailer|[Dd]rugmaker|[Pp]lanemaker|[Ll]ender|[Ii]nsurer|[Mm]aker|[Bb]rewer"
        "|giant|group|firm|company|bank|startup|start-up|owner|parent|operator|reinsurer|utility|miner|steelmaker"
        "|broadcaster|publisher|developer|conglomerate|manufacturer|producer|supplier|automaker|shipbuilder|grocer"
    )
    return re.compile(
        rf"^(?:[Tt]he )?(?:(?:[A-Za-z][\w-]* ){{0,2}}?(?:{kinds}) "
        rf"|[A-Z]\w+(?: [A-Z]\w+)?-(?:based|listed|headquartered) )(?=[A-Z])"
    )


@cache
def _name() -> re.Pattern[str]:
    """Match a run of capitalized words; "of" and "&" may stand within, a possessive before what a school is called."""
    saint = rf"['’]s(?= (?:[A-Z][a-z]+ ){{0,2}}(?:{'|'.join(sorted(_ENDS_OF_HOUSES))})\b)"
    word = rf"[A-Z][\w&.-]*(?<!\.)(?:{saint})?"
    return re.compile(rf"\b{word}(?: (?:(?:of|&|de|and) )?{word}){{0,7}}")


def _aliases(text: str) -> dict[str, str]:
    """Return what the article equates: a name with the shorter one in brackets or behind "also known as" behind it."""
    found: dict[str, str] = {}
    for match in (*_in_brackets().finditer(text), *_in_apposition().finditer(text)):
        short = match["short"].strip()
        long = _long_form(text[max(0, match.start() - _LONGEST_NAME) : match.start()], short)
        if long:
            usual = long if _ACRONYM.fullmatch(short) else short
            found[long.lower()] = found[short.lower()] = usual.lower()
    return found


@cache
def _in_brackets() -> re.Pattern[str]:
    """Match a short form in brackets."""
    return re.compile(
        r"\((?:the |or |hereinafter |known as |also called )?[“\"‘']?(?P<short>[A-Z][\w&.’' -]{0,38}?)[”\"’']?\)"
    )


@cache
def _in_apposition() -> re.Pattern[str]:
    """Match another name in an apposition, with what introduces it."""
    return re.compile(
        r", (?:(?:also |better )?known as|or|also called|abbreviated as) (?:the )?"
        r"(?P<short>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,4}),"
    )


def _long_form(before: str, short: str) -> str:
    """Return the name right before a short form, if the one can be short for the other."""
    names = [match for match in _name().finditer(before) if match.end() == len(before.rstrip(" ,"))]
    if not names:
        return ""
    long = without_description(names[-1][0])
    words = [word for word in re.split(r"[ -]", long) if word[:1].isupper()]
    for first in range(len(words)):
        if "".join(word[0] for word in words[first:]) == short.replace(".", "").replace("&", ""):
            return long[long.index(words[first]) :]
    return long if short.split()[0] == words[0] and short != long else ""


def _longer(named: list[tuple[int, str]], references: References) -> dict[str, str]:
    """Return the first words that stand for one longer name: "Bolt" where "Bolt Motors" was named first."""
    longer = {name.split(" ")[0] for _, name in named if " " in name and name.split(" ")[-1].lower() in _KINDS_OF_FIRMS}
    by_first: dict[str, set[str]] = {}
    for _, name in named:
        first, _, rest = name.partition(" ")
        if first in longer and (rest or first not in by_first):
            by_first.setdefault(first, set()).add(name.lower())
    return {
        first.lower(): min(names)
        for first, names in by_first.items()
        if len(names) == 1 and " " in min(names) and not (references.place(first) or references.place_of(first))
    }


_KINDS_OF_FIRMS = word_set("""
    motors group holdings bank technologies technology airlines airways industries pharma pharmaceuticals energy
    electronics foods steel media entertainment systems software solutions partners capital financial insurance
    retail stores brands international pictures studios networks communications telecom robotics labs
    therapeutics biotech district
""")
