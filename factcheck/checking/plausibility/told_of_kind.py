"""Whether a figure is told as the measure of a kind of thing: the weight of a tiger, the pay of a nurse.

Comes in: a claim, a kind by its nouns and its measure. Goes out: whether the words tie the two. Never happens here:
what the kind has, and whether the figure can be.

Worked examples: "The tiger, which weighs 2,200 kg", "a 60-tonne bull elephant", "The Boeing 737, with 131 people on
board, was cruising at 110,000 meters". In "a crate weighing 2,200 kg" and "the horse box weighs 3 tonnes" the nearest
noun is another thing.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.checking.word_edges import at_edge, parted
from factcheck.model.claim import Article, Claim
from factcheck.model.span import Span

_LEAD, _BEHIND, _LONGEST = 90, 50, 400
_PAY = ("Salary", "Annual pay", "Annual salary", "Starting salary")
# Before a noun that is told of together with another one: "the tiger and the lion weigh".
_JOINED = (" and ", " and a ", " and an ", " and the ", " and one ")
_HEDGES = r"(?: (?:about|around|some|roughly|nearly|almost|just|only|over|at|up to|an?|the|in)){0,4}"


class Measure(NamedTuple):
    """How a measure is told: the verb before its figure, its noun before it, what stands behind, and its dimension.

    Where `units` are given the words are only said of what has the measure, and wherever in the sentence it is named;
    `needs_behind` says that the verb is one of many things: "is 2 meters tall".
    """

    verb: str
    noun: str
    behind: str
    dimension: str
    units: frozenset[str] = frozenset()
    needs_behind: bool = False


MEASURES = {
    "mass": Measure(
        r"weigh(?:s|ed)|weigh|tip(?:s|ped) the scales|(?:is |was |, )(?:put|estimated) at",
        r"weighing|weight (?:of|at|is|was)|of", r" in weight\b", "mass",
    ),
    "height": Measure(
        r"stands?|stood|measures?|measured|is|was|are|,", r"height (?:of|at|is|was)", r" (?:tall|in height)\b",
        "length",
        needs_behind=True,
    ),
    "length": Measure(
        r"measures?|measured|is|was|are", r"length (?:of|at|is|was)|measuring", r" (?:long|in length)\b", "length",
        needs_behind=True,
    ),
    "weight at birth": Measure(r"weigh(?:s|ed)|weigh", r"weighing|weight (?:of|at|is|was)|of", r" at birth\b", "mass"),
    "altitude": Measure(
        r"(?:cruis(?:ed|ing)|fl(?:ying|ew|ies)|level+ed off|climb(?:ed|ing)|descend(?:ed|ing)) (?:at|to|from)"
        r"|(?:is|was|were) at",
        r"altitude of|cruising height of|flying at a height of", r"(?!)", "length", frozenset({"m", "ft"}),
    ),
    "annual pay": Measure(
        r"(?:earns?|earned|earning|paid|paying|pays?|gets?|got|makes|made|is on|was on|, on|starts? (?:on|at))",
        r"(?:[Ss]alary:?|salaries|wages?|pay)(?: (?:of|is|was|at|from))?",
        r" (?:a year|per year|annually|per annum|yearly)\b",
        "money",
    ),
    "hourly pay": Measure(
        r"(?:earns?|earned|earning|paid|paying|pays?|gets?|got|makes|made|is on|was on|, on)",
        r"hourly (?:wages?|pay|rates?)(?: (?:of|is|was|at|from))?", r" (?:an hour|per hour)\b", "money",
    ),
    "road speed": Measure(
        r"(?:doing|clocked at|caught at|driving at|drove at|travelling at|traveling at|stopped at|reached|measured at)",
        r"speeds? of(?: up to)?", r"(?!)", "speed", frozenset({"km/h", "mph"}),
    ),
    "price": Measure(
        r"costs?|sells? (?:for|at)|sold (?:for|at)|goes for|went for|fetch(?:es|ed)|is|was", r"price (?:of|is|was|at)",
        r"(?!)", "money",
    ),
    "use of energy": Measure(
        r"us(?:es?|ed)|consum(?:es?|ed)|needs?|burns?|g[eo]ts? through|draws?", r"consumption (?:of|is|was)", r"(?!)",
        "energy per day",
    ),
    "use of water": Measure(
        r"us(?:es?|ed)|consum(?:es?|ed)|needs?|g[eo]ts? through|drinks?", r"consumption (?:of|is|was)", r"(?!)",
        "flow",
    ),
    "distance": Measure(r"is|was|runs?|over|covers?", r"of|distance of|,", r" (?:long|race|run)\b", "length"),
}  # fmt: skip


class Thing(NamedTuple):
    """A kind of thing as the table has it, and its measure.

    nouns   the words that name one or several of it
    having  words of which the sentence must have one, or None
    unless  words that make it another thing, or None
    both    whether the smallest of it is known as well: of grown elephants, but not of dogs
    """

    name: str
    measure: str
    nouns: re.Pattern[str]
    having: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    both: bool


@lru_cache(maxsize=8)
def things_of(options: tuple[str, ...]) -> tuple[Thing, ...]:
    """Read the option: "tigers, mass: tiger|tigress; both; with zoo|park; unless cub"."""
    return tuple(map(_thing, options))


def _thing(option: str) -> Thing:
    named, _, words = option.partition(": ")
    name, _, measure = named.partition(", ")
    _, *more = words.split("; ")
    having, unless = (
        next((each.removeprefix(word) for each in more if each.startswith(word)), "") for word in ("with ", "unless ")
    )
    return Thing(name, measure, _nouns(_nouns_of(option)), _word(having), _word(unless), "both" in more)


def _nouns_of(option: str) -> str:
    return option.partition(": ")[2].partition("; ")[0]


def _nouns(nouns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{nouns})(?P<many>s|es)?(?![\w'’-])", re.IGNORECASE)


def _word(words: str) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE) if words else None


@lru_cache(maxsize=8)
def gate_of(options: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that matches any noun of any kind, in a text in small letters."""
    nouns = dict.fromkeys(noun for option in options for noun in parted(_nouns_of(option).lower()))
    words = "|".join(f"{noun}(?:s|es)?" for noun in nouns)
    is_plain = all(noun[:1].isalnum() for noun in nouns)  # a user's own may begin with anything
    return re.compile(at_edge(words) if is_plain else rf"\b(?:{words})\b")


