"""Changes that are told of two levels near them in any words: what is told, and what is of something else."""

import pytest

from tests.checking import ran


def _loud(text: str) -> list[str]:
    return [f"{each.rule}: {each.message}" for each in ran.findings(text) if each.level.value != "note"]


TOLD = (
    ("At €2.1 billion, orders were {} percent above the €1.5 billion booked in the same half of 2014.", "4", "40"),
    ("Net profit at the bearings maker: SEK 412m (515m), down {} percent.", "25", "20"),
    ("A town of 12,400 at the 2001 census and of 9,920 at the one ten years on has lost {} percent of its people.",
     "25", "20"),
    ("Turnover came to 318.6 billion forint (first quarter of 2013: 295.0 billion; +{}%).", "18.0", "8.0"),
    ("Arrivals were put at 78 quintals in May. In April they were put at 52, which means the trade grew {} per cent.",
     "33", "50"),
    ("Average gate last season: 18,700. The season before: 17,000. Growth of {} per cent, then.", "1", "10"),
    ("Having paid 48 yuan for a kilogram in August, shoppers paid 36 yuan this week, {} less.", "a third", "a quarter"),
    ("Shares closed at 61.60 rand. A week earlier they had closed at 77 rand, which makes the loss {} percent.",
     "25", "20"),
    ("Throughput of 2.73 million TEU in 2016 compares with 2.60 million in 2015: growth of {} percent.", "7", "5"),
    ("Cement at 5,200 naira a bag is {} per cent dearer than the 4,000 naira that builders paid in May.", "60", "30"),
    ("The ice went from 3.2 metres thick to 2.4. A thinning of {} percent is more than was foreseen.", "33", "25"),
    ("Advertising revenue: $54.0 million, against $60.0 million a year before, a change of -{}%.", "6.0", "10.0"),
    ("When the mine opened it had 1,600 workers. It now has 1,200, {} percent fewer.", "33", "25"),
    ("The single fare goes up from £1.60 to £1.80 next month, an increase of {} per cent.", "11", "12.5"),
    ("The parish counted 88 baptisms in 2019 and 110 in 2018, a drop of {} per cent.", "25", "20"),
    ("The club sold 520 shirts in May, against 410 in April, which is {} percent more garments.", "12", "27"),
    ("The club sold 520 shirts in May, against 410 in April. It thus sold {} percent more garments.", "12", "27"),
    ("In 2009 it had 1,250 burrows. The count of June found 2,000, or {} per cent more than ten years before.",
     "160", "60"),
    ("It shows 640 cases in the district in 2016 and 480 in 2017, a fall of {} for which she thanks 30 volunteers.",
     "a third", "a quarter"),
    ("Her notebook has 420 swallows in 2001 and 315 in 2011, a loss of {} that she blames on pesticides.",
     "a third", "a quarter"),
    ("It counted 1,440 visitors in the first week and 1,080 in the second, a fall of {} percent.", "33", "25"),
    ("The fleet had 42 trawlers in 1990 and 28 in 2000, a fleet reduced by {}.", "half", "a third"),
    ("A litre sells for 1.20 francs here, for 0.90 at the dairy. The dairy's buyers therefore pay {} percent less than"
     " ours.",
     "33", "25"),
    ("A place costs 640 euros in the city and 400 in the village. City parents pay {} percent more than villagers.",
     "37.5", "60"),
    ("Thefts numbered 210 in 2021. A year earlier there had been 140; the police put the rise of {} percent down to"
     " prices and have hired 12 officers.", "33", "50"),
    ("The budget was 31.0 billion crowns in 2014 and 33.2 billion in 2015. Growth was therefore {} percent; with"
     " inflation at 2 percent, some was left.", "17.1", "7.1"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), TOLD)
