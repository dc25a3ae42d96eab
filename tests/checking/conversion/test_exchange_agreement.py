import pytest

from tests.checking.ran import excerpts, findings, loud, messages

RULE = "conversion-rates-differ"


def test_the_pair_that_disagrees_with_most_is_flagged() -> None:
    text = "A seat is 400 dirhams ($159). A box is 900 dirhams ($245). A cup is 36.7 dirhams ($10.00)."
    assert excerpts(text, RULE) == ["400 dirhams ($159)"]


def test_of_two_the_later_is_flagged_with_the_other_as_evidence() -> None:
    text = "A seat is 400 naira ($109). A box is 900 naira ($345)."
    (found,) = findings(text, RULE)
    assert found.message == 'This pair implies 2.609 NGN per USD, "400 naira ($109)" in the same text 3.67.'
    assert [evidence.location.span.of(text) for evidence in found.evidence] == ["400 naira ($109)"]


def test_the_odd_pair_is_not_blamed_where_the_others_imply_what_never_was() -> None:
    text = "He earns 62,000 riel ($153), once 56,700 riel ($140). Vegetables cost 1,000 riel ($0.25)."
    assert messages(text, RULE) == []


def test_of_two_the_one_that_fits_the_known_rate_is_not_blamed() -> None:
    text = "A seat is 400 dirhams ($209). A box is 900 dirhams ($245)."
    assert [found.location.span.of(text) for found in findings(text)] == ["400 dirhams ($209)"]


@pytest.mark.parametrize(
    "text",
    [
        "A seat is 400 dirhams ($109). A box is 900 dirhams ($245).",
        "A seat is 400 dirhams ($109). A ticket is 10 dirhams ($3).",
        "A seat is 400 dirhams ($109). In 1975 it was 900 dirhams ($230).",
        "A seat is 400 dirhams ($109). Initially, it was 900 dirhams ($230).",
        "A seat is 400 dirhams ($109). A box is 900 riyals ($240).",
        "A seat is 400 dirhams ($109). A box was 900 dirhams (then worth $150).",
    ],
)
def test_rates_that_agree_or_are_not_comparable(text: str) -> None:
    assert messages(text, RULE) == []


def test_many_pairs_with_one_slip_give_one_finding() -> None:
    text = " ".join(
        f"Item {letter} is {n},000 dirhams (${n * 272})." for letter, n in zip("ABCDEFG", range(3, 10), strict=True)
    )
    wrong = text.replace("$1632", "$16320")
    assert messages(text, RULE) == []
    assert excerpts(wrong, RULE) == ["6,000 dirhams ($16320)"]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("It booked a result of −40 dirhams (−$10.9), after 90 dirhams ($24.5).", "24.5", "34.5"),
        ("It booked a result of −40 dirhams ($10.9), after 90 dirhams ($24.5).", "24.5", "34.5"),
        ("It booked €(40) million ($(43.6) million), after €(90) million ($(98.1) million).", "98.1", "138.1"),
    ],
)
def test_a_loss_goes_by_its_size(text: str, right: str, wrong: str) -> None:
    assert messages(text, RULE) == []
    (found,) = findings(text.replace(right, wrong), RULE)
    assert "in the same text" in found.message


GROWTH = (
    "Growth with oil came to 44.73 billion cedis ($10.13 billion) in the first quarter of 2017, against 36.45 billion"
    " cedis ($8.26 billion) in 2016. Without oil it was 42.96 billion cedis ($9.73 billion) in the first quarter of"
    " 2017."
)


def test_amounts_of_several_years_at_one_rate_are_of_one_rate() -> None:
    assert messages(GROWTH, RULE) == []
    assert len(messages(GROWTH.replace("8.26", "8.62"), RULE)) == 1
    assert len(messages(GROWTH.replace("9.73", "7.93"), RULE)) == 1


def test_an_amount_of_another_year_may_have_its_own_rate() -> None:
    assert messages(GROWTH.replace("8.26", "9.41"), RULE) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Rowan paid £20 million ($28.3 million) and will invest £7 million ({}).", "$8.9 million", "$9.9 million"),
        ("It sold horses for 30 million euros (25.5 million pounds) and bought some for eight million euros ({}).",
         "7.4 million pounds", "6.8 million pounds"),
        ("Sales were Rs 1,835 crore ({}). Ice cream brought in Rs 734 crore ($100 million).", "$215 million",
         "$250 million"),
    ],
)  # fmt: skip
def test_two_pairs_whose_amounts_were_rounded_where_they_are_written(text: str, wrong: str, right: str) -> None:
    assert len(loud(text.format(wrong))) == 1
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "It paid $500 million (£390 million) for the mill and $1.2 billion (£940 million) for the mine.",
        "The first plant cost 300 million yuan ($42 million); the second, 90 million yuan ($13 million).",
        "The first, in 2008, cost £20 million ($40 million); the second costs £7 million ($9 million).",
        "It bought the mill for £20 million ($40 million at the time) and wants £7 million ($9 million) for it.",
        "A coffee is 3 euros ($3), a cake 5 euros ($6).",
        "The fine was about £20 million ($25 million), the fee £7 million ($9.2 million).",
    ],
)
def test_two_pairs_that_may_be_of_one_rate(text: str) -> None:
    assert loud(text) == []
