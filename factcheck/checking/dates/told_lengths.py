"""Lengths of time against the one or two years of the sentences that they stand in, in any words.

Comes in: an article. Goes out: the stretches that cannot be. Never happens here: a tick, nor a length that misses by a
few years, which may count from something else: one that is off by whole decades, or has its two digits swapped, is of
the same story with a digit typed wrongly.

Worked examples: "The pub, which opened in 1887, is to close after 144 years", published in 2021: 134. "The war began
in 1992 and ended in 1995, 13 years later": 3.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.counted_from import is_of_sentence, is_of_somebody, is_told_before
from factcheck.checking.dates.stretch import NUMBER, Stretch, count_of, of_years
from factcheck.checking.in_prose import matches_beside
from factcheck.checking.placed import block_around
from factcheck.model.claim import Article
from factcheck.model.span import Span

_YEAR = r"(?<![\d.,$€£¥/-])(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d|[-–/]\d|s\b)"
_TEN, _HUNDRED, _SHORTEST, _NEAR = 10, 100, 3, 60
_BACK = 2
_LONGEST = 420
_NUMBERS = ("number", "number2", "number3", "number4", "number5", "number6", "number7")
_WORDS = (" year", "-year", "anniversary", "birthday", "decade", "turns ")


@cache
def _length() -> re.Pattern[str]:
    """Match a length with what ties it to a beginning: "after 144 years", "26 years in all", "its 85th birthday"."""
    plain = rf"(?P<number{{}}>{NUMBER})\s(?P<unit{{}}>years|decades)"
    first, second, third = (plain.replace("{}", mark) for mark in ("", "2", "5"))
    return re.compile(
        r"\b(?:[Aa]fter|[Ff]or|[Ii]n|[Oo]ver|lasted|lasting|taking|took|spent|served|spanned|standing)\s(?:all\s|the\s|a\s"
        r"|more\sthan\s)?(?:(?:his|her|its|their|those|these|all|past|last|full|total\sof|span\sof|period\sof)\s){0,2}"
        rf"{first}\b"
        rf"|(?i:{second})\s(?P<tie>later|on(?!\s[A-Z\d])|afterwards|after(?=[,.;]|\s(?:it|he|she|they|that)\b)|since"
        r"|ago(?!,?\s(?:today|tomorrow|yesterday|tonight|this)\b)"
        r"|in\s(?:all|total|office|charge|power|business|existence|operation|service)"
        r"|(?:had|have)\s(?:passed|gone|elapsed)|between|apart)\b"
        rf"|\bit\s(?:is|was)\s(?:already\s)?{third}\sold\b"
        rf"|\b[Ss]ince\s{_YEAR}\b(?:(?!\b(?:that\s[a-z]|which|who|whose|where)\b)[^.;\d]){{1,60}}?(?<![\d.,$-])"
        rf"(?P<number6>{NUMBER})\s(?P<unit6>years|decades)"
        r"(?!\s(?:ago|earlier|before|old|later|younger|after|from|to|in\s(?:prison|jail)))\b"
        r"|\bturns\s(?P<number7>\d{2,3})\b(?=[,.;]|\s(?:this|on|in|today)\b)"
        r"|\b(?:its|their|his|her|the)\s(?P<number3>\d{1,3})(?:st|nd|rd|th)\s(?P<jubilee>anniversary|birthday)\b"
        r"|\b(?P<number4>\d{1,3})-year[-\s](?:history|reign|run|existence|life|career|rule|tenure|wait|stint|absence|exile|gap|marriage|partnership|ban"
        r"|occupation|monopoly|drought|feud|dictatorship|war|conflict|siege|search|silence|hiatus|association)",
    )


@cache
def _hedge() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:about|around|nearly|almost|roughly|some|over|than|least|most|to|approximately|every|each(?!\sother)|another|first"
        r"|next|just\sunder|up\sto|within|coming|further|other|further)\s(?:a\s|an\s|the\s|its\s|his\s|her\s)?$",
        re.IGNORECASE,
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Match what counts from or to something else."""
    return re.compile(
        r"\b(?:fiscal|postponed|delayed|belated\w*|reopen\w*|rebuilt|every(?!\s(?:day"
        r"|week|night|morning|spring|summer|autumn|winter)\b)|each(?!\sother)|aged?|combined"
        r"|between\sthem|previous\w*|would|could|wedding|average|typical\w*|expected|forecast|planned|contract|lease"
        r"|bonds?"
        r"|loans?|mortgages?|guarantee|warranty|expires?|BCE?|light|lasts?|compared|than|earlier|before|younger|older"
        r"|until|at\sthe\stime|record|oldest|if|ending)\b",
        re.IGNORECASE,
    )


