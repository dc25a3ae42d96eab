from datetime import date

import pytest

from tests.checking.ran import findings, loud

AGE, PARENT, TODAY = "age-mismatch", "parent-not-older", date(2019, 6, 5)


@pytest.mark.parametrize(
    "text",
    [
        "Maria Costa, 48 (born in Porto in 1961), has been named chief executive.",
        "Born on 3 June 1949 in Leeds, Sir Alan marked his 60th birthday with a concert two weeks ago.",
        "The suspect, a 57-year-old whose passport gives his date of birth as 8 March 1992, was held in Milan.",
        "Chen Guilan, 86, learned to read at 60. That was in 1983, the year in which she was widowed.",
        "In 1976, at the age of 31, he took over the firm. He will be 84 in August and has no plans to go.",
        "She became the youngest head in 1998. Aged 36 at the time, she had few friends. Professor Iyer, who was born "
        "in 1972, retires next spring.",
        "Her mother, Grace, who turned 70 in April this year, was only 19 when Esther was born in 1959.",
        "Helena Marsh has died in Brighton. She was 69. Marsh was born in Cork in 1939 and left it with £12 and a "
        "letter to an aunt.",
        "A plaque for the botanist Karl Ohm (1868-1931) was unveiled on Friday. Ohm, who died at 45, named 300 mosses.",
        "The first room is given to Lena Fry (1899-1983). She was 94 when she died, and still at work.",
        'The stone reads "Ellis Corr, 1790-1851". Dead at 41, he left nine children and a mill.',
        "Cornelia Vos, b. 1910, d. 1998, lived to be 78 and never left Zeeland.",
        "He came into the world in 1952 as the seventh child of a cobbler; at 30, in 1955, he had a factory.",
        "The prints are by Anna Holm, born 1951, who in 1980, when she was 39, moved to Lund.",
        "Prime minister at 35 in 1993, Ruud Aker was born in 1948 in Breda.",
    ],
)
def test_ages_that_no_one_life_has_are_flagged(text: str) -> None:
    assert findings(text, AGE, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "Maria Costa, 58 (born in Porto in 1961), has been named chief. Her predecessor, 68, retires.",
        "Born in 1960, he studied in Rome. In 1990 he moved to Paris. The 30-year-old painter found few buyers there.",
        "Jane Roe (born 1950) and Tom Poe, 29, won the doubles.",
        "The trial of Marc Dutour, 33, begins on Monday. His accuser, born in 1996, was 12 at the time.",
        "He celebrated his 80th birthday in 1999. He had been born in Kiev in 1919, and died at 86.",
        "Her mother, Grace, who turned 70 in April this year, was only 19 when Esther was born in 1968.",
        "John Smith, 45, married Ann Lee, who was born in 1984, last week.",
        "The painter Lena Fry (1899-1983) is shown with Otto Kern, who died at 64.",
        "In the siege of the town (1941-1944) the poet died at 33 of hunger.",
        "The bishop (1951-1968) was born in 1905 and died at 77.",
        "Mozart (1756-1791) wrote it at 31; like Schubert, who died at 44, he was poor.",
        "The editor of the diary of Ann Lee (1912-2008), Bob Ray, died at 54 in his bath.",
        "King Olaf (1912-1957) died aged 72.",
        "The Lee Bridge (1912-1957) was old. Its builder died at 84.",
        "Karl Ohm (1868-1931) named 300 mosses. His son died at 52, in the war.",
    ],
)
def test_other_lives_and_other_years_are_silent(text: str) -> None:
    assert loud(text, TODAY) == []


def test_a_father_born_behind_his_son_is_flagged() -> None:
    assert findings("The son, Omar, was born in 1988, his father Yusuf in 1985, and both are directors.", PARENT)
    assert loud("The son, Omar, was born in 1988, his father Yusuf in 1958, and both are directors.") == []
    assert loud("The son was born in 1988. His father moved in 1985.") == []
