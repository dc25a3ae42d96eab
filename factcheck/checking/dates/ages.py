"""Ages against the years of birth and of what happened.

Worked example: who was born in 1930 was 79 or 80 in 2010; "(1930-2010), who died at 82" cannot be. With both days told,
one age is left: who was born on 3 May 1930 was 79 on 1 May 2010.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.ages_together import ages_together, is_slip
from factcheck.checking.dates.days import dates_between
from factcheck.checking.dates.one_person import is_one_person
from factcheck.checking.dates.one_time import is_of_one_time
from factcheck.checking.dates.told_ages import is_another, is_of_office
from factcheck.checking.in_prose import YEARS, matches
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.placed import block_around
from factcheck.checking.wording import day_words
from factcheck.model.claim import Article
from factcheck.model.document import Role
from factcheck.model.finding import Level
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d%])"
_AGE = r"(?P<age>\d{1,3})(?![\w%-]|[.,:]\d|\s?(?:%|[A-Z]|per\b|o'|[ap]\.?m))"
_DAY = r"(?:[^()\d;]{0,24}\d{0,2}[^()\d;]{0,14})?"
_OLDEST = 122
# Two years in brackets that lie nearer are those of a war, a reign or an office.
_GROWN = 20
# No office is held so long: whose life it is need not be named by a name.
_LONG_LIFE = 40
_LEAD = 80
# How far before a birth an age may stand: ", 42, who was".
_BEFORE = 60
_MOST_FOLLOWING, _LONGEST_BEFORE = 2, 160
_LONGEST_SENTENCE = 600
# How far behind the age of today an age of the past may stand to be the same person's.
_NEAR_BY = 200
_PRONOUNS = ("He ", "She ")
_SEX = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "hers": "f"}


@cache
def _others() -> re.Pattern[str]:
    """Match another person, another way of counting, or a year that nobody knows."""
    return re.compile(
        r"\b(?:father|mother|parents?|sons?|daughters?|brothers?|sisters?|wife|husband|children|child|twins?|widow|whose"
        r"|grand\w+|uncle|aunt|nephew|niece|cousin|sui|lunar|reckoning|Korean|reign\w*|ruled|r\.|active|fl\.|BCE?|AD"
        r"|circa|c\.|ca\.|baptized|baptised|about|around|approximately|or|between|before|after|by(?!\s[A-Z]|\sthe\stime)|until)(?!\w)"
    )


@cache
def _parentage() -> re.Pattern[str]:
    """Match who the parents of somebody were, and which of their children that was: these are told of with a birth."""
    return re.compile(
        r",? (?:(?:the|an?|their|as the)(?: [a-z]+){0,3} (?:son|daughter|child) (?:of|to)|to)"
        r"(?: (?:the|an?|his|her))? [^.;,()\d]{1,80}(?=[.;,])"
        r"|, (?:the|an?) [a-z]+(?: [a-z]+)? of (?:the |their )?[a-z]+ (?:children|sons|daughters|siblings)\b"
        r"|\b(?:has|had|with) [a-z]+ (?:sons?|daughters?|child(?:ren)?)\b|\bthe (?:mother|father) of [a-z]+\b"
    )


class _Age(NamedTuple):
    """Somebody born in `born` is said to be `age` in `year`; `is_published` if the year is that of publication."""

    span: Span
    born: int
    age: int
    year: int
    is_published: bool = False


@cache
def _life() -> re.Pattern[str]:
    return re.compile(
        rf"\({_DAY}(?P<born>{_YEAR})\s?(?:-|–|—|to)\s?{_DAY}(?P<year>{_YEAR})\)(?P<between>[^.;()\d]{{0,80}}?)"
        r"\b(?:died|dies|passed away|lived|reached)\b[^.;()\d]{0,60}?"
        rf"\b(?:(?:at )?the age of|at age|at|aged|to be|to)\s{_AGE}"
    )


@cache
def _somebody() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:with|and|by|of|than|like|to|where|when|while|whom|beside|wife|husband)\s[A-Z][a-z]+\s[A-Z][a-z]+"
    )


@cache
def _born() -> re.Pattern[str]:
    return re.compile(rf"\b(?:[Bb]orn\b|b\.\s){_DAY}\b(?P<born>{_YEAR})")


@cache
def _dated_age() -> re.Pattern[str]:
    """Compile "in 2010 at the age of 65", "turned 65 in 2010", "was 65 when he left in 2010", "in 2010 she was 65"."""
    day = r"(?:[A-Za-z]{3,9}\.?\s(?:\d{1,2},?\s)?|\d{1,2}\s[A-Za-z]{3,9}\s)?"
    return re.compile(
        rf"\b(?P<year>{_YEAR}),?\s(?:at\sthe\s(?:ripe\sold\s)?age\sof|at\sage|aged|when\s(?:he|she)\swas)\s{_AGE}"
        rf"|(?:at\sthe\s(?:ripe\sold\s)?age\sof|at\sage|aged|turned)\s{_age(2)},?\s(?:in|on)\s{day}(?P<year2>{_YEAR})"
        rf"|\b(?:was|turned)\s(?:only\s|just\s|already\s)?{_age(3)}(?:\syears\sold|\syears\sof\sage)?"
        rf"(?P<besides>\sand\s[^.;,\d]{{1,60}}?)?\s(?:when|as|by\sthe\stime)\s(?P<clause>[^.;,\d]{{1,80}}?)\s(?:in|on)\s{day}"
        rf"(?P<year3>{_YEAR})"
        rf"|\b[Ii]n\s(?P<year4>{_YEAR}),?\s(?:when\s)?(?:he|she)\s(?:was|turned)\s(?:only\s|just\s|already\s)?{_age(4)}"
        rf"(?=[,.;]|\syears\sold|\sand\s)"
        rf"|\b(?P<year5>{_YEAR})\sat\s{_age(5)}(?=[,.;]|$)"
        rf"|\b(?P<year6>{_YEAR}),?\s(?:when\s(?:he|she)\swas\s)?{_age(6)}\syears\sold"
        rf"|\b(?P<year7>{_YEAR}),?\sas\sa\s(?P<age7>\d{{1,3}})-year-old\b"
        rf"|\b[Aa]t\s{_age(8)},\sin\s(?P<year8>{_YEAR})"
        rf"|\b(?:died|passed\saway)\b[^.;\d]{{0,60}}?(?:\d{{1,2}}\s)?[^.;\d]{{0,20}}?\b(?P<year9>{_YEAR})\.\s{{1,2}}"
        rf"(?:He|She)\swas\s{_age(9)}(?=[.,])"
    )


def _age(mark: int) -> str:
    return _AGE.replace("P<age>", f"P<age{mark}>")


@cache
def _age_today() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:is|now|is now|turns)\s{_AGE}(?=[,.;]|\syears\sold|\stoday|\sthis\syear)"
        rf"|\b[Ss]till\s\w+ing\sat\s{_age(2)}(?=,)|(?<=[.]\s)(?:Now\s(?:aged\s)?|At\s|Aged\s){_age(3)},\s(?:he|she)\s(?:is|has|still)\b"
        rf"|\b(?:died|dies|passed\saway)\b(?:(?!\s(?:last|ago|earlier|previous)\b)[^.;()\d]){{0,60}}?"
        rf"\s(?:at\sthe\sage\sof|aged|at)\s{_age(4)}"
    )


@cache
def _age_before() -> re.Pattern[str]:
    return re.compile(
        rf"[a-z],\s{_AGE}(?:,\s(?:who\s)?was\s|,?\s[(–—-]\s?)$|[a-z]\s\({_age(2)}\),?\s(?:who\s)?(?:was\s)?$"
        r"|[Tt]he\s(?P<age3>\d{1,3})-year-old(?:\s[A-Za-z-]+){0,4},\s(?:who\swas\s)?$"
    )


@cache
def _turning() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:turns|will turn|turned)\s{_AGE}\s(?P<when>next|this)\s(?:year|spring|summer|autumn|fall|winter|month"
        r"|week|January|February|March|April|May|June|July|August|September|October|November|December)\b"
    )


@cache
def _age_then() -> re.Pattern[str]:
    return re.compile(rf"\bin\s(?P<year>{_YEAR}),?\s(?:when\s(?:he|she)\swas|at\sthe\sage\sof|aged)\s{_AGE}")


@cache
def _any_year() -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.,]){_YEAR}")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    known: set[int] = set()
    for age in _ages(article):
        known |= set(range(*age.span))
        sentence = article.sentence_around(Span(age.span.start, age.span.start + 1)) or age.span
        start = max(sentence.start, age.span.start - _LEAD)
        apart = age.year - age.born
        told = _parentage().sub("", article.text[start : age.span.end])
        if _others().search(told) or not 0 < apart <= _OLDEST:
            continue
        fields = {
            "born": f"in {age.born}",
            "year": f"in {age.year}",
            "age": str(age.age),
            "expected": f"{apart - 1} or {apart}",
        }
        exact = _exact(article, age)
        if age.age not in {apart, apart - 1}:
            level = Level.WARNING if age.is_published else None
            yield found(rule, article, age.span, fields, level=level, confidence="medium" if level else "high")
        elif exact is None or exact.years == age.age:
            yield from held(rule, article, (age.span,), fields)
        else:
            fields |= {"born": f"on {day_words(exact.born)}", "year": f"on {day_words(exact.day)}"}
            fields["expected"] = str(exact.years)
            yield found(rule, article, age.span, fields, level=Level.WARNING)
    yield from _together(article, rule, known)


def _together(article: Article, rule: Rule, known: set[int]) -> Iterator[Result]:
    """Yield two ages of one person that cannot both be, in paragraphs of which nothing was said yet."""
    for apart in ages_together(article):
        if apart.told.span.start in known or apart.other.span.start in known:
            continue
        fields = {
            "born": apart.born,
            "year": f"in {apart.told.year}",
            "age": str(apart.told.age),
            "expected": apart.expected,
        }
        evidence = (at(article, apart.other.span, "the other telling"),)
        yield found(rule, article, apart.told.span, fields, level=Level.WARNING, evidence=evidence)


class _Exact(NamedTuple):
    """The day of birth, another day, and the age on it."""

    born: date
    day: date

    @property
    def years(self) -> int:
        is_before = (self.day.month, self.day.day) < (self.born.month, self.born.day)
        return self.day.year - self.born.year - is_before


def _exact(article: Article, age: _Age) -> _Exact | None:
    """Return the two days of an age whose passage gives both in full."""
    near = dates_between(article, age.span.start, age.span.end)
    inside = (written.as_date() for mention, written in near if age.span.contains(mention.span))
    days = [day for day in inside if day is not None]
    is_whole = len(days) == 2 and (days[0].year, days[1].year) == (age.born, age.year)
    return _Exact(*days) if is_whole else None


def _ages(article: Article) -> Iterator[_Age]:
    if any(word in article.text for word in (" at ", " aged ", " lived ", " age of ")):
        for match in matches(article, _life(), ("(",), YEARS, ("died", "dies", "passed away", "lived", "reached")):
            lead = article.text[max(0, match.start() - _LEAD) : match.start()]
            is_of_other = _somebody().search(match["between"]) is not None or is_another(match["between"], lead)
            is_named = re.search(r"[A-Z][\w’'.-]+\s$", lead) is not None and not is_of_office(lead)
            is_life, years = match["between"].strip(" ,") in {"", "who"}, int(match["year"]) - int(match["born"])
            is_somebody = is_named or (is_life and years >= _LONG_LIFE and not is_of_office(lead))
            if is_somebody and (is_life or years >= _GROWN) and not is_of_other:
                yield _Age(Span(*match.span()), int(match["born"]), int(match["age"]), int(match["year"]))
    if article.document.published is not None and "turn" in article.text:
        yield from _two_ages(article, article.document.published.day.year)
    if "orn" in article.text or "b. " in article.text:
        for match in matches(article, _born(), ("born", "b."), YEARS):
            yield from _of_birth(article, match)


def _two_ages(article: Article, published: int) -> Iterator[_Age]:
    """Yield the age of a past year of somebody of whom only the age of this year or the next is told besides."""
    turning = list(matches(article, _turning(), ("turn",), ("next", "this")))
    past = list(matches(article, _age_then(), ("he was", "she was", "the age", "aged"), YEARS, ("in",)))
    if len(turning) != 1 or len(past) != 1 or past[0].start() - turning[0].end() > _NEAR_BY:
        return
    year = published + (turning[0]["when"] == "next")
    born = year - int(turning[0]["age"])
    if past[0].start() > turning[0].end():
        yield _Age(Span(*past[0].span()), born, int(past[0]["age"]), int(past[0]["year"]), True)


def _of_birth(article: Article, birth: re.Match[str]) -> Iterator[_Age]:
    """Yield the one age that the passage of a birth gives with its year, or that of today where it names no other."""
    sentence = _passage(article, Span(*birth.span()))
    if sentence is None or sentence.length > _LONGEST_SENTENCE:
        return
    if len(_born().findall(article.text, sentence.start, sentence.end)) > 1:
        return
    years = set(_any_year().findall(article.text, sentence.start, sentence.end)) - {birth["born"]}
    born = int(birth["born"])
    ahead = _ahead(article, birth, born)
    if ahead is not None:
        yield ahead
    elif years:
        own = article.sentence_around(Span(*birth.span())) or sentence
        start = sentence.start if sentence.start < own.start else birth.end()
        dated = list(_dated_age().finditer(article.text, start, sentence.end))
        if len(dated) == 1 and _is_of_one_time(article, dated[0]):
            told = {name.rstrip("23456789"): text for name, text in dated[0].groupdict().items() if text}
            span = Span(*birth.span()).joined(Span(*dated[0].span()))
            yield _Age(span, born, int(told["age"]), int(told["year"]))
    elif article.document.published is not None:
        yield from _today(article, birth, sentence, article.document.published.day.year)


def _ahead(article: Article, birth: re.Match[str], born: int) -> _Age | None:
    """Return the age told before a birth, with its year, where the words between them make both of one person."""
    own = article.sentence_around(Span(*birth.span()))
    number = article.number_around(own) if own is not None else None
    block = block_around(article, own) if own is not None else None
    if own is None or number is None or block is None:
        return None
    first = article.sentences[max(0, number - 1)]
    start = first.start if block.span.contains(first) and own.start - first.start < _LONGEST_BEFORE else own.start
    dated = list(_dated_age().finditer(article.text, start, birth.start()))
    years = set(_any_year().findall(article.text, start, own.end)) - {birth["born"]}
    if len(dated) != 1 or len(years) != 1:
        return None
    lead = article.sentence_around(Span(dated[0].start(), dated[0].start() + 1)) or own
    opening = article.text[lead.start : dated[0].start()]
    is_one = is_one_person(opening, article.text[dated[0].end() : birth.start()])
    told = {name.rstrip("23456789"): text for name, text in dated[0].groupdict().items() if text}
    age, apart = int(told["age"]), int(told["year"]) - born
    # Of somebody who may be another only a digit typed wrongly tells.
    if is_one is False or (is_one is None and not (is_slip(age, apart) or is_slip(age, apart - 1))):
        return None
    return _Age(Span(dated[0].start(), birth.end()), born, age, int(told["year"]))


def _is_of_one_time(article: Article, dated: re.Match[str]) -> bool:
    behind = article.text[dated.end() : dated.end() + _BEFORE]
    return dated["clause"] is None or is_of_one_time(dated["besides"] or "", dated["clause"], behind)


def _passage(article: Article, birth: Span) -> Span | None:
    """Return the sentence of a birth, with the next two as far as they go on about the same person.

    The one before belongs to it where the birth is told in passing, at the head of its sentence.
    """
    sentence = article.sentence_around(birth)
    if sentence is None:
        return None
    passage = sentence
    if sentence.start == birth.start:  # "She turned 40 in 2020. Born in 1980, she grew up in Lyon."
        before = article.sentence_around(Span(max(0, sentence.start - 3), max(0, sentence.start - 2)))
        passage = passage if before is None or before.length > _LONGEST_BEFORE else before.joined(passage)
    for _ in range(_MOST_FOLLOWING):
        number = article.number_around(Span(passage.end - 1, passage.end))
        following = None if number is None else next(iter(article.sentences[number + 1 : number + 2]), None)
        if following is None or not _goes_on().match(article.text, following.start, following.end):
            break
        if not _may_go_on(article, passage, following):
            break
        if _is_of_other_sex(article.text[slice(*sentence)], article.text[slice(*following)]):
            break
        passage = passage.joined(following)
    return passage


def _may_go_on(article: Article, passage: Span, following: Span) -> bool:
    """Whether a sentence is of the same block, or begins the next paragraph with "He" or "She".

    An agency ends a paragraph behind each sentence: the next may go on about who was told of in this.
    """
    one, other = block_around(article, Span(passage.end - 1, passage.end)), block_around(article, following)
    if one is None or other is None or one == other:
        return one is not None and one == other
    are_prose = one.role is other.role is Role.PARAGRAPH
    return are_prose and article.text.startswith(_PRONOUNS, following.start)


@cache
def _goes_on() -> re.Pattern[str]:
    """Match a sentence that goes on about the same person, and names nobody else."""
    return re.compile(
        r"(?:He|She|His|Her)\b|(?![A-Z]\w+ [A-Z])[A-Z][^.]{0,60}, (?:he|she)\b|In (?:1[5-9]|20)\d\d (?:he|she)\b"
    )


def _is_of_other_sex(own: str, following: str) -> bool:
    """Whether a sentence with one sex alone is followed by one that begins with the other."""
    known = {_SEX[each.lower()] for each in _pronouns().findall(own)}
    first = _pronouns().search(following)
    return first is not None and len(known) == 1 and _SEX[first[0].lower()] not in known


@cache
def _pronouns() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_SEX)})\b", re.IGNORECASE)


def _today(article: Article, birth: re.Match[str], sentence: Span, year: int) -> Iterator[_Age]:
    after = _age_today().search(article.text, birth.end(), sentence.end)
    before = _age_before().search(article.text, max(sentence.start, birth.start() - _BEFORE), birth.start())
    if after is not None and before is None:
        age, died = next(text for text in after.groups() if text), after["age4"]
        born = int(birth["born"])
        block = block_around(article, sentence)
        own = set() if block is None else set(_any_year().findall(article.text, *block.span))
        if died and own - {birth["born"]}:  # long ago, perhaps
            return
        # Who died in December is written of in January.
        if not died or int(died) != year - born - 2:
            yield _Age(Span(birth.start(), after.end()), born, int(age), year, True)
    elif before is not None and after is None:
        name = next(name for name, text in before.groupdict().items() if text)
        yield _Age(Span(before.start(name), birth.end()), int(birth["born"]), int(before[name]), year, True)


KIND = Kind(KindSpec("age", {}, ("born", "year", "age", "expected")), within=_check)
