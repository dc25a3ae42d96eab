from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.finding import Level
from factcheck.pipeline import claims_of, findings_of
from factcheck.reading import read_text
from tests.checking.ran import resources
from tests.checking.translation.pair import outcome, said

RULE = "translation-mismatch"
SOURCE = "去年，全市地区生产总值{}亿元，出口{}万吨，增长7.3%。"
TRANSLATION = "Last year the city's output came to {} billion yuan. Exports of {} million tonnes were up 7.3 percent."
TENTHS = st.integers(100, 9999).map(lambda whole: whole + Decimal("0.3"))
WHOLE = st.integers(101, 9999)


@given(TENTHS, WHOLE)
def test_a_translation_with_the_figures_of_its_source_is_silent_and_ticked(yi: Decimal, wan: int) -> None:
    result = outcome(SOURCE.format(yi, wan), TRANSLATION.format(yi / 10, Decimal(wan) / 100))
    assert [found.message for found in result.findings] == []
    assert sum(tick.rule == RULE for tick in result.verifications) == 3


@given(TENTHS, st.sampled_from([Decimal(1), Decimal("0.01"), Decimal(1000)]))
def test_a_power_of_ten_is_an_error(yi: Decimal, factor: Decimal) -> None:
    result = outcome(f"全市地区生产总值{yi}亿元。", f"The city's output came to {yi * factor:f} billion yuan.")
    (finding,) = (found for found in result.findings if found.rule == RULE)
    assert finding.level is Level.ERROR
    assert f"{yi}亿元 = {yi / 10:,} billion yuan" in finding.message


@pytest.mark.parametrize(
    ("source", "wrong", "right"),
    [
        ("粮食产量6.95亿吨。", "Output was 6.95 billion tonnes.", "Output was 695 million tonnes."),
        ("项目投资120万元。", "It cost 120,000 yuan.", "It cost 1.2 million yuan."),
        ("营业里程15.9万公里。", "The network has 15,900 km.", "The network has 159,000 km."),
        ("去年覆盖率提高2.3个百分点。", "In 2021 it rose by 2.3 percent.", "In 2021 it rose by 2.3 points."),
        ("去年占比下降2.3%。", "Last year it fell by 2.3 percentage points.", "Last year it fell by 2.3 percent."),
        ("储备为32380亿美元。", "Reserves were $32,380 billion.", "Reserves were $3.238 trillion."),
        ("耕地19.29亿亩。", "There are 1.929 billion hectares.", "There are 1.929 billion mu."),
        ("大坝高185米。", "The dam is 158 meters high.", "The dam is 185 meters high."),
        ("出口125.6亿美元。", "Exports were 12.56 billion yuan.", "Exports were 12.56 billion dollars."),
        ("减排二氧化碳13.2亿吨。", "It saved 13.2 billion tonnes of CO2.", "It saved 1.32 billion tonnes of CO2."),
        ("人口2185.8万人，历时1年。", "It has 218.58 million people and took a year.", "It has 21.858 million people."),
        ("千亿级产业集群。", "The trillion-yuan-level cluster.", "The 100-billion-yuan-level cluster."),
        (
            "失业率5.2%，收入增长7.7%，消费增长4.8%。",
            "Unemployment was 5.2%; incomes grew 7.1% and spending 4.8%.",
            "Unemployment was 5.2%; incomes grew 7.7% and spending 4.8%.",
        ),
    ],
)
def test_slips_of_scale_unit_and_finger(source: str, wrong: str, right: str) -> None:
    assert len(said(source, wrong, RULE)) == 1
    assert said(source, right) == []


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("全县有3.2万名教师，去年投入1.5亿元。", "The county has 32,000 teachers. In Oslo, 700,000 people do well."),
        ("2023年5月4日，他走了5公里。", "On May 4, 2023, he walked five kilometers (3.1 miles)."),
        ("近万名职工，30余家企业。", "Nearly 10,000 workers of more than 30 firms."),
        ("产量为3个。", "Some 30 million people watched."),
        ("时速350km/h。", "It runs at 350 km/h."),
    ],
)
def test_dropped_added_and_converted_figures_are_left_alone(source: str, translation: str) -> None:
    assert said(source, translation) == []


def test_only_the_names_make_a_pair() -> None:
    texts = {"one.zh.txt": "产量6.95亿吨。", "two.en.txt": "Output was 6.95 billion tonnes."}
    articles = [claims_of(read_text(text, uri), resources()) for uri, text in texts.items()]
    assert findings_of(articles, resources()).findings == ()


def test_asked_for_the_source_alone_the_finding_stands_there() -> None:
    result = outcome("产量6.95亿吨。", "Output was 6.95 billion tonnes.", frozenset({"news.zh.txt"}))
    (finding,) = result.findings
    assert finding.location.uri == "news.zh.txt"
    assert [evidence.location.uri for evidence in finding.evidence] == ["news.en.md"]


def test_the_source_settles_a_doubtful_mantissa() -> None:
    english = "In 2023, Shenzhen's output, in Guangdong, was 3,460.64 billion yuan."
    assert said("深圳产值34606.40亿元。", english) == []
    assert len(said("深圳产值增长。", english)) == 1
