"""A headline that lets a thing shrink, over a body in which only its growth does.

Comes in: an article with a headline. Goes out: the verb of the headline and the growth of the body. Never happens here:
a body that tells of any fall, or of growth that is not above nothing.

Worked examples: "Economy shrinks in spring" over "Growth of the economy eased to 0.4 percent"; "Prices fall" over
"Inflation slowed to 2.1 percent".
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.placed import claims_of_sentences, sentence_from
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_DEEP, _ROOT = 3, 5
# What a percentage of growth is told as, where its name is not the thing and "growth".
_GROWTH_OF = {"price": "inflation", "econo": "gdp"}


class Shrinking(NamedTuple):
    """The verb of the headline, and the growth that the body gives instead."""

    verb: Span
    growth: Claim


@cache
def _falls() -> re.Pattern[str]:
    """Match what a headline lets fall, and the verb; not what falls by or to a figure of its own."""
    return re.compile(
        r"(?:^|[:;] )(?P<thing>(?:[\w’'-]+ ){1,4})(?P<verb>shrinks?|shrank|contracts?|contracted|falls?|fell|drops?"
        r"|dropped|declines?|declined|decreases?|decreased|dips?|dipped)\b"
        r"(?! (?:by|to|from|below|under|short|out|\d|less|more|apart|for|into|on|off)\b)[^\d?]*$"
    )


@cache
def _any_fall() -> re.Pattern[str]:
    """Match any fall of the body: then the headline may be of that one."""
    return re.compile(
        r"\b(?:shr[aiu]nk\w*|contract\w*|fall\w*|fell|drop\w*|declin\w*|decreas\w*|dip(?:s|ped)?|slump\w*|los[et]\w*"
        r"|reduc\w*|lower|minus|negative|recession|slid\w*|cheaper|down(?! from))\b|[-–−]\d"
    )


@cache
def _growth() -> re.Pattern[str]:
    """Match what leads from growth to what it came to: "growth eased to", "inflation was", "grew by"."""
    return re.compile(
        r"\b(?:(?:[Gg]rowth|[Ii]nflation)\b[^.;\d]{0,60}? (?:to|was|is|at|of)|(?:grew|grown|expanded)(?: by)?)"
        r"(?: (?:just|only|about|around))? $"
    )


def shrinkings(article: Article) -> Iterator[Shrinking]:
    """Yield the verb of a headline that lets fall what only grows in the first sentences, if there is one."""
    title = article.document.title
    match = None if title is None else _falls().search(title.span.of(article.text))
    if title is None or match is None or _growth_named().search(match["thing"]) is not None:
        return
    first = sentence_from(article, title.span.end)
    last = min(first + _DEEP, len(article.sentences)) - 1
    if last < first or _any_fall().search(article.text, article.sentences[first].start, article.sentences[last].end):
        return
    root = match["thing"].split()[-1].lower()[:_ROOT]
    for claim in claims_of_sentences(article, first, last):
        if claim.quantity.kind is QuantityKind.PERCENT and claim.status is Status.ACTUAL:
            if _is_growth_of(article, claim, root):
                yield Shrinking(
                    Span(title.span.start + match.start("verb"), title.span.start + match.end("verb")), claim
                )
            return


@cache
def _growth_named() -> re.Pattern[str]:
    return re.compile(r"\b(?:growth|inflation|rate|pace|share|rise|increase)s?\b", re.IGNORECASE)


def _is_growth_of(article: Article, claim: Claim, root: str) -> bool:
    """Whether a percentage is above nothing, and what a thing grew by."""
    sentence = article.sentences[claim.sentence]
    lead = article.text[sentence.start : claim.span.start]
    growth = _growth().search(lead)
    if growth is None or claim.quantity.best.value is None or claim.quantity.best.value <= 0:
        return False
    told = re.findall(r"[a-z]+", sentence.of(article.text).lower())
    return any(word.startswith(root) or word == _GROWTH_OF.get(root) for word in told)
