"""Parents and their children: a parent is the elder.

Worked example: "Ann Lee, 45, and her son Tom, 48" cannot be, nor can a mother born in 1985 of a son born in 1980.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import DIGITS, YEARS, around, matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_SENTENCE = 150
# Nobody becomes a parent before that age.
_YOUNGEST = 6
_KIN = (" son", " daughter", " child", "mother", "father", " mom", " mum", " dad", "born")
_OF_AGES = (
    (" son", "\nson", "daughter", "child", "mother", "father", "mom", "mum", "dad", "-year-old"),
    ("his", "her", "their", "-year-old"),
    DIGITS,
)
_OF_BIRTHS = (("born",), YEARS)
_NAME = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’.-]+){0,3}"
_AGE = r"\d{1,3}(?![\w%-]|[.,]\d)"
# What somebody does, and where; no name of another person stands there.
_PLACE = r"(?:in|at|near|above|below|outside|around|from)\s[A-Z][\w'’-]+\s"
_VERB = rf"(?:{_PLACE}|(?!and\b|while\b|when\b|whose\b|who\b)[a-z'’-]+\s){{1,8}}?"
# The rest of a sentence that names nobody else: a name only behind "in" or "near" is one of a place.
_NOBODY = r"(?:(?!(?<!\bin)(?<!\bat)(?<!\bof)(?<!\bon)(?<!near)(?<!from)\s[A-Z])[^.;\d]){1,120}"
_TAKEN_UP = r"(?:(?:[A-Z][a-z]+\s)?(?:[Hh]e|[Ss]he)\s(?:[a-z’'-]+\s){1,8}?(?:his|her)|His|Her)\s"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?!\d)"
_CHILD = r"(?:(?:only|eldest|oldest|youngest|younger|older|elder)\s)?(?:son|daughter|child)"
_PARENT = r"(?:mother|father|grandmother|grandfather|mum|mom|dad)"


@cache
def _ages() -> re.Pattern[str]:
    return re.compile(
        rf"\b{_NAME},\s(?P<parent>{_AGE}),\s(?:and|with)\s(?:his|her|their)\s{_CHILD},?\s{_NAME},\s(?P<child>{_AGE})"
        rf"|\b{_NAME},\s(?P<child2>{_AGE}),\s(?:and|with)\s(?:his|her)\s{_PARENT},?\s(?:{_NAME},\s)?(?P<parent2>{_AGE})"
        # "Tomas Lind, 52, runs the bakery with his father, 49": one name, and no other person or figure between.
        rf"|\b{_NAME},\s(?P<child5>{_AGE}),\s(?:and\s|{_VERB})(?:his"
        rf"|her)\s{_PARENT},?\s(?:{_NAME},\s)?(?P<parent5>{_AGE})"
        rf"(?=[,.;)])"
        rf"|\b{_NAME},\s(?P<parent6>{_AGE}),\s(?:and\s|{_VERB})(?:his|her"
        rf"|their)\s{_CHILD},?\s(?:{_NAME},\s)?(?P<child6>{_AGE})"
        rf"(?=[,.;)])"
        # "Pat Dolan, 46, ... was serving. Neither she nor her son Kieran, 64": the pronoun is of the one before.
        rf"|\b{_NAME},\s(?P<parent7>{_AGE}),{_NOBODY}\.\s{_TAKEN_UP}{_CHILD},?\s(?:{_NAME},\s)?(?P<child7>{_AGE})(?=[,.;)])"
        rf"|\b{_NAME},\s(?P<child8>{_AGE}),{_NOBODY}\.\s{_TAKEN_UP}{_PARENT},?\s(?:{_NAME},\s)?(?P<parent8>{_AGE})(?=[,.;)])"
        rf"|\b(?P<parent3>\d{{1,3}})-year-old\s(?:(?:mother|father)\sof\s(?:an?\s)?|[a-z]+\sand\s(?:his|her)\s)"
        rf"(?P<child3>\d{{1,3}})-year-old\s(?:son|daughter|boy|girl|child)"
        rf"|\b(?P<parent4>\d{{1,3}})-year-old\s(?:mother|father)\sof\sa\s(?P<child4>\d{{1,3}})-year-old\b"
    )


@cache
def _births() -> re.Pattern[str]:
    return re.compile(
        rf"\bborn\s(?:in|on)\s[^.;()\d]{{0,30}}(?:\d{{1,2}},?\s)?(?P<child>{_YEAR})[^.;\d]{{0,60}}\b(?:(?:son"
        rf"|daughter|child)"
        rf"\sof|to)\s{_NAME}\s?(?:\(|,\s|,\swho\swas\s)(?:born|b\.)\s(?:in\s)?(?P<parent>{_YEAR})"
        rf"|\b(?:[Hh]is"
        rf"|[Hh]er)\s{_PARENT}(?:,?\s{_NAME})?,?\s\(?(?:who\s)?(?:was\s)?born\sin\s(?P<parent2>{_YEAR})[^.;\d]{{0,60}}"
        rf"\b(?:he|she)\s(?:himself\s|herself\s)?(?:was\sborn\s|)in\s(?P<child2>{_YEAR})"
        rf"|\b(?:[Hh]is|[Hh]er|[Tt]he|[Tt]heir)\s{_CHILD}\b[^.;()\d]{{0,40}}?\bborn\s(?:in|on)\s[^.;()\d]{{0,16}}"
        rf"(?:\d{{1,2}},?\s)?(?:[A-Z][a-z]+\s)?(?P<child3>{_YEAR})[,;.]?\s(?:and\s|but\s|while\s)?"
        rf"(?:[Hh]is|[Hh]er|[Tt]he|[Tt]heir)\s{_PARENT}(?:,?\s[A-Z][\w-]+){{0,2}},?\s(?:(?:was\s|who\swas\s)?born\s)?in\s(?:[A-Z][a-z]+\s)?(?P<parent3>{_YEAR})"
        rf"|\b(?:[Hh]is|[Hh]er|[Tt]he|[Tt]heir)\s{_PARENT}\b[^.;()\d]{{0,40}}?\bborn\s(?:in|on)\s[^.;()\d]{{0,16}}"
        rf"(?:\d{{1,2}},?\s)?(?:[A-Z][a-z]+\s)?(?P<parent4>{_YEAR})[,;.]?\s(?:and\s|but\s|while\s)?"
        rf"(?:[Hh]is|[Hh]er|[Tt]he|[Tt]heir)\s{_CHILD}(?:,?\s[A-Z][\w-]+){{0,2}},?\s(?:(?:was\s|who\swas\s)?born\s)?in\s(?:[A-Z][a-z]+\s)?(?P<child4>{_YEAR})"
    )


@cache
def _not_by_birth() -> re.Pattern[str]:
    return re.compile(r"\b(?:step\w*|adopt\w*|foster\w*|in-law|god\w+|late|died|dog|cat|horse|months?|weeks?)\b", re.I)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    text = article.text
    if not any(word in text for word in _KIN):
        return
    for pattern, words, sign in ((_ages(), _OF_AGES, 1), (_births(), _OF_BIRTHS, -1)):
        for match in matches(article, pattern, *words):
            told = {name.rstrip("2345678"): int(value) for name, value in match.groupdict().items() if value}
            span = Span(*match.span())
            is_younger = sign * (told["parent"] - told["child"]) <= _YOUNGEST
            if is_younger and not _not_by_birth().search(around(article, span, _SENTENCE)):
                said = "aged {}" if sign > 0 else "born in {}"
                fields = {name: said.format(told[name]) for name in ("parent", "child")}
                yield found(rule, article, span, fields, confidence="high")


KIND = Kind(KindSpec("parent-and-child", {}, ("parent", "child")), within=_check)
