"""Whether a clause behind an age tells of the time of that age: "was 35 and ill when word reached her in 1952".

Comes in: the words between an age and a year, and those behind the year. Goes out: yes or no. Never happens here:
years or ages.

Worked examples: "35 when the wall that had gone up in 1961 came down", "when he met Ann Lee, who wrote it in 1955" and
"when he won back the seat he lost in 1983" give years of another time.
"""

import re
from functools import cache

from factcheck.checking.dates.stretch import STANDS_ALONE


def is_one_clause(between: str) -> bool:
    """Whether what stands between a year and an age begins no second event: "won in 1971 and left at the age of 60"."""
    return re.search(r"\band\b|\bbut\b|\bthen\b|;", between) is None


def leads_to(between: str, behind: str) -> bool:
    """Whether what stands between an age and a year tells of one time; "35 and ill when" is one."""
    besides, when, clause = between.partition(" when ") if " when " in between else between.partition(" by the time ")
    if not when or ";" in between:
        return is_one_clause(between)
    return is_one_clause(clause) and is_of_one_time(besides, clause, behind)


def is_of_one_time(besides: str, clause: str, behind: str) -> bool:
    """Whether the year that ends a clause of "35 and ill when ..." is that of the age.

    `besides` stands before the "when", `behind` right behind the year. Not so: "when the wall that had gone up in 1961
    came down", "and remembers where she was when he was shot in 1963".
    """
    is_apart = _embedded().search(clause) or _elsewhere().search(besides)
    is_ended = _stands_alone().match(behind) is not None or _of_event().search(clause) is not None
    return is_apart is None and is_ended


@cache
def _embedded() -> re.Pattern[str]:
    """Match what may be of another time than its clause: "the wall that had gone up", "the seat he lost"."""
    tail = r"(?:\s(?:in|on)\b[^,]*)?$"
    return re.compile(
        r"\b(?:had|who|whom|whose|which|when)\b|\bthat\b(?:\s\w+){0,4}\s(?:in|on|of)\b[^,]*$"
        rf"|\w\s(?:an?|the|his|her|its|their)\s[\w-]+(?:\s[\w-]+)?\s(?:\w+(?:ed|en)|built|made|set|held|sold){tail}"
        rf"|\w\s(?:he|she|they|it|we)\s\w+(?:\s\w+)?{tail}"
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(r"\b(?:he|she|it|they|who|where|what|how|had|has|before|after|since|until)\b")


@cache
def _stands_alone() -> re.Pattern[str]:
    return re.compile(rf"{STANDS_ALONE}(?!\s(?:was|were|is|had|has|would|will)\b)")


@cache
def _of_event() -> re.Pattern[str]:
    """Match what leads to the year of an event: "swam at the 1972 Games"."""
    return re.compile(r"\b(?:at|in|during)\sthe\s$")
