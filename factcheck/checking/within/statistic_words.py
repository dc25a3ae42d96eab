"""Which figure of many a figure is: the lowest, the highest, the average, the median, a record.

Comes in: an article and the place of a figure. Goes out: the kinds of figure that the words close to it name. Never
happens here: comparing.

Worked example: "an average of 9.6t/ha ... the lowest yield of 6.9t/ha" are two measures, whatever their digits.
"""

import re
from functools import cache

from factcheck.model.claim import Article
from factcheck.model.span import Span

_BEFORE, _BEHIND = 45, 14
_KINDS = {
    "low": "lowest|minimum|least|worst|smallest|slowest|shortest|low of|bottom",
    "high": "highest|maximum|best|largest|biggest|fastest|longest|peak(?:ed)?|high of|top",
    "average": "averag(?:e|es|ed|ing)|mean|typical",
    "median": "median",
    # "A record" is said of the figure itself; "the record" may be another one.
    "record": r"(?<!\ba )record",
}


@cache
def _words() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _KINDS.items()), re.IGNORECASE)


@cache
def _edge() -> re.Pattern[str]:
    """Match what ends the words that belong to a figure."""
    return re.compile(
        r"[.;:]\s|\b(?:and|but|while|with|against|compared|(?:of|among|in) (?:the|its|those))\b(?! (?:the|an?|its)"
        r" (?:\w+ )?(?:low|high|aver|med))"
    )


def statistics_of(article: Article, place: Span) -> frozenset[str]:
    """Return the kinds, keys as "low", that the words close to a figure say it is of."""
    sentence = article.sentence_around(place) or place
    before = article.text[max(sentence.start, place.start - _BEFORE) : place.start]
    behind = article.text[place.end : min(sentence.end, place.end + _BEHIND)]
    near = f"{_edge().split(before)[-1]} {_edge().split(behind)[0]}"
    return frozenset(match.lastgroup for match in _words().finditer(near) if match.lastgroup)
