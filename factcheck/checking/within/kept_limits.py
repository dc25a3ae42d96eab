"""A limit, and a later figure beyond it that nobody calls a breach.

Comes in: an article. Goes out: the limit and the figure. Never happens here: a limit that was broken, raised or waived,
which is news.

Worked examples: "Up to 30 bursaries may be given in any one year. In its first year it gave 34"; "Tickets start at £45.
The cheapest are £38"; "No more than 30 guests may come. In keeping with that, 34 came".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.placed import claims_between
from factcheck.checking.values import value_of
from factcheck.checking.within.extremes import Extreme, extreme_of
from factcheck.checking.within.limits import Limit, limits_of
from factcheck.checking.within.limits_again import repeats
from factcheck.checking.within.tellings import Telling, root
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.mention import AGE
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_NEAR, _OF_SIZE = Interval(Decimal("0.6"), Decimal("1.6")), Interval(Decimal("0.25"), Decimal(4))
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_KINDS = _COUNTS | {QuantityKind.MONEY}
_MORE_KINDS = _KINDS | {QuantityKind.MEASURE, QuantityKind.PERCENT, QuantityKind.DURATION}
_REACH, _LEAST, _LEAD, _STEM = 2, Decimal(10), 40, 5
_PEOPLE = 60
# What the verb of a limit makes of what it is for.
_NAMES = {"loan": ("loan", "borrow", "lend", "credit"), "wage": ("pay", "paid", "wage", "earn"), "price": ("",)}
_VERB, _VERB_WORDS = 40, 4
_NO_VERB = frozenset({"a", "an", "the", "of", "in", "at", "on", "to", "for", "by", "and", "one", "its", "with", "from"})
_PARTS = frozenset({"", "point", "part", "place", "spot", "end", "bit", "stretch", "side", "level", "reading"})
_CLAUSE = re.compile("[,;.(]")


class KeptLimit(NamedTuple):
    """The limit, and the figure beyond it."""

    limit: Claim
    exact: Claim


@cache
def _rule() -> re.Pattern[str]:
    """Match what makes "up to 30" a rule and no estimate."""
    return re.compile(
        r"\b(?:may|can|must|admit(?:s|ted)?|accepts?|allows?|awards?|gives?|grants?|takes?|offers?|open to|limited to"
        r"|lends?|entitle[sd]?|pays?|starts?|paid"
        r"|holds?|houses?|seats?|worth|caps?|rules?|law|statutes?|charter|treaty|by-?laws?|limit|maximum|minimum"
        r"|licen[cs]ed?)\b"
    )


@cache
def _breach() -> re.Pattern[str]:
    """Match what tells of a limit that is not kept, or is another one."""
    return re.compile(
        r"\b(?:exceed\w*|over|above|more|beyond|despite|al?though|though|but|however|yet|while|illegal\w*|breach\w*"
        r"|broke"
        r"|broken|violat\w*|fine[sd]?|overload\w*|overcrowd\w*|crowd\w*|sank|capsiz\w*|instead|rather|only|twice|too"
        r"|allowed|permission|special\w*|exception\w*|waive\w*|raise\w*|rose|expand\w*|extra|additional|up from|at"
        r" least"
        r"|now|new|next|if|not|n['’]t|compared|average|total|all|both|together|combined|since|overall|so far|applicants"
        r"|applications|applied|sought|asked|requests?|before|previously|until|per|each|court|police|accused|charged"
        r"|other|another|separate\w*|nearly|almost|stand\w*|stood|queue\w*|emergency|because|thanks to|turned away)\b",
        re.IGNORECASE,
    )


@cache
def _of_several() -> re.Pattern[str]:
    """Match what makes a range or a start one of several things."""
    return re.compile(
        r"\b(?:starts?|starting|rang(?:es?|ed|ing)|var(?:y|ies|ied)|costs?|priced?|prices|sell|sold|fetch)\b"
    )


@cache
def _hoped() -> re.Pattern[str]:
    """Match what makes a limit one that was only hoped for."""
    return re.compile(r"\b(?:expect|forecast|target|aim|goal|hope|plan(?!t)|predict|guidance)", re.IGNORECASE)


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes an extreme one of another time or set, or tells that the limit was not kept."""
    return re.compile(
        r"\b(?:exceed\w*|beyond|despite|although|though|but|however|illegal\w*|breach\w*|broke\w*|violat\w*|fined"
        r"|instead|special\w*|exception\w*|exempt\w*|waive\w*|raised|extra|additional|if|not|never|ever|until"
        r"|previous\w*|earlier|ago|used to|last (?:year|season|month)|record|history|planned|discount\w*|reduced"
        r"|exclud\w*|apart from|besides|unlike|elsewhere|rival\w*|second|third|next|would|could|should|might"
        r"|(?:18|19|20)\d\d)\b|n['’]t\b",
        re.IGNORECASE,
    )


