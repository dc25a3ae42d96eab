"""A multiple that is told in a clause of its own, beside the two levels that it compares.

Comes in: an article. Goes out: the multiple and the smaller and the larger level. Never happens here: dividing.

Worked examples: "The town had 11,000 inhabitants in 1990 and has 32,900 now. Its population has tripled.", "Rents are
24 euros in the center. In the suburbs they are 8, so that the center costs three times as much."
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of, pair_of_levels
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind

_ONE, _PAIR = Decimal(1), 2
# "Doubled" is a verb; "twice" and "three times" need more words to say of what.
_PRONOUNS = frozenset({"it", "they", "that", "this", "has", "have", "had"})
_VERBS = ("doubl", "tripl", "trebl", "quadrupl", "quintupl")


class ToldMultiple(NamedTuple):
    """The claim of the multiple, the level that it starts from, the level that it leads to."""

    stated: Claim
    smaller: Claim
    larger: Claim


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:doubl|tripl|trebl|quadrupl|quintupl)\w*|\b(?:twice|times)\b|\b\w{1,24}fold\b")


@cache
def _over_time() -> tuple[re.Pattern[str], ...]:
    """Match "its population has tripled" and "that is a tenfold increase"."""
    noun = "increase|rise|jump|growth|surge|gain|expansion"
    return (
        re.compile(rf"(?<![\w’'-])(?P<subject>[A-Za-z][\w’'-]*),? (?:(?:has|have|had|thus|therefore|more|than|nearly"
                   rf"|almost|about|roughly"
                   rf"|just|over) ){{0,4}}(?P<stated>{FIGURE})(?! (?:the|as|its|their|that|what|what|{FIGURE}))"),
        re.compile(rf"\b(?:[Tt]hat|[Tt]his|[Ii]t|which|[Tt]he figure) (?:is|was|would be|represents?|means?|marks?"
                   rf"|amounts to)"
                   rf" (?:an? )?(?P<stated>{FIGURE})(?: (?:{noun})\b(?! in the)|[.,;]| (?:as|the|its) )"),
        re.compile(rf"\bHaving (?:more than |almost |nearly |roughly )?(?P<stated>{FIGURE}),"),
        re.compile(rf"[,–—] an? (?:[a-z]+ )?(?P<stated>{FIGURE}) (?:{noun})\b"),
    )  # fmt: skip


@cache
def _rivals() -> re.Pattern[str]:
    """Match "the center costs three times as much", of two things at one time."""
    size = "(?:many|much|high|large|big|long|great|far|heavy|tall|expensive|old|fast|wide|deep)"
    return re.compile(
        rf"(?P<stated>{FIGURE}) as {size}\b|(?P<stated2>{FIGURE}) (?:(?:that|those) of (?:the|an?|his|her|its|their)"
        rf" (?P<rival>[\w-]+)|(?:the|its|their) (?:[a-z-]+"
        rf" ){{0,3}}?"
        rf"(?=[.,;]|of {FIGURE}))"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the multiple that of something else: repeated, imagined, a fall, each of many."""
    return re.compile(
        r"\b(?:every|each|per|again|annually|yearly|if|would have|could|index|respectively|fell|fall\w*|drop\w*"
        rf"|not(?! (?:an?\b|{FIGURE}))"
        r"|declin\w*"
        r"|decreas\w*|reduc\w*|cut|slower|less|fewer|smaller|lower|more than one|likel\w+|average|per cent|percent|as"
        r" likely"
        r"|%|expect\w*|forecast\w*|plan\w*|aim\w*|target\w*|want\w*|sentence\w*|room|occupancy|bogey|bed)\b",
        re.IGNORECASE,
    )


def told_multiples(article: Article) -> Iterator[ToldMultiple]:
    """Yield each multiple that is told of the only two levels around it."""
    for window in windows(article, _gate(), after=1):
        if _otherwise().search(window.cue) is None or window.cue.startswith("Having "):
            yield from _of_window(window)


def _of_window(window: Window) -> Iterator[ToldMultiple]:
    seen: set[int] = set()
    for match, is_rival in _matches(window):
        name = "stated2" if match.groupdict().get("stated2") else "stated"
        stated = window.skeleton.claim(match[name])
        place = window.start + match.start(name)
        value = stated.quantity.best.value
        if place in seen or stated.quantity.kind is not QuantityKind.MULTIPLE or value is None or value <= _ONE:
            continue
        seen.add(place)
        if _own_levels().match(window.text, place + 1) is not None:
            continue
        told_behind = window.text[place + 1 : place + 2] == ":"
        base = window.end - 1 if told_behind else None
        levels = pair_of_levels(window, place, rivals=is_rival, base=base)
        if levels is None and match[0].startswith("Having "):
            levels = _two_before(window)
        rival = match.groupdict().get("rival")
        is_told = rival is None or _is_beside(window, levels, rival)
        if levels is not None and is_told and not _is_on_interval_scale(levels[0]):
            yield ToldMultiple(stated, *sorted(levels, key=lambda claim: value_of(claim.quantity.best)))


