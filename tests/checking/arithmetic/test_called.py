"""Shares of wholes that go by a name: the province's total exports, the local GDP, Anhui's total."""

import pytest

from tests.checking.ran import loud, messages, ticks

RULE = "share-mismatch"
TIED = {
    "exports": (
        "Exports of the province rose 12 percent to 412.4 billion yuan. Those of machinery came to 187.6 billion yuan,"
        " accounting for 45.5 percent of the province's total exports."
    ),
    "imports": (
        "The provincial export reached 130.34 billion yuan and the import 77.26 billion yuan. The imported"
        " machines were"
        " worth 33.28 billion yuan, up 24.5% and accounting for 43.1% of the provincial total import value."
    ),
    "trade": (
        "The city's imports and exports totaled 321.89 billion yuan. Private enterprises traded 237.7 billion"
        " yuan's worth"
        " of goods. Their trade reached 237.7 billion yuan, accounting for 73.8 percent of the city's total"
        " trade value."
    ),
    "taken up": (
        "Imports and exports came to 283.3 billion yuan. Trade with the bloc reached 88.4 billion yuan. The"
        " figure rose by"
        " 9.4 percent and accounts for 31.2 percent of the region's total imports and exports."
    ),
    "product": (
        "The city's gross domestic product grew 6.8 percent to 692.28 billion yuan. Its services rose 7.5"
        " percent to 489.64"
        " billion yuan, contributing to 70.7 percent of the local GDP."
    ),
    "a mere total": (
        "Carmakers in Anhui turned out 781,000 vehicles, up 6.1%, of which 214,000 were electric, up 94.1% and"
        " accounting"
        " for 27.4% of the provincial total."
    ),
    "open amounts": (
        "The exports of Hunan were 174.5 billion yuan. It exported machines worth more than 75.9 billion yuan,"
        " an increase"
        " of 17.7%, and accounting for 43.5% of its total exports."
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(TIED))
def test_the_part_of_a_whole_that_goes_by_a_name_is_borne_out(name: str) -> None:
    assert ticks(TIED[name], RULE)
    assert loud(TIED[name]) == []


@pytest.mark.parametrize(
    ("name", "slip"),
    [
        ("exports", ("45.5 percent", "54.5 percent")),
        ("imports", ("43.1%", "34.1%")),
        ("trade", ("73.8", "78.3")),
        ("taken up", ("31.2", "32.1")),
        ("product", ("489.64", "498.64")),
        ("a mere total", ("27.4%", "24.7%")),
    ],
)
def test_a_slip_in_the_share_or_in_an_amount_is_told(name: str, slip: tuple[str, str]) -> None:
    assert TIED[name].count(slip[0]) == 1
    assert messages(TIED[name].replace(*slip), RULE)


def test_a_share_by_and_large_is_borne_out_and_never_faulted() -> None:
    text = (
        "Its total foreign trade rose to 562.83 billion yuan. Trade along the route came to 199.71 billion"
        " yuan, accounting"
        " for {} of the total."
    )
    assert ticks(text.format("more than one third"), RULE)
    assert messages(text.format("nearly one fifth"), RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        "The city's carmakers turned out 1.026 million units, of which 342,000 were electric, accounting for 9% of the"
        " national total.",
        "Foreign trade of the city was 713.74 billion yuan. Exports of laptops reached 160.3 billion yuan,"
        " accounting for"
        " 33.5 percent of the city's export value.",
        "The city's output was 262.4 billion yuan. The output of the industry was 21.3 billion yuan, accounting for 1.8"
        " percent of the national total.",
        "Regional GDP stood at 1.07 trillion yuan in 2019. In 2023 the digital economy came to 430 billion yuan,"
        " accounting for 36 percent of GDP.",
    ],
)
def test_a_whole_that_is_not_told_is_no_figure_of_the_article(text: str) -> None:
    assert messages(text, RULE) == []
