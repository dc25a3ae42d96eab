"""What had happened on a later day than what it came before."""

import pytest

from tests.checking.ran import messages

RULE = "end-before-start"


@pytest.mark.parametrize(
    "text",
    [
        "The trial ended on 8 April 2016, having begun on 19 April 2016; it heard 32 witnesses.",
        "He left the bank on 3 May 2012, after having joined it on 1 June 2012.",
        "Having started on 14 March 2015, the strike ended on 2 March 2015 with a deal for 4,000 workers.",
        "The siege was lifted on 20 September 1643; it had begun on 10 October 1643.",
        "The patient was discharged on 5 May 2020. She had been admitted on 12 May 2020 with a fever of 39C.",
        "Work on the tunnel stopped on 7 January 2011 after it had been started on 15 January 2011.",
        "The ship, which sank on 4 August 1915, had been launched on 3 September 1915 with a crew of 60.",
    ],
)
def test_what_had_happened_later_is_flagged(text: str) -> None:
    assert len(messages(text, RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The trial ended on 8 April 2016, having begun on 14 March 2016; it heard 32 witnesses.",
        "The siege was lifted on 20 September 1643; by 10 October 1643 the town had buried 300 people.",
        "The album came out on 4 August 2015, and it had sold 40,000 copies on 3 September 2015.",
        "Having won on 2 May 2015, the team plays again on 9 May 2015.",
        "The club moved on 3 May 2012, having called a meeting for 9 May 2012.",
        "The bridge was opened on 6 April 1986. It had lost its lamps on 11 May 1988 when the storm came.",
        "The law of 3 May 2012, having been passed on 1 June 2011, was amended on 4 July 2010.",
    ],
)
def test_what_had_happened_before_and_what_is_to_come_are_silent(text: str) -> None:
    assert messages(text, RULE) == []