@cache
def _of_a_thing() -> re.Pattern[str]:
    """Match what makes a length one of a thing that its subject has: "in the hall it has used for"."""
    return re.compile(
        r"\b(?:the|an?|its|his|her|their)\s[a-z]+\s(?:that\s|which\s|where\s)?(?:it|he|she|they)\s(?:has|had|have)"
        r"\s[a-z]+\s(?:for|over)\s$"
    )


@cache
def _running() -> re.Pattern[str]:
    """Match what says that a stretch lasts to this day or ends now."""
    return re.compile(
        r"\b(?:has|have|had\sits|turns|is|are|today|now|still|marks|celebrates|retires|closes|closing|leaves|ends"
        r"|will|shut"
        r"|(?:years|decades)\son,\s\w+\s(?!was\b|were\b|had\b|\w+ed\b)"
        r"|[A-Z][a-z]+day|this\s(?:week|month|year|spring|summer|autumn|winter|season)|tomorrow|yesterday|ago)\b"
    )


@cache
def _range() -> re.Pattern[str]:
    """Match two years that a dash or a word joins to one stretch."""
    return re.compile(r"(?<![\d.,$€£¥/-])((?:1[5-9]|20)\d\d)\s?[-–—]\s?((?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d|[-–/]\d)")


@cache
def _any_length() -> re.Pattern[str]:
    return re.compile(rf"\b{NUMBER}[\s-](?:year|decade)", re.IGNORECASE)


@cache
def _years() -> re.Pattern[str]:
    return re.compile(_YEAR)


class _Told(NamedTuple):
    """A length as told: its place, its number of years, its words and its unit."""

    span: Span
    number: int
    words: str
    unit: str


def told_lengths(article: Article) -> Iterator[Stretch]:
    """Yield the lengths that miss all that the years around them can give, by a slip."""
    for match in matches_beside(article, _length(), _WORDS):
        told = _read(match)
        sentence = article.sentence_around(told.span)
        if sentence is None or told.number < _SHORTEST or _hedge().search(_lead(article, match, sentence)):
            continue
        if match["tie"] == "after" and not _counts_from_told(article, match):
            continue  # "died in 2010, ten years after he had given up the farm"
        own = sentence.of(article.text)
        if _of_a_thing().search(article.text, sentence.start, told.span.start) is not None:
            continue
        if is_of_sentence(own, _lead(article, match, sentence), match[0]):
            continue
        if len(own) < _LONGEST and not is_of_somebody(own) and not _elsewhere().search(_close(own, match, sentence)):
            yield from _against(article, told, sentence, _anchors(article, sentence, told.span))


def _read(match: re.Match[str]) -> _Told:
    named = {name.rstrip("234567"): text for name, text in match.groupdict().items() if text}
    number = named["number"]
    unit = "decade" if named.get("unit") == "decades" else "year"
    count = count_of(number)
    words = f"{number} {unit}s" if "jubilee" not in named else f"{match[0].split()[1]} {named['jubilee']}"
    start = next(match.start(name) for name in _NUMBERS if match[name])
    return _Told(Span(start, match.end()), count, words, unit)


