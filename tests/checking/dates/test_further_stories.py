"""What is built before it opens, and what somebody who was born, or joined, does afterwards."""

import pytest

from tests.checking.ran import messages


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("Construction began in 2011 and the bridge opened in 2009.", True),
        ("Construction began in 2011 and the bridge opened in 2013.", False),
        ("Work on the line started in 1997, but it was completed in 1989.", True),
        ("Work on the new line started in 1997. The old one was completed in 1989.", False),
        ("She was born in Lyon in 1972 and graduated from Leeds in 1970.", True),
        ("She was born in Lyon in 1972 and graduated from Leeds in 1994.", False),
        ("He joined the firm in 1996 and was made partner in 1994.", True),
        ("He joined the firm in 1996 and was made partner in 1999.", False),
        ("He joined the firm in 1996 and sold the house that he bought in 1994.", False),
    ],
)
def test_what_comes_after_comes_later(text: str, is_wrong: bool) -> None:
    assert bool(messages(text, "end-before-start")) is is_wrong
