"""Two lists that "respectively" hands one to the other, wherever the word stands, and their lengths.

Comes in: an article. Goes out: how many values and how many items there are, and where they stand. Never happens here:
lists with an "and" inside an item, and items that may begin before the list does.

Worked examples: "€4.1m, €3.8m and €1.9m in 2018 and 2019 respectively"; "Respectively 17, 11 and 4 seats went to the
Civic List and the Alliance"; "Pain fell by 1.1 and 2.3 points respectively in the three groups"; "Shares in A, B and C
rose. They closed up 3% and 2% respectively".
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.within.item_counts import opens_aside
from factcheck.model.claim import Article
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_FEWEST, _MOST = 2, 8


class HandedLists(NamedTuple):
    """So many items and so many values, and where both lists stand."""

    items: int
    values: int
    told: Span
    listed: Span


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b[Rr]espectively\b")


_UNIT = r"(?: (?!and\b|or\b|to\b|in\b|for\b|on\b|at\b|from\b|by\b|respectively\b)[a-z-]{2,})?"
_VALUES = rf"(?P<values>{FIGURE}{_UNIT}(?:(?:,? and|,? or|,) {FIGURE}{_UNIT}){{1,7}})"
_NAME = r"(?:the |its )?[A-Z0-9][\w’'.-]*(?: (?:of )?[A-Z][\w’'-]*){0,3}"
_WORD = r"(?:the |its )?[a-z-]{3,}(?: (?!and\b|or\b|in\b|of\b|to\b|for\b)[a-z-]{3,})?"
_NAMES = rf"{_NAME}(?:, {_NAME}){{0,6}},? and {_NAME}"
_WORDS = rf"{_WORD}(?:, {_WORD}){{0,6}},? and {_WORD}"
_WHEN = r"(?:(?:19|20)\d\d|[A-Z][a-z]+day|Jan\w*|Feb\w*|March|April|May|June|July|Aug\w*|Sept\w*|Oct\w*|Nov\w*|Dec\w*)"
_TIMES = rf"{_WHEN}(?:, {_WHEN}){{0,6}},? and {_WHEN}"
_HEAD = r"(?:^|(?<=[.!?;:\n] )|(?<=\n))"
_HEADED = rf"[A-Z][a-z-]{{2,}}(?:, {_WORD}){{0,6}},? and {_WORD}"
_TEXT = rf"[^.;:()\n{NO_FIGURE}]"


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Match the two lists of a sentence; `count` is a number of items in their place."""
    items, led = rf"(?P<items>{_NAMES}|{_WORDS})", r"(?P<led>(?:[Ii]n|[Aa]t|[Oo]n|[Ff]or|[Ff]rom) )?"
    to, number = "(?: (?:to|in|for|at|by|from|of)|,)", rf"(?P<count>{FIGURE})"
    verb = "(?:was|were|is|are|stood|came|reached|rose|fell|grew|had|got|won)"
    return (
        re.compile(rf"{_VALUES}(?: [a-z]+)?(?: of [a-z]+)? (?:in|for|on|at|to|from|by) {items},? respectively\b"),
        re.compile(rf"\bRespectively,? {_VALUES}{_TEXT}{{0,30}}?{to} {items}(?=[.,;]| [a-z])"),
        re.compile(rf"\bRespectively,? {_VALUES}{_TEXT}{{0,24}}?, the {number} [a-z]"),
        re.compile(rf"{_VALUES}(?: of [a-z]+)?,? respectively,? (?:in|for|at|of|to|among) (?:the|all) {number} "),
        re.compile(rf"\b(?:[Tt]he|[Ii]ts) {items} [a-z]+(?: [a-z]+){{0,3}},? respectively,? {_VALUES}"),
        re.compile(
            rf"\b{led}(?P<items>{_NAMES})(?:, (?:which|who))? (?P<behind>[a-z]+)(?: (?!in\b|on\b)[a-z]+){{0,4}}"
            rf" {_VALUES}"
            r"(?: of [a-z]+| [a-z]+)?,? respectively\b"
        ),
        re.compile(
            rf"\b(?:in|of|for|at|among) (?P<items>{_WORDS}) {verb}(?: [a-z]+){{0,3}} {_VALUES},? respectively\b"
        ),
        # "In May and June, the shop sold 30 and 42 bicycles respectively"; where others are named, it may be they.
        re.compile(rf"\b[IiOo]n (?P<items>{_TIMES}),? respectively,? {_VALUES}"),
        re.compile(
            rf"\b[IiOo]n (?P<items>{_TIMES}),? (?:(?!and\b)[a-z]+ ){{0,6}}?{_VALUES}(?: of [a-z]+)?,? respectively\b"
        ),
        re.compile(rf"\bOf the (?P<items>{_WORDS}) [a-z]+, {_VALUES},? respectively\b"),
        re.compile(
            rf"{_HEAD}(?P<items>{_NAMES}|{_HEADED}) (?!respectively\b)[a-z]+(?: (?!respectively\b)[a-z]+){{0,3}},?"
            rf" respectively,? {_VALUES}"
        ),
        re.compile(
            rf"{_HEAD}(?:(?! and ){_TEXT}){{3,60}} {_VALUES}(?: [a-z]+)?,? respectively,? (?:in|for|on|at|to) {items}"
            r"(?=[.;])"
        ),
    )


