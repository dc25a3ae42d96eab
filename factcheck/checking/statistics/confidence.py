"""A confidence interval and the estimate that it belongs to.

Worked example: "1.8 (95% CI 2.1 to 3.4)" has its estimate outside of its interval; "2.8 (95% CI 3.4 to 2.1)" has its
ends reversed.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.in_prose import matches
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.model.claim import Article
from factcheck.model.finding import Level
from factcheck.model.interval import Interval
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_LEAD = 30
_SIGNS = str.maketrans({"−": "-", "–": "-", "·": ".", ",": None, "+": None})

_UNITS = (
    r"(?:\s(?:kg|mg|g|cm|mm|m|km|L|mL|ml|mmHg|mm\sHg|bpm|ms|s|kcal|mg/dL|mmol/L|kg/m2|points?|units?|years?|days?"
    r"|weeks?"
    r"|months?|hours?|minutes?))?"
)


@cache
def _ratio() -> re.Pattern[str]:
    return re.compile(r"\b(?:ratio|relative risk|OR|RR|HR|IRR|aOR|aHR|aRR)\b[^.;]{0,20}$")


@cache
def _significant() -> re.Pattern[str]:
    """Match "significant" and whether it is denied."""
    return re.compile(
        r"(?P<denied>\b(?:not|no|non|neither|without|never|nor)\b[ -](?:[a-z]+ ){0,2}|n['’]t (?:[a-z]+ ){0,3}|\bin)?"
        r"\b(?:statistically )?significan(?:t|tly|ce)\b|(?P<insignificant>\b(?:in|non-?)significant\w*)",
        re.IGNORECASE,
    )


@cache
def _adjusted() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:adjust\w*|correct\w*|Bonferroni|interaction|subgroup|clinically|trend|threshold|prespecified)\b"
    )


@cache
def _pattern() -> re.Pattern[str]:
    number = r"(?:[-−–+]?(?:\d{1,3}(?:,\d{3})+|\d{1,7})?(?:[.·]\d{1,5})|[-−–+]?(?:\d{1,3}(?:,\d{3})+|\d{1,7}))"
    unit = r"(?:\s?(?:%|percent|per\scent|percentage\spoints))?"
    return re.compile(
        rf"(?<![\w.,·)–-])(?P<estimate>{number}){unit}{_UNITS}(?P<joint>\s?[(\[]|\s?[,;]|,?\s(?:with|and)\s(?:an?|its"
        rf"|the))\s?(?:with\san?\s)?"
        r"9[0589](?:\.\d)?\s?(?:%|-?percent|-?per\scent)\s?"
        r"(?:CI|C\.I\.|[Cc]onfidence\s[Ii]nterval|CrI|[Cc]redible\s[Ii]nterval)s?\s?[:=,]?\s?(?:of\s|from\s|was\s"
        r"|between\s|running\sfrom\s|ranging\sfrom\s|ran\sfrom\s|stretching\sfrom\s)?"
        rf"[(\[]?\s?(?P<low>{number}){unit}(?:\s?to\s|\sand\s|[,;]\s?|\s?[–—]\s?|-)(?P<high>{number})(?![\w.,·]*\d)"
    )


@cache
def _before() -> re.Pattern[str]:
    """Compile what says that a number is no estimate: a p value, a size, a test statistic, a label."""
    return re.compile(
        r"(?:\b(?:p|P|n|N|z|Z|t|F|SE|SD|df|I2|I²|Q|s\.e\.|s\.d\.)\s?|\)\s?)[=<>≤≥]\s?$"
        r"|\b(?:[Gg]roups?|[Tt]able|[Ff]ig(?:ure|\.)|[Ww]eeks?|[Dd]ays?|[Mm]onths?|[Yy]ears?|[Aa]ged?|[Mm]odel"
        r"|[Pp]hase|[Ss]tage"
        r"|[Gg]rade|[Tt]ype|[Ss]tep|[Ss]tudy|[Tt]rial|[Ll]evel|[Rr]eference|[Rr]ef\.?|to|and|vs\.?)\s$"
    )


@cache
def _named() -> re.Pattern[str]:
    return re.compile(r"\w\s?[=:]\s?$")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    if "CI" not in article.text and "nterval" not in article.text and "C.I." not in article.text:
        return
    for match in matches(article, _pattern(), ("CI", "C.I.", "CrI", "nterval")):
        before = article.text[max(0, match.start() - _LEAD) : match.start()]
        joint = article.text[match.end("estimate") : match.start("low")]
        is_told = match["joint"].strip()[-1:].isalpha() or " with a" in f" {joint.lstrip(' ,%')}"
        is_named = (
            match["joint"].strip() in {"(", "["} or is_told or bool(_named().search(before) or _ratio().search(before))
        )
        if is_named and not _before().search(before):
            yield from _judged(article, rule, match)


def _judged(article: Article, rule: Rule, match: re.Match[str]) -> Iterator[Result]:
    written = [match[name].translate(_SIGNS) for name in ("estimate", "low", "high")]
    decimals = [len(each.partition(".")[2]) for each in written]
    if len(set(decimals)) > 1:  # figures of one estimate have one precision; these may be of two
        return
    estimate, low, high = map(Decimal, written)
    span = Span(match.start(), match.end())
    fields = {"estimate": match["estimate"], "low": match["low"], "high": match["high"], "fault": ""}
    unit = Decimal(1).scaleb(-decimals[0])
    if low > high:
        if high > 0:  # below zero the larger effect is often put last
            fields["fault"] = "its ends are reversed"
            yield found(rule, article, span, fields, level=Level.WARNING)
    elif low <= estimate <= high:
        fields["fault"] = _against_words(article, span, match.start(), Interval(low, high), unit)
        if fields["fault"]:
            yield found(rule, article, span, fields, level=Level.WARNING)
        else:
            yield from held(rule, article, (span,), fields, loosely=True)
    elif not any(Interval(low, high).overlaps(Interval.around(each, unit, unit)) for each in (estimate, -estimate)):
        fields["fault"] = f"the estimate lies {'below' if estimate < low else 'above'} it"
        yield found(rule, article, span, fields, confidence="high")


def _against_words(article: Article, span: Span, start: int, interval: Interval, unit: Decimal) -> str:
    """Return what the interval of a ratio says against the sentence's "significant", or ""."""
    sentence = article.sentence_around(span)
    if sentence is None or not _ratio().search(article.text, sentence.start, start):
        return ""
    words = sentence.of(article.text)
    told = list(_significant().finditer(words))
    if len(told) != 1 or _adjusted().search(words) or len(_pattern().findall(words)) != 1 or not _is_of_95(words):
        return ""
    none = Interval.around(Decimal(1), unit, unit)
    is_denied = bool(told[0]["denied"] or told[0]["insignificant"])
    if is_denied and not interval.overlaps(none):
        return "it leaves 1 out, so that the difference is significant"
    return "it holds 1, so that the difference is not significant" if not is_denied and none.within(interval) else ""


def _is_of_95(words: str) -> bool:
    return "95" in words


KIND = Kind(KindSpec("confidence-interval", {}, ("estimate", "low", "high", "fault")), within=_check)
