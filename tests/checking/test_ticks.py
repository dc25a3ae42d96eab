"""What a tick vouches for: sums as they are written; an order, a bound or a count only loosely; a repeat not at all."""

import pytest

from tests.checking.ran import run, ticks

FIRM = "percent-change-mismatch"


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose from 40 to 52 tonnes.",
        "Of the 120 pupils, 105 passed the exam.",
        "Exports of cars, ships and steel rose by 5%, 7% and 9%, respectively.",
        "Last year 6,210 new chargers were installed, bringing the total to 48,000.",
        "Norland led with 15 percent of the vote, followed by Ostland with 12 percent.",
        "The park covers 70 hectares, the size of 100 football pitches.",
        "The risk ratio was 1.8 (95% CI 1.1 to 3.4) for smokers.",
    ],
)
def test_an_order_a_bound_and_a_count_vouch_loosely(text: str) -> None:
    held = run(text).verifications
    assert held
    assert all(tick.loosely for tick in held)


def test_a_sum_vouches_firmly() -> None:
    held = run("Output rose by 25% from 4.00 million tonnes to 5.00 million tonnes.").verifications
    assert {tick.rule: tick.loosely for tick in held}[FIRM] is False


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("chinese-number-mismatch", "The plant turns out 40万 (300,000) cars a year."),
        ("annualized-rate-mismatch", "Prices rose 0.4% on the month, an annualized 6.2%."),
        (
            "real-terms-mismatch",
            "Wages rose 12 percent while prices went up 10 percent. In real terms they were 2.3 percent higher.",
        ),
        ("percent-for-points", "Unemployment rose by 50%, from 5% to 7%."),
        ("square-side-mismatch", "The camp is a 300-meter square of tents (120,000 square meters) in the desert."),
        (
            "headline-count-differs",
            "32 dead in ferry fire off Norland\n\nAt least 20 people died when a ferry"
            " caught fire off Norland on Monday.",
        ),
        (
            "contradicting-claims",
            "In 2023 Acme's revenue was $5.2 billion.\n\nMargins were thin.\n\nIn 2023"
            " Acme's revenue was $5.2 billion.",
        ),
    ],
)
def test_what_only_the_widest_reading_allows_is_not_ticked(rule: str, text: str) -> None:
    assert ticks(text, rule) == []


def test_a_figure_told_again_in_other_words_is_ticked() -> None:
    text = "Acme's revenue reached $5.2 billion in 2023.\n\nMargins were thin. In 2023 Acme's revenue was $5.2 billion."
    assert ticks(text, "contradicting-claims")


def test_two_figures_of_two_digits_that_count_other_things_are_alike_by_chance() -> None:
    first, second = (
        "Sales of steel to mills rose by {} in May, it said.\n\n",
        "Its costs of steel sales to mills rose {} in May.",
    )
    short, long = (run((first + second).format(one, one)).verifications for one in ("17%", "17.3%"))
    assert [tick.loosely for tick in short] == [True]
    assert [tick.loosely for tick in long] == [False]
