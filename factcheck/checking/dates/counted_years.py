"""Lengths of time in any words against the years around them.

Comes in: an article. Goes out: the lengths that no two of the years around them can give, where a digit, a word for
another round number or the order of two digits explains the miss. Never happens here: a tick; a length whose words tie
it to nothing ("a 10-year bond", "in 20 years' time").

The length is told in numbers, words or jubilees ("half a century", "golden wedding", "bicentenary"), the ends are the
years of its sentence and, where that has fewer than two, of the two before it in the paragraph, with the day of
publication where the sentence tells of today. By chance a length misses one stretch by whole decades one time in ten:
so the words must tie it to something that lasted or passed.

Worked example: "The treaty expired in 2021, a century after its signature in 1971": half a century.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.stretch import NUMBER, Stretch, count_of, counted
from factcheck.checking.in_prose import matches_beside
from factcheck.checking.placed import block_around
from factcheck.checking.words_of import as_in_tables
from factcheck.model.claim import Article
from factcheck.model.span import Span

_YEAR = r"(?<![\d.,$€£¥/-])(?:1[4-9]\d\d|20\d\d)(?![\d%]|[.,]\d|[-–/]\d|s\b|\s(?:people|men|women|workers|jobs|tonnes))"
# Lengths of time in words, in years.
ROUND_LENGTHS = {
    "a hundred years": 100, "one hundred years": 100, "two hundred years": 200,
    "a hundred and fifty years": 150, "three hundred years": 300, "four hundred years": 400, "five hundred years": 500,
    "a century": 100, "one century": 100, "half a century": 50, "a half-century": 50, "half-century": 50,
    "a quarter of a century": 25, "a quarter century": 25, "a quarter-century": 25,
    "three quarters of a century": 75, "three-quarters of a century": 75, "two centuries": 200, "three centuries": 300,
    "a decade": 10, "half a decade": 5, "a decade and a half": 15, "two and a half decades": 25,
    "a century and a half": 150, "two decades": 20, "three decades": 30, "four decades": 40, "five decades": 50,
    "six decades": 60, "seven decades": 70,
}  # fmt: skip
_JUBILEES = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300,
    "sesquicentenary": 150, "sesquicentennial": 150, "quincentenary": 500, "silver wedding": 25, "pearl wedding": 30,
    "ruby wedding": 40, "sapphire wedding": 45, "golden wedding": 50, "diamond wedding": 60, "platinum wedding": 70,
    "silver jubilee": 25, "golden jubilee": 50, "diamond jubilee": 60, "platinum jubilee": 70,
    "golden anniversary": 50, "silver anniversary": 25, "diamond anniversary": 60,
}  # fmt: skip
# So near to a jubilee stands the year of what it is of.
_TAIL = 70
_NEAR, _LONGEST, _BACK, _TEN, _HUNDRED, _MOST_YEARS = 45, 420, 2, 10, 100, 3
# How far a round word may be from what it rounds, and from how far on another word was meant.
_LOOSE, _OTHER_WORD = 0.2, 0.35
_CUES = (" year", "-year", "Year", "decade", "Decade", "centur", "Centur", "enten", "wedding", "jubilee")


class _Told(NamedTuple):
    """A length as told: its words, its number of years, and whether it is a round word."""

    span: Span
    words: str
    years: int
    is_round: bool
    is_tied_to_year: bool


@cache
def _length() -> re.Pattern[str]:
    """Compile lengths with the words that tie them to what began and what ended."""
    words = "|".join(sorted(ROUND_LENGTHS, key=len, reverse=True))
    jubilees = "|".join(sorted(_JUBILEES, key=len, reverse=True))
    own = rf"(?:(?P<number_>{NUMBER})\syears(?!\s(?:and\s)?\d)|(?P<round_>{words}))"
    first, second, third = (own.replace("_>", f"{mark}>") for mark in ("", "2", "3"))
    back = r"(?:it|he|she|they|its|his|her|their|the|that|this|being|winning|opening|[a-z]+ing|[A-Z]\w+)"
    return re.compile(
        # what stands before the length ties it
        r"(?i:\b(?:those|these|that\smakes|which\smakes|makes\sit|(?:has|had|have)\s(?:now\s)?(?:lasted|run|stood|taken)"
        r"(?:\sfor)?|lasted(?:\sfor)?|gap\sof|wait\sof|absence\sof|run\sof|span\sof|stretch\sof|reign\sof|life\sof"
        r"|career\sof|after\sa\stotal\sof|it\s(?:is|was)(?:\snow)?|lay|(?:ruled|reigned|led|ran|served|lived|stood|taught|edited"
        r"|governed|headed|chaired|operated|owned|occupied|remained)\s(?:[a-z]+\s){0,3}for|(?:decline|fall|growth|rise|drop|change|increase"
        rf"|loss)\sover|in\sthe\sspace\sof|spread\sover|spanning)\s(?:the\s|a\s|those\s)?){first}(?!\sago|-old|\syounger)"
        # or what stands behind it does
        rf"|(?i:(?<![\w.,$£€-]){second})\s(?P<tie>(?P<after>after|since)\s{back}\b|later\b|(?:had|have|has|ha[sd]\snow)?\s?"
        r"(?:passed|elapsed|gone\sby|went\sby)\b|separat\w+|lie\sbetween|lay\sbetween|between\sthe|apart\b"
        r"|without\sa\b|to\sthe\s(?:day|week|month)\b|ago(?=,?\s(?:in|on)\b)|(?:in|of)\s(?:existence|operation|power|office|business|service)\b)"
        rf"|(?i:(?P<jubilee>{jubilees}))\b"
        # a stretch that opens the sentence is that of its subject
        rf"|(?i:\b(?:for|in|during|throughout)\s(?:all\s(?:of\s)?(?:the|its|his|her|those)\s|its\s|his\s|her\s)?{third})"
        r"(?:\s(?:now|of\sits\slife))?,?\s(?P<subject>(?:the|this|that)\s[a-z]+,\s(?:set\sup|founded|opened|built"
        r"|established|launched|created|born|started|begun)\b)"
    )


@cache
def _hedge() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:about|around|nearly|almost|roughly|some|over|than|least|most|approximately|every|each(?!\sother)|another|first"
        r"|next|under|up\sto|within|coming|further|last|two\sand|and|past|minus|to)\s(?:a\s|an\s|the\s|its\s)?$",
        re.IGNORECASE,
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Match what counts from or to something else, right around the length."""
    return re.compile(
        r"\b(?:fiscal|postponed|delayed|belated\w*|prison|jail\w*|sentence[sd]?|aged?|combined|between\sthem|average"
        r"|typical\w*|expected|forecast|warranty|BCE?|light|years\sold\s(?:when|and)|if|would\shave|could|every\s\w+\syears"
        r"|young\w*|old[ei]\w*|bonds?|mortgage|guarantee|minimum|maximum|sui)\b",
        re.IGNORECASE,
    )


