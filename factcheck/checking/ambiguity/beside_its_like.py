"""An amount without its currency right beside one that it must be of the same kind as.

Comes in: an article. Goes out: whether a figure is such an amount. Never happens here: "from $3 billion to 5 billion"
and "$3 million or 4 million", which name their currency once, or "30 million euros, fishermen 12 million", where it may
go on from the first amount.

Worked examples: "spent £4 million on roads and 6 million on parks"; "It raised $2.5 million in 2019. A year later it
raised 3.1 million"; "was 1.8 billion in 2020, after $1.5 billion in 2019".
"""

import re
from functools import cache

from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, RelationKind, Status
from factcheck.model.document import Role
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

_PROSE = frozenset({Role.PARAGRAPH, Role.TITLE, Role.LIST_ITEM})
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_SIGNS = "$€£¥₹￥"
_REACH, _MANIFOLD = 100, 20
# So many figures off an amount may stand: counts of other things stand between.
_FIGURES = 4
# Between two amounts: a range, or one end of a change.
_SHARING = frozenset({"to", "and", "or", "from", "by", "than", "of"})


def is_bare(claim: Claim) -> bool:
    """Whether a figure counts nothing that is named and has no unit of its own: "6 million", not "6 million people"."""
    mention = claim.quantity.mention
    is_alone = not (mention.noun or mention.elided or mention.unit or mention.per or mention.level)
    return claim.quantity.kind in _COUNTS and is_alone


def is_beside_its_like(article: Article, index: int) -> bool:
    """Whether a figure with a magnitude word and no currency stands beside an amount of what it must be as well."""
    claim = article.claims[index]
    mention = claim.quantity.mention
    is_lent = mention.unit != "" and mention.unit not in article.text[slice(*mention.amount)]
    if not mention.numeral.scale or not (is_lent or is_bare(claim)) or not _is_told(article, claim):
        return False
    around = article.claims[max(0, index - _FIGURES) : index], article.claims[index + 1 : index + 1 + _FIGURES]
    before = next((each for each in reversed(around[0]) if _is_money(each)), None)
    behind = next((each for each in around[1] if _is_money(each)), None)
    if before is not None and claim.sentence - before.sentence < 2:
        if is_lent:
            return _is_signed(article, before) and _goes_on(article, before, claim)
        if _is_said_alike(article, before, claim):
            return True
    return behind is not None and not is_lent and _is_told_first(article, claim, behind)


def _is_told(article: Article, claim: Claim) -> bool:
    is_prose = article.document.blocks[claim.quantity.mention.block].role in _PROSE
    return is_prose and claim.quantity.mention.upper is None and claim.status is not Status.QUOTED


def _is_money(claim: Claim) -> bool:
    return claim.quantity.kind is QuantityKind.MONEY and bool(claim.quantity.best.value)


def _is_signed(article: Article, claim: Claim) -> bool:
    """Whether an amount has its sign before its number, where no other amount can share it."""
    written = claim.quantity.mention.amount.of(article.text)
    return any(sign in written for sign in _SIGNS) and written[-1:] not in _SIGNS


def _goes_on(article: Article, before: Claim, claim: Claim) -> bool:
    """Whether words of its own set an amount off from the one before it in its sentence."""
    between = article.text[before.quantity.mention.amount.end : claim.quantity.mention.amount.start].split()
    ends = any(
        relation.kind is RelationKind.CHANGE
        for relation in article.relations
        if {before, claim} <= {article.claims[member] for member in relation.members}
    )
    if _of_heads().search(" ".join(between)) is not None:
        return False
    is_apart = len(between) > 1 and (between[-1] not in _SHARING or (between[-1] == "and" and len(between) > 2))
    return before.sentence == claim.sentence and is_apart and not ends


@cache
def _of_heads() -> re.Pattern[str]:
    """Match what a figure after it is a number of, if it has no unit: people, copies, or what another clause counts."""
    return re.compile(
        r"\b(?:which|who|whose|that|where|has|have|had|audiences?|populations?|members\w*|attendance|circulation|viewers|visitors|users|readers|listeners|followers"
        r"|subscribers|customers|passengers|inhabitants|residents|jobs|copies|units|downloads|views|streams|votes|cars"
        r"|tonnes|barrels|crowds?|turnout|seen|watched|visited|read|used|viewed|reach(?:es|ed)?)\b",
        re.IGNORECASE,
    )


@cache
def _comparing() -> re.Pattern[str]:
    """Match what stands between an amount and the one that it is set against."""
    return re.compile(
        r"(?: (?:in|for|at|last|this) [^.;:()]{1,30})?,? (?:up from|down from|after|against|versus"
        r"|compared (?:with|to))(?: (?:the|about|just|only|some|nearly|almost|around))? "
    )


