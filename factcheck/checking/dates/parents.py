"""Parents and their children: a parent is the elder.

Worked example: "Ann Lee, 45, and her son Tom, 48" cannot be, nor can a mother born in 1985 of a son born in 1980.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from factcheck.checking.in_prose import DIGITS, YEARS, around, matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.placed import block_around
from factcheck.model.claim import Article
from factcheck.model.finding import Level
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
# So many signs may lie between the age of somebody and that of his kin.
_FAR = 260
_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?!\d)"
_HIS_OR_HER = dict.fromkeys(("he", "man", "boy", "father", "husband", "king"), "his") | dict.fromkeys(
    ("she", "woman", "girl", "mother", "wife", "widow", "queen", "actress"), "her"
)
_CHILD = r"(?:(?:only|eldest|oldest|youngest|younger|older|elder)\s)?(?:son|daughter|child)"
_PARENT = r"(?:mother|father|grandmother|grandfather|mum|mom|dad)"


@cache
def _ages() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<parent3>\d{1,3})-year-old\s(?:(?:mother|father)\sof\s(?:an?\s)?|[a-z]+\sand\s(?:his|her)\s)"
        r"(?P<child3>\d{1,3})-year-old\s(?:son|daughter|boy|girl|child)"
        r"|\b(?P<parent4>\d{1,3})-year-old\s(?:mother|father)\sof\sa\s(?P<child4>\d{1,3})-year-old\b"
    )


@cache
def _aged() -> re.Pattern[str]:
    """Match somebody with his age of now: "Ann Lee, 45,", "At 49, Bengt Sorman has", "the 44-year-old farmer"."""
    return re.compile(
        rf"\b(?P<name>{_NAME}),\s(?:aged\s|now\s)?(?P<age>{_AGE})(?=[,.;])"
        rf"|\b(?P<name2>{_NAME})\s\((?P<age2>{_AGE})\)"
        rf"|\b(?P<name3>{_NAME}|[Hh]e|[Ss]he),?\s(?:who\s)?(?:is|turn(?:s|ed))\s(?:now\s)?(?P<age3>{_AGE})"
        r"(?=[,.;]|\s(?:years\sold|and|in|on|this|last)\b)"
        rf"|\b[Aa]t\s(?P<age4>{_AGE}),\s(?P<name4>{_NAME})\s(?:(?:still|now|never|[a-z]+ly)\s)?(?:is|has|[a-z]+(?<!s)s)\b"
        rf"|\b(?:[Tt]he|[Aa]n?)\s(?P<age5>\d{{1,3}})-year-old\s(?P<name5>[a-z]+)"
        rf"|\b[Tt]he\s[a-z]+,\s(?P<age6>{_AGE}),"
    )


@cache
def _kin() -> re.Pattern[str]:
    """Match somebody's child or parent with an age: "her son Tom, 48", "His daughter is 53", "his 47-year-old son"."""
    tie = r"(?:,\s(?:aged\s|now\s)?|(?:,\swho\s[^,.;\d]{1,60},)?,?\s(?:who\s)?is\s(?:now\s)?|\s\()"
    told = rf"{tie}(?P<age>{_AGE})(?=[,.;)]|\s(?:years\sold|and)\b)"
    return re.compile(
        rf"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:own\s)?(?:{_CHILD}|(?P<parent>{_PARENT}))(?:,?\s{_NAME})?{told}"
        rf"|\b(?:[Hh]is|[Hh]er|[Tt]heir)\s(?P<age2>\d{{1,3}})-year-old\s(?:{_CHILD}|(?P<parent2>{_PARENT}))\b"
    )


@cache
def _somebody_else() -> re.Pattern[str]:
    """Match between two ages what may name another person, or tells of another time."""
    behind = "".join(rf"(?<!\b{word}\s)" for word in ("in", "at", "of", "on", "to"))
    behind += "".join(rf"(?<!{word}\s)" for word in ("near", "from", "above", "below", "outside", "around"))
    person = (
        r"(?:father|mother|parent|boy|girl|friend|king|queen|victim|family|couple|wife|husband|neighbou?r"
        r"|[a-z]+(?:m[ae]n|er|or|ist|ian))"
    )
    return re.compile(
        rf"(?<![.!?]\s){behind}\b[A-Z]|\b(?:an?|another|the|his|her|their)\s(?:[a-z]+\s)?{person}\b"
        r"|\b(?:then|at\sthe\stime|died|late|ago|(?:19|20)\d\d)\b"
    )


