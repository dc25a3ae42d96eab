"""Years counted back from the day of publication, against the day that they lead to."""

from datetime import date

import pytest

from tests.checking.ran import loud, messages

RULE = "span-mismatch"
DAY = date(2019, 11, 8)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Thirty years ago tomorrow, on 9 November {}, crowds were dancing on the Wall.", 1990, 1989),
        ("On 8 November {}, exactly 60 years ago today, the dam broke.", 1949, 1959),
        ("The club was founded on 8 November {}, 110 years ago today.", 1901, 1909),
        ("It is 20 years today since the bridge collapsed, on 8 November {}, killing 12.", 1998, 1999),
        ("Today marks 20 years since the factory shut, on 8 November {}.", 1989, 1999),
        ("Today is the 25th anniversary of the fire that broke out on 8 November {}.", 1993, 1994),
        ("Half a century ago yesterday, on Friday 7 November {}, the treaty was signed.", 1968, 1969),
        ("Forty years ago today, in November {}, two men walked out.", 1978, 1979),
        ("The ferry sank ten years ago this week, on 6 November {}, with 90 people aboard.", 2003, 2009),
        ("Ten years ago today the ferry sailed from Hull. She struck a rock on 12 November {}.", 2007, 2009),
    ],
)
def test_who_says_today_means_the_day_itself(text: str, wrong: int, right: int) -> None:
    assert messages(text.format(wrong), RULE, published=DAY)
    assert loud(text.format(right), DAY) == []
    assert messages(text.format(wrong), RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        "Fifty years ago today the club was founded; on 3 May 1975 it won the cup.",
        "Fifty years ago today the band split up, and on 12 November 1972 its singer died.",
        "Ten years ago today, on the eve of the vote, he recalled a speech of 9 November 1972.",
        '"Thirty years ago today, on 8 November 1962, I was born," she wrote in her diary in 1992.',
        "Nearly 50 years ago today, on 8 November 1972, the dam broke.",
        "Ten years ago today the ferry sailed from Hull. She had struck a rock on 12 November 2007.",
    ],
)
def test_another_day_explains_nothing(text: str) -> None:
    assert loud(text, DAY) == []
