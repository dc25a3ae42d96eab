"""What a clause leaves out of a change because the sentence before has told it.

Comes in: the turns of an article, sentence by sentence. Goes out: turns with the level or the step that is carried on.
Never happens here: comparing values.

Worked examples: "Bad loans rose 3.9% to Rs 17,609 crore. On a yearly basis, they jumped 27.3% from Rs 13,832 crore"
takes the 17,609 along; "There were 7,004 murders, an increase of 841. This marks a rise of 13.6%" both figures.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checking.arithmetic.turns.fitting import fit
from factcheck.checking.arithmetic.turns.roles import Part, Role
from factcheck.checking.arithmetic.turns.turn import Turn
from factcheck.checking.placed import claims_of_sentences
from factcheck.model.claim import Article, Claim, Status

_INTRO = 80


def carried(article: Article, turns: Sequence[Turn]) -> Iterator[Turn]:
    """Yield the turns, those that take up the sentence right before them with what that has told."""
    last: Turn | None = None
    for turn in turns:
        if last is not None and turn.sentence == last.sentence:
            yield _again(turn, last) or turn
        elif turn.told is None or turn.after is not None:
            yield turn
        else:
            before = last if last is not None and turn.sentence == last.sentence + 1 else None
            yield (_completed(article, turn, before) if _takes_up(turn) else None) or turn
        last = turn


def _completed(article: Article, turn: Turn, last: Turn | None) -> Turn | None:
    """Return a turn whose subject is what the sentence before spoke of, with the figures that it lacks."""
    if turn.before is None and turn.step is None:
        return _with_step(turn, last) if last is not None else None
    like = turn.before or turn.step
    if like is None or _has_others(turn, like.claim):
        return None
    level = _level(article, turn, like.claim, last)
    is_whole = turn.before is not None or (turn.ratio is not None and turn.step is not None)
    return turn._replace(after=level, is_carried=True) if level is not None and is_whole else None


def _has_others(turn: Turn, like: Claim) -> bool:
    """Whether the sentence has more figures of the unit, so that a level may be among these."""
    return sum(fit(claim, like, named=False) for claim in turn.skeleton.claims) > 1


def _with_step(turn: Turn, last: Turn) -> Turn | None:
    """Return a percentage with the amount and the level of the sentence before: "an increase of 841. This marks"."""
    if last.ratio is not None or last.step is None or last.after is None or turn.ratio is None:
        return None
    is_one = last.step.is_up is turn.ratio.is_up
    return turn._replace(step=last.step, after=last.after, is_carried=True) if is_one else None


def _level(article: Article, turn: Turn, like: Claim, last: Turn | None) -> Part | None:
    """Return the level that the sentence before led to, or the only figure of its unit there."""
    if last is not None and last.after is not None and last.told is not None:
        return last.after if fit(last.after.claim, like) else None
    told = [claim for claim in claims_of_sentences(article, turn.sentence - 1, turn.sentence - 1) if fit(claim, like)]
    is_plain = len(told) == 1 and bool(told[0].quantity.best.value) and told[0].status is Status.ACTUAL
    return Part(told[0], Role.LEVEL, 0, 0, 0) if is_plain else None


def _again(turn: Turn, last: Turn) -> Turn | None:
    """Return a second change of one clause with the level that both led to: "to 90 from 80, and up 5% from 85"."""
    if turn.told is None or turn.before is None or turn.after is not None or last.after is None:
        return None
    text = turn.skeleton.text[last.end : turn.start]
    is_same = _second().fullmatch(text) is not None and fit(turn.before.claim, last.after.claim)
    return turn._replace(after=last.after, is_carried=True) if is_same else None


def _takes_up(turn: Turn) -> bool:
    return _subject().match(turn.skeleton.text[: turn.start + 1]) is not None


@cache
def _subject() -> re.Pattern[str]:
    """Match a sentence that goes on about the figure before it, behind words that say against what."""
    return re.compile(
        rf"(?:(?:On|From|Compared|Year|Quarter|Month|Against|In comparison|Over)\b[^.;]{{0,{_INTRO}}}?(?:,| basis) )?"
        r"(?:[Ii]t|[Tt]hey|[Tt]h(?:is|at|ese)"
        r"|[Tt]he (?:figure|total|number|amount|sum|rise|fall|increase|decrease|drop))"
        r"(?: (?:was|were|is|are|has|have|had|also|marks?|marked|represents?|represented|means|meant|a|an|the|some))*"
        r"(?: .?)?$"
    )


@cache
def _second() -> re.Pattern[str]:
    return re.compile(r"[^.;:]{0,40}?(?:,| and|, and|,? or) (?:was |is |were |it was )?")
