"""Everyday prose that is right to the figure, and was once taken for a fault: no rule may be loud over it."""

import pytest

from tests.checking.ran import loud


@pytest.mark.parametrize(
    "text",
    [
        # What is sold abroad and what is bought there; roads and schools.
        "Norland exported goods worth $1.42 trillion. Its imports of $1.24 trillion were fewer.",
        "The town spent £3.41 million on roads. Its spending of £3.14 million on schools was lower.",
        # A price that fell for a rate that was cut, and a month that worsened a year.
        "The shares lost 1.5% after the bank cut its rate from 4.5% to 3%.",
        "Sales fell by 2%, taking the fall over the year from 3% to 5%.",
        # What doubled, and what else was sold meanwhile.
        "Profit has doubled in a year in which sales went from 35 million to 40 million euros.",
        # Hours times days.
        "She works 8 hours a day, 5 days a week, or 40 hours.",
        # A level after two others.
        "Exports fell to 40 million euros, after 36 million in the first quarter and 44 million in the second.",
        # What else was paid for, and what another one of them made.
        "The council bought 20 benches at £400 each and paid £9,000 for them and the lamps.",
        "The club sold 300 tickets at $20 each and gave $7,000 to a hospice.",
        "Rooms cost £80 a night. The hotel, which has 40 rooms, was sold for £4,000.",
        # Likings that one guest can have at once; an alloy that is also sold.
        "Half of the guests like tea, a third like coffee and a quarter like juice.",
        "The alloy is made of 60% copper and 40% zinc, and 30% of it goes abroad.",
        "Only two parties got in. The Liberals have 48 per cent of the seats, the Greens 31 per cent, others the rest.",
        # Parts of which not all are told.
        "In all, 260 letters arrived, 120 on Monday and 90 on Tuesday, the rest later.",
        "The company has 80 shops in Spain, 45 in Portugal and 140 together with those in Italy.",
        # A growth that was followed by a fall.
        "Sales grew by an average of 10 percent a year for two years before they fell from 150 million euros to 100"
        " million euros.",
        # What several plants gave.
        "The wind farm of 315 megawatts and its neighbors produced 4.2 terawatt-hours in 2020.",
        # What was lost in a quarter, and what is spent in a day.
        "Fares brought in 71% less from April to June than in the same months last year, and the line made a net loss"
        " of $1.2bn. The operator went through an average of $31m in cash a day.",
        # A fall of a day, and one from the summit.
        "Shares in the maker of drones fell as much as 19 percent to $8.40 on Monday - a steep drop from the high of"
        " $61.90 touched in May 2015.",
        # Rises that are themselves made smaller.
        "The minister took steps to cut the planned rent rises from 4 to 2 per cent above inflation until 2016.",
        # How many people there are, not how much they have.
        "In 2017 the average wealth of the richest 1% of households was 41.2 times that of the poorest 50%.",
        # The output of one year and the share of another.
        "In 2015 the country was the third-largest producer of tin, mining 94,000 tons. Of its five provinces Bangka"
        " was the first in 2013, with 51,000 tons, or 58% of the national total.",
        # Pupils are students.
        "2,400 nursing students are still without a ward\n\n4 May 2019\n\nUp to 2,400 nursing pupils are still without"
        " a ward despite their marks.\n\nAround 24,000 who were turned down by wards in March later met their marks.",
        # A budget that grew in money, and shrank in what it buys.
        "Inflation was 7%. The grant went up from £80m to £83.2m, a real decrease of 2.8%.",
        "A deposit rate of 2% and inflation of 6% gave savers a real return of minus 4%.",
        "With inflation at 3 percent, a nominal increase of 7 percent in the pension was a real increase of 4 percent.",
        # Rises that are handed out in turn.
        "Copper, zinc and nickel prices rose 2 percent, 4 percent and 6 percent respectively.",
        # What a firm earns in a year grew so much over all the years.
        "Under its founder the brewery has raised its annual profit by 246 per cent, from 812,000 euros in 2003 to 2.81"
        " million in 2019.",
        # How high the pass is, and how far it is to it.
        "Day four: Ilam to Phidim, 1180m (74km). Day five: Phidim to Taplejung, 1820m (86km, depending on the track).",
        # What the growths are adjusted for is none of the things that grew.
        "Seasonally adjusted, orders and deliveries slipped by 1.4 percent and 3.2 percent, respectively.",
        # A fall of another year, and the growth of two bodies since.
        "It was the first rise since 2014, and made up for the 1% decline of 2020. The federal courts grew 1% (up 400"
        " clerks), the states 2% (up 9,100).",
        # What buys most and what sells most are two rankings.
        "Spain took the most in May with $812 million, followed by Peru with $640 million and Chile with $355 million."
        " Japan sent the most with $2.9 billion, followed by Brazil with $1.7 billion and Peru with $1.1 billion.",
        # A line that opens on the day of a jubilee is younger than what the jubilee is of.
        "The tunnel is to be completed in 2031, on the 25th anniversary of the Lorne Tramway's first ride, and"
        " should carry"
        " 90,000 people a day by 2045.",
        # A rate of the whole, and that of the place where it rose most.
        "Hotels in May\n\n- Occupancy: -0.4% to 68.3%\n- Rate: +2.1% to $141\n\nThe city of Norwell did best"
        " (occupancy up"
        " 5.1% to 68.9%), and Calder worst.",
        # Deaths of two years, and those of a month.
        "The county ended 2019 with 412 fires, 61 more than the year before and the most since the 433 of 2011. It"
        " was a dry"
        " autumn.\n\nIn October there were 37 fires, 12 more than in October 2018. Nobody was killed.",
        # What was warned of was worked out otherwise.
        "The clinics have seen 48,900 cases this year, or about 134 a day. It is a record.\n\nThe old one was of"
        " 2012. In May"
        " the ministry warned that there could be 60,000 by the end of the year.",
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
        # The last item of a list counts one without a numeral.
        "The jury heard 31 witnesses: 19 for the Crown, 11 for the defence, and one called by the judge.",
        "Eight passengers sat in the coach: three nuns, four soldiers and the narrator.",
        "Ten people live in the house: four students, three nurses, two cooks and the owner.",
        "Nine planets circle the star: five of rock, three of gas and a ninth that nobody has explained.",
        "She has written 14 books: eight novels, five volumes of verse and an autobiography.",
        "Six dogs came to the show: two poodles, two pugs, a beagle and something from the shelter.",
        "Seven ships came home: four Dutch; two Danish; and another under no flag at all.",
        "Eleven of us set out: six on foot, four by bicycle and Ned on a mule.",
        "Thirteen boats left: eight trawlers, four cutters and my uncle's dinghy.",
        # What is off a coast is not off a mark.
        "Water in the bay was 2.5C (4.5F) above normal and touched 30C (86F) off the pier.",
        # What counts "after" a thing of its own, or ends on a day of its own.
        "They married in 1962 and celebrated their diamond wedding in 2022, ten years after they had sold the shop.",
        "The treaty of 1921 was a century old in 2021; it had been broken in 1939 and patched up ten years later.",
        "She was crowned in 1953 and kept her golden jubilee in 2003, five years after the fire.",
        "He was born in 1930 and died in 2010, ten years after he had given up the farm.",
        # A class that is still ahead, and figures of another thing.
        "园区去年产值980亿元，距千亿级园区只差一步。",
        "这家年销售额700亿元的公司计划五年内成长为千亿级企业。",
        "园区年营收达到960亿元，正向千亿级冲刺，力争明年实现目标。",
        "全市去年GDP为1.2万亿元，迈入万亿级城市行列，财政收入900亿元。",
        "我市去年制造业产值突破万亿元，正式跻身万亿级行列，其中汽车产值2600亿元。",
        # What has doubled is one thing, what has quadrupled another.
        "Sales doubled, fan yi fan, within five years and quadrupled within ten.",
        "The plan speaks of fan liang fan: output is to be four times as large by 2030, having doubled once already"
        " since 2010.",
        # The age of today beside the year since which he has played.
        "Cole, 44, has been with the band since 2004. Born in 1980, he was 24 then, and its youngest member by ten"
        " years.",
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
        # What was of another base: revenue, one of two amounts, a ratio of its own.
        "The loss narrowed to $14 million from $31 million, on revenue that was up 6 percent at $212 million.",
        "The ministry paid out 1.2 billion crowns in grants, 40 percent of it for housing, and 2.1 billion crowns in"
        " loans, 25 percent of it for housing.",
        "Sales of cigarettes dropped 31 percent in the same time, to 14 million packs. A pack cost €5.20 in 2012 and"
        " €8.10 in 2022.",
        "Black unemployment stood at 16.7 percent, its highest since 1984, while the rate for white workers edged down"
        " to 8.0 percent.",
        # Parts that overlap, and a rest of what was told before.
        "Of the 480 pupils 210 learn French, 190 Spanish and 130 Latin; those who take two are counted twice.",
        "Of the 480 pupils 210 learn French, 190 Spanish and 130 Latin; those who take two languages are counted twice."
        " Some 61 have chosen none.",
        "The state has 41 delegates: Ames won the most, at 14, followed by Bell, with 12. Cole won 8 delegates, Dorn"
        " won 6, and Ernst won the remaining 1.",
        # Two lows, each of its own day.
        "At the bridge the gauge fell to 32 cm in August 2022, against 25 cm in October 2018.",
        # Lengths and speeds, costs of two things, and an amount that shares the currency of the one before it.
        "The old tunnel, 53.9 km long, was the longest until the Gotthard tunnel opened on 1 June 2016 with 57.1 km."
        " Trains take 17 minutes through the Gotthard at 200 km/h.",
        "The firm has put 1.7 billion dollars into the fields. A pipeline is planned. The estimated cost is six billion"
        " euros.",
        "The manager expects A$4.1 million for the wool this season, against 3.6 million last year.",
        # An average of other sums than those told before.
        "The club spent £310,000 on 6 coaches. A first-team regular costs about £110,000 a year. Gate receipts were"
        " £840,000 from 23 home matches, the average ticket £14. In the cup run of 2021 the average gate was 3,900.",
        # One more than were counted, and people in so many countries.
        "The virus was found in two people who had come from Italy and also the wife of one of them. By March all three"
        " had recovered.",
        "Hundreds arrested in swoop\n\nThe police said that 337 suspects in 38 countries were arrested on Monday.",
        # A month that ends one level and begins the other, a side's score, and those who took no side in a vote.
        "Sterling was fixed at $2.80 from 1949 until November 1967, when it was cut to $2.40.",
        "Led by captain Ines Duarte, who scored 8, the visitors won 71 to 64. Their best marksman was Pires, with 24.",
        "The motion was lost on 1 July 2005 by 151 to 296 (with 148 abstaining), after he had urged his members to it.",
        "In the end, only 260 votes were cast: 247 with yes, 10 with no, 3 abstaining, and 236 either absent or not"
        " voting.",
        "The bill passed by 312 votes to 240, a majority of 72, with 15 absent.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert loud(text) == []
