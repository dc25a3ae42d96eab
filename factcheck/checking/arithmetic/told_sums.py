"""A total and its parts that stand in several sentences.

Comes in: an article. Goes out: sums. Never happens here: adding up.

Worked examples: "The first boat carried 41 people, the second 63 and the third 28. All 132 were saved." and "The
house has 179 seats. The bloc holds 91 of them, and the opposition has the remaining 88."
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.checking.arithmetic.nouns_of_sums import is_distance
from factcheck.checking.arithmetic.partition.apart import are_apart
from factcheck.checking.arithmetic.parts import Standing, Sum
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import Quantity, QuantityKind

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_SUMMABLE = _COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE}
_FEWEST = 2
# Among smaller figures any two add up to a third by chance.
_LEAST_TOTAL = 10
_REACH = 60
# The word behind the last part of all still counts.
_WORD = 20
# So many different ends that people met.
_FATES = 3


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Tt]otal(?:s|l?ed|l?ing)?|[Aa]ltogether|[Tt]ogether|[Ii]n all|[Cc]ombined|[Oo]verall|sum|haul|tally|bill"
        r"|[Bb]etween them|adds? up|(?:The|Its|Their) [a-z -]{3,40} (?:of|is|was|were|reached) [0-9$£€]|[Tt]he"
        r" (?:remaining|other)|(?:[Aa]ll|[Tt]he)"
        r" (?:the |of the )?(?:[0-9]|(?:two"
        r"|three|four"
        r"|five|six|seven|eight|nine|ten)\b)|[Oo]f (?:that|these|those|them|this|which|whom|(?:the|its|their)"
        r" (?:total|[0-9]"
        r"|[a-z]+(?:teen|ty)))|[Tt]hat ma(?:kes|de))"
    )


@cache
def _totals() -> tuple[re.Pattern[str], ...]:
    some = rf"[^,;:()\n–—{NO_FIGURE}]"
    total = rf"(?P<total>{FIGURE})"
    return (
        re.compile(
            rf"\b(?:total|totall?ed|totall?ing|combined|overall|haul|tally|sum|bill)\b{some}{{0,50}}? {total}",
            re.IGNORECASE,
        ),
        re.compile(rf"{total}{some}{{0,40}}? (?:in total|in all|altogether|all told|combined|between them|together)\b"),
        re.compile(rf"\b[Aa]ll (?:the |of the )?{total}(?! of)"),
        re.compile(
            rf"\b(?:the|all|these|those|its|their) (?P<count>{FIGURE})(?: {some}{{1,60}}?)? {total}", re.IGNORECASE
        ),
        re.compile(rf"\b(?:Together|Altogether|In all|In total|Combined|Taken together|Between them),?{some}{{0,60}}?"
                   rf" {total}"),
        re.compile(
            r"^(?:The|Its|Their|His|Her|This|That) (?![a-z]+est )(?:[a-z-]+ ){1,4}?(?:of|is|was|were|reached)"
            rf" {total}"
        ),
        re.compile(rf"\b(?:adds? up to|[Tt]hat makes|[Tt]hat made) {total}"),
    )  # fmt: skip


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes a total one of other things than the list: a selection, a rate, an earlier count."""
    return re.compile(
        r"\b(?:includ\w+|among|such as|each|every|per|apiece|times|respectively|another|additional|already|further"
        r"|again"
        r"|previous\w*|earlier|lifetime|career|cumulative|so far|to date|overlap\w*|excluding|except|besides|not"
        r" counting"
        r"|average|daily|weekly|monthly|more than half|nearly half|of the total|at least|record|rank\w*"
        r"|target|limit|capacity|budget|since|expected|forecast|bring\w* the|worldwide|nationwide|national(?:ly)?"
        r"|rose|fell|grew|leads?|margin|adding to|this (?:year|season)"
        r"|up|down|increas\w*|compared|from)\b",
        re.IGNORECASE,
    )


def told_sums(article: Article) -> Iterator[Sum]:
    """Yield totals that a sentence gives for the list before it, and parts that use up the total before them."""
    for window in windows(article, _gate()):
        yield from _behind(article, window)
        yield from _used_up(window)


