import pytest

from tests.checking.ran import findings, messages

FALL, SHARE = "fall-below-zero", "share-above-whole"


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (FALL, "The number of insolvencies fell by 500% in ten years."),
        (FALL, "Output dropped a staggering 250 percent."),
        (SHARE, "Exports to the region accounted for 143% of all shipments."),
        (SHARE, "Women make up 120% of the staff."),
    ],
)
def test_more_than_everything(rule: str, text: str) -> None:
    (found,) = findings(text, rule)
    assert found.level.value == "error"


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (FALL, "The number of insolvencies fell by 82%."),
        (FALL, "Net profit fell by 140% as the firm slipped into the red."),
        (FALL, "The number of insolvencies rose by 500%."),
        (FALL, "The yield fell 150 basis points."),
        (FALL, "The number fell by as much as 100%."),
        (SHARE, "Public debt accounted for 143% of GDP."),
        (SHARE, "Net exports accounted for 143% of growth."),
        (SHARE, "Exports to the region rose by 143%."),
        (SHARE, "Exports accounted for about 100% of shipments."),
    ],
)
def test_what_the_world_allows(rule: str, text: str) -> None:
    assert messages(text, rule) == []


def test_somebody_elses_figure_is_a_note() -> None:
    (found,) = findings("“The number of insolvencies fell by 500%,” he said.", FALL)
    assert found.level.value == "note"


@pytest.mark.parametrize(
    "text",
    [
        "Prices have fallen 250% since 2015.",
        "The phone costs 150% less than its rival.",
        "The drug reduces the risk by 130%.",
    ],
)
def test_less_than_nothing_is_seen_in_other_forms_of_words(text: str) -> None:
    assert len(findings(text, "fall-below-zero")) == 1


@pytest.mark.parametrize("text", ["Output fell and prices rose by 150%.", "It costs 150% more, less often 200%."])
def test_what_rises_by_more_than_all_is_left_alone(text: str) -> None:
    assert findings(text, "fall-below-zero") == []
