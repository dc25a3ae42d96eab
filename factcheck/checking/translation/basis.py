"""The basis of a change in both versions: against what, and at which prices.

Tongbi is against a year before, huanbi against the month or quarter before; kebi-jia are comparable prices, xian-jia
current ones.

Worked example: a translation that makes "huanbi 3.2%" a rise "year on year" tells of another twelve months.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.kinds import Result, found
from factcheck.checking.translation.glosses import Gloss, glosses, inline_glosses, is_reading
from factcheck.checking.translation.pairs import kind_of_pairs
from factcheck.checking.translation.versions import Figure, Pair, Version, agree
from factcheck.model.claim import Article
from factcheck.model.finding import Evidence, Location
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_MEANT = {
    "year": "against a year before", "period": "against the period before", "real": "at comparable prices",
    "nominal": "at current prices",
}  # fmt: skip
_SAYS = {"real": "in real terms", "nominal": "at current prices"}
# A Chinese basis stands before its figure, an English one mostly behind.
_LEAD, _TAIL, _SENTENCE = 14, 45, 80
_CHANGES = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS})


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile("(?P<year>同比|按年)|(?P<period>环比|環比|按月)")


@cache
def _english() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?P<year>year[\s-]on[\s-]year|year[\s-]over[\s-]year|y/y|yoy|y-o-y|(?:from|than|compared\swith)\s(?:a|one)\s"
        r"year\s(?:earlier|ago|before)|(?:from|than\sin)\sthe\ssame\s(?:period|month|quarter)\s(?:(?:of\s)?(?:last|the\sprevious)\syear|a\syear\s(?:earlier|ago|before)))"
        r"|(?P<period>(?:month|quarter|week)[\s-](?:on|over)[\s-](?:month|quarter|week)|m/m|q/q|mom|qoq|m-o-m|q-o-q"
        r"|(?:from|than|compared\swith)\s(?:a|one|the\sprevious|last|the\spreceding)\s(?:month|quarter)(?:\s(?:earlier|ago))?))"
        r"(?!\w)",
        re.IGNORECASE,
    )


@cache
def _chinese_prices() -> re.Pattern[str]:
    real = "可比价|不变价|可比口径|扣除了?(?:价格|物价)|实际(?:增长|增速|上涨|下降)"
    return re.compile(rf"(?P<real>{real})|(?P<nominal>现价|当年价|名义)")


@cache
def _chinese_terms() -> re.Pattern[str]:
    return re.compile(f"{_chinese().pattern}|{_chinese_prices().pattern}")


@cache
def _english_terms() -> re.Pattern[str]:
    """Match what the English beside a gloss says of a basis, or of prices."""
    real = r"in real terms|real (?=growth|terms)|at (?:constant|comparable) prices|adjusted for inflation"
    nominal = r"in nominal terms|nominally|nominal (?=growth|terms)|at current prices"
    prices = rf"\b(?:(?P<real>{real})|(?P<nominal>{nominal}))"
    return re.compile(f"{_english().pattern}|{prices}", re.IGNORECASE)


_RIVALS = {"year": "period", "period": "year", "real": "nominal", "nominal": "real"}


def _of_glosses(article: Article, rule: Rule) -> Iterator[Result]:
    """Yield the glosses of a term alone, "0.9 percent month on month (同比)", in whose clause another one stands."""
    for gloss in (*glosses(article), *inline_glosses(article)):
        there = [match for match in _chinese_terms().finditer(gloss.words) if not gloss.chinese]
        figure = gloss.nearest([claim for claim in gloss.english if claim.quantity.kind in _CHANGES])
        if len(there) != 1 or figure is None:
            continue
        start, end = _clause(article.text, gloss)
        if not start <= figure.span.start < end:
            continue
        here = list(_english_terms().finditer(article.text, start, end))
        if gloss.is_inline:
            here = [match for match in here if is_reading(article.text, gloss.span, Span(*match.span()))]
        (told,) = there
        if len(here) == 1 and here[0].lastgroup == _RIVALS[told.lastgroup or ""]:
            fields = {
                "figure": figure.span.of(article.text),
                "basis": here[0][0],
                "source": gloss.words,
                "meant": _MEANT[told.lastgroup or ""],
            }
            evidence = (Evidence(Location(article.document.uri, gloss.span), "the source"),)
            yield found(rule, article, figure.span, fields, evidence=evidence, confidence="high")


def _clause(text: str, gloss: Gloss) -> tuple[int, int]:
    """Return where the clause around a gloss begins and ends, and another gloss before it ends its own.

    Words in no brackets are read behind them: "4 percent 环比, that is, month on month".
    """
    marks = re.compile(r"[,;]\s|[)）]|\band\b")
    starts = [match.end() for match in marks.finditer(text, gloss.sentence.start, gloss.span.start)]
    behind = None if gloss.is_inline else marks.search(text, gloss.span.end + 1, gloss.sentence.end)
    return (starts[-1] if starts else gloss.sentence.start), (gloss.sentence.end if behind is None else behind.start())


def _check(pair: Pair, rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    if targets is None or pair.english.uri in targets:
        for figure in pair.english.figures:
            yield from _held(pair, figure, rule)


def _held(pair: Pair, figure: Figure, rule: Rule) -> Iterator[Result]:
    """Compare the bases of a figure that stands once in each version."""
    if figure.kind not in _CHANGES:
        return
    there = _same(figure, pair.chinese)
    if len(there) != 1 or len(_same(there[0], pair.english)) != 1:
        return
    mine, theirs = _english_basis(pair.english.article, figure), _chinese_basis(pair.chinese.article, there[0])
    if mine is not None and theirs is not None and mine.lastgroup != theirs.lastgroup:
        yield _finding(pair, figure, there[0], theirs, mine[0], rule)
    prices = _prices(pair.chinese, there[0])
    said = figure.claim.basis.value
    if prices is not None and said and said != prices.lastgroup:
        yield _finding(pair, figure, there[0], prices, _SAYS[said], rule)


def _finding(pair: Pair, figure: Figure, source: Figure, told: re.Match[str], basis: str, rule: Rule) -> Result:
    fields = {
        "figure": figure.claim.span.of(pair.english.text),
        "basis": basis,
        "source": pair.chinese.text[told.start() : source.claim.span.end],
        "meant": _MEANT[told.lastgroup or ""],
    }
    evidence = (Evidence(Location(pair.chinese.uri, source.claim.span), "the source"),)
    return found(rule, pair.english.article, figure.claim.span, fields, evidence=evidence, confidence="high")


def _same(figure: Figure, version: Version) -> list[Figure]:
    return [other for other in version.figures if other.kind is figure.kind and agree(figure, other)]


def _chinese_basis(article: Article, figure: Figure) -> re.Match[str] | None:
    """Return the last basis in the clause before a figure."""
    start = max(0, figure.claim.span.start - _LEAD)
    clause = max(start, *(article.text.rfind(sign, start, figure.claim.span.start) + 1 for sign in "，。；、\n"))
    found_ = list(_chinese().finditer(article.text, clause, figure.claim.span.start))
    return found_[-1] if len(found_) == 1 else None


def _prices(chinese: Version, figure: Figure) -> re.Match[str] | None:
    """Return the one word on prices of the sentence before a figure."""
    end = figure.claim.span.start
    first = max(chinese.span.start, end - _SENTENCE)
    start = max(first, *(chinese.text.rfind(sign, first, end) + 1 for sign in "。！？\n"))
    found_ = list(_chinese_prices().finditer(chinese.text, start, end))
    return found_[0] if len(found_) == 1 else None


def _english_basis(article: Article, figure: Figure) -> re.Match[str] | None:
    """Return the one basis behind a figure, before the next comma or figure."""
    start = figure.claim.span.end
    stop = re.compile(r"[,;.\n]|\d").search(article.text, start, start + _TAIL)
    end = min(len(article.text), start + _TAIL) if stop is None else stop.start()
    matches = list(_english().finditer(article.text, start, end))
    return matches[0] if len(matches) == 1 else None


KIND = kind_of_pairs(KindSpec("bilingual-basis", {}, ("figure", "basis", "source", "meant")), _check, _of_glosses)
