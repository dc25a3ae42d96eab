"""A Chinese sentence and its English version: the same figures, with overlapping meanings and equal units."""

import pytest

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.document import Block, Document, Role
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from factcheck.normalizing import normalize

LEXICONS = {"en": load(), "zh": load("zh")}

VERSIONS = [
    ("全市前三季度总值为38415.9亿元。", "Output reached 3.84159 trillion yuan in the first three quarters."),
    ("出口额同比增长5.6%，增速加快0.4个百分点。", "Exports rose by 5.6 percent, 0.4 percentage points faster."),
    ("项目总投资约3.5亿元。", "The project costs about 350 million yuan."),
    ("该公司裁员近1.2万人。", "The company cut nearly 12,000 people."),
    ("新线全长180公里，时速350公里/小时。", "The new line is 180 km long and allows 350 km/h."),
    ("园区占地约50平方公里。", "The park covers about 50 square kilometers."),
    ("粮食产量为13926万吨。", "The harvest came to 139.26 million tonnes."),
    ("双方签约金额超过120亿美元。", "The deals are worth more than $12 billion."),
    ("三分之一的受访者同意。", "A third of those asked agreed."),
    ("电站装机容量为50万千瓦，年发电12亿千瓦时。", "The plant has 500 MW and made 1.2 TWh."),
    ("销量翻了一番。", "Sales doubled."),
    ("工期为两年半。", "It will take two and a half years."),
    ("去年利润下降百分之十七点五。", "Profit fell by 17.5 percent."),
    ("央行加息25个基点。", "The bank raised its rate by 25 basis points."),
    ("出口值達新台幣1.5兆元。", "Exports reached NT$1.5 trillion."),
    ("不少于200名工人获救。", "At least 200 workers were saved."),
    ("造林十余万公顷。", "More than 100,000 hectares were planted."),
    ("气温降至零下5摄氏度。", "It fell to -5 degrees Celsius."),
    ("该基金筹资一亿二千万欧元。", "The fund raised 120 million euros."),
    ("票价为20至30元。", "Tickets cost 20 to 30 yuan."),
    ("历时三个半小时。", "It lasted three and a half hours."),
]


def quantities(text: str) -> list[Quantity]:
    document = Document("made", text, text, (Block(Role.PARAGRAPH, Span(0, len(text))),))
    mentions = extract(document, LEXICONS["en"], LEXICONS["zh"])
    found = (normalize(mention, LEXICONS[mention.language]) for mention in mentions)
    return [quantity for quantity in found if quantity is not None]


def unit_and_scale(quantity: Quantity) -> tuple[str, str]:
    """Return the dimension and the currency of a figure; units of one dimension are compared in its base unit."""
    unit = quantity.best.unit
    if unit is None:
        return "", ""
    return unit.dimension, unit.symbol if unit.dimension == "money" else ""


@pytest.mark.parametrize(("chinese", "english"), VERSIONS)
def test_both_versions_say_the_same(chinese: str, english: str) -> None:
    originals, versions = quantities(chinese), quantities(english)
    assert [quantity.mention.language for quantity in originals] == ["zh"] * len(originals)
    assert len(originals) == len(versions) > 0
    for original, version in zip(originals, versions, strict=True):
        assert unit_and_scale(original) == unit_and_scale(version)
        if original.unit_symbol == version.unit_symbol or original.best.unit is None:
            assert original.best.wide.overlaps(version.best.wide)


def test_a_slip_of_a_magnitude_is_seen() -> None:
    (original,), (version,) = quantities("总值为38415.9亿元。"), quantities("It came to 38,415.9 billion yuan.")
    assert original.best.unit == version.best.unit
    assert not original.best.wide.overlaps(version.best.wide)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "The value reached 38415.9亿元 and 5,000 people (北京) left.",
            [("38415.9亿元", "zh"), ("5,000 people", "en")],
        ),
        ("He said: “增长17.9%，” or 500 million yuan.", [("17.9%", "zh"), ("500 million yuan", "en")]),
        ("该公司称 revenue rose 20 percent，达5亿元。", [("20 percent", "en"), ("5亿元", "zh")]),
        ("时速350km/h，内存8GB。", [("350km/h", "zh"), ("8GB", "zh")]),
    ],
)
def test_each_figure_of_a_mixed_text_is_read_in_its_language(text: str, figures: list[tuple[str, str]]) -> None:
    found = [(quantity.span.of(text), quantity.mention.language) for quantity in quantities(text)]
    assert found == figures


def test_what_grows_by_a_multiple_may_be_one_more_than_that() -> None:
    (grown,), (level,) = quantities("销量增长1.6倍。"), quantities("销量增长到1.6倍。")
    assert [str(reading.value) for reading in grown.readings] == ["1.6", "2.6"]
    assert [str(reading.value) for reading in level.readings] == ["1.6"]
