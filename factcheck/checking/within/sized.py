"""Words that say how far two figures are apart, over the only two figures of one sort near them.

Comes in: an article. Goes out: the word, the two figures and what is wrong. Never happens here: figures among others of
their sort, where it is open which two are meant.

Worked examples: "With 61 percent of the vote against 34 she won narrowly"; "yields soared to 8,240 litres, having been
8,190"; "Nurses get 6,400 francs. Doctors are paid marginally more: 9,100".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.between.levels import Levels, levels_near
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.span import Span

_ONE, _HUNDRED = Decimal(1), Decimal(100)
_LEAST_VOTES = 20
_POWERS, _BESIDE = (Decimal(10), Decimal(100), Decimal(1000)), Interval(Decimal("0.8"), Decimal("1.25"))


class Sized(NamedTuple):
    """The place of a word, the places of the two figures beside it, and what no reader would call so.

    is_plain  the word is bound to the two figures, and far from what they say
    """

    place: Span
    figures: tuple[Span, Span]
    fault: str
    is_plain: bool = False


class _Class(NamedTuple):
    """Words of one sense, and from where to where the larger of two figures may be times the smaller one.

    far    from where on nobody doubts that the word is wrong, where `bound` matches what stands between it and the
           figure; with `is_against` the other figure is set against that one
    near   up to where on nobody doubts it of a word that asks for a distance
    """

    words: str
    least: Decimal
    most: Decimal
    of_votes: bool = False
    far: Decimal | None = None
    near: Decimal | None = None
    bound: str = ""
    is_against: bool = False


_ANY = Decimal(1000)
_MOVED = (
    r"(?:ris(?:e|es|en|ing)|rose|gr[eo]w[ns]?|growing|climb\w*|increas\w+|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\w+"
    r"|decreas\w+|gain(?:s|ed|ing)?|improv\w+|shr[aiu]nk\w*|went (?:up|down)|(?:is|was|were|are) (?:up|down))"
)
# So much may stand between a word and the votes that it is of, and nothing that goes on to another vote.
_NO_TURN = r"(?:(?!\b(?:before|after|but|while|then|whereas|having|later|earlier|once|until|when)\b)[^.;:()\d]){0,100}"
_VOTED = rf"{_NO_TURN}[,:(–—-]?\s?(?:(?:by|with|at|on|of)\s)?"
_CLASSES = (
    _Class(
        r"narrowly(?!-)|by a (?:whisker|hair['’]s breadth|narrow margin|slim margin|slender margin|nose)|razor-thin"
        r"|wafer-thin|knife-edge|neck and neck|squeaked (?:home|through|by|past)|scraped (?:home|through|past)"
        r"|too close to call|photo finish|cliffhanger",
        _ONE,
        Decimal("1.5"),
        of_votes=True,
        far=Decimal(3),
        bound=rf"(?!\s(?:drawn|tailor|defin|focus|target)){_VOTED}",
    ),
    _Class(
        r"(?:by|in) a landslide|overwhelmingly|resounding(?:ly)?|crushing|thumping|with ease|comfortabl[ey]|hands down"
        r"|romped|trounced|by a (?:wide|large|huge|big|clear|comfortable) margin",
        Decimal("1.08"),
        _ANY,
        of_votes=True,
        near=Decimal("1.03"),
        bound=_VOTED,
    ),
    _Class(
        rf"(?:soar|skyrocket|rocket|surg|leap|leapt|balloon|mushroom|plummet|plung|collaps|nosediv|tumbl|slump)\w*"
        rf"|{_MOVED} (?:sharply|steeply|dramatically|strongly|massively|hugely|enormously)(?! (?:in|at|among)\b)",
        Decimal("1.02"),
        _ANY,
    ),
    _Class(
        r"(?:edg|inch|creep|crept|nudg|tick)(?:ed|es|ing|s)? (?:up|down|higher|lower|above|below|past)|crept"
        rf"|{_MOVED} (?:only |just |very )?"
        r"(?:slightly|marginally|fractionally|a (?:little|touch|shade|fraction|tad|trifle))\b(?! (?:more|less|\w+er)\b)"
        rf"|(?:slightly|marginally|fractionally|barely|hardly|scarcely) {_MOVED}",
        _ONE,
        Decimal("1.25"),
    ),
    _Class(r"dipped(?! (?:in|into|to|by|below|under|its|their|his|her)\b)", _ONE, Decimal("1.8")),
    _Class(
        r"(?:slightly|marginally|fractionally|a (?:little|shade|touch|fraction|tad|whisker|trifle)) (?:more|less|fewer"
        r"|higher|lower|above|below|larger|smaller|longer|shorter|dearer|cheaper|bigger|better|worse|ahead|behind|under"
        r"|over)",
        _ONE,
        Decimal("1.25"),
    ),
    _Class(
        r"(?:far|much|way|vastly|well|hugely|dramatically) (?:more|less|fewer|higher|lower|above|below|larger|smaller"
        r"|longer|shorter|dearer|cheaper|bigger|ahead|behind|short) ?(?!than (?:usual|expected))",
        Decimal("1.03"),
        _ANY,
    ),
    _Class(
        r"(?:a |the )?(?:similar|same|comparable|like) (?:number|amount|sum|total|level|figure|share|size|price)"
        r"|about as (?:many|much)|roughly (?:as|equal)|almost (?:identical|equal|the same)|(?:almost|nearly) as \w+"
        r"|on a par with",
        _ONE,
        Decimal("1.4"),
        far=Decimal("1.7"),
        bound=r",?\s(?:with|at|on|having|covering)\s",
    ),
    _Class(
        r"(?:(?:practically|virtually|almost|nearly|little|hardly|barely|scarcely|largely|broadly|essentially|basically"
        r"|more or less) (?:unchanged|changed|unaltered|altered|flat|stable|static|constant)"
        r"|hardly (?:moved|any change))",
        _ONE,
        Decimal("1.1"),
        far=Decimal("1.2"),
        bound=r"(?:\s(?!and\b|but\b|while\b|as\b)[a-z]+){0,5},?\s(?:at|with|on)\s",
        is_against=True,
    ),
    _Class(r"exponential(?:ly)?", Decimal("1.3"), _ANY),
)


@cache
def _words() -> re.Pattern[str]:
    return re.compile(_small_words().pattern, re.IGNORECASE)


@cache
def _small_words() -> re.Pattern[str]:
    """Match the words in a text of small letters, three times as fast as in any letters."""
    return re.compile(r"\b(?:" + "|".join(f"(?P<c{at}>{each.words})" for at, each in enumerate(_CLASSES)) + r")\b")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the word one of other figures: another time, a wish, a denial."""
    return re.compile(
        r"\b(?:not|never|hardly|rather than|instead|would|could|might|if|expected to|forecast|feared|share price|shares"
        r"|since|in real terms|per|each)\b|n['’]t\b",
        re.IGNORECASE,
    )


