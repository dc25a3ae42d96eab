import pytest

from tests.checking.ran import excerpts, loud

RULE = "beyond-scale"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The girl was in the 112th percentile for height.", "112th percentile"),
        ("The correlation between the two was put at 1.4, they wrote.", "1.4"),
        ("On a scale of 1 to 5, visitors gave the hall a 7 on average.", "7"),
        ("Shops are let to chains, pubs less so, with 108 of 86 in private hands.", "108 of 86"),
    ],
)
def test_what_lies_beyond_its_scale_is_flagged(text: str, span: str) -> None:
    assert excerpts(text, RULE) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "It was an increase of 18.3 per cent on the 17,952 of 2018, the office said.",
        "He took 5 for 32 in a total of 310 of 50 overs.",
        "The court struck down decree 31 of 12 May 2010.",
        "The probability is put at 1.5 in 100.",
        "The probability of limiting warming to 1.5 degrees Celsius is falling.",
        "The probability of a quake of 7.0 on the Richter scale is 30%.",
        "Latency at the 99.999th percentile was 12 ms.",
        "On a scale from 10 to 1, where one is best, the school is rated as 8.",
        "The group recorded net earnings for the first quarter 1987 of 624 mln dlrs.",
        "The correlation was strong; sales of 1.7 million followed.",
        "The law of 12 May, No. 108 of 86, still applies.",
    ],
)
def test_names_days_and_totals_are_silent(text: str) -> None:
    assert loud(text) == []
