"""How firmly the words tie a rate to the amount that it is taken of.

Comes in: a window, a rate and an amount before the result. Goes out: the strength of the tie, 0 for none. Never happens
here: arithmetic.

Worked examples: "ten percent of the 5,000 runners" is tied by its own words, "of the 8,400 ballots, 3 percent" too; "a
15 percent charge on a meal for £64" says for what the rate is; of "The bill was £450. VAT at 20 percent" only the name
of a levy says that it is taken of some amount, and the bill is the only one.
"""

import re
from functools import cache

from factcheck.checking.arithmetic.amounts import COUNTS, is_amount
from factcheck.checking.arithmetic.portions.links import is_levy_of
from factcheck.checking.arithmetic.portions.rates import Rate
from factcheck.checking.arithmetic.skeletons import NO_FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of, is_step
from factcheck.checking.arithmetic.windows import Window
from factcheck.model.claim import Claim
from factcheck.model.quantity import QuantityKind

NONE, NAMED, SAID, CLOSE = range(4)
_ROUGH = frozenset({"", "about", "nearly"})
_REACH, _BEHIND, _BETWEEN = 75, 40, 130
_STEM, _RISE, _NEXT = 6, 30, 16
_PLAIN = rf"[^.;:,(){NO_FIGURE}]"


@cache
def levied() -> re.Pattern[str]:
    """Match what is a part of an amount by its name: a fee, a tax, a cut; and verbs that take, keep or give one."""
    return re.compile(
        r"\b(?:fees?|tax(?:es|ed)?|dut(?:y|ies)|lev(?:y|ies|ied)|commissions?|surcharges?|tariffs?|stakes?"
        r"|deposits?|down ?payments?|puts? down|put down|tithes?|bonus(?:es)?|royalt(?:y|ies)|tips?|gratuit(?:y"
        r"|ies)|charge[ds]?|charges"
        r"|premiums?|fines?|penalt(?:y|ies)|interest|coupons?|discounts?|rebates?|refunds?|cashback|subsid(?:y|ies)"
        r"|grants?|dividends?|payouts?|pays?(?: out)?|paid(?: out)?|vat|gst|hst|zakat|excise|tolls?|lends?|lent"
        r"|borrows?"
        r"|contribut(?:es?|ed|ions?)|donat(?:es?|ed)|gives? away|gave away|keeps?|kept|takes?|took|retain(?:s|ed)?"
        r"|withh(?:olds?|eld)|sets? aside|spends?|spent|cut of|share of|takes? a cut|reserves?|quorum|turnout"
        r"|mark-?up|margin|haircut|interchange)\b",
        re.IGNORECASE,
    )


@cache
def _raised() -> re.Pattern[str]:
    """Match a change of pay or of a price, which is worked out for one of them."""
    return re.compile(
        r"\b(?:rise|raise|increase|award|uplift|settlement|deal|offer|hike|cut|go up|goes up|went up|rose"
        r"|will rise)\b"
    )


@cache
def _close() -> re.Pattern[str]:
    """Match what stands between a rate and the amount that it is plainly of."""
    word = r"(?!(?:in|to|with|for|by|from|who|that|which|and|or|on|at|than|after|before)\b)[\w’'&]+"
    return re.compile(
        rf"(?:[ -]{word}){{0,2}} of (?:{word}[ -]){{0,5}}$|(?: {word}){{0,2}} of (?:{word}[ -]){{1,7}}(?:of|worth) $"
    )


@cache
def _first() -> re.Pattern[str]:
    """Match what stands between an amount and a rate that is of it: "of the 8,400 ballots, 3 percent"."""
    return re.compile(
        rf"{_PLAIN}{{0,60}},? (?:of (?:which|whom|them)|from which|and) {_PLAIN}{{0,40}}$"
        rf"|{_PLAIN}{{0,60}}, {_PLAIN}{{0,25}}$"
    )


@cache
def _of_which() -> re.Pattern[str]:
    return re.compile(rf"{_PLAIN}{{0,60}},? (?:of (?:which|whom)|from which|and of (?:these|them)) {_PLAIN}{{0,40}}$")


@cache
def _of_lead() -> re.Pattern[str]:
    return re.compile(r"(?:^|[,;:] |\b(?:that|and) )[Oo]f (?:[\w’'-]+ ){0,4}$")


