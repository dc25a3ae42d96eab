"""Which way pay or spending went in real terms, where only growth in money and the rise of prices are given.

Comes in: an article. Goes out: growth in money, the rise of prices, and the words that say what is left, with the way
that they point. Never happens here: judging.

Worked example: "Pay went up by 2 percent while prices went up by 6 percent, so that in real terms wages rose."
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton
from factcheck.checking.arithmetic.windows import windows
from factcheck.checking.relative import negated
from factcheck.model.claim import Article, Claim, Direction
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_PAIR = 2
_ONE, _HUNDRED = Decimal(1), Decimal(100)
_RISE = (
    r"(?:rose|risen|rise[sn]?|rising|grew|grown|grow[s]?|increased?|gained?|went up|gone up|going up|improved|climbed"
    r"|better off|richer|better|more to spend|higher|stronger|ahead|up)"
)
_FALL = (
    r"(?:fell|fallen|falls?|falling|dropp?ed|declined|shrank|shrunk|los[et]|went down|gone down|going down|eroded"
    r"|worse off|poorer|worse|less to spend|lower|weaker|behind|down)"
)
_GAIN_NOUN, _LOSS_NOUN = r"(?:increase|rise|gain|growth|raise|boost|improvement)", r"(?:cut|fall|drop|decline|loss)"
_WAY = rf"(?:(?P<{{0}}up>{_RISE})|(?P<{{0}}down>{_FALL}))"
# Prices are counted: "after inflation", "adjusted for prices", "stripping out inflation".
_PRICES = (
    r"(?:the (?:rise|increase) (?:of|in) )?(?:consumer )?(?:inflation|price(?:s| rises| increases)?|the cost of living)"
)
_COUNTED = (
    r"(?:[Aa]fter (?:inflation|price rises)"
    rf"|(?:[Aa]djust(?:ed|ing)|[Aa]llowing|[Aa]ccounting|[Cc]orrect(?:ed|ing)) for {_PRICES}"
    rf"|(?:[Ss]tripp(?:ing|ed) out|[Dd]educting|[Dd]iscounting|[Ss]ubtracting|[Nn]et of|[Ee]xcluding) {_PRICES}"
    rf"|[Oo]nce {_PRICES}(?: of {FIGURE})? (?:is|are|ha[sv]e? been)"
    r" (?:stripped out|taken into account|counted|deducted|allowed for)"
    r"|[Tt]aking inflation into account|(?:[Ii]nflation|[Pp]rice)-adjusted)"
)


class RealWay(NamedTuple):
    """Growth in money, the rise of prices, whether the words say that something is left, and where they stand.

    It is sure where what is said to be left is what lies between the two.
    """

    nominal: Claim
    prices: Claim
    is_gain: bool
    place: Span
    is_sure: bool


def left_after(rise: Interval, inflation: Interval) -> Interval:
    """Return what a rise leaves after inflation, subtracted or divided: writers do both."""
    ratio = _factor(rise).over(_factor(inflation)).minus(Interval.point(_ONE)).scaled(_HUNDRED)
    return rise.minus(inflation).hull(ratio)


def _factor(percent: Interval) -> Interval:
    return percent.scaled(EXACT.divide(_ONE, _HUNDRED)).plus(Interval.point(_ONE))


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"\b[Rr]eal(?:[- ]terms|\b)|\b(?:buying|purchasing|spending) power\b|\b(?:better|worse) off\b"
        rf"|\b(?:buy|afford)s? [a-z ]{{0,12}}?(?:more|less)\b|\b{_COUNTED}\b|\b[Oo]nce inflation\b"
    )


@cache
def _verdict() -> re.Pattern[str]:
    """Match what says which way it went once prices are counted, close to the words that count them."""
    some = rf"[^.,;:()\n{NO_FIGURE}]{{0,30}}?"
    counted = rf"(?:[Ii]n real terms|{_COUNTED}(?:,? (?:of |at )?{FIGURE})?)"
    subject = (
        r"(?:[Rr]eal (?:wages?|pay|earnings|incomes?|spending|sales|salaries|pensions|funding|benefits|revenues?)"
        r"|(?:buying|purchasing|spending) power)"
    )
    return re.compile(
        rf"\b(?:[Rr]eal(?:-terms| terms)? (?:(?P<a_up>{_GAIN_NOUN})|(?P<a_down>{_LOSS_NOUN}))"
        rf"|{subject}{some} {_WAY.format('b_')}"
        rf"|{counted},?{some} {_WAY.format('c_')}"
        rf"|{_WAY.format('d_')}(?: (?!as)\w+){{0,2}} (?:{FIGURE} )?in real terms"
        r"|(?P<e_up>better off)|(?P<e_down>worse off)"
        r"|(?:buy|afford)s? (?:rather |much |a (?:bit|little) )?(?:(?P<f_up>more)|(?P<f_down>less))"
        # A return without a sign is a gain.
        r"|[Rr]eal (?P<g_up>(?:rate of )?(?:returns?|interest rate|interest|yield|rate))"
        rf"(?= (?:is|was|of|comes to|came to|stood at) (?:just |only |about )?{FIGURE}))(?!\w)"
    )


@cache
def _prices() -> re.Pattern[str]:
    # Not those of houses, imports or petrol.
    all_prices = (
        r"(?:(?:\b(?i:consumer|retail|and|while|as|when|with|but|whereas|because|the|general|overall) )|^|[.;,] )"
    )
    thing = rf"(?:{all_prices}[Pp]rices|\b[Ii]nflation|\b[Cc]ost of living|\b[Cc]onsumer price index|\bCPI|\bRPI)"
    return re.compile(
        rf"{thing}\b(?! target)[^.;:\n{NO_FIGURE}]{{0,50}}?(?P<a>{FIGURE})|(?P<b>{FIGURE}) (?:rate of |annual"
        rf" )?inflation\b"
    )


@cache
def _fallen() -> re.Pattern[str]:
    """Match what makes the figure behind it no rise of prices."""
    return re.compile(rf"\b(?:{_FALL}|cut|cuts|below|above|from|target|deflation)\b")


@cache
def _money() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:wages?|pay|salar(?:y|ies)|earnings|incomes?|pensions?|benefits?|allowances?|spending|sales|budgets?"
        r"|turnover|revenues?|returns?|interest|yield|rents?|funding|fees|grants?|raise|award|deal|takings|stipends?)\b",
        re.IGNORECASE,
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the words those of another time, of a wish or of their opposite."""
    return re.compile(
        r"\b(?:not|no|never|without|nor|neither|instead|rather|unless|if|would|could|should|may|might|hop\w+|want\w*"
        r"|demand\w*|need\w*|promis\w+|since|over the (?:past|last)|compared|than in|a decade|years|however|still"
        r"|tax\w*|bonus\w*|overtime|expect\w*|forecast\w*|target|next year|until|before)\b|n['’]t\b|\?",
        re.IGNORECASE,
    )


