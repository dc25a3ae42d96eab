"""What each kind that compares articles finds and leaves alone, with values that are drawn."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.ran import findings, messages, run
from tests.checking.written import worded

VALUES = st.decimals(min_value=1_000, max_value=Decimal("9e11"), places=0)
DIGITS = st.integers(2, 4)


@given(VALUES, DIGITS, DIGITS)
@settings(max_examples=40)
def test_one_value_rounded_twice_is_no_disagreement(value: Decimal, one: int, other: int) -> None:
    texts = [
        f"In 2022 Acme's revenue was {worded(value, one)} yuan, it said.",
        f"Acme had sales of {worded(value, other)} yuan in 2022.",
    ]
    assert messages(texts) == []


@given(VALUES, DIGITS)
@settings(max_examples=40)
def test_ten_times_the_value_is_an_error(value: Decimal, digits: int) -> None:
    texts = [
        f"In 2022 Acme's revenue was {worded(value, digits)} yuan, it said.",
        f"Acme had sales of {worded(10 * value, digits)} yuan in 2022.",
    ]
    assert [found.level.value for found in findings(texts, "articles-disagree")] == ["error"]


@given(st.lists(st.integers(100, 900), min_size=4, max_size=4))
@settings(max_examples=30)
def test_a_total_that_grows_is_left_alone(quarters: list[int]) -> None:
    periods = ("the first quarter", "the first half", "the first nine months", "")
    sums = [sum(quarters[: place + 1]) for place in range(4)]
    texts = [
        f"Volt's vehicle deliveries were {total},100 in {period + ' of 2022' if period else '2022'}."
        for total, period in zip(sums, periods, strict=True)
    ]
    assert messages(texts) == []


@given(st.integers(100, 900), st.integers(1, 90))
@settings(max_examples=30)
def test_a_total_that_falls_is_told(total: int, less: int) -> None:
    texts = [
        f"Volt's vehicle deliveries were {total},100 in the first half of 2022.",
        f"Volt's vehicle deliveries were {total - less},100 in the first nine months of 2022.",
    ]
    assert len(messages(texts, "cumulative-total-falls")) == 1


@given(st.integers(200, 900), st.lists(st.integers(-10, 10), min_size=3, max_size=3))
@settings(max_examples=30)
def test_a_steady_series_is_left_alone(level: int, moves: list[int]) -> None:
    texts = [
        f"Norland's wheat exports were {level * (100 + move) // 100},000 tons in {year}."
        for year, move in zip((2020, 2021, 2022), moves, strict=True)
    ]
    assert messages(texts) == []


@pytest.mark.parametrize(
    ("texts", "rule"),
    [
        (["Acme's revenue grew by 12% in 2022.", "Acme's revenue fell 12% in 2022."], "directions-disagree"),
        (["Sales at Bolt Motors were 45 billion yuan in 2022.", "Sales at Bolt Motors were $45 billion in 2022."],
         "units-disagree"),
        (["The population of Peru was 33.7 million in 2021.", "Peru's population was 341 million in 2022."],
         "jump-in-series"),
        (["Beijing's GDP was 4.16 trillion yuan in 2022.",
          "The GDP of Haidian District in Beijing was 10.2 trillion yuan in 2022."], "part-above-whole-elsewhere"),
    ],
)  # fmt: skip
def test_the_order_of_two_articles_changes_their_places_alone(texts: list[str], rule: str) -> None:
    assert len(findings(texts, rule)) == 1
    assert len(findings(texts[::-1], rule)) == 1


@pytest.mark.parametrize("target", ["a.txt", "b.txt"])
def test_a_hook_is_told_at_its_own_file(target: str) -> None:
    pairs = [
        ["Acme's revenue grew by 12% in 2022.", "Acme's revenue fell 12% in 2022."],
        ["Sales at Bolt Motors were 45 billion yuan in 2022.", "Sales at Bolt Motors were $45 billion in 2022."],
        ["Volt's vehicle deliveries were 920,000 in the first half of 2022.",
         "Volt's vehicle deliveries were 620,000 in 2022."],
    ]  # fmt: skip
    for texts in pairs:
        found = run(texts, targets=frozenset({target})).findings
        assert [each.location.uri for each in found] == [target]
        assert [each.evidence[0].location.uri for each in found] == ["b.txt" if target == "a.txt" else "a.txt"]


def test_one_slot_left_open_makes_a_warning_a_note() -> None:
    texts = ["Norland's GDP grew by 5% in real terms in 2022.", "Norland's GDP grew by 8% in 2022."]
    assert [found.level.value for found in findings(texts, "articles-disagree")] == ["note"]
    plain = [text.replace(" in real terms", "") for text in texts]
    assert [found.level.value for found in findings(plain, "articles-disagree")] == ["warning"]


def test_what_a_year_may_have_revised_is_a_note() -> None:
    late, early = "Acme's revenue was $5.6 billion in 2020.", "Acme's revenue was $5.2 billion in 2020."
    texts = [f"Updated: 2021-02-01\n\n{early}", f"Updated: 2022-12-01\n\n{late}"]
    assert [found.level.value for found in findings(texts, "articles-disagree")] == ["note"]
    soon = [texts[0], texts[1].replace("2022-12-01", "2021-03-01")]
    assert [found.level.value for found in findings(soon, "articles-disagree")] == ["warning"]


def test_a_zone_that_is_next_to_nothing_of_an_oversized_city_is_a_note() -> None:
    city = "The GDP of Beijing reached 38,415.9 billion yuan, officials said."
    zone = "In 2021, the GDP of Beijing E-Town exceeded 260 billion yuan."
    (found,) = findings([city, zone], "part-above-whole-elsewhere")
    assert (found.level.value, found.location.uri) == ("note", "a.txt")
    assert "0.68%" in found.message
    assert messages([city.replace("38,415.9 billion", "3.84 trillion"), zone]) == []


def test_a_running_count_needs_a_year_to_be_old() -> None:
    text = "Updated: {}\n\nThe 10th Norland Film Festival opened in Port Alma."
    assert messages([text.format("2022-06-01"), text.format("2022-06-20")], "repeated-running-count") == []
    assert len(messages([text.format("2022-06-01"), text.format("2023-06-20")], "repeated-running-count")) == 1


def test_a_rate_needs_two_witnesses_that_are_no_copies() -> None:
    plant, road = (
        "The plant cost 7.3 billion rubles ($75 million).",
        "The road cost 3.65 billion rubles ($37.5 million).",
    )
    dam = "The dam cost 7.3 billion rubles ($106 million)."
    assert len(findings([plant, road, dam], "implied-rate-outlier", date(2023, 10, 12))) == 1
    assert findings([plant, plant, dam], "implied-rate-outlier", date(2023, 10, 12)) == []
