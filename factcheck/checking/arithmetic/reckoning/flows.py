"""A level, what came and what went, and the level that this leads to: the signs are read from the words.

Comes in: a sentence with those before it. Goes out: tallies. Never happens here: wording.

Each amount of one unit is given a part by the words of its own clause: it comes or goes, or it is the level at the
beginning or at the end, in whatever order they are told. Only where every amount near has a part, and none is left
over, is anything said. Worked examples: "It hired 85 and 130 left. At the end of the year 1,195 worked there", behind
"it began the year with 1,240"; "The fare is $2.85 today; adding 35 cents puts the new price at $3.20"; "It has bought
six engines and now has 31. Until last week it had 25".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum, auto
from functools import cache

from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS, points_up
from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.reckoning.cues import Cue, Way
from factcheck.checking.arithmetic.reckoning.slips import agreement
from factcheck.checking.arithmetic.reckoning.tallies import Tally, is_near
from factcheck.checking.arithmetic.reckoning.terms import Context, Term, is_rate, last_digit
from factcheck.checking.arithmetic.skeletons import NO_FIGURE
from factcheck.checking.arithmetic.when_told import is_before
from factcheck.checking.arithmetic.windows import Window
from factcheck.checking.word_edges import at_edge
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_FEWEST, _MOST, _LEVELS = 3, 8, 2
_SENTENCES = 4
_LEAD, _BEHIND = 70, 60
_HALF = Decimal("0.5")
_LEAST, _LEAST_MISS, _THOUSAND = Decimal("0.005"), Decimal(2), Decimal(1000)
_SIZED = Interval(Decimal("0.4"), Decimal("2.5"))


class _Part(Enum):
    """What an amount is in a course: a level of the beginning, the end or some time, or what leads from one to another.

    What comes or goes may not be all that did; a rise and a fall are the whole way.
    """

    COMES = auto()
    GOES = auto()
    RISES = auto()
    FALLS = auto()
    FROM = auto()
    FIRST = auto()
    LAST = auto()
    LEVEL = auto()


_WHOLE = frozenset({_Part.RISES, _Part.FALLS})
_FLOWS = _WHOLE | {_Part.COMES, _Part.GOES}
_EARLY = frozenset({_Part.FROM, _Part.FIRST})
_ADDED = frozenset({_Part.COMES, _Part.RISES})


def flows(context: Context) -> Iterator[Tally]:
    """Yield the level at the end that what came and went does not lead to from that at the beginning."""
    window, terms = context
    last = max((term.sentence for term in context.told), default=0)
    near = [term for term in terms if term.sentence > last - _SENTENCES and not is_rate(term)]
    for unit in dict.fromkeys(term.unit for term in context.told):
        like = [term for term in near if term.unit == unit]
        found = _course(window, like) if len(like) >= _FEWEST and _bound().search(window.text) is not None else None
        if found is not None and _misses(found) and is_near(found):
            yield found


def _course(window: Window, terms: Sequence[Term]) -> Tally | None:
    """Return the course that the amounts of the last sentences make, of the fewest sentences that hold one."""
    last = terms[-1].sentence
    for first in range(last, max(-1, last - _SENTENCES), -1):
        near = [term for term in terms if term.sentence >= first and not _is_aside(window, term)]
        if _FEWEST <= len(near) <= _MOST:
            parts = [_part(window, term) for term in near]
            if sum(part not in _FLOWS for part in parts) >= _LEVELS:
                return _tally(window, near, parts)
    return None


def _tally(window: Window, terms: Sequence[Term], parts: Sequence[_Part]) -> Tally | None:
    levels = [(term, part) for term, part in zip(terms, parts, strict=True) if part not in _FLOWS]
    moved = [(term, part) for term, part in zip(terms, parts, strict=True) if part in _FLOWS]
    stretch = window.text[window.sentence_at(terms[0].place)[0] : window.sentence_at(terms[-1].place)[1]]
    if len(levels) != _LEVELS or not moved or _otherwise().search(stretch) is not None:
        return None
    if any(term.quantity.kind is QuantityKind.PERCENT for term in terms) or not _are_alike(levels, moved):
        return None
    order = _order(window, levels)
    if order is None:
        return None
    start, end = levels if order else levels[::-1]
    if 2 * max(term.value for term in terms) == sum(term.value for term in terms):
        return None  # one is all the others together: "by 302 votes to 251, a majority of 51"
    signs = (1, *(1 if part in _ADDED else -1 for _, part in moved))
    told = Tally(end[0], (start[0], *(term for term, _ in moved)), signs, Way.BALANCE, cue=Cue.PLAIN)
    if told.value <= 0 or any(term.quantity.hedged for term in terms):
        return None
    told = told._replace(agreed=agreement(end[0].value, told.value))
    is_enough = _is_whole_way if all(part in _WHOLE for _, part in moved) else _is_account
    return told if is_enough(window, told, start[1], end[1]) else None


def _is_whole_way(_: Window, told: Tally, first: _Part, last: _Part) -> bool:
    """Whether a rise or a fall is surely that between the levels: told beside both, or but for a slip."""
    start, step, end = told.terms[0], told.terms[1], told.result
    between = abs(EXACT.subtract(end.value, start.value))
    is_same_way = (end.value > start.value) is (told.signs[1] > 0)
    is_sized = is_same_way and bool(between) and _SIZED.contains(EXACT.divide(between, step.value))
    is_bound = first in _EARLY or last is _Part.LAST
    is_here = start.sentence == step.sentence and (last is _Part.LAST or end.sentence == step.sentence)
    if is_here or first is _Part.FIRST:
        return is_sized and is_bound and (is_here or told.agreed > 0)
    return is_bound and told.agreed >= _LEVELS


def _is_account(window: Window, told: Tally, first: _Part, last: _Part) -> bool:
    """Whether what came and went is all that did: an account that is opened or closed by its words.

    Both ways are told, or the words conclude; else a slip must explain the miss, and one may have come or gone that is
    no figure: "and the cook has left since".
    """
    miss = abs(EXACT.subtract(told.result.value, told.value))
    if told.result.unit == "count" and miss < _LEAST_MISS and first is not _Part.FIRST:
        return False
    both_ways = len(set(told.signs[1:])) > 1
    if first is _Part.FIRST and last is _Part.LAST and (both_ways or told.agreed):
        return True
    places = [term.place for term in (*told.terms, told.result)]
    if places == sorted(places) and last is _Part.LAST:
        start = window.sentence_at(told.result.place)[0]
        lead = window.text[max(start, told.terms[-1].place + 1) : told.result.place]
        is_concluded = _concluded().search(lead) is not None or _last_behind().match(window.text, places[-1] + 1)
        return both_ways or bool(is_concluded and (len(told.terms) > _LEVELS or told.agreed))
    return last is _Part.LAST and told.agreed >= _LEVELS


@cache
def _concluded() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:so that|so|thus|therefore|hence|leav(?:es|ing)|which (?:makes|brings|takes))\b", re.IGNORECASE
    )


def _misses(told: Tally) -> bool:
    """Whether the level at the end is further off than the rounding of all figures together explains."""
    miss = abs(EXACT.subtract(told.result.value, told.value))
    figures = (told.result, *told.terms)
    slack = sum((EXACT.multiply(_place(each), _HALF) for each in figures if _is_rounded(each)), Decimal(0))
    if _place(told.result) > min(map(_place, told.terms)):
        return miss > _place(told.result)
    return miss >= max(slack, _LEAST)


def _place(term: Term) -> Decimal:
    """Return one unit of the last digit that says something: zeros behind a point do."""
    low = term.quantity.best.written.low
    if term.quantity.decimals and low is not None:
        return EXACT.multiply(Decimal(_LEVELS), EXACT.subtract(term.value, low))
    return last_digit(term)


def _is_rounded(term: Term) -> bool:
    """Whether the last digits of a figure may stand for others: small counts are counted to ones."""
    return term.unit != "count" or bool(term.quantity.mention.numeral.scale) or term.value >= _THOUSAND


def _are_alike(levels: Sequence[tuple[Term, _Part]], moved: Sequence[tuple[Term, _Part]]) -> bool:
    """Whether levels count one thing, and what moves may be of it."""
    if levels[0][0].unit != "count":
        return True
    counted = [term.claim for term, _ in levels]
    things = (term for term, _ in moved if _event().fullmatch(term.noun) is None)
    return can_be_added(counted) and all(can_be_added([term.claim, *counted]) for term in things)


@cache
def _event() -> re.Pattern[str]:
    """Match what is counted as it comes or goes, whatever it is: "52 births and 35 deaths"."""
    return re.compile(r"birth|death|arrival|departure|addition|purchase|withdrawal|closure|acquisition|disposal")


def _order(window: Window, levels: Sequence[tuple[Term, _Part]]) -> bool | None:
    """Return whether the level that stands first is that of the beginning."""
    (one, first), (other, second) = levels
    if first is not second:
        if _EARLY & {first, second}:
            return None if {first, second} <= _EARLY else first in _EARLY
        return second is _Part.LAST
    return None if first is not _Part.LEVEL else is_before(window, one.place, other.place)


def _is_aside(window: Window, term: Term) -> bool:
    """Whether a figure is some of one before it, or says where: "of whom 88 retired", "at 11 sites"."""
    found = _aside().search(window.text, max(0, term.place - _LEAD), term.place)
    if found is None or not found["place"]:
        return found is not None
    return term.unit == "count" and bool(term.noun) and _part(window, term) is _Part.LEVEL


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:of (?:whom|which|them|these|those)|among (?:them|whom|these)|including"
        r"|(?P<place>in|at|across|after|over))(?: (?:about|some|only|just|another))? $"
    )


def _part(window: Window, term: Term) -> _Part:
    start, end = window.sentence_at(term.place)
    before = re.split(rf"[{NO_FIGURE}]", window.text[max(start, term.place - _LEAD) : term.place])[-1]
    behind = window.text[term.place + 1 : min(end, term.place + _BEHIND)]
    whole = _of_the().match(behind)
    behind = re.split(rf"[{NO_FIGURE}]", behind if whole is None else behind[whole.end() :])[0]
    if _of_whole().search(before) is not None:
        return _Part.FIRST
    flow = _flow(re.split(r"[,;:(](?! ?$) ?| and (?!$)", before)[-1], behind, is_count=term.unit == "count")
    if flow is not None:
        return flow
    if _from().search(before) is not None:
        return _Part.FROM
    if _first().search(before) is not None or _first_behind().match(behind) is not None:
        return _Part.FIRST
    if _last().search(before) is not None or _last_behind().match(behind) is not None:
        return _Part.LAST
    return _Part.LEVEL


@cache
def _of_whole() -> re.Pattern[str]:
    return re.compile(r"\bof (?:the|its|their|his|her) $")


@cache
def _of_the() -> re.Pattern[str]:
    return re.compile(rf" (?:[a-z]+ )?of (?:the|its|their|his|her) [{NO_FIGURE}]")


def _flow(before: str, behind: str, *, is_count: bool) -> _Part | None:
    """Return what comes or goes by the words right beside a figure; runs that are added are not all that are made."""
    led = _moved_to().search(before)
    if led is not None and _to_level().match(behind) is not None:
        return _Part.RISES if points_up(led["word"].lower()) else _Part.FALLS
    for pattern, text in ((_moved_before(), before), (_moved_behind(), behind)):
        match = pattern.search(text) if text is before else pattern.match(text)
        if match is not None:
            if match.groupdict().get("adding"):
                return _Part.COMES if is_count else _Part.RISES
            if match["word"]:
                return _Part.RISES if points_up(match["word"].lower()) else _Part.FALLS
            return _Part.COMES if match["comes"] else _Part.GOES
    return None


@cache
def _moved_to() -> re.Pattern[str]:
    """Match a verb right before a step, of which a level follows: "goes up 3 cents to"."""
    return re.compile(rf"\b(?P<word>{VERBS}) $")


@cache
def _to_level() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+)?,? (?:to|from)(?: the)? ?$")


_COMES = (
    r"gain(?:s|ed|ing)?|won|wins?|winning|buys?|bought|buying|purchased|acquir\w+|hir(?:es|ed|ing)"
    r"|recruit\w*|t(?:ook|akes?|aken|aking) (?:on|in|aboard|up)|receiv\w+|welcomed|picked up|collected|opened"
    r"|admitted|signed(?: up)?|built|launched|picked up|paid in|drew in|put in|planted|(?:purchase|arrival|acquisition"
    r"|addition|delivery|birth|recruitment) of"
)
_GOES = (
    r"los(?:t|es|ing)|sold|sells?|selling|clos(?:ed|es|ing)|shed(?:s|ding)?|axed|g(?:ave|ives|iven|iving) (?:away|up)"
    r"|thr(?:ew|own|owing) (?:out|away)|scrapp(?:ed|ing)|paid(?: out)?|pays(?: out)?|spen[dt]s?|spending|withdr\w+"
    r"|wrote off|written off|retired|releas\w+|discharged|culled|slaughtered|got rid of|let go|minus|weeded out"
    r"|handed (?:back|out)|laid off|dismissed|drew|drawn|struck off"
    r"|(?:sale|departure|closure|death|retirement|theft) of"
)
_INS = "receipts|income|deposits|births|arrivals|additions|purchases|inflows?|proceeds|acquisitions|recruits|takings"
_OUTS = (
    "payments|expenditures?|spending|withdrawals|deaths|departures|outflows?|disposals|redemptions|outgoings|expenses"
    "|outlays|closures"
)


@cache
def _moved_before() -> re.Pattern[str]:
    some = r"(?: (?:about|some|only|just|another|an? (?:further|extra|additional|total of)|the|in|up|back))*"
    thing = r"(?: (?!(?:to|from|at|with|by|than)\b)[\w’'-]+){0,4}?"
    return re.compile(
        rf"\b(?:(?P<word>{VERBS}|{NOUNS}|discount|rebate)(?:{thing} (?:by|of)){some}"
        rf"|(?P<adding>adds|added|adding|surcharge of){some}"
        rf"|(?P<comes>{_COMES}|(?:{_INS})(?: (?:of|were|was|came to|totall?ed))?:?){some}"
        rf"|(?P<goes>{_GOES}|(?:{_OUTS})(?: (?:of|were|was|came to|totall?ed))?:?){some}"
        rf") $",
        re.IGNORECASE,
    )


@cache
def _moved_behind() -> re.Pattern[str]:
    plain = r"(?: (?!(?:and|or|but|who|which|that|in|at|from|to|is|are|was|were|has|have|had)\b)[a-z-]+){0,2}?"
    done = r"(?:w(?:as|ere) |ha(?:s|ve|d) (?:been )?)?"
    comes = (
        rf"joined|arrived|born|added|hired|bought|admitted|recruited|taken (?:on|in)|opened|got on|boarded|{_INS}"
        r"|come(?= ?[,.;]| so| and)|came in|moved in|came (?:on board|aboard)|climbed (?:in|on)|new|additional|further"
        r"|extra|more"
    )
    goes = (
        rf"left(?! over)|gone(?! up)|struck off|died|got (?:off|out)|resigned|retired|quit|moved out|departed|{_OUTS}"
        r"|went(?= (?:home|away|out)|[,.;])|sold|lost|closed|scrapped|killed|slaughtered|thrown (?:out|away)|sacked"
        r"|laid off|dismissed|released|taken (?:out|away)|stolen|removed|withdrawn|discharged|drowned|disembarked"
        r"|alighted|dropped out|went overboard|fewer|less"
    )
    # "30p more than in the pub next door" is no step from what it was; the figure that follows ends the stretch.
    then = (
        r" than(?: (?:the|its|their|his|her|last [a-z]+[’']s))? ?$| than (?:last|before|previously|at|when"
        r"|a (?:year|month|week)|in (?:19|20)\d\d|the (?:year|month|week|season|previous|last)"
        r"|(?:it|they) (?:had|were|was))\b"
    )
    return re.compile(rf"{plain} (?:(?P<word>{THAN})(?={then})|{done}(?:(?P<comes>{comes})|(?P<goes>{goes})))\b")


@cache
def _from() -> re.Pattern[str]:
    """Match what a step is counted from, which need be no step of the same time: "up from 480 a year earlier"."""
    return re.compile(
        r"\b(?:from|than (?:the|its|their|his|her|last (?:year|month|week|season)[’']s))"
        r"(?: (?:about|some|just|only|the))* $"
    )


@cache
def _first() -> re.Pattern[str]:
    """Match what makes a level that of the beginning: "began the year with", "until now it was"."""
    opened = r"(?:beg[au]n|beginning|start(?:s|ed|ing)|opened)[^,;.]{0,40}? (?:with|balance(?: of| was)?:?)"
    then = (
        r"[Oo]pening balance|[Uu]ntil|[Bb]efore|[Pp]reviously|[Oo]riginally|[Ff]ormerly"
        r"|[Aa]t the (?:start|beginning|outset)|had been|used to"
        r"|when (?:it|they|he|she|there) (?:was|were|had|stood|cost|numbered)"
    )
    return re.compile(
        rf"\b(?:went into[^,;.]{{0,30}}? with|of (?:the|its|their|his|her)|{opened}|(?:{then})\b[^;]{{0,50}}?:?)"
        r"(?: (?:about|some|just|only|the|at|with|over))* $"
    )


@cache
def _first_behind() -> re.Pattern[str]:
    return re.compile(
        r"(?: [\w’'-]+){0,4}? (?:before(?=[.,;]|$| (?:that|then|the|it))|until|at (?:first|the (?:start|beginning))"
        r"|to begin with|previously|originally|a (?:year|month|week|day) (?:ago|earlier|before)"
        r"|the (?:year|month|week|day) before)\b"
    )


@cache
def _last() -> re.Pattern[str]:
    """Match what makes a level that of the end: "now has", "so that there are", "closing balance"."""
    what = r"(?:[\w’'-]+ ){0,3}?"
    has = r"(?:has|have|had|holds?|at|is|are|on|costs?|owns?|numbers?|counts?|employs?|keeps?)"
    closed = r"(?:ended(?: [\w’'-]+){0,3} (?:at|with|on)|closed(?: [\w’'-]+){0,3} (?:at|with))"
    count = r"(?:total|toll|tally|count|stock|balance)"
    # "Amounting to" and "came to" tell any amount.
    to = r"(?<!ing )(?<!ed )(?<!ame )(?<!omes )(?<!ounts )(?<!ount )(?<!up )to"
    return re.compile(
        rf"\b(?:now {what}{has}|(?:is|are|was|were|will be|stands?|has|have|holds?|owns?) now"
        rf"|will (?:number|have|be|total|cost)|{closed}|so that(?: there)?(?: now)?(?: [\w’'-]+){{0,3}}|{to}"
        r"|[Cc]losing balance(?: of| was)?:?|leav(?:es|ing)|[Aa]t the (?:end|close)\b[^;]{0,50}?"
        r"|[Ii]n the end\b[^;]{0,40}?|(?:[Tt]hus|[Tt]herefore|[Hh]ence)\b[^;,]{0,40}?"
        rf"|(?:[Tt]hat|[Tt]his|[Ww]hich) (?:leaves|left|makes|brings|takes) {what}(?:with|to)?"
        rf"|new {what}(?:at|of|is|to|was|:)|{count}(?: now)? (?:stands|is|stood|comes) (?:at|to)"
        rf"|the {count} (?:is|was))"
        r"(?: (?:about|some|just|only|the|at|with))* $"
    )


@cache
def _last_behind() -> re.Pattern[str]:
    return re.compile(
        r"(?: [\w’'-]+){0,3}? (?:(?:are|is|were) (?:now )?left|remain(?:s|ed|ing)?|now|at the (?:end|close)|still"
        r"|went on|carried on|stayed)\b"
    )


@cache
def _bound() -> re.Pattern[str]:
    """Match the words that can make a level one of the beginning or the end: a cheap look before a part is asked."""
    return re.compile(
        at_edge(
            "[Nn]ow|[Ff]rom|[Uu]ntil|[Bb]efore|beg[aiu]n|beginning|started|start|[Oo]pening|[Cc]losing|[Ss]o|leaves"
            "|leaving|left|remain|remains|remained|remaining|than|new|when|end|close|closed|ended|went|had been|used to"
            "|[Tt]hus|[Tt]herefore|[Hh]ence|previously|originally|formerly|to|will|stands|earlier|ago|still|of the"
            "|of its",
        )
    )


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Ee]ach|[Ee]very|per|[Aa]verage|annually|forecast|expect\w*|target\w*|plan(?:s|ned)?|would|could|may|might"
        r"|respectively|[Ii]f|injur\w*|wounded|missing|hop(?:es?|ed|ing)|at least|up to)\b"
    )
