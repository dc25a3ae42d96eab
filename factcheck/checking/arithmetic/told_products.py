"""An amount that is told as the result of a rate and its base, over several sentences.

Comes in: an article. Goes out: rate, base and result. Never happens here: multiplying.

Worked example: "The buyer pays a duty of 5 percent. On a house of 400,000 pounds that is 20,000 pounds."
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.amounts import COUNTS, can_be_of, is_amount
from factcheck.checking.arithmetic.resuming import CONCLUDED, THAT_IS
from factcheck.checking.arithmetic.skeletons import FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import Quantity, QuantityKind

_REACH = 40


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        at_edge(
            "[Ss]ome|[Aa]bout|Around|would|will|or|[Tt]hat|this|which|means?|equals?|comes to|amounts to|works out"
            "|[Tt]hus|[Tt]herefore|adds?|[Ii]n other words|stake|share|fee|tax|levy|duty|bonus",
            anywhere=", ",
        )
    )


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    result = r"(?:a (?:fee|tax|duty|levy|bill|loss|saving|payment|charge|total) of )?(?:just |only "
    result += rf"|about |some )?(?P<result>{FIGURE})"
    what = r"(?! (?:an?(?! year)|per|each|apiece|every)\b)"
    what += r"(?! of (?:them|whom|which|these|those)\b)"
    what += r"(?:(?! (?:more|less|fewer|higher|lower|each|apiece|per|above|below)\b)[^,;:.()]){0,30}"
    return (
        re.compile(rf"(?:{THAT_IS}|{CONCLUDED}){result}{what}(?=[,.;)]|$)"),
        re.compile(rf"(?:, or|\(or|–|—) {result}{what}(?=[,.;)–—]|$)"),
        re.compile(
            r"\b(?:stake|share|holding|fee|tax|commission|cut|bonus|levy|duty|discount|tip)"
            r" (?:is|was|would be|will be|comes? to|came to|amounts? to)"
            rf" (?:worth |thus |therefore )?{result}{what}(?=[,.;)]|$)"
        ),
        re.compile(rf"(?<=, ){result}{what}(?=,)"),
        re.compile(
            rf"^{result}(?: [a-z]+){{1,2}} (?:thus |therefore )?(?:would|will|could|are to|is to|stand to|face|may)\b"
        ),
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the result no product: a choice of amounts, a tier, a limit, a change, a rate by itself."""
    return re.compile(
        r"\b(?:whichever|subtract\w*|included in|includes|including|inclusive|without the|exclusive of|expir\w*"
        r"|at an? (?:\w+ )?rate|minimum|maximum|at least|up to|capped?|ceiling"
        r"|floor|first|remaining|rest|greater of|lesser of"
        r"|either|compound\w*|respectively|discount\w*|off|plus|conver\w+|rose|rise\w*|rising|fell|fall\w*|grew"
        r"|grow\w*|up"
        r"|down|increas\w*|decreas\w*|declin\w*|drop\w*|jump\w*|surg\w*|gain\w*|lost|compared|from|than|inflation"
        r"|growth|each|apiece|every|per head|a head"
        r"|unemployment|turnout|alcohol|average|annual\w*|per capita|chance|probability|interest|yield\w*|including)\b",
        re.IGNORECASE,
    )


@cache
def _of_base() -> re.Pattern[str]:
    """Match a rate right before its base: then other amounts beside it are none."""
    return re.compile(
        rf"{FIGURE} (?:of|on) (?:the |its |their |an? |all |every |[a-z]+[’']s )*(?:[a-z]+ (?:of )?){{0,3}}"
        rf"(?P<base>{FIGURE})"
    )


@cache
def _taken_of() -> re.Pattern[str]:
    """Match what ties the rate to its base: "5% of the 65,000 posts", "a fee of 0.5%", "on a house of"."""
    return re.compile(
        rf"{FIGURE} (?:of|on) (?:the |its |their |an? |all |every |[a-z’]+['’]s )*(?:[a-z]+ (?:of )?){{0,3}}{FIGURE}"
        rf"|\bof (?:the |its |their |all )*{FIGURE}[^.;,]{{0,30}}, {FIGURE}"
        rf"|{FIGURE} (?:[a-z]+ )?(?:fee|tax|duty|levy|commission|surcharge|tip|charge)\b"
        rf"|\b(?:fee|tax|duty|levy|commission|surcharge|tariff|rate|share|cut|stake|deposit|tithe|bonus|royalty|tip"
        rf"|charge"
        rf"|premium|fine)\b[^.;]{{0,60}}?{FIGURE}|\b(?:charged|levied|applied|applies|due|paid) (?:on|to) (?:the|an?)"
        rf" {FIGURE}|\bon an? [a-z ]{{2,30}} (?:of|worth|costing|that (?:sells|costs)(?: for)?) {FIGURE}",
        re.IGNORECASE,
    )


def told_products(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield rate, base and result where each is the only one that it can be."""
    for window in windows(article, _gate(), before=1):
        claims = window.skeleton.claims
        if not any(claim.quantity.kind is QuantityKind.PERCENT for claim in claims):
            continue
        if _taken_of().search(window.text) is not None:
            yield from _of_window(window)


def _of_window(window: Window) -> Iterator[tuple[Claim, Claim, Claim]]:
    for match in (match for form in _forms() for match in form.finditer(window.cue)):
        place = window.start + match.start("result")
        result = window.skeleton.claim(match["result"])
        before = [claim for at, claim in figures_of(window) if at < place]
        rates = [claim for claim in before if claim.quantity.kind is QuantityKind.PERCENT]
        bases = [claim for claim in before if _is_base(claim, result.quantity)]
        others = [claim for at, claim in figures_of(window) if at > place and _is_base(claim, result.quantity)]
        if match.start() == 0 and "thus" not in match[0] and "therefore" not in match[0] and not result.quantity.hedged:
            continue  # "57 returns could not be used" may be others
        linked = _of_base().search(window.text[:place])
        if linked is not None:
            bases = [claim for claim in bases if claim is window.skeleton.claim(linked["base"])]
        if before and before[-1].quantity.kind is QuantityKind.FRACTION:
            continue  # "About a third, some 390,000"
        if is_amount(result) and len(rates) == len(bases) == 1 and not others and _is_plain(window, place):
            yield rates[0], bases[0], result
            return


def _is_plain(window: Window, place: int) -> bool:
    """Whether nothing from the sentence of the rate up to the result speaks of a change or of a choice."""
    rate = next(at for at, claim in figures_of(window) if claim.quantity.kind is QuantityKind.PERCENT)
    is_told = _otherwise().search(window.text[window.sentence_at(rate)[0] : place]) is None
    return is_told and _or_else().search(window.text[place : place + _REACH]) is None


@cache
def _or_else() -> re.Pattern[str]:
    return re.compile(r"\b(?:whichever|maximum|minimum|greater|lesser|capped|at (?:least|most)|plus)\b")


def _is_base(claim: Claim, result: Quantity) -> bool:
    """Whether the result can be some of this."""
    base = claim.quantity
    is_counted = base.kind in COUNTS or result.kind in COUNTS
    return is_amount(claim) and can_be_of(result, base) and (is_counted or base.per in {"", "year"})
