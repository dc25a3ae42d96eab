"""A total or a balance against the parts that its name says it is made of.

Worked example: with exports of 6.57 and imports of 4.96 trillion yuan the trade surplus is 1.61 trillion; "1.61 billion
yuan" is a thousand times too small.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.arithmetic.partition.amounts import last_of
from factcheck.checking.arithmetic.partition.odds import Figure, slip_in
from factcheck.checking.arithmetic.sums import conflicting
from factcheck.checking.balances.accounts import Account, named_accounts
from factcheck.checking.balances.excess import excesses
from factcheck.checking.balances.halves import halved_accounts, halved_shares
from factcheck.checking.balances.majorities import majorities
from factcheck.checking.balances.named_shares import named_shares
from factcheck.checking.balances.names import BALANCES, LOOSE
from factcheck.checking.balances.proportions import judged_proportions
from factcheck.checking.balances.steps import judged_changes
from factcheck.checking.diagnosis import WRONG_DIGIT, Typed, diagnosed, slip_between
from factcheck.checking.kinds import Kind, Result, found, held, resting_on
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

# A whole further off than this share of it is told of something else, unless the miss has a name.
_FAR, _SOME_OF_IT = Decimal("0.2"), Decimal("0.02")
# Two shares of one whole miss a hundred by so many points at most; others are shares of two wholes.
_HUNDRED, _FEW_POINTS = Decimal(100), Decimal(3)


_ONE_OF_THREE, _ONE_OF_FOUR = (f" One of the {number} may have a slip of the finger." for number in ("three", "four"))
_ONE_OF_ALL = frozenset({_ONE_OF_THREE, _ONE_OF_FOUR})
# Where rounding hides what a slip left, so much must speak for it, as the power of ten of the chances against it.
_NEEDED = 1.0
# Where the words tie the figures together only half, so many sums must have been possible, or it is chance.
_MANY, _SOME = 1_000, 100
# Figures of so many digits are held to them, hedge or not.
_SHARP, _FOUR = 3, 4
_NAMED = frozenset({"majority", "margin", *(balance.whole for balance in BALANCES)}) - LOOSE


class _Missed(NamedTuple):
    """An account that does not balance, the figure of it that is told, and the slip, or ""."""

    account: Account
    claim: Claim
    words: str


class _Judged(NamedTuple):
    """The accounts of an article that balance as they are written, and those that must and do not."""

    fitting: tuple[Account, ...]
    missed: tuple[_Missed, ...]


def _judge(article: Article) -> _Judged:
    fitting, open_ = [], []
    for accounts in (
        *named_accounts(article),
        *halved_accounts(article),
        *excesses(article),
        *majorities(article),
    ):
        likely = tuple(account for account in accounts if _is_likely(account))
        exact = next((account for account in likely if _fits(account, wide=False)), None)
        if exact is not None:
            fitting.append(exact)
        elif not any(_fits(account, wide=True) for account in likely):
            open_.append(likely)
    borne = frozenset(claim.span for account in fitting for claim in account.claims)
    made = frozenset((account.name, account.part_spans) for account in fitting)
    sure = ([each for each in accounts if (each.name, each.part_spans) not in made] for accounts in open_)
    missed = (_missed(article, accounts, borne) for accounts in sure)
    return _Judged(tuple(fitting), tuple(each for each in missed if each is not None and _is_borne_by_digits(each)))


def _is_borne_by_digits(missed: _Missed) -> bool:
    """Whether what is told by and large, "over 270 billion", is off by a power of ten at least.

    "Nearly 9.18 billion" beside a whole of 384.56 billion was counted as that was.
    """
    claims, finest = missed.account.claims, last_of(missed.account.whole.quantity)
    is_counted = all(is_sharp(claim) or 0 < last_of(claim.quantity) <= finest for claim in claims)
    return is_counted or " times too " in missed.words


def _is_likely(account: Account) -> bool:
    """Whether figures can be of one account: what the words leave open needs digits, and a sum adds none."""
    is_open = account.is_loose or account.name in LOOSE
    return not account.is_sharper and (not is_open or account.choices >= _MANY)


_judged_of = OfOneArticle(_judge)


def figures_told(article: Article) -> list[frozenset[Decimal]]:
    """Return the values of each account that a finding of this kind speaks of."""
    return [
        frozenset(value_of(claim.quantity.best) for claim in each.account.claims)
        for each in _judged_of.of(article).missed
    ]


def shares_of_accounts(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield (part, whole, share) for each share that the part of an account that balances is said to have."""
    yield from named_shares(article, _judged_of.of(article).fitting)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    fitting, missed = _judged_of.of(article)
    # A sum that its own rule speaks of is one cause, not two; so is a sentence told twice.
    seen = {stated.total.span for stated in conflicting(article)} if fitting or missed else set()
    for account in fitting:
        if account.whole.span not in seen:
            yield from held(rule, article, tuple(claim.span for claim in account.claims), _fields(account, ""))
            if not account.is_loose:
                yield from judged_changes(article, rule, account)
    said: set[object] = set()
    for each in missed:
        if each.account.whole.span not in seen and each.account.said not in said:
            seen.add(each.account.whole.span)
            said.add(each.account.said)
            yield _finding(article, rule, each)
    yield from _shared(article, rule)
    yield from judged_proportions(article, rule, fitting)


