"""Percentages and fractions that are told as the size of a change.

Comes in: an article. Goes out: what is told between which levels. Never happens here: comparing values.

Worked examples: "At 2.1 billion, orders were 40 percent above the 1.5 billion booked a year before", "Average gate last
season: 18,700. The season before: 17,000. Growth of 10 per cent".
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.between.words import (
    averaged,
    before,
    behind,
    way_of,
    yearly_before,
    yearly_behind,
)
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, is_figure
from factcheck.checking.arithmetic.windows import Window
from factcheck.model.claim import Claim, Status
from factcheck.model.quantity import QuantityKind

_LEAD, _BEHIND, _STEM = 70, 40, 5
_RATIOS = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})


class Told(NamedTuple):
    """A figure that says by how much something changed.

    is_up      whether it became more, None where the words leave that open
    is_yearly  whether it is told for each year
    place      where it stands in the text of the window
    word       the word that tells of the change, or ""
    end        where the words of the change end
    is_verb    whether that word is a verb, which has a subject of its own
    beside     what stands between the figure and its noun: "rates" of "5 per cent rates increase", or what was changed
    thing      what there is more or less of, where the words name it: "teachers" of "5 per cent fewer teachers"
    is_loose   whether only its place, right behind the level that a change led to, makes it its size: ", or 50%"
    """

    stated: Claim
    is_up: bool | None
    is_yearly: bool
    place: int
    word: str
    end: int = 0
    is_verb: bool = False
    beside: str = ""
    thing: str = ""
    is_loose: bool = False


def told_in(window: Window) -> Iterator[Told]:
    """Yield the percentages and fractions of the sentence in the middle that are told as changes."""
    for place in range(window.start, window.end):
        if is_figure(window.text[place]) and _otherwise().search(window.text, *_clause(window, place)) is None:
            claim = window.skeleton.claim(window.text[place])
            told = _told(window, place, claim) if claim.quantity.kind in _RATIOS else None
            if told is not None:
                yield told


def _clause(window: Window, place: int) -> tuple[int, int]:
    """Return where the part of the sentence between two semicolons begins and ends."""
    end = window.text.find(";", place, window.end)
    return max(window.start, window.text.rfind(";", window.start, place)), window.end if end < 0 else end


def _told(window: Window, place: int, claim: Claim) -> Told | None:
    value = claim.quantity.best.value
    if not value or claim.status is Status.HYPOTHETICAL:
        return None
    text, (start, end) = window.text, window.sentence_at(place)
    lead, rest = text[max(start, place - _LEAD) : place], text[place + 1 : min(end, place + _BEHIND)]
    year = yearly_behind().match(rest)
    is_yearly = year is not None or yearly_before().search(lead) is not None
    at = place + 1 + (0 if year is None else year.end())
    rest = rest if year is None else rest[year.end() :]
    is_mean = not is_yearly and averaged().search(lead) is not None
    if is_mean or _for_each().match(rest) is not None:
        return None
    sign = lead[-1:] if lead[-1:] in _SIGNS and lead[-2:-1] in {"", " ", "("} else ""
    if value < 0 or sign:
        return Told(claim, value > 0 and sign in {"", "+"}, is_yearly, place, "", at)
    is_fraction = claim.quantity.kind is QuantityKind.FRACTION
    follows, leads = behind().match(rest), before().search(lead)
    if follows is not None and follows["place"] is not None and leads is not None and leads["noun"] is not None:
        follows = None  # "put the rise of 50 percent down to"
    if follows is not None and not (is_fraction and follows["noun"] is None and follows["more"] is None):
        word = next(follows[name] for name in _FOLLOWING if follows[name] is not None)
        end = at + (follows.end() if follows["noun"] is not None else 0)
        of = _of_things().match(rest, follows.end()) if follows["more"] is not None else None
        thing, beside = "" if of is None else of["thing"], follows["plain_words"] or ""
        return Told(claim, way_of(word), is_yearly, place, word, end, beside=beside, thing=thing)
    is_lost = is_fraction and _lost().search(lead) is not None and _is_of_known(rest, text[:place])
    if leads is not None and (not is_fraction or is_lost) and _of_whole().match(rest) is None:
        word = next(leads[name] for name in _LEADING if leads[name] is not None)
        is_verb = leads["verb"] is not None and _apposed().search(lead[: leads.start()]) is None
        return Told(claim, way_of(word), is_yearly, place, word, at, is_verb, leads["object"] or "")
    if is_fraction:
        return None
    if is_yearly:
        return Told(claim, None, is_yearly, place, "", at) if _worked_out().search(lead) is not None else None
    led = _led_to().search(lead) if _ended().match(rest) is not None else None
    return None if led is None else Told(claim, None, is_yearly, place, "", at, is_loose=led["by"] is None)


_SIGNS = frozenset("+-−–")
_LEADING = ("verb", "noun", "ing")
_FOLLOWING = ("noun", "more", "adjective", "plain", "place")


@cache
def _of_things() -> re.Pattern[str]:
    """Match the plural behind "more" and "fewer"; "more expensive" and "more this year" have none."""
    other = "than|and|or|but|in|on|at|to|of|for|from|by|with|as|is|was|has|its|his|this|since|across|versus|vs|plus"
    return re.compile(rf"(?: (?!(?:{other})\b)[a-z-]+)?? (?!(?:{other})\b)(?P<thing>[a-z]{{2,}}(?<!ou)(?<!s)s)\b")


@cache
def _worked_out() -> re.Pattern[str]:
    """Match what leads to a yearly rate that is worked out from what was told."""
    return re.compile(
        r"(?:\b(?:this|that|which|it) (?:is|was|means|makes|comes to|works out at)|\bor|,|\bi\.e\.,?"
        r"|\b(?:average|mean|rate) of) (?:\w+ )?$"
    )


@cache
def _led_to() -> re.Pattern[str]:
    """Match two levels right before what is told of them: "from $2 to $3, or by", "from 20 to 30 trains ("."""
    some = r"(?:(?:about|some|nearly|almost|just|over|roughly|around) )?"
    return re.compile(
        rf"\bfrom {some}{FIGURE}[^.;:,(){NO_FIGURE}]{{0,25}} to {some}{FIGURE}(?: [a-z]+){{0,2}}"
        rf"(?:, ?| ?\(| [–—-] )(?:or|that is|i\.e\.|equal to|equivalent to)?,? ?(?P<by>by )?{some}$"
    )


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(r" ?(?:[.,;:)]|[–—-] |and\b|in \d|$)")


@cache
def _apposed() -> re.Pattern[str]:
    """Match what leads to "up" and "down" that have no subject: ", down", "online up"."""
    return re.compile(r"(?:[,(:–—-]|^|\bwith [^.,;]{2,40}) ?$")


@cache
def _lost() -> re.Pattern[str]:
    """Match what makes a fraction the size of a change, before it: "has lost", "a loss of"."""
    nouns = "rise|fall|loss|gain|drop|decline|increase|decrease|growth|cut|reduction"
    return re.compile(
        r"\b(?:los(?:t|es|ing)|shed|sheds|(?:shrank|shrunk|f[ae]ll(?:en)?|rose|risen|grown|grew|cut|reduced|slashed)"
        rf" by|(?:{nouns}) of)"
        r"(?: (?:about|some|nearly|almost|just|only|over))? $"
    )


def _is_of_known(rest: str, known: str) -> bool:
    """Whether a fraction is one of what was spoken of: "lost a third of its members" behind "membership"."""
    match = _of_its().match(rest)
    return match is not None and (match["thing"] is None or match["thing"][:_STEM] in known.lower())


@cache
def _of_its() -> re.Pattern[str]:
    return re.compile(
        r"[.,;)]| (?:of (?:its|their|his|her) (?P<thing>[a-z]+)|within|over|since|compared)\b(?! (?:in|from)\b)|$"
        r"| (?:(?:for|of|to|in|about|after|by|with) )?(?:which|that|whom)\b"
        r"| (?:due|thanks|attributed|blamed|put down|caused|despite|because)\b"
    )


@cache
def _for_each() -> re.Pattern[str]:
    return re.compile(r" (?:a|per|each|every) (?:month|week|day|quarter|decade|annum)\b")


@cache
def _of_whole() -> re.Pattern[str]:
    """Match what makes a percentage a share of something: "lost 5 percent of the vote"."""
    return re.compile(r" of (?!(?:its|their|his|her|them|it)\b)|-[a-z]")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes a change one of other levels: other prices, other shops, what may come."""
    return re.compile(
        r"\b(?:in real terms|real-terms|inflation|constant|like-for-like|same-store"
        r"|underlying|organic\w*|comparable|seasonally|adjusted|respectively|annuali[sz]ed|per capita|in volume"
        r"|by volume|in value|for every)\b",
        re.IGNORECASE,
    )
