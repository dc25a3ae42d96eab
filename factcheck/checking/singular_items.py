"""Items of a list that count one without a numeral: "and the narrator", "an autobiography", "another from Spain".

Comes in: a stretch of text. Goes out: how many such items begin in it. Never happens here: figures.

Worked example: "14 books: eight novels, five volumes of verse and an autobiography" are 8 + 5 + 1.
"""

import re
from functools import cache


@cache
def _single() -> re.Pattern[str]:
    """Match the beginning of an item that is one of what is counted, right behind what divides it from the last."""
    return re.compile(
        r"(?:[,;:](?: and)?|(?<=\w) and|(?<=\)) and) (?:(?:last(?:ly)?|finally|of course)[, ]+)?"
        r"(?:one|an?|another|the|some(?:one|body|thing)|himself|herself|his|her|its|their)\b"
        r"(?! (?:hundred|thousand|million|dozen|half|third|quarter|few|couple|pair|number|rest|others?|remaining"
        r"|remainder)\b)",
        re.IGNORECASE,
    )


@cache
def _counted() -> re.Pattern[str]:
    """Match an item that begins with a number of its own."""
    return re.compile(
        r"\s*(?:(?:and|the|another) )*(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both"
        r"|a (?:pair|couple|dozen))\b)",
        re.IGNORECASE,
    )


@cache
def _last() -> re.Pattern[str]:
    """Match what closes a list with an item of no number, whatever it begins with: "and Ned on a mule"."""
    return re.compile(
        r" and (?!\d|(?:others?|the|some|several|many|more|most|all|both|were|was|said|had|have|has|are|is)\b)"
    )


def singles_in(text: str, start: int, end: int, *, is_closed: bool) -> int:
    """Return how many items without a numeral begin in a stretch of a sentence behind the last one with a numeral.

    A list `is_closed` where "and" stands before that one; else its last item is still to come, and may be a name.
    """
    told = sum(1 for _ in _single().finditer(text, start, end))
    return told or int(not is_closed and _last().search(text, start, end) is not None)


def counts_itself(item: str) -> bool:
    """Whether an item of a list says how many it is: "two pugs" are no one dog."""
    return _counted().match(item) is not None
