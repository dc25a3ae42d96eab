"""Whether a figure is told in the words of a limit: "The bus carries up to 30 passengers. On Monday it carried 34".

Comes in: an article, a limit and a later figure of its kind. Goes out: yes or no. Never happens here: a figure that its
sentence calls a breach, a permission or a sum, and one of another time where the limit has a time of its own.
"""

import re
from functools import cache

from factcheck.checking.within.limits import Limit
from factcheck.checking.within.tellings import root
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind

_SHORTEST, _BEHIND = 3, 80
_FUNCTION_LIST = """
    the its his her their they she and was were are has have had been being for with from that this which who not into
    about some only just one all any per can may must will would never more than over under least most each every are
    year month week day time end there then
"""
_FUNCTION = frozenset(_FUNCTION_LIST.split())
# Past forms that share too little with the verb that they are of.
_PRESENT = {
    "took": "take", "taken": "take", "held": "hold", "lent": "lend", "gave": "give", "given": "give", "sold": "sell",
    "paid": "pay", "drew": "draw", "kept": "keep", "grew": "grow", "ran": "run", "spent": "spend", "built": "build",
    "fell": "fall", "rose": "rise", "risen": "rise", "caught": "catch", "flew": "fly", "drove": "drive", "sent": "send",
    "ate": "eat", "drank": "drink", "slept": "sleep", "made": "make", "went": "go", "sat": "sit", "wore": "wear",
}  # fmt: skip


@cache
def _past() -> re.Pattern[str]:
    """Match what tells of one event, before a limit: then it holds for that alone."""
    return re.compile(
        r"\b(?:[a-z]{2,}ed|was|were|had|did|came|went|saw|got|found|lost|left|won|met|led|hit|fought|struck|"
        + "|".join(sorted(_PRESENT))
        + r")\b(?! to be\b)"
    )


@cache
def _fronted() -> re.Pattern[str]:
    """Match a time or an occasion at the head of a sentence, up to who or what it is told of."""
    return re.compile(
        r"(?:On|In|At|Last|This|During|By|Yesterday|Today|Once|One (?:day|night|morning|evening))\b[^,;:\d]*?"
    )


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(r"(?:, )?(?:the |its |their |his |her )?\b(?:it|they|he|she|(?P<noun>[A-Za-z][a-z]+))\b")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:1[89]|20)\d\d\b")


@cache
def _time() -> re.Pattern[str]:
    """Match the words of a time that stands behind a figure or a subject."""
    return re.compile(
        r"\b(?:(?:on|in|at|last|this|by|during|of) )?(?:the )?(?:(?:1[89]|20)\d\d|[A-Z][a-z]+day|January|February|March"
        r"|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|night|morning)\b"
    )


def repeats(article: Article, limit: Limit, exact: Claim) -> bool:
    """Whether the clause of a figure has no word that the sentence of the limit before has not, but for its time."""
    told_span, span = article.sentences[limit.claim.sentence], article.sentences[exact.sentence]
    if told_span == span or article.text.startswith(" of ", exact.span.end):
        return False
    told = told_span.of(article.text)
    known = _roots(told)
    lead = article.text[span.start : exact.span.start]
    if not _is_timeless(article, limit) and not _is_of_its_time(told, span.of(article.text)):
        return False
    if not _is_within(told, span.of(article.text)):
        return False
    if _gathered().search(span.of(article.text)) is not None and _gathered().search(told) is None:
        return False
    words = _roots(_time().sub(" ", _without_front(lead, known)))
    behind = re.split(r"[,;:.]", article.text[exact.span.end : min(span.end, exact.span.end + _BEHIND)])[0]
    if not lead.strip() or not words or not _is_timeless(article, limit) or exact.quantity.kind is QuantityKind.MONEY:
        words |= _roots(_time().sub(" ", behind))
    return bool(words) and words <= known


@cache
def _gathered() -> re.Pattern[str]:
    """Match what makes a figure one of a longer time, or leads to what came of it: then the breach is the news."""
    return re.compile(
        r"\b(?:in|over|within|during|for) (?:an?|one|two|three|four|five|six|seven|ten|twelve|\d+|all)(?: \w+)? "
        r"(?:minute|hour|day|week|month|season|year|decade)s?\b|\b(?:so|therefore|thus|hence|short|failed|invalid)\b",
        re.IGNORECASE,
    )


def _roots(text: str) -> set[str]:
    words = (word.lower() for word in _word().findall(text))
    content = (_PRESENT.get(word, word) for word in words if len(word) >= _SHORTEST and word not in _FUNCTION)
    return {re.sub(r"y$", "i", root(word)) for word in content}


def _without_front(lead: str, known: set[str]) -> str:
    """Return what leads to a figure, without an occasion at its head: from a pronoun or a word that was told on."""
    if _fronted().match(lead) is None:
        return lead
    for match in _subject().finditer(lead):
        noun = match["noun"]
        if noun is None or _roots(noun) & known:
            return lead[match.start() :]
    return "" if not re.search(r"[a-z] $", lead) or "," in lead else lead


def _is_timeless(article: Article, limit: Limit) -> bool:
    """Whether a limit is told of what is always so: in the present, of each, or of never, in no month of its own."""
    start, end = article.sentences[limit.claim.sentence].start, limit.claim.span.start
    if any(
        not _year().search(time) for time in _time().findall(article.sentences[limit.claim.sentence].of(article.text))
    ):
        return False
    if limit.is_never or limit.is_each:
        return True
    if not article.text[start:end].strip():
        return _to_be().match(article.text, limit.claim.span.end) is not None
    return _past().search(article.text, start, end) is None


@cache
def _to_be() -> re.Pattern[str]:
    """Match what makes a rule of a limit that opens its sentence: "No more than 500 tickets were to be sold"."""
    return re.compile(r" (?:(?:[a-z]+ )?(?:(?:were|was|are|is) to|may|can|must|will|shall)) ")


def _is_of_its_time(told: str, sentence: str) -> bool:
    """Whether the sentence of a figure names no time that the limit's does not name."""
    return set(_time().findall(sentence)) <= set(_time().findall(told))


def _is_within(told: str, sentence: str) -> bool:
    """Whether the years of a figure lie among those of its limit."""
    known, own = ([int(year) for year in _year().findall(text)] for text in (told, sentence))
    if not known or not own:
        return True
    is_open = re.search(r"\bsince\b", told) is not None
    return min(known) <= min(own) and (is_open or max(own) <= max(known))
