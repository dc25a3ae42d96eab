"""Magnitudes of a Chinese passage that its own figures, or what is known of a place, speak against.

Comes in: an article with Chinese prose and the table of known figures. Goes out: 万 for 亿 and the other way round, and
a 千亿级 of what its own figure puts a class lower. Never happens here: a miss that is no power of ten.

Worked examples: "收入12.6亿元，其中税收9.1万元，占比72.2%": 72.2% of 12.6亿 are 9.1亿; "万亿级" of 1200亿元 is 千亿级.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.diagnosis import power_of_ten
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.plausibility.bands import known
from factcheck.checking.translation.chinese_passages import SCALES, Amount, amounts, passages, valued
from factcheck.checking.translation.glosses import is_reading
from factcheck.checking.translation.pairs import pairs_within
from factcheck.checking.translation.versions import Figure
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.reference import References
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

# So far before a figure its year may stand.
_LEAD = 200
_PEOPLE = Decimal("8.3e9")
_LEVELS = {"十": Decimal(10) ** 9, "百": Decimal(10) ** 10, "千": Decimal(10) ** 11, "万": Decimal(10) ** 12}
_CLASSED = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER})
_TEN, _HUNDRED = Decimal(10), Decimal(100)
_NEAR, _DAYS = 90, Interval(Decimal(360), Decimal(372))
_ROOM = Decimal("0.08")
_PLACES = {
    "北京": "Beijing", "上海": "Shanghai", "天津": "Tianjin", "重庆": "Chongqing", "广东": "Guangdong",
    "江苏": "Jiangsu",
    "山东": "Shandong", "浙江": "Zhejiang", "河南": "Henan", "四川": "Sichuan", "湖北": "Hubei", "湖南": "Hunan",
    "福建": "Fujian", "安徽": "Anhui", "河北": "Hebei", "陕西": "Shaanxi", "江西": "Jiangxi", "辽宁": "Liaoning",
    "云南": "Yunnan", "广西": "Guangxi", "贵州": "Guizhou", "山西": "Shanxi", "内蒙古": "Inner Mongolia",
    "新疆": "Xinjiang", "吉林": "Jilin", "黑龙江": "Heilongjiang", "甘肃": "Gansu", "海南": "Hainan", "宁夏": "Ningxia",
    "青海": "Qinghai", "西藏": "Tibet", "深圳": "Shenzhen", "广州": "Guangzhou", "成都": "Chengdu", "武汉": "Wuhan",
    "杭州": "Hangzhou", "苏州": "Suzhou", "南京": "Nanjing", "西安": "Xi'an", "青岛": "Qingdao", "宁波": "Ningbo",
    "全国": "China", "我国": "China", "中国": "China",
}  # fmt: skip


class _Miss(NamedTuple):
    """A magnitude that cannot be, where it stands, and why."""

    start: int
    end: int
    text: str
    why: str


@cache
def _level() -> re.Pattern[str]:
    return re.compile(r"(?P<class>[十百千万])亿元?级")


@cache
def _output() -> re.Pattern[str]:
    """Match what a level is one of, right before its figure; the size of a fund, and what banks lend, are none."""
    return re.compile(
        r"(?:产值|收入|营收|存款|(?:产业|经济|市场|行业|集群|总体|整体)规模|销售额|资产|总值)"
        r"[^，。；\d]{0,14}(?:由[^，。；]{1,16}[至到])?$"
    )


@cache
def _aimed() -> re.Pattern[str]:
    return re.compile(
        r"打造|建成|力争|迈向|冲刺|冲击|培育(?!的|出|了)|目标|争取|瞄准|努力|计划|规划|有望|即将|成长为|接近|逼近|直逼"
    )


@cache
def _short_of() -> re.Pattern[str]:
    """Match what says right before a class that it is not reached yet: "距千亿级只差一步"."""
    return re.compile(r"(?:距离?|离|差|接近|逼近|直逼|冲刺|冲击|迈向|有望|即将|计划|规划|剑指|准)[^，。；]{0,14}$|向$")


@cache
def _part() -> re.Pattern[str]:
    """Match what makes a sum one of another thing than the class is of, right before it: a part, taxes, profits."""
    return re.compile(
        r"(?:其中|财政|税|利润|公共预算|投资|研发|补贴|贷款|信贷|授信|融资|债券|基金|出口|奖金|工资)[^，。；\d]{0,14}$"
    )


@cache
def _bare() -> re.Pattern[str]:
    """Match a class that is told as reached, without a figure: "突破万亿元"."""
    return re.compile(r"(?:突破|超过?|达到?|跨过|跃上|站上|迈上|越过)(?:了)?(?P<class>[十百千万])亿(?!元?级)")


@cache
def _share() -> re.Pattern[str]:
    return re.compile(r"，占(?:比|[^，。；\d]{0,10}的)?(?P<share>\d+(?:\.\d+)?)[%％]")


@cache
def _daily() -> re.Pattern[str]:
    return re.compile(
        r"(?:平均每天|日均|平均每日)[^，。；\d]{0,6}(?P<number>\d+(?:\.\d+)?)(?P<scale>万|亿)?(?P<open>多|余)?(?:人次|吨|件|元|辆|人)"
    )


@cache
def _of_place() -> re.Pattern[str]:
    places = "|".join(sorted(_PLACES, key=len, reverse=True))
    return re.compile(
        rf"(?P<place>{places})[省市]?[^，。；\d]{{0,12}}?(?P<measure>地区生产总值|国内生产总值|GDP|常住人口|总人口)"
        r"[^，。；\d]{0,6}(?P<number>\d[\d,]*(?:\.\d+)?)(?P<scale>万亿|亿|万)(?P<unit>元|人)"
    )


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    seen: set[int] = set()
    for word in ("亿", "万"):
        for start, text in passages(article, word):
            if start in seen:
                continue
            seen.add(start)
            own = amounts(text)
            misses = (*_levels(text, own), *_shares(text, own), *_days(text, own), *_people(own), *_twins(own))
            told: set[int] = set()
            for miss in (*misses, *_places(article, text, references)):
                if miss.start not in told:
                    told.add(miss.start)
                    span = Span(start + miss.start, start + miss.end)
                    yield found(rule, article, span, {"text": miss.text, "why": miss.why}, confidence="high")
    yield from _beside(article, rule)


def _levels(text: str, own: list[Amount]) -> Iterator[_Miss]:
    """Yield a class of billions that the figure of the same thing is not in."""
    reached = {told["class"] for told in _bare().finditer(text)}
    has_aim = _aimed().search(text) is not None
    for match in _level().finditer(text):
        low = _LEVELS[match["class"]]
        first = bisect_right(own, match.start() - _NEAR, key=_start)
        near = [each for each in own[first : bisect_left(own, match.start() + _NEAR, key=_start)] if each.unit == "元"]
        sums = [each for each in near if _output().search(text[max(0, each.start - 34) : each.start])]
        sums = [each for each in sums if not _part().search(text[max(0, each.start - 20) : each.start])]
        if not sums or any(low <= each.value < low * _TEN for each in near):
            continue
        if match["class"] in reached or _short_of().search(text[max(0, match.start() - 20) : match.start()]):
            continue
        most = max(sums, key=lambda each: each.value)
        lead = text[max(0, most.start - 8) : most.start]
        is_aim = re.search(r"达到|增至|力争|突破|超", lead) is not None or not has_aim
        is_below = low / _HUNDRED <= most.value < low and (is_aim or most.value * _TEN < low)
        is_above = low * _TEN <= most.value < low * _HUNDRED
        if is_below or is_above:
            yield _Miss(match.start(), match.end(), match[0], f"{most.text}不是{match[0]}")


@cache
def _any_level() -> re.Pattern[str]:
    return re.compile(r"(?P<scale>[十百千万]?亿|[十百千]?万)元?级")


@cache
def _as_level() -> re.Pattern[str]:
    """Match the English words for a class around its figure, where that is no money."""
    return re.compile(r"\b(?:levels?|class(?:es)?|tiers?|scale)\b", re.IGNORECASE)


def _beside(article: Article, rule: Rule) -> Iterator[Result]:
    """Yield the classes beside which English prose names another: "five 千亿级 clusters of 1 trillion yuan each"."""
    for pair in pairs_within.of(article):
        words, text = pair.chinese.span.of(article.text), pair.english.span.of(article.text)
        levels = list(_any_level().finditer(words)) if pair.is_close else []
        for match in levels if len(levels) == 1 else ():  # which of several is told again, the whole pair says
            low = _lowest(match["scale"])
            told = [each for each in pair.english.figures if _is_round(each) and each.claim.span != pair.chinese.span]
            if _as_level().search(text) is None:
                told = [each for each in told if each.kind is QuantityKind.MONEY and not pair.is_line]
            values = [each.claim.quantity.best.value or Decimal(0) for each in told]
            if pair.is_inline:
                told = [each for each in told if is_reading(article.text, pair.chinese.span, each.claim.span)]
            if told and not any(low <= value < low * _TEN for value in values):
                span = Span(pair.chinese.span.start + match.start(), pair.chinese.span.start + match.end())
                why = f"{told[0].claim.span.of(article.text)}不是{match[0]}"
                yield found(rule, article, span, {"text": match[0], "why": why})


def _lowest(scale: str) -> Decimal:
    """Return the least of a class: a hundred thousand million for 千亿."""
    tens = 1 if len(scale) == 1 else SCALES.get(scale[0], _TEN)
    return EXACT.multiply(Decimal(tens), SCALES[scale[-1]])


def _is_round(figure: Figure) -> bool:
    """Whether a figure is a class by its number: a power of ten, of ten thousand and more."""
    value = figure.claim.quantity.best.value
    is_class = value is not None and value >= SCALES["万"] and value == Decimal(1).scaleb(value.adjusted())
    return is_class and figure.kind in _CLASSED


def _start(amount: Amount) -> int:
    return amount.start


def _end(amount: Amount) -> int:
    return amount.end


def _two_before(own: list[Amount], place: int) -> list[Amount]:
    """Return the last two amounts that end before a place."""
    last = bisect_right(own, place, key=_end)
    return own[max(0, last - 2) : last]


def _shares(text: str, own: list[Amount]) -> Iterator[_Miss]:
    """Yield a part that is the stated share of its whole in other magnitudes only."""
    for match in _share().finditer(text):
        before = _two_before(own, match.start())
        if len(before) < 2 or before[-1].end != match.start() or before[-2].unit != before[-1].unit:
            continue
        whole, part = before[-2], before[-1]
        if "其中" not in text[whole.end : part.start] or "。" in text[whole.end : part.start]:
            continue
        _, share = valued(match["share"], "")
        meant = whole.band.times(share).scaled(EXACT.divide(Decimal(1), _HUNDRED))
        if power_of_ten(part.band, meant) and not part.band.overlaps(meant):
            yield _Miss(part.start, part.end, part.text, f"{whole.text}的{match['share']}%不是{part.text}")


def _days(text: str, own: list[Amount]) -> Iterator[_Miss]:
    """Yield what a year came to, where each day of it came to another magnitude."""
    for match in _daily().finditer(text):
        before = [each for each in _two_before(own, match.start()) if match.start() - each.end < 4]
        if not before or not text.startswith("，", before[-1].end):
            continue
        total = before[-1]
        value, band = valued(match["number"], match["scale"] or "")
        daily = Interval(band.low, EXACT.multiply(value, Decimal("1.2"))) if match["open"] else band
        meant = daily.times(_DAYS)
        if not total.band.overlaps(meant) and power_of_ten(total.band, meant):
            yield _Miss(total.start, total.end, total.text, f"{match[0]}，一年不会是{total.text}")


def _people(own: list[Amount]) -> Iterator[_Miss]:
    for each in own:
        if each.unit == "人" and each.value > _PEOPLE:
            yield _Miss(each.start, each.end, each.text, "全世界也没有这么多人")


def _twins(own: list[Amount]) -> Iterator[_Miss]:
    """Yield a figure that another of the paragraph has with 亿 for its 万; money is left aside, it may be a head's."""
    for first, second in ((one, other) for one in own for other in own[:20] if 0 < one.value < other.value):
        if first.unit != second.unit or first.unit in "元人户" or "斤吨亩立方".find(first.unit) < 0:
            continue
        ratio = EXACT.divide(second.value, EXACT.multiply(first.value, Decimal(10) ** 4))
        if abs(EXACT.subtract(ratio, Decimal(1))) < _ROOM:
            yield _Miss(first.start, first.end, first.text, f"与{second.text}相差一万倍")


def _places(article: Article, text: str, references: References) -> Iterator[_Miss]:
    """Yield output and people of a place that are ten thousand times off what is known of it."""
    published = article.document.published
    for match in _of_place().finditer(text):
        place = references.place(_PLACES[match["place"]])
        years = re.findall(r"(?:19|20)\d\d(?=年)", text[max(0, match.start() - _LEAD) : match.start()])
        when = int(years[-1]) if years else published.day.year - 1 if published is not None else 2022
        is_people = "人口" in match["measure"]
        if place is None or (match["unit"] == "人") is not is_people:
            continue
        measure, unit = ("population", "people") if is_people else ("gdp", "CNY")
        own = known(references, place, measure, unit, (when, when))
        _, band = valued(match["number"], match["scale"])
        if own is None or own.band.low is None or own.band.high is None:
            continue
        near = Interval(own.band.low / 2, own.band.high * 2)
        shown = text[match.start("number") : match.end()]
        if any(band.scaled(Decimal(10) ** power).overlaps(near) for power in (4, -4)):
            yield _Miss(match.start("number"), match.end(), shown, f"与已知的{match['place']}数字相差一万倍")


KIND = Kind(KindSpec("chinese-scales", {}, ("text", "why")), referenced=_check)
