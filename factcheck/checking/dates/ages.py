"""Ages against the years of birth and of what happened.

Worked example: who was born in 1930 was 79 or 80 in 2010; "(1930-2010), who died at 82" cannot be.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.in_prose import matches
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.model.claim import Article
from factcheck.model.finding import Level
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d%])"
_AGE = r"(?P<age>\d{1,3})(?![\w%-]|[.,:]\d|\s?(?:%|[A-Z]|per\b|o'|[ap]\.?m))"
_DAY = r"(?:[^()\d;]{0,24}\d{0,2}[^()\d;]{0,14})?"
_OLDEST = 122
_LEAD = 80
_LONGEST_SENTENCE = 600


@cache
def _others() -> re.Pattern[str]:
    """Match another person, another way of counting, or a year that nobody knows."""
    return re.compile(
        r"\b(?:father|mother|parents?|sons?|daughters?|brothers?|sisters?|wife|husband|children|child|twins?|widow|whose"
        r"|grand\w+|uncle|aunt|nephew|niece|cousin|sui|lunar|reckoning|Korean|reign\w*|ruled|r\.|active|fl\.|BCE?|AD"
        r"|circa|c\.|ca\.|baptized|baptised|about|around|approximately|or|between|before|after|by|until)(?!\w)"
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
        r"\b(?:died|dies|passed away|lived)\b[^.;()\d]{0,60}?"
        rf"\b(?:at the age of|at age|at|aged|to be|to)\s{_AGE}"
    )


@cache
def _born() -> re.Pattern[str]:
    return re.compile(rf"\b[Bb]orn\b{_DAY}\b(?P<born>{_YEAR})")


@cache
def _dated_age() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<year>{_YEAR}),?\s(?:at the age of|at age|aged|when (?:he|she) was)\s{_AGE}"
        rf"|(?:at the age of|at age|aged|turned)\s{_AGE.replace('P<age>', 'P<age2>')},?"
        rf"\s(?:in|on)\s(?:[A-Za-z]{{3,9}}\.?\s(?:\d{{1,2}},?\s)?|\d{{1,2}}\s[A-Za-z]{{3,9}}\s)?(?P<year2>{_YEAR})"
    )


@cache
def _age_today() -> re.Pattern[str]:
    return re.compile(rf"\b(?:is|now|is now)\s{_AGE}(?=[,.;]|\syears\sold|\stoday)")


@cache
def _age_before() -> re.Pattern[str]:
    return re.compile(rf"[a-z],\s{_AGE},\s(?:who\s)?was\s$")


@cache
def _any_year() -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.,]){_YEAR}")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for age in _ages(article):
        sentence = article.sentence_around(age.span) or age.span
        start = max(sentence.start, age.span.start - _LEAD)
        apart = age.year - age.born
        if _others().search(article.text, start, age.span.end) or not 0 < apart <= _OLDEST:
            continue
        fields = {
            "born": str(age.born),
            "year": str(age.year),
            "age": str(age.age),
            "expected": f"{apart - 1} or {apart}",
        }
        if age.age in {apart, apart - 1}:
            yield from held(rule, article, (age.span,), fields)
        else:
            level = Level.WARNING if age.is_published else None
            yield found(rule, article, age.span, fields, level=level, confidence="medium" if level else "high")


def _ages(article: Article) -> Iterator[_Age]:
    if " at " in article.text or " aged " in article.text or " lived " in article.text:
        for match in matches(article, _life()):
            yield _Age(Span(*match.span()), int(match["born"]), int(match["age"]), int(match["year"]))
    if "orn" in article.text:
        for match in matches(article, _born()):
            yield from _of_birth(article, match)


def _of_birth(article: Article, birth: re.Match[str]) -> Iterator[_Age]:
    """Yield the one age that the sentence of a birth gives, in the one other year that it names, or today."""
    sentence = article.sentence_around(Span(*birth.span()))
    if sentence is None or sentence.length > _LONGEST_SENTENCE:
        return
    if len(_born().findall(article.text, sentence.start, sentence.end)) > 1:
        return
    years = set(_any_year().findall(article.text, sentence.start, sentence.end)) - {birth["born"]}
    born = int(birth["born"])
    if len(years) == 1:
        dated = list(_dated_age().finditer(article.text, birth.end(), sentence.end))
        if len(dated) == 1:
            age, year = dated[0]["age"] or dated[0]["age2"], dated[0]["year"] or dated[0]["year2"]
            yield _Age(Span(birth.start(), dated[0].end()), born, int(age), int(year))
    elif not years and article.document.published is not None:
        yield from _today(article, birth, sentence, article.document.published.day.year)


def _today(article: Article, birth: re.Match[str], sentence: Span, year: int) -> Iterator[_Age]:
    after = _age_today().search(article.text, birth.end(), sentence.end)
    before = _age_before().search(article.text, max(sentence.start, birth.start() - 20), birth.start())
    if after is not None and before is None:
        yield _Age(Span(birth.start(), after.end()), int(birth["born"]), int(after["age"]), year, True)
    elif before is not None and after is None:
        yield _Age(Span(before.start("age"), birth.end()), int(birth["born"]), int(before["age"]), year, True)


KIND = Kind(KindSpec("age", {}, ("born", "year", "age", "expected")), within=_check)
