"""Editions and years counted from a beginning."""

from datetime import date

import pytest

from tests.checking.ran import excerpts, findings, messages

RULE = "edition-mismatch"
DAY = date(2023, 10, 12)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Founded as an annual race in 1990, it took place for the 35th time in 2019, without a break.", "warning"),
        ("In 2016 the school held its 21st yearly concert, the first having been in 2000.", "warning"),
        ("The prize has been awarded each year since 1955. In 1964 it was awarded for the eighth time.", "note"),
        ("This year's fair, in 2018, is the 16th since the yearly event began in 2000.", "note"),
    ],
)
def test_a_count_short_of_every_year_since_is_noted_and_one_beyond_it_flagged(text: str, level: str) -> None:
    (finding,) = findings(text, "edition-mismatch")
    assert finding.level.value == level


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("The festival, founded in 1998, is in its 35th year.", "in its 35th year"),
        ("The festival, founded in 1998, is in its tenth year.", "in its tenth year"),
        ("The event is now in its 25th year, having begun in 2008.", "in its 25th year"),
        ("The annual fair, first held in 2001, opens in its 30th edition in 2024.", "in its 30th edition"),
    ],
)
def test_a_count_that_cannot_be_is_flagged(text: str, flagged: str) -> None:
    assert excerpts(text, RULE, DAY) == [flagged]


@pytest.mark.parametrize("nth", ["25th", "26th", "27th"])
def test_either_way_of_counting_is_silent(nth: str) -> None:
    assert excerpts(f"The festival, founded in 1998, is in its {nth} year.", RULE, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "The annual fair, first held in 2001, opens in its 20th edition in 2024.",
        "The fair, first held in 2001, opens in its 45th edition in 2024.",
        "The club, founded in 1998, was in its fifth year in 2003.",
        "The club, founded in 1998 and begun in 2005, is in its 35th year.",
    ],
)
def test_what_may_be_counted_otherwise_is_silent(text: str) -> None:
    assert excerpts(text, RULE, DAY) == []


def test_without_any_later_year_nothing_is_said() -> None:
    assert messages("The festival, founded in 1998, is in its 35th year.", RULE) == []


def test_the_message_names_the_most_that_it_can_be() -> None:
    (told,) = messages("The festival, founded in 2003, is in its 35th year.", RULE, DAY)
    assert told == '"35th year" of what began in 2003: in 2023 it is the 21st at most.'


@pytest.mark.parametrize(
    "text",
    [
        "The film days have been held every June since 2001. The 33rd edition opens tonight.",
        "Since 1980 the town has held its book fair every spring. This year's, the 54th, has 120 stands.",
        "The 26th Jazz Week begins on Friday. It was started in 2007 and has never been missed.",
        "The congress takes place every other year. It began in 2000, and the 24th meets in Oslo this week.",
        "The flower show, held each year since 1991, opens today. It is the 23rd and 140 growers take part.",
        "The Games are held every four years. They began in 1930 and the 34th take place in Oslo in June.",
    ],
)
def test_an_ordinal_counts_what_is_held_in_a_rhythm(text: str) -> None:
    assert excerpts(text, RULE, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "The race has been run every year since 1990. Anna Berg, in her 19th start, came 14th.",
        "The fair has been held each spring since 1972. The 12th of May is the last day, and the 30th stall is free.",
        "The museum, opened in 1990, has every year since held a sale. The 14th, in 2001, raised 3,000 pounds.",
        "Every year since 1996 the bank has raised its dividend. The 38th is 12 cents.",
        "The congress takes place every other year. It began in 2000, and the 12th meets in Oslo this week.",
        "The 46th president came to the dinner, which has been held every year since 1924.",
        "The cup has been played every year since 1950. The 14th seed meets the 3rd on Friday.",
    ],
)
def test_an_ordinal_of_something_else_is_silent(text: str) -> None:
    assert excerpts(text, RULE, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "The fair has been held every year since 1990, apart from the pandemic. In 2025 it opens its 26th edition.",
        "The fair began in 2001 and is annual. The 22nd edition opens on Monday; the pandemic stopped it in 2020.",
        "The fair, held each year since 1991, opens today. It is the 23rd; during the war it was not held.",
    ],
)
def test_years_that_were_left_out_leave_fewer_editions(text: str) -> None:
    assert excerpts(text, RULE, DAY) == []


def test_years_that_were_left_out_make_no_more_of_them() -> None:
    text = "The fair has been held every year since 2001, except in the pandemic. In 2023 it opens its 35th edition."
    assert excerpts(text, RULE, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "The race has been held every year without a break since its first edition in 2004. The 18th race was in 2019.",
        "The race has been held every year since its first edition in 2004. The 18th edition, in July 2019, was wet.",
        "The tournament, founded in 2008, is played every August. The 2019 tournament was the 17th.",
        "Since 2003 the choir has given a concert every Christmas. The 20th concert was given in December 2018.",
        "Jonas Petrauskas took over the orchestra in September 2002 and in 2011 is in his 15th year at the helm.",
        "Anna Berg was elected mayor in 2000. She is now in her 34th year in office.",
    ],
)
def test_a_count_of_what_is_held_again_and_of_years_in_a_post(text: str) -> None:
    assert len(messages(text, RULE, DAY)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The race has been held every year since its first edition in 2004. The 16th edition, in July 2019, was wet.",
        "The choir gives two concerts every year since 2003. The 30th concert was given in 2018.",
        "The race was first run in 1987 and is held every year. The 54th runner of 2019 was a boy of six.",
        "Anna took over the shop in 2002. In 2011 she is in her 70th year.",
        "He joined the club in 2001 and in 2011 is in his 21st season as a professional.",
    ],
)
def test_a_count_of_something_else(text: str) -> None:
    assert messages(text, RULE) == []
