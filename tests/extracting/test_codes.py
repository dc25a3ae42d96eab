import pytest

from tests.extracting.read import forms


@pytest.mark.parametrize(
    "code", ["COVID-19", "A320neo", "F-16", "PM2.5", "H5N1", "S-400", "C919", "CVE-2023-4863", "UTC+8"]
)
def test_letters_grown_together_with_digits_are_one_name(code: str) -> None:
    assert forms(f"It was {code} then.") == [f"name: {code}"]


def test_units_and_currencies_grown_together_with_digits_are_figures() -> None:
    assert forms("It was 5km long.") == ["figure: 5km"]
    assert forms("It cost $5m then.") == ["figure: $5m"]


@pytest.mark.parametrize("score", ["3-1", "5-0", "98-95", "21-19"])
def test_two_numbers_of_which_the_first_is_larger_are_a_score(score: str) -> None:
    assert forms(f"It ended {score} there.") == [f"name: {score}"]


def test_a_rising_pair_is_a_score_beside_a_word_of_sport_or_another_score() -> None:
    assert forms("They lost 1-3 there.") == ["name: 1-3"]
    assert forms("He took it 7-6, 3-6, 6-1 there.") == ["name: 7-6", "name: 3-6", "name: 6-1"]
    assert forms("It takes 3-6 weeks.") == ["figure: 3-6 weeks"]


def test_a_form_of_an_authority_is_a_name_with_its_letter() -> None:
    assert forms("The 10-K is out.") == ["name: 10-K"]
    assert forms("A 10-km run is on.") == ["figure: 10-km"]


def test_a_caliber_is_a_name_and_a_decimal_a_figure() -> None:
    assert forms("A .22 rifle was found.") == ["name: 22"]
    assert forms("It rose .22 percent.") == ["figure: .22 percent"]


def test_a_relay_is_a_name_in_every_spelling() -> None:
    assert forms("The 4x100m relay is on.") == ["name: 4x100m"]
    assert forms("The 4 x 100m relay is on.") == ["name: 4 x 100m"]


def test_a_number_in_front_of_a_list_item_is_an_identifier_and_no_other() -> None:
    assert forms("1. Prices fell.") == ["identifier: 1."]
    assert forms("It fell to 1.") == ["figure: 1"]


def test_letters_before_a_sum_belong_to_it() -> None:
    assert forms("The P5+1 met.") == ["name: P5+1"]
    assert forms("The 17+1 met.") == ["name: 17+1"]


def test_items_in_a_sentence_have_their_numbers_with_one_bracket_or_two() -> None:
    assert forms("They are: 1) fish, 2) fowl.") == ["identifier: 1)", "identifier: 2)"]
    assert forms("They are: (1) fish, (2) fowl.") == ["identifier: (1)", "identifier: (2)"]
    assert forms("He won (at the age of 5) there.") == ["figure: 5"]
