"""A Chinese word that bounds a number, in brackets, against the English number that goes without it.

Worked example: "300 households (近300户)": jin says nearly 300. "Over 60 (60岁及以上)" leaves out those who are 60.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.translation.glosses import Gloss, glosses
from factcheck.model.claim import Article, Claim
from factcheck.model.rule import KindSpec, Rule

_MEANINGS = {
    "近": "nearly", "不足": "less than", "约": "about", "超": "more than", "逾": "more than", "多": "more than",
    "余": "more than", "至少": "at least", "以上": "and above", "以下": "and below", "以内": "within",
}  # fmt: skip
_INCLUSIVE = frozenset({"以上", "以下"})
_LEAD = 24


@cache
def _bounded() -> re.Pattern[str]:
    return re.compile(
        r"(?P<before>近|不足|约|超过?|逾|至少)\s*\d|(?<![\d,.])\d[\d,.]*\s*[十百千万亿]*(?:(?P<behind>多|余)|[^\d\s]{0,3}?及?(?P<ends>以上|以下|以内))"
    )


@cache
def _open() -> re.Pattern[str]:
    """Match the words that leave a bound itself out."""
    return re.compile(
        r"\b(?:above|over|more than|older than|exceeding|below|under|less than|younger than)\s(?:the age of )?$", re.I
    )


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:(?:years? (?:old|of age) |years )?(?:and|or) (?:above|over|older|more|below|under|younger|up|less))\b"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for gloss in glosses(article):
        match = _bounded().search(gloss.words)
        if match is None or len(gloss.chinese) != 1:
            continue
        word = (match["before"] or match["behind"] or match["ends"]).removesuffix("过")
        for claim in _like(gloss):
            if _is_lost(article, claim, word):
                fields = {"text": claim.span.of(article.text), "source": gloss.words, "meaning": _MEANINGS[word]}
                yield found(rule, article, claim.span, fields, evidence=(at(article, gloss.span, "the Chinese words"),))
                break


def _like(gloss: Gloss) -> Iterator[Claim]:
    """Yield the English figures with the number of the Chinese one."""
    value = gloss.chinese[0].quantity.best.value
    return (claim for claim in gloss.english if value is not None and claim.quantity.best.value == value)


def _is_lost(article: Article, claim: Claim, word: str) -> bool:
    """Whether an English figure says nothing of the bound, or leaves out a bound that is counted in."""
    text, start = article.text, claim.quantity.mention.amount.start
    is_open = _open().search(text, max(0, start - _LEAD), start) is not None
    if word in _INCLUSIVE:
        return is_open and _closed().match(text, claim.span.end) is None
    return not claim.quantity.hedged and not is_open


KIND = Kind(KindSpec("lost-hedges", {}, ("text", "source", "meaning")), within=_check)
