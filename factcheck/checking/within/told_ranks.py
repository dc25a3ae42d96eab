"""A rank that a sentence gives to one of several names, against the values that the text lists for them.

Worked example: of hospitals with 41, 38, 29, 57 and 12 falls the first is not the one with the most; a trophy for the
most points does not go to 88 where another has 94.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.within.named_values import NamedValues, Value, named_values
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_MOST = r"highest|most|largest|biggest|greatest|top|heaviest|tallest|longest|dearest|busiest"
_LEAST = r"lowest|fewest|smallest|least|lightest|shortest|cheapest"
_NTH = ("", "second", "third", "fourth")
_REACH = 3
_BEFORE, _BEHIND = 60, 30


@lru_cache(maxsize=64)
def _ranked(name: str) -> re.Pattern[str]:
    """Compile what gives a name a rank: "Elm's total was the second highest", "Elm came top"."""
    nth = r"(?P<nth>second|third|fourth)?[ -]?"
    own = rf"\b{re.escape(name)}(?:['’]s?)?"
    being = (
        r"(?:was|is|were|had|has|came|recorded|made|got|took|won|sold|drew|saw|scored|received|produced|reported"
        r"|attracted|having"
        r"|with)"
    )
    return re.compile(
        rf"{own}(?:['’]s)?(?: [a-z]+){{0,3}}? {being}(?: by far| easily| clearly| thus| therefore)? (?:the |its )?{nth}"
        rf"(?P<word>{_MOST}|{_LEAST})\b"
        rf"|\b[Tt]he {nth.replace('nth', 'nth2')}(?P<word2>{_MOST}|{_LEAST})(?: [a-z]+){{0,3}}?,?"
        rf" (?:was|is|were|came|came from|were at|was at|in|at|went to|being)(?: the)?(?: that of)? {re.escape(name)}\b"
        rf"|\b(?:[Tt]rophy|[Pp]rize|[Tt]itle|[Aa]ward|[Tt]op spot|[Ff]irst (?:place|prize)|[Gg]old|[Cc]rown|[Cc]up"
        rf"|[Ww]in|[Vv]ictory)"
        rf"[^.;]{{0,20}}? (?P<goes>goes|went|go) to (?:the )?{re.escape(name)}\b"
        rf"|{own}(?: [a-z]+)? (?P<led>(?:led|leads|topped|tops|heads|headed) (?:the|all)\b|came (?:out )?(?:first"
        rf"|top)\b|won(?=[.,;]|$))"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match another measure, another time or another set."""
    return re.compile(
        r"\b(?:per|rate|percent|per cent|%|share|since|last year|year earlier|ever|in the (?:world|country|state|city"
        r"|county|region)"
        r"|despite|although|even though|however|adjusted|weighted|average|growth|rise|rose|fell|increase|drop|faster"
        r"|not|except"
        r"|outside|behind|expected|tie|tied|joint)\b"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for listed in named_values(article):
        last = min(listed.sentence + _REACH, len(article.sentences) - 1)
        passage = Span(article.sentences[listed.sentence].start, article.sentences[last].end)
        for name, value in listed.values.items():
            for match in _ranked(name).finditer(article.text, passage.start, passage.end):
                yield from _judged(article, rule, listed, name, value, match)


def _judged(
    article: Article, rule: Rule, listed: NamedValues, name: str, own: Value, match: re.Match[str]
) -> Iterator[Result]:
    span = Span(*match.span())
    if _otherwise().search(_near(article, span)):
        return
    word, nth = match["word"] or match["word2"], match["nth"] or match["nth2"]
    if not word and match["led"] == "won" and _of_points(listed) is False:
        return
    is_least = word is not None and re.fullmatch(_LEAST, word) is not None
    ordered = sorted(listed.values.items(), key=lambda each: each[1].value, reverse=not is_least)
    place = _NTH.index(nth or "")
    if listed.is_handed_out and len(listed.values) < _REACH:
        return
    values = [each.value for _, each in ordered]
    if place >= len(values) or len(set(values)) < len(values):
        return
    right, fitting = ordered[place]
    fields = {
        "name": name,
        "value": own.span.of(article.text),
        "rank": f"{nth + ' ' if nth else ''}{word or 'highest'}",
        "other": right,
        "its": fitting.span.of(article.text),
    }
    if right == name:
        yield from held(rule, article, (own.span,), fields)
    else:
        evidence = (at(article, own.span, "its figure"), at(article, fitting.span, "the figure of that rank"))
        yield found(rule, article, span, fields, evidence=evidence)


def _near(article: Article, span: Span) -> str:
    """Return the clause of a rank: what comes behind it seldom changes of what it is one."""
    sentence = article.sentence_around(Span(span.start, span.start + 1)) or span
    return article.text[max(sentence.start, span.start - _BEFORE) : min(sentence.end, span.end + _BEHIND)]


def _of_points(listed: NamedValues) -> bool:
    """Whether the list counts what the most of wins."""
    return any(each.counted in {"points", "votes", "goals", "seats"} for each in listed.values.values())


KIND = Kind(KindSpec("told-ranks", {}, ("name", "value", "rank", "other", "its")), within=_check)
