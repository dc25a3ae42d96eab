"""Times, doublings and percentage points of a Chinese passage against its own figures.

Comes in: an article with Chinese prose. Goes out: "增长了2.6倍" of what grew to 2.6 times as much, "翻了两番" of what
doubled once, "下降3倍" of anything, and "下降1.7%" of a rate that fell by 1.7 points. Never happens here: a multiple
whose two ends the passage does not give, unless nothing can fall by it.

Worked example: from 2.5亿 to 6.5亿 is a growth by 1.6倍; "增长了2.6倍" says the level, not the growth.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.arithmetic.amounts import can_be_of, is_amount
from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.translation.chinese_passages import Amount, amounts, passages, valued
from factcheck.checking.translation.multiples import mistakes_of, times_of
from factcheck.checking.translation.pairs import pairs_within
from factcheck.checking.translation.versions import Figure, Pair
from factcheck.checking.values import value_of
from factcheck.checking.wording import plain, rounded
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_ONE, _TWO = Decimal(1), Decimal(2)
_COUNTS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_FAR = 60
_RISE = "增长|增加|上升|扩大|提高|上涨|增|涨"
_FALL = "下降|减少|降低|缩小|下跌|减|降"
_RATE = "率|比重|占比|净息差|增速|涨幅|降幅|增幅|跌幅|比例|份额|利差"
_MOVE = "上升|下降|提高|降低|回落|收窄|扩大|加快|放缓|增加|减少|上涨|下滑|提升"


class _Told(NamedTuple):
    """A multiple as told: how many times as much it leaves, and the reading of somebody who took it wrongly."""

    span: Span
    text: str
    times: Interval
    slips: tuple[Interval, ...]


@cache
def _multiple() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<more>(?:{_RISE})(?:了|近|约|超过|逾){{0,2}})(?P<number>\d+(?:\.\d+)?)倍"
        r"|(?P<is>(?:[是为]|相当于|达到|增[长加]?[至到])[^，。；\d]{0,12}?的?)(?P<number2>\d+(?:\.\d+)?)倍"
        r"|翻了?(?P<fan>[一两二三四1-4])番"
    )


@cache
def _falls() -> re.Pattern[str]:
    return re.compile(rf"(?:{_FALL})(?:了|近|约|超过){{0,2}}(?P<number>\d+(?:\.\d+)?|[一两二三四五六七八九十])倍")


@cache
def _leads() -> re.Pattern[str]:
    """Match what leads from one level to the other."""
    return re.compile(
        r"(?:增[至到长加]|发展|升|扩大|提高|涨|上升|攀升|跃升|达到|扩[至到]|增加)?[到至]|基础上|已有|已达|达到?|增为|变为"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[int] = set()
    for word in ("倍", "番"):
        for start, text in passages(article, word):
            if start in seen:
                continue
            seen.add(start)
            for match in _falls().finditer(text):
                span = Span(start + match.start(), start + match.end())
                yield found(
                    rule, article, span, {"text": match[0], "meaning": "什么都不能减少一倍以上"}, confidence="high"
                )
            multiples = list(_told(text))
            for told in multiples:
                others = [each for each in multiples if each is not told]
                yield from _against(article, rule, start, text, told, others)
    yield from _beside(article, rule)


def _beside(article: Article, rule: Rule) -> Iterator[Result]:
    """Yield a multiple that the English beside it does not make: "(增长1.6倍)" of what went from 250 to 400."""
    for pair in pairs_within.of(article):
        for source in pair.chinese.figures if pair.is_close else ():
            times = times_of(pair, source)
            levels = None if times is None else _levels(article, pair)
            if times is None or levels is None:
                continue
            values = sorted(value_of(level.quantity.best) for level in levels)
            exact = EXACT.divide(values[1], values[0])
            slips = (each for each in mistakes_of(source, times) if each > _ONE)
            if not _near(source, times).contains(exact) and any(_near(source, slip).contains(exact) for slip in slips):
                first, second = sorted(levels, key=lambda level: value_of(level.quantity.best))
                span = source.claim.span
                meaning = _meaning(first.span.of(article.text), second.span.of(article.text), rounded(exact, 3))
                yield found(rule, article, span, {"text": span.of(article.text), "meaning": meaning})


def _near(source: Figure, times: Decimal) -> Interval:
    """Return what a multiple can be a rounding of, moved to where it leaves so many times as much."""
    written, value = source.claim.quantity.best.written, value_of(source.claim.quantity.best)
    step = EXACT.subtract(times, value)
    ends = [None if end is None else EXACT.add(end, step) for end in (written.low, written.high)]
    return _wide(Interval(*ends))


def _levels(article: Article, pair: Pair) -> tuple[Claim, Claim] | None:
    """Return the only two amounts of one unit in the English sentence, or, of a gloss, in it and the one before."""
    number = article.number_around(pair.english.figures[0].claim.span) if pair.english.figures else None
    for back in (0, 1) if number is not None else ():
        near = claims_of_sentences(article, max(0, (number or 0) - back), number or 0)
        told = [claim for claim in near if is_amount(claim) and not pair.chinese.span.contains(claim.span)]
        pairs = [
            each for each in pairwise(told) if can_be_of(each[1].quantity, each[0].quantity) and can_be_added(each)
        ]
        if pairs or pair.is_line:
            return pairs[0] if len(pairs) == 1 else None
    return None


def _meaning(first: str, second: str, times: Decimal) -> str:
    return f"从{first}到{second}是{plain(times)}倍，即增长{plain(EXACT.subtract(times, _ONE))}倍"


def _told(text: str) -> Iterator[_Told]:
    for match in _multiple().finditer(text):
        span = Span(*match.span())
        if match["fan"]:
            count = _COUNTS[match["fan"]]
            others = tuple(Interval.point(_TWO**other) for other in (1, 2, 3) if other != count)
            # Somebody who counts two doublings as twice as much again has three times as much, or one as twice more.
            added = (Interval.point(Decimal(count + 1)), Interval.point(EXACT.add(_TWO**count, _ONE)))
            yield _Told(span, match[0], Interval.point(_TWO**count), (*others, *added))
            continue
        _, band = valued(match["number"] or match["number2"], "")
        more = Interval(_plus(band.low, 1), _plus(band.high, 1))
        less = Interval(_plus(band.low, -1), _plus(band.high, -1))
        yield _Told(span, match[0], more, (band,)) if match["more"] else _Told(span, match[0], band, (more, less))


def _plus(end: Decimal | None, step: int) -> Decimal | None:
    return None if end is None else EXACT.add(end, Decimal(step))


def _against(article: Article, rule: Rule, start: int, text: str, told: _Told, others: list[_Told]) -> Iterator[Result]:
    """Yield a multiple that no pair of levels around it gives, where one gives it with a slip."""
    clause = Span(max(0, told.span.start - 2 * _FAR), min(len(text), told.span.end + _FAR))
    pairs = [pair for pair in _pairs(text, amounts(text, *clause)) if pair[0].value > 0]
    ratios = [second.band.over(first.band) for first, second in pairs]
    fits = [ratio.overlaps(_wide(told.times)) for ratio in ratios]
    is_taken = any(ratio.overlaps(_wide(other.times)) for ratio in ratios for other in others)
    if not ratios or any(fits) or is_taken:
        return
    nearest = min(range(len(pairs)), key=lambda index: _distance(pairs[index], told.span))
    ratio, (first, second) = ratios[nearest], pairs[nearest]
    if any(ratio.overlaps(slip) for slip in told.slips):
        times = rounded(EXACT.divide(second.value, first.value), 3)
        meaning = _meaning(first.text, second.text, times)
        span = Span(start + told.span.start, start + told.span.end)
        yield found(rule, article, span, {"text": told.text, "meaning": meaning}, confidence="high")


def _wide(times: Interval) -> Interval:
    """Return what "近2倍" and a rounded level can mean."""
    return times.widened(Decimal("0.06"))


def _distance(pair: tuple[Amount, Amount], span: Span) -> int:
    return min(abs(pair[1].end - span.start), abs(pair[0].start - span.end))


def _pairs(text: str, near: list[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """Yield neighbors of one unit that words of change lead from one to the other."""
    for first, second in pairwise(near):
        between = text[first.end : second.start]
        if (
            first.unit == second.unit
            and first.value < second.value
            and len(between) < _FAR
            and _leads().search(between)
        ):
            yield first, second


TIMES = Kind(KindSpec("chinese-times", {}, ("text", "meaning")), within=_check)


@cache
def _both_ends() -> re.Pattern[str]:
    """Compile a rate from one percentage to another, with the step between them: "由28.6%降至26.9%，下降1.7%"."""
    number = r"\d{1,9}(?:\.\d{1,6})?"
    return re.compile(
        rf"(?<!\d)(?P<one>{number})[%％](?P<between>[^。；\d]{{0,16}})(?P<two>{number})[%％][^。；\d]{{0,8}}?"
        rf"(?:{_MOVE})了?(?P<step>{number})[%％](?!的?个?百分点)"
    )


@cache
def _one_end() -> re.Pattern[str]:
    """Compile a rate with by how much it moved: "失业率平均为5.6%，比上年上升0.5%"."""
    number = r"\d+(?:\.\d+)?"
    return re.compile(
        rf"(?P<rate>[\u4e00-\u9fff]{{0,8}}(?:{_RATE}))(?:平均|去年|均|已|合计|稳定|约|[达为是到在至]|[^，。；\d]{{0,4}}){{0,3}}"
        rf"(?P<one>{number})[%％]，(?:比|较|同比|环比|与)(?P<base>[^，。；%％]{{0,14}}?(?:(?P<two>{number})[%％])?)"
        rf"(?:{_MOVE})了?(?P<step>{number})[%％]"
        rf"|(?P<rate2>降幅|增速|涨幅|跌幅|增幅)(?:比|较)[^，。；%％]{{0,14}}?(?P<two2>{number})[%％](?:{_MOVE})了?"
        rf"(?P<step2>{number})[%％]"
    )


def _points(article: Article, rule: Rule) -> Iterator[Result]:
    """Yield a step of a rate that is its points and not its percent."""
    for start, text in _with_percent(article):
        told: set[int] = set()
        for match in (*_both_ends().finditer(text), *_one_end().finditer(text)):
            group = "step" if match["step"] else "step2"
            if match.start(group) not in told and _is_points(match):
                told.add(match.start(group))
                span = Span(start + match.start(group), start + match.end(group) + 1)
                yield found(rule, article, span, {"step": match[group]}, confidence="high")


def _with_percent(article: Article) -> Iterator[tuple[int, str]]:
    seen: set[int] = set()
    for word in ("率", "比重", "占比", "息差", "增速", "幅", "比例", "份额"):
        for start, text in passages(article, word):
            if start not in seen:
                seen.add(start)
                yield start, text


def _is_points(match: re.Match[str]) -> bool:
    """Whether the step is the difference of its ends, or so small a part of a rate that nobody would reckon it."""
    names = match.groupdict()
    step, one, two = (names.get(name) for name in ("step", "one", "two"))
    if names.get("step2"):
        return Decimal(names["step2"] or 0) < Decimal(names["two2"] or 0)
    if step is None or one is None:
        return False
    if two is not None:
        return abs(EXACT.subtract(Decimal(one), Decimal(two))) == Decimal(step)
    return Decimal(step) < Decimal(one) and Decimal(step) < 10


POINTS = Kind(KindSpec("chinese-points", {}, ("step",)), within=_points)
