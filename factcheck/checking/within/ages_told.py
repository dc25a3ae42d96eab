"""Two ages of one person: "Emma Hart, who died aged 94" and, further down, "the 91-year-old codebreaker".

Comes in: an article. Goes out: the earlier claim and the later one. Never happens here: guessing who of several people
is meant. A surname is told again with another age, or there is one age in the article besides that of "the
91-year-old", who is no boy, victim or wife that was not spoken of before, and no other full name stands by.

The two ages look alike, 94 and 91 or 34 and 43: a person whose age was never told can be of any age.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.document import Role
from factcheck.model.mention import AGE
from factcheck.model.quantity import QuantityKind

_LEAD, _BEHIND = 60, 60
# An article with more ages than this lists people.
_MOST_AGES = 100
# Whom an article is about it names at its top.
_FIRST_SENTENCES = 4
_DECADE, _LEAST, _MOST_APART = 10, 10, 2
_BARE = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_PROSE = frozenset({Role.PARAGRAPH, Role.CAPTION, Role.TITLE})


def ages_told(article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Yield the earlier and the later age of one person, where they differ by a slip."""
    blocks = article.document.blocks
    ages = [
        claim
        for claim in article.claims
        if (claim.quantity.mention.sense == AGE or _is_behind_name(article, claim))
        and blocks[claim.quantity.mention.block].role in _PROSE
        and claim.quantity.best.value is not None
        and not claim.quantity.hedged
    ]
    for place, claim in enumerate(ages) if len(ages) <= _MOST_AGES else ():
        earlier = [other for other in ages[:place] if other.sentence != claim.sentence]
        if earlier and all(_value(claim) != _value(other) for other in ages if other is not claim):
            yield from _of_name(article, claim, earlier)
            yield from _of_the(article, claim, earlier, ages)


def _of_name(article: Article, claim: Claim, earlier: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the age behind the same name: "Ryan Cole, 24" and "Cole, 42"."""
    name = _name_before(article, claim)
    same = [other for other in earlier if name and _name_before(article, other).endswith(name)]
    if len(same) == 1 and _is_of_unit(claim, same[0]) and _look_alike(claim, same[0]):
        yield same[0], claim


def _of_the(
    article: Article, claim: Claim, earlier: Sequence[Claim], ages: Sequence[Claim]
) -> Iterator[tuple[Claim, Claim]]:
    """Yield "the 91-year-old", if there is one other age, and nobody else whom it can be."""
    before = article.text[max(0, claim.span.start - _LEAD) : claim.span.start]
    behind = _year_old().match(article.text, claim.span.end)
    other = earlier[0]
    is_alone = len(ages) == len(earlier) + 1 == 2 and other.sentence < _FIRST_SENTENCES
    if not is_alone or not _the().search(before) or behind is None:
        return
    person = (behind["noun"] or "").lower()
    if person in _OTHERS and person not in article.sentences[other.sentence].of(article.text).lower():
        return
    if _is_of_unit(claim, other) and _look_alike(claim, other) and not _is_somebody_else(article, claim, other):
        yield other, claim


def _is_of_unit(claim: Claim, other: Claim) -> bool:
    """Whether neither age is in weeks or months beside one in years; a bare age is one in years."""
    units = {one.quantity.best.unit.symbol for one in (claim, other) if one.quantity.best.unit is not None}
    return units <= {"year"} or len(units) == 1


def _is_somebody_else(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether a full name or another person stands beside the later age or in the sentence before it.

    Two full names before the first age leave open whose the second is as well.
    """
    start = max(other.span.end, article.sentences[claim.sentence - 1].start)
    between = article.text[start : claim.span.end + _BEHIND]
    first = article.sentences[other.sentence].of(article.text)
    names = {name for name in _full_name().findall(between) if name.split()[-1] not in first}
    before = {name.split()[-1] for name in _full_name().findall(article.text[: other.span.start])}
    own = _name_before(article, other).split()[-1:]
    others = len(before - set(own)) - (not own)
    return bool(names) or others > 0 or _kin().search(between) is not None


def _look_alike(claim: Claim, other: Claim) -> bool:
    """Whether two ages have their digits swapped, or share one of them in its place."""
    one, two = int(_value(claim)), int(_value(other))
    if min(one, two) < _LEAST or max(one, two) >= _DECADE**2 or abs(one - two) <= 1:
        return False
    return one // _DECADE == two // _DECADE or one % _DECADE == two % _DECADE or str(one) == str(two)[::-1]


def _value(claim: Claim) -> Decimal:
    return value_of(claim.quantity.best)


_OTHERS_LIST = """
    boy girl child son daughter wife husband brother sister mother father victim driver teenager youth passenger man
    woman friend suspect attacker gunman partner girlfriend boyfriend cousin uncle aunt student pupil pensioner baby
    grandmother grandfather striker defender midfielder goalkeeper cyclist pedestrian motorcyclist colleague accomplice
"""
_OTHERS = frozenset(_OTHERS_LIST.split())


@cache
def _year_old() -> re.Pattern[str]:
    return re.compile(r"-old(?:\s(?P<noun>[a-z]+))?")


@cache
def _the() -> re.Pattern[str]:
    return re.compile(r"\b[Tt]he\s$")


@cache
def _full_name() -> re.Pattern[str]:
    return re.compile(r"(?<![.!?]\s)(?<!\w)[A-Z][a-z]+\s(?:[A-Z][.]?\s)?[A-Z][\w’'-]+")


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:his|her|their)\s(?:\w+\s)?(?:wife|husband|partner|son|daughter|brother|sister|mother|father|friend"
        r"|girlfriend|boyfriend|colleague|rival|opponent|accomplice|cousin|teammate|co-\w+)\b"
        r"|\b(?:another|second|other)\s(?:man|woman|person|driver|victim|suspect|boy|girl)\b"
    )


def _is_behind_name(article: Article, claim: Claim) -> bool:
    """Whether a bare number stands between commas behind a name: "Cole, 42,"."""
    is_bare = claim.quantity.kind in _BARE and not claim.quantity.mention.noun
    return (
        is_bare
        and article.text[claim.span.end : claim.span.end + 1] in {",", ")"}
        and _name_before(article, claim) != ""
    )


def _name_before(article: Article, claim: Claim) -> str:
    """Return the name right before an age, "Ryan Cole" of "Ryan Cole, 24" and "Ryan Cole (24)", or ""."""
    start = claim.span.start
    match = _name().search(article.text, max(0, start - _LEAD), start)
    return _title().sub("", match["name"]) if match is not None else ""


@cache
def _title() -> re.Pattern[str]:
    return re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Professor|Prof|Judge|President|Senator)\.?\s")


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"(?<![\w’'-])(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})(?:,\s(?:aged\s|now\s)?|\s\()$")
