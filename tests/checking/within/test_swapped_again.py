import pytest

from tests.checking.ran import excerpts, loud

RULE = "retold-with-another-figure"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "On Monday 1,450 people walked out, and the company told the 1,540 strikers that they will lose pay.",
            "1,540 strikers",
        ),
        ("There were 2,381 of them, and the 2,831 workers have not been paid since January.", "2,831 workers"),
        (
            "The trust saw 41,270 emergency patients in the year to March. Of the 42,170 emergency patients "
            "seen in the year to March, many were old.",
            "42,170 emergency patients",
        ),
        (
            "Retail sales of goods came to 186.3 billion yuan in 2019. The 168.3 billion yuan of retail sales in 2019 "
            "had been won in spite of a fall.",
            "168.3 billion yuan",
        ),
        ("A magnitude 6.1 quake rattled Izmir before dawn. The 6.7-magnitude tremor was felt in Chios.", "6.7"),
        ("Piet Vandersloot, 58, was elected on Friday. Mr Vandersloot, 85, has worked on the Rhine for years.", "85"),
    ],
)
def test_a_swap_or_a_digit_is_told_of_what_the_article_takes_up(text: str, figure: str) -> None:
    assert excerpts(text, RULE) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "The county has 1,450 pupils. The 1,540 pupils of last year were more than it could house.",
        "The trust saw 41,270 emergency patients in the year to March. Of the 42,170 outpatients many were old.",
        "Some 3,120 people voted yes and the 3,210 who voted no won.",
        "Net profit was 1.86 billion yuan in 2023. The 2022 net profit of 1.68 billion yuan was a disappointment.",
        "A magnitude 6.1 quake shook Izmir. The magnitude 6.7 aftershock brought down a bridge.",
        "A magnitude 8.0 quake moves the ground 10,000 times as much as the magnitude 4.0 tremor that woke Izmir.",
        "The holding includes 1,021 coins. The museum has 1,201 coins of its own.",
        "The plant employs 2,380 people. The rival mill cut the 2,830 jobs that it had to cut.",
        "The average yield was 9.64 tonnes. The lowest yield of 6.94 tonnes came from the hills.",
    ],
)
def test_another_year_part_or_thing_is_left_alone(text: str) -> None:
    assert loud(text) == []
