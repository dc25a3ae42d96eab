import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.finding import Level
from tests.checking.ran import messages
from tests.checking.said import said

RULE = "confidence-interval-misses-estimate"
FORMS = st.sampled_from(
    ["It was {} (95% CI {} to {}).", "It was {} [99% CI: {}, {}].", "We found RR = {}, 95% CI [{}; {}]."]
)
VALUES = st.floats(-50, 50)


@given(FORMS, VALUES, st.floats(0, 20), st.floats(0, 20), st.integers(0, 3))
def test_an_estimate_inside_is_never_flagged(form: str, value: float, below: float, above: float, places: int) -> None:
    assert said(RULE, form.format(*(f"{each:.{places}f}" for each in (value, value - below, value + above)))) == []


@given(FORMS, st.floats(1, 50), st.floats(0.2, 20), st.floats(0.2, 20))
def test_an_estimate_outside_is_an_error(form: str, value: float, gap: float, width: float) -> None:
    figures = (f"{each:.2f}" for each in (value, value + gap, value + gap + width))
    (finding,) = said(RULE, form.format(*figures))
    assert finding.level is Level.ERROR
    assert finding.message.endswith("the estimate lies below it.")


def test_reversed_ends_are_a_warning() -> None:
    (finding,) = said(RULE, "It was 2.8 (95% CI 3.4–2.1).")
    assert finding.level is Level.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "It held for model 2 (95% CI 5 to 9).",
        "We saw t(28) = 5.20, 95% CI [0.10, 0.50].",
        "It differed (n = 20), 95% CI [30, 50].",
        "It was 1.8 million (95% CI 2.1 to 3.4).",
        "Of 12, 95% CI 20 to 30 is what they report.",
    ],
)
def test_a_number_that_is_no_estimate_is_left_alone(text: str) -> None:
    assert said(RULE, text) == []


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("The difference was not significant (hazard ratio 0.84, 95% CI 0.71 to 0.93).", True),
        ("The difference was not significant (hazard ratio 0.84, 95% CI 0.71 to 1.04).", False),
        ("The effect was significant (odds ratio 1.30, 95% CI 0.90 to 1.80).", True),
        ("The effect was significant (odds ratio 1.30, 95% CI 1.10 to 1.80).", False),
        ("The effect was clinically significant (odds ratio 1.30, 95% CI 0.90 to 1.80).", False),
        ("The effect was significant (mean difference 1.30, 95% CI 0.90 to 1.80).", False),
        ("Mean loss was 4.2 kg (95% confidence interval 3.1 to 3.9).", True),
        ("Mean loss was 4.2 kg (95% confidence interval 3.1 to 5.3).", False),
    ],
)
def test_an_interval_of_a_ratio_against_the_words(text: str, is_wrong: bool) -> None:
    assert bool(messages(text, "confidence-interval-misses-estimate")) is is_wrong


def test_a_unit_may_stand_before_with_a_confidence_interval() -> None:
    text = "The mean rise was 3.1 mm, with a 95 per cent confidence interval of {} to 4.9 mm."
    assert messages(text.format("3.3"), "confidence-interval-misses-estimate")
    assert not messages(text.format("1.3"), "confidence-interval-misses-estimate")
