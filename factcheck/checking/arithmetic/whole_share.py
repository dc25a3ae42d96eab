"""A percentage of a small number of people or things, which must be a whole number of them.

Worked example: "34.5% of the 20 patients" is nobody's result: 6 of 20 are 30%, 7 of 20 are 35%. Up to a hundred for a
whole percentage, a thousand for one with a decimal, most percentages can be told from their neighbors like this (Brown
and Heathers, The GRIM Test, 2016).
"""

import re
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import cache, lru_cache
from itertools import combinations
from typing import NamedTuple

from factcheck.checking.arithmetic.group_shares import group_shares
from factcheck.checking.arithmetic.small_groups import small_groups, turn
from factcheck.checking.covering import Covering
from factcheck.checking.in_prose import around, matches
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.values import value_of
from factcheck.checking.wording import plain
from factcheck.checking.words_of import as_in_tables, words_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rounding import is_multiple, to_decimals
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_HUNDRED = Decimal(100)
_HALF = Decimal("0.5")
# What is cut off stays below the next unit: 68% is not written as 67%.
_CUT_OFF = Decimal("0.999")
# A quarter, half and three quarters may be rounded to them; nobody rounds to 55%.
_ROUND_PERCENT, _ROUND_BY = Decimal(25), Decimal("2.5")
_PERCENT = ("%", "percent", "per cent", "per\ncent", "per\u00a0cent")
_LEAD = 40
_SENTENCE = 200
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        (
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ),
        start=2,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}  # fmt: skip
_HEDGES = frozenset(
    {
        "about", "around", "roughly", "approximately", "nearly", "almost", "some", "over", "than", "under", "least",
        "most", "to", "close", "estimated", "just", "circa", "approx", "between", "and", "by", "up", "average", "extra",
        "another", "additional", "~", "an", "a", "the",
    }
)  # fmt: skip
_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen", "percent", "per"})


@cache
def _nearby() -> re.Pattern[str]:
    """Match what makes a share something else than a count over a count, in its sentence."""
    return re.compile(
        r"\b(?:average[sd]?|mean|median|each|every|annual(?:ly)?|a year|per(?!\s?cent)|own(?:s|ed|ing)?|stakes?|holds?"
        r"|held|time|increas\w*|decreas\w*|growth|(?:%|cent) (?:more|fewer|less)"
        r"|(?:more|fewer|less) than|value|revenues?|costs?|area|money|spending"
        r"|estimated?)\b",
        re.IGNORECASE,
    )


_OF_WEIGHTED = ("weighted", "weighting", "margin of error", "poll")


@cache
def _weighted() -> re.Pattern[str]:
    """Match what says anywhere in an article that its shares were weighted."""
    return re.compile(r"\bweight(?:ed|ing)\b|\bmargin of error\b|\bpoll(?:s|ed|ing|sters?)?\b", re.IGNORECASE)


class _Share(NamedTuple):
    """So many percent of so many; `decimals` as written."""

    percent: Decimal
    decimals: int
    size: int

    def wholes(self, percents: Interval) -> range:
        """Return the whole numbers of a group of `size` whose percentage lies in `percents`."""
        assert percents.low is not None, "a percentage has two ends"
        assert percents.high is not None, "a percentage has two ends"
        low = (percents.low * self.size / _HUNDRED).to_integral_value(ROUND_CEILING)
        high = (percents.high * self.size / _HUNDRED).to_integral_value(ROUND_FLOOR)
        return range(max(0, int(low)), min(self.size, int(high)) + 1)

    @property
    def narrow(self) -> Interval:
        half = _HALF.scaleb(-self.decimals)
        return Interval.around(self.percent, half, half)

    @property
    def wide(self) -> Interval:
        """Rounded, cut off, or rounded to the next multiple of five."""
        unit = Decimal(1).scaleb(-self.decimals)
        if not self.decimals and is_multiple(self.percent, _ROUND_PERCENT):
            return Interval.around(self.percent, _ROUND_BY, _ROUND_BY)
        return Interval.around(self.percent, unit * _HALF, unit * _CUT_OFF)


class _Form(NamedTuple):
    """A form of words, and the words of which a block must hold one for it."""

    pattern: re.Pattern[str]
    words: tuple[str, ...]


