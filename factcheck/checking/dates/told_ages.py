"""What a passage says of how old somebody was when: births, ages then, ages now.

Comes in: an article. Goes out: for each paragraph that speaks of one person, the ages that it gives with their years,
in order. Never happens here: judging; a paragraph with kin, or with a second name beside an age, gives none.

Worked example: "Karim Doust was 19 when he won in Izmir in 2004. Now 49, he will retire", published in 2024: 19 in 2004
and 49 in 2024.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.one_person import is_another_born
from factcheck.checking.dates.one_time import is_one_clause, leads_to
from factcheck.checking.dates.stretch import NUMBER, count_of
from factcheck.checking.in_prose import YEARS, blocks_with
from factcheck.checking.placed import block_around
from factcheck.model.claim import Article
from factcheck.model.span import Span

_YEAR = r"(?<![\d.,$€£¥/-])(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d|[-–/]\d|s\b)"
_LONGEST = 900
_BESIDE = 30
_FIRST = 3
_BEFORE = 60
_OLDEST = 122
# Two years that lie nearer are those of a war, a reign or an office.
_GROWN = 20
_TITLES = r"(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|President|Judge|Professor|Captain|Sister|Father)\.?\s"


class ToldAge(NamedTuple):
    """`age` years in `year`; 0 for a birth. `is_now` if the year is that of publication."""

    span: Span
    age: int
    year: int
    is_now: bool = False


@cache
def _age() -> re.Pattern[str]:
    """Match an age: "was 19 when", "aged 77", "Now 49,", "as a bride of 19", "a 19-year-old", "Mr Ito, 64,"."""
    number = rf"({NUMBER})"
    mark = r"(?![\d%]|[.,:]\d|-\w)"
    return re.compile(
        rf"\b(?:[Aa]ged|(?:the|ripe old) age of|at age)\s{number}{mark}"
        rf"|\b(?:was|were|is|be|turn(?:s|ed|ing)?|reached)\s(?:now\s|only\s|just\s|already\s|still\s|barely\s)?"
        rf"{number}{mark}"
        rf"(?=\s(?:when|as|at\sthe\stime|years\sold|years\sof\sage|this|last|next|on|in|and)\b|[,.;])"
        rf"|\b(?:[Nn]ow|[Tt]oday|[Aa]t|[Ss]till)\s(?:aged\s)?{number}{mark}(?=,|\s(?:he|she)\b|[.;])"
        rf"|(?<=[a-z]),\s{number}{mark}(?=,|\s\()"
        rf"|\bat\s{number}(?=\sin\s(?:1[5-9]|20)\d\d\b)"
        rf"|\b(?:celebrat\w+|mark\w*|passed|reached|had|turned)\s(?:his|her)\s(\d{{1,3}})(?:st|nd|rd|th)\sbirthday\b"
        rf"|\b(\d{{1,3}})-year-old\b"
        rf"|\bas\sa\s(?:bride|boy|girl|youth|lad|child|man|woman|student|recruit|newcomer|teenager|bridegroom)\sof\s"
        rf"{number}{mark}"
        rf"|\b(?:died|dies)\b[^.;()]{{0,40}}?\sat\s{number}{mark}(?=[,.;]|$)"
        rf"|\b(?:learned|learnt|married|retired|joined|left|began|started|won|wed|graduated)\b[^.;,()\d]{{0,30}}?"
        rf"\sat\s{number}{mark}(?=[,.;]|$)"
    )


@cache
def _may_number() -> re.Pattern[str]:
    """Match what every age of `_age` has: a number, and the last letters before it; a search for it is quick."""
    ends = "ed|of|ge|as|re|is|be|rn|ns|ng|ow|ly|st|dy|ll|ay|[Aa]t|er"
    return re.compile(rf"[\s\d](?:(?<=\d)-year-old|(?:(?<=(?:{ends})\s)|(?<=,\s)){NUMBER})")


@cache
def _birth() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Bb]orn|b\.|[Dd]ate\sof\sbirth:?|DOB:?|[Bb]irth\scertificate\s(?:gives|says|shows|puts)"
        r"|[Yy]ear\sof\sbirth(?:\s(?:is|was|as))?|(?:[Hh]is|[Hh]er|whose)\sbirth|(?:came|come)\sinto\sthe\sworld"
        r"|(?:saw|seen)\sthe\slight\sof\sday)(?!\w)"
        rf"[^()\d;.]{{0,24}}\d{{0,2}}[^()\d;.]{{0,14}}?(?P<year>{_YEAR})"
    )


@cache
def _life() -> re.Pattern[str]:
    """Match both years of a life behind a name: "Thorsen (1912-2008)", "Reave, 1833-1901,", "(b. 1902, d. 1979)"."""
    year = r"(?:1[5-9]\d\d|20\d\d)"
    return re.compile(
        rf"(?<=[a-z])(?:\s\(|,\s)(?:born\s|b\.\s)?(?P<born>{year})(?:\s?[-–—]\s?|,\s(?:d\.|died)\s)(?P<died>{year})(?=[),.;\"”])"
    )


@cache
def _at_death() -> re.Pattern[str]:
    """Match the age at which somebody died, whose year the passage gives elsewhere."""
    mark = r"(?![\d%]|[.,:]\d|-\w)"
    return re.compile(
        rf"\b(?:[Dd]ied|[Dd]ead|[Dd]eath|passed\saway)\b(?![^.;()]{{0,60}}\d{{4}})[^.;()\d]{{0,40}}?"
        rf"\b(?:at(?:\sthe\sage\sof)?|aged)\s(?P<age>\d{{2,3}}){mark}(?=[,.;]|$|\s(?!(?:per|a|an|the|p)\b)[a-z])"
        rf"|\bwas\s(?P<age2>\d{{2,3}})\swhen\s(?:he|she)\sdied(?!\sin\s\d)"
        rf"|\blived\sto\s(?:be\s|the\sage\sof\s)?(?P<age3>\d{{2,3}}){mark}(?=[,.;]|$|\s[a-z])"
    )


@cache
def _office() -> re.Pattern[str]:
    """Match what makes two years behind a name those of an office."""
    return re.compile(
        r"\b(?:[Pp]residen\w+|[Rr]eign|[Rr]ule|[Gg]overnment|[Pp]remiership|[Tt]erms?|[Pp]apacy|[Kk]ing|[Qq]ueen|[Pp]ope"
        r"|[Ee]mperor|[Mm]inister|[Mm]ayor|[Dd]irector|[Cc]hancellor|[Ww]ar|[Ss]iege|[Ee]ra|[Pp]eriod|[Dd]ynasty)\b"
    )


@cache
def _any_year() -> re.Pattern[str]:
    return re.compile(r"(?:1[5-9]|20)\d\d")


def is_of_office(lead: str) -> bool:
    """Whether two years in brackets behind `lead` may be those of an office or a reign, and no life."""
    return _office().search(lead) is not None


def is_another(between: str, named: str) -> bool:
    """Whether the words before a death tell of somebody not `named` before: ", Bob Ray, died", "Its builder died"."""
    subject = re.search(r"([A-Z][a-z]+),?\s(?:who\s)?$", between)
    is_new = subject is not None and subject[1] not in {*named.split(), "He", "She"}
    return is_new or re.search(r"\b(?:Its|Their|His|Her)\s[a-z]+\s$", between) is not None


def _of_life(article: Article, start: int, end: int) -> list[ToldAge] | None:
    """Return the birth of the one life of a passage with the one age at death, or None where there are not just two."""
    lives = list(_life().finditer(article.text, start, end))
    if len(lives) != 1 or int(lives[0]["died"]) - int(lives[0]["born"]) < _GROWN:
        return None
    lead = article.text[max(start, lives[0].start() - _BEFORE) : lives[0].start()]
    if re.search(r"\b[A-Z][\w’'.-]*$", lead) is None or is_of_office(lead):
        return None
    deaths = list(_at_death().finditer(article.text, start, end))
    if len(deaths) != 1:
        return None
    between = article.text[min(lives[0].end(), deaths[0].end()) : max(lives[0].start(), deaths[0].start())]
    if (
        is_another(between, article.text[start : lives[0].start()])
        or _others().search(between) is not None
        or _somebody().search(between) is not None
    ):
        return None
    told = ToldAge(
        Span(*deaths[0].span()), int(next(text for text in deaths[0].groups() if text)), int(lives[0]["died"])
    )
    birth = ToldAge(Span(*lives[0].span("born")), 0, int(lives[0]["born"]))
    return sorted((birth, told), key=_place)


def _place(told: ToldAge) -> int:
    return told.span.start


@cache
def _years() -> re.Pattern[str]:
    return re.compile(_YEAR)


@cache
def _now() -> re.Pattern[str]:
    """Match what says that a sentence tells of today, or of somebody who has just died."""
    return re.compile(
        r"\b(?:[Nn]ow|[Tt]oday|still|is|are|turns|will|has|this\s(?:year|spring|summer|autumn|fall|winter|month|week)"
        r"|died\s(?:\w+\s){0,3}(?:on\s[A-Z][a-z]+day|yesterday|last\s(?:night|week|month)|this\s(?:week|month|year))"
        r"|turn(?:s|ed)\s\d+\s(?:on\s[A-Z][a-z]+day|in\s[A-Z][a-z]+|last\s(?:week|month)|this\s\w+|yesterday|today)"
        r"|(?:days?|weeks?)\sago|last\s(?:week|month)|yesterday|who\sdied|has\sdied|dies|(?:he|she)\s(?!was\b|thus\b|always\b)[a-z]{2,}s)\b"
    )


@cache
def _others() -> re.Pattern[str]:
    """Match another person, or another way of counting."""
    return re.compile(
        r"\b(?:father|mother|parents?|sons?(?!\sof\sa)|daughters?(?!\sof\sa)|brothers?|sisters?|wife|husband|children"
        r"|(?<!th\s)(?<!st\s)(?<!nd\s)(?<!rd\s)(?<!only\s)child|twins?|widow(?:er)?"
        r"|whose(?!\sbirth|\spassport|\sdate)|grand\w+|uncle|aunt|nephew|niece|cousin|colleague|friend|partner|rival|both|sui|lunar|reign\w*|BCE?"
        r"|circa|c\.|baptized|baptised|about|around|nearly|almost|over|under|approximately|least|than|average|every"
        r"|next\syear|years?\s(?:before|earlier)|couple|who\swas\sthen|or)(?!\w)"
    )


@cache
def _somebody() -> re.Pattern[str]:
    """Match the name of a person in the middle of a sentence, or a title before one."""
    return re.compile(
        r"\b(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|President|Judge)\.?\s[A-Z]|(?<=[a-z,]\s)[A-Z][a-z]+\s[A-Z][a-z]+"
    )


@cache
def _opening_name() -> re.Pattern[str]:
    """Match the name of a person that opens a sentence, and what he was or did."""
    return re.compile(rf"^(?!{_TITLES})[A-Z][a-z]+\s[A-Z][a-z]+(?=,?\s(?:was|is|were|aged|who|then|now)\b)")


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")


def told_ages(article: Article) -> Iterator[Sequence[ToldAge]]:
    """Yield the ages of each paragraph that speaks of one person and gives two of them or more."""
    starts = [sentence.start for sentence in article.sentences]
    for block in blocks_with(article, YEARS):
        if _any_year().search(article.text, *block) is None:
            continue
        life = _of_life(article, *block)
        if life is not None:
            yield life
        first, last = (bisect_left(starts, place) for place in block)
        sentences = [sentence for sentence in article.sentences[first:last] if sentence.end <= block.end]
        ages = [age for sentence in sentences for age in _of_sentence(article, sentence)]
        if len(ages) > 1 and ages[-1].span.end - ages[0].span.start < _LONGEST and _is_of_one(article, ages):
            yield ages


def _of_sentence(article: Article, sentence: Span) -> Iterator[ToldAge]:
    """Yield the births of a sentence, and its ages that have a year; nothing where kin are spoken of."""
    text = article.text
    has_year = _any_year().search(text, *sentence) is not None
    births = list(_birth().finditer(text, *sentence)) if has_year and _may_tell(text, sentence) else []
    has_number = _may_number().search(text, *sentence) is not None
    matches = _age().finditer(text, *sentence) if has_number else iter(())
    ages = [match for match in matches if 0 < _number(match) <= _OLDEST]
    last = max((match.end() for match in (*births, *ages)), default=sentence.start)
    if (births or ages) and (_is_of_others(text, sentence, last)):
        yield ToldAge(sentence, -1, -1)
        return
    for birth in births:
        yield ToldAge(Span(*birth.span()), 0, int(birth["year"]))
    born = {birth.start("year") for birth in births}
    years = [match for match in _years().finditer(text, *sentence) if match.start() not in born] if ages else []
    for match in ages:
        year = _year_of(article, sentence, match, years, is_alone=len(ages) == 1)
        is_at_place = re.search(r"\bat\s[\w-]+$", match[0]) is not None
        # "He came to Leeds at ten" is told of then.
        is_passing = (
            is_at_place and match[0][:3] == "at " and article.text[match.end() : match.end() + 1] in {".", ";", ""}
        )
        if year is None and len(ages) > 1 and not is_at_place:  # of several people
            yield ToldAge(sentence, -1, -1)
        elif year is not None and not (is_passing and year[1]):
            yield ToldAge(Span(*match.span()), _number(match), year[0], year[1])


def _may_tell(text: str, sentence: Span) -> bool:
    """Whether a sentence holds a word of a birth."""
    return any(text.find(word, *sentence) >= 0 for word in ("orn", "b.", "birth", "DOB", "the world", "the light"))


def _is_of_others(text: str, sentence: Span, last: int) -> bool:
    """Whether a sentence speaks of somebody else before its last age."""
    is_other = _others().search(text, sentence.start, last) or _attendant().search(text, sentence.start, last)
    is_likened = text.startswith(("Like ", "Unlike ", "Not since "), sentence.start)  # "Like Lee, who died at 79"
    return is_other is not None or is_likened or _of_another_birth(text, sentence)


def _of_another_birth(text: str, sentence: Span) -> bool:
    """Whether a birth is that of somebody else: "was 19 when Esther was born"."""
    return re.search(r"\bwhen\s[^.;,]{1,30}\s(?:was|were)\sborn\b", text[sentence.start : sentence.end]) is not None


def _number(match: re.Match[str]) -> int:
    return count_of(next(text for text in match.groups() if text))


def _year_of(
    article: Article, sentence: Span, match: re.Match[str], years: Sequence[re.Match[str]], *, is_alone: bool
) -> tuple[int, bool] | None:
    """Return the year of an age: the only one of its sentence, the one right beside it, or that of publication."""
    start, end = match.start(match.lastindex or 0), match.end()
    # "Cole, 44, has been with the band since 2004" is not 44 in the year since which he has.
    years = [year for year in years if year.start() < end or not article.text.endswith("since ", 0, year.start())]
    before = [year for year in years if year.end() <= start and is_one_clause(article.text[year.end() : start])]
    behind = [year for year in years if year.start() >= end and leads_to(*_around(article, end, year))]
    at_that_time = _year_told_apart(article, sentence, match)
    if at_that_time is not None:
        return at_that_time, False
    if len(years) == 1 and is_alone:
        return (int(years[0][0]), False) if before or behind else None
    before = [year for year in before if start - year.end() < _BESIDE]
    behind = [year for year in behind if year.start() - end < _BESIDE]
    is_ahead = re.match(r"(?:be|[Nn]ow|[Tt]oday|turns)\s", match[0]) is not None and not behind
    if (before or behind) and not is_ahead:
        return int((before or behind)[-1 if before else 0][0]), False
    published = article.document.published
    is_of_today = _of_today().match(match[0]) is not None or _is_apposed(article, sentence, match)
    if published is None or (years and not is_of_today):
        return None
    if not (is_of_today or _now().search(article.text, *sentence) or _has_died(article, sentence)):
        return None
    return published.day.year, True


@cache
def _of_today() -> re.Pattern[str]:
    """Match an age that is told of today whatever years stand in its sentence."""
    return re.compile(r"(?:be|[Nn]ow|[Tt]oday|turns|is)\s")


def _is_apposed(article: Article, sentence: Span, match: re.Match[str]) -> bool:
    """Whether an age stands right behind a name or before a noun, as the age that somebody has today."""
    is_beside = match[0].startswith(",") or "-year-old" in match[0]
    block = block_around(article, sentence)
    return is_beside and (block is None or sentence.start <= block.span.start + _FIRST)


def _year_told_apart(article: Article, sentence: Span, match: re.Match[str]) -> int | None:
    """Return the year of the sentence beside for "aged 36 at the time" and "at 60. That was in 1983"."""
    number = article.number_around(sentence)
    if number is None:
        return None
    following = article.sentences[number + 1] if number + 1 < len(article.sentences) else None
    own = re.compile(rf"(?:That|This|It)\swas\s(?:back\s)?in\s(?:[A-Z][a-z]+\s)?({_YEAR})")
    after = own.match(article.text, *following) if following is not None else None
    if after is not None and sentence.end - match.end() <= 1:
        return int(after[1])
    if re.match(r"\s(?:at\sthe\stime|then|at\sthat\stime)\b", article.text[match.end() : match.end() + 15]) and number:
        years = _years().findall(article.text, *article.sentences[number - 1])
        return int(years[-1]) if len(set(years)) == 1 else None
    return None


@cache
def _died_now() -> re.Pattern[str]:
    return re.compile(r"\b(?:has\sdied|died\s(?:\w+\s){0,3}(?:on\s[A-Z][a-z]+day|yesterday|last\s(?:night|week)))\b")


def _has_died(article: Article, sentence: Span) -> bool:
    """Whether a sentence only tells how old somebody was whose death the one before it reports."""
    index = bisect_left(article.sentences, sentence)
    is_short = re.match(r"(?:He|She)\swas\s[\w-]+\.?$", sentence.of(article.text).strip()) is not None
    return is_short and index > 0 and _died_now().search(article.text, *article.sentences[index - 1]) is not None


def _around(article: Article, end: int, year: re.Match[str]) -> tuple[str, str]:
    """Return what stands between a place and a year, and right behind the year."""
    return article.text[end : year.start()], article.text[year.end() : year.end() + _BESIDE]


def _is_of_one(article: Article, ages: Sequence[ToldAge]) -> bool:
    """Whether all ages are of one person: a sentence after the first has a pronoun, and no name of somebody else."""
    if any(age.age < 0 for age in ages) or sum(age.age == 0 for age in ages) > 1:
        return False
    first = article.sentence_around(ages[0].span)
    block = block_around(article, ages[0].span)
    start = ages[0].span.start if block is None else block.span.start
    known = article.text[start : ages[0].span.end]
    ends = min(age.span.end for age in ages if age.age)
    for birth in ages:
        if birth.age == 0 and is_another_born(article.text[start:ends], article.text[ends : birth.span.start]):
            return False
    for age in ages[1:]:
        sentence = article.sentence_around(age.span)
        if sentence is None or sentence == first:
            before, behind = sorted((ages[0].span, age.span))
            if _has_other(article.text[before.end : behind.start]):
                return False
            continue
        own = sentence.of(article.text)
        told = (*_somebody().findall(own), *_opening_name().findall(own))
        names = [name for name in told if name.split()[-1] not in known]
        is_only = _is_nobody_else(article, start, age.span.end)
        if names or (_pronoun().search(own) is None and not _shares_name(own, known) and not is_only):
            return False
    return True


def _has_other(between: str) -> bool:
    """Whether somebody else is named between two ages of a sentence: "Ann Lee (born 1950) and Tom Poe, 29"."""
    names = r"\b(?:and|with|to|married|marries|by|than|while|beat|met|but)\s[A-Z][a-z]+\s[A-Z][a-z]+\b"
    return re.search(names, between) is not None


@cache
def _attendant() -> re.Pattern[str]:
    """Match somebody who is told of by his relation to the one before: "His accuser, born in 1996,"."""
    return re.compile(r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:[a-z-]+\s)?[a-z-]+,\s(?:born|aged|\d|who\b|now\b)")


def _is_nobody_else(article: Article, start: int, end: int) -> bool:
    """Whether a passage names one person at most."""
    names = re.findall(rf"{_TITLES}([A-Z]\w+)|\b[A-Z][a-z]+\s([A-Z][a-z]+)\b", article.text[start:end])
    return len({one or other for one, other in names}) <= 1


def _shares_name(own: str, known: str) -> bool:
    """Whether a sentence has a surname of the first one."""
    return any(name in known for name in re.findall(r"\b[A-Z][a-z]{2,}\b", own[:60]))
