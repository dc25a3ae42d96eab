"""A percentage and the small group that it is of, wherever the number of that group stands."""

import pytest

from tests.checking.ran import loud, messages

RULE = "impossible-share-for-count"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("{}% of the six frogs fitted with transmitters survived the winter.", 64, 67),
        ("Of the 16 bridges checked after the flood, {}% need repair.", 64, 63),
        ("All 12 members of the council took part. The motion got {} per cent of their votes.", 60, 58),
        ("A class of 25 sat the test; {}% of the class got full marks.", 42, 44),
        ("The trial was small: n = 15. Improvement was seen in {}% of the subjects.", 68, 67),
        ("The share of left-handers among the team's 11 players is {}%.", 30, 27),
        ("Table 2 gives the replies of the 24 teachers: content with pay, {}%; content with hours, 50%.", 26, 25),
        ("Ten ships called at Stanley in February. {} percent of them were fishing vessels.", 25, 30),
        ("Volunteers looked into 40 nest boxes. They found bats in {}% of the boxes.", "33.0", "32.5"),
        ("Seven orchards were sprayed in May. By July {}% of them had lost their leaves.", 50, 43),
        ("The choir has 14 singers. Last night {}% of the singers were ill.", 40, 43),
        ("Among the nine mayors, {}% want a vote.", 57, 56),
        ("The drug was tested on 12 patients. Of these, {}% had no symptoms.", 37, 42),
        ("The study covered 17 hospitals. Of the hospitals, {}% had no blood bank.", 45, 47),
        ("All 25 on the staff of the school answered, and {} per cent said they would stay.", 63, 64),
        ("The form was filled in by 15 nurses, and {} percent said they would leave.", 30, 33),
        ("Twenty-two soldiers were treated for burns; {} percent were under twenty.", 48, 45),
        ("The choir has 16 singers; {} per cent are men.", 40, 44),
        ("The class has 26 pupils, and {} per cent walk to school.", 33, 35),
    ],
)
def test_no_whole_number_gives_the_share(text: str, wrong: object, right: object) -> None:
    assert messages(text.format(wrong), RULE)
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Of the 16 bridges in the valley, 64% of the traffic crosses one.",
        "The firm owns 64% of the six mines.",
        "About 64% of the six frogs survived the winter.",
        "Costs at the 11 hospitals rose 34% in May. At the 11 hospitals 34% of the budget is spent on drugs.",
        "Sales of the 12 shops rose by 47%.",
        "Of the 11 teams, six play at home. Attendance was 47% of capacity.",
        "Of 20 million people, 47% live in towns.",
        "The company runs 12 hotels. Of these, 37% of the rooms are empty.",
        "The firm asked parents in 12 schools. Of these, 37% said no.",
        "The firm asked 400 people at 12 shops. Of these, 37% said no.",
        "All 12 counties reported, and 37 per cent voted yes.",
        "All 14 schools took part, and 37 per cent said they had been bullied.",
        "The bus carries 26 passengers, and 33 per cent diesel is mixed into its fuel.",
        "The club has 26 members, and 33 per cent went to charity.",
        "Of the 40 people asked, 12 had a fever. Of these, 25% had a rash.",
        "Ten ships called in May and 16 in June. Of the cargo, 34% was coal.",
        "There were 12 goals in the six games. He scored 47% of them before the break, the weighted index says.",
        "The 18 villages lie in the hills. 47% of the land is pasture.",
        "Of the 14 patients, each lost 12% of their weight on average.",
        "Of the 16 shops, exports earned 64%, the sales manager said.",
        "Of the six banks, one holds 64% and another 20%.",
        "Of the 12 shops, one gave a 47% discount.",
        "The plan covers 64% of the 20 students' fees.",
        "Visitors to the three caves numbered 412,000, 208,000 and 97,000. The first alone had 57 percent of them.",
        "Turnout was 41 percent, eight points down on 2014, when 49 percent of those on the roll voted.",
        "In 14 of the 16 states few stayed. In the largest, 34.4 percent of all Afghan asylum seekers did.",
        "The 22 players ran hard. Some 75% of the 22 players were tired.",
    ],
)
def test_shares_of_what_can_be_divided_are_left_alone(text: str) -> None:
    assert messages(text, RULE) == []
