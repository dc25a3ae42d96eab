"""Two figures in two systems of units, or in two currencies, that words hint to be one without saying so.

Comes in: an article. Goes out: pairs as conversions, the one told first before the other. Never happens here:
converting; whoever asks believes a pair only where a slip that has a name makes the one figure of the other, for that
is the evidence.

Worked examples: "At $92 million, it was the lowest bid", "26 miles to France, 13 kilometers in French money,", "1,308
meters. American readers may prefer 4,921 feet." A figure that some other one of the article bears out is no hint.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.conversion.amounts_again import amounts_again
from factcheck.checking.conversion.unmarked import readings_of_two_systems
from factcheck.checking.kinds import related
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.model.claim import Article, Claim, Relation, RelationKind
from factcheck.model.document import NOT_PROSE
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.model.unit import Currency, Unit

_FARTHEST, _LONGEST_GAP, _LEAD, _BEHIND = 2, 240, 110, 60
_DIMENSIONS = frozenset({"length", "area", "mass", "volume", "speed", "temperature", "pressure"})
_HEDGES = (
    r"(?:(?:about|around|some|roughly|nearly|almost|just|only|over|under|approximately|close to|a little|more than|less"
    r" than|well|a|an?|the equivalent of|equal to|equivalent to|worth|up to|the same as|a mere|no less than) ){0,4}"
)
_NATIONS = (
    r"(?:Americans?|US|U\.S\.|British|Britons?|English|French|Germans?|Europeans?|Europe|America|Britain|Canadians?|Australians?|Indians?"
    r"|Chinese|Japanese|Swiss|Belgians?|Dutch|foreign\w*|overseas|metric|imperial|Fahrenheit|Celsius|[Dd]ollars?"
    r"(?: terms)?|[Ee]uros?"
    r"|sterling|pounds|rupees|yen|yuan|kilomet(?:er|re)s|miles|met(?:er|re)s|feet|hectares|acres|kilos|kilograms|gallons"
    r"|lit(?:er|re)s|tonnes)"
)
_CALLED = (
    r"[Tt]h(?:e|at|is) (?:whole|lot|sum|total|price|cost|bill|amount|figure|loss|profit|money|prize|offer|bid|deal|fine"
    r"|fee|loan|distance|length|height|weight|area|depth|speed)"
)
# Between what takes a figure up and its verb; "the height of the tower next door" takes none up.
_MEANWHILE = (
    r"(?:,? (?:[a-z]+ly|would|will|could|can|may|might|has|have|had|then|now|also|alone|still|just|only|itself"
    rf"|converted|translated|expressed|put|(?:in|for|to) (?:the |an? |our )?(?:[a-z]+ )?{_NATIONS}(?: [a-z]+)?)){{0,4}}"
)
_VERBS = (
    r"(?:is|was|were|are|be|been|makes?|made|equals?|comes? (?:to|out at)|came to|means?|amounts? to"
    r"|works? out (?:at|to)|represents?|translates? (?:in)?to|converts? (?:in)?to|corresponds? to|reads?|says?|calls?"
    r"|prefers?|knows?|thinks?(?: of)?|sees?|speaks? of|gets?|pays?|costs?|writes?|puts? (?:it|that) at|at|as|to)"
)


@cache
def _set_off() -> re.Pattern[str]:
    """Match the mark that sets a figure off from what stands before it, and the words behind the mark."""
    return re.compile(
        r"(?:[(\[/–—,]|--| -)\s?(?:(?:or|i\.e\.|that is|that['’]s|which is|in other words|say|=|≈),? ){0,3}"
        rf"(?:a distance of |a weight of |a height of |an area of )?{_HEDGES}$"
    )


@cache
def _taken_up() -> re.Pattern[str]:
    """Match what makes a figure the one told before: "that would be", "the whole comes to", "American readers say"."""
    return re.compile(
        r"(?:^|[,;:–—(] ?|\b(?:and|but) )"
        r"(?:(?:[Ii]n|[Ff]or|[Tt]o|[Cc]onverted|[Pp]ut|[Ee]xpressed)\b[^.;:()\d]{0,40} )?(?:[Tt]hat|[Tt]his|[Ii]t|which"
        rf"|{_CALLED})\b{_MEANWHILE},? {_VERBS} {_HEDGES}$"
        rf"|\b{_NATIONS}\b(?:(?!['’]s\b|\b(?:the|an?|its|his|her|their)\b)[^.;()\d]){{0,60}}"
        rf"\b{_VERBS}(?: it)? {_HEDGES}$"
        rf"|\b(?:[Ii]n|[Tt]o|[Ff]or|[Rr]ead)\b[^.;:()\d]{{0,25}}\b{_NATIONS}[^.;:()\d]{{0,20}}: {_HEDGES}$"
    )


@cache
def _closes() -> re.Pattern[str]:
    """Match what may stand behind a figure that says another one again: its end, or the system that it is in."""
    return re.compile(
        r"\s*(?:[,.;:)\]–—\n!?]|$|--|- )"
        r"|\s(?:at|by|in|on|to|for|of) (?:the |an? |its |his |her |their |our |today['’]s |current |[A-Z]\w+['’]s )?"
        r"(?:[\w-]+ ){0,2}(?:rates?|scale|money|terms|measures?|units?|system|reckoning|speak|style|readers|count"
        r"|thermometers?|prices)\b"
        r"|\s(?:today|now|at home|in (?:Fahrenheit|Celsius|metric|imperial|dollars|euros|sterling|pounds))\b"
    )


@cache
def _of_stuff() -> re.Pattern[str]:
    """Match what a volume or a weight is of: "that is 22,700 liters of milk"."""
    return re.compile(r" of [a-z]{3,15}\b")


@cache
def _called() -> re.Pattern[str]:
    """Match what names the figure before at the beginning of a sentence, up to the mark behind it: "That sum – "."""
    return re.compile(rf"(?:That|This|{_CALLED})(?: [a-z]+){{0,2}},? ?(?:[(\[/–—]|--|- ?)\s?{_HEDGES}")


@cache
def _at_that() -> re.Pattern[str]:
    """Match what stands behind "At $92 million" that makes it the amount before: "it was"."""
    return re.compile(rf",? (?:it|this|that|they|he|she|{_CALLED})\b")


def _hinted(article: Article) -> tuple[Relation, ...]:
    return tuple(_pairs(article))


def _pairs(article: Article) -> Iterator[Relation]:
    told = {member for relation in related(article, RelationKind.CONVERSION) for member in relation.members}
    told |= {member for relation in amounts_again(article) for member in relation.members}
    last: dict[str, int] = {}
    for index, claim in enumerate(article.claims):
        family = _family(claim)
        if not family:
            continue
        before, last[family] = last.get(family), index
        if before is not None and not {before, index} & told and _is_hinted(article, article.claims[before], claim):
            span = Span(article.claims[before].span.start, claim.span.end)
            yield Relation(RelationKind.CONVERSION, (before, index), span)


def _family(claim: Claim) -> str:
    """Return what a plain figure competes with for its neighbor: money, or the dimension of its unit; else ""."""
    quantity, unit = claim.quantity, claim.quantity.best.unit
    if not quantity.best.value or quantity.mention.level or unit is None or unit.per:
        return ""
    if isinstance(unit, Currency):
        return unit.dimension if quantity.kind is QuantityKind.MONEY else ""
    return unit.dimension if isinstance(unit, Unit) and unit.dimension in _DIMENSIONS else ""


def _is_hinted(article: Article, first: Claim, second: Claim) -> bool:
    """Whether two neighbors of one family are of two systems, and the words beside the second make it the first."""
    text, start, end = article.text, first.quantity.mention.amount.end, second.quantity.mention.amount.start
    if second.sentence - first.sentence > _FARTHEST or end - start > _LONGEST_GAP:
        return False
    if article.document.blocks[second.quantity.mention.block].role in NOT_PROSE or not _are_of_two(first, second):
        return False
    begin, behind = article.sentences[second.sentence].start, second.quantity.mention.amount.end
    if text[begin:end].strip().lower() == "at":
        return _at_that().match(text, behind, behind + _BEHIND) is not None
    lead = max(start, end - _LEAD)
    said = text[begin:end] if lead <= begin else f"…{text[lead:end]}"
    is_taken_up = _taken_up().search(said) is not None
    if _closes().match(text, behind, behind + _BEHIND) is None:
        return is_taken_up and _of_stuff().match(text, behind) is not None
    is_beside = first.sentence == second.sentence or _called().fullmatch(text, begin, end) is not None
    return is_taken_up or (is_beside and _is_set_off(text, start, end))


def _is_set_off(text: str, start: int, end: int) -> bool:
    """Whether a mark sets a figure off; a comma behind another clause leaves out its verb: "and in Rome, 20 km"."""
    mark = _set_off().search(text, max(start, end - _LEAD), end)
    is_gapped = mark is not None and mark[0].startswith(",") and " or " not in mark[0]
    return mark is not None and not (is_gapped and _clause().search(text, start, mark.start()))


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(r"[;:]|\b(?:and|but|while|whereas)\b")


def _are_of_two(first: Claim, second: Claim) -> bool:
    one, other = first.quantity.best.unit, second.quantity.best.unit
    if isinstance(one, Currency) and isinstance(other, Currency):
        return one.code != other.code
    return bool(readings_of_two_systems(first.quantity, second.quantity))


hinted = OfOneArticle(_hinted)
