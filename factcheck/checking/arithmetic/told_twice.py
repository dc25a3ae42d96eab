"""A change told twice, as an amount and as a percentage, beside the level that it led to or came from.

Comes in: sentences with their figures as characters. Goes out: amount, percentage and level. Never happens here:
working out whether they agree.

Worked examples, each with the amount 12, the percentage 15% and the level 92: "rose 12, or 15%, to 92", "92, up 12
(15%)", "increased 15% to 92, an increase of 12", "92, an increase of 12, or 15%".
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.change_words import NOUNS, VERBS, points_up
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.arithmetic.turns.grouped import turns
from factcheck.checking.arithmetic.turns.holding import is_between_levels
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.unit import Currency, Unit, alike

_AMOUNTS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE})
_BARE = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_POINTS = frozenset({"point", "points", "pts"})
_LEAST_CLAIMS = 3
# What markets do besides rising and falling.
_ADDING, _SHEDDING = "added|adds|adding|put on", "shed|sheds|shedding|gave up|gives up"


class TwiceTold(NamedTuple):
    """A change as an amount and as a percentage, and the level behind it, or before it where `from_earlier`.

    `rest` is what the amount leaves of the level, where that is told as well.
    """

    step: Claim
    percent: Claim
    level: Claim
    is_up: bool
    from_earlier: bool
    rest: Claim | None = None


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"%|\bper ?cent\b|\bpct\b")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    some = rf"[^,;:()\n–—{NO_FIGURE}]"
    noun = r"(?: (?!(?:to|from|or|and|at|but|while|on|in)\b)[\w’'/-]+){0,3}"
    turn = rf"(?:or|i\.e\.,?|equivalent to|equal to|that is,?|which is|representing|an? (?:{NOUNS}) of)"
    one, other = rf"(?P<one>{FIGURE}){noun}", rf"(?P<other>{FIGURE}){noun}"
    second, third, fourth = (other.replace("other", f"other{number}") for number in (2, 3, 4))
    both = rf"{one}(?:,? {turn} {other},?| \((?:or )?{second}\),?| ?[–—] ?(?:or )?{third} ?[–—],?|/{fourth})"
    thing = r"(?: (?:its|the|their|our)(?: (?!(?:by|to|from|and)\b)[\w’'-]+){1,4}?)?"
    adverb = r"(?: (?:by|another|a further|further|only|just|some|nearly|\w+ly|back)){0,3}"
    ending = r"(?:close|finish|settle|end|trade|stand|reach|hit|a (?:record|total|new \w+)(?: high| low)? of)"
    closing = rf"(?:{ending} ?(?:up |down )?(?:the \w+ )?(?:at )?)?"
    level = rf"(?P<level>{FIGURE})"
    way = r"(?P<word>up|down|higher|lower|higher by|lower by)"
    verb = rf"\b(?P<word>{VERBS}|{_ADDING}|{_SHEDDING})\b{thing}{adverb}"
    behind = (
        rf"(?:(?:an? |the )?(?:{NOUNS}) of (?P<other>{FIGURE})|(?:up|down) (?P<other2>{FIGURE})"
        rf"|an? (?P<other3>{FIGURE}) (?:{NOUNS})\b)"
    )
    marking = r"(?:which (?:was|is) |marking |representing )?(?:an? |the )?"
    return (
        re.compile(rf"{verb} {both}(?:,? \w+-on-\w+,?)? to {closing}{level}"),
        re.compile(rf"\b{way} {both} (?:at|on|to) {closing}{level}"),
        re.compile(rf"{both} (?P<word>higher|lower|up|down),? (?:at|to|on) {closing}{level}"),
        re.compile(rf"{level}{some}{{0,50}}?, {both} (?P<word>more|higher|fewer|less|lower) than"),
        re.compile(rf"{level}{some}{{0,50}}?, (?:which (?:was|is) )?{way}(?: by)? {both}"),
        re.compile(rf"{level}{some}{{0,50}}?, {marking}(?P<word>{NOUNS}) of {both}"),
        re.compile(rf"{verb} (?P<one>{FIGURE}){noun} to {closing}{level}{some}{{0,40}}?, {behind}"),
        re.compile(rf"{verb} {both} (?P<from>from) {level}(?!{some}{{0,60}} to {FIGURE})"),
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the percentage another one than that of the amount: other prices, other bases, other spans."""
    return re.compile(
        r"\b(?:on average|average (?:annual|growth|rate)|annually|annuali[sz]ed|compound\w*|cagr|real terms|in real"
        r"|constant|comparable|inflation[- ]adjusted|adjust\w+|organic\w*|like-for-like|same-store|underlying"
        r"|respectively|excluding|local currenc\w+|of (?:the )?(?:total|revenue|sales|gdp|turnover)|margin"
        r"|currency[- ]neutral|(?:a|per|each|every) (?:year|month|week|day)(?! (?:earlier|ago|before|prior)))\b",
        re.IGNORECASE,
    )


