"""Lengths of time that a sentence counts from a year told in a sentence before it, up to the day of publication.

Comes in: an article. Goes out: the stretches that cannot be. Never happens here: a tick; a year that stands alone is
not always the one that is counted from.

Worked example: "The shop opened in 1971. In 43 years behind the counter he has never ...", published in 2024: the years
are 53. Off by whole decades, the count is of the same story with another digit; off by anything else it may be of
another.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.dates.counted_from import is_of_somebody, is_told_before
from factcheck.checking.dates.stretch import NUMBER, Stretch, count_of, of_years
from factcheck.checking.in_prose import matches_beside
from factcheck.checking.placed import block_around
from factcheck.model.claim import Article
from factcheck.model.span import Span

_TEN = 10
_REACH, _NEAR, _STEM = 320, 40, 5
# What is counted from the beginning of the thing itself.
_OF_ITSELF = frozenset(
    {"activity", "business", "existence", "history", "operation", "operations", "production", "service", "work"}
)
_WORDS = ("anniversary", "entenary", "centennial", "jubilee", " years", "a decade", " decades")
_NAMED = {"centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200}


@cache
def _jubilee() -> re.Pattern[str]:
    """Compile "to mark the 90th anniversary", "its centenary", with nothing behind it that names what for."""
    return re.compile(
        r"\b(?:the|its|their|his|her)\s(?:(?P<nth>\d{1,3})(?:st|nd|rd|th)\sanniversary"
        r"|(?P<word>(?:bi)?centen(?:ary|nial)))\b(?!\sof\s(?:the|his|her|its|their|a|an)?\s?[A-Za-z]+[^,.;]{0,60}\d{4})"
    )


@cache
def _lasting() -> re.Pattern[str]:
    """Compile "in 43 years behind the counter he has", "after 43 years", "has been here for 43 years"."""
    return re.compile(
        rf"\b(?:[Ii]n|[Aa]fter|for|[Oo]ver)\s(?:all\s|the\s|his\s|her\s|its\s|their\s|these\s|those\s)?"
        rf"(?P<number>{NUMBER})\s(?P<unit>years)\b(?!\s(?:of\sage|old|ago|later|earlier|before|after|to\scome|time"
        rf"|from|in"
        r"\s(?:prison|jail)|behind\sbars))"
    )


@cache
def _celebrated() -> re.Pattern[str]:
    """Compile "celebrated the 30 years of production", "marked 40 years in business", "its three decades there"."""
    feast = r"(?:celebrat|mark|honou?r|commemorat|toast)(?:es|ed|ing|e|s)?"
    return re.compile(
        rf"\b(?:{feast}(?:\s(?:its|the|his|her|their))?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)"
        rf"\s(?P<number>{NUMBER})\s(?P<unit>years|decades)(?=[,.;]|\s(?:there|here|together|on|with|this|when|by|and|at|in\s(?:business"
        r"|service|operation|existence)|of\s(?P<of>[a-z]{4,}))\b)"
    )


@cache
def _after() -> re.Pattern[str]:
    """Compile "in 1978, a decade after", "in 1978, 20 years later"."""
    return re.compile(
        rf"\bin\s(?P<end>(?:1[5-9]|20)\d\d),?\s(?:(?P<number>{NUMBER})\s(?P<unit>years|decades)|(?P<decade>a\sdecade))"
        r"\s(?P<tie>after|later|on)\b"
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,$€£¥-])(?:1[5-9]|20)\d\d(?![\d%]|,\d|[-–]\d|s\b)")


@cache
def _running() -> re.Pattern[str]:
    """Match what says that a stretch lasts to this day or ends now."""
    return re.compile(
        r"\b(?:has|have|will|is|are|today|now|still|marks|celebrates|retires|closes|closing|[A-Z][a-z]+day"
        r"|this\s(?:week"
        r"|month|year)|tomorrow|yesterday)\b"
    )


@cache
def _began() -> re.Pattern[str]:
    """Match what begins or happens on a day, right before the year of it."""
    return re.compile(
        r"\b(?:open(?:ed|s)|found(?:ed|s)|establish\w+|creat\w+|form(?:ed|s)|built|set\sup|launch\w+|start\w+|began"
        r"|begun"
        r"|join\w+|took\s(?:over|office|up)|sign\w+|inaugurat\w+|completed|unveiled|arrived|moved|married|born|elected"
        r"|since|appointed|premiered|published|released|introduced|fought|sank|struck|ended|fell|died|killed|won|first)\b",
        re.IGNORECASE,
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what counts from or to something else."""
    return re.compile(
        r"\b(?:fiscal|postponed|delayed|belated\w*|prison|jail|sentence[sd]?|reopen\w*|rebuilt|every|each|about|around"
        r"|nearly|almost|more\sthan|less\sthan|over|some|combined|between\sthem|next|coming|then|at\sthe\stime|former"
        r"|until|previous\w*|would|could|wedding)\b",
        re.IGNORECASE,
    )


