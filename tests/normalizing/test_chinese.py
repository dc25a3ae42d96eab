"""The value of a Chinese numeral, how precisely it was written, and what is no numeral at all."""

from decimal import Decimal

import pytest

from factcheck.lexicon import load
from factcheck.normalizing.chinese import chinese_value
from factcheck.normalizing.value import Value

LEXICON = load("zh")


def read(text: str, *, has_scale: bool = False) -> Value:
    value = chinese_value(text, has_scale, LEXICON)
    assert value is not None, text
    return value


@pytest.mark.parametrize(
    ("text", "amount", "ulp", "digits"),
    [
        ("三万五千", "35000", "1000", 2), ("十五", "15", "0", 2), ("一点五", "1.5", "0.1", 2),
        ("1亿2000万", "120000000", "10000", 4), ("1.5亿", "150000000", "10000000", 2), ("３万", "30000", "10000", 1),
        ("1亿3", "100000003", "1", 1), ("5千", "5000", "1000", 1), ("1,200万", "12000000", "10000", 4),
        ("八成五", "8.5", "0.1", 2), ("八成半", "8.5", "0.1", 2), ("七五", "7.5", "0.1", 2),
        ("零下五", "-5", "0", 1), ("负三", "-3", "0", 1), ("-3万", "-30000", "10000", 1), ("１２", "12", "1", 2),
    ],
)  # fmt: skip
def test_a_numeral_is_as_precise_as_its_last_magnitude(text: str, amount: str, ulp: str, digits: int) -> None:
    value = read(text)
    assert (value.amount, value.ulp, value.digits) == (Decimal(amount), Decimal(ulp), digits)
    assert not value.fraction


@pytest.mark.parametrize(("text", "decimals"), [("七五", 1), ("八成五", 0), ("1.5亿", 1), ("12", 0), ("一点二五", 2)])
def test_digits_behind_the_point_are_counted(text: str, decimals: int) -> None:
    assert read(text).decimals == decimals


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("半", "0.5"),
        ("一半", "0.5"),
        ("过半", "0.5"),
        ("過半", "0.5"),
        ("四分之一", "0.25"),
        ("4分之1", "0.25"),
        ("三分之零", "0"),
    ],
)
def test_a_fraction_is_exact(text: str, amount: str) -> None:
    assert read(text) == Value(Decimal(amount), fraction=True)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("两个半", "2.5"),
        ("三年半", "3.5"),
        ("翻番", "2"),
        ("翻一番", "2"),
        ("翻了两番", "4"),
        ("翻了三番", "8"),
        ("翻三十番", "1073741824"),
    ],
)
def test_halves_more_and_doublings(text: str, amount: str) -> None:
    value = read(text)
    assert (value.amount, value.ulp, value.fraction) == (Decimal(amount), Decimal(0), False)


def test_thirty_doublings_are_the_most() -> None:
    assert read("翻三十番").amount == 2**30
    assert read("過半").amount == Decimal("0.5")


def test_what_stands_before_a_magnitude_was_rounded() -> None:
    assert read("三").ulp == 0
    assert read("三", has_scale=True).ulp == 1
    assert read("一点五", has_scale=True).ulp == Decimal("0.1")


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [("三四", "3", "4"), ("十几", "11", "19"), ("几十", "20", "99"), ("三四十", "30", "40"), ("数百", "200", "999")],
)
def test_a_rough_number_has_two_ends(text: str, least: str, most: str) -> None:
    value = read(text)
    assert (value.amount, value.most) == (Decimal(least), Decimal(most))


@pytest.mark.parametrize(
    "text",
    [
        "三" * 61, "8" * 60 + "万", "甲", "负甲", "1甲", "1.2.3万", "1亿2x万", "1万-3", "八成", "八成亿", "亿成五",
        "三分之",
        "零分之一", "分之一", "甲分之一", "个半", "翻两半番", "翻九十九番", "翻零番", "翻甲番", "12甲", "1.2.3",
        "翻三十一番", "一分之甲",
    ],
)  # fmt: skip
def test_what_is_no_numeral_has_no_value(text: str) -> None:
    assert chinese_value(text, False, LEXICON) is None