@cache
def _on() -> re.Pattern[str]:
    # "A levy of 2% on hotel sales, which came to £45 million"
    level = r"amount(?:s|ed)? to|total(?:s|l?ed)?|c[ao]mes? to|stands? at|stood at|reach(?:es|ed)|w(?:as|ere)|is|are"
    told = rf", (?:which (?:{level})(?: worth)?|worth|valued at|totall?ing|amounting to)(?: about| some| nearly)? "
    return re.compile(rf"(?:,? which|,)?(?:[ -][\w’']+){{0,6}}? (?:on|for|off|of|to) {_PLAIN}{{0,70}}(?:{told})?$")


@cache
def _turnout() -> re.Pattern[str]:
    return re.compile(r"\b(?:turnout|participation|response rate|take-up|uptake|quorum)\b[^.;]{0,30}$", re.IGNORECASE)


@cache
def _electors() -> re.Pattern[str]:
    return re.compile(r"\b(?:voters|electors|electorate|registered|eligible|members|people|citizens|households)\b")


@cache
def _whom() -> re.Pattern[str]:
    """Match of what the rate is one: "10 percent of voters", "150 percent of base salary"."""
    return re.compile(
        r"(?: [a-z]+)? (?:of|on) (?:the |its |their |all |a |an |his |her |registered |these "
        r"|those )*(?P<noun>[a-z]{4,})(?: (?P<more>[a-z]{4,}))?"
    )


def tie_of(window: Window, rate: Rate, at: int, base: Claim, *, charged: bool) -> int:
    """Return how firmly a rate, which is `charged` if a levy is named beside it, is tied to an amount at `at`."""
    text = window.text
    is_charged = charged and base.quantity.mention.bound in _ROUGH  # not what is "above £50,000"
    if is_whole(window, rate, at):
        return CLOSE
    if is_change(window, rate):
        return NONE
    if rate.place < at:
        is_on = is_charged and _on().match(text[rate.place + 1 : at][:_BETWEEN]) is not None
        if is_on or _is_of_pay(text, rate, at):
            return SAID
    elif at < rate.place:
        between = text[at + 1 : rate.place]
        start = window.sentence_at(at)[0]
        if _of_which().match(between) is not None:
            return CLOSE
        if _of_lead().search(text[max(start, at - _BEHIND) : at]) is not None and _first().match(between) is not None:
            return CLOSE
        if _concludes(window, rate, at) or _is_of_named(window, rate, at) or _is_of_those(window, rate, at, base):
            return SAID
    is_turnout = (
        base.quantity.kind is QuantityKind.COUNT and _turnout().search(text[: rate.place][-_REACH:]) is not None
    )
    if is_turnout and _electors().search(base.quantity.mention.noun) is not None:
        return SAID
    # The mere name of a levy says that an amount of money is there for it to be taken of.
    return NAMED if is_charged and base.quantity.kind in {QuantityKind.MONEY, QuantityKind.MEASURE} else NONE


def _concludes(window: Window, rate: Rate, at: int) -> bool:
    """Whether "the" rate follows from the only amount before it: "It earned £52,000, so the 10% that it owes"."""
    start, _ = window.sentence_at(rate.place)
    amounts = [place for place, claim in figures_of(window) if start <= place < rate.place and is_amount(claim)]
    lead = window.text[at + 1 : rate.place]
    is_given = _given().match(window.text, start) is not None and lead.endswith(", the ")
    return (
        amounts == [at]
        and (is_given or _so_the().search(lead) is not None)
        and _own().match(window.text, rate.place + 1) is not None
    )


@cache
def _given() -> re.Pattern[str]:
    return re.compile(r"(?:Since|As|Because|With|Given that|If)\b")


@cache
def _so_the() -> re.Pattern[str]:
    return re.compile(r"(?:, so(?: that)?|[;:]|, and so|, which means(?: that)?|, meaning(?: that)?) the $")


@cache
def _own() -> re.Pattern[str]:
    """Match what tells whose a rate is without a whole of its own: " that the law says", " set aside for"."""
    return re.compile(r"(?! (?:of|increase|rise|growth|drop|fall|who|more|less)\b)(?: |,)")