def _counts_from_told(article: Article, match: re.Match[str]) -> bool:
    """Whether what stands behind "after" was told before in the paragraph."""
    block = block_around(article, Span(*match.span()))
    start = match.start() - _LONGEST if block is None else block.span.start
    return is_told_before(
        article.text[max(0, start) : match.start()], article.text[match.end() : match.end() + _LONGEST]
    )


def _lead(article: Article, match: re.Match[str], sentence: Span) -> str:
    start = next(match.start(name) for name in _NUMBERS if match[name])
    return article.text[max(sentence.start, start - 24) : start]


def _close(own: str, match: re.Match[str], sentence: Span) -> str:
    return own[max(0, match.start() - sentence.start - _NEAR) : match.end() - sentence.start + _NEAR]


def _anchors(article: Article, sentence: Span, told: Span) -> list[int]:
    """Return the years of a sentence, or with those of the two before it in its paragraph if it has one or none."""
    own = [int(year) for year in _years().findall(article.text, *sentence)]
    ranges = list(_range().finditer(article.text, *sentence))
    if (
        len(ranges) == 1 and not own and _is_beside(article.text, Span(*ranges[0].span()), told)
    ):  # "after 29 years at the head of the firm, 1988-2007"
        return sorted(map(int, ranges[0].groups()))
    block = block_around(article, sentence)
    around = sentence if block is None else block.span
    place = article.number_around(sentence) or 0
    before = [each for each in article.sentences[max(0, place - _BACK) : place] if around.contains(each)]
    earlier = [int(year) for each in before for year in _years().findall(article.text, *each)]
    return sorted({*own, *earlier})


def _is_beside(text: str, stretch: Span, told: Span) -> bool:
    """Whether a stretch and a length stand in one clause, and the stretch is not what the length leaves out."""
    between = text[min(stretch.end, told.end) : max(stretch.start, told.start)]
    is_apart = re.search(r"\b(?:and|but|he|she|it|they|was|were|has|had|is|are|who|in)\b|;", between)
    return is_apart is None and re.match(r"\s(?:apart|except|excluded)\b", text[stretch.end :]) is None


def _is_range(article: Article, sentence: Span, years: Sequence[int]) -> bool:
    """Whether two years are the ends of one stretch, which today is no end of."""
    match = _range().search(article.text, *sentence)
    return match is not None and list(map(int, match.groups())) == list(years)


def _against(article: Article, told: _Told, sentence: Span, years: Sequence[int]) -> Iterator[Stretch]:
    published = article.document.published if not _is_range(article, sentence, years) else None
    is_running = published is not None and _running().search(article.text, *sentence) is not None
    today = [published.day.year] if published is not None else []
    ends = sorted({*years, *today})
    if not 1 <= len(years) <= 2 or (len(years) == 1 and not is_running) or (len(years) == 2 and years[-1] in today):
        return
    pairs = [(start, end) for start in ends for end in ends if start < end]
    stretches = [of_years(told.span, start, end, told.number, told.words, told.unit) for start, end in pairs]
    if any(each.fits for each in stretches) or not stretches:
        return
    meant = stretches[0] if len(years) == 2 or not today else stretches[-1]
    apart = int(meant.end) - int(meant.start)
    # "16 years to write the novel, which came out in 2010, six years after the film" of 2004
    is_teen = abs(meant.stated - apart) == _TEN and len(_any_length().findall(article.text, *sentence)) == 1
    if _is_slip(meant.stated, apart) or (is_teen and min(meant.stated, apart) >= _SHORTEST):
        yield meant


def _is_slip(stated: int, apart: int) -> bool:
    """Whether two lengths of two digits or more differ by one digit that is not the last, or by the order of two."""
    if min(stated, apart) < _TEN or len(str(stated)) != len(str(apart)):
        return False
    off = abs(stated - apart)
    is_swapped = str(stated) == str(apart)[::-1]
    return is_swapped or (off > 0 and off % _TEN == 0 and (off < _HUNDRED or off % _HUNDRED == 0))
