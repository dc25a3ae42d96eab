"""A thing that an article comes back to, with another figure: "the 72 victims" and, further down, "the 65 victims".

Comes in: an article. Goes out: pairs of figures that the definite article ties together. The thing is a counted set
("the 72 victims"), or it is known by its figure ("the $3.5 billion bridge", "the 1,240-home scheme").

Worked example: "the 1,240-home scheme" and "the 1,420-home scheme" have one head noun, and two digits changed places.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import chain

from factcheck.checking.diagnosis import Typed, diagnosed, is_swapped_pair
from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, at, found, related
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.values import value_of
from factcheck.checking.within.ages_told import ages_told
from factcheck.checking.within.echoes import SERIES, echoes
from factcheck.checking.within.event_figures import event_figures
from factcheck.checking.within.handed_on import exchanged, handed_on
from factcheck.checking.within.known_counts import known_counts
from factcheck.checking.within.one_set import adds_nothing, is_definite, is_narrowed, is_of_another
from factcheck.checking.within.same_set import same_sets
from factcheck.checking.within.statistic_words import statistics_of
from factcheck.checking.within.swapped_again import swapped_again
from factcheck.checking.within.taken_up import taken_up
from factcheck.checking.within.told_again import told_again
from factcheck.checking.within.twins import twins
from factcheck.checking.within.years_again import years_again
from factcheck.model.claim import Article, Claim, RelationKind, Status
from factcheck.model.document import Role
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_RATIOS = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION, QuantityKind.MULTIPLE})
_ONE, _HUNDREDTH = Decimal(1), Decimal("0.01")
# How many sentences behind a figure a rate of it may give another.
_NEAR_BY = 2
_LEAST_COUNT = 10
_FEWEST_DIGITS = 2
_SENTENCE = 300
_LEAD, _STEM = 90, 5
_NO_NOUN_LIST = """
    and are but can could does for from had has have her his into its less more nor not off over per than that the
    their then this when while who will with would was were which annual annually about after before between down
    since among a year yet you our out old long high wide deep away ago ahead apart north south east west left
    right later earlier because also both each either all any every now only just even here there where what why
    how made came went took gave got did may might must should under upon until via like near next
