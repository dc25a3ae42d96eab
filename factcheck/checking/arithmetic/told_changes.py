"""A change that is told in a sentence of its own, or behind the second of two sentences with a level each.

Comes in: an article. Goes out: moves, with the earlier and the later level in the order that the word of the change
gives them: a rise leads to the larger. Never happens here: comparing values.

Worked example: "It sold 75 cars in May. A year ago it was 60. That is a rise of 25%" is the move from 60 to 75, up 25%.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS, points_up
from factcheck.checking.arithmetic.own_subjects import has_own_subject
from factcheck.checking.arithmetic.resuming import CONCLUDED, THAT_IS
from factcheck.checking.arithmetic.skeletons import FIGURE, is_figure
from factcheck.checking.arithmetic.told_levels import are_part_and_whole, figures_of, has_own_change, pair_of_levels
from factcheck.checking.arithmetic.when_told import is_before
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_HUNDRED = Decimal(100)
# So long is what joins a conclusion to its sentence: ", so".
_JOINT = len(", ")
_COMPARATIVES = frozenset(THAN.split("|"))
_APPOSED = frozenset(",–—(;:")


class ToldChange(NamedTuple):
    """Two levels in order of place, the change that is told of them, its word, and whether it compares two rivals.

    `is_weak` where the words leave open of which figures it is told: then only a slip of the finger counts.
    """

    levels: tuple[Claim, Claim]
    stated: Claim
    word: str
    than: bool
    is_weak: bool = False


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(at_edge(f"{NOUNS}|{THAN}|{VERBS}|ahead|behind"))


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    figure = rf"[\"“'‘]?(?P<stated>{FIGURE})[\"”'’]?"
    apposed = r"[,–—] (?:or |that is |i\.e\. |representing |marking |meaning )?"
    taken_up = rf"(?:{THAT_IS}|{CONCLUDED}|{apposed}|^|[;:] (?:and )?)"
    ends = r"(?! (?:from|to|over|on|since|above|than|compared|against|versus|relative)\b)"
    adjectives = r"(?:(?!an? |the )[a-z-]+ ){0,2}?"
    return (
        re.compile(rf"{taken_up}(?:(?:[Aa]n?|[Tt]he) )?{adjectives}(?P<word>{NOUNS}) of {figure}{ends}"),
        re.compile(rf"{taken_up}(?:[Aa]n?|[Tt]he|[Tt]h(?:is|at)) {figure}(?:[ -][a-z][a-z-]{{0,24}}){{0,2}}?"
                   rf" (?P<word>{NOUNS})\b{ends}"),
        re.compile(rf"{taken_up}{figure}(?: [a-z’'-]+){{0,2}}? (?P<word>{THAN})(?=[,.;])"),
        # "45 more than a year ago": its "more than a year" is read as one figure.
        re.compile(rf"(?:{THAT_IS}|{CONCLUDED}){figure} (?P<word>{FIGURE}) (?:ago|earlier|before)\b"),
        re.compile(rf"(?:{THAT_IS}|{CONCLUDED}){figure}(?: [a-z’'-]+){{0,2}}? (?P<word>{THAN}) than (?:a (?:year"
                   rf"|month|week"
                   rf"|decade) (?:ago|before|earlier)|last|in|the (?:year|month|week) before|before)\b"),
        re.compile(rf"{taken_up}{figure}(?: [a-z’'-]+){{0,2}}? (?P<word>{THAN}) than (?:the|its|their|last year’s) "
                   rf"(?P<base>{FIGURE})"),
        re.compile(rf"[,–—(] ?(?:or )?(?P<word>up|down) (?:by )?{figure}(?=[,.;)])"),
    )  # fmt: skip


@cache
def _subject_form() -> re.Pattern[str]:
    """Match "its profit thus grew by 25%" and "means that it cut debt by 5": the change of what was spoken of."""
    figure = rf"[\"“'‘]?(?P<stated>{FIGURE})[\"”'’]?"
    return re.compile(
        rf"(?:\b(?:means?|meant|so),? (?:that )?[\w’' -]{{1,60}}? "
        rf"|\b(?:thus|therefore|hence) (?:(?:has|have|had|been) )*)"
        rf"(?P<word>{VERBS})(?: (?:it|them|that|this))?(?: by)?(?: (?:an(?:other)?|a further|some|about))?"
        rf" {figure}(?! (?:from|to|over|on|since|above|than|compared)\b)(?![- ](?:more|less|fewer))"
    )


@cache
def _rival_form() -> re.Pattern[str]:
    return re.compile(rf"[,–—] (?:just |only )?(?P<stated>{FIGURE})(?: [a-z]+)?? (?P<word>ahead|behind)\b")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes a stated change another than that between the levels: averages, other prices, other bases."""
    return re.compile(
        r"\b(?:an average of|on average|average (?:annual|growth|rate|rise|increase)|annually|annual(?:i[sz]ed)?(?!"
        r" (?:report|results?|figures|review|survey|meeting|conference|accounts|statement))|compound\w*"
        r"|cagr|(?<!in )(?<!for )(?<!within )(?:a|per|each|every) (?:year|month|week|quarter|day)(?! (?:earlier|ago"
        r"|before|prior|and))|each|every"
        r"|real"
        r" terms|in real|constant|comparable|inflation\W|adjust\w+|organic\w*|like-for-like|same-store|underlying"
        r"|respectively"
        r"|excluding|before inflation|respective|month-on-month|expect\w*|(?<!is )(?<!are )(?<!was )forecast\w*"
        r"|predict\w*|analysts|median|seasonal\w*|net of|could|would have|if)\b",
        re.IGNORECASE,
    )


