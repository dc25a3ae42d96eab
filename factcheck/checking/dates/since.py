"""Lengths and anniversaries that reach from a year to another, or to the day of publication.

Worked example: what was founded in 1921 has its 100th anniversary in 2021, not its 90th; "30 years ago, in 1998" is
told in 2028, or the article is one of another year.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.dates.counted_from import is_told_before
from factcheck.checking.dates.stretch import MONTHS, NUMBER, YEAR, Stretch, count_of, of_years
from factcheck.checking.in_prose import around, matches_beside
from factcheck.model.claim import Article
from factcheck.model.span import Span

_MADE = (
    r"(?i:founded|established|created|formed|opened|built|set\sup|launched|incorporated|born|started|introduced|inaugurated"
    r"|completed|began|unveiled|published|premiered|released|started\sup|chartered|registered|signed|adopted)"
)
_ENDED = (
    r"(?:closed|shut|retired|resigned|left|ended|stopped|stepped\sdown|quit|ceased|dissolved|folded|disbanded|demolished)"
    r"(?:\sfor\sgood|\sits\sdoors|\sdown|\soffice)?"
)
_DAY = rf"(?:(?:(?:on|back\sin)\s)?(?:\d{{1,2}}\s)?(?:{MONTHS})\s(?:\d{{1,2}},?\s)?)?"
_ORDINALS = {
    "tenth": 10, "twentieth": 20, "twenty-fifth": 25, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "seventy-fifth": 75, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
_JUBILEES = {"centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "sesquicentennial": 150}
_NTH = rf"(?:(?P<nth>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>{'|'.join(_ORDINALS)}))"
_JUBILEE = rf"(?:{_NTH}\s(?:anniversary|birthday)|(?P<jubilee>{'|'.join(_JUBILEES)}))"
_WHEN = rf"(?:in\s(?:(?:{MONTHS})\s)?(?P<end>{YEAR})|(?P<now>(?P<next>next|last)?(?(next)|this)\syear))"
_HEDGED = (
    r"(?<![Aa]bout\s)(?<![Nn]early\s)(?<![Aa]lmost\s)(?<![Oo]ver\s)(?<!than\s)(?<![Aa]round\s)(?<![Ss]ome\s)"
    r"(?<!least\s)(?<![\w.,$-])"
)
_SENTENCE = 200
_OF_JUBILEES, _OF_YEARS = ("anniversary", "birthday", "entenary", "entennial", "centennial"), (" years", " decades")


@cache
def _made_in() -> re.Pattern[str]:
    """Compile "founded in 1921, celebrates its 90th anniversary in 2021", "opened in 1974, marks its centenary"."""
    return re.compile(
        rf"\b(?:{_MADE}|first\s(?!elected|married|appointed)[a-z]+)\s(?:in\s|on\s){_DAY}(?P<start>{YEAR})[^.;\d]{{1,80}}?"
        # What is done on the day of a jubilee, or for that of a name, is not what the years are counted from.
        rf"\b(?:its|their|his|her|(?<!\bon\s)the)\s{_JUBILEE}(?!\sof\s(?:the\s)?[A-Z])(?:\s{_WHEN})?"
    )


@cache
def _anniversary_of() -> re.Pattern[str]:
    """Compile "the 50th anniversary of the 1968 uprising", "the centenary of the club's founding in 1921"."""
    return re.compile(
        rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s{_JUBILEE}(?:\s{_WHEN})?\sof\s[^.;,\d]{{1,60}}?(?<!\d)(?P<start>{YEAR})"
    )


@cache
def _told_when() -> re.Pattern[str]:
    return re.compile(rf"\b(?:[Ii]n|[Bb]y)\s(?P<end>{YEAR})|\b(?P<now>(?P<next>next|last)?(?(next)|[Tt]his)\syear)\b")


def _length(mark: str) -> str:
    """Return the pattern of a number of years, its groups told apart by `mark`."""
    return rf"{_HEDGED}(?P<number{mark}>{NUMBER})\s(?P<unit{mark}>years|decades)"


@cache
def _both_years() -> re.Pattern[str]:
    """Compile "in 1998 ... 30 years later, in 2018", "in 2018, 30 years after the 1998 crash" and lifetimes."""
    return re.compile(
        rf"\b[Ii]n\s(?P<start>{YEAR})[^.;\d]{{1,90}}?{_length('')}\slater,\sin\s(?P<end>{YEAR})"
        rf"|\b[Ii]n\s(?P<start6>{YEAR})\s(?:and|but)\s[^.;,:()\d]{{1,50}}?\bin\s(?P<end6>{YEAR}),?\s"
        rf"{_length('6')}\s(?:later|after(?:wards)?|on)\b"
        rf"|\b[Ii]n\s(?P<end2>{YEAR}),\s{_length('2')}\safter\s[^.;,\d]{{1,60}}?(?<!\d)(?P<start2>{YEAR})"
        rf"|\b[Ii]n\s(?P<start7>{YEAR})(?:,|\s[–—-])\s{_length('7')}\sbefore\s(?:(?!\bhad\b)[^.;,\d]){{1,60}}?\bin\s(?P<end7>{YEAR})"
        rf"|{_length('3')}\safter\s[^.;,\d]{{1,60}}?\bin\s(?P<start3>{YEAR}),\s[^.;\d]{{1,60}}?"
        rf"\bin\s(?P<end3>{YEAR})"
        rf"|\b(?:{_MADE}|joined|took\soffice)(?:\s[a-z’'-]+){{0,3}}\sin\s(?P<start4>{YEAR}),?\s[^.;:()\d]{{1,60}}?\b{_ENDED}"
        rf"\sin\s(?P<end4>{YEAR}),?\safter\s{_length('4')}(?!\s(?:earlier|later|before|ago|as|at))"
        rf"|\bin\s(?P<start5>{YEAR})\s(?:and|but)\s[^.;,:()\d]{{1,50}}?\bin\s(?P<end5>{YEAR}),?\s"
        rf"(?:having\s(?:spent|served)|(?:after\s)?(?:spending|serving))\s{_length('5')}"
    )


@cache
def _ago() -> re.Pattern[str]:
    """Compile "30 years ago, in 1998", "in 1998, 30 years ago", "since 1998, 30 years", "for 30 years, since 1998"."""
    return re.compile(
        rf"{_length('')}\sago,?\s\(?in\s(?:(?:{MONTHS})\s)?(?P<start>{YEAR})"
        rf"|\b[Ii]n\s(?P<start2>{YEAR}),\s{_length('2')}\sago\b"
        rf"|\bsince\s(?:(?:{MONTHS})\s)?(?P<start3>{YEAR})(?:,|\sfor)\s(?:for\s|a\s(?:total|period|span)\sof\s)?"
        rf"{_length('3')}(?=[,.;)])"
        rf"|\bfor\s(?:the\s(?:past|last)\s)?{_length('4')},\s(?:ever\s)?since\s(?P<start4>{YEAR})"
    )


@cache
def _years_old() -> re.Pattern[str]:
    """Compile "the 90-year-old club, founded in 1921"."""
    return re.compile(
        rf"{_HEDGED}(?P<number>{NUMBER})-year-old\s[^.;,\d]{{1,40}},\s(?:which\swas\s|first\s)?{_MADE}\s(?:in|on)\s"
        rf"{_DAY}(?P<start>{YEAR})"
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Match what counts from or to something else, or a feast on another day than its own."""
    return re.compile(
        r"\b(?:fiscal|postponed|delayed|belated\w*|death|BCE?|light|then|at\sthe\stime|years?\s(?:earlier|before)"
        r"|ahead\sof|prison|every|each|sentenced?|reopen\w*|rebuilt|re-?founded|was\s(?:celebrated|marked))\b"
    )


