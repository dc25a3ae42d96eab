"""Whether a passage tells something as past.

Worked example: "The minister opened the bridge on June 3" does; "the minister said that it will open on June 3" does
not, whatever its first verb.
"""

import re
from functools import cache

from factcheck.checking.dates.done_on import is_done_on
from factcheck.model.claim import Article
from factcheck.model.span import Span

_WORD = re.compile(r"[A-Za-z]+")
_PAST = frozenset(
    {
        "was", "were", "said", "released", "announced", "held", "heard", "reported", "told", "published", "opened",
        "launched", "signed", "met", "killed", "died", "arrived", "visited", "unveiled", "issued", "showed", "approved",
        "passed", "closed", "ended", "began", "started", "won", "lost", "fell", "rose", "had", "took", "gave", "came",
        "went", "received", "adopted", "agreed", "discussed", "resigned", "retired", "collapsed", "grew", "saw",
        "became", "struck", "crashed", "sank", "broke", "returned", "attended", "landed", "happened", "occurred",
        "erupted", "voted", "ruled", "filed", "elected", "acquired", "bought", "introduced", "celebrated", "married",
        "arrested", "hosted", "inaugurated", "completed", "joined",
    }
)  # fmt: skip
# In lower case only: a "Plan" in a title announces nothing.
_FUTURE = frozenset(
    {
        "will", "would", "due", "scheduled", "plan", "plans", "planned", "expected", "upcoming", "if", "should",
        "deadline", "expires", "expire", "shall", "can", "may", "sees", "expects", "expect", "forecast", "forecasts",
        "projected", "projects", "proposed", "proposes",
    }
)  # fmt: skip
# The word before a day that puts it ahead, or makes it any such day.
_AHEAD = frozenset(
    {
        "next", "this", "coming", "every", "each", "until", "till", "before", "by", "most", "through", "ending", "ends",
        "end", "closes", "close", "opens", "open", "starts", "begins", "begin",
        "runs", "takes", "meets", "expiring", "maturing", "effective", "starting", "beginning",
    }
)  # fmt: skip
# What runs to a day, or is booked for it, is told in the past all the same: "signed to 30 June", "booked for 24 May".
_REACHING = frozenset({"to", "for"})
# Words that may stand between those and the day: "effective on July 1", "the year ending on March 31".
_BETWEEN = frozenset({"on", "from", "of", "at", "the"})
# How far before a day its own verb may stand, in the present, or what was sold or booked for it.
_CLAUSE = 90
# A note on the article itself is younger than the article: "this story was updated on June 5".
_NOTES = (
    "this article",
    "this story",
    "this report",
    "this page",
    "this post",
    "updated on",
    "updated at",
    "corrected on",
)
# How much of a long sentence around a day says whether it has passed, and where its last word is looked for.
_AROUND = 250
_LEAD = 20
_FUTURE_PHRASES = (" is to ", " are to ", " set to ", " going to ", " was to ", " were to ")


def is_reported(article: Article, day: Span) -> bool:
    """Whether the sentence tells the day at `day` as past: a verb in the past tense, and nothing that points ahead.

    A note on the article itself tells nothing: it is younger than what it stands in.
    """
    sentence = article.sentence_around(day)
    if sentence is None or is_ahead(article, day):
        return False
    first, last = max(sentence.start, day.start - _AROUND), min(sentence.end, day.end + _AROUND)
    passage = article.text[first:last]
    if any(note in passage.lower() for note in _NOTES):
        return False
    # What was done on the day was done, whatever else the sentence plans.
    is_done = is_done_on(article.text[first : day.start], article.text[day.end : last])
    if is_done is not None:
        return is_done
    words = _WORD.findall(passage)
    if not _FUTURE.isdisjoint(words) or "If" in words:
        return False
    is_past = not _PAST.isdisjoint(word.lower() for word in words)
    return is_past and not any(phrase in passage for phrase in _FUTURE_PHRASES)


def is_ahead(article: Article, day: Span) -> bool:
    """Whether the words right before a day put it ahead: "until 3 May", "it opens on 3 May", "booked for 3 May"."""
    text, sentence = article.text, article.sentence_around(day) or day
    words = text[max(sentence.start, day.start - _LEAD) : day.start].lower().replace(",", " ").split()
    while words and words[-1] in _BETWEEN:
        words.pop()
    if words and words[-1] in _AHEAD | _REACHING:
        return True
    lead = text[max(sentence.start, day.start - _CLAUSE) : day.start]
    return any(pattern.search(lead) is not None for pattern in (_present(), _booked(), _purposed()))


@cache
def _purposed() -> re.Pattern[str]:
    """Match what is enough, or ready, to be done on a day: "is enough to start trading on"."""
    return re.compile(r"\b(?:is|are) [a-z]+ to [a-z]+(?: [a-z]+){0,3} (?:on|from|by) (?:the )?$")


@cache
def _present() -> re.Pattern[str]:
    """Match a verb of its own in the present right before a day: "agreed that the pool reopens on"."""
    return re.compile(
        r"\b(?:(?:re)?opens|closes|shuts|(?:re)?starts|begins|ends|resumes|returns|expires|lapses|leaves|retires|departs"
        r"|sails|arrives|comes|goes|falls|plays|meets|faces|takes|turns|moves|joins|launches|premieres|airs|votes|hosts"
        r"|marks|celebrates|steps|stands|follows|rises|switches|changes|applies|holds|ceases|stops|reaches|hits)"
        r"(?: (?!(?:who|which|that|when|after|and|but|had|was|were)\b)[\w’'-]+){0,9} (?:on|from|until|by) (?:the )?$"
    )


@cache
def _booked() -> re.Pattern[str]:
    """Match what is sold or booked ahead, right before the day of what it is for."""
    return re.compile(
        r"\b(?:[Tt]ickets?|[Bb]ookings?|[Rr]eservations?|[Rr]egistrations?|[Pp]re-?orders?|[Ss]eats|[Ee]ntries|[Ii]nvitations?)"
        r" (?:for|to|at) (?:(?!(?:was|were|had|went|opened|sold)\b)[\w’'-]+ ){0,8}(?:on |of )$"
    )