@cache
def _took() -> re.Pattern[str]:
    """Match what, right before a figure, makes it what was admitted, given or taken under the rule."""
    return re.compile(
        r"\b(?:(?P<got>received|got|get|gets|has|had|(?:is|are) paid|drew|claimed|held|numbers|counts)"
        r"|gave|given|awarded|granted|admitted|took|taken|accepted|caught|lent|sold|cut|used|enrolled|paid|went to"
        r"|there were|there are|intake of|class of|crew of|party of|group of|jury of"
        r"|(?:was|were) (?:made|given|awarded|granted))(?: (?:a|an|its|in))? $"
    )


@cache
def _taking_up() -> re.Pattern[str]:
    return re.compile(r"\b(?:it|they|he|she|one|ones|this|these)\b", re.IGNORECASE)


@cache
def _in_keeping() -> re.Pattern[str]:
    """Match what says that the figure keeps to the limit."""
    limit = (
        "(?:limit|bound|range|cap|ceiling|maximum|minimum|rule|regulation|law|contract|statute|promise|pledge|word|vow"
        "|commitment)s?"
    )
    kept = (
        "keep|kept|meet|met|obey|respect|observ|honou?r|follow|satisf(?:y|i)|fulfil|compl(?:y|i)|abid|conform|stick"
        "|stuck"
    )
    return re.compile(
        r"\b(?:in (?:line|keeping|accordance|compliance|conformity) with (?:that|this|the|these|those|it)|lawfully"
        rf"|(?:true to|within|inside|under) (?:the|that|this|those|its)(?: \w+)? {limit}"
        rf"|(?:{kept})[a-z]{{0,3}}(?: to| by| with)? (?:the|that|this|its) {limit}|compl(?:y|ied|ies|ying) with|duly"
        rf"|as (?:the|that) {limit} (?:require|demand|allow|provide|permit|prescribe))\b",
        re.IGNORECASE,
    )


@cache
def _some() -> re.Pattern[str]:
    """Match what makes a figure one of some: "44 pupils with asthma"."""
    return re.compile(r" (?:with|without|from|who|whose)\b")


def _is_by_whom_it_binds(article: Article, limit: Limit, exact: Claim, took: re.Match[str]) -> bool:
    """Whether what somebody has or got is had by whom the limit is for, not by another or by who set it.

    Of a number without a noun only what was spoken of can have it: not "The hall seats up to 300. The town has 420". An
    amount is got by others than by who gives it: not "The fund lends up to $500. It got $640 from a bakery".
    """
    if took["got"] is None:
        return True
    lead = article.text[article.sentences[exact.sentence].start : took.start()]
    subject = lead.rpartition(",")[2] or lead
    is_taken_up = _taking_up().search(subject) is not None
    if exact.quantity.kind not in _COUNTS:
        return not is_taken_up
    told = article.text[article.sentences[limit.claim.sentence].start : limit.claim.span.end].lower()
    return is_taken_up or any(word[:_STEM] in told for word in _word().findall(subject.lower()))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{4,}")


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:1[89]|20)\d\d\b")


@cache
def _came() -> re.Pattern[str]:
    """Match what, right behind a figure, makes it those who came under the rule."""
    return re.compile(
        r" (?:[a-z]+ )?(?:came|attended|sat down|turned up|took part|set (?:off|out|sail)|started|lined up|finished"
        r"|competed|boarded|sailed|danced|were (?:present|admitted|enrolled|accepted"
        r"|chosen|selected|let in|aboard|on board))\b"
    )


@cache
def _winner() -> re.Pattern[str]:
    """Match what leads from a prize to the age of who got it."""
    return re.compile(
        r"\b(?:went to|goes to|won by|awarded to|given to|winner(?: was| is)?,?|won|first prize,?)"
        r" (?:[A-Z][\w’'-]+ ?){1,4},? $"
    )


def kept_limits(article: Article) -> Iterator[KeptLimit]:
    """Yield each limit with the next figure of its kind where that lies beyond it."""
    for limit in limits_of(article):
        end = article.sentences[min(limit.claim.sentence + _REACH, len(article.sentences) - 1)].end
        following = [one for one in claims_between(article, limit.claim.span.end, end) if _are_alike(limit, one)]
        exact = next((one for one in following if _is_exact(limit, one)), None)
        if exact is not None and limit.is_broken_by(exact) and _is_tied(article, limit, exact, following[0]):
            yield KeptLimit(limit.claim, exact)


