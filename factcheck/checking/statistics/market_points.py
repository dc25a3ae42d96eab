"""The points by which a stock index moved, told as a percentage.

Comes in: an article. Goes out: percentages that no index moves by in a day, where the percentage or the level beside
them shows that they are points. Never happens here: a move of years, or of what is traded on a market.

Worked example: "The FTSE 100 fell 78 percent, or 1.1 per cent, to 7,016": 78 points are 1.1% of 7,094.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.statistics.index_moves import named_index
from factcheck.checking.values import value_of
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

# What is told as so many percent beside a share that a day can have is no percentage. Without one it is only where no
# large index moved by so much in a day: Hong Kong's lost 33 percent in 1987. So many of its points are a usual move.
_LEAST, _LEAST_ALONE, _MOST_OF_LEVEL = Decimal(20), Decimal(40), Decimal("0.12")
_LEAST_LEVEL = Decimal(400)
_LEVELS = frozenset({QuantityKind.NUMBER, QuantityKind.COUNT})


@cache
def _moved() -> re.Pattern[str]:
    """Match a move in percent with its share, its level, or both, behind it; or one that a market closed with."""
    return re.compile(
        r"\b(?:rose|gained|climbed|jumped|added|advanced|surged|rallied|soared|up|higher|rising|gaining|fell|lost|dropped"
        r"|slid|slipped|shed|tumbled|sank|plunged|declined|down|lower|falling|losing|dipped|eased|gave up|put on)"
        rf"(?: by)?(?: about| some| nearly| almost| another)? (?P<points>{FIGURE})"
        rf"(?:(?:,? or |,? \((?:or )?)(?:about |some |a )?(?P<share>{FIGURE})(?! in\b)\)?)?"
        rf"(?:,? (?:to|at|and (?:closed|ended|finished|stood|settled) (?:the day |the week )?(?:at|on))"
        rf" (?:about |around )?(?P<level>{FIGURE}))?"
        rf"|\b(?:closed|ended|finished|settled|opened) (?P<closing>{FIGURE}) (?:higher|lower|up|down)\b"
    )


@cache
def _has_another_subject() -> re.Pattern[str]:
    """Match what stands between an index and a move that is that of something else, or of a long time."""
    return re.compile(rf"[;:{NO_FIGURE}]|\b(?:but|while|as|where|whose|with|and|ha(?:s|ve|d))\b")


@cache
def _day() -> re.Pattern[str]:
    """Match what makes a move one of a single day."""
    return re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri)day|today|yesterday|(?:heavy|thin|early|late|light) trad)")


@cache
def _at_once() -> re.Pattern[str]:
    """Match what may stand between an index and its own move, with nobody else to have moved."""
    return re.compile(
        r",?(?: (?:index|average|industrial|composite|share|stock|gauge|benchmark|closed|ended|finished|then|also|the"
        r"|day|week|session|was|has|[A-Z][a-z]+day|on|its)\b){0,6} "
    )


@cache
def _over_years() -> re.Pattern[str]:
    return re.compile(r"\b(?:since|years?|decades?|from|over|century|months?|19\d\d|20\d\d|bottom|trough|low of)\b")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for skeleton in skeletons(article, named_index(), least=1):
        name = named_index().search(skeleton.text)
        if name is None or _over_years().search(skeleton.text) or _is_market(skeleton.text[: name.start()]):
            continue
        match = _moved().search(skeleton.text, name.end())
        if match is not None and not _has_another_subject().search(skeleton.text, name.end(), match.start()):
            is_own = _at_once().fullmatch(skeleton.text, name.end(), match.start()) is not None
            yield from _judged(article, rule, skeleton, match, is_own=is_own)


def _is_market(lead: str) -> bool:
    """Whether an index is only where something is traded: "on the Nikkei, SoftBank jumped"."""
    return re.search(r"\b(?:on|in|of|among) (?:the |[A-Z][\w’'-]+ )?$", lead, re.IGNORECASE) is not None


def _judged(
    article: Article, rule: Rule, skeleton: Skeleton, match: re.Match[str], *, is_own: bool
) -> Iterator[Result]:
    points = skeleton.claim(match["points"] or match["closing"])
    share, level = (skeleton.claim(match[name]) if match[name] else None for name in ("share", "level"))
    if not _is_percent(points) or value_of(points.quantity.best) < _LEAST or points.status is Status.FORECAST:
        return
    is_of_a_day = is_own and _day().search(skeleton.text) is not None
    is_alone = value_of(points.quantity.best) >= _LEAST_ALONE and (is_of_a_day or _is_level(level, points))
    if _is_share(share) or is_alone:
        fields = {"text": points.span.of(article.text), "points": plain(value_of(points.quantity.best))}
        yield found(rule, article, points.span, fields, confidence="high")


def _is_percent(claim: Claim) -> bool:
    return claim.quantity.kind is QuantityKind.PERCENT and bool(claim.quantity.best.value)


def _is_share(claim: Claim | None) -> bool:
    """Whether a percentage that a day can have is told beside the points."""
    return claim is not None and _is_percent(claim) and abs(value_of(claim.quantity.best)) < _LEAST


def _is_level(claim: Claim | None, points: Claim) -> bool:
    """Whether a figure is a level of which so many points are a usual move."""
    if claim is None or claim.quantity.kind not in _LEVELS or not claim.quantity.best.value:
        return False
    level = value_of(claim.quantity.best)
    return level >= _LEAST_LEVEL and value_of(points.quantity.best) < EXACT.multiply(level, _MOST_OF_LEVEL)


KIND = Kind(KindSpec("points-as-percent", {}, ("text", "points")), within=_check)
