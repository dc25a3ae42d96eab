"""The day of publication, from lines of the text and from the name of the file."""

from datetime import date

import pytest

from factcheck.model.document import Published
from factcheck.reading import read_text
from factcheck.reading.dateline import compact_day_in, labelled_day, named_day, opening_day
from factcheck.reading.dating import day_in_name, declared_day

DAY = date(2023, 10, 13)


@pytest.mark.parametrize(
    "line",
    [
        "Source: Agency| 2023-10-13 23:29:31|Editor: lee",
        "Agency · 2023/10/13 · 4 minutes",
    ],
)
def test_a_field_that_is_a_day_counts(line: str) -> None:
    assert named_day(line) == DAY


def test_a_day_beside_words_in_a_field_does_not_count() -> None:
    assert named_day("The rate | fell on 2023-10-13 to a low | again") is None


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 2023-10-13",
        "Last updated: October 13, 2023 10:15 a.m. EDT",
        "updated on: 13 October 2023",
        "Updated October 13, 2023",
        "Published on 13 October 2023 at 10:15",
        "By Jane Roe | Daily News | Updated: 2023-10-13 09:12",
        "Source:Committee\xa0\xa0| \xa0\xa0Date:2023-10-13\xa0\xa0|\xa0\xa0Hits:",
        "Date: 13 Oct. 2023",
        "Posted: Oct 13, 2023 by Jane Roe",
        "发布时间:2023年10月13日",
        "Publication date: 2023/10/13",
        "Pub Date:2023-10-13 16:22 Source:example.org",
        "Pub Date:23-10-13 16:22 Source:example.org",
        "Release time: 2023-10-13",
        "Updated 15:20, 13-Oct-2023",
    ],
)
def test_a_labelled_day(line: str) -> None:
    assert labelled_day(line) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "The list was updated: on October 13, 2023 it had five names, more than three in the year before, said the man",
        "Updated October 13, 2023, the plan has goals.",
        "The report published October 13, 2023",
        "Due date: 2023-10-13",
        "Updated: yesterday",
        "Pub Date:23-14-13 16:22",
        "Update: 23-10-13 points",
        "Updated: 2023-02-30",
        "Updated: " + "x" * 160 + " 2023-10-13",
        "2023-10-13",
    ],
)
def test_no_labelled_day(line: str) -> None:
    assert labelled_day(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "China Daily, October 13, 2023",
        "Beijing, 13 October 2023",
        "2023-10-13 10:15:00",
        "By Jane Roe in Beijing, Friday, 13th October 2023",
        "Xinhua | 2023-10-13",
        "10:15 a.m. GMT, October 13, 2023",
        "新华社 2023-10-13",
    ],
)
def test_names_and_a_day(line: str) -> None:
    assert named_day(line) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Prices as of October 13, 2023",
        "GDP 5 on October 13, 2023",
        "China Daily, October 13, 2023.",
        "China Daily, October 13",
        "On Friday, October 13, 2023",
        "Output reached 5,000 on 2023-10-13",
    ],
)
def test_a_day_with_other_words(line: str) -> None:
    assert named_day(line) is None


@pytest.mark.parametrize(
    "paragraph",
    [
        "BEIJING, Oct. 13, 2023 (Xinhua) -- The city grew by 5%.",
        "LONDON (Reuters) October 13, 2023 – Up 5%.",
        "Beijing, 13 October 2023 - Up 5%.",
    ],
)
def test_a_dateline(paragraph: str) -> None:
    assert opening_day(paragraph) == DAY


@pytest.mark.parametrize(
    "paragraph",
    [
        "On October 13, 2023 – a Friday – it rose.",
        "Ada Lovelace (10 December 1815 – 27 November 1852) was a mathematician.",
        "Ada Lovelace (; December 10, 1815 – November 27, 1852) was a mathematician.",
        "The meeting of October 13, 2023 -- it was the fifth -- went well.",
        "BEIJING, Oct. 13 (Xinhua) -- The city grew from October 13, 2023 on.",
        "BEIJING (Xinhua) The day was October 13, 2023.",
    ],
)
def test_no_dateline(paragraph: str) -> None:
    assert opening_day(paragraph) is None


