"""One share that is told in two forms, as a fraction and in percent or as so many in so many: both must be the same.

Comes in: an article. Goes out: findings where words say that the second form is the first, and it is not; ticks where
it is. Never happens here: two shares of two wholes; what follows the second form must leave it bare.

Worked examples: "four in a million, or one in 25,000" is one in 250,000; "one pupil in eight, or 22.5 per cent" is
12.5. A choice is no second form: "one in four, or one in five".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.checking.arithmetic.said_shares import is_within_bound, narrowly_said, widely_said
from factcheck.checking.diagnosis import diagnosed
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.values import value_of
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.rule import KindSpec, Rule

_SHARES = frozenset({QuantityKind.FRACTION, QuantityKind.PERCENT})
_MOST, _TAIL, _LEAD, _DIGITS = 90, 50, 40, 3
_HUNDRED = Decimal(100)
_EVERYBODY = frozenset({" of the population", " of all", " of them", " of the total", " of the people"})


@cache
def _same() -> re.Pattern[str]:
    """Match, between two shares, that the second is the first: ", or", "(", ", that is"; the nouns of the first too."""
    of = r"(?:(?: (?!and\b|but\b|or\b|than\b|while\b|when\b|from\b|to\b)[\w’'-]+){0,6})"
    hedge = r"(?:about|around|roughly|nearly|almost|just|over|under|some|approximately|only|more than|less than)"
    of_some = r" of(?: (?!and\b|but\b|or\b|than\b|to\b)[\w’'-]+){1,5}"
    is_it = r"(?:(?:that|which|this) (?:is|means)|that[’']s|i\.e\.|in other words|equivalent to|equal to)"
    return re.compile(
        rf"(?P<of>{of})(?:,? or| ?\((?:or|i\.e\.)?| ?[–—] ?(?:or )?|,? {is_it},?|\.\s{{1,2}}(?i:{is_it}),?)"
        rf"(?: {hedge})* ?"
        rf"|(?P<some>{of_some}),(?: {hedge})* |(?: [a-z]+){{0,2}}, {hedge} |(?P<did> [^.;:()\d]{{1,80}}): "
    )


@cache
def _bare() -> re.Pattern[str]:
    """Match what may follow the second share: the end of its clause, or a noun where the first has none."""
    return re.compile(r"(?P<of>(?: (?:of )?(?:the |all |its |our )?[a-z]+){1,2})?(?=[.,;:)]|$| [–—]|[–—])")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the first share the rest of the second, or a change."""
    return re.compile(
        r"\b(?:all but|every\w* but|except|other|another|further|rest|remaining|between|from|respectively|up|down|by"
        r"|more than|odds)(?: (?:for|an?|the))? $",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for one, other in pairwise(article.claims):
        if other.sentence - one.sentence > 1 or not _are_two_forms(one, other):
            continue
        between = article.text[one.quantity.mention.amount.end : other.quantity.mention.amount.start]
        same = _same().fullmatch(between) if len(between) < _MOST else None
        is_counted = same is not None and (not same["did"] or _form(other) == "many")
        if same is not None and is_counted and _is_bare(article, other, has_noun=bool(same["of"] or same["some"])):
            yield from _judged(article, rule, one, other)


def _are_two_forms(one: Claim, other: Claim) -> bool:
    """Whether two claims are shares in forms of two kinds; two that are told in one way may be a choice."""
    first, second = one.quantity, other.quantity
    for each in (first, second):
        if each.kind not in _SHARES or not each.best.value or each.mention.upper is not None or each.mention.level:
            return False
    return _form(one) != _form(other) and all(value_of(each.best) <= _HUNDRED for each in (first, second))


def _form(claim: Claim) -> str:
    """Return how a share is told: in percent, in words, as one in so many, or as some of a round number."""
    text = _words(claim.quantity)
    if claim.quantity.kind is QuantityKind.PERCENT:
        return "%"
    parts = _of_many().search(text)
    if parts is None:
        return "words"
    return "one" if text.startswith(("one ", "1 ")) and not parts["round"] else "many"


def _words(quantity: Quantity) -> str:
    """Return a number as it is written, in small letters with plain spaces."""
    return " ".join(quantity.mention.numeral.text.lower().split())


@cache
def _of_many() -> re.Pattern[str]:
    """Match the whole of "four in a million" and of "one in six"."""
    return re.compile(
        r"\b(?:in|out of|of)[ -](?:every |each )?(?:(?P<round>10+(?:,0+)*|an? [a-z]+|[a-z ]*hundred)$|\S)"
    )


def _is_bare(article: Article, other: Claim, *, has_noun: bool) -> bool:
    end = other.quantity.mention.amount.end
    behind = _bare().match(article.text, end, end + _TAIL)
    return behind is not None and not (has_noun and behind["of"] and behind["of"] not in _EVERYBODY)


def _judged(article: Article, rule: Rule, one: Claim, other: Claim) -> Iterator[Result]:
    first, second = _widely(one), _widely(other)
    if narrowly_said(one).overlaps(narrowly_said(other)):
        yield from held(rule, article, (one.span, other.span), _fields(article, one, other))
    elif not first.overlaps(second) and not is_within_bound(one, second) and not is_within_bound(other, first):
        lead = article.text[max(0, one.span.start - _LEAD) : one.span.start]
        is_rest = Interval.point(_HUNDRED).minus(first).overlaps(second)
        if _otherwise().search(lead) is None and not is_rest:
            yield found(rule, article, one.span.joined(other.span), _fields(article, one, other))


def _widely(claim: Claim) -> Interval:
    """Return the widest that a share can mean, in percent; "28 out of 40" was counted."""
    quantity = claim.quantity
    is_counted = _counts().fullmatch(_words(quantity)) is not None and not quantity.hedged
    return quantity.best.written.scaled(_HUNDRED) if is_counted else widely_said(claim)


@cache
def _counts() -> re.Pattern[str]:
    return re.compile(r"\d\d+ out of \d\d+")


def _fields(article: Article, one: Claim, other: Claim) -> dict[str, str]:
    """Return the fraction first, what it is in the form of the other share, and that."""
    first, second = (other, one) if one.quantity.kind is QuantityKind.PERCENT else (one, other)
    told, again = (claim.quantity.mention.amount.of(article.text) for claim in (first, second))
    slip = diagnosed(widely_said(second), widely_said(first))
    diagnosis = f' "{again}" {slip}.' if slip else ""
    return {"first": told, "second": again, "computed": _told_as(first.quantity, _form(second)), "diagnosis": diagnosis}


def _told_as(share: Quantity, form: str) -> str:
    value = value_of(share.best)
    if form == "one":
        return f"one in {plain(EXACT.divide(Decimal(1), value), _DIGITS)}"
    return f"{plain(EXACT.multiply(value, _HUNDRED), _DIGITS)}%"


KIND = Kind(KindSpec("share-again", {}, ("first", "second", "computed", "diagnosis")), within=_check)