def _shared(article: Article, rule: Rule) -> Iterator[Result]:
    """Judge two shares that leave nothing out; far from a hundred they are no shares of one whole."""
    for (one, first), (other, second) in halved_shares(article):
        if first.quantity.best.value is None or second.quantity.best.value is None:
            continue  # a range
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


def _missed(article: Article, accounts: Sequence[Account], borne: frozenset[Span]) -> _Missed | None:
    """Return the account that must balance and does not: the only one that a slip explains, or the only one at all."""
    slipped = [account for account in accounts if _is_slipped(article, account, borne)]
    if slipped:
        return _told(article, slipped[0], borne) if len(slipped) == 1 else None
    is_only = len(accounts) == 1 and not accounts[0].is_loose
    return _told(article, accounts[0], borne) if is_only else None


def _is_slipped(article: Article, account: Account, borne: frozenset[Span]) -> bool:
    """Whether a slip of the finger in one figure explains why an account does not balance."""
    return value_of(account.whole.quantity.best) > 0 and _slip(article, account, borne)[1] != ""


def _fits(account: Account, *, wide: bool) -> bool:
    claims = [claim for _, claim, _ in account.parts]
    ends = [_widest(claim) if wide else claim.quantity.best.written for claim in claims]
    whole = _widest(account.whole) if wide else account.whole.quantity.best.written
    return account.reckoned(ends).overlaps(whole)


def _widest(claim: Claim) -> Interval:
    """Return what a figure can mean; one of three digits or more that is "estimated at" is of the same estimate."""
    return claim.quantity.best.written if claim.quantity.hedged and is_sharp(claim) else generous(claim.quantity)


def is_sharp(claim: Claim) -> bool:
    """Whether so many digits were counted, hedge or not: "some 13,100", "more than 335.6 billion", not "over 270"."""
    quantity = claim.quantity
    if not quantity.hedged or quantity.mention.bound == "about":
        return not quantity.hedged or quantity.digits >= _SHARP
    return len(value_of(quantity.best).normalize(EXACT).as_tuple().digits) > _SHARP


def _told(article: Article, account: Account, borne: frozenset[Span]) -> _Missed | None:
    stated, computed = value_of(account.whole.quantity.best), account.computed
    claim, words = _slip(article, account, borne)
    if stated <= 0:
        return None
    largest = max(abs(value_of(each.quantity.best)) for each in account.claims)
    # More of what is said to be less: no rounding makes a surplus of a deficit.
    is_reversed = -computed > EXACT.multiply(largest, _SOME_OF_IT)
    is_near = is_reversed or 0 < abs(EXACT.subtract(stated, computed)) <= EXACT.multiply(stated, _FAR)
    if computed <= 0 and not words and not is_reversed:
        return None
    # Halves may leave something out, an empty seat or who did not say, so that only a slip with a name counts.
    is_told = account.name in _NAMED and not account.is_loose and account.is_of_one_time
    is_close = is_near and account.is_close and account.choices >= _SOME
    is_sure = is_told and is_close and not _has_more(article, account)
    if _is_reckoned_otherwise(article, account) or (not words and not is_sure):
        return None
    return _Missed(account, claim, words)