def _behind(article: Article, window: Window) -> Iterator[Sum]:
    """Read "A in May, B in June and C in July. That makes T in all."."""
    for match in (match for form in _totals() for match in form.finditer(window.cue)):
        stretch = window.cue[max(0, match.start() - _REACH) : match.end()]
        if _otherwise().search(stretch) is not None:
            continue
        place = window.start + match.start("total")
        total = window.skeleton.claim(match["total"])
        given = match.groupdict().get("count")
        number = None if given is None else window.skeleton.claim(given)
        if any(claim is not None and claim.quantity.best.value is None for claim in (total, number)):
            continue  # a range: "the two to three days"
        if number is not None and number.quantity.kind not in _COUNTS and _adds_up().search(match[0]) is None:
            continue  # "in the four weeks output was"
        listed = [claim for claim in _list_before(window, place, total) if claim is not number]
        if number is not None and number.quantity.kind in _COUNTS and len(listed) != _value(number):
            listed = _all_before(window, place, total, number)
        announced = _announcers(listed)
        parts = [claim for claim in listed if claim not in announced]
        if len(parts) < _FEWEST or any(
            is_distance(part, article.text, part.quantity.mention.amount.end) for part in parts
        ):
            continue
        counts = {_value(claim) for claim in (*announced, number) if claim is not None}
        if _value(total) < _LEAST_TOTAL:
            continue
        yield Sum(total, tuple(parts), Standing.ALL if len(parts) in counts else Standing.SOME)


@cache
def _adds_up() -> re.Pattern[str]:
    return re.compile(r"\b(?:came to|comes to|add(?:s|ed)? up|amount(?:s|ed)? to|total\w*|sum)\b")


def _all_before(window: Window, place: int, total: Claim, number: Claim) -> list[Claim]:
    """Return all figures of the total's kind before it, if they are as many as the sentence says, else none."""
    like = [claim for at, claim in figures_of(window) if at < place and claim is not number]
    like = [claim for claim in like if _is_like(claim.quantity, total.quantity)]
    return like if len(like) == _value(number) else []


def _announcers(listed: list[Claim]) -> list[Claim]:
    """Return the counts that open a list, no parts of it: the "three boats" before the people in each."""
    firsts = [claim for at, claim in enumerate(listed) if _is_word(claim) and _value(claim) == len(listed) - at - 1]
    return firsts[:1]


