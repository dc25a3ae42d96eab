"""Digits in groups that no way of writing numbers has."""

import pytest

from tests.checking.said import said

RULE = "malformed-number"


def flagged(text: str) -> list[str]:
    return [finding.location.span.of(text) for finding in said(RULE, text)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The fair drew 1,234,56 people.", "1,234,56"),
        ("Output was 38,41.5 billion yuan.", "38,41.5"),
        ("Some 12,3456 homes lost power.", "12,3456"),
        ("It cost $1,23,4 in all.", "1,23,4"),
        ("It cost 1.234.56 million euros.", "1.234.56"),
        ("It cost €1.23.456 in all.", "1.23.456"),
        ("It drew 1,,234 people.", "1,,234"),
        ("It drew 12,3456,789 people.", "12,3456,789"),
        ("It drew 45,23,456,789 people.", "45,23,456,789"),
        ("Net profit stood at N8,21bn, compared with N8.01bn in 2014, up 2.5 percent.", "8,21"),
        ("Arrivals have risen to 8,465,186 from 7,7662,414.", "7,7662,414"),
    ],
)
def test_other_groups_are_flagged(text: str, figure: str) -> None:
    assert flagged(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "It drew 1,234,567 people and 12,34,567 voters, 1,17,821 cases and 1.234.567 euros.",
        "It cost 1.234,5 euros, and 2,5 million euros, and 12,50 euros.",
        "Days 1,2,3 and years 2019,2020,2021 were good years.",
        "The ports 80,443,8080 and versions 3.11.2 and 1.234.56 were fine.",
        "It lies at 48.8566,2.3522 degrees.",
        "Items 3,5,7 of 12,14,16 people.",
        "In 5,2019 people came.",
        "On 12.10.2020 they met at 10.0.0.1 there.",
        "It had 1, 234 and 56 people.",
        "The ports are 80,8080,443 and 22,1024,993, and 1,234,567 calls came in.",
        "Sales came to N8,21bn and profit to N1,02bn.",
        "Tests 7,7662,414 came first.",
        "The article 1,234,56 says so.",
        "The rate was 10,2% and 519,5 were counted in each of 61,4 towns.",
        "There were 519,5 thousand persons without work.",
    ],
)
def test_numbers_lists_and_versions_are_silent(text: str) -> None:
    assert flagged(text) == []


def test_the_message_offers_the_digits_in_groups_of_three() -> None:
    (finding,) = said(RULE, "Output was 38,41.5 billion yuan.")
    assert "3,841.5" in finding.message


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("It made 14060,8 billion yuan, up 3.44%, which is 3.1% of all.", "14060,8"),
        ("Growth was 3.4%. There are more than 3,3 new enterprises.", "3,3"),
        ("The park has 1,8000 new enterprises.", "1,8000"),
        ("Output of cars was 1851,000, down 21.5%.", "1851,000"),
    ],
)
def test_a_comma_for_a_point_and_lost_groups_are_flagged(text: str, figure: str) -> None:
    assert flagged(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "Growth was 6,5%, then 7,2%; it made more than 11,1 billion and 2.5 billion rand.",
        "In 2021,300 people and 12,000 dogs came.",
        "Room 1200,300 and 400 are free; the rate is 2.5%.",
        "The scores were 3,3 and 6,3. More than 3.4 million watched.",
        "It costs 1234,5 euros, and 3.5 percent more in May.",
    ],
)
def test_commas_of_another_land_and_lists_are_left_alone(text: str) -> None:
    assert flagged(text) == []


def test_a_comma_beside_points_is_the_point_of_its_amount() -> None:
    (finding,) = said(RULE, "It reached Rp 75,3 trillion, or 45.4 percent of the Rp 165.8 trillion of all.")
    assert "75.3 may be meant" in finding.message
