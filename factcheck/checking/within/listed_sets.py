"""A small count of things, and the names of all of them beside it: as its subject, in apposition, in brackets, behind.

Comes in: an article. Goes out: the count and how many are listed. Never happens here: lists that need not be complete,
and items that cannot be told apart.

Worked examples: "Ann Lee, Bob Moss and Cal Reed were the four men who were charged" lists three; "Elm, Moss and Till,
the four towns on the coast, were flooded" does too; "she has three sons, Tom and Ben"; "two shops. They are in Elm,
Moss and Till"; "three kinds of animals (cows, pigs, sheep and goats)".
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.placed import claims_between
from factcheck.checking.values import value_of
from factcheck.checking.within.enumerated import NAMES, Enumerated, count_items, is_open_list
from factcheck.checking.within.item_counts import opens_aside
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_FEWEST, _MOST, _PAIR = 2, 10, 2
_LEAD, _REACH, _NEAR = 240, 200, 30
_NO_ITEM_LIST = """
    in on at for of from both if when but and only while as then also today yesterday here there since until although
    either neither not all most some many few so yet or even still now later
"""
_NO_ITEM = frozenset(_NO_ITEM_LIST.split())
# Spans are counted from end to end, and what is of a kind may be many.
_NO_SET = frozenset(
    {"years", "months", "weeks", "days", "hours", "minutes", "others", "times", "points", "goals", "sets"}
)


@cache
def _before() -> re.Pattern[str]:
    """Match a list that its count sums up: "Ann, Bob and Cal were the", "Wheat, barley and oats: these"."""
    words = r"[A-Z][a-z]+(?:, [a-z]+){0,8},? and [a-z]+"
    return re.compile(
        rf"[\"“]?(?P<list>{NAMES}|{words})"
        r"(?:(?P<join>,|,? (?:are|were|make up|made up|form|formed|have been|remain|remained)) (?:all )?"
        r"(?:the|its|their|his|her|our|(?:the )?[\w-]+(?:['’]s|s['’]))|(?:,|:| [–—-]|—) ?(?:all )?(?:these|those)) "
    )


@cache
def _closed() -> re.Pattern[str]:
    """Match the rest of an apposition up to its end."""
    return re.compile(r"(?:(?! and\b)[^,;:.()]){0,80}[,.]")


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"(?: of [a-z]+)? \((?P<list>[^().:;\d]{5,120})\)")


@cache
def _behind() -> re.Pattern[str]:
    """Match the names behind a count: ", Tom and Ben.", ": in Elm, Moss and Till.", ", one in Rome and one in Pisa"."""
    place = r"(?:in|at|from|of|by)"
    name = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}"
    one = rf"one {place} {name}(?:, one {place} {name}){{0,6}},? and (?:one|another) {place} {name}"
    return re.compile(
        rf"(?: of [a-z]+)?(?P<join>, (?P<at>{place} )?|, (?=one )|: (?:{place} )?)(?P<list>{NAMES}|{one})"
        r"(?=[.;]|, (?!and\b|[A-Z]))"
    )


@cache
def _they() -> re.Pattern[str]:
    return re.compile(rf"(?P<join>They (?:are|were) (?P<at>(?:in|at|from|of|by) )?)(?P<list>{NAMES})(?=[.;])")


@cache
def _of_more() -> re.Pattern[str]:
    """Match what makes a count one of a larger set, or no exact one."""
    return re.compile(
        r"\b(?:of|of the|of its|than|about|least|most|first|last|other|next|top|another|more|some|to|and|or|between)"
        r" $",
        re.IGNORECASE,
    )


def listed_sets(article: Article) -> Iterator[Enumerated]:
    """Yield each small count with the list of its things beside it, whether they agree or not."""
    for claim in article.claims:
        if _is_set(article, claim):
            yield from _of_claim(article, claim)


def _is_set(article: Article, claim: Claim) -> bool:
    quantity = claim.quantity
    value, noun = quantity.best.value, quantity.mention.noun.lower()
    if quantity.kind is not QuantityKind.COUNT or value is None or not _FEWEST <= value <= _MOST or not noun:
        return False
    if quantity.hedged or quantity.mention.upper is not None or claim.status is not Status.ACTUAL:
        return False
    role = article.document.blocks[quantity.mention.block].role
    return role is Role.PARAGRAPH and noun.rpartition(" ")[2] not in _NO_SET


def _of_claim(article: Article, claim: Claim) -> Iterator[Enumerated]:
    text, (start, end) = article.text, article.sentences[claim.sentence]
    if text.startswith(("'", "’", "-"), claim.span.end):
        return
    lead = text[max(start, claim.span.start - _LEAD) : claim.span.start]
    before = _before().fullmatch(lead)
    if before is not None:
        is_closed = before["join"] != "," or _closed().match(text, claim.span.end, end) is not None
        if is_closed and lead.split(" ")[0].lower().strip(',:"“') not in _NO_ITEM and not opens_aside(lead):
            yield from _counted(article, claim, before, max(start, claim.span.start - _LEAD))
        return
    if _of_more().search(lead) is not None:
        return
    bracketed = _bracketed().match(text, claim.span.end)
    if bracketed is not None:
        yield from _counted(article, claim, bracketed, 0, is_least=True)
        return
    behind = _behind().match(text, claim.span.end, min(end, claim.span.end + _REACH))
    if behind is None and claim.sentence + 1 < len(article.sentences):
        following = article.sentences[claim.sentence + 1]
        alone = not claims_between(article, claim.span.end, following.end)
        behind = _they().match(text, *following) if alone else None
    if behind is not None:
        yield from _counted(article, claim, behind, 0, is_least=behind["at"] is not None)


def _is_whole_pair(article: Article, claim: Claim, match: re.Match[str]) -> bool:
    """Whether two names must be all: "four crew members, Crosby and Gilman, from the raft" may be six."""
    is_known = _definite().search(article.text, max(0, claim.span.start - _NEAR), claim.span.start) is not None
    is_last = article.text.startswith((".", ";"), match.end())
    return (is_known or is_last) and ", and " not in match["list"]


@cache
def _definite() -> re.Pattern[str]:
    return re.compile(r"\b(?:the|its|their|his|her|our|these|[\w-]+(?:['’]s|s['’])) $", re.IGNORECASE)


def _counted(
    article: Article, claim: Claim, match: re.Match[str], start: int, *, is_least: bool = False
) -> Iterator[Enumerated]:
    """Yield the count with its list; with `is_least`, the list may name fewer than there are."""
    listed, announced = count_items(match["list"]), int(value_of(claim.quantity.best))
    own = article.text[claim.span.start : claim.span.end] + match[0].replace(match["list"], " ")
    if not listed or is_open_list(own, match["list"]) or (is_least and listed < announced):
        return
    if listed == _PAIR and not _is_whole_pair(article, claim, match):
        return
    begin, end = match.span("list")
    yield Enumerated(announced, claim.quantity.mention.noun, claim.span, listed, Span(start + begin, start + end))