@cache
def _ended() -> re.Pattern[str]:
    """Match what may follow an amount that says nothing of what it is an amount of."""
    return re.compile(r"[.,;)]|$|\s(?:in|into|for|from|on|and|a year|the year|last|this|before|earlier)\b")


def _is_compared(article: Article, one: Claim, other: Claim) -> bool:
    """Whether two figures of one sentence are set against one another: "1.8 billion in 2020, after $1.5 billion"."""
    between = article.text[one.quantity.mention.amount.end : other.quantity.mention.amount.start]
    is_tied = one.sentence == other.sentence and len(between) < _REACH and _comparing().fullmatch(between) is not None
    is_end = _ended().match(article.text, other.quantity.mention.amount.end) is not None
    return is_tied and is_end and _are_near(one, other)


def _are_near(one: Claim, other: Claim) -> bool:
    """Whether two amounts, each with a value, are of one size."""
    if one.quantity.best.value is None or other.quantity.best.value is None:
        return False
    low, high = sorted(abs(value_of(each.quantity.best)) for each in (one, other))
    return bool(low) and high < EXACT.multiply(low, _MANIFOLD)


@cache
def _of_money() -> re.Pattern[str]:
    """Match the verb of money right before a figure."""
    return re.compile(
        r"\b(cost|costs|spent|spends|paid|pays|raised|raises|earned|earns|owes|owed|borrowed|lent|donated|invested|fetched"
        r"|collected|gave|gives|lost|made|contributed|sold for|bought for|worth)"
        r" (?:about |some |nearly |almost |around |just |only |another |a further |an extra )?$"
    )


@cache
def _the_same() -> re.Pattern[str]:
    """Match a sentence up to its figure where it goes on with the amount of the one before it."""
    return re.compile(
        r"(?:[^.;:()]{0,30}, | ?(?:In|By|For) (?:\d{4}|[A-Z][a-z]+) )?\s*"
        r"(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]he (?:sum|amount|figure|total)) "
        r"(?:was|is|came to|rose to|fell to|stood at|grew to|had risen to|had fallen to|went up to|dropped to|will be)"
        r" (?:about |some |nearly |almost |around |just |only )?$"
    )


@cache
def _named() -> re.Pattern[str]:
    """Match what names money at the head of a sentence."""
    return re.compile(
        r"^\s*(?:[A-Z][\w']* )?(?:[a-z]+ )?"
        r"(spending|costs?|revenues?|profits?|loss(?:es)?|debts?|income|budget|turnover"
        r"|earnings|aid|tax(?:es)?|loans|grants|investments?|savings|takings|deficit|surplus)\b",
        re.IGNORECASE,
    )


@cache
def _another() -> re.Pattern[str]:
    return re.compile(r"[a-z] (?:another|a further|an additional|an extra) $")


def _is_said_alike(article: Article, before: Claim, claim: Claim) -> bool:
    """Whether the words before a figure say the same of it as of the amount before it."""
    text, end = article.text, claim.quantity.mention.amount.end
    if _ended().match(text, end) is None:
        return False
    leads = [_lead(article, each) for each in (before, claim)]
    if _have_one(_of_money(), leads):
        return _is_signed(article, before)
    if _another().search(leads[1]) and text.startswith((".", ",", ";", " for ", " on ", " into "), end):
        return _is_signed(article, before)
    if before.sentence == claim.sentence or not _is_signed(article, before):
        return False
    if _the_same().fullmatch(leads[1]) is not None:
        return before.measure != ""
    return _have_one(_named(), leads)


def _lead(article: Article, claim: Claim) -> str:
    start = claim.quantity.mention.amount.start
    return article.text[max(article.sentences[claim.sentence].start, start - _REACH) : start]


def _is_told_first(article: Article, claim: Claim, behind: Claim) -> bool:
    """Whether an amount without its currency stands before one of the same verb, or of one that it is set against."""
    if claim.sentence != behind.sentence or _ended().match(article.text, claim.quantity.mention.amount.end) is None:
        return False
    if _is_signed(article, behind) and _is_compared(article, claim, behind):
        return True
    leads = [_lead(article, each) for each in (claim, behind)]
    is_priced = _is_signed(article, behind) and _paid().search(leads[0]) is not None
    return is_priced or _have_one(_of_money(), leads)


@cache
def _paid() -> re.Pattern[str]:
    """Match the verb of what only money is, right before a figure."""
    return re.compile(
        r"\b(?:costs?|spen[dt]|spends|pays?|paid|earn(?:s|ed)|owe[sd]|borrowed|(?:sold|bought) for|worth) $"
    )


def _have_one(words: re.Pattern[str], leads: list[str]) -> bool:
    """Whether the same of some words stands in both of two leads."""
    one, other = (words.search(lead) for lead in leads)
    return one is not None and other is not None and one[1].lower() == other[1].lower()
