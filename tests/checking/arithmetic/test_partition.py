"""Wholes and parts that are found by the sum itself: what is told, what is ticked, and what stays silent."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.checking.arithmetic.partition.apart import are_apart
from factcheck.checking.arithmetic.partition.odds import Figure, slip_in
from factcheck.model.finding import Level
from tests.checking.ran import findings, loud, ticks

# A sentence, and what a swap of two digits makes of one of its figures.
_PASSAGES = (
    ("The survey found 12,802 damaged houses. Of the total, 12,645 were partially damaged and 157 totally.", "12,465"),
    ("Capacity stood at 38,794 MW (including 34,561 MW on the ground and 4,233 MW on roofs).", "4,323"),
    (
        "The ministry had confirmed 906,165 cases, including 43,709 deaths, 339,820 active cases and 522,636"
        " recoveries.",
        "393,820",
    ),
    (
        "Makers built 167,400 vehicles and sold 160,300. The output consisted of 141,300 electric cars and 26,100"
        " hybrids.",
        "21,600",
    ),
    (
        "The order book came to EUR 8,462.5 million, comprising EUR 5,231.8 million in energy and EUR 3,230.7 million"
        " in rail.",
        "3,203.7",
    ),
    (
        "The fund paid out $1,245,300 last year. The breakdown is as follows: $812,400 went to schools. Clinics took"
        " $332,900. The remaining $100,000 was kept in reserve.",
        "323,900",
    ),
    ("There were 14,175 formal votes (96.14%) and 569 informal votes (3.86%), a total of 14,744.", "14,474"),
    ("The port handled 2,846,310 boxes, of which 1,912,406 were exports and 933,904 imports.", "1,921,406"),
    (
        "Damage was put at P1,045,713,449 including P337,624,878 to farms; P687,092,271 to roads; and P20,996,300 to"
        " homes.",
        "678,092,271",
    ),
    (
        "A total of 152,340 refugees were counted. In the north 61,285 crossed. Some 48,130 came by sea. A further"
        " 42,925 arrived by air.",
        "42,295",
    ),
    (
        "The first quarter saw 14,371 births and 8,674 deaths. There were 7,440 male births and 6,931 female births.",
        "7,404",
    ),
    (
        "Employment rose 50,100 to 11,663,200. Full-time employment increased 34,500 to 8,159,700 and part-time"
        " employment increased 15,600 to 3,503,500.",
        "3,530,500",
    ),
)

_SILENT = (
    "The region counted 12,802 damaged houses. Of these, 9,120 were insured and 3,160 had been built before 1970.",
    "Of the 5,230 applicants, 2,410 were women and 2,720 came from abroad.",
    "The bank employs 28,416 people, of whom 17,205 work in Germany; 11,911 have been with it for more than ten years.",
    "A total of 14,744 people voted. In 2019 there were 9,371 voters and in 2015 some 5,273.",
    "The survey reached 38,794 households, including 34,561 with a garden and 4,133 with a pool.",
    "The company sold 167,400 cars in May, compared with 141,300 in April and 25,100 in March.",
    "Exports rose to 84,320 tonnes, including 41,200 tonnes of wheat and 38,110 tonnes of barley; the rest was maize.",
    "A ruling council of 29 members is composed of a chairman, five deputies and 23 other members.",
    "Total assets were EUR 18,462.5 million; loans stood at EUR 12,231.8 million and deposits at EUR 6,330.7 million.",
)


@pytest.mark.parametrize(("text", "slipped"), _PASSAGES)
def test_a_slip_in_a_part_is_told_and_the_sum_ticked(text: str, slipped: str) -> None:
    figure = next(word for word in text.split() if sorted(word.strip("P$,.")) == sorted(slipped)).strip("P$,.")
    assert loud(text) == []
    assert ticks(text, "sum-mismatch") + ticks(text, "balance-mismatch") != []
    told = [finding for finding in findings(text.replace(figure, slipped)) if finding.level is not Level.NOTE]
    assert len(told) == 1
    assert told[0].rule in {"sum-mismatch", "balance-mismatch"}


@pytest.mark.parametrize("text", _SILENT)
def test_what_may_overlap_or_is_of_another_time_is_no_sum(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "Sales reached {} trillion rupiah (37.9 billion dollars), including 195.7 trillion rupiah (14.42 billion"
            " dollars) from home and 318.5 trillion rupiah (23.48 billion dollars) from abroad.",
            "514.2",
            "513.2",
        ),
        (
            "Tourism earned {} billion yuan, including 22.7 billion yuan from visitors from abroad and 48.5 billion"
            " yuan from others.",
            "71.2",
            "61.2",
        ),
        ("Debt stood at ${} billion, including $4.8 billion of bonds and $5.2 billion of loans.", "10.0", "9.4"),
    ],
)
def test_no_sums_of_money_that_are_included_are_more_than_all(text: str, right: str, wrong: str) -> None:
    assert loud(text.format(right)) == []
    assert len(loud(text.format(wrong))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The bank wrote off $300 million, including $200 million of loans and $95 million of bonds.",
        "The $60 billion package, including $40 billion in loans, of which $25 billion is new, was approved.",
        "The cut of $20 billion, including $12 billion this year and $12 billion next year, is the largest yet.",
        "Net income fell to $210 million, including charges of $150 million and $98 million for two closures.",
        "Profit was $1.2 billion, including a gain of $1.9 billion on the sale of a unit and $2.1 billion of costs.",
    ],
)
def test_money_that_is_included_may_leave_something_out_or_be_of_another_sum(text: str) -> None:
    assert loud(text) == []


def test_kinds_behind_a_colon_have_names_of_their_own() -> None:
    text = "Some 4,656 homes were completed: 1,000 apartments, 2,458 scheme houses and 1,198 single houses."
    assert ticks(text, "sum-mismatch") != []
    assert len(loud(text.replace("2,458", "2,858"))) == 1


def test_what_became_of_people_leaves_nobody_out() -> None:
    text = (
        "The coastguard said 64 people had been aboard. A boat picked up 41 survivors. Divers have recovered 17 bodies,"
        " and the other six passengers are still missing."
    )
    assert loud(text) == []
    assert len(loud(text.replace("other six", "other eight"))) == 1
    gone = "The quake killed 41 people and 17 are missing; the other 12 survivors were flown out on Friday."
    assert loud(gone) == []


def test_a_sentence_told_twice_is_one_slip() -> None:
    again = "Only 832 more boys than girls sat the exam."
    text = f"{again}\n\nOf these, 498,775 were boys and 494,943 girls.\n\nFour schools had none. {again}"
    assert len(loud(text)) == 1


@given(st.integers(10_000, 999_999), st.integers(10_000, 999_999), st.data())
def test_a_swap_of_two_digits_is_found_again(one: int, other: int, data: st.DataObject) -> None:
    digits = str(one)
    at = data.draw(st.integers(0, len(digits) - 2))
    swapped = int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])
    whole = Figure(Decimal(one + other), Decimal(0), -1)
    parts = [Figure(Decimal(swapped), Decimal(0)), Figure(Decimal(other), Decimal(0))]
    found = slip_in([whole, *parts])
    assume(len(str(swapped)) == len(digits))
    assert (found is None) is (swapped == one)
    assert found is None or found.weight > len(digits) - 2 - at


def _weight(unit: int, *values: int) -> float:
    signs = (-1, *(1 for _ in values[1:]))
    found = slip_in([Figure(Decimal(value), Decimal(unit), sign) for value, sign in zip(values, signs, strict=True)])
    assert found is not None
    return found.weight


def test_a_slip_in_the_last_digit_says_nothing() -> None:
    assert _weight(0, 4312, 4000, 310) == 0


def test_rounding_takes_away_what_a_slip_says() -> None:
    assert _weight(100, 9000, 5000, 4300) < _weight(0, 9000, 5000, 4300)


def test_what_excludes_the_other_is_not_apart() -> None:
    text = "3,200 were hurt and 540 died; 105 were arson and 206 needed the brigade"
    places = [text.index(figure) + len(figure) for figure in ("3,200", "540", "105", "206")]
    assert not are_apart(text, places[:2])
    assert are_apart(text, places[2:])


def test_three_parts_behind_including_that_make_the_whole_are_borne_out() -> None:
    text = (
        "It has 657 cities, including 4 municipalities, 15 large cities, 278 prefectures and 360 county-level cities."
    )
    assert ticks(text, "sum-mismatch")
    assert ticks(text.replace("360", "306"), "sum-mismatch") == []
