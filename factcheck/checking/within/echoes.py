"""A figure that takes up an earlier one of its unit, and is that figure mistyped.

Comes in: an article. Goes out: the earlier claim, the later one, and what probably happened to one of them. Never
happens here: comparing figures that are merely different, which may be of two things.

The later figure stands behind "the", "its", "all" or a name, so that it speaks of what is known; no other figure of the
article agrees with it; and of the figures of its unit before it, one is it but for a slip of the finger. Two figures
of one unit come so close by chance about once in fifty times.

Worked example: "18.2 kilometers long" and, further down, "the 12.8-kilometer tunnel".
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from factcheck.checking.arithmetic.nouns_of_sums import are_people
from factcheck.checking.diagnosis import WRONG_DIGIT, slip_between
from factcheck.checking.placed import claims_between
from factcheck.checking.values import value_of
from factcheck.checking.within.one_set import adds_nothing, takes_up_head
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.mention import AGE
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_KINDS = frozenset(
    {QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.PERCENT, QuantityKind.DURATION}
)
_PROSE = frozenset({Role.PARAGRAPH, Role.CAPTION, Role.LIST_ITEM})
# From million to billion is the farthest that a figure slips when it is told again.
_PLACES = 3
# Nouns that have many figures of one kind: races, notes and bonds of several lengths.
_SERIES_LIST = """
    race races run bond bonds note notes yield yields rate rates mark level barrier freestyle dash final record
    pistol rifle bill bills coin coins loan loans mortgage version model mode range limit radius zone line
    butterfly relay period average moving window threshold season week day year game match series plan
