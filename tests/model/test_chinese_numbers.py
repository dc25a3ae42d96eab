from decimal import Decimal

import pytest

from factcheck.lexicon import load
from factcheck.model.chinese_numbers import number_in, whole

CHINESE = load("zh")


@pytest.mark.parametrize(
    ("run", "value"),
    [
        ("十五", 15), ("二十", 20), ("廿三", 23), ("一百五", 150), ("一百零五", 105), ("两千零八", 2008),
        ("三万五", 35_000),
        ("三万五千", 35_000), ("一亿二千万", 120_000_000), ("一亿零五百", 100_000_500),
        ("三万五千亿", 3_500_000_000_000),
        ("万亿", 10**12), ("叁仟伍佰万", 35_000_000), ("兩兆", 2 * 10**12),
    ],
)  # fmt: skip
def test_characters_add_up(run: str, value: int) -> None:
    found = whole(run, CHINESE)
    assert (found, type(found)) == (value, int)


@pytest.mark.parametrize(
    "run", ["五一", "三农", "万一", "一一", "百二十", "十百", "二〇二三", "四川", "三十廿", "三百二百"]
)
def test_what_is_no_number_has_no_value(run: str) -> None:
    assert whole(run, CHINESE) is None


@pytest.mark.parametrize(
    ("run", "least", "most"),
    [
        ("十七八", 17, 18),
        ("三四百", 300, 400),
        ("几十", 20, 99),
        ("十几", 11, 19),
        ("数百万", 2_000_000, 9_999_999),
        ("三", 3, 3),
        ("一二百", 100, 200),
        ("三点五", 3.5, 3.5),
    ],
)
def test_vague_numbers_have_two_ends(run: str, least: float, most: float) -> None:
    meant = number_in(run, CHINESE)
    assert meant is not None
    assert (meant.low, meant.high) == (Decimal(least), Decimal(most))


def test_digits_behind_the_point_are_counted() -> None:
    meant = number_in("三点一四", CHINESE)
    assert meant is not None
    assert (str(meant.low), meant.decimals) == ("3.14", 2)


@pytest.mark.parametrize(
    "run", ["", "三点", "三点百", "农点五", "三点一点四", "五几", "几农", "三农几百", "十七八农", "三五百", "九十十"]
)
def test_what_only_looks_like_a_number_means_none(run: str) -> None:
    assert number_in(run, CHINESE) is None


def test_a_run_is_read_up_to_thirty_characters() -> None:
    assert number_in("三点" + "一" * 28, CHINESE) is not None
    assert number_in("三点" + "一" * 29, CHINESE) is None
