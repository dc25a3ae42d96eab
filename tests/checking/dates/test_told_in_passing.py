from datetime import date

import pytest

from tests.checking.ran import findings

DAY = date(2024, 3, 14)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Mrs Okafor, 37, and her daughter, 35, were rescued from the roof.", "parent-not-older"),
        ("The poet Ilse Brandt, born in Graz in 1938, died on Monday. She was 58.", "age-mismatch"),
        ("The sculptor Henrik Aas, who was born in 1941, died in Bergen last week at the age of 62.", "age-mismatch"),
        ("The actress, who was born in 1971, turned 63 in February.", "age-mismatch"),
        ("He has been mayor since 2006 and says that 28 years are enough.", "span-mismatch"),
        ("The ferry has run every day since 1994, and its 40 years of service were marked on Monday.", "span-mismatch"),
        ("The choir, which first met in 1949, turns 65 this spring.", "span-mismatch"),
        (
            "The race, first run in 1995 and held every year since, will see its 40th edition on Sunday.",
            "edition-mismatch",
        ),
        ("The fair was first held in 2014. The 20th yearly fair begins on Sunday.", "edition-mismatch"),
    ],
)
def test_a_slip_is_told(text: str, rule: str) -> None:
    assert [finding.rule for finding in findings(text, rule, published=DAY)] == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "Mrs Okafor, 37, and her stepdaughter, 35, were rescued from the roof.",
        "Tomas Lind, 52, runs the bakery with his father-in-law, 49.",
        "The poet Ilse Brandt, born in Graz in 1938, died on Monday. She was 85.",
        "The actress, who was born in 1971, turned 53 in February.",
        "He has been mayor since 2006 and says that 18 years are enough.",
        "Since 1998 the ferry has run with 30 years between refits of its engine.",
        "The race, first run in 1995 and held every year since, will see its 30th edition on Sunday.",
        "The club was founded in 1899. Its 20th annual dinner is on Friday.",
        "Eva Roth, 19, lives with her mother, 45, and her grandmother, 70.",
    ],
)
def test_what_holds_is_left_alone(text: str) -> None:
    assert [finding.rule for finding in findings(text, published=DAY) if finding.level.value != "note"] == []
