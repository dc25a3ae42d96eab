"""The terms of an account where an article tells them: the name, its figure, and of what and when it is told.

Worked example: in "Exports to Kenya rose by 4% to $2.1 billion in May" the term is exports, its figure $2.1 billion,
its scope "kenya", its time May.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.checking.balances.changes import Change, change_of, is_moved, is_step
from factcheck.checking.balances.listed import both_sides, listed_figures
from factcheck.checking.balances.names import STEMS, name_of, pattern
from factcheck.checking.balances.times import Times, of_month, times_of
from factcheck.checking.placed import claims_between
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.model.unit import alike

_AMOUNTS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE})
# So many characters a name and its figure lie apart at most.
_REACH = 110
# Whoever writes so many digits counts, with "some" before them or without.
_SHARP = 3
_NEARLY = frozenset({"about", "over", "nearly", "just over"})
_DONE = ("died", "born", "moved in", "moved out", "arrived", "left", "migrated", "left the country")
# Whose doings make an account of a whole place, or of all that there is to account for.
_DOERS = frozenset({
    "city", "country", "province", "region", "state", "nation", "municipality", "county", "government", "council",
    "charity", "club", "company", "group", "it", "they", "who", "were", "had", "have", "and", "people", "persons",
})  # fmt: skip
# What a place is called where it is known which: "the city's", "of the island province".
_PLACES = frozenset({
    "city", "country", "province", "region", "state", "nation", "municipality", "county", "district", "area", "zone",
    "island", "inland", "coastal", "autonomous", "whole", "entire",
})  # fmt: skip
_SEVERAL = 2
_SECTORS = ("primary", "secondary", "tertiary")
_OUTPUT = frozenset({"value", "value-added", "added", "values", "output", "that", "gdp", "GDP", "product", "Output"})
# What a term may be called beside its name without being of something narrower.
_PLAIN = frozenset({
    "a", "an", "and", "as", "at", "but", "by", "for", "goods", "had", "has", "have", "in", "it", "its",
    "merchandise", "of", "on", "or", "our", "overall", "so", "such", "that", "the", "their", "them", "then",
    "these", "this", "those", "to", "total", "trade", "population", "was", "were", "when", "where", "whereas",
    "which", "while", "with", "year", "annual", "monthly", "quarterly", "combined", "all", "national", "country's",
    "provincial", "municipal", "city's", "province's", "region's",
    "nation's", "kingdom's", "while,", "them,", "over", "from", "against", "after", "between", "both",
    "leaving", "giving", "despite", "because",
})  # fmt: skip


_VERBS = frozenset({
    "were", "was", "are", "is", "rose", "fell", "grew", "dropped", "declined", "increased", "decreased", "climbed",
    "up", "down", "came", "stood", "reached", "totaled", "totalled", "amounted", "edged", "jumped", "surged",
    "slumped", "shrank", "expanded", "slipped", "hit", "gained", "and", "while", "in", "at", "by", "which", "that",
    "has", "have", "had",
})  # fmt: skip
_MONTHS = {
    "January": 1, "February": 2, "March": 3, "April": 4, "May": 5, "June": 6, "July": 7, "August": 8, "September": 9,
    "October": 10, "November": 11, "December": 12,
}  # fmt: skip


# What a balance is of goods or of services alone.
_SORTS = {("trade deficit", "goods"): "goods deficit", ("trade surplus", "services"): "services surplus"}
_COMPASS = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"})


class Term(NamedTuple):
    """A name with its figure; `scope` holds the words that narrow it, `owner` whose it is, or "".

    `place` is where, "china", if it is told; `change` is by how much the figure rose, with its sign.
    """

    name: str
    claim: Claim
    owner: str
    scope: frozenset[str]
    times: Times
    place: frozenset[str] = frozenset()
    change: Change | None = None

    @property
    def sentence(self) -> int:
        return self.claim.sentence

    def is_loosely_with(self, other: "Term") -> bool:
        """Whether one of two terms of a sentence can go without the words that narrow the other."""
        is_narrowed = not self.scope or not other.scope or self.scope == other.scope
        return is_narrowed and self.sentence == other.sentence and self.can_be_of_one(other)

    def can_be_of_one(self, other: "Term") -> bool:
        """Whether both can be of one owner: "Hunan's" and "the province's", not "the zone's" and "the city's"."""
        owners = {self.owner, other.owner} - {""}
        return len(owners - _PLACES) < _SEVERAL and len(owners & _PLACES) < _SEVERAL

    def is_with(self, other: "Term") -> bool:
        """Whether two terms can be of one account."""
        places = {self.place, other.place} - {frozenset()}
        is_one = self.can_be_of_one(other) and len(places) < _SEVERAL
        return is_one and self.scope == other.scope and self.times.meets(other.times)


def terms_of(article: Article, names: tuple[str, ...]) -> Iterator[Term]:
    """Yield the terms of these names that have a figure of their own in an article, in order."""
    times, dated = times_of(article), frozenset(each.span.end for each in article.mentions if each.date is not None)
    words = words_of.of(article)
    lower, stems = words.lower, [stem for stem in STEMS if words[stem]]
    for number in sorted({claim.sentence for claim in article.claims}):
        sentence = article.sentences[number]
        if not any(lower.find(stem, *sentence) >= 0 for stem in stems):
            continue
        claims = claims_between(article, sentence.start, sentence.end)
        cues = list(pattern(names).finditer(lower, sentence.start, sentence.end))
        listed = listed_figures(article, cues, claims, _AMOUNTS, sentence.end)
        for index, cue in enumerate(cues):
            until = cues[index + 1].start() if index + 1 < len(cues) else sentence.end
            for side, level in both_sides(article, cue, claims, _AMOUNTS, until) if words["respectively"] else ():
                owner, scope, place = _scope(article, Span(sentence.start, until), cue, level, dated)
                yield Term(side, level, owner, scope, times[number], place)
            figure = listed.get(index) or _figure_before(article, cue, claims)
            if figure is None and index not in listed and not _is_told_behind(cue):
                figure = _figure_after(article, cue, claims, until)
            if figure is not None and _is_plain(figure) and not _was().match(article.text, figure.span.end):
                owner, scope, place = _scope(article, Span(sentence.start, until), cue, figure, dated)
                month = _month_of(article, sentence, cue)
                when = times[number] if month is None else of_month(month)
                change = change_of(article, cue.end(), figure, claims, until)
                term = Term(name_of(cue, names), figure, owner, scope, when, place, change)
                yield term
                sort = _SORTS.get((term.name, " ".join(sorted(scope))))
                if sort is not None:
                    yield term._replace(name=sort, scope=frozenset())


@cache
def _was() -> re.Pattern[str]:
    """Match what, right behind a figure, makes it one of before."""
    return re.compile(r" (?:a|the|one) (?:year|quarter|month|week|decade) (?:earlier|before|ago)\b")


def _is_told_behind(cue: re.Match[str]) -> bool:
    """Whether a name is a verb that its figure stands before: "34,500 people died"."""
    return cue[0].endswith(_DONE)


def _is_plain(claim: Claim) -> bool:
    """Whether a figure is a level, not hedged unless it is sharp all the same: "some 13,100 people"."""
    quantity = claim.quantity
    is_sharp = not quantity.hedged or (quantity.digits >= _SHARP and quantity.mention.bound in _NEARLY)
    return quantity.best.value is not None and is_sharp and claim.status is Status.ACTUAL


def _figure_before(article: Article, cue: re.Match[str], claims: Sequence[Claim]) -> Claim | None:
    """Return the figure right before the name: "61,300 unemployed persons", "$3 billion of exports"."""
    for claim in reversed(claims):
        end = claim.quantity.mention.amount.end
        if claim.quantity.kind in _AMOUNTS and end <= cue.start():
            return claim if _between().fullmatch(article.text, end, cue.start()) else None
    return None


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r" (?:(?:worth of|of|in) )?(?:people |persons )?(?:(?:were|was|have|had|has) )?")


def _figure_after(article: Article, cue: re.Match[str], claims: Sequence[Claim], until: int) -> Claim | None:
    """Return the level that is told behind the name and before the next one."""
    for claim in claims:
        start = claim.span.start
        if start < cue.end() or claim.quantity.kind not in _AMOUNTS:
            continue
        if start >= min(until, cue.end() + _REACH) or _breaks().search(without_shares(article.text[cue.end() : start])):
            return None
        if not is_step(article, start, cue.end()) and not is_moved(article, cue.start(), claim):
            return claim if _is_plain(claim) else _said_sharper(article, claim, claims, until)
    return None


def _said_sharper(article: Article, loose: Claim, claims: Sequence[Claim], until: int) -> Claim:
    """Return the figure that says exactly what a round one was passed by: "exceeding 2 trillion, reaching 2.079"."""
    for claim in claims:
        if loose.span.end < claim.span.start < until and alike(loose.quantity.best.unit, claim.quantity.best.unit):
            is_same = _reaching().fullmatch(article.text, loose.span.end, claim.span.start) is not None
            return claim if is_same else loose
    return loose


@cache
def _reaching() -> re.Pattern[str]:
    return re.compile(r",? (?:and )?(?:reach(?:ing|ed)|hitting|total?ling|standing at|stood at|amounting to|or|at) ")


def without_shares(text: str) -> str:
    """Return the words between a name and its figure without the percentages that stand there in brackets."""
    return _shares().sub("", text)


@cache
def _shares() -> re.Pattern[str]:
    return re.compile(r"\([^()]{0,20}\)")


@cache
def _breaks() -> re.Pattern[str]:
    """Match what stands between a name and the figure of something else."""
    return re.compile(r"[;:(]|\b(?:of which|of whom|including|included|compared|against|than|if|target|goal|per)\b")


def _scope(
    article: Article, sentence: Span, cue: re.Match[str], claim: Claim, dated: frozenset[int]
) -> tuple[str, frozenset[str], frozenset[str]]:
    """Return whose a term is, the words beside its name that narrow it, and where; a time that ends there is none."""
    narrower, place = _narrowed_behind(article, sentence, cue, claim)
    owner = ""
    narrower |= _sort(article, cue[0].lower()) - narrower
    if cue[0].startswith(_SECTORS) and (head := _head().search(article.text, sentence.start, cue.start())):
        narrower |= {head[1]} - _OUTPUT
    if sort := _sort_of_trade().search(article.text, sentence.start, cue.start()):
        narrower |= {sort[1].lower()}
    before = _last_word().search(article.text, sentence.start, cue.start())
    is_counted = claim.span.end >= cue.start() > claim.span.start
    if before is not None and not is_counted and before.end(1) not in dated and before[1] not in _MONTHS:
        word, is_possessive = before[1], before[1].endswith(("'s", "’s", "s'", "s’"))
        if is_possessive or (word[:1].isupper() and before.start() > sentence.start):
            owner = word.lower().removesuffix("'s").removesuffix("’s")
        elif word.lower() not in _PLAIN and not word.endswith(","):
            is_doer = word.lower() in _DOERS or word[:1].isdigit()
            narrower |= set() if is_doer and _is_verb(cue[0]) else {word.lower()}
    return owner, frozenset(narrower), place


def _narrowed_behind(
    article: Article, sentence: Span, cue: re.Match[str], claim: Claim
) -> tuple[set[str], frozenset[str]]:
    """Return the words that narrow a term behind its name, "of crude oil", "to Kenya", and those that tell where."""
    behind = _behind().match(article.text, cue.end(), sentence.end)
    if behind is None or behind.end(1) <= claim.span.start <= behind.end():
        return set(), frozenset()
    if article.text.startswith(" of ", cue.end()) and (named := _named_place().match(article.text, behind.start(2))):
        names = {word.lower() for word in named[1].split()} - _PLACES
        return set(), frozenset(names)
    written = behind[2].split()
    words = [word.lower().strip(".,") for word in written]
    until = next((index for index, word in enumerate(words) if word in _VERBS), len(words))
    is_time = words[0].capitalize() in _MONTHS or words[0].isdigit()
    if is_time or (words[0] == "the" and _PLACES.issuperset(words[1:until])):
        return set(), frozenset()
    if article.text.startswith(" of ", cue.end()) and _is_place(written[:until]):
        names = {word.removesuffix("'s").removesuffix("’s") for word in words[:until]}
        return set(), frozenset(names - {"the"} - _PLACES)
    return (set(words[:until]) - _PLAIN - {""}) | _sort(article, " ".join(words[:until])), frozenset()


@cache
def _head() -> re.Pattern[str]:
    """Match what is told of a sector: "Investment in the ", "taxes paid by the ", "the added value of the "."""
    return re.compile(
        r"(?<![\w-])((?:(?:gross|total) )?output value|[A-Za-z-]+) (?:in|by|to|of|from|for) (?:the |its )?"
        r"(?:[a-z]+[’']s )?$"
    )


@cache
def _sort_of_trade() -> re.Pattern[str]:
    """Match what makes exports those of a sort of trade: "General trade exports"."""
    return re.compile(r"\b([Gg]eneral|[Pp]rocessing|[Ss]ervices?|[Bb]order|[Ee]-commerce) trade (?:of )?$")


@cache
def _named_place() -> re.Pattern[str]:
    """Match a place that stands in another: "south China's Hainan Province", of which only the last is whose it is."""
    return re.compile(
        r" (?:the )?(?:(?:north|south|east|west|central)[a-z]* )?[A-Z][a-z]+[’']s ([A-Z][a-z]+(?: [A-Z][a-z]+| province"
        r"| city| region)*)\b(?![’']s)"
    )


def _is_verb(name: str) -> bool:
    return name.startswith(("exported", "imported", "received", "spent", "sold")) or name.endswith(_DONE)


def _is_place(words: Sequence[str]) -> bool:
    """Whether words name a place: "Chongqing", "southwest China's"."""
    names = [word for word in words if word != "the" and not any(map(word.startswith, _COMPASS))]
    return bool(names) and all(word[:1].isupper() for word in names)


def _sort(article: Article, words: str) -> set[str]:
    """Return "goods" or "services" where an article that tells of both means one of them."""
    sorts = {sort for sort in ("goods", "services") if sort in words}
    return sorts if len(sorts) == 1 and words_of.of(article)["services"] else set()


def _month_of(article: Article, sentence: Span, cue: re.Match[str]) -> int | None:
    """Return the month that stands before a name: "March exports"."""
    before = _last_word().search(article.text, sentence.start, cue.start())
    return None if before is None else _MONTHS.get(before[1])


@cache
def _last_word() -> re.Pattern[str]:
    return re.compile(r"(?<![\w’'.,-])([\w’'.,-]+) $")


@cache
def _behind() -> re.Pattern[str]:
    """Match "of crude oil", "to the United States", "by private firms" right behind a name; times are told apart."""
    return re.compile(
        r" (?:of|to|from|with|between|by|via|for)()((?: (?:the|all|other|its|these|those))*(?: [\w’'.-]+){1,2})"
    )