def _finding(article: Article, rule: Rule, missed: _Missed) -> Result:
    account, words = missed.account, missed.words
    figures = {name: claim for name, claim, _ in account.parts} | {account.name: account.whole}
    evidence = resting_on(article, {name: claim for name, claim in figures.items() if claim is not missed.claim})
    # Of three digits one is another by chance, wherever two figures are near to one another.
    is_chance = words.endswith(f" {WRONG_DIGIT}.") or words in _ONE_OF_ALL
    level = None if words and not is_chance else Level.WARNING
    confidence = "high" if words else "medium"
    fields = _fields(account, words)
    return found(rule, article, missed.claim.span, fields, level=level, evidence=evidence, confidence=confidence)


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
    own = {word for name in (account.name, *(name for name, _, _ in account.parts)) for word in name.split()}
    return any(match[0] not in own for match in _more().finditer(article.text, first, last))


@cache
def _more() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:rest|others?|remaining|remainder|children(?! (?:were )?born)|unknown|unspecified|undisclosed"
        r"|(?<!goods and )services|adjusted|excluding"
        r"|including|revised|did not|non-binary|re-exports|interest|estimated?|average)\b"
    )


def _slip(article: Article, account: Account, borne: frozenset[Span]) -> tuple[Claim, str]:
    """Return the figure that a slip explains, and a sentence on it; the whole if that can be one of several or none.

    What stands in a sum that meets has no slip.
    """
    stated, computed = value_of(account.whole.quantity.best), account.computed
    words = ""
    is_whole = account.whole.span not in borne and computed > 0
    if is_whole:
        rounded = account.reckoned([claim.quantity.best.written for _, claim, _ in account.parts])
        words = diagnosed(generous(account.whole.quantity), rounded, typed=Typed(stated, computed))
    if words:
        return account.whole, f" {account.whole.span.of(article.text)} {words}."
    named = slip_between(stated, computed) if is_whole else ""
    slipped = [(account.whole, named)] if named else []
    for _, claim, sign in account.parts:
        if claim.span in borne:
            continue
        value = value_of(claim.quantity.best)
        others = EXACT.subtract(computed, EXACT.multiply(Decimal(sign), value))
        implied = EXACT.multiply(Decimal(sign), EXACT.subtract(stated, others))
        if implied > 0 and (named := slip_between(value, implied)):
            slipped.append((claim, named))
    sure = [(claim, named) for claim, named in slipped if named != WRONG_DIGIT] or slipped
    if len(sure) > 1:
        return account.whole, _one_of(account)
    if not sure:
        return _rounded_slip(article, account, borne)
    return sure[0][0], f" {sure[0][0].span.of(article.text)} {sure[0][1]}."


def _one_of(account: Account) -> str:
    return _ONE_OF_THREE if len(account.parts) < _FOUR - 1 else _ONE_OF_FOUR


def _rounded_slip(article: Article, account: Account, borne: frozenset[Span]) -> tuple[Claim, str]:
    """Return the figure of a named account that a slip explains as far as the roundest of the figures lets one see."""
    signs = (-1, *(sign for _, _, sign in account.parts))
    quantities = [claim.quantity for claim in account.claims]
    figures = [Figure(value_of(each.best), last_of(each), sign) for each, sign in zip(quantities, signs, strict=True)]
    is_told = account.name in _NAMED and not account.is_loose and all(figure.value > 0 for figure in figures)
    slipped = slip_in(figures) if is_told else None
    if slipped is None or slipped.weight < _NEEDED:
        return account.whole, ""
    claim = account.claims[slipped.at]
    if claim.span in borne:
        return account.whole, ""
    return (claim, f" {claim.span.of(article.text)} {slipped.words}.") if slipped.is_sole else (claim, _one_of(account))


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
