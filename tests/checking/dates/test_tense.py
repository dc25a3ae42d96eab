import pytest

from factcheck.checking.dates.tense import is_reported
from factcheck.model.span import Span
from tests.checking.ran import article


@pytest.mark.parametrize(
    ("text", "day", "past"),
    [
        ("The minister opened the bridge on June 3.", "June 3", True),
        ("The minister said that the bridge will open on June 3.", "June 3", False),
        ("It was said on June 3. It will open soon.", "June 3", True),
        ("It will open soon. It was said on June 3.", "June 3", True),
        ("The bridge was to open on June 3.", "June 3", False),
        ("The bridge was open until June 3.", "June 3", False),
        ("On June 3 the bridge.", "June 3", False),
        ("A “Plan” was announced on June 3.", "June 3", True),
        ("If it was opened on June 3, good.", "June 3", False),
        ("The company said so in the year ending June 3.", "June 3", False),
        ("It said that the plan was effective on June 3.", "June 3", False),
        ("It said that the rights expire June 3.", "June 3", False),
        ("The firm sees growth in the year that ended June 3.", "June 3", False),
        ("A paragraph was added to this article on June 3.", "June 3", False),
        ("It reported a loss for the year that ended on June 3.", "June 3", True),
        ("The town council approved the plan for a new swimming pool on June 3.", "June 3", True),
        ("The plan was approved by the council on June 3.", "June 3", True),
        ("On June 3 fire destroyed the mill, which will not be rebuilt.", "June 3", True),
        ("The court sentenced him to six years in prison on June 3.", "June 3", True),
        ("The museum bought the painting at an auction on June 3.", "June 3", True),
        ("Fire gutted the mill in the early hours of June 3.", "June 3", True),
        ("The museum shut in 2011 and welcomed its first visitors again on June 3.", "June 3", True),
        ("Police have been looking for the man since June 3.", "June 3", True),
        ("At noon on June 3 the bells rang.", "June 3", True),
        ("If it rained on June 3, good.", "June 3", False),
        ("Since June 3 is a holiday, the vote was moved.", "June 3", False),
        ("The union rejected the offer and called a strike on June 3.", "June 3", False),
        ("The council called a strike on June 3.", "June 3", False),
        ("The council approved a parade on June 3.", "June 3", False),
        ("The hotline, unveiled on June 3, is to handle more appeals.", "June 3", True),
        ("The vote, scheduled on June 3, is to be close.", "June 3", False),
        ("The customs office announced the trade volume of the year on June 3.", "June 3", True),
        ("The union announced a march through the old town on June 3.", "June 3", False),
        ("The firm picked up the series for a release on June 3.", "June 3", False),
        ("The two sides agreed to meet on June 3.", "June 3", False),
        ("Police closed roads for the race on June 3.", "June 3", False),
        ("The court gave him until noon on June 3 to pay.", "June 3", False),
        ("On June 3 the pool was due to open.", "June 3", False),
    ],
)
def test_what_a_sentence_tells_as_past(text: str, day: str, past: bool) -> None:
    start = text.index(day)
    assert is_reported(article(text), Span(start, start + len(day))) is past
