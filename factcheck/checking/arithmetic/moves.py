"""Two levels of one thing, and the change that the sentence states between them.

Comes in: sentences with their figures as characters. Goes out: the earlier level, the later one, and the change where
one is stated. Never happens here: comparing values.

Worked examples, each with the earlier level 75, the later level 90 and the change 20%: "rose 20% from 75 to 90", "to 90
from 75, a 20% increase", "90, up 20% from 75", "90, compared with 75 a year earlier, a rise of 20%", "90, or 20% more
than last year's 75", "a 20% increase on the 75 of 2020".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS, points_up
from factcheck.checking.arithmetic.prior_levels import PriorLevel, prior_levels
from factcheck.checking.arithmetic.reckoning.ratios import changes, ordered
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.arithmetic.told_changes import ToldChange, told_changes
from factcheck.checking.arithmetic.told_levels import like
from factcheck.checking.arithmetic.when_told import is_dated_before
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.values import value_of
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind, lacks_magnitude
from factcheck.model.span import Span
from factcheck.model.unit import alike

_CHANGES = frozenset({QuantityKind.MULTIPLE, QuantityKind.FRACTION})
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_MEASURED = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.DURATION})
# So near is the size of a figure that leaves its unit out.
_LIKE = Interval(Decimal("0.2"), Decimal(5))


class Move(NamedTuple):
    """An earlier and a later level; `stated` is the change between them, or None.

    word    the word that says which way it went, "" where none does: "went from 75 to 90"
    place   where that word stands, or the earlier level
    than    whether the change is a comparison: "20 more than the 75"
    is_told whether a sentence of its own tells the change; then its word has put the levels in order
    is_weak whether the words leave open of which figures it is told: then only a slip of the finger counts
    """

    earlier: Claim
    later: Claim
    stated: Claim | None
    word: str
    place: Span
    than: bool = False
    is_told: bool = False
    is_weak: bool = False

    @property
    def is_up(self) -> bool:
        """Whether it went up; of a change that is told the levels are in the order that its word gives them."""
        if self.is_told:
            return value_of(self.earlier.quantity.best) < value_of(self.later.quantity.best)
        return points_up(self.word)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        at_edge(
            "from|against|versus|vs|compared|than|increase on|rise on|up on|down on|while|but|whereas|before|earlier",
            anywhere=r"per ?cent on\b|% on\b",
        )
    )


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    word = rf"[^\s,;:()–—{NO_FIGURE}]+"
    lead = (
        r"(?:(?:the|an?|its|their|just|only|about|some|previous|record|last year[’']s|the year-earlier|that of"
        r"|as (?:low|high|few|many|little|much) as) ){0,3}"
    )
    rest = (
        r"(?:(?! (?:and|but|or|while|which|who|that|when|whereas|as|to|from)\b)"
        rf"[^,;:()\n–—{NO_FIGURE}]){{0,50}}"
    )
    earlier, later = rf"{lead}(?P<earlier>{FIGURE})", rf"{lead}(?P<later>{FIGURE})"
    quoted = rf"[\"“'‘]?(?P<stated>{FIGURE})[\"”'’]?"
    # A date behind the change makes it the change of that date: "rose 5% in May, from 100 in January".
    moving = "(?:,? (?:falling|dropping|slipping|sliding|declining|rising|climbing|growing|going|moving))?"
    tail = rf"(?: (?!(?:to|from|and|but|or|while|which|that|compared|against)\b|[A-Z0-9]){word}){{0,6}}{moving},?"
    thing = r"(?: (?:its|the|their|our)(?: (?!(?:by|to|from|and)\b)[\w’'-]+){1,4}?)?"
    adverb = r"(?: (?:by|another|a further|further|only|just|some|nearly|\w+ly)){0,3}"
    verb = rf"\b(?P<word>{VERBS})\b{thing}{adverb}(?: {quoted}{tail})?"
    since = r"(?:(?:up |down |compared |as )?(?:from|against|versus|vs\.?)|(?:as )?compared (?:with|to))"
    behind = (
        rf"{rest}(?:,| \(| –| —)? ?(?:or |which (?:is|was) |that is |marking |representing )?(?:"
        rf"(?:an? |the )?(?:[a-z-]+ )?(?P<noun>{NOUNS}) of {quoted.replace('stated', 'stated1')}"
        rf"|(?P<way>up|down) (?:by )?{quoted.replace('stated', 'stated2')}"
        rf"|an? {quoted.replace('stated', 'stated3')}(?: [a-z-]+)? (?P<noun2>{NOUNS})\b)"
    )
    other = rf"[^;:()\n–—{NO_FIGURE}]{{0,60}}?"
    less = r"(?P<word>less|fewer|lower|more|higher)(?=[.,;)]|$)"
    # "for the quarter ended March 31, 2013": a comma within a date parts nothing.
    until = rf"{rest}(?:[A-Z][a-z]+ \d{{1,2}}, \d{{4}})?"
    told = (
        rf"{quoted}(?: [a-z-]+)? (?P<noun>{NOUNS})\b(?: (?:was |were )?[a-z]+)? (?:in|of|for) {rest}",
        rf"\b(?P<noun>{NOUNS}) of {quoted}(?: (?:was |were )?[a-z]+)? (?:in|for) {rest}",
    )
    from_to = rf"from {earlier}{rest}(?<! went)(?<! came),? to {later}"
    # "Raised its tax for the first time in 17 years, by 3% to 8% from 5%": what is said in between has figures too.
    apart = r"(?:(?! (?:and|but|or|while|which|who|that|when|whereas|as|after)\b)[^;:()\n]){0,90}?"
    apart = rf"\b(?P<word>{VERBS})\b{apart}, by (?:a (?:full|further|whole) )?{quoted}{tail}"
    to_from = rf"(?:to (?:(?:close|end|stand|finish) (?:up )?at )?|at ){later}{rest},? {since} {earlier}"
    count = r"(?:toll|total|tally|count|number|figure|membership|fleet|squad|workforce|headcount)"
    toll = rf"(?:(?:the|its|their) )?(?:[\w’'-]+ ){{0,2}}?{count} "
    added = rf"{quoted} (?:more|further|additional|new)\b{rest}, [a-z]+ing {toll}"
    return tuple(
        map(
            re.compile,
            (
                rf"{added}{from_to}",
                *(
                    rf"{lead} ?{tail}"
                    for lead in told
                    for tail in (rf"(?:to|at) {later}{until},? {since} {earlier}", from_to)
                ),
                rf"{verb} {from_to}(?:{behind})?",
                rf"{verb} {to_from}(?:{behind})?",
                *(rf"{apart} {levels}" for levels in (to_from, from_to)),
                rf"(?<!from )\b{from_to}{behind}",
                rf"(?P<later>{FIGURE}){rest},? (?P<word>up|down)(?: (?:by )?{quoted}{tail})? (?:from|on|against)"
                rf" {earlier}(?:{behind})?",
                rf"(?P<earlier>{FIGURE}){rest}[,;] (?:while|but|whereas) {other} (?P<later>{FIGURE}){rest},"
                rf" (?:or )?{quoted} {less}",
                rf"(?P<later>{FIGURE}){other}[,;] (?:but )?(?:the|a) (?:year|month|week) (?:before|earlier),? {other} ?"
                rf"(?P<earlier>{FIGURE}){rest},? (?:so|or|which is|that is){other} ?{quoted} {less}",
                rf"(?P<later>{FIGURE}){rest},? (?:compared (?:with|to)|against|versus|vs\.?) {earlier}{behind}",
                rf"(?P<later>{FIGURE}){rest},? an? {quoted}(?: [a-z-]+)? (?P<word>{NOUNS}) (?:on|from|over) {earlier}",
                rf"(?P<later>{FIGURE}){rest}, (?:or |some |about )?{quoted}(?: [a-z-]+){{0,2}}?"
                rf" (?:(?P<than>{THAN}) than|(?P<word>up|down) on)(?: (?!in\b)[\w’'-]+){{0,5}}? {earlier}",
            ),
        )
    )


_STATED = ("stated", "stated1", "stated2", "stated3")
_WORDS = ("word", "noun", "way", "noun2", "than")


_PART = 60


@cache
def _whole() -> re.Pattern[str]:
    """Match what makes a later level the whole: "33 of the 150 seats, down from 41" had 41 of them before."""
    return re.compile(rf"{FIGURE} (?:out )?of (?:(?!and\b)[\w’'-]+ ){{0,3}}$")


@cache
def _other_things() -> re.Pattern[str]:
    """Match a comparison that is none over time: with another thing, or with another base than that of the change."""
    return re.compile(
        rf"(?:compared (?:with|to)|against|versus|vs\.?) (?:the |an? )?{FIGURE}(?: [\w-]+){{0,2}}?"
        r" for (?!the |all |fiscal |a year|[A-Z0-9])"
        rf"|(?:compared (?:with|to)|against|versus|vs\.?) (?:the |an? )?{FIGURE}(?: [\w-]+){{0,2}}?"
        r" (?:nationally|nationwide|statewide|countrywide|worldwide|globally|elsewhere"
        r"|(?:at|in) (?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[FQH][Y0-9])[A-Z])"
        rf"|compared (?:with|to) {FIGURE} of (?!the |its |their |all |a )[a-z]"
    )


@cache
def _own_base() -> re.Pattern[str]:
    """Match a change with a cause or a span of its own: what comes "compared with" is not where it began."""
    return re.compile(
        r"\b(?:reduc|cut|low|rais|boost|lift|add|trim|slash|increas)\w* (?:its|the|their|our) [^,;]{1,40}"
        rf" by {FIGURE}"
        rf"|{FIGURE} (?:in|on|over|during) the (?:month|week|day|quarter)\b"
    )


_SPAN = r"(?:year|month|week|quarter|day)(?! (?:earlier|ago|before|prior|and))"


@cache
def _at_a_rate() -> re.Pattern[str]:
    return re.compile(rf" (?:(?:a|per|each|every) {_SPAN}|each\b|every\b)")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes a stated change another than that between the levels: averages, other prices, other bases."""
    return re.compile(
        r"\b(?:an average of|on average|average (?:annual|growth|rate)|annually|annual(?:i[sz]ed)? "
        r"(?:rate|average|growth|increase|pace)|compound\w*|cagr"
        rf"|(?<!{FIGURE} )(?:a|per|each|every) {_SPAN}|(?<!{FIGURE} )each|(?<!{FIGURE} )every|real terms|in real"
        r"|constant|comparable|inflation[- ]adjusted|adjust\w+|organic\w*|like-for-like|same-store|underlying"
        r"|(?:by|in) (?:volume|value)|respectively|excluding|before inflation|after inflation)\b",
        re.IGNORECASE,
    )


