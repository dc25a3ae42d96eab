"""Which way pay or spending went in real terms, where only growth in money and the rise of prices are given.

Comes in: an article. Goes out: growth in money, the rise of prices, and the words that say what is left, with the way
that they point. Never happens here: judging.

Worked example: "Pay went up by 2 percent while prices went up by 6 percent, so that in real terms wages rose."
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton
from factcheck.checking.arithmetic.windows import windows
from factcheck.model.claim import Article, Claim, Direction
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_PAIR = 2
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


class RealWay(NamedTuple):
    """Growth in money, the rise of prices, whether the words say that something is left, and where they stand."""

    nominal: Claim
    prices: Claim
    is_gain: bool
    place: Span


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"\b[Rr]eal(?:[- ]terms|\b)|\b(?:buying|purchasing|spending) power\b|\b(?:better|worse) off\b|\b[Aa]fter"
        r" inflation|\b(?:buy|afford)s? [a-z ]{0,12}?(?:more|less)\b"
    )


@cache
def _verdict() -> re.Pattern[str]:
    """Match what says which way it went once prices are counted, close to the words that count them."""
    some = rf"[^.,;:()\n{NO_FIGURE}]{{0,30}}?"
    counted = r"(?:[Ii]n real terms|[Aa]fter inflation|(?:[Aa]djust(?:ed|ing)|[Aa]llowing|[Aa]ccounting) for inflation)"
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
        r"|(?:buy|afford)s? (?:rather |much |a (?:bit|little) )?(?:(?P<f_up>more)|(?P<f_down>less)))\b"
    )


@cache
def _prices() -> re.Pattern[str]:
    # Not those of houses, imports or petrol.
    all_prices = (
        r"(?:(?:\b(?:[Cc]onsumer|[Rr]etail|and|while|as|when|with|but|whereas|because|the|general|overall) )|^|[.;,] )"
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
        r"|turnover|revenues?|rents?|funding|fees|grants?|raise|award|deal|takings|stipends?)\b",
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


def real_ways(article: Article) -> Iterator[RealWay]:
    """Yield what two percentages, one of money and one of prices, are said to leave."""
    for window in windows(article, _gate(), before=2, after=0, least=_PAIR):
        verdicts = list(_verdict().finditer(window.cue))
        if len(verdicts) != 1 or _otherwise().search(window.text) is not None:
            continue
        name = next(name for name, text in verdicts[0].groupdict().items() if text)
        start, end = (window.start + at for at in verdicts[0].span(name))
        left = _left().match(window.text, end)
        figures = _figures(window.skeleton, window.skeleton.claim(left["left"]) if left is not None else None)
        if figures is not None:
            yield RealWay(*figures, name.endswith("up"), window.skeleton.place(start, end))


@cache
def _left() -> re.Pattern[str]:
    """Match how much is said to be left, behind the words that say so."""
    return re.compile(rf"(?: by| of| about| around| some)* (?P<left>{FIGURE})")


def _figures(skeleton: Skeleton, left: Claim | None) -> tuple[Claim, Claim] | None:
    """Return the only percentage of money and the only one of prices; None where there is any but what is `left`."""
    told = [match for match in _prices().finditer(skeleton.text) if _fallen().search(match[0]) is None]
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