@cache
def _own_levels() -> re.Pattern[str]:
    """Match what is a multiple's own: "doubled from 2,199 in August to 4,729", or that it came more than once."""
    some = rf"[^.;:\n{NO_FIGURE}]"
    count = rf"(?:{FIGURE}|twice|thrice|three|again|more than once|several times)"
    repeated = rf" (?:and )?{count}(?: times)?(?: over)?(?=[.,;:)]| in | since )"
    return re.compile(rf"{some}{{0,40}}? from {FIGURE}{some}{{0,60}}? to {FIGURE}|{repeated}")


def _two_before(window: Window) -> tuple[Claim, Claim] | None:
    """Return the only two levels of the sentence before, each with its time: "480 rupees in May, 1,440 by August"."""
    before = [(at, claim) for at, claim in figures_of(window) if at < window.start]
    if len(before) != _PAIR or before[0][1].sentence != before[1][1].sentence:
        return None
    (at, first), (place, second) = before
    ends = window.sentence_at(place)[1]
    if not all(_dated().match(window.text, one + 1, end) for one, end in ((at, place), (place, ends))):
        return None
    unit = first.quantity.best.unit
    if second.quantity.best.unit is None and not second.quantity.mention.noun and unit is not None:
        readings = tuple(reading._replace(unit=unit) for reading in second.quantity.readings)
        second = second._replace(quantity=second.quantity._replace(readings=readings))
    return first, second


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+){0,3}? (?:in|by|last|this|now|today|a (?:year|month|week|decade) (?:ago|later))\b")


def _tells_two(window: Window) -> bool:
    """Whether a sentence has two multiples, of two things: "revenue doubled, and in China tripled"."""
    inside = [claim for at, claim in figures_of(window) if window.start <= at < window.end]
    return sum(claim.quantity.kind is QuantityKind.MULTIPLE for claim in inside) > 1


@cache
def _inside() -> re.Pattern[str]:
    """Match what stands before a word that is no subject: "in China"."""
    return re.compile(r"\b(?:in|at|of|for|to|from|with|by)(?: the)? $", re.IGNORECASE)


@cache
def _so() -> re.Pattern[str]:
    """Match what concludes from the levels told: "so the village has doubled"."""
    return re.compile(r"\b(?:so|thus|hence|meaning|which means)(?: that)?(?: the| its| their)? $", re.IGNORECASE)


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(r"\b(?:its|their|his|her|that|this)(?: [a-z]+)? $", re.IGNORECASE)


def _is_beside(window: Window, levels: tuple[Claim, Claim] | None, rival: str) -> bool:
    """Whether one of the levels is told of what the multiple compares with: "a nurse earns", "that of a nurse"."""
    places = [
        at for at, claim in figures_of(window) if levels is not None and claim.span in {each.span for each in levels}
    ]
    sentences = (window.text[slice(*window.sentence_at(at))].lower() for at in places)
    return any(rival.lower() in sentence for sentence in sentences)


def _is_on_interval_scale(level: Claim) -> bool:
    """Whether a ratio means nothing here: twice as warm is another matter."""
    unit = level.quantity.best.unit
    return unit is not None and unit.dimension == "temperature"


def _matches(window: Window) -> Iterator[tuple[re.Match[str], bool]]:
    first, *others = _over_time()
    yield from ((match, True) for match in _rivals().finditer(window.cue))
    for match in first.finditer(window.cue):
        # Of what doubled some level must be told: "losses doubled: it lost 14 million".
        subject = match["subject"].lower().rstrip("s")[:4]
        behind = window.text[window.start + match.end() :]
        rest = window.text[: window.start + match.start()].lower()
        is_verb = window.skeleton.claim(match["stated"]).quantity.mention.numeral.text.lower().startswith(_VERBS)
        if _inside().search(window.cue[: match.start()]) is not None or _tells_two(window):
            continue
        is_owned = _owned().search(window.cue[: match.start()]) is not None
        is_same = match["subject"].lower() in _PRONOUNS or (len(subject) > 2 and (is_owned or subject in rest))
        is_same = is_same or _so().search(window.cue[: match.start()]) is not None
        if is_verb and (is_same or behind.startswith(":")):
            yield match, False
    for form in others:
        yield from ((match, False) for match in form.finditer(window.cue))
