"""Passages with their Chinese source, or figures of it."""

from decimal import Decimal

from tests.passages.law import Law, Told, both
from tests.passages.pen import Pen, plain

PAIR = ("a.zh.txt", "a.en.txt")


def _number(pen: Pen) -> Told:
    wan = pen.whole(11, 990)
    form = pen.one_of(
        "The plant turns out {}万 ({{}}) cars a year.",
        "Take {}万, for instance; {}万 is {{}} in English.",
    ).format(wan, wan)
    value = Decimal(wan) * 10_000
    return both(form, f"{value:,}", f"{value * pen.one_of(10, 100, 1000):,}")


def _pair(pen: Pen) -> Told:
    yi = Decimal(pen.whole(10_001, 98_999)) / 10
    jobs = pen.whole(101, 989)
    source = f"上半年，全市地区生产总值{yi}亿元，就业人数{jobs}万人。"
    form = "In the first half, the city's output came to {} billion yuan. Some {} million people had work."
    people = Decimal(jobs) / 100
    right = form.format(plain(yi / 10, pen.whole(3, 5)), people)
    wrong = pen.one_of(form.format(f"{yi:,}", people), form.format(plain(yi / 10, 4), jobs))
    return Told((source, right), (source, wrong))


def _times(pen: Pen) -> Told:
    times = pen.tenths(11, 49)
    source = f"去年该市出口增长{times}倍。"
    form = "Last year the city's exports rose {}."
    right = pen.one_of(f"{times * 100:.0f} percent", f"to {times + 1} times the level of the year before")
    return Told((source, form.format(right)), (source, form.format(f"to {times} times the level of the year before")))


def _yi(pen: Pen) -> Told:
    yi = Decimal(pen.whole(150_001, 380_999)) / 10
    form = pen.one_of(
        "In the first half, the province's retail sales came to {} yuan, the provincial bureau in China said.",
        "The Chinese capital's output reached {} yuan, the National Bureau of Statistics said.",
    )
    return both(form, f"{yi / 10_000:.2f} trillion", f"{yi:,} billion")


def _lost_points(pen: Pen) -> Told:
    moved = pen.tenths(2, 39)
    form = pen.one_of(
        "China's exports fell again. The decline in shipments narrowed by {}{{}} from June, the office in"
        " Beijing said.",
        "The growth rate was up {}{{}} from the same period last year, the statistics bureau of Guangdong,"
        " China, said.",
    ).format(moved)
    return both(form, " percentage points", " percent")


def _chinese_points(pen: Pen) -> Told:
    before, step = pen.tenths(210, 390), pen.tenths(11, 69)
    form = f"综合毛利率由上年同期的{before}%降至{before - step}%，下降{{}}。"
    return both(form, f"{step}个百分点", f"{step}%")


def _chinese_scale(pen: Pen) -> Told:
    whole, share = pen.tenths(103, 389), pen.tenths(211, 789)
    part = (whole * share / 100).quantize(Decimal("0.01"))
    form = f"溪河县去年一般公共预算收入{whole}亿元，其中税收收入{{}}，占比{share}%。"
    return both(form, f"{part}亿元", f"{part}万元")


def _chinese_times(pen: Pen) -> Told:
    before, more = pen.tenths(11, 49), pen.tenths(11, 39)
    after = (before * (more + 1)).quantize(Decimal("0.01"))
    form = f"公司去年线上销售额由{before}亿元增至{after}亿元，增长了{{}}倍。"
    return both(form, str(more), str(more + 1))


LAWS = (
    Law("chinese-points-lost", _chinese_points),
    Law("chinese-scale-mismatch", _chinese_scale),
    Law("chinese-times-mismatch", _chinese_times),
    Law("chinese-number-mismatch", _number),
    Law("translation-mismatch", _pair, names=PAIR),
    Law("times-mistranslated", _times, names=PAIR, also=("translation-mismatch",)),
    Law("wan-yi-slip", _yi),
    Law("points-lost", _lost_points),
)