@cache
def _births() -> re.Pattern[str]:
    return re.compile(
        rf"\b[Bb]orn\s(?:in|on)\s[^.;()\d]{{0,30}}(?:\d{{1,2}},?\s)?(?P<child>{_YEAR})[^.;\d]{{0,60}}\b(?:(?:son"
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
def _born() -> re.Pattern[str]:
    return re.compile(rf"\b[Bb]orn\s(?:in|on)\s(?:\d{{1,2}}\s)?(?:[A-Z][a-z]+\s)?(?:\d{{1,2}},?\s)?(?P<year>{_YEAR})")


@cache
def _role() -> re.Pattern[str]:
    """Match right before a birth whose child or parent was born: "his son Mark, ", "Eva Lund's father, who was "."""
    return re.compile(
        rf"(?:\b(?P<own>[Hh]is|[Hh]er|[Tt]heir)|\b(?P<owner>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)['’]s|\b[Tt]he\s[a-z]+['’]s)\s"
        rf"(?:{_CHILD}|(?P<parent>{_PARENT}))(?:,?\s{_NAME})?,?\s\(?(?:who\s)?(?:was\s|is\s)?$"
    )


@cache
def _kin_of() -> re.Pattern[str]:
    """Match between two births what makes one a child's: "is the father of a pilot ", "is a son of the man "."""
    return re.compile(rf"\b(?:(?P<parent>{_PARENT})|{_CHILD})\sof\s(?:the|an?)\s[a-z]+,?\s(?:who\s)?(?:was\s|is\s)?$")


@cache
def _named() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z,]\s)[A-Z][a-z]+\s[A-Z][a-z]+")


def _of_two_births(article: Article, rule: Rule, first: re.Match[str], second: re.Match[str]) -> Iterator[Result]:
    """Hold two births of a sentence against each other if its words make one of them that of a parent of the other."""
    text, span = article.text, Span(first.start(), second.end())
    sentence = article.sentence_around(span)
    if sentence is None or not sentence.contains(span):
        return
    before, between = text[sentence.start : first.start()], text[first.end() : second.start()]
    one, other, kin = _role().search(before), _role().search(between), _kin_of().search(between)
    if _named().search(between[: other.start()] if other is not None else between) is not None:
        return
    if one is not None and (other is None or other["own"]):
        is_owner = other is None and between.rstrip(" ,").split()[-1:] in [
            [name] for name in (one["owner"] or "").split()
        ]
        is_pair = other is not None and (one["parent"] is None) is not (other["parent"] is None)
        is_parent = one["parent"] is not None if is_owner or is_pair else None
    elif one is None and other is not None:
        is_parent = other["parent"] is None if other["own"] else None
    else:
        is_parent = kin["parent"] is not None if kin is not None else None
    if is_parent is not None:
        years = (int(first["year"]), int(second["year"]))
        parent, child = years if is_parent else years[::-1]
        yield from _judged(article, rule, span, {"parent": parent, "child": child}, -1)


@cache
def _not_by_birth() -> re.Pattern[str]:
    return re.compile(r"\b(?:step\w*|adopt\w*|foster\w*|in-law|god\w+|late|died|dog|cat|horse|months?|weeks?)\b", re.I)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    if not any(word in article.text for word in _KIN):
        return
    for match in matches(article, _kin(), *_OF_AGES):
        yield from _of_kin(article, rule, match)
    births = list(matches(article, _born(), *_OF_BIRTHS))
    for first, second in pairwise(births):
        yield from _of_two_births(article, rule, first, second)
    for pattern, words, sign in ((_ages(), _OF_AGES, 1), (_births(), _OF_BIRTHS, -1)):
        for match in matches(article, pattern, *words):
            told = {name.rstrip("2345678"): int(value) for name, value in match.groupdict().items() if value}
            yield from _judged(article, rule, Span(*match.span()), told, sign)


def _of_kin(article: Article, rule: Rule, kin: re.Match[str]) -> Iterator[Result]:
    """Hold the age of a child or parent against the last one told before it, if that is of whose kin it is."""
    block = block_around(article, Span(*kin.span()))
    start = max(0 if block is None else block.span.start, kin.start() - _FAR)
    owner = list(_aged().finditer(article.text, start, kin.start()))[-1:]
    for match in owner:
        named = {name.rstrip("23456"): value for name, value in match.groupdict().items() if value}
        between = article.text[match.end() : kin.start()]
        for word in named.get("name", "").split():
            between = re.sub(rf"\b{re.escape(word)}(?:['’]s?\s[A-Z])?", "", between)
        is_hers = _HIS_OR_HER.get(named.get("name", "").lower(), kin[0][:3].lower()) == kin[0][:3].lower()
        is_single = not (kin[0][0] in "Tt" and "." in between)
        if is_hers and is_single and _somebody_else().search(between) is None:
            ages = (int(kin["age"] or kin["age2"]), int(named["age"]))
            parent, child = ages if kin["parent"] or kin["parent2"] else ages[::-1]
            told = {"parent": parent, "child": child}
            level = Level.WARNING if "." in between else None  # of the next sentence somebody else may be told
            yield from _judged(article, rule, Span(match.start(), kin.end()), told, 1, level)


def _judged(
    article: Article, rule: Rule, span: Span, told: Mapping[str, int], sign: int, level: Level | None = None
) -> Iterator[Result]:
    is_younger = sign * (told["parent"] - told["child"]) <= _YOUNGEST
    if is_younger and not _not_by_birth().search(around(article, span, _SENTENCE)):
        said = "aged {}" if sign > 0 else "born in {}"
        fields = {name: said.format(told[name]) for name in ("parent", "child")}
        yield found(rule, article, span, fields, level=level, confidence="high")


KIND = Kind(KindSpec("parent-and-child", {}, ("parent", "child")), within=_check)
