"""A number of which one sign is a letter, or a digit of another script: "1O0 people", "2l5 million", "5٣".

Worked example: the capital O of "1O0" looks like the zero of "100", but no program reads it as one, and a search for
the number misses it. Codes hold letters too; so a letter counts only where a unit, magnitude or noun says that a
number is meant.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.ambiguity.counted_behind import is_counted
from factcheck.checking.kinds import Kind, Result, found
from factcheck.model.claim import Article
from factcheck.model.document import NOT_PROSE
from factcheck.model.mention import Form
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

# What looks like a digit: letters of Latin and of Cyrillic.
_LOOKS_LIKE = {"O": "0", "o": "0", "l": "1", "I": "1", "О": "0", "о": "0", "З": "3", "з": "3", "б": "6"}
_SCRIPTS = {"O": "Latin", "o": "Latin", "l": "Latin", "I": "Latin"}
_SEPARATORS = frozenset(",.")
_LONGEST = 20
_CYRILLIC = range(0x0400, 0x0530)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    text, end = article.text, 0
    for mention in article.mentions:
        if mention.form not in {Form.FIGURE, Form.NAME, Form.IDENTIFIER} or mention.numeral.span.start < end:
            continue
        if article.document.blocks[mention.block].role in NOT_PROSE:
            continue
        if _usual().match(text, mention.numeral.span.start) is not None:
            continue
        span = _run_around(text, mention.numeral.span.start)
        odd = [sign for sign in span.of(text) if not sign.isascii() or sign in _LOOKS_LIKE]
        if odd and _is_number(text, span, odd[0]):
            end = span.end
            yield found(rule, article, span, _fields(span.of(text), odd[0]))


@cache
def _usual() -> re.Pattern[str]:
    """Match a number of plain digits, or a word, that no sign touches which might be meant for a digit."""
    signs = rf"{''.join(_LOOKS_LIKE)},.\d"
    return re.compile(rf"(?<![{signs}])(?:[0-9][0-9,.]*(?![{signs}])|[^{signs}])")


def _run_around(text: str, at: int) -> Span:
    """Return the run of digits, separators and signs that look like digits around `at`."""
    start = end = at
    while start > max(0, at - _LONGEST) and _may_be(text[start - 1]):
        start -= 1
    while end < min(len(text), at + _LONGEST) and _may_be(text[end]):
        end += 1
    while end > start and text[end - 1] in _SEPARATORS:
        end -= 1
    return Span(start, end)


def _may_be(sign: str) -> bool:
    return sign in _LOOKS_LIKE or sign in _SEPARATORS or sign.isdecimal()


def _is_number(text: str, span: Span, odd: str) -> bool:
    """Whether a run with an odd sign is meant as a number: no letter touches it, and it holds digits of our own."""
    written, beside = span.of(text), text[span.start - 1 : span.start] + text[span.end : span.end + 1]
    if any(sign.isalnum() or sign in "-_/@#" for sign in beside) or not any(_is_plain(sign) for sign in written):
        return False
    if odd.isdecimal():
        return not _is_full_width(odd)
    if ord(odd) in _CYRILLIC:
        around = text[max(0, span.start - _LONGEST) : span.start] + text[span.end : span.end + _LONGEST]
        return not any(ord(sign) in _CYRILLIC for sign in around)
    inside = written[0].isdecimal() and (written[-1].isdecimal() or odd in "Oo")
    return inside and is_counted(text, span.start, span.end)


def _is_plain(sign: str) -> bool:
    return sign.isascii() and sign.isdigit()


def _is_full_width(sign: str) -> bool:
    return 0xFF10 <= ord(sign) <= 0xFF19


def _fields(written: str, odd: str) -> dict[str, str]:
    meant = "".join(_digit(sign) for sign in written)
    if odd.isdecimal():
        return {"figure": written, "odd": f'"{odd}", a digit of another script', "meant": meant}
    script = _SCRIPTS.get(odd, "Cyrillic")
    return {"figure": written, "odd": f'"{odd}", a {script} letter', "meant": meant}


def _digit(sign: str) -> str:
    return _LOOKS_LIKE.get(sign) or (str(int(sign)) if sign.isdecimal() else sign)


KIND = Kind(KindSpec("mixed-script-number", {}, ("figure", "odd", "meant")), within=_check)
