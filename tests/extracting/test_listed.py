"""Numbers behind the names of a list."""

import pytest

from factcheck.model.mention import AGE, Form
from tests.extracting.read import read


@pytest.mark.parametrize("text", ["He flew for 12 hours, Boeing 737 last.", "It has 3 wards, Fortune 500 and all."])
def test_a_name_behind_another_figure_stays_a_name(text: str) -> None:
    assert [mention.form for mention in read(text)] == [Form.FIGURE, Form.NAME]


def test_an_age_goes_on_behind_the_next_name() -> None:
    mentions = read("The dead are Ann Smith, 12, Ben Jones 47 and Cara Jones, 9.")
    assert [mention.sense for mention in mentions] == [AGE, AGE, AGE]
