import pytest

from factcheck.model.finding import Level
from tests.checking.translation.pair import outcome, said

RULE = "times-mistranslated"


@pytest.mark.parametrize(
    ("source", "wrong", "right"),
    [
        ("出口增长两倍。", "Exports doubled.", "Exports tripled."),
        ("出口增长1.6倍。", "Exports rose 260 percent.", "Exports rose 160 percent."),
        ("产量是2012年的3.5倍。", "Output is 4.5 times what it was.", "Output is 3.5 times what it was."),
        ("人均收入翻了两番。", "Income per head doubled.", "Income per head rose fourfold."),
        ("用户增长3倍。", "Users rose to three times as many.", "Users rose by 300 percent."),
        (
            "投资增长了1.2倍，占45%。",
            "Investment rose 20 percent, 45 percent of it here.",
            "Investment rose 120 percent.",
        ),
    ],
)
def test_what_was_there_before_counts(source: str, wrong: str, right: str) -> None:
    assert len(said(source, wrong, RULE)) == 1
    assert said(source, right, RULE) == []


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("出口增长1.6倍。", "Exports rose by 1.6 times."),
        ("出口增长1.6倍，产量是去年的1.6倍。", "Exports rose 160 percent, and output was 1.6 times that of last year."),
        ("出口增长1.6倍，进口增长60%。", "Exports surged, and imports rose 60 percent."),
        ("出口增长1.6倍。", "Exports surged."),
    ],
)
def test_other_figures_are_left_alone(source: str, translation: str) -> None:
    assert said(source, translation, RULE) == []


def test_a_rise_of_so_many_times_is_only_noted() -> None:
    (finding,) = outcome("出口增长1.6倍。", "Exports rose 1.6 times.").findings
    assert finding.level is Level.NOTE