@cache
def _taking_up() -> re.Pattern[str]:
    """Match a sentence that hands values to what the sentence before has listed."""
    return re.compile(rf"^\s*(?:They|These)\b{_TEXT}{{1,40}}? {_VALUES},? respectively\b")


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(rf"^\s*(?:[A-Z][a-z]+ (?:in|of|at|for|by) )?(?P<items>{_NAMES}) [a-z]")


_SUBJECTS = frozenset({"they", "it", "the", "its", "we", "there", "this", "these", "their", "an", "prices", "sales"})


def handed_lists(article: Article) -> Iterator[HandedLists]:
    """Yield the pairs of lists around "respectively" that are not of one length."""
    for window in windows(article, _gate(), before=1, after=0, least=2):
        if len(_gate().findall(window.cue)) == 1:
            lists = next(filter(None, _of_sentence(window)), None)
            if lists is not None and lists.items != lists.values:
                yield lists


def _of_sentence(window: Window) -> Iterator[HandedLists | None]:
    for form in _forms():
        match = form.search(window.text, window.start, window.end)
        if match is not None and _is_whole(window, match):
            yield _lists(window, match)
    match = _taking_up().search(window.cue)
    if match is not None and window.start:
        before = _subject().match(window.text, window.sentences[-2] if len(window.sentences) > 1 else 0, window.start)
        if before is not None and not opens_aside(before["items"]):
            listed = _span_of(window, match["values"])
            told = window.skeleton.place(*before.span("items"))
            yield HandedLists(_length(before["items"]), len(re.findall(FIGURE, match["values"])), told, listed)


def _lists(window: Window, match: re.Match[str]) -> HandedLists | None:
    values = len(re.findall(FIGURE, match["values"]))
    listed = _span_of(window, match["values"])
    if match.re.groupindex.get("count") is None:
        items = _length(match["items"])
        if values > items and values % items == 0:
            return None  # "3, 4, 2 and 5 goals at home and away": so many each
        return HandedLists(items, values, window.skeleton.place(*match.span("items")), listed)
    count = window.skeleton.claim(match["count"])
    number = count.quantity.best.value
    if count.quantity.kind is not QuantityKind.COUNT or number is None or number != int(number):
        return None
    if not _FEWEST <= number <= _MOST:
        return None
    return None if values % int(number) == 0 else HandedLists(int(number), values, count.span, listed)


def _span_of(window: Window, values: str) -> Span:
    figures = [window.skeleton.claim(each) for each in re.findall(FIGURE, values)]
    return figures[0].span.joined(figures[-1].span)


def _length(items: str) -> int:
    """Return how many items a list has, without the time that stands before it: "On May 1, Suzhou and Wuxi"."""
    parts = re.split(r",? and |, ", items)
    times = [_time().fullmatch(part) is not None for part in parts]
    return len(parts) if all(times) else len(parts) - next(at for at, is_time in enumerate(times) if not is_time)


@cache
def _time() -> re.Pattern[str]:
    month = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
    return re.compile(
        rf"(?:the )?(?:(?:{month})[a-z]*\.?(?: \d{{1,2}}(?:st|nd|rd|th)?(?:[-–]\d{{1,2}})?)?"
        rf"|\d{{1,2}}(?: (?:{month})[a-z]*)?|(?:19|20)\d\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[QH][1-4]"
        r"|Spring|Summer|Autumn|Winter)"
    )


def _is_whole(window: Window, match: re.Match[str]) -> bool:
    """Whether both lists begin and end where they seem to: nothing joined stands right before the first or behind."""
    groups = match.groupdict()
    text = window.text
    begun = match.start("values")
    if re.search(rf"(?:{FIGURE}| and| or),? $", text[window.start : begun]) is not None:
        return False
    if groups.get("items") is None:
        return True
    items, start = match["items"], match.start("items")
    lead = text[window.start : start]
    if re.search(r"(?:,| and| or|&) (?:the |its )?$", lead) is not None or " or " in items:
        return False
    if opens_aside(items):
        return False
    if groups.get("led") is not None and _of_subject().search(lead) is not None:
        return True
    if groups.get("led") is not None or lead.strip() in {"In", "At", "On", "For", "From"}:
        return groups.get("behind") is None or match["behind"] in _SUBJECTS
    parts = re.split(r",? and |, ", items)
    return len(set(parts)) == len(parts) and not any(part.split(" ")[0] in _ASIDES for part in parts)


@cache
def _of_subject() -> re.Pattern[str]:
    """Match a subject right before the "in" that leads to its items: "the factories in Leeds, Corby and Ayr"."""
    return re.compile(
        r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?!(?:same|time|year|month|way|end|meantime)\b)(?:[a-z-]+ ){1,3}$"
        r"|^\s*(?!Both|Only|Even|Also|Then|Later|Not|Together|Overall)[A-Z][a-z-]+(?<!ing)(?<!ed)(?<!ly)"
        r" (?:in|at|on|for|from) $"
    )


_ASIDES = frozenset({"which", "who", "including", "where", "both", "also", "then", "not", "with"})