def _is_tied(article: Article, limit: Limit, exact: Claim, first: Claim) -> bool:
    """Whether words make the figure one that the limit is for."""
    if limit.is_each and _is_of_one(article, limit, exact):
        return True
    extreme = extreme_of(article, exact)
    if extreme is not None and not limit.is_never:
        return _is_for(limit, extreme) and _is_extreme_of(article, limit, extreme, exact)
    if exact is not first:
        return False
    sentence = article.sentences[exact.sentence].of(article.text)
    if _in_keeping().search(sentence) is not None:
        told = article.sentences[limit.claim.sentence].of(article.text)
        if _some().match(article.text, exact.span.end) is not None:
            return False
        sentence = _year().sub(lambda year: " " if year[0] in told else year[0], sentence)
        return _hoped().search(told) is None and _otherwise().search(sentence) is None
    if _is_again(article, limit, exact):
        return True
    if limit.is_never:
        return _is_same(article, limit, exact) and _otherwise().search(_year().sub(" ", sentence)) is None
    return _is_plain(exact) and _is_taken(article, limit, exact)


def _is_again(article: Article, limit: Limit, exact: Claim) -> bool:
    """Whether a figure of the size of a limit is told in its words, and nothing calls it a breach or a sum."""
    is_near = any(_NEAR.contains(EXACT.divide(value_of(exact.quantity.best), end)) for end in limit.ends)
    if not is_near or exact.quantity.per != limit.claim.quantity.per:
        return False
    start, end = article.sentences[exact.sentence]
    start = max(start, limit.claim.span.end)
    return _breach().search(article.text, start, end) is None and repeats(article, limit, exact)


def _is_for(limit: Limit, extreme: Extreme) -> bool:
    return (limit.most if extreme.is_most else limit.least) is not None


def _is_extreme_of(article: Article, limit: Limit, extreme: Extreme, exact: Claim) -> bool:
    """Whether an extreme is one of what the limit is for: its noun stands there, or it has none."""
    text, sentence = article.text, article.sentences[limit.claim.sentence]
    passage = text[extreme.start : exact.span.end]
    # "The highest, 6 percent, was in 1990": what is told of it goes on behind its comma.
    passage += _CLAUSE.split(text[exact.span.end : article.sentences[exact.sentence].end].removeprefix(","))[0]
    told = text[sentence.start : extreme.start].lower()
    if extreme.quality and re.search(rf"\b{re.escape(extreme.quality)}", text[limit.claim.span.end : sentence.end]):
        is_of_it = extreme.is_own and extreme.noun in _PARTS
        return is_of_it and _otherwise().search(passage) is None
    if _rule().search(sentence.of(text)) is None and _of_several().search(sentence.of(text)) is None:
        return False
    names = _NAMES.get(extreme.noun, (extreme.noun.rstrip("s")[:5],))
    return _otherwise().search(passage) is None and any(name in told for name in names)


def _is_same(article: Article, limit: Limit, exact: Claim) -> bool:
    """Whether a figure behind "never" is of the same thing: it has the noun, or a pronoun for what has it."""
    is_near = exact.sentence - limit.claim.sentence <= 1 and exact.quantity.per == limit.claim.quantity.per
    told = article.sentences[limit.claim.sentence].of(article.text)
    if not is_near or limit.claim.period or _month().search(told) is not None:
        return False
    noun = exact.quantity.mention.noun.lower()
    lead = article.text[max(0, exact.span.start - _LEAD) : exact.span.start]
    extreme = extreme_of(article, exact)
    if extreme is not None and exact.quantity.best.unit is not None:
        is_of_it = extreme.noun in {"", "it", "they"} or extreme.noun[:_STEM] in told.lower()
        return is_of_it and not _has_own_time(article, limit, exact)
    is_elsewhere = bool(Telling.of(article, exact).names - set(_name().findall(told)))
    is_taken_up = _pronoun().search(lead) is not None and not is_elsewhere
    return (bool(noun) and noun == limit.claim.quantity.mention.noun.lower()) or is_taken_up


