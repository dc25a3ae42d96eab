"""A total and the parts that a sentence says it is made of.

Worked examples: "463,000 ballots by mail and 654,000 in person, a total of 1.117 million"; "12 people: five men and
seven women"; "59 letters, consisting of 44 consonants and 15 vowels"; "of the 26 students, 12 passed and the other 14
failed"; "five medals: two golds, a silver and two bronzes". Not "78 films, including 42 features", whose parts are a
selection.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.arithmetic.nouns_of_sums import are_people
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, is_figure
from factcheck.model.claim import Claim
from factcheck.model.quantity import QuantityKind


class Standing(Enum):
    """How surely the parts make the total.

    LISTED   the list and the total stand in one form of words
    ALL      the wording leaves no doubt that they are all of it: "the remaining 88", three boats and three figures
    MOST     they cannot be more than the total: "of that, A goes to one and B to the other"
    SOME     a total is told behind a list, which may lack a part
    """

    LISTED = "listed"
    ALL = "all"
    MOST = "most"
    SOME = "some"


class Sum(NamedTuple):
    """Figures that are said to make a total; `singles` are further parts of one each, without a numeral: "a silver"."""

    total: Claim
    parts: tuple[Claim, ...]
    standing: Standing = Standing.LISTED
    singles: int = 0


_FEW = 2


@cache
def _not_a_sum() -> re.Pattern[str]:
    """Match words that make a list no sum: a selection, amounts for each, a count that goes on from an earlier one."""
    return re.compile(
        r"\b(?:includ\w+|among|such as|of them|of which|of whom|each|every|per|apiece|times|respectively|more|another"
        r"|additional|also|already|further|again|previous\w*|earlier|remaining|lifetime|career|since|cumulative|so far"
        r"|to date|both|overlap\w*|excluding|except|besides|not counting|average|versus|vs|daily|weekly|monthly|yearly"
        r"|annual\w*|minus|less|fewer|or so|plus others|(?<!for )others)\b|\ba (?:day|week|month|year|head|piece)\b",
        re.IGNORECASE,
    )


@cache
def _between_parts() -> re.Pattern[str]:
    """Match what stands between two parts: the rest of the first, and a comma or "and"; not "1. this and 2. that"."""
    return re.compile(r"(?![.)])(?:(?! and )[^,;:()\n–—]){0,80}?(?:,? (?:and|plus) |[,;] )(?:the |a )?")


@cache
def _to_next_label() -> re.Pattern[str]:
    """Match what stands between the parts of a list with the labels in front: "health 277, education 146"."""
    return re.compile(r"(?:,|,? and) (?:[A-Za-z][A-Za-z-]* ){1,4}")


@cache
def _to_total_behind() -> re.Pattern[str]:
    rest = r"(?:(?! and )[^,;:()\n–—]){0,60}?"
    return re.compile(
        rf"{rest}(?:,? (?:for|making|giving|or|yielding|reaching)|,| –| —) (?:a |an )?(?:grand |combined )?total of "
        rf"|{rest},? (?:for a total|totall?ing) "
    )


@cache
def _in_total() -> re.Pattern[str]:
    return re.compile(rf"({FIGURE})[^,;:()\n{NO_FIGURE}]{{0,30}}? (?:in total|in all|altogether)\b")


@cache
def _to_parts_behind() -> re.Pattern[str]:
    made_of = "comprising|consisting of|made up of|composed of|divided into|split into|broken down into|comprised of"
    made_of += "|consists of|comprises|is made up of|is composed of|is divided into|was made up of"
    return re.compile(rf"[^,;:()\n–—]{{0,60}}?(?::|,? (?:(?:which|that|who) )?(?:{made_of})) ")


@cache
def _end_of_list() -> re.Pattern[str]:
    return re.compile(r"(?:(?! and )[^,;:()\n–—]){0,60}(?:[.!?;][\"”’')]*(?:\s|$)|$)")


@cache
def _end_of_clause() -> re.Pattern[str]:
    return re.compile(r"(?:(?! and )[^,;:()\n–—]){0,60},")


@cache
def _of_the_total() -> re.Pattern[str]:
    """Match "of the 26 students, 12 passed, 3 stayed away and the other 11 failed"."""
    some = rf"[^,;:()\n–—{NO_FIGURE}]"
    return re.compile(
        rf"\bof (?:the|its|their|his|her|those|these|all) ({FIGURE}){some}{{0,60}}, "
        rf"((?:{FIGURE}{some}{{0,60}}(?:, |,? and |,? while |,? but ))+)the (?:other|remaining) ({FIGURE})",
        re.IGNORECASE,
    )


def sums_in(skeleton: Skeleton) -> Iterator[Sum]:
    """Yield each total with its parts."""
    yield from _rest_of_a_total(skeleton)
    yield from _here_and_elsewhere(skeleton)
    if _not_a_sum().search(skeleton.text) is not None:
        return
    places = skeleton.places
    gaps = [skeleton.text[left + 1 : right] for left, right in pairwise(places)]
    joined = [bool(_between_parts().fullmatch(gap) or _to_next_label().fullmatch(gap)) for gap in gaps]
    yield from _totals_behind(skeleton, places, gaps, joined)
    yield from _totals_before(skeleton, places, gaps, joined)


def _totals_behind(skeleton: Skeleton, places: Sequence[int], gaps: list[str], joined: list[bool]) -> Iterator[Sum]:
    """Read "A, B and C, for a total of T" and "A and B, T in all"."""
    summed = {match.start(1) for match in _in_total().finditer(skeleton.text)}
    for total in range(2, len(places)):
        is_named = _to_total_behind().fullmatch(gaps[total - 1]) is not None
        is_last = places[total] in summed and re.fullmatch(r"[^,;:()\n]{0,60}?,(?: or| making)? ", gaps[total - 1])
        first = total - 1
        while first > 0 and joined[first - 1]:
            first -= 1
        if (is_named or is_last) and first < total - 1:
            yield Sum(skeleton.claims[total], skeleton.claims[first:total])


def _totals_before(skeleton: Skeleton, places: Sequence[int], gaps: list[str], joined: list[bool]) -> Iterator[Sum]:
    """Read "T people: A men, B women and C children" and "T, consisting of A and B"."""
    for total in range(len(places) - 2):
        are_they = _are_they(skeleton, places[total], gaps[total])
        if not are_they and _to_parts_behind().fullmatch(gaps[total]) is None:
            continue
        last = total + 1
        while last < len(places) - 1 and joined[last]:
            last += 1
        end = _end_of_clause() if ", which " in gaps[total] else _end_of_list()
        is_closed = " and " in gaps[last - 1] and end.match(skeleton.text, places[last] + 1) is not None
        if last > total + 1 and is_closed:
            # Behind a colon all is told: three goalkeepers and nine defenders are players, whatever they are called.
            is_all = are_they or (gaps[total].endswith(": ") and last - total > _FEW)
            standing = Standing.ALL if is_all else Standing.LISTED
            yield Sum(skeleton.claims[total], skeleton.claims[total + 1 : last + 1], standing)


def _are_they(skeleton: Skeleton, place: int, gap: str) -> bool:
    """Whether a gap says who all of so many people were: "the 26 people killed were", and a count of people behind."""
    if _were().fullmatch(gap) is None or _all_of_them().search(skeleton.text, 0, place) is None:
        return False
    behind = skeleton.claim(skeleton.text[place + 1 + len(gap)])
    nouns = [
        claim.quantity.mention.noun.lower().rpartition(" ")[2]
        for claim in (skeleton.claim(skeleton.text[place]), behind)
    ]
    return all(map(are_people, nouns))


@cache
def _were() -> re.Pattern[str]:
    return re.compile(r"[^,;:()\n–—]{0,80}? (?:were|are) (?:the )?")


def _rest_of_a_total(skeleton: Skeleton) -> Iterator[Sum]:
    """Read "of the T students, A passed and the other B failed"."""
    for match in _of_the_total().finditer(skeleton.text):
        parts = [skeleton.claim(character) for character in match[2] if is_figure(character)]
        rest = skeleton.claim(match[3])
        yield Sum(skeleton.claim(match[1]), (*parts, rest), Standing.ALL)


def _is_one_of_several(skeleton: Skeleton, place: int) -> bool:
    """Whether a figure stands in a list of which a larger one is the total: "1,412, made up of 900 in hospitals"."""
    claims, size = dict(zip(skeleton.places, skeleton.claims, strict=True)), skeleton.claim(skeleton.text[place])
    mine = size.quantity.best
    earlier = [
        claim.quantity for at, claim in claims.items() if at < place and claim.quantity.kind is size.quantity.kind
    ]
    others = [each.best.value for each in earlier if each.best.unit == mine.unit]
    return mine.value is not None and any(other is not None and other > mine.value for other in others)


@cache
def _elsewhere() -> re.Pattern[str]:
    some = rf"[^,;:()\n–—{NO_FIGURE}]"
    return re.compile(
        rf"(?P<total>{FIGURE}){some}{{0,40}}?[,:] (?P<here>{FIGURE}) (?:of them )?in {some}{{1,40}}? and "
        rf"(?:the other )?(?P<there>{FIGURE}) (?:elsewhere|in the rest of)\b"
    )


def _here_and_elsewhere(skeleton: Skeleton) -> Iterator[Sum]:
    """Read "T cases, A in the capital and B elsewhere"."""
    for match in _elsewhere().finditer(skeleton.text):
        if _is_one_of_several(skeleton, match.start("total")):
            continue
        parts = (skeleton.claim(match["here"]), skeleton.claim(match["there"]))
        yield Sum(skeleton.claim(match["total"]), parts, Standing.ALL)


_VERB = r"(?:is|are|was|were|has|have|had|will|would|can|could|said|made|came|went)\b"
# What closes a list, by what opens it.
_NO_VERB = (
    "and|or|but|who|which|that|with|without|plus|all|each|both|some|among|as|in|on|at|from|for|to|of|by|the|its|their"
    "|an?"
)
_CLOSING = {
    ": ": r"[.;]|$", " (": r"\)", " – ": r" – |[.;]|$", " — ": r" — |[.;]|$",
    ", ": rf", (?!(?:{_NO_VERB})\b)[a-z]{{3,}}",
}  # fmt: skip
_FEWEST_ITEMS = 3


@cache
def _count_and_list() -> re.Pattern[str]:
    """Match "five medals: two golds, a silver and two bronzes": a count of things, and a list that counts them out."""
    word = rf"(?!and\b|or\b|who\b|that\b|{_VERB})[^\W\d_][\w’'-]*"
    item = rf"(?:{FIGURE}|an?|one)(?: {word}){{1,5}}"
    return re.compile(
        rf"(?P<total>{FIGURE})(?: {word}){{1,7}}(?P<open>{'|'.join(map(re.escape, _CLOSING))})"
        rf"(?P<list>{item}(?:, {item}){{1,6}},? and {item})"
    )


@cache
def _all_of_them() -> re.Pattern[str]:
    """Match what makes a count that of all there are: "the seven members of the jury"."""
    return re.compile(r"(?:^|\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]ll|[Hh]is|[Hh]er|[Oo]ur|[Tt]hese|[Tt]hose)|[’']s) $")


def counted_out(skeleton: Skeleton) -> Iterator[Sum]:
    """Read "T things: A of one kind, one of another and B of a third"; between commas only all of them are counted."""
    for match in _count_and_list().finditer(skeleton.text):
        total, opening = skeleton.claim(match["total"]), match["open"]
        items = re.split(r", and |, | and ", match["list"])
        parts = tuple(skeleton.claim(item[0]) for item in items if is_figure(item[0]))
        is_closed = re.compile(_CLOSING[opening]).match(skeleton.text, match.end()) is not None
        is_of_all = opening != ", " or _all_of_them().search(skeleton.text, 0, match.start()) is not None
        is_plain = _not_a_sum().search(match[0]) is None and not any(map(_several().match, items))
        if is_closed and is_of_all and is_plain and len(items) >= _FEWEST_ITEMS and _can_count_out(total, parts):
            yield Sum(total, parts, Standing.ALL, len(items) - len(parts))


@cache
def _several() -> re.Pattern[str]:
    """Match an item that is of nobody knows how many: "a clutch of bronzes", "a dozen others"."""
    return re.compile(r"an? (?:[\w’'-]+ ){1,2}of\b|an? (?:few|dozen|score|pair|couple|half|hundred|thousand|host)\b")


def _can_count_out(total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether counts of things, some at least, can be those of others: two eggs are no people who ate them."""
    counts = [claim.quantity for claim in (total, *parts)]
    nouns = [quantity.mention.noun.lower().rpartition(" ")[2] for quantity in counts]
    is_fed = nouns[0] in _FED and not any(map(are_people, nouns[1:]))
    return (
        bool(parts)
        and not is_fed
        and all(
            quantity.kind is QuantityKind.COUNT and quantity.best.unit is None and not quantity.hedged
            for quantity in counts
        )
    )


_FED = frozenset({"people", "persons", "guests", "servings", "portions", "children", "adults"})