@lru_cache(maxsize=16)
def _forms(nouns: tuple[str, ...]) -> tuple[_Form, ...]:
    """Compile "34.5% of the 20 men", "of the 20 men, 34.5%", "20 men; 34.5% of them", "7/20 men (34.5%)" and others.

    That some begin with a digit or a letter, and look back from there, makes them quick to search.
    """
    share = r"(?P<percent>\d(?<![\w.,$€£–-]\d)\d?(?:\.\d{1,2})?)\s?(?:%|per\s?cent|percent)"
    count = rf"(?P<count>\d{{1,3}}|1,?000|{'|'.join(_NUMBER_WORDS)})\s+(?:(?P<other>[A-Za-z-]{{2,20}})\s+)??"
    group = rf"{count}(?P<noun>{'|'.join(map(re.escape, nouns))})\b(?!['’-])"
    whose = r"(?:(?:the|these|those|all|our|their|his|her|its)\s+)?"
    some = r"[^,.;:()\n%\d]"
    forms = (
        (rf"{share}\s+of\s+{whose}{group}", ("of",)),
        (
            rf"(?-i:[OoAa](?<!\w.))(?:f|mong|ut of)\s+{whose}{group}{some}{{0,50}},\s(?:only\s|just\s|a\stotal\sof\s)?"
            rf"(?P<place>{share})(?!\s(?:of|in)\b|\s?(?:-|–|to))",
            ("of", "among"),
        ),
        (
            rf"\b{group}{some}{{0,80}}[,.;]\s(?:and\s|of\s(?:whom|these|those),?\s)?(?:only\s|just\s)?"
            rf"(?P<place>{share})\s+of\s+(?:them|these|those|whom)\b",
            ("of them", "of these", "of those", "of whom", "of\n"),
        ),
        (
            rf"\b(?P<noun>{'|'.join(map(re.escape, nouns))})\b{some}{{0,40}}\(n\s?=\s?(?P<count>\d{{1,3}})\)"
            rf"(?P<other>),?{some}{{0,20}}(?P<place>{share})(?!\s(?:of|in)\b|\s?(?:-|–|to))",
            ("(n",),
        ),
        (rf"\d(?<!\w\d)\d{{0,2}}/{group}{some}{{0,20}} \((?P<place>{share})\)", ("/",)),
        (rf"\d(?<!\w\d)\d{{0,2}} \((?P<place>{share})\) (?:out )?of\s+{whose}{group}", (" (",)),
    )
    return tuple(_Form(re.compile(form, re.IGNORECASE), words) for form, words in forms)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    forms = _forms(rule.words("nouns"))
    shares = [match for form in forms for match in matches(article, form.pattern, form.words, _PERCENT)]
    if words_of.of(article).has_any(_OF_WEIGHTED) and _weighted().search(article.text) is not None:
        return
    yield from _of_groups(article, rule)
    for match in shares:
        is_apart = "place" in match.groupdict()
        span = Span(*match.span("place" if is_apart else 0))
        if (match["other"] or "").lower() in _SCALES or _is_other(article, span, is_apart=is_apart):
            continue
        yield from _judged(article, rule, span, match)
    told = Covering.of_spans(Span(*match.span()) for match in shares)
    yield from _of_small_groups(article, rule, told)


def _of_groups(article: Article, rule: Rule) -> Iterator[Result]:
    """Yield what no whole number gives of a group that a sentence before counts."""
    for told in group_shares(article, rule.words("nouns")):
        if _is_other(article, told.place, is_apart=True):
            continue
        size = int(value_of(told.group.quantity.best))
        share = _Share(Decimal(told.percent), len(told.percent.partition(".")[2]), size)
        if _is_of_counts(article, told.place, share):
            continue
        if size <= 10 ** (share.decimals + 2) and not share.wholes(share.wide):
            evidence = (at(article, told.group.span, "the group"),)
            noun = told.noun if told.noun != "them" else told.group.quantity.mention.noun
            yield found(rule, article, told.place, _fields(share, noun), evidence=evidence)


def _is_of_counts(article: Article, place: Span, share: _Share) -> bool:
    """Whether two counts around a percentage make it: "1,681 cases in 42 states, and 87% of them, 1,462"."""
    number = article.number_around(place)
    near = () if number is None else claims_of_sentences(article, number, number)
    counts = {int(claim.quantity.best.value) for claim in near if _is_whole(claim) and claim.quantity.best.value}
    return any(
        share.narrow.contains(EXACT.divide(_HUNDRED * part, Decimal(whole)))
        for part, whole in combinations(sorted(counts), 2)
    )


