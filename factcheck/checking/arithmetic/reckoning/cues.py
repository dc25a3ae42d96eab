"""How plainly the words around a figure say that it is the result of figures before it, and of which reckoning.

Comes in: the text of a window and the place of a figure. Goes out: for each way of reckoning a cue. Never happens here:
reckoning.

Worked example: "altogether 145" is plainly a sum and no difference, "124 left" what is left of something; "a manifest
listing 145" says nothing, and "up from 145" that it is no result.
"""

import re
from enum import IntEnum, StrEnum
from functools import cache

from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window

_BEFORE, _BEHIND = 90, 70
_SOME = rf"[^;:.()\n{NO_FIGURE}]"
# Behind "1,612 more": these came on top, and are no difference.
_COMING = r"(?:ha(?:s|ve|d) |were |was |are |will |arriv|came |join|follow)"
_PART = rf"[^,;:.()\n{NO_FIGURE}]"


class Cue(IntEnum):
    """How plainly: against it, not at all, somewhat, plainly."""

    AGAINST = 0
    NONE = 1
    SOME = 2
    PLAIN = 3


class Way(StrEnum):
    """A way of reckoning: all added, all taken from the first, each as its verb says, one of two from the other."""

    SUM = "sum"
    REST = "rest"
    BALANCE = "balance"
    DIFFERENCE = "difference"


@cache
def _never() -> re.Pattern[str]:
    """Match what no result stands behind, whatever else is said: "larger than the combined area of"."""
    return re.compile(
        rf"\b(?:than|from|vs\.?|versus|against|respectively|compared|averag\w+|mean|median){_PART}{{0,40}}$"
        rf"|{FIGURE}: ?$",
    )


@cache
def _of_another() -> re.Pattern[str]:
    """Match a sentence up to a figure that is a part of its own whole, or that stands beside one who was not counted.

    So are "Of the 30 ministers, eleven" and "the driver and the remaining twelve".
    """
    return re.compile(
        rf"[Oo]f (?:the |all |its |their )*{FIGURE}{_PART}{{0,60}}, "
        rf"|[^;:.{NO_FIGURE}]* and (?:all )?(?:the|his|her|its|their) (?:remaining|other) "
    )


@cache
def _against() -> re.Pattern[str]:
    """Match what, right before a figure, makes it one of its own: a selection, a limit, one of a list."""
    return re.compile(
        r"\b(?:including|such as|at least|at most|up to|between|within|every|each|per|by|another|additional|further"
        r"|extra"
        r"|average|averaging|target|goal|capacity|licensed|record|budget|limit|maximum|minimum|worth|valued|forecast"
        r"|expect\w*|estimated?|predict\w*|exclud\w*|aged?|before|after|since|until|last year|a year (?:ago|earlier)"
        r"|previous\w*"
        r"|earlier|first|next|last|past|or|(?:out )?of (?:the|its|their|them|these|those|which|whom)"
        r"|out of|of [\w ]{1,30}[’']s)"
        r"(?: (?:an?|the|its|their|some|about|around|only|just|more|year|those|these|all))* $",
    )


@cache
def _against_behind() -> re.Pattern[str]:
    return re.compile(
        r"(?:[ -](?!and|or|but)[a-z’'][a-z’'-]{0,24}){0,3}?[ -](?:ago|earlier|old|later|apiece|each|per|away|or more"
        r"|respectively)\b| (?:an?|per|each|every) [a-z]+|(?: [a-z]+){0,2} (?:of|out of) (?:the|its|their|them|these"
        rf"|those|which|whom|all|{FIGURE})|:|/|-(?:year|month|week|hour|foot|mile|inch|member|seat)"
    )


@cache
def _selected() -> re.Pattern[str]:
    return re.compile(r"\b(?:exclud|includ)")


