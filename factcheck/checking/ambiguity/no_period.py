"""A change or a yield with no word of the time that it is for.

Worked example: "pay had gone up by 4.8%": in a year, or since when? A wind farm that "will keep 40,000 tonnes of carbon
dioxide out of the air" does so in a year, or in all its life.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.document import Role
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_LEAD, _SENTENCE = 60, 300
# A text of fewer words, or one that is no sentence of somebody's, is a line of a list or a caption.
_FEWEST_WORDS, _FEWEST_SAID = 15, 9
# Further on than this a text has named its time; fewer than so many come in a day.
_OPENING, _MANY, _FEW_FIGURES = 1500, 100, 3
_RATES = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS})
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_DIMENSIONS = frozenset({"mass", "emissions", "energy", "volume"})


@cache
def _grown() -> re.Pattern[str]:
    """Match what grows from year to year, and the verb of its change, right before the figure."""
    return re.compile(
        r"\b(?:pay|wages|salaries|rents?|prices|fares|sales|revenues?|profits?|turnover|output|production|exports|imports"
        r"|earnings|spending|investment|unemployment|crime|traffic|attendance|consumption|emissions)\b[^.;,()\d]{0,30}?"
        r"\b(?:has|have|had) (?:gone up|gone down|risen|fallen|grown|increased|declined|dropped|climbed|jumped"
        r"|decreased)"
        r"(?: by)? $",
        re.IGNORECASE,
    )


@cache
def _yielding() -> re.Pattern[str]:
    """Match the verb of what a work will save or give, right before the figure."""
    return re.compile(
        r"\b(?:will|would|can|could|should) (?:\w+ )?(?:keep|save|cut|avoid|generate|produce|supply|capture|absorb|emit"
        r"|prevent|remove)(?: (?:emissions|output|pollution|consumption) by| up to)? $"
    )


@cache
def _timed() -> re.Pattern[str]:
    """Match any word that gives a figure its time."""
    return re.compile(
        r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug"
        r"|Sept?|Oct|Nov|Dec|Q[1-4]|[12]\d{3}|\d{2}s|year\w*|annual\w*|months?|monthly|quarter\w*|weeks?|weekly|days?"
        r"|daily|hours?|decades?|centur\w+|seasons?|summer|winter|spring|autumn|lifetime|life|[Ss]ince|last|past|previous"
        r"|earlier|compared|ago|so far|overnight|yesterday|today|first half|second half|per(?! ?cent)|every|each"
        r"|same period|term)\b",
    )


@cache
def _moved() -> re.Pattern[str]:
    """Match the verb of a change, right before the percentage that it is of."""
    return re.compile(
        r"\b(?:rose|fell|grew|dropped|declined|increased|decreased|climbed|jumped|slid|slipped|surged|soared|shrank|slumped"
        r"|plunged|gained|lost|dipped|edged up|edged down|(?:is|are|was|were) (?:up|down)|(?:has|have|had) (?:gone up"
        r"|gone down|risen|fallen|grown|shrunk|increased|declined|dropped|climbed|jumped|decreased|soared|surged))"
        r"(?: by)?(?: (?:about|some|nearly|almost|around|just|over))? $",
        re.IGNORECASE,
    )


@cache
def _lower() -> re.Pattern[str]:
    return re.compile(r" (?:lower|higher|up|down|fewer)[.,;]?(?: (?:the|a|an|its|said|says|according)\b|\n|$)")


@cache
def _taken_in() -> re.Pattern[str]:
    """Match what names money that comes in by the year, right before the amount."""
    return re.compile(
        r"\b(?:turns? over|turned over|(?:turnover|revenues?|sales|takings|(?:the|a|its|net|pre-tax|operating)"
        r" (?:profit|loss|income|surplus)|(?:made|makes|posted|reported|earned) (?:a|an) (?:net |pre-tax |operating )?"
        r"(?:profit|loss|surplus)) (?:of|is|was|were|came to|reached|hit|stood at|stands at|totall?ed))"
        r"(?: (?:about|some|nearly|almost|around|just|over))? $",
        re.IGNORECASE,
    )


@cache
def _came() -> re.Pattern[str]:
    """Match behind people, calls and the like that they came in, as they do all the time."""
    return re.compile(r" (?:came|visited|called|arrived|applied|were (?:born|sold|treated|killed|injured|reported))\b")


@cache
def _took() -> re.Pattern[str]:
    return re.compile(r"\b(?:took|received|handled|answered|carried|welcomed|drew|attracted|served) $")


@cache
def _dated() -> re.Pattern[str]:
    """Match any word that may tell of which time a figure is."""
    return re.compile(
        r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|[12]\d{3}"
        r"|\d{2}s|year\w*|annual\w*|months?|monthly|quarter\w*|weeks?|weekly|weekend|daily|decades?|centur\w+|seasons?"
        r"|summer|winter|spring|autumn|lifetime|[Ss]ince|last|past|previous|earlier|ago|so far|overnight|yesterday"
        r"|today|first half|second half|per(?! ?cent)|same period|(?:a|each|every) (?:day|night|hour)"
        r"|at (?:its|their) (?:height|peak|lowest)"
        r"|until|during|when"
        r"|after|before|from [$€£]?\d+)\b"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    """Note the first such figure; its whole paragraph is read for a time, or the text up to the end of its sentence."""
    for claim in article.claims:
        if _lacks_time(article, claim) or _is_undated(article, claim):
            yield found(rule, article, claim.span, {"text": claim.span.of(article.text)})
            return


def _is_undated(article: Article, claim: Claim) -> bool:
    """Whether a change or what comes in over time stands in a text that names no time up to then."""
    quantity = claim.quantity
    is_plain = quantity.best.value is not None and not quantity.per and not quantity.mention.level
    if not is_plain or claim.period or claim.status is not Status.ACTUAL:
        return False
    if article.document.blocks[quantity.mention.block].role is not Role.PARAGRAPH or not _comes_in(article, claim):
        return False
    end = article.sentences[claim.sentence].end
    if not _is_of_length(article.text) or not _is_only_one(article, claim):
        return False
    block = article.document.blocks[quantity.mention.block].span
    is_open = end <= _OPENING and _dated().search(article.text, 0, end) is None
    return is_open and not (
        _is_dated_behind(article, claim.sentence, block) or _levels().search(article.text, claim.span.end, end)
    )


def _is_dated_behind(article: Article, number: int, block: Span) -> bool:
    """Whether the rest of a paragraph names a time, other than that of figures or plans of its own."""
    counted = {claim.sentence for claim in article.claims}
    for other in range(number + 1, len(article.sentences)):
        sentence = article.sentences[other]
        if sentence.start >= block.end:
            return False
        is_new = other in counted and _taken_up().match(article.text, *sentence) is None
        is_own = is_new or _planned().search(article.text, *sentence) is not None
        if not is_own and _dated_behind().search(article.text, *sentence) is not None:
            return True
    return False


@cache
def _taken_up() -> re.Pattern[str]:
    """Match the beginning of a sentence that goes on with what was spoken of."""
    return re.compile(
        r"\s*(?:There|That|This|It|They|These|Those|The (?:figure|number|total|rise|fall|increase|drop))\b"
    )


@cache
def _planned() -> re.Pattern[str]:
    """Match what a sentence says of the time to come with."""
    return re.compile(r"\b(?:will|plans?|planned|planning|hopes?|aims?|intends?|expects?|due|(?:is|are) to)\b")


def _is_of_length(text: str) -> bool:
    words = len(text.split(None, _FEWEST_WORDS))
    is_said = words > _FEWEST_SAID and text.rstrip().endswith(".") and _said().search(text) is not None
    return words > _FEWEST_WORDS or is_said


@cache
def _said() -> re.Pattern[str]:
    return re.compile(r"\b(?:said|says|told|according to)\b")


@cache
def _dated_behind() -> re.Pattern[str]:
    """Match a time that the rest of a paragraph names; one to come is that of no figure told."""
    return re.compile(rf"(?<!next )(?<!coming )(?!(?:before|after|until|when) next){_dated().pattern}")


@cache
def _levels() -> re.Pattern[str]:
    """Match the levels between which something changed: these were told of some time, and a reader knows which."""
    return re.compile(r"\b(?:from|to) (?:an? [a-z]+ of |(?:more|less) than |nearly |almost |about )?[$€£]?\d")


def _is_only_one(article: Article, claim: Claim) -> bool:
    """Whether a text tells of one percentage, or of one amount: others might be what it is measured from."""
    kind = claim.quantity.kind
    if kind in _COUNTS:
        return len(article.claims) <= _FEW_FIGURES
    return _kinds.of(article)[kind] == 1


_kinds = OfOneArticle(lambda article: Counter(claim.quantity.kind for claim in article.claims))


def _comes_in(article: Article, claim: Claim) -> bool:
    """Whether a figure is a change in percent, money that is taken in, or a number of those who came."""
    quantity, text = claim.quantity, article.text
    start = quantity.mention.amount.start  # the "over" of "turns over" looks like a hedge
    lead = text[max(0, start - _LEAD) : start]
    if quantity.kind in _RATES:
        return _moved().search(lead) is not None or _lower().match(text, claim.span.end) is not None
    if quantity.kind is QuantityKind.MONEY:
        return _taken_in().search(lead) is not None
    is_many = quantity.kind in _COUNTS and (quantity.best.value or 0) >= _MANY
    return is_many and (_came().match(text, claim.span.end) is not None or _took().search(lead) is not None)


def _lacks_time(article: Article, claim: Claim) -> bool:
    quantity, block = claim.quantity, article.document.blocks[claim.quantity.mention.block]
    if quantity.best.value is None or quantity.per or claim.period or block.role is not Role.PARAGRAPH:
        return False
    lead = article.text[max(0, claim.span.start - _LEAD) : claim.span.start]
    if quantity.kind is QuantityKind.PERCENT:
        is_told = (
            claim.direction is not Direction.LEVEL and claim.status is Status.ACTUAL and bool(_grown().search(lead))
        )
    else:
        unit = quantity.best.unit
        is_told = unit is not None and unit.dimension in _DIMENSIONS and bool(_yielding().search(lead))
    return is_told and _timed().search(block.span.of(article.text)) is None and _is_first(article, claim)


def _is_first(article: Article, claim: Claim) -> bool:
    """Whether the title and the sentence before leave the time open as well."""
    title = article.document.title
    named = "" if title is None else title.span.of(article.text)
    return _timed().search(named) is None and _timed().search(around(article, claim.span, _SENTENCE)) is None


KIND = Kind(KindSpec("no-period", {}, ("text",)), within=_check)