@cache
def _apart() -> re.Pattern[str]:
    """Match what makes even the right figure that of another time, or the opposite of what happened."""
    return re.compile(
        r"\b(?:before|earlier|previous\w*|had|not|no|never|nor|if|unless|would|could|may|might|should"
        r"|expect\w*|forecast\w*)\b|n['’]t\b|\?"
    )


def real_ways(article: Article) -> Iterator[RealWay]:
    """Yield what two percentages, one of money and one of prices, are said to leave."""
    for window in windows(article, _gate(), before=2, after=0, least=_PAIR):
        verdicts = list(_verdict().finditer(window.cue))
        if len(verdicts) != 1:
            continue
        name = next(name for name, text in verdicts[0].groupdict().items() if text)
        start, end = (window.start + at for at in verdicts[0].span(name))
        told = _left().match(window.text, end)
        left = window.skeleton.claim(told["left"]) if told is not None else None
        figures = _figures(window.skeleton, left)
        is_sure = figures is not None and _is_between(*figures, left) and _apart().search(window.cue) is None
        if figures is not None and (is_sure or _otherwise().search(window.text) is None):
            is_minus = left is not None and (left.quantity.best.value or 0) < 0
            yield RealWay(*figures, name.endswith("up") and not is_minus, window.skeleton.place(start, end), is_sure)


@cache
def _left() -> re.Pattern[str]:
    """Match how much is said to be left, behind the words that say so."""
    return re.compile(
        rf"(?: by| of| about| around| some| just| only| is| was| comes to| came to| stood at)* (?P<left>{FIGURE})"
    )


def _is_between(nominal: Claim, prices: Claim, left: Claim | None) -> bool:
    """Whether a figure is what lies between the other two, so that it is of them whatever else is spoken of."""
    if left is None or left.quantity.kind is not QuantityKind.PERCENT:
        return False
    between = left_after(nominal.quantity.best.written, prices.quantity.best.written)
    stated = left.quantity.best.written
    return stated.overlaps(between) or stated.overlaps(negated(between))


def _figures(skeleton: Skeleton, left: Claim | None) -> tuple[Claim, Claim] | None:
    """Return the only percentage of money and the only one of prices; None where there is any but what is `left`."""
    told = [
        match
        for match in _prices().finditer(skeleton.text)
        if _fallen().search(match[0]) is None and skeleton.claim(match["a"] or match["b"]) != left
    ]
    percents = [claim for claim in skeleton.claims if claim.quantity.kind is QuantityKind.PERCENT and claim != left]
    if len(told) != 1 or len(percents) != _PAIR or _money().search(skeleton.text) is None:
        return None
    prices = skeleton.claim(told[0]["a"] or told[0]["b"])
    nominal = next((claim for claim in percents if claim != prices), None)
    if nominal is None or prices not in percents or nominal.direction is Direction.DOWN:
        return None
    if nominal.quantity.best.value is None or prices.quantity.best.value is None:
        return None
    return nominal, prices