@cache
def _sum() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(
            rf"\b(?:[Tt]otal(?:s|l?ed|l?ing)?|[Aa]ltogether|[Ii]n all(?! {FIGURE}),?"
            r"|[Ii]n total|[Aa]ll told|[Tt]ogether|[Cc]ombined"
            r"|[Ii]n sum|[Bb]etween them|sum total|aggregate|haul|tally|[Oo]verall"
            rf"|(?<!between )(?:[Aa]ll|[Tt]he|[Tt]hese|[Tt]hose) (?:of (?:the|them) )?{FIGURE} [a-z]+"
            r"|adds? up to|added up to|(?:which|[Tt]hat|[Tt]his) (?:makes|made|comes to|came to|brings?|brought|gives"
            r"|gave)"
            rf"){_PART}{{0,45}}(?:, )?$"
            r"|\b(?:brings?|bringing|brought|takes|taking|took|raises|raising|lifts|lifting|pushes|pushing)"
            r" [^;:()\n]{0,70}?\bto (?:a |an |about |some )?$"
        ),
        re.compile(rf"{_PART}{{0,40}}?\b(?:in all|in total|altogether|all told|combined|between them|together)\b"),
    )


@cache
def _rest() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(
            r"\b(?:leaves|leaving|left|remaining|[Ee]veryone else|[Ee]verything else|[Tt]he rest"
            r"|remainder|the balance|remain|takes? home|pockets?|clears?)"
            rf"{_SOME}{{0,45}}$|\b(?:[Tt]he|and) (?:other|remaining) $|\bsurplus of $|\bprofit of $"
        ),
        re.compile(rf"{_PART}{{0,30}}?\b(?:left|remain(?:s|ed|ing)?|to go|to spare)\b"),
    )


@cache
def _difference() -> tuple[re.Pattern[str], re.Pattern[str]]:
    led = (
        f"{NOUNS}|lead|margin|majority|gap|difference|surplus|deficit|shortfall|saving|savings|discount"
        "|premium|advantage|delay|swing|improvement|overrun|excess"
    )
    return (
        re.compile(
            rf"\b(?:(?:{led}) (?:of|is|was)|(?:{VERBS}|saves?|saved|saving|win|won|lost|short|differ\w*|apart) by"
            rf"|(?:saves?|saved|saving)(?: [a-z]+){{0,3}}?|up|down|spread of)(?: (?:an?|the|some|about|just|only))* $"
            r"|\b[Tt]he (?:extra|additional|missing) $|\bGone (?:is|are) $"
            r"|\b(?:have|has|had|beats?|beaten|leads?|led|trails?|ahead|behind|missed|outsold|outnumber\w*|exceed\w*)"
            r"(?: [a-z]+){0,4} by $"
        ),
        re.compile(
            rf"(?:[ -](?!and\b|or\b|than\b)[a-z’'][a-z’'-]{{0,24}}){{0,2}}?[ -](?:(?:{THAN})(?! {_COMING})|{led}"
            r"|ahead|behind|short|apart|early|late"
            r"|adrift|detour|difference|off (?:it|that|the|his|her|its)|too (?:many|few|much|little))\b"
        ),
    )


@cache
def _concluded() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Tt]herefore|[Tt]hus|[Hh]ence|so that|[Ii]n other words|[Tt]hat is|[Tt]his is|which is"
        r"|means? (?:that )?|meaning|[Tt]hat gives|[Tt]hat makes|[Tt]hat leaves|works out"
        rf"|now (?:stands?|has|have|numbers?|holds?)){_SOME}{{0,45}}$"
    )


@cache
def _definite() -> re.Pattern[str]:
    """Match a definite subject with its figure: "The verdict, at 39.5", "Group takings of 56.5 were", "has covered"."""
    return re.compile(
        rf"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose)"
        rf" {_PART}{{2,40}}?(?:,? at|,? of| is| was| are| were| held| comes to| came to| stood at| stands at| reached"
        r"| had| has"
        rf"| have)|^[A-Z]{_PART}{{2,30}} of|^At"
        r"|\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Tt]here|[Ww]e) (?:held|holds?|had|has|have|numbers?|numbered|took|takes"
        r"|needs?"
        r"|employs|is|was|are|were)"
        r"|\b(?:so that|so|[Ww]ith|which|has|have|had|were|now|would|asked for|paid|pay|cost|charged|spent|stands? at"
        rf"|stood at|now (?:has|have)))(?: {_PART}{{0,30}})? ?$"
    )


