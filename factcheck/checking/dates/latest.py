"""Figures that are called the latest, of a year that has long passed when the article is published.

Worked example: "according to the latest figures, from 2018" in an article of 2023 was copied from one of 2019, and so
is "now has 8,300 inhabitants (2011 census)".
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.dates.done_on import PARTICIPLES
from factcheck.checking.in_prose import YEARS, matches, matches_beside
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.placed import claims_between
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_SENTENCE = 300


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


@cache
def _now() -> re.Pattern[str]:
    """Match a figure that is told as that of today."""
    return re.compile(
        r"\b(?P<what>currently|at present|at the moment|as of today|[Tt]he current [a-z]+(?: of [a-z]+)? is"
        r"|(?<![A-Za-z] )(?:[Tt]oday|[Cc]urrently|[Aa]t present|[Nn]owadays)"
        r"|now (?:has|have|is|are|stands?|numbers?|counts?|employs?|houses?|lives?|makes?))\b"
    )


@cache
def _counted() -> re.Pattern[str]:
    """Match what says that a figure was counted years ago: "(2011 census)", "a count of 2014 shows"."""
    count = (
        r"(?:census|count|survey|poll|study|report|inventory|register|figures|data|statistics|numbers|estimates?|audit"
        r"|accounts|list|return|tally|yearbook|enumeration|records)"
    )
    kind = r"(?:[a-z]+[- ]){0,3}"
    year = r"(?:19|20)\d\d"
    return re.compile(
        rf"\b(?P<year>{year}) {kind}{count}\b(?! on\b)"
        rf"|\b{count},? (?:of|from|for|in|made in|taken in|dated) (?P<year2>{year})(?![\d%])"
        rf"|(?<=[\d%a-z] )\((?P<year3>{year})\)"
    )


@cache
def _newest() -> re.Pattern[str]:
    """Match figures called the latest, without a year beside them; a census is one of many years."""
    return re.compile(
        r"\b(?P<what>(?:latest|most recent|newest|current) (?:[a-z]+ )?(?:figures|data|statistics|numbers|estimates?"
        r"|survey|poll|count))\b",
        re.IGNORECASE,
    )


def _of_newest(article: Article, most: int) -> Iterator[tuple[Span, str, int]]:
    """Yield figures called the latest whose sentence has one year, in which nothing else began: "had 310 in 2011"."""
    for match in matches_beside(article, _newest(), YEARS, ("latest", "recent", "newest", "current")):
        span = Span(*match.span())
        sentence = article.sentence_around(span)
        if sentence is None or sentence.length > _SENTENCE or _set_against().search(article.text, *sentence):
            continue
        years = list(re.finditer(r"\b(?:in|for|of) ((?:19|20)\d\d)\b(?!['’-])", article.text[slice(*sentence)]))
        others = re.findall(r"\b(?:19|20)\d\d\b", article.text[slice(*sentence)])
        if len(years) != 1 or len(others) != 1 or int(years[0][1]) >= most:
            continue
        before = article.text[sentence.start : sentence.start + years[0].start()].split()[-1:]
        if before and not (before[0] in PARTICIPLES or before[0].endswith("ed")):
            yield span, match["what"].lower(), int(years[0][1])


@cache
def _set_against() -> re.Pattern[str]:
    """Match what sets the year of a sentence against that of the figures."""
    return re.compile(
        r"\b(?:since|than|compared|against|from|up|down|versus|while|whereas|rose|fell|grew|until|next|last|by|after|before"
        r"|higher|lower|low|high|record|peak|level|who|which)\b"
    )


def _of_today(article: Article, most: int) -> Iterator[tuple[Span, str, int]]:
    """Yield figures that a sentence tells as those of today and as those of a year that has long passed."""
    for match in matches_beside(article, _now(), YEARS, ("current", "present", "now ", "today", "nowadays", "moment")):
        span = Span(*match.span())
        sentence = article.sentence_around(span)
        if sentence is None or sentence.length > _SENTENCE or _since_then().search(article.text, *sentence):
            continue
        counts = list(_counted().finditer(article.text, *sentence))
        others = set(re.findall(r"\b(?:19|20)\d\d\b", sentence.of(article.text)))
        year = next((text for text in counts[0].groups() if text), "") if len(counts) == 1 else ""
        if (
            others != {year}
            or int(year) >= most
            or re.search(r"\d", article.text[sentence.start : sentence.end]) is None
        ):
            continue
        is_figure = any(
            sentence.contains(claim.span) for claim in claims_between(article, sentence.start, sentence.end)
        )
        between = article.text[min(span.end, counts[0].end()) : max(span.start, counts[0].start())]
        if is_figure and re.search(r"\b(?:who|whose|made|led|members|is used|class)\b|;", between) is None:
            yield span.joined(Span(*counts[0].span())), match["what"].lower(), int(year)


@cache
def _since_then() -> re.Pattern[str]:
    """Match what sets today against then, or says why there is nothing newer."""
    return re.compile(
        r"\b(?:since|than|compared|against|from|up|down|versus|while|whereas|but|was|were|had|still|no longer|based on"
        r"|uses?|under|set|fixed|model\w*|rose|fell|grew|until|next|new|update\w*|replac\w+)\b"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    published = article.document.published
    if published is None:
        return
    told: set[int] = set()
    for match in matches(article, _latest(), YEARS, ("latest", "recent", "newest", "current", "last")):
        year = int(match["year"] or match["year2"] or match["year3"])
        if published.day.year - year > int(rule.number("most_years")):
            fields = {
                "what": match["what"] or match["what2"] or match["what3"],
                "year": str(year),
                "published": str(published.day.year),
            }
            told |= set(range(*match.span()))
            yield found(rule, article, Span(*match.span()), fields)
    most = published.day.year - int(rule.number("most_years"))
    for place, what, year in (*_of_today(article, most), *_of_newest(article, most)):
        fields = {"what": what, "year": str(year), "published": str(published.day.year)}
        if place.start not in told:
            yield found(rule, article, place, fields)


_ABOUT = {"most_years": "how many years before publication the latest figures may be of"}
KIND = Kind(KindSpec("latest-figures", {"most_years": 3}, ("what", "year", "published"), _ABOUT), within=_check)
