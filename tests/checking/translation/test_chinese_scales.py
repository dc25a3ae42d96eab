from datetime import date

import pytest

from tests.checking.ran import excerpts, loud

RULE, TODAY = "chinese-scale-mismatch", date(2023, 3, 1)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2021年，深圳市地区生产总值为30664.85万元，同比增长6.7%。", "30664.85万元"),
        ("该行的客户存款余额为2360亿元。这家万亿级城商行在省内设有140个网点。", "万亿级"),
        ("这个万亿级产业集群去年产业规模达1500亿元，居全省第一。", "万亿级"),
        ("去年粮食总产量达到13657万斤，已连续7年保持在1.3万亿斤以上。", "13657万斤"),
        ("全年出口12.6亿元，其中机电产品9.1万元，占比72.2%。", "9.1万元"),
    ],
)
def test_a_magnitude_that_cannot_be_is_flagged(text: str, span: str) -> None:
    assert excerpts(text, RULE, TODAY) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "2021年，深圳市地区生产总值为30664.85亿元，同比增长6.7%。",
        "该行的客户存款余额为2360亿元。这家千亿级城商行在省内设有140个网点。",
        "我市着力打造千亿级产业集群，去年新材料产业产值为300亿元。",
        "千亿级产业园签约项目17个，总投资86亿元。",
        "该市拥有千亿级产业，对产业的信贷投放达到320亿元。",
        "该市万亿级产业集群已获银行授信2300亿元。",
        "千亿级集群的企业贷款增加了45亿元，余额为320亿元。",
        "该园区是千亿级产业园，产业基金规模达300亿元。",
        "全县1万户农户户均收入5000元，合计5000万元。",
        "去年粮食总产量达到13657亿斤，已连续7年保持在1.3万亿斤以上。",
    ],
)
def test_what_fits_or_is_an_aim_is_silent(text: str) -> None:
    assert loud(text, TODAY) == []