@cache
def _any_year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d%]|,\d)")


@cache
def _today() -> re.Pattern[str]:
    return re.compile(r"\b(?:marks|celebrates|will|today|is|are|has|[A-Z][a-z]+day|this\s(?:month|week))\b")


def since(article: Article) -> Iterator[Stretch]:
    """Yield the stretches that reach from a year to another or to the publication."""
    text = article.text
    if "anniversary" in text or "birthday" in text or "enten" in text or "centennial" in text:
        for pattern in (_made_in(), _anniversary_of()):
            for match in matches_beside(article, pattern, _OF_JUBILEES):
                yield from _jubilee(article, match)
    if " years" in text or " decades" in text:
        for match in matches_beside(article, _both_years(), _OF_YEARS):
            behind = text[match.end() : match.end() + _SENTENCE]
            if match["end6"] is None or not match[0].endswith("after") or is_told_before(match[0], behind):
                yield _read(match, None)
        for match in matches_beside(article, _ago(), _OF_YEARS):
            yield from _to_publication(article, match)
    if "-year-old" in text:
        for match in matches_beside(article, _years_old(), ("-year-old",)):
            yield from _to_publication(article, match)


def _jubilee(article: Article, match: re.Match[str]) -> Iterator[Stretch]:
    span = Span(*match.span())
    passage = around(article, span, _SENTENCE)
    if _elsewhere().search(passage):
        return
    when = match if match["end"] or match["now"] else _told_when().search(passage.replace(match[0], " "))
    others = set(_any_year().findall(passage)) - {match["start"]}
    end = _end(article, when) if when is not None else None
    if when is None and not others and _today().search(passage):
        end = _published(article)
    if end is None or others - {str(end)} or end <= int(match["start"]):
        return
    count = _count(match)
    told = match["jubilee"] or f"{match['nth'] or match['word']}{_suffix(match)}"
    words = told if match["jubilee"] else f"{told} anniversary" if "anniversary" in match[0] else f"{told} birthday"
    yield of_years(span, int(match["start"]), end, count, words)


def _suffix(match: re.Match[str]) -> str:
    """Return the letters behind the digits of an ordinal as written."""
    return match.string[match.end("nth") : match.end("nth") + 2] if match["nth"] else ""


def _count(match: re.Match[str]) -> int:
    if match["jubilee"]:
        return _JUBILEES[match["jubilee"]]
    return int(match["nth"]) if match["nth"] else _ORDINALS[match["word"]]


def _end(article: Article, when: re.Match[str]) -> int | None:
    if when["end"]:
        return int(when["end"])
    published = _published(article)
    shift = {"next": 1, "last": -1}.get(when["next"] or "", 0)
    return None if published is None else published + shift


def _published(article: Article) -> int | None:
    return None if article.document.published is None else article.document.published.day.year


def _to_publication(article: Article, match: re.Match[str]) -> Iterator[Stretch]:
    """Yield what counts back from today, unless the sentence is about another year or another speaker's day."""
    published = _published(article)
    passage = around(article, Span(*match.span()), _SENTENCE)
    if published is None or _elsewhere().search(passage):
        return
    stretch = _read(match, published)
    if set(_any_year().findall(passage)) <= {stretch.start, str(published)} and int(stretch.start) < published:
        yield stretch


def _read(match: re.Match[str], end: int | None) -> Stretch:
    """Return the stretch of whichever alternative matched."""
    named = {name.rstrip("234567"): text for name, text in match.groupdict().items() if text}
    unit = named.get("unit", "year")
    words = f"{named['number']} {unit}" if "unit" in named else f"{named['number']} years"
    last = int(named["end"]) if end is None else end
    return of_years(Span(*match.span()), int(named["start"]), last, count_of(named["number"]), words, unit)
