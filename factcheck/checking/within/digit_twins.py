"""Two long figures of one thing that differ by the order of two digits, or by one digit that only one of them has.

Worked examples: "18,354 on Saturday, 18,534 on Sunday"; "12,437 residents" at the top and "of 12,347 people who live
here" at the end. No two counts of four digits or more come so close by chance, so that one of them was typed wrongly,
or the two belong to different things.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise

from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import alike

_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.NUMBER})
_PROSE = frozenset({Role.PARAGRAPH, Role.TITLE, Role.CAPTION, Role.LIST_ITEM, Role.HEADING})
_FIRM = frozenset({Status.ACTUAL, Status.QUOTED})
_DIGITS = frozenset("0123456789.,")
_FEWEST_DIGITS, _FEWEST_OF_RATES, _NEAR, _LATEST = 4, 3, 2, 3
_OWNERS = frozenset("'’")
_SWAPPED = "may have two digits swapped"
# Articles with more long figures than this are tables in sentences, where twins are bound to meet.
_MOST = 40


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    long = [claim for claim in article.claims if _is_long(article, claim)]
    shared = int(rule.number("shared_words"))
    twins: set[Claim] = set()
    for earlier, later in chain(_pairs(long), _rates(article)):
        slip = "" if later in twins else _slip(earlier, later)
        if slip and _are_of_one_thing(article, earlier, later, shared, slip):
            twins.add(later)
            fields = {
                "earlier": earlier.quantity.mention.amount.of(article.text),
                "later": later.quantity.mention.amount.of(article.text),
                "slip": slip,
            }
            evidence = (at(article, earlier.span, "the other figure"),)
            yield found(rule, article, later.quantity.mention.amount, fields, level=Level.NOTE, evidence=evidence)


def _pairs(long: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each long figure with those before it that a slip makes of it, found by their digits."""
    told: dict[str, list[Claim]] = {}
    shortened: dict[str, list[Claim]] = {}
    for later in long if len(long) <= _MOST else ():
        digits = _digits(later)
        without = _without_one(digits)
        slips = (told.get(slip, []) for slip in (*_swapped(digits), *without))
        for like in (*slips, shortened.get(digits, [])):
            yield from ((earlier, later) for earlier in like[-_LATEST:])
        told.setdefault(digits, []).append(later)
        for shorter in without:
            shortened.setdefault(shorter, []).append(later)


def _digits(claim: Claim) -> str:
    return claim.quantity.mention.numeral.text.replace(",", "")


def _rates(article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Yield two percentages of three digits in sentences that touch and hold no other one."""
    percents = [claim for claim in article.claims if claim.quantity.kind is QuantityKind.PERCENT]
    count = Counter(claim.sentence for claim in percents)
    for one, other in pairwise(percents):
        are_alone = count[one.sentence] == count[other.sentence] == 1 and other.sentence - one.sentence == 1
        digits = [len(claim.quantity.mention.numeral.text.replace(".", "")) for claim in (one, other)]
        are_plain = all(_is_plain(article, claim) and claim.quantity.decimals for claim in (one, other))
        if are_alone and are_plain and min(digits) >= _FEWEST_OF_RATES:
            yield one, other


def _is_long(article: Article, claim: Claim) -> bool:
    """Whether a plain figure in prose has so many digits that it is no rounded one."""
    quantity = claim.quantity
    if quantity.kind not in _KINDS or not _is_plain(article, claim):
        return False
    if quantity.kind is QuantityKind.NUMBER and "." in quantity.mention.numeral.text:
        return False  # "21.25" can be a time
    return len(value_of(quantity.best).normalize(EXACT).as_tuple().digits) >= _FEWEST_DIGITS


def _is_plain(article: Article, claim: Claim) -> bool:
    quantity = claim.quantity
    is_told = quantity.best.value is not None and not quantity.hedged and claim.status in _FIRM
    is_in_prose = article.document.blocks[quantity.mention.block].role in _PROSE
    return is_told and is_in_prose and set(quantity.mention.numeral.text) <= _DIGITS


def _are_of_one_thing(article: Article, earlier: Claim, later: Claim, shared: int, slip: str) -> bool:
    """Whether two figures have a unit and a noun in common, and speak of the same things.

    Of digits that changed places between figures near each other the digits say enough: chance does not make them.
    """
    one, other = earlier.quantity, later.quantity
    nouns = {quantity.mention.noun.lower() for quantity in (one, other)} - {""}
    if len(nouns) > 1 or not alike(one.best.unit, other.best.unit):
        return False
    if slip == _SWAPPED and later.sentence - earlier.sentence <= _NEAR:
        is_other = _of_other().match(article.text, later.quantity.mention.amount.end) is not None
        is_owner = article.text[later.span.end : later.span.end + 1] in _OWNERS
        return not is_other and not is_owner and _adds_no_year(article, earlier, later)
    is_one_time = earlier.period == later.period or not (earlier.period and later.period)
    return earlier.sentence != later.sentence and is_one_time and len(earlier.stems & later.stems) >= shared


def _adds_no_year(article: Article, earlier: Claim, later: Claim) -> bool:
    """Whether the sentence of the later figure names no year that the earlier one's leaves out."""
    if earlier.sentence == later.sentence:
        return True
    first, second = (set(_year().findall(article.sentences[one.sentence].of(article.text))) for one in (earlier, later))
    return second <= first


@cache
def _of_other() -> re.Pattern[str]:
    """Match what makes a figure that of a part of the other."""
    return re.compile(r",? of (?:them|these|those|whom|which)\b")


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:1[89]|20)\d\d\b")


def _slip(earlier: Claim, later: Claim) -> str:
    """Name two neighboring digits that changed places, or one, not the last, that only one of the figures has."""
    first, second = _digits(earlier), _digits(later)
    if len(first) == len(second):
        return _SWAPPED if second in _swapped(first) else ""
    shorter, longer = sorted((first, second), key=len)
    if len(longer) - len(shorter) == 1 and shorter in _without_one(longer):
        return "may have a digit too many, or the other one too few"
    return ""


def _swapped(digits: str) -> set[str]:
    """Return the number with two different neighbors swapped, in every way; the point stays where it is."""
    point = digits.find(".")
    bare = digits.replace(".", "")
    pairs = ((at, *bare[at : at + 2]) for at in range(len(bare) - 1))
    swapped = (bare[:at] + b + a + bare[at + 2 :] for at, a, b in pairs if a != b)
    return {each if point < 0 else f"{each[:point]}.{each[point:]}" for each in swapped}


def _without_one(digits: str) -> set[str]:
    """Return the number without one digit that is neither its last nor behind the point."""
    whole = digits.partition(".")[0]
    return {digits[:at] + digits[at + 1 :] for at in range(len(whole) - (whole == digits))}


_ABOUT = {"shared_words": "how many words the surroundings of two figures must share"}
KIND = Kind(KindSpec("digit-twins", {"shared_words": 2}, ("earlier", "later", "slip"), _ABOUT), within=_check)
