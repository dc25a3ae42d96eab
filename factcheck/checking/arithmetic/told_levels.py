"""Which two figures of a few sentences are levels of one thing at two times, or of two rivals.

Comes in: a window and the figure that was worked out from them. Goes out: the two claims in order of place, or None
where another figure could be meant as well. Never happens here: working anything out.

Worked example: in "It sold 75 cars in May. A year ago it was 60. That is a rise of 25%." the levels are 75 and 60: no
other figure counts cars, the second sentence speaks of the same thing ("it") at another time ("a year ago").
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Claim, Status
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.unit import Unit, alike, bare

_NO_LEVELS = frozenset({QuantityKind.MULTIPLE, QuantityKind.FRACTION, QuantityKind.POINTS})
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_TIMES = frozenset({"year", "years", "month", "months", "week", "weeks", "day", "days", "hours", "minutes"})
_POINT = frozenset({"point", "points"})
_REACH = 40
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# How many words of a subject may be left out when it is named again.
_MOST_LEFT_OUT = 2


@cache
def _time() -> re.Pattern[str]:
    """Match what sets one time apart from another."""
    return re.compile(
        r"\b(?:ago|earlier|before|previous\w*|formerly|original\w*|once|then|now|nowadays|today|currently|so far"
        r"|recently"
        r"|used to|until|since|after|last (?:year|month|week|quarter|season|time|summer|winter|spring|autumn)|this"
        r" (?:year"
        r"|month|week|quarter|season|time)|in the (?:same|first|second|third|fourth|previous|year-earlier)\b"
        r"|the same (?:period|quarter|month|week|time)|prior|later|by (?:the )?(?:end|19|20)|had been|had \w+ed|will be"
        rf"|(?:19|20)\d\d|at the (?:end|start|beginning)|yesterday|tomorrow|in (?:{_MONTHS})"
        r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
        r"|against|compared|versus|from)\b",
        re.IGNORECASE,
    )


@cache
def _joint() -> re.Pattern[str]:
    """Match what, between two figures of one sentence, makes them two levels of one thing."""
    return re.compile(
        r"\b(?:against|compared (?:with|to)|versus|vs|up from|down from|from|than|after)\b(?! (?:tax|interest|costs))"
        rf"|^[^,;:()]{{0,60}}?,? to (?:the |an? )?{FIGURE}?$"
    )


@cache
def _moved_before() -> re.Pattern[str]:
    """Match what, right before a figure, makes it a step and no level, or one of another kind; in small letters."""
    return re.compile(
        at_edge(
            rf"by|{NOUNS.replace('|', ' of|')} of|{VERBS}|another|additional|extra|further|every|each|per|within"
            "|over the (?:past|last|next)|the (?:past|last|next|first)|aged?|margin of|up to|least|between"
        )
        + "(?: (?:an?|the|some|about))? $"
    )


@cache
def _moved_behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?! (?:last|this|that|the previous) fall\b)(?:[ -][\w’'][\w’'-]{{0,24}}){{0,2}}?[ -]"
        rf"(?:{THAN}|{NOUNS}|ahead|behind)\b"
        r"| (?:ago|earlier|later|old|off)\b"
    )


@cache
def _same() -> re.Pattern[str]:
    """Match a subject that takes up what was spoken of."""
    return re.compile(
        r"\b(?:it|its|they|their|he|his|she|her|them|that (?:figure|number|total)|the (?:figure|number|total|amount"
        r"|sum|level"
        r"|rate|price|value|same|count|tally)(?! (?:of|in|for|at)\b)|this time|those|these|there were)\b",
        re.IGNORECASE,
    )


@cache
def _said_of_time() -> re.Pattern[str]:
    """Match words that say when or how, and not what."""
    return re.compile(
        r"^(?:the|a|an|in|on|at|by|of|for|to|from|and|but|with|than|as|same|was|were|is|are|be|been|had|has|have|did"
        r"|just|only"
        r"|about|some|nearly|almost|over|year|years|month|months|week|weeks|day|days|quarter|season|ago|earlier"
        r"|before|later"
        r"|last|this|that|previous|first|second|third|fourth|half|end|beginning|start|now|today|then|once|still|already"
        r"|currently|until|since|after|compared|against|versus|up|down|rose|risen|fell|fallen|grew|grown|dropped"
        r"|climbed"
        r"|increased|decreased|declined|reached|stood|came|hit|totaled|totalled|amounted|fewer|more|less|while|when"
        r"|cost"
        r"|costs|paid|made|counted|recorded|reported|so|it|they|there|corresponding|period|recent|average|around"
        r"|roughly"
        r"|whereas|all|time|also|however|meanwhile|standing|will|sold|sells?|priced|worth|goes?|went|jan\w*|feb\w*"
        r"|mar|march|apr\w*|may|june?|july?|aug\w*|sep\w*"
        r"|oct\w*|nov\w*|dec\w*|\w+day|\d+|summer|winter|spring|autumn|fall|decade|century)$",
        re.IGNORECASE,
    )


def figures_of(window: Window) -> Iterator[tuple[int, Claim]]:
    """Yield the figures of a window with their places, in order."""
    return zip(window.skeleton.places, window.skeleton.claims, strict=True)


def untimed_figures(window: Window) -> Iterator[tuple[int, Claim]]:
    """Yield the figures of a window with their places, but those that tell the time of another: "ten years ago"."""
    for place, claim in figures_of(window):
        if claim.quantity.kind is not QuantityKind.DURATION or _aside().match(window.text, place + 1) is None:
            yield place, claim


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(r" (?:ago|earlier|later|before|after|on|old)\b")


def pair_of_levels(
    window: Window, stated: int, *, rivals: bool = False, base: int | None = None, concluded: bool = False
) -> tuple[Claim, Claim] | None:
    """Return the two levels that the figure at `stated` was worked out from.

    With `rivals` they may be of two things at one time, as two runners; otherwise of one thing at two times. `base`
    is the place of a level that stands behind the result, "31 fewer than the 225 of last week", if one does.
    """
    result = next(claim for place, claim in figures_of(window) if place == stated)
    # A result is told behind its figures; the base of a comparison alone may follow it.
    end = window.sentence_at(stated)[1] if rivals else stated if base is None else base + 1
    places = (each for each in figures_of(window) if each[0] != stated and each[0] < end)
    levels = [each for each in places if _is_level(window, *each, rivals=rivals)]
    groups = [group for group in _groups(levels) if _can_give(group[0][1].quantity, result.quantity)]
    if len(groups) != 1 or len(groups[0]) != 2:
        return None
    (first, earlier), (second, later) = groups[0]
    is_one_thing = (
        _are_rivals(window, (first, earlier), (second, later)) if rivals else are_of_one_thing(window, first, second)
    )
    if not is_one_thing and not rivals:
        is_one_thing = _leaves_out_its_noun(window, (first, earlier), (second, later))
        is_one_thing = is_one_thing or (concluded and _are_of_two_times(window, first, second))
    if not is_one_thing or not _count_alike(earlier, later):
        return None
    if base is None and _is_of_own_whole(window, first, second):
        return None
    return earlier, like(later, earlier) if later.quantity.best.unit is None else later


def _is_of_own_whole(window: Window, first: int, second: int) -> bool:
    """Whether the later figure alone is said to be of something: "a rate of 7.2%. In June 8.4% of firms"."""
    return all(
        (_of_whole().match(window.text, place + 1) is not None) is (place == second) for place in (first, second)
    )


@cache
def _of_whole() -> re.Pattern[str]:
    return re.compile(r" of (?!(?:last|this|the (?:year|month|week|season))\b)[a-z]{3,}")


def _is_level(window: Window, place: int, claim: Claim, *, rivals: bool) -> bool:
    quantity = claim.quantity
    if quantity.kind in _NO_LEVELS or quantity.best.value is None or quantity.best.value <= 0 or quantity.mention.level:
        return False
    if not rivals and claim.status in {Status.TARGET, Status.HYPOTHETICAL}:
        return False
    return not is_step(window, place) and (place >= window.start or not has_own_change(window, place))


def is_step(window: Window, place: int) -> bool:
    """Whether the words around a figure make it the step from one level to another, or one of another kind."""
    start = window.sentence_at(place)[0]
    before = window.text[max(start, place - _REACH) : place]
    behind = window.text[place + 1 : place + _REACH]
    if _of_them().match(behind) is not None and window.skeleton.claim(window.text[place]).quantity.kind in _COUNTS:
        return True
    return _moved_behind().match(behind) is not None or _moved_before().search(before.lower()) is not None


@cache
def _of_them() -> re.Pattern[str]:
    """Match what makes a count a part of another: "18 ships, and 12 of them"."""
    return re.compile(r" of (?:them|whom|which)\b")


def has_own_change(window: Window, place: int) -> bool:
    """Whether a percentage of its own is told right behind a level: "1,800 arrests, a 19 percent increase"."""
    match = _own_change().match(window.text, place + 1, window.sentence_at(place)[1])
    if match is None or not (match["word"] or match["noun"]):
        return False
    return window.skeleton.claim(match["at"]).quantity.kind is QuantityKind.PERCENT


def are_part_and_whole(window: Window, pair: tuple[Claim, Claim]) -> bool:
    """Whether a third level, which has a change of its own, is what one of two leaves of the other.

    Exports of 146 and imports of 141, "a rise of 38 percent", are parts of a trade of 287; none rose to another.
    """
    small, large = sorted((claim.quantity.best for claim in pair), key=lambda best: best.value or 0)
    for place, claim in figures_of(window):
        other = claim.quantity.best
        if claim in pair or not other.value or not alike(other.unit, large.unit) or is_step(window, place):
            continue
        if small.narrow.plus(other.narrow).overlaps(large.narrow) and has_own_change(window, place):
            return True
    return False


@cache
def _own_change() -> re.Pattern[str]:
    return re.compile(
        rf"[^;.(){NO_FIGURE}]{{0,60}}?,? (?:an? |or )?(?P<word>(?:{VERBS}|{NOUNS})(?: of| by)? )?(?:about |nearly )?"
        rf"(?P<at>{FIGURE})(?P<noun>[ -](?:{NOUNS}|{THAN})\b)?"
    )


def _groups(levels: list[tuple[int, Claim]]) -> list[list[tuple[int, Claim]]]:
    """Return levels of one unit together, single ones left out; "41 million" goes with "34 million tons".

    So does "38.9" with "37.4 per cent".
    """
    groups: dict[object, list[tuple[int, Claim]]] = {}
    for level in levels:
        groups.setdefault(_unit_of(level[1].quantity), []).append(level)
    bare_ones = groups.get(None, [])
    if len(bare_ones) == 1 and not bare_ones[0][1].quantity.mention.noun:
        scale = bare_ones[0][1].quantity.mention.numeral.scale
        is_share = bare_ones[0][1].quantity.decimals > 0 and not scale
        lenders = [
            group
            for unit, group in groups.items()
            if unit is not None and (_is_scaled(group, scale) or (is_share and _is_one_share(group)))
        ]
        if len(lenders) == 1 and lenders[0][-1][0] < bare_ones[0][0]:
            lenders[0].append(bare_ones[0])
    return [group for group in groups.values() if len(group) > 1]


def _is_scaled(group: list[tuple[int, Claim]], scale: str) -> bool:
    return len(group) == 1 and scale != "" and group[0][1].quantity.mention.numeral.scale == scale


def _is_one_share(group: list[tuple[int, Claim]]) -> bool:
    return len(group) == 1 and group[0][1].quantity.kind is QuantityKind.PERCENT


def _unit_of(quantity: Quantity) -> object:
    return None if quantity.kind in _COUNTS else bare(quantity.best.unit)


def _can_give(level: Quantity, result: Quantity) -> bool:
    """Whether two such levels can give the result: any a percentage, only those of its unit an amount."""
    if result.kind in {QuantityKind.PERCENT, QuantityKind.MULTIPLE, QuantityKind.FRACTION}:
        return True
    if result.kind is QuantityKind.POINTS or (result.mention.noun in _POINT and level.kind is QuantityKind.PERCENT):
        return level.kind is QuantityKind.PERCENT
    unit = bare(result.best.unit)
    return _unit_of(level) == (None if result.kind in _COUNTS else unit) or (
        result.kind in _COUNTS and isinstance(unit, Unit) is False and level.kind is QuantityKind.MEASURE
        and not result.mention.noun
    )  # fmt: skip


def _count_alike(first: Claim, second: Claim) -> bool:
    return len({_noun(claim).removesuffix("s") for claim in (first, second)} - {""}) <= 1


def _noun(claim: Claim) -> str:
    """Return the last word of what a count counts; a time behind it is none: "7,650 two years later"."""
    last = claim.quantity.mention.noun.lower().split()[-1:]
    return last[0] if last and last[0] not in _TIMES else ""


def _leaves_out_its_noun(window: Window, first: tuple[int, Claim], second: tuple[int, Claim]) -> bool:
    """Whether the later count leaves out what it counts, as told before: "412 elephants; this year it found 447"."""
    nouns = [_noun(claim) for _, claim in (first, second)]
    kinds = {claim.quantity.kind for _, claim in (first, second)}
    text, start = window.text, window.sentence_at(first[0])[0]
    if not kinds <= _COUNTS or not nouns[0] or nouns[1] or _time().search(text, start, second[0]) is None:
        return False
    clause = text[_clause_start(text, max(first[0] + 1, window.sentence_at(second[0])[0]), second[0]) : second[0] + 1]
    is_time = _apart().search(text, first[0], second[0] + _REACH) is not None
    return is_time and not _new_names(clause, text[start : first[0]])


def _are_of_two_times(window: Window, first: int, second: int) -> bool:
    """Whether each figure has a sentence and a time of its own, and nobody is named but in the first."""
    one, other = window.sentence_at(first), window.sentence_at(second)
    here, there = window.text[slice(*one)], window.text[slice(*other)]
    times = [{match[0].lower() for match in _apart().finditer(sentence)} for sentence in (here, there)]
    return one != other and all(times) and times[0] != times[1] and not _new_names(there[: second - other[0]], here)


@cache
def _apart() -> re.Pattern[str]:
    """Match a second time: the first is that of the first figure."""
    return re.compile(
        r"\b(?:ago|earlier|before|later|now|today|last (?:year|month|week|winter|summer|season)|this (?:year|month"
        r"|week|winter|summer|season"
        r"|time)|then"
        rf"|in (?:{_MONTHS})"
        r"|(?:19|20)\d\d)\b",
        re.IGNORECASE,
    )


def _are_rivals(window: Window, first: tuple[int, Claim], second: tuple[int, Claim]) -> bool:
    """Whether two figures measure two things alike: a count without a noun counts what the one before it counted."""
    if first[1].quantity.kind not in _COUNTS:
        return True
    start = window.sentence_at(first[0])[0]
    clause = window.text[max(first[0] + 1, window.sentence_at(second[0])[0]) : second[0] + 1]
    is_told = bool(_noun(second[1])) or not _new_names(clause, window.text[start : first[0]])
    return bool(_noun(first[1])) and is_told


def like(claim: Claim, other: Claim) -> Claim:
    """Return a bare figure with the unit of the one that it goes with."""
    quantity, unit = claim.quantity, other.quantity.best.unit
    readings = tuple(reading._replace(unit=unit) for reading in quantity.readings)
    return claim._replace(quantity=quantity._replace(kind=other.quantity.kind, readings=readings))


def are_of_one_thing(window: Window, first: int, second: int) -> bool:
    """Whether the later sentence takes up what the earlier one spoke of, at another time."""
    text = window.text
    one, other = window.sentence_at(first), window.sentence_at(second)
    if _time().search(text, one[0], other[1]) is None:
        return False
    if one == other and _joint().search(text[first + 1 : second]) is not None:
        return True
    start = _clause_start(text, other[0] if one != other else first + 1, second)
    clause, known = text[start:second], text[one[0] : one[1] if one != other else first]
    if _new_names(text[start : second + 1], known):
        return False
    is_named = content(clause) - content(known)
    return _same().search(clause) is not None or (not is_named and _is_short_of(text[one[0] : first], clause))


def _clause_start(text: str, start: int, end: int) -> int:
    """Return where the last clause before `end` begins; a lead such as "in 2019," belongs to it."""
    at = max(text.rfind(mark, start, end) for mark in (";", ":", " but ", " while ", " and "))
    return max(start, at)


def _new_names(clause: str, known: str) -> bool:
    """Whether a clause names somebody who was not named before: behind its first word, in capitals."""
    words = re.findall(r"(?<=[\w,] )[A-Z][\w’'-]+", clause)
    return any(word not in known and _said_of_time().match(word) is None for word in words)


def content(clause: str) -> set[str]:
    """Return the beginnings of the words that say what a clause speaks of."""
    words = re.findall(r"[A-Za-z][\w’'-]*", clause)
    return {word.lower().rstrip("s")[:6] for word in words if _said_of_time().match(word) is None}


def _is_short_of(known: str, clause: str) -> bool:
    """Whether a clause names nothing, or all that was named: "trade with Taiwan" is no "trade of the province"."""
    named = content(clause)
    return not named or len(content(known) - named) <= _MOST_LEFT_OUT
