"""A ratio that is said of the only two levels in sight: "so saffron was 90 times as dear".

Comes in: an article. Goes out: what is said, as the factors that it can mean, and the two levels. Never happens here:
dividing.

A ratio may be told of a third thing ("three times the size of Wales"); where it names what it compares with, that must
stand beside one of the levels, or be the same thing at another time.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.near_pairs import pair_before
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

_ONE, _HUNDRED = Decimal(1), Decimal(100)
_BEFORE = 600
_OLD = frozenset(
    {
        "it", "its", "they", "their", "them", "that", "this", "those", "these", "he", "she", "him", "her", "what",
        "then", "before", "was", "were", "ago", "earlier", "last", "previous", "predecessor", "old", "former", "first",
        "latter", "other", "one", "usual", "now", "today",
    }
)  # fmt: skip


class RatioPhrase(NamedTuple):
    """The claim of the ratio, the factors that its words can mean, and the smaller and the larger level."""

    stated: Claim
    factors: tuple[Decimal, ...]
    smaller: Claim
    larger: Claim


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"\btimes\b|\btwice\b|\bthrice\b|(?:%|\bper ?cent) (?:more|fewer|less)\b|fold\b|\bmultiplied by\b",
        re.IGNORECASE,
    )


_SIZES = (
    "many|much|high|large|big|long|great|far|heavy|tall|expensive|dear|costly|old|fast|wide|deep|common|rich|strong"
    "|frequent|numerous|populous|broad|thick|productive|crowded|steep|busy|powerful|few|small|cheap|light|short"
)
_MORE = (
    "more|larger|bigger|higher|greater|longer|heavier|taller|dearer|costlier|older|faster|wider|deeper|richer|stronger"
    "|fewer|less|smaller|cheaper|lighter|shorter|lower"
)


@cache
def _form() -> re.Pattern[str]:
    """Match "five times as many as", "six times taller than", "eight times the capacity of", "1,000 times what"."""
    few = rf"[^.,;:()\n–—{NO_FIGURE}]"
    return re.compile(
        rf"(?P<ratio>{FIGURE})(?P<bare> times)? (?:"
        rf"(?P<as>as (?:{_SIZES})\b(?: {few}{{0,30}}?)??(?: as\b(?P<a>{few}{{0,60}}))?)"
        rf"|(?P<more>{_MORE})\b(?: [a-z]+){{0,2}}?(?: than\b(?P<b>{few}{{0,60}}))?"
        rf"|(?P<the>the (?:[a-z]+ )?(?:size|number|amount|capacity|length|height|width|depth|weight|area|price|cost"
        rf"|population|output|value|volume|figure|rate|level|budget|sum|total|pay|salary|wage|rent)(?: of\b| (?=in\b"
        rf"|a\b))(?P<c>{few}{{0,60}}))"
        rf"|(?P<what>what (?P<d>{few}{{1,50}})))|\bmultiplied by (?P<ratio2>{FIGURE})"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes a ratio one of chance, of each, of what might be, or of a mean."""
    return re.compile(
        r"\b(?:likel\w+|risk|odds|chance|every|each|if|would|could|may|might|not|never|n['’]t|average|median"
        r"|faster than|table|world|national|normal|usually|often|nearly as|sentence|index|temperatures?|magnitude|least"
        r"|up to)\b",
        re.IGNORECASE,
    )


@cache
def _so() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:so|thus|hence|therefore|which makes|makes?|making|meaning|now|then|i\.e\.|say|says)\b", re.I
    )


@cache
def _rival() -> re.Pattern[str]:
    return re.compile(r"[^.,;:()\n]{0,40}?\b(?:as|than|of|in)(?: the)? (?P<rival>[A-Z][\w'’-]+)")


@cache
def _may_be() -> re.Pattern[str]:
    return re.compile(r"\b(?:may|might|could|would)(?: [a-z]+){0,3} $")


def is_of_another(article: Article, stated: Claim) -> bool:
    """Whether a ratio names a thing of which nothing was told before, or is one that may come about."""
    sentence = article.sentences[stated.sentence]
    if _may_be().search(article.text, sentence.start, stated.span.start) is not None:
        return True
    match = _rival().match(article.text, stated.span.end, sentence.end)
    start = max(0, stated.span.start - _BEFORE)
    return match is not None and match["rival"].rstrip("s’'") not in article.text[start : stated.span.start]


