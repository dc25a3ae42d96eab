"""Chinese beside English that is no translation of it, or a right one: no rule may be loud over it."""

import pytest

from tests.checking.ran import loud


@pytest.mark.parametrize(
    "text",
    [
        # Slogan.
        "Workers at the plant in Foshan pass under a banner every morning. "
        '"为实现2025年产值500亿元而奋斗" it says.\n'
        "\n"
        "The plant sold 5 million air conditioners in 2021, 50 million yuan worth of them"
        " abroad, and employs 3,400 people.",
        # Quoted post.
        "The post was shared 120,000 times within two days.\n"
        "\n"
        "“我一个月工资才4500元，房租就要2300元，怎么买得起1.2万一平的房子？”\n"
        "\n"
        "The writer, a 26-year-old clerk, said rents in the district had gone up 23 "
        "percent in 4 years, to 45 yuan a square meter.",
        # Headline in chinese and an english body.
        "全国首批50个县级市入选\n"
        "\n"
        "The ministry has named 50 counties for its pilot program, which runs until 2025 "
        "and costs 5 billion yuan.",
        # Unrelated.
        "本报讯 记者昨日获悉，市区新增公交线路12条，更新车辆350辆，日均客流达86万人次。\n"
        "\n"
        "The harbor authority said on Monday that 35 ships called in March and 8.6 "
        "million tonnes were loaded, 12 percent more than a year ago.",
        # Correct translation with rounding.
        "2021年，全市地区生产总值达到30664.85亿元，同比增长6.7%，两年平均增长4.9%。\n"
        "In 2021 the city's GDP came to 3.07 trillion yuan, up 6.7 percent year on year "
        "and an average of 4.9 percent over two years.",
        # Correct alternating.
        "一、综合\n"
        "I. Overview\n"
        "年末常住人口1768.16万人，比上年末增加4.78万人。\n"
        "Permanent residents numbered 17.68 million at year end, 47,800 more than a year "
        "earlier.\n"
        "全年新登记商事主体38.69万户，增长14.1%。\n"
        "During the year 386,900 new business entities were registered, an increase of "
        "14.1 percent.",
        # English first.
        "The hospital has 2,300 beds and treats 3.6 million outpatients a year. It opened"
        " in 1953.\n"
        "医院开放床位2300张，年门诊量360万人次，始建于1953年。",
        # Bei.
        "2020年直播带货成交额是2018年的3.5倍，达9600亿元。\n"
        "In 2020, live-stream sales were 3.5 times those of 2018 and reached 960 billion "
        "yuan.",
        # Bei growth.
        "五年来，光伏装机增长2.4倍，达到1.7亿千瓦。\n"
        "In five years photovoltaic capacity grew 240 percent, to 170 million kilowatts.",
        # Hedges ok.
        "参展商逾1200家，观众约15万人次，成交额近80亿元。\n"
        "More than 1,200 exhibitors came, about 150,000 visitors and deals of almost 8 "
        "billion yuan.",
        # Glossary.
        "万 ten thousand\n"
        "亿 hundred million\n"
        "1.2亿 120 million\n"
        "百分点 percentage point\n"
        "翻一番 double\n"
        "翻两番 quadruple",
        # Lesson.
        "12.5亿 is 1.25 billion, not 12.5 billion: move the point one place. 3.2万 is 32,000.",
        # Mu and hectare.
        "该村有耕地1200亩，人均纯收入1.8万元。\n"
        "The village tills 80 hectares (1,200 mu), and its people earn a net 18,000 yuan "
        "a head.",
        # Tongbi ok.
        "7月份，全国居民消费价格同比上涨1.0%，环比上涨0.3%。\n"
        "The consumer price index was 1.0 percent higher than in July last year and 0.3 "
        "percent higher than in June.",
        # Quote of law.
        "《条例》规定，用人单位应当每月给予不少于3天的带薪休假。\n"
        "Under the regulation, employers must grant at least three days of paid leave a "
        "month.",
        # Table like.
        "指标 Indicator\n人口 Population 1768.16万人 17.68 million\n面积 Area 7434平方公里 7,434 square km",
        # Dollars converted.
        "项目总投资35亿元，年产电池20GWh。\n"
        "The project costs 3.5 billion yuan ($540 million) and will turn out 20 gigawatt-"
        "hours of batteries a year.",
        # Age.
        "全市65岁以上老年人占14.8%，80岁及以上占2.9%。\n"
        "People aged 65 or older make up 14.8 percent, and those 80 or older 2.9 percent.",
        # Tweets.
        'The hashtag "一年亏损3亿元" (a loss of 300 million yuan in a year) was read 3.1 '
        "million times. The company had lost 310 million yuan.",
        # Bracket name.
        "The firm (广州360科技有限公司) said profit rose 36 percent to 3.6 billion yuan.",
        # Bracket plan.
        'The plan ("十四五"规划2025年目标) foresees 25 percent more and 250 million trips.',
    ],
)
def test_what_is_no_translation_or_a_right_one_is_silent(text: str) -> None:
    assert loud(text) == []
