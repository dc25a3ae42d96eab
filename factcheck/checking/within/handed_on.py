"""A value that was listed for a name, and is told of the same name again with another figure.

Comes in: an article. Goes out: the value of the list and the later claim. Never happens here: values of another time.

Worked example: "Lagos, Nairobi and Cairo came to $11 million, $4 million and $52 million respectively. Nairobi's $14
million was its lowest."
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from factcheck.checking.diagnosis import slip_between
from factcheck.checking.in_prose import around
from factcheck.checking.placed import claim_at, claims_between, claims_of_sentences, sentence_from
from factcheck.checking.within.named_values import NamedValues, Value
from factcheck.checking.within.rosters import rosters
from factcheck.checking.within.taken_up import apart
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.model.unit import bare

_REACH, _LEAD, _NEAR = 3, 60, 50
# Lists that are held against each other; an article of more is a table in sentences.
_MOST_LISTS = 40
_ORDER = Interval(Decimal("0.1"), Decimal(10))
_FUNCTION = frozenset(
    [
        "and",
        "but",
        "for",
        "from",
        "with",
        "was",
        "were",
        "while",
        "after",
        "before",
        "the",
        "that",
        "than",
        "this",
        "which",
        "who",
        "had",
        "has",
        "are",
    ]
)
_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT, QuantityKind.COUNT})


@lru_cache(maxsize=64)
def _owner(name: str) -> re.Pattern[str]:
    """Compile a name with its figure behind it: "Nairobi's", "Rapeseed, at", "Elm, with", "Ash had"."""
    return re.compile(
        rf"\b{re.escape(name)}(?:['’]s?(?: (?:total|score|figure|haul|own))?(?:,? of)?|,? (?:at|with|on)(?: (?:its"
        rf"|only|just))?) $",
        re.IGNORECASE,
    )


@lru_cache(maxsize=64)
def _doing(name: str) -> re.Pattern[str]:
    """Compile a name with any words of its sentence before its figure: "Sweden led with", "Labour won"."""
    return re.compile(rf"\b{re.escape(name)}(?:['’]s?)?(?:,? (?:which|who|with|at|on))?(?: [a-z]+){{1,3}} $", re.I)


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:19|20)\d\d\b")


def _is_of_another_year(article: Article, claim: Claim, listed: NamedValues) -> bool:
    own, first = (
        set(_year().findall(article.sentences[at].of(article.text))) for at in (claim.sentence, listed.sentence)
    )
    return not own <= first


def handed_on(article: Article) -> Iterator[tuple[Span, Claim]]:
    """Yield the place of a listed value and the later figure of the same name, where they differ."""
    for listed in rosters(article) if "respectively" in article.text or _has_list(article) else ():
        yield from _of_list(article, listed)


def _has_list(article: Article) -> bool:
    return len(article.claims) > 2


def exchanged(article: Article) -> Iterator[tuple[Span, Claim]]:
    """Yield the values that two lists of the same names hand out the other way round."""
    lists = rosters(article)[:_MOST_LISTS] if "respectively" in article.text else []
    for later in (each for each in lists if each.is_handed_out):
        for first in (each for each in lists if each.sentence < later.sentence):
            shared = [name for name in later.values if name in first.values]
            mine, theirs = ([each.values[name] for name in shared] for each in (later, first))
            if len(shared) < 2 or sorted(one.value for one in mine) != sorted(one.value for one in theirs):
                continue
            for one, other in zip(mine, theirs, strict=True):
                claim = claim_at(article, one.span)
                if one.value != other.value and claim is not None:
                    yield other.span, claim
                    return


def _of_list(article: Article, listed: NamedValues) -> Iterator[tuple[Span, Claim]]:
    for claim in claims_of_sentences(article, listed.sentence + 1, listed.sentence + _REACH):
        quantity = claim.quantity
        if quantity.kind not in _KINDS or quantity.hedged or claim.status is not Status.ACTUAL:
            continue
        before = article.text[max(0, claim.span.start - _LEAD) : claim.span.start]
        for name, value in listed.values.items():
            if name.lower() not in before.lower() or not (_owner(name).search(before) or _doing(name).search(before)):
                continue
            stated = quantity.best.value or Decimal(0)
            is_slip = stated > 0 and value.value > 0 and bool(slip_between(stated, value.value))
            if not _owner(name).search(before) and not is_slip and not _is_of_heading(article, claim, listed, before):
                continue
            if not listed.is_handed_out and _is_of_another_year(article, claim, listed):
                continue
            if _is_of_its_own_list(article, claim, name, listed) or _is_named_behind(article, value, listed):
                continue
            if not _is_of_one_unit(article, claim, value.span) or _is_apart(article, claim):
                continue
            if not quantity.best.wide.overlaps(Interval.point(value.value)) and _is_near(claim, value.value):
                yield value.span, claim


def _is_of_its_own_list(article: Article, claim: Claim, name: str, listed: NamedValues) -> bool:
    """Whether a later sentence ranks the same name among others, by something else: who bought, and who sold."""
    lists = (each for each in rosters(article) if each.sentence == claim.sentence != listed.sentence)
    return any(name in each.values and each.values.keys() != listed.values.keys() for each in lists)


def _is_named_behind(article: Article, value: Value, listed: NamedValues) -> bool:
    """Whether the name of a listed figure stands behind it: "50,866 as Catholic"."""
    return not listed.is_handed_out and _named_behind().match(article.text, value.span.end) is not None


@cache
def _named_behind() -> re.Pattern[str]:
    return re.compile(r" (?:[a-z]+ ){0,3}(?:as|to|for|from|by|in) (?:the )?[A-Z]")


@cache
def _having() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:had|has|have|won|took|takes|got|led with|topped \w+ \w+ with|first with|with|gained|scored) $"
    )


def _is_of_heading(article: Article, claim: Claim, listed: NamedValues, before: str) -> bool:
    """Whether a count is of what the words above a bulleted list speak of: "medals were shared as follows"."""
    noun = claim.quantity.mention.noun.lower().rpartition(" ")[2]
    first = min(value.span.start for value in listed.values.values())
    begun = sentence_from(article, first)
    above = next((span for span in reversed(article.sentences[max(0, begun - 2) : begun]) if span.end <= first), None)
    return (
        bool(noun) and above is not None and noun in above.of(article.text).lower() and bool(_having().search(before))
    )


def _is_apart(article: Article, claim: Claim) -> bool:
    """Whether the words around a figure tell of another time or thing; that it "was a record" tells of neither."""
    words = around(article, claim.span, _NEAR).replace(" was a record", " ")
    return apart().search(words) is not None


def _is_of_one_unit(article: Article, claim: Claim, place: Span) -> bool:
    """Whether the listed value has the unit of the later figure, or it has none and the list's last one has it."""
    unit = claim.quantity.best.unit
    near = claims_between(article, place.start - _LEAD, place.end)
    own = next((other for other in near if other.span.contains(place) or place.contains(other.span)), None)
    listed = None if own is None else own.quantity.best.unit
    if unit is None:
        nouns = {claim.quantity.mention.noun.lower(), "" if own is None else own.quantity.mention.noun.lower()} - {""}
        return listed is None and own is not None and len(nouns) <= 1 and not _counts_others(article, claim, own)
    if listed is None:
        return claim.quantity.kind is QuantityKind.MEASURE
    return bare(listed) == bare(unit)


def _counts_others(article: Article, claim: Claim, own: Claim) -> bool:
    """Whether a word behind a bare count says that it is of others: "4 dead" after so many crashes."""
    word = re.match(r" ([a-z]{3,})\b", article.text[claim.span.end : claim.span.end + _NEAR])
    is_bare = word is not None and not claim.quantity.mention.noun and word[1] not in _FUNCTION
    return is_bare and word is not None and word[1] not in article.sentences[own.sentence].of(article.text)


def _is_near(claim: Claim, value: Decimal) -> bool:
    """Whether the two are of one order of magnitude."""
    stated = claim.quantity.best.value
    if not stated or not value:
        return False
    return _ORDER.contains(EXACT.divide(stated, value))
