import pytest

from tests.checking.ran import excerpts, loud

RULE = "direction-contradicts-figures"


@pytest.mark.parametrize(
    "text",
    [
        "The price of butter fell last month. A kilo cost 6.20 euros in May and 5.80 euros in April.",
        "Down from 410 to 455: the number of burglaries in Leeds.",
        "There was a drop in the number of visitors, from 12,000 to 14,500.",
        "The museum drew more visitors this year, 48,000, than last year, when it drew 52,000.",
        "Rents are higher than they were: a flat that cost 900 pounds a month in 2019 now costs 850 pounds.",
        "It sold 1,400 cars in June. That was fewer than in May, when it sold 1,250.",
        "Last year the farm harvested 90 tonnes of apples; this year's crop of 75 tonnes is larger.",
        "Growth in the number of students continued, with 8,100 this autumn against 8,700 a year ago.",
        "Unemployment dropped in the region: 7.9 percent of workers had no job in March, and 7.2 percent in January.",
        "With 23 members the committee is smaller than the old one, which had 19.",
        "At 6.4 million, sales were up on last year's 7.1 million.",
        "Sixty-two people applied for the job, an increase on the 70 who applied last time.",
        "The bakery makes fewer loaves than before: 300 a day instead of 260.",
        "A slump saw orders go from 130 in April to 165 in May.",
        "The dam held less water in August (62 million cubic metres) than in July (55 million cubic metres).",
        "An increase was seen in thefts of bicycles: 120 in 2019, 98 in 2020.",
        "The firm lost customers last year. It began the year with 3,000 and ended it with 3,300.",
        "The reservoir is fuller than a month ago; it stands at 58 percent, against 66 percent then.",
        "Rainfall was up, at 45 millimetres against 61 millimetres in May last year.",
        "Last week the hostel had 56 guests. This week there are more, 49.",
        "A longer route was chosen: 42 kilometres instead of 48.",
        "Down to 640 from 580, the herd is the pride of the valley.",
        "The glacier has grown; it was 9.2 kilometres long in 1950 and is 7.8 kilometres long today.",
        "The team has fewer points than a year ago: 38 now, 33 then.",
    ],
)
def test_a_word_against_the_only_two_levels(text: str) -> None:
    assert len(excerpts(text, RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The price of butter rose last month. A kilo cost 6.20 euros in May and 5.80 euros in April.",
        "Down from 455 to 410: the number of burglaries in Leeds.",
        "There was a drop in the number of visitors, from 14,500 to 12,000.",
        "The museum drew fewer visitors this year, 48,000, than last year, when it drew 52,000.",
        "Rents are lower than they were: a flat that cost 900 pounds a month in 2019 now costs 850 pounds.",
        "It sold 1,400 cars in June. That was more than in May, when it sold 1,250.",
        "Last year the farm harvested 90 tonnes of apples; this year's crop of 75 tonnes is smaller.",
        "The decline in the number of students continued, with 8,100 this autumn against 8,700 a year ago.",
        "Unemployment increased in the region: 7.9 percent of workers had no job in March, and 7.2 percent in January.",
        "With 23 members the committee is larger than the old one, which had 19.",
        "At 6.4 million, sales were down on last year's 7.1 million.",
        "Sixty-two people applied for the job, a decrease on the 70 who applied last time.",
        "The bakery makes more loaves than before: 300 a day instead of 260.",
        "A jump saw orders go from 130 in April to 165 in May.",
        "The dam held more water in August (62 million cubic metres) than in July (55 million cubic metres).",
        "A decrease was seen in thefts of bicycles: 120 in 2019, 98 in 2020.",
        "The firm gained customers last year. It began the year with 3,000 and ended it with 3,300.",
        "The reservoir is emptier than a month ago; it stands at 58 percent, against 66 percent then.",
        "Rainfall was down, at 45 millimetres against 61 millimetres in May last year.",
        "Last week the hostel had 56 guests. This week there are fewer, 49.",
        "A shorter route was chosen: 42 kilometres instead of 48.",
        "Up to 640 from 580, the herd is the pride of the valley.",
        "The glacier has shrunk; it was 9.2 kilometres long in 1950 and is 7.8 kilometres long today.",
        "The team has more points than a year ago: 38 now, 33 then.",
    ],
)
def test_a_word_that_fits_them(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rents are higher than they were: a flat costs 900 pounds a month. The town has 850 flats.",
        "Demand for heating fell as the average temperature climbed from 4 degrees in January to 9 degrees in March.",
        "Interest rates rose, and house sales went from 900 in May to 700 in June.",
        "Higher prices meant that only 300 tickets were sold this year, against 420 last year.",
        "Lower taxes brought investors: 40 firms moved in last year, after 12 the year before.",
        "The price cut brought results: 900 units were sold in June, up from 700 in May.",
        "Sales are down. In 2019 the shop had 12 employees, and in 2021 it had 14.",
        "Prices rose less than last year, by 3 percent after 5 percent.",
        "The number of deaths dropped after the hospital raised its staff from 20 nurses in 2018 to 32 nurses in 2020.",
        "With prices up, the charity could buy only 500 blankets this winter, compared with 650 last winter.",
        "Rents rose. The landlord had 40 flats in 2019 and has 35 now.",
        "Complaints are down, with 95 percent of parcels on time in May, against 91 percent in April.",
        "The rise in the number of cars, from 300 to 400, worries the mayor.",
        "The number of wolves rose until 2010. There were 60 in 2015 and 45 in 2020.",
        "The increase in tax brought in 40 million euros, after 55 million euros from the old tax.",
        "In the foreign exchange market, the rupee was lower. It was hovering at 79.715, compared with its close"
        " of 79.62 before.",
        "The growth rate in 2011 is 17.64 per cent in comparison to 21.15 per cent in 2001.",
        "Output rose a slight 0.2 pct after expanding 0.8 pct in the third quarter.",
        "Among the city's 37 major industries, 28 saw their output increase in the first half.",
        "Unemployment rose to a record 3.0 pct in January, the worst since the figures were first compiled in"
        " 1953, up from 2.9 pct in December.",
    ],
)
def test_a_word_that_is_of_something_else(text: str) -> None:
    assert loud(text) == []
