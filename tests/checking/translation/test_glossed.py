"""Chinese words in brackets inside English prose: what renders them, and what does not."""

import pytest

from tests.checking.ran import excerpts, loud
from tests.checking.said import said


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Output of the mine (翻三番) has tripled since then.", "tripled"),
        ("Output of the mine (产量翻番) has quadrupled since then.", "quadrupled"),
        ("The rate rose 1.2 percent (1.2个百分点) in a year.", "1.2 percent"),
        ("Sales fell 3 percent year on year (环比下降3%) in May.", "3 percent"),
        ("Sales tripled (增长3倍) in a decade.", "tripled"),
        ("The plan is to double output (翻两番) by 2035.", "double"),
        ("Exports rose by 350 percent (增长2.5倍) in a decade.", "350 percent"),
        ("Exports rose by 250 percent (增长到2.5倍) in a decade.", "250 percent"),
    ],
)
def test_another_change_is_flagged(text: str, flagged: str) -> None:
    assert excerpts(text) == [flagged]


@pytest.mark.parametrize(
    "text",
    [
        "Output of the mine (翻三番) has grown eightfold since then.",
        "Output of the mine (产量翻番) has doubled since then.",
        "The rate rose 1.2 percentage points (1.2个百分点), or 30 percent, in a year.",
        "Sales fell 3 percent month on month (环比下降3%) in May.",
        "Exports rose 250 percent (增长2.5倍) in a decade.",
        "Exports rose to 3.5 times (增长2.5倍) their level in a decade.",
        "Exports rose by 150 percent (增长到2.5倍) in a decade.",
        "Sales quadrupled (增长3倍) in a decade.",
        "The plan is to quadruple output (翻两番) by 2035.",
        "The mine (煤矿) has tripled its output.",
    ],
)
def test_what_renders_the_words_is_left_alone(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The plan covers 400 villages (约400个村).", 1),
        ("The plan covers about 400 villages (约400个村).", 0),
        ("Drivers under 20 (20岁以下) pay more.", 1),
        ("Drivers aged 20 and under (20岁以下) pay more.", 0),
        ("The mine employs 1,200 people (1200余人).", 1),
        ("The mine employs more than 1,200 people (1200余人).", 0),
        ("The mine employs 1,200 people (1200人).", 0),
    ],
)
def test_a_bound_that_is_lost_is_noted(text: str, count: int) -> None:
    assert len(said("chinese-bound-lost", text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The bridge cost 12 yi yuan, or 12 billion yuan.", 1),
        ("The bridge cost 12 yi yuan, or 1.2 billion yuan.", 0),
        ("The mine employs 1.2 wan people (about 120,000).", 1),
        ("The mine employs 1.2 wan people (about 12,000).", 0),
        ("Output is 3.1 wan yi yuan, or 310 billion yuan.", 1),
        ("It plans a thousand-billion-level (千亿级) base.", 1),
        ("In 12 Yi villages, or 120 million yuan away, two wan smiles (200) were seen.", 0),
    ],
)
def test_wan_and_yi_in_latin_letters_are_numbers(text: str, count: int) -> None:
    assert len(said("chinese-number-mismatch", text)) == count