def ratio_phrases(article: Article) -> Iterator[RatioPhrase]:
    """Yield each ratio with the two levels that it is said of."""
    for window in windows(article, _gate(), before=2, after=0):
        for match in _form().finditer(window.text, window.start, window.end):
            if (phrase := _phrase(window, match)) is not None:
                yield phrase


def _phrase(window: Window, match: re.Match[str]) -> RatioPhrase | None:
    stated = window.skeleton.claim(match["ratio"] or match["ratio2"])
    factors = _factors(stated, match)
    clause = window.text[max(window.start, match.start() - 60) : match.end()]
    if not factors or _otherwise().search(clause) is not None:
        return None
    pair = pair_before(window, match.start("ratio" if match["ratio"] else "ratio2"))
    if pair is None or not _suits(match, pair[0]) or not _is_of_these(window, match):
        return None
    smaller, larger = sorted(pair, key=lambda claim: value_of(claim.quantity.best))
    return RatioPhrase(stated, factors, smaller, larger)


def _factors(stated: Claim, match: re.Match[str]) -> tuple[Decimal, ...]:
    """Return how many times the words say: "three times more" is said of three and of four times as much."""
    value, kind = stated.quantity.best.value, stated.quantity.kind
    if value is None or value <= 0:
        return ()
    if kind is QuantityKind.PERCENT:
        if match["ratio2"]:
            return (EXACT.divide(value, _HUNDRED),)
        is_rise = match["more"] is not None and match["more"] not in _FEWER
        return (EXACT.add(_ONE, EXACT.divide(value, _HUNDRED)),) if is_rise and value >= _HUNDRED else ()
    if kind is QuantityKind.MULTIPLE or match["bare"] or match["ratio2"]:
        return () if value <= _ONE else (value, EXACT.add(value, _ONE)) if match["more"] else (value,)
    return ()


_FEWER = frozenset({"fewer", "less", "smaller", "cheaper", "lighter", "shorter", "lower"})


def _is_of_these(window: Window, match: re.Match[str]) -> bool:
    """Whether what the ratio compares with is told before: by name, by a pronoun, or not at all behind "so"."""
    if match["ratio2"]:
        return True
    other = next((match[name] for name in "abcd" if match[name] is not None), "").strip()
    before = window.text[: match.start()].lower()
    if not other:
        is_own = match.end() < window.end and any(window.start <= at < match.start() for at in window.skeleton.places)
        return is_own or _so().search(window.text, window.start, match.start()) is not None
    words = re.findall(r"[\w'’-]+", other)
    if any(word[0].isupper() and word.lower().rstrip("s’'") not in before for word in words):
        return False
    lower = [word.strip("'’").lower() for word in words if not word[0].isdigit()]
    if any(word in _OLD for word in lower[:4]) or not words:
        return True
    return any(len(word) > 3 and word.rstrip("s")[:6] in before for word in lower if word not in {"that", "with"}) or (
        re.search(FIGURE, window.text[match.end() : match.end() + 40].split(".")[0]) is not None
    )


def _suits(match: re.Match[str], level: Claim) -> bool:
    """Whether what is said to be so many times as much is what the levels measure: no height is "many"."""
    word = (match["as"] or "").removeprefix("as ").split(" ")[0] or match["more"] or ""
    unit = level.quantity.best.unit
    dimension = "" if unit is None else unit.dimension.partition(" per ")[0]
    return dimension in _OF_WORD[word] if word in _OF_WORD else True


_LENGTH, _MASS, _MONEY, _TIME = frozenset({"length"}), frozenset({"mass"}), frozenset({"money"}), frozenset({"time"})
_COUNTS = frozenset({"", "count", "share"})
_OF_WORD = {
    **dict.fromkeys(("tall", "taller", "wide", "wider", "deep", "deeper"), _LENGTH),
    **dict.fromkeys(("heavy", "heavier", "light", "lighter"), _MASS),
    **dict.fromkeys(("dear", "dearer", "expensive", "costly", "costlier", "cheap", "cheaper"), _MONEY),
    **dict.fromkeys(("old", "older"), _TIME),
    **dict.fromkeys(("fast", "faster"), frozenset({"speed", "data_rate", "count", "share", "time"})),
    **dict.fromkeys(("many", "few", "fewer", "common", "frequent", "numerous", "populous"), _COUNTS | _TIME),
    "much": frozenset({"money", "mass", "volume", "energy", "power", "area", "", "count"}),
}
