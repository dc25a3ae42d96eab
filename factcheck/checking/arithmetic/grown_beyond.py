"""A stock of something that grew by more than it is.

Comes in: an article. Goes out: what was added and the stock. Never happens here: judging.

Worked examples: "The debt closed 2020 at 1.31 trillion euros. The pandemic added 122 billion in a year"; "Its debt
stands at $4.2 million. Last year it grew by $380,000". Whatever was added is part of what there is afterwards, unless
something was taken away as well.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import windows
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE})


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:added|adding|grew|grown|rose|risen|swelled|swollen|went up|gone up|increased|climbed)\b")


@cache
def _step() -> re.Pattern[str]:
    """Match how much it grew by: "it grew by 380 million", "The pandemic added 122.4 billion in a single year"."""
    verbs = "grew|(?:has |had )?grown|rose|(?:has |had )?risen|swelled|(?:has |had )?swollen|went up|increased|climbed"
    ends = r"(?=[.,;]|$| (?:in|last|this|that|over|within|during|to (?:it|that|the (?:total|sum|debt|stock|pile)))\b)"
    some = rf"[^.;:()\n{NO_FIGURE}]"
    return re.compile(
        rf"(?:^|(?<=, )|(?<=alone )|(?<=year )|(?<=months ))[Ii]t (?:{verbs}) by (?P<it>{FIGURE}){ends}"
        rf"|^{some}{{0,60}}?\badded (?P<added>{FIGURE})(?: to (?:it|that))?{ends}"
    )


@cache
def _stock() -> re.Pattern[str]:
    """Match what stands before the level of a debt: "public debt closed 2020 at", "its debts came to"."""
    level = r"(?:st(?:ands|ood)|closed|ended|finished|was|is|c[ao]me|now|now stands)"
    return re.compile(
        rf"\b(?:debts?|borrowings?|liabilities|backlog|stockpile|overdraft)\b[^.;:,]{{0,30}}?"
        rf"\b(?:{level}\b[^.;:,]{{0,30}}\b(?:at|to)|is|was|reached|totall?ed|amount(?:s|ed) to|hit|exceed(?:s|ed)) $"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what takes away from a stock, or makes either figure another's."""
    return re.compile(
        r"\b(?:repa\w+|paid|fell|fall\w*|cut|reduc\w*|written off|lost|los[st]es?|per|each|net|interest|before|since"
        r"|would|could|if|decade|years|gdp|output|turnover|revenue|sales|value|shares?)\b"
    )


def grown_beyond(article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Yield what was added and the only level of a debt before it, the first of one unit with it."""
    for window in windows(article, _gate(), before=1, least=2):
        match = _step().search(window.cue)
        if match is None or _otherwise().search(window.cue) is not None:
            continue
        added = window.skeleton.claim(match["it"] or match["added"])
        before = [(at, claim) for at, claim in figures_of(window) if at < window.start and _is_like(claim, added)]
        if len(before) == 1 and _is_like(added, added):
            at, level = before[0]
            start, _ = window.sentence_at(at)
            if _stock().search(window.text, start, at) is not None:
                yield added, level


def _is_like(claim: Claim, added: Claim) -> bool:
    quantity = claim.quantity
    is_fact = quantity.kind in _KINDS and bool(quantity.best.value) and claim.status is Status.ACTUAL
    return is_fact and not quantity.per and alike(quantity.best.unit, added.quantity.best.unit)
