"""Whether a sentence calls its figure a record: "a record $58.4 billion", "the highest since 2015".

Comes in: what stands around a figure. Goes out: "record", the year since which it is the highest, or "". A record of
its kind, as for a first quarter or for the month of May, is none.
"""

import re
from functools import cache

_HINTS = ("record", "highest", "all-time", "largest ever", "biggest ever", "best ever", "best-ever")
RECORD = "record"


def peak_of(before: str, behind: str) -> str:
    """Return what a sentence says with the words `before` and `behind` a figure."""
    if not any(hint in before or hint in behind for hint in _HINTS):
        return ""
    scoped = _scoped().match(behind)
    if scoped is None and _leading().search(before) is not None:
        return RECORD
    match = _following().match(behind)
    if match is None:
        return ""
    return match["year"] or RECORD


@cache
def _leading() -> re.Pattern[str]:
    """Match a record right before its figure."""
    return re.compile(
        r"\b(?:record(?:[- ](?:high|breaking|setting))?|all-time (?:high|record|peak)"
        r"|(?:highest|largest|biggest|best)[- ]ever)(?: level| total| figure)?(?: of| at)?"
        r"(?: (?:about|around|some|nearly|almost|more than|over|just over|just under))?"
        r"(?: (?:US|HK|A|C)?[$€£¥]?| Rs)?\s*$",
        re.IGNORECASE,
    )


@cache
def _scoped() -> re.Pattern[str]:
    """Match how a record is narrowed down behind its figure."""
    return re.compile(r"[^.;]{0,80}?\b(?:for (?:a|an|the|that|any) |among |outside )")


@cache
def _following() -> re.Pattern[str]:
    """Match a record behind its figure: ", the highest on record", ", an all-time high", ", the most since 2015"."""
    return re.compile(
        r"[^.;]{0,60}?, (?:(?:which was|which is|setting|marking|reaching) )?(?:"
        r"(?:a|an|the|its) (?:new |fresh )?(?:record(?: high)?|all-time (?:high|record|peak)|highest ever"
        r"|highest on record|highest (?:level )?since records began)(?=[.,;]|$)"
        r"|(?:the|its) highest (?:level |figure |total |annual total )?since (?:at least )?(?P<year>(?:19|20)\d\d)\b)",
        re.IGNORECASE,
    )
