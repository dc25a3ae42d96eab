"""The basis of a change in both versions: tongbi is against a year before, huanbi against the month or quarter before.

Worked example: a translation that makes "huanbi 3.2%" a rise "year on year" tells of another twelve months.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.translation.pairs import Figure, Pair, agree, pairs
from factcheck.model.claim import Article
from factcheck.model.finding import Evidence, Location
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_YEAR, _PERIOD = "a year before", "the period before"
# A Chinese basis stands before its figure, an English one mostly behind.
_LEAD, _TAIL = 14, 45
_CHANGES = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS})


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile("(?P<year>同比|按年)|(?P<period>环比|環比|按月)")


@cache
def _english() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?P<year>year[\s-]on[\s-]year|year[\s-]over[\s-]year|y/y|yoy|y-o-y|(?:from|than|compared\swith)\s(?:a|one)\s"
        r"year\s(?:earlier|ago|before)|from\sthe\ssame\s(?:period|month|quarter)\s(?:of\s)?(?:last|the\sprevious)\syear)"
        r"|(?P<period>(?:month|quarter|week)[\s-](?:on|over)[\s-](?:month|quarter|week)|m/m|q/q|mom|qoq|m-o-m|q-o-q"
        r"|(?:from|than|compared\swith)\s(?:a|one|the\sprevious|last|the\spreceding)\s(?:month|quarter)(?:\s(?:earlier|ago))?))"
        r"(?!\w)",
        re.IGNORECASE,
    )


def _check(articles: Sequence[Article], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
    for pair in pairs(articles):
        if targets is None or pair.english.uri in targets:
            for figure in pair.here:
                yield from _held(pair, figure, rule)


def _held(pair: Pair, figure: Figure, rule: Rule) -> Iterator[Result]:
    """Compare the bases of a figure that stands once in each version."""
    if figure.kind not in _CHANGES:
        return
    there = [other for other in pair.there if other.kind is figure.kind and agree(figure, other)]
    if len(there) != 1 or sum(other.kind is figure.kind and agree(other, there[0]) for other in pair.here) != 1:
        return
    mine, theirs = _english_basis(pair.english, figure), _chinese_basis(pair.chinese, there[0])
    if mine is None or theirs is None or mine.lastgroup == theirs.lastgroup:
        return
    fields = {
        "figure": figure.claim.span.of(pair.english.text),
        "basis": mine[0],
        "source": pair.chinese.text[theirs.start() : there[0].claim.span.end],
        "meant": _YEAR if theirs.lastgroup == "year" else _PERIOD,
    }
    evidence = (Evidence(Location(pair.chinese.uri, there[0].claim.span), "the source"),)
    yield found(rule, pair.english, figure.claim.span, fields, evidence=evidence, confidence="high")


def _chinese_basis(article: Article, figure: Figure) -> re.Match[str] | None:
    """Return the last basis in the clause before a figure."""
    start = max(0, figure.claim.span.start - _LEAD)
    clause = max(start, *(article.text.rfind(sign, start, figure.claim.span.start) + 1 for sign in "，。；、\n"))
    found_ = list(_chinese().finditer(article.text, clause, figure.claim.span.start))
    return found_[-1] if len(found_) == 1 else None


def _english_basis(article: Article, figure: Figure) -> re.Match[str] | None:
    """Return the one basis behind a figure, before the next comma or figure."""
    start = figure.claim.span.end
    stop = re.compile(r"[,;.\n]|\d").search(article.text, start, start + _TAIL)
    end = min(len(article.text), start + _TAIL) if stop is None else stop.start()
    matches = list(_english().finditer(article.text, start, end))
    return matches[0] if len(matches) == 1 else None


KIND = Kind(KindSpec("bilingual-basis", {}, ("figure", "basis", "source", "meant")), paired=_check)