def moves(article: Article) -> tuple[Move, ...]:
    """Return each pair of levels once, in order of place; a stated change that may be over another span is left out."""
    return _moves.of(article)


def _found(article: Article) -> Iterator[Move]:
    for skeleton in skeletons(article, _gate()):
        # Levels of several things in turn; what one share pays or costs before and after a split is not compared.
        if "respectively" in skeleton.text or "split" in skeleton.text:
            continue
        seen: set[tuple[str, str]] = set()
        is_other = _otherwise().search(skeleton.text) is not None
        for form in _forms():
            for match in form.finditer(skeleton.text):
                pair = (match["earlier"], match["later"])
                levels = _united(*map(skeleton.claim, pair))
                if pair not in seen and _are_levels(*levels) and _is_over_time(skeleton.text, match):
                    seen.add(pair)
                    yield _move(skeleton, match, is_other=is_other)
    yield from _over_sentences(article)


_moves = OfOneArticle(lambda article: tuple(_found(article)))


def _over_sentences(article: Article) -> Iterator[Move]:
    """Yield the changes whose levels stand in other sentences; those that words tell go before those reckoned."""
    for prior in prior_levels(article):
        if _are_levels(prior.earlier, prior.later):
            yield _prior(prior)
    told_of: set[Span] = set()
    for told in told_changes(article):
        told_of.add(told.stated.span)
        yield _told(told)
    for ratio in changes(article):
        if ratio.stated.span not in told_of:
            yield Move(*ordered(ratio), ratio.stated, ratio.word, ratio.stated.span, is_told=True)