@pytest.mark.parametrize(
    ("source", "how"),
    [
        ("Headline\n\nUpdated: 2023-10-13\n\nBody.", "line 3: Updated: 2023-10-13"),
        ("What comes next?\nChina Daily 2023-10-13\n\nBody of it.", "line 2: China Daily 2023-10-13"),
        ("Up by 5% by Oct.\n2023-10-13\n\nBody of it.", "line 2: 2023-10-13"),
        ("Headline\r\n\r\nChina Daily, October 13, 2023\r\nBody of it.", "line 3: China Daily, October 13, 2023"),
        (
            "Headline\n\n0 Comment(s)Print E-mail China.org.cn, October 13, 2023\n\nBody.",
            "line 3: 0 Comment(s)Print E-mail China.org.cn, October 13, 2023",
        ),
        (
            "Output rises by 5%\n\n0 Comment(s)Print E-mail Xinhua, October 13, 2023\n\n"
            "Coffee exports rose by 5% in June.",
            "line 3: 0 Comment(s)Print E-mail Xinhua, October 13, 2023",
        ),
        ("15 July 2015\n\nHeadline\n\n2023-10-13 Download Print\nBody.", "line 5: 2023-10-13 Download Print"),
        (
            "Output rises by 5%\n20 November 2026\nXinhua, October 13, 2023\nCoffee exports rose by 5% in June.",
            "line 3: Xinhua, October 13, 2023",
        ),
        (
            "Output rises by 5%\n13 October 2023\nUpdated: 2023-10-20\nCoffee exports rose by 5% in June.",
            "line 2: 13 October 2023",
        ),
        ("October 13, 2023\n\n" + "Body.\n\n" * 30 + "Daily News, July 3, 2015", "line 1: October 13, 2023"),
        ("Output rises by 5%\nLondon, October 13, 2023\nBody of it.", "line 2: London, October 13, 2023"),
        ("Output rises by 5%\nBy Ann Lee\n13 October 2023\n\nBody of it.", "line 3: 13 October 2023"),
        ("Daily News, October 13, 2023\n\nHeadline of it\n\nBody.", "line 1: Daily News, October 13, 2023"),
        ("October 13, 2023\n\nCoffee exports rose by 5% in June.", "line 1: October 13, 2023"),
        ("Body.\n\n" * 30 + "(Published: 13 October 2023)", "line 61: (Published: 13 October 2023)"),
        ("Source:  A\xa0 \xa0|  Date:2023-10-13", "line 1: Source: A | Date:2023-10-13"),
        (
            f"BEIJING, Oct. 13, 2023 (Xinhua) -- {'Up. ' * 50}",
            "line 1: BEIJING, Oct. 13, 2023 (Xinhua) -- Up. Up. Up. Up. Up. Up. Up. Up. Up. Up. Up.…",
        ),
    ],
)
def test_the_line_that_dates_a_text_is_named(source: str, how: str) -> None:
    assert read_text(source, "a.txt").published == Published(DAY, how)


@pytest.mark.parametrize(
    "source",
    [
        "Figures of October 13, 2023\n\nBody.",
        "Headline\n\nOn October 13, 2023, it rose by 5%.",
        "It was signed in Rome and in the city of Geneva on\nOctober 13, 2023",
        "Body.\n\n" * 15 + "Updated: 2023-10-13" + "\n\nBody." * 15,
        "Headline\n\n- China Daily, October 13, 2023",
    ],
)
def test_a_day_in_the_text_itself_is_no_day_of_publication(source: str) -> None:
    assert read_text(source, "a.txt").published is None


@pytest.mark.parametrize(
    "name", ["2023-10-13.txt", "a/b/report_2023_10_13_x.md", "20231013-news.html", "n2023.10.13.txt"]
)
def test_the_name_of_the_file(name: str) -> None:
    assert day_in_name(name) == Published(DAY, "file name")
    assert read_text("Body.", name).published == Published(DAY, "file name")


@pytest.mark.parametrize(
    "name", ["2023/10/13/a.txt", "120231013.txt", "2023-13-10.txt", "2023-1013.txt", "20231013120000.txt"]
)
def test_names_without_a_day(name: str) -> None:
    assert day_in_name(name) is None


def test_the_text_goes_before_the_name() -> None:
    published = read_text("Head\n\nUpdated: 2023-10-13\n\nBody.", "2020-01-01.txt").published

    assert published is not None
    assert published.day == DAY


def test_a_declared_day_may_be_written_in_any_way() -> None:
    for written in (
        "2023-10-13T23:59:00Z",
        "20231013",
        "Fri, 13 Oct 2023 10:00:00 GMT",
        "October 13, 2023",
        "2023年10月13日",
    ):
        assert declared_day(written, "x") == Published(DAY, "x")
    assert declared_day("soon", "x") is None


def test_the_first_day_that_exists_counts() -> None:
    assert compact_day_in("20231399 20231013") == DAY


def test_a_line_of_marks_holds_no_day() -> None:
    assert opening_day("(((--- 2023-10-13") is None
