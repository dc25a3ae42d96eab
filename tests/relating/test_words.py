from factcheck.model.span import Span
from factcheck.relating.words import Words, word_set

TEXT = "Beijing's GDP fell, by 5.7% (year-on-year)."
WORDS = Words.of(TEXT, Span(0, len(TEXT)))


def test_words_are_lower_case_and_marks_stand_alone() -> None:
    assert WORDS.forms == ["beijing's", "gdp", "fell", ",", "by", "5.7", "%", "(", "year-on-year", ")", "."]


def test_places_lead_back_to_the_text() -> None:
    found = [TEXT[start:end].lower() for start, end in zip(WORDS.starts, WORDS.ends, strict=True)]
    assert found == WORDS.forms


def test_a_stretch_inside_the_text_keeps_the_places_of_the_text() -> None:
    inner = Words.of(TEXT, Span(10, 18))
    assert inner.forms == ["gdp", "fell"]
    assert inner.starts == [10, 14]


def test_at_is_the_first_word_from_a_place_on() -> None:
    assert WORDS.forms[WORDS.at(TEXT.index("by"))] == "by"
    assert WORDS.forms[WORDS.at(TEXT.index("by") + 1)] == "5.7"
    assert WORDS.at(len(TEXT)) == len(WORDS.forms)


def test_before_and_behind_skip_fillers_and_stop_at_the_ends() -> None:
    place = TEXT.index("5.7")
    assert WORDS.form(WORDS.before(place)) == "by"
    assert WORDS.form(WORDS.before(place, word_set("by ,"))) == "fell"
    assert WORDS.form(WORDS.behind(place, word_set("5.7 %"))) == "("
    assert WORDS.before(0) == -1
    assert WORDS.form(-1) == ""
    assert WORDS.form(len(WORDS.forms)) == ""