def told_twice(article: Article) -> Iterator[TwiceTold]:
    """Yield each such change once, in order of place."""
    seen: set[tuple[Claim, Claim]] = set()
    for change in _turned(article):
        seen.add((change.step, change.percent))
        yield change
    for skeleton in skeletons(article, _gate(), least=_LEAST_CLAIMS):
        if _otherwise().search(skeleton.text) is not None:
            continue
        for change in _changes(skeleton):
            if (change.step, change.percent) not in seen:
                seen.add((change.step, change.percent))
                yield change


def _turned(article: Article) -> Iterator[TwiceTold]:
    """Yield what clauses tell of a change as an amount and in percent, beside a level."""
    for turn in turns(article):
        level = turn.after or turn.before
        if turn.ratio is not None and turn.step is not None and level is not None and is_between_levels(turn):
            is_up, from_earlier = turn.ratio.is_up, turn.after is None
            change = TwiceTold(turn.step.claim, turn.ratio.claim, level.claim, is_up, from_earlier)
            if turn.step.is_up is is_up and is_comparable(change, is_one=True):
                yield change


def _changes(skeleton: Skeleton) -> Iterator[TwiceTold]:
    for form in _forms():
        for match in form.finditer(skeleton.text):
            given = match.groupdict()
            other = next(figure for name, figure in given.items() if name.startswith("other") and figure)
            one, two = skeleton.claim(given["one"]), skeleton.claim(other)
            step, percent = (two, one) if one.quantity.kind is QuantityKind.PERCENT else (one, two)
            change = TwiceTold(step, percent, skeleton.claim(given["level"]), _is_up(given["word"]), "from" in given)
            if is_comparable(change):
                yield change


def _is_up(word: str) -> bool:
    return points_up(word) or word in _ADDING.split("|")


def is_comparable(change: TwiceTold, *, is_one: bool = False) -> bool:
    """Whether the amount is in the unit of the level, or in its points, and all three are positive and no ranges.

    With `is_one` the words around say already that both count one thing.
    """
    step, percent, level = (claim.quantity for claim in change[:3])
    values = [quantity.best.value for quantity in (step, percent, level)]
    if any(value is None or value <= 0 for value in values) or percent.kind is not QuantityKind.PERCENT:
        return False
    if not {step.kind, level.kind} <= _AMOUNTS or step.mention.level or level.mention.level:
        return False
    if not alike(_major(step), _major(level)) or not (is_one or _are_of_one_thing(step, level)):
        return False
    return not change.from_earlier or change.is_up or value_of(step.best) < value_of(level.best)


def _major(quantity: Quantity) -> Unit | Currency | None:
    """Return the unit of a figure; cents are counted in dollars already: "rose 75 cents, or 0.9%, to $84.22"."""
    unit = quantity.best.unit
    return unit._replace(per_unit=1) if isinstance(unit, Currency) else unit


def _are_of_one_thing(step: Quantity, level: Quantity) -> bool:
    """Whether no noun says that the two count different things; an index has points only where it moves."""
    nouns = {quantity.mention.noun.lower() for quantity in (step, level)} - {"", *_POINTS}
    return step.kind not in _BARE or len(nouns) <= 1