"""
SERIES = frozenset(_SERIES_LIST.split())
_LEAD, _FINGERS = 40, 10
# One other digit is no rare accident: it tells only where more words are shared than those of the unit.
_SHARED = 2
# How many sentences apart "all 12 storeys" takes up a count that it does not resemble.
_NEAR = 3
_FREE = frozenset({QuantityKind.COUNT, QuantityKind.DURATION})
# What a sentence says of things that have a length of time: "jailed for seven years" makes a sentence.
_JAILED = ("jail", "sentenc", "imprison", "prison", "behind bars")
_SAID_OF = {
    "sentence": _JAILED,
    "term": (*_JAILED, "term"),
    "contract": ("contract", "deal", "signed"),
    "deal": ("contract", "deal", "signed"),
    "ban": ("ban", "suspen", "disqualif"),
    "suspension": ("ban", "suspen"),
}
# Articles with more figures of one unit than this are tables in sentences, where near misses are bound to meet.
_MOST_ALIKE = 12


class Echo(NamedTuple):
    """The earlier figure, the later one that takes it up, and the predicate that names the slip."""

    earlier: Claim
    later: Claim
    slip: str


@cache
def _known() -> re.Pattern[str]:
    """Match what makes a figure one that the reader knows: "the", "all", "Nairobi's", "the cost of"."""
    plain = (
        r"(?!other|remaining|further|extra|additional|next|first|second|last|previous|new|old|original|more|some|found"
        r"|said|cost|paid|spent|owed|got|is|was|are|were|has|had|have)"
    )
    # Of two words behind "the" the second may be a verb: "the canal is 132 km long", "the choir sang 12 songs".
    quality = (
        r"(?:[a-z-]+(?:ing|ly|ous|al|ic|ive|able|ary|ful|ent|ant)|whole|entire|full|total|same|mere|huge|vast|grim)"
    )
    return re.compile(
        rf"(?:\b(?:the|its|their|his|her|our)|\b(?P<owner>[A-Z][\w.-]+)['’]s?)"
        rf"\s(?:{plain}{quality}\s)?(?P<word>{plain}[a-z][a-z-]*\s)?$"
        rf"|\b(?:those|these|this|all|both|whose)(?:\sthe)?\s$"
        rf"|\b(?:the|its|their|his|her|this|(?P<day>[A-Z][a-z]+day)['’]s)\s(?:{plain}[a-z][a-z-]*\s)?{plain}(?P<head>[a-z][a-z-]*)\sof\s$",
        re.IGNORECASE,
    )


@cache
def _noun_behind() -> re.Pattern[str]:
    return re.compile(
        r"[-\s](?!(?:was|were|is|are|has|had|have|will|would|to|of|in|for|from|on|at|and|or|by|a)\b)[a-z]"
    )


@cache
def _apart() -> re.Pattern[str]:
    """Match the words right before a figure that set it off from the one that is known."""
    return re.compile(
        r"\b(?:others?|another|remaining|rest|further|extra|additional|previous\w*|earlier|original\w*|initial\w*|next"
        r"|second|last|than|from|up|down|to|by|more|less|fewer|compared|against|versus|instead|former|old|new|not"
        r"|first|between|and|or|revised|each|per|average|record|nearest|within|after|before)\b[^.;:]{0,24}$",
        re.IGNORECASE,
    )


@cache
def _moved() -> re.Pattern[str]:
    """Match what tells of another time, another part or a change in the sentence of either figure."""
    return re.compile(
        r"\b(?:rose|risen|fell|fallen|increas\w*|decreas\w*|compared|revis\w+|updated|previously|original\w*|initial\w*"
        r"|another|respectively|a year earlier|last year['’]s|instead of|rather than|up from|down from|mark"
        r"|demand\w*|sought|narrowed|widened)\b",
        re.IGNORECASE,
    )


def echoes(article: Article) -> Iterator[Echo]:
    """Yield the figures that take up an earlier one with a slip; one that any other figure agrees with is none."""
    families = _Families(article)
    for claim in families.plain:
        like = [] if claim.quantity.hedged else families.like(claim)
        before = families.before(claim, like)
        if not before or len(like) > _MOST_ALIKE or any(_agree(claim, other) for other in like):
            continue
        if families.is_told(claim) or not _takes_up(article, claim):
            continue
        near = list(_nearest(article, claim, before, is_alone=len(like) == 1))
        yield from near or _held_to(article, claim, before, like)


class _Families:
    """The figures of an article by what two that are alike have in common; `plain` are those that may be echoes."""

    def __init__(self, article: Article) -> None:
        self.plain = [claim for claim in article.claims if _is_plain(article, claim)]
        self._places = {id(claim): place for place, claim in enumerate(self.plain)}
        self._families: dict[str, list[Claim]] = {}
        for claim in article.claims:
            self._families.setdefault(_family(claim), []).append(claim)
        bare = (claim.quantity.best for claim in article.claims if claim.quantity.best.unit is None)
        self._bare = Counter([reading.value for reading in bare])

    def like(self, claim: Claim) -> list[Claim]:
        """Return the figures that are alike to one, but not many more than can matter."""
        family = self._families[_family(claim)] if claim.quantity.best.unit is not None or _noun(claim) else []
        others = (other for other in family if other is not claim and _are_alike(claim, other))
        return list(islice(others, _MOST_ALIKE + 1))

    def before(self, claim: Claim, like: Sequence[Claim]) -> list[Claim]:
        """Return those of `like` that are plain and stand before a plain figure."""
        place = self._places[id(claim)]
        return [other for other in like if self._places.get(id(other), place) < place]

    def is_told(self, claim: Claim) -> bool:
        """Whether a bare number gives the figure once more: "the first is 18.2 km long and the second 12.8"."""
        own = claim.quantity.best
        return self._bare[own.value] > (own.unit is None)


def _family(claim: Claim) -> str:
    """Return what two figures that are alike have in common: the unit but for its span, or the counted noun."""
    unit, noun = claim.quantity.best.unit, _noun(claim)
    if unit is not None:
        return f"in {unit.symbol.partition('/')[0]}"
    return "people" if noun == "people" or are_people(f"{noun}s") else noun


def _nearest(article: Article, claim: Claim, before: Sequence[Claim], *, is_alone: bool) -> Iterator[Echo]:
    """Yield the last earlier figure that a slip turns into this one; `is_alone` if there is only one of its unit."""
    for other in reversed(before):
        if other.sentence != claim.sentence and _are_alike(claim, other) and _may_be_one(article, claim, other):
            is_sure = is_alone and _noun(claim) != "" and _noun(claim) == _noun(other)
            is_sure = is_sure and min(value_of(one.quantity.best) for one in (claim, other)) > _FINGERS
            stated, meant = (value_of(one.quantity.best) for one in (claim, other))
            slip = slip_between(stated, meant, is_sure=is_sure)
            if "swapped" not in slip and _is_of_a_part(article, claim, other):
                continue
            is_weak = abs(stated.adjusted() - meant.adjusted()) > _PLACES or (
                slip == WRONG_DIGIT and (other.quantity.hedged or len(claim.stems & other.stems) <= _SHARED)
            )
            if slip and not is_weak and _are_of_one_time(article, claim, other):
                yield Echo(other, claim, slip)
                return


def _is_of_a_part(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether a figure describes a thing that was not spoken of: "has 400 beds" and "the 40-bed ward"."""
    if article.text[claim.span.end : claim.span.end + 1] not in {"-", "‑"}:
        return False
    head = _head().match(article.text, claim.span.end)
    return head is not None and not _is_of_head(article, other, head["head"])


