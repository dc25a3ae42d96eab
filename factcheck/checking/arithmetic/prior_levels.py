"""A level with that of the period before in brackets behind it, as the results of companies are written.

Comes in: sentences with their figures as characters. Goes out: the earlier level, the later one, and the change that
the sentence states between them. Never happens here: comparing values.

Worked examples, each with the earlier level 75, the later level 90 and the change 20%: "rose by 20% to 90 (2021: 75)",
"90, up 20% (prior year: 75)", "90, an increase of 20% (FY 2021: 75)", "a 20% increase in sales to 90 (H1 2021: 75)",
"90 (2021: 75), up 20%". Not in "90 (2024 target: 95)", and not with a change that leaves currencies or acquisitions
aside, for the levels do not.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.change_words import NOUNS, VERBS
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.model.claim import Article, Claim
from factcheck.model.span import Span

_STATED = ("stated", "stated1", "stated2", "stated3")
_WORDS = ("word", "noun", "way", "noun2")
# How far before a change the words stand that say what it leaves aside: "like-for-like revenue rose 5%".
_BEFORE = 60


class PriorLevel(NamedTuple):
    """Two levels; `stated` is the change between them or None, `word` what says which way it went, at `place`."""

    earlier: Claim
    later: Claim
    stated: Claim | None
    word: str
    place: Span


def prior_levels(article: Article) -> Iterator[PriorLevel]:
    """Yield each level with an earlier one in brackets once, in order of place."""
    for skeleton in skeletons(article, _gate()):
        seen: set[str] = set()
        for form in _forms():
            for match in form.finditer(skeleton.text):
                if match["earlier"] not in seen:
                    seen.add(match["earlier"])
                    yield _level(skeleton, match)


def _level(skeleton: Skeleton, match: re.Match[str]) -> PriorLevel:
    given = match.groupdict()
    figure = next((given[name] for name in _STATED if given.get(name)), None)
    name = next((name for name in _WORDS if given.get(name)), "")
    before = skeleton.text[max(0, match.start() - _BEFORE) : match.start()]
    is_aside = _aside().search(match[0]) and not _as_reported().search(match[0])
    is_other = is_aside or _own_measure().search(before)
    earlier = skeleton.claim(match["earlier"])
    return PriorLevel(
        earlier,
        skeleton.claim(match["later"]),
        None if figure is None or is_other else skeleton.claim(figure),
        given[name] if name else "",
        skeleton.place(*match.span(name)) if name else earlier.span,
    )


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(rf"\((?:in )?(?:the )?{_PERIOD}", re.IGNORECASE)


_PERIOD = (
    r"(?:(?:(?:first|second|third|fourth|full)[- ](?:half|quarter|year)|FY|H[12]|Q[1-4]|[1-4]Q|[12]H|year|quarter"
    r"|half|months?|ended|to|of|at|\d{1,2}|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[.,]?[ ’'/-]*){0,5}"
    r"(?:(?:19|20)?\d\d(?:[/–-]\d{2,4})?|(?:prior|previous|last|preceding|comparable|corresponding|same)"
    r"(?: (?:year|period|quarter|half|half-year|first half|month|financial year|fiscal year|comparable period"
    r"|of|last|in|the)){1,5})"
)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    plain = rf"[^;:()\n{NO_FIGURE}]"
    stated = f"(?P<stated>{FIGURE})"
    later = rf"(?P<later>{FIGURE})"
    prior = rf" ?\((?:in )?(?:the )?(?i:{_PERIOD})(?: (?:was|restated|as restated))? ?[:=,–-]? ?(?P<earlier>{FIGURE})"
    lead = r"(?: (?:to|at|of|reaching|totaling|totalling))(?: (?:a record|about|some|around|a total of))? "
    rise = rf"(?:(?P<noun>{NOUNS}) of {stated.replace('stated', 'stated1')}|(?P<way>{VERBS})(?: by)? "
    rise += rf"{stated.replace('stated', 'stated2')}|an? {stated.replace('stated', 'stated3')}(?: [a-z-]+)? "
    rise += rf"(?P<noun2>{NOUNS})\b)"
    rates = r"(?:basis|rates|exchange rates|currency)"
    reported = rf"(?: {_as_reported().pattern} {rates}[^;()\n]{{0,80}}|{plain}{{0,40}})?"
    joint = r"(?:,| –| —|;)? ?(?:or |which (?:is|was) |that is |marking |representing |being )?(?:an? |the )?"
    return tuple(
        map(
            re.compile,
            (
                rf"\b(?P<word>{VERBS})\b{plain}{{0,30}}? ?{stated}{plain}{{0,50}}?{lead}{later}{plain}{{0,30}}?{prior}",
                rf"{stated}(?: [a-z-]+)? (?P<noun>{NOUNS})\b{plain}{{0,50}}?{lead}{later}{plain}{{0,30}}?{prior}",
                rf"{later}{plain}{{0,30}}?{joint}{rise}{reported}{prior}",
                rf"{later}{plain}{{0,30}}?{prior}[^()]{{0,40}}\){joint}{rise}",
                rf"{later}{plain}{{0,30}}?{prior}",
            ),
        )
    )


@cache
def _aside() -> re.Pattern[str]:
    """Match what makes a change another than that between the levels beside it."""
    return re.compile(
        r"\b(?:average|annual(?:i[sz]ed|ly)|compound\w*|cagr|real terms|constant|comparable (?:basis|rates)|organic\w*"
        r"|like[- ]for[- ]like|lfl|same-store|excluding|underlying basis(?! \()|pro[- ]forma|at cer)\b",
        re.IGNORECASE,
    )


@cache
def _as_reported() -> re.Pattern[str]:
    """Match what says that the first of two changes is that between the levels as they are printed."""
    return re.compile(r"\bon (?:an? )?(?:reported|statutory|actual)\b")


@cache
def _own_measure() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:organic\w*|like[- ]for[- ]like|lfl|same-store|constant|comparable|adjust(?:ed|ing) for|excluding"
        r"|stripping out|leaving aside|net of)\b",
        re.IGNORECASE,
    )
