"""A share that is told in a sentence of its own, behind the part and the whole.

Comes in: an article. Goes out: part, whole and share. Never happens here: working the share out.

Worked example: "The survey covered 1,500 adults. Of these, 630 trusted the police. That is 42%." The part is linked to
its whole ("of these"), no other figure is of their kind, and the last sentence takes them up.
"""

import re
from collections.abc import Iterator
from functools import cache
from operator import itemgetter

from factcheck.checking.arithmetic.between.levels import set_order
from factcheck.checking.arithmetic.own_subjects import has_own_subject
from factcheck.checking.arithmetic.resuming import CONCLUDED, THAT_IS
from factcheck.checking.arithmetic.skeletons import FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import Quantity, QuantityKind, lacks_unit

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_AMOUNTS = _COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE}
_REACH, _STEM = 60, 5


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"%|\b(?:per ?cent|half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|one in|in (?:two"
        r"|three"
        r"|four|five|six|seven|eight|nine|ten|10|20|100))\b"
    )


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    share = rf"(?P<share>{FIGURE})"
    ends = r"(?=[,.;)–—]| of (?:the total|them|all|those|these|the)\b| (?:and|but|while|which)\b|$)"
    return (
        re.compile(rf"(?:{THAT_IS}|{CONCLUDED})(?:an? (?:[a-z-]+ ){{0,2}}?(?:share|rate|proportion|percentage"
                   rf"|turnout) of"
                   rf" )?{share}{ends}"),
        re.compile(rf"[,–—(] ?(?:or|that is|i\.e\.|equal to|equivalent to|representing|which is) (?:just"
                   rf" )?{share}{ends}"),
        re.compile(rf"[,–—;] (?:an?|for an?|giving it an?|the) (?:[a-z-]+ ){{0,2}}?(?:share|rate|proportion) of"
                   rf" {share}"),
        re.compile(rf"(?:\b(?:accounts?|accounted|makes?|made|thus made|takes?|took) (?:up |for )(?:just |only"
                   rf" )?){share}"
                   r"(?= of| and|[,.;]|$)"),
        re.compile(rf"^(?:){share} (?:of the (?:total|samples|[a-z]+s)|of them|of all)\b[^,;]*"
                   r"\b(?:therefore|thus|hence|then|so)\b"),
        re.compile(rf"(?:^|, )(?:){share} (?:[a-z]+ )?(?:has|have|had|is|was|were|did|does)\b[^,;]*, "
                   r"(?:in other words|that is|therefore|in short)"),
        re.compile(rf"^(?:A|That|This|Such an?) (?:response|turnout|take-up|uptake|share|proportion|pass rate)"
                   rf" of {share}(?= )"),
        re.compile(rf", so (?:that )?{share} (?:of them )?(?=[a-z]+ )"),
    )  # fmt: skip


@cache
def links() -> re.Pattern[str]:
    """Match what makes one figure a part of the other."""
    return re.compile(
        rf"\b(?:of (?:these|those|them|which|whom|this|that|its|the (?:total|\d|{FIGURE}))|of (?:all |every |the |its"
        rf" |their"
        rf" |his |her"
        rf" |our |these |those )*{FIGURE}|out of (?:a (?:total|[a-z]+) of )?(?:the |all )?{FIGURE}|among (?:them"
        rf"|these|those|the"
        rf" {FIGURE})|includ(?:ing|es?) {FIGURE}|a share of|from a (?:total|budget|pool|sample|field) of {FIGURE})",
        re.IGNORECASE,
    )


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:rose|rise|fell|fall|reduction|grew"
        r"|down|(?<!made )(?<!make )(?<!makes )up|increas\w*|decreas\w*|declin\w*|drop\w*|growth"
        r"|more|fewer|less|higher|lower|above|below"
        r"|average|points?|respectively|rate of (?:interest|inflation|growth)|margin|chance|probability|odds|discount"
        r"|interest"
        r"|gap|difference|shortfall|disparity|return\w*|yield\w*|compared|gain\w*|lost|loss|swing|than|expect\w*|forecast\w*|could|would|if|stake)\b",
        re.IGNORECASE,
    )


