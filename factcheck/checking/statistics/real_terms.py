"""Growth in money, the rise of prices, and what is left of it in real terms.

Worked example: pay up 12% and prices up 10% are 2% more in real terms (1.12 / 1.10 is 1.018), not 22%.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.diagnosis import Slip, power_of_ten
from factcheck.checking.kinds import Kind, Result, found, held, resting_on
from factcheck.checking.own_precision import is_borne_out
from factcheck.checking.relative import negated
from factcheck.checking.statistics.real_ways import RealWay, left_after, real_ways
from factcheck.checking.values import value_of
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim, Direction
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_PAIR = 2
_UP = (
    r"(?:rose|risen|rising|rise|grew|grown|growth|gr[eo]wing|increased?|increasing|climbed|up|went up|gained|jumped"
    r"|higher|raise"
    r"|award|deal|hike|going up|went up|moved up|inflation|was|is|stood at|running at|ran at|hit|at|of|by)"
)
_DOWN = (
    r"(?:fell|fallen|falling|fall|drop(?:ped)?|declined?|down|cut|lower|lost|shrank|worse|poorer|squeeze|losing|behind"
    r"|less|fewer)"
)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Ii]n real terms|[Rr]eal(?:-terms)? (?:wages?|pay|earnings|incomes?|spending|sales|output|funding"
        r"|rents?|returns?|revenues?|increase|rise|gain|growth|cut|fall"
        r"|drop)"
        r"|(?:buying|purchasing|spending) power|worse off|better off|[Aa]fter inflation|[Aa]djusted for inflation"
        r"|once inflation|[Aa]llowing for inflation|[Aa]ccounting for"
        r" inflation)\b"
    )


@cache
def _prices() -> re.Pattern[str]:
    thing = r"(?:[Pp]rices|(?<!fter )(?<!for )(?<!once )[Ii]nflation|[Cc]ost of living|[Cc]onsumer price index|CPI|RPI)"
    return re.compile(
        rf"\b{thing}\b[^.;:\n{NO_FIGURE}]{{0,50}}?(?P<a>{FIGURE})|(?P<b>{FIGURE}) (?:rate of |annual )?inflation\b"
    )


@cache
def _nominal() -> re.Pattern[str]:
    thing = (
        r"(?:[Ww]ages?|[Pp]ay|[Ss]alar(?:y|ies)|[Ee]arnings|[Ii]ncomes?|[Pp]ensions?|[Bb]enefits?|[Ss]pending|[Ss]ales"
        r"|[Bb]udgets?|[Tt]urnover|[Rr]evenues?|[Rr]ents?|[Ff]unding|[Ff]ees|[Rr]eturns?|[Ss]avings|[Gg]rants?)"
    )
    return re.compile(
        rf"(?<!eal )(?<!-terms )\b{thing}\b[^.;:\n{NO_FIGURE}]{{0,60}}?\b(?P<up>{_UP})(?: by| about| an?)*"
        rf" (?P<a>{FIGURE})"
        r"|\b(?:got|get|gets|given|received?|receives|granted|promised|awarded|offered|won|handed|accepted)(?: an?)?"
        rf" (?P<b>{FIGURE}) (?:more|extra|rise|raise|increase|pay|wage)\b"
        # Growth of an economy is real unless it is said to be nominal.
        rf"|\b(?:GDP|[Gg]ross domestic product|[Oo]utput|[Ee]conomy|[Nn]ominal growth)\b[^.;:\n{NO_FIGURE}]{{0,40}}?"
        rf"\b{_UP}(?: by| about)* (?P<c>{FIGURE})(?= (?:in (?:nominal|money|cash) terms|at current prices|nominally)\b)"
    )


@cache
def _real() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile what is left in real terms: behind the words that say so, else before them."""
    some = rf"[^.;\n{NO_FIGURE}]"
    return (
        re.compile(rf"(?:{_gate().pattern}){some}{{0,60}}?(?P<a>{FIGURE}){some}{{0,20}}"),
        re.compile(rf"{some}{{0,40}}(?P<b>{FIGURE})[^.,;\n{NO_FIGURE}]{{0,30}}?(?:{_gate().pattern})"),
    )


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:expect\w*|forecast\w*|since|over the (?:past|last)|compared|than in|a decade|years|would|had"
        r"|(?:year|month|quarter) (?:before|earlier)|previous (?:year|month|quarter))\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    told: set[int] = set()
    for window in windows(article, _gate(), before=1, after=0, least=3):
        for result in _of_window(article, rule, window):
            told |= {claim.sentence for claim in window.skeleton.claims}
            yield result
    for way in real_ways(article):
        if not told & {claim.sentence for claim in (way.nominal, way.prices)}:
            yield from _pointed(article, rule, way)
    yield from _outrun(article, rule, told)