@cache
def _resumed() -> re.Pattern[str]:
    """Match the beginning of a clause right before a figure that takes up what was said: ", a gain of"."""
    return re.compile(
        r"(?:^|[,;:–—(] ?|\b(?:[Ss]o|[Tt]hus|[Tt]herefore|[Hh]ence|[Ww]hich|[Tt]hat|[Tt]his|means?|or|saves?|Gone)\b"
        r"[^,;]{0,45}? )"
        r"(?:(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|some|or|just|only|by|about) )*(?:[a-z-]+ ){0,2}?"
        r"(?:of |by )?$"
    )


def is_resuming(window: Window, place: int) -> bool:
    """Whether the figure stands at the beginning of a clause that takes up what was said before."""
    start, _ = window.sentence_at(place)
    return _resumed().search(window.text[max(start, place - _BEFORE) : place]) is not None


@cache
def _compared_before() -> re.Pattern[str]:
    return re.compile(r"(?:[,;–—]|\bthus|\btherefore|\bor) (?:(?:some|or|just|only|about) )*$")


@cache
def _compared_behind() -> re.Pattern[str]:
    return re.compile(rf"(?: [a-z-]+)?? (?:{THAN})(?=[.,;])")


def is_left(window: Window, place: int) -> bool:
    """Whether the words around a figure say themselves that it is what is left."""
    start, end = window.sentence_at(place)
    left, right = _rest()
    before, behind = (
        window.text[max(start, place - _BEFORE) : place],
        window.text[place + 1 : min(end, place + _BEHIND)],
    )
    return left.search(before) is not None or right.match(behind) is not None


@cache
def _the_whole() -> re.Pattern[str]:
    """Match what follows "The 17" at the beginning of a sentence, which takes up those that were counted before."""
    return re.compile(r"(?: of them)? (?:were|are|have|had|will|would)\b")


def is_compared(window: Window, place: int) -> bool:
    """Whether the figure is no more than a comparison with what was said right before: ", six fewer."."""
    start, end = window.sentence_at(place)
    before, behind = window.text[max(start, place - _BEFORE) : place], window.text[place + 1 : end]
    return _compared_before().search(before) is not None and _compared_behind().match(behind) is not None


def cues_of(window: Window, place: int) -> dict[Way, Cue]:
    """Return how plainly the words around the figure at `place` say that it is the result of each way of reckoning."""
    start, end = window.sentence_at(place)
    before = window.text[max(start, place - _BEFORE) : place]
    behind = window.text[place + 1 : min(end, place + _BEHIND)]
    small = before.lower()
    if _never().search(small) is not None or _of_another().fullmatch(window.text, start, place) is not None:
        return dict.fromkeys(Way, Cue.AGAINST)
    plain = {
        way
        for way, (left, right) in ((Way.SUM, _sum()), (Way.REST, _rest()), (Way.DIFFERENCE, _difference()))
        if left.search(before) is not None or right.match(behind) is not None
    }
    if not before.strip(" The") and before and _the_whole().match(behind) is not None:
        plain.add(Way.SUM)
    if not plain and (_against().search(small) is not None or _against_behind().match(behind) is not None):
        return dict.fromkeys(Way, Cue.AGAINST)
    is_concluded = _concluded().search(before) is not None
    if not plain and not is_concluded and _selected().search(window.text, start, place) is not None:
        return dict.fromkeys(Way, Cue.AGAINST)
    usual = Cue.SOME if is_concluded or _definite().search(before) is not None else Cue.NONE
    cues = dict.fromkeys(Way, Cue.AGAINST if plain else Cue.PLAIN if is_concluded else usual)
    cues.update(dict.fromkeys(plain, Cue.PLAIN))
    if Way.SUM in plain or Way.REST in plain or is_concluded:
        cues[Way.BALANCE] = Cue.PLAIN
    if Way.DIFFERENCE in plain:
        cues[Way.REST] = max(cues[Way.REST], Cue.SOME)
    return cues