def told_shares(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield part, whole and share; each share once."""
    for window in windows(article, _gate()):
        seen: set[str] = set()
        for match in (match for form in _forms() for match in form.finditer(window.cue)):
            around = window.cue[max(0, match.start() - _REACH) : match.end() + _REACH]
            if match["share"] not in seen and _otherwise().search(around) is None:
                seen.add(match["share"])
                if not is_of_the_whole(window, window.start + match.end("share")):
                    continue
                yield from _with_part(window, window.start + match.start("share"))


@cache
def _rest() -> re.Pattern[str]:
    """Match what makes the share that of the rest, or of what was asked of only some."""
    return re.compile(
        r"\b(?:all but|except|other than|not counting|excluding|the rest|the others?|remaining)\b", re.IGNORECASE
    )


def is_of_the_whole(window: Window, end: int) -> bool:
    """Whether the share is of what was counted: not "or 40% of the land" where trees were."""
    of = _of_what().match(window.text, end)
    if of is None:
        return True
    word = of["what"].lower()
    if word in _EVERYTHING:
        return False  # "a total of 59, accounting for 39% of the country"
    told = re.compile(rf"\b{re.escape(word.rstrip('s')[:_STEM])}", re.IGNORECASE)
    return word in _WHOLES or told.search(window.text, 0, end - 1) is not None


@cache
def _of_what() -> re.Pattern[str]:
    return re.compile(
        r" of (?:(?:the|its|their|all|his|her|those|these|this|that|total|national|overall) )*(?P<what>[\w-]+)"
    )


_EVERYTHING = frozenset({"country", "nation", "province", "world", "globe", "city", "region", "market", "state"})
_WHOLES = frozenset(
    {
        "total", "whole", "all", "them", "it",
        "output", "production", "spending", "sum", "sales", "earnings", "revenue",
        "revenues", "turnover", "takings", "receipts", "workforce",
    }
)  # fmt: skip


def _with_part(window: Window, place: int) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield the share with the only two amounts of one kind before it, if one is said to be of the other."""
    share = next(claim for at, claim in figures_of(window) if at == place)
    amounts = [(at, claim) for at, claim in figures_of(window) if at < place and _is_amount(claim)]
    groups: dict[object, list[tuple[int, Claim]]] = {}
    for at, claim in amounts:
        groups.setdefault(_unit_of(claim.quantity), []).append((at, claim))
    _lend_unit(groups)
    pairs = [group for group in groups.values() if len(group) == 2]
    if len(pairs) != 1 or any(len(group) > 2 for group in groups.values()):
        return
    (first, one), (second, other) = pairs[0]
    if is_part_itself(window, place, first, second) or _is_among_it(window, place, second):
        return
    if _is_of_another(window, place, share, (one, other)):
        return
    stretch = window.text[window.sentence_at(first)[0] : place]
    if _rest().search(stretch) is not None:
        return
    if not links().search(stretch) or value_of(one.quantity.best) == value_of(other.quantity.best):
        return
    if set_order(window, first, second) is not None and not _is_drawn_from(window, first, second):
        return  # levels of two times, of which neither is a part: "a profit of 21 million, from 19 million in 2020"
    part, whole = sorted((one, other), key=lambda claim: value_of(claim.quantity.best))
    yield part, whole, share


def _lend_unit(groups: dict[object, list[tuple[int, Claim]]]) -> None:
    """Give multiples of a magnitude the only unit that is told beside them: "31.2 billion kronor", "49.6 billion"."""
    if len(groups) == 2 and None in groups:
        (lender,) = (group for unit, group in groups.items() if unit is not None)
        bare = [each for each in groups[None] if lacks_unit(each[1].quantity, lender[0][1].quantity)]
        groups[None] = [each for each in groups[None] if each not in bare]
        lender[:] = sorted(lender + bare, key=itemgetter(0))


def _is_of_another(window: Window, place: int, share: Claim, pair: tuple[Claim, Claim]) -> bool:
    """Whether a share in a sentence of its own is told of something else, or in another paragraph."""
    if any(claim.sentence == share.sentence for claim in pair):
        return False
    blocks = {claim.quantity.mention.block for claim in (share, *pair)}
    start = window.sentence_at(place)[0]
    is_accounted = _accounted().search(window.text, start, place) is not None
    is_own = is_accounted and has_own_subject(window.text, start, place, window.text[:start])
    return len(blocks) > 1 or is_own


def _is_drawn_from(window: Window, first: int, second: int) -> bool:
    """Whether the words that lead to the second figure make it what the first one is some of: "from a total of 400"."""
    ends = (match.end() for match in links().finditer(window.text, first, second + 1))
    return second + 1 in ends


def _is_among_it(window: Window, place: int, amount: int) -> bool:
    """Whether a sentence tells a share of the figure that it opens with: "Among the 118 exporters the share was"."""
    start = window.sentence_at(place)[0]
    return start <= amount and _among().fullmatch(window.text, start, amount) is not None


@cache
def _among() -> re.Pattern[str]:
    return re.compile(
        r"(?:But |And |Yet )?(?:[Aa]mong|[Ii]n|[Ff]or|[Oo]f|[Ww]ith) (?:the|its|those|these|all)(?: other| last)? "
    )


def is_part_itself(window: Window, place: int, first: int, second: int) -> bool:
    """Whether the larger of two figures is what accounts for the share, and no whole of the one before it."""
    start = window.sentence_at(place)[0]
    values = [value_of(window.skeleton.claim(window.text[at]).quantity.best) for at in (first, second)]
    is_accounted = _accounted().search(window.text, max(start, place - _REACH), place) is not None
    return first < start <= second and values[0] < values[1] and is_accounted


@cache
def _accounted() -> re.Pattern[str]:
    return re.compile(r"\b(?:account(?:s|ed|ing) for|made up|makes? up|represent(?:s|ed|ing)) (?:just |only |about )?$")


def _is_amount(claim: Claim) -> bool:
    quantity = claim.quantity
    is_plain = quantity.kind in _AMOUNTS and quantity.best.value is not None and quantity.best.value > 0
    return is_plain and not quantity.mention.level and claim.status in {Status.ACTUAL, Status.QUOTED}


def _unit_of(quantity: Quantity) -> object:
    return None if quantity.kind in _COUNTS else quantity.best.unit
