"""What a figure is in the change that its clause tells, by the words right before and behind it.

Comes in: a sentence with its figures as characters. Goes out: for each figure whether it is a step, the level before,
the level after, or some level. Never happens here: deciding which figures are of one change.

Worked example: in "profit recorded a rise of 27% to 330 as compared to 259 a year ago" 27% is a step upward, 330 the
level after and 259 the level before, whatever else the sentence says between.
"""

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from factcheck.checking.arithmetic.change_words import points_up
from factcheck.checking.arithmetic.skeletons import Skeleton
from factcheck.checking.arithmetic.turns import words
from factcheck.checking.arithmetic.turns.fitting import exact, unhedged
from factcheck.model.claim import Claim
from factcheck.model.quantity import QuantityKind

_REACH = 90
# Such a number may be a year: "an increase of 26% over 2015".
_YEARS, _YEAR = ("18", "19", "20"), 4
_AMOUNTS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE})
_STEPS = _AMOUNTS | {QuantityKind.PERCENT, QuantityKind.POINTS}
_RATIOS = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS})

# Behind a step these lead to the level that it started from: "a growth of 9% over 75".
_OVER = frozenset({"over", "above", "below", "under"})
# What says that a figure is a little more, and behind a step that this goes on from it: "12% more than 75".
_HEDGES = frozenset({"more", "over", "less", "fewer", "higher", "lower"})


class Role(Enum):
    """STEP is a change, in percent, in points or as an amount; LEVEL a level of no said time."""

    STEP = auto()
    BEFORE = auto()
    AFTER = auto()
    LEVEL = auto()


class Part(NamedTuple):
    """A figure with its role, which stands at `place` of the skeleton; `start` and `end` hold the words that give it.

    `is_up` says which way a step goes. `is_loose` where the words could as well set two things side by side: "compared
    with", "against".
    """

    claim: Claim
    role: Role
    start: int
    place: int
    end: int
    is_up: bool = False
    is_loose: bool = False


class _Stretch(NamedTuple):
    """The words around a figure as far as the figures beside it."""

    text: str
    left: int
    place: int
    right: int


def parts(skeleton: Skeleton) -> Iterator[Part]:
    """Yield the figures of a sentence that have a role, in order of place."""
    text, places, claims, last = skeleton.text, skeleton.places, skeleton.claims, None
    step: Part | None = None
    ends, hedges = (*places[1:], len(text)), (*(_hedge(claim) for claim in claims[1:]), "")
    left = 0
    for place, end, claim, hedge in zip(places, ends, claims, hedges, strict=True):
        stretch = _Stretch(text, max(left, place - _REACH), place, min(end, place + _REACH))
        left = place + 1
        if _has_role(claim):
            claim = exact(claim)
            part = _than(stretch, claim, hedge) or _step(stretch, claim) or _again(stretch, claim, last)
            part = part or _compared(stretch, claim, last) or _gapped(stretch, claim, step) or _level(stretch, claim)
            if part is not None:
                last, step = part, part if part.role is Role.STEP else step
                yield part


def _has_role(claim: Claim) -> bool:
    """Whether a figure can be a step or a level: no range, no attribute, and no year that was read as a number."""
    mention, value = claim.quantity.mention, claim.quantity.best.value
    if claim.quantity.kind not in _STEPS or not value or mention.level:
        return False
    is_bare = claim.quantity.best.unit is None and not mention.noun and not mention.numeral.scale
    return not (is_bare and mention.numeral.text.startswith(_YEARS) and len(mention.numeral.text) == _YEAR)


def _hedge(claim: Claim) -> str:
    return claim.quantity.mention.hedge.lower().split(" ")[0]


def _than(stretch: _Stretch, claim: Claim, hedge: str) -> Part | None:
    """Return the step of "12% more than 75", whose "more than" was taken for the hedge of the level."""
    is_near = words.only_noun().fullmatch(stretch.text, stretch.place + 1, stretch.right) is not None
    if hedge not in _HEDGES or hedge == "over" or not is_near:
        return None
    return Part(claim, Role.STEP, stretch.place, stretch.place, stretch.right, is_up=points_up(hedge))


