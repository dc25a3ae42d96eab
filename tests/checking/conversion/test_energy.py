"""Power and energy: which of them a figure with a span of time, or a capacity, may be."""

import pytest

from factcheck.config import Config
from factcheck.model.finding import Finding, Level
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources
from tests.checking.ran import excerpts, loud
from tests.checking.said import said


def findings(text: str) -> list[Finding]:
    resources = open_resources(Config(), KINDS)
    outcome = findings_of([claims_of(read_text(text, "article.txt", ".txt"), resources)], resources)
    return [finding for finding in outcome.findings if finding.rule == "power-for-energy"]


def test_homes_a_year_behind_power_are_only_a_warning() -> None:
    (finding,) = findings("The mill will generate 2 megawatts, enough for 2,000 homes a year.")
    assert finding.level is Level.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "Over the whole of last year they produced 320 megawatts of electricity, a fifth more than in 2020.",
        "Their consumption, which was negligible in 2005, has reached 5 gigawatts a year.",
        "Data centers devour 8 gigawatts every year.",
        "The average household used 3,000 kilowatts of electricity in the year.",
        "In one year the fridge used 300 kilowatts of power.",
    ],
)
def test_power_of_a_whole_year(text: str) -> None:
    assert len(findings(text)) == 1


def test_power_by_the_day_is_counted_in_hours_of_a_day() -> None:
    (finding,) = findings("The plant uses 500 megawatts of power a day.")
    assert "12,000 MWh in one day" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "The plant generates 500 MW.",
        "Its consumption reached 5 gigawatts on Tuesday evening.",
        "Installers added 5 gigawatts a year.",
        "At peak the plant produced 320 megawatts.",
        "The line can carry 500 MW a year after it opens.",
        "The wind farm, with a storage capacity of 300 MWh, opened.",
        "The hydropower station has an annual capacity of 900 GWh.",
        "Peak demand reached 52 GW on Monday.",
        "Annual output of 500 MW of solar modules is planned.",
        "The factory has an annual production capacity of 500 MW.",
        "The plant supplies 40 MW to the grid.",
        "The plant provides 300 MW a year-round.",
        "The data centers use 300 MW in 2024.",
        "The plant produced 450 MW at full load in 2022.",
    ],
)
def test_power_without_a_span_of_time_and_stores_of_energy_are_silent(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Annual generation is 450 MW.",
        "The farm has an annual output of 450 megawatts.",
        "The dam generated 4,500 MW in 2022.",
        "Households consumed 3,000 kilowatts of power last year.",
    ],
)
def test_the_sum_of_a_year_in_a_unit_of_power_is_a_warning(text: str) -> None:
    (finding,) = findings(text)
    assert finding.level is Level.WARNING


def test_a_peak_is_power() -> None:
    (finding,) = findings("Peak demand reached 52 GWh on Monday.")
    assert "is an amount of energy, not a capacity" in finding.message


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The turbine can supply 9 megawatt-hours at full blast.", 1),
        ("Solar roofs added 3 gigawatt-hours of capacity last year.", 1),
        ("Batteries added 3 gigawatt-hours of capacity last year.", 0),
        ("The new boiler has an output of 24 kilowatt-hours and is small.", 1),
        ("The battery stores 400 megawatts.", 1),
        ("The battery stores 400 megawatt-hours.", 0),
        ("The battery stores 100 MW/400 MWh.", 0),
        ("The heater used 6 kilowatts of electricity over the last twelve months.", 1),
    ],
)
def test_what_is_stored_and_what_is_delivered_at_once(text: str, count: int) -> None:
    assert len(said("power-for-energy", text)) == count


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The turbines supplied 96 gigawatts of electricity over the course of Monday, the grid said.",
         "96 gigawatts of electricity over the course of Monday"),
        ("Mining consumes around 121 terawatts of electricity over a year, the index suggests.",
         "around 121 terawatts of electricity over a year"),
        ("The hospital got through 12,000 megawatts in the financial year.", "12,000 megawatts in the financial year"),
        ("At the height of the heatwave demand touched 61 gigawatt-hours.", "61 gigawatt-hours"),
        ("The turbines have a maximum output of 8 megawatt-hours each.", "maximum output of 8 megawatt-hours"),
        ("On the spot market electricity cost 87 euros a megawatt on Tuesday.", "87 euros a megawatt"),
    ],
)  # fmt: skip
def test_what_is_told_of_a_stretch_or_of_a_moment_wants_its_own_unit(text: str, span: str) -> None:
    assert excerpts(text, "power-for-energy") == [span]


@pytest.mark.parametrize(
    "text",
    [
        "By noon the wind had provided 14.2 gigawatt-hours.",
        "Daily demand reached 900 GWh at the height of the heatwave.",
        "In a typical year the firm makes 500 megawatts of panels.",
        "Builders put up 3,000 megawatts over the twelve months, most of it offshore.",
        "The plant can produce 500 megawatts over long periods.",
        "It made 7 GWh with 4 MW that the owners use over the year.",
        "The demand charge is 1.50 euros per kilowatt for electricity customers.",
        "Capacity in the power auction cleared at $270 per megawatt-day.",
    ],
)
def test_power_that_lasts_and_energy_of_a_day_are_silent(text: str) -> None:
    assert loud(text) == []
