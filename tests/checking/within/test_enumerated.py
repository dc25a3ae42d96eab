"""An announced number of things and what counts them out."""

import pytest

from tests.checking.ran import loud, messages

RULE = "announced-count-mismatch"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "{} things killed the mall: dear parking, the ring road, online shopping and a roof that leaked.",
            "Three",
            "Four",
        ),
        ("They charged {} directors, Emil Stoica, Radu Marin and Dan Petrescu, with fraud.", "two", "three"),
        ("Its {} members are Ruth Adeyemi (chair), Tom Blake, Lin Hua and Carmen Ruiz. Each is paid.", "five", "four"),
        (
            "Schools stay shut in Bohol, Leyte, Samar, Cebu and Negros Oriental. In the {} provinces they wait.",
            "six",
            "five",
        ),
        ("He bought {} vintage cars with the money: a Bentley, a Lagonda, a Riley and a Jensen.", "five", "four"),
        (
            "The ministry has picked {} ports for a trial of trucks that will last until the end of 2024: Tianjin, "
            "Xiamen and Yantai. Each gets money.",
            "two",
            "three",
        ),
        (
            "The plan rests on {} pillars. The first is credit. The second is a port. The third is a form. "
            "The fourth pillar is a road.",
            "three",
            "four",
        ),
        (
            "He gave {} reasons on the bus: a tired team, a weak back, the altitude and a schedule that had them play "
            "19 games in 20 days.",
            "five",
            "four",
        ),
        (
            "Voters face {} questions: whether to cap rents, how to pay for the 12 new buses that the city has ordered "
            "and who should run the port.",
            "four",
            "three",
        ),
        ("There are {} ways up: the car, at 14 francs; the railway, at 22; or the footpath.", "two", "three"),
    ],
)
def test_a_number_that_the_list_does_not_keep_is_told(text: str, wrong: str, right: str) -> None:
    assert messages(text.format(wrong), RULE)
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Three things killed the mall, including these: dear parking, the ring road, shops and a leaking roof.",
        "Three things killed the mall: dear parking, the ring road, online shopping and others.",
        "Three things killed the mall among others: dear parking, the ring road, online shopping and leaks.",
        "They rescued four crew members, Crosby and Gilman, from the raft.",
        "He spoke to two directors, among them Emil Stoica, Radu Marin and Dan Petrescu, on Monday.",
        "Two teams met in Leeds, York and Hull. The two sides drew.",
        "She has lived in Leeds, York and Hull. The five members of the band met there.",
        "There are two ways to the top: the cable car, at 14 francs, and the footpath, which takes four hours.",
        "Two teams will play in a cup that was held in several towns in the spring of 2019: Cardiff, Lille and Graz.",
        "At least two ports were picked for a trial that will last until the end of 2024: Ningbo, Tianjin and Elm.",
        "Two ministers quit over a plan to sell the state's shares in the railway to a fund: Smith, Jones and White.",
        "He named two men: the captain, a striker from Leeds, and a keeper that nobody had heard of before the match.",
        "Two things went wrong: the pump failed, the crew said, and the alarm that should have woken them was off.",
        "Three courses were served: soup, fish and chips and cake.",
        "The two brothers, Emil and Radu Stoica, ran it.",
        "Its four partners are Smith and Sons, Hull Bread and York Mills.",
        "The plan has three pillars. The first is credit. The second is a port. The first stone was laid in May.",
    ],
)
def test_lists_of_something_else_are_left_alone(text: str) -> None:
    assert messages(text, RULE) == []
