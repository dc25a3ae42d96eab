import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.checking.ran import excerpts, findings, loud, messages, ticks

RULE = "direction-contradicts-figures"


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        (
            "The share increased from under 40 percent to nearly 20 percent.",
            "from under 40 percent to nearly 20 percent",
        ),
        ("Revenue fell from $1.2 billion to $1.5 billion.", "from $1.2 billion to $1.5 billion"),
        ("Sales climbed sharply last year from 500 cars to 300 cars.", "from 500 cars to 300 cars"),
        ("Net income was $5.2 million, up from $6.8 million.", "$5.2 million, up from $6.8 million"),
        ("Sales rose to $5 million from $6 million.", "to $5 million from $6 million"),
        ("The wait has been cut by 11 days, to 74 days from 63.", "cut by 11 days, to 74 days from 63"),
        ("The lake rose to 61 metres from 64.", "rose to 61 metres from 64"),
    ],
)
def test_a_verb_against_its_figures(text: str, excerpt: str) -> None:
    assert excerpts(text, RULE) == [excerpt]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose from 300 to 500.",
        "Fees were raised to 520 euros from 450. Rent was lowered to 800 francs from 12 July.",
        "The team climbed from 14 to 3 in the ranking.",
        "Prices fell from 10 to 20 percent.",  # by ten to twenty percent
        "He lost from 10 to 20 pounds.",
        "The yen rose from 150 to 145 against the dollar.",
        "The rise in unemployment slowed from 5% to 3%.",
        "Sales fell and prices ranged from 10 to 20.",
        "The temperature fell from -5 to -3 below.",
        "The company improved from a loss of $5 million to one of $3 million.",
        "Sales fell 3%, up from a fall of 5%.",
        "The deficit swung from $5 million to $3 million.",
        "It grew from 1,200 to 0.9 million.",
        "Profit fell from $5 billion in 2022 to 7 billion yuan in 2023.",
        "Turnout rose from about 50% to nearly 50%.",
        "Fees rose to $102 million from $88 million, but gains on bonds dropped to $43 million from $58 million.",
        "The number of cats grew, to 193 last year from 180 in 2015, as did that of dogs, to 43 from 35.",
        "Leverage increased from 18 to 1, to over 25 to 1, at the banks.",
        "The party won 33 of parliament's 150 seats, down from 41 in 2012.",
        "The number of jobless men rose by 2,000 in the month to 436,500 compared with 470,700 a year earlier.",
        "Exports of tea were $180 million compared with $147 million for coffee, a drop of 42% from last year.",
        "The firm will increase its dividend 12% to six cents a share after the split from eight cents before it.",
        "His time dropped from 3.5 to 3.8 hours on a bad day.",
    ],
)
def test_verbs_that_fit_or_do_not_govern(text: str) -> None:
    assert messages(text, RULE) == []


def test_a_verb_that_fits_is_ticked() -> None:
    assert ticks("Sales rose from 300 to 500.", RULE) == ['"rose" fits a change from 300 to 500']


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_a_rise_to_more_is_never_flagged_and_one_to_less_always(one: int, other: int) -> None:
    assume(one != other)
    small, large = sorted((one, other))
    assert loud(f"Sales rose from {small:,} tons to {large:,} tons.") == []
    if large > 2 * small:  # beyond all rounding
        assert len(messages(f"Sales rose from {large:,} tons to {small:,} tons.", RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Unemployment fell to 6.2% from 5.8% a month earlier.",
        "There were 1,204 complaints, down from 986 in 2021.",
        "The number of nurses decreased from 3,400 to 3,900 over five years.",
        "The tax was raised from 20% to 17.5%.",
        "There were 312 fires, 52 more than the 364 of 2021.",
    ],
)
def test_a_contradiction_is_seen_in_other_forms_of_words(text: str) -> None:
    assert len(findings(text, "direction-contradicts-figures")) == 1


def test_a_time_that_improves_gets_shorter() -> None:
    assert findings("His best improved from 48 seconds to 46 seconds.", "direction-contradicts-figures") == []