def recalled(article: Article) -> Iterator[Stretch]:
    """Yield the stretches that are off by whole decades, each told of the one year of the sentences before it."""
    if not any(word in article.text for word in _WORDS):
        return
    for match in matches_beside(article, _after(), _WORDS):
        yield from _told_after(article, match)
    published = article.document.published
    if published is None:
        return
    for match in matches_beside(article, _jubilee(), _WORDS[:4]):
        count = int(match["nth"]) if match["nth"] else _NAMED[match["word"]]
        words = f"{match['nth']}{match.string[match.end('nth') :][:2]} anniversary" if match["nth"] else match["word"]
        yield from _to_today(article, match, count, words, published.day.year)
    for match in matches_beside(article, _lasting(), (" years",)):
        count = count_of(match["number"])
        yield from _to_today(article, match, count, f"{match['number']} years", published.day.year)
    for match in matches_beside(article, _celebrated(), _WORDS[4:]):
        yield from _feasts(article, match, published.day.year)


def _feasts(article: Article, match: re.Match[str], published: int) -> Iterator[Stretch]:
    """Yield the years that are celebrated of what began a decade later; many more may be those of something else."""
    block = article.text[_start_of_block(article, Span(*match.span())) : match.start()].lower()
    of = match["of"]
    if of is None or of in _OF_ITSELF or of[:_STEM] in block:
        count = count_of(match["number"]) * (_TEN if match["unit"] == "decades" else 1)
        words = f"{match['number']} {match['unit']}"
        for stretch in _to_today(article, match, count, words, published, is_own=True):
            if count == published - int(stretch.start) + _TEN:
                yield stretch


def _to_today(
    article: Article, match: re.Match[str], count: int, words: str, published: int, *, is_own: bool = False
) -> Iterator[Stretch]:
    """Yield a stretch that began in the one year of the sentences before, and lasts to the day of publication.

    With `is_own` the year may stand before it in its own sentence as well.
    """
    span = Span(*match.span())
    sentence = article.sentence_around(span)
    start = _start_of_block(article, span)
    if sentence is None or span.start - start > _REACH:
        return
    own, end = sentence.of(article.text), span.start if is_own else sentence.start
    before = article.text[start:end]
    years = list(_year().finditer(before))
    if (
        len(years) != 1
        or _year().search(article.text, end, sentence.end)
        or _otherwise().search(_near(own, match, sentence))
        or not _running().search(own)
        or is_of_somebody(own)
    ):
        return
    year = int(years[0][0])
    if year >= published or not _began().search(before[max(0, years[0].start() - 80) : years[0].start()]):
        return
    off = count - (published - year)
    if off and off % _TEN == 0:
        yield of_years(span, year, published, count, words)


def _told_after(article: Article, match: re.Match[str]) -> Iterator[Stretch]:
    """Yield "in 1978, a decade after" where no year before it is a decade older, and one is but for a digit."""
    start = _start_of_block(article, Span(*match.span()))
    earlier = {int(year) for year in _year().findall(article.text[start : match.start()])}
    before, behind = article.text[start : match.start()], article.text[match.end() : match.end() + _REACH]
    if match["tie"] == "after" and not is_told_before(before, behind):
        return  # "in 2022, ten years after they had sold the shop"
    end, count = int(match["end"]), _TEN if match["decade"] else count_of(match["number"])
    words = "a decade" if match["decade"] else f"{match['number']} {match['unit']}"
    whole = count * _TEN if match["unit"] == "decades" else count
    named = {int(year) for year in _year().findall(article.text[match.end() : match.end() + 60])}
    if named or not earlier or any(abs(end - whole - year) <= 1 for year in earlier):
        return
    fitting = [year for year in earlier if (year + whole - end) % _TEN == 0]
    if fitting:
        yield of_years(Span(*match.span()), fitting[-1], end, whole, words)


def _near(own: str, match: re.Match[str], sentence: Span) -> str:
    """Return what stands right around the match in its sentence."""
    return own[max(0, match.start() - sentence.start - _NEAR) : match.end() - sentence.start + _NEAR]


def _start_of_block(article: Article, span: Span) -> int:
    block = block_around(article, span)
    return span.start if block is None else block.span.start
