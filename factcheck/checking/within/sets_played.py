"""A match that is won in so many sets, with the score of each.

Comes in: an article. Goes out: the number of sets that are told, how many scores there are, and where. Never happens
here: a part of a match ("took the last two sets"), and what was not played to its end.

Worked examples: "won in five sets, 4-6, 7-5, 6-3, 6-4" gives four scores; "in straight sets, 6-4, 3-6, 6-2" gives a set
that was lost.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import matches_beside
from factcheck.checking.within.enumerated import Enumerated
from factcheck.model.claim import Article
from factcheck.model.span import Span

_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_SCORE = r"\d{1,2}[-–]\d{1,2}(?: ?\(\d{1,2}(?:[-–]\d{1,2})?\))?"
_SCORES = rf"(?P<list>{_SCORE}(?:(?:,| and|, and) {_SCORE}){{1,6}})(?![\d-]|,? \d)"


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Compile "in five sets, 4-6, 7-5, 6-3", "7-5, 6-3 in three sets", "the five-set final ended 6-4, 6-3"."""
    words = "|".join(_NUMBERS)
    told = rf"(?P<told>(?P<n>{words}|straight) (?P<noun>sets|games))"
    by_games = rf"(?P<told>(?P<n>{words}) (?P<noun>sets|games) to (?P<lost>one|two|three|love|nil))"
    name = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
    forms = (
        rf"\b[Ii]n (?:just |only )?{told}(?:,|:| by| with scores of| (?:against|over) {name},?)? \(?{_SCORES}",
        rf"\b[Ii]n {told},? (?:{name}|[a-z]+) (?:beat|defeated|overcame) {name},? {_SCORES}",
        rf"{_SCORES},? in (?:just |only )?{told}",
        rf"\b(?:went to|lasted|took|needed) {told}(?:,|:)? \(?{_SCORES}",
        rf"\b{by_games}(?:,|:)? \(?{_SCORES}",
        rf"\b(?P<told>(?P<n>{words})-(?P<noun>set)) [a-z]+ (?:ended|finished|went)(?: in)? {_SCORES}",
    )
    return tuple(map(re.compile, forms))


@cache
def _unfinished() -> re.Pattern[str]:
    """Match what makes of the sets a part of those that were played."""
    return re.compile(
        r"\b(?:retire\w*|abandoned|walkover|suspended|led|leading|trail\w*|ahead|down|behind|dropp\w+|lost|loss|first|last"
        r"|opening|final two|next|other|doubles)\b"
    )


def sets_played(article: Article) -> Iterator[Enumerated]:
    """Yield each number of sets with the scores that are told of them, whether they agree or not."""
    for form in _forms():
        for match in matches_beside(article, form, (" sets", " games", "-set"), (*_NUMBERS, "straight")):
            sentence = article.sentence_around(Span(*match.span()))
            own = match[0] if sentence is None else sentence.of(article.text)
            if _unfinished().search(own) is None and own.count(" sets") + own.count(" games") <= 1:
                yield _counted(match)


def _counted(match: re.Match[str]) -> Enumerated:
    scores = re.findall(_SCORE, match["list"])
    ahead = sum(int(first) > int(second) for first, second in (re.findall(r"\d+", score)[:2] for score in scores))
    # All straight sets are won by one side.
    number = _NUMBERS.get(match["n"], max(ahead, len(scores) - ahead))
    number += _NUMBERS.get(match.groupdict().get("lost") or "", 0)
    noun = f"{match['noun'].removesuffix('s')}s"
    return Enumerated(number, noun, Span(*match.span("told")), len(scores), Span(*match.span("list")))
