"""Passages that hold just the two or three figures of a sum."""

import pytest

from tests.checking.ran import findings, loud

SHARE, PART, GROWTH = "share-mismatch", "part-above-whole", "average-growth-mismatch"
EACH = "per-head-mismatch"


@pytest.mark.parametrize(
    "text",
    [
        "Of the 400 pupils, 80, or 30 percent, were absent.",
        "The school has 400 pupils. Of these, 100 learn Latin, or 35 percent.",
        "The school has 400 pupils, of whom 100, or 35 percent, learn Latin.",
        "The school has 400 pupils, 100 of them learning Latin: 35 percent.",
        "There were 30 dogs among the 120 animals in the home, 40 percent of them.",
        "The vaccine protected 180 of the 200 volunteers, an efficacy of 80 percent.",
        "Eighteen of the 24 buses were late, half of the fleet.",
        "The council has 96 seats. Women hold 24, or 40 percent.",
        "Fifty people were asked; 60 percent, or 20, said yes.",
        "He missed 40 percent of his penalties, 5 of 25.",
        "Only 12 percent of those tested were infected: 60 out of 200 people.",
        "With 24 of the 96 seats, women make up 40 percent of the council.",
        "A third of the 90 sheep, 45 animals, were ill.",
        "A quarter of the 80 boats sank: 30 vessels.",
        "They sold three quarters of the 240 seats, 160 in number.",
        "The firm has 300 employees. Forty percent of them, 160 people, went on strike.",
    ],
)
def test_a_share_that_cannot_be_that_of_the_only_part_and_whole_is_flagged(text: str) -> None:
    assert len(loud(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Of the 400 pupils, 80 were absent and 30 percent had a cold.",
        "Twelve of the 48 lamps were broken, half of them by hail.",
        "Of its 600 loans, 90 carry interest of 5 percent.",
        "Of the 24 members, 18 voted yes, more than the two thirds needed.",
        "A third of the 60 players are foreign, 12 Brazilians.",
        "A third of the 60 passengers were hurt, 12 badly.",
        "A quarter of the 80 boats sank, and 30 sailors drowned.",
        "He bought 300 of the 900 shares, or 20 percent of the votes.",
        "The council has 96 seats. The Greens hold 24, and the Liberals a third.",
        "There were 30 dogs among the 120 animals, and 40 percent of the cats had fleas.",
        "Labour holds 30 of the 50 seats, half of which it won last year.",
    ],
)
def test_a_share_of_something_else_is_not_flagged(text: str) -> None:
    assert not findings(text, SHARE)
    assert not loud(text)


@pytest.mark.parametrize(
    "text",
    [
        "In the cup 38 goals were scored, 41 of them by defenders.",
        "The match lasted three hours, and it rained for four of them.",
        "Exports brought in 80 million euros of the company's total sales of 65 million euros.",
        "The siege lasted 20 days. It snowed on 25 of them.",
        "They won 36 of their 30 games.",
        "There are 600 houses in the village. Seven hundred of them stand empty.",
        "The bill came to 80 euros, of which the wine was 95 euros.",
        "A crew of 20, 26 of them women, sailed the ship.",
        "Out of 600 houses, 700 stand empty.",
    ],
)
def test_a_part_above_the_only_whole_is_flagged(text: str) -> None:
    assert len(findings(text, PART)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The police blocked three roads and arrested four drivers.",
        "The film lasts two hours; three of them would be too long.",
        "In six years eight of them were sold.",
        "Two couples came to dinner; three of them were vegetarians.",
        "The house has two floors and many windows, three of them broken.",
        "They have two children and ten cousins.",
        "The train has nine coaches. Eleven of the passengers were hurt.",
    ],
)
def test_what_is_no_part_of_the_only_other_figure_is_not_flagged(text: str) -> None:
    assert not findings(text, PART)


@pytest.mark.parametrize(
    "text",
    [
        "Sales grew by an average of 10 percent a year for two years, from 100 million euros to 150 million euros.",
        "Rents rose 5 percent a year for three years, from 1,000 euros to 1,400 euros.",
        "Down from 8,000 to 4,096 animals in three years, the herd shrank by an average of 30 percent a year.",
        "Compound growth of 20 percent a year took it from 1 million dollars to 1.331 million dollars in three years.",
        "Average annual growth was 9 percent between 2000 and 2010, when visits climbed from 50,000 to 64,000.",
        "The price has gone up by 5 percent a year on average. It was 100 pounds in 2012 and 200 pounds in 2018.",
        "The fee rose by 4 percent a year on average. A seat that cost 1,000 pounds in 2012 cost 2,000 pounds in 2018.",
        "The company doubled its staff in five years, which means average growth of 25 percent a year.",
        "Prices have doubled in six years. That is an average rise of 20 percent a year.",
        "The herd halved in four years, shrinking by an average of 30 percent a year.",
    ],
)
def test_a_yearly_rate_that_cannot_be_that_of_the_only_levels_is_flagged(text: str) -> None:
    assert len(findings(text, GROWTH)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The company doubled its staff in five years, which means average growth of 15 percent a year.",
        "Sales doubled in ten years, while prices grew by 2 percent a year.",
        "Sales doubled in ten years. Wages grew by an average of 2 percent a year.",
        "It pays interest of 3 percent a year and has grown from 1 million euros to 4 million euros in two years.",
        "Rents rose 5 percent a year for three years; a room went from 1,000 euros to 1,400 euros.",
        "Sales grew 10 percent a year for two years, then fell from 150 million euros to 100 million euros.",
        "More than doubling in five years, sales grew by 25 percent a year.",
        "Sales, which grew by 10 percent a year for two years, are expected to go from 100 euros to 150 euros.",
    ],
)
def test_a_yearly_rate_of_something_else_is_not_flagged(text: str) -> None:
    assert not findings(text, GROWTH)


@pytest.mark.parametrize(
    "text",
    [
        "At 45 dollars a head, the dinner for 200 guests cost 90,000 dollars.",
        "Each of the 80 classrooms was given 25 chairs, 20,000 chairs in all.",
        "She bought 15 chairs at 40 pounds each and paid 6,000 pounds.",
        "At 30 dollars a ticket, the show for 500 people took in 150,000 dollars.",
    ],
)
def test_an_amount_ten_times_too_large_for_so_many_is_flagged(text: str) -> None:
    assert len(findings(text, EACH)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The hotel, with 200 rooms at 45 dollars a night, was sold for 90,000 dollars.",
        "She bought 15 chairs at 40 pounds each and a table for 75 pounds.",
        "At 45 dollars a head, the dinner for 200 guests cost more than 90,000 dollars.",
        "The 20 nurses earn 400 dollars a week each, and the clinic owes 80,000 dollars.",
        "The dinner for 200 guests cost 9,000 dollars, or 45 dollars a head.",
    ],
)
def test_an_amount_of_something_else_is_not_flagged(text: str) -> None:
    assert not findings(text, EACH)