@cache
def _votes() -> re.Pattern[str]:
    """Match what two sides got: "61 percent of the vote against 34", "312 to 118"."""
    number = r"\d{1,3}(?:,\d{3})+|\d{2,}(?:\.\d)?"
    return re.compile(
        rf"(?<![\d,.$€£])(?P<one>{number})(?![\d,.:]\d)[^.;:()\d]{{0,40}}?(?: (?:against|to|versus|v|votes to)|[-–])"
        rf"[^.;:()\d]{{0,30}}?(?P<other>{number}|\d)(?![\d,.:]?\d)"
    )


def sized(article: Article) -> Iterator[Sized]:
    """Yield the words that the two figures beside them contradict."""
    seen: set[int] = set()
    for window in windows(article, _small_words(), before=1, after=1, least=1, in_small=True):
        for match in _words().finditer(window.text, window.start, window.end):
            if _otherwise().search(window.cue.replace(match[0], "")) is not None:
                continue
            kind = next(each for at, each in enumerate(_CLASSES) if match[f"c{at}"] is not None)
            place = window.skeleton.place(*match.span())
            told = _of_votes(article, place, kind) if kind.of_votes else _of_levels(article, window, match, place, kind)
            if told is not None and place.start not in seen:
                seen.add(place.start)
                yield told


