"""What the only figures of a passage must give."""

import pytest

from tests.checking.ran import loud

# fmt: off
_GIVEN = [
    ("The plumber worked six hours at £45 an hour and sent a bill for {}.", "£300", "£270"),
    ("The couple pay 1,250 euros a month in rent, {} euros a year.", "16,000", "15,000"),
    ("The 45-hectare farm harvested 360 tonnes of potatoes, {} tonnes per hectare.", "nine", "eight"),
    ("The council bought 25 benches for £320 apiece, spending {}.", "£9,000", "£8,000"),
    ("Walking 8 kilometres a day, they covered {} kilometres in a week.", "66", "56"),
    ("The tank loses two litres an hour. After two days it had lost {} litres.", "86", "96"),
]
# fmt: on


@pytest.mark.parametrize(("text", "wrong", "right"), _GIVEN)
def test_the_last_of_the_only_figures_is_what_the_others_give(text: str, wrong: str, right: str) -> None:
    assert len(loud(text.format(wrong))) == 1
    assert not loud(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "He worked six hours at £45 an hour and paid £300 for the material.",
        "The family uses 120 litres a day, and the garden took 4,000 litres in June.",
        "She drives 40 kilometres a day and has driven 12,000 kilometres in it.",
        "The hall has 20 rows of 15 seats, and there is room for 250 people.",
        "The bus, with 50 seats, makes eight trips a day and carries 310 people.",
        "The mine has 300 workers, who dug 45,000 tonnes in May; each train takes 200 tonnes.",
        "The boat does 12 knots; in two days they made 460 miles against the wind.",
        "They rent the flat for 900 euros a month and bought the garage for 14,000 euros.",
        "The farm of 30 hectares has 60 cows, and 1.5 hectares are wood.",
        "A litre weighs 0.8 kilograms, and the tank holds 60 litres; it weighs 40 kilograms.",
        "The 12 players ate 30 pizzas, two each on the first night.",
        "She reads two books a week and read 80 last year.",
        "The printer does 30 pages a minute. In an hour it had printed 1,500 pages.",
        "The pump brings up 50 litres a second, and the town uses 3,000 cubic metres.",
        "He earns $20 an hour and took home $900.",
        "The 24 students shared three rooms, ten in the largest.",
        "The price is 3 euros a kilo. She bought 2 kilos and paid 7 euros.",
        "He ran 10 kilometres in 50 minutes and swam 2 kilometres.",
        "The council has 60 members, who met 12 times and made 480 decisions.",
        "Each of the 15 villages sent two men, and 28 came.",
        "The factory makes 200 cars a day. In May it made 4,300.",
        "The ferry can take 80 cars; on its four trips it carried 260.",
        "The rent is 700 euros a month; the deposit was 1,500 euros.",
        "They drank 40 bottles of wine at 12 euros, and the dinner cost 2,000 euros.",
        "The well gives 5 litres a minute, 6,000 litres a day when it rains.",
        "The ten teams have 150 players, 16 in the biggest of them.",
        "He smokes 20 a day and has spent 3,000 euros.",
        "The 6-hectare park cost 18 million euros, and its 300 trees 90,000.",
        "It took 12 men three weeks, and they were paid 30,000 euros.",
        "The glacier loses 20 metres a year and has lost 800 metres.",
    ],
)
def test_a_figure_of_another_thing_or_time_is_no_result(text: str) -> None:
    assert not loud(text)
