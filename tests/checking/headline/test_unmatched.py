"""Figures of captions, charts and tables that the text does not have, beside one that no label has."""

import pytest

from factcheck.config import Config
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources


def told(text: str) -> list[str]:
    resources = open_resources(Config(), KINDS)
    findings = findings_of([claims_of(read_text(text, "a.md", ".md"), resources)], resources).findings
    return [finding.rule for finding in findings if finding.level.value != "note"]


_TABLE = """# Vaccines: how far the provinces have got

By Wednesday 71% of adults in Drenthe had had two doses. In Zeeland it was 76%, in Flevoland 64%.

| Province | Adults, % |
|---|---|
| Zeeland | 76 |
| Drenthe | 71 |
| Flevoland | {} |
"""
_SCALE = """# Results of the group

Sales by the wine arm came to €84 million in 2012, those of its glass works to €37 million.

| Division | Sales, € {} |
|---|---|
| Wine | 84 |
| Glass | 37 |
"""
_CAPTION = """# A mine is to grow

The pit at Rudna Gora will be 380 metres deep by 2025. Now it is 190 metres deep. It needs 300 more men.

[Picture: the pit at Rudna Gora, at present {} metres deep]
"""
_CHART = """# Ferry traffic

In the third quarter 612,000 passengers crossed by ferry, fewer than the 618,000 of 2019. In 2020 it was 344,000.

Chart: Ferry passengers, third quarter: 2019 618,000; 2020 {}; 2021 612,000
"""
_SNOW = """# Snow at last

After a green Christmas 74 centimetres of snow fell on Kasprowy Wierch. In the valley it was 22 cm.

*Skiers on Kasprowy Wierch, where {} cm of snow fell in four days. (Photo: PAP)*
"""


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (_TABLE, "46", "64"),
        (_SCALE, "billion", "million"),
        (_CAPTION, "290", "190"),
        (_CHART, "434,000", "344,000"),
        (_SNOW, "47", "74"),
    ],
)
def test_a_label_that_the_text_speaks_against_is_told(text: str, wrong: str, right: str) -> None:
    assert told(text.format(wrong))
    assert told(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        _TABLE.format("58").replace("Flevoland |", "Utrecht |"),
        _CAPTION.format("12").replace("metres deep]", "kilometres from town]"),
        _SNOW.format("74").replace("in four days", "on 47 skiers"),
        _CHART.format("344,000").replace("2021 612,000", "2021 612,000; 2022 443,100"),
        "# A chapel\n\nThe chapel was sold for £21,500. It seats 40.\n\nBelow: the chapel, built in 1874",
    ],
)
def test_a_label_with_figures_of_its_own_is_left_alone(text: str) -> None:
    assert told(text) == []
