"""Whether the clauses of an article speak against reading a change out of three figures.

Comes in: a change and its levels, found by another form of words. Goes out: yes or no. Never happens here: comparing
values.

Worked example: in "shares rose 3% to 412p after it lifted its dividend to 21p from 18p" no change is from 21p to 412p,
for 21p has a level before of its own, and 3% is told of 412p.
"""

from factcheck.checking.arithmetic.turns.grouped import turns
from factcheck.checking.arithmetic.turns.turn import Turn
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.model.claim import Article, Claim
from factcheck.model.span import Span


def _by_figure(article: Article) -> dict[Span, Turn]:
    """Return the turn of each figure that one clause tells; figures carried from another sentence are not of it."""
    return {
        part.claim.span: turn
        for turn in turns(article)
        if not turn.is_carried
        for part in (turn.ratio, turn.step, *turn.levels)
        if part is not None
    }


_turn_of = OfOneArticle(_by_figure)


def is_refused(article: Article, stated: Claim, earlier: Claim, later: Claim) -> bool:
    """Whether a change that is stated is of other levels, or one of the levels has another for itself."""
    known = _turn_of.of(article)
    own, pairs = known.get(stated.span), [known.get(level.span) for level in (earlier, later)]
    if own is not None and own.before is not None and own.after is not None:
        # It was judged with these, or they were no levels of it; one in brackets can be that of the first of two.
        return own.skeleton.text[own.before.start] != "("
    whole = [turn for turn in pairs if turn is not None and len(turn.levels) == len(pairs)]
    if not whole:
        return False
    if len(whole) < len(pairs) or whole[0] is not whole[1]:
        return stated.sentence == whole[0].sentence
    return own is not None and own.sentence == whole[0].sentence
