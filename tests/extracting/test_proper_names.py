import pytest

from tests.extracting.read import forms


@pytest.mark.parametrize(
    "text",
    [
        "England lost their Six Nations opener.",
        "The Group of Seven agreed.",
        "He saw Ocean's Eleven again.",
        "They met at the Four Seasons hotel.",
        "He fought in the Seven Years' War bravely.",
        "It is a nine-to-five job.",
        "He was on cloud nine.",
        "It is a two-way street.",
        "The Falcon 9 rockets flew.",
        "Ariane 6 was delayed.",
        "The film 127 Hours was shown.",
        "The 787 Dreamliner was late.",
        "He plays Twenty20 cricket.",
    ],
)
def test_numbers_inside_names_and_set_phrases_are_names(text: str) -> None:
    assert [form.partition(":")[0] for form in forms(text)] == ["name"]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Three men died.", "Three men"),
        ('He said: "Three men died."', "Three men"),
        ("Police Say Three Miners Died After Blast", "Three Miners"),
        ("Six nations signed it.", "Six nations"),
        ("It takes six-to-eight weeks.", "six-to-eight weeks"),
        ("In Dallas 45 people were hurt.", "45 people"),
        ("In Dallas 45 were hurt.", "45"),
        ("It lasted 127 hours.", "127 hours"),
        ("Only 5 was left.", "5"),
        ("He met the 787 pilots.", "787 pilots"),
    ],
)
def test_what_is_counted_stays_a_figure(text: str, figure: str) -> None:
    assert forms(text) == [f"figure: {figure}"]


@pytest.mark.parametrize(
    "text", ["It fell on day two of the match.", "He won in game four there.", "He has a level six spike."]
)
def test_a_rank_behind_its_label_is_a_name(text: str) -> None:
    assert [form.partition(":")[0] for form in forms(text)] == ["name"]


def test_on_a_day_people_are_counted() -> None:
    assert forms("On that day four people died.") == ["figure: four people"]
    assert forms("Each game two players rest.") == ["figure: two players"]
