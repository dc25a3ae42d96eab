"""By how much a term of an account rose or fell, where that is told beside its figure.

Worked examples: "fell by $2.1 billion to $128.5 billion", "$64.2 billion in March, down $6.4 billion from", "a decrease
in the goods deficit of $6.4 billion to $86.6 billion": the level is the figure behind "to".
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.stretch import MONTHS
from factcheck.model.claim import Article, Claim
from factcheck.model.unit import alike

_REACH, _LEAD, _NEAR = 110, 40, 60


class Change(NamedTuple):
    """The amount of a change, its sign, and the word for what it is counted from: "year", "quarter", "May" or """ ""

    claim: Claim
    sign: int
    since: str


def is_step(article: Article, start: int, after: int = 0) -> bool:
    """Whether the words right before a figure make it a step, or where a step began: "by", "a rise of", "from".

    What stands before `after` belongs to the name: a natural increase of 5,697 is no step.
    """
    return _steps().search(article.text, max(after, start - _REACH), start) is not None


@cache
def _steps() -> re.Pattern[str]:
    noun = r"(?:rise|increase|gain|growth|addition|fall|drop|decline|decrease|reduction|change) of"
    verb = (
        r"(?:increased|rose|grew|gained|added|climbed|jumped|expanded|widened|(?<!made )up|decreased|fell|declined"
        r"|dropped|shrank|narrowed|slipped|lost|down)"
    )
    return re.compile(
        rf"(?<!\w)(?:by|from|than|another|further|additional|{verb}|{noun})(?: (?:about|around|some|nearly|an?))? $"
    )


def is_moved(article: Article, cue: int, claim: Claim) -> bool:
    """Whether a figure is the step in "an increase in the goods deficit of $3.0 billion to $83.9 billion"."""
    if not article.text.startswith(" to ", claim.span.end):
        return False
    return _moving().search(article.text, max(0, cue - _LEAD), cue) is not None


@cache
def _moving() -> re.Pattern[str]:
    return re.compile(r"\b(?:rise|increase|gain|growth|fall|drop|decline|decrease|reduction|change) in (?:the |its )?$")


def change_of(article: Article, end: int, level: Claim, claims: Sequence[Claim], until: int) -> Change | None:
    """Return the change of a level whose name ends at `end`: the step before it, or right behind it."""
    text, unit = article.text, level.quantity.best.unit
    for claim in claims:
        if claim is level or claim.quantity.best.value is None or not alike(unit, claim.quantity.best.unit):
            continue
        start, stop = claim.span.start, level.span.start
        is_before = end <= start < stop and _to().fullmatch(text, claim.span.end, stop) is not None
        sign = _sign(text, max(0, end - _NEAR), start) if is_before else 0
        if 0 < start - level.span.end <= _NEAR and start < until:
            sign = _sign_behind(text[level.span.end : start], text[claim.quantity.mention.amount.end :][:_LEAD])
        if sign:
            return Change(claim, sign, _since(text[claim.span.end : claim.span.end + _REACH].partition(".")[0]))
    return None


def _sign_behind(between: str, after: str) -> int:
    """Return the sign of a change that stands behind its level: ", down $6.4 billion", ", $5.3 billion more"."""
    if _led().fullmatch(between) is not None:
        return _sign(between, 0, len(between))
    more = _more().match(after) if _apart().fullmatch(between) is not None else None
    return 0 if more is None else _sign(more[0], 0, len(more[0]))


@cache
def _to() -> re.Pattern[str]:
    return re.compile(r"(?:,? (?:or|\()[^;]{1,20}\)?,?)? to ")


@cache
def _led() -> re.Pattern[str]:
    return re.compile(
        r"(?: in [A-Z][a-z]+)?, (?:(?:up|down)(?: by)?|(?:an? )?(?:rise|increase|gain|fall|drop|decline|decrease) of) "
    )


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(r"(?: in [A-Z][a-z]+)?, ")


@cache
def _more() -> re.Pattern[str]:
    return re.compile(r",? (?:more|less|fewer|higher|lower)\b")


def _sign(text: str, start: int, end: int) -> int:
    """Return 1 for words of rising and -1 for words of falling, the last of them; 0 where there are none."""
    signs = [1 if match[1] else -1 for match in _ways().finditer(text, start, end)]
    return signs[-1] if signs else 0


@cache
def _ways() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(rose|increased?|grew|gain(?:ed)?|climbed|jumped|expanded|widened|up|rise|growth|more|higher)"
        r"|fell|decreased?|declined?|dropped|drop|shrank|narrowed|slipped|lost|down|fall|reduction|less|fewer|lower)\b"
    )


def _since(words: str) -> str:
    match = _times().search(words)
    return "" if match is None else match[0]


@cache
def _times() -> re.Pattern[str]:
    return re.compile(rf"\b(?:year|quarter|month|{MONTHS})\b")