def told_changes(article: Article) -> Iterator[ToldChange]:
    """Yield each change that is told of two levels in the same or the sentences before."""
    for window in windows(article, _gate()):
        if _otherwise().search(window.cue) is None:
            yield from _of_window(window)


def _of_window(window: Window) -> Iterator[ToldChange]:
    seen: set[int] = set()
    for match in _matches(window):
        place = window.start + match.start("stated")
        if place in seen:
            continue
        seen.add(place)
        word = _word_of(window, match["word"])
        is_rival = word in {"ahead", "behind"}
        base = window.start + match.start("base") if match.groupdict().get("base") else None
        is_concluded = _concluded().search(window.cue, max(0, match.start() - _JOINT), match.end()) is not None
        levels = pair_of_levels(window, place, rivals=is_rival, base=base, concluded=is_concluded)
        if levels is not None and match[0][:1] in _APPOSED and not _is_of_both(window, levels, is_rival=is_rival):
            continue  # what is added to a clause is added to a figure of it, and tells by how much that one changed
        if levels is not None and (_has_own_levels(window, levels) or are_part_and_whole(window, levels)):
            continue
        if levels is not None and is_concluded and _of_distance().search(match[0]) is not None:
            continue  # "so that the gap has widened by five points" speaks of other levels than these two
        if levels is not None and not _is_below_zero(word, window.skeleton.claim(match["stated"])):
            yield ToldChange(levels, window.skeleton.claim(match["stated"]), word, is_rival)
        elif levels is None and not is_rival:
            # Of two things at one time, as two candidates, only a slip of the finger is told.
            rivals = pair_of_levels(window, place, rivals=True)
            if rivals is not None and _is_in_cue(window, rivals[1]) and word in _COMPARATIVES:
                yield ToldChange(rivals, window.skeleton.claim(match["stated"]), word, than=True, is_weak=True)


@cache
def _concluded() -> re.Pattern[str]:
    return re.compile(rf"(?:{CONCLUDED}|\b(?:thus|therefore|hence)\b)")


@cache
def _of_distance() -> re.Pattern[str]:
    """Match a subject that is no level itself, or another scale's."""
    return re.compile(r"\b(?:lead|gap|margin|majority|distance|spread|difference|index|score|rating)\b")


def _word_of(window: Window, word: str) -> str:
    """Return the word of a change; it may be the hedge of a figure, "more" of "more than a year"."""
    return window.skeleton.claim(word).quantity.mention.hedge.split(" ")[0].lower() if is_figure(word[0]) else word


def _has_own_levels(window: Window, levels: tuple[Claim, Claim]) -> bool:
    """Whether the sentence of the change holds two levels of its own, and the change is told of others before it."""
    here = [each for place, each in figures_of(window) if place >= window.start]
    if any(level.span == each.span for level in levels for each in here):
        return False
    return sum(alike(each.quantity.best.unit, levels[0].quantity.best.unit) for each in here) > 1


def _is_of_both(window: Window, levels: tuple[Claim, Claim], *, is_rival: bool) -> bool:
    """Whether what is added to a level can be told of an earlier one as well.

    In "pigs were 5.98 million; cattle were 8.03 million, an increase of 4%" no two times are told, and in "Imports were
    12 million last year. Trade of private firms reached 33 million in 2019, an increase of 57%" another thing is.
    """
    if is_rival or not _is_in_cue(window, levels[1]):
        return is_rival and _is_in_cue(window, levels[1])
    first, second = sorted(at for at, claim in figures_of(window) if claim.span in {each.span for each in levels})
    start = window.sentence_at(second)[0]
    is_own = first < start and has_own_subject(window.text, start, second, window.text[:start])
    if is_own or has_own_change(window, first):
        return False  # "made 1,622,300 cars, up 1.5 percent, and sold 1,630,900, up 2.3 percent"
    return is_before(window, first, second) is not None


def _is_in_cue(window: Window, level: Claim) -> bool:
    return any(each.span == level.span for place, each in figures_of(window) if place >= window.start)


def _is_below_zero(word: str, stated: Claim) -> bool:
    """Whether a fall of more than all is told, which is wrong whatever it fell from."""
    quantity = stated.quantity
    is_more = (
        quantity.kind is QuantityKind.PERCENT and quantity.best.value is not None and quantity.best.value > _HUNDRED
    )
    return is_more and not points_up(word)


def _matches(window: Window) -> Iterator[re.Match[str]]:
    """Yield where the sentence tells a change of what the figures are of."""
    for form in (*_forms(), _rival_form()):
        yield from form.finditer(window.cue)
    yield from _subject_form().finditer(window.cue)