def _prior(prior: PriorLevel) -> Move:
    return Move(prior.earlier, prior.later, prior.stated, prior.word, prior.place)


def _told(told: ToldChange) -> Move:
    """Return a change that is told behind both levels: a rise leads to the larger, a fall to the smaller."""
    ordered = sorted(told.levels, key=lambda claim: value_of(claim.quantity.best), reverse=not points_up(told.word))
    return Move(
        ordered[0],
        ordered[1],
        told.stated,
        told.word,
        told.stated.span,
        than=told.than,
        is_told=True,
        is_weak=told.is_weak,
    )


def _move(skeleton: Skeleton, match: re.Match[str], *, is_other: bool) -> Move:
    given = match.groupdict()
    figure = next((given[name] for name in _STATED if given.get(name)), None)
    if figure is not None and _at_a_rate().match(skeleton.text, skeleton.text.index(figure) + 1):
        figure = None  # "rose 5% a month"
    name = next((name for name in _WORDS if given.get(name)), "")
    earlier, later = _united(skeleton.claim(match["earlier"]), skeleton.claim(match["later"]))
    stated = None if figure is None or is_other else skeleton.claim(figure)
    place = skeleton.place(*match.span(name)) if name else earlier.span
    return Move(earlier, later, stated, given[name] if name else "", place, name == "than")


