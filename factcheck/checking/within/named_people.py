"""An announced number of people against those who are named with their ages right behind it.

Worked example: "Three men were charged. Alan Pike, 34, Joe Carr, 29, and Dean Moss, 41, appeared." names
three.

Comes in: an article. Goes out: the count and the names. Never happens here: comparing them.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.arithmetic.nouns_of_sums import are_people
from factcheck.model.claim import Article, Claim
from factcheck.model.document import Role
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_FEWEST, _MOST = 2, 12
_LONGEST_GAP = 30


@cache
def _named() -> re.Pattern[str]:
    """Match "Alan Pike, 34," and "Joe Carr (29)", with "of Leeds" behind the age."""
    name = r"[A-Z][\w’'-]+(?: (?:[A-Z][\w’'.-]*|bin|al|de|van|von|da|del)){1,3}"
    return re.compile(rf"(?<![\w’'-])(?P<name>{name})(?:, (?:aged )?\d{{1,2}}\b| \((?:aged )?\d{{1,2}}\))")


@cache
def _open() -> re.Pattern[str]:
    """Match what makes the names only some of them, or more than them."""
    return re.compile(
        r"\b(?:includ\w+|among|one of|two of|some of|others?|another|along with|together with|as well as|witness\w*"
        r"|respectively|victims? (?:was|were)|his|her|told|according|judge|officer|detective|lawyer|said)\b",
        re.IGNORECASE,
    )


@cache
def _led() -> re.Pattern[str]:
    """Match what leads to the names, if anything does: "They are", "Those charged were named as"."""
    those = "They|(?:Those|The) (?:men|women|people|accused|defendants|suspects|dead|winners|charged|killed|arrested)"
    return re.compile(rf"(?:(?:{those}) (?:are|were|have been)(?: (?:named|identified) as)? )?")


class NamedPeople(NamedTuple):
    """The count that was announced, how many are named, and where."""

    claim: Claim
    number: int
    listed: Span


def named_people(article: Article) -> Iterator[NamedPeople]:
    """Yield each announced number of people whose names and ages the next sentence begins with."""
    for claim in article.claims:
        if _announces(article, claim):
            yield from _named_behind(article, claim)


def _announces(article: Article, claim: Claim) -> bool:
    """Whether a small exact count of people stands at the head of its sentence."""
    quantity = claim.quantity
    value, noun = quantity.best.value, quantity.mention.noun.lower().split()[-1:]
    is_count = quantity.kind is QuantityKind.COUNT and value is not None and _FEWEST <= value <= _MOST
    is_head = claim.span.start == article.sentences[claim.sentence].start
    role = article.document.blocks[quantity.mention.block].role
    return (
        is_count and is_head and bool(noun) and are_people(noun[0]) and not quantity.hedged and role is Role.PARAGRAPH
    )


def _named_behind(article: Article, claim: Claim) -> Iterator[NamedPeople]:
    """Yield the names of the next sentence, if that begins with a list of names and ages."""
    following = claim.sentence + 1
    if following >= len(article.sentences):
        return
    sentence = article.sentences[following]
    names = list(_named().finditer(article.text, sentence.start, sentence.end))
    is_head = bool(names) and _led().fullmatch(article.text, sentence.start, names[0].start()) is not None
    is_list = len(names) >= _FEWEST and is_head and _are_joined(article.text, names)
    if is_list and not _open().search(article.text, sentence.start, sentence.end):
        yield NamedPeople(claim, len(names), Span(names[0].start(), names[-1].end()))


def _are_joined(text: str, names: list[re.Match[str]]) -> bool:
    """Whether the names make one closed list: commas between them, "and" before the last."""
    gaps = [text[left.end() : right.start()] for left, right in pairwise(names)]
    are_short = all(len(gap) <= _LONGEST_GAP and gap.lstrip(" ").startswith((",", "and")) for gap in gaps)
    return are_short and bool(gaps) and "and" in gaps[-1].replace(",", " ").split()
