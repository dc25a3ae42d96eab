from datetime import date

import pytest

from factcheck.model.finding import Level
from tests.checking.said import said

RULE = "undated-article"
FILLER = " ".join(["The council said that the repairs of the bridge would go on for several more weeks."] * 4)


@pytest.mark.parametrize("place", ["October 22", "22 October", "this year", "last month"])
def test_the_first_place_without_a_year_is_noted_once(place: str) -> None:
    text = f"It was closed to everybody {place}. {FILLER}\n\nIt was opened last year."
    (finding,) = said(RULE, text)
    assert finding.level is Level.NOTE
    assert finding.location.span.of(text) == place


def test_a_day_of_publication_settles_it() -> None:
    assert said(RULE, f"It was closed on October 22. {FILLER}", date(2024, 10, 24)) == []


@pytest.mark.parametrize("year", ["in 1998", "by 2025", "in the 1990s", "in May ’98", "on 3/4/98"])
def test_a_year_anywhere_in_the_text_settles_it(year: str) -> None:
    assert said(RULE, f"It was closed on October 22. {FILLER}\n\nIt was built {year}.") == []


@pytest.mark.parametrize(
    "text",
    [
        f"It is closed on Sundays. {FILLER}",
        f"It is this year's bridge. {FILLER}",
        "It was closed on October 22.",
        f"It was closed after September 11. {FILLER}",
    ],
)
def test_what_needs_no_year_is_left_alone(text: str) -> None:
    assert said(RULE, text) == []


@pytest.mark.parametrize("month", ["July 2015", "Sept. 2015", "  March 2016"])
def test_a_month_alone_at_the_head_settles_it(month: str) -> None:
    assert said(RULE, f"Bridge closed\n\n{month}\n\nIt was closed last year. {FILLER}") == []


@pytest.mark.parametrize("line", ["Built in July 2015", "July 2015 was dry."])
def test_a_month_in_a_sentence_settles_no_last_year(line: str) -> None:
    assert len(said(RULE, f"Bridge closed\n\n{line}\n\nIt was closed last year. {FILLER}")) == 1