def _united(earlier: Claim, later: Claim) -> tuple[Claim, Claim]:
    """Return two levels, the earlier one with the unit that it leaves out: "to 7.9 percent from 8.3", "74 km from 63".

    Without a point a bare figure beside a percentage may count something.
    """
    first, second = earlier.quantity, later.quantity
    is_bare = first.kind in _COUNTS and not first.mention.noun
    if second.kind is QuantityKind.PERCENT:
        is_share = is_bare and first.decimals > 0 and not first.mention.numeral.scale
        return (like(earlier, later) if is_share else earlier), later
    scale = first.mention.numeral.scale
    is_bare = is_bare and scale == second.mention.numeral.scale and not first.mention.elided
    if not (is_bare and second.kind in _MEASURED and first.best.value and second.best.value):
        return earlier, later
    is_like = first.decimals == second.decimals and _LIKE.contains(EXACT.divide(first.best.value, second.best.value))
    return (like(earlier, later) if scale or is_like else earlier), later


def _is_over_time(text: str, match: re.Match[str]) -> bool:
    """Whether the two figures can be one thing at two times, and the change that between them."""
    earlier, later = match.start("earlier"), match.start("later")
    if later < earlier and _whole().search(text, max(0, later - _PART), later):
        return False
    between = text[later:earlier] if later < earlier else ""
    if " from " in between or not between:
        return True
    if is_dated_before(text, later, earlier, Span(0, len(text))):
        return False
    passage = text[max(0, match.start() - _PART) : match.end() + _PART]
    return not _other_things().search(passage) and not _own_base().search(text, match.start(), later)


def _are_levels(earlier: Claim, later: Claim) -> bool:
    """Whether two figures can be two levels of one thing, each with its magnitude."""
    first, second = earlier.quantity, later.quantity
    if first.kind in _CHANGES or second.kind in _CHANGES or first.mention.level or second.mention.level:
        return False
    nouns = {first.mention.noun.lower(), second.mention.noun.lower()} - {""}
    is_one = alike(first.best.unit, second.best.unit) and (len(nouns) <= 1 or first.best.unit is not None)
    return is_one and not (lacks_magnitude(first, second) or lacks_magnitude(second, first))
