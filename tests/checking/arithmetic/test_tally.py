"""Results that sentences tell of figures before them: a slip is flagged whatever the words, the right one is silent."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.checking.arithmetic.reckoning.slips import agreement
from tests.checking.ran import findings, loud

TALLY = "tally-mismatch"

# fmt: off
PASSAGES = [
    ("Some £412,000 is in reserve and £388,000 from a grant. Parishes add £95,000. That gives £{}.",
     "985,000", "895,000"),
    ("Ships pulled 83 people out, boats another 27. Nineteen bodies were found and six people are missing, "
     "which would square with {} aboard.", "145", "135"),
    ("It has 640 people in York, 275 in Hull and 118 drivers. With the 42 at head office the payroll comes to {}.",
     "1,175", "1,075"),
    ("The course starts with a 1.9 km swim. Then they ride 88 km before a run of 20 km, so that all have covered {}.",
     "119.9 km", "109.9 km"),
    ("Rice covers 39.4 million hectares and pulses 12.2 million. Grains stand at 18.1 million and oilseeds at 18.6 "
     "million. Together the four occupy {} hectares.", "98.3 million", "88.3 million"),
    ("Mr Oka polled 48,902 votes to Mrs Dan's 46,317. His majority of {} was a surprise.", "3,585", "2,585"),
    ("The fund had £187,000. Sales raised £6,400, a gift brought £31,000 and a club gave £2,600. It now stands at £{}.",
     "237,000", "227,000"),
    ("A count found 1,870 people. Since then 640 have been moved north and 215 have left, while 330 more have "
     "landed. On Friday the camp held {} people.", "1,445", "1,345"),
    ("They sold 8.4 million kilos. Pakistan took 3.1 million kilos, Egypt 1.9 million and Britain 1.2 million. "
     "Everyone else accounted for {} kilos.", "2.9 million", "2.2 million"),
]
# fmt: on


@pytest.mark.parametrize(("passage", "wrong", "right"), PASSAGES)
def test_a_slip_is_flagged_and_the_right_figure_is_silent(passage: str, wrong: str, right: str) -> None:
    assert len(findings(passage.format(wrong), TALLY)) == 1
    assert not loud(passage.format(right))


@pytest.mark.parametrize(
    "passage",
    [
        "It has 214 members and 38 guests. It was founded by 242 miners.",
        "Receipts were 2.94 billion lek, of which 610 million was dues. Costs came to 2.31 billion lek.",
        "Revenues were $45.1 million and costs $24.1 million, larger than the combined $79.2 million of rivals.",
        "A net 23 per cent saw one: 41 per cent saw a rise and 18 per cent a fall. The remaining 41 per cent saw none.",
        "In May it had 254 people in 1,239 homes, 85% (1,055) of them in Cork. There are now 2,546 children there.",
        "A quarter of the 3,600 jobs will go in Rome and 1,500 in Oslo. The remaining 1,200 are in Mexico.",
        "Debt was $75 million in 1790. It was $45 million by 1812, and in 1816 it attained the sum of $127 million.",
        "On Monday 11 texts were sent. On Friday 20 texts were sent between the two involving 21 texts.",
        "He rushed for 271 yards and passed for 22 yards. He now has 273 yards.",
    ],
)
def test_a_figure_of_its_own_is_no_result(passage: str) -> None:
    assert not findings(passage, TALLY)


counts = st.integers(min_value=101, max_value=4999)


@given(st.lists(counts, min_size=3, max_size=5))
def test_a_true_total_is_never_flagged(parts: list[int]) -> None:
    # A part that is the sum of those before it but for a digit looks like a result, and by chance may be one.
    sums = [
        (Decimal(parts[at]), Decimal(sum(parts[first:at]))) for at in range(2, len(parts)) for first in range(at - 1)
    ]
    assume(not any(agreement(part, total) for part, total in sums))
    listed = [f"In port {letter} they counted {part:,} crates." for letter, part in zip("ABCDE", parts, strict=False)]
    text = f"{' '.join(listed)} Altogether there were {sum(parts):,} crates."
    assert not findings(text, TALLY)
    assert not findings(text, "sum-mismatch")


@given(st.lists(st.integers(251, 499), min_size=4, max_size=5), st.integers(1, 4))
def test_a_total_with_another_digit_is_flagged(parts: list[int], more: int) -> None:
    assume(sum(parts) % 10 != 0 and sum(parts) // 100 % 10 + more <= 9)
    stated = sum(parts) + 100 * more
    listed = [f"In port {letter} they counted {part:,} crates." for letter, part in zip("ABCDE", parts, strict=False)]
    text = f"{' '.join(listed)} Altogether there were {stated:,} crates."
    assert findings(text, TALLY) or findings(text, "sum-mismatch")


# fmt: off
REMAINDERS = [
    ("Half of the 840 acres stays as it is, a third is to be planted and the remaining {} will run wild.",
     "210 acres", "140 acres"),
    ("Two-thirds of the 1,950 men chose the army and 390 the signals; that left {} for the navy.", "360", "260"),
    ("They were asked about it. Yes won 54.2 per cent, no {} per cent, on a turnout of 39 per cent.", "47.8", "45.8"),
    ("The report says 62% of the gas came by pipe. The {} that came by ship was dearer.", "48%", "38%"),
    ("Wind supplied 47 per cent of the power, reactors 21 per cent and gas 25 per cent. Coal made up the other {}.",
     "17 per cent", "7 per cent"),
    ("Fifty-two of the 80 votes went to the Danish film and 19 to the Korean. The rest, {}, went to four titles.",
     "seven", "nine"),
    ("The bridge is 1,991 metres long and its rival 2,023, so the Turks have it by {}.", "42 metres", "32 metres"),
    ("The two banks ran 2,310 branches; today there are 1,745 of them. Gone are {} counters.", "665", "565"),
    ("The fund had £90 million. Half is spent and £27 million promised, leaving {}.", "£28 million", "£18 million"),
    ("It had 38 seats. It shed seven in the cities but gained four elsewhere, and now has {}.", "45", "35"),
    ("The herd numbered 46 in autumn. Eleven calves were born and four cows were sold, so that {} were left in May.",
     "43", "53"),
]
# fmt: on


@pytest.mark.parametrize(("passage", "wrong", "right"), REMAINDERS)
def test_what_is_left_is_flagged_unless_the_parts_leave_it(passage: str, wrong: str, right: str) -> None:
    assert len(findings(passage.format(wrong), TALLY)) == 1
    assert not loud(passage.format(right))


@given(st.lists(st.integers(3, 30), min_size=2, max_size=3))
def test_shares_that_make_a_hundred_are_never_flagged(shares: list[int]) -> None:
    told = " and ".join(f"plant {letter} {share} per cent" for letter, share in zip("ABC", shares, strict=False))
    assert not findings(f"In May {told}. Coal made up the other {100 - sum(shares)} per cent.", TALLY)


@pytest.mark.parametrize(
    "text",
    [
        "He was out in 34, but bogeyed the 13th. He scrambled home for a 2-over-par 74 and a 72-hole total of 280.",
        "His house alone received a third star, 12 were added to the two-star list and 57 to the one-star list. In"
        " total, France now has 27 one-star restaurants.",
        "The bus crashed with 14 people on board. Only one passenger survived. The bus driver and the remaining 12"
        " passengers died.",
        "Five ambassadors were promoted ministers. Nine ministers held their present rank before. Of the thirty"
        " ministers whom I have appointed, eleven were promoted from the lower grades.",
        "This year we shall produce 60,000 planes, 10,000 more than the goal. This includes 45,000 combat planes. Next"
        " year we shall produce 125,000 planes.",
        "Three coaches took supporters to Wembley, with 49, 53 and 47 on board. Another 26 squeezed into minibuses. The"
        " secretary drove the van by herself, which makes 176 people in all.",
        "The city, which has 1,200 of the 3,000 charging points in its plan, will install an additional 1,000 under the"
        " plan, for a total of 2,200, next year.",
        "Under a programme to plant 50,000 trees, Kigali has put 32,000 in the ground. An extra 10,000 have been"
        " ordered, which will bring the number planted to 42,000.",
        "Ministers promised 6,000 extra nurses by 2023; 2,500 have started. The Treasury is now paying for 1,500 more,"
        " which makes the promise 7,500 in all.",
    ],
)
def test_what_is_no_part_of_the_result_is_not_added_to_it(text: str) -> None:
    assert loud(text) == []


def test_a_third_that_is_no_star_is_a_fraction() -> None:
    text = "Of the 840 acres a third is planted and the remaining {} acres are wild."
    assert loud(text.format("560")) == []
    assert loud(text.format("460")) != []


@pytest.mark.parametrize(
    ("passage", "wrong", "right"),
    [
        ("Of the 52 on board, 19 were treated in Dijon and 24 in Lyon. The other {} were unhurt.", "12", "nine"),
        ("Clare pays €1.2m, Kerry €900,000 and Cork €2.4m. That makes {} in all.", "€5.4m", "€4.5m"),
        ("The fund held $6.2 billion. It paid out $480 million and took in $120 million. It now stands at {}.",
         "$5.48 billion", "$5.84 billion"),
        ("The bill came to {}. Catering was $14,500, the hall $5,800 and music $3,500.", "$28,300", "$23,800"),
    ],
)  # fmt: skip
def test_a_total_before_or_behind_its_parts_is_held_to_them(passage: str, wrong: str, right: str) -> None:
    assert loud(passage.format(wrong)) != []
    assert loud(passage.format(right)) == []


def test_after_so_many_games_is_a_time_and_no_part() -> None:
    text = "After 108 games Mantle has 43, Maris 41. Extend their paces over the full schedule of 162 games."
    assert loud(text) == []


def test_a_part_of_something_else_is_no_part_of_a_total_told_before() -> None:
    text = (
        "Families will pay no tax on $15,000 of their income. Single people will pay none on $7,500 of their income. A"
        " family of four would save $4,500."
    )
    assert loud(text) == []


def test_a_part_with_another_behind_it_is_not_what_is_left() -> None:
    text = (
        "Output fell to 29.418 million barrels. The members bound by the deal pumped 25.428 million barrels, while Iran"
        " with 2.1 million, Libya with {} million and Venezuela with 0.7 million are exempt."
    )
    assert loud(text.format("1.19")) == []
