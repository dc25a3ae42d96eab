"""The p value of a test against the statistic that stands before it.

Worked example: "t(28) = 2.20, p = .036" holds: the statistic gives 0.0363. "t(28) = 2.20, p = .063" does not, and the
decision at .05 goes with it. Statistic and p are both taken as rounded or cut off at their last digit.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.in_prose import around, matches
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.statistics.distributions import two_sided_r, two_sided_t, two_sided_z, upper_chi_square, upper_f
from factcheck.checking.wording import plain
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_ALPHA = Decimal("0.05")
_SMALLEST = Decimal("0.0001")
_HALF = Decimal("0.5")
_SENTENCE = 300


class _Test(NamedTuple):
    """A reported test: `name` is one of t, F, r, z and chi2; `of` maps a statistic >= 0 to its p value."""

    name: str
    degrees: tuple[float, ...]
    statistic: Decimal
    decimals: int

    def p_of(self, statistic: Decimal) -> Decimal:
        value = float(max(Decimal(0), statistic))
        match self.name, self.degrees:
            case "t", (freedom,):
                p = two_sided_t(value, freedom)
            case "r", (freedom,):
                p = two_sided_r(value, freedom)
            case "F", (above, below):
                p = upper_f(value, above, below)
            case "chi2", (freedom,):
                p = upper_chi_square(value, freedom)
            case _:
                p = two_sided_z(value)
        return Decimal(f"{p:.12g}")

    def p_between(self, below: Decimal, above: Decimal) -> Interval:
        """Return the p values of all statistics from `below` units of the last digit under to `above` over it."""
        unit = Decimal(1).scaleb(-self.decimals)
        ends = EXACT.subtract(self.statistic, below * unit), EXACT.add(self.statistic, above * unit)
        return Interval(self.p_of(ends[1]), self.p_of(ends[0]))

    @property
    def can_be_halved(self) -> bool:
        """Whether the test has a direction: t, r, z, and those on one degree of freedom that square one of them."""
        return self.name in {"t", "r", "z"} or self.degrees[0] == 1


@cache
def _pattern() -> re.Pattern[str]:
    freedom = r"\d{1,6}(?:\.\d{1,4})?"
    size = r"(?:,\s?[nN]\s?=\s?\d{1,3}(?:,?\d{3}){0,2})?"
    return re.compile(
        rf"(?<!\w)(?:(?P<one>[tr])\s?\(\s?(?P<one_df>{freedom})\s?\)"
        rf"|F\s?\(\s?(?P<above>{freedom})\s?,\s?(?P<below>{freedom})\s?\)"
        rf"|(?P<chi>χ\s?[2²]|[Xx]²|chi2|chi-squared?|X2|chi\^2)\s?\(\s?(?P<chi_df>{freedom})\s?{size}\s?\)"
        r"|(?P<z>[zZ]))\s?=\s?[-−–]?(?P<statistic>\d{1,5}(?:\.\d{1,6})?|\.\d{1,6})(?![\d%])"
        r"[,;]\s{0,2}(?:(?:two|one)[- ](?:tailed|sided)\s)?"
        r"(?P<p>[pP](?:[- ]values?)?\s?(?P<sign>[=<>])\s?(?P<value>[01]?\.\d{1,10}|0|1))"
        r"(?!\.?\d|\s?[eE×*^%]|\s?x\s?10)"
    )


@cache
def _spelled() -> re.Pattern[str]:
    """Compile "t = 2.20, df = 28, p = .036", "r = .30, n = 50, p = .034", "a t of 2.20 on 28 degrees of freedom"."""
    statistic = r"(?P<statistic>\d{1,5}(?:\.\d{1,6})?|\.\d{1,6})"
    return re.compile(
        rf"(?<![\w.])(?P<name>[tr])(?:\s?=\s?|\s(?:value\s|statistic\s)?of\s)[-−–]?{statistic}(?![\d%]),?\s"
        r"(?:(?:df|d\.f\.)\s?=\s?(?P<df>\d{1,5})|[nN]\s?=\s?(?P<size>\d{1,5})"
        r"|(?:on|with|and)\s(?P<df2>\d{1,5})\sdegrees\sof\sfreedom)"
        r"(?:[,;]\s{0,2}|\s\()(?:and\s)?(?:(?:two|one)[- ](?:tailed|sided)\s)?"
        r"(?P<p>[pP](?:[- ]values?)?\s?(?P<sign>[=<>])\s?(?P<value>[01]?\.\d{1,10}|0|1))"
        r"(?!\.?\d|\s?[eE×*^%]|\s?x\s?10)"
    )


_DIRECTED = ("one-tailed", "one-sided", "one tailed", "one sided", "1-tailed", "1-sided", "directional")
# p values that were corrected for the number of tests, or found otherwise, do not follow from the statistic.
_CORRECTED = (
    "bonferroni", "holm", "tukey", "scheff", "fdr", "false discovery", "corrected", "adjusted", "benjamini",
    "permutation", "bootstrap", "monte carlo", "greenhouse", "huynh", "dunnett", "exact test",
)  # fmt: skip


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    lower = words_of.of(article).lower
    for match in matches(article, _pattern(), ("=",), ("p",)):
        span = Span(*match.span())
        nearby = around(article, span, _SENTENCE).lower()
        if not any(word in nearby for word in _CORRECTED) and (test := _test(match)) is not None:
            yield from _judged(article, rule, match, test, lower)
    for match in matches(article, _spelled(), ("=",), ("p",)):
        span = Span(*match.span())
        nearby = around(article, span, _SENTENCE).lower()
        if not any(word in nearby for word in _CORRECTED) and (test := _spelled_test(match)) is not None:
            yield from _judged(article, rule, match, test, lower)


def _spelled_test(match: re.Match[str]) -> _Test | None:
    """Return the test of a match that names its degrees of freedom, or the size that leaves them, two fewer for r."""
    given = match["df"] or match["df2"]
    name, statistic = match["name"], Decimal(match["statistic"])
    degrees = int(given) if given else int(match["size"]) - 2 if name == "r" else 0
    if degrees <= 0 or (name == "r" and statistic > 1):
        return None
    return _Test(name, (float(degrees),), statistic, len(match["statistic"].partition(".")[2]))


def _test(match: re.Match[str]) -> _Test | None:
    """Return the test that stands in `match`, or None for degrees of freedom or a correlation that cannot be."""
    name = match["one"] or ("F" if match["above"] else "chi2" if match["chi"] else "z")
    written = [match[group] for group in ("one_df", "above", "below", "chi_df") if match[group]]
    degrees = tuple(float(each) for each in written)
    statistic = Decimal(match["statistic"])
    if any(each <= 0 for each in degrees) or (name == "r" and statistic > 1):
        return None
    return _Test(name, degrees, statistic, len(match["statistic"].partition(".")[2]))


def _judged(article: Article, rule: Rule, match: re.Match[str], test: _Test, lower: str) -> Iterator[Result]:
    span, stated = Span(*match.span()), _stated(match)
    wide, narrow = test.p_between(_HALF, Decimal(1)), test.p_between(_HALF, _HALF)
    halves = test.can_be_halved and any(word in lower for word in _DIRECTED)
    flips = _decision(stated) * _decision(wide) < 0
    fields = {
        "test": article.text[span.start : match.start("p")].rstrip(" ,;\n"),
        "stated": " ".join(match["p"].split()),
        "computed": _shown(test.p_of(test.statistic)),
        "decision": "; at .05 the decision is the other one" if flips else "",
    }
    if _agree(match["sign"], stated, narrow):
        yield from held(rule, article, (span,), fields)
    elif not any(_agree(match["sign"], stated, each) for each in (wide, *(_halved(wide) if halves else ()))):
        is_half = test.can_be_halved and any(_agree(match["sign"], stated, each) for each in _halved(wide))
        is_doubtful = not flips or is_half or any(word in lower for word in _CORRECTED)
        level = Level.WARNING if is_doubtful else Level.ERROR
        yield found(rule, article, span, fields, level=level, confidence="medium" if is_doubtful else "high")


def _stated(match: re.Match[str]) -> Interval:
    """Return what the stated p can be; `sign` says on which side of it the true one lies."""
    value = Decimal(match["value"])
    if match["sign"] == "<":
        return Interval(Decimal(0), value)
    if match["sign"] == ">":
        return Interval(value, Decimal(1))
    unit = Decimal(1).scaleb(-len(match["value"].partition(".")[2]))
    return Interval(max(Decimal(0), value - unit * _HALF), value + unit)


def _agree(sign: str, stated: Interval, computed: Interval) -> bool:
    """Whether some p of `computed` is one of `stated`; an end of "<" or ">" is not included."""
    touches = stated.high == computed.low if sign == "<" else stated.low == computed.high
    return computed.overlaps(stated) and (sign == "=" or not touches)


def _halved(two_sided: Interval) -> tuple[Interval, Interval]:
    """Return what the one-sided test gives: half, or all but half where the effect went the other way."""
    half = two_sided.scaled(_HALF)
    return half, Interval.point(Decimal(1)).minus(half)


def _decision(p: Interval) -> int:
    """Return 1 if all of `p` is significant at .05, -1 if none of it is, 0 if it cannot be told."""
    if p.high is not None and p.high <= _ALPHA:
        return 1
    return -1 if p.low is not None and p.low >= _ALPHA else 0


def _shown(p: Decimal) -> str:
    return "less than 0.0001" if p < _SMALLEST else plain(p, 3) if p < 1 else "1"


KIND = Kind(KindSpec("p-value", {}, ("test", "stated", "computed", "decision")), within=_check)
