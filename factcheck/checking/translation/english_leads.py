"""English words right before a Chinese multiple that say whether it is the growth or the level.

Worked examples: "rose by 1.6倍" leaves 2.6 times as much, "rose to 1.6倍 of" and "is 1.6倍 that of" 1.6 times.
"""

import re

LEAD = (
    r"(?:(?P<more>\bby|\b(?:rise|increase|growth|gain|jump|surge|expansion) of)|\b(?:to|is|are|was|were|as|at|be|been))"
    r" (?:about |almost |nearly |some |over |more than )?"
)
LEADS = re.compile(rf"{LEAD}$", re.IGNORECASE)
