"""Whether the levels of one clause are those of what another says has changed.

Comes in: two turns. Goes out: yes or no. Never happens here: comparing values.

Worked examples: "The number of births fell by 9.6%. There were 14,371 babies born" speaks of one thing, for to be born
is a birth; "Sales rose 5%. Online sales were" does not, for "online" is new.
"""

import re
from functools import cache

from factcheck.checking.arithmetic.turns.turn import Turn
from factcheck.checking.dates.stretch import MONTHS
from factcheck.model.claim import Article

_STEM, _SHORTEST = 5, 4
_BEHIND = 40
_ALIKE = {
    "born": "birth", "babie": "birth", "died": "death", "dead": "death", "kille": "death", "fatal": "death",
    "earne": "profi", "earni": "profi", "sold": "sale",
}  # fmt: skip
# Words that may stand right before a thing without making it another.
_BEFORE = """
    the a an its their his her our this that these those of in for number total figure value volume level amount were
    was are is had has have been and to all such some about around nearly almost just only more than people tally count
    sum average
"""
_PLAIN = frozenset(_BEFORE.split())
_PREPOSITIONS = frozenset({"of", "in", "at", "for", "among", "by", "from", "to"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "our", "all", "this", "these", "such"})
# Who earns and sells is no thing that rises.
_OWNERS = {"compa", "firm", "group", "bank", "gover", "count", "city", "minis", "regio", "state", "natio", "maker"}


def is_same_thing(article: Article, turn: Turn, levels: Turn) -> bool:
    """Whether the clause of the levels names what changed, and nothing that would make it a part of it."""
    if turn.sentence == levels.sentence:
        return _goes_on(turn, levels)
    sentence = article.text[slice(*article.sentences[turn.sentence])]
    text = levels.skeleton.text
    assert levels.after is not None, "levels have one after"
    place = levels.after.place
    subject = text[: place + 1] if levels.start <= place else text[: levels.start]
    if _taken_up().match(text) is not None:
        return True
    # What changed stands before the change or right behind it: "Output rose 5%, the Tea Board said" names no tea.
    start, end = article.sentences[turn.sentence]
    clause = article.text[start : end if turn.ratio is None else min(end, turn.ratio.claim.span.end + _BEHIND)]
    known = {_stem(word) for word in _words().findall(clause) if not word.endswith(("'s", "’s"))} - _OWNERS
    return (
        not _has_other_span(sentence, text)
        and not _has_new_name(subject, sentence)
        and _names(text[: place + _BEHIND], known)
    )


def _goes_on(turn: Turn, levels: Turn) -> bool:
    """Whether levels of the same sentence are told by words without a subject of their own: ", having sold"."""
    return _appended().fullmatch(turn.skeleton.text[turn.end : levels.start]) is not None


def _names(text: str, known: set[str]) -> bool:
    """Whether a thing that is known is named in a text, by a word that nothing new narrows down."""
    found = list(_words().finditer(text))
    for index, match in enumerate(found):
        stem = _stem(match[0])
        is_thing = len(match[0]) >= _SHORTEST and match[0].lower() not in _PLAIN
        if stem not in known or not is_thing or (stem not in _ALIKE.values() and _said().match(match[0])):
            continue
        if not _is_narrowed(text, found, index, known) and not _is_of_new(text, match.end(), known):
            return True
    return False


def _is_narrowed(text: str, found: list[re.Match[str]], index: int, known: set[str]) -> bool:
    """Whether the words right before a thing make it another: "online sales", "pupils in schools"."""
    while index and text[found[index - 1].end() : found[index].start()] == " ":
        index -= 1
        word = found[index][0].lower()
        if word not in _PLAIN and _stem(word) not in known and _said().match(word) is None:
            return True
        is_link = word in _PREPOSITIONS or word in _ARTICLES
        if (word in _PLAIN and not is_link) or _said().match(word) is not None:
            return False
    return False


def _has_other_span(sentence: str, text: str) -> bool:
    """Whether the two sentences tell of spans of other lengths, or of other months."""
    for spans in (_spans(), _months()):
        own, other = ({match.lower() for match in spans.findall(words)} for words in (sentence, text))
        if own and other and own.isdisjoint(other):
            return True
    return False


