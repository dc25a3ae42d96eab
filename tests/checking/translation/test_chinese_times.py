import pytest

from tests.checking.ran import excerpts, loud

TIMES, POINTS = "chinese-times-mismatch", "chinese-points-lost"


@pytest.mark.parametrize(
    ("rule", "text", "span"),
    [
        (TIMES, "公司去年线上销售额由2.5亿元增至6.5亿元，增长了2.6倍。", "增长了2.6倍"),
        (
            TIMES,
            "2012年全市只有500台充电桩。到今年6月底已有1400台，是当时的1.8倍，另有300台正在安装。",
            "是当时的1.8倍",
        ),
        (TIMES, "收入要在2010年8000元的基础上翻两番，即达到2.4万元。", "翻两番"),
        (TIMES, "价格由80元降到20元，下降了3倍。", "下降了3倍"),
        (POINTS, "上半年，该行净息差为1.91%，同比下降0.14%。", "0.14%"),
        (POINTS, "森林覆盖率去年达到38.2%，较2010年的35.0%提高3.2%，市林业局称。", "3.2%"),
    ],
)
def test_what_its_own_figures_do_not_give_is_flagged(rule: str, text: str, span: str) -> None:
    assert excerpts(text, rule) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "2023年，全市出口额达到65亿元，比2018年的25亿元增长1.6倍。",
        "五年间，村民人均收入由8000元提高到1.6万元，翻了一番。",
        "机器人产量由2000台增至5000台，是2017年的2.5倍，增长1.5倍。",
        "汽车销量由10万辆增至12万辆，其中新能源车增长3倍。",
        "游客由1200人次增加到3600人次，增长2倍，旅游收入翻了两番。",
        "研发投入占比3.2%，研发人员比上年增加5%。",
        "综合毛利率由28.6%降至26.9%，下降5.9%。",
        "城镇化率57.07%，农村人口比上年减少1.2%。",
        "去年全市居民消费价格上涨2.1%，涨幅比上年回落0.3个百分点。",
    ],
)
def test_what_fits_or_is_told_of_another_is_silent(text: str) -> None:
    assert loud(text) == []
