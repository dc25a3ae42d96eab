"""Prose that looks like a slip of a change, a count or an age, and is right: no rule may be loud over it."""

import pytest

from tests.checking.ran import loud


@pytest.mark.parametrize(
    "text",
    [
        # Moves whose rates and levels are of other things.
        "The central bank raised its main rate for the third time in a year, by half a point to 4.5 percent"
        " from 4 percent.",
        "Prices rose as the bank cut its rate for the second time in 2019, by 3 percent of the sum to 8 from 5.",
        "Sales came to 2,684 million euros, 26 percent up on last year's 2,135 million.",
        "The council raised the tax on second homes in March, by 60 percent, to 8 percent from 5.",
        "Turnover at the shops rose 3 percent, to 7 percent of the total from 6.2 million pounds.",
        "A record 13.42 million students signed up, 510,000 more than in 2023, when there were 12.91 million.",
        "The company employs 1,340 people, 120 more than in 2020, when there were 19 shops and 1,220 staff.",
        "The group sold 48.2 million phones in the quarter, 3 percent up on the 46.8 million of a year ago,"
        " for $12.9 billion.",
        "The city has 1.34 million inhabitants, 51,000 more than ten years ago. Its airport served 12.91"
        " million passengers.",
        "Net lending was 14.2 billion euros, 2.1 billion more than in 2019, when deposits grew by 132 billion.",
        "Exports went up by 6.2 percent, to 24 percent of output from 17 billion dollars in services.",
        "The yield on the bond climbed by 4 percent of its value, to 3.12 percent from 3.",
        "The state cut its income tax in January, by 20 percent, to 4 percent from 5 percent.",
        # Levels of two things at two times.
        "Turnout was 61.9 per cent in the city. In 2019 it was 52.3 per cent in the county, so the lead of"
        " the party has increased by 6.9 points.",
        "The ratio is forecast at 94.2 per cent this year. It was 99.8 per cent in 2014, and the Treasury"
        " expects to have cut it by 4.7 points a year from then on.",
        "In March the party stood at 24.5 per cent. In April it had 26.1, so that its rival has lost 3.3"
        " points since the winter.",
        "The unemployment rate was 7.2 per cent in May. In June 8.4 per cent of firms said they would hire,"
        " so that the index has risen by 12 points.",
        "Approval of the president stands at 38.4 percent, and in June 41 percent trusted the congress; thus"
        " the gap has widened by 5 points in a year.",
        "Inflation is forecast at 3.2 percent this year. In January it was 5.4 percent, so that rates could"
        " fall by half a point more.",
        "The index closed at 4,120.4. In April it was 3,950.1, and it has thus gained 12.3 points since Monday.",
        "Occupancy reached 87.2 percent in August. In July the figure was 71.6 percent. The hotel's score on"
        " the website is 6.1 points lower.",
        # Margins that are no lead.
        "The share was sold at 54 to 45, a margin of 19 percent on cost.",
        "The team lost 3 to 4, a margin of two in the series that now stands at 1 to 3.",
        "They won by 302 votes to 251, a majority of 51.",
        "He lost 6 to 2, a margin of four goals.",
        "The company sells it at a price of 40 to 60, a margin of 15 for each jar.",
        "Yes led by 52 to 45 percent, a margin of seven points.",
        "The odds were 9 to 2, a margin of 10 for the bookmaker.",
        # Years that are no list of what is counted.
        "Brazil has won the World Cup five times, in 1958, 1962, 1970, 1994 and 2002.",
        "The skier took four Olympic gold medals, in 2006, 2010 and 2014, and retired at 34.",
        "He won four of his seven titles in a row, those of 2014, 2015, 2016, 2017, 2018, 2019 and 2020.",
        "The town was flooded four times in ten years: 2002, 2006 and 2010 were the worst.",
        "The two parties met in 1990, 1994 and 1998.",
        "The three sisters were born in 1950, 1952, 1954 and 1958, the youngest to another mother.",
        "The six volumes came out in 1901, 1903, 1904 and 1907.",
        "She won three medals at each of the games of 1988, 1992, 1996 and 2000.",
        "The house had two owners in 1950, 1960 and 1970.",
        "The team has five titles, including those of 1991, 1995 and 2001.",
        "He served two terms, and stood again in 1996, 2000 and 2004.",
        "The novel was filmed three times, most recently in 1998, 2004 and 2011 on television.",
        "The party lost two seats, in line with 1990, 1994 and 1998.",
        "The club was relegated four times, in 1958, 1962, 1970 and again in 1994.",
        "All four cars of the 1958, 1959 and 1960 model years were sold.",
        # Levels with clauses between them.
        "Net debt rose from £811 billion when the coalition took office in 2010 to £1,111 billion at the end"
        " of last year.",
        "The price rose from $12 when the shop opened to $15 in the end and to $9 in the sales.",
        "Prices fell from 30 dollars when the mill was sold to 45 investors.",
        "Sales fell from 1,200 in the year that the bridge was opened to 900 this year.",
        "The firm grew from 12 people when it moved to 9 Elm Street.",
        "Attendance fell from 400 in the first week, when the band played to 650 people, to 310.",
        "The toll rose from 14 before the search went to 9 villages.",
        "Shares dropped from 41 dollars as the offer was raised to 45 dollars.",
        "Losses grew from $5 million in the year it changed to 7 million last year.",
        "The fee was cut from 40 francs for those who come to 60 meetings.",
        "Unemployment rose from 5 percent at the time of the vote to 4 in 50 men.",
        # Ages of others.
        "Jo Hill was born in Leeds on 4 May 1929. She joined the firm in 1950. Her mother had led it from"
        " 1920. She died in 1993, aged 71.",
        "The club was born in 1929 in a pub. In 1954 it won the cup. He led it until 1993, aged 66.",
        "The painter was born in 1901 in Lyon and lived in Paris from 1920. His wife, a dancer, died in 1950, aged 41.",
        "Born in 1950, he met Ann Lee in 1970. She died in 2010 at the age of 55.",
        "Anna Berg was born in Malmö on 2 March 1931. She won in 1954 and 1958. She died on 1 March 2001, at"
        " the age of 69.",
        "He was born in 1929. In 1960 he married a girl of 19. She died in 1993, aged 52.",
        "Mozart was born in 1756. He wrote the piece in 1778, aged 22, and died in 1791.",
        "Her first son was born in 1950. She moved to York in 1962. She died in 1993, aged 66.",
        # Majorities that are counted otherwise.
        "The party won a majority of the 80 seats, taking 43 to the Brotherhood's 17.",
        "The Greens won an outright majority in the chamber, with 37 of the 72 members.",
        "The alliance has a majority of the 80 seats, taking 39 from its rivals and holding the rest.",
        "The party lost its majority of the 80 seats, taking 39.",
        "It fell short of a majority of the 80 seats, winning 39.",
        "The party won a majority of the 80 seats, with 39 women.",
        "The party keeps a majority of the 650 seats, winning 12 more than last time.",
        "The group took a majority of the 80 seats, winning 19 in the north and 25 in the south.",
        "A majority of the 12 judges agreed, with 3 dissenting.",
        "The company bought a majority of the 40 mines, taking 12 percent of output.",
        "More than half of the 150 seats went to the party, winning 81.",
        "She won a majority in the council, with 12 of 20 seats in her own ward.",
        "The party won a majority in the Senate, taking 12 of the 35 seats at stake.",
        "It has a majority in the assembly, winning 12 of the 30 seats that were up.",
        "With 97 of 200 votes counted, the party has a majority.",
        # Increases of other things.
        "Exports rose 233 percent over the decade. They were worth 906 million in 2001 and 3,014 million in 2018.",
        "Inflation was up 150 percent at its height. The firm sold 200 cars in 2001 and 300 cars in 2018.",
        "Sales were up 200 percent in Asia. In Europe the group sold 40 machines in 2010, and 80 machines in 2020.",
        "The value of the house went up to 332 percent of what he paid: 906,000 in 2001, 3,014,000 in 2018.",
        "Traffic rose by 150 percent in ten years. In 2010 the tunnel took 1,200 lorries a day; now it takes 3,000.",
        "Prices rose 120 percent, wages by 100. A loaf cost 500 lira in 2020 and 600 lira a year later.",
        "Support is 300 percent higher than in 2015, when 4,000 signed. This year 16,000 people did.",
        "Rents have climbed 110 percent since 2000. In the last year alone they went from 1,000 to 1,100 euros.",
        # Points of other rates.
        "Support for the party rose by 10 percentage points in the east. In the city it has 55 percent of the"
        " voters, in the country 50 percent.",
        "The drug cuts the risk of a heart attack by one percentage point. Of every 1,000 patients given the"
        " placebo 30 had one, of those on the drug 20.",
        "The rate rose by 25 percentage points over the decade. In May 8 percent of shops stood empty, and 10"
        " percent of offices did.",
        "The party gained 20 percentage points in ten years. Last month it had 36 percent in one poll and 30"
        " percent in another.",
        "Turnout was 12 percentage points higher than in 2019. Of every 100 voters 40 came in the morning and"
        " 20 at noon.",
        "Literacy has risen by 50 percentage points since 1950. Two in 100 adults read a book a day, three in"
        " 100 a paper.",
        "The lead has grown by 20 percentage points since May, the paper says. Some 12 percent are undecided,"
        " 10 percent will not vote.",
    ],
)
def test_what_looks_like_a_slip_is_left_alone(text: str) -> None:
    assert loud(text) == []
