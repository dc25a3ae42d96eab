"""A total or a balance against the parts that its name says it is made of.

Worked example: with exports of 6.57 and imports of 4.96 trillion yuan the trade surplus is 1.61 trillion; "1.61 billion
yuan" is a thousand times too small.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.arithmetic.sums import conflicting
from factcheck.checking.balances.accounts import Account, named_accounts
from factcheck.checking.balances.excess import excesses
from factcheck.checking.balances.halves import halved_accounts, halved_shares
from factcheck.checking.balances.names import BALANCES
from factcheck.checking.diagnosis import WRONG_DIGIT, Typed, diagnosed, slip_between
from factcheck.checking.kinds import Kind, Result, found, held, resting_on
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import KindSpec, Rule

# A whole further off than this share of it is told of something else, unless the miss has a name.
_FAR = Decimal("0.2")
# Two shares of one whole miss a hundred by so many points at most; others are shares of two wholes.
_HUNDRED, _FEW_POINTS = Decimal(100), Decimal(3)


_ONE_OF_THREE = " One of the three may have a slip of the finger."
_NAMED = frozenset(balance.whole for balance in BALANCES)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    told = [*named_accounts(article), *halved_accounts(article), *excesses(article)]
    # A sum that its own rule speaks of is one cause, not two.
    seen = {stated.total.span for stated in conflicting(article)} if told else set()
    for accounts in told:
        for result in _judged(article, rule, accounts):
            if accounts[0].whole.span not in seen:
                seen.add(accounts[0].whole.span)
                yield result
    yield from _shared(article, rule)


def _shared(article: Article, rule: Rule) -> Iterator[Result]:
    """Judge two shares that leave nothing out; far from a hundred they are no shares of one whole."""
    for (one, first), (other, second) in halved_shares(article):
        total = EXACT.add(value_of(first.quantity.best), value_of(second.quantity.best))
        fields = {
            "whole": "All",
            "parts": f"{_amount(first, value_of(first.quantity.best))} ({one}) and "
            f"{_amount(second, value_of(second.quantity.best))} ({other})",
            "computed": amount(total, first.quantity.best.unit),
            "stated": amount(_HUNDRED, first.quantity.best.unit),
            "diagnosis": "",
        }
        missing = abs(EXACT.subtract(total, _HUNDRED))
        place = Decimal(1).scaleb(-min(first.quantity.decimals, second.quantity.decimals))
        if not missing:
            yield from held(rule, article, (first.span, second.span), fields)
        elif place < missing <= _FEW_POINTS and first.sentence == second.sentence:
            evidence = resting_on(article, {one: first})
            yield found(rule, article, second.span, fields, level=Level.WARNING, evidence=evidence)


def _judged(article: Article, rule: Rule, accounts: Sequence[Account]) -> Iterator[Result]:
    """Judge a whole by the parts that fit it, if any do; by those that do not only if there is no choice."""
    exact = next((account for account in accounts if _fits(account, wide=False)), None)
    if exact is not None:
        spans = (exact.whole.span, *(claim.span for _, claim, _ in exact.parts))
        yield from held(rule, article, spans, _fields(exact, ""))
    if exact is not None or any(_fits(account, wide=True) for account in accounts):
        return
    slipped = [account for account in accounts if len(accounts) == 1 or _is_slipped(article, account)]
    if len(slipped) == 1:
        yield from _missed(article, rule, slipped[0])


def _is_slipped(article: Article, account: Account) -> bool:
    """Whether a slip of the finger in one figure explains why an account does not balance."""
    stated, computed = value_of(account.whole.quantity.best), account.computed
    return stated > 0 < computed and _slip(article, account, stated, computed)[1] != ""


def _fits(account: Account, *, wide: bool) -> bool:
    claims = [claim for _, claim, _ in account.parts]
    ends = [generous(claim.quantity) if wide else claim.quantity.best.written for claim in claims]
    whole = generous(account.whole.quantity) if wide else account.whole.quantity.best.written
    return account.reckoned(ends).overlaps(whole)


def _missed(article: Article, rule: Rule, account: Account) -> Iterator[Result]:
    stated, computed = value_of(account.whole.quantity.best), account.computed
    if computed <= 0 or stated <= 0:
        return
    slipped, words = _slip(article, account, stated, computed)
    is_near = abs(EXACT.subtract(stated, computed)) <= EXACT.multiply(stated, _FAR)
    # Halves may leave something out, an empty seat or who did not say, so that only a slip with a name counts.
    is_sure = account.name in _NAMED and is_near and account.is_close and not _has_more(article, account)
    is_chance = words.endswith(f" {WRONG_DIGIT}.") or words == _ONE_OF_THREE
    if _is_reckoned_otherwise(article, account) or (not words and not is_sure):
        return
    figures = {name: claim for name, claim, _ in account.parts} | {account.name: account.whole}
    evidence = resting_on(article, {name: claim for name, claim in figures.items() if claim is not slipped})
    fields = _fields(account, words)
    # Of three digits one is another by chance, wherever two figures are near to one another.
    level = None if words and not is_chance else Level.WARNING
    confidence = "high" if words else "medium"
    yield found(rule, article, slipped.span, fields, level=level, evidence=evidence, confidence=confidence)


def _is_reckoned_otherwise(article: Article, account: Account) -> bool:
    """Whether the whole is one of its own kind: "the surplus, seasonally adjusted, was", "the primary deficit"."""
    start, end = article.sentences[account.whole.sentence]
    return _otherwise().search(article.text, start, end) is not None


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:adjust(?:ed|ing|ment)|excluding|underlying|structural|cyclical|primary|in real terms|constant prices"
        r"|before (?:interest|transfers|grants|investments)|after (?:gains|losses|transfers|grants|investments)"
        r"|12-month|twelve-month|three-month|rolling|year-to-date|annuali[sz]ed|for the full year)\b",
        re.IGNORECASE,
    )


def _has_more(article: Article, account: Account) -> bool:
    """Whether the words say that more belongs to the account than its parts, or that it was reckoned otherwise."""
    numbers = [claim.sentence for claim in (account.whole, *(claim for _, claim, _ in account.parts))]
    first, last = article.sentences[min(numbers)].start, article.sentences[max(numbers)].end
    return _more().search(article.text, first, last) is not None


@cache
def _more() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:rest|others?|remaining|remainder|children|unknown|unspecified|undisclosed|services|adjusted|excluding"
        r"|including|revised|did not|non-binary|re-exports|interest|estimated?|average)\b"
    )


def _slip(article: Article, account: Account, stated: Decimal, computed: Decimal) -> tuple[Claim, str]:
    """Return the figure that a slip explains, and a sentence on it; the whole if that can be one of several or none."""
    words = diagnosed(generous(account.whole.quantity), Interval.point(computed), typed=Typed(stated, computed))
    if words:
        return account.whole, f" {account.whole.span.of(article.text)} {words}."
    slipped = [(account.whole, named)] if (named := slip_between(stated, computed)) else []
    for _, claim, sign in account.parts:
        value = value_of(claim.quantity.best)
        others = EXACT.subtract(computed, EXACT.multiply(Decimal(sign), value))
        implied = EXACT.multiply(Decimal(sign), EXACT.subtract(stated, others))
        if implied > 0 and (named := slip_between(value, implied)):
            slipped.append((claim, named))
    sure = [(claim, named) for claim, named in slipped if named != WRONG_DIGIT] or slipped
    if len(sure) > 1:
        return account.whole, _ONE_OF_THREE
    return (sure[0][0], f" {sure[0][0].span.of(article.text)} {sure[0][1]}.") if sure else (account.whole, "")


def _fields(account: Account, diagnosis: str) -> dict[str, str]:
    whole = account.whole
    parts = [f"{_amount(claim, value_of(claim.quantity.best))} ({name})" for name, claim, _ in account.parts]
    is_less = any(sign < 0 for _, _, sign in account.parts)
    return {
        "whole": account.name[:1].upper() + account.name[1:],
        "parts": (" less " if is_less else " and ").join(parts),
        "computed": _amount(whole, account.computed),
        "stated": _amount(whole, value_of(whole.quantity.best)),
        "diagnosis": diagnosis,
    }


def _amount(claim: Claim, value: Decimal) -> str:
    """Write an amount as its article does: a count in full where it stands in full."""
    is_full = claim.quantity.best.unit is None and not claim.quantity.mention.numeral.scale
    return plain(value) if is_full else amount(value, claim.quantity.best.unit)


KIND = Kind(KindSpec("balance", {}, ("parts", "whole", "computed", "stated", "diagnosis")), within=_check)
