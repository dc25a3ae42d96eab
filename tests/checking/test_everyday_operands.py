"""Everyday figures of other things, times and people: no rule may reckon with them, but it may with their like."""

import pytest

from tests.checking.ran import loud


@pytest.mark.parametrize(
    "text",
    [
        # Levels of two years are no part and whole, whatever share is told of the sales behind them.
        "Orme Tools had a profit of £21 million in 2021, from £19 million in 2020. Scotland made up 48% of sales.",
        # How fast it grew on average is the difference of no two years.
        "The fund returned 12.1% in 2021 and 7% in 2022; it lost 3.2% in 2020. Whoever put in €1,000 had €1,161 in the"
        " end. That is an average gain of 5.1% a year.",
        # The price of the four, and not that of the one before it, is what one costs.
        "A pint of oil costs on average 64p in the shops, and four pints, the usual can, £1.49, which is 37p a pint.",
        # What is done in a day is said once.
        "The plant can treat 400,000 barrels a day, which is about 63.6 million litres, and ran at half of that.",
        # The rise of one sentence and the sums of the next are of different things.
        "A reduction of 25% for her own part had already been applied to the first two. The employer, which had offered"
        " £8,000 before the hearing, must also pay £2,300 towards costs.",
        # A gap is what is missing to the larger one.
        "A woman of 60 had savings of £42,000 at the median, a man £120,000. The gap is therefore 65%.",
        # What each part of the holdings earned is no part of them.
        "The pension fund earned 12.1% in 2021, or 1.51 billion kroner. Equities, 62.5% of the holdings, returned 16.2%"
        " and bonds, 33.5%, 4.3%. The remaining 4% was in land and roads, neither of which made money.",
        # The mean is one of other birds.
        "Pupils in 1,640 schools counted 362 jays. The mean was 4.3 magpies and 3.1 wrens a school.",
        # What was cut is a range.
        "The mine dug 187,400 tonnes, at the lower end of a forecast of 185,000 to 205,000 that had been cut in June"
        " from 200,000 to 220,000.",
        # They are the cases, of which the count stands behind.
        "The agency has confirmed 1,420 cases this year in 38 states, and 83% of them, 1,179, belong to one of the 31"
        " clusters.",
        # Those of something else doubled.
        "Catches of cod fell to 41,000 tonnes from 58,000 tonnes in four years, while those of squid doubled.",
        # The most numerous is ahead of one that came to more gardens.
        "House martins, seen over 54% of the farms, remain the most numerous bird, ahead of rooks, which came to more"
        " farms (71%) but in smaller flocks.",
        # A single one counts as well.
        "The sailors, two Danes and a Finn, were picked up on Sunday by a ferry. All three had been at sea since May.",
        # Some of the first are no further ones.
        "Police stopped 634 drivers last weekend. Of these, 71 had been drinking, and 34 had no licence. Officers also"
        " seized eight cars. In the same weekend of 2015 there were 647 checks, with 82 drivers over the limit.",
        # The step is that of the whole index.
        "The index stood at 54.4 in November, compared with 53.8 in October. It was 0.6 points higher, and that of"
        " orders moved from 52.6 to 53.1.",
        # What is reached and said to be an increase is one of its own kind.
        "Trade with Japan came to 106.69 billion yuan, while trade with Korea amounted to 130.7 billion yuan, an"
        " increase of 16.1%. Trade with Kenya reached 31.18 billion yuan, an increase of 26.1%.",
        "The pig population was 5.98 million, an increase of 2.8 percent; the cattle population was 8.03 million, an"
        " increase of 12.1 percent.",
        # A share of the country is no share of what was counted.
        "Forty-one plants have been built; 5 new farms have been added, with a total of 59, accounting for 39.3% of the"
        " country.",
        # "Year-on-year" is no rate for each year.
        "The output of the island reached 647.52 billion yuan in 2021. The average growth of the last two years was 7.3"
        " percent. Its retail sales reached about 249.8 billion yuan, a year-on-year increase of 26.5 percent.",
        # Twice as much, and twice as much again.
        "A family there earned 9,000 yuan in 2008, and twice as much by 2013. Its income has doubled again since and is"
        " now 36,000 yuan.",
        # A time before a list is no item of it.
        "From January to July, Elmstadt and Ashby received 7.8 million and 4.8 million visitors, respectively.",
        "On May 1, 2023, Elmstadt and Ashby counted 312,000 and 198,000 visitors, respectively.",
        # They are the firms, which are spread over the towns.
        "The firms span 41 towns nationwide. Fifty-three of them are in the capital.",
        # What another paragraph counted is no part of these exports.
        "The exports of bikes reached about 49 million yuan, up 10.4 percent.\n\nPrivate firms traded for 642 billion"
        " yuan, 62.7 percent of the city's total.\n\nMachines, which accounted for about 70 percent of total exports,"
        " sold well.",
        # The highest point of a railway is no length of it.
        "The 1,950 kilometer railway, which at its highest point is 5,070 meters above the sea, was opened in July.",
        # Imports are no earlier level of the trade.
        "The trade reached 130 million dollars, a year-on-year decrease of 7.9 percent; imports were 28 million"
        " dollars, an increase of 3.1 percent year-on-year.",
        # What was made and what was sold each has its own change, and an average increase is one of each year.
        "The works produced 1,622,300 cars, up 1.5 percent year on year, and sold 1,630,900, up 2.3 percent.",
        "Traffic at the airport grew from 8.7 million to 15.8 million, a 16.1 per cent average year-on-year increase.",
        # The largest share and the fastest growth.
        "Elm League reported the highest wind power generation, accounting for 26.7 percent of the total, while Ash"
        " League posted the fastest growth with a year-on-year increase of 57.3 percent.",
        # Such as two are not all five.
        "The road is new. Five counties such as Elmstead and Ashby have access to it.",
        # The land of the Netherlands and the staff of counties were named by no part of another word.
        "The Netherlands counted 1,500 mills. Of these, 630 still turn, or 3% of the land used for grain.",
        "The discount store hired 1,500 people. Of these, 630 have left, or 12% of the counties' staff.",
        # A level is no part of the one that it is held against.
        "The mill milled 2,100 tons of its own wheat, against 1,900 tons in May. That is 48%.",
        # Which way a word of comparing points is not known of each; nor is any word that ends like one such a word.
        "At 150 kilos, the bear was 25 percent leaner than the 200 kilos of last year.",
        "At 150 pages, the report was 25 percent terser than the 200 pages of last year.",
        "At 40 euros, the room is 33 percent dingier than the 60 euros of the other one.",
        # What is planted is not the whole land.
        "The soybean planting area in Heilongjiang reached 4.3 million hectares in 2019.",
        # Grown by so many times is one more than so many times as much.
        "Exports rose to 3.4 times the level of 2015 (增长2.4倍), reaching 170,000 tonnes against 50,000 tonnes.",
        # The years say which was first, not "compared with".
        "In 1990 the town had 12 bakeries, compared with 96 in 2018, an eightfold increase over the years.",
        # What a figure includes was never that figure.
        "The bureau said that, from September 30th to October 7th, the forest park received 145098 people, including"
        " tickets 95642, year-on-year growth of 37% last year, refreshing records.",
        # A growth is no share, and a share of the votes none of the candidates.
        "A total of 2.8 billion dollars of farm products were exported, jumping 28 percent over that of the year"
        " before.\n\nMajor items for export include vegetables and peanuts, all of which accounted to over 30 percent"
        " of the total exported in the country.",
        "A total of 4,150 candidates stood, of whom 1,893 lost their deposits (45.61%) and spent £946,500 in doing so."
        " Nine candidates obtained majorities that were more than 50% of the votes cast.",
        # A name is no verb.
        "Millions of tourists come to Elmby during Double Festival\n\nThe tourists who came to Elmby were 4.1 million,"
        " with year-on-year growth of 54%.",
        # What two figures work out to is no change of a third.
        "The bank which recorded an interest income of £180.057 million saw its profit decline by 35.5 per cent to"
        " £31.08 million from £48.17 million which it made in the first half of the year before.",
        # From and to in a bracket.
        "Robbery of shops has also fallen by 20 per cent (10 to 8 offences). Burglary fell by 8 per cent (629 to 581"
        " offences).",
        # Half of the figure behind it.
        "Profit fell to 6.16 trillion won from 25.28 trillion won. That is less than half of its rival's operating"
        " profit of 13.9 trillion won.",
        # More than a month that no figure tells.
        "The surplus fell by $0.8 billion to $17.4 billion. July exports were $168.1 billion, $12.6 billion more than"
        " June exports.",
        # A price with a number and a sum of its own.
        "The offer is a fresh issue of 34,818,181 shares aggregating to Rs 766.00 crore.\n\nIt placed 3,793,103 shares"
        " before at a price of Rs 290.00 per share, including a premium of Rs 280.00 per share, aggregating to Rs"
        " 110.00 crore.",
        "Landmark 35-year study proves that walking pays\n\nOnly 25 people were still walking more than three decades"
        " later.",
        # Two-thirds of a year.
        "Imports and cars at home through two-thirds of 2011\n\nSales of cars are up 10.5% year to date.",
        # The nation's level is no earlier one.
        "Some 71.6 percent of pupils got good grades compared to 76.5 percent nationally, up 0.8 percent compared to"
        " last year.",
        # Two countries.
        "Norland narrowed its trade deficit by 46.3 percent to 21.84 billion USD while Ostland chalked up a trade"
        " surplus of 21.74 billion USD, a turnaround from a deficit of 3.6 billion USD in 2019.",
        # Both were rounded to hundreds.
        "There were 291,700 kindergartens, an increase of 10,500 over the previous year, an increase of 3.75%.",
        # Back at so much of its old level, each for itself.
        "Tourists were restored to 37.3% year-on-year, and the income from them was restored to 59.5%.",
        # A part has one share, and what is a share of the total is no total.
        "Norby drew over $3 billion in 2020. The investment in industry reached $850 million, up 16.2 percent and"
        " accounting for 28.3 percent of the town's total, while that in services accounted for 60.5 percent of the"
        " total.",
        "Clean power has topped 51 million kilowatts, taking up 93 percent of the national total. While its installed"
        " capacity of new power has exceeded 38 million kilowatts, which is 69 percent of the total.",
        # The largest in a country is not the country.
        "Elmby is the most populous district in India with a population of around 11 million.",
        # The name of a ranking adds nothing.
        "Some 34 of the world’s top 500 companies have settled down, pushing the total number to 314.",
        # A share is no growth.
        "75% of new power plants built last year use renewable energy\n\nRenewable capacity increased by 176 GW (+7.4%)"
        " last year.",
        # The total before "of which" is all of the list.
        "Sales reached $9.3 billion through 3,160 deals, the highest of which was in the Harbor district, with $837"
        " million, followed by Midtown with $664 million.",
        # By how much an average was beaten.
        "Legacy income rose by 162 points in the three months to 31 December, beating its average quarterly rise by 120"
        " points.",
        # A running total holds what was just told.
        "The film grossed $10 million, a 53% drop from opening weekend that brings its ten-day total to $37 million.",
        # Shops are no jobs, and a county's people no cars.
        "The chain will shut 60 of its 412 shops and eliminate 1,050 jobs, about 8 percent of its workforce.",
        "Dealers in the county, home to 61,000 people, sold 2,800 new cars. Pickups made up 46 percent of the total.",
        # Production is no export, and a figure over several sentences one of many things.
        "Production rose 25 per cent during the month, the Tea Board said. Exports in January stood at 17 million kg"
        " against 12.08 million kg during the year-ago period.",
        # A multiple of the figure right before it.
        "The index closed at 1,319c, or 1,019c in dollars. The pass-in rate climbed to 15.2%, which is nearly three"
        " times the rate of last week.",
        # The word and the sign say once that it fell.
        "Net profit was 41.14 million yuan, a decline of -63.50% from 112.71 million yuan a year earlier.",
        # Half of a year.
        "City's cement output up in 1st half\n\nThe city's cement makers made 5.1% more in the first six months.",
        # A period that was named before.
        "The city put out its figures for the first quarter on Monday.\n\nDuring the period, Harbin's GDP was 100.34"
        " billion yuan, up 6.2 percent.",
        # Where a city lies is no city of the article.
        "The port city of Elmby in Suzhou ranks third of the county-level cities.\n\nThe city's GDP grew 6 percent to"
        " 285 billion yuan in 2019.",
        # Two series, each with its own rate.
        "The zone was approved in October 2014. As of 2017, its GDP reached 784.33 billion yuan, registering an annual"
        " growth rate of 8.7%; its investment was 653.41 billion yuan, up by 18.5% annually.",
    ],
)
def test_figures_of_other_things_are_no_operands(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    "text",
    [
        # The one that is missing stands nowhere.
        "The jury heard 31 witnesses: 19 for the Crown and 11 for the defence, all called by the judge.",
        "Rescuers found 12 people: five men, four women and two children.",
        # What is wider is so by more than the wider one is.
        "At 150 metres, the river was 25 percent wider than the 200 metres of last year.",
        # A third of a degree is nothing off a target.
        "Warming of 1.5C (35F) off the target was measured.",
        # What a bracket leads from and to.
        "Burglary has fallen by 18 per cent (629 to 581 offences).",
        # The years are those of the words.
        "In 2018 the town had 12 bakeries, compared with 96 in 1990, an eightfold increase.",
        # Neither was told before, but each counts from what was.
        "The school was founded in 1958. It moved in 1978, three decades after the school was founded.",
    ],
)
def test_a_slip_in_the_same_words_is_still_told(text: str) -> None:
    assert loud(text) != []