@cache
def _kin() -> re.Pattern[str]:
    """Match whose wedding it is, where it is not that of the one spoken of before."""
    return re.compile(r"\b(?:daughter|son|brother|sister|friend|parents|grandparents|cousin|uncle|aunt)s?['’]?\b")


@cache
def _married() -> re.Pattern[str]:
    """Match the year of a wedding, which its jubilee is counted from."""
    return re.compile(
        r"\b(?:[Mm]arried|[Ww]ed|wedding|marriage)\s(?:[a-z]+\s){0,3}in\s(?:[A-Z][a-z]+\s)?(?:19|20)\d\d\b"
    )


@cache
def _running() -> re.Pattern[str]:
    """Match what says that a stretch lasts to this day or ends now."""
    return re.compile(
        r"\b(?:has|have|turns|is|are|today|now|still|marks|celebrates?|celebrating|retires|closes|closing|leaves|ends"
        r"|will|[A-Z][a-z]+day|(?:this|last)\s(?:week|month|year|spring|summer|autumn|winter|season|night"
        r"|January|February|March|April|May|June|July|August|September|October|November|December)|tomorrow|yesterday"
        r"|to\sthis\sday)\b"
    )


@cache
def _years() -> re.Pattern[str]:
    return re.compile(_YEAR)


def counted_years(article: Article) -> Iterator[Stretch]:
    """Yield the lengths that miss all that the years around them can give."""
    for match in matches_beside(article, _length(), _CUES):
        told = _read(match)
        sentence = article.sentence_around(told.span)
        is_wedding = match["jubilee"] is not None and told.words.endswith("wedding")
        if is_wedding and sentence is not None and _married().search(article.text, *sentence):
            told = told._replace(is_tied_to_year=True)
        if sentence is None or sentence.length > _LONGEST:
            continue
        start = told.span.start if match["number"] is None and match["round"] is None else match.start()
        lead = article.text[max(sentence.start, start - 24) : start]
        near = article.text[max(sentence.start, match.start() - _NEAR) : min(sentence.end, match.end() + _NEAR)]
        if match["jubilee"] and (_kin().search(near) or _is_of_named(article, match, sentence)):
            continue
        if _it_was().match(match[0]) is not None and _since().match(article.text, match.end()) is None:
            continue  # "by 1990, it was 10 years" is a length of something else
        if match["tie"] == "later" and not _has_own_year(article, match, sentence):
            continue  # "broken in 1939 and patched up ten years later": when it was patched up is not told
        if not _hedge().search(lead) and not _elsewhere().search(near):
            yield from _against(article, told, sentence, match)


