"""The name of a list that has a better known namesake.

Worked example: the Fortune 500 ranks companies of the United States, the Fortune Global 500 those of the world; an
article about Beijing that counts "Fortune 500 companies" means the second.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from factcheck.checking.in_prose import around, matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.provenance import is_of_one_abroad, is_outside_america
from factcheck.model.claim import Article
from factcheck.model.finding import Level
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_SENTENCE = 300
_MEMBERS = (" compan", " firm", " client", " customer", " member", " group", " corporation", " business")


@lru_cache(maxsize=16)
def _name(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!Global )\b{re.escape(name)}\b(?! Global)", re.IGNORECASE)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    name, meant = rule.words("name")[0], rule.words("meant")[0]
    if name not in article.text:
        return
    is_abroad = is_outside_america(article)
    for match in matches(article, _name(name), (name.lower(),)):
        span = Span(*match.span())
        is_ranked = _is_ranked(article, span)
        if is_abroad or is_ranked:
            level = None if is_ranked else Level.NOTE
            yield found(rule, article, span, {"name": match[0], "meant": meant}, level=level)


def _is_ranked(article: Article, span: Span) -> bool:
    """Whether one company of another country is given a place of the list, in a text that names nothing American."""
    sentence = around(article, span, _SENTENCE).replace(span.of(article.text), "")
    if _of_others().search(sentence) is not None or article.text.startswith(_MEMBERS, span.end):
        return False
    if _behind().match(article.text, span.end) is not None:
        return is_of_one_abroad(article, sentence)
    return _ranked().search(sentence) is not None and is_of_one_abroad(article, sentence)


@cache
def _of_others() -> re.Pattern[str]:
    """Match what makes the one that is ranked another company than that of the sentence."""
    return re.compile(
        r"\b(?:b(?:uy|ought|uyer)|acquir\w+|t(?:ake|ook|akes) over|takeover|clients?|customers?|serves?|works? for)\b"
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(r"(?: list| ranking)? at (?:number |No\. ?)?\d{1,3}\b(?! [A-Z])")


@cache
def _ranked() -> re.Pattern[str]:
    word = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|[a-z]+tieth"
    nth = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{word})"
    return re.compile(
        r"\b(?:No\. ?\d|[Nn]umber \d|(?:ranks?|ranked|ranking|placed|place|came in|came|is|was|rose to|fell to) "
        rf"(?:at )?(?:the )?{nth}\b|\d{{1,3}}(?:st|nd|rd|th) (?:in|on|place|spot)\b"
        r"|among the (?:(?:[a-z]+|\d+) )?(?:largest|biggest|top|leading|first)\b|in the top (?:[a-z]+|\d+)\b)"
    )


_ABOUT = {"name": "the name that is often written", "meant": "the name that it is taken for"}
KIND = Kind(
    KindSpec("lookalike-index", {"name": "Fortune 500", "meant": "Fortune Global 500"}, ("name", "meant"), _ABOUT),
    _check,
)
