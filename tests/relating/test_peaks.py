import pytest

from factcheck.relating.statements.peaks import peak_of


@pytest.mark.parametrize(
    ("before", "behind", "peak"),
    [
        ("exports rose to a record ", " in 2023.", "record"),
        ("exports hit an all-time high of ", " in 2023.", "record"),
        ("it paid its highest-ever ", " in 2023.", "record"),
        ("revenue reached ", ", an all-time high, in 2023.", "record"),
        ("revenue reached ", " in 2023, the highest since 2015.", "2015"),
        ("revenue reached ", ", its highest level since at least 2015.", "2015"),
        ("revenue rose to a record ", ", the most for a first quarter.", ""),
        ("revenue reached ", ", a record for the month of May.", ""),
        ("the record shows that revenue reached ", " in 2023.", ""),
        ("revenue reached ", " in 2023, the lowest since 2015.", ""),
        ("revenue reached ", " in 2023. The highest since 2015 it is not.", ""),
    ],
)
def test_a_record_is_one_where_the_sentence_says_so_of_the_figure(before: str, behind: str, peak: str) -> None:
    assert peak_of(before, behind) == peak
