import pytest

from tests.checking.ran import excerpts, loud

RULE = "pinyin-term-mistranslated"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The firm is of the trillion-yuan class (qianyi-ji), the county says.", "trillion-yuan class"),
        ("Trade (huanbi) rose 4 percent from a year earlier, the port said.", "from a year earlier"),
        ('Incomes are to double by 2020 ("fan liang fan"), the plan says.', "double"),
        ('Those older than 60 ("60 sui ji yishang") ride free of charge.', "older than"),
        ('"Jin 300 ren", says the notice, and the English one: "exactly 300 people" took part.', "exactly 300"),
    ],
)
def test_english_that_says_another_thing_is_flagged(text: str, span: str) -> None:
    assert excerpts(text, RULE) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "The firm is of the 100-billion-yuan class (qianyi-ji), the county says.",
        "Trade (tongbi) rose 4 percent from a year earlier, the port said.",
        "A fan in Liang's shop had more than doubled its price.",
        'Those 60 or older ("60 sui ji yishang") ride free of charge.',
        'Those 60 and over, not only those older than 60 ("60 sui ji yishang"), ride free.',
        "Output doubled, then doubled again (fan liang fan).",
        '"Jin 300 ren", says the notice, and the English one: "almost 300 people" took part.',
        "Mr Yi (born 1950) paid 3 million; his cousin Wan, 2 million.",
    ],
)
def test_english_that_says_the_same_is_silent(text: str) -> None:
    assert loud(text) == []