def _of_votes(article: Article, place: Span, kind: _Class) -> Sized | None:
    """Return the word of a sentence with the votes of two sides that it misses."""
    sentence = article.sentence_around(place)
    found = [] if sentence is None else list(_votes().finditer(article.text, *sentence))
    if len(found) != 1:
        return None
    one, other = (Decimal(found[0][name].replace(",", "")) for name in ("one", "other"))
    fault = _fault(kind, one, other) if one + other >= _LEAST_VOTES and min(one, other) > 0 else ""
    if not fault:
        return None
    figures = (Span(*found[0].span("one")), Span(*found[0].span("other")))
    return Sized(place, figures, fault, _is_far(kind, one, other) and _is_bound(article, kind, place, figures[0]))


def _of_levels(article: Article, window: Window, match: re.Match[str], place: Span, kind: _Class) -> Sized | None:
    """Return a word with the only two figures of one sort near it, if it misses them."""
    levels = levels_near(window, match.start(), stated=None, rivals=True)
    pair = () if levels is None or _has_its_own(window, match.end(), levels) else (levels.earlier, levels.later)
    if not pair or any(claim.quantity.hedged or claim.status is not Status.ACTUAL for claim in pair):
        return None
    one, other = (value_of(claim.quantity.best) for claim in pair)
    fault = _fault(kind, one, other)
    first, second = sorted((claim.span for claim in pair), key=lambda span: span.start)
    bound = next((span for span in (first, second) if _is_bound(article, kind, place, span)), None)
    is_set = bound == first and _against().fullmatch(article.text[first.end : second.start]) is not None
    is_plain = _is_far(kind, one, other) and (is_set if kind.is_against else bound is not None)
    is_plain = is_plain or (kind.most < _ANY and _is_slip(one, other))
    return Sized(place, (pair[0].span, pair[1].span), fault, is_plain) if fault else None


def _is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether two figures that are said to be near are, but for a million that became a billion."""
    times = EXACT.divide(max(one, other), min(one, other))
    return any(_BESIDE.contains(EXACT.divide(times, power)) for power in _POWERS)


def _is_far(kind: _Class, one: Decimal, other: Decimal) -> bool:
    """Whether two figures are so far from what a word asks for that nobody doubts it."""
    times = EXACT.divide(max(one, other), min(one, other))
    return (kind.far is not None and times >= kind.far) or (kind.near is not None and times <= kind.near)


def _is_bound(article: Article, kind: _Class, place: Span, figure: Span) -> bool:
    """Whether the figure stands right behind the word, with nothing between that parts the two."""
    between = article.text[place.end : figure.start]
    return place.end < figure.start and _bound(kind.bound).fullmatch(between) is not None


@cache
def _against() -> re.Pattern[str]:
    return re.compile(
        r"(?:\s[a-z]+){0,3},?\s(?:as\s)?(?:against|versus|compared\s(?:with|to)|(?:(?:up|down)\s)?from|after)\s(?:[a-z]+\s){0,2}"
    )


@cache
def _bound(words: str) -> re.Pattern[str]:
    return re.compile(words)


def _has_its_own(window: Window, end: int, levels: Levels) -> bool:
    """Whether another figure or time follows a word: "ticking down by 0.1 percent", "the same level as in 2012"."""
    match = _followed().match(window.text, end, window.end)
    if match is None:
        return False
    sign = match["figure"] or match["other"]
    figure = None if sign is None else window.skeleton.claim(sign)
    return figure not in {levels.earlier, levels.later}


@cache
def _followed() -> re.Pattern[str]:
    few = rf"[^.;:,()\n{NO_FIGURE}]"
    return re.compile(
        rf"(?: by| at| of)? ?(?P<figure>{FIGURE})|,? ?than {few}{{0,60}}?(?P<other>{FIGURE})"
        r"|,? as (?:(?:in|a|one|last|the) )+(?:(?:19|20)\d\d|year|quarter|month|previous|week)"
    )


def _fault(kind: _Class, one: Decimal, other: Decimal) -> str:
    times = EXACT.divide(max(one, other), min(one, other))
    if kind.least <= times <= kind.most:
        return ""
    more = plain(EXACT.multiply(times - _ONE, _HUNDRED), 2)
    return f"the one is {more}% more than the other"
