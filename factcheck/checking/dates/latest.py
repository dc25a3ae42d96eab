"""Figures that are called the latest, of a year that has long passed when the article is published.

Worked example: "according to the latest figures, from 2018" in an article of 2023 was copied from an article of 2019.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import YEARS, matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span


@cache
def _latest() -> re.Pattern[str]:
    figures = r"(?:figures|data|statistics|numbers|estimates|accounts|results|survey|year|report|count)"
    year = r"(?P<year>(?:19|20)\d\d)"
    return re.compile(
        rf"\b(?P<what>(?:latest|most\srecent|newest|current)(?:\s(?:available|official|annual|published|government))?"
        rf"\s{figures})"
        rf"(?:\savailable)?,?\s\(?(?:are\s|is\s|were\s|was\s)?(?:from|of|for|in|published\sin|dating\sfrom)\s"
        rf"(?:the\s(?:end|year)\sof\s)?{year}\b"
        rf"|\bin\s(?P<year2>(?:19|20)\d\d),\s(?P<what2>the\s(?:latest|most\srecent|last)\syear\s(?:for|with|of|in)\b)"
        rf"|\b(?P<what3>current\s(?:population|price|value|level|rate|membership|output)),?\s\(?(?:in|as\sof|of)\s"
        rf"(?P<year3>(?:19|20)\d\d)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    published = article.document.published
    if published is None:
        return
    for match in matches(article, _latest(), ("latest", "recent", "newest", "current", "last"), YEARS):
        year = int(match["year"] or match["year2"] or match["year3"])
        if published.day.year - year > int(rule.number("most_years")):
            fields = {
                "what": match["what"] or match["what2"] or match["what3"],
                "year": str(year),
                "published": str(published.day.year),
            }
            yield found(rule, article, Span(*match.span()), fields)


_ABOUT = {"most_years": "how many years before publication the latest figures may be of"}
KIND = Kind(KindSpec("latest-figures", {"most_years": 3}, ("what", "year", "published"), _ABOUT), within=_check)
