import pytest

from tests.checking.ran import loud


@pytest.mark.parametrize(
    "text",
    [
        "The town had 14 schools; three have closed, and 9 are left.",
        "The tower is 85 metres high, 15 metres higher than the church, which measures 65 metres.",
        "The library lent 300 of its 800 films, so 400 remained on the shelves.",
        "With 20 new members the choir has grown from 45 singers to 75.",
        "Five more wins gave the team 28 this season, compared with 21 last season.",
        "Spain won by 12 points, 88 to 71.",
        "Three of the 15 jurors were dismissed, leaving 14.",
        "Shares lost 4 euros on Monday, closing at 37 euros after 43 euros on Friday.",
        "The train took 95 minutes, 20 minutes longer than the scheduled 70 minutes.",
        "The two brothers own 260 hectares between them: Karl has 110 hectares, Otto 130 hectares.",
        "The park got 220 visitors on Saturday and 340 on Sunday, so 580 people came over the weekend.",
        "In all, 260 letters arrived, 120 on Monday, 90 on Tuesday and 70 on Wednesday.",
        "Together the first shop, with 14 workers, and the second, with 9, employ 25 people.",
        "The marathon drew 4,200 runners, 600 more than the 3,500 of last year.",
        "Lena is 172 centimetres tall, 12 centimetres taller than Mia, who is 163 centimetres tall.",
        "Eleven of the 28 pupils went home. That left 19 in class.",
        "There were 12 goals in the first match and 9 in the second, 23 in all.",
        "The bill adds up to 95 euros: 60 euros for food and 25 euros for wine.",
        "Sixteen wolves live in the east and 11 in the west. That makes 29 wolves.",
        "Ann and Bob collected 85 stamps between them; Ann found 48 and Bob 27.",
        "The hostel had 60 guests on Friday. By Sunday it had 85, after 35 more arrived.",
        "The lake rose 40 cm overnight: it was 210 cm deep on Tuesday and 230 cm on Wednesday.",
        "After eight closures the chain has 47 cinemas, against 59 before.",
        "There were 34 pupils in the class until six moved away. Today there are 24.",
        "There are now 163 cases in the city after 31 were added on Thursday. On Wednesday there were 142.",
        "The shelter housed 64 dogs, took in 120 and found homes for 98. At the end 106 were left.",
    ],
)
def test_what_the_only_figures_do_not_give(text: str) -> None:
    assert len(loud(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The hostel had 60 guests on Friday. By Sunday it had 95, after 35 more arrived.",
        "There were 34 pupils in the class until six moved away. Today there are 28.",
        "It sold 300 cars in May, 20 more than planned, and 340 in June.",
        "The toll rose by 12 on Monday to 140 and stood at 160 on Tuesday.",
        "In May it hired 12 more and had 140 staff; in June it had 160.",
        "After 12 matches the team has 20 points, against 31 last season.",
        "The school had 400 pupils in 2015. It lost 30 in 2016 and 25 in 2017, and now has 380.",
        "The shelter had 64 dogs in January, took in 120 and found homes for 98; at the end 86 were left.",
        "The town had 14 schools; three have closed, and 11 are left.",
        "The tower is 85 metres high, 20 metres higher than the church, which measures 65 metres.",
        "The library lent 300 of its 800 films, so 500 remained on the shelves.",
        "With 30 new members the choir has grown from 45 singers to 75.",
        "Seven more wins gave the team 28 this season, compared with 21 last season.",
        "Spain won by 17 points, 88 to 71.",
        "Three of the 15 jurors were dismissed, leaving 12.",
        "Shares lost 6 euros on Monday, closing at 37 euros after 43 euros on Friday.",
        "The train took 95 minutes, 25 minutes longer than the scheduled 70 minutes.",
        "The two brothers own 240 hectares between them: Karl has 110 hectares, Otto 130 hectares.",
        "The park got 220 visitors on Saturday and 340 on Sunday, so 560 people came over the weekend.",
        "In all, 280 letters arrived, 120 on Monday, 90 on Tuesday and 70 on Wednesday.",
        "Together the first shop, with 14 workers, and the second, with 9, employ 23 people.",
        "The marathon drew 4,200 runners, 700 more than the 3,500 of last year.",
        "Lena is 172 centimetres tall, 9 centimetres taller than Mia, who is 163 centimetres tall.",
        "Eleven of the 28 pupils went home. That left 17 in class.",
        "There were 12 goals in the first match and 9 in the second, 21 in all.",
        "The bill adds up to 85 euros: 60 euros for food and 25 euros for wine.",
        "Sixteen wolves live in the east and 11 in the west. That makes 27 wolves.",
        "Ann and Bob collected 75 stamps between them; Ann found 48 and Bob 27.",
    ],
)
def test_what_they_give(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Of the 350 workers, 120 have joined the union and 40 have left it.",
        "There were 1,250 books on the shelves; 400 were sold and 300 given away.",
        "She sold 40 coats on Monday, 30 on Tuesday and 20 on Wednesday.",
        "The club gained 12 points in May, 20 in June and 15 in July.",
        "He lost 4 kilos in May, 3 kilos in June and 5 kilos in July.",
        "The hotel has 60 rooms, 20 more than planned, and 45 of them are free.",
        "In all, 300 people came, 120 on Monday and 90 on Tuesday, the best days.",
        "Together with 40 volunteers, 25 nurses looked after 90 patients.",
        "The party won 40 seats, 12 more than in 2010, and 15 in the north.",
        "He kept 12 of his 30 cows, and 40 sheep.",
        "The town has 14 schools; three have closed since 2010, and 9 are full.",
        "Shares rose 3 euros on Monday, to 43 euros, and stood at 50 euros on Friday.",
        "The lead was 12 points at half-time, but the final score was 88 to 71.",
        "She has run 18 marathons, 4 more than her brother, who has run 14, and won two.",
        "He sold 140 sheep in May and 120 in June; he has 400 left.",
        "The 24 buses carried 12 drivers and 900 pupils in all.",
        "The bridge is 300 metres long, 12 metres wide and 40 metres high in all.",
        "The tower is 85 metres high, 20 metres higher than the church, and 60 metres from it.",
        "The army lost 30 tanks in the first battle, 20 in the second and now has 400.",
        "After six new deaths on Monday and 12 on Sunday, the toll is 52.",
        "The total was 52, after 40 in May and 44 in June.",
        "Of 500 tickets 380 have been sold, 100 more than at this time last year.",
        "The farm has 40 cows and 12 goats. Together they give 900 litres of milk.",
        "Ben has 12 euros, Ann has 20 euros, and together they want to buy a bike for 40 euros.",
        "Out of 90 passengers 64 got off in Bern. Another 20 got on, and 46 stayed.",
        "The firm added 40 jobs in May, so it now has 300, after 280 in March.",
        "The school had 600 pupils in 2010 and 550 in 2015, a drop of 50. It now has 520.",
        "He scored 20 goals in 30 games, 5 more than last season.",
        "The race is 42 kilometres long; after 30 kilometres she led by 2 kilometres.",
        "A ticket costs 12 euros, 3 euros more than last year; children pay 5 euros.",
        "The new school has 30 rooms, 12 on the first floor and 15 on the second, so that 400 pupils fit in.",
        "Combined, the brothers won 12 races and lost 30 in 50 starts.",
        "They found 12 coins, then 20 more, so the museum now shows 90 of them.",
        "The team won 12 games and drew 5, so it has 41 points.",
        "The budget is 90 million euros, 12 million more than last year; 40 million goes to schools.",
    ],
)
def test_figures_that_are_of_several_things(text: str) -> None:
    assert loud(text) == []