def _outrun(article: Article, rule: Rule, told: set[int]) -> Iterator[Result]:
    """Wonder at a gain in real terms that is less than the rise of prices beside it: it may be one in money.

    Nothing proves it, for growth in money is not told; it would have to be that of both together.
    """
    for window in windows(article, _gate(), before=1, after=1, least=2):
        match = next((match for form in reversed(_real()) if (match := form.search(window.cue)) is not None), None)
        real = _claim(window, match)
        prices = _only(window, _prices(), real)
        if match is None or real is None or prices is None or {real.sentence, prices.sentence} & told:
            continue
        is_told = _are_rates(real, prices, real) and _of_years().search(window.text) is None
        if is_told and _only(window, _nominal(), real) is None and real.direction is not Direction.DOWN:
            gain, rise = real.quantity.best.wide, prices.quantity.best.wide
            if gain.high is not None and rise.low is not None and 1 < gain.high < rise.low:
                left = EXACT.subtract(value_of(prices.quantity.best), value_of(real.quantity.best))
                fields = _fields(article, real, prices, real, -left, " It may be the one in money.")
                evidence = resting_on(article, {"the rise of prices": prices})
                yield found(rule, article, real.span, fields, level=Level.NOTE, evidence=evidence)


@cache
def _of_years() -> re.Pattern[str]:
    """Match what makes the gain one of a longer time than that of the prices, or one to come."""
    return re.compile(r"\b(?:since|over the (?:past|last)|decades?|years|expect\w*|forecast\w*|would|will need)\b")


def _of_window(article: Article, rule: Rule, window: Window) -> Iterator[Result]:
    told = next((match for form in _real() if (match := form.search(window.cue)) is not None), None)
    real = _claim(window, told)
    prices = _only(window, _prices(), real)
    nominal = _only(window, _nominal(), real)
    if told is None or real is None or prices is None or nominal is None:
        return
    if len({real.span, prices.span, nominal.span}) < 3 or not _are_rates(real, prices, nominal):
        return
    is_down = re.search(rf"\b{_DOWN}\b", told[0]) is not None
    for result in _judged(article, rule, nominal, prices, real, is_down=is_down):
        is_turned = _is_of_one_year(window.text) and _has_turned(nominal, prices, real, is_down=is_down)
        if is_turned or _otherwise().search(window.text) is None:
            yield result


def _is_of_one_year(text: str) -> bool:
    """Whether only a year and the one before it are named: "in 2022 ... more than in 2021"."""
    years = {int(year[0]) for year in _year().finditer(text)}
    return len(years) == _PAIR and max(years) - min(years) == 1


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:19|20)\d\d\b")


def _has_turned(nominal: Claim, prices: Claim, real: Claim, *, is_down: bool) -> bool:
    """Whether what is left has the right size and the wrong sign."""
    left = left_after(nominal.quantity.best.wide, prices.quantity.best.wide)
    return real.quantity.best.wide.overlaps(left if is_down else negated(left))


def _only(window: Window, pattern: re.Pattern[str], real: Claim | None) -> Claim | None:
    """Return the one figure of a pattern besides what is left in real terms."""
    claims = [claim for match in pattern.finditer(window.text) if (claim := _claim(window, match)) is not real]
    return claims[0] if len(claims) == 1 else None


