"""More passages of the usual kinds of sums, each with a slip and right: the one is flagged, the other silent."""

import pytest

from tests.checking.ran import loud

# fmt: off
PASSAGES = [
    (
        "BHP shipped 72 million tonnes of iron ore between April and June, {} more than the 61 million of "
        "the year before.",
        "28%", "18%",
    ),
    (
        "The council tax bill for a band D home goes from £1,840 to £1,932, an increase of {}.",
        "7 per cent", "5 per cent",
    ),
    (
        "Wheat futures closed at $6.12 a bushel. The harvest in the south is nearly over. On Monday they "
        "stood at $5.10, so the grain has gained {} in four days.",
        "12 percent", "20 percent",
    ),
    (
        "Arrivals at the border camp have shrunk by {}, the agency said. It registered 1,500 people last "
        "week and 900 this week.",
        "60%", "40%",
    ),
    (
        "Prof Rao's team counted 240 vultures in 2010. Diclofenac has since been banned. This winter they "
        "found 312, an improvement of {}.",
        "23%", "30%",
    ),
    (
        "Sugar stocks have {} to 4.2 million tonnes from 5.1 million a year ago.",
        "risen", "fallen",
    ),
    (
        "The average price of a new car {} last month. It was $48,300, compared with $47,200 in April.",
        "fell", "rose",
    ),
    (
        "The government deported 340 people in March. Another 415 were put on planes in April, which takes "
        "the total for the two months to {}.",
        "855", "755",
    ),
    (
        "At the last count the fund held $6.2 billion. It paid out $480 million in May and took in $120 "
        "million. It now stands at {}.",
        "$5.48 billion", "$5.84 billion",
    ),
    (
        "Sixteen more houses were declared unsafe on Thursday, bringing to {} the number in the street that "
        "have been evacuated; 55 had been emptied before.",
        "81", "71",
    ),
    (
        "The museum's debt fell by £2.3m over the year to £8.9m. Twelve months earlier it stood at {}.",
        "£12.1m", "£11.2m",
    ),
    (
        "Gold exports doubled to {} from $2.3 billion.",
        "$5.6 billion", "$4.6 billion",
    ),
    (
        "In 2012 there were 90 wolves in the state. There are 360 today, {} as many.",
        "three times", "four times",
    ),
    (
        "The budget for flood defences was halved, from £84m to {}.",
        "£48m", "£42m",
    ),
    (
        "Fonterra sold 310,000 tonnes of milk powder to China and 145,000 tonnes to Indonesia. Algeria took "
        "90,000 tonnes. The three markets together bought {} tonnes.",
        "645,000", "545,000",
    ),
    (
        "The survey had 1,200 respondents: 640 women and {} men.",
        "460", "560",
    ),
    (
        "The state holds 51% of the shares and a pension fund 22%. The remaining {} are traded in Warsaw.",
        "37%", "27%",
    ),
    (
        "Some 28% of the flats are owned by the city. The other {} belong to private landlords.",
        "82%", "72%",
    ),
    (
        "Of the 640 complaints received, 160 were upheld. At {}, the rate was the highest for a decade.",
        "40 per cent", "25 per cent",
    ),
    (
        "Defence will get $18.6 billion of the $93 billion budget, {} of the total.",
        "a quarter", "a fifth",
    ),
    (
        "The company has 8,400 workers. Some 2,100 of them, or {}, are on short time.",
        "35%", "25%",
    ),
    (
        "With 4.5 million cars for 9 million people, the city has one car for every {} inhabitants.",
        "three", "two",
    ),
    (
        "The dam cost $3.9 billion and displaced 13,000 families, or {} per family.",
        "$30,000", "$300,000",
    ),
    (
        "Some {} of the 1,200 seats were empty.",
        "1,340", "340",
    ),
    (
        "The district has 41,000 inhabitants, {} of whom are under 15.",
        "46,000", "16,000",
    ),
    (
        "The levy is 0.5% of turnover. On sales of €84 million the brewer will pay {}.",
        "€4.2 million", "€420,000",
    ),
    (
        "About 3% of the 1.2 million voters spoiled their ballots, or {} people.",
        "360,000", "36,000",
    ),
    (
        "The number of students went from 20,000 in 2013 to 40,000 in 2023, an average rise of {} a year.",
        "10%", "7.2%",
    ),
]
# fmt: on


@pytest.mark.parametrize(("passage", "wrong", "right"), PASSAGES)
def test_the_slip_is_flagged_and_the_right_figure_is_silent(passage: str, wrong: str, right: str) -> None:
    assert loud(passage.format(wrong)) != []
    assert loud(passage.format(right)) == []
