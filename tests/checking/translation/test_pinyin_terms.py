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
        ("Pensioners over 60 (60 sui yi-shang) pay half.", "over "),
        ('The report speaks of "chao 2,000 liang"; precisely 2,000 buses were sold.', "precisely 2,000"),
        ('The city has "500 duo jia" tea houses, that is exactly 500.', "exactly 500"),
        ("Server makers sold 1.6 bei more in 2020 (zengzhang 1.6 bei), an increase of 60 percent.", "60 percent"),
        ("Output rose to 3 bei of the old level (zengzhang dao 3 bei), up 300 percent.", "300 percent"),
        ('Income is to "fan liang fan", from 5,000 yuan in 2010 to 10,000 yuan in 2020.', "10,000"),
        (
            'The county\'s tea sales are to "fan liang fan". From 2 billion yuan they would climb to 4 billion.',
            "4 billion",
        ),
        ('The figure grew "1.5 bei" from 2,000 to 3,000 in a year, the bulletin says.', "3,000"),
        ("Chengdu counted 211.9 million people (2,119.2 wan in the Chinese text).", "211.9 million"),
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
        "Exports grew 2.3 bei (zengzhang 2.3 bei), that is by 230 percent, and those of toys by 130 percent.",
        'Income is to "fan yi fan" from 5,000 yuan in 2010 to 10,000 yuan in 2020.',
        "Output (185 yi yuan, or 18.5 billion yuan) was up; profit came to 1.85 billion yuan.",
        "Pensioners aged 60 and over (60 sui yi-shang) pay half; those over 80 nothing.",
        "Mr. Yi sold 12 yi pots for 1.2 million dollars.",
        "It sold 12 wan cars, 120,000, of which 1.2 million had been hoped for.",
        "Chengdu counted 21.19 million people (2,119.2 wan in the Chinese text).",
    ],
)
def test_english_that_says_the_same_is_silent(text: str) -> None:
    assert loud(text) == []