@cache
def _verb(measure: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\b|(?=,))(?:{MEASURES[measure].verb}){_HEDGES} $")


@cache
def _noun(measure: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{MEASURES[measure].noun}){_HEDGES} $")


@cache
def _behind(measure: str) -> re.Pattern[str]:
    return re.compile(MEASURES[measure].behind)


@cache
def _yearly() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Aa]nnual|[Yy]early|[Ss]alar)")


@cache
def _counted() -> re.Pattern[str]:
    """Match what makes the noun of several behind it so many, together: "three tigers"."""
    return re.compile(
        r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|hundreds|all|these|those|both"
        r"|several|some|the|of|their|its|his|her) (?:[a-z]+ )?$",
        re.IGNORECASE,
    )


@cache
def _clean() -> re.Pattern[str]:
    """Match what may stand between a noun and the verb of its measure: no other noun at once, no other clause."""
    return re.compile(
        r"(?:['’]s)?(?=$|[,(]| (?:in|at|of|from|who|which|that|called|named|now|is|was|are|has|had|can|could|will|may"
        r"|would|must|usually|typically|often|also|on|with|born|aged|he|she|it|there|here|alone|actually|normally|reportedly)\b)"
        r"(?:,? (?:which|that|who)\b)?"
        r"(?:(?!\b(?:and|but|while|that|which|who|whose|with|than)\b)(?:[^.;:()—]|\.(?=\d)))*(?: and)?"
    )


@cache
def _at_once() -> re.Pattern[str]:
    """Match what may stand between a noun and the noun of its measure: "a tiger weighing", "the giraffe's height"."""
    return re.compile(r"(?:['’]s|,)?(?:,? (?:with|has|had|at|reaches|can reach)(?: an?)?)?(?: [a-z]+ly)?")


@cache
def _describing() -> re.Pattern[str]:
    return re.compile(r"[- ](?:(?!of\b|in\b|and\b|for\b|from\b|to\b|at\b|the\b|an?\b)[a-z]+ ){0,2}")


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(r"(?:It|He|She|They|This one)(?: [a-z]+)?\s*|.*\b(?:[Hh]is|[Hh]er|[Ii]ts) (?:own )?(?:[a-z]+ )?")


