"""Digits in groups that no way of writing numbers has: "1,234,56 people", "38,41.5 billion", "1.234.56 million".

Worked example: "12,3456 people" is 12,345 with a digit too many, or 123,456 with its comma in the wrong place. Groups
of three, the lakh and crore of India, 12,34,567, and the points and commas of continental copy, 1.234,5, are numbers;
"1,2,3" is a list, "3.11.2" a version.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.checking.ambiguity.counted_behind import is_amount, is_counted, is_scaled
from factcheck.checking.kinds import Kind, Result, found
from factcheck.model.claim import Article
from factcheck.model.document import NOT_PROSE
from factcheck.model.mention import Form, Mention
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_GROUP = 3
# A number of more digits is an identifier or a table run together.
_MOST_DIGITS = 18
_THOUSAND = "000"
_NEAR = 60
_LEAD, _HEDGES = 12, ("more than ", "less than ", "over ", "about ", "some ", "nearly ", "around ", "fewer than ")
_YEARS = range(1900, 2101)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    written = [mention.numeral.text for mention in article.mentions]
    commas = sum(map(_is_with_comma, written))
    has_points = sum(map(_is_with_point, written)) > commas
    writes_commas = commas > 0 and not has_points
    for span in _written(article):
        if has_points and _is_comma_for_point(article.text, span):
            text = span.of(article.text)
            whole, _, part = text.partition(",")
            yield found(rule, article, span, {"figure": text, "joined": f"{int(whole):,}.{part}"})
        elif _is_malformed(article.text, span) and not (writes_commas and _is_with_comma(span.of(article.text))):
            text = span.of(article.text)
            yield found(rule, article, span, {"figure": text, "joined": _regrouped(text)})


def _is_with_point(written: str) -> bool:
    """Whether a number has decimals behind a point as English has, and no thousands: "3.44"."""
    whole, point, part = written.partition(".")
    return bool(point) and whole.isdecimal() and part.isdecimal() and len(part) < _GROUP


def _is_comma_for_point(text: str, span: Span) -> bool:
    """Whether a number has a comma where its article writes points: "14060,8 billion", "8,21bn", "over 3,3 firms"."""
    whole, comma, part = span.of(text).partition(",")
    if (
        not (comma and whole.isdecimal() and part.isdecimal())
        or len(part) >= _GROUP
        or _is_continental_price(text, span)
    ):
        return False
    if len(whole) > _GROUP:
        return is_amount(text, span.start, span.end)
    if is_scaled(text, span.end):
        return True
    return text[max(0, span.start - _LEAD) : span.start].endswith(_HEDGES) and is_counted(text, span.start, span.end)


def _is_with_comma(written: str) -> bool:
    """Whether a number has a comma for the point, "10,2": where an article writes one so, it may write all so."""
    whole, comma, part = written.partition(",")
    return bool(comma) and len(whole) <= _GROUP and len(part) < _GROUP and whole.isdecimal() and part.isdecimal()


def _written(article: Article) -> Iterator[Span]:
    """Yield digits joined by commas or points without a space, where extraction saw several numbers, or none."""
    runs: list[Span] = []
    for mention in article.mentions:
        if article.document.blocks[mention.block].role in NOT_PROSE:
            continue
        numeral = mention.numeral.span
        if runs and mention.form is Form.FIGURE and article.text[runs[-1].end : numeral.start] in {",", ",,"}:
            runs[-1] = Span(runs[-1].start, numeral.end)
        elif _may_begin(mention):
            runs.append(numeral)
    yield from runs


def _regrouped(written: str) -> str:
    """Return the digits in groups of three; what stands behind the last point, and is no such group, as decimals."""
    whole, point, part = written.rpartition(".")
    if not point or ("," not in written and len(part) == _GROUP):
        whole, point, part = written, "", ""
    digits = "".join(sign for sign in whole if sign.isdigit())
    return f"{int(digits):,}{point}{part}"


def _may_begin(mention: Mention) -> bool:
    text = mention.numeral.text
    is_digits = text[:1].isascii() and text[:1].isdigit() and text[-1:].isdigit()
    return is_digits and (mention.form is Form.FIGURE or (mention.form is Form.IDENTIFIER and text.count(".") > 1))


def _is_malformed(text: str, span: Span) -> bool:
    written = span.of(text)
    if sum(sign.isdigit() for sign in written) > _MOST_DIGITS or not set(written) <= set("0123456789,."):
        return False
    if "," not in written:
        return written.count(".") > 1 and not _is_grouped(written.split(".")) and is_amount(text, span.start, span.end)
    whole, point, part = written.partition(".")
    groups = whole.split(",")
    if len(groups) < 2 or _is_grouped(groups) or _is_indian(groups) or "." in part or written[0] == "0":
        return False
    if len(groups) == 2 and not point and text[span.end : span.end + 2].lstrip()[:1] == "%":
        return False  # a comma for the point, "18,17%": a percentage of thousands is rarer than a foreign one
    if len(groups) == 2 and not point and len(groups[1]) == 2 and _is_continental_price(text, span):
        return False
    if max(map(len, groups)) < _GROUP:
        return (bool(point) or not _rises(groups)) and len(groups[0]) < _GROUP and is_amount(text, span.start, span.end)
    is_meant = is_counted(text, span.start, span.end) or groups[-1] == _THOUSAND or _is_beside_its_like(text, span)
    return not _is_list(groups) and is_meant


def _is_beside_its_like(text: str, span: Span) -> bool:
    """Whether a number in as many groups, a digit shorter or longer, stands near by: "8,465,186 from 7,7662,414"."""
    written = span.of(text)
    groups = written.count(",")
    likes = _in_threes().findall(text, max(0, span.start - _NEAR), span.end + _NEAR) if groups > 1 else ()
    return any(like.count(",") == groups and abs(len(like) - len(written)) == 1 for like in likes)


@cache
def _in_threes() -> re.Pattern[str]:
    return re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3}){2,5}(?![\d,]*\d)")


def _is_continental_price(text: str, span: Span) -> bool:
    """Whether digits are money of a country that writes a comma for the point: "50,00 euros", "€12,50"."""
    before, behind = text[max(0, span.start - 4) : span.start].rstrip(), text[span.end : span.end + 8].lstrip()
    return before.endswith(("€", "EUR")) or behind.lower().startswith(("€", "eur", "kr", "zł", "kč", "lei", "chf"))


def _is_grouped(groups: list[str]) -> bool:
    return 1 <= len(groups[0]) <= _GROUP and all(len(group) == _GROUP for group in groups[1:])


def _is_indian(groups: list[str]) -> bool:
    """Whether the last group has three digits, those before it two: 12,34,567."""
    return 1 <= len(groups[0]) <= 2 and len(groups[-1]) == _GROUP and all(len(group) == 2 for group in groups[1:-1])


def _is_list(groups: list[str]) -> bool:
    """Whether groups are numbers of their own: a year, a first one too long, or ever larger ones, "80,443,8080"."""
    if len(groups[0]) > _GROUP and groups[1:] == [_THOUSAND]:
        return False  # "1851,000": nobody lists a thousand as 000
    if len(groups[0]) > _GROUP or any(len(group) == 4 and int(group) in _YEARS for group in groups):
        return True
    return len(groups) > 2 and _rises(groups)


def _rises(groups: list[str]) -> bool:
    if not all(groups):
        return False
    values = [int(group) for group in groups]
    return all(low < high for low, high in pairwise(values))


KIND = Kind(KindSpec("malformed-number", {}, ("figure", "joined")), within=_check)
