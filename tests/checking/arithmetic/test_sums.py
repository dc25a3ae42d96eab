"""Parts and totals: a consistent passage is silent, a slip that is larger than the rounding is flagged."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.arithmetic_passages import said
from tests.checking.ran import findings

_said = partial(said, "sum-mismatch")
PARTS = st.lists(st.integers(2, 999_999), min_size=2, max_size=6)


def _listed(parts: list[int]) -> str:
    items = [f"{part:,} trucks in town {chr(65 + index)}" for index, part in enumerate(parts)]
    return ", ".join(items[:-1]) + " and " + items[-1]


@given(PARTS)
def test_a_total_that_follows_from_its_parts_is_ticked(parts: list[int]) -> None:
    findings, ticks = _said(f"The firm sold {_listed(parts)}, for a total of {sum(parts):,} trucks.")
    assert not findings
    assert len(ticks) == 1


@given(PARTS)
def test_a_total_ten_times_too_large_is_flagged(parts: list[int]) -> None:
    findings, ticks = _said(f"The firm sold {_listed(parts)}, for a total of {sum(parts) * 10:,} trucks.")
    assert [finding.confidence for finding in findings] == ["high"]
    assert not ticks


@given(st.lists(st.integers(2, 9), min_size=2, max_size=4), st.integers(1, 3))
def test_people_who_are_counted_by_ones_must_add_up(parts: list[int], slip: int) -> None:
    nouns = ["men", "women", "boys", "girls"][: len(parts)]
    items = [f"{part} {noun}" for part, noun in zip(parts, nouns, strict=True)]
    listed = ", ".join(items[:-1]) + " and " + items[-1]
    assert not _said(f"Police met {sum(parts)} people: {listed}.")[0]
    assert _said(f"Police met {sum(parts) + slip} people: {listed}.")[0]


@given(st.lists(st.integers(11, 99), min_size=2, max_size=5))
def test_rounding_of_each_part_is_allowed(tenths: list[int]) -> None:
    items = [f"${tenth / 10} million for town {chr(65 + index)}" for index, tenth in enumerate(tenths)]
    off_by_rounding = (sum(tenths) + len(tenths) // 2) / 10
    listed = ", ".join(items[:-1]) + " and " + items[-1]
    assert not _said(f"The state paid {listed}, for a total of ${off_by_rounding} million.")[0]


def test_a_selection_is_no_sum() -> None:
    assert _said("They met 12 people: among them five men and four women.") == ([], [])


def test_parts_of_another_unit_are_not_added() -> None:
    assert _said("It cost $12 million and took 40 weeks, for a total of 90 visits.") == ([], [])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The province reported 88 new cases, 51 in the capital and 27 elsewhere.", 1),
        ("The province reported 88 new cases, 61 in the capital and 27 elsewhere.", 0),
        ("The crash killed 14 people: nine passengers, three guards and one pedestrian.", 1),
        ("The council has 60 seats: 28 for Labour, 19 for the Conservatives and 11 for others.", 1),
    ],
)
def test_a_sum_is_seen_in_other_forms_of_words(text: str, count: int) -> None:
    assert len(findings(text, "sum-mismatch")) == count


def test_a_part_of_a_sum_that_holds_is_no_total_of_the_others() -> None:
    text = "The shop sold 223 pens in May, 113 in June and 113 in July. The three months came to 449 pens."
    assert not findings(text, "sum-mismatch")


def test_things_of_each_kind_in_the_next_sentence_make_the_whole() -> None:
    text = "Planners have approved 214 dwellings. There will be 96 flats, 74 terraced houses and {} bungalows{}."
    assert len(findings(text.format(34, ""), "sum-mismatch")) == 1
    assert not findings(text.format(44, ""), "sum-mismatch")
    assert not findings(text.format(34, " in the first phase"), "sum-mismatch")