def _is_word(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.kind in _COUNTS and quantity.mention.numeral.text.isalpha() and bool(quantity.mention.noun)


def _list_before(window: Window, place: int, total: Claim) -> list[Claim]:
    """Return the figures of the total's kind in the nearest sentence before it that has two or more of them."""
    like = [(at, claim) for at, claim in figures_of(window) if at < place and _is_like(claim.quantity, total.quantity)]
    for start in reversed([start for start in window.sentences if start < place]):
        end = window.sentence_at(start)[1]
        listed = [(at, claim) for at, claim in like if start <= at < end]
        if len(listed) >= _FEWEST:
            gaps = [window.text[one + 1 : other] for (one, _), (other, _) in pairwise(listed)]
            return [claim for _, claim in listed] if all(map(_to_next().fullmatch, gaps)) else []
    return []


@cache
def _to_next() -> re.Pattern[str]:
    """Match what stands between two parts of a list; not "40, from 30", "40 of the 90" or "40, which cost 30"."""
    some = (
        r"(?:(?!\b(?:from|to|than|against|compared|versus|vs|of|after|including|which|who|by|or|per|but|only|not|more"
        r"|less"
        r"|fewer|rose|fell|up|down|between|if|that)\b)[^;:()\n–—])"
    )
    return re.compile(rf"{some}{{0,70}}?(?:,|\band\b|\bwhile\b|\bplus\b){some}{{0,60}}?")


def _is_like(one: Quantity, other: Quantity) -> bool:
    """Whether a figure can be added to others of a total: of its unit, without a multiple, a rate or a year in it."""
    if one.kind not in _SUMMABLE or one.best.value is None or one.best.value <= 0 or one.mention.level or one.per:
        return False
    if one.kind in _COUNTS or other.kind in _COUNTS:
        return one.kind in _COUNTS and other.kind in _COUNTS
    return one.best.unit == other.best.unit


def _used_up(window: Window) -> Iterator[Sum]:
    """Read "T seats. One holds A of them, the other the remaining B" and "Of that, A goes to x and B to y"."""
    for form, standing in ((_rest(), Standing.ALL), (_of_that(), Standing.MOST)):
        for match in form.finditer(window.cue):
            first, last = window.start + match.start(), window.start + match.end("last") - 1
            claim = window.skeleton.claim(match["last"])
            like = [
                (at, each) for at, each in figures_of(window) if at <= last and _is_like(each.quantity, claim.quantity)
            ]
            if match.groupdict().get("whole"):
                first = window.start + match.start("whole") + 1
            wholes, parts = [each for at, each in like if at < first], [each for at, each in like if at >= first]
            if standing is Standing.ALL and len(like) > _FEWEST:
                stretch = window.text[like[0][0] : last + _REACH]
                if _linked().search(stretch[: last - like[0][0]]) is None and not _are_fates(stretch):
                    continue
                wholes, parts = [like[0][1]], [each for _, each in like[1:]]
            if any(_value(whole) == sum(map(_value, parts)) for whole in wholes):
                continue  # of an earlier figure, "28 banks in 15 states, of which 12 ..., six ... and ten ..."
            ends = [at + 1 for at, _ in figures_of(window) if first < at <= last]
            if standing is Standing.MOST and (are_apart(window.text, ends) or _may_overlap(window.cue, match)):
                continue
            if wholes and len(parts) >= _FEWEST and _value(wholes[-1]) >= max(map(_value, parts)):
                yield Sum(wholes[-1], tuple(parts), standing)


def _may_overlap(cue: str, match: re.Match[str]) -> bool:
    """Whether one can be in two of the parts: each has a verb of its own, "52 play football and 47 play chess"."""
    if _both().search(cue) is not None:
        return True
    verbs = [told[1] for told in _word_behind().finditer(cue, match.start(), match.end("last") + _WORD)]
    return len(verbs) > len(set(verbs))


@cache
def _both() -> re.Pattern[str]:
    return re.compile(r"\b(?:both|neither|either|all three|at the same time|as well|(?:counted|count) twice)\b")


@cache
def _word_behind() -> re.Pattern[str]:
    """Match a word behind a figure that is none of those which a shared verb leaves there: "12 to schools"."""
    return re.compile(rf"{FIGURE} (?!(?:to|for|in|at|on|from|by|with|went|go|goes|of|per|people)\b)([a-z]+)\b")


def _are_fates(stretch: str) -> bool:
    """Whether what became of people is told: who was saved was not found dead, nor is missing."""
    return len({match[0] for match in _fate().finditer(stretch)}) >= _FATES


@cache
def _fate() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:survivors?|survived|rescued|saved|bodies|dead|died|killed|drowned|missing|unhurt|unharmed|escaped)\b"
    )


@cache
def _linked() -> re.Pattern[str]:
    """Match what makes figures parts of the whole before them."""
    return re.compile(r"\b(?:of|among) (?:them|these|those|which|whom)\b")


def _value(claim: Claim) -> Decimal:
    return value_of(claim.quantity.best)


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(
        rf"\bthe (?:remaining|other) (?P<last>{FIGURE})(?! (?:[a-z]+ )?(?:years|months|weeks|days|hours))"
    )


@cache
def _of_that() -> re.Pattern[str]:
    """Match parts of one whole that share a verb: only then nothing is in two of them."""
    some = rf"(?:(?!\b(?:were|was|are|is|had|have|has|including|less|more|fewer|than|or|from)\b)[^;:()\n–—{NO_FIGURE}])"
    return re.compile(
        rf"\b[Oo]f (?:that|these|those|them|this|which|whom|(?:the|its|their) (?:total|(?P<whole>{FIGURE})))(?!\w)"
        rf"[^;:()\n–—{NO_FIGURE}]{{0,60}}?{FIGURE}[^;:()\n–—{NO_FIGURE}]{{0,60}}?(?:(?:,|,? and|,? while)"
        rf" {some}{{0,30}}?"
        rf"{FIGURE}{some}{{0,50}}?)*,? and {some}{{0,30}}?(?P<last>{FIGURE})(?!{some}{{0,20}} (?:were|was|are|is|had"
        rf"|have)\b)"
    )