def _may_be_one(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether nothing behind a count narrows it, its owner is known, and no two speakers give the two figures."""
    if claim.status is Status.QUOTED and other.status is Status.QUOTED:
        return False
    known = _known_before(article, claim)
    owner = (known["owner"] or known["day"]) if known is not None else None
    if owner and owner not in article.sentences[other.sentence].of(article.text):
        return False
    if known is not None and known["head"] and not takes_up_head(article, known["head"], claim, other):
        return False
    head = _head().match(article.text, claim.span.end)
    if claim.quantity.kind is not QuantityKind.COUNT or not claim.quantity.mention.noun:
        return head is None or head["head"] not in SERIES
    return adds_nothing(article, claim, other, verbs=True)


def _has_counts_between(article: Article, one: Claim, other: Claim) -> bool:
    """Whether counts stand between two figures: then the later may be their sum."""
    between = claims_between(article, one.span.end, other.span.start)
    return any(claim.quantity.kind in {QuantityKind.COUNT, QuantityKind.NUMBER} for claim in between)


def _held_to(article: Article, claim: Claim, before: Sequence[Claim], like: Sequence[Claim]) -> Iterator[Echo]:
    """Yield the only other figure of the unit, if the noun behind this one says that both are of one thing."""
    others = [other for other in before if other in like and other.sentence != claim.sentence]
    if len(like) != 1 or len(others) != 1 or claim.quantity.kind not in _FREE:
        return
    if not _may_be_one(article, claim, others[0]) or _has_counts_between(article, others[0], claim):
        return
    if claim.quantity.best.unit != others[0].quantity.best.unit:  # weeks and years are lengths of two things
        return
    head = _head().match(article.text, claim.span.end) if not claim.quantity.mention.noun else None
    is_one = head is not None and _is_of_head(article, others[0], head["head"])
    if (is_one or _are_all_of(article, claim, others[0])) and _are_of_one_time(article, claim, others[0]):
        yield Echo(others[0], claim, "")


def _are_all_of(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether "all 12 storeys" or "the first of the 20 ships" takes up the only other count of these things."""
    is_far = claim.sentence - other.sentence > _NEAR
    if is_far or _noun(claim) == "" or _noun(claim) != _noun(other) or other.quantity.hedged:
        return False
    before = article.text[max(0, claim.span.start - _LEAD) : claim.span.start]
    known = article.sentences[other.sentence].of(article.text).lower()
    is_narrower = any(word not in known for word in claim.quantity.mention.noun.lower().split()[:-1])
    return not is_narrower and _all_of().search(before) is not None and adds_nothing(article, claim, other)


@cache
def _all_of() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:all|each|none|half|most|any|first|last|many|few|both)\sof\s(?:the|these|those|its|their)|all(?:\sthe)?)\s$",
        re.IGNORECASE,
    )


