"""A share that an article told of one whole, and tells again of another that it gave a share of its own.

Comes in: an article. Goes out: the share as told again, the whole, and the share that the whole had before. Never
happens here: shares of another time or place, two that make a hundred, and round ones, which many things have.

Worked example: clean sources give "41 percent of the electricity" and "17 percent of total energy demand"; who then
writes that "41 percent of total energy demand is met" has taken the one for the other.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_STATUSES = frozenset({Status.ACTUAL, Status.QUOTED, Status.HYPOTHETICAL, Status.FORECAST})
_LEAST, _HUNDRED, _ROUND, _MOST = 10, 100, 5, 40
_NEAR, _ROOT, _WORDS = 90, 5, 5
# What is said of any whole.
_EMPTY = frozenset(
    {
        "total", "whole", "country", "entire", "nation", "overall", "share", "their", "there", "which", "would",
        "world", "people", "about", "these", "those", "other", "state", "region", "number", "national", "annual",
        "every", "year",
    }
)  # fmt: skip


@cache
def _of() -> re.Pattern[str]:
    """Match the words that name the whole behind a share, up to what goes on about something else."""
    stop = (
        r"in|on|at|by|for|from|to|and|or|but|is|are|was|were|has|have|had|be|that|which|who|while|as|with|of|last|this"
        r"|can|cannot|could|should|may|might|must|would|will|came"
    )
    return re.compile(rf"\s?of\s(?P<whole>(?:(?!(?:{stop})\b)[A-Za-z][\w’'-]*\s?){{1,6}})")


@cache
def _apart() -> re.Pattern[str]:
    """Match what makes the share one of another time, place or subject."""
    return re.compile(
        r"\b(?:last|previous\w*|earlier|before|ago|then|compared|than|while|whereas|rest|others?|another|each|both|also|too"
        r"|respectively|coincidence|same|similar\w*|not|n['’]t|by 20\d\d|until|(?:19|20)\d\d|men|women"
        r"|boys|girls|elsewhere|abroad|north|south|east|west|mistake\w*|wrong\w*)\b|(?:^|\s)[Ii]n\s(?:the\s)?[A-Z]"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    shares = [claim for claim in article.claims if _is_plain(article, claim)]
    if not 2 < len(shares) <= _MOST:
        return
    for place, later in enumerate(shares):
        value = value_of(later.quantity.best)
        first = next((claim for claim in shares[:place] if value_of(claim.quantity.best) == value), None)
        is_round = value % _ROUND == 0 or (value < _LEAST and value % 1 == 0)
        if first is None or first.sentence == later.sentence or is_round:
            continue
        if _apart().search(_clause(article, later)) is not None:
            continue
        told = _told_of(article, later, first, shares[:place])
        if told is not None:
            whole, own = told
            fields = {
                "share": later.quantity.mention.amount.of(article.text),
                "whole": whole,
                "own": own.quantity.mention.amount.of(article.text),
            }
            evidence = (at(article, first.span, "the share"), at(article, own.span, "the share of that whole"))
            yield found(rule, article, later.quantity.mention.amount, fields, evidence=evidence)


def _is_plain(article: Article, claim: Claim) -> bool:
    quantity = claim.quantity
    value, role = quantity.best.value, article.document.blocks[quantity.mention.block].role
    is_share = quantity.kind is QuantityKind.PERCENT and value is not None and 0 < value <= _HUNDRED
    return is_share and claim.status in _STATUSES and role is Role.PARAGRAPH


def _told_of(article: Article, later: Claim, first: Claim, before: Sequence[Claim]) -> tuple[str, Claim] | None:
    """Return the whole of the later share, and the other share that was told of it, where the first is of another."""
    named = _of().match(article.text, later.quantity.mention.amount.end)
    whole = _of().match(article.text, first.quantity.mention.amount.end)
    if named is None or whole is None:
        return None
    roots = _roots(" ".join(named["whole"].split()[:_WORDS]))
    if not roots or not roots.isdisjoint(_roots(_around(article, first))):
        return None
    value = value_of(later.quantity.best)
    for claim in reversed(before):
        other = value_of(claim.quantity.best)
        is_rival = other not in {value, _HUNDRED - value}
        if is_rival and not claim.quantity.mention.upper and roots & _roots(_around(article, claim)):
            return _up_to(named["whole"], roots & _roots(_around(article, claim))), claim
    return None


def _up_to(words: str, roots: frozenset[str]) -> str:
    """Return the words of a whole up to the last of those that name it, without an article."""
    ends = [match.end() for match in re.finditer(r"\w+", words) if match[0].lower()[:_ROOT] in roots]
    return words[: max(ends, default=len(words))].removeprefix("the ")


def _clause(article: Article, claim: Claim) -> str:
    """Return the sentence of a share up to the comma behind it."""
    sentence = article.sentences[claim.sentence]
    behind = re.split(r"[;,]", article.text[claim.span.end : sentence.end])[0]
    return article.text[sentence.start : claim.span.end] + behind


def _around(article: Article, claim: Claim) -> str:
    """Return what stands around a share in its clause, up to the next figure."""
    sentence = article.sentences[claim.sentence]
    lead = article.text[max(sentence.start, claim.span.start - _NEAR) : claim.span.start]
    before = re.split(r"[;:\d]|\band\b|\bbut\b", lead)
    behind = re.split(r"[;,.:\d]|\band\b|\bbut\b", article.text[claim.quantity.mention.amount.end : sentence.end])
    return f"{before[-1]} {behind[0]}"


def _roots(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]{4,}", re.sub(r"['’]s\b", "", text.lower()))
    return frozenset(word[:_ROOT] for word in words if word not in _EMPTY)


KIND = Kind(KindSpec("other-whole", {}, ("share", "whole", "own")), within=_check)