@pytest.mark.parametrize(
    "text",
    [
        # All of the figures stand in brackets: the first is one of the list, and not its total.
        "Norway (37), Germany (27) and China (15) led the table.",
        # The names between are those of places and of two firms.
        "With 14 medals the country came fourth, behind Norway (37), Germany (27) and China (15).",
        "It ranks third by sales, behind Johnson and Johnson and Pfizer.",
        "The port is Europe's third-busiest, behind Rotterdam and Antwerp.",
        "Only three riders were quicker than Bakker over the hill, and she now lies tenth overall.",
        # A price, a level and the clock of a match are no times of day.
        "Oil was at 71.65 on Friday, its highest for a month.",
        "The lira dropped to a low of 27.65 on Thursday, from 26.80 on Monday.",
        "He scored at 75:30 on Sunday with a header from the edge of the box.",
        # Hours of several, and of every day.
        "The three cashiers together work 27 hours a day, and the shop is open seven days a week, 365 days a year.",
        # Half a race, and one on wheels.
        "She ran the half marathon in Hamburg on Sunday in 1:06:14.",
        "She won the wheelchair marathon in Boston in 1:28:02, and the men's race went to Kiprono in 2:06:14.",
        # What the words are of: another thing, another vote, another measure.
        "The roof cost £4,000. The kitchen cost £9,000, almost as much as the car.",
        "The bill narrowly cleared the Senate before passing the House by 312 votes to 118.",
        "A narrowly drawn amendment was passed by 312 votes to 118.",
        "Prices were practically unchanged, and sales rose to 61.2 billion kronor from 48.9 billion kronor.",
        "The deficit rose to $73.1 billion, while the services surplus was virtually unchanged at $23.1 billion.",
        # The length is of something else than the two years of its sentence.
        "She took 16 years to write the novel, which came out in 2010, six years after the film of 2004.",
        "The train leaves at 8.15 and arrives at 11.45, a delay of two hours.",
        "Italy finished third, with France and Spain above it and Portugal below.",
        # What a country or a town has so many of.
        "Germany has 38.2 million employees, more than ever.",
        "The zoo in Munich, with 1.9 million visitors the most popular in Germany, has closed.",
        # Shares of one whole and of another, each with its own.
        "Housing took 31 percent of spending and 12 percent of loans. Farms got 31 percent of the grants.",
        "The party won 41 percent of the vote and 53 percent of the seats. In Surrey it won 41 percent of the seats.",
        # Units that change, and numbers that do not go together.
        "The hall is 40 feet high, 61 feet wide and 21 metres long.",
        "The ship is 182 metres long and 32 metres wide, and its cable is 600 feet long.",
        "The fund took in $4.2 billion and paid out $1.1 billion; it lent 3.5 billion yuan in Shanghai.",
        # What the hours count from, and what is left out of them.
        "The race starts at 10:00 and the roads open at 14:30, two hours after the last runner is in.",
        "The flight left Paris at 9.40 a.m. and reached New York at 11.10 a.m., eight and a half hours later.",
        "The ferry left at 9.40 a.m., two hours late, and reached Bari at 1.10 p.m. with 300 cars aboard.",
    ],
)
def test_places_times_and_hours_of_other_things_are_silent(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    "text",
    [
        # What was paid, weighed or shared out besides what a price and an amount would give.
        "Dealers ask $6 a gram for common pieces. The 18-kilogram lump would be worth about $3,000 to a museum, which"
        " may not resell it.",
        "Gold trades at $60 a gram. The necklace weighs 77 grams and is worth some $9,000 because of its stones.",
        "He rented 120 scooters at 15 euros a day each, but on most days only half were out, which brought him 900"
        " euros a day.",
        "The gala raised $4.2 million. The population of the state is 6.1 million; each of the 300 guests gave about"
        " $10,000 on average, and the rest came from firms.",
        "The average Dane drinks 8.7 kilos of coffee a year. The 5.9 million Danes import 60,000 tonnes, part of which"
        " goes to Sweden.",
        "The estate was divided equally among his five children. The house alone fetched $900,000, and the eldest got"
        " $50,000 for her costs.",
        "Children get 15 milligrams per kilogram of body weight. Those under 20 kilograms get 100 milligrams at first.",
        # Shares of other things than those before them.
        "One in four or one in five patients will come back; about a third of the seats (46 percent in the north) are"
        " held by women.",
        "The club spent £38 million on players, 61 per cent of it in January, out of revenue that was £41 million.",
        "One goal in 12 games, or 8 percent of his club's total, is not what they paid for.",
        # What several have each.
        "The state owns 51 percent of the line. Two banks hold 12 percent each and small investors the other 25"
        " percent.",
        "With 92 percent counted, the mayor had 48 percent, her rival 40 percent and the other three 4 percent each.",
        "Prices rose 5 percent each in the four cities, 20 percent in the capital and 75 percent on the coast.",
        # What was too much, and of what.
        "The pump gave 20 litres instead of 12 litres. Rents are three times too high, she said.",
        "They charged 450 euros rather than 400 euros. Three times too many people had been let in.",
    ],
)
def test_rates_shares_and_products_of_other_things_are_silent(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    "text",
    [
        # What had come about by a time is told of that time.
        "In March 900 patients were waiting. By April the number had climbed to 1,150.",
        # What came and what went, and what was no help.
        "The club had 850 members in January; 120 joined and 45 left, so it had 925 in December.",
        "The library began the year with 5,000 volumes, bought 400, threw out 150 and so ended it with 5,250.",
        "There was an increase in road deaths, from 320 in 2017 to 365 in 2018, although 25 new cameras were put up.",
        "Police arrested 20 men and 5 women; 12 remained in custody.",
        "The fare rose by 3 euros to 12; it had been 7 in 2010.",
        "Each of the 80 classrooms has 25 chairs, and the hall 500, so that the school has 2,500.",
        # A change that is another's, or one that may be told in two ways.
        "Inflation slowed to 2.4% in June from 2.6% in May; food prices, taken alone, went up by 0.2% in that month.",
        "Orders from Vietnam increased by 1.6 times, the exporter said, that is, from 50 containers to 130.",
        "At 30 degrees the culture grew twice as fast as at 20. At 40 it died.",
        "This year had 16 working days, compared with 15.5 over last year.Exports of chips surged by 23.4 percent.",
        "With the dollar up from 4 to 8 pesos, the peso lost 50 percent of its value against the dollar in 10 months.",
        "It fell from Rs 39.27 to the US dollar in January 2008 to Rs 51.10 in March 2009, a decline of 23 per cent.",
        "It took 50 per cent of the vote, the Communists 21, A Just Russia 13, the Liberal Democrats 11 and Yabloko 3,"
        " leaving two small parties with 2 per cent between them.",
        # A rule of another time, a share that has its own whole, and how far behind somebody is.
        "Until 2015 a quorum required at least 25 members. Under the new statutes 15 are enough; on Thursday 19 came.",
        "In the latest data, 2,619 patients – 10.3% – spent longer than eight hours in a ward.\n\n"
        "Meanwhile, 988 patients – 3.9% – spent longer than 12 hours in wards.",
        "Johnson is four off the lead, and Koepka and Rahm are six behind. The others have a combined 11 majors.",
    ],
)
def test_courses_rules_and_changes_of_others_are_silent(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "The club had 850 members in January; 120 joined and 45 left, so it had 985 in December.",
            "tally-mismatch: 850 + 120 - 45 is 925, not 985.",
        ),
        (
            "In March 900 patients were waiting. By April the number had dropped to 1,150.",
            'direction-contradicts-figures: "dropped" does not fit a change from 900 to 1,150.',
        ),
    ],
)
def test_a_course_is_told_with_its_signs_and_in_order_of_time(text: str, message: str) -> None:
    assert loud(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "The fund has £12 million. If it were spread over all 3,000 families that applied, each would get £4,000.",
        "It made $1.2 billion last year. It has 3,000 workers, and each of them would get a bonus of $400.",
        "There are 320 million Americans. The jackpot is $1.3 billion, and one could hand each of them four dollars.",
        "The firm wants 240 lorries, and at £100,000 a lorry the bank would lend it £10m, less than half.",
        "It will hire 6,000 teachers. At $65,000 a teacher, the new posts would cost $520 million with pensions.",
        "At the £60,000 per home it named, the first 20,000 homes would need £1.2bn; the plan has 500,000 of them.",
        "Between 1990 and 2015 the city built 30,000 flats, and it now adds an average of 2,000 a year.",
        "The firm earned 30 million euros between 2010 and 2015, with an average of 900 workers a year.",
        "Of the 900 branches, 270 are to close. The 630 that remain will get a pay rise of 3 percent.",
        "It raised its range by a quarter point, from 0.5-0.75 percent to 0.75-1 percent. Shares rose 0.3 percent.",
        "In 2010 the ward had 1,420 beds. Last year it had 1,310. In 2010 there were 110 more beds than last year.",
        "The clinic in Leeds has 640 beds, and York had 720 in May. Hull has 80 more than a year ago.",
        "It makes 36,000 megawatt-hours a year. With a household using 4 megawatt-hours a year, that is enough for"
        " 9,000 homes.",
        "A difference of 15 degrees between noon, when it was 28C, and midnight, when it was 13C, is usual there.",
        "Output was 2,101 tons, up 75% on the 1,201 tons of the year before.",
        "Inflation slowed to 2.4% in November, from 2.9%. Petrol was 0.5% cheaper than a year before.",
    ],
)
def test_sums_shared_out_and_steps_of_other_things_are_silent(text: str) -> None:
    assert loud(text) == []
