"""The figures of one change: those of a clause whose roles go together.

Comes in: an article. Goes out: turns, in order of place. Never happens here: comparing values.

Worked example: "Sales rose 5% to 105 from 100, while profit fell to 18 from 20" has two turns, for a change has one
level after and one before, and what "while" divides is of two.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS
from factcheck.checking.arithmetic.periods import names_period
from factcheck.checking.arithmetic.skeletons import Skeleton, skeletons
from factcheck.checking.arithmetic.turns.carried import carried
from factcheck.checking.arithmetic.turns.fitting import fit, is_ratio
from factcheck.checking.arithmetic.turns.roles import Part, Role, parts
from factcheck.checking.arithmetic.turns.turn import Turn
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Article


def turns(article: Article) -> tuple[Turn, ...]:
    """Return what the clauses of an article tell of changes, whole or in part, in order of place."""
    return _made.of(article)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(at_edge(f"{NOUNS}|{VERBS}|{THAN}|from|against|compared|extra|additional|further"))


def _turns(article: Article) -> tuple[Turn, ...]:
    sentences = skeletons(article, _gate(), least=1)
    return tuple(carried(article, [turn for skeleton in sentences for turn in _of_sentence(article, skeleton)]))


_made = OfOneArticle(_turns)


def _of_sentence(article: Article, skeleton: Skeleton) -> Iterator[Turn]:
    turn: Turn | None = None
    last: Part | None = None
    for part in parts(skeleton):
        if names_period(article.text, part.claim):
            continue
        if turn is not None and last is not None:
            joined = _with(turn, part) if _goes_on(skeleton.text, last, part) else None
            if joined is None and _is_of_another_unit(turn, part):
                continue
            if joined is None:
                yield turn
        else:
            joined = None
        turn, last = joined or _with(Turn(skeleton, part.start, part.start), part), part
    if turn is not None:
        yield turn


def _with(turn: Turn, part: Part) -> Turn | None:
    """Return the turn with one figure more, or None where that cannot be of the same change."""
    grown = turn._replace(end=part.place + 1)
    if part.role is Role.STEP and is_ratio(part.claim):
        return grown._replace(ratio=part) if turn.ratio is None else None
    is_step_named = part.role is not Role.BEFORE or part.is_loose
    if not all(fit(level.claim, part.claim) for level in turn.levels):
        return None
    if turn.step is not None and not fit(turn.step.claim, part.claim, named=is_step_named):
        return None
    if part.role is Role.STEP:
        return grown._replace(step=part) if turn.step is None else None
    if part.role is Role.BEFORE:
        return grown._replace(before=part) if turn.before is None else None
    # A level of no said time is that which a step behind it led to; behind the step it is another.
    may_be_after = part.role is Role.AFTER or (turn.told is None and turn.before is None)
    return grown._replace(after=part) if may_be_after and turn.after is None else None


def _is_of_another_unit(turn: Turn, part: Part) -> bool:
    """Whether a level of something else stands between: "to 10,200 tonnes and raked in $5 billion from 9,400"."""
    return part.role is Role.LEVEL and bool(turn.levels) and not fit(turn.levels[0].claim, part.claim)


def _goes_on(text: str, last: Part, part: Part) -> bool:
    """Whether nothing between two figures begins to tell of something else."""
    between = text[last.end : part.start]
    if part.role is Role.STEP and last.role is not Role.LEVEL and _further().search(between) is not None:
        return False
    if part.role is Role.STEP and last.role in {Role.LEVEL, Role.AFTER, Role.BEFORE}:
        is_told = _apposed().search(between) is not None
        return _end().search(between) is None if is_told else last.role is not Role.LEVEL and _is_plain(between)
    return _is_plain(_way().sub("", between) if part.role is Role.BEFORE else between)


@cache
def _adding() -> re.Pattern[str]:
    """Match what leads from a step to the total that it adds to: ", raising the death toll from"."""
    total = "toll|total|tally|count|number|figure|membership|fleet|squad|workforce|headcount"
    verbs = "raising|bringing|taking|lifting|pushing|cutting|reducing"
    return re.compile(rf"\b(?:{verbs}) (?:the|its|their) (?:[\w’'-]+ ){{0,2}}(?:{total})\b")


@cache
def _way() -> re.Pattern[str]:
    """Match what says right before a level which way it went from there: "31, up from 22"."""
    return re.compile(rf"\b(?:{VERBS}) $")


def divides(between: str) -> bool:
    """Whether words between a step and a level, less those that lead to the level, tell of something else."""
    return _other().search(_led().sub("", between)) is not None


@cache
def _led() -> re.Pattern[str]:
    return re.compile(r"\b(?:as )?compared with\b|\bas (?:against|opposed|low|high|many|much|few|little)\b")


def _is_plain(between: str) -> bool:
    between = _adding().sub("", between)
    return _other().search(between) is None and _moved().search(between) is None


@cache
def _apposed() -> re.Pattern[str]:
    """Match what adds a step to all that was told before it: "- an", ", which was a", ", or"; and a mere "was"."""
    opened = (
        r"or|which (?:is|was|were|represents|marks)|an? [a-z -]{3,30} and|marking|representing|being|that is|showing"
    )
    return re.compile(
        rf"(?:(?:,| [-–—]|\() ?(?:(?:{opened}) )?(?:about |some |just )?| (?:is|was|were|are|and|or) )"
        r"(?:(?:an?|the) (?:[a-z-]+ ){0,2})?$"
    )


@cache
def _further() -> re.Pattern[str]:
    """Match what adds a second comparison to a first: "12% more than 75, and 4 more than the 80 of May"."""
    return re.compile(r"\b(?:and|as well as)\b")


@cache
def _end() -> re.Pattern[str]:
    return re.compile(r"[;:]| (?:but|whereas|although)\b| (?:on|with|for) (?:[a-z-]+ ){1,3}that\b")


@cache
def _moved() -> re.Pattern[str]:
    """Match the change of something else: "fell by 6%, resulting in a surge in imports from 75 to 90"."""
    return re.compile(rf"\b(?:{NOUNS}|{VERBS})\b(?! (?:and|or)\b)")


@cache
def _other() -> re.Pattern[str]:
    """Match what begins to tell of something else; "and a", "and raked in" go on about the same."""
    return re.compile(
        r"[;:]|\b(?:on|with) (?:[a-z-]+ ){1,3}that\b"
        r"|\b(?:but|while|whereas|although|though|because|as|after|result(?:ing|ed|s) in|leading to|led to|causing"
        r"|so that|due to|with(?! a total)|including|excluding|who|whose"
        r"|whom|where|which(?! (?:is|was|represents|marks|means|stood)\b))\b"
        r"|\b(?:resulting|leading|causing|prompting)\b"
        r"|\b(?:taking|bringing|lifting|pushing|sending|leaving|putting|driving)"
        r"(?! (?:it|them|the (?:overall |combined )?(?:total|figure|number|count|tally|sum|amount))\b)"
        r"|\band (?!(?:an?|was|were|is|are|stood|made|now|brought|took|sold|paid|won|had|\w+ed)\b)"
    )