def _is_whole(claim: Claim) -> bool:
    return claim.quantity.kind in {QuantityKind.COUNT, QuantityKind.NUMBER}


def _of_small_groups(article: Article, rule: Rule, seen: Covering) -> Iterator[Result]:
    """Yield what no whole number gives of any group that a percentage can be of, beside those `seen` already."""
    for told in small_groups(article):
        if seen.touches(told.percent.span):
            continue
        shares = [_share_of(told.percent, group) for group in told.groups]
        if _is_of_counts(article, told.percent.span, shares[0]):
            continue
        if all(_can_be_told(share) and not share.wholes(share.wide) for share in shares):
            mentions = [group.quantity.mention for group in told.groups]
            noun = next((one.noun or one.elided for one in mentions if one.noun or one.elided), "in the group")
            evidence = (at(article, told.groups[0].span, "the group"),)
            yield found(rule, article, told.percent.span, _fields(shares[0], noun), evidence=evidence)


def _share_of(percent: Claim, group: Claim) -> _Share:
    return _Share(value_of(percent.quantity.best), percent.quantity.decimals, int(value_of(group.quantity.best)))


def _can_be_told(share: _Share) -> bool:
    """Whether a group is small enough that percentages as fine as this one can miss its whole numbers."""
    is_rounded = share.size >= _HUNDRED and share.size % 10 == 0
    return not is_rounded and share.size <= 10 ** (share.decimals + 2) and share.percent < _HUNDRED


def _is_other(article: Article, span: Span, *, is_apart: bool) -> bool:
    """Whether the percentage is hedged, or no count of the things over their number.

    An "and" before it makes it the end of a range, unless the group stands apart: "12 sat the exam, and 37% of them".
    """
    before = article.text[max(0, span.start - _LEAD) : span.start].lower().split()
    if before and before[-1].lstrip("(") in _HEDGES - ({"and"} if is_apart else set()):
        return True
    near, told = around(article, span, _SENTENCE), span.of(article.text)
    end = turn().search(near, max(0, near.find(told)) + len(told))
    return _nearby().search(near if end is None else near[: end.start()]) is not None


def _share(match: re.Match[str]) -> _Share:
    count = as_in_tables(match["count"]).replace(",", "")
    number = _NUMBER_WORDS[count] if count in _NUMBER_WORDS else int(count)
    return _Share(Decimal(match["percent"]), len(match["percent"].partition(".")[2]), number)


def _judged(article: Article, rule: Rule, span: Span, match: re.Match[str]) -> Iterator[Result]:
    share = _share(match)
    is_rounded = share.size >= _HUNDRED and share.size % 10 == 0
    if is_rounded or share.size < 2 or share.size > 10 ** (share.decimals + 2) or _is_of_counts(article, span, share):
        return
    exact = share.wholes(share.narrow)
    fields = _fields(share, match["noun"])
    if len(exact) == 1:
        yield from held(rule, article, (span,), fields)
    elif not share.wholes(share.wide):
        evidence = (at(article, Span(*match.span("count")), "the group"),)
        yield found(rule, article, span, fields, evidence=evidence)


def _fields(share: _Share, noun: str) -> dict[str, str]:
    below = int(share.percent * share.size / _HUNDRED)
    exact = share.wholes(share.narrow)
    return {
        "percent": f"{share.percent}%",
        "count": str(share.size),
        "noun": noun,
        "whole": str(exact[0]) if exact else "",
        "below": str(below),
        "below_percent": _percent(below, share),
        "above": str(below + 1),
        "above_percent": _percent(below + 1, share),
    }


def _percent(whole: int, share: _Share) -> str:
    exact = EXACT.divide(whole * _HUNDRED, Decimal(share.size))
    return f"{plain(to_decimals(exact, share.decimals + 1))}%"


KIND = Kind(
    KindSpec(
        "whole-share",
        {"nouns": ()},
        ("percent", "count", "noun", "whole", "below", "below_percent", "above", "above_percent"),
        {"nouns": "what is counted in whole numbers and named with its number before the percentage"},
    ),
    within=_check,
)
