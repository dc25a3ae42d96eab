import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.checking.ran import findings, messages, ticks

RULE = "part-above-whole"


@pytest.mark.parametrize(
    "text",
    [
        "Some 45 of the 38 passengers were hurt.",
        "Police arrested 62 people, of whom 71 were charged.",
        "The survey covered 1,500 homes, 1,800 of which had no heating.",
        "Out of 500 applicants, 620 were turned away.",
        "A total of 230 people applied and 260 of them were interviewed.",
        "The budget of £40 million includes £52 million for roads.",
        "Of its 2,400 employees, some 2,900 are women.",
        "Of the 380 pupils at the school, 412 walk or cycle there every day.",
        "The ward has 41,200 registered voters, and 49,400 of them cast a ballot.",
        "There are 1.9 million head of cattle. Dairy cows make up 2.4 million of that herd.",
        "The number of unemployed was put at 13 million. Of these, 17 million were in the euro area.",
        "The plan is worth over €234m. It includes €460m for roads and €48m for housing.",
        "Of this year's 56 graduates, 65 have found a job.",
        "The country has 312 mills. There are 347 in Mayo alone.",
        "The county has 312 mills; 347 are in the Alba valley alone.",
        "The country grew 3.2 million tons of rye. The southern province alone grew 4.1 million tons.",
        "The county has 310 pubs, and Whitby alone has 347.",
    ],
)
def test_a_part_above_its_whole_is_flagged(text: str) -> None:
    assert len(findings(text, RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Critics gave the film eleven out of ten.",
        "The storm killed 18 people and damaged houses, 400 of them beyond repair.",
        "The two ministers sign the treaty, and drivers need not queue any more. About 700 of them pass on a weekday.",
        "Of the 12 buildings, 340 flats are empty.",
        "Some 3 of the 2.5 million residents moved.",
        "The party won 60 of its 52 target seats.",
        "He has played in 12 countries, including 400 concerts.",
        "The fund has spent £1.2 million since May. It includes £3.4 million of gifts.",
        "The club has 214 members. Men make up 310 of that league's 420 players.",
        "The budget is 12 billion rupees. This includes 14 billion rupees of loans, minus 2 billion of repayments.",
        "The plan is worth €234m. It includes 460 projects in 12 towns.",
        "The school had 123 pupils. It took 143 in the decade alone.",
        "The ferry carried 912 people on Friday. It carried 1,118 in the morning alone.",
        "The yard built 92 boats under the old owner. It built 113 in the war alone.",
        "It has 312 shops in Spain. There are 347 in the Paris region alone.",
        "Germany has 312 of the plants. France has 347 in the Loire valley alone.",
        "The army lost 312 men. Rebels killed 347 in Homs alone.",
        "It eats 312 fish a month. Keepers have seen 347 of them.",
    ],
)
def test_what_only_looks_like_a_part_is_left_alone(text: str) -> None:
    assert messages(text, RULE) == []


def test_value_added_below_gross_output_is_ticked_and_above_it_is_not_judged() -> None:
    text = "The output value of Riverton rose to 600 billion yuan. The GDP of Riverton was {} billion yuan."
    assert ticks(text.format(260), RULE) == ["CNY 260 billion is part of CNY 600 billion"]
    assert ticks(text.format(700), RULE) == []
    assert messages(text.format(700), RULE) == []


@given(whole=st.integers(11, 49), surplus=st.integers(-9, 50))
def test_only_more_than_all_is_flagged(whole: int, surplus: int) -> None:
    assume(whole % 10 and (whole + surplus) % 10)
    text = f"Of the {whole} pupils, {whole + surplus} passed."
    assert len(findings(text, RULE)) == (surplus > 0)
