"""A rank among two, told of the one that has not got it.

Comes in: an article. Goes out: the words of the rank, the figure that they are told of and the other one. Never happens
here: a third figure of their sort nearby, or one that a time, a total or a forecast sets apart.

Worked examples: "Crime fell in York by 8 percent and in Hull by 3 percent, with Hull showing the bigger drop"; "Of the
two lakes, Orrin is deeper: Orrin is 60 meters deep and Tarn is 85 meters"; "The fastest was Eva Lund in 11.9 seconds;
Mia Horn ran 11.4 seconds".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.checking.near_figures import sentences_near_figures
from factcheck.checking.placed import claims_between, sentence_from
from factcheck.checking.values import value_of
from factcheck.checking.within.named_ranks import are_alike
from factcheck.checking.within.rank_sets import RankedFigure
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.document import Role
from factcheck.model.mention import AGE
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_KINDS = frozenset(
    {
        QuantityKind.PERCENT, QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE,
        QuantityKind.DURATION,
    }
)  # fmt: skip
_MORE = (
    "bigger|larger|greater|higher|longer|taller|heavier|deeper|wider|dearer|sharper|steeper|stronger|busier|faster"
    "|quicker|more"
)
_LESS = "smaller|lower|shorter|lighter|shallower|cheaper|slower|weaker|fewer|less|narrower|milder"
_MOST = "biggest|largest|greatest|highest|longest|tallest|heaviest|deepest|widest|dearest|busiest|fastest|quickest"
_LEAST = "smallest|lowest|shortest|lightest|shallowest|cheapest|slowest|narrowest"
_UPWARD, _DOWNWARD = f"{_MORE}|{_MOST}".split("|"), f"{_LESS}|{_LEAST}".split("|")
# What a time is short for.
_BY_TIME = ("fast", "quick", "slow")
_TWO, _FEW, _NEAR, _ROOT = 2, 4, 40, 5


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Match a rank of two and the name that it is told of; the last form has its figure right behind it."""
    name = r"(?P<name>[A-Z][\w’'&.-]*(?: (?:of )?[A-Z][\w’'&-]*){0,3})"
    word = rf"(?P<word>{_MORE}|{_LESS})\b"
    return (
        re.compile(rf"\bwith (?:the )?{name} [a-z]+ing the {word}"),
        re.compile(rf"\b[Oo]f the two(?: [a-z]+){{0,3}}, (?:the )?{name} (?:[a-z]+ ){{1,2}}?(?:the )?{word}(?! than)"),
        re.compile(rf"(?<![\w’'-]){name} (?:has|had|is|was|saw|got|took|made|gave|suffered|showed) the {word}"),
        re.compile(
            rf"\b[Tt]he (?P<word>{_MOST}|{_LEAST})(?: [a-z]+){{0,2}}?(?: of the [a-z]+)? (?:is|was|are|were|went to)"
            rf"(?: (?:by|in|at|for|from|of|that of|to))? (?:the )?{name}(?P<own>,? (?:with|at|in|by|on|for) )"
        ),
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match another time, another measure or another set."""
    return re.compile(
        r"\b(?:since|ever|records?|ago|last (?:year|month|week|season|time)|earlier|previous\w*|expect\w*|forecast\w*"
        r"|target\w*|plan(?:s|ned)?|total|combined|together|despite|although|though|however|adjusted|per(?! cent)|each"
        r"|average|median|not|almost|by (?:area|population|value|volume|weight)|before|until|compared|relative"
        r"|followed by|ahead of|against|whose"
        r"|one of)\b|n['’]t\b",
        re.IGNORECASE,
    )


def ranks_of_two(article: Article) -> Iterator[RankedFigure]:
    """Yield each rank among two that the other figure has."""
    for sentence in sentences_near_figures(article, (*_UPWARD, *_DOWNWARD)):
        for form in _forms():
            match = form.search(article.text, *sentence)
            ranked = None if match is None else _judged(article, sentence, match)
            if ranked is not None:
                yield ranked


def _judged(article: Article, sentence: Span, match: re.Match[str]) -> RankedFigure | None:
    number = sentence_from(article, sentence.start + 1) - 1
    for first, last in ((number, number), (number - 1, number), (number, number + 1)):
        if not 0 <= first <= last < len(article.sentences):
            continue
        passage = Span(article.sentences[first].start, article.sentences[last].end)
        pair = _pair(article, passage, match)
        if len(pair) < _TWO:
            continue
        if _otherwise().search(article.text, *passage) is not None or _is_of_level(article, passage, match):
            return None
        own = _own(article, passage, match, pair)
        return None if own is None else _against(match, own, [each for each in pair if each is not own])
    return None


def _is_of_level(article: Article, passage: Span, match: re.Match[str]) -> bool:
    """Whether the rank is one of a level, where changes of it are told: "with Lyon having the higher rents"."""
    noun = _noun().match(article.text, match.end("word"))
    told = passage.of(article.text).lower()
    if noun is None or _changed().search(told) is None:
        return False
    return told.count(noun[1][:_ROOT].lower()) > 1


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(r" (?!rise|fall|drop|increase|decrease|decline|gain|loss|growth|jump|cut)([a-z]{3,})")


@cache
def _changed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:rose|fell|grew|climbed|dropped|declined|increased|decreased|gained|up|down|went up|went down)\b"
    )


def _pair(article: Article, passage: Span, match: re.Match[str]) -> Sequence[Claim]:
    """Return the figures of a passage that are of one sort, two, or a few where the rank is a superlative."""
    own = Span(*match.span())
    claims = [claim for claim in claims_between(article, *passage) if not own.contains(claim.span)]
    plain = [claim for claim in claims if _is_plain(article, claim)]
    sorts = [[other for other in plain if are_alike(claim, other)] for claim in plain]
    pairs = [sort for sort in sorts if len(sort) >= _TWO]
    most = _FEW if match.groupdict().get("own") else _TWO
    if not pairs or any(sort != pairs[0] for sort in pairs):
        return ()
    # "410 and 530, with 2,600 staff": what is counted without a noun is of one sort.
    same = [claim for claim in pairs[0] if claim.quantity.mention.noun == pairs[0][0].quantity.mention.noun]
    return next((sort for sort in (pairs[0], same) if _TWO <= len(sort) <= most), ())


def _is_plain(article: Article, claim: Claim) -> bool:
    quantity = claim.quantity
    value, role = quantity.best.value, article.document.blocks[quantity.mention.block].role
    is_one = value is not None and value > 0 and quantity.mention.upper is None and quantity.mention.sense != AGE
    is_told = quantity.kind in _KINDS and claim.status is Status.ACTUAL and role is Role.PARAGRAPH
    return is_one and is_told and quantity.mention.bound in {"", "about"}


def _own(article: Article, passage: Span, match: re.Match[str], pair: Sequence[Claim]) -> Claim | None:
    """Return the figure of the name: right behind the rank, or beside the name where the two are listed."""
    if match.groupdict().get("own"):
        return next((claim for claim in pair if 0 <= claim.span.start - match.end() <= 1), None)
    text, name = article.text, match["name"].removesuffix("'s").removesuffix("’s")
    told = [
        passage.start + each.start()
        for each in re.finditer(rf"\b{re.escape(name)}\b", passage.of(text))
        if not match.start() <= passage.start + each.start() < match.end()
    ]
    if len(told) != 1:
        return None
    start = match.end() if match.end() <= told[0] else passage.start
    are_first = (
        start <= min(told[0], pair[0].span.start) and _name().search(text, start, pair[0].span.start) is not None
    )
    if are_first:
        return next((claim for claim in pair if 0 < claim.span.start - told[0] <= _NEAR), None)
    return next((claim for claim in reversed(pair) if 0 < told[0] - claim.span.end <= _NEAR), None)


@cache
def _name() -> re.Pattern[str]:
    """Match a name, but not a sentence's first word."""
    return re.compile(r"(?<=[a-z:;,] )(?:the )?[A-Z][\w’'-]+")


def _against(match: re.Match[str], own: Claim, others: Sequence[Claim]) -> RankedFigure | None:
    word = match["word"]
    is_most = word in _UPWARD
    if own.quantity.kind is QuantityKind.DURATION and word.startswith(_BY_TIME):
        is_most = not is_most
    ways = {claim.direction for claim in (own, *others)} - {Direction.LEVEL}
    best = max(others, key=_value) if is_most else min(others, key=_value)
    mine, theirs = own.quantity.best.wide, best.quantity.best.wide
    is_wrong = mine.below(theirs) if is_most else theirs.below(mine)
    if not is_wrong or len(ways) > 1:
        return None
    return RankedFigure(Span(*match.span("word")), word, match["name"], own, best)


def _value(claim: Claim) -> Decimal:
    return value_of(claim.quantity.best)
