"""How many members a union of states has, where that is the number of another year.

Comes in: an article with a day of publication, and the table of members. Goes out: a count of all members that was
never theirs in the year that it is told of. Never happens here: a count of some of them, or of those of former times.

Worked example: in June 2021 "all 28 member states of the European Union" are one more than it had since February 2020.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache

from factcheck.checking.in_prose import matches_beside
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.model.claim import Article
from factcheck.model.reference import Reference, References
from factcheck.model.rule import KindSpec, OptionValue, Rule
from factcheck.model.span import Span

_STATES = r"(?:member[ -]states|member[ -]countries|member[ -]nations|members|countries|nations|states|allies)"
_NUMBER = r"(?P<{}>\d{{1,3}})"
_YEAR_OF_DAYS = timedelta(days=365)
# Beyond this day nobody here knows who has joined.
_END = "2026-12-31"
_TEN = 10
_MEASURE, _NEAR = "members", 60


@lru_cache(maxsize=8)
def _told(names: tuple[str, ...]) -> re.Pattern[str]:
    """Compile "all 28 member states of the European Union", "NATO's 28 members", "the 28-nation European Union"."""
    name = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    whole = r"(?:\b[Aa]ll(?: of the)?|\bof the|\b[Tt]he|\bbetween the|\bby the)"
    # Some of them are told apart behind the noun.
    alone = r"(?! (?:that|which|who|where|with|without|taking|outside|other|in the|already|still))(?![\w-])"
    return re.compile(
        rf"{whole} {_NUMBER.format('of')} {_STATES} (?:of|in) (?:the )?(?P<name>{name}){alone}"
        rf"|{whole} {_NUMBER.format('before')} (?P<name2>{name}) {_STATES}{alone}"
        rf"|\b(?:[Tt]he )?(?P<name3>{name})['’]s? {_NUMBER.format('owned')} {_STATES}{alone}"
        rf"|\b[Tt]he {_NUMBER.format('joined')}-(?:nation|member|country|state|strong) (?P<name4>{name})\b"
        rf"|\b(?P<name5>{name}), which has {_NUMBER.format('has')} {_STATES}{alone}"
        rf"|{whole} {_NUMBER.format('euro')} (?:countries|nations|states|members) (?:that|which) (?:use|share)"
        r" (?P<name6>the euro)\b"
    )


@cache
def _of_then() -> re.Pattern[str]:
    """Match what tells that another number is meant than that of today."""
    return re.compile(
        r"\b(?:then|at the time|original|founding|former|formerly|enlarge\w*|expan\w+|grew|grown|remaining|other"
        r"|join\w*|accession|candidates?|once|plus|instead|no longer|except|apart|without|outside|those|until"
        r"|(?:before|after|since|with) (?:Brexit|Britain|the U|Croatia|Sweden|Finland|Poland|[12]))\b",
        re.IGNORECASE,
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,$€£])(?:19[5-9]|20[0-9])\d(?![\d%,]|\.\d)")


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    names = dict(entry.partition("=")[::2] for entry in rule.words("names"))
    for match in matches_beside(article, _told(tuple(names)), tuple(names)):
        groups = {key: value for key, value in match.groupdict().items() if value}
        name = next(value for key, value in groups.items() if key.startswith("name"))
        key = next(key for key in groups if not key.startswith("name"))
        rows = references.known(names[name], _MEASURE)
        sentence = article.sentence_around(Span(*match.span())) or Span(*match.span())
        days = _days(article, sentence)
        near = article.text[max(sentence.start, match.start() - _NEAR) : min(sentence.end, match.end() + _NEAR)]
        if days is not None and _of_then().search(near) is None:
            yield from _judged(article, rule, Span(*match.span(key)), rows, days)


def _days(article: Article, sentence: Span) -> tuple[date, date] | None:
    """Return the first and last day that a sentence may speak of: its own years, else the year up to publication."""
    years = [int(match[0]) for match in _year().finditer(article.text, *sentence)]
    if years:
        return date(min(years), 1, 1), date(max(years), 12, 31)
    published = article.document.published
    return None if published is None else (published.day - _YEAR_OF_DAYS, published.day)


def _judged(
    article: Article, rule: Rule, span: Span, rows: tuple[Reference, ...], days: tuple[date, date]
) -> Iterator[Result]:
    first, last = (day.isoformat() for day in days)
    before = [row for row in rows if row.period <= first]
    during = [*before[-1:], *(row for row in rows if first < row.period <= last)]
    if not before or last > _END:
        return
    stated = int(span.of(article.text))
    known = during[-1]
    fields = {
        "stated": str(stated),
        "subject": known.subjects[0],
        "known": f"{known.value:f}",
        "since": known.period,
        "source": known.source,
    }
    if any(row.value == stated for row in during):
        yield from held(rule, article, (span,), fields)
    elif any(row.value == stated for row in rows) or abs(stated - known.value) == _TEN:
        yield found(rule, article, span, fields, confidence="high")


_OPTIONS: dict[str, OptionValue] = {"names": ()}
_ABOUT = {"names": "what articles call a union of states, each with its name in the table behind a sign of equality"}
_FIELDS = ("stated", "subject", "known", "since", "source")
KIND = Kind(KindSpec("member-count", _OPTIONS, _FIELDS, _ABOUT), referenced=_check)