def _claim(window: Window, match: re.Match[str] | None) -> Claim | None:
    if match is None:
        return None
    figure = next(text for name, text in match.groupdict().items() if name in {"a", "b", "c"} and text)
    return window.skeleton.claim(figure)


def _are_rates(real: Claim, prices: Claim, nominal: Claim) -> bool:
    """Whether all three are percentages; "by 5.2 per cent while prices went up by 7.9" says so once."""
    is_bare = prices.quantity.kind is QuantityKind.NUMBER and prices.quantity.decimals > 0
    kinds = {claim.quantity.kind for claim in ((real, nominal) if is_bare else (real, prices, nominal))}
    return kinds == {QuantityKind.PERCENT} and bool(prices.quantity.best.value and nominal.quantity.best.value)


def _judged(
    article: Article, rule: Rule, nominal: Claim, prices: Claim, real: Claim, *, is_down: bool
) -> Iterator[Result]:
    rise, inflation, said = (claim.quantity.best.wide for claim in (nominal, prices, real))
    expected = left_after(rise, inflation)
    shown = EXACT.subtract(value_of(nominal.quantity.best), value_of(prices.quantity.best))
    if is_down:
        expected, shown = negated(expected), -shown
    fields = _fields(article, nominal, prices, real, shown, "")
    if said.overlaps(expected):
        written = left_after(nominal.quantity.best.written, prices.quantity.best.written)
        is_meant = real.quantity.best.written.overlaps(negated(written) if is_down else written)
        if is_meant and is_borne_out(real.quantity, shown):
            yield from held(rule, article, (nominal.span, prices.span, real.span), fields)
        return
    slips = (
        Slip("is the sum of the two", rise.plus(inflation)),
        Slip("leaves inflation out", rise),
        Slip("has the wrong sign", negated(expected)),
    )
    named = next((slip.words for slip in slips if said.overlaps(slip.stated)), "")
    diagnosis = named or power_of_ten(said, expected)
    fields["diagnosis"] = f" The figure {diagnosis}." if diagnosis else ""
    evidence = resting_on(article, {"the growth in money": nominal, "the rise of prices": prices})
    yield found(rule, article, real.span, fields, evidence=evidence)


def _fields(
    article: Article, nominal: Claim, prices: Claim, real: Claim, shown: Decimal, diagnosis: str
) -> dict[str, str]:
    return {
        "nominal": f"{plain(value_of(nominal.quantity.best))}%",
        "prices": f"{plain(value_of(prices.quantity.best))}%",
        "expected": f"{plain(shown)}%" if shown >= 0 else f"{plain(-shown)}% the other way",
        "stated": real.span.of(article.text),
        "diagnosis": diagnosis,
    }


def _pointed(article: Article, rule: Rule, way: RealWay) -> Iterator[Result]:
    """Judge what is told without a figure: a rise that prices outran is no gain, whatever its size."""
    rise, inflation = way.nominal.quantity.best, way.prices.quantity.best
    left = left_after(rise.written, inflation.written) if way.is_sure else rise.wide.minus(inflation.wide)
    low, high = left.low, left.high
    is_loss, is_gain = high is not None and high < 0, low is not None and low > 0
    fields = {
        "nominal": f"{plain(value_of(rise))}%",
        "prices": f"{plain(value_of(inflation))}%",
        "expected": "a loss" if is_loss else "a gain",
        "stated": f"“{way.place.of(article.text)}”",
        "diagnosis": "",
    }
    if (way.is_gain and is_loss) or (is_gain and not way.is_gain):
        evidence = resting_on(article, {"the growth in money": way.nominal, "the rise of prices": way.prices})
        yield found(rule, article, way.place, fields, evidence=evidence)


KIND = Kind(KindSpec("real-terms", {}, ("nominal", "prices", "expected", "stated", "diagnosis")), within=_check)
