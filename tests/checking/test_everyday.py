"""Everyday prose that is right to the figure, and was once taken for a fault: no rule may be loud over it."""

import pytest

from tests.checking.ran import loud


@pytest.mark.parametrize(
    "text",
    [
        # A length and what is short of it, each told against its own mark.
        "The river peaked at 7.35 metres, 45 centimetres above the major flood level of 6.9m but a quarter of a metre"
        " short of the record of 7.6m.",
        # One percentage is the change, the other a part of it.
        "Council tax is to go up by 4.99% in April, from £1,500 to £1,574.85. Of the increase, 2.99% is for general"
        " services and 2% is for social care.",
        # What comes in a week is no level of a year.
        "The food bank handed out 31,460 parcels in 2022, about 605 a week, compared with 24,970 in 2021, an increase"
        " of 26%. Children received 12,270 of them, or 39%.",
        # The whole of the parts is not the level of the year before.
        "Hotels sold 3.4 million room nights, 6% more than the 3.2 million of the summer before. French guests took 1.9"
        " million of them; the other 1.5 million, or 44%, went to foreigners.",
        # Who stayed away is no difference of votes.
        "The bill passed by 311 votes to 268, a majority of 43. Twenty-four members voted against, and a dozen more"
        " stayed away.",
        # What was paid and what is a square foot.
        "A 522 sq ft flat has changed hands for HK$8.35 million, or HK$15,996 per square foot. The seller paid HK$3.34"
        " million for it in 2009.",
        # Targets that are handed out in turn.
        "Packaging waste has to be cut by 5% by 2030, 10% by 2035 and 15% by 2040, compared with 2018.",
        # What every applicant has, and how many were taken.
        "For the coming year it had 26,480 applications for 3,310 places, eight for each. One applicant in five, 5,300"
        " in all, was made an offer.",
        # A price that grew otherwise than the amount.
        "Volume grew by 18 per cent to 315 million litres from 266 million, since the average litre fetched NZ$7.62, 29"
        " cents or 4 per cent more.",
        # A difference of two, and a gain of one of them.
        "A child born today can expect to reach 81.3: 79.1 if it is a boy and 83.4 if a girl. The difference of 4.3"
        " years compares with one of 6.2 in 1971, when the figures were 67.4 and 73.6. Men have gained 11.7 years.",
        # The share of this year's yield.
        "The mines yielded 24.5 million carats, 8 percent more than the 22.7 million of the year before. Jwaneng"
        " accounted for 13.5 million, or 55 percent.",
        # What was planted, and what of it lives.
        "Fire took 720 hectares of pine. The association has put in 1.8 million trees, 2,500 to the hectare. At the"
        " last count 84 percent were alive, or just over 1.5 million.",
        # A quarter is no base of a half year.
        "For the half year it was 33,900, an 11-percent increase, as January to March had been slow at 15,500.",
        # Overlapping groups.
        "Of the 90 pupils, 52 play football and 47 play chess; 21 do both and 12 neither.",
        # Nothing of another thing is no base.
        "The firm had no debt. The share price rose 20% to $20 on Monday.",
        # A clause with a subject of its own: what rose is not what went from one level to the other.
        "Rents in Moss went from €400 to €1,200 in eight years, while wages rose 20 percent.",
        "Rents in the valley climbed from 300 to 900 euros in a decade as pensions grew 20 percent.",
        "The number of herons counted on the estuary rose to 66 from 55, a fifth more; egrets were up 50 percent.",
        "A cinema ticket was £8.00 in 2015 and is £10.00 today, and popcorn, says the owner, has gone up 70 percent.",
        "A pint that cost £4.00 in 2020 is now £5.20. The landlord blames barley, up 45 percent.",
        # Two rates, and the percentage of something else that is as large as their difference.
        "Unemployment is 6 percent in the north and 4 percent in the south. Wages are 2 percent higher in the south.",
        "The bank cut its rate from 5 percent to 4 percent, a fifth, and the crown lost 1 percent within the hour.",
        "Savings accounts pay 4 percent, against 1 percent two years ago, and share prices are up 3 percent.",
        "The Liberals had 21 percent of the vote in 2018 and have 17 percent now; its income is down 4 percent.",
        "Inflation eased to 2.4 percent from 3.2 percent. Unemployment held at 5.1 percent, and car sales fell by 0.8"
        " percent.",
        # A rate for each year beside the one between the levels, and one of another thing, place or time.
        "Membership went from 2,000 in 2010 to 2,600 in 2020. That is 2.7 percent a year on average, against the 5"
        " percent a year that the board had promised.",
        "Rents in the street have doubled in ten years, or 7.2 percent a year. Council tax went from £900 in 2014 to"
        " £1,200 in 2024.",
        "Sales were £12 million in 2013 and £19 million in 2023. Online they grew by 15 percent a year.",
        "Beer sales went from 10 million litres in 2014 to 8 million in 2024. Sales without alcohol grew by 9 percent a"
        " year.",
        "The parish had 900 souls in 1900 and 1,400 in 2000. Between the wars it grew by 2 percent a year.",
        # A multiple of another thing, of another time, and of the pair that is so many times apart.
        "The novel has 900 pages, the film lasts 90 minutes; the musical, at 180, is twice as long as the film.",
        "The town has 90,000 people, against 30,000 in 1960. It has ten times as many cafes.",
        "A litre of milk costs 90 cents and a litre of oat drink €1.80. Ten years ago the oat drink was four times the"
        " price of milk.",
        "In Elm a nurse looks after eight patients, in Moss after four. The hospital of Elm is, on the other hand,"
        " three times as old.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert loud(text) == []
