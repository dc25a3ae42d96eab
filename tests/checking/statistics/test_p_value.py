from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking.statistics.distributions import two_sided_r, two_sided_t, two_sided_z, upper_chi_square, upper_f
from factcheck.model.finding import Level
from tests.checking.ran import messages
from tests.checking.said import said

RULE = "p-value-mismatch"
ROUNDINGS = st.sampled_from([ROUND_HALF_EVEN, ROUND_DOWN])
FREEDOM = st.integers(1, 2_000)


def written(value: float, decimals: int, rounding: str) -> str:
    return str(Decimal(value).quantize(Decimal(1).scaleb(-decimals), rounding=rounding))


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Draw a test whose statistic and p were computed together, then each rounded as a writer would."""
    statistic = draw(st.floats(0.01, 12))
    above, below = draw(FREEDOM), draw(FREEDOM)
    tests = {
        f"t({below}) = ": two_sided_t(statistic, below),
        f"F({above}, {below}) = ": upper_f(statistic, above, below),
        f"χ2({above}, N = 4,120) = ": upper_chi_square(statistic, above),
        "z = ": two_sided_z(statistic),
        f"r({below}) = ": two_sided_r(statistic / 12, below),
    }
    test, p = draw(st.sampled_from(sorted(tests.items())))
    shown = written(statistic / 12 if test.startswith("r") else statistic, draw(st.integers(1, 4)), draw(ROUNDINGS))
    return f"The groups differed, {test}{shown}, p = {written(p, draw(st.integers(2, 6)), draw(ROUNDINGS))}, as before."


@given(reports())
def test_a_p_value_that_was_computed_is_never_flagged(text: str) -> None:
    assert said(RULE, text) == []


@given(st.floats(2.2, 30), st.integers(20, 500), st.floats(0.06, 0.99))
def test_an_insignificant_p_of_a_large_t_is_always_an_error(statistic: float, freedom: int, p: float) -> None:
    (finding,) = said(RULE, f"The groups did not differ, t({freedom}) = {statistic:.2f}, p = {p:.3f}, as before.")
    # twice the p may be stated, as a one-tailed test whose direction was wrong
    assert finding.level in {Level.ERROR, Level.WARNING}
    assert "decision" in finding.message


def test_the_decision_makes_the_difference_between_error_and_warning() -> None:
    (flipped,) = said(RULE, "It differed, t(28) = 1.20, p = .004.")
    (kept,) = said(RULE, "It differed, t(28) = 2.20, p = .004.")
    assert (flipped.level, kept.level) == (Level.ERROR, Level.WARNING)


def test_half_the_p_is_a_warning_without_a_word_of_one_tail_and_silent_with_it() -> None:
    (finding,) = said(RULE, "It differed, t(28) = 1.80, p = .041.")
    assert finding.level is Level.WARNING
    assert said(RULE, "All tests are one-tailed.\n\nIt differed, t(28) = 1.80, p = .041.") == []


@pytest.mark.parametrize(
    "text",
    [
        "It differed, t(28) = 1.20, p = .004, Bonferroni corrected.",
        "It differed, t(0) = 1.20, p = .004.",
        "They went together, r(28) = 1.20, p = .004.",
        "It differed, t(28) = 1.20, p = 4e-3.",
        "It differed, t(28) < 1, p = .004.",
        "It differed, that(28) = 1.20, p = .004.",
    ],
)
def test_what_cannot_be_recomputed_is_left_alone(text: str) -> None:
    assert said(RULE, text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The groups differed (t = 2.20, df = 28, p = {}).", ".36", ".036"),
        ("A t test gave t(28) = 2.20, two-tailed p = {}.", "0.36", "0.036"),
        ("There was a weak correlation (r = .30, n = 50, p = {}).", ".34", ".034"),
        ("It gave a t of 2.20 with 28 degrees of freedom (p = {}).", ".36", ".036"),
    ],
)
def test_degrees_of_freedom_in_other_words(text: str, wrong: str, right: str) -> None:
    assert messages(text.format(wrong), "p-value-mismatch")
    assert not messages(text.format(right), "p-value-mismatch")
    assert not messages(text.format(wrong).replace(", n = 50", "").replace("p =", "Bonferroni p ="), "p-value-mismatch")
