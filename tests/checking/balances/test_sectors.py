"""Output by three sectors and trade by two sides, as statistics offices and city portals tell them."""

import pytest

from tests.checking.ran import loud, messages, ticks

RULE = "balance-mismatch"
CLAUSES = (
    "The city's gross regional product (GRP) reached 355.01 billion yuan in the first quarter. The primary sector edged"
    " up by 2.9% to 8.65 billion yuan; the secondary sector rose 7.5% to an added value of 151.34 billion yuan;"
    " and that"
    " of the tertiary sector grew 8.5% to 195.02 billion yuan."
)
LISTED = (
    "Fuzhou's GDP topped 512.44 billion yuan. The added value of the primary, secondary and tertiary industries"
    " was 20.12"
    " billion yuan, 230.11 billion yuan and 262.21 billion yuan, respectively, up 3, 5 and 7 percent."
)
MIXED = (
    "The city's GDP totaled RMB 2.15111 trillion. The value added of the primary industry was RMB 7.94 billion, down by"
    " 10.5%; that of the secondary industry was RMB 373.49 billion; that of the tertiary industry was RMB"
    " 1.76968 trillion."
)
SPAN = (
    "Ganzhou's total import and export value was 207.6 billion yuan in the first three quarters. Between January and"
    " September, the provincial export reached 130.34 billion yuan and the import was valued at 77.26 billion yuan."
)
SAID_TWICE = (
    "From January to October, the imports and exports of Henan rose by 15.7%, exceeding 2 trillion yuan,"
    " reaching 2.07924"
    " trillion yuan. The export grew by 10.2%, amounting to 1.58138 trillion yuan. The import reached 497.86"
    " billion yuan."
)
PLACE = (
    "The foreign trade of south China's Hainan Province reached 93.3 billion yuan. Imports of the island"
    " province rose 16.8"
    " percent to 65.66 billion yuan, while exports fell by 19.6 percent to 27.64 billion yuan."
)
RESPECTIVELY = (
    "In 2022 the region's exports and imports were 12.1 billion yuan and 8.4 billion yuan, respectively. Total"
    " trade rose 5"
    " percent to 20.5 billion yuan in 2022."
)


@pytest.mark.parametrize("text", [CLAUSES, LISTED, MIXED, SPAN, SAID_TWICE, PLACE, RESPECTIVELY])
def test_sectors_make_the_output_and_two_sides_the_trade(text: str) -> None:
    assert len(ticks(text, RULE)) == 1
    assert loud(text) == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        (CLAUSES, ("151.34", "115.34")),
        (CLAUSES, ("355.01", "335.01")),
        (LISTED, ("230.11", "2,301.1")),
        (LISTED, ("262.21", "226.21")),
        (MIXED, ("373.49", "337.49")),
        (MIXED, ("1.76968 trillion", "1.76968 billion")),
        (SPAN, ("207.6", "270.6")),
        (SAID_TWICE, ("497.86 billion", "497.86 million")),
        (PLACE, ("27.64", "72.64")),
        (RESPECTIVELY, ("20.5", "205")),
    ],
)
def test_a_slip_in_any_of_them_is_told(text: str, slip: tuple[str, str]) -> None:
    assert text.count(slip[0]) == 1
    assert messages(text.replace(*slip), RULE)


@pytest.mark.parametrize(
    "text",
    [
        "Taxes paid by the primary industry came to 0.3 billion yuan, those paid by the secondary industry to"
        " 12.1 billion"
        " yuan and those by the tertiary industry to 22.8 billion yuan in 2023. GDP was 353 billion yuan.",
        "GDP was 35.6 billion yuan in the first half of 2023. In all of 2022, the primary industry added 5.6"
        " billion yuan,"
        " the secondary industry 30.1 billion yuan and the tertiary industry 36.2 billion yuan.",
        "Foreign trade grew to 434.2 billion yuan, the first time that foreign trade exceeded 430 billion yuan. Exports"
        " rose to 307.6 billion yuan and imports to 126.6 billion yuan.",
        "Total foreign trade exceeded 700 billion yuan. Exports rose to 515.2 billion yuan while imports hit"
        " 190.6 billion"
        " yuan.",
        "Foreign trade rose to 434.2 billion yuan in 2023. General trade exports were 207.6 billion yuan and"
        " imports 186.6"
        " billion yuan.",
        "The city's GDP reached 355.1 billion yuan. The gross output value of the primary industry was 18.65 billion"
        " yuan, that of the secondary industry 251.34 billion yuan and that of the tertiary industry 120.02"
        " billion yuan.",
        "The zone's GDP was 42.1 billion yuan. The city's primary industry contributed 1.3 billion yuan, the secondary"
        " industry 18.4 billion yuan and the tertiary industry 20.4 billion yuan.",
        "The zone's foreign trade came to 31.2 billion yuan in the first quarter. In March, exports were 6.2"
        " billion yuan"
        " and imports 5.1 billion yuan.",
    ],
)
def test_another_time_or_what_is_paid_by_sectors_makes_no_output(text: str) -> None:
    assert messages(text, RULE) == []