def _has_own_year(article: Article, match: re.Match[str], sentence: Span) -> bool:
    """Whether the end of "ten years later" is told: right before it, or behind it in its sentence."""
    before = article.text[max(sentence.start, match.start() - _NEAR) : match.start()]
    today = r"(?:(?:last|this)\s[a-z]+|yesterday|today|tonight|now|on\s[A-Z][a-z]+day)"
    opening = re.search(
        rf"(?:{_YEAR}|\b{today}),?(?:\s[–—-])?(?:\s(?:and|but|just|only|exactly|some))?,?\s\(?$", before
    )
    return opening is not None or _years().search(article.text, match.end(), sentence.end) is not None


@cache
def _it_was() -> re.Pattern[str]:
    return re.compile(r"it\swas\b", re.IGNORECASE)


@cache
def _since() -> re.Pattern[str]:
    return re.compile(r"\s(?:since|after|before|to\sthe|that|from|between|until|later)\b")


def _is_of_named(article: Article, match: re.Match[str], sentence: Span) -> bool:
    """Whether a jubilee says what it is of, and its sentence not when that was: the year before is another's."""
    tail = article.text[match.end() : min(sentence.end, match.end() + _TAIL)]
    named = re.match(r"(?:\sanniversary)?\sof\s[^.;]*", tail)
    if named is None:
        return False
    return len(set(_years().findall(article.text, *sentence))) < 2 or _years().search(named[0]) is None


def _read(match: re.Match[str]) -> _Told:
    group = next(
        name for name in ("number", "number2", "number3", "round", "round2", "round3", "jubilee") if match[name]
    )
    written = match[group]
    word = as_in_tables(written)
    if group.startswith("number"):
        years = count_of(word)
        words = f"{written} years"
    else:
        years, words = (_JUBILEES if group == "jubilee" else ROUND_LENGTHS)[word], written
    return _Told(Span(*match.span(group)), words, years, group.startswith("round"), _names_year(match))


def _names_year(match: re.Match[str]) -> bool:
    """Whether the year that it counts from stands behind "after": "14 years after it opened in 2009"."""
    if match["after"] != "after":
        return False
    tail = re.split(r"[;:]", match.string[match.end() : match.end() + _NEAR])[0]
    return _years().search(tail) is not None


def _against(article: Article, told: _Told, sentence: Span, match: re.Match[str]) -> Iterator[Stretch]:
    own = [int(year) for year in _years().findall(article.text, *sentence)]
    years = own if len(set(own)) > 1 else [*own, *_before(article, sentence)]
    published = article.document.published
    is_now = published is not None and (
        _running().search(article.text, *sentence) is not None or match["subject"] is not None
    )
    counts_to_now = (match["after"] or "") == "since" or match[0].lower().startswith(("it is", "has ", "have "))
    today = [published.day.year] if published and is_now and (len(set(own)) < 2 or counts_to_now) else []
    ends = sorted({*years, *today})
    is_of_other = match["after"] == "after" and not told.is_tied_to_year and len(set(own)) > 1
    if not 2 <= len(ends) <= _MOST_YEARS or is_of_other:
        return
    is_between = "between" in article.text[match.start() : match.end() + 12]
    is_since = article.text.startswith(" since", match.end())
    if told.is_round and (is_since or not (told.is_tied_to_year or is_between or len(set(own)) > 1)):
        return  # a round word counts from whatever was spoken of
    pairs = [(start, end) for start in ends for end in ends if start < end]
    if any(_fits(told, end - start) for start, end in pairs):
        return
    likely = sorted(pairs, key=lambda pair: (bool(today) and pair[1] != today[0], pair[0]))
    for start, end in likely:
        if _is_slip(told, end - start, is_only=len(pairs) == 1):
            slack = max(1, round(told.years * _LOOSE)) if told.is_round else 1
            apart = end - start
            yield Stretch(
                told.span, str(start), str(end), told.years, told.words, apart - slack, apart + slack,
                counted(apart, "year"),
            )  # fmt: skip
            return


def _before(article: Article, sentence: Span) -> Sequence[int]:
    """Return the years of the two sentences before, in the same paragraph."""
    block = block_around(article, sentence)
    around = sentence if block is None else block.span
    place = article.number_around(sentence) or 0
    near = [each for each in article.sentences[max(0, place - _BACK) : place] if around.contains(each)]
    return [int(year) for each in near for year in _years().findall(article.text, *each)]


def _fits(told: _Told, apart: int) -> bool:
    slack = max(1, round(told.years * _LOOSE)) if told.is_round else 1
    return abs(told.years - apart) <= slack


def _is_slip(told: _Told, apart: int, *, is_only: bool) -> bool:
    """Whether one digit that is not the last, the order of two, or another round word makes the one of the other."""
    off = abs(told.years - apart)
    if told.is_round:
        return is_only and off > max(4, apart * _OTHER_WORD)
    if told.is_tied_to_year and is_only and off > 2 and apart > 2:
        return True
    is_swapped = str(told.years) == str(apart)[::-1] and min(told.years, apart) >= _TEN
    return is_swapped or (off % _TEN == 0 and 0 < off <= _HUNDRED and apart > 2)
