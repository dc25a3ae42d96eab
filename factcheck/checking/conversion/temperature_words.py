"""Whether the words around a temperature compare two of them.

Worked example: "1.5C above the average" and "warmed by 1.5C" name a difference; "rise to 35C" names a temperature.
"""

import re
from functools import cache

from factcheck.model.claim import Article, Relation

_LONGEST_LEAD = 60


@cache
def _difference_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:by|warmed|cooled|warming of|rise of|increase of|drop of|difference of|anomaly of|within"
        r"|limit (?:warming|the rise) to)\s+(?:\w+\s+){0,2}$",
        re.IGNORECASE,
    )


@cache
def _difference_behind() -> re.Pattern[str]:
    return re.compile(
        r"[^.;()]{0,12}\)?,?\s*(?:above|below|warmer|cooler|hotter|colder|higher|lower|over)\s+(?:than\s+)?"
        r"(?:the|its|pre|normal|average|usual|in|on|\d|last|those|a)",
        re.IGNORECASE,
    )


def is_difference(article: Article, relation: Relation) -> bool:
    """Whether the words around either figure of a conversion compare two temperatures."""
    original, converted = (article.claims[member].quantity for member in relation.members)
    text, sentence = article.text, article.sentences[article.claims[relation.members[0]].sentence]
    start = max(sentence.start, original.span.start - _LONGEST_LEAD)
    if any(_difference_before().search(text, start, at) for at in (original.span.start, original.mention.amount.start)):
        return True  # "within" is a hedge, and so a part of the figure
    ends = (original.mention.amount.end, converted.mention.amount.end)
    return any(_difference_behind().match(text, end, sentence.end) for end in ends)
