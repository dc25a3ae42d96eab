"""A rate, and in the same sentence by how much it moved, told behind it or before it.

Comes in: an article. Goes out: the rate and its move, or the move alone where the rate is not given. Never happens
here: judging the move.

Worked example: "value added grew 7.3 percent in July, accelerating by 0.5 percent from June": the rate is 7.3%, its
move 0.5.
"""

import re
from collections.abc import Iterator, Set
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.statistics.lone_moves import LoneMove
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Direction
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_LEVELS = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.COUNT, QuantityKind.NUMBER})
_SHRANK = frozenset({"narrow", "slow", "eas", "deceler", "moder", "down", "lower", "fall", "drop", "declin", "decreas"})
_PACE = r"(?:growth|increase|rise|expansion|decline|drop|fall|decrease|contraction)"
_PACED = (
    r"(?:narrow(?:ed|ing|s)|widen(?:ed|ing|s)|accelerat(?:ed|ing|es)|decelerat(?:ed|ing|es)|quicken(?:ed|ing|s)"
    r"|slow(?:ed|ing|s)(?: down)?|eas(?:ed|ing|es)|moderat(?:ed|ing|es)|sp(?:ed|eeded|eeding) up|picked up|picking up)"
)
_BEFORE = r"(?:from|than|compared|over|on|against|year|month|quarter|versus)\b"


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"narrow|widen|ccelerat|quicke|slow|eased|easing|moderat|\bsp(?:ed|eed\w*) up|\bpick\w* up|faster|higher|lower"
        r"|smaller than|larger than|a (?:pace|rate) |slipped by|fell by|dropped by"
        r"|(?:more|less) than (?:in|that)"
        r"|\b(?:up|down|rates?)\b|, an? (?:in|de)crease"
    )


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Match a rate and its move, each in the words that only a rate is told in."""
    some = rf"[^;:()\n–—{NO_FIGURE}]"
    named = r"(?:unemployment|jobless|vacancy|poverty|savings?|default|interest|mortgage|fertility|utili[sz]ation)"
    stands = r"(?:was|is|stood at|stands at|came to|reached|hit|at)"
    level = rf"\b{named} (?:rate|ratio){some}{{0,40}}? {stands} (?P<rate>{FIGURE}){some}{{0,40}}?"
    rose = r"\b(?:rose|grew|climbed|increased|expanded|up)(?: by)?"
    moved = r"(?:up|down|an? increase of|a decrease of|a rise of|a drop of|a decline of|a fall of)(?: by)?"
    return tuple(
        re.compile(form)
        for form in (
            # "the decline of 3.2 percent narrowed by 2.1 percent"
            rf"\b{_PACE}(?: rate)? of (?P<rate>{FIGURE}){some}{{0,30}}?\b(?P<word>{_PACED})(?: by)? (?P<step>{FIGURE})",
            # "grew 7.3 percent in July, accelerating by 0.5 percent"
            rf"(?:{rose}|\b(?:fell|shrank|dropped|declined|down)(?: by)?) (?P<rate>{FIGURE}){some}{{0,60}}?, (?:and )?"
            rf"(?P<word>{_PACED})(?: by)? (?P<step>{FIGURE}) (?={_BEFORE})",
            # "rose 4.6 percent in May, 1.2 percent faster than in April"
            rf"{rose} (?P<rate>{FIGURE}){some}{{0,60}}?, (?:which (?:was|is) |or |that is )?"
            rf"(?P<step>{FIGURE})"
            r" (?P<word>faster|slower|quicker|(?:more|higher|lower|less)(?= than (?:the|its) (?:growth|pace))) than",
            # "growth was 0.3 percent faster than in April, at 6.1 percent"
            rf"\b(?:[Gg]rowth|[Pp]ace|rate)\b{some}{{0,50}}? (?:was|is) (?P<step>{FIGURE})"
            rf" (?P<word>faster|slower|higher|lower) {some}{{0,60}}?\bat (?P<rate>{FIGURE})",
            # "the unemployment rate was 5.1 percent in May, down 0.2 percent from April"
            rf"{level}, (?P<word>{moved}) (?P<step>{FIGURE}) (?={_BEFORE})",
            # "Lower than a year" is a figure with its hedge.
            rf"{level}, (?P<step>{FIGURE}) (?:(?P<word>lower|higher) than|(?={FIGURE}))",
        )
    )


def paced_moves(article: Article, taken: Set[Span]) -> Iterator[tuple[Claim, LoneMove]]:
    """Yield (rate, its move) for each move of a rate that is given in percent and not `taken`."""
    for skeleton in skeletons(article, _gate()):
        for form in _forms():
            for match in form.finditer(skeleton.text):
                rate, step = skeleton.claim(match["rate"]), skeleton.claim(match["step"])
                if _is_percentage(rate) and _is_percentage(step) and step.span not in taken:
                    yield (
                        rate,
                        LoneMove(step, not _shrank(match["word"] or "") and step.direction is not Direction.DOWN),
                    )


# What is compared with the growth of something else is a growth, whatever comes before.
_GROWTH = r"(?:[\w'’-]+ ){0,6}?(?:growth|rates? of (?:growth|increase|expansion|decline)|(?:increase|decline) rates?)\b"


@cache
def _beside() -> re.Pattern[str]:
    """Match a growth and its distance from that of a whole: "rose by 8.5%, 2.4% higher than the national average"."""
    some = rf"[^;:()\n–—{NO_FIGURE}]"
    grew = (
        r"(?:\b(?:rose|grew|climbed|increased|expanded|surged|jumped|soared|up|fell|dropped|declined|down|shrank"
        r"|(?:increase|growth|rise|growth rate|decline|decrease|drop)(?: rate)? of|at a rate of)(?: by)?(?: [a-z]+)?"
        r"|\bgrowth(?: rate)?\b[^.;:()\n–—]{0,60}? (?:was|is|stood at|came to|reache[ds]|hit))"
    )
    whole = (
        rf"(?:(?P<growth>{_GROWTH})"
        r"|(?:the |that of the |that of )?(?:(?:average|overall|growth|pace|rate|same) )*(?:of |in |for )?(?:the )?"
        r"(?:national|nation|country|provincial|province|city|citywide|municipal|state|regional|world|global|EU|eurozone"
        r"|average)\b(?! (?:of|over|in|during|since)\b| for the (?:past|last|previous)\b))"
    )
    return re.compile(
        rf"{grew} (?P<rate>{FIGURE})(?:{some}{{0,20}}?(?P<level> to {FIGURE}))?(?P<gap>{some}{{0,80}}?)(?:, | \()"
        rf"(?:(?:and|which|or|the (?:growth )?rate|its growth) )*(?:(?:was|is) )?(?P<step>{FIGURE})"
        rf" (?P<word>faster|slower|higher|lower|above|below|quicker|more|less)(?: than)? {whole}"
        rf"|{grew} (?P<rate2>{FIGURE}){some}{{0,60}}?,? (?:surpassing|exceeding|outpacing|beating|topping"
        rf"|outperforming) {whole.replace('growth>', 'growth2>')}{some}{{0,30}}? by (?P<step2>{FIGURE})"
    )


def rates_beside(article: Article, taken: Set[Span]) -> Iterator[tuple[Claim, LoneMove]]:
    """Yield (growth, its distance) for each distance in percent from the growth of a whole that is not `taken`."""
    for skeleton in skeletons(article, _compared()):
        for match in _beside().finditer(skeleton.text):
            rate, step = (skeleton.claim(match[name] or match[f"{name}2"]) for name in ("rate", "step"))
            is_new = _is_percentage(rate) and _is_percentage(step) and step.span not in taken
            is_smaller = is_new and value_of(step.quantity.best) < value_of(rate.quantity.best)
            if is_smaller and _is_of_growths(skeleton, match):
                yield rate, LoneMove(step, match["word"] not in {"slower", "lower", "below", "less"}, beside=True)


def _is_of_growths(skeleton: Skeleton, match: re.Match[str]) -> bool:
    """Whether two growths are compared, and no levels: "prices are up 4%, 2% below the average" may tell a level.

    What "fell by 10% (2% more than the average)" fell by more.
    """
    if match["growth"] or match["growth2"]:
        return True
    if match["level"]:
        return False
    if match["word"] in {"more", "less"} and not match["gap"]:
        return True
    return not _has_level_behind(skeleton, match.end()) and _leveled().search(skeleton.text) is None


def _has_level_behind(skeleton: Skeleton, end: int) -> bool:
    """Whether a level follows that may be what was compared: "up 12%, 4% higher than the average, at 410 tonnes"."""
    return any(
        claim.quantity.kind in _LEVELS
        for claim, place in zip(skeleton.claims, skeleton.places, strict=True)
        if place >= end
    )


@cache
def _leveled() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:prices?|wages?|rents?|salar\w+|incomes?|pay|costs?|per (?:head|capita|person)|earnings|bills?|fees?"
        r"|rainfall|temperatures?|premiums?|turnout|crimes?|yields?|densit\w+)\b",
        re.IGNORECASE,
    )


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:faster|slower|higher|lower|above|below|quicker|surpassing|exceeding|outpacing|beating|topping"
        r"|outperforming|(?:more|less) than)\b"
    )


def _shrank(word: str) -> bool:
    return any(stem in word for stem in _SHRANK)


@cache
def _alone() -> re.Pattern[str]:
    some = rf"[^,;:()\n–—{NO_FIGURE}]"
    compared = "(?:faster|slower|quicker|higher|lower|more|less|smaller|larger|steeper|milder)"
    words = "national|nation|country|average|provincial|year|month|quarter|first|previous|same|last"
    another = rf"(?:that|those|the (?:{words}))\b"
    other = rf"than (?:{another}|in\b|a year\b|for\b|during\b)"
    slid = r"(?:slipped|fell|dropped|rose|declined|climbed|edged (?:up|down))"
    return re.compile(
        rf"\b(?P<pace>{_PACE}(?: rate)?|pace(?: of (?:growth|expansion|decline))?)\b{some}{{0,40}}?"
        rf"(?:\b{_PACED}(?: by)?|(?<=rate) (?:was )?(?:up|down|rose|fell)(?: by)?) (?P<step>{FIGURE})(?! to\b)"
        # "The decline, 34.1 percent in the first half, narrowed by 10.8 percent"
        rf"|\b{_PACE}(?: rate)?\b{some}{{0,40}}, {FIGURE}{some}{{0,40}}, (?:thus |then |so )?"
        rf"(?:{_PACED}|(?<=, ){slid}|(?:thus|then|so) {slid}) by (?P<beside>{FIGURE})(?! to\b)"
        rf"|\b(?:grew|growth (?:rate )?(?:was|is)|rate of growth was) (?P<faster>{FIGURE}) {compared} {other}"
        rf"|\b{_PACE}(?: rate)?\b[^.,;:()\n–—]{{0,60}}? (?:was|is) (?P<growths>{FIGURE}) {compared} than {_GROWTH}"
        rf"|\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts) (?:pace|{_PACE})(?: rate)? (?:was|is)"
        rf" (?P<pace_of>{FIGURE}) {compared} {other}"
        rf"|, a (?:pace|rate|growth) (?P<above>{FIGURE}) (?:(?:above|below) {another}|{compared} {other})"
        rf"|\b(?:grew|rose|fell|dropped|declined|increased|decreased)(?: by)? {FIGURE}{some}{{0,40}},"
        rf" (?P<behind>{FIGURE}) {compared} than (?:in|that in) the (?:first|previous|same|last)"
        rf"|, (?:an?|the) (?:decline|fall|drop|decrease|growth|increase|rise) (?P<wider>{FIGURE})"
        r" (?:narrower|wider|smaller|larger|faster|slower|higher|lower|steeper) than"
    )


@cache
def _of_amounts() -> re.Pattern[str]:
    """Match what narrows by percent itself."""
    return re.compile(r"\b(?:deficit|surplus|gap|loss(?:es)?|spread|difference|margin)\b")


def lone_paces(article: Article) -> Iterator[Claim]:
    """Yield the percentage by which a growth or a decline is said to have moved, whether or not it is given itself."""
    for skeleton in skeletons(article, _gate(), least=1):
        for match in _alone().finditer(skeleton.text):
            names = ("step", "beside", "faster", "growths", "pace_of", "above", "behind", "wider")
            step = skeleton.claim(next(match[name] for name in names if match[name]))
            if _is_percentage(step) and not _of_amounts().search(match[0]):
                yield step


def _is_percentage(claim: Claim) -> bool:
    value = claim.quantity.best.value
    return claim.quantity.kind is QuantityKind.PERCENT and value is not None and 0 < value < 100
