"""A move of a stock index told in points and in percent.

Comes in: an article, the table of known figures. Goes out: moves whose points and percent imply a level that the index
never had, or another than the one that the sentence gives. Never happens here: the level of a day; the table has the
lowest and the highest of many years.

Worked example: the Dow falls "390 points, or 10 percent": ten percent of it would be some 4,000 points.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.values import value_of
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.reference import Reference, References
from factcheck.model.rule import KindSpec, Rule

_HUNDRED = Decimal(100)
_FAR = Decimal("1.3")
_SLACK = Decimal("0.01")
_DIGITS = 3
# The table has the lowest level of all years, and the lowest since then.
_RECENT = 2010
_LEVELS = frozenset({QuantityKind.NUMBER, QuantityKind.COUNT})


class _Move(NamedTuple):
    """The index as the table calls it, and the claims of its move and of its level behind it."""

    market: str
    points: Claim
    percent: Claim
    level: Claim | None
    is_up: bool


_NAMES = {
    "Dow Jones": r"Dow(?: Jones)?(?: [Ii]ndustrials?)?(?: [Aa]verage)?|DJIA", "S&P 500": r"S&P(?: 500)?|Standard &"
        r" Poor['’]s 500",
    "Nasdaq": r"Nasdaq(?: [Cc]omposite)?|NASDAQ", "Nikkei 225": r"Nikkei(?: 225)?", "FTSE 100": r"FTSE(?: 100)?"
        r"|Footsie",
    "DAX": r"DAX|Dax", "CAC 40": r"CAC(?:[- ]40)?", "Hang Seng": r"Hang Seng",
    "Shanghai Composite": r"Shanghai Composite|SSE Composite",
    "Sensex": r"Sensex|SENSEX", "Nifty 50": r"Nifty(?: 50)?", "Kospi": r"KOSPI|Kospi", "ASX 200": r"(?:S&P/)?ASX(?:"
        r" 200)?",
    "Ibovespa": r"Ibovespa|Bovespa", "Euro Stoxx 50": r"Euro ?(?:Stoxx|STOXX) 50",
}  # fmt: skip


@cache
def named_index() -> re.Pattern[str]:
    """Match the name of a stock index that the table of known figures has."""
    # "Bank Nifty", "FTSE 250", "Hang Seng Tech" and "Dow Transports" are other indices than those of the short names.
    other = r"(?! \d| (?!(?:Mon|Tues|Wednes|Thurs|Fri)day|Index|Average|Composite)[A-Z][A-Za-z])"
    return re.compile(rf"(?<!Bank )\b(?:{'|'.join(_NAMES.values())})\b{other}")


@cache
def _form() -> re.Pattern[str]:
    some = rf"[^;\n{NO_FIGURE}]"
    up = (
        r"(?P<up>rose|gained|climbed|jumped|added|advanced|surged|rallied|soared|up|higher|rising|gaining|adding"
        r"|rises|gains|climbs"
        r"|increased|ended up|closed up|put on)"
    )
    down = (
        r"fell|lost|dropped|slid|slipped|shed|tumbled|sank|plunged|declined|down|lower|falling|losing|falls|drops"
        r"|dipped"
        r"|eased|crashed"
    )
    points = rf"(?P<points>{FIGURE})[ -](?:[a-z]+ )?points?\b"
    percent = rf"(?P<percent>{FIGURE})"
    return re.compile(
        rf"(?:{up}|\b(?:{down})\b)(?: by)?(?: an?| about| nearly| almost| another| some| more than)* "
        rf"(?:{points},?(?: or|,)?(?: about| a| some)?[ (–—-]*{percent}|{percent.replace('percent', 'percent2')}"
        rf",?(?: or|,)?(?: about| a| some)?[ (–—-]*{points.replace('points>', 'points2>')})\)?"
        rf"(?:,?{some}{{0,30}}? (?:to|at) (?P<level>{FIGURE}))?"
    )


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    for skeleton in skeletons(article, named_index(), least=2):
        for move in _moves(skeleton):
            rows = _of_its_time(article, references.known(move.market, "level"))
            if rows:
                yield from _judged(article, rule, move, rows)


def _moves(skeleton: Skeleton) -> Iterator[_Move]:
    """Yield the moves of a sentence, each of the last index that is named before it."""
    names = [(match.start(), match[0]) for match in named_index().finditer(skeleton.text)]
    for match in _form().finditer(skeleton.text):
        before = [name for place, name in names if place < match.start()]
        points = skeleton.claim(match["points"] or match["points2"])
        percent = skeleton.claim(match["percent"] or match["percent2"])
        level = skeleton.claim(match["level"]) if match["level"] else None
        is_percent = percent.quantity.kind is QuantityKind.PERCENT and bool(percent.quantity.best.value)
        if (
            before
            and is_percent
            and points.quantity.best.value
            and Status.FORECAST not in {points.status, percent.status}
        ):
            yield _Move(_index(before[-1]), points, percent, level, bool(match["up"]))


def _of_its_time(article: Article, rows: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """Return the rows of the years that the article can be of; all of them where nothing tells."""
    published = article.document.published
    named = _years.of(article)
    years = [published.day.year] if published is not None else named
    is_recent = bool(years) and min((*years, *named)) >= _RECENT
    return tuple(row for row in rows if int(row.period) >= _RECENT) if is_recent else rows


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)")


_years = OfOneArticle(lambda article: [int(year) for year in _year().findall(article.text)])


def _index(written: str) -> str:
    return next(name for name, pattern in _NAMES.items() if re.fullmatch(pattern, written))


def _judged(article: Article, rule: Rule, move: _Move, rows: tuple[Reference, ...]) -> Iterator[Result]:
    points, percent = move.points.quantity.best, move.percent.quantity.best
    implied = _meant(move.points).over(_meant(move.percent)).scaled(_HUNDRED)
    band = Interval(min(row.value for row in rows), max(row.value for row in rows))
    told = _told_level(move)
    expected = Interval(_over(band.low, _FAR), EXACT.multiply(band.high or _FAR, _FAR)) if told is None else told
    exact = EXACT.multiply(EXACT.divide(value_of(points), value_of(percent)), _HUNDRED)
    fields = {
        "index": move.market,
        "points": plain(value_of(points)),
        "percent": plain(value_of(percent)),
        "implied": plain(exact, _DIGITS),
        "level": f"{plain(band.low or _FAR)} to {plain(band.high or _FAR)} ({rows[0].period} to {rows[-1].period})",
        "diagnosis": "",
    }
    if told is not None and move.level is not None:
        fields["level"] = plain(value_of(move.level.quantity.best))
    if implied.overlaps(expected):
        if told is not None:
            yield from held(rule, article, (move.points.span, move.percent.span), fields)
        return
    power = power_of_ten(implied, expected)
    if not power and told is None:
        return
    fields["diagnosis"] = f"; the points are {power}" if power else ""
    evidence = (at(article, move.points.span, "the points"),)
    yield found(rule, article, move.percent.span, fields, evidence=evidence)


def _meant(claim: Claim) -> Interval:
    """Return what a figure can mean; a percentage of ten is not rounded to tens."""
    return claim.quantity.best.wide if claim.quantity.hedged else claim.quantity.best.written


def _over(value: Decimal | None, factor: Decimal) -> Decimal:
    return EXACT.divide(value or factor, factor)


def _told_level(move: _Move) -> Interval | None:
    """Return where the index stood before the move, by the level that the sentence gives."""
    if move.level is None or move.level.quantity.kind not in _LEVELS or not move.level.quantity.best.value:
        return None
    points, level = move.points.quantity.best.wide, move.level.quantity.best.wide
    before = level.minus(points) if move.is_up else level.plus(points)
    return before.widened(_SLACK) if before.low is not None and before.low > 0 else None


KIND = Kind(
    KindSpec("index-move", {}, ("index", "points", "percent", "implied", "level", "diagnosis")), referenced=_check
)
