"""Whether a share is said of another part or whole than those that were found for it.

Comes in: an article, a part, a whole and a share. Goes out: whether the words set them apart. Never happens here:
finding them, or dividing.

Worked example: in "nine countries ... of the 614 patients, 12 percent" the countries are no part of the patients.
"""

import re
from functools import cache

from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.placed import claims_between
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

# So near behind a figure stands a share of its own, and so near what those did that it counts.
_BESIDE, _TOLD_BY = 24, 60


def is_of_another(article: Article, part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether the words say that the share is of another whole than the figure that was found.

    What carries a share of its own in brackets is a part: "10,553 (63.9 per cent) births within marriage". And the
    subject of "accounted for 41.7 percent of the total trade" is no total.
    """
    text = article.text
    if part.quantity.mention.noun and whole.quantity.mention.noun and not can_be_added([part, whole]):
        return True  # nine countries are no part of 614 patients
    if whole.quantity.decimals and whole.quantity.best.unit is None and not whole.quantity.mention.numeral.scale:
        return True  # an average: "three of them" and "aged 30.5" are no part and whole
    if any(has_own_share(article, one, share.span) for one in (part, whole)):
        return True
    if _is_of_other_things(article, part, whole, share) or accounts_for_more(article, part, whole, share):
        return True
    is_subject = whole.sentence == share.sentence and whole.span.start < share.span.start
    return is_subject and part.sentence != share.sentence and _of_total().match(text, share.span.end) is not None


def accounts_for_more(article: Article, part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether what is said to account for a share is told of neither figure: "A single customer accounted for 11%"."""
    start = article.sentences[share.sentence].start
    if part.sentence == share.sentence and part.span.start < share.span.start:
        return False
    told = _accounted().match(article.text, start, share.span.start)
    if told is None or _taken_up().match(told["subject"]) is not None:
        return False
    known = _words(" ".join(article.sentences[one.sentence].of(article.text) for one in (part, whole)))
    subject = _words(told["subject"])
    return len(subject - known) * 2 >= len(subject) > 0


@cache
def _accounted() -> re.Pattern[str]:
    return re.compile(
        r"(?P<subject>[^;:]{2,160}?),? (?:account(?:ed|s)? for|ma(?:de|kes?) up"
        r"|(?:represent|constitut|compris|contribut)e?(?:d|s)?)"
        r"(?: (?:about|some|over|only|just|nearly|slightly|more|less|than|a|to))* $"
    )


@cache
def _taken_up() -> re.Pattern[str]:
    return re.compile(r"(?:They|These|Those|This|That|It|Such|The (?:former|latter|figure|number|total|amount))\b")


def _words(text: str) -> set[str]:
    return {word.lower()[:6].rstrip("s") for word in _word().findall(text)}


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]{3,}")


def is_of_those(article: Article, whole: Claim, share: Claim) -> bool:
    """Whether a share is told of a whole by what it did, "of those that sat", which is not told of this one."""
    named, end = _of_those().match(article.text, share.span.end), whole.span.end
    return named is not None and named["did"] not in article.text[end : end + _TOLD_BY]


@cache
def _of_those() -> re.Pattern[str]:
    return re.compile(
        r" of (?:the |all )(?:total )?(?:number of )?[a-z]+ (?:that|who|which)(?: had| have| has)?(?: [a-z]+ly)?"
        r" (?P<did>[a-z]{3,})"
    )


def has_own_share(article: Article, one: Claim, share: Span) -> bool:
    """Whether another share than this one stands right behind a figure: "850 million, accounting for 37.3 percent"."""
    end = one.quantity.mention.amount.end
    told = _own_share().match(article.text, end, share.start)
    near = () if told is None else claims_between(article, told.end("before"), told.end("before") + _BESIDE)
    return bool(near) and near[0].span != share and near[0].quantity.kind is QuantityKind.PERCENT


def _is_of_other_things(article: Article, part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether a share of counted things is told "of the" something that these are not: homes are no "sales"."""
    named = _of_things().match(article.text, share.span.end)
    counted = {one.quantity.mention.noun.lower().rpartition(" ")[2] for one in (part, whole)} - {""}
    is_count = whole.quantity.kind is QuantityKind.COUNT
    return is_count and named is not None and bool(counted) and named["noun"] not in counted | _ALL_THINGS


_ALL_THINGS = frozenset({"total", "number", "whole", "lot", "group", "people", "population"})


@cache
def _of_things() -> re.Pattern[str]:
    return re.compile(r" of (?:the|its|their|all|all the) (?P<noun>[a-z]+)(?=[.,;)]|$)")


@cache
def _own_share() -> re.Pattern[str]:
    making = r"(?:accounting for|making up|taking up|representing|which (?:is|was|makes up|accounts for))"
    return re.compile(
        rf"(?P<before>(?: [a-z]+)? ?\(|, or (?:about |some |nearly )?"
        rf"|(?: [a-z]+){{0,2}},(?:[^.;:]|\.\d){{0,50}}? {making} (?:about |some |over )?)"
        r"(?=[0-9.]+ ?(?:%|per ?cent|pc|pct))"
    )


@cache
def _of_total() -> re.Pattern[str]:
    return re.compile(r" of (?:all|the total|total|the country[’']s total|the whole)\b")
