from tests.extracting.read import forms, read


def test_what_counts_from_the_publication_says_how_far() -> None:
    text = "last year, this month, next week, the previous quarter, yesterday"
    assert [mention.date.iso() for mention in read(text) if mention.date] == [
        "year-1",
        "month+0",
        "week+1",
        "quarter-1",
        "day-1",
    ]


def test_years_that_are_counted_are_a_duration() -> None:
    assert forms("In the last five years it rose.") == ["figure: five years"]


def test_a_year_as_part_of_a_word_is_no_period() -> None:
    assert forms("It is this year-long course.") == []
