"""Which way a currency moved: of two rates, the one that makes it worth more is the higher.

Comes in: an article. Goes out: the two rates, the word and the way of the figures that the word says. Never happens
here: comparing values; a rate between two currencies that names neither of them ("from 1.12 to 1.05 against the euro").

Worked examples: "the pound strengthened from $1.50 to $1.33": in other money a stronger currency is worth more; "the
yen strengthened from 100 to 120 to the dollar": of its own it takes less.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.between.ways import ToldWay
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.turns.fitting import fit
from factcheck.checking.arithmetic.windows import windows
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.unit import Currency

# Each with what its own amounts are written with, beside its name.
_SIGNS = {
    "pound": ("£", "pence", "GBP", "sterling"), "sterling": ("£", "pence", "GBP", "pound"), "euro": ("€", "EUR"),
    "dollar": ("$", "USD", "cent"), "greenback": ("$", "USD", "dollar"), "yen": ("¥", "JPY"),
    "yuan": ("¥", "CNY", "RMB"), "renminbi": ("¥", "yuan", "CNY", "RMB"),
}  # fmt: skip
_OTHERS = (
    "won|roubles?|rubles?|rupee|rupiah|ringgit|baht|dong|lira|rand|real|peso|franc|krona|krone|zloty|forint|shekel|dinar"
    "|dirham|riyal|naira|cedi|shilling|hryvnia|leu|lev|koruna|loonie|bitcoin"
)
# Their rates are told in units of the other currency: "the euro rose to 1.12 to the dollar".
_BASES = frozenset({"pound", "sterling", "euro", "dollar", "greenback", "bitcoin"})
_STRONGER = "strengthen(?:ed|s|ing)?|firm(?:ed|s|ing)|appreciat(?:ed|es?|ing)"
_WEAKER = "weaken(?:ed|s|ing)?|depreciat(?:ed|es?|ing)|soften(?:ed|s|ing)?"
_RISEN = "gained|rallied|rose|risen|climbed|jumped|surged|soared|rebounded|advanced|recovered"
_FALLEN = "slid|slipped|fell|fallen|dropped|tumbled|slumped|sank|sunk|plunged|plummeted|eased|dipped|crashed"

_BETWEEN = "which|that|had|has|have|then|also|briefly|later|now|since|even|again"


def currency_ways(article: Article) -> Iterator[ToldWay]:
    """Yield the words that say that a currency is worth more or less, each with its two rates."""
    for window in windows(article, _gate(), before=0, least=2):
        for match in (match for form in _forms() for match in form.finditer(window.cue)):
            earlier, later = (window.skeleton.claim(match[name]) for name in ("earlier", "later"))
            way = _way(article, match, earlier, later)
            if way is not None:
                yield ToldWay(earlier, later, match["word"], way, is_sure=True)


def _way(article: Article, match: re.Match[str], earlier: Claim, later: Claim) -> bool | None:
    """Return whether the figure must grow; None where nobody can tell."""
    pair = (earlier, later)
    if any(each.quantity.hedged or each.status in {Status.TARGET, Status.HYPOTHETICAL} for each in pair):
        return None
    if not fit(earlier, later):
        return None
    name = match["money"].lower()
    is_stronger = re.fullmatch(rf"{_STRONGER}|{_RISEN}", match["word"]) is not None
    is_plain = re.fullmatch(f"{_STRONGER}|{_WEAKER}", match["word"]) is not None
    if all(isinstance(each.quantity.best.unit, Currency) for each in pair):
        written = " ".join(each.quantity.mention.span.of(article.text) for each in pair)
        if not any(sign in written for sign in (name, *_SIGNS.get(name, ()))):
            return is_stronger
        return not is_stronger if is_plain and name not in _BASES else None
    is_per = any(_per().match(article.text, each.quantity.mention.amount.end) for each in pair)
    is_bare = all(each.quantity.best.unit is None and not each.quantity.mention.noun for each in pair)
    return not is_stronger if is_per and is_bare and is_plain and name not in _BASES else None


@cache
def _per() -> re.Pattern[str]:
    """Match what makes a bare figure the price of another currency: "120 to the dollar", "18 per euro"."""
    return re.compile(r" (?:to the|per|a|to one|for a|for one) (?:US |U\.S\. )?(?:dollar|euro|greenback|pound)\b")


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_STRONGER}|{_WEAKER}|{_RISEN}|{_FALLEN})\b")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    some = rf"[^.;:,(){NO_FIGURE}]"
    names = "|".join((*_SIGNS, _OTHERS))
    # Only what a currency does of its own stands between it and its verb; "the pound in your pocket" is none.
    then = rf"(?:,? (?:{_BETWEEN}|[a-z]+ly))*"
    start = r"\b[Tt]he (?:[A-Z]?[a-z]+ )?|(?:^|(?<=[.,] ))(?=Sterling)"
    subject = rf"(?:{start})(?P<money>(?i:{names}))(?! [a-z]*(?:coin|note|area|zone|bond|shop)s?\b)"
    verb = rf"(?P<word>{_STRONGER}|{_WEAKER}|{_RISEN}|{_FALLEN})\b"
    how = r"(?: [a-z]+ly| against the [a-z]+| to the dollar| on [A-Z][a-z]+day)*,?"
    per = r"(?: (?:to the|per|a) [a-z]+)?"
    onward = rf"from (?P<earlier>{FIGURE}){per}(?: (?:in|on|at|a) {some}{{1,30}})? to (?P<later>{FIGURE})"
    back = rf"to (?P<later>{FIGURE}){per},? from (?P<earlier>{FIGURE})"
    apposed = rf", [^.;:(){NO_FIGURE}]{{1,30}} (?P<earlier>{FIGURE})(?:,| {some}{{1,30}},) (?:ha[sd] )?"
    return (
        re.compile(rf"{subject}{then} {verb}{how} {onward}"),
        re.compile(rf"{subject}{then} {verb}{how} {back}"),
        re.compile(rf"{subject}{apposed}{verb}{how} to (?P<later>{FIGURE})"),
    )
