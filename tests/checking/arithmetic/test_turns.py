"""What a clause tells of a change: figures found by the words beside them, whatever stands between."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.checking.arithmetic.turns.grouped import turns
from factcheck.checking.arithmetic.turns.roles import Part
from factcheck.checking.arithmetic.turns.turn import Turn
from tests.checking.ran import article, loud

TWINS = [
    ("Operating income registered a rise of {} to Rs 330 crore as compared to Rs 259 crore a year ago.", "37%", "27%"),
    ("Tea shipments climbed {} to hit 10,200 tonnes and earned Sh5.1 billion, from 9,400 tonnes.", "5.8%", "8.5%"),
    ("Last year 2,946 people died - a {} reduction on the previous year, when 3,172 were killed.", "9%", "7%"),
    ("There were 460 drink-drive deaths in 2007 – an {} drop on the 560 recorded in 2006.", "28%", "18%"),
    ("Farmers brought in 115,200 tonnes, an extra {} on the 102,600 tonnes of the year before.", "21.3%", "12.3%"),
    ("The population went up by 32,300 in the decade to 597,000 – an increase of {} on 2001.", "7.5%", "5.7%"),
    ("The workforce grew by 446,000 – or {} – to a total of 5,847,000.", "3.8pc", "8.3pc"),
    ("The city has grown by over 350,000 ({}) in ten years, from 5.6 to 5.95 million.", "3.6%", "6.3%"),
    ("Adjusted margin improved {} to 16.34 percent from 9.80.", "546 basis points", "654 basis points"),
    ("Sales were $1.449 billion, an all-time record and an increase of $186.1 million, or {}.", "17.4%", "14.7%"),
    ("The bank set aside Rs 89 crore as against Rs 130 crore a year ago, showing a fall of {}.", "41.5%", "31.5%"),
    ("Cement output was 23.7 million tonnes, a gain of {} over 21.67 million tonnes in May 2019.", "4.9%", "9.4%"),
    ("The gap widened by {} to reach $50.2 billion in May, against $44.6 billion in April.", "$6.6bn", "$5.6bn"),
    ("The trust treated 84,210 patients, {} more than the 79,580 seen in 2021.", "6,430", "4,630"),
    ("Gas demand eased by a further {} in spring to 14.7bcm, versus 16.1bcm in 2022.", "7.8%", "8.7%"),
    ("PLDT earned 1.89 billion pesos, up {} from 778.9 million pesos in 1985, on lower costs.", "68 pct", "143 pct"),
    ("Attendance recovered to 318,000, which was a {} improvement on the 235,500 of 2019.", "53%", "35%"),
    ("Stocks are 40.045 mt, {} more than the 35.3 mt of last year, and 1.053 mt more than in the whole of the previous"
     " season, when it was 38.992 mt.", "31%", "13%"),
    ("Stocks are 40.045 mt, 13% more than the 35.3 mt of last year, and {} more than in the whole of the previous"
     " season, when it was 38.992 mt.", "1.503 mt", "1.053 mt"),
    ("Scheme houses rose 14.1% to 12,529 from 10,985 and single houses {} to 5,068 from 4,684.", "3.2%", "8.2%"),
    ("- Operating profit 37% higher at £667m (2016: {})", "£587m", "£487m"),
    ("Some 21,241 homes were finished, an increase of {} on the 17,952 of 2018.", "13.8%", "18.3%"),
    ("Bad loans rose 3.9% to Rs 17,609 crore. On a yearly basis they jumped {} from Rs 13,832 crore.", "37.3%",
     "27.3%"),
    ("There were 7,004 murders, an increase of 841 incidents. This marks a rise of {}.", "16.3%", "13.6%"),
    ("The report counts 8,674 deaths. That is an increase of 0.6%, or {}, on 2019.", "86 deaths", "56 deaths"),
]  # fmt: skip

INNOCENT = [
    "Re-exports fell by 6.6%, resulting in a surge in net imports from 175,901 to 251,708 tonnes.",
    "The S&P 500 index fell 2.39 points, or 0.1 percent, to 2,341.59.",
    "Retail employment rose 129,000 in February, compared to a gain of 117,000 in January, reported at 166,000.",
    "The ruling reduced the quarter's net income by $20 million to $226.4 million, compared with $233.9 million.",
    "Sales reached 180.8 million dollars compared with 147.5 million for coffee, a drop of 42% from last year.",
    "Users are expected to increase from 9 to 11 million, making up 4.5 percent of the population.",
    "Revenue rose 5% to $100 million, against expectations of $110 million.",
    "Turnout rose 5% to 61,200 in Leeds, compared with 48,000 for rival Bradford.",
    "Sales rose by 5% in May, from 100,300 in January to 130,700 in June.",
    "Output rose 12% a year from 100,300 to 210,700 tonnes.",
    "Profit rose 5% from the quarter before to $105 million, against $88 million a year earlier.",
    "Organic sales rose 3% to $525 million from $480 million.",
    "The dividend is 10.5 cents on the split shares, a 10.5% increase from the 19 cents before the split.",
    "Sales rose 5% and profit reached $20 million from $14 million.",
    "Exports climbed 8% while imports went to $90 billion from $70 billion.",
    "Pay rose 4% as turnover went to £52 million from £41 million.",
    "Crime fell 6% to 48,300 offences, with burglaries down to 4,100 from 5,200.",
    "The bank's loans rose 8% to $54 billion against deposits of $60 billion.",
    "Membership rose by 5% to 210,000, which the union says is twice the 98,000 that it had in 1990.",
    "Applications from Northern Ireland saw an increase of 26.5% over 2015 to 67,972.",
    "Shares in the group rose 3% to 412p after it lifted its dividend to 21p from 18p.",
    "Unemployment rose by 12,000 to 412,000, compared with 380,000 a year ago.",
    "The party won 31 seats, up from 22, with a rise of 4 points in its share to 21%.",
    "Subscribers rose by 1.2 million in the quarter to 41.2 million, from 36.1 million a year ago.",
    "Unemployment rose by 2.2 million to 6.5 million, resulting in the labor force going up by 15.1 percent.",
    "The firm cut its debt by $30 million to $210 million, compared with $190 million two years before.",
]


@pytest.mark.parametrize(("text", "wrong", "right"), TWINS)
def test_a_change_beside_its_levels_is_held_to_them(text: str, wrong: str, right: str) -> None:
    assert loud(text.format(wrong))
    assert not loud(text.format(right))


@pytest.mark.parametrize("text", INNOCENT)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    assert not loud(text)


def _shown(text: str, part: Part | None) -> str:
    return "" if part is None else part.claim.span.of(text)


def _told(text: str) -> list[tuple[str, ...]]:
    def figures(turn: Turn) -> tuple[str, ...]:
        return tuple(_shown(text, part) for part in (turn.ratio, turn.step, turn.before, turn.after))

    return [figures(turn) for turn in turns(article(text))]


def test_a_clause_has_one_level_of_each_time() -> None:
    text = "Sales rose 5% to $105 million from $100 million, while profit fell to $18 million from $20 million."
    assert _told(text) == [("5%", "", "$100 million", "$105 million"), ("", "", "$20 million", "$18 million")]


def test_a_figure_of_another_unit_stands_in_nobodys_way() -> None:
    text = "Exports rose 8.5% to 10,200 tonnes and brought in $5.1 million, from 9,400 tonnes."
    assert _told(text) == [("8.5%", "", "9,400 tonnes", "10,200 tonnes")]


def test_a_step_is_told_in_percent_and_as_an_amount() -> None:
    text = "The fund grew by $186.1 million – or 14.7% – to $1.449 billion."
    assert _told(text) == [("14.7%", "$186.1 million", "", "$1.449 billion")]


FORMS = [
    "Output {verb} by {share}% to {after:,} tons, as compared to {before:,} tons a year ago.",
    "Output was {after:,} tons, {way} {share}% on the {before:,} tons of the year before.",
    "Output {verb} by {step:,} tons – or {share}% – to a total of {after:,} tons.",
    "There were {after:,} tons, {step:,} tons ({share}%) {than} than the year before.",
    "Output went from {before:,} tons in 2015 to {after:,} tons, a {noun} of {share}%.",
    "Output {verb} {share}%. There were {after:,} tons of output, {step:,} tons {than} than in 2015.",
    "Output {verb} {share}%, an all-time record of moves, to hit {after:,} tons from {before:,} tons in 2015.",
    "Stocks are {after:,} tons. That is a {noun} of {share}%, or {step:,} tons, on 2015.",
]
WORDS = {
    True: {"verb": "rose", "way": "up", "than": "more", "noun": "rise"},
    False: {"verb": "fell", "way": "down", "than": "less", "noun": "fall"},
}


@given(st.integers(1_201, 90_000), st.integers(1_201, 90_000), st.sampled_from(FORMS), st.integers(0, 1))
def test_what_follows_from_the_figures_is_never_flagged(before: int, after: int, form: str, places: int) -> None:
    share = round(100 * abs(Decimal(after) / before - 1), places)
    assume(0 < share < 100)
    words = WORDS[after > before]
    text = form.format(before=before, after=after, step=abs(after - before), share=share, **words)
    assert loud(text) == []


@given(st.integers(12_011, 20_000), st.integers(21_011, 30_000), st.sampled_from(FORMS))
def test_another_share_by_ten_points_is_always_flagged(before: int, after: int, form: str) -> None:
    assume(before % 10 and after % 10 and (after - before) % 10)
    share = round(100 * (Decimal(after) / before - 1), 1) + 10
    text = form.format(before=before, after=after, step=after - before, share=share, **WORDS[True])
    assert loud(text) != []
