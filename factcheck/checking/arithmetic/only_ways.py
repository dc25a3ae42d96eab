"""Which way it went, told by any word, of the only two levels of a sentence or two.

Comes in: an article. Goes out: the levels in order of time, the word and its way. Never happens here: comparing values.

Where no other amount stands, no form of words need join the levels to the word: they are told in its clause ("An
increase in staff from 75 to 68 was reported"), behind "than" ("fewer foxes in 2021 (312) than in 2020 (287)"), or as
what explains it ("Thefts are down: police logged 455 in July, against 391 in June").
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.between.words import any_way, way_of
from factcheck.checking.arithmetic.lone_pairs import COUNTS, LonePair, lone_pairs
from factcheck.checking.arithmetic.skeletons import NO_FIGURE
from factcheck.checking.arithmetic.told_levels import content, like
from factcheck.checking.arithmetic.two_times import stem, words_of
from factcheck.checking.arithmetic.when_told import is_before, is_set_against
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import Currency

_FAR = 90


class OnlyWay(NamedTuple):
    """Two levels in order of time, the word, and whether it says that there is more of the later one.

    `is_base` where one of them is what the other is compared with, `is_loose` where the word stands in a clause of its
    own, which the levels only explain.
    """

    earlier: Claim
    later: Claim
    word: str
    is_up: bool
    is_base: bool
    is_loose: bool


def only_ways(article: Article) -> Iterator[OnlyWay]:
    """Yield the words that say which way the only two levels near them went."""
    for passage in lone_pairs(article):
        yield from _told(passage)


def _told(passage: LonePair) -> Iterator[OnlyWay]:
    if _otherwise().search(passage.text, passage.start, passage.end) is not None:
        return
    matches = [*_ways_of(passage)]
    compared = [match for match in matches if _of_than().match(passage.text, match.start()) is not None]
    matches = compared or matches
    if any(_is_step_of(passage, match, place) for match in matches for place in (passage.first, passage.last)):
        return
    ways = {_way(passage, match) for match in matches}
    is_up = next(iter(ways), None)
    if len(ways) != 1 or is_up is None:
        return
    for match in matches:
        order = _order(passage, match)
        if order is None:
            continue
        is_in_clause = _is_in_clause(passage, match)
        if is_in_clause or _is_explained(passage, match):
            pair = (passage.claim(passage.first), passage.claim(passage.last))
            earlier, later = pair if order else pair[::-1]
            later = like(later, earlier) if later.quantity.best.unit is None else later
            earlier = like(earlier, later) if earlier.quantity.best.unit is None else earlier
            is_base = _is_compared(passage, match)
            yield OnlyWay(earlier, later, match[0], is_up, is_base, is_loose=not is_in_clause)
            return


def _way(passage: LonePair, match: re.Match[str]) -> bool | None:
    """Return which way a word points; what improves becomes more where more of it is better."""
    is_better = match[0].lower().startswith("improv")
    return True if is_better and _welcome().search(passage.text, passage.start, passage.end) else way_of(match[0])


@cache
def _welcome() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:attendances?|turnout|membership|sales|profits?|revenues?|turnover|takings|income|earnings|exports|output"
        r"|production|harvests?|yields?|crops?|enrol\w+|ridership|circulation|readership|audiences?|occupancy)\b",
        re.IGNORECASE,
    )


def _is_step_of(passage: LonePair, match: re.Match[str], place: int) -> bool:
    """Whether a figure is the size of what a word tells: "rose a slight 0.2 pct", "the rise was 40"."""
    return match.end() < place and _object().fullmatch(passage.text, match.end(), place) is not None


@cache
def _object() -> re.Pattern[str]:
    return re.compile(
        r"(?: (?!(?:from|to|at|with|in|on|of|for|after|against|over|between|than|and|was|were|is|are)\b)[\w’'-]+){0,3}"
        r"(?: by| of| was| is| were)?(?: (?:an?|the|some|about|further|another|total of)){0,2} "
    )


def _ways_of(passage: LonePair) -> Iterator[re.Match[str]]:
    """Yield the words of a passage that say which way something went."""
    for match in any_way().finditer(passage.text, passage.start, passage.end):
        is_particle = match[0].lower() in {"up", "down"}
        if not is_particle or _moved().search(passage.text[: match.start()]) or _led().match(passage.text, match.end()):
            yield match


@cache
def _moved() -> re.Pattern[str]:
    """Match what makes "up" and "down" say which way it went: "thefts are down"."""
    return re.compile(r"(?:(?:\b(?:is|are|was|were|been|be)|,)(?: [a-z]+ly)? |^|\. )$")


@cache
def _led() -> re.Pattern[str]:
    return re.compile(r" (?:from|on|again)\b")


@cache
def _of_than() -> re.Pattern[str]:
    """Match a comparative with the word that leads to its base: "fewer foxes were counted in 2021 (312) than"."""
    return re.compile(
        r"(?!under|over)(?:more|less|fewer|[a-z]+er)\b(?! than an?y?\b)[^.;:]{0,80}? than\b", re.IGNORECASE
    )


def _order(passage: LonePair, match: re.Match[str]) -> bool | None:
    """Return whether the first of the levels is the earlier one, or the base that is compared with."""
    text, first, last = passage.text, passage.first, passage.last
    if _of_others().search(text, first + 1, last) is not None:
        return None
    if _is_compared(passage, match):
        return False
    if text.startswith(" from ", match.end()) and match.end() + len(" from ") == first:
        return True
    if _against().search(text, first + 1, last) is not None and not is_set_against(passage.window, first, last):
        return False
    if _against().search(text, first + 1, last) is not None and _elsewhere().match(text, last + 1) is not None:
        return None
    is_turn_of_year = all(month.search(text, passage.start, passage.end) for month in _turn_of_year())
    if is_turn_of_year and _against().search(text, first, last) is None:
        return None
    is_first_earlier = is_before(passage.window, first, last)
    # "At $2.80 until November 1967, when it was cut to $2.40": that month ends the one level and begins the other.
    leads_to_last = text.startswith(" to ", match.end()) and match.end() + len(" to ") == last
    return None if leads_to_last and is_first_earlier is False else is_first_earlier


@cache
def _of_others() -> re.Pattern[str]:
    """Match the same told of others: "16 percent, while the rate for white workers edged down to 8"."""
    return re.compile(r"\b(?:while|whereas|but) (?:the|that|those) (?:[a-z]+ )?(?:for|of|among) ")


@cache
def _against() -> re.Pattern[str]:
    """Match what, right before the second level, makes it the earlier one, however far the first is."""
    return re.compile(
        r"\b(?:from|against|versus|compared (?:with|to)|after|instead of|rather than) (?:[\w’'-]+ ){0,4}$"
    )


@cache
def _turn_of_year() -> tuple[re.Pattern[str], ...]:
    """Match months of which the one that comes later in the year may be the earlier."""
    return re.compile(r"\b(?:Nov|Dec)[a-z]*\b"), re.compile(r"\b(?:Jan|Feb)[a-z]*\b")


def _is_compared(passage: LonePair, match: re.Match[str]) -> bool:
    """Whether a word compares the first level with the second: "more in 2021 (312) than in 2020 (287)"."""
    text, first, last = passage.text, passage.first, passage.last
    if first < match.start():
        return _base().fullmatch(text, match.start(), last) is not None
    return _than().search(text, first, last) is not None and not _breaks(text[match.end() : first])


@cache
def _base() -> re.Pattern[str]:
    """Match what leads from a word to the level that it compares with: "up on last year's", "smaller than the old"."""
    return re.compile(rf"(?:[a-z]+|more [a-z]+) (?:on|over|than)\b[^.;:{NO_FIGURE}]{{0,60}}(?<! to )", re.IGNORECASE)


@cache
def _than() -> re.Pattern[str]:
    return re.compile(r"\bthan\b")


@cache
def _elsewhere() -> re.Pattern[str]:
    """Match what makes a level that is set against another one of another place or thing."""
    times = "year|month|week|quarter|season|day|same|previous|first|second|third|last|spring|summer|autumn|winter|time"
    months = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
    return re.compile(
        rf"(?: [\w’'-]+){{0,2}}? (?:in|at|for|among|by|on) (?:an? |other |(?:the )?(?!{times}|{months}|the\b)[A-Za-z])"
    )


def _is_in_clause(passage: LonePair, match: re.Match[str]) -> bool:
    """Whether nothing between a word and the nearest level begins another clause."""
    text, first, last = passage.text, passage.first, passage.last
    if match.end() <= first:
        between = text[match.end() : first]
        return len(between) < _FAR and not _breaks(between) and _acting().search(between) is None
    if match.start() > last:
        return _said_of().fullmatch(text, last + 1, match.start()) is not None
    if _is_compared(passage, match):
        return True
    return not _breaks(text[match.end() : last]) and not _is_of_new_subject(passage, match)


def _is_of_new_subject(passage: LonePair, match: re.Match[str]) -> bool:
    """Whether a word between the levels is said of what was not spoken of: "at 400 yuan had seen its rent rise to"."""
    if _own().search(passage.text, passage.first, match.start()) is not None:
        return True
    start = passage.window.sentence_at(match.start())[0]
    if start <= passage.first:
        return False
    return not content(passage.text[start : match.start()]) <= content(passage.text[passage.start : start]) | _ANY_LEVEL


@cache
def _own() -> re.Pattern[str]:
    return re.compile(r"\b(?:its|their|his|her) (?:[a-z]+ ){1,2}$")


_ANY_LEVEL = frozenset(("number", "figure", "total", "averag", "count", "rate", "level", "further", "again", "even"))


@cache
def _said_of() -> re.Pattern[str]:
    """Match what stands between a level and what is said of it: "this year's crop of 75 tonnes is larger"."""
    return re.compile(
        rf"(?! of (?:the|its|their|all)\b)[^.;:,{NO_FIGURE}]{{0,40}}(?:,? which)? "
        r"?\b(?:is|was|are|were|be|has|have|had) (?:a |an |also |even |still |much |far |[a-z]+ly )*"
    )


def _breaks(between: str) -> bool:
    return _break().search(between) is not None


@cache
def _break() -> re.Pattern[str]:
    """Match what begins another clause."""
    words = (
        "and|but|or|yet|so|while|whereas|where|who|whose|that|because|as|when|since|if|although|though|until|unless"
        "|despite|thanks|due|which"
    )
    subject = r"(?:the|an?|its|their|his|her|he|she|it|they|we|there|[A-Z][a-z]+)"
    return re.compile(
        rf"[.;:–—]|\((?! ?$)| (?:{words})\b(?! (?:is|was|\d))"
        rf"|, {subject} (?!(?:[\w’'-]+ ){{1,4}}?(?:going|moving|[a-z]+ing) )"
    )


@cache
def _acting() -> re.Pattern[str]:
    """Match a verb that makes what rose or fell do something to others: "the rise in fares has cost the line"."""
    return re.compile(
        r"\b(?:ha(?:s|ve|d) (?!been\b|continued\b)|cost|brought|forced|led to|meant|left|made|gave|took|caused|drove"
        r"|pushed|helped|hit|hurt|saved)\b"
    )


def _is_explained(passage: LonePair, match: re.Match[str]) -> bool:
    """Whether the levels explain a clause that a mark ends, and count what it speaks of."""
    text = passage.text
    mark = _mark().search(text, match.end(), passage.first)
    if mark is None or _breaks(text[match.end() : mark.start()]) or _acting().search(text, match.end(), mark.start()):
        return False
    start = max((each.end() for each in _mark().finditer(text, passage.start, match.start())), default=passage.start)
    spoken, lead = text[start : mark.start()], text[mark.end() : passage.first]
    if _mark().search(lead) is not None or not _is_of_sort(passage, spoken) or _is_of_another(lead, spoken):
        return False
    told = set(_years().findall(text, mark.end(), passage.end))
    if told and not told >= set(_years().findall(spoken)):
        return False  # "rose until 2010. There were 60 in 2015"
    if _is_mere(lead):
        return True
    nouns = {stem(word) for word in _nouns(passage)}
    return nouns <= {stem(word) for word in words_of().findall(spoken)}


@cache
def _years() -> re.Pattern[str]:
    return re.compile(r"\b(?:1[6-9]|20)\d\d\b")


def _nouns(passage: LonePair) -> Iterator[str]:
    """Yield what is counted, or what there is so much of behind a full stop."""
    for place in (passage.first, passage.last):
        quantity = passage.claim(place).quantity
        if quantity.kind in COUNTS and quantity.mention.noun:
            yield quantity.mention.noun.rpartition(" ")[2]


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"[:;] ?|\. +| [–—] ")


def _is_of_another(lead: str, spoken: str) -> bool:
    """Whether a clause tells where something stood that was not spoken of: "Profit fell. Sales were"."""
    stood = _stood().match(lead)
    if stood is None:
        return False
    named = {stem(word) for word in words_of().findall(stood["who"])} - _ANYTHING
    return bool(named) and not named & {stem(word) for word in words_of().findall(spoken)}


@cache
def _stood() -> re.Pattern[str]:
    return re.compile(
        r"(?:In [^,]{1,30}, )?(?P<who>[^.;:,]{1,60}?) (?:was|were|is|are|stood|came|amounted|totall?ed|reached|numbered"
        r"|averaged)\b"
    )


_ANYTHING = frozenset(
    map(
        stem,
        ("there", "they", "that", "this", "these", "figure", "number", "total", "average", "count", "rate", "level"),
    )
)


def _is_mere(lead: str) -> bool:
    """Whether a level is told without a verb, and only its time stands before it: "in May", "last year"."""
    words = re.findall(r"[\w’'-]+", lead)
    return all(word[0].isupper() or word[0].isdigit() or word in _TIMES for word in words)


_TIMES = frozenset(
    {"in", "last", "this", "the", "year", "month", "week", "season", "spring", "summer", "autumn", "winter"}
)


def _is_of_sort(passage: LonePair, spoken: str) -> bool:
    """Whether what became more is counted so: prices in money, and money only for what is paid or earned."""
    is_money = isinstance(passage.claim(passage.first).quantity.best.unit, Currency)
    if is_money:
        return _paid().search(spoken) is not None
    return _priced().search(spoken) is None or passage.claim(passage.first).quantity.kind is QuantityKind.PERCENT


@cache
def _priced() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Pp]rices?|[Cc]osts?|[Rr]ents?|[Ff]ares?|[Ff]ees?|[Tt]ax(?:es)?|[Ww]ages?|[Pp]ay|[Bb]ills?)\b"
    )


@cache
def _paid() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:prices?|costs?|rents?|fares?|fees?|tax(?:es)?|wages?|pay|salar(?:y|ies)|bills?|profits?|sales|revenues?"
        r"|turnover|income|earnings|spending|budgets?|debts?|donations?|exports?|imports?|values?|charges?|premiums?"
        r"|pensions?|takings|proceeds|investments?|aid|grants?|subsid(?:y|ies)|dearer|cheaper|costlier|pricier|money)\b",
        re.IGNORECASE,
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes a change one of other levels, or one that did not happen, or leaves its way open."""
    return re.compile(
        r"\b(?:forecast|expected?|expects|target|predicted|respectively|could|would|should|might|may(?= [a-z])|per|each"
        r"|every|not|no (?:longer|more|less|fewer|change|increase|rise|fall|drop)|never|nor|neither|if|unless|slow\w*"
        r"|eased?|easing|weak\w*|strength\w*|rate of|pace|faster|quicker|younger|older|rank\w*|minus|handicap|odds"
        r"|[a-z]+ as (?:much|many))\b"
        r"|n[’']t\b",
    )