def _is_of_one(article: Article, limit: Limit, exact: Claim) -> bool:
    """Whether a figure is told of one of those of whom each keeps to the limit, in the words of the limit."""
    text, told = article.text, article.sentences[limit.claim.sentence]
    start = max(article.sentences[exact.sentence].start, limit.claim.span.end)
    one = _one_of_them().search(text[start : exact.span.start])
    if one is None or exact.quantity.per != limit.claim.quantity.per or limit.claim.sentence + 1 < exact.sentence:
        return False
    is_near = any(_NEAR.contains(EXACT.divide(value_of(exact.quantity.best), end)) for end in limit.ends)
    times = _otherwise().findall(told.of(text))
    if _has_own_time(article, limit, exact):
        return False
    sentence = text[start : article.sentences[exact.sentence].end]
    if not is_near or any(each not in times for each in _otherwise().findall(sentence)):
        return False
    if one["extreme"] is not None or exact.quantity.kind is QuantityKind.DURATION:
        return True
    words = text[told.start : limit.claim.span.start].lower().split()
    is_one = one["one"] is not None or bool({one["noun"], f"{one['noun']}s"} & set(words))
    verb = text[max(start, exact.span.start - _VERB) : exact.span.start].lower().split()[-_VERB_WORDS:]
    roots = {root(word) for word in words}
    return is_one and any(root(word) in roots for word in verb if word not in _NO_VERB)


@cache
def _one_of_them() -> re.Pattern[str]:
    """Match a clause that goes on about one of those of whom a limit was told: "Number nine, the least reliable,"."""
    return re.compile(
        r"(?:^|[;:,] )(?:But |And |Yet |but |and |yet )?(?:(?P<one>(?:[Nn]umber|[Nn]o\.) ?[\w-]+"
        r"|[Oo]ne(?: of (?:them|these|those))?\b|[^,;]{0,40}, one of (?:them|these|those)(?=,))"
        r"|(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]t (?:its|their)) (?:worst|best|(?P<extreme>[a-z]+est))\b(?! in\b)"
        r"|(?:[Tt]he|[Ii]ts|[Tt]heir|One of (?:the|its|their)|A|An)(?: [A-Z][\w’'-]*){0,2} (?P<noun>[a-z]+))\b"
        r"[^.;:]{0,60}$"
    )


@cache
def _month() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|week|month)\b"
    )


def _has_own_time(article: Article, limit: Limit, exact: Claim) -> bool:
    """Whether a figure is dated, and not as its limit is; the months of a year that was told are of it."""
    own, told = (Telling.of(article, claim).times for claim in (exact, limit.claim))
    is_of_year = any(each.endswith("year") or each.isdecimal() for each in told)
    return any(not (is_of_year and _month().fullmatch(each)) for each in own - told)


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"\b[A-Z][\w’'-]*")


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(r"\b(?:it|they|he|she|the thermometer|there) (?:\w+ )?(?:\w+ )?$")


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.mention.sense == AGE or (quantity.kind in _MORE_KINDS and value_of(quantity.best) >= _LEAST)


def _are_alike(limit: Limit, other: Claim) -> bool:
    quantity, own = other.quantity, limit.claim.quantity
    if quantity.mention.sense == AGE or quantity.kind not in _MORE_KINDS:
        return limit.is_open and own.mention.sense != AGE and quantity.mention.sense == AGE
    if own.kind not in _COUNTS or quantity.kind not in _COUNTS:
        return quantity.kind is own.kind and alike(quantity.best.unit, own.best.unit)
    noun = quantity.mention.noun.lower()
    return not noun or noun == own.mention.noun.lower()


def _is_exact(limit: Limit, exact: Claim) -> bool:
    """Whether a figure is told as it was, and of the size of the limit."""
    quantity = exact.quantity
    value = quantity.best.value
    if not value or quantity.hedged or quantity.mention.upper is not None or exact.status is not Status.ACTUAL:
        return False
    return any(_OF_SIZE.contains(EXACT.divide(value, end)) for end in limit.ends)


def _is_taken(article: Article, limit: Limit, exact: Claim) -> bool:
    text = article.text
    if _rule().search(text, *article.sentences[limit.claim.sentence]) is None:
        return False
    if not any(_NEAR.contains(EXACT.divide(value_of(exact.quantity.best), end)) for end in limit.ends):
        return False
    # What is said of the limit, "to each club;", is not said of the figure.
    start = max(limit.claim.span.end, text.rfind("; ", limit.claim.span.end, exact.span.start))
    if exact.sentence != limit.claim.sentence:
        start = article.sentences[exact.sentence].start
    if exact.quantity.mention.sense == AGE:
        lead = text[max(start, exact.span.start - _PEOPLE) : exact.span.start]
        return _winner().search(lead) is not None and _breach().search(text, start, exact.span.start) is None
    took = _took().search(text, max(start, exact.span.start - _LEAD), exact.span.start)
    if took is None and _came().match(text, exact.quantity.mention.amount.end) is None:
        return False
    if took is not None and not _is_by_whom_it_binds(article, limit, exact, took):
        return False
    return _breach().search(text, start, article.sentences[exact.sentence].end) is None
