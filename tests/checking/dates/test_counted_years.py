from datetime import date

import pytest

from tests.checking.ran import excerpts, loud

RULE, TODAY = "span-mismatch", date(2021, 10, 5)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The treaty expired in 2021, a century after its signature in 1971.", "a century"),
        ("He served as mayor from 2003 until 2017. Those 24 years had cost him one marriage.", "24"),
        ("They married in October 1971 and celebrate their diamond wedding on Saturday.", "diamond wedding"),
        ("Mr Rao has edited the monthly since 1988, which makes 43 years in the same chair.", "43"),
        ("For 51 years the firm, set up in Nagoya in 1980, made nothing but zips.", "51"),
        ("He ruled for 52 years, from the coup in 1969 until he was killed in 2011.", "52"),
    ],
)
def test_a_length_that_no_two_years_give_is_flagged(text: str, span: str) -> None:
    (found,) = excerpts_of(text)
    assert found.startswith(span)


def excerpts_of(text: str) -> list[str]:
    return excerpts(text, RULE, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "The treaty expired in 2021, half a century after its signature in 1971.",
        "He served as mayor from 2003 until 2017. Those 14 years had cost him one marriage.",
        "She married in 1986. This month her daughter celebrates her silver wedding.",
        "The firm was sold in 2021, more than 20 years after it began in 1971.",
        "The treaty of 1971 was renewed in 1999 for 20 years. It has been law since.",
        "It has been 20 years since the last flood. The dam was built in 1956.",
        "In 1998 he was elected. He has now served ten years as chairman of the committee.",
        "The act was passed in 1911. The year 2021 will see the centennial anniversary of the founding of the city.",
        "A quarter of a century has gone by since those walks; the girls of 1920 were grandmothers by 1961.",
        "The hotel was built in 1978. A quarter of a century has gone by since the walks of our youth.",
        "Half a century after the war, in 1995, a museum opened. It has had two million visitors since.",
    ],
)
def test_lengths_that_fit_or_count_from_elsewhere_are_silent(text: str) -> None:
    assert loud(text, TODAY) == []
