"""What is told to lead, grow fastest or be the largest, in words that stand before or behind the list of the figures.

Comes in: an article. Goes out: the name that leads with its figure in the list, and the figure that is above it. Never
happens here: lists of fewer than three figures of a unit without a noun in common, totals, figures of several times.

Worked example: "None grew faster than Porto. Traffic at Lisbon was up 4.2 per cent, at Porto 7.9 per cent and at Faro
11.3 per cent."
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.near_figures import sentences_near_figures
from factcheck.checking.placed import claims_between, sentence_from
from factcheck.checking.values import value_of
from factcheck.checking.within.named_ranks import NamedRank, are_alike, is_plain
from factcheck.model.claim import Article, Claim, Direction
from factcheck.model.span import Span

_NAME = r"(?<![\w’'-])(?:the )?(?P<name>[A-Z][\w’'&-]+(?: [A-Z][\w’'&-]+){0,2}|[a-z]{4,}(?: [a-z]{4,})?)"
_END = r"(?=[.,;:]|$)"
_GREW = r"(?:grew|grow|rose|rise|climb\w*|gain\w*|expand\w*|increas\w+|advanc\w+|jump\w*|improv\w+)"
_SIZES = r"(?:busier|bigger|larger|higher|greater|longer|taller|heavier|dearer|more (?P<noun>[a-z]{4,})|more)"
_SIZED = r"(?:busiest|biggest|largest|highest|greatest|longest|tallest|heaviest|dearest|main|chief|top)"
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_COUNT = "|".join(_NUMBERS)
_SUPERLATIVE = r"[Ff]astest|[Ss]trongest|[Hh]ighest|[Bb]iggest|[Ll]argest"
_GATE = (
    "none", "no ", "nobody", "any other", "the others", "the rest", "led ", "lead", "head", "top", "first place",
    "mostly", "mainly", "chiefly", "main", "chief", "most", "fastest", "strongest", "busiest", "biggest", "largest",
    "highest", "greatest", "longest", "tallest", "heaviest", "dearest",
)  # fmt: skip
# What is led by whoever has the most of it, unless it is its growth; a delegation or an appeal is not.
_MEASURES = frozenset(
    {
        "arrivals", "catch", "consumption", "deliveries", "demand", "donations", "exports", "harvest", "imports",
        "income", "investment", "list", "medals", "orders", "output", "production", "ranking", "revenue", "revenues",
        "sales", "shipments", "spending", "table", "traffic", "turnover", "visitors",
    }
)  # fmt: skip
_TWO, _FEWEST, _LONGEST, _ROOT = 2, 3, 400, 5


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Match the words that let a name lead: in growth, in size, or in either."""
    none = r"\b[Nn]o(?:ne|t one|body)?\b[^.;:\d]{0,60}?"
    others = (
        r"(?:any(?:one|body| of)?(?: (?:the|its|their))?(?: others?| else)|all(?: the)? others|the (?:others|rest))\b"
    )
    is_more = rf"(?P<growth>{_GREW}) (?:by )?(?:faster|more(?: [a-z]+ly)?|further) than"
    be, of = r"(?:was|is|were|are|came|remained|remains)", r"(?: (?:in|at|from|that of))?"
    whose = r"(?:the|its|their|(?:the |its |their )?[a-z]{3,20}['’]s?)"
    most, of_all = r"(?:fastest|most(?: [a-z]+ly)?)", rf"(?: of (?:all|them|the (?:(?:{_COUNT}) )?[a-z]+))?"
    listed = r"the (?:list|field|table|way|rest|others|ranking)(?=[.,;:]|$| of\b)"
    return (
        re.compile(rf"{none}\b{is_more} {_NAME}{_END}"),
        re.compile(rf"{_NAME} {is_more} {others}"),
        re.compile(rf"\b(?:{_SUPERLATIVE}) (?P<growth>growth|rise|increase|gain) {be}{of} {_NAME}{_END}"),
        re.compile(rf"\b(?P<growth>[Gg]rowth) {be} (?:{_SUPERLATIVE}) (?:in|at|for) {_NAME}{_END}"),
        re.compile(rf"\b(?P<growth>{_GREW}) (?:by far )?(?:the )?{most} (?:in|at|for) {_NAME}{_END}"),
        re.compile(rf"{_NAME} (?P<growth>{_GREW}) (?:by far )?(?:the )?{most}{of_all}{_END}"),
        re.compile(rf"{_NAME} [a-z]+ (?:by far )?(?:the )?(?P<size>most|largest|highest) (?P<noun>[a-z]{{4,}}){_END}"),
        re.compile(rf"\b[Tt]he (?P<size>{_SIZED}) of the (?P<number>{_COUNT}) [a-z]+ {be} {_NAME}{_END}"),
        re.compile(rf"{none}\b[a-z]+ (?P<size>{_SIZES}) than {_NAME}{_END}"),
        re.compile(rf"{_NAME} {be} (?:by far )?{whose} (?P<size>{_SIZED}) (?P<noun>[a-z]{{4,}}){_END}"),
        re.compile(rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?P<size>{_SIZED}) (?P<noun>[a-z]{{4,}}) {be}{of} {_NAME}{_END}"),
        re.compile(rf"\b(?P<size>mostly|mainly|chiefly) from {_NAME}{_END}"),
        re.compile(rf"\b(?P<led>led|headed|topped) by {_NAME}{_END}"),
        re.compile(rf"{_NAME} (?P<led>led|leads|topped|tops|headed|heads) {listed}"),
        re.compile(rf"{_NAME} {be} (?P<led>in the lead|out in front|in first place){_END}"),
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what sets a figure of a list apart from the others, or the list from the rank."""
    return re.compile(
        r"\b(?:since|ever|record|earlier|ago|last (?:year|month|week|season|time)|previous\w*|expect\w*|forecast\w*"
        r"|target\w*|total\w*|overall|combined|together|altogether|almost|nearly|per(?! cent)|each|average|median|not"
        r"|at (?:most|least)|share|despite|although|though|however|adjusted|compared|than|until|would|could|remaining"
        r"|others?|rest|but|if|of which|outside|except|apart|world|country|nation\w*)\b",
        re.IGNORECASE,
    )


@cache
def _changed() -> re.Pattern[str]:
    return re.compile(r"\b(?:ris(?:e|es|ing|en)|up|growth|expan\w+|added|gains?|increases?)\b|\b" + _GREW + r"\b")


def leaders(article: Article) -> Iterator[NamedRank]:
    """Yield what is told to lead where a figure of the list beside it is above its own."""
    for sentence in sentences_near_figures(article, _GATE):
        if sentence.length > _LONGEST:
            continue
        for form in _forms():
            for match in form.finditer(article.text, *sentence):
                yield from _of(article, sentence, match)


def _of(article: Article, sentence: Span, match: re.Match[str]) -> Iterator[NamedRank]:
    number = sentence_from(article, sentence.start + 1) - 1
    for beside in (number + 1, number - 1):
        if not 0 <= beside < len(article.sentences):
            continue
        listed = article.sentences[beside]
        claims = _listed(article, listed)
        own = _own(article, listed, claims, match["name"])
        if own is None or not _is_of_list(article, listed, claims, match):
            continue
        best = _above(article, listed, own, claims, sentence.of(article.text))
        if best is not None:
            # What led a rise need not be the largest.
            is_of_rise = _changed().search(article.text[sentence.start : match.start()].lower()) is not None
            word = "led" if match.groupdict().get("led") and is_of_rise else "highest"
            yield NamedRank(match["name"], own, word, best, Span(*match.span()))
        return


def _above(article: Article, sentence: Span, own: Claim, claims: list[Claim], told: str) -> Claim | None:
    """Return the largest figure of a list, if it is another one and not the total of what `told` speaks of."""
    ordered = sorted(claims, key=lambda claim: value_of(claim.quantity.best))
    *others, best = ordered
    values = [value_of(claim.quantity.best) for claim in ordered]
    lead = article.text[sentence.start : best.span.start]
    is_item = _item().search(lead) is not None or lead.split()[0].lower() not in told.lower()
    is_named = best is not claims[0] or is_item
    is_clear = len(set(values)) == len(values) and (is_named or values[-1] < sum(values[:-1]))
    return best if is_clear and own in others and own.quantity.best.wide.below(best.quantity.best.wide) else None


@cache
def _item() -> re.Pattern[str]:
    """Match what makes the first figure of a list that of an item: "exports of machinery", "traffic at Lisbon"."""
    return re.compile(r"\b(?:of|at|in|from|for) [A-Za-z]{3,}")


def _listed(article: Article, sentence: Span) -> list[Claim]:
    """Return the figures of a sentence, if all of them are of one unit, and nothing sets one apart."""
    claims = list(claims_between(article, *sentence))
    are_listed = claims and all(is_plain(claim) and are_alike(claims[0], claim) for claim in claims)
    return claims if are_listed and _otherwise().search(article.text, *sentence) is None else []


def _own(article: Article, sentence: Span, claims: list[Claim], name: str) -> Claim | None:
    """Return the figure of a name in a list: the one in its part of the sentence, between commas or "and"."""
    told = list(re.finditer(rf"\b{re.escape(name)}\b", sentence.of(article.text), re.IGNORECASE))
    if len(told) != 1 or len(claims) < _TWO:
        return None
    place = sentence.start + told[0].start()
    before = [claim for claim in claims if claim.span.start < place]
    behind = [claim for claim in claims if claim.span.start > place]
    if not before or not behind:
        return behind[0] if behind else before[-1]
    gap = article.text[before[-1].span.end : behind[0].span.start]
    ties = [tie.end() for tie in re.finditer(r",(?: and)? |;| and | while ", gap)]
    if not ties:
        return None
    return behind[0] if before[-1].span.end + ties[-1] <= place else before[-1]


def _is_of_list(article: Article, sentence: Span, claims: list[Claim], match: re.Match[str]) -> bool:
    """Whether the rank is one of what the list tells: of growth where it tells of growth, else of what it counts."""
    text = sentence.of(article.text)
    groups = {name: value for name, value in match.groupdict().items() if value}
    are_changes = any(claim.direction is not Direction.LEVEL for claim in claims) or _changed().search(text) is not None
    if "growth" in groups:
        return are_changes and all(claim.direction is not Direction.DOWN for claim in claims)
    if are_changes:
        return False
    if "number" in groups:
        return len(claims) == _NUMBERS[groups["number"]]
    if "noun" in groups:
        return groups["noun"][:_ROOT] in text.lower()
    if groups.get("led") in {"led", "headed", "topped"} and groups["led"] + " by" in match[0]:
        subject = _subject(article, match)
        return subject is not None and (subject in _MEASURES or subject[:_ROOT] in text.lower())
    return len(claims) >= _FEWEST


def _subject(article: Article, match: re.Match[str]) -> str | None:
    """Return the last noun before a verb of what is led: "exports" of "its exports rose to $9.8 billion, led by"."""
    sentence = article.sentence_around(Span(match.start(), match.start() + 1))
    told = "" if sentence is None else article.text[sentence.start : match.start()].lower()
    words = re.findall(
        r"[a-z]{4,}", re.split(r"\b(?:was|were|is|are|has|have|rose|fell|grew|came|of|reached|totaled)\b", told)[0]
    )
    return words[-1] if words else None