def around(article: Article, claim: Claim) -> Span:
    """Return the sentence of a claim with the one before it, as far as they are of usual length."""
    first = max(0, claim.sentence - 1)
    start, end = article.sentences[first].start, article.sentences[claim.sentence].end
    return Span(max(start, claim.span.start - _LONGEST), min(end, claim.span.end + _LONGEST))


def is_told_of(article: Article, claim: Claim, thing: Thing) -> bool:
    """Whether the words around a figure make it the measure of a thing of the kind."""
    text, (start, end) = article.text, claim.quantity.mention.amount
    begin, measure = max(article.sentences[claim.sentence].start, start - _LEAD), MEASURES[thing.measure]
    lead = text[begin:start]
    by_verb, by_noun = _verb(thing.measure).search(lead), _noun(thing.measure).search(lead)
    is_behind = _behind(thing.measure).match(text, end) is not None
    if measure.units:
        unit = claim.quantity.best.unit
        is_told = by_verb is not None or by_noun is not None
        return is_told and unit is not None and unit.symbol in measure.units and _is_named(article, claim, thing)
    if thing.measure.endswith("pay"):
        is_timed = is_behind or _yearly().search(lead) is not None
        if by_noun is not None and is_timed:
            # "We are looking for a bus driver. Salary: £29,000"
            is_ad = lead.startswith(_PAY)
            first = around(article, claim).start if is_ad else article.sentences[claim.sentence].start
            return thing.nouns.search(text, first, start) is not None
        return by_verb is not None and is_timed and _is_subject(article, claim, thing, begin + by_verb.start())
    if _describes(text, end, thing):
        return True
    if measure.needs_behind and not is_behind:
        by_verb, by_noun = None, by_noun if by_noun is not None and thing.measure in by_noun[0] else None
    if by_verb is not None and _is_subject(article, claim, thing, begin + by_verb.start()):
        return True
    return by_noun is not None and _is_owner(article, claim, thing, begin + by_noun.start())


def _describes(text: str, end: int, thing: Thing) -> bool:
    """Whether the noun stands right behind the figure: "a 60-tonne bull elephant"."""
    noun = thing.nouns.search(text, end, end + _BEHIND)
    return noun is not None and noun["many"] is None and _describing().fullmatch(text[end : noun.start()]) is not None


def _is_subject(article: Article, claim: Claim, thing: Thing, cue: int) -> bool:
    """Whether the noun is the subject of the verb at `cue` that tells the measure, or a pronoun for it is."""
    nouns = _nouns_before(article, claim, thing, cue)
    if nouns:
        return _clean().fullmatch(article.text[nouns[-1].end() : cue].rstrip()) is not None
    return _is_pronoun(article, claim, thing, cue)


def _is_owner(article: Article, claim: Claim, thing: Thing, cue: int) -> bool:
    """Whether the noun, or a pronoun for it, stands right before the noun of the measure at `cue`."""
    nouns = _nouns_before(article, claim, thing, cue)
    if nouns:
        return _at_once().fullmatch(article.text[nouns[-1].end() : cue].rstrip()) is not None
    return _is_pronoun(article, claim, thing, cue)


def _nouns_before(article: Article, claim: Claim, thing: Thing, cue: int) -> list[re.Match[str]]:
    begin = article.sentences[claim.sentence].start
    return [noun for noun in thing.nouns.finditer(article.text, begin, cue) if _is_one(article.text, noun)]


def _is_pronoun(article: Article, claim: Claim, thing: Thing, cue: int) -> bool:
    said = article.text[article.sentences[claim.sentence].start : cue]
    return _pronoun().fullmatch(said) is not None and _is_named(article, claim, thing)


def _is_named(article: Article, claim: Claim, thing: Thing) -> bool:
    """Whether the sentence before, or this one, names one of the kind, for a pronoun or no word to stand for."""
    span = around(article, claim)
    return any(_is_one(article.text, noun) for noun in thing.nouns.finditer(article.text, span.start, span.end))


def _is_one(text: str, noun: re.Match[str]) -> bool:
    lead = text[max(0, noun.start() - _BEHIND) : noun.start()]
    return not lead.endswith(_JOINED) and (noun["many"] is None or _counted().search(lead) is None)