def _is_of_head(article: Article, other: Claim, head: str) -> bool:
    """Whether the sentence of a figure speaks of the thing that a later figure is an attribute of."""
    sentence = article.sentences[other.sentence].of(article.text).lower()
    return any(re.search(rf"\b{word}", sentence) for word in _SAID_OF.get(head, (head,)))


@cache
def _head() -> re.Pattern[str]:
    """Match the noun of which a figure is an attribute: "-year sentence", "-bed clinic"."""
    return re.compile(r"(?:[-‑][a-z]+)?\s(?:jail |prison |suspended |contract |loan )?(?P<head>[a-z]{3,})\b")


def _is_plain(article: Article, claim: Claim) -> bool:
    """Whether a figure of prose is a single value, bounded on both sides."""
    quantity = claim.quantity
    if quantity.kind not in _KINDS or quantity.best.value is None or quantity.best.value <= 0:
        return False
    wide = quantity.best.wide
    if wide.low is None or wide.high is None or quantity.mention.sense == AGE:
        return False  # "at least 72" bounds what is not told, and ages are told apart by people
    role = article.document.blocks[quantity.mention.block].role
    return role in _PROSE and quantity.mention.upper is None


def _takes_up(article: Article, claim: Claim) -> bool:
    """Whether the words before a figure make it one that is known, and none of them sets it apart."""
    known = _known_before(article, claim)
    if known is None or _apart().search(known[0]) is not None:
        return False
    # "The striking 1,150 workers", but not "from the port $42,815 was paid".
    is_right_behind = known["word"] is None
    return (
        is_right_behind
        or bool(claim.quantity.mention.noun)
        or _noun_behind().match(article.text, claim.span.end) is not None
    )


def _known_before(article: Article, claim: Claim) -> re.Match[str] | None:
    start = claim.span.start
    return _known().search(article.text, max(article.sentences[claim.sentence].start, start - _LEAD), start)


def _are_alike(claim: Claim, other: Claim) -> bool:
    """Whether two figures are of one unit, or count one thing by name; a rate's denominator may be said once."""
    mine, theirs = claim.quantity, other.quantity
    if mine.best.unit is None or theirs.best.unit is None:
        return mine.best.unit is theirs.best.unit and _count_alike(claim, other)
    return alike(mine.best.unit, theirs.best.unit) or _is_rate_of(mine.best.unit.symbol, theirs.best.unit.symbol)


def _is_rate_of(one: str, other: str) -> bool:
    """Whether one of two units is the other for each so much: tonnes, and tonnes a year."""
    return one.partition("/")[0] == other.partition("/")[0] and ("/" in one) is not ("/" in other)


def _count_alike(claim: Claim, other: Claim) -> bool:
    nouns = [_noun(one) for one in (claim, other)]
    return (
        bool(nouns[0])
        and bool(nouns[1])
        and (nouns[0] == nouns[1] or all(are_people(f"{noun}s") or noun == "people" for noun in nouns))
    )


def _noun(claim: Claim) -> str:
    """Return the last word of the counted noun without its plural's s: "storey" of "22-storey" and "12 storeys"."""
    mention = claim.quantity.mention
    return (mention.noun or mention.elided).lower().rpartition(" ")[2].removesuffix("s")


def _agree(claim: Claim, other: Claim) -> bool:
    return claim.quantity.best.wide.overlaps(other.quantity.best.wide)


def _are_of_one_time(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether neither sentence tells of a change, and no two times are told."""
    if any(_moved().search(article.sentences[one.sentence].of(article.text)) for one in (claim, other)):
        return False
    years = [set(_year().findall(article.sentences[one.sentence].of(article.text))) for one in (claim, other)]
    return not all(years) or bool(years[0] & years[1])


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:19|20)\d\d\b")
