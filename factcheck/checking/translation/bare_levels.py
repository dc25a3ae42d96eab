"""Classes of size by their magnitude alone, as Chinese counts them: "a trillion-level market".

Comes in: an article that names China, or no other country. Goes out: such a class without the unit that it is counted
in. Never happens here: a class with its unit ("100-billion-yuan-level"), or one whose sentence gives an amount of money
or a term for it.

Worked example: qianyi-ji is the class of 100 billion yuan of output a year; "a 100-billion-level industry" does not say
of what.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.dates.stretch import NUMBER
from factcheck.checking.in_prose import matches_beside
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.placed import claims_between
from factcheck.checking.provenance import names_china, names_others
from factcheck.model.claim import Article
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_WORDS = ("illion-level", "illion-class", "illion-scale", "illion-tier", "illion level", "illion ")


@cache
def _class() -> re.Pattern[str]:
    things = (
        r"(?:industr(?:y|ies)|markets?|clusters?|enterprises?|compan(?:y|ies)|firms?|parks?|projects?|sectors?"
        r"|econom(?:y|ies)|chains?|zones?|hubs?|bases?|tracks?|cit(?:y|ies)|count(?:y|ies)|platforms?|business(?:es)?|giants?)"
    )
    return re.compile(
        r"(?P<level>\b(?:(?:\d{1,4}|one|ten|a hundred|hundred|a thousand|thousand)[- ])?(?:million|billion|trillion)"
        rf"[- ](?:level|class|scale|tier))\b[\"”]?(?= (?:[a-z-]+ ){{0,3}}?{things}\b)"
        # without a word for the class nothing else can be meant: there are no three trillion industries
        rf"|(?<![\w$€£¥.,-])(?P<level2>(?:{NUMBER} )?(?:(?:\d{{1,4}}|ten|hundred|thousand)[- ])?(?:billion|trillion))"
        rf"(?= (?:(?:industrial|manufacturing|leading|new|key|major) )?{things}\b)",
        re.IGNORECASE,
    )


@cache
def _explained() -> re.Pattern[str]:
    return re.compile(r"\b(?:yuan|dollars?|euros?|yi-?ji|RMB|users|people|tonnes|tons|parameters|tokens)\b|[$€£¥]|元")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    if not names_china(article) and names_others(article):
        return
    for match in matches_beside(article, _class(), _WORDS):
        span = Span(*match.span("level" if match["level"] else "level2"))
        sentence = article.sentence_around(span) or span
        amounts = claims_between(article, sentence.start, sentence.end)
        is_said = any(claim.quantity.kind is QuantityKind.MONEY for claim in amounts)
        if not is_said and _explained().search(article.text, *sentence) is None:
            yield found(rule, article, span, {"text": span.of(article.text)})


KIND = Kind(KindSpec("bare-levels", {}, ("text",)), within=_check)