def _compared(stretch: _Stretch, claim: Claim, last: Part | None) -> Part | None:
    """Return a level right behind its step: "more than 75", "an increase of 12% over 75"."""
    if last is None or last.role is not Role.STEP:
        return None
    between = stretch.text[last.end : stretch.place].strip()
    if (between or _hedge(claim)) not in (_HEDGES if not between else _OVER):
        return None
    return Part(unhedged(claim), Role.BEFORE, stretch.place, stretch.place, stretch.place + 1)


def _step(stretch: _Stretch, claim: Claim) -> Part | None:
    """Return a figure as a step, if a verb or noun of change governs it."""
    text, left, place, right = stretch
    before = words.moved_before().search(text, left, place) or words.rise_before().search(text, left, place)
    if before is not None and _is_of(claim, before["word"]):
        return Part(claim, Role.STEP, before.start(), place, place + 1, is_up=points_up(before["word"]))
    if words.extra_before().search(text, left, place):
        return Part(claim, Role.STEP, place, place, place + 1, is_up=True)
    behind = words.moved_behind().match(text, place + 1, right)
    if behind is not None and _is_of(claim, behind["word"]):
        return Part(claim, Role.STEP, place, place, behind.end(), is_up=points_up(behind["word"]))
    return None


def _is_of(claim: Claim, word: str) -> bool:
    """Whether a word of change can be that of a figure: an amount of loss or gain is a level itself."""
    return claim.quantity.kind in _RATIOS or word not in {"loss", "gain"}


def _again(stretch: _Stretch, claim: Claim, last: Part | None) -> Part | None:
    """Return a figure that tells the step before it once more, "446,000 - or 8.3% -", or the first of its levels."""
    if last is None or last.role is not Role.STEP or last.place + 1 < stretch.left:
        return None
    if (claim.quantity.kind in _RATIOS) is (last.claim.quantity.kind in _RATIOS):
        return None
    if words.once_more().fullmatch(stretch.text, last.place + 1, stretch.place) is None:
        return None
    if stretch.text[stretch.place + 1 : stretch.right] == " to ":  # "fell by 20% (10 to 8 offences)"
        return Part(claim, Role.BEFORE, last.place + 1, stretch.place, stretch.place + 1)
    return last._replace(claim=claim, start=last.place + 1, place=stretch.place, end=stretch.place + 1)


def _gapped(stretch: _Stretch, claim: Claim, step: Part | None) -> Part | None:
    """Return a percentage whose verb is that of the first half of its sentence: "and exports 3.2% to 52 from 50"."""
    if step is None or {claim.quantity.kind, step.claim.quantity.kind} != {QuantityKind.PERCENT}:
        return None
    text, left, place, right = stretch
    is_second = words.second_half().search(text, left, place) is not None
    if not is_second or words.then_levels().match(text, place + 1, right) is None:
        return None
    return step._replace(claim=claim, start=place, place=place, end=place + 1)


def _level(stretch: _Stretch, claim: Claim) -> Part | None:
    """Return a figure as a level before or after, where a preposition or verb says so."""
    text, left, place, right = stretch
    before = words.before().search(text, left, place)
    if before is not None:
        is_loose = before["loose"] is not None
        if words.moved().search(before[0]) is not None or (
            is_loose and not _is_then(text, before.start(), place, right)
        ):
            return None
        return Part(claim, Role.BEFORE, before.start(), place, place + 1, is_loose=is_loose)
    after = words.after().search(text, left, place)
    if after is None:
        return Part(claim, Role.LEVEL, place, place, place + 1)
    return Part(claim, Role.AFTER, after.start(), place, place + 1)


def _is_then(text: str, start: int, place: int, right: int) -> bool:
    """Whether a level that is only set beside another is that of another time, and no rival's or expectation."""
    if words.expected().search(text, start, right) is not None:
        return False
    is_same = " of " not in text[start:place]  # "against deposits of 60" sets something else beside it
    return words.past().search(text, start, right) is not None or (
        is_same and words.ended().match(text, place + 1) is not None
    )