def _is_of_those(window: Window, rate: Rate, at: int, base: Claim) -> bool:
    """Whether a rate is of the count before it: "posted 2,600 forms and 31 percent came back", "85 percent full"."""
    counts = [place for place, claim in figures_of(window) if place < rate.place and claim.quantity.kind in COUNTS]
    is_here = window.sentence_at(at) == window.sentence_at(rate.place)
    if counts[-1:] != [at] or base.quantity.kind not in COUNTS or not is_here:
        return False
    if _full().match(window.text, rate.place + 1) is not None:
        return len(counts) == 1
    is_named = bool(base.quantity.mention.noun) and _and_of_them().match(window.text[at + 1 : rate.place]) is not None
    return is_named and _did().match(window.text, rate.place + 1) is not None


@cache
def _full() -> re.Pattern[str]:
    """Match what makes a rate that of what there is room for."""
    return re.compile(r" (?:full|occupied|booked|filled|taken|sold)\b")


@cache
def _and_of_them() -> re.Pattern[str]:
    return re.compile(rf"{_PLAIN}{{0,60}},? (?:and|but) (?:only |just |some |about |nearly )?$")


@cache
def _did() -> re.Pattern[str]:
    """Match what a part of those who were counted did: "came back", "were spoiled", "replied"."""
    return re.compile(r" (?:came|went|were|was|had|did|got|took|gave|fell|made|[a-z]{3,}ed)\b")


def _is_of_pay(text: str, rate: Rate, at: int) -> bool:
    """Whether a rate is one of pay, and so is an amount behind it: "70 percent of the wage", "on 9,600 a month"."""
    is_paid = _paid().search(text[max(0, at - _BEHIND) : at]) is not None
    return is_paid and _of_pay().match(text, rate.place + 1) is not None


@cache
def _of_pay() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+)? of (?:[a-z’']+ ){0,3}?(?:wages?|salary|pay|earnings|income)\b")


def is_whole(window: Window, rate: Rate, place: int) -> bool:
    """Whether an amount is what the rate is of: "38.2% of the total poll of 57,773"."""
    if place < rate.place or is_levy_of(window, rate.place, place):
        return False
    return _close().match(window.text[rate.place + 1 : place][:_BETWEEN]) is not None


def is_change(window: Window, rate: Rate) -> bool:
    """Whether a rate is a change of something, and no levy right behind it: "put down a 5 percent deposit"."""
    following = window.text[rate.place + 1 :][:_NEXT].partition(",")[0]
    is_levy = following.startswith(" ") and levied().match(following.lstrip()) is not None
    return not is_levy and (is_step(window, rate.place) or _is_rise(window, rate))


def rise_of(window: Window, rate: Rate, at: int) -> bool:
    """Whether a rate is a rise of pay that is worked out for one who gets so much: "3 percent for a porter on"."""
    behind = window.text[rate.place + 1 : at] if rate.place < at else ""
    is_paid = _paid().search(window.text[max(0, at - _BEHIND) : at]) is not None
    return is_paid and _is_rise(window, rate) and len(behind) <= _BETWEEN


@cache
def _paid() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:on|paid|earn(?:s|ed|ing)?|makes?|making|a (?:salary|wage|bill|rent|fare|pension) of|worth) $"
    )


def _is_rise(window: Window, rate: Rate) -> bool:
    start, end = window.sentence_at(rate.place)
    before, behind = window.text[max(start, rate.place - _RISE) : rate.place], window.text[rate.place + 1 : end][:_RISE]
    return _raised().search(before) is not None or _raised().search(behind.partition(",")[0][:_NEXT]) is not None


def is_levied(window: Window, rate: Rate) -> bool:
    """Whether the words around a rate name a levy, or a verb of taking or giving."""
    start, end = window.sentence_at(rate.place)
    before = window.text[max(start, rate.place - _REACH) : rate.place]
    behind = window.text[rate.place + 1 : min(end, rate.place + _BEHIND)]
    return (
        levied().search(before.rpartition(";")[2]) is not None
        or levied().search(behind.removeprefix(",").partition(",")[0]) is not None
    )


def _is_of_named(window: Window, rate: Rate, at: int) -> bool:
    """Whether the rate is of a thing by whose name the amount was told: "150 percent of base salary"."""
    whom = _whom().match(window.text, rate.place + 1)
    if whom is None:
        return False
    start, end = window.sentence_at(at)
    told = window.text[start : min(end, at + _BEHIND, rate.place)].lower()
    return any(word is not None and word[:_STEM] in told for word in (whom["noun"], whom["more"]))
