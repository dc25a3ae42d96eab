"""Lists of amounts and the whole right beside them."""

import pytest

from tests.checking.ran import loud, ticks

_WRONG_AND_RIGHT = [
    ("Altogether {} trees were felled: 610 ash, 430 larch, 210 beech.", "1,520", "1,250"),
    (
        "The club's income of 62 million euros was made up of 38 million from television, 16 million from sponsors and"
        " {} million from the gate.",
        "18",
        "8",
    ),
    ("Seven golds, five silvers and eleven bronzes: the rowers came back with {} medals.", "25", "23"),
    (
        "Between them the two lanes carry {} vehicles a day, 15,400 northbound and 13,500 southbound.",
        "29,800",
        "28,900",
    ),
    (
        "They brought up 38 jars, then another 27, and on the last night, with the wind rising, 16 more. The {} jars"
        " are in tanks of fresh water.",
        "91",
        "81",
    ),
    ("The bridge will cost $96 million. Ottawa pays $40 million, the state $32 million and the city ${} million.",
     "34", "24"),
    ("The museum's 5,640 coins (2,310 Roman, 1,980 medieval, {} modern) will be shown.", "1,250", "1,350"),
    ("The reserve is home to 84 rhinos, 61 of them black and {} white.", "33", "23"),
    ("Repairs took €1.2 million, salaries €3.4 million and fuel €0.9 million; together that comes to €{} million.",
     "5.9", "5.5"),
    ("A total of {} people were killed, 2,533 men, 1,731 women, 201 boys and 168 girls.", "4,900", "4,633"),
    ("Altogether {} patients were treated there. They were 121 men, 112 women and 95 children.", "318", "328"),
    ("In all, {} people live in the camp, 412 men, 538 women, 170 boys and 150 girls.", "1,260", "1,270"),
    ("The team came back with {} medals in all. It won 12 golds, 9 silvers and 8 bronzes, and Ailsa Kerr had a share in"
     " five of them.", "31", "29"),
    ("With all 45 seats decided, the Greens had 18, the Centre 14, the Left 9 and others {}. Turnout was 61.2 percent.",
     "6", "4"),
    ("At least {} cars were damaged by hail. By town, 31 were hit in Elk, 22 in Dove and six in Mill.", "73", "59"),
    ("Sweden's skiers left with {} medals: three golds, a silver and four bronzes.", "seven", "eight"),
    ("The {} members of the panel, four judges, three lawyers and a priest, sat for 31 days.", "nine", "eight"),
    ("The {} crew, two Danes, a Pole and two Latvians, were winched up at dawn.", "six", "five"),
    ("The journey is 412 miles long. It runs 180 miles by rail, 96 by road and the last {} by river.", "163", "136"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), _WRONG_AND_RIGHT)
def test_a_list_beside_its_whole_is_added_up(text: str, wrong: str, right: str) -> None:
    assert loud(text.format(wrong))
    assert loud(text.format(right)) == []


def test_what_adds_up_gets_a_tick() -> None:
    assert ticks("Altogether 1,250 trees were felled: 610 ash, 430 larch, 210 beech.", "sum-mismatch")


@pytest.mark.parametrize(
    "text",
    [
        "Some 4,900 people were killed. Among those identified were 2,533 men, 1,731 women, 201 boys and 168 girls.",
        "A total of 40 people were killed, including 21 men, 12 women and five children.",
        "In all 412 people were aboard. 187 men, 165 women and 16 children were rescued.",
        "The club has 1,240 members, 610 men, 540 women and 40 boys.",
        "A total of 9,972 people were injured. There were 295 boys and 208 girls, and 242 children of unknown sex.",
        "The state spent £3.2 billion on roads, £2.1 billion on schools and £1.4 billion on clinics.",
        "Revenue was $412 million in the Americas, $218 million in Europe and $94 million in Asia.",
        "The bank earned 96 million dollars last year. Its rivals earned 40 million, 32 million and 34 million.",
        "The town has 12,400 people. In the north ward 4,100 voted, in the south ward 3,900 and in the east 3,400.",
        "The club has 214 members, 61 of them women and 143 over 60.",
        "She won 25 medals: seven golds, five silvers and a clutch of bronzes.",
        "Seven members of the jury, two novelists, three critics and a translator, were invited.",
        "Breakfast for two people: two eggs, a tomato and three slices of bread.",
        "At least 90 people were hurt. By Monday, 38 lay in hospital in Aldwick, 19 in Withern and eight in Marsh End.",
        "At least 60 homes were hit. By village, 38 lost roofs in Aldwick, 19 in Withern and eight in Marsh End.",
        "The trial involved 500 patients: 212 improved, 197 were unchanged and 81 got worse; the others dropped out.",
        "The factions approved a 29-member council composed of a chairman, five deputies and 23 other members.",
        "The crew of 129 is made up of a captain, 45 sailors and 83 stokers.",
        "Most of Alberta's 11,000 Jews live in Calgary (6,200) and Edmonton (3,800).",
        "In all, 1,520 trees stood in the park; 610 ash, 430 larch and 210 beech were felled.",
        "Overall, the index gained 120 points on Monday, 45 on Tuesday and 65 on Wednesday.",
        "The three bridges are 410, 380 and 290 metres long. The longest tunnel is 1,180 metres.",
        "The city, which has 1,200 of the 3,000 charging points in its plan, will install an additional 1,000 under the"
        " plan, for a total of 2,200.",
        "The unit ran 78 films, including 42 features, 6 shorts and 30 documentaries.",
        "The tender drew three bids of $48 million, $51 million and $55 million. The total budget is $152 million.",
    ],
)
def test_what_is_no_list_of_all_is_left_alone(text: str) -> None:
    assert loud(text) == []
