"""A rank in the world or in a country that no figure shows and nobody is named for.

Comes in: an article. Goes out: the first such rank of a thing. Never happens here: knowing whether it is true.

Worked example: "the world's third largest desalination plant" in a paragraph without any measure of it.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import around, matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.model.claim import Article
from factcheck.model.finding import Level
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_SENTENCE = 400
_NOUN = (
    r"(?!(?:and|or|in|of|on|at|by|for|to|with|after|behind|but|which|that|is|was|are|were|has|had|profession)\b)[a-z-]+"
)


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(
        r"\bthe (?:world|country|nation|continent|state|region|planet)['’]s (?:(?P<nth>second|third|fourth|fifth"
        r"|[a-z]+th|\d+th)[- ])?"
        r"(?P<word>largest|biggest|highest|tallest|longest|deepest|fastest|oldest|richest|heaviest|busiest|smallest) "
        rf"(?P<noun>{_NOUN}(?: {_NOUN}){{0,2}})"
    )


@cache
def _shown() -> re.Pattern[str]:
    """Match a figure, a source, a list, or what everybody knows."""
    return re.compile(
        r"\d|\b(?:according to|said|says|ranked|ranking|list(?:ed|s)?|survey|report(?:ed)?|data|study|claims?|claimed"
        r"|billed|dubbed"
        r"|reputedly|arguably|thought|believed|considered|considers|may be|perhaps|probably|one of|among|by (?:area"
        r"|population|volume"
        r"|revenue|sales|size|length|height|value|output|traffic)|Guinness|economy|economies|power|million|billion"
        r"|hundred|thousand"
        r"|behind|after|followed by)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[str] = set()
    for match in matches(article, _rank(), ("est ",)):
        span = Span(*match.span())
        start = max(0, article.text.rfind("\n", 0, span.start))
        end = article.text.find("\n", span.end)
        paragraph = article.text[start : end if end >= 0 else len(article.text)].replace(match[0], " ")
        if match["noun"] in seen or _is_shown(article, span, match["noun"]):
            continue
        seen.add(match["noun"])
        if not any(character.isdigit() for character in paragraph):
            rank = f"{match['nth'] or ''} {match['word']}".strip()
            yield found(rule, article, span, {"rank": rank, "noun": match["noun"]}, level=Level.NOTE)


def _is_shown(article: Article, span: Span, noun: str) -> bool:
    own = around(article, span, _SENTENCE).replace(span.of(article.text), f" {noun} ")
    return _shown().search(own) is not None


KIND = Kind(KindSpec("unshown-rank", {}, ("rank", "noun")), within=_check)
