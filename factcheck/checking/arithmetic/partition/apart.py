"""Whether what is said of two counts sets them apart as two attributes, which the same things can have both.

Comes in: a text and where counts end in it. Goes out: whether they may overlap. Never happens here: adding.

Worked examples: "2,410 were women and 2,720 came from abroad", "34,561 with a garden and 4,133 with a pool" may
overlap; "1,167 work in the paint shop and 300 in offices", "3,200 were hurt and 540 died" do not.
"""

import re
from collections.abc import Sequence
from functools import cache

_BEHIND = 60


@cache
def _said() -> re.Pattern[str]:
    """Match what is said of a count: that it is something, that it has something, that it did something."""
    return re.compile(
        r"(?: [a-z-]{3,20}){0,2}? "
        r"(?:(?P<has>had|have|has|with (?:an?|no)|without|needed|aged|over|under|older|younger)\b"
        r"|(?P<state>(?:(?:were|was|are|is) )?[a-z-]{3,}(?:ed|en)\b)|(?P<noun>were|was|are|is)\b"
        r"|(?P<did>came|went|took|got|made)\b)"
    )


@cache
def _exclusive() -> re.Pattern[str]:
    """Match what nothing is together with what else is said in such lists."""
    return re.compile(
        r"\b(?:died|dead|killed|injured|wounded|hurt|survived|missing|recover\w*|passed|failed|pass|fail|voted|abstained"
        r"|others?|rest|remain\w*|in favou?r|against|won|lost|drawn|drew|unhurt|unharmed|escaped|fled|stayed)\b"
    )


def are_apart(text: str, ends: Sequence[int]) -> bool:
    """Whether two things are said of counts of one sentence that end at `ends`, or one that does not exclude."""
    said = []
    for end in ends:
        behind = text[end : end + _BEHIND]
        if _exclusive().search(behind) is not None:
            return False
        match = _said().match(behind)
        if match is not None:
            said.append(match.lastgroup)
    return len(set(said)) > 1 or said.count("has") > 1