def test_a_change_of_two_levels_is_told_in_any_words(text: str, wrong: str, right: str) -> None:
    assert [each.split(":")[0] for each in _loud(text.format(wrong))] == ["percent-change-mismatch"]
    assert _loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The school has 410 pupils, against 520 in 2010. Some 12 percent fewer teachers work there.",
        "The school has 410 pupils, against 520 in 2010. It employs 12 percent fewer teachers.",
        "The school has 410 pupils, against 520 in 2010, and 12 percent fewer teachers.",
        "The club sold 520 shirts in May, against 410 in April, and 12 percent more scarves.",
        "Net profit was SEK 412m (515m). Sales rose 25 percent.",
        "Orders rose 8 percent. At €2.1 billion, they included €1.5 billion from China.",
        "The terminal handled 2.73 million TEU in 2016. Its rival handled 2.60 million in 2015 and grew 7 percent.",
        "Exports were 54 million in May, against imports of 60 million, and grew 25 percent from April.",
        "Attendance was 18,700 last season. The stadium cost $17 million more than planned, a rise of 10 percent.",
        "It flew 1.43 million people in July, 23 percent more than in June. In July 2016 it flew 1.30 million.",
        "The town had 12,400 people in 2001 and 9,920 in 2011. The county has lost 3 percent of its people.",
        "Cement costs 5,200 naira in Kano and 4,000 in Lagos, where wages are 60 per cent higher.",
        "Tickets cost £40 this year, up from £36; VAT was raised by 25 percent in 2011.",
        "The price was 77 rand a week earlier and 61.60 on Friday. The index lost 2.5 percent on the week.",
        "It made 450 carcases in March against 150 in February, of which a third more were exported.",
        "The company plans to sell 210,000 cars, compared with 184,000 last year, and to raise prices by 5 percent.",
        "Sales were $54.0 million, against $60.0 million, as prices fell 5 percent and volumes slipped.",
        "It saw 260 cases of cruelty, an increase of over 50%. Murders were 38 last year, compared to 29 in 2015.",
        "The airport received 6.4 million passengers, 6 per cent more than a year earlier. Some 4.2 million began.",
        "The councils took 32.9 million from 30.6 million. Members vote today on a 5 per cent rates increase.",
        "Rents rose 5% in May. They were 130 in June, from 100 in January.",
        "Capital spending rose 8% to £54m (2024 target: £60m).",
        "From 16,000 tons output fell to 15,000, or 7 percent.",
        "It sold 48,000 loaves this week. A year before it was 64,000; it blames the fall of 33 percent in tourism.",
        "There were 480 in the first hall. In the second there had been 640; the drop of 12 percent in votes hurt.",
        "Rents in the old town are 24 euros, in the suburbs 18. In the old town they earn 25 percent more than there.",
        "Flats cost €420,000 in Lisbon, €240,000 in Porto. In Porto they pay 75 per cent less for parking than there.",
        "GDP was 48.2 billion euros in 2018, 50.1 billion in 2019. Exports grew 6.9 percent; 3 percent was inflation.",
    ],
)
def test_a_change_of_something_else_is_left_alone(text: str) -> None:
    assert _loud(text) == []


YEARLY = (
    ("Revenue grew from $40 million to $64 million in the five years to 2016, an average of {} percent a year.",
     "20", "9.9"),
    ("By growing {} percent a year, the vineyard has gone from 50 hectares in 2012 to 100 hectares in 2018.",
     "22", "12"),
    ("Mobile subscriptions: 3 million in 2004, 12 million in 2014. Average annual growth: {} percent.", "30", "14.9"),
    ("Sales increased by {} percent a year over three years, to €1.5 billion in 2015 from €1.2 billion in 2012.",
     "1.7", "7.7"),
    ("Lending has expanded at {} percent a year: it was 7.5 billion zloty four years ago and is 9.1 billion now.",
     "15", "5"),
    ("From 640 in 2013 to 1,000 in 2019: the number of wolves has grown by an average of {} percent a year.",
     "17", "7.7"),
    ("Over twelve years, tea output per garden went up from 25 tonnes to 40 tonnes, or by {} per cent annually.",
     "6", "4"),
    ("The price index, set at 100 in 2010, had got to 135 by 2020; this is {} per cent a year.", "5", "3"),
    ("It landed 36,000 tonnes in 2015. Five years earlier it had been 60,000 tonnes, so it has lost {} percent a year.",
     "5.7", "9.7"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), YEARLY)
def test_a_rate_for_each_year_is_told_in_any_words(text: str, wrong: str, right: str) -> None:
    assert [each.split(":")[0] for each in _loud(text.format(wrong))] == ["average-growth-mismatch"]
    assert _loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Revenue rose from $40 million in 2011 to $64 million in 2016. Staff costs grew 12 percent a year.",
        "The fund returned 9 percent a year. It held $40 million in 2011 and $64 million in 2016.",
        "Sales doubled from 3 million in 2004 to 6 million in 2014; between 2008 and 2010 they rose 15 percent a year.",
        "The rent was 5,000 crowns in 2007 and 8,000 in 2014. Wages rose by an average of 2 percent a year.",
        "Output fell from 36 million tins in 2007 to 30 million in 2013. It had grown by 8 percent a year until then.",
        "Lending rose from 7.5 billion in 2010 to 9.1 billion in 2014, and is to grow by 10 percent a year until 2018.",
    ],
)
def test_a_rate_for_each_year_of_something_else_is_left_alone(text: str) -> None:
    assert _loud(text) == []


