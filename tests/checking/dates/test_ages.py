from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.finding import Level
from tests.checking.ran import messages
from tests.checking.said import said

RULE = "age-mismatch"
FORMS = st.sampled_from(
    [
        "The painter Ann Lee ({born}-{year}), who died at {age}, left no will.",
        "The painter Ann Lee (May {born} – June {year}) died at the age of {age}.",
        "Born in {born}, she won the prize in {year}, aged {age}.",
        "She was born in Turin in May {born}, and died at the age of {age} in July {year}.",
    ]
)


@given(FORMS, st.integers(1500, 1990), st.integers(2, 99), st.integers(0, 1))
def test_an_age_before_or_after_the_birthday_is_never_flagged(form: str, born: int, apart: int, before: int) -> None:
    assert said(RULE, form.format(born=born, year=born + apart, age=apart - before)) == []


@given(FORMS, st.integers(1500, 1990), st.integers(2, 99), st.sampled_from([-2, 1, 10]))
def test_any_other_age_is_an_error(form: str, born: int, apart: int, wrong: int) -> None:
    if apart + wrong < 0:
        return
    (finding,) = said(RULE, form.format(born=born, year=born + apart, age=apart + wrong))
    assert finding.level is Level.ERROR
    assert f"is {apart - 1} or {apart} in {born + apart}, not {apart + wrong}" in finding.message


@given(st.integers(1500, 1990), st.integers(2, 99), st.booleans())
def test_two_days_leave_one_age(born: int, apart: int, before: bool) -> None:
    form = "She was born on May 3, {}, and died at the age of {} on {}, {}."
    day, right = ("May 1", apart - 1) if before else ("May 4", apart)
    assert said(RULE, form.format(born, right, day, born + apart)) == []
    (finding,) = said(RULE, form.format(born, apart if before else apart - 1, day, born + apart))
    assert finding.level is Level.WARNING
    assert f"is {right} on" in finding.message


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Lee, born in 1950, was 45 when he won it in 2010.", "Lee, born in 1950, was 60 when he won it in 2010."),
        ("Born in 1950, she retired in 2010 at 65.", "Born in 1950, she retired in 2010 at 60."),
        ("He was born in 1950 and in 2010 he was 65.", "He was born in 1950 and in 2010 he was 60."),
        (
            "She was born in 1950. She published it in 1980, aged 40.",
            "She was born in 1950. She did it in 1980, aged 30.",
        ),
        ("Born in 1985, he joined in 2005 as a 25-year-old.", "Born in 1985, he joined in 2005 as a 20-year-old."),
        ("The 60-year-old actor, born in 1950, is ill.", "The 73-year-old actor, born in 1950, is ill."),
        ("Smith (42), born in 1950, leads the party.", "Smith (74), born in 1950, leads the party."),
    ],
)
def test_ages_are_told_in_many_ways(wrong: str, right: str) -> None:
    assert said(RULE, right, date(2024, 6, 4)) == []
    assert len(said(RULE, wrong, date(2024, 6, 4))) == 1


def test_against_the_day_of_publication_it_is_a_warning() -> None:
    (finding,) = said(RULE, "Ann Lee, 60, was born in 1950 in Turin.", date(2024, 6, 4))
    assert finding.level is Level.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "She was born in 1950 to parents who died in 1971 at the age of 60.",
        "By Korean reckoning she was born in 1950; in 1971, aged 23, she left.",
        "The king (reigned 1950-1970) lived to 90.",
        "Born in 1950, it is 60 percent larger.",
        "Born around 1950, she died in 1999 at the age of 60.",
        "The son of Ann Lee (1930-2010) died at 60.",
        "Born in 1950, she won in 1971 and left at the age of 60.",
    ],
)
def test_what_is_not_known_to_be_one_life_is_left_alone(text: str) -> None:
    assert said(RULE, text, date(2024, 6, 4)) == []


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("Varda was born in 1928. Her last film was shown in Berlin. Still working at 80, she is in Chaumont.", True),
        ("Varda was born in 1928. Her last film was shown in Berlin. Still working at 95, she is in Chaumont.", False),
        ("She turned 40 in 2020. Born in 1990, she grew up in Lyon.", True),
        ("She turned 40 in 2020. Born in 1980, she grew up in Lyon.", False),
        ("At 23, in 1985, he founded the firm. Born in 1952 in Turin, he had no money.", True),
        ("At 23, in 1985, he founded the firm. Born in 1962 in Turin, he had no money.", False),
        ("Varda was born in 1928. Ann Lee met her in Berlin. Still working at 80, Lee is in Chaumont.", False),
    ],
)
def test_an_age_that_a_sentence_near_by_tells(text: str, is_wrong: bool) -> None:
    assert bool(messages(text, "age-mismatch", date(2024, 5, 14))) is is_wrong


OBITUARY = "The painter, who was born in May 1932, died on Monday aged {}."


@pytest.mark.parametrize(
    ("age", "is_told"), [(77, True), (81, True), (89, False), (90, False), (91, False), (92, True)]
)
def test_who_has_just_died_was_as_old_as_the_year_of_birth_allows(age: int, is_told: bool) -> None:
    assert bool(messages(OBITUARY.format(age), "age-mismatch", date(2023, 1, 10))) is is_told
    assert messages(OBITUARY.format(age), "age-mismatch") == []


def test_who_died_at_another_time() -> None:
    text = "The painter, who was born in May 1932, died last year aged 85, and his house is for sale."
    assert messages(text, "age-mismatch", date(2023, 1, 10)) == []


@pytest.mark.parametrize("mark", ["", "- ", "> "])
@pytest.mark.parametrize("gap", [" ", "\n"])
def test_a_sentence_goes_on_in_its_own_block_whatever_that_is(mark: str, gap: str) -> None:
    text = f"The judges\n\n{mark}Lee was born in 1950.{gap}He was 45 when he left the bank in 2010."
    assert len(said(RULE, text)) == 1


def test_the_next_paragraph_may_go_on_and_a_list_below_it_does_not() -> None:
    assert len(said(RULE, "Lee was born in 1950.\r\n\r\nHe was 45 when he left the bank in 2010.\r\n")) == 1
    assert said(RULE, "Lee was born in 1950.\n\n- He was 45 when he left the bank in 2010.\n") == []
