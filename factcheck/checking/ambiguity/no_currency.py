"""An amount of money that lost its currency, in an article that gives one with all the others.

Worked example: "the bridge cost 5 billion" among amounts in yuan and dollars can be either. A figure in a sentence that
names its currency once, "from $3 billion to 5 billion", lacks nothing.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.ambiguity.beside_its_like import is_bare, is_beside_its_like
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.finding import Level
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Currency

_PROSE = frozenset({Role.PARAGRAPH, Role.TITLE, Role.LIST_ITEM})
_SCALES = frozenset({"million", "billion", "trillion", "mn", "bn", "tn", "crore", "lakh"})
_LEAD, _BEHIND = 40, 12
# Behind these words a figure has the currency of the one before it.
_SHARING = (" to ", " and ", " or ", "-", "–", " from ", " by ")


@cache
def _priced() -> re.Pattern[str]:
    """Match what only money is said of, right before the figure."""
    return re.compile(
        r"\b(?:costs?|costing|worth|valued at|priced at|(?:budget|turnover|revenues?|profits?|fine|debts?|price|loan"
        r"|investments?|market value|market capitali[sz]ation|net worth|deficit|surplus)"
        r" (?:of|at|was|is|came to|totall?ed)"
        r"|(?:invest|invested|investing|borrowed|lent|donated|repaid|fined|swallow(?:s|ed)?|spen[dt]|spends|spending|pays?"
        r"|paid|owes?|owed|raised?|earned|fetched|(?:sold|bought) for|(?:bill|loan|grant|fee) of)"
        r"|(?:at|for) a (?:cost|price) of)\s$",
        re.IGNORECASE,
    )


@cache
def _ending() -> re.Pattern[str]:
    """Match what may follow an amount that stands alone: the end of a clause, or what it was spent on."""
    return re.compile(r"[.,;)]|\s(?:in|on|for|to|by|over|and|a year|this year|last year)\b|$")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    money = [claim for claim in article.claims if claim.quantity.kind is QuantityKind.MONEY]
    # What gives the currency of an amount stands before it in its sentence.
    first: dict[int, int] = {}
    for claim in money:
        first.setdefault(claim.sentence, claim.span.start)
    is_mixed = len({unit.code for claim in money if isinstance(unit := claim.quantity.best.unit, Currency)}) > 1
    is_settled = bool(money) and _settled().search(article.text) is not None
    for index, claim in enumerate(article.claims if money and not is_settled else ()):
        if is_beside_its_like(article, index):
            yield _found_beside(article, rule, claim, money, None)
            continue
        is_first = first.get(claim.sentence, claim.span.end) >= claim.span.end
        if (is_first and _is_bare_amount(article, claim)) or (is_mixed and _is_open(article, claim, first)):
            yield _found_beside(article, rule, claim, money, Level.NOTE)


@cache
def _settled() -> re.Pattern[str]:
    """Match what says of all amounts of a text which currency they are in."""
    return re.compile(r"\b[Aa]ll (?:amounts|figures|sums|prices)\b[^.;\n]{0,40} in \w")


def _found_beside(article: Article, rule: Rule, claim: Claim, money: list[Claim], level: Level | None) -> Result:
    other = next((each for each in reversed(money) if each.span.start < claim.span.start), money[0])
    unit = other.quantity.best.unit
    fields = {
        "text": claim.quantity.mention.amount.of(article.text),
        "other": other.quantity.mention.amount.of(article.text),
        "code": unit.code if isinstance(unit, Currency) else "",
    }
    evidence = (at(article, other.span, "an amount with its currency"),)
    return found(rule, article, claim.quantity.mention.amount, fields, level=level, evidence=evidence)


@cache
def _spent() -> re.Pattern[str]:
    """Match the verb of money, right before a figure that has no magnitude word either."""
    return re.compile(
        r"\b(?:owes?|owed|pays?|paid|spent|spends?|swallowed|raised|raises?|cost|costs|earned|earns?|lent|borrowed|saved"
        r"|donated|gave|given|worth|fetched|contributed|received|repaid|invested|budgeted|promised|offered|bid|won|lost"
        r"|collected|charged|fined|sold for|bought for|price of|bill of|loan of|grant of|debt of|fee of) $"
    )


def _is_open(article: Article, claim: Claim, first: dict[int, int]) -> bool:
    """Whether a bare amount may be of either of two currencies of its text, money being told right around it."""
    mention, text, end = claim.quantity.mention, article.text, claim.quantity.mention.amount.end
    is_near = any(number in first for number in (claim.sentence - 1, claim.sentence, claim.sentence + 1))
    if not is_bare(claim) or not is_near or claim.status is Status.QUOTED or mention.upper is not None:
        return False
    if article.document.blocks[mention.block].role not in _PROSE or _ending().match(text, end, end + _BEHIND) is None:
        return False
    lead = text[max(0, mention.span.start - _LEAD) : mention.span.start]
    if lead.endswith(_SHARING):
        return False
    is_scaled = mention.numeral.scale.lower() in _SCALES
    return is_scaled or ("," in mention.numeral.text and _spent().search(lead) is not None)


def _is_bare_amount(article: Article, claim: Claim) -> bool:
    mention, text = claim.quantity.mention, article.text
    if not is_bare(claim) or mention.numeral.scale.lower() not in _SCALES or claim.status is Status.QUOTED:
        return False
    if article.document.blocks[mention.block].role not in _PROSE:
        return False
    before, end = text[max(0, mention.span.start - _LEAD) : mention.span.start], mention.amount.end
    return _priced().search(before) is not None and _ending().match(text, end, end + _BEHIND) is not None


KIND = Kind(KindSpec("no-currency", {}, ("text", "other", "code")), within=_check)
