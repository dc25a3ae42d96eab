"""A small count against what the sentences around it count out: names, ordinals, or "all four".

Comes in: an article. Goes out: the count, how many there are, and where. Never happens here: lists behind a colon,
which relating finds.

Worked examples: "Four suspects, named as Luca Neri, Paolo Ricci and Marco Bassi" are three; "three causes. The first is
... The fourth is ..." are four; "three new stations ... once all four are open" gives two counts of one set.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.singular_items import counts_itself, singles_in
from factcheck.checking.words_of import as_in_tables
from factcheck.model.claim import Article, Claim
from factcheck.model.document import Role
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_FEWEST, _MOST, _NEAR = 2, 12, 3
_REACH = 700
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_ROOT = 4
_TOLD_LIST = """
    reason cause factor thing point change step problem condition question advantage disadvantage option lesson mistake
    argument objection demand goal aim priority risk threat measure rule principle flaw fault fact issue task proposal
    recommendation suggestion explanation result finding conclusion warning promise way challenge error shortcoming
    requirement objective benefit drawback criticism concern stage phase failure observation requirement
"""
_TOLD_ONE_BY_ONE = frozenset(_TOLD_LIST.split())
# How many characters "all of the " has at most, and "two of these ".
_LEAD, _BEFORE = 12, 20


class Counted(NamedTuple):
    """The count, how many were counted out, and where these stand."""

    claim: Claim
    number: int
    listed: Span


def counted_again(article: Article) -> Iterator[Counted]:
    """Yield the counts that what follows, or what went before, counts out; agreeing ones too."""
    for claim in article.claims:
        value = claim.quantity.best.value
        is_small = value is not None and _FEWEST <= value <= _MOST and value == int(value)
        if not is_small or claim.quantity.kind is not QuantityKind.COUNT or claim.quantity.hedged:
            continue
        if article.document.blocks[claim.quantity.mention.block].role is not Role.PARAGRAPH:
            continue
        if not _is_whole_of_some(article, claim):
            yield from _names(article, claim)
            yield from _in_apposition(article, claim)
        yield from _between_semicolons(article, claim)
        yield from _ordinals(article, claim)
        yield from _all(article, claim)
        yield from _in_items(article, claim)


def _is_whole_of_some(article: Article, claim: Claim) -> bool:
    """Whether only some of what is counted are named: "two of its four founders, Lee and Roy", "among the 11 were"."""
    start = claim.span.start
    return _some_of().search(article.text, max(0, start - _BEFORE), start) is not None


@cache
def _some_of() -> re.Pattern[str]:
    of_those = "(?:the |its |their |his |her |our |these |those )?"
    return re.compile(rf"(?:(?<!\ball) of|\bamong(?:st)?) {of_those}$", re.IGNORECASE)


@cache
def _named() -> re.Pattern[str]:
    """Compile "suspects, named as A B, C D and E F", "finalists are A of Norway, B and C", "members - A, B and C -"."""
    word = r"[A-Z](?:[\w’'-]|\.(?=\w| [A-Z]))*"
    name = rf"{word}(?: (?:of |de |van |bin |al-)?{word}){{0,4}}"
    return re.compile(
        r"(?P<lead>(?: [a-z]+){0,5}(?:, (?:named|identified) as|,? namely| are| were| [–—-]| as) (?:the )?)"
        rf"(?P<list>{name}(?:, {name})*,? and {name})"
        r"(?P<end> [–—-]|[.;]|,?(?= (?:were|are|have|had|has|will|would|was|is|who|all|appear\w*|denied"
        r"|pleaded)\b))"
    )


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(r"\b(?:named|identified|names|identifies) (?:the )?$")


def _names(article: Article, claim: Claim) -> Iterator[Counted]:
    """Yield the names that a closed list right behind a counted noun has."""
    match = _named().match(article.text, claim.span.end)
    if match is not None and not claim.quantity.mention.noun and not match["lead"].endswith("namely "):
        return  # "Only three abstained, namely Malta, Cyprus and Latvia"
    before = article.text[max(0, claim.span.start - 12) : claim.span.start].lower()
    if match is not None and match["lead"].endswith((" such as", " such as ")):
        return
    if match is not None and match["lead"] == " as " and not _naming().search(article.text, 0, claim.span.start):
        return
    if match is None or before.endswith(("of the ", "first ", "other ", "last ", "and ")):
        return
    sentence = article.sentences[claim.sentence]
    is_place = re.search(r"\b(?:in|at|from|between|with|against)\b", match["lead"]) is not None
    if match.end() <= sentence.end + 1 and not is_place:
        names = re.split(r", and | and |, ", match["list"])
        # Without a comma several names may stand behind one another.
        if "," in match["list"] or all(len(name.split()) <= _FEWEST for name in names):
            yield Counted(claim, len(names), Span(*match.span("list")))


@cache
def _apposition() -> re.Pattern[str]:
    """Compile the names between commas right behind a counted noun, with the verb: ", Chile and Peru, voted"."""
    word = r"[A-Z][\w’'-]+"
    name = rf"{word}(?: {word}){{0,2}}"
    return re.compile(rf", (?P<list>{name}(?:, {name})*,? and {name}), (?=(?:[a-z]+ed|were|are|have|had|will|would)\b)")


@cache
def _joined_names() -> re.Pattern[str]:
    """Match names that have "and" in them."""
    return re.compile(
        r"Herzegovina|Tobago|Barbuda|Nevis|Principe|Caicos|Grenadines|Wear|Miquelon|Futuna|Sons|Company|Co\b"
    )


def _in_apposition(article: Article, claim: Claim) -> Iterator[Counted]:
    match = _apposition().match(article.text, claim.span.end) if claim.quantity.mention.noun else None
    before = article.text[max(0, claim.span.start - 12) : claim.span.start].lower()
    if match is None or before.endswith(("of the ", "first ", "other ", "last ", "and ")):
        return
    if not _joined_names().search(match["list"]):
        yield Counted(claim, len(re.split(r",? and |, ", match["list"])), Span(*match.span("list")))


@cache
def _semicolons() -> re.Pattern[str]:
    """Compile a list behind a colon whose items stand between semicolons, the last behind "and"."""
    item = r"[^;:.\n()]{2,90}"
    return re.compile(rf"(?: [a-z]+){{0,5}}: (?P<list>{item}(?:; {item})*; and {item})(?=\.(?:\s|$))")


def _between_semicolons(article: Article, claim: Claim) -> Iterator[Counted]:
    match = _semicolons().match(article.text, claim.span.end) if claim.quantity.mention.noun else None
    items = match["list"].split(";") if match is not None else []
    # Commas within an item may separate items of their own.
    are_whole = all(item.count(",") < _FEWEST and not counts_itself(item) for item in items)
    if match is not None and are_whole and match.end() <= article.sentences[claim.sentence].end + 1:
        yield Counted(claim, len(items), Span(*match.span("list")))


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^\s*|(?<=[.!?;] )|(?<=\n))(?:The |And |But )?(?P<nth>{'|'.join(_ORDINALS)})(?P<ly>ly)?\b(?=,| is\b| was\b"
        rf"| [a-z]+ (?:is|was)\b| concerns\b| to\b)",
        re.IGNORECASE,
    )


def _ordinals(article: Article, claim: Claim) -> Iterator[Counted]:
    """Yield how far the sentences behind, or before "these", number the things that are counted."""
    if not claim.quantity.mention.noun:
        return
    before = article.text[max(0, claim.span.start - 7) : claim.span.start].lower()
    is_back = before.endswith("these ")
    sentence = article.sentences[claim.sentence]
    start = max(0, sentence.start - _REACH) if is_back else sentence.end
    end = sentence.start if is_back else min(len(article.text), sentence.end + _REACH)
    text = article.text[start:end]
    if _ORDINALS[0] not in text.lower():
        return
    found = [_ORDINALS.index(as_in_tables(match["nth"])) + 1 for match in _opening().finditer(text)]
    if found != list(range(1, len(found) + 1)) or len(found) < _FEWEST:
        return
    value = int(claim.quantity.best.value or 0)
    closing = _closing().search(text)
    if closing is not None and not is_back:
        told = text[: closing.start()]
        number = sum(1 for _ in _opening().finditer(told)) + 1
        if number > _FEWEST and number <= value + 1 and len(found) == number - 1 and _announces(article, claim, text):
            yield Counted(claim, number, Span(start, start + closing.end()))
    elif is_back or (len(found) > value and _announces(article, claim, text)):
        yield Counted(claim, len(found), Span(start, end))


@cache
def _closing() -> re.Pattern[str]:
    """Match what numbers the last of the things: "The last is that", "Lastly,", "Finally,"."""
    return re.compile(
        r"(?:^\s*|(?<=[.!?;] )|(?<=\n))(?:And |The )?(?:[Ll]ast(?:ly)?|[Ff]inal(?:ly)?)(?:,| (?:is|was)\b)"
    )


def _announces(article: Article, claim: Claim, text: str) -> bool:
    """Whether ordinals number what is counted: they name it, or it is the only count of its sentence.

    "First, ..." begins an argument as well; it numbers reasons and steps, but no kinds or methods.
    """
    first, last = (bisect_left(article.claims, claim.sentence + step, key=_sentence_of) for step in (0, 1))
    inside = [other for other in article.claims[first:last] if _is_small_count(other)]
    noun = claim.quantity.mention.noun.lower().rpartition(" ")[2]
    behind = [match["noun"] or "" for match in _numbered().finditer(text)]
    if any(word and noun.startswith(word[:_ROOT]) for word in behind):
        return True
    is_bare = any(match["comma"] for match in _numbered().finditer(text))
    return len(inside) == 1 and (not is_bare or noun.removesuffix("s") in _TOLD_ONE_BY_ONE)


def _sentence_of(claim: Claim) -> int:
    return claim.sentence


@cache
def _numbered() -> re.Pattern[str]:
    """Match an ordinal with what it numbers: "the second reason is", or with a comma: "Second,"."""
    ordinals = "|".join(_ORDINALS)
    return re.compile(rf"\b(?:{ordinals})(?:ly)?(?:(?P<comma>,)| (?!is\b|was\b)(?P<noun>[a-z]+))", re.IGNORECASE)


@cache
def _all_before() -> re.Pattern[str]:
    return re.compile(r"\b(?:all|all of the|these|those) $", re.IGNORECASE)


def _all(article: Article, claim: Claim) -> Iterator[Counted]:
    """Yield the only small count of the sentences before, which "all four" takes up and misses by one."""
    start = claim.span.start
    if claim.quantity.mention.noun or _all_before().search(article.text, max(0, start - _LEAD), start) is None:
        return
    behind = re.match(r"(?: of them)?(?:[,.;]| (?:are|were|is|was|have|had|has|will|would|can|could|must)\b)",
                      article.text[claim.span.end : claim.span.end + 20])  # fmt: skip
    before = claims_of_sentences(article, claim.sentence - _NEAR, claim.sentence - 1)
    earlier = [other for other in before if _is_small_count(other)]
    value = claim.quantity.best.value
    if behind is None or len(earlier) != 1 or not earlier[0].quantity.mention.noun or value is None:
        return
    told = earlier[0].quantity.best.value
    place = earlier[0].span.end, article.sentences[earlier[0].sentence].end
    if singles_in(article.text, *place, is_closed=True) or _one_more().search(article.text, *place) is not None:
        return  # "two Poles and a Spaniard ... All three", "two men and also the wife of one. These three"
    if told is not None and abs(told - value) <= 1 and not earlier[0].quantity.hedged:
        yield Counted(claim, int(told), earlier[0].span)


@cache
def _one_more() -> re.Pattern[str]:
    """Match one person or thing that is told beside those who were counted."""
    return re.compile(r"\b(?:and|with|besides)(?: also)? (?:the|his|her|its|another) [a-z]+(?<!s)\b")


def _in_items(article: Article, claim: Claim) -> Iterator[Counted]:
    """Yield how many items of the list right before end with the noun that is counted: "two golds"."""
    noun = claim.quantity.mention.noun.lower().removesuffix("s")
    blocks, last = article.document.blocks, claim.quantity.mention.block - 1
    first = last
    while first >= 0 and blocks[first].role is Role.LIST_ITEM:
        first -= 1
    items = [block.span.of(article.text).lower().rstrip(" .;") for block in blocks[first + 1 : last + 1]]
    naming = (
        [item for item in items if re.search(rf"[^\w\d] {re.escape(noun)}$", item)] if noun and " " not in noun else []
    )
    if naming:
        yield Counted(claim, len(naming), Span(blocks[first + 1].span.start, blocks[last].span.end))


def _is_small_count(claim: Claim) -> bool:
    value = claim.quantity.best.value
    return claim.quantity.best.unit is None and value is not None and 1 < value <= _MOST
