from datetime import date

import pytest

from tests.checking.ran import findings, loud

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


@pytest.mark.parametrize(
    "text",
    [
        "The gallery shows prints by Max Ernst (1891-1976) and a film about Dora Maar, who died at 89.",
        "The presidency of Porfirio Diaz (1876-1911) ended in war; he died at 84 in Paris.",
        "The Polish-Swedish war (1600-1629) made him: Captain Brahe died at 61.",
        "She studied law in Leiden, 1978-1984, worked for 12 years in Paris and came back in 1996.",
        "Council leader 2003-2011, Ms. Ali has sat for the ward for 21 years.",
        "The store, on the high street since 1974, shuts on Saturday. Its manager has been there for 25 years.",
        "The show ran from 3 May to 31 May. In those two weeks in which the king was ill, it was closed.",
        "Tickets must be paid by 31 May 2019 or they lapse, the theater had warned in April.",
        "The pension will be paid from 1 January 2019 onward, with arrears, the court ruled.",
        "Profits fell to 12 million pounds, and the bank now sees no growth in the year to 31 March 2020.",
        "The law was passed on 12 March 2019. It took effect on 1 March 2019, as taxes may.",
        "A man was arrested on 12 May and charged on 14 May. A second man, arrested on 9 May, has been freed.",
        "The talks opened on 7 May 2019. Later that week, on that Thursday, they broke down.",
        "He turned 80 in January; born in 1939 in Lwow, he came to Leeds at ten.",
        "The company that makes the cheese says it was first made in 1070.",
        "The 45th season of the league, played every year since 1971, ends on Sunday, as three were lost to strikes.",
    ],
)
def test_other_people_other_stretches_and_old_offices_are_silent(text: str) -> None:
    assert loud(text, published=date(2019, 6, 6)) == []
