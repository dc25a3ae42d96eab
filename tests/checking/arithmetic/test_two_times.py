"""Levels at two times are ordered by what stands beside them; what is told of others is left alone."""

import pytest

from factcheck.checking.arithmetic.told_ways import courses
from factcheck.pipeline import claims_of
from factcheck.reading import read_text
from tests.checking.ran import loud, resources


def _pairs(text: str) -> list[tuple[str, str]]:
    article = claims_of(read_text(text, "a.txt", ".txt"), resources())
    return [
        (course.earlier.quantity.mention.numeral.text, course.later.quantity.mention.numeral.text)
        for course in courses(article)
    ]


@pytest.mark.parametrize(
    ("text", "earlier", "later"),
    [
        ("Exports saw a 16% jump. Some 104 tonnes went this season; in the one before it was 40.", "40", "104"),
        ("It dealt with 1,840 thefts last year. In the previous twelve months it was 2,300, so it is 20% less common.",
         "2,300", "1,840"),
        ("They took 1,300 in 2020. Two years afterwards the haul was 6,500, a fivefold rise.", "1,300", "6,500"),
        ("In 2016 it had eight shops and today it has 40, a fivefold rise.", "eight", "40"),
        ("In May it handled 2.5 million parcels, in June 3.2 million, which makes June 28% busier.", "2.5", "3.2"),
        ("Traffic was 12% lighter. Engineers counted 30,800 cars, against 35,000 in June.", "35,000", "30,800"),
    ],
)  # fmt: skip
def test_the_earlier_level_is_found_wherever_it_stands(text: str, earlier: str, later: str) -> None:
    assert _pairs(text) == [(earlier, later)]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 12%. Profit was 40 million euros against 30 million euros last year.",
        "Output was 200 billion euros in 2017. In 2018 it was 212 billion; as prices went up by 4%, that was 6%.",
        "Profit fell. Sales were 5.2 billion euros against 4.9 billion euros a year earlier.",
        "The chain has doubled its dividend. Sales were 5.2 billion euros this year and 4.9 billion last year.",
        "It has 45 shops now, against 30 last year, and 210 staff, against 150. Rents have risen by 12%.",
        "Turnout was lower than four years ago. Some 58.3% voted on Sunday and in 2019 it was 64.1%.",
    ],
)
def test_what_is_told_of_other_things_is_no_contradiction(text: str) -> None:
    assert loud(text) == []
