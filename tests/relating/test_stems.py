import pytest

from factcheck.relating.stems import content_stems, stem


@pytest.mark.parametrize(
    ("words", "common"),
    [
        (("growing", "growth", "grows"), "grow"),
        (("exports", "exported", "exporting"), "export"),
        (("economy", "economies"), "econom"),
    ],
)
def test_forms_of_one_word_have_one_stem(words: tuple[str, ...], common: str) -> None:
    assert {stem(word) for word in words} == {common}


def test_no_stem_is_shorter_than_three_letters() -> None:
    assert stem("ties") == "tie"
    assert stem("bed") == "bed"
    assert stem("red") == "red"


def test_function_words_and_numbers_are_no_content() -> None:
    assert content_stems(["the", "export", "of", "5.7", "%", "at"], frozenset({"the", "of"})) == {"export"}


def test_parts_of_hyphenated_words_count_and_possessives_do_not_hide_a_name() -> None:
    assert content_stems(["high-tech", "beijing's"], frozenset()) >= {"high", "tech", "beij"}
