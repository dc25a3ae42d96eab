"""The score of a series of games against the number of games that were played.

Worked example: a series that is decided in Game 7 ends 4-3; "won 3-2" is the score of five games.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import DIGITS, around, matches_beside
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_SENTENCE = 200
_WORDS = {"five": 5, "six": 6, "seven": 7}


@cache
def _score() -> re.Pattern[str]:
    return re.compile(
        r"\b(?i:series|best-of-(?:five|seven))\b[^.;:\d]{0,30}?(?<![\d-])(?P<won>[1-4])[-–](?P<lost>[0-4])(?![\d-])"
    )


@cache
def _deciding() -> re.Pattern[str]:
    return re.compile(
        r"\b(?i:(?:won?|wins?|takes?|took|winning|clinch\w*|captures?|claims?|seal\w*|it all)\b[^.;]{0,60}?"
        r"\b(?:in|with)\b[^.;]{0,20}?)[Gg]ame (?P<game>[5-7]|[Ff]ive|[Ss]ix|[Ss]even)\b"
    )


@cache
def _open() -> re.Pattern[str]:
    """Match what says that the series is not over."""
    return re.compile(r"\b(?:can|could|would|will|may|might|must|lead|leads|led|trail\w*|tied|before|ahead of|if)\b")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for match in matches_beside(article, _score(), ("series", "best-of-"), ("game",), DIGITS):
        span = Span(match.start("won"), match.end("lost"))
        sentence = around(article, span, _SENTENCE)
        decided = _deciding().search(sentence)
        if decided is not None and _open().search(sentence) is None:
            yield from _judged(article, rule, span, decided["game"], int(match["won"]) + int(match["lost"]))


def _judged(article: Article, rule: Rule, span: Span, game: str, played: int) -> Iterator[Result]:
    number = _WORDS.get(game.lower()) or int(game)
    fields = {"score": span.of(article.text), "played": str(played), "game": str(number)}
    if played == number:
        yield from held(rule, article, (span,), fields)
    elif played < number:
        yield found(rule, article, span, fields, confidence="high")


KIND = Kind(KindSpec("series-score", {}, ("score", "played", "game")), within=_check)
