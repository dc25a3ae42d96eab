"""Amounts that more words tie to a known thing, and that are off by a thousand: a million for a billion.

Comes in: a figure of an article. Goes out: the finding. Never happens here: a figure that is off by anything else; so
many words may also tie a part of what the table has, but hardly one that is a thousandth of it.

Worked example: "Amazon said on Tuesday, as it announced sales of $386 million for 2020".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from factcheck.checking.kinds import Result, found
from factcheck.checking.plausibility import known_words as words
from factcheck.checking.plausibility.known_rows import (
    Sight,
    cues_of,
    fields_of,
    in_unit,
    is_of_a_part,
    is_told,
    meant_by,
    measures_of,
    rows_for,
    spread,
)
from factcheck.checking.plausibility.widely_named import THING, is_of_whole, names_widely
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.reference import References
from factcheck.model.rule import Rule

_STATED = frozenset({Status.ACTUAL, Status.QUOTED, Status.FORECAST, Status.TARGET})
_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE})
_PROSE = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.CAPTION, Role.TITLE})
_LEFT, _RIGHT = 190, 70
_THOUSAND = Decimal(1000)
# Of what is off by a thousand the year says little.
_NEAR = Decimal(3)
# What is bought has its price from the one who buys it.
_SALE = "sale price"
_SLIPS = {
    _THOUSAND: "is a thousand times too small, as a billion that became a million",
    1 / _THOUSAND: "is a thousand times too large, as a million that became a billion",
}


@cache
def _harmless() -> re.Pattern[str]:
    """Match what compares a figure with nothing, and is no time: "sales of more than", "Christmas Day"."""
    return re.compile(r"\b(?:more|less|no less|fewer) than (?:the )?$|\b[A-Z]\w+ Day\b")


@cache
def _dealt() -> re.Pattern[str]:
    """Match what a name did with something else: "bought a company worth"."""
    return re.compile(r"\b(?:bought|buys?|acquire[ds]?|sold|sells?|paid|pays?|took|makes?|made)\b")


def thousandfold(article: Article, rule: Rule, claim: Claim, references: References) -> Iterator[Result]:
    """Yield a figure that many words tie to a thing, where it is a thousand times what it can be, or a thousandth."""
    if not _is_candidate(article, claim, rule.words("wide")):
        return
    measures = measures_of(rule.words("wide"))
    for name in names_widely(article, claim, references):
        told = [measure for measure in measures if is_told(name, measure)]
        sights = [
            Sight(claim, name.place, measure.name, rows)
            for measure in told
            if (rows := rows_for(claim, name.place, measure.name, references, is_converted=True))
        ]
        is_other = words.of_another().search(_harmless().sub("", name.clause)) is not None
        # A name behind the figure is what the figure is paid for.
        is_whole = name.end > claim.span.end or is_of_whole(article, claim)
        if len(sights) == 1 and is_whole and not is_other and _is_all(article, rule, sights[0], name.clause):
            yield from _judged(article, rule, sights[0])


def _is_candidate(article: Article, claim: Claim, measures: tuple[str, ...]) -> bool:
    """Whether a plain amount, foreseen or not, has a word of a measure somewhere before it or behind it."""
    quantity, span = claim.quantity, claim.span
    if quantity.kind not in _KINDS or claim.status not in _STATED or quantity.best.value is None or quantity.per:
        return False
    if article.document.blocks[quantity.mention.block].role not in _PROSE or quantity.mention.level:
        return False
    near = article.text[max(0, span.start - _LEFT) : span.end + _RIGHT]
    return any(map(near.__contains__, _heads(measures)))


@lru_cache(maxsize=8)
def _heads(measures: tuple[str, ...]) -> tuple[str, ...]:
    """Return the longest words of the cues, one of which stands near every figure that is told."""
    return tuple({max(cue.replace(THING, " ").split(), key=len) for cue in cues_of(measures)})


def _is_all(article: Article, rule: Rule, sight: Sight, clause: str) -> bool:
    """Whether what adds up over a year is told of one, and of the whole of it, and with the words that it needs."""
    needed = next((each.cues for each in measures_of(rule.words("needed")) if each.name == sight.measure), ())
    sentence = article.sentences[sight.claim.sentence].of(article.text)
    if needed and not any(map(sentence.__contains__, needed)):
        return False
    if sight.measure not in rule.words("flows"):
        return sight.measure == _SALE or _dealt().search(clause) is None
    return words.of_a_year().search(sentence) is not None and not is_of_a_part(article, sight.claim)


def _judged(article: Article, rule: Rule, sight: Sight) -> Iterator[Result]:
    values = [row.value for row in sight.rows]
    near = spread(Interval(min(values), max(values)), _NEAR)
    stated = in_unit(sight.claim.quantity.best, meant_by(sight.claim.quantity.best), sight.rows[0])
    for factor, slip in _SLIPS.items():
        if stated is not None and stated.scaled(factor).overlaps(near) and not stated.overlaps(near):
            fields = {**fields_of(sight), "diagnosis": slip}
            yield found(rule, article, sight.claim.quantity.mention.amount, fields, confidence="high")
