"""A rate in one sentence, and by how much it moved in the next.

Worked example: "GDP fell by 3.2%. The decline narrowed by 3.4%." relates the rate 3.2% to its move 3.4%.

Comes in: an article. Goes out: relations as a single sentence would give them. Never happens here: judging the move.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, skeletons
from factcheck.model.claim import Article, Claim, Direction, Relation, RelationKind
from factcheck.model.document import Role
from factcheck.model.quantity import QuantityKind


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:narrow|widen|deepen|slow|eas|moderat|quicken|accelerat)(?:ed|s|ing)? by|\b(?:shrank|slackened) by"
    )


@cache
def _form() -> re.Pattern[str]:
    return re.compile(
        r"(?:That|This|The|Its|Their) (?:(?:pace|rate) of )?(?P<noun>decline|drop|fall|contraction|decrease|growth"
        r"|increase|rise)(?: rate)?(?: has| had| was)?(?: also| then| further)? "
        rf"(?P<verb>[a-z]+) by (?P<step>{FIGURE})"
    )


_UPWARD = frozenset({"growth", "increase", "rise"})


def narrowed_later(article: Article) -> Iterator[Relation]:
    """Yield (rate, move) where the sentence before the move has one percentage that went the same way."""
    for skeleton in skeletons(article, _gate(), least=1):
        match = _form().match(skeleton.text)
        if match is None:
            continue
        step = skeleton.claim(match["step"])
        way = Direction.UP if match["noun"] in _UPWARD else Direction.DOWN
        index = bisect_left(article.claims, step.span.start, key=_start)
        first = bisect_left(article.claims, step.sentence - 1, hi=index, key=_sentence)
        rates = [at for at in range(first, index) if _is_rate(article, article.claims[at], step)]
        if step.quantity.kind is QuantityKind.PERCENT and len(rates) == 1 and article.claims[rates[0]].direction is way:
            span = skeleton.place(match.start("noun"), match.end("verb")).joined(step.span)
            yield Relation(RelationKind.CHANGE_OF_RATE, (rates[0], index), span, word=match["verb"])


def _start(claim: Claim) -> int:
    return claim.span.start


def _sentence(claim: Claim) -> int:
    return claim.sentence


def _is_rate(article: Article, claim: Claim, step: Claim) -> bool:
    """Whether a percentage stands in the sentence before, be it of the paragraph before."""
    numbers = {each.quantity.mention.block for each in (claim, step)}
    are_near = len(numbers) == 1 or {article.document.blocks[number].role for number in numbers} == {Role.PARAGRAPH}
    return are_near and claim.sentence == step.sentence - 1 and claim.quantity.kind is QuantityKind.PERCENT
