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
# So far before its verb the subject of a sentence may stand.
_SUBJECT = 160
# Further on than this a text has named its time; fewer than so many come in a day.
_OPENING, _MANY, _FEW_FIGURES = 1500, 100, 3
_RATES = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.FRACTION})
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_KINDS = frozenset({"kinds", "types", "varieties", "sorts", "brands", "models", "titles", "products", "different"})
# Before "doubled", what somebody did to something.
_SUFFERING = (" is ", " are ", " was ", " were ", " be ", " been ", " being ", " to ")
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
        r"\b(?!(?:lost|gained) by)(?:rose|fell|grew|dropped|declined|increased|decreased|climbed|jumped|slid|slipped"
        r"|surged|soared|shrank|slumped|plunged|gained|lost|dipped|edged up|edged down|(?:is|are|was|were) (?:up|down)"
        r"|(?:has|have|had) (?:gone up"
        r"|gone down|risen|fallen|grown|shrunk|increased|declined|dropped|climbed|jumped|decreased|soared|surged))"
        r"(?: by)?(?: (?:about|some|nearly|almost|around|just|over))? $",
        re.IGNORECASE,
    )


@cache
def _lower() -> re.Pattern[str]:
    return re.compile(r" (?:lower|higher|up|down|fewer)[.,;]?(?: (?:the|a|an|its|said|says|according)\b|\n|$)")


@cache
def _noun_of_change() -> re.Pattern[str]:
    """Match a change told by its noun at the head of a sentence, right before the percentage that it is of."""
    return re.compile(
        r"(?:^|(?:^There (?:is|was|has been|had been)|(?:saw|seen|reported|recorded|registered|noted)) )(?:an?|the) "
        r"(?:[a-z]+ )?(?:rise|fall|increase|decrease|drop|decline|growth|jump|surge|slump|gain|reduction) of "
        r"(?:about |some |nearly |almost |around |just |over )?$",
        re.IGNORECASE,
    )


@cache
def _rate_of_a_time() -> re.Pattern[str]:
    """Match a rate that is always one of a year or a month, right before the figure."""
    return re.compile(
        r"(?:\b(?:inflation|unemployment|joblessness)|\b(?:birth|death|jobless|crime|fertility|mortality|murder|divorce"
        r"|suicide|growth|vacancy|poverty|saving|savings) rate)\b[^.;:()\d]{0,60}"
        r"\b(?:is|was|stands at|stood at|has reached|reached|runs at|ran at) (?:now |about |nearly |almost |around )?$",
        re.IGNORECASE,
    )


@cache
def _made() -> re.Pattern[str]:
    """Match the verb of what is made or handled all the time, in the present tense and right before the figure."""
    return re.compile(
        r"(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bcan )(?<!\bcould )(?<!\bmay )(?<!\bmight )(?<!\bshould )"
        r"\b(?:makes?|builds?|produces?|turns? out|treats?|handles?|sells?|exports?|imports?|ships?|process(?:es)?"
        r"|recycles?|burns?|bakes?|brews?|assembles?|publishes|attracts?|consumes?|emits?|repairs?|delivers?|prints)"
        r" (?:about |some |nearly |almost |around |up to |more than |over )?$"
    )


@cache
def _multiplied() -> re.Pattern[str]:
    """Match a verb of a multiple that is all that a clause says: "Attendance doubled."."""
    return re.compile(r"(?:doubled|tripled|trebled|quadrupled|quintupled)(?=[.,;]|$)")


@cache
def _aside() -> re.Pattern[str]:
    """Match a relative clause between the subject and the verb of a sentence."""
    return re.compile(r", (?:which|who|whose|where)\b[^,.;]{0,80}, ")


@cache
def _taken_in() -> re.Pattern[str]:
    """Match what names money that comes in by the year, right before the amount."""
    return re.compile(
        r"\b(?:turns? over|turned over|(?:turnover|revenues?|sales|takings|(?:the|a|its|net|pre-tax|operating)"
        r" (?:profit|loss|income|surplus)|(?:made|makes|posted|reported|earned) (?:a|an) (?:net |pre-tax |operating )?"
        r"(?:profit|loss|surplus))(?: of the [^.;:()\d]{1,40}?)? (?:of|is|was|were|came to|reached|hit|stood at"
        r"|stands at|totall?ed))"
        r"(?: (?:about|some|nearly|almost|around|just|over))? $",
        re.IGNORECASE,
    )


@cache
def _came() -> re.Pattern[str]:
    """Match behind people, calls and the like that they came in, as they do all the time."""
    return re.compile(
        r" (?:came|visited|called|arrived|applied|were (?:born|sold|treated|killed|injured|reported))\b"
        r"(?! (?:to|with)\b)"
    )


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
    if not _is_only_one(article, claim):
        return False
    block = article.document.blocks[quantity.mention.block].span
    # "By a quarter" names no time.
    told = f"{article.text[: claim.span.start]} {article.text[claim.span.end : end]}" if end <= _OPENING else ""
    is_open = bool(told) and _dated().search(told) is None
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
    if kind in _COUNTS or kind is QuantityKind.MEASURE:
        return len(article.claims) <= _FEW_FIGURES
    return _kinds.of(article)[kind] == 1


_kinds = OfOneArticle(lambda article: Counter(claim.quantity.kind for claim in article.claims))


def _comes_in(article: Article, claim: Claim) -> bool:
    """Whether a figure is a change, a rate, money that is taken in, or a number of what comes or is made."""
    quantity, text = claim.quantity, article.text
    # The "over" of "turns over" looks like a hedge.
    start, sentence = quantity.mention.amount.start, article.sentences[claim.sentence]
    lead = text[max(0, start - _LEAD) : start]
    told = _aside().sub(" ", text[max(sentence.start, start - _SUBJECT) : start])
    is_rate = _rate_of_a_time().search(told) is not None
    if quantity.kind in _RATES:
        is_noun = _noun_of_change().search(told) is not None and text.startswith(" in ", claim.span.end)
        is_change = _moved().search(lead) is not None and not text.startswith(" of ", claim.span.end)
        return is_rate or is_noun or is_change or _lower().match(text, claim.span.end) is not None
    if quantity.kind is QuantityKind.MULTIPLE:
        return _multiplied().match(text, quantity.mention.amount.start) is not None and not told.endswith(_SUFFERING)
    if quantity.kind is QuantityKind.MONEY:
        return _taken_in().search(told) is not None
    value, unit = quantity.best.value or 0, quantity.best.unit
    if quantity.kind is QuantityKind.MEASURE:
        is_flow = unit is not None and unit.dimension in _DIMENSIONS and value >= _MANY
        return is_rate or (is_flow and _made().search(lead) is not None)
    is_many = quantity.kind in _COUNTS and value >= _MANY
    is_of_kinds = not _KINDS.isdisjoint(quantity.mention.noun.split())
    is_taken = _took().search(lead) is not None or (_made().search(lead) is not None and not is_of_kinds)
    return is_many and (_came().match(text, claim.span.end) is not None or is_taken)


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
