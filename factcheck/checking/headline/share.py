"""A share or multiple that the headline puts into words, against the only such figure of the article.

Worked example: "Majority backs new bridge" over "40 percent of voters back the new bridge" is no majority.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.interval import Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

# What each word can stand for in percent: of a whole, or, for verbs of change, added to what there was.
_SHARES = {
    "majority": (Decimal(50), Decimal(100)),
    "most": (Decimal(50), Decimal(100)),
    "half": (Decimal(45), Decimal(55)),
    "third": (Decimal(29), Decimal(38)),
    "quarter": (Decimal(21), Decimal(29)),
}
_CHANGES = {"doubl": (Decimal(80), Decimal(130)), "tripl": (Decimal(165), Decimal(250))}
_SHORTEST_SHARED = 2


@cache
def _quantifier() -> re.Pattern[str]:
    """Match a quantifier that opens a headline: the majority of a party or the half of a match stands elsewhere."""
    return re.compile(
        r"(?P<text>(?:(?:an? |the )?(?:clear |big |large |slim )?(?P<majority>majority)"
        r"(?= (?:of|backs?|wants?|supports?|opposes?|favou?rs?|says?|thinks?|believes?|approves?|rejects?|trusts?)\b)"
        r"|(?:nearly |almost |about )?(?:(?P<half>half) of|an? (?P<part>third|quarter) of)))",
        re.IGNORECASE,
    )


@cache
def _most() -> re.Pattern[str]:
    return re.compile(r"Most (?:of )?(?:the |our )?(?:[A-Z]?[a-z]+ )?[A-Za-z]+(?:s|people|men|women) ")


@cache
def _change() -> re.Pattern[str]:
    return re.compile(r"\b(?P<stem>doubl|tripl)(?:es|ed|e)\b", re.IGNORECASE)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    title = article.document.title
    if title is None:
        return
    word, span = _in_title(article, title.span)
    if word and not _is_repeated(article, word, title.span.end):
        figures = [claim for claim in article.claims if claim.span.start >= title.span.end and _is_share(claim)]
        stems = _stems(article, title.span)
        like = [claim for claim in figures if len(stems & claim.stems) >= _SHORTEST_SHARED]
        if len(figures) == 1 and like and like[0].status is Status.ACTUAL:
            yield from _judged(article, rule, word, span, like[0])


def _in_title(article: Article, title: Span) -> tuple[str, Span]:
    """Return the quantifier of the headline as a key of the tables, and where it stands."""
    text = article.text
    match = _quantifier().match(text, title.start, title.end)
    if match is not None:
        word = next(match[group].lower() for group in ("majority", "half", "part") if match[group])
        return word, Span(*match.span("text"))
    if _most().match(text, title.start, title.end):
        return "most", Span(title.start, title.start + len("Most"))
    change = _change().search(text, title.start, title.end)
    return (change["stem"].lower(), Span(*change.span())) if change else ("", title)


def _is_repeated(article: Article, word: str, start: int) -> bool:
    """Whether the article uses the word itself: then its figure may be about something else."""
    others = {"majority": ("majority", "most "), "most": ("most ", "majority"), "doubl": ("doubl", "twice", "two-fold")}
    body = article.text[start:].lower()
    return any(other in body for other in others.get(word, (word,)))


def _stems(article: Article, title: Span) -> frozenset[str]:
    """Return the content words of the headline, as the figures' own stems have them."""
    words = re.findall(r"[a-z]{4,}", title.of(article.text).lower())
    known = {stem for claim in article.claims for stem in claim.stems}
    return frozenset(
        stem for stem in known if any(word.startswith(stem) and len(word) - len(stem) <= 4 for word in words)
    )


def _is_share(claim: Claim) -> bool:
    return claim.quantity.kind is QuantityKind.PERCENT


def _judged(article: Article, rule: Rule, word: str, span: Span, claim: Claim) -> Iterator[Result]:
    is_change = word in _CHANGES
    if is_change is (claim.direction is Direction.LEVEL):
        return
    value = claim.quantity.best.value
    allowed = Interval(*(_CHANGES if is_change else _SHARES)[word])
    fields = {
        "headline": span.of(article.text),
        "body": claim.span.of(article.text) if value is None else amount(value, claim.quantity.best.unit),
        "allowed": f"{allowed.low}% to {allowed.high}%",
    }
    if claim.quantity.best.narrow.within(allowed):
        yield from held(rule, article, (span, claim.span), fields)
    elif not claim.quantity.best.wide.overlaps(allowed) and claim.direction is not Direction.DOWN:
        evidence = (at(article, claim.span, "the body"),)
        yield found(rule, article, span, fields, evidence=evidence)


KIND = Kind(KindSpec("headline-share", {}, ("headline", "body", "allowed")), within=_check)
