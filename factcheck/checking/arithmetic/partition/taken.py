"""What is said to be some of an amount told before, and is more than all that was told.

Comes in: an article. Goes out: parts with the largest amount that they can be of. Never happens here: judging.

"71 of them", "3.2 billion of this", "including 340 under vines": the whole is one of the amounts of its unit right
before. Where all of them are smaller, though not so much that the words may mean something that was never counted, the
part is above its whole. Worked example: "It has 3,100 kilometres of railway, and the north alone has 3,400 of them".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.nouns_of_sums import are_people
from factcheck.checking.arithmetic.own_subjects import names_new
from factcheck.checking.arithmetic.partition.amounts import Amount, Role, planned_amounts_of
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article

_BACK, _NEAR, _LEAD, _FAR, _MOST = 1, 60, 30, 160, 40
# What is further above was told of something that has no figure: "three roads ... police arrested 150 of them".
ABOVE = Decimal("1.6")
_LEAST = 8
_CUES = (" of ", "includ", "among ", ", with ", " alone")


def taken_from(article: Article) -> Iterator[tuple[Amount, Amount]]:
    """Yield (part, whole) where the part is above it, in order of place."""
    words = words_of.of(article)
    if not words.has_any(_CUES):
        return
    amounts = planned_amounts_of.of(article)
    for at, part in enumerate(amounts):
        if part.value < _LEAST or (part.role is not Role.LEVEL and not _is_included(words.lower, part)):
            continue
        behind = amounts[at + 1] if at + 1 < len(amounts) else None
        if behind is not None and _is_of(words.lower, part, behind):
            yield part, behind
        before = amounts[at - 1] if at else None
        is_some = _is_some(words.lower, part) or (words[" alone"] and _is_of_one_place(article, part, before))
        if not is_some or _are_others(words.lower, before):
            continue
        wholes = _wholes(amounts[max(0, at - _MOST) : at], part)
        if wholes and _is_above(words.lower, part, wholes):
            yield part, max(wholes, key=lambda one: one.value)


def _are_others(lower: str, before: Amount | None) -> bool:
    """Whether "of them" is of those who are spread over what was counted: "They span 47 cities. Ninety of them"."""
    return (
        before is not None
        and before.unit == "count"
        and spread_over().search(lower, max(0, before.start - _NEAR), before.start) is not None
    )


@cache
def spread_over() -> re.Pattern[str]:
    """Match what makes a count one of places or things that others, who are "them", are spread over."""
    return re.compile(
        r"\b(?:span(?:s|ned|ning)?|cover(?:s|ed|ing)?|serv(?:es?|ed|ing)|visit(?:s|ed)?|across|over|in|from|throughout"
        r"|within) (?:the |all |its |their |some |about |more than )?$"
    )


def _is_of(lower: str, part: Amount, whole: Amount) -> bool:
    """Whether a part is told with its whole behind it: "36 of their 34 matches", "96 flights late, out of 88"."""
    if part.unit != whole.unit or not part.value > whole.value >= _LEAST or part.value > ABOVE * whole.value:
        return False
    gap = lower[part.end : whole.start]
    if len(gap) > _NEAR or _of_all().fullmatch(gap) is None:
        return False
    if _otherwise().search(lower, max(0, part.start - _NEAR), whole.end + _LEAD) is not None:
        return False
    return not whole.claim.quantity.hedged and _marks().match(lower, whole.end) is None


@cache
def _of_all() -> re.Pattern[str]:
    return re.compile(
        r"(?: [a-z-]+)? (?:out )?of (?:the|its|their|his|her|all|these|those)(?: [a-z-]+[’']s)?(?: total| first)? "
        r"|(?: [a-z-]+){1,3}, out of (?:the |a total of |all )?"
    )


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"-| (?:million|billion|years?|months?|points|marks|stars)\b")


def _is_some(lower: str, part: Amount) -> bool:
    if _some_of().match(lower, part.end) is not None:
        return True
    before = lower[max(0, part.start - _LEAD) : part.start].rstrip("$£€¥₹")
    if _of_which().search(before) is not None:
        return True
    return before.endswith(", with ") and _in_time().match(lower, part.end) is not None


@cache
def _some_of() -> re.Pattern[str]:
    return re.compile(
        r"(?: (?!million|billion)[a-z]+)?(?: (?:is|are|was|were))?(?: of| among) (?:(?:these|those|them|which|whom)\b"
        r"|(?:this|that|it)(?=[ ,.;]*(?:$|[,.;)]|and\b|on\b|in\b|was\b|is\b|to\b|for\b|went\b)))"
    )


def _is_included(lower: str, part: Amount) -> bool:
    """Whether what stands behind a part only looks like a step: "including 340 under vines"."""
    return part.role is Role.STEP and _of_which().search(lower, max(0, part.start - _LEAD), part.start) is not None


@cache
def _of_which() -> re.Pattern[str]:
    return re.compile(r"\b(?:including|among them|of which|of whom|of them|of these)(?: some| about| only)? $")


@cache
def _sold() -> re.Pattern[str]:
    """Match what makes a whole less than all that there is: what is sold abroad is less than one province grows."""
    return re.compile(r"\b(?:abroad|export\w*|import\w*|consum\w*|sold|sales|surplus|net|profits?|left over)\b")


def _is_of_one_place(article: Article, part: Amount, before: Amount | None) -> bool:
    """Whether a part is told of a place that is but one of those of the whole: "are in the Alba valley alone".

    Not where its clause is of something new, or the whole has a place of its own: "312 in Spain, 347 in Paris alone".
    """
    text, (start, end) = article.text, article.sentences[part.sentence]
    lead = _alone().search(text, max(start, part.start - _NEAR), part.start)
    found = lead or _in_one().match(text, part.end, end)
    if found is None or not _is_place(found["where"]):
        return False
    if _sold().search(words_of.of(article).lower, max(0, part.start - _FAR), part.end) is not None:
        return False
    told = "" if before is None else text[article.sentences[before.sentence].start : start]
    is_own = lead is None and names_new(text, start, part.start, told)
    return not is_own and (before is None or _own_place().match(text, before.end) is None)


def _is_place(where: str) -> bool:
    """Whether words are the name of a place or say what place it is, and not when something was."""
    told = where.split()
    is_named = any(word[:1].isupper() or _place().fullmatch(word) is not None for word in told)
    return is_named and not any(_time().fullmatch(word) is not None for word in told)


@cache
def _in_one() -> re.Pattern[str]:
    return re.compile(r"(?: (?!in\b)[\w’'-]+){0,3} in (?:the )?(?P<where>(?:[\w’'-]+ ){1,4}?)alone\b")


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(
        r"(?P<where>\b(?![Tt]he\b)[\w’'-]+ )alone (?:ha[sd]|have|produced|grew|grows|counted|covers?|holds?|took|sold"
        r"|makes?|made)(?: (?:some|about|almost|nearly))? [$£€¥₹]?$"
    )


@cache
def _own_place() -> re.Pattern[str]:
    return re.compile(r"(?: (?!in\b)[a-z’'-]+){0,3} in (?:the )?[A-Z]")


@cache
def _place() -> re.Pattern[str]:
    return re.compile(
        r"(?:north|south|east|west)[a-z]*|province|county|region|district|state|prefecture|city|capital|island|valley"
        r"|coast|village|town"
    )


@cache
def _time() -> re.Pattern[str]:
    return re.compile(
        r"January|February|March|April|May|June|July|August|September|October|November|December"
        r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:18|19|20)\d\d|Christmas|Easter"
        r"|(?:year|month|week|day|season|quarter|decade|century|spring|summer|autumn|winter|weekend|morning|night)s?"
    )


@cache
def _in_time() -> re.Pattern[str]:
    return re.compile(
        r"(?: [a-z]+){0,2} (?:in|during) (?:the )?(?:[a-z]+ )?(?:quarter|month|week|january|february|march|april|june"
        r"|july"
        r"|august|september|october|november|december)\b"
    )


def _wholes(before: Sequence[Amount], part: Amount) -> list[Amount]:
    """Return the amounts of its unit that were told in the nearest sentence that has any."""
    near: list[Amount] = []
    for one in reversed(before):
        if one.sentence < part.sentence - _BACK or (near and one.sentence != near[-1].sentence):
            break
        if _can_be_of(part, one):
            near.append(one)
    return near


def _can_be_of(part: Amount, one: Amount) -> bool:
    mine, other = part.claim.quantity.mention, one.claim.quantity.mention
    if one.claim.quantity.per != part.claim.quantity.per:
        return False  # of the 312 fish that it eats a month none are some
    if part.unit != one.unit:
        return part.unit == "count" and not _noun_of(part) and mine.numeral.scale == other.numeral.scale
    nouns = [noun.lower().rpartition(" ")[2] for noun in (mine.noun, other.noun) if noun]
    return len(set(nouns)) < len(nouns) or len(nouns) < 2 or all(map(are_people, nouns))


def _noun_of(one: Amount) -> str:
    """Return the noun that an amount counts, wherever it stands."""
    mention = one.claim.quantity.mention
    return mention.noun or mention.elided


def _is_above(lower: str, part: Amount, wholes: Sequence[Amount]) -> bool:
    """Whether a part is above all that its wholes make, by little enough to be a slip."""
    largest = max(wholes, key=lambda one: one.value)
    total = sum((one.value for one in wholes), Decimal(0))
    if part.value <= total or part.value > ABOVE * largest.value:
        return False
    if any(_may_be_year(one) or (one.claim.quantity.hedged and len(wholes) > 1) for one in wholes):
        return False
    start, end = min(one.end for one in wholes), part.end + _NEAR // 2
    return _otherwise().search(lower, start, end) is None


def _may_be_year(one: Amount) -> bool:
    text = one.claim.quantity.mention.numeral.text
    return len(text) == len("1986") and text.isdigit() and text[:2] in {"18", "19", "20"}


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:capacity|target|quota|planned|expected|each|every|per|average|scor\w*|ratio|odds|times|additional"
        r"|another|instead"
        r"|overbooked|oversubscribed|room for|built for|designed for|at least|more than|up to|fewer than"
        r"|less than(?! half)"
        r"|dozens|hundreds|thousands|others?|rose|fell|year ago|today|now|then|since|debts?|minus|offset|previous\w*"
        r"|earlier|net of|dozen|pairs?|(?:full|whole|entire) year)\b"
    )
