import pytest

from factcheck.model.claim import Status
from tests.relating.related import claim_of


@pytest.mark.parametrize(
    ("text", "figure", "status"),
    [
        ("Exports reached $5 billion.", "$5 billion", Status.ACTUAL),
        ("Exports are expected to reach $5 billion.", "$5 billion", Status.FORECAST),
        ("Revenue of $5 billion is expected next year.", "$5 billion", Status.FORECAST),
        ("Exports will reach $5 billion.", "$5 billion", Status.FORECAST),
        ("The plan aims at $5 billion.", "$5 billion", Status.TARGET),
        ("If exports reach $5 billion, all is well.", "$5 billion", Status.HYPOTHETICAL),
        ("“We sold 500 cars,” she said.", "500 cars", Status.QUOTED),
        ("She said “we grow”, and sold 500 cars.", "500 cars", Status.ACTUAL),
        ("In May 500 cars were sold.", "500 cars", Status.ACTUAL),
        ("It may be that 500 cars were sold.", "500 cars", Status.FORECAST),
        ("Some 500 cars were sold, and more will follow.", "Some 500 cars", Status.ACTUAL),
    ],
)
def test_how_firmly_the_text_stands_behind_a_figure(text: str, figure: str, status: Status) -> None:
    assert claim_of(text, figure).status is status