def _is_of_new(text: str, end: int, known: set[str]) -> bool:
    """Whether the words right behind a thing make it another, or that of somebody: "hate groups", "sales of tires"."""
    noun = _next_word().match(text, end)
    if noun is not None and noun[1] not in _PLAIN and _stem(noun[1]) not in known and not _said().match(noun[1]):
        return True
    narrowing = _narrowing().match(text, end)
    is_new = narrowing is not None and _stem(narrowing["of"]) not in known
    return is_new and narrowing is not None and _said().match(narrowing["of"]) is None


def _stem(word: str) -> str:
    stem = word.lower().removesuffix("'s").removesuffix("’s")
    stem = stem if len(stem) <= _SHORTEST else stem.rstrip("s")
    return _ALIKE.get(stem[:_STEM], stem[:_STEM])


def _has_new_name(subject: str, sentence: str) -> bool:
    """Whether somebody is named who was not named before; dates are nobody."""
    names = re.findall(r"(?<=[\w,] )[A-Z][\w’'-]+", subject)
    return any(name not in sentence and _date().match(name) is None for name in names)


@cache
def _spans() -> re.Pattern[str]:
    return re.compile(r"\b(?:quarter|half|week|decade)\b")


@cache
def _months() -> re.Pattern[str]:
    return re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z][\w’'-]*")


@cache
def _said() -> re.Pattern[str]:
    """Match words that tell of any change, time or report: they tie nothing together."""
    return re.compile(
        r"(?:r[oi]se[ns]?|rising|f[ea]ll(?:en|s|ing)?|grew|grow\w*|increas\w*|decreas\w*|declin\w*|drop\w*|climb\w*"
        r"|jump\w*|surg\w*|reduc\w*|year\w*|month\w*|quarter\w*|week\w*|period|same|last|first|second|third|fourth"
        r"|previous|compared|percent|per|cent|million|billion|trillion|thousand|crore|lakh|according|figures?|said"
        r"|says?|estimat\w*|believe\w*|reckon\w*|report\w*|show\w*|statistic\w*|office|from|with|against|than|more|less|fewer|there|between|while|when|which"
        r"|would|could|been|record\w*|regist\w*|stood|reach\w*|total\w*|number\w*|january|february|march|april|june|july"
        r"|august|september|october|november|december|new|data"
        r"|hit|came|went|made|sold|paid|spent|rode|seen|held|lived|killed|died|born|now|ago|earlier|worth|per"
        r"|during|after|before|over|also|only|even|because|though|other)$",
        re.IGNORECASE,
    )


@cache
def _next_word() -> re.Pattern[str]:
    return re.compile(r" (?!by\b|on\b|during\b|over\b|did\b|do\b)([a-z][\w’'-]*)")


@cache
def _narrowing() -> re.Pattern[str]:
    return re.compile(r" (?:of|in|from|among|by|to) (?:the |its |their |all |an? )?(?P<of>[a-z][\w’'-]*)")


@cache
def _date() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:{MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
        r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Q[1-4]|H[12]|Rs|Sh|US|EUR|USD)\b|FY\d*)"
    )


@cache
def _taken_up() -> re.Pattern[str]:
    """Match the beginning of a sentence that tells the levels of what changed: "They dropped from", "It reached"."""
    moved = (
        r"(?:rose|fell|grew|dropped|declined|climbed|increased|decreased|went|came|stood|reached|jumped|shrank|slipped"
        r"|totall?ed|numbered)"
    )
    owner = r"The (?:company|group|bank|firm) (?:earned|made|posted|reported)"
    return re.compile(rf"(?:(?:It|They|This|That|These|The (?:figure|total|number)) {moved}|{owner})\b")


@cache
def _appended() -> re.Pattern[str]:
    """Match what joins levels to the change before them in their own sentence."""
    return re.compile(
        r"(?: [\w’'-]+){0,8}?(?:,| [-–—]|:)(?: (?:or|to|from|with|having|after|with a total of|there (?:were|are))"
        r"(?: [\w’'-]+){0,3})? ?(?:an? |the )?(?:total of )?"
    )
