"""Passages of the usual kinds of sums, each with a slip and right: the one is flagged, the other silent."""

import pytest

from tests.checking.ran import loud

# fmt: off
PASSAGES = [
    (
        "The parcel firm handled 3.2 million items in June. Its vans are all electric now. In May it had "
        "handled 2.5 million, which makes June {} busier.",
        "48%", "28%",
    ),
    (
        "Membership of the angling club is down. There were 640 names on the roll in 2015. Last spring the "
        "secretary counted 480, so the club has become a {} smaller affair.",
        "35%", "25%",
    ),
    (
        "Rents in the old town have risen by {} in five years, the tenants' union says. A two-room flat that "
        "was let for €640 in 2018 costs €800 today.",
        "52%", "25%",
    ),
    (
        "The 15 percent cut in staff announced by the printer was the deepest yet. No, said the union, it "
        "was worse. The payroll went from 1,200 to 900, a reduction of {}.",
        "35 percent", "25 percent",
    ),
    (
        "A bag of cement now sells for Rs 420. Builders are postponing work. It sold for Rs 350 in January, "
        "so cement is {} dearer.",
        "30 per cent", "20 per cent",
    ),
    (
        "Attendance was {} on the previous festival, the organizers said. The weather was poor on both days. "
        "Some 41,200 tickets were sold, compared with 48,900 in 2022.",
        "up", "down",
    ),
    (
        "Hospital waits have {} this winter, with a median of 34 days compared with 29 days a year ago.",
        "shortened", "lengthened",
    ),
    (
        "Sales of the magazine have {}, to an average of 61,300 copies an issue from 58,700 the year before.",
        "fallen", "risen",
    ),
    (
        "The jobless rate {}. It was 5.1 percent in July and 5.6 percent in June, according to the labor "
        "office.",
        "climbed", "dropped",
    ),
    (
        "The library held 12,400 volumes before the gift. A retired judge has left it another 3,150. Its "
        "shelves now carry {}.",
        "18,550", "15,550",
    ),
    (
        "Doctors confirmed another 14 cases on Monday. The ministry counts 96 in all; on Sunday it had been "
        "{}.",
        "72", "82",
    ),
    (
        "The state's reserve rose by $340 million in October, to $8.92 billion. A month earlier it was {}.",
        "$8.85 billion", "$8.58 billion",
    ),
    (
        "Shops in the district stocked 40 kinds of oat drink last year. In 2016 they had eight, so the "
        "choice has grown {}.",
        "tenfold", "fivefold",
    ),
    (
        "Parking cost £2.50 an hour in 2019. It is £5 now, {} what it was then.",
        "three times", "twice",
    ),
    (
        "Applications have {} within a decade, from 1,150 to 3,450.",
        "quadrupled", "tripled",
    ),
    (
        "Police seized 210 e-scooters in 2019. The force now has its own pound. Last year they took 1,050, a "
        "{} increase.",
        "sevenfold", "fivefold",
    ),
    (
        "The three museums drew {} visitors between them. The art gallery had 96,000 and the railway museum "
        "71,000. The old mint, which is free, had 35,000.",
        "212,000", "202,000",
    ),
    (
        "The charity raised {} at its autumn events. The ball brought in £38,200. A raffle added £9,700 and "
        "the auction £16,200.",
        "£61,400", "£64,100",
    ),
    (
        "Storms killed {} people across the region. Nine died in the coastal province, seven in the hills "
        "and five in the capital.",
        "31", "21",
    ),
    (
        "The bill for the wedding came to {}. Catering was $14,500, the hall $5,800 and flowers and music "
        "$3,500.",
        "$28,300", "$23,800",
    ),
    (
        "There were 120 delegates from the north and 85 from the south. The islands sent 19. With {} people "
        "in the hall, not a seat was free.",
        "244", "224",
    ),
    (
        "Of the 84 homes on the estate, 46 have been sold and 21 are let. The remaining {} stand empty.",
        "27", "17",
    ),
    (
        "Asked about the merger, 52% of members were in favour. The ballot was held by post. Another 29% "
        "were against it, and the remaining {} were undecided.",
        "29%", "19%",
    ),
    (
        "The fund is split three ways: 50% in bonds, 35% in shares and {} in cash.",
        "25%", "15%",
    ),
    (
        "Hydro power supplies 62 percent of the island's electricity. Diesel gives 21 percent. The rest, {}, "
        "comes from wind.",
        "27 percent", "17 percent",
    ),
    (
        "Two brothers and a cousin own the company. The elder brother holds 48 per cent, the younger 30 per "
        "cent and the cousin {}.",
        "32 per cent", "22 per cent",
    ),
    (
        "Turnout in the referendum was 63%, so {} of voters stayed away.",
        "47%", "37%",
    ),
    (
        "Some 71 per cent of pupils walk to school. That means that {} do not.",
        "39 per cent", "29 per cent",
    ),
    (
        "The town has 18,200 dwellings, of which 4,550 are holiday homes. In other words, {} of the houses "
        "are empty most of the year.",
        "35%", "25%",
    ),
    (
        "Customs inspected 6,400 containers in May. Drugs were found in 96 of them, or {}.",
        "2.5 percent", "1.5 percent",
    ),
    (
        "Since the whole budget is 84 million kroner, the 21 million for schools is {} of it.",
        "a third", "a quarter",
    ),
    (
        "Coal plants produced 312 GWh in the quarter. The grid as a whole carried 1,300 GWh, so coal had a "
        "share of {}.",
        "42%", "24%",
    ),
    (
        "Of 2,150 voters, 1,290 cast a ballot. The turnout of {} was the lowest since the war.",
        "66%", "60%",
    ),
    (
        "A prize of $4.5 million was divided equally between 15 winners, who took home {} each.",
        "$450,000", "$300,000",
    ),
    (
        "The £2.4m grant will be shared by 800 farms, which works out at {} a farm.",
        "£300", "£3,000",
    ),
    (
        "The council has set aside €540,000 for its 36 playgrounds, {} for each of them.",
        "€1,500", "€15,000",
    ),
    (
        "The school has 900 pupils and 50 teachers, a ratio of {}.",
        "24 to 1", "18 to 1",
    ),
    (
        "Of the 640 pupils, {} come by bus.",
        "720", "270",
    ),
    (
        "The ferry carried 410 passengers, of whom {} were day trippers.",
        "530", "350",
    ),
    (
        "The region grew 2.2 million tonnes of maize. One district alone, Lemvig, harvested {} tonnes of it.",
        "3.4 million", "0.4 million",
    ),
    (
        "Among the town's 9,300 inhabitants are {} students.",
        "11,200", "1,200",
    ),
    (
        "The company employs 5,400 people worldwide, including {} in Germany.",
        "6,100", "1,600",
    ),
    (
        "The park covers 320 hectares. Lakes take up {} hectares of it.",
        "410", "140",
    ),
    (
        "The agency takes a fee of 12% of the first year's salary. For a manager hired at £65,000 that means "
        "{}.",
        "£8,700", "£7,800",
    ),
    (
        "A duty of 2.5% is levied on every car that is imported. Dealers say they will pass it on. On a "
        "model priced at $38,000 the tax comes to {}.",
        "$590", "$950",
    ),
    (
        "The bond pays 6% on a face value of $1,000,000, or {} a year.",
        "$6,000", "$60,000",
    ),
    (
        "The city has 240,000 voters. Only 35% of them took part, that is {} people.",
        "94,000", "84,000",
    ),
    (
        "Revenue rose from €50 million in 2012 to €130 million in 2022, an average of {} a year.",
        "16%", "10%",
    ),
    (
        "The clinic had seen 214 patients by noon. Two nurses were ill. Another 37 came in the afternoon, "
        "bringing the day's total to {}.",
        "241", "251",
    ),
    (
        "The lake holds 61 million tonnes of water and the upper dam 24 million. Nobody swims there. "
        "Together with the 15 million tonnes in the canal, that makes a total of {} tonnes.",
        "110 million", "100 million",
    ),
    (
        "Rye made up 34% of the harvest and oats 21%. It was a wet year. Wheat came to 30% and barley the "
        "other {}.",
        "25%", "15%",
    ),
    (
        "The survey brought 1,640 answers. Most were typed. In 410 of the answers, or {}, parking was named.",
        "one in three", "one in four",
    ),
    (
        "Wages took €3.6 million of the club's €45 million budget, or {}.",
        "12 per cent", "8 per cent",
    ),
    (
        "The fair sold 5,200 passes on Saturday. Children bought {} of the passes.",
        "5,900", "3,900",
    ),
    (
        "The island brought in 2.4 million tonnes of dates. One valley alone accounted for {} of the crop.",
        "3.1 million tonnes", "1.3 million tonnes",
    ),
    (
        "Turnover at the mill climbed {} in three years, from £4 million to £10 million.",
        "60%", "150%",
    ),
]
# fmt: on


@pytest.mark.parametrize(("passage", "wrong", "right"), PASSAGES)
def test_the_slip_is_flagged_and_the_right_figure_is_silent(passage: str, wrong: str, right: str) -> None:
    assert loud(passage.format(wrong)) != []
    assert loud(passage.format(right)) == []
