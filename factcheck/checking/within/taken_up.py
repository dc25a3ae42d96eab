"""A figure that takes up an earlier one by "the", "its" or "all", with a slip in it.

Comes in: an article. Goes out: the earlier claim, the later one, and what probably happened to one of them. Never
happens here: comparing figures that both stand elsewhere in the article too; then both are meant.

Worked example: "a capacity of 3.2 million tonnes a year" and, further down, "when the 2.3-million-tonne unit is
commissioned": the article has no other tonnes, and two digits changed places. "Owes $305 billion" and "with $305
million of liabilities" have all digits in common, and only one of them can be.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.diagnosis import is_swapped, power_of_ten
from factcheck.checking.in_prose import around
from factcheck.checking.values import value_of
from factcheck.checking.within.one_set import adds_nothing, takes_up_head
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import Unit, alike, bare

_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.NUMBER})
_STATUSES = frozenset({Status.ACTUAL, Status.FORECAST, Status.TARGET, Status.HYPOTHETICAL})
_FEWEST_DIGITS, _TELLING_DIGITS = 2, 3
_LEAD, _NEAR = 60, 60
_MOST = 60


@cache
def _definite() -> re.Pattern[str]:
    """Match what takes up something known right before a figure: "the daily leakage of", "its", "all the"."""
    return re.compile(
        r"\b(?:the|this|that|these|those|its|his|her|their|all|all the|\w+['’]s)(?: (?:[a-z-]+ ){0,3}?"
        r"(?P<head>[a-z-]+) (?:of|totall?ing|worth|at)"
        r"| (?:same|whole|full|entire|total|planned|proposed|promised|disputed"
        r"|missing|stolen|historic|huge|giant|mammoth|vast|mere|former|famous|brand-new))?\s[\"“'‘]?$",
        re.IGNORECASE,
    )


@cache
def apart() -> re.Pattern[str]:
    """Match the words of a sentence in which a figure is not the one that was told before."""
    return re.compile(
        r"\b(?:another|others?|remaining|revised|updated|correct\w+|original(?:ly)?|initial(?:ly)?|previous(?:ly)?|rose"
        r"|risen|fell|fallen|(?:up|down) (?:from|to|by|on)|(?:is|was|were|are) (?:up|down)|increas\w+|decreas\w+"
        r"|reduced|compared|than|instead|separate\w*|additional|extra|further"
        r"|similar|respectively|against|versus|former|year earlier|year ago|second|third|respective"
        r"|averag\w+|mean|median|record|rival|competitor|goes to|of which|of whom|among them|including|mistak\w+"
        r"|misread)\b",
        re.IGNORECASE,
    )


@cache
def _people() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:people|workers|members|employees|staff|residents|inhabitants|miners|nurses|teachers|drivers|students"
        r"|pupils"
        r"|patients|participants|volunteers|soldiers|troops|officers|guests|passengers|arrivals|tourists|guests|fans|spectators|visitors|voters"
        r"|households|families|men|women|children|strikers|victims|refugees|migrants|delegates|shareholders|players"
        r"|runners"
        r"|firefighters|villagers|customers|jobs|posts|positions|strong)$"
    )


def taken_up(article: Article) -> Iterator[tuple[Claim, Claim, str]]:
    """Yield the earlier and the later claim of each pair, with the diagnosis."""
    plain = [claim for claim in article.claims if _is_plain(article, claim)]
    if len(plain) > _MOST:
        return
    # Each slip leaves the digits but for zeros: few figures have such a one before them, and only these are compared.
    digits = [sorted(_digits(_number(claim)).replace("0", "")) for claim in plain]
    for index, claim in enumerate(plain):
        before = [other for at, other in enumerate(plain[:index]) if digits[at] == digits[index]]
        if not before or any(_is_same(claim, other) for other in plain if other is not claim):
            continue
        for other in reversed(before):
            slip = _slip(article, claim, other)
            if slip and not _is_apart(article, claim, other):
                yield other, claim, slip
                break


def _is_plain(article: Article, claim: Claim) -> bool:
    quantity = claim.quantity
    if (
        quantity.kind not in _KINDS
        or not quantity.best.value
        or quantity.mention.bound not in {"", "about"}
        or claim.status not in _STATUSES
    ):
        return False
    is_number = quantity.kind is QuantityKind.NUMBER and article.text[claim.span.end : claim.span.end + 1] != "-"
    role = article.document.blocks[quantity.mention.block].role
    return not is_number and quantity.mention.upper is None and role is Role.PARAGRAPH


def _is_same(claim: Claim, other: Claim) -> bool:
    return _are_alike(claim, other) and claim.quantity.best.wide.overlaps(other.quantity.best.wide)


def _are_alike(claim: Claim, other: Claim) -> bool:
    """Whether two figures have one unit, "a day" or not, and nouns that can mean the same."""
    left, right = claim.quantity.best.unit, other.quantity.best.unit
    is_bare = left is not None and right is not None and bare(left) == bare(right)
    is_flow = isinstance(left, Unit) and isinstance(right, Unit) and _is_flow_of(left, right)
    if not (alike(left, right) or is_bare or is_flow):
        return False
    nouns = [one.quantity.mention.noun.lower() for one in (claim, other)]
    is_one = not all(nouns) or nouns[0].rpartition(" ")[2] == nouns[1].rpartition(" ")[2]
    return is_one or all(_people().search(noun) for noun in nouns)


def _is_flow_of(left: Unit, right: Unit) -> bool:
    """Whether one is a flow of the other: "630 million litres a day" and "the daily leakage of 360 million litres"."""
    return left.symbol.partition("/")[0] == right.symbol.partition("/")[0]


def _slip(article: Article, claim: Claim, other: Claim) -> str:
    """Name the slip that makes one figure of the other, or return ""."""
    if claim.sentence == other.sentence or (
        not alike(claim.quantity.best.unit, other.quantity.best.unit) and not _are_alike(claim, other)
    ):
        return ""
    stated, meant = _number(claim), _number(other)
    digits = [_digits(value) for value in (stated, meant)]
    scales = [one.quantity.mention.numeral.scale.lower() for one in (claim, other)]
    if digits[0] == digits[1]:
        # "1.32 billion" and "1.32 million" differ by their magnitude words, "13.2 million" by more.
        is_one_number = claim.quantity.mention.numeral.text == other.quantity.mention.numeral.text
        is_telling = is_one_number and len(digits[0]) >= _TELLING_DIGITS and scales[0] != scales[1] and all(scales)
        return f"is {power_of_ten(*map(Interval.point, (stated, meant)))}" if is_telling else ""
    if not _are_alike(claim, other):
        return ""
    is_long = min(map(len, digits)) >= _FEWEST_DIGITS and scales[0] == scales[1]
    if claim.quantity.kind is QuantityKind.COUNT and not adds_nothing(article, claim, other, verbs=True):
        return ""
    is_taken_up = is_long and is_swapped(stated, meant) and _is_known(article, claim, other)
    return "may have two digits swapped" if is_taken_up else ""


def _is_known(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether what stands before a figure speaks of the earlier one: "the sale of 15,000 tonnes" wants a sale there.

    Round figures of which one only has its zeros elsewhere, 15,000 and 10,500, are two figures.
    """
    match = _definite().search(article.text, max(0, claim.span.start - _LEAD), claim.span.start)
    if match is None or len({len(_digits(_number(one))) for one in (claim, other)}) > 1:
        return False
    return not match["head"] or takes_up_head(article, match["head"], claim, other)


def _number(claim: Claim) -> Decimal:
    return value_of(claim.quantity.best)


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.normalize(EXACT).as_tuple().digits))


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:19|20)\d\d\b")


def _is_apart(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether a sentence says that the figures are of two times, two things, or a part and its whole."""
    years = [set(_year().findall(article.sentences[one.sentence].of(article.text))) for one in (claim, other)]
    if all(years) and not years[0] & years[1]:
        return True
    return any(apart().search(around(article, one.span, _NEAR)) for one in (claim, other))