MULTIPLES = (
    ("Touts outside the arena wanted £{} for a £30 ticket, five times its face value.", "120", "150"),
    ("Twice as many women (64) as men ({}) signed up for the course.", "22", "32"),
    ("The walk across the moss takes 48 minutes, four times as long as the {} minutes by bicycle.", "16", "12"),
    (
        "Membership has doubled since the lockdown: the register showed 260 names in 2020 and {} three years later.",
        "390",
        "520",
    ),
    ("Thefts nearly tripled between 2016 and 2019, from {} to 890, and few bicycles came back.", "510", "310"),
    (
        "It bottled {} litres in its first year. By 2018 production had risen fivefold, to 27,000 litres.",
        "9,000",
        "5,400",
    ),
    ("It will spend {} million francs next year, four times as much as the 4 million of 2010.", "11", "16"),
    ("The new lamps run on a fifth of the current that the old ones drew: 12 watts instead of {}.", "40", "60"),
)


@pytest.mark.parametrize(("text", "wrong", "right"), MULTIPLES)
def test_a_multiple_is_told_in_any_words(text: str, wrong: str, right: str) -> None:
    assert [each.split(":")[0] for each in _loud(text.format(wrong))] == ["multiple-mismatch"]
    assert _loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The club doubled its membership fee to £40 in 2014. It has 320 members, against 410 in 2010.",
        "It is twice the size of Wales and lies between 4 and 18 degrees south.",
        "Two events differ: the magnitude 8.0 quake moved the ground 10,000 times as much as the magnitude 4.0 tremor.",
        "Twice as many women as men signed up: of the 96, there were 64 women.",
        "The dose was tripled for 12 patients; 30 others got the usual one.",
        "He won the race three times, in 2.10 minutes in 2014 and in 2.24 minutes in 2016.",
        "The firm halved its dividend. Profit was $5 million, against $8 million a year before.",
        "Exports of nuts tripled. Exports of coffee went from 40 million tonnes in 2013 to 48 million in 2014.",
        "The lake is 48 metres deep and 16 kilometres long, four times as long as its neighbour.",
        "The fleet has doubled since 2012: it has 18 ships, and 12 of them were built in the yard at Ulsan.",
        "Prices have tripled since 2000: a loaf was 0.90 then, and butter is 3.60 now.",
        "It bottled 9,000 litres in its first year. By 2018 exports had risen fivefold, to 2,700 litres.",
        "On a fifth of the days the mill made 18 tonnes instead of 54.",
        "It tripled the budget for lamps since 2015: the city has 4,100 lamps and had 3,600 in 2014.",
    ],
)
def test_a_multiple_of_something_else_is_left_alone(text: str) -> None:
    assert _loud(text) == []


WAYS = (
    ("The pass rate dropped from 71 per cent in 2016 to {} per cent this summer.", "76", "67"),
    ("Turnover {} last year, to 88.4 million euros after 93.1 million in 2012.", "increased", "decreased"),
    ("June's median price, $412,000, was {} than the $398,500 recorded in May.", "lower", "higher"),
    ("Fourteen medals, {} than the ten the team brought home from Rio.", "fewer", "more"),
    ("There were 312 burglaries in 2018. That is a {} on the 358 of the year before.", "rise", "fall"),
    ("The net loss {} to $41 million from $28 million.", "narrows", "widens"),
    ("Turnout was 54.2 per cent, which {} the 59.7 per cent of five years ago.", "beat", "fell short of"),
    ("From 640 in 2013 the number of wolves has {} to 1,000.", "fallen", "risen"),
)


@pytest.mark.parametrize(("text", "wrong", "right"), WAYS)
def test_a_way_is_told_in_any_words(text: str, wrong: str, right: str) -> None:
    assert [each.split(":")[0] for each in _loud(text.format(wrong))] == ["direction-contradicts-figures"]
    assert _loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Three of the five were older than the 40 others who had come by bus.",
        "The rate fell to 6.1 percent after 40 minutes of trading, when oil hit 90 dollars.",
        "The deficit widened to $5 billion from $3 billion.",
        "She ran 2.14 minutes, which beat the 2.16 minutes of her rival.",
        "The yen rose to 103.6 to the dollar after 105.1 in Tokyo.",
        "The team fell to 12th, after 9 games without a win. It has 14 points, fewer than the 20 it had.",
        "He finished in 44.2 seconds, faster than the 45.1 of the heats.",
        "The firm raised its offer from 5 to 6 dollars. It fell to 4 after 20 minutes.",
    ],
)
def test_a_way_of_something_else_is_left_alone(text: str) -> None:
    assert _loud(text) == []


def test_a_fraction_that_is_lost_is_held_against_what_was_spoken_of() -> None:
    text = "The herd fell from 900 animals to 500. That is a loss of {}."
    assert len(ran.findings(text.format("a quarter"), "percent-change-mismatch")) == 1
    other = "The firm had 5,000 workers in 2008 and 4,000 in 2012. It lost a third of its customers."
    assert not ran.findings(other, "percent-change-mismatch")