"""
_NO_NOUN = frozenset(_NO_NOUN_LIST.split())
_PROSE = frozenset({Role.PARAGRAPH, Role.TITLE, Role.CAPTION, Role.LIST_ITEM, Role.HEADING})
_FIRM = frozenset({Status.ACTUAL, Status.FORECAST})
_KINDS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.MEASURE})
# What is told with more figures than this has many.
_MOST_TOLD = 60
# Contracts and deals too have many figures, where nothing says that one is meant.
_SERIES = SERIES | {"contract", "deal"}


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: dict[tuple[str, str], list[Claim]] = {}
    for claim in article.claims:
        key = _key(article, claim)
        if key is None:
            continue
        earlier = seen.setdefault(key, [])
        if len(earlier) < _MOST_TOLD:
            yield from _against(article, rule, key, claim, earlier)
            earlier.append(claim)
    yield from _twins(article, rule)
    for again in years_again(article):
        fields = {"figure": again.span.of(article.text), "other": again.place.of(article.text), "noun": again.noun}
        fields["diagnosis"] = f" One {again.slip}."
        yield found(rule, article, again.span, fields, evidence=(at(article, again.place, "the other year"),))


def _twins(article: Article, rule: Rule) -> Iterator[Result]:
    """Yield what two sentences tell in the same words, with a slip in one of them."""
    told: set[Claim] = set()
    pairs = ((other, claim, "") for other, claim in chain(event_figures(article), ages_told(article)))
    listed = ((place, claim, "") for place, claim in chain(handed_on(article), exchanged(article)))
    # What is taken up with swapped digits was looked at for what narrows it.
    again = ((other.span, claim, slip) for other, claim, slip in swapped_again(article))
    same = ((other.span, claim, "") for other, claim in same_sets(article))
    alike = chain(twins(article), taken_up(article), echoes(article), told_again(article), known_counts(article), pairs)
    known = ((other.span, claim, slip) for other, claim, slip in alike if not is_narrowed(article, claim, other))
    for place, claim, diagnosis in chain(known, again, listed, same):
        if claim in told or _are_converted(article, place, claim.span):
            continue
        if _are_of_ratio(article, place, claim) or _is_rate_of(article, place, claim):
            continue
        if statistics_of(article, claim.span) - statistics_of(article, place):
            continue
        if _of_others().match(article.text, claim.span.end) or _are_of_two(article, place, claim.span):
            continue
        told.add(claim)
        fields = {
            "figure": claim.span.of(article.text),
            "other": place.of(article.text),
            "noun": claim.quantity.mention.noun or "thing",
            "diagnosis": f" One {diagnosis}." if diagnosis else "",
        }
        yield found(rule, article, claim.span, fields, evidence=(at(article, place, "the other figure"),))


def _are_of_ratio(article: Article, place: Span, claim: Claim) -> bool:
    """Whether a sentence has both figures, and what the one is of the other: "10 percent of his pay of 2,400"."""
    told = claims_of_sentences(article, claim.sentence, claim.sentence)
    is_one = article.number_around(place) == claim.sentence
    return is_one and any(each.quantity.kind in _RATIOS for each in told)


def _is_rate_of(article: Article, place: Span, claim: Claim) -> bool:
    """Whether a rate told between two figures makes the one of the other: "priced at 460,000 ... 10 percent"."""
    first = article.number_around(place)
    told = claims_of_sentences(article, first, claim.sentence) if first is not None else ()
    base = next((each for each in told if each.span == place), None)
    if base is None or base.quantity.best.value is None or claim.sentence - base.sentence > _NEAR_BY:
        return False
    rates = [each.quantity for each in told if each.quantity.kind in _RATIOS and each.span.start > place.start]
    shares = (rate.best.narrow.scaled(_HUNDREDTH if rate.kind is QuantityKind.PERCENT else _ONE) for rate in rates)
    parts = (share.times(base.quantity.best.narrow) for share in shares)
    return any(part.overlaps(claim.quantity.best.narrow) for part in parts)


def _are_converted(article: Article, *places: Span) -> bool:
    """Whether figures only say in another unit what stands before each: two amounts give two conversions."""
    return _converted.of(article).issuperset(places)


def _all_converted(article: Article) -> frozenset[Span]:
    relations = related(article, RelationKind.CONVERSION)
    return frozenset(article.claims[relation.members[1]].span for relation in relations)


_converted = OfOneArticle(_all_converted)


def _are_of_two(article: Article, *places: Span) -> bool:
    """Whether two figures are of two sides of one thing: "57.4 percent of the men", "Its imports of", "on schools"."""
    for named in (_sides, _ends):
        told = [named(article, place) for place in places]
        if all(told) and not frozenset.intersection(*told):
            return True
    return False


def _sides(article: Article, place: Span) -> frozenset[str]:
    """Return the sides that the words right behind a figure name, or else those before it in its sentence."""
    behind = _behind().match(article.text, place.end)
    if behind is not None:
        return frozenset({_stem(behind["side"])})
    sentence = article.sentence_around(place) or place
    before = _side().findall(article.text, max(sentence.start, place.start - _LEAD), place.start)
    return frozenset(map(_stem, before))


def _ends(article: Article, place: Span) -> frozenset[str]:
    """Return what an amount is said right behind it to be for: "£3.4 million on roads"."""
    end = _on().match(article.text, place.end)
    return frozenset() if end is None else frozenset({_stem(end["what"])})


def _stem(word: str) -> str:
    return word.lower().rstrip("s")[:_STEM]


@cache
def _side() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<side>men|women|boys|girls|males?|females?|export(?:s|ed|ers)?|import(?:s|ed|ers)?|urban|rural|mothers"
        r"|fathers|sons|daughters|husbands|wives|primary|secondary|tertiary)\b",
        re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf" (?:of |among |for |in )?(?:the |all |its |their )?{_side().pattern}", re.IGNORECASE)


@cache
def _on() -> re.Pattern[str]:
    return re.compile(r" on (?:the |its |their |new |old )?(?P<what>[a-z]{4,})\b")


@cache
def _of_others() -> re.Pattern[str]:
    """Match what makes a figure that of others: "the 4,132 who finished the trial", "the 41-storey one by the port"."""
    return re.compile(
        r"(?:[-‑][a-z]+)? ones?\b"
        r"| (?:who|that) (?:had |have )?(?:finished|completed|remained|stayed|took part|responded|replied|answered"
        r"|survived|attended|applied|asked|voted|signed|got|received)\b"
    )


def _key(article: Article, claim: Claim) -> tuple[str, str] | None:
    """Return the unit and the noun of a plain figure in prose, or None."""
    quantity = claim.quantity
    mention = quantity.mention
    if quantity.hedged or quantity.best.value is None or mention.upper is not None or quantity.kind not in _KINDS:
        return None
    if claim.status not in _FIRM or article.document.blocks[mention.block].role not in _PROSE or quantity.per:
        return None
    attribute = _attribute().match(article.text, mention.amount.end)
    if attribute is not None:
        unit, noun = quantity.best.unit, attribute["noun"].lower()
        counted = unit.symbol if unit is not None else attribute["counted"].lower().lstrip("-‑ ")
        if counted and noun not in _NO_NOUN:
            return None if noun in _SERIES else (counted, noun)
    return ("", mention.noun.lower()) if quantity.kind is QuantityKind.COUNT and mention.noun else None


@cache
def _attribute() -> re.Pattern[str]:
    """Match what makes a figure an attribute of the noun behind it: "-home scheme", " bridge"."""
    return re.compile(r"(?P<counted>[-‑][a-z]+|)[ ](?P<noun>[a-z]{3,}(?<!s)(?<!ly)(?<!ed)(?<!ing))\b")


@cache
def _change() -> re.Pattern[str]:
    """Match the words of a sentence in which a figure is not the one that was told before."""
    return re.compile(
        r"\b(?:another|others?|remaining|revised|updated|correct\w+|original(?:ly)?|initial(?:ly)?|previous(?:ly)?|rose"
        r"|risen|fell|fallen|up from|down from|increased|reduced|compared|than|instead|separate\w*"
        r"|additional|extra|further|similar|each|respectively|new)\b",
        re.IGNORECASE,
    )


def _against(
    article: Article, rule: Rule, key: tuple[str, str], claim: Claim, earlier: Sequence[Claim]
) -> Iterator[Result]:
    """Hold a figure with the definite article against the last one of the same thing, if none agrees with it."""
    wide = claim.quantity.best.wide
    if not earlier or not is_definite(article, claim) or any(one.quantity.best.wide.overlaps(wide) for one in earlier):
        return
    other = earlier[-1]
    diagnosis = _diagnosis(claim, other) if other.sentence != claim.sentence else ""
    is_told = _is_slip(article, key, claim, other) if diagnosis else _is_one_set(article, key, claim, other)
    if is_told:
        fields = {
            "figure": claim.span.of(article.text),
            "other": other.span.of(article.text),
            "noun": key[1],
            "diagnosis": f" One {diagnosis}." if diagnosis else "",
        }
        evidence = (at(article, other.span, "the other figure"),)
        level = None if diagnosis else Level.NOTE
        yield found(rule, article, claim.span, fields, level=level, evidence=evidence)


def _is_slip(article: Article, key: tuple[str, str], claim: Claim, other: Claim) -> bool:
    """Whether a figure that looks like the other one mistyped is told of the same thing."""
    sentences = (around(article, one.span, _SENTENCE) for one in (claim, other))
    if any(_change().search(sentence) for sentence in sentences):
        return False
    return bool(key[0]) or adds_nothing(article, claim, other)


def _is_one_set(article: Article, key: tuple[str, str], claim: Claim, other: Claim) -> bool:
    """Whether two definite counts of one noun leave no room for two sets."""
    counts = (claim.quantity.best.value, other.quantity.best.value)
    if key[0] or claim.sentence == other.sentence or any(count is None or count < _LEAST_COUNT for count in counts):
        return False
    is_plain = is_definite(article, other) and adds_nothing(article, claim, other)
    if not is_plain or not adds_nothing(article, other, claim, verbs=True):
        return False
    return not is_of_another(article, claim) and not is_of_another(article, other)


def _diagnosis(claim: Claim, other: Claim) -> str:
    """Name the slip that makes one figure of the other; a power of ten only where the digits are more than one."""
    mine, theirs = claim.quantity.best, other.quantity.best
    stated, computed = value_of(mine), value_of(theirs)
    digits = [_digits(value) for value in (stated, computed)]
    scales = {one.quantity.mention.numeral.scale for one in (claim, other)}
    if digits[0] == digits[1] and len(digits[0]) < _FEWEST_DIGITS and (len(scales) < len(digits) or "" in scales):
        return ""
    if mine.unit == theirs.unit and is_swapped_pair(stated, computed):
        return "may have two digits swapped"
    slip = diagnosed(Interval.point(stated), Interval.point(computed), typed=Typed(stated, computed))
    is_long = len(digits[0]) > _FEWEST_DIGITS and stated.adjusted() == computed.adjusted()
    is_mixed = is_long and digits[0] != digits[1] and sorted(digits[0]) == sorted(digits[1])
    return slip or ("may have its digits in another order" if is_mixed else "")


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.normalize(EXACT).as_tuple().digits))


KIND = Kind(KindSpec("retold", {}, ("figure", "other", "noun", "diagnosis")), within=_check)
